// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Line breaks inside a paragraph. A break is set on purpose (heading, list item, address) when the next line
 * begins as a list item or a label does, when all lines of the paragraph are short, or when the next line's
 * first word would still have fitted on the line before it; else the text was wrapped and goes on. */

#include "text/press-sentences-private.h"

#include <string.h>
#include <unicode/uchar.h>

#define SHORT_LINE 50  /* bytes: no prose is wrapped so narrowly */
#define SHORT_LABEL 45 /* bytes: "Press contact:" */

static guint
line_begin (const PressText *text, const PressParagraph *p, guint token)
{
  guint i = text->tokens[token].begin;

  while (i > p->span.begin && text->text[i - 1] != '\n')
    i--;
  return i;
}

/**
 * press_sentences_line_width:
 *
 * Returns: the bytes of the longest line of @p
 */
guint
press_sentences_line_width (const PressText *text, const PressParagraph *p)
{
  guint width = 0;
  const char *end = text->text + p->span.end;

  for (const char *line = text->text + p->span.begin; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize)(end - line));

      if (stop == NULL)
        stop = end;
      width = MAX (width, (guint)(stop - line));
      line = stop + 1;
    }
  return width;
}

static gboolean
is_space_or_end (const PressText *text, const PressParagraph *p, guint token)
{
  return token >= p->end_token || (text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE) != 0;
}

/* "• item", "- item", "1. item", "b) item" */
static gboolean
is_list_item (const PressText *text, const PressParagraph *p, guint token)
{
  gunichar c = press_sentences_char (text, token);
  gunichar mark = press_sentences_char (text, token + 1);
  gboolean short_ = text->tokens[token].end - text->tokens[token].begin <= 2;

  if (text->tokens[token].kind == PRESS_TOKEN_SYMBOL && c > 0x7f
      && u_charType ((UChar32)c) != U_CURRENCY_SYMBOL)
    return TRUE;
  if (c == 0x2022 || c == 0xb7 || c == '*' || c == 0x2023 || c == 0x25aa || c == 0x203b)
    return TRUE;
  if (c == '-' || c == 0x2013 || c == 0x2014)
    return is_space_or_end (text, p, token + 1);
  return short_ && (mark == '.' || mark == ')') && token + 1 < p->end_token
         && (text->tokens[token + 1].flags & PRESS_TOKEN_AFTER_SPACE) == 0
         && (text->tokens[token].kind == PRESS_TOKEN_NUMBER || mark == ')')
         && is_space_or_end (text, p, token + 2);
}

/* "Phone: ..." */
static gboolean
is_label (const PressText *text, const PressParagraph *p, guint token)
{
  for (guint i = token; i < p->end_token && i < token + 4; i++)
    {
      if (i > token && text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
        return FALSE;
      if (press_sentences_char (text, i) == ':')
        return i > token && text->tokens[token].kind == PRESS_TOKEN_WORD
               && (text->tokens[token].flags & PRESS_TOKEN_CAPITAL) != 0 && is_space_or_end (text, p, i + 1);
    }
  return FALSE;
}

/* "name@host", "www.", "https:" */
static gboolean
is_address (const PressText *text, const PressParagraph *p, guint token)
{
  if (press_text_is (text, token, "www") || press_text_is (text, token, "https")
      || press_text_is (text, token, "http"))
    return TRUE;
  for (guint i = token; i < p->end_token && i < token + 8; i++)
    {
      if (i > token && text->tokens[i].flags & PRESS_TOKEN_AFTER_SPACE)
        return FALSE;
      if (press_sentences_char (text, i) == '@')
        return TRUE;
    }
  return FALSE;
}

/* Whether the line that ends with @token leaves its sentence open: a comma, a hyphen, a small word. */
static gboolean
is_left_open (const PressText *text, const PressParagraph *p, guint token)
{
  gunichar c = press_sentences_char (text, token);

  if (c == ',' || c == '-' || c == '(' || c == '/' || c == '&' || c == 0x201e || c == 0x2013 || c == 0x2014)
    return TRUE;
  return text->tokens[token].kind == PRESS_TOKEN_WORD
         && (text->tokens[token].flags & PRESS_TOKEN_CAPITAL) == 0
         && press_text_match_in (text, token, p->lexicon, PRESS_TERM_FUNCTION_WORD, NULL) > 0;
}

/**
 * press_sentences_break_ends:
 * @begin: where the sentence begins
 * @token: a token behind a line break
 * @width: from press_sentences_line_width()
 *
 * Returns: whether the line break before @token ends the sentence
 */
gboolean
press_sentences_break_ends (
    const PressText *text, const PressParagraph *p, guint begin, guint token, guint width)
{
  guint start = line_begin (text, p, token - 1);
  guint length = text->tokens[token - 1].end - start;
  guint flags = text->tokens[token].flags;
  gunichar c = press_sentences_char (text, token);
  guint word_end = token;

  if (is_list_item (text, p, token) || is_label (text, p, token))
    return TRUE;
  if (width < SHORT_LINE && is_address (text, p, token))
    return TRUE;
  if (text->tokens[token].kind == PRESS_TOKEN_WORD && u_islower ((UChar32)c)
      && (flags & PRESS_TOKEN_MIXED) == 0)
    return FALSE;
  if (is_left_open (text, p, token - 1))
    return FALSE;
  if (press_sentences_char (text, token - 1) == ':')
    return length <= SHORT_LABEL;
  if (width < SHORT_LINE)
    return TRUE;
  while (word_end + 1 < p->end_token && (text->tokens[word_end + 1].flags & PRESS_TOKEN_AFTER_SPACE) == 0)
    word_end++;
  return length + 1 + (text->tokens[word_end].end - text->tokens[token].begin) <= width;
}
