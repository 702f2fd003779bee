// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The quotes of two mails that are the same one. Quotes move from mail to mail, so that their order tells
 * little; who speaks tells most: two quotes of different people are never paired, those of one person are
 * when they share more words than chance has it and no other pair of quotes shares more. A quote may be cut
 * short in one of the mails; then its length tells less than its words. */

#include "stories/press-beads.h"

#include <string.h>

#include "stories/press-speaker.h"

#define MOST_QUOTES 100 /* of a mail */
#define SHARPNESS 1.4   /* of the logistic: set so that confidences are the shares that are right */
#define FAR_APART 2     /* standard deviations, from which on one quote may be the other cut short */
#define CUT_SHORT 0.7   /* what the words of the shorter one count for then */

/** press_passages_of_quote: from the first passage of @quote to behind its last; empty when there is none. */
PressSpan
press_passages_of_quote (const PressPassages *self, guint quote)
{
  PressSpan span = { 0, 0 };

  for (guint i = 0; i < self->passages->len; i++)
    if (press_passages_get (self, i)->quote == (int)quote)
      {
        if (span.end == 0)
          span.begin = i;
        span.end = i + 1;
      }
  return span;
}

typedef struct
{
  const PressLikeness *likeness;
  PressSpan *first, *second; /* the passages of each quote */
  guint n_first, n_second;
  double *alike;    /* of each pair */
  guint8 *speakers; /* PressSpeakerMatch of each pair */
} Table;

static PressSpan *
spans_of (const PressPassages *passages, guint n)
{
  PressSpan *spans = g_new0 (PressSpan, n + 1);

  for (guint i = 0; i < passages->passages->len; i++)
    {
      int quote = press_passages_get (passages, i)->quote;

      if (quote < 0 || (guint)quote >= n)
        continue;
      if (spans[quote].end == 0)
        spans[quote].begin = i;
      spans[quote].end = i + 1;
    }
  return spans;
}

static const PressBriefQuote *
quote_of (const PressPassages *passages, guint i)
{
  return g_ptr_array_index (passages->brief->quotes, i);
}

static PressSpeakerMatch
speakers_of (const Table *self, guint i, guint j)
{
  return (PressSpeakerMatch)self->speakers[i * self->n_second + j];
}

/* What the quotes share with the best other partner that may be theirs. */
static double
best_rival (const Table *self, guint i, guint j)
{
  double best = 0;

  for (guint k = 0; k < self->n_second; k++)
    if (k != j && speakers_of (self, i, k) != PRESS_SPEAKER_OTHER)
      best = MAX (best, self->alike[i * self->n_second + k]);
  for (guint k = 0; k < self->n_first; k++)
    if (k != i && speakers_of (self, k, j) != PRESS_SPEAKER_OTHER)
      best = MAX (best, self->alike[k * self->n_second + j]);
  return best;
}

static double
confidence_of (const Table *self, guint i, guint j)
{
  PressSpeakerMatch speakers = speakers_of (self, i, j);
  double alike = self->alike[i * self->n_second + j];
  double apart = press_likeness_length (self->likeness, self->first[i], self->second[j]);
  double rival = best_rival (self, i, j), logit;

  if (speakers == PRESS_SPEAKER_OTHER || self->first[i].end == 0 || self->second[j].end == 0)
    return 0;
  if (speakers == PRESS_SPEAKER_SAME && apart > FAR_APART)
    {
      alike = MAX (alike,
                   CUT_SHORT * press_likeness_of_shorter (self->likeness, self->first[i], self->second[j]));
      apart = FAR_APART;
    }
  logit = -2.5 + 7 * (alike - self->likeness->usual) + 3 * (alike - rival);
  if (speakers == PRESS_SPEAKER_SAME)
    logit += 1.5;
  logit -= 0.35 * MAX (0, apart - 1);
  logit += 0.8 * press_likeness_numbers (self->likeness, self->first[i], self->second[j]);
  return press_logistic (SHARPNESS * logit);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const PressQuotePair *first = a, *second = b;

  if (first->confidence != second->confidence)
    return first->confidence < second->confidence ? 1 : -1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return first->second < second->second ? -1 : first->second > second->second;
}

static void
table_init (Table *self, const PressLikeness *likeness)
{
  self->likeness = likeness;
  self->n_first = MIN (likeness->first->brief->quotes->len, MOST_QUOTES);
  self->n_second = MIN (likeness->second->brief->quotes->len, MOST_QUOTES);
  self->first = spans_of (likeness->first, self->n_first);
  self->second = spans_of (likeness->second, self->n_second);
  self->alike = g_new0 (double, (gsize)self->n_first * self->n_second + 1);
  self->speakers = g_new0 (guint8, (gsize)self->n_first * self->n_second + 1);
  for (guint i = 0; i < self->n_first; i++)
    for (guint j = 0; j < self->n_second; j++)
      {
        self->alike[i * self->n_second + j] = press_likeness_of (likeness, self->first[i], self->second[j]);
        self->speakers[i * self->n_second + j] = (guint8)press_speaker_match (
            quote_of (likeness->first, i)->speaker, quote_of (likeness->second, j)->speaker);
      }
}

static void
table_clear (Table *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self->alike);
  g_free (self->speakers);
}

/**
 * press_quote_pairs_find:
 *
 * Returns: (transfer full) (element-type PressQuotePair): quotes that may be the same, the surest first, each
 *   quote in one pair at most; unsure ones too
 */
GArray *
press_quote_pairs_find (const PressLikeness *likeness)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PressQuotePair));
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (PressQuotePair));
  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) second = g_hash_table_new (NULL, NULL);
  Table table;

  table_init (&table, likeness);
  for (guint i = 0; i < table.n_first; i++)
    for (guint j = 0; j < table.n_second; j++)
      {
        PressQuotePair pair = { i, j, 0 };

        if (table.alike[i * table.n_second + j] <= 0)
          continue;
        pair.confidence = confidence_of (&table, i, j);
        g_array_append_val (all, pair);
      }
  table_clear (&table);
  g_array_sort (all, compare_pairs);
  for (guint p = 0; p < all->len; p++)
    {
      const PressQuotePair *pair = &g_array_index (all, PressQuotePair, p);

      if (g_hash_table_contains (first, GUINT_TO_POINTER (pair->first))
          || g_hash_table_contains (second, GUINT_TO_POINTER (pair->second)))
        continue;
      g_hash_table_add (first, GUINT_TO_POINTER (pair->first));
      g_hash_table_add (second, GUINT_TO_POINTER (pair->second));
      g_array_append_vals (pairs, pair, 1);
    }
  return pairs;
}
