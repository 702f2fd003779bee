// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-summarizer*.c and to the program that fits their weights: sentences as bags of stems, what
 * they look like, and what that is worth. */

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

/**
 * PressBags: @sentences, their @weights, the @centroid: the weight of each stem over all sentences, and the
 * @frequency of each stem: in how many of the sentences it stands.
 */
typedef struct
{
  PressBag *sentences;
  guint n_sentences;
  PressTermWeight *weights;
  float *centroid;
  guint *frequency;
  guint n_stems;
} PressBags;

PressBags *press_bags_new (const PressText *text, const PressBag *sentences, guint n_sentences);
void press_bags_free (PressBags *self);
float press_bags_similarity (const PressBags *self, guint a, guint b);
float press_bags_centrality (const PressBags *self, guint sentence);
float press_bags_commonness (const PressBags *self, guint sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressBags, press_bags_free)

/** PressSummaryFeature: what the score of a sentence is made of; all from 0 to 1. */
typedef enum
{
  PRESS_SUMMARY_FIRST,      /* the first that is no fragment */
  PRESS_SUMMARY_POSITION,   /* the fewer before it that are no fragments, the more; halved after three */
  PRESS_SUMMARY_RANK,       /* 1 for the first sentence, near 0 for the last */
  PRESS_SUMMARY_WITHIN,     /* no more before it than are wanted */
  PRESS_SUMMARY_CENTRALITY, /* cosine to the centroid */
  PRESS_SUMMARY_LIKE_FIRST, /* cosine to the first that is no fragment */
  PRESS_SUMMARY_COMMON,     /* how many sentences have its stems, on average */
  PRESS_SUMMARY_LENGTH,     /* words, up to 60 */
  PRESS_SUMMARY_SHORT,      /* under 7 words */
  PRESS_SUMMARY_LONG,       /* over 45 words */
  PRESS_SUMMARY_FRAGMENT,   /* a byline, a heading, a time, an invitation to click */
  PRESS_SUMMARY_QUOTE,      /* has a double quotation mark, or begins with any */
  PRESS_SUMMARY_SPOKEN,     /* begins with a quotation mark, or inside a quote */
  PRESS_SUMMARY_QUESTION,   /* ends with a question mark */
  PRESS_SUMMARY_COLON,      /* ends with a colon */
  PRESS_SUMMARY_BOUND,      /* begins with a pronoun */
  PRESS_SUMMARY_NAMES,      /* share of words with a capital, the first left out */
  PRESS_SUMMARY_NUMBER,     /* has a number */
  PRESS_SUMMARY_BRACKETS,   /* has brackets */
  PRESS_SUMMARY_REDUNDANCY, /* greatest cosine to one that was taken */
  PRESS_N_SUMMARY_FEATURES
} PressSummaryFeature;

/**
 * PressSummaryCase: what kind of summary is wanted; its weights are added to those of %PRESS_SUMMARY_NEWS by
 * how much it is so, from 0 to 1.
 */
typedef enum
{
  PRESS_SUMMARY_NEWS,  /* some sentences of some dozens */
  PRESS_SUMMARY_LARGE, /* many sentences are wanted */
  PRESS_SUMMARY_TIGHT, /* there are very many for each that is wanted */
  PRESS_N_SUMMARY_CASES
} PressSummaryCase;

typedef float PressSummaryVector[PRESS_N_SUMMARY_FEATURES];

extern const PressSummaryVector press_summary_weights[PRESS_N_SUMMARY_CASES];

void press_summary_look (const PressText *text, const PressBags *bags, guint count, PressSummaryVector *out);
void press_summary_mix (const PressSummaryVector *weights, guint n, guint count, float *mixed);
float press_summary_score (const PressBags *bags, guint sentence, const float *looks, const float *mixed);
PressBags *press_summary_read (const char *const *sentences,
                               const char *language,
                               PressLexicons *lexicons,
                               PressText **text);
GArray *press_summary_take (const PressBags *bags, const float *scores, float redundancy, guint count);

G_END_DECLS
