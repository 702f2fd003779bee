// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The tense of a sentence near a date, told by words ("will", "wurde") and endings ("*ará"): it places a
 * weekday or a month that has no year. */

#include "text/press-dates-private.h"

#define NEAR_TENSE 18 /* tokens: how far a verb may stand from the date whose year it tells */

/* -1 past, 1 future, 0 neither, of one token. */
static int
tense_of (const PressDates *self, guint token)
{
  const char *affix;
  gboolean past = press_dates_word (self, token, WORD_PAST) > 0;
  gboolean future = press_dates_word (self, token, WORD_FUTURE) > 0;

  if (past || future)
    return past && future ? 0 : past ? -1 : 1;
  if (self->text->tokens[token].kind != PRESS_TOKEN_WORD
      || (self->text->tokens[token].flags & PRESS_TOKEN_CAPITAL /* "Estará lista en dos años" */
          && (!press_dates_follows_noun (self)
              || self->text->sentences[press_text_sentence_of (self->text, token)].first_token != token)))
    return 0;
  affix = press_text_lexicon_of (self->text, token) != NULL
              ? press_lexicon_affix (self->text->paragraphs[self->paragraph].lexicon,
                                     press_text_folded (self->text, token), PRESS_TERM_DATE_WORD)
              : NULL;
  if (affix == NULL)
    return 0;
  if (g_str_equal (self->language, "de") && token > self->first
      && press_dates_word (self, token - 1, WORD_THE | WORD_ONE) > 0)
    return 0; /* "die angekündigte Messe" */
  return g_str_equal (affix, "past") ? -1 : g_str_equal (affix, "future") ? 1 : 0;
}

/* "signé mardi", "firmado el martes": a participle right before the date, no "will be" before it. */
static gboolean
follows_participle (const PressDates *self, guint begin, guint first)
{
  const char *affix;
  guint i = begin;

  while (i > first && begin - i < 3 && self->ended[i] & (WORD_THE | WORD_ON | WORD_FROM))
    i--;
  if (i <= first || self->text->tokens[i - 1].kind != PRESS_TOKEN_WORD
      || self->text->tokens[i - 1].flags & PRESS_TOKEN_CAPITAL || tense_of (self, i - 1) != 0
      || press_text_lexicon_of (self->text, i - 1) == NULL)
    return FALSE;
  if (press_dates_word (self, i - 1, WORD_PARTICIPLE) == 0)
    {
      affix = press_lexicon_affix (self->text->paragraphs[self->paragraph].lexicon,
                                   press_text_folded (self->text, i - 1), PRESS_TERM_DATE_WORD);
      if (affix == NULL || !g_str_equal (affix, "participle"))
        return FALSE;
    }
  for (guint n = 2; n <= 5 && i >= first + n; n++)
    if (tense_of (self, i - n) > 0)
      return FALSE;
  return TRUE;
}

/* Whether "is", "be" or "being" makes the participle behind it a state. */
static gboolean
is_state (const PressDates *self, guint token)
{
  static const char *const states[] = { "is", "are", "be", "being", NULL };

  return token > self->first && g_strv_contains (states, press_text_folded (self->text, token - 1));
}

/* The tense that the word at @token tells with the words before it: "will be announced" is the future. */
static int
told_at (const PressDates *self, guint token, guint first)
{
  int tense = tense_of (self, token);

  for (guint n = 1; tense < 0 && n <= 3 && token >= first + n
                    && self->text->tokens[token - n].kind != PRESS_TOKEN_PUNCTUATION;
       n++)
    if (tense_of (self, token - n) > 0)
      tense = 1;
  return tense < 0 && is_state (self, token) ? 0 : tense;
}

/* "already May": no verb. */
static gboolean
is_adverb (const PressDates *self, guint token)
{
  static const char *const adverbs[]
      = { "already", "previously", "bereits", "déjà", "già", "ya", "sudah", NULL };

  return g_strv_contains (adverbs, press_text_folded (self->text, token));
}

/**
 * press_dates_tense:
 *
 * The nearest word of the sentence that tells a tense decides, words before the date a little sooner.
 *
 * Returns: -1 for the past, SURELY_PAST when its verb stands right before the date, 1 for the future, 0 when
 * nothing tells
 */
int
press_dates_tense (const PressDates *self, guint begin, guint end)
{
  const PressSentence *sentence;
  guint before = 0, after = 0;
  int tense_before = 0, tense_after = 0;
  gboolean perfect = FALSE;
  int edge;

  if (self->text->n_sentences == 0)
    return 0;
  sentence = &self->text->sentences[press_text_sentence_of (self->text, begin)];
  for (guint n = 1; n <= 2 && begin >= sentence->first_token + n; n++)
    if (press_dates_slot (self, begin - n, SLOT_EDGE, &edge) == n && edge == EDGE_FOR && end > begin + 1)
      return 1; /* "announced for 30 June" */
  if (follows_participle (self, begin, sentence->first_token))
    return -1;
  for (guint n = 1; n <= NEAR_TENSE && begin >= sentence->first_token + n && tense_before == 0; n++)
    {
      tense_before = told_at (self, begin - n, sentence->first_token);
      perfect |= press_dates_word (self, begin - n, WORD_PERFECT) > 0
                 && (n > 1 || !g_str_equal (self->language, "de")); /* "Schluss ist Freitag" */
      before = n;
    }
  for (guint n = 0; n < NEAR_TENSE && end + n < MIN (sentence->end_token, self->end) && tense_after == 0; n++)
    {
      tense_after = told_at (self, end + n, sentence->first_token);
      after = n + 2;
    }
  if (tense_before < 0 && before <= 2 && !is_adverb (self, begin - before))
    return SURELY_PAST;
  if (tense_before != 0 && tense_after != 0)
    return before <= after ? tense_before : tense_after;
  if (perfect && tense_before == 0 && tense_after == 0)
    return -1;
  return tense_before != 0 ? tense_before : tense_after;
}
