// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-likeness.c: which words of two mails mean the same. */

#include "stories/press-passages.h"

G_BEGIN_DECLS

#define PRESS_MOST_COUNTERPARTS 6

/** PressCounterpart: a @word of the other mail, and how sure it is that it means the same. */
typedef struct
{
  guint word;
  float likeness;
} PressCounterpart;

/** PressCounterparts: the best counterparts of one word, in no order. */
typedef struct
{
  PressCounterpart words[PRESS_MOST_COUNTERPARTS];
  guint n;
} PressCounterparts;

void press_counterparts_find (const PressPassages *first,
                              const PressPassages *second,
                              PressCounterparts *forth,
                              PressCounterparts *back);

G_END_DECLS
