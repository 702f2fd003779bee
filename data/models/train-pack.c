// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Packs weights into the rows of a model: signed bytes, the strongest features first. What finds its row
 * full, or its mark taken there, is left out. */

#include "train-field.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define N_ROWS 80000
#define SPREAD 12 /* how many times the usual weight the largest byte is */

typedef struct
{
  guint32 hash;
  guint strength;
  gint8 bytes[PRESS_N_TAGS - 1];
} Packed;

static int
compare_packed (gconstpointer a, gconstpointer b)
{
  const Packed *left = a, *right = b;

  if (left->strength != right->strength)
    return left->strength < right->strength ? 1 : -1;
  return (left->hash > right->hash) - (left->hash < right->hash);
}

/* Into its row, unless that is full or has its mark: the strongest features come first. */
static void
pack_feature (PressTaggerRow *rows, const Packed *feature)
{
  guint8 mark;
  PressTaggerRow *row = &rows[press_tagger_place (feature->hash, N_ROWS, &mark)];

  for (guint k = 0; k < G_N_ELEMENTS (row->marks) && row->marks[k] != mark; k++)
    if (row->marks[k] == 0)
      {
        row->marks[k] = mark;
        memcpy (row->weights[k], feature->bytes, sizeof feature->bytes);
        return;
      }
}

/* What a weight of 1 is in the model. */
static double
scale_of (const Scores *weights, guint n)
{
  double squares = 0;
  gsize known = 0;

  for (guint i = 0; i < n; i++)
    for (guint t = 1; t < PRESS_N_TAGS; t++)
      if (weights[i][t] != weights[i][PRESS_TAG_NONE])
        {
          squares += (double)(weights[i][t] - weights[i][0]) * (double)(weights[i][t] - weights[i][0]);
          known++;
        }
  return known > 0 ? 127 / (SPREAD * sqrt (squares / (double)known)) : 1;
}

static Packed
to_bytes (guint32 hash, const Scores weights, double scale)
{
  Packed feature = { .hash = hash };

  for (guint t = 1; t < PRESS_N_TAGS; t++)
    {
      feature.bytes[t - 1] = (gint8)CLAMP (lrint ((weights[t] - weights[PRESS_TAG_NONE]) * scale), -127, 127);
      feature.strength += (guint)ABS (feature.bytes[t - 1]);
    }
  return feature;
}

/**
 * train_pack:
 * @hashes: (array length=n): of the features
 * @weights: (array length=n): theirs
 * @transitions: from a tag, the last row from the begin of a sentence
 *
 * Returns: a model; its rows are the caller's
 */
PressTaggerModel
train_pack (const guint32 *hashes, const Scores *weights, guint n, const Scores transitions[PRESS_N_TAGS + 1])
{
  PressTaggerRow *rows = g_new0 (PressTaggerRow, N_ROWS);
  PressTaggerModel model = { .n_rows = N_ROWS, .rows = rows };
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Packed));
  double scale = scale_of (weights, n);

  for (guint i = 0; i < n; i++)
    {
      Packed feature = to_bytes (hashes[i], weights[i], scale);

      if (feature.strength > 0)
        g_array_append_val (all, feature);
    }
  g_array_sort (all, compare_packed);
  for (guint i = 0; i < all->len; i++)
    pack_feature (rows, &g_array_index (all, Packed, i));
  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      model.transitions[from][to] = (gint16)CLAMP (lrint (transitions[from][to] * scale), -30000, 30000);
  fprintf (stderr, "%u features have a weight\n", all->len);
  return model;
}

/** train_tag: tags @sentence as press_tagger_run() does. */
void
train_tag (const PressTaggerModel *model, const Sentence *sentence, guint8 *tags)
{
  g_autofree gint32 (*scores)[PRESS_N_TAGS] = g_malloc0 ((gsize)sentence->n * sizeof *scores);

  for (guint i = 0, f = 0; i < sentence->n; i++)
    for (; f < sentence->ends[i]; f++)
      for (guint k = 0; k < 2; k++)
        {
          guint32 hash = sentence->features[f];
          const gint8 *weights = press_tagger_weights_of (
              model, k == 0 ? hash : press_tagger_hash_in (sentence->language, hash));

          for (guint t = 1; weights != NULL && t < PRESS_N_TAGS; t++)
            scores[i][t] += weights[t - 1];
        }
  press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, sentence->n, model->transitions, tags);
}
