// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-summarizer*.c: sentences as bags of stems. */

#include "text/press-text.h"

G_BEGIN_DECLS

/** PressTermWeight: a stem's number and its weight in one sentence. */
typedef struct
{
  guint stem;
  float weight;
} PressTermWeight;

/**
 * PressBag:
 * @first_token: first token of the sentence
 * @end_token: the token after its last
 * @first: its first weight in #PressBags.weights
 * @end: the weight after its last; the weights of a sentence are in the order of their stems, of length 1
 * together
 * @n_words: its words, function words too
 */
typedef struct
{
  guint first_token, end_token;
  guint first, end;
  guint n_words;
} PressBag;

/** PressBags: @sentences, their @weights, and the @centroid: the weight of each stem over all sentences. */
typedef struct
{
  PressBag *sentences;
  guint n_sentences;
  PressTermWeight *weights;
  float *centroid;
  guint n_stems;
} PressBags;

PressBags *press_bags_new (const PressText *text, const PressBag *sentences, guint n_sentences);
void press_bags_free (PressBags *self);
float press_bags_similarity (const PressBags *self, guint a, guint b);
float press_bags_centrality (const PressBags *self, guint sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressBags, press_bags_free)

G_END_DECLS
