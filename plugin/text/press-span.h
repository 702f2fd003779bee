// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PressSpan:
 * @begin: first position
 * @end: position after the last
 *
 * A half-open range of a text. Finders and everything in `text/`, `message/` and the stages of `brief/` count
 * bytes of UTF-8; a finished #PressBrief and all JSON count Unicode code points ("characters").
 */
typedef struct
{
  guint begin;
  guint end;
} PressSpan;

/** press_span_contains: whether @outer holds all of @inner. */
static inline gboolean
press_span_contains (PressSpan outer, PressSpan inner)
{
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/** press_span_overlaps: whether @a and @b share at least one position. */
static inline gboolean
press_span_overlaps (PressSpan a, PressSpan b)
{
  return a.begin < b.end && b.begin < a.end;
}

typedef struct _PressOffsets PressOffsets;

PressOffsets *press_offsets_new (const char *text, gsize length);
void press_offsets_free (PressOffsets *self);
guint press_offsets_to_characters (const PressOffsets *self, guint byte);
guint press_offsets_to_bytes (const PressOffsets *self, guint character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressOffsets, press_offsets_free)

G_END_DECLS
