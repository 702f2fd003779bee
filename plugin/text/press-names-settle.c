// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The last look at a name that a rule has claimed: where capitals tell nothing, in a text all in capitals or
 * in no known language, an article is no part of a name, a currency is none, and nor is half a line;
 * and an article that is written large is part of it. */

#include "text/press-names-private.h"

#define MOST_UNKNOWN 5 /* words of a name in a language that nothing is known about */

static gboolean
is_shouted (const PressText *text, guint token)
{
  return token < text->n_tokens && text->tokens[token].kind == PRESS_TOKEN_WORD
         && text->tokens[token].flags & PRESS_TOKEN_ALL_CAPS;
}

/* The text around is all in capitals too. */
static gboolean
stands_in_capitals (const PressText *text, const PressName *name)
{
  guint next = name->end_token;

  while (next < text->n_tokens && next < name->end_token + 3 && text->tokens[next].kind != PRESS_TOKEN_WORD)
    next++;
  return is_shouted (text, next) || (name->first_token > 0 && is_shouted (text, name->first_token - 1));
}

/* "EUR" beside a number. */
static gboolean
is_unit (const PressText *text, const PressName *name)
{
  guint before = name->first_token - (name->first_token > 0);

  return name->end_token == name->first_token + 1
         && press_text_match_any (text, name->first_token, PRESS_TERM_FIGURE_UNIT, NULL) > 0
         && (text->tokens[before].kind == PRESS_TOKEN_NUMBER
             || (name->end_token < text->n_tokens
                 && text->tokens[name->end_token].kind == PRESS_TOKEN_NUMBER));
}

/* "la cadena | La Pampeana S.A.": an article with a large letter in the middle of a sentence is the name's.
 */
static gboolean
has_article (const PressText *text, const PressName *name)
{
  static const char *const articles[]
      = { "la", "le", "les", "el", "los", "las", "il", "lo", "gli", "the", NULL };
  guint token = name->first_token - (name->first_token > 0);
  const PressToken *article = &text->tokens[token];
  guint sentence;

  if (name->kind != PRESS_NAME_ORGANIZATION || name->first_token < 2 || article->kind != PRESS_TOKEN_WORD
      || !(article->flags & PRESS_TOKEN_CAPITAL) || article->flags & PRESS_TOKEN_ALL_CAPS
      || text->tokens[name->first_token].flags & PRESS_TOKEN_AFTER_BREAK
      || !g_strv_contains (articles, press_text_folded (text, token)))
    return FALSE;
  sentence = press_text_sentence_of (text, token);
  return text->sentences[sentence].first_token < token && text->tokens[token - 1].kind == PRESS_TOKEN_WORD
         && !(text->tokens[token - 1].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_AFTER_BREAK))
         && !(article->flags & PRESS_TOKEN_AFTER_BREAK);
}

/**
 * press_name_settle:
 * @name: a name, which may lose its first words or get its article
 *
 * Returns: whether it is one
 */
gboolean
press_name_settle (const PressText *text, PressName *name)
{
  const PressParagraph *paragraph = &text->paragraphs[press_text_paragraph_of (text, name->first_token)];
  guint words = 0;

  for (guint i = name->first_token; i < name->end_token; i++)
    words += text->tokens[i].kind == PRESS_TOKEN_WORD;
  if ((paragraph->lexicon == NULL && words > MOST_UNKNOWN) || is_unit (text, name))
    return FALSE;
  while (name->first_token + 1 < name->end_token && is_shouted (text, name->first_token)
         && is_shouted (text, name->first_token + 1)
         && press_text_match (text, name->first_token, PRESS_TERM_FUNCTION_WORD, NULL) > 0
         && stands_in_capitals (text, name))
    name->first_token++;
  if (has_article (text, name))
    name->first_token--;
  name->span.begin = text->tokens[name->first_token].begin;
  return TRUE;
}
