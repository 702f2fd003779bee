// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What names the speaker in a clause: a pronoun right at its beginning, the name of a person, a role, or what
 * has the looks of a name. "The daughter of Max Muster" is not he. */

#include "text/press-quotes-private.h"

#include <string.h>

#define MIN_NAME 3 /* bytes, but two letters without a full stop */

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
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

static gboolean
is_one_word (const PressName *name)
{
  return name->end_token - name->first_token == 1;
}

/* "spokesman Max Muster", whose role was taken for a name: the longer name right behind it. */
static gboolean
stands_for_role (const PressText *text, const PressName *found, const PressName *name)
{
  if (!is_one_word (found) || is_one_word (name) || name->first_token > found->end_token + 4
      || press_text_match (text, found->first_token - (found->first_token > 0), PRESS_TERM_TITLE, NULL) > 0)
    return FALSE;
  for (guint i = found->end_token; i < name->first_token; i++)
    if (is_text (text, i, ",") || press_text_match (text, i, PRESS_TERM_FUNCTION_WORD, NULL) > 0)
      return FALSE;
  return TRUE;
}

/* A name that was taken for something else, but begins with a given name and has no word of a company. */
static gboolean
may_be_person (const PressText *text, const PressName *name)
{
  guint words = 0;

  if (name->kind == PRESS_NAME_PERSON)
    return TRUE;
  if (press_text_match_any (text, name->first_token, PRESS_TERM_GIVEN_NAME, NULL) == 0)
    return FALSE;
  for (guint i = name->first_token; i < name->end_token; i++)
    {
      if (!(text->tokens[i].flags & PRESS_TOKEN_CAPITAL) || text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS
          || press_text_match (text, i, PRESS_TERM_LEGAL_FORM, NULL) > 0
          || press_text_match (text, i, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0
          || press_text_match (text, i, PRESS_TERM_PLACE, NULL) > 0)
        return FALSE;
      words++;
    }
  return words == 2 || words == 3;
}

static const PressName *
person_in (const PressText *text, const GArray *names, guint first, guint end)
{
  const PressName *found = NULL, *owner = NULL;

  for (guint i = name_at (names, first); i < names->len; i++)
    {
      const PressName *name = &g_array_index (names, PressName, i);

      if (name->first_token >= end)
        break;
      if (!may_be_person (text, name) || name->first_token < first
          || name->span.end - name->span.begin < MIN_NAME
          || press_text_match (text, name->first_token, PRESS_TERM_TITLE, NULL)
                 >= name->end_token - name->first_token)
        continue;
      if (belongs (text, first, name->first_token))
        {
          if (owner == NULL)
            owner = name;
        }
      else if (found == NULL || stands_for_role (text, found, name))
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
         && press_text_match (text, token, PRESS_TERM_PRONOUN, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_WEEKDAY, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_MONTH, NULL) == 0;
}

/* "sagt Lohse", "so Lohse": a noun would have an article. */
static gboolean
follows_verb (const PressText *text, guint token)
{
  return token > 0
         && (press_clause_match (text, token - 1, PRESS_TERM_SAYING, NULL) == 1
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
      guint length = press_clause_match (text, i, PRESS_TERM_ROLE, NULL);

      if (length > 1)
        {
          i += length - 1; /* "Direktur Utama Hendra": no word of the role is the name's */
          continue;
        }
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

  return press_clause_match (text, token, PRESS_TERM_PRONOUN, &value) > 0 && strcmp (value, "it") != 0
         && strcmp (value, "they") != 0;
}

static PressVoice
role_in (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  for (guint i = first; i < end && i < first + 16; i++)
    {
      guint length = press_clause_match (text, i, PRESS_TERM_ROLE, NULL);

      if (length == 0)
        length = press_clause_word (text, i, "person");
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
 * press_clause_pronoun:
 * @speaker: (out): the bytes of a pronoun; untouched when there is none
 *
 * Returns: %PRESS_VOICE_PRONOUN when one is put into the verb at [first, end): "a-t-elle ajouté", "s'est-il
 * félicité"
 */
PressVoice
press_clause_pronoun (const PressText *text, guint first, guint end, PressSpan *speaker)
{
  for (guint i = first; i < end; i++)
    if (i > 0 && is_text (text, i - 1, "-") && is_pronoun (text, i))
      {
        *speaker = tokens_span (text, i, i + 1);
        return PRESS_VOICE_PRONOUN;
      }
  return PRESS_VOICE_NONE;
}

/**
 * press_clause_speaker:
 * @first: the first token of the clause, its verb left out
 * @end: the token after its last
 * @speaker: (out): the bytes of what names the speaker; untouched when nothing does
 *
 * A pronoun right at the beginning wins, then the name of a person, then a role, then a name by its looks.
 *
 * Returns: what names the speaker
 */
PressVoice
press_clause_speaker (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
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
  person = person_in (text, names, first, end);
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
