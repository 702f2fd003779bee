// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The lists of a brief as they are read: in the sidebar, in notes, in a terminal. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressFigureLine: figures that stand in one clause: @text: the clause; @first: of the figures of the brief;
 * @n: how many. */
typedef struct
{
  char *text;
  guint first;
  guint n;
} PressFigureLine;

GPtrArray *press_companies_of (PressBrief *brief);
GPtrArray *press_figure_lines_of (PressBrief *brief, const PressOffsets *offsets);
char *press_contact_describe (const PressContact *contact);

G_END_DECLS
