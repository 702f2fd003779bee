// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The pieces of a clause that attributes speech: where it ends, its verb, and what names the speaker. */

#include "text/press-quotes-private.h"

#include <string.h>

#define VERB_REACH 4
#define MIN_NAME 3 /* bytes, but two letters without a full stop */

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
    next++;
  if (next >= text->n_tokens || text->tokens[next].flags & PRESS_TOKEN_AFTER_BLANK)
    return TRUE;
  if (!(text->tokens[next].flags & PRESS_TOKEN_AFTER_SPACE))
    return FALSE;
  if (text->tokens[next].kind == PRESS_TOKEN_WORD && !(text->tokens[next].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  return !is_text (text, token, ".") || !is_abbreviation (text, token);
}

/* As press_text_match(), then in the language of the paragraphs around: a short paragraph may have been taken
 * for another language's, and a foreign quote has its attribution in the language of the mail. */
static guint
match (const PressText *text, guint token, PressTerm term, const char **value)
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
  guint length = match (text, token, PRESS_TERM_ATTRIBUTION, &value);

  return length > 0 && strcmp (value, key) == 0 ? length : 0;
}

/**
 * press_clause_verb:
 *
 * Returns: how many tokens the verb of saying at @token has, an auxiliary before it included ("ha subito
 * spiegato"), 0 when there is none before @end
 */
guint
press_clause_verb (const PressText *text, guint token, guint end)
{
  guint length;

  if (token >= end || text->tokens[token].kind != PRESS_TOKEN_WORD)
    return 0;
  length = match (text, token, PRESS_TERM_SAYING, NULL);
  if (length > 0)
    return MIN (length, end - token);
  length = press_clause_word (text, token, "auxiliary");
  for (guint i = length; length > 0 && i < length + VERB_REACH && token + i < end; i++)
    {
      guint verb = match (text, token + i, PRESS_TERM_SAYING, NULL);

      if (verb > 0)
        return MIN (i + verb, end - token);
      if (text->tokens[token + i].flags & PRESS_TOKEN_CAPITAL)
        break;
    }
  return 0;
}

/* The first name that ends after @token. */
static guint
name_at (const GArray *names, guint token)
{
  guint low = 0, high = names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (names, PressName, middle).end_token > token)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* "the daughter of Max Muster": he is not the one who speaks. */
static gboolean
belongs (const PressText *text, guint first, guint name)
{
  for (guint i = name; i > first && name - i < 4; i--)
    {
      if (press_clause_word (text, i - 1, "of") == 1 && !(text->tokens[i - 1].flags & PRESS_TOKEN_CAPITAL))
        return TRUE;
      if (!is_text (text, i - 1, ".") && press_text_match (text, i - 1, PRESS_TERM_TITLE, NULL) == 0)
        return FALSE;
    }
  return FALSE;
}

static const PressName *
person_in (const PressText *text, const GArray *names, guint first, guint end, gboolean near_end)
{
  const PressName *found = NULL, *owner = NULL;

  for (guint i = name_at (names, first); i < names->len; i++)
    {
      const PressName *name = &g_array_index (names, PressName, i);

      if (name->first_token >= end)
        break;
      if (name->kind != PRESS_NAME_PERSON || name->first_token < first
          || name->span.end - name->span.begin < MIN_NAME
          || press_text_match (text, name->first_token, PRESS_TERM_TITLE, NULL)
                 >= name->end_token - name->first_token)
        continue;
      if (belongs (text, first, name->first_token))
        {
          if (owner == NULL)
            owner = name;
        }
      else if (found == NULL || near_end)
        found = name;
    }
  return found != NULL ? found : owner;
}

static PressSpan
tokens_span (const PressText *text, guint first, guint end)
{
  return (PressSpan){ text->tokens[first].begin, text->tokens[end - 1].end };
}

static gboolean
is_other_name (const GArray *names, guint token)
{
  guint i = name_at (names, token);

  return i < names->len && g_array_index (names, PressName, i).first_token <= token
         && g_array_index (names, PressName, i).kind != PRESS_NAME_PERSON;
}

static gboolean
is_name_word (const PressText *text, guint token)
{
  const PressToken *t = &text->tokens[token];

  return t->kind == PRESS_TOKEN_WORD && t->flags & PRESS_TOKEN_CAPITAL
         && press_text_match (text, token, PRESS_TERM_ROLE, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_TITLE, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_PRONOUN, NULL) == 0;
}

/* "sagt Lohse", "so Lohse": a noun would have an article. */
static gboolean
follows_verb (const PressText *text, guint token)
{
  return token > 0
         && (match (text, token - 1, PRESS_TERM_SAYING, NULL) == 1
             || press_clause_word (text, token - 1, "so") == 1);
}

/* A name by its looks: capitalised words, no role, no title, at the beginning of [first, end). Where all
 * nouns are capitalised it takes two, or a verb of saying right before. */
static guint
name_by_looks (const PressText *text, guint first, guint end)
{
  guint paragraph = press_text_paragraph_of (text, first);
  guint words = 0, last = first;

  for (guint i = first; i < end && i < first + 8;)
    {
      guint length = words > 0 && is_text (text, i, "-") ? 1 : 0;

      if (is_name_word (text, i))
        {
          words++;
          last = ++i;
          continue;
        }
      if (length == 0 && words > 0)
        length = press_text_match (text, i, PRESS_TERM_NAME_PARTICLE, NULL);
      if (length == 0)
        break;
      i += length;
    }
  if (words == 0
      || (words < 2 && strcmp (text->paragraphs[paragraph].language, "de") == 0
          && !follows_verb (text, first)))
    return 0;
  return last - first;
}

/* A sentence begins with a capital letter whatever its first word is. */
static gboolean
begins_sentence (const PressText *text, guint token)
{
  return token == 0 || text->tokens[token].flags & PRESS_TOKEN_AFTER_BLANK
         || press_clause_ends_sentence (text, token - 1);
}

static PressVoice
voice_by_looks (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  for (guint i = first; i < end && i < first + 12; i++)
    {
      guint length;

      if (is_other_name (names, i)
          || (press_clause_word (text, i, "of") > 0 && !(text->tokens[i].flags & PRESS_TOKEN_CAPITAL)))
        return PRESS_VOICE_NONE;
      length = name_by_looks (text, i, end);
      if (length > (guint)begins_sentence (text, i))
        {
          *speaker = tokens_span (text, i, i + length);
          return PRESS_VOICE_NAME;
        }
    }
  return PRESS_VOICE_NONE;
}

static gboolean
is_pronoun (const PressText *text, guint token)
{
  const char *value = NULL;

  return match (text, token, PRESS_TERM_PRONOUN, &value) > 0 && strcmp (value, "it") != 0
         && strcmp (value, "they") != 0;
}

static PressVoice
role_in (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  for (guint i = first; i < end && i < first + 16; i++)
    {
      guint length = match (text, i, PRESS_TERM_ROLE, NULL);

      if (length > 0 && !is_other_name (names, i))
        {
          *speaker = tokens_span (text, i, MIN (i + length, end));
          return PRESS_VOICE_ROLE;
        }
    }
  return PRESS_VOICE_NONE;
}

/* "the founder of Lohse, Vera Kern": what stands behind a role and a comma is the name of who has it, even if
 * it looks like a company's. */
static PressVoice
voice_by_apposition (const PressText *text, guint first, guint end, PressSpan *speaker)
{
  for (guint i = first; i + 1 < end && i < first + 16; i++)
    {
      guint name = i + 1, length, words = 0;

      if (!is_text (text, i, ","))
        continue;
      while (name < end && (length = press_text_match (text, name, PRESS_TERM_TITLE, NULL)) > 0)
        name += length;
      length = name < end ? name_by_looks (text, name, end) : 0;
      for (guint k = name; k < name + length; k++)
        {
          if (press_text_match (text, k, PRESS_TERM_LEGAL_FORM, NULL) > 0
              || press_text_match (text, k, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0)
            return PRESS_VOICE_NONE;
          words += text->tokens[k].kind == PRESS_TOKEN_WORD;
        }
      if (words < 2 || words > 5
          || (name + length < end && text->tokens[name + length].kind == PRESS_TOKEN_WORD
              && !is_text (text, name + length, ",")))
        continue;
      *speaker = tokens_span (text, name, name + length);
      return PRESS_VOICE_NAME;
    }
  return PRESS_VOICE_NONE;
}

/**
 * press_clause_speaker:
 * @first: the first token of the clause, its verb left out
 * @end: the token after its last
 * @near_end: the last name counts, not the first
 * @speaker: (out): the bytes of what names the speaker; untouched when nothing does
 *
 * A pronoun right at the beginning wins, then the name of a person, then a role, then a name by its looks.
 *
 * Returns: what names the speaker
 */
PressVoice
press_clause_speaker (
    const PressText *text, const GArray *names, guint first, guint end, gboolean near_end, PressSpan *speaker)
{
  const PressName *person;
  PressVoice voice = PRESS_VOICE_NONE;
  PressSpan role = { 0, 0 };

  while (first < end
         && (is_text (text, first, "-") || is_text (text, first, "t") || is_text (text, first, ",")))
    first++;
  if (first >= end)
    return PRESS_VOICE_NONE;
  if (is_pronoun (text, first))
    {
      *speaker = tokens_span (text, first, first + 1);
      return PRESS_VOICE_PRONOUN;
    }
  person = person_in (text, names, first, end, near_end);
  if (person != NULL)
    {
      *speaker = person->span;
      return PRESS_VOICE_NAME;
    }
  voice = role_in (text, names, first, end, &role);
  if (voice == PRESS_VOICE_ROLE
      && voice_by_apposition (text, press_text_token_at (text, role.begin), end, speaker) == PRESS_VOICE_NAME)
    return PRESS_VOICE_NAME;
  if (voice_by_looks (text, names, first, end, speaker) == PRESS_VOICE_NAME)
    return PRESS_VOICE_NAME;
  if (voice == PRESS_VOICE_ROLE)
    *speaker = role;
  for (guint i = first; voice == PRESS_VOICE_NONE && i < end && i < first + 6; i++)
    if (is_other_name (names, i))
      {
        *speaker = g_array_index (names, PressName, name_at (names, i)).span;
        return PRESS_VOICE_ORGANIZATION;
      }
  return voice;
}
