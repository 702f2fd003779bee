// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Fits the weights of the summarizer: fit-summary FOLDS CASE:BUDGET:FILE.ndjson...
 *
 * CASE is news, large or tight (PressSummaryCase), BUDGET a number of sentences or "gold": as many as the
 * row's "k". A row has {"language", "sentences", "summary", "k"}; the summary was written by a human. The
 * weights are sought from those that are compiled in, one after the other and in steps that become smaller
 * (coordinate ascent), so that the mean of ROUGE-1, -2 and -L (Lin 2004; words as they are, in small letters)
 * of what would be taken grows; a weight costs a little, so that what does not help stays 0. The cases are
 * fitted one by one, news first. With FOLDS above 1 every row is also scored by weights that were fitted
 * without its fold. Prints figures and the table to copy. Deterministic. */

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "text/press-summarizer-private.h"

#define MOST_SENTENCES 400
#define MOST_WORDS 4096 /* of a human's summary */
#define COST 0.0003     /* of a weight of 1 */
#define GAIN 0.00003    /* that a step must bring */
#define ROUNDS 3        /* over all weights with each step */
static const float steps[] = { 0.8f, 0.4f, 0.2f, 0.1f };

static const char *const case_names[] = { "news", "large", "tight", NULL };

/** Row: the words of its sentences are numbers of the words (and pairs) of the human's summary, 0 for others.
 */
typedef struct
{
  PressText *text;
  PressBags *bags;
  PressSummaryVector *looks;
  guint count;
  guint n_words, n_reference; /* n_words: different words of the summary */
  GArray *reference;          /* guint: the summary's words */
  GArray **words, **pairs;    /* guint, of each sentence */
  guint *word_counts, *pair_counts;
  guint n_pairs;
} Row;

typedef struct
{
  PressSummaryCase kind;
  char *name;
  GPtrArray *rows;
} Set;

static GPtrArray *
words_of (const char *string)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lower = g_utf8_strdown (string, -1);
  const char *begin = NULL;

  for (const char *p = lower;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean in_word = c != 0 && (g_unichar_isalnum (c) || c == '_');

      if (in_word && begin == NULL)
        begin = p;
      if (!in_word && begin != NULL)
        {
          g_ptr_array_add (words, g_strndup (begin, (gsize)(p - begin)));
          begin = NULL;
        }
      if (c == 0)
        return words;
    }
}

static char *
pair_at (const GPtrArray *words, guint i)
{
  return g_strdup_printf ("%s %s", (char *)words->pdata[i], (char *)words->pdata[i + 1]);
}

/* The number of @word (owned) in @numbers, from 1, a new one when it has none and @counts is given. */
static guint
number_of (GHashTable *numbers, char *word, guint *counts)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, word));

  if (number == 0 && counts != NULL)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, word, GUINT_TO_POINTER (number));
      word = NULL;
    }
  if (counts != NULL)
    counts[number]++;
  g_free (word);
  return number;
}

static void
read_reference (Row *self, const char *summary, GHashTable *words, GHashTable *pairs)
{
  g_autoptr (GPtrArray) list = words_of (summary);

  if (list->len > MOST_WORDS)
    g_ptr_array_set_size (list, MOST_WORDS);
  self->reference = g_array_new (FALSE, FALSE, sizeof (guint));
  self->word_counts = g_new0 (guint, list->len + 2);
  self->pair_counts = g_new0 (guint, list->len + 2);
  for (guint i = 0; i < list->len; i++)
    {
      guint word = number_of (words, g_strdup (list->pdata[i]), self->word_counts);

      g_array_append_val (self->reference, word);
      if (i + 1 < list->len)
        number_of (pairs, pair_at (list, i), self->pair_counts);
    }
  self->n_reference = list->len;
  self->n_words = g_hash_table_size (words);
  self->n_pairs = g_hash_table_size (pairs);
}

static void
read_sentence (Row *self, guint sentence, const char *string, GHashTable *words, GHashTable *pairs)
{
  g_autoptr (GPtrArray) list = words_of (string);

  self->words[sentence] = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pairs[sentence] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < list->len; i++)
    {
      guint word = number_of (words, g_strdup (list->pdata[i]), NULL);

      g_array_append_val (self->words[sentence], word);
      if (i + 1 < list->len)
        {
          guint pair = number_of (pairs, pair_at (list, i), NULL);

          g_array_append_val (self->pairs[sentence], pair);
        }
    }
}

static Row *
row_new (JsonObject *object, const char *budget)
{
  Row *self = g_new0 (Row, 1);
  JsonArray *list = json_object_get_array_member (object, "sentences");
  guint n = MIN (json_array_get_length (list), MOST_SENTENCES), wanted;
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  wanted = g_str_equal (budget, "gold") ? (guint)json_object_get_int_member (object, "k")
                                        : (guint)g_ascii_strtoull (budget, NULL, 10);
  self->count = MIN (wanted, n);
  read_reference (self, json_object_get_string_member (object, "summary"), words, pairs);
  self->words = g_new (GArray *, n + 1);
  self->pairs = g_new (GArray *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (sentences, (gpointer)json_array_get_string_element (list, i));
      read_sentence (self, i, sentences->pdata[i], words, pairs);
    }
  g_ptr_array_add (sentences, NULL);
  self->bags = press_summary_read ((const char *const *)sentences->pdata,
                                   json_object_get_string_member (object, "language"),
                                   press_lexicons_get_default (), &self->text);
  self->looks = g_new (PressSummaryVector, n + 1);
  press_summary_look (self->text, self->bags, self->count, self->looks);
  return self;
}

static Set *
set_new (const char *argument)
{
  g_auto (GStrv) parts = g_strsplit (argument, ":", 3);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  Set *self = g_new0 (Set, 1);

  while (self->kind < PRESS_N_SUMMARY_CASES && g_strcmp0 (parts[0], case_names[self->kind]) != 0)
    self->kind++;
  if (g_strv_length (parts) != 3 || self->kind == PRESS_N_SUMMARY_CASES)
    g_error ("%s: not CASE:BUDGET:FILE", argument);
  if (!g_file_get_contents (parts[2], &content, NULL, &error))
    g_error ("%s", error->message);
  self->name = g_strdup (argument);
  self->rows = g_ptr_array_new ();
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      if (lines[i][0] == '\0')
        continue;
      if (!json_parser_load_from_data (parser, lines[i], -1, &error))
        g_error ("%s: %s", parts[2], error->message);
      g_ptr_array_add (self->rows, row_new (json_node_get_object (json_parser_get_root (parser)), parts[1]));
    }
  return self;
}

static double
f1 (double hits, double n, double n_reference)
{
  return hits > 0 ? 2 * hits / (n + n_reference) : 0;
}

/* How many of the reference's words or pairs the chosen sentences have. */
static double
overlap (
    const Row *self, const GArray *chosen, GArray **items, const guint *counts, guint n_different, guint *n)
{
  g_autofree guint *left = g_memdup2 (counts, (n_different + 1) * sizeof (guint));
  guint hits = 0;

  *n = 0;
  for (guint c = 0; c < chosen->len; c++)
    {
      const GArray *list = items[g_array_index (chosen, guint, c)];

      *n += list->len;
      for (guint i = 0; i < list->len; i++)
        {
          guint item = g_array_index (list, guint, i);

          if (item > 0 && left[item] > 0)
            {
              left[item]--;
              hits++;
            }
        }
    }
  (void)self;
  return hits;
}

/* The longest common subsequence with the reference, in bits (Hyyrö 2004). */
static double
longest_common (const Row *self, const GArray *chosen)
{
  guint n_limbs = self->n_reference / 64 + 1, common = 0;
  g_autofree guint64 *places = g_new0 (guint64, (gsize)n_limbs * (self->n_words + 1));
  g_autofree guint64 *row = g_new (guint64, n_limbs);

  for (guint i = 0; i < self->n_reference; i++)
    places[g_array_index (self->reference, guint, i) * n_limbs + i / 64] |= (guint64)1 << i % 64;
  memset (row, 0xff, n_limbs * sizeof (guint64));
  for (guint c = 0; c < chosen->len; c++)
    {
      const GArray *words = self->words[g_array_index (chosen, guint, c)];

      for (guint i = 0; i < words->len; i++)
        {
          const guint64 *place = places + g_array_index (words, guint, i) * n_limbs;
          guint64 carry = 0;

          for (guint k = 0; k < n_limbs && g_array_index (words, guint, i) > 0; k++)
            {
              guint64 matched = row[k] & place[k], sum = row[k] + carry;
              guint64 over = sum < carry;

              sum += matched;
              over |= sum < matched;
              row[k] = sum | (row[k] & ~place[k]);
              carry = over;
            }
        }
    }
  for (guint i = 0; i < self->n_reference; i++)
    common += (row[i / 64] >> i % 64 & 1) == 0;
  return common;
}

/* Adds ROUGE-1, -2 and -L of the @chosen sentences to @rouge. */
static void
add_rouge (const Row *self, const GArray *chosen, double *rouge)
{
  guint n_words, n_pairs;
  double words = overlap (self, chosen, self->words, self->word_counts, self->n_words, &n_words);
  double pairs = overlap (self, chosen, self->pairs, self->pair_counts, self->n_pairs, &n_pairs);

  rouge[0] += f1 (words, n_words, self->n_reference);
  rouge[1] += f1 (pairs, n_pairs, self->n_reference - 1);
  rouge[2] += f1 (longest_common (self, chosen), n_words, self->n_reference);
}

static GArray *
choose (const Row *self, const PressSummaryVector *weights)
{
  g_autofree float *scores = g_new0 (float, self->bags->n_sentences + 1);
  PressSummaryVector mixed;

  press_summary_mix (weights, self->bags->n_sentences, self->count, mixed);
  for (guint i = 0; i < self->bags->n_sentences; i++)
    scores[i] = press_summary_score (self->bags, i, self->looks[i], mixed);
  return press_summary_take (self->bags, scores, mixed[PRESS_SUMMARY_REDUNDANCY], self->count);
}

/* The rows of @fold alone (@inside), or all others; @weights %NULL: the first sentences of each. Sums go to
 * @rouge, @return is how many rows. */
static guint
measure (const Set *set,
         const PressSummaryVector *weights,
         guint fold,
         guint folds,
         gboolean inside,
         double *rouge)
{
  guint n = 0;

  for (guint i = 0; i < set->rows->len; i++)
    {
      const Row *row = set->rows->pdata[i];
      g_autoptr (GArray) chosen = NULL;

      if ((i % folds == fold) != inside)
        continue;
      n++;
      chosen = weights != NULL ? choose (row, weights) : g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint k = 0; weights == NULL && k < row->count; k++)
        g_array_append_val (chosen, k);
      add_rouge (row, chosen, rouge);
    }
  return n;
}

/* What is to become as great as can be: over the sets of the case, without the rows of @fold. */
static double
worth (GPtrArray *sets, PressSummaryCase kind, const PressSummaryVector *weights, guint fold, guint folds)
{
  double sum = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const Set *set = sets->pdata[i];
      double rouge[3] = { 0 }, lead[3] = { 0 };

      if (set->kind != kind)
        continue;
      measure (set, weights, fold, folds, FALSE, rouge);
      measure (set, NULL, fold, folds, FALSE, lead);
      for (guint k = 0; k < 3; k++)
        sum += rouge[k] / lead[k] / 3;
    }
  for (guint k = 0; k < PRESS_N_SUMMARY_FEATURES; k++)
    sum -= COST * fabs ((double)weights[kind][k]);
  return sum;
}

static void
fit (GPtrArray *sets, PressSummaryCase kind, PressSummaryVector *weights, guint fold, guint folds)
{
  double best = worth (sets, kind, weights, fold, folds);

  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
    for (guint round = 0, changed = 1; round < ROUNDS && changed > 0; round++)
      {
        changed = 0;
        for (guint k = 0; k < 2 * PRESS_N_SUMMARY_FEATURES; k++)
          {
            if (k / 2 == PRESS_SUMMARY_FRAGMENT
                || (kind == PRESS_SUMMARY_NEWS && k / 2 == PRESS_SUMMARY_FIRST))
              continue;
            float *weight = &weights[kind][k / 2], before = *weight;
            double now;

            *weight += k % 2 == 0 ? steps[s] : -steps[s];
            now = worth (sets, kind, weights, fold, folds);
            if (now > best + GAIN)
              {
                best = now;
                changed++;
              }
            else
              *weight = before;
          }
      }
}

static void
print_figures (const char *name, const double *rouge, guint n)
{
  printf (" %s %.2f/%.2f/%.2f", name, 100 * rouge[0] / n, 100 * rouge[1] / n, 100 * rouge[2] / n);
}

static void
print_table (const PressSummaryVector *weights)
{
  for (guint kind = 0; kind < PRESS_N_SUMMARY_CASES; kind++)
    {
      printf ("  {");
      for (guint k = 0; k < PRESS_N_SUMMARY_FEATURES; k++)
        printf (" %.1ff,", (double)weights[kind][k]);
      printf (" },\n");
    }
}

/* The sets of the case by weights that did not see their fold. */
static void
cross_validate (GPtrArray *sets, PressSummaryCase kind, const PressSummaryVector *start, guint folds)
{
  g_autofree double *rouge = g_new0 (double, sets->len * 3);

  for (guint fold = 0; fold < folds; fold++)
    {
      PressSummaryVector weights[PRESS_N_SUMMARY_CASES];

      memcpy (weights, start, sizeof (weights));
      fit (sets, kind, weights, fold, folds);
      for (guint i = 0; i < sets->len; i++)
        if (((const Set *)sets->pdata[i])->kind == kind)
          measure (sets->pdata[i], weights, fold, folds, TRUE, rouge + (gsize)(3 * i));
    }
  for (guint i = 0; i < sets->len; i++)
    {
      const Set *set = sets->pdata[i];
      double lead[3] = { 0 };

      if (set->kind != kind)
        continue;
      printf ("%s cross-validated", set->name);
      print_figures ("", rouge + (gsize)(3 * i), set->rows->len);
      measure (set, NULL, 0, 1, TRUE, lead);
      print_figures (" lead", lead, set->rows->len);
      printf ("\n");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  PressSummaryVector weights[PRESS_N_SUMMARY_CASES];
  guint folds = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 0;

  for (int i = 2; i < argc; i++)
    g_ptr_array_add (sets, set_new (argv[i]));
  memcpy (weights, press_summary_weights, sizeof (weights));
  for (guint kind = 0; kind < PRESS_N_SUMMARY_CASES; kind++)
    {
      if (folds > 1)
        cross_validate (sets, kind, weights, folds);
      fit (sets, kind, weights, 1, 1);
      for (guint i = 0; i < sets->len; i++)
        {
          const Set *set = sets->pdata[i];
          double before[3] = { 0 }, after[3] = { 0 };

          if (set->kind != kind)
            continue;
          printf ("%s", set->name);
          print_figures (" before", before, measure (set, press_summary_weights, 0, 1, TRUE, before));
          print_figures (" fitted", after, measure (set, weights, 0, 1, TRUE, after));
          printf ("\n");
        }
      fflush (stdout);
    }
  print_table (weights);
  return 0;
}
