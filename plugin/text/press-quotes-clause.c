// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The pieces of a clause that attributes speech: its words, its verb, and where its sentence ends. */

#include "text/press-quotes-private.h"

#include <string.h>

#define VERB_REACH 4

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

static gboolean
is_stop (const PressText *text, guint token)
{
  return is_text (text, token, ".") || is_text (text, token, "!") || is_text (text, token, "?")
         || is_text (text, token, "\xe2\x80\xa6");
}

/* "Lohse S.L." before a capital letter ends a sentence, "J. R. Lohse" does not. */
static gboolean
ends_legal_form (const PressText *text, guint stop)
{
  guint first = stop;

  while (first > 0 && stop - first < 8 && !(text->tokens[first].flags & PRESS_TOKEN_AFTER_SPACE))
    first--;
  return press_text_match (text, first, PRESS_TERM_LEGAL_FORM, NULL) >= stop - first;
}

/* "Dr.", "J.", "12." and other full stops that end nothing. */
static gboolean
is_abbreviation (const PressText *text, guint stop)
{
  guint before = stop - 1;
  const PressToken *t;

  if (stop == 0 || text->tokens[stop].flags & PRESS_TOKEN_AFTER_SPACE)
    return FALSE;
  t = &text->tokens[before];
  if (t->kind == PRESS_TOKEN_NUMBER)
    return t->end - t->begin <= 2;
  if (t->kind != PRESS_TOKEN_WORD)
    return FALSE;
  if (g_utf8_strlen (text->text + t->begin, t->end - t->begin) == 1)
    return !ends_legal_form (text, stop);
  return press_text_match (text, before, PRESS_TERM_ABBREVIATION, NULL) >= 2
         || press_text_match (text, before, PRESS_TERM_TITLE, NULL) >= 2;
}

/** press_clause_ends_sentence: whether @token is the mark that ends a sentence. */
gboolean
press_clause_ends_sentence (const PressText *text, guint token)
{
  guint next = token + 1;

  if (!is_stop (text, token))
    return FALSE;
  while (next < text->n_tokens && !(text->tokens[next].flags & PRESS_TOKEN_AFTER_SPACE)
         && text->tokens[next].kind == PRESS_TOKEN_PUNCTUATION)
    if (is_text (text, next++, ",")) /* "M.Sc., " */
      return FALSE;
  if (next >= text->n_tokens || text->tokens[next].flags & PRESS_TOKEN_AFTER_BLANK)
    return TRUE;
  if (!(text->tokens[next].flags & PRESS_TOKEN_AFTER_SPACE))
    return FALSE;
  if (text->tokens[next].kind == PRESS_TOKEN_WORD && !(text->tokens[next].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  return !is_text (text, token, ".") || !is_abbreviation (text, token);
}

/**
 * press_clause_match:
 *
 * As press_text_match(), then in the language of the paragraphs around: a short paragraph may have been taken
 * for another language's, and a foreign quote has its attribution in the language of the mail. */
guint
press_clause_match (const PressText *text, guint token, PressTerm term, const char **value)
{
  guint length = press_text_match (text, token, term, value);
  guint paragraph;

  if (length > 0 || token >= text->n_tokens)
    return length;
  paragraph = press_text_paragraph_of (text, token);
  for (guint p = paragraph > 0 ? paragraph - 1 : 0; p < text->n_paragraphs && p <= paragraph + 1; p++)
    if (length == 0 && text->paragraphs[p].lexicon != text->paragraphs[paragraph].lexicon)
      length = press_text_match_in (text, token, text->paragraphs[p].lexicon, term, value);
  return length;
}

/**
 * press_clause_word:
 * @key: a key of the lexicons' group [attribution]
 *
 * Returns: how many tokens the phrase of that key at @token has, 0 when there is none
 */
guint
press_clause_word (const PressText *text, guint token, const char *key)
{
  const char *value = NULL;
  guint length = press_clause_match (text, token, PRESS_TERM_ATTRIBUTION, &value);

  return length > 0 && strcmp (value, key) == 0 ? length : 0;
}

/* A verb of saying at @token, an auxiliary before it included. */
static guint
plain_verb (const PressText *text, guint token, guint end)
{
  guint length;

  if (token >= end || text->tokens[token].kind != PRESS_TOKEN_WORD)
    return 0;
  length = press_clause_match (text, token, PRESS_TERM_SAYING, NULL);
  if (length > 0)
    return MIN (length, end - token);
  length = press_clause_word (text, token, "auxiliary");
  for (guint i = length; length > 0 && i < length + VERB_REACH && token + i < end; i++)
    {
      guint verb = press_clause_match (text, token + i, PRESS_TERM_SAYING, NULL);

      if (verb > 0)
        return MIN (i + verb, end - token);
      if (text->tokens[token + i].flags & PRESS_TOKEN_CAPITAL)
        break;
    }
  return 0;
}

/**
 * press_clause_verb:
 *
 * Returns: how many tokens the verb of saying at @token has, an auxiliary before it included ("ha subito
 * spiegato") and whom it is said to ("nous a confié", "mi ha detto"), 0 when there is none before @end
 */
guint
press_clause_verb (const PressText *text, guint token, guint end)
{
  guint to = press_clause_word (text, token, "clitic"), length;

  if (to > 0 && token + to < end && (length = plain_verb (text, token + to, end)) > 0)
    return to + length;
  return plain_verb (text, token, end);
}
/** press_clause_is_dash: whether @token is a dash, not the hyphen inside a word. */
gboolean
press_clause_is_dash (const PressText *text, guint token)
{
  if (token < text->n_tokens && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE)
      && token + 1 < text->n_tokens && !(text->tokens[token + 1].flags & PRESS_TOKEN_AFTER_SPACE)
      && text->tokens[token + 1].kind != PRESS_TOKEN_PUNCTUATION)
    return is_text (text, token, "\xe2\x80\x94");
  return is_text (text, token, "-") || is_text (text, token, "\xe2\x80\x93")
         || is_text (text, token, "\xe2\x80\x94") || is_text (text, token, "\xe2\x80\x95");
}
