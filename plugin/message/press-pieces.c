// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Paragraphs in the making, and the cleaning that every text goes through: NFC, no control characters, no
 * invisible marks, one plain space for any white space, no blanks at the ends of lines, no empty lines.
 *
 * Control characters U+0080 to U+009F are bytes of windows-1252 under a wrong label; they are read so (as
 * WHATWG's Encoding Standard does). Combining marks past the 30th on one letter are dropped (UAX #15,
 * stream-safe text), so that composing stays linear. */

#include "message/press-message-private.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define MAX_MARKS 30

static const guint16 windows_1252[32]
    = { 0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178 };

static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || c == 0x34f || c == 0x61c || c == 0x180e || (c >= 0x200b && c <= 0x200f)
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xfffc
         || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0xe0000 && c <= 0xe007f);
}

static gunichar
cleaned (gunichar c)
{
  if (c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029)
    return '\n';
  if (c == '\t' || c == ' ' || g_unichar_isspace (c))
    return ' ';
  if (c >= 0x80 && c < 0xa0)
    return windows_1252[c - 0x80];
  if (c < 0x20 || c == 0x7f || is_invisible (c))
    return 0;
  return c;
}

/* NFC by ICU; GLib's takes quadratic time. */
static char *
compose (const char *text, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  int32_t units = 0, capacity = (int32_t)length * 3 + 1, bytes = 0;
  g_autofree UChar *wide = g_new (UChar, length + 1);
  g_autofree UChar *composed = NULL;
  char *result;

  u_strFromUTF8 (wide, (int32_t)length + 1, &units, text, (int32_t)length, &status);
  if (U_FAILURE (status) || unorm2_isNormalized (nfc, wide, units, &status))
    return g_strndup (text, length);
  composed = g_new (UChar, (gsize)capacity);
  units = unorm2_normalize (nfc, wide, units, composed, capacity, &status);
  if (U_FAILURE (status))
    return g_strndup (text, length);
  result = g_malloc ((gsize)units * 3 + 1);
  u_strToUTF8 (result, units * 3 + 1, &bytes, composed, units, &status);
  result[U_SUCCESS (status) ? bytes : 0] = '\0';
  return result;
}

/**
 * press_clean_text:
 * @text: UTF-8, valid
 * @length: in bytes, or -1
 *
 * Returns: (transfer full): @text as the text of a message has it: lines apart by "\n", none of them empty
 */
char *
press_clean_text (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize)length);
  g_autoptr (GString) result = g_string_sized_new ((gsize)(end - text));
  gunichar waiting = 0;
  gboolean ascii = TRUE;
  guint marks = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = cleaned (g_utf8_get_char (p));

      if (c == '\n' || c == ' ')
        waiting = waiting == '\n' ? '\n' : c;
      if (c == 0 || c == '\n' || c == ' ')
        continue;
      marks = c >= 0x300 && g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks > MAX_MARKS)
        continue;
      if (waiting != 0 && result->len > 0)
        g_string_append_c (result, (char)waiting);
      waiting = 0;
      ascii &= c < 0x80;
      g_string_append_unichar (result, c);
    }
  if (ascii)
    return g_string_free (g_steal_pointer (&result), FALSE);
  return compose (result->str, result->len);
}

/** press_clean_line: (transfer full): any bytes as one clean line, for headers. */
char *
press_clean_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char *line = press_clean_text (valid, -1);

  return g_strdelimit (line, "\n", ' ');
}

PressPieces *
press_pieces_new (void)
{
  PressPieces *self = g_new0 (PressPieces, 1);

  self->pieces = g_array_new (FALSE, TRUE, sizeof (PressPiece));
  return self;
}

void
press_pieces_free (PressPieces *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    g_free (press_pieces_get (self, i)->text);
  g_array_unref (self->pieces);
  g_free (self);
}

/** press_pieces_get: paragraph @i. */
PressPiece *
press_pieces_get (const PressPieces *self, guint i)
{
  return &g_array_index (self->pieces, PressPiece, i);
}

/**
 * press_pieces_add:
 * @text: UTF-8, valid; cleaned here
 * @length: in bytes, or -1
 *
 * Adds a paragraph, unless nothing is left of it or the bound is reached.
 */
void
press_pieces_add (PressPieces *self, const char *text, gssize length, guint hints, guint depth)
{
  PressPiece piece = { NULL, hints, depth };
  gsize room = PRESS_MAX_TEXT - self->length;
  gsize bytes;

  if (self->truncated)
    return;
  piece.text = press_clean_text (text, length);
  bytes = strlen (piece.text);
  if (bytes + 2 > room)
    {
      self->truncated = TRUE;
      bytes = room > 2 ? (gsize)(g_utf8_find_prev_char (piece.text, piece.text + room - 2) - piece.text) : 0;
      piece.text[bytes] = '\0';
      g_strchomp (piece.text);
      bytes = strlen (piece.text);
    }
  if (bytes == 0)
    {
      g_free (piece.text);
      return;
    }
  self->length += bytes + 2;
  g_array_append_val (self->pieces, piece);
}

/** press_pieces_append: adds the paragraphs of @other. */
void
press_pieces_append (PressPieces *self, PressPieces *other)
{
  for (guint i = 0; i < other->pieces->len; i++)
    {
      const PressPiece *piece = press_pieces_get (other, i);

      press_pieces_add (self, piece->text, -1, piece->hints, piece->depth);
    }
  self->shut |= other->shut;
  self->signed_ |= other->signed_;
  self->truncated |= other->truncated;
}

/** press_pieces_count_words: roughly how much there is to read. */
guint
press_pieces_count_words (const PressPieces *self)
{
  guint words = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      words++;
      for (const char *p = press_pieces_get (self, i)->text; *p != '\0'; p++)
        words += *p == ' ' || *p == '\n';
    }
  return words;
}

/** press_pieces_hint: gives @hints to the paragraphs from @first to before @end. */
void
press_pieces_hint (PressPieces *self, guint first, guint end, guint hints)
{
  for (guint i = first; i < MIN (end, self->pieces->len); i++)
    press_pieces_get (self, i)->hints |= hints;
}

/**
 * press_pieces_split:
 * @i: a paragraph
 * @at: byte of a line's begin inside it
 *
 * Makes two paragraphs of it.
 */
void
press_pieces_split (PressPieces *self, guint i, gsize at)
{
  PressPiece *first = press_pieces_get (self, i);
  PressPiece second = *first;

  if (at == 0 || first->text[at] == '\0')
    return;
  second.text = g_strdup (first->text + at);
  first->text[at] = '\0';
  g_strchomp (first->text);
  self->length++;
  g_array_insert_val (self->pieces, i + 1, second);
}
