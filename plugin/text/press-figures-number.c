// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Numbers as texts write them: "1.234,5", "1,234.5", "1 234,5", "17'709", "Rp15", "five". Which mark is the
 * decimal one says the language ([figure-unit] decimal), unless the number itself does: groups of three
 * digits behind two marks of a kind are thousands, and of two different marks the last is the decimal one.
 * What has more dots than a number ("2.1.3", "29.03.2031") is none. */

#include "text/press-figures-private.h"

#include <string.h>

#define MOST_PARTS 8

typedef struct
{
  const char *digits[MOST_PARTS];
  guint length[MOST_PARTS];
  char mark[MOST_PARTS]; /* between this part and the next; 0: the last */
  guint n;
} Parts;

/** press_figures_match: how many tokens at @token are a phrase that [figure-unit] has under @key. */
guint
press_figures_match (const PressText *text, guint token, const char *key)
{
  const char *value = NULL;
  guint length = press_text_match (text, token, PRESS_TERM_FIGURE_UNIT, &value);

  return length > 0 && g_str_equal (value, key) ? length : 0;
}

/** press_figures_match_before: how many tokens right before @token are such a phrase. */
guint
press_figures_match_before (const PressText *text, guint token, const char *key)
{
  for (guint n = MIN (3, token); n > 0; n--)
    if (press_figures_match (text, token - n, key) == n)
      return n;
  return 0;
}

static gboolean
is_number (const PressText *text, guint token)
{
  return token < text->n_tokens && text->tokens[token].kind == PRESS_TOKEN_NUMBER;
}

/* "5m", as in "3.5m" */
static gboolean
is_number_with_suffix (const PressText *text, guint token)
{
  return token < text->n_tokens && text->tokens[token].kind == PRESS_TOKEN_WORD
         && g_ascii_isdigit (text->text[text->tokens[token].begin]);
}

static gboolean
is_glued (const PressText *text, guint token)
{
  return token < text->n_tokens && (text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE) == 0;
}

/* A mark between the digits of one number at @token: a dot or comma without space, or a space before three
 * digits. */
static char
mark_at (const PressText *text, guint token, guint *next)
{
  const PressToken *t = &text->tokens[token];
  const char *before = text->text + t->begin - 1;

  if (is_number (text, token) && t->end - t->begin == 3 && !is_glued (text, token)
      && text->tokens[token - 1].end - text->tokens[token - 1].begin <= 3 && *before != '\n'
      && t->begin - text->tokens[token - 1].end <= 3)
    {
      *next = token;
      return ' ';
    }
  if (is_glued (text, token) && is_glued (text, token + 1)
      && (is_number (text, token + 1) || is_number_with_suffix (text, token + 1))
      && (text->text[t->begin] == '.' || text->text[t->begin] == ','))
    {
      *next = token + 1;
      return text->text[t->begin];
    }
  return 0;
}

static guint
read_parts (const PressText *text, guint token, Parts *parts)
{
  guint i = token;

  parts->n = 0;
  while (parts->n < MOST_PARTS)
    {
      const PressToken *t = &text->tokens[i];
      guint next = 0;

      parts->digits[parts->n] = text->text + t->begin;
      parts->length[parts->n] = t->end - t->begin;
      parts->mark[parts->n] = i + 1 < text->n_tokens ? mark_at (text, i + 1, &next) : 0;
      if (parts->mark[parts->n++] == 0)
        return i + 1;
      i = next;
    }
  return 0;
}

/* Whether the language writes "1,5"; one that does not say writes "1.5". */
static gboolean
has_decimal_comma (const PressLexicon *lexicon)
{
  const char *value = NULL;

  if (lexicon != NULL)
    value = press_lexicon_value (lexicon, press_lexicon_step (lexicon, 0, press_lexicon_word (lexicon, ",")),
                                 PRESS_TERM_FIGURE_UNIT);
  return value != NULL && g_str_equal (value, "decimal");
}

/* How many of the parts are in front of the decimal mark; 0 when the parts are no number. */
static guint
whole_parts (const PressText *text, guint token, const Parts *parts)
{
  guint n = parts->n;
  char last = n > 1 ? parts->mark[n - 2] : 0;

  if (n == 1)
    return 1;
  for (guint i = 1; i + 1 < n; i++)
    if (parts->length[i] != 3 || parts->mark[i - 1] != parts->mark[0])
      return 0;
  if (last == ' ')
    return parts->length[n - 1] == 3 && parts->mark[0] == ' ' ? n : 0;
  if (n > 2)
    return last != parts->mark[0] ? n - 1 : parts->length[n - 1] == 3 ? n : 0;
  if (parts->length[1] != 3)
    return 1;
  return (last == ',') == has_decimal_comma (press_text_lexicon_of (text, token)) ? 1 : 2;
}

static double
value_of (const Parts *parts, guint whole)
{
  double value = 0, digit = 1;

  for (guint i = 0; i < parts->n; i++)
    for (guint k = 0; k < parts->length[i]; k++)
      {
        char c = parts->digits[i][k];

        if (!g_ascii_isdigit (c))
          continue; /* "17'709" */
        if (i < whole)
          value = value * 10 + (c - '0');
        else
          value += (c - '0') * (digit /= 10);
      }
  return value;
}

/* "Rp15", "15m": letters glued to digits in one word. */
static gboolean
read_mixed (const PressText *text, guint token, PressNumber *number)
{
  const PressToken *t = &text->tokens[token];
  guint first = t->begin, last = t->end;

  while (first < t->end && g_ascii_isalpha (text->text[first]))
    first++;
  while (last > first && !g_ascii_isdigit (text->text[last - 1]))
    last--;
  for (guint i = first; i < last; i++)
    if (!g_ascii_isdigit (text->text[i]))
      return FALSE;
  if (first == last || last - first > 15 || (first > t->begin && last < t->end))
    return FALSE;
  number->currency = (PressSpan){ t->begin, first };
  number->suffix = (PressSpan){ last, t->end };
  number->span = (PressSpan){ first, last };
  return TRUE;
}

static gboolean
read_word (const PressText *text, guint token, PressNumber *number)
{
  const char *value = NULL;
  guint length = press_text_match (text, token, PRESS_TERM_NUMBER_WORD, &value);

  if (length == 0)
    {
      length = press_figures_match (text, token, "one");
      value = "1";
    }
  if (length == 0)
    return FALSE;
  number->value = g_ascii_strtod (value, NULL);
  number->end_token = token + length;
  number->span = (PressSpan){ text->tokens[token].begin, text->tokens[token + length - 1].end };
  number->in_words = TRUE;
  return TRUE;
}

/* Takes the letters off the last part: "5m". */
static gboolean
cut_suffix (const PressText *text, PressNumber *number, Parts *parts)
{
  const PressToken *last = &text->tokens[number->end_token - 1];
  guint *length = &parts->length[parts->n - 1];

  number->span.end = last->end;
  if (last->kind == PRESS_TOKEN_NUMBER || parts->n < 2)
    return TRUE;
  *length = 0;
  while (g_ascii_isdigit (parts->digits[parts->n - 1][*length]))
    (*length)++;
  number->suffix = (PressSpan){ last->begin + *length, last->end };
  number->span.end = number->suffix.begin;
  for (guint i = number->suffix.begin; i < number->suffix.end; i++)
    if (g_ascii_isdigit (text->text[i]))
      return FALSE;
  return TRUE;
}

/**
 * press_number_read:
 * @token: where the number begins
 * @number: (out caller-allocates): filled when there is one
 *
 * Returns: whether there is one
 */
gboolean
press_number_read (const PressText *text, guint token, PressNumber *number)
{
  const PressToken *t = &text->tokens[token];
  gboolean mixed = t->kind == PRESS_TOKEN_WORD && (t->flags & PRESS_TOKEN_DIGITS) != 0;
  Parts parts;
  guint whole;

  *number = (PressNumber){ .first_token = token };
  if (t->kind == PRESS_TOKEN_WORD && !mixed)
    return read_word (text, token, number);
  if (!mixed && !is_number (text, token))
    return FALSE;
  number->span.begin = t->begin;
  if (mixed && !read_mixed (text, token, number))
    return FALSE;
  if (number->suffix.end > number->suffix.begin) /* "15m" ends here */
    {
      parts = (Parts){ { text->text + t->begin }, { t->end - t->begin }, { 0 }, 1 };
      number->end_token = token + 1;
    }
  else
    {
      number->end_token = read_parts (text, token, &parts);
      if (number->end_token == 0 || !cut_suffix (text, number, &parts))
        return FALSE;
    }
  whole = whole_parts (text, token, &parts);
  if (whole == 0 || parts.length[0] > 18)
    return FALSE;
  number->value = value_of (&parts, whole);
  number->grouped = whole > 1 || memchr (parts.digits[0], '\'', parts.length[0]) != NULL;
  number->decimals = whole < parts.n;
  return TRUE;
}
