// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/stories: which passages of two mails are each other's translation. */

#include "stories/press-likeness.h"

G_BEGIN_DECLS

/**
 * PressBead:
 * @first: passages of the first mail
 * @second: passages of the second mail
 * @confidence: 0 to 1
 *
 * One to two passages of each mail that say the same.
 */
typedef struct
{
  PressSpan first;
  PressSpan second;
  double confidence;
} PressBead;

/** PressQuotePair: a quote of each mail, and how sure it is that they are the same. */
typedef struct
{
  guint first;
  guint second;
  double confidence;
} PressQuotePair;

GArray *press_beads_find (const PressLikeness *likeness);
GArray *press_beads_inside (const PressLikeness *likeness, PressSpan first, PressSpan second);
GArray *press_quote_pairs_find (const PressLikeness *likeness);
PressSpan press_passages_of_quote (const PressPassages *self, guint quote);
double press_logistic (double logit);

G_END_DECLS
