// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The brief's text was cleaned: line breaks undone, quoting signs gone, HTML read in our own way. So a
 * passage is looked for in the letters and digits of what the mail program shows, decomposed, and nothing
 * else: with what stands on both sides of it, then with one side, then alone, and at last only its beginning.
 * Each search is memmem(), which is linear.
 */

#include "sidebar/press-passage.h"

#include <string.h>

enum
{
  CONTEXT = 60,      /* characters before and after the passage */
  LONGEST = 2000000, /* characters of a shown text that are looked at */
  SHORTEST = 24,     /* bytes of letters that are worth showing when the whole passage is not there */
  PLAINEST = 8,      /* bytes of ASCII letters that are enough of a passage whose other letters are broken */
};

/* Behind the first @n characters; NULL when there are fewer: a span may come from elsewhere. */
static const char *
skip_characters (const char *text, guint n)
{
  for (; n > 0 && *text != '\0'; n--)
    text = g_utf8_next_char (text);
  return n == 0 ? text : NULL;
}

/**
 * press_passage_new:
 * @text: the brief's text
 * @span: the passage, in characters
 *
 * Returns: (transfer full) (nullable): %NULL when @span is empty or leads beyond @text
 */
PressPassage *
press_passage_new (const char *text, PressSpan span)
{
  PressPassage *self;
  const char *begin, *end, *from;

  begin = span.begin < span.end ? skip_characters (text, span.begin) : NULL;
  end = begin != NULL ? skip_characters (begin, span.end - span.begin) : NULL;
  if (end == NULL)
    return NULL;
  from = g_utf8_offset_to_pointer (begin, -(glong)MIN (span.begin, CONTEXT));
  self = g_new0 (PressPassage, 1);
  self->text = g_strndup (begin, end - begin);
  self->before = g_strndup (from, begin - from);
  self->after = g_utf8_substring (end, 0, MIN (g_utf8_strlen (end, CONTEXT * 4), CONTEXT));
  return self;
}

/** press_passage_free: frees a passage. */
void
press_passage_free (PressPassage *self)
{
  g_free (self->text);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* The letters and digits of the character at @p as UTF-8; @ascii: no others. */
static void
add_letters (GString *letters, const char *p, gboolean ascii)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if ((guchar)*p < 0x80)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (letters, *p);
      return;
    }
  n = ascii ? 0 : g_unichar_fully_decompose (g_utf8_get_char (p), TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (g_unichar_isalnum (parts[i]))
      g_string_append_unichar (letters, parts[i]);
}

static GString *
letters_of (const char *text, gboolean ascii)
{
  GString *letters = g_string_new (NULL);

  for (guint place = 0; *text != '\0' && place < LONGEST; text = g_utf8_next_char (text), place++)
    add_letters (letters, text, ascii);
  return letters;
}

/* Which character of @text the byte @at of its letters comes from, in characters; @at is one of theirs. */
static guint
place_of (const char *text, gboolean ascii, gsize at)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  guint place = 0;

  for (;; text = g_utf8_next_char (text), place++)
    {
      gsize n = (guchar)*text < 0x80 && g_ascii_isalnum (*text);

      if ((guchar)*text >= 0x80)
        {
          g_string_truncate (letters, 0);
          add_letters (letters, text, ascii);
          n = letters->len;
        }
      if (at < n)
        return place;
      at -= n;
    }
}

/* Where the letters @needle of the concatenation of @parts stand in @hay; -1 when they do not. */
static gssize
search (const GString *hay, const char *left, const char *needle, gsize length, const char *right)
{
  g_autoptr (GString) whole = g_string_new (left);
  const char *hit;

  g_string_append_len (whole, needle, length);
  g_string_append (whole, right);
  hit = memmem (hay->str, hay->len, whole->str, whole->len);
  return hit != NULL ? hit - hay->str + (gssize)strlen (left) : -1;
}

static gssize
search_whole (const GString *hay, const PressPassage *self, gboolean ascii, const GString *needle)
{
  g_autofree char *left = g_string_free (letters_of (self->before, ascii), FALSE);
  g_autofree char *right = g_string_free (letters_of (self->after, ascii), FALSE);
  gssize at = search (hay, left, needle->str, needle->len, right);

  if (at < 0)
    at = search (hay, left, needle->str, needle->len, "");
  if (at < 0)
    at = search (hay, "", needle->str, needle->len, right);
  if (at < 0)
    at = search (hay, "", needle->str, needle->len, "");
  return at;
}

static gboolean
is_sign (gunichar c)
{
  return !g_unichar_isalnum (c) && !g_unichar_isspace (c) && !g_unichar_ismark (c);
}

/* The signs at both ends of the passage belong to it, where they are shown, too. */
static void
add_signs (PressSpan *found, const char *shown, const char *passage)
{
  const char *p = g_utf8_offset_to_pointer (shown, found->begin);
  const char *q = g_utf8_offset_to_pointer (p, found->end - found->begin);
  const char *sign = passage;

  for (; p > shown && is_sign (g_utf8_get_char (sign)); sign = g_utf8_next_char (sign))
    {
      p = g_utf8_prev_char (p);
      if (!is_sign (g_utf8_get_char (p)))
        break;
      found->begin--;
    }
  sign = passage + strlen (passage);
  while (*q != '\0' && g_unichar_ismark (g_utf8_get_char (q)))
    {
      q = g_utf8_next_char (q);
      found->end++;
    }
  while (sign > passage && is_sign (g_utf8_get_char (q)))
    {
      sign = g_utf8_prev_char (sign);
      if (!is_sign (g_utf8_get_char (sign)))
        break;
      q = g_utf8_next_char (q);
      found->end++;
    }
}

static gboolean
find (const PressPassage *self, const char *shown, gboolean ascii, PressSpan *found)
{
  g_autoptr (GString) hay = letters_of (shown, ascii);
  g_autoptr (GString) needle = letters_of (self->text, ascii);
  gsize length = needle->len;
  gssize at;

  if (length < (ascii ? PLAINEST : 1))
    return FALSE;
  at = search_whole (hay, self, ascii, needle);
  while (at < 0 && !ascii && length / 2 >= SHORTEST)
    {
      length /= 2;
      while ((needle->str[length] & 0xC0) == 0x80)
        length--;
      at = search (hay, "", needle->str, length, "");
    }
  if (at < 0)
    return FALSE;
  found->begin = place_of (shown, ascii, at);
  found->end = place_of (shown, ascii, at + length - 1) + 1;
  if (length == needle->len)
    add_signs (found, shown, self->text);
  return TRUE;
}

/**
 * press_passage_find:
 * @shown: what the mail program shows
 * @found: (out): where the passage stands there, in characters
 *
 * Returns: whether it was found, or its beginning
 */
gboolean
press_passage_find (const PressPassage *self, const char *shown, PressSpan *found)
{
  return find (self, shown, FALSE, found) || find (self, shown, TRUE, found);
}
