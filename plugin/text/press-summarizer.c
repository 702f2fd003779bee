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
#define SAME 0.7f      /* similarity above which two sentences say the same */
#define REDUNDANCY 100 /* wanted sentences up to which redundancy is looked at */
#define AGAIN 2.0f     /* what is lost by what is said word by word again */

typedef struct
{
  guint sentence;
  float score;
  float redundancy; /* greatest similarity to one that was taken, 0 to 1 */
  gboolean taken;
} Candidate;

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
worth (const Candidate *self, float redundancy)
{
  float again = self->redundancy > SAME ? (self->redundancy - SAME) / (1 - SAME) : 0;

  return self->score + redundancy * self->redundancy - AGAIN * again;
}

static Candidate *
best_of (GArray *candidates, guint end, float redundancy)
{
  Candidate *best = NULL;

  for (guint i = 0; i < end; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (!candidate->taken && (best == NULL || worth (candidate, redundancy) > worth (best, redundancy)))
        best = candidate;
    }
  return best;
}

/**
 * press_summary_take:
 * @scores: of each sentence
 * @redundancy: weight of the likeness to a sentence that was taken
 *
 * Takes the best one by one; of very many those that score best, whatever they say.
 *
 * Returns: (transfer full) (element-type guint): @count of the sentences, or all when there are fewer, sorted
 */
GArray *
press_summary_take (const PressBags *bags, const float *scores, float redundancy, guint count)
{
  g_autoptr (GArray) candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), bags->n_sentences);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = MIN (count, bags->n_sentences);
  guint looked_at = MIN (bags->n_sentences, n + CANDIDATES);

  for (guint i = 0; i < bags->n_sentences; i++)
    {
      Candidate candidate = { i, scores[i], 0, FALSE };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  while (chosen->len < n)
    {
      Candidate *best = n > REDUNDANCY ? &g_array_index (candidates, Candidate, chosen->len)
                                       : best_of (candidates, looked_at, redundancy);

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

/* @bonus: (nullable): added to the score of each sentence */
static GArray *
summarize (const PressText *text, const PressBags *bags, const float *bonus, guint count)
{
  g_autofree PressSummaryVector *looks = g_new (PressSummaryVector, bags->n_sentences + 1);
  g_autofree float *scores = g_new (float, bags->n_sentences + 1);
  PressSummaryVector weights;

  press_summary_look (text, bags, count, looks);
  press_summary_mix (press_summary_weights, bags->n_sentences, count, weights);
  for (guint i = 0; i < bags->n_sentences; i++)
    scores[i] = press_summary_score (bags, i, looks[i], weights) + (bonus != NULL ? bonus[i] : 0);
  return press_summary_take (bags, scores, weights[PRESS_SUMMARY_REDUNDANCY], count);
}

/**
 * press_summarize:
 * @text: a text made ready
 * @hints: (nullable): one for each sentence of @text
 * @count: how many sentences are wanted
 *
 * What is skipped is left out from the start: it neither has a position nor makes other sentences central.
 *
 * Returns: (transfer full) (element-type guint): indexes of at most @count sentences, in reading order
 */
GArray *
press_summarize (const PressText *text, const PressSummaryHint *hints, guint count)
{
  g_autofree PressBag *kept = g_new0 (PressBag, text->n_sentences + 1);
  g_autofree guint *number = g_new (guint, text->n_sentences + 1);
  g_autofree float *bonus = g_new0 (float, text->n_sentences + 1);
  g_autoptr (PressBags) bags = NULL;
  GArray *chosen;
  guint n = 0;

  for (guint i = 0; i < text->n_sentences; i++)
    if (hints == NULL || !hints[i].skip)
      {
        kept[n].first_token = text->sentences[i].first_token;
        kept[n].end_token = text->sentences[i].end_token;
        bonus[n] = hints != NULL ? hints[i].bonus : 0;
        number[n++] = i;
      }
  bags = press_bags_new (text, kept, n);
  chosen = summarize (text, bags, bonus, count);
  for (guint i = 0; i < chosen->len; i++)
    g_array_index (chosen, guint, i) = number[g_array_index (chosen, guint, i)];
  return chosen;
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
 * press_summary_read:
 * @text: (out): what the bags are of
 *
 * Returns: (transfer full): a bag for each of the @sentences
 */
PressBags *
press_summary_read (const char *const *sentences,
                    const char *language,
                    PressLexicons *lexicons,
                    PressText **text)
{
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *joined = join (sentences, begins);
  g_autofree PressBag *bags = g_new0 (PressBag, begins->len + 1);
  guint token = 0;

  *text = press_text_new (joined, -1, lexicons, language);
  for (guint i = 0; i < begins->len; i++)
    {
      bags[i].first_token = token;
      while (token < (*text)->n_tokens
             && (i + 1 == begins->len || (*text)->tokens[token].begin < g_array_index (begins, guint, i + 1)))
        token++;
      bags[i].end_token = token;
    }
  return press_bags_new (*text, bags, begins->len);
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
  g_autoptr (PressText) text = NULL;
  g_autoptr (PressBags) bags = press_summary_read (sentences, language, lexicons, &text);

  return summarize (text, bags, NULL, count);
}
