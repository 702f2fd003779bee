// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Byte offsets to character offsets and back. One pass notes the character count at every 256th byte, so that
 * a look-up counts at most 256 bytes and a long text costs linear time in all. */

#include "text/press-span.h"

#define STRIDE 256

struct _PressOffsets
{
  const char *text; /* unowned */
  gsize length;
  guint *counts; /* (owned): characters before byte i * STRIDE */
  gsize n_counts;
};

static gboolean
starts_character (char byte)
{
  return ((guchar)byte & 0xc0) != 0x80;
}

/**
 * press_offsets_new:
 * @text: valid UTF-8 that outlives the result
 * @length: its length in bytes
 *
 * Returns: (transfer full): a map between bytes and characters of @text
 */
PressOffsets *
press_offsets_new (const char *text, gsize length)
{
  PressOffsets *self = g_new0 (PressOffsets, 1);
  guint count = 0;

  self->text = text;
  self->length = length;
  self->n_counts = length / STRIDE + 1;
  self->counts = g_new (guint, self->n_counts);
  for (gsize i = 0; i <= length; i++)
    {
      if (i % STRIDE == 0)
        self->counts[i / STRIDE] = count;
      if (i < length && starts_character (text[i]))
        count++;
    }
  return self;
}

void
press_offsets_free (PressOffsets *self)
{
  g_free (self->counts);
  g_free (self);
}

/**
 * press_offsets_to_characters:
 * @byte: an offset in bytes; one past the end is clamped
 *
 * Returns: the number of characters that begin before @byte
 */
guint
press_offsets_to_characters (const PressOffsets *self, guint byte)
{
  gsize end = MIN (byte, self->length);
  guint count = self->counts[end / STRIDE];

  for (gsize i = end / STRIDE * STRIDE; i < end; i++)
    count += starts_character (self->text[i]);
  return count;
}

/**
 * press_offsets_to_bytes:
 * @character: an offset in characters; one past the end is clamped
 *
 * Returns: the byte at which that character begins
 */
guint
press_offsets_to_bytes (const PressOffsets *self, guint character)
{
  gsize low = 0, high = self->n_counts;
  guint count;
  gsize i;

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (self->counts[middle] <= character)
        low = middle;
      else
        high = middle;
    }
  count = self->counts[low];
  for (i = low * STRIDE; i < self->length; i++)
    if (starts_character (self->text[i]) && count++ == character)
      return (guint)i;
  return (guint)self->length;
}
