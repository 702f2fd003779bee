// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Trains the weights of a conditional random field by stochastic gradient. A weight's steps become shorter
 * with the fourth root of the squares of its errors so far: with the square root (AdaGrad, Duchi et al. 2011)
 * what is rare weighs so much that less carries over to other texts, and with none much is learnt too late.
 *
 * Every feature is there up to three times: for all languages, for its language, for its domain (a set of
 * texts that is unlike those which the tagger is for). The last are thrown away at the end: they only keep
 * what is special about a domain out of the others. For the weights to carry over to other texts, features
 * are left out by chance in training, and those of the language sometimes all at once.
 *
 * Deterministic, on every machine with IEEE arithmetic: the order is shuffled by a fixed generator, and the
 * exponential is our own. */

#include "train-field.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define RATE 0.05f
#define LEFT_OUT 0.3          /* of all features of a token */
#define LANGUAGE_LEFT_OUT 0.3 /* of sentences, those of their language; in a domain: always */
#define DOMAIN_LEFT_OUT 0.3
#define DOMAIN_RATE 0.4f /* of what is learnt from a sentence of a domain */
#define LEAST_COUNT 2
#define SLIGHT 0.002f /* an error of a tag's probability that nothing is learnt from */
#define FILTER_BITS 26
#define TABLE_BITS 24

typedef enum
{
  SHARED,
  OF_LANGUAGE,
  OF_DOMAIN,
} Share;

/* A sentence with the features that count, by number; @shares says of which kind each is. */
typedef struct
{
  const Sentence *sentence;
  guint32 *numbers;
  guint8 *shares;
  guint32 *ends;
} Example;

typedef struct
{
  guint32 *keys; /* an open hash table from features to numbers */
  guint32 *numbers;
  guint8 *counts; /* of features, by the upper bits of their hashes */
  GArray *hashes; /* by number */
  GByteArray *shares;
  Scores *weights;
  Scores *squares; /* the sums of those of their errors */
  Scores *sums;    /* of each change times the step of it */
  float transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  float transition_squares[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  float transition_sums[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  float step;
  guint64 random;
} Field;

static gboolean
happens (Field *self, double probability)
{
  self->random ^= self->random << 13;
  self->random ^= self->random >> 7;
  self->random ^= self->random << 17;
  return (double)(self->random >> 40) < probability * (1 << 24);
}

static guint
random_below (Field *self, guint n)
{
  happens (self, 0);
  return (guint)((self->random >> 16) % n);
}

/* e to the @x: a power of two, and a polynomial for the rest. */
static float
exponential (float x)
{
  float scaled = CLAMP (x, -80, 80) * 1.44269504f, whole = floorf (scaled),
        rest = (scaled - whole) * 0.69314718f;
  float series
      = 1 + rest * (1 + rest * (0.5f + rest * (0.16666667f + rest * (0.04166667f + rest * 0.00833333f))));

  return ldexpf (series, (int)whole);
}

static guint
copies_of (const Sentence *sentence, guint32 hash, guint32 copies[3])
{
  copies[SHARED] = hash;
  copies[OF_LANGUAGE] = press_tagger_hash_in (sentence->language, hash);
  copies[OF_DOMAIN] = press_tagger_hash_in (sentence->domain, hash);
  return sentence->domain != 0 ? 3 : 2;
}

static void
count (Field *self, const Sentence *sentence)
{
  for (guint f = 0; f < sentence->ends[sentence->n - 1]; f++)
    {
      guint32 copies[3];
      guint n = copies_of (sentence, sentence->features[f], copies);

      for (guint k = 0; k < n; k++)
        if (self->counts[copies[k] >> (32 - FILTER_BITS)] < LEAST_COUNT)
          self->counts[copies[k] >> (32 - FILTER_BITS)]++;
    }
}

static guint32
number_of (Field *self, guint32 hash, Share share)
{
  guint32 mask = (1u << TABLE_BITS) - 1, i = (hash * 2654435761u >> 8) & mask;

  while (self->numbers[i] != 0 && self->keys[i] != hash)
    i = (i + 1) & mask;
  if (self->numbers[i] == 0)
    {
      guint8 byte = (guint8)share;

      if (self->hashes->len > mask / 4 * 3)
        g_error ("too many features");
      self->keys[i] = hash;
      self->numbers[i] = self->hashes->len;
      g_array_append_val (self->hashes, hash);
      g_byte_array_append (self->shares, &byte, 1);
    }
  return self->numbers[i];
}

static Example *
example_new (Field *self, const Sentence *sentence)
{
  Example *example = g_new0 (Example, 1);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  GByteArray *shares = g_byte_array_new ();

  example->sentence = sentence;
  example->ends = g_new (guint32, sentence->n);
  for (guint t = 0, f = 0; t < sentence->n; t++)
    {
      for (; f < sentence->ends[t]; f++)
        {
          guint32 copies[3];
          guint n = copies_of (sentence, sentence->features[f], copies);

          for (guint8 k = 0; k < n; k++)
            if (self->counts[copies[k] >> (32 - FILTER_BITS)] >= LEAST_COUNT)
              {
                guint32 number = number_of (self, copies[k], k);

                g_array_append_val (numbers, number);
                g_byte_array_append (shares, &k, 1);
              }
        }
      example->ends[t] = numbers->len;
    }
  example->numbers = (guint32 *)g_array_free (numbers, FALSE);
  example->shares = g_byte_array_free (shares, FALSE);
  return example;
}

/* The features of @example that this step has, in place of a copy: number 0 has no weight. */
static guint32 *
draw (Field *self, const Example *example)
{
  guint n = example->ends[example->sentence->n - 1];
  guint32 *drawn = g_new (guint32, n + 1);
  gboolean no_language = happens (self, LANGUAGE_LEFT_OUT) || example->sentence->domain != 0;
  gboolean no_domain = happens (self, DOMAIN_LEFT_OUT);

  for (guint f = 0; f < n; f++)
    {
      gboolean out = happens (self, LEFT_OUT) || (example->shares[f] == OF_LANGUAGE && no_language)
                     || (example->shares[f] == OF_DOMAIN && no_domain);

      drawn[f] = out ? 0 : example->numbers[f];
    }
  return drawn;
}

static gboolean
may_follow (guint from, guint to)
{
  gboolean inside
      = to == PRESS_TAG_INSIDE_PERSON || to == PRESS_TAG_INSIDE_ORGANIZATION || to == PRESS_TAG_INSIDE_PLACE;

  return !inside || from == to || from == to - 1;
}

/* Forward and backward: makes of @scores the probabilities of each token's tags, and adds to @pairs those of
 * each transition. */
static void
infer (const Field *self, Scores *scores, guint n, float pairs[PRESS_N_TAGS + 1][PRESS_N_TAGS])
{
  g_autofree Scores *forward = g_new (Scores, n), *backward = g_new (Scores, n);
  g_autofree float *totals = g_new (float, n);
  float moves[PRESS_N_TAGS + 1][PRESS_N_TAGS];

  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      moves[from][to] = may_follow (from == PRESS_N_TAGS ? PRESS_TAG_NONE : from, to)
                            ? exponential (self->transitions[from][to])
                            : 0;
  for (guint i = 0; i < n; i++)
    {
      float most = scores[i][0];

      for (guint t = 1; t < PRESS_N_TAGS; t++)
        most = MAX (most, scores[i][t]);
      totals[i] = 0;
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        {
          float reached = i == 0 ? moves[PRESS_N_TAGS][t] : 0;

          for (guint from = 0; i > 0 && from < PRESS_N_TAGS; from++)
            reached += forward[i - 1][from] * moves[from][t];
          scores[i][t] = exponential (scores[i][t] - most);
          forward[i][t] = reached * scores[i][t];
          totals[i] += forward[i][t];
        }
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        forward[i][t] /= totals[i];
    }
  for (guint t = 0; t < PRESS_N_TAGS; t++)
    backward[n - 1][t] = 1;
  for (guint i = n - 1; i-- > 0;)
    for (guint from = 0; from < PRESS_N_TAGS; from++)
      {
        backward[i][from] = 0;
        for (guint to = 0; to < PRESS_N_TAGS; to++)
          {
            float way = moves[from][to] * scores[i + 1][to] * backward[i + 1][to] / totals[i + 1];

            backward[i][from] += way;
            pairs[from][to] += forward[i][from] * way;
          }
      }
  for (guint i = 0; i < n; i++)
    for (guint t = 0; t < PRESS_N_TAGS; t++)
      scores[i][t] = forward[i][t] * backward[i][t];
  for (guint t = 0; t < PRESS_N_TAGS; t++)
    pairs[PRESS_N_TAGS][t] += scores[0][t];
}

static void
change (float *weight, float *squares, float *sum, float error, float step)
{
  float by = RATE * error;

  *squares += error * error;
  by /= sqrtf (sqrtf (*squares + 1e-4f));
  *weight -= by;
  *sum -= by * step;
}

static void
learn_token (Field *self, const guint32 *features, guint n, const float error[PRESS_N_TAGS])
{
  float most = 0;

  for (guint t = 0; t < PRESS_N_TAGS; t++)
    most = MAX (most, fabsf (error[t]));
  if (most < SLIGHT)
    return;
  for (guint f = 0; f < n; f++)
    if (features[f] != 0)
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        change (&self->weights[features[f]][t], &self->squares[features[f]][t], &self->sums[features[f]][t],
                error[t], self->step);
}

static void
learn (Field *self, const Example *example)
{
  const Sentence *sentence = example->sentence;
  g_autofree guint32 *drawn = draw (self, example);
  g_autofree Scores *scores = g_new0 (Scores, sentence->n);
  float pairs[PRESS_N_TAGS + 1][PRESS_N_TAGS] = { 0 };
  float rate = sentence->domain != 0 ? DOMAIN_RATE : 1;

  for (guint i = 0, f = 0; i < sentence->n; i++)
    for (; f < example->ends[i]; f++)
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        scores[i][t] += self->weights[drawn[f]][t];
  infer (self, scores, sentence->n, pairs);
  self->step++;
  for (guint i = 0, f = 0; i < sentence->n; f = example->ends[i], i++)
    {
      pairs[i > 0 ? sentence->gold[i - 1] : PRESS_N_TAGS][sentence->gold[i]]--;
      scores[i][sentence->gold[i]]--;
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        scores[i][t] *= rate;
      learn_token (self, drawn + f, example->ends[i] - f, scores[i]);
    }
  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      if (pairs[from][to] != 0)
        change (&self->transitions[from][to], &self->transition_squares[from][to],
                &self->transition_sums[from][to], rate * pairs[from][to], self->step);
}

static void
train_epoch (Field *self, GPtrArray *examples)
{
  for (guint i = examples->len - 1; i > 0; i--)
    {
      guint other = random_below (self, i + 1);
      gpointer swap = examples->pdata[i];

      examples->pdata[i] = examples->pdata[other];
      examples->pdata[other] = swap;
    }
  for (guint i = 0; i < examples->len; i++)
    learn (self, examples->pdata[i]);
}

/* Makes of the weights what they were on average; what is special about domains is not kept. */
static void
average (Field *self)
{
  for (guint i = 1; i < self->hashes->len; i++)
    for (guint t = 0; t < PRESS_N_TAGS; t++)
      self->weights[i][t] = self->shares->data[i] == OF_DOMAIN
                                ? 0
                                : self->weights[i][t] - self->sums[i][t] / (self->step + 1);
  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      self->transitions[from][to] -= self->transition_sums[from][to] / (self->step + 1);
}

static Field *
field_new (void)
{
  static const guint32 none = 0;
  Field *self = g_new0 (Field, 1);

  self->random = 88172645463325252u;
  self->keys = g_new0 (guint32, 1u << TABLE_BITS);
  self->numbers = g_new0 (guint32, 1u << TABLE_BITS);
  self->counts = g_malloc0 (1u << FILTER_BITS);
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->shares = g_byte_array_new ();
  g_array_append_val (self->hashes, none);
  g_byte_array_append (self->shares, (const guint8 *)"", 1);
  return self;
}

/**
 * train_field:
 * @sentences: (element-type Sentence): those held out are not looked at
 *
 * Returns: a model; its rows are the caller's
 */
PressTaggerModel
train_field (GPtrArray *sentences, guint epochs)
{
  Field *self = field_new ();
  g_autoptr (GPtrArray) examples = g_ptr_array_new ();

  for (guint i = 0; i < sentences->len; i++)
    if (!((const Sentence *)sentences->pdata[i])->held_out)
      count (self, sentences->pdata[i]);
  for (guint i = 0; i < sentences->len; i++)
    if (!((const Sentence *)sentences->pdata[i])->held_out)
      g_ptr_array_add (examples, example_new (self, sentences->pdata[i]));
  self->weights = g_new0 (Scores, self->hashes->len);
  self->squares = g_new0 (Scores, self->hashes->len);
  self->sums = g_new0 (Scores, self->hashes->len);
  fprintf (stderr, "%u sentences, %u features\n", examples->len, self->hashes->len);
  for (guint epoch = 0; epoch < epochs; epoch++)
    train_epoch (self, examples);
  average (self);
  return train_pack ((const guint32 *)(gpointer)self->hashes->data, (const Scores *)self->weights,
                     self->hashes->len, (const Scores *)self->transitions);
}
