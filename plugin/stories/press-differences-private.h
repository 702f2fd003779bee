// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-differences.c and press-differences-sentences.c. */

#include "stories/press-differences.h"
#include "stories/press-passages.h"

G_BEGIN_DECLS

PressDifference *press_difference_new (PressDifferenceKind kind, const char *about);
void press_difference_add (
    PressDifference *self, PressBrief *brief, guint mail, PressSpan passage, PressSpan focus);
void press_differences_of_sentences (const PressPassages *first,
                                     guint first_mail,
                                     const PressPassages *second,
                                     guint second_mail,
                                     GPtrArray *found);

G_END_DECLS
