// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Sentences as bags of stems, weighted by TF-ISF (term frequency, inverse sentence frequency: Neto et al.,
 * Document Clustering and Text Summarization, 2000). Stems are Snowball's; each different word is stemmed
 * once. Function words and marks are left out. */

#include "text/press-summarizer-private.h"

#include <libstemmer.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const PressText *text;
  GHashTable *stemmers;  /* language -> sb_stemmer */
  GHashTable *by_word;   /* folded word -> stem number + 1; one language seldom spells another's words */
  GHashTable *by_stem;   /* stem (owned) -> stem number + 1 */
  GArray *frequency;     /* guint: sentences that have the stem */
  GArray *last_sentence; /* guint: the last of them, + 1 */
} Stems;

static struct sb_stemmer *
stemmer_for (Stems *self, const char *language)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->stemmers, language, NULL, &found))
    {
      found = sb_stemmer_new (language, NULL);
      g_hash_table_insert (self->stemmers, (gpointer)language, found);
    }
  return found;
}

static guint
add_stem (Stems *self, const char *stem)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_stem, stem));
  guint none = 0;

  if (number == 0)
    {
      number = self->frequency->len + 1;
      g_hash_table_insert (self->by_stem, g_strdup (stem), GUINT_TO_POINTER (number));
      g_array_append_val (self->frequency, none);
      g_array_append_val (self->last_sentence, none);
    }
  return number;
}

/* The number of the stem of @token, from 1. */
static guint
stem_of (Stems *self, guint token)
{
  const char *word = press_text_folded (self->text, token);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_word, word));
  const char *language = self->text->paragraphs[self->text->tokens[token].paragraph].language;
  struct sb_stemmer *stemmer;
  const sb_symbol *stem;

  if (number > 0)
    return number;
  stemmer = stemmer_for (self, language);
  stem = stemmer != NULL ? sb_stemmer_stem (stemmer, (const sb_symbol *)word, (int)strlen (word)) : NULL;
  number = add_stem (self, stem != NULL ? (const char *)stem : word);
  g_hash_table_insert (self->by_word, (gpointer)word, GUINT_TO_POINTER (number));
  return number;
}

static gboolean
is_content (const PressText *text, guint token)
{
  const PressToken *t = &text->tokens[token];

  if (t->kind == PRESS_TOKEN_NUMBER)
    return TRUE;
  return t->kind == PRESS_TOKEN_WORD && t->end - t->begin > 1
         && (t->word == 0 || press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0);
}

static void
delete_stemmer (gpointer stemmer)
{
  if (stemmer != NULL)
    sb_stemmer_delete (stemmer);
}

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  const PressTermWeight *x = a, *y = b;

  return x->stem < y->stem ? -1 : x->stem > y->stem;
}

/* The stems of one sentence, counted, at the end of @weights. */
static void
count_stems (Stems *stems, PressBag *bag, guint sentence, GArray *weights)
{
  guint kept;

  bag->first = weights->len;
  for (guint i = bag->first_token; i < bag->end_token; i++)
    {
      PressTermWeight entry = { 0, 1 };

      bag->n_words += stems->text->tokens[i].kind == PRESS_TOKEN_WORD;
      if (!is_content (stems->text, i))
        continue;
      entry.stem = stem_of (stems, i) - 1;
      if (g_array_index (stems->last_sentence, guint, entry.stem) != sentence + 1)
        {
          g_array_index (stems->last_sentence, guint, entry.stem) = sentence + 1;
          g_array_index (stems->frequency, guint, entry.stem)++;
        }
      g_array_append_val (weights, entry);
    }
  if (weights->len - bag->first > 1)
    qsort (&g_array_index (weights, PressTermWeight, bag->first), weights->len - bag->first,
           sizeof (PressTermWeight), compare_stems);
  kept = bag->first;
  for (guint i = bag->first; i < weights->len; i++)
    {
      PressTermWeight *entry = &g_array_index (weights, PressTermWeight, i);

      if (kept > bag->first && g_array_index (weights, PressTermWeight, kept - 1).stem == entry->stem)
        g_array_index (weights, PressTermWeight, kept - 1).weight++;
      else
        g_array_index (weights, PressTermWeight, kept++) = *entry;
    }
  g_array_set_size (weights, kept);
  bag->end = kept;
}

/* Counts become TF-ISF of length 1; their sum over all sentences is the centroid. */
static void
weigh (PressBags *self)
{
  double length = 0;

  for (guint s = 0; s < self->n_sentences; s++)
    {
      const PressBag *bag = &self->sentences[s];
      float squares = 0;

      for (guint i = bag->first; i < bag->end; i++)
        {
          PressTermWeight *entry = &self->weights[i];

          entry->weight = (1 + logf (entry->weight))
                          * logf (1 + (float)self->n_sentences / (float)self->frequency[entry->stem]);
          squares += entry->weight * entry->weight;
        }
      for (guint i = bag->first; i < bag->end; i++)
        {
          self->weights[i].weight /= sqrtf (squares);
          self->centroid[self->weights[i].stem] += self->weights[i].weight;
        }
    }
  for (guint i = 0; i < self->n_stems; i++)
    length += (double)self->centroid[i] * (double)self->centroid[i];
  for (guint i = 0; i < self->n_stems && length > 0; i++)
    self->centroid[i] /= (float)sqrt (length);
}

/**
 * press_bags_new:
 * @sentences: only the tokens are read
 *
 * Returns: (transfer full): the bag of each of the @sentences
 */
PressBags *
press_bags_new (const PressText *text, const PressBag *sentences, guint n_sentences)
{
  PressBags *self = g_new0 (PressBags, 1);
  g_autoptr (GHashTable) stemmers = g_hash_table_new_full (NULL, NULL, NULL, delete_stemmer);
  g_autoptr (GHashTable) by_word = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_stem = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) frequency = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) last_sentence = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *weights = g_array_new (FALSE, FALSE, sizeof (PressTermWeight));
  Stems stems = { text, stemmers, by_word, by_stem, frequency, last_sentence };

  self->sentences = g_memdup2 (sentences, n_sentences * sizeof (PressBag));
  self->n_sentences = n_sentences;
  for (guint i = 0; i < n_sentences; i++)
    count_stems (&stems, &self->sentences[i], i, weights);
  self->n_stems = frequency->len;
  self->centroid = g_new0 (float, self->n_stems + 1);
  self->weights = (PressTermWeight *)g_array_free (weights, FALSE);
  self->frequency = g_memdup2 (frequency->data, frequency->len * sizeof (guint));
  weigh (self);
  return self;
}

void
press_bags_free (PressBags *self)
{
  g_free (self->sentences);
  g_free (self->weights);
  g_free (self->centroid);
  g_free (self->frequency);
  g_free (self);
}

/** press_bags_similarity: the cosine of sentences @a and @b, 0 to 1. */
float
press_bags_similarity (const PressBags *self, guint a, guint b)
{
  const PressTermWeight *x = self->weights + self->sentences[a].first,
                        *y = self->weights + self->sentences[b].first;
  const PressTermWeight *x_end = self->weights + self->sentences[a].end;
  const PressTermWeight *y_end = self->weights + self->sentences[b].end;
  float sum = 0;

  while (x < x_end && y < y_end)
    {
      if (x->stem < y->stem)
        x++;
      else if (x->stem > y->stem)
        y++;
      else
        sum += x++->weight * y++->weight;
    }
  return sum;
}

/** press_bags_centrality: the cosine of @sentence and the centroid of all, 0 to 1. */
float
press_bags_centrality (const PressBags *self, guint sentence)
{
  const PressBag *bag = &self->sentences[sentence];
  float sum = 0;

  for (guint i = bag->first; i < bag->end; i++)
    sum += self->weights[i].weight * self->centroid[self->weights[i].stem];
  return sum;
}

/** press_bags_commonness: the share of all sentences that have a stem of @sentence, on average; 0 to 1. */
float
press_bags_commonness (const PressBags *self, guint sentence)
{
  const PressBag *bag = &self->sentences[sentence];
  float sum = 0;

  for (guint i = bag->first; i < bag->end; i++)
    sum += (float)self->frequency[self->weights[i].stem];
  return bag->end > bag->first ? sum / (float)(bag->end - bag->first) / (float)self->n_sentences : 0;
}
