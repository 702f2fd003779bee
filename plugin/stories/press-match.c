// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether two mails are about one announcement. Their fingerprints are compared trait by trait; a logistic
 * regression (weights: press-match-weights.c) makes one probability of it. What ties translations together is
 * who, how much and when; what keeps the fourth point release apart from the fifth, or one quarter from the
 * next, is what each headline has that the other mail has nowhere, and other days to look forward to. */

#include "stories/press-match.h"

#include <math.h>

#define FAR_DAYS 30.0

typedef struct
{
  guint shared;
  guint least; /* of the two sets' sizes */
} Overlap;

static Overlap
overlap_of (const PressFingerprint *a, const PressFingerprint *b, PressTraitKind kind)
{
  guint n_a, n_b, i = 0, j = 0;
  const PressTrait *of_a = press_fingerprint_get (a, kind, &n_a);
  const PressTrait *of_b = press_fingerprint_get (b, kind, &n_b);
  Overlap overlap = { .least = MIN (n_a, n_b) };

  while (i < n_a && j < n_b)
    if (of_a[i].hash == of_b[j].hash)
      {
        overlap.shared++;
        i++;
        j++;
      }
    else if (of_a[i].hash < of_b[j].hash)
      i++;
    else
      j++;
  return overlap;
}

static double
share_of (Overlap overlap, double otherwise)
{
  return overlap.least > 0 ? (double)overlap.shared / overlap.least : otherwise;
}

/* Rises from 0 towards 1; two thirds at @scale. */
static double
rising (double amount, double scale)
{
  return 1 - exp (-amount / scale);
}

/* How many of @n issuers and partners of @a does @b name, in whatever relation? */
static double
issuers_named (const PressFingerprint *a, const PressFingerprint *b, guint *n_named)
{
  guint n;
  const PressTrait *issuers = press_fingerprint_get (a, PRESS_TRAIT_ISSUER, &n);

  *n_named = 0;
  for (guint i = 0; i < n; i++)
    *n_named += press_fingerprint_has (b, PRESS_TRAIT_COMPANY, issuers[i].hash);
  return n > 0 ? (double)*n_named / n : 0;
}

/* @day (since 1970) as press_trait_date() has it. */
static guint32
date_of_day (gint32 day)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc ((gint64)day * 86400);

  return (guint32)(g_date_time_get_year (instant) * 10000 + g_date_time_get_month (instant) * 100
                   + g_date_time_get_day_of_month (instant));
}

/* "Today" of two mails of one day is no date that they share: that is told by %PRESS_MATCH_SAME_DAY. */
static double
dates_shared (const PressFingerprint *a, const PressFingerprint *b)
{
  guint32 today = a->day == b->day && a->day > 0 ? date_of_day (a->day) : 0;
  guint n_a, n_b;
  const PressTrait *of_a = press_fingerprint_get (a, PRESS_TRAIT_DATE, &n_a);
  const PressTrait *of_b = press_fingerprint_get (b, PRESS_TRAIT_DATE, &n_b);
  double sum = 0;

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (of_a[i].hash == of_b[j].hash && of_a[i].hash != today)
        sum += of_a[i].hash % 100 != 0 ? 1 : of_a[i].hash % 10000 != 0 ? 0.6 : 0.2;
  return rising (sum, 1.5);
}

/* 1: a coming day or month of both agrees; -1: nothing does; 0: one of them looks forward to nothing, or they
 * agree on a quarter only, in which much may happen. */
static int
coming_agree (const PressFingerprint *a, const PressFingerprint *b)
{
  guint n_a, n_b;
  const PressTrait *of_a = press_fingerprint_get (a, PRESS_TRAIT_COMING, &n_a);
  const PressTrait *of_b = press_fingerprint_get (b, PRESS_TRAIT_COMING, &n_b);
  int agree = n_a > 0 && n_b > 0 ? -1 : 0;

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (press_trait_dates_agree (of_a[i].hash, of_b[j].hash))
        {
          if (of_a[i].hash / 100 % 100 <= 12 && of_b[j].hash / 100 % 100 <= 12)
            return 1;
          agree = 0;
        }
  return agree;
}

static gboolean
has_mark (const PressFingerprint *self, guint32 mark)
{
  static const PressTraitKind places[]
      = { PRESS_TRAIT_MARK, PRESS_TRAIT_NUMBER, PRESS_TRAIT_FIGURE, PRESS_TRAIT_PERSON, PRESS_TRAIT_DATE };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (press_fingerprint_has (self, places[i], mark))
      return TRUE;
  return FALSE;
}

/* How many marks of @a's headline @b has, and how many it has nowhere. */
static void
count_marks (const PressFingerprint *a, const PressFingerprint *b, guint *shared, guint *missing)
{
  guint n;
  const PressTrait *marks = press_fingerprint_get (a, PRESS_TRAIT_MARK, &n);

  *shared = *missing = 0;
  for (guint i = 0; i < n; i++)
    if (has_mark (b, marks[i].hash))
      ++*shared;
    else
      ++*missing;
}

static void
compare_marks (const PressFingerprint *a, const PressFingerprint *b, double *features)
{
  guint shared_a, shared_b, missing_a, missing_b;

  count_marks (a, b, &shared_a, &missing_a);
  count_marks (b, a, &shared_b, &missing_b);
  features[PRESS_MATCH_MARKS] = rising (shared_a + shared_b, 2);
  features[PRESS_MATCH_MARKS_ELSE] = missing_a > 0 && missing_b > 0;
}

static void
compare_names (const PressFingerprint *a, const PressFingerprint *b, double *features)
{
  Overlap people = overlap_of (a, b, PRESS_TRAIT_PERSON);
  Overlap names = overlap_of (a, b, PRESS_TRAIT_NAME);
  guint n_a, n_b;
  double share_a = issuers_named (a, b, &n_a), share_b = issuers_named (b, a, &n_b);

  features[PRESS_MATCH_ISSUERS] = MAX (share_a, share_b);
  features[PRESS_MATCH_JOINT] = rising (MIN (n_a, n_b), 2);
  features[PRESS_MATCH_PEOPLE] = rising (people.shared, 1.5);
  features[PRESS_MATCH_PEOPLE_SHARE] = share_of (people, 0.5);
  features[PRESS_MATCH_NAMES] = rising (names.shared, 3);
  features[PRESS_MATCH_NAMES_SHARE] = share_of (names, 0.2);
}

static void
compare_wording (const PressFingerprint *a, const PressFingerprint *b, double *features)
{
  Overlap sentences = overlap_of (a, b, PRESS_TRAIT_SENTENCE);
  gboolean one_language = g_str_equal (a->language, b->language);
  gboolean one_sender = overlap_of (a, b, PRESS_TRAIT_SENDER).shared > 0;

  features[PRESS_MATCH_SENTENCES] = share_of (sentences, 0);
  features[PRESS_MATCH_HEADLINE] = share_of (overlap_of (a, b, PRESS_TRAIT_HEADLINE), 0);
  features[PRESS_MATCH_SENDER_NEW_TEXT]
      = one_language && one_sender ? 1 - features[PRESS_MATCH_SENTENCES] : 0;
}

/**
 * press_match_compare:
 * @features: (out): what speaks for and against, for press_match_probability() and for fitting its weights
 */
void
press_match_compare (const PressFingerprint *a,
                     const PressFingerprint *b,
                     double features[PRESS_MATCH_N_FEATURES])
{
  Overlap figures = overlap_of (a, b, PRESS_TRAIT_FIGURE);
  int coming = coming_agree (a, b);
  gint64 apart = ABS ((gint64)a->day - b->day);

  features[PRESS_MATCH_BIAS] = 1;
  compare_names (a, b, features);
  features[PRESS_MATCH_FIGURES] = rising (figures.shared, 2);
  features[PRESS_MATCH_FIGURES_SHARE] = share_of (figures, 0.5);
  features[PRESS_MATCH_DATES] = dates_shared (a, b);
  features[PRESS_MATCH_COMING] = coming > 0;
  features[PRESS_MATCH_COMING_ELSE] = coming < 0;
  compare_marks (a, b, features);
  compare_wording (a, b, features);
  features[PRESS_MATCH_SAME_DAY] = apart == 0 ? 1 : apart == 1 ? 0.5 : 0;
  features[PRESS_MATCH_APART] = MIN ((double)apart, FAR_DAYS) / FAR_DAYS;
}

/** press_match_probability: of @a and @b being about one announcement. */
double
press_match_probability (const PressFingerprint *a, const PressFingerprint *b)
{
  double features[PRESS_MATCH_N_FEATURES], sum = 0;

  press_match_compare (a, b, features);
  for (guint i = 0; i < PRESS_MATCH_N_FEATURES; i++)
    sum += press_match_weights[i] * features[i];
  return 1 / (1 + exp (-sum));
}
