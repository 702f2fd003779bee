// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/stories: how much of each passage of one brief another brief's passages say too. */

#include "stories/press-passages.h"

G_BEGIN_DECLS

/**
 * PressLikeness:
 * @told: for passage i of the first and j of the second, at i * n_second + j: the weight of those words of i
 *   that have a counterpart in j
 * @telling: the same for the words of j that have one in i
 * @usual: what two passages of these mails share that have nothing to do with each other, 0 to 1
 */
typedef struct
{
  const PressPassages *first;
  const PressPassages *second;
  guint n_first, n_second;
  float *told;
  float *telling;
  double usual;
} PressLikeness;

PressLikeness *press_likeness_new (const PressPassages *first, const PressPassages *second);
void press_likeness_free (PressLikeness *self);
double press_likeness_of (const PressLikeness *self, PressSpan first, PressSpan second);
double press_likeness_least (const PressLikeness *self, PressSpan first, PressSpan second);
double press_likeness_of_shorter (const PressLikeness *self, PressSpan first, PressSpan second);
double press_likeness_length (const PressLikeness *self, PressSpan first, PressSpan second);
double press_likeness_numbers (const PressLikeness *self, PressSpan first, PressSpan second);
gboolean press_likeness_has_numbers (const PressLikeness *self, PressSpan first, PressSpan second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressLikeness, press_likeness_free)

G_END_DECLS
