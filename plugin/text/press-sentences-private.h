// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-sentences*.c. */

#include "text/press-text.h"

G_BEGIN_DECLS

gunichar press_sentences_char (const PressText *text, guint token);
gboolean press_sentences_is_quote (gunichar c);
guint press_sentences_line_width (const PressText *text, const PressParagraph *p);
gboolean press_sentences_break_ends (
    const PressText *text, const PressParagraph *p, guint begin, guint token, guint width);

G_END_DECLS
