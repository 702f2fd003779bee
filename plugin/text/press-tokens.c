// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Words: ICU's word boundaries (UAX #29), cut once more where a press text needs it: at the marks inside
 * numbers
 * ("29.03.2026", "10:30"), and behind an apostrophe ("l'azienda" is "l'" and "azienda", "Xiaomi's" is
 * "Xiaomi" and "'s"). White space is no token; it leaves flags on the token after it. */

#include "text/press-tokens.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/press-lexicon.h"

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static void
add_folded (PressTokens *self, const char *text, gsize length)
{
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length && ascii; i++)
    ascii = (guchar)text[i] < 0x80;
  if (ascii)
    {
      for (gsize i = 0; i < length; i++)
        g_string_append_c (self->arena, g_ascii_tolower (text[i]));
    }
  else
    {
      g_autofree char *folded = press_lexicon_fold (text, (gssize)length);

      for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
        g_string_append_unichar (self->arena, g_utf8_get_char (p) == 0x2019 ? '\'' : g_utf8_get_char (p));
    }
  g_string_append_c (self->arena, '\0');
}

static guint8
spelling_flags (const char *text, gsize length)
{
  guint upper = 0, lower = 0;
  guint8 flags = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (u_isdigit ((UChar32)c))
        flags |= PRESS_TOKEN_DIGITS;
      else if (u_isupper ((UChar32)c) || u_istitle ((UChar32)c))
        {
          if (p == text)
            flags |= PRESS_TOKEN_CAPITAL;
          if (lower > 0)
            flags |= PRESS_TOKEN_MIXED;
          upper++;
        }
      else if (u_isalpha ((UChar32)c))
        lower++;
    }
  if (upper > 1 && lower == 0)
    flags |= PRESS_TOKEN_ALL_CAPS;
  return flags;
}

static void
add_token (PressTokens *self, GArray *tokens, const char *text, guint begin, guint end, guint8 *before)
{
  gunichar first = g_utf8_get_char (text + begin);
  PressToken token = { .begin = begin, .end = end, .folded = (guint)self->arena->len };

  token.flags = spelling_flags (text + begin, end - begin) | *before;
  if (u_isdigit ((UChar32)first))
    token.kind = PRESS_TOKEN_NUMBER;
  else if (u_isalpha ((UChar32)first) || is_apostrophe (first))
    token.kind = PRESS_TOKEN_WORD;
  else
    token.kind = u_ispunct ((UChar32)first) ? PRESS_TOKEN_PUNCTUATION : PRESS_TOKEN_SYMBOL;
  if (token.kind == PRESS_TOKEN_NUMBER)
    for (const char *p = text + begin; p < text + end; p = g_utf8_next_char (p))
      if (u_isalpha ((UChar32)g_utf8_get_char (p)))
        token.kind = PRESS_TOKEN_WORD;
  if (token.kind == PRESS_TOKEN_WORD && end - begin == g_utf8_next_char (text + begin) - (text + begin)
      && is_apostrophe (first))
    token.kind = PRESS_TOKEN_PUNCTUATION;
  add_folded (self, text + begin, end - begin);
  *before = 0;
  g_array_append_val (tokens, token);
}

/* One segment of ICU's: numbers are cut at their marks, words around apostrophes. */
static void
add_segment (PressTokens *self, GArray *tokens, const char *text, guint begin, guint end, guint8 *before)
{
  guint start = begin;
  gboolean has_letter = FALSE;

  for (guint i = begin; i < end; i = (guint)(g_utf8_next_char (text + i) - text))
    has_letter |= u_isalpha ((UChar32)g_utf8_get_char (text + i));
  for (guint i = begin; i < end;)
    {
      gunichar c = g_utf8_get_char (text + i);
      guint next = (guint)(g_utf8_next_char (text + i) - text);
      gboolean tail = has_letter && is_apostrophe (c) && end - next <= 2 && next < end && i > begin;

      if (tail && end - next == 1)
        {
          if (i > start)
            add_token (self, tokens, text, start, i, before);
          start = i; /* "'s" */
        }
      else if (has_letter && is_apostrophe (c) && i > begin)
        {
          add_token (self, tokens, text, start, next, before);
          start = next; /* "l'" */
        }
      else if (c == '_'
               || (!u_isalnum ((UChar32)c) && !is_apostrophe (c) && g_unichar_combining_class (c) == 0
                   && !g_unichar_ismark (c) && c != 0xad))
        {
          if (i > start)
            add_token (self, tokens, text, start, i, before);
          add_token (self, tokens, text, i, next, before);
          start = next;
        }
      i = next;
    }
  if (start < end)
    add_token (self, tokens, text, start, end, before);
}

static guint8
space_flags (const char *text, guint begin, guint end, guint8 before)
{
  for (guint i = begin; i < end; i++)
    if (text[i] == '\n')
      before |= (before & PRESS_TOKEN_AFTER_BREAK) ? PRESS_TOKEN_AFTER_BLANK : PRESS_TOKEN_AFTER_BREAK;
  return before | PRESS_TOKEN_AFTER_SPACE;
}

/* Opening a break iterator costs more than a short text: each thread keeps one. */
static UBreakIterator *
word_iterator (void)
{
  static GPrivate iterator = G_PRIVATE_INIT ((GDestroyNotify)ubrk_close);
  UBreakIterator *found = g_private_get (&iterator);

  if (found == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      found = ubrk_open (UBRK_WORD, "en", NULL, 0, &status);
      if (U_FAILURE (status))
        g_error ("ICU has no word boundaries: %s", u_errorName (status));
      g_private_set (&iterator, found);
    }
  return found;
}

/**
 * press_tokens_new:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full): the words, numbers and marks of @text, in order
 */
PressTokens *
press_tokens_new (const char *text, gsize length)
{
  PressTokens *self = g_new0 (PressTokens, 1);
  GArray *tokens = g_array_sized_new (FALSE, TRUE, sizeof (PressToken), (guint)(length / 5 + 8));
  UBreakIterator *iterator = word_iterator ();
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  guint8 before = PRESS_TOKEN_AFTER_SPACE | PRESS_TOKEN_AFTER_BREAK | PRESS_TOKEN_AFTER_BLANK;
  int32_t begin = 0;

  self->arena = g_string_sized_new (length + length / 4 + 16);
  utext_openUTF8 (&source, text, (int64_t)length, &status);
  ubrk_setUText (iterator, &source, &status);
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; begin = end, end = ubrk_next (iterator))
    {
      gunichar c = g_utf8_get_char (text + begin);

      if (u_isUWhiteSpace ((UChar32)c) || c < 0x20 || c == 0x200b || c == 0xfeff)
        before = space_flags (text, (guint)begin, (guint)end, before);
      else
        add_segment (self, tokens, text, (guint)begin, (guint)end, &before);
    }
  ubrk_setText (iterator, NULL, 0, &status);
  utext_close (&source);
  self->n_tokens = tokens->len;
  self->tokens = (PressToken *)g_array_free (tokens, FALSE);
  return self;
}

void
press_tokens_free (PressTokens *self)
{
  g_free (self->tokens);
  g_string_free (self->arena, TRUE);
  g_free (self);
}
