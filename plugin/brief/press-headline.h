// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

#define PRESS_TOP_LINES 40

/** PressTopLine: a line at the top of the text. Bytes, tokens. */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
} PressTopLine;

guint press_top_lines_read (const PressText *text, PressTopLine *lines);
gboolean press_top_line_is_labelled (const PressText *text, const PressTopLine *line);
gboolean press_top_line_is_date (const PressText *text, const PressTopLine *line);
gboolean press_top_line_is_salutation (const PressText *text, const PressTopLine *line);
gboolean press_top_line_has_address (const PressText *text, const PressTopLine *line);
gboolean press_top_line_is_prose (const PressText *text, const PressTopLine *line);
gboolean press_top_line_is_masthead (const PressText *text, const PressTopLine *line);
gboolean press_top_line_is_count (const PressText *text, const PressTopLine *line);
guint press_top_line_words (const PressText *text, const PressTopLine *line);
guint press_top_line_item (const PressText *text, const PressTopLine *line);

char *press_headline_clean_subject (const PressText *text);

G_END_DECLS
