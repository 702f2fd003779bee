// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-text.h"

G_BEGIN_DECLS

/**
 * PressSummaryHint:
 * @skip: never taken
 * @bonus: added to the sentence's score
 */
typedef struct
{
  gboolean skip;
  float bonus;
} PressSummaryHint;

GArray *press_summarize (const PressText *text, const PressSummaryHint *hints, guint count);
GArray *press_summarize_sentences (const char *const *sentences,
                                   const char *language,
                                   PressLexicons *lexicons,
                                   guint count);

G_END_DECLS
