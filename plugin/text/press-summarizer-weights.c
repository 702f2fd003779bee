// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the looks of a sentence are worth: weights fitted to human summaries by data/models/fit-summary.c;
 * data/models/README.md says of what and how well. */

#include "text/press-summarizer-private.h"

#define LARGE_FROM 5 /* sentences wanted */
#define LARGE_TO 20
#define TIGHT_FROM 20 /* sentences for each that is wanted */
#define TIGHT_TO 32
#define NO_WORDS -99.f /* what a sentence without words scores */

const PressSummaryVector press_summary_weights[PRESS_N_SUMMARY_CASES] = {
  {
      [PRESS_SUMMARY_FIRST] = 0.5f,
      [PRESS_SUMMARY_POSITION] = 2.3f,
      [PRESS_SUMMARY_RANK] = 1.2f,
      [PRESS_SUMMARY_CENTRALITY] = 0.8f,
      [PRESS_SUMMARY_LIKE_FIRST] = 0.3f,
      [PRESS_SUMMARY_COMMON] = 1.1f,
      [PRESS_SUMMARY_LENGTH] = -1.0f,
      [PRESS_SUMMARY_SHORT] = -0.4f,
      [PRESS_SUMMARY_LONG] = -0.1f,
      [PRESS_SUMMARY_FRAGMENT] = -3.0f,
      [PRESS_SUMMARY_QUOTE] = -0.4f,
      [PRESS_SUMMARY_SPOKEN] = -0.8f,
      [PRESS_SUMMARY_QUESTION] = -1.0f,
      [PRESS_SUMMARY_COLON] = 0.4f,
      [PRESS_SUMMARY_BOUND] = -0.1f,
      [PRESS_SUMMARY_REDUNDANCY] = -0.3f,
  },
  {
      [PRESS_SUMMARY_POSITION] = 1.2f,
      [PRESS_SUMMARY_RANK] = -0.8f,
      [PRESS_SUMMARY_CENTRALITY] = 2.6f,
      [PRESS_SUMMARY_LIKE_FIRST] = 2.8f,
      [PRESS_SUMMARY_COMMON] = 4.4f,
      [PRESS_SUMMARY_LENGTH] = -2.0f,
      [PRESS_SUMMARY_SHORT] = 0.3f,
      [PRESS_SUMMARY_LONG] = -0.7f,
      [PRESS_SUMMARY_SPOKEN] = 1.2f,
      [PRESS_SUMMARY_COLON] = -0.8f,
      [PRESS_SUMMARY_BOUND] = 0.1f,
      [PRESS_SUMMARY_NAMES] = -0.8f,
      [PRESS_SUMMARY_NUMBER] = -0.7f,
      [PRESS_SUMMARY_BRACKETS] = -0.1f,
      [PRESS_SUMMARY_REDUNDANCY] = 0.4f,
  },
  {
      [PRESS_SUMMARY_POSITION] = -0.8f,
      [PRESS_SUMMARY_RANK] = -1.2f,
      [PRESS_SUMMARY_CENTRALITY] = 3.6f,
      [PRESS_SUMMARY_LIKE_FIRST] = 1.8f,
      [PRESS_SUMMARY_COMMON] = 2.4f,
      [PRESS_SUMMARY_LENGTH] = 3.6f,
      [PRESS_SUMMARY_SHORT] = 0.2f,
      [PRESS_SUMMARY_LONG] = 0.3f,
      [PRESS_SUMMARY_QUOTE] = 0.1f,
      [PRESS_SUMMARY_SPOKEN] = 1.5f,
      [PRESS_SUMMARY_COLON] = -0.4f,
      [PRESS_SUMMARY_BOUND] = 0.2f,
      [PRESS_SUMMARY_NAMES] = -1.2f,
  },
};

static float
share_between (float value, float from, float to)
{
  return CLAMP ((value - from) / (to - from), 0, 1);
}

/**
 * press_summary_mix:
 * @weights: those of each case
 * @n: how many sentences there are
 * @count: how many are wanted
 * @mixed: (out caller-allocates): PRESS_N_SUMMARY_FEATURES weights
 */
void
press_summary_mix (const PressSummaryVector *weights, guint n, guint count, float *mixed)
{
  float large = share_between ((float)count, LARGE_FROM, LARGE_TO);
  float tight = share_between ((float)n / (float)MAX (count, 1), TIGHT_FROM, TIGHT_TO);

  for (guint k = 0; k < PRESS_N_SUMMARY_FEATURES; k++)
    mixed[k] = weights[PRESS_SUMMARY_NEWS][k] + large * weights[PRESS_SUMMARY_LARGE][k]
               + tight * weights[PRESS_SUMMARY_TIGHT][k];
}

/** press_summary_score: what @sentence that has the @looks is worth by the @mixed weights, before any is
 * taken. */
float
press_summary_score (const PressBags *bags, guint sentence, const float *looks, const float *mixed)
{
  float sum = bags->sentences[sentence].n_words == 0 ? NO_WORDS : 0;

  for (guint k = 0; k < PRESS_N_SUMMARY_FEATURES; k++)
    sum += mixed[k] * looks[k];
  return sum;
}
