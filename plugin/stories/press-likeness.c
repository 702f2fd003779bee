// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How much two passages say the same, whatever their languages: the passages of one mail gather the weights
 * of their words that have a counterpart (press-counterparts.c) in each passage of the other mail, through
 * the list of passages that each word keeps, so that passages without a common word cost nothing. What
 * unrelated passages share by chance is measured on the mails themselves. */

#include "stories/press-likeness.h"

#include <string.h>

#include "stories/press-counterparts.h"

/* Adds the weight of one word to the passages of the other mail that have a counterpart. */
static void
gather_word (
    const PressPassages *other, const PressCounterparts *found, double weight, float *best, float *row)
{
  for (guint c = 0; c < found->n; c++)
    {
      const GArray *in = press_passages_word (other, found->words[c].word)->passages;

      for (guint i = 0; i < in->len; i++)
        {
          guint passage = g_array_index (in, guint, i);

          if (found->words[c].likeness > best[passage])
            {
              row[passage] += (float)weight * (found->words[c].likeness - best[passage]);
              best[passage] = found->words[c].likeness;
            }
        }
    }
}

/* The counterparts of each word are the same wherever it stands: a word is handled once. */
static float *
gather (const PressPassages *from, const PressPassages *to, const PressCounterparts *counterparts)
{
  guint n_to = to->passages->len;
  float *weights = g_new0 (float, (gsize)from->passages->len *n_to + 1);
  g_autofree float *best = g_new (float, n_to + 1);
  g_autofree float *row = g_new (float, n_to + 1);

  for (guint w = 0; w < from->words->len; w++)
    {
      const PressContentWord *word = press_passages_word (from, w);

      if (word->weight <= 0 || counterparts[w].n == 0)
        continue;
      memset (row, 0, sizeof (float) * n_to);
      memset (best, 0, sizeof (float) * n_to);
      gather_word (to, &counterparts[w], word->weight, best, row);
      for (guint p = 0; p < word->passages->len; p++)
        {
          float *line = weights + (gsize)g_array_index (word->passages, guint, p) * n_to;

          for (guint k = 0; k < n_to; k++)
            line[k] += row[k];
        }
    }
  return weights;
}

static double
weight_of (const PressPassages *passages, PressSpan span)
{
  double weight = 0;

  for (guint i = span.begin; i < span.end; i++)
    weight += press_passages_get (passages, i)->weight;
  return weight;
}

/* The weight that the passages of @span and those of the others share, as seen from the first mail. */
static double
told_weight (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double sum = 0;

  for (guint i = first.begin; i < first.end; i++)
    {
      double told = 0;

      for (guint j = second.begin; j < second.end; j++)
        told += self->told[(gsize)i * self->n_second + j];
      sum += MIN (told, press_passages_get (self->first, i)->weight);
    }
  return sum;
}

static double
telling_weight (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double sum = 0;

  for (guint j = second.begin; j < second.end; j++)
    {
      double telling = 0;

      for (guint i = first.begin; i < first.end; i++)
        telling += self->telling[(gsize)i * self->n_second + j];
      sum += MIN (telling, press_passages_get (self->second, j)->weight);
    }
  return sum;
}

/**
 * press_likeness_of:
 * @first: passages of the first mail
 * @second: passages of the second mail
 *
 * Returns: 0 to 1: how much of both the two share
 */
double
press_likeness_of (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double all = weight_of (self->first, first) + weight_of (self->second, second);

  return all > 0 ? (told_weight (self, first, second) + telling_weight (self, first, second)) / all : 0;
}

/**
 * press_likeness_least:
 *
 * Returns: 0 to 1: how much of the one that has more of its own is in the other
 */
double
press_likeness_least (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double all = weight_of (self->first, first), other = weight_of (self->second, second);

  if (all <= 0 || other <= 0)
    return 0;
  return MIN (told_weight (self, first, second) / all, telling_weight (self, first, second) / other);
}

/**
 * press_likeness_of_shorter:
 *
 * Returns: 0 to 1: how much of the one that says less is in the other
 */
double
press_likeness_of_shorter (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double all = weight_of (self->first, first), other = weight_of (self->second, second);

  if (all <= 0 || other <= 0)
    return 0;
  return all < other ? told_weight (self, first, second) / all : telling_weight (self, first, second) / other;
}

/* What two passages share on the average that are not each other's best match. */
static double
usual_likeness (const PressLikeness *self)
{
  g_autofree double *best_second = g_new0 (double, self->n_second + 1);
  double sum = 0, best = 0;
  guint n = self->n_first * self->n_second;

  for (guint i = 0; i < self->n_first; i++)
    {
      double best_first = 0;

      for (guint j = 0; j < self->n_second; j++)
        {
          double alike = press_likeness_of (self, (PressSpan){ i, i + 1 }, (PressSpan){ j, j + 1 });

          sum += alike;
          best_first = MAX (best_first, alike);
          best_second[j] = MAX (best_second[j], alike);
        }
      best += best_first / 2;
    }
  for (guint j = 0; j < self->n_second; j++)
    best += best_second[j] / 2;
  return n > self->n_first + self->n_second
             ? MAX (0, sum - best) / (n - (self->n_first + self->n_second) / 2.0)
             : 0;
}

/**
 * press_likeness_new:
 * @first: outlives the result
 * @second: outlives the result
 *
 * Returns: (transfer full): what the passages of the two share
 */
PressLikeness *
press_likeness_new (const PressPassages *first, const PressPassages *second)
{
  PressLikeness *self = g_new0 (PressLikeness, 1);
  g_autofree PressCounterparts *forth = g_new0 (PressCounterparts, first->words->len + 1);
  g_autofree PressCounterparts *back = g_new0 (PressCounterparts, second->words->len + 1);
  g_autofree float *turned = NULL;

  press_counterparts_find (first, second, forth, back);
  turned = gather (second, first, back);
  self->first = first;
  self->second = second;
  self->n_first = first->passages->len;
  self->n_second = second->passages->len;
  self->told = gather (first, second, forth);
  self->telling = g_new0 (float, (gsize)self->n_first * self->n_second + 1);
  for (guint k = 0; k < self->n_second; k++)
    for (guint i = 0; i < self->n_first; i++)
      self->telling[(gsize)i * self->n_second + k] = turned[(gsize)k * self->n_first + i];
  self->usual = usual_likeness (self);
  return self;
}

void
press_likeness_free (PressLikeness *self)
{
  g_free (self->told);
  g_free (self->telling);
  g_free (self);
}
