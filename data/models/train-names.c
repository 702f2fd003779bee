// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Trains the tagger of names: train-names OUT.model EPOCHS FOLD/FOLDS LANGUAGE[/DOMAIN]:FILE.conll...
 *
 * Files have a token and its BIO tag a line, sentences apart by an empty line. Each sentence is tokenised as
 * the plugin does it, and a token takes the tag of the word it stands in. A file with a domain is learnt from
 * with care (train-field.c). With folds (1/5) every fifth sentence is left out and scored at the end, but
 * none of a file behind a "+"; 0/0 trains on all. */

#include "train-field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/press-names.h"

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
  self->ends = g_new0 (guint32, self->n + 1);
  self->language = press_tagger_language (language);
  for (guint i = 0, word = 0; i < self->n; i++)
    {
      guint32 hashes[PRESS_TAGGER_MAX_FEATURES];
      guint n = press_features_of (features, i, 0, self->n, hashes);

      while (text->tokens[i].begin >= ends[word])
        word++;
      self->gold[i]
          = tag_of (tags->pdata[word], i == 0 || word == 0 || text->tokens[i - 1].end <= ends[word - 1]);
      g_array_append_vals (all, hashes, n);
      self->ends[i] = all->len;
    }
  mend_tags (self->gold, self->n);
  self->features = (guint32 *)g_array_free (all, FALSE);
  return self;
}

static void
read_file (GPtrArray *sentences, const char *language, const char *domain, const char *path)
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
          Sentence *sentence = sentence_new (words, tags, language);

          sentence->domain = domain != NULL ? press_tagger_language (domain) : 0;
          if (sentence->n > 0)
            g_ptr_array_add (sentences, sentence);
          g_ptr_array_set_size (words, 0);
          g_ptr_array_set_size (tags, 0);
        }
    }
  while (more);
  free (line);
  fclose (stream);
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
report (const PressTaggerModel *model, GPtrArray *sentences)
{
  guint both[PRESS_N_TAGS] = { 0 }, ours[PRESS_N_TAGS] = { 0 }, gold[PRESS_N_TAGS] = { 0 };
  static const char *const names[] = { "", "person", "", "organization", "", "place", "", "" };

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *s = sentences->pdata[i];
      g_autofree guint8 *tags = g_malloc (s->n + 1);

      if (!s->held_out)
        continue;
      train_tag (model, s, tags);
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
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PressTaggerModel model;
  guint fold = 0, folds = 0;

  if (argc < 5 || sscanf (argv[3], "%u/%u", &fold, &folds) != 2)
    {
      fputs ("usage: train-names OUT.model EPOCHS FOLD/FOLDS LANGUAGE[/DOMAIN]:FILE.conll...\n", stderr);
      return 2;
    }
  for (int i = 4; i < argc; i++)
    {
      gboolean train_only = argv[i][0] == '+';
      g_auto (GStrv) pair = g_strsplit (argv[i] + train_only, ":", 2);
      g_auto (GStrv) source = g_strsplit (pair[0], "/", 2);
      guint first = sentences->len;

      read_file (sentences, source[0], source[1], pair[1]);
      for (guint k = first; k < sentences->len; k++)
        ((Sentence *)sentences->pdata[k])->train_only = train_only;
    }
  for (guint i = 0; i < sentences->len; i++)
    ((Sentence *)sentences->pdata[i])->held_out
        = folds > 0 && i % folds == fold && !((Sentence *)sentences->pdata[i])->train_only;
  model = train_field (sentences, (guint)atoi (argv[2]));
  report (&model, sentences);
  bytes = press_tagger_model_to_bytes (&model);
  if (!g_file_set_contents (argv[1], g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            &error))
    g_error ("%s", error->message);
  return 0;
}
