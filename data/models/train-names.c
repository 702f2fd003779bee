// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Trains the tagger of names: train-names OUT.model EPOCHS FOLD/FOLDS LANGUAGE:FILE.conll...
 *
 * Files have a token and its BIO tag a line, sentences apart by an empty line. Each sentence is tokenised as
 * the plugin does it, and a token takes the tag of the word it stands in. With folds (1/5) every fifth
 * sentence is left out and scored at the end, but none of a file behind a "+"; 0/0 trains on all.
 * Deterministic: the order is shuffled by a fixed generator. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/press-names.h"

#define BITS 19
#define ROWS (1u << BITS)

typedef struct
{
  guint n;             /* tokens */
  guint8 *gold;        /* tag of each */
  guint16 *n_features; /* of each */
  guint32 *features;   /* all, one token after the other */
  gboolean train_only;
  gboolean held_out;
} Sentence;

typedef struct
{
  gint32 (*weights)[PRESS_N_TAGS];
  double (*sums)[PRESS_N_TAGS];
  gint32 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  double transition_sums[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  gint64 step;
} Weights;

static guint64 random_state = 88172645463325252u;

static guint
random_below (guint n)
{
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (guint)(random_state % n);
}

static guint8
tag_of (const char *bio, gboolean first)
{
  guint8 begin;

  if (bio[0] == 'O' && bio[1] == '\0')
    return PRESS_TAG_NONE;
  if (g_str_equal (bio + 1, "-PER"))
    begin = PRESS_TAG_BEGIN_PERSON;
  else if (g_str_equal (bio + 1, "-ORG"))
    begin = PRESS_TAG_BEGIN_ORGANIZATION;
  else if (g_str_equal (bio + 1, "-LOC"))
    begin = PRESS_TAG_BEGIN_PLACE;
  else
    return PRESS_TAG_OTHER;
  return bio[0] == 'B' && first ? begin : (guint8)(begin + 1);
}

/* Makes INSIDE a BEGIN where it follows something else: some sets open names with I-. */
static void
mend_tags (guint8 *tags, guint n)
{
  for (guint i = 0; i < n; i++)
    if ((tags[i] == PRESS_TAG_INSIDE_PERSON || tags[i] == PRESS_TAG_INSIDE_ORGANIZATION
         || tags[i] == PRESS_TAG_INSIDE_PLACE)
        && (i == 0 || (tags[i - 1] != tags[i] && tags[i - 1] != tags[i] - 1)))
      tags[i]--;
}

static Sentence *
sentence_new (GPtrArray *words, GPtrArray *tags, const char *language)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree guint *ends = g_new (guint, words->len);
  g_autoptr (PressText) text = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree guint8 *rules = NULL;
  g_autoptr (PressFeatures) features = NULL;
  Sentence *self = g_new0 (Sentence, 1);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len; i++)
    {
      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (char *)words->pdata[i]);
      ends[i] = (guint)joined->len;
    }
  text = press_text_new (joined->str, (gssize)joined->len, press_lexicons_get_default (), language);
  found = press_names_find (text, NULL);
  rules = press_names_to_tags (text, found);
  features = press_features_new (text, rules);
  self->n = text->n_tokens;
  self->gold = g_new0 (guint8, self->n + 1);
  self->n_features = g_new0 (guint16, self->n + 1);
  for (guint i = 0, word = 0; i < self->n; i++)
    {
      guint32 hashes[PRESS_TAGGER_MAX_FEATURES];
      guint n;

      while (text->tokens[i].begin >= ends[word])
        word++;
      self->gold[i]
          = tag_of (tags->pdata[word], i == 0 || word == 0 || text->tokens[i - 1].end <= ends[word - 1]);
      n = press_features_of (features, i, 0, self->n, hashes);
      self->n_features[i] = (guint16)n;
      for (guint f = 0; f < n; f++)
        hashes[f] &= ROWS - 1;
      g_array_append_vals (all, hashes, n);
    }
  mend_tags (self->gold, self->n);
  self->features = (guint32 *)g_array_free (all, FALSE);
  return self;
}

static void
read_file (GPtrArray *sentences, const char *language, const char *path)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  FILE *stream = fopen (path, "r");
  char *line = NULL;
  size_t size = 0;
  gboolean more;

  if (stream == NULL)
    g_error ("%s cannot be read", path);
  do
    {
      char *tab;

      more = getline (&line, &size, stream) >= 0;
      if (more)
        g_strchomp (line);
      tab = more ? strrchr (line, '\t') : NULL;
      if (tab != NULL && tab > line)
        {
          g_ptr_array_add (words, g_strndup (line, strcspn (line, "\t")));
          g_ptr_array_add (tags, g_strdup (tab + 1));
        }
      else if (words->len > 0)
        {
          g_ptr_array_add (sentences, sentence_new (words, tags, language));
          g_ptr_array_set_size (words, 0);
          g_ptr_array_set_size (tags, 0);
        }
    }
  while (more);
  free (line);
  fclose (stream);
}

static void
predict (const Weights *w, const Sentence *s, guint8 *tags)
{
  g_autofree gint32 (*scores)[PRESS_N_TAGS] = g_malloc0 ((s->n + 1) * sizeof *scores);
  gint16 transitions[PRESS_N_TAGS + 1][PRESS_N_TAGS];
  const guint32 *feature = s->features;

  for (guint i = 0; i < s->n; i++)
    for (guint f = 0; f < s->n_features[i]; f++, feature++)
      for (guint t = 0; t < PRESS_N_TAGS; t++)
        scores[i][t] += w->weights[*feature][t];
  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      transitions[from][to] = (gint16)CLAMP (w->transitions[from][to], -30000, 30000);
  press_tagger_decode ((const gint32 (*)[PRESS_N_TAGS])scores, s->n, transitions, tags);
}

static void
add (Weights *w, const Sentence *s, const guint8 *tags, gint32 delta)
{
  const guint32 *feature = s->features;

  for (guint i = 0; i < s->n; i++)
    {
      guint from = i > 0 ? tags[i - 1] : PRESS_N_TAGS;

      for (guint f = 0; f < s->n_features[i]; f++, feature++)
        {
          w->weights[*feature][tags[i]] += delta;
          w->sums[*feature][tags[i]] += (double)delta * (double)w->step;
        }
      w->transitions[from][tags[i]] += delta;
      w->transition_sums[from][tags[i]] += (double)delta * (double)w->step;
    }
}

static void
train_epoch (Weights *w, GPtrArray *sentences)
{
  guint wrong = 0;

  for (guint i = sentences->len - 1; i > 0; i--)
    {
      guint other = random_below (i + 1);
      gpointer swap = sentences->pdata[i];

      sentences->pdata[i] = sentences->pdata[other];
      sentences->pdata[other] = swap;
    }
  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *s = sentences->pdata[i];
      g_autofree guint8 *tags = g_malloc (s->n + 1);

      if (s->held_out)
        continue;
      w->step++;
      predict (w, s, tags);
      if (memcmp (tags, s->gold, s->n) == 0)
        continue;
      wrong++;
      add (w, s, s->gold, 1);
      add (w, s, tags, -1);
    }
  fprintf (stderr, "%u sentences wrong\n", wrong);
}

/* Averages the weights and brings them into signed bytes; transitions get the same scale. */
static PressTaggerModel
quantize (Weights *w)
{
  PressTaggerModel model = { .bits = BITS };
  gint8 *bytes = g_malloc0 ((gsize)ROWS * PRESS_N_TAGS);
  double square = 0, scale;
  gsize n = 0;

  for (gsize i = 0; i < ROWS; i++)
    for (guint t = 0; t < PRESS_N_TAGS; t++)
      {
        double average = w->weights[i][t] - w->sums[i][t] / (double)(w->step + 1);

        w->sums[i][t] = average;
        square += average * average;
        n += average != 0;
      }
  scale = n > 0 ? 127 / (12 * sqrt (square / (double)n)) : 1;
  for (gsize i = 0; i < ROWS; i++)
    for (guint t = 0; t < PRESS_N_TAGS; t++)
      {
        bytes[i * PRESS_N_TAGS + t] = (gint8)CLAMP (lrint (w->sums[i][t] * scale), -127, 127);
        w->weights[i][t] = bytes[i * PRESS_N_TAGS + t];
      }
  for (guint from = 0; from <= PRESS_N_TAGS; from++)
    for (guint to = 0; to < PRESS_N_TAGS; to++)
      {
        double average = w->transitions[from][to] - w->transition_sums[from][to] / (double)(w->step + 1);

        w->transitions[from][to] = (gint32)CLAMP (lrint (average * scale), -30000, 30000);
        model.transitions[from][to] = (gint16)w->transitions[from][to];
      }
  model.weights = bytes;
  return model;
}

static guint
name_end (const guint8 *tags, guint n, guint begin)
{
  guint end = begin + 1;

  while (end < n && tags[end] == tags[begin] + 1)
    end++;
  return end;
}

static gboolean
is_begin (guint8 tag)
{
  return tag == PRESS_TAG_BEGIN_PERSON || tag == PRESS_TAG_BEGIN_ORGANIZATION || tag == PRESS_TAG_BEGIN_PLACE;
}

static void
report (const Weights *w, GPtrArray *sentences)
{
  guint both[PRESS_N_TAGS] = { 0 }, ours[PRESS_N_TAGS] = { 0 }, gold[PRESS_N_TAGS] = { 0 };
  static const char *const names[] = { "", "person", "", "organization", "", "place", "", "" };

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *s = sentences->pdata[i];
      g_autofree guint8 *tags = g_malloc (s->n + 1);

      if (!s->held_out)
        continue;
      predict (w, s, tags);
      for (guint t = 0; t < s->n; t++)
        {
          ours[tags[t]] += is_begin (tags[t]);
          gold[s->gold[t]] += is_begin (s->gold[t]);
          both[tags[t]] += is_begin (tags[t]) && tags[t] == s->gold[t]
                           && name_end (tags, s->n, t) == name_end (s->gold, s->n, t);
        }
    }
  for (guint t = 1; t < 7; t += 2)
    printf ("%-12s F1 %.1f  (%u right, %u found, %u there)\n", names[t],
            200.0 * both[t] / MAX (1, ours[t] + gold[t]), both[t], ours[t], gold[t]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  Weights w = { .weights = g_malloc0 (ROWS * sizeof *w.weights), .sums = g_malloc0 (ROWS * sizeof *w.sums) };
  g_autoptr (GString) languages = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PressTaggerModel model;
  guint fold = 0, folds = 0;

  if (argc < 5 || sscanf (argv[3], "%u/%u", &fold, &folds) != 2)
    {
      fputs ("usage: train-names OUT.model EPOCHS FOLD/FOLDS LANGUAGE:FILE.conll...\n", stderr);
      return 2;
    }
  for (int i = 4; i < argc; i++)
    {
      gboolean train_only = argv[i][0] == '+';
      g_auto (GStrv) pair = g_strsplit (argv[i] + train_only, ":", 2);
      guint first = sentences->len;

      read_file (sentences, pair[0], pair[1]);
      if (strstr (languages->str, pair[0]) == NULL)
        g_string_append_printf (languages, "%s%s", languages->len > 0 ? " " : "", pair[0]);
      for (guint k = first; k < sentences->len; k++)
        ((Sentence *)sentences->pdata[k])->train_only = train_only;
    }
  for (guint i = 0; i < sentences->len; i++)
    ((Sentence *)sentences->pdata[i])->held_out
        = folds > 0 && i % folds == fold && !((Sentence *)sentences->pdata[i])->train_only;
  for (int epoch = 0; epoch < atoi (argv[2]); epoch++)
    train_epoch (&w, sentences);
  model = quantize (&w);
  g_strlcpy (model.languages, languages->str, sizeof model.languages);
  report (&w, sentences);
  bytes = press_tagger_model_to_bytes (&model);
  if (!g_file_set_contents (argv[1], g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            &error))
    g_error ("%s", error->message);
  return 0;
}
