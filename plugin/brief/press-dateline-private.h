// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-dateline*.c: the marks of a dateline, its place and its date. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

gboolean press_dateline_is_mark (const PressText *text, guint token, const char *marks);
gboolean press_dateline_is_glued (const PressText *text, guint token);
guint press_dateline_dash (const PressText *text, guint token, guint end);
guint press_dateline_wire (const PressText *text, guint token, guint end, PressSpan *wire);
const PressDate *press_dateline_date_at (const PressDraft *self, guint token);
gboolean press_dateline_is_day (const PressText *text, const PressDate *date);
guint press_dateline_date_end (const PressText *text, const PressDate *date);
guint press_dateline_place_end (const PressDraft *self, guint token, guint end);
guint press_dateline_skip_to_date (const PressDraft *self, guint token, guint end);
guint press_dateline_bare_wire (const PressText *text, guint token, guint end, PressSpan *wire);
guint press_dateline_skip_lead (const PressDraft *self, guint token, guint end, const PressDate **date);

G_END_DECLS
