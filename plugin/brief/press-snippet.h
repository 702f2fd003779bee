// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: a place of the mail with some words around it. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

/**
 * PressSnippet:
 * @text: one line, verbatim but for its white space and the ellipsis where a clause is cut
 * @begin: the byte of @text where the place begins
 * @end: the byte where it ends
 */
typedef struct
{
  char *text;
  gsize begin;
  gsize end;
} PressSnippet;

PressSnippet *press_snippet_new (PressBrief *brief, const PressOffsets *offsets, PressSpan span);
void press_snippet_free (PressSnippet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressSnippet, press_snippet_free)

G_END_DECLS
