// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Extractive summary: each sentence gets a score, a linear model of what it looks like and where it stands,
 * and the best are taken one by one, each time with a penalty for what those before it have said (maximal
 * marginal relevance, Carbonell and Goldstein 1998). Centrality is the cosine to the centroid of all
 * sentences (Radev et al., MEAD, 2004), which costs linear time, unlike LexRank's graph, and chooses nearly
 * the same sentences.
 *
 * A first sentence weighs much: news say first what is new. */

#include "text/press-summarizer-private.h"
#include "text/press-summarizer.h"

#include "text/press-sentences-private.h"

#define CANDIDATES 64  /* sentences that redundancy is looked at for, at most, beyond those wanted */
#define NO_WORDS -99.f /* what a sentence without words scores */
#define SAME 0.7f      /* similarity above which two sentences say the same */
#define REDUNDANCY 100 /* wanted sentences up to which redundancy is looked at */

/** Feature: what a score is made of; all from 0 to 1. */
typedef enum
{
  FEATURE_FIRST,      /* the first sentence */
  FEATURE_POSITION,   /* the earlier, the more; halved after three sentences */
  FEATURE_RANK,       /* 1 for the first sentence, 0 for the last */
  FEATURE_CENTRALITY, /* cosine to the centroid */
  FEATURE_LENGTH,     /* words, up to 30 */
  FEATURE_SHORT,      /* under 7 words */
  FEATURE_LONG,       /* over 45 words */
  FEATURE_QUOTE,      /* has a quotation mark */
  FEATURE_QUESTION,   /* ends with a question mark */
  FEATURE_LOAD,       /* words, up to 60, by how much must be left out */
  FEATURE_BOUND,      /* begins with a pronoun or a small word that leans on the sentence before */
  N_FEATURES
} Feature;

/* Tuned by coordinate ascent on ROUGE-1 and -2 of human summaries of Indonesian news and German encyclopaedia
 * articles; redundancy, of no use there, is set by hand for mails, which like to say a thing twice. */
static const float weights[N_FEATURES] = {
  [FEATURE_FIRST] = 0.5f,     [FEATURE_POSITION] = 2.1f, [FEATURE_RANK] = 1.0f,  [FEATURE_CENTRALITY] = 1.8f,
  [FEATURE_LENGTH] = 0.1f,    [FEATURE_SHORT] = -0.7f,   [FEATURE_LONG] = -0.3f, [FEATURE_QUOTE] = -0.8f,
  [FEATURE_QUESTION] = -0.6f, [FEATURE_BOUND] = -0.1f,   [FEATURE_LOAD] = 4.0f,
};
static const float redundancy_weight = 0.3f;
static const float again_weight = 2.0f; /* for what is said word by word again */

typedef struct
{
  guint sentence;
  float score;
  float redundancy; /* greatest similarity to one that was taken, 0 to 1 */
  gboolean taken;
} Candidate;

static void
count_marks (const PressText *text, const PressBag *bag, float *features)
{
  for (guint i = bag->first_token; i < bag->end_token; i++)
    {
      gunichar c = press_sentences_char (text, i);

      if (text->tokens[i].kind == PRESS_TOKEN_PUNCTUATION && press_sentences_is_quote (c) && c != '\''
          && c != 0x2019)
        features[FEATURE_QUOTE] = 1;
      if (c == '?' && i + 3 > bag->end_token)
        features[FEATURE_QUESTION] = 1;
    }
}

static float
score (const PressText *text, const PressBags *bags, guint sentence, float pressure)
{
  const PressBag *bag = &bags->sentences[sentence];
  float features[N_FEATURES] = { 0 };
  float sum = 0;
  guint first = bag->first_token;

  if (bag->n_words == 0)
    return NO_WORDS;
  while (first + 1 < bag->end_token && text->tokens[first].kind != PRESS_TOKEN_WORD)
    first++;
  features[FEATURE_FIRST] = sentence == 0;
  features[FEATURE_POSITION] = 1 / (1 + (float)sentence / 3);
  features[FEATURE_RANK] = 1 - (float)sentence / (float)bags->n_sentences;
  features[FEATURE_CENTRALITY] = press_bags_centrality (bags, sentence);
  features[FEATURE_LENGTH] = (float)MIN (bag->n_words, 30) / 30;
  features[FEATURE_SHORT] = bag->n_words < 7;
  features[FEATURE_LONG] = bag->n_words > 45 ? 1 - pressure : 0;
  features[FEATURE_LOAD] = pressure * (float)MIN (bag->n_words, 60) / 60;
  features[FEATURE_BOUND]
      = first < bag->end_token && press_text_match (text, first, PRESS_TERM_PRONOUN, NULL) > 0;
  count_marks (text, bag, features);
  for (guint i = 0; i < N_FEATURES; i++)
    sum += weights[i] * features[i];
  return sum;
}

/* How much must be left out: 0 up to twelve sentences for each that is wanted, 1 from thirty on. */
static float
pressure_of (guint n_sentences, guint count)
{
  return CLAMP (((float)n_sentences / (float)MAX (count, 1) - 12) / 18, 0, 1);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *)a, y = *(const guint *)b;

  return x < y ? -1 : x > y;
}

/* What a candidate is worth when what those taken have said is known. */
static float
worth (const Candidate *self)
{
  float again = self->redundancy > SAME ? (self->redundancy - SAME) / (1 - SAME) : 0;

  return self->score - redundancy_weight * self->redundancy - again_weight * again;
}

static Candidate *
best_of (GArray *candidates, guint end)
{
  Candidate *best = NULL;

  for (guint i = 0; i < end; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (!candidate->taken && (best == NULL || worth (candidate) > worth (best)))
        best = candidate;
    }
  return best;
}

/* Takes @count of the sorted @candidates, one by one; of very many those that score best, whatever they say.
 */
static GArray *
take (const PressBags *bags, GArray *candidates, guint count)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = MIN (count, candidates->len);
  guint looked_at = MIN (candidates->len, n + CANDIDATES);

  while (chosen->len < n)
    {
      Candidate *best = n > REDUNDANCY ? &g_array_index (candidates, Candidate, chosen->len)
                                       : best_of (candidates, looked_at);

      g_array_append_val (chosen, best->sentence);
      best->taken = TRUE;
      for (guint i = 0; i < looked_at && n <= REDUNDANCY; i++)
        {
          Candidate *candidate = &g_array_index (candidates, Candidate, i);
          float similarity = press_bags_similarity (bags, candidate->sentence, best->sentence);

          candidate->redundancy = MAX (candidate->redundancy, MIN (similarity, 1));
        }
    }
  g_array_sort (chosen, compare_numbers);
  return chosen;
}

/* What is skipped is left out from the start: it neither has a position nor makes other sentences central. */
static GArray *
summarize (const PressText *text,
           const PressBag *sentences,
           guint n_sentences,
           const PressSummaryHint *hints,
           guint count)
{
  g_autofree PressBag *kept = g_new (PressBag, n_sentences + 1);
  g_autofree guint *number = g_new (guint, n_sentences + 1);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (PressBags) bags = NULL;
  GArray *chosen;
  guint n_kept = 0;
  float pressure;

  for (guint i = 0; i < n_sentences; i++)
    if (hints == NULL || !hints[i].skip)
      {
        kept[n_kept] = sentences[i];
        number[n_kept++] = i;
      }
  bags = press_bags_new (text, kept, n_kept);
  pressure = pressure_of (n_kept, count);
  for (guint i = 0; i < n_kept; i++)
    {
      Candidate candidate
          = { i, score (text, bags, i, pressure) + (hints != NULL ? hints[number[i]].bonus : 0), 0, FALSE };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  chosen = take (bags, candidates, count);
  for (guint i = 0; i < chosen->len; i++)
    g_array_index (chosen, guint, i) = number[g_array_index (chosen, guint, i)];
  return chosen;
}

/**
 * press_summarize:
 * @text: a text made ready
 * @hints: (nullable): one for each sentence of @text
 * @count: how many sentences are wanted
 *
 * Returns: (transfer full) (element-type guint): indexes of at most @count sentences, in reading order
 */
GArray *
press_summarize (const PressText *text, const PressSummaryHint *hints, guint count)
{
  g_autofree PressBag *sentences = g_new0 (PressBag, text->n_sentences + 1);

  for (guint i = 0; i < text->n_sentences; i++)
    {
      sentences[i].first_token = text->sentences[i].first_token;
      sentences[i].end_token = text->sentences[i].end_token;
    }
  return summarize (text, sentences, text->n_sentences, hints, count);
}

/* One text of all @sentences, each a paragraph; @begins: where each begins. */
static char *
join (const char *const *sentences, GArray *begins)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      guint begin = (guint)joined->len;

      g_array_append_val (begins, begin);
      g_string_append (joined, sentences[i]);
      g_string_append (joined, "\n\n");
    }
  return g_string_free (joined, FALSE);
}

/**
 * press_summarize_sentences:
 * @sentences: (array zero-terminated=1): sentences that were split elsewhere
 * @language: (nullable): ISO 639-1
 *
 * Returns: (transfer full) (element-type guint): indexes of at most @count sentences, in reading order
 */
GArray *
press_summarize_sentences (const char *const *sentences,
                           const char *language,
                           PressLexicons *lexicons,
                           guint count)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *joined = join (sentences, begins);
  g_autoptr (PressText) text = press_text_new (joined, -1, lexicons, language);
  g_autofree PressBag *bags = g_new0 (PressBag, begins->len + 1);
  guint token = 0;

  for (guint i = 0; i < begins->len; i++)
    {
      bags[i].first_token = token;
      while (token < text->n_tokens
             && (i + 1 == begins->len || text->tokens[token].begin < g_array_index (begins, guint, i + 1)))
        token++;
      bags[i].end_token = token;
    }
  return summarize (text, bags, begins->len, NULL, count);
}
