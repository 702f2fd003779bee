// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sentences of a text look like, for the summarizer: where each stands, how long and how central it
 * is, how it begins and ends. One pass over the tokens. */

#include "text/press-summarizer-private.h"

#include "text/press-sentences-private.h"

#define MOST_INSIDE 5 /* sentences of one quote; behind them its closing mark was forgotten */

/* What is known after the sentences so far. */
typedef struct
{
  const PressText *text;
  const PressBags *bags;
  guint n_full;  /* sentences that are no fragments */
  guint first;   /* the first of them */
  guint quoting; /* sentences since a quote was opened, 0: none is open */
} Reader;

/* The shape of one sentence. */
typedef struct
{
  guint n_functions, n_capitals;
  gboolean label; /* begins with a label or an invitation to click, and says no more than that */
  gboolean ended; /* ends as a sentence does */
} Shape;

static gboolean
is_double_quote (gunichar c)
{
  return press_sentences_is_quote (c) && c != '\'' && c != 0x2018 && c != 0x2019 && c != 0x201b;
}

/* Whether the mark opens a quote, closes one (-1), or does so by turns (0). */
static gint
side_of (gunichar c)
{
  if (c == 0x201e || c == 0x201f || c == 0xab || c == 0x2039)
    return 1;
  if (c == 0x201d || c == 0xbb || c == 0x203a)
    return -1;
  return 0;
}

static void
follow_quotes (Reader *self, const PressBag *bag, float *values)
{
  gboolean open = self->quoting > 0;

  values[PRESS_SUMMARY_SPOKEN] = open;
  for (guint i = bag->first_token; i < bag->end_token; i++)
    {
      gunichar c = press_sentences_char (self->text, i);
      gint side;

      if (self->text->tokens[i].kind == PRESS_TOKEN_WORD || !press_sentences_is_quote (c))
        continue;
      if (i == bag->first_token)
        values[PRESS_SUMMARY_SPOKEN] = values[PRESS_SUMMARY_QUOTE] = 1;
      if (!is_double_quote (c))
        continue;
      side = i == bag->first_token ? 1 : side_of (c);
      values[PRESS_SUMMARY_QUOTE] = 1;
      open = side > 0 || (side == 0 && !open);
    }
  if (!open)
    self->quoting = 0;
  else if (values[PRESS_SUMMARY_QUOTE] > 0)
    self->quoting = 1;
  else if (++self->quoting > MOST_INSIDE)
    self->quoting = 0;
}

static void
read_end (const PressText *text, const PressBag *bag, Shape *shape, float *values)
{
  for (guint i = bag->end_token; i > bag->first_token && i + 3 > bag->end_token; i--)
    {
      gunichar c = press_sentences_char (text, i - 1);

      if (text->tokens[i - 1].kind == PRESS_TOKEN_WORD || text->tokens[i - 1].kind == PRESS_TOKEN_NUMBER)
        return;
      if (c == '?')
        values[PRESS_SUMMARY_QUESTION] = 1;
      if (c == ':')
        values[PRESS_SUMMARY_COLON] = 1;
      shape->ended |= c == '.' || c == '!' || c == '?' || c == 0x2026;
    }
}

/* Whether a label stands at the sentence's begin, with a colon behind it or nearly alone. */
static gboolean
is_label (const PressText *text, const PressBag *bag, guint first)
{
  const char *value = NULL;
  guint length = press_text_match (text, first, PRESS_TERM_LABEL, &value);

  if (length == 0 || first + length > bag->end_token)
    return FALSE;
  if (first + length < bag->end_token && press_sentences_char (text, first + length) == ':')
    return TRUE;
  return bag->n_words < 12 && (g_str_equal (value, "navigation") || g_str_equal (value, "footer"));
}

static void
read_words (const PressText *text, const PressBag *bag, Shape *shape, float *values)
{
  guint first = bag->first_token;

  while (first + 1 < bag->end_token && text->tokens[first].kind != PRESS_TOKEN_WORD)
    first++;
  for (guint i = bag->first_token; i < bag->end_token; i++)
    {
      const PressToken *token = &text->tokens[i];
      gunichar c;

      if (token->kind == PRESS_TOKEN_NUMBER || (token->flags & PRESS_TOKEN_DIGITS))
        values[PRESS_SUMMARY_NUMBER] = 1;
      if (token->kind == PRESS_TOKEN_WORD)
        {
          shape->n_capitals += i > first && (token->flags & PRESS_TOKEN_CAPITAL) != 0;
          shape->n_functions += press_text_match (text, i, PRESS_TERM_FUNCTION_WORD, NULL) > 0;
          continue;
        }
      c = press_sentences_char (text, i);
      if (c == '(' || c == '[')
        values[PRESS_SUMMARY_BRACKETS] = 1;
    }
  if (first == bag->end_token)
    return;
  shape->label = is_label (text, bag, first);
  values[PRESS_SUMMARY_BOUND] = press_text_match (text, first, PRESS_TERM_PRONOUN, NULL) > 0;
}

/* Whether the words are no sentence: a byline, a time of day, a heading. In languages without a lexicon only
 * what is very short is one. */
static gboolean
is_fragment (const PressText *text, const PressBag *bag, const Shape *shape)
{
  gboolean known = bag->end_token > bag->first_token
                   && text->paragraphs[text->tokens[bag->first_token].paragraph].lexicon != NULL;

  if (bag->n_words < 4 || shape->label || (!shape->ended && bag->n_words < 9))
    return TRUE;
  if (bag->n_words < 7 && shape->n_capitals + 2 >= bag->n_words && shape->n_capitals > 1)
    return TRUE;
  return known && bag->n_words < 6 && shape->n_functions == 0;
}

static void
look_at (Reader *self, guint sentence, guint count, float *values)
{
  const PressBags *bags = self->bags;
  const PressBag *bag = &bags->sentences[sentence];
  Shape shape = { 0 };

  read_words (self->text, bag, &shape, values);
  read_end (self->text, bag, &shape, values);
  follow_quotes (self, bag, values);
  values[PRESS_SUMMARY_FRAGMENT] = is_fragment (self->text, bag, &shape);
  values[PRESS_SUMMARY_FIRST] = self->n_full == 0 && values[PRESS_SUMMARY_FRAGMENT] == 0;
  values[PRESS_SUMMARY_POSITION] = 1 / (1 + (float)self->n_full / 3);
  values[PRESS_SUMMARY_RANK] = 1 - (float)sentence / (float)bags->n_sentences;
  values[PRESS_SUMMARY_WITHIN] = self->n_full < count;
  values[PRESS_SUMMARY_CENTRALITY] = press_bags_centrality (bags, sentence);
  values[PRESS_SUMMARY_COMMON] = press_bags_commonness (bags, sentence);
  values[PRESS_SUMMARY_LENGTH] = (float)MIN (bag->n_words, 60) / 60;
  values[PRESS_SUMMARY_SHORT] = bag->n_words < 7;
  values[PRESS_SUMMARY_LONG] = bag->n_words > 45;
  values[PRESS_SUMMARY_NAMES] = bag->n_words > 1 ? (float)shape.n_capitals / (float)(bag->n_words - 1) : 0;
  if (self->n_full > 0)
    values[PRESS_SUMMARY_LIKE_FIRST] = press_bags_similarity (bags, sentence, self->first);
  if (values[PRESS_SUMMARY_FIRST] > 0)
    self->first = sentence;
  self->n_full += values[PRESS_SUMMARY_FRAGMENT] == 0;
}

/**
 * press_summary_look:
 * @count: how many sentences are wanted
 * @out: (out caller-allocates): one for each of the sentences of @bags
 */
void
press_summary_look (const PressText *text, const PressBags *bags, guint count, PressSummaryVector *out)
{
  Reader self = { text, bags, 0, 0, 0 };

  for (guint i = 0; i < bags->n_sentences; i++)
    {
      for (guint k = 0; k < PRESS_N_SUMMARY_FEATURES; k++)
        out[i][k] = 0;
      look_at (&self, i, count, out[i]);
    }
}
