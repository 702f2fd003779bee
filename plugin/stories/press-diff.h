// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-span.h"

G_BEGIN_DECLS

/** PressDiffKind: what became of a run of words. */
typedef enum
{
  PRESS_DIFF_SAME,
  PRESS_DIFF_CHANGED, /* @from was replaced by @to; one of the two is empty when words were added or dropped
                       */
} PressDiffKind;

/**
 * PressDiffRun:
 * @from: characters of the first text, from its first word to the end of its last; empty: nothing there
 * @to: the same of the second text
 *
 * A run of words that two texts share, or in which they differ.
 */
typedef struct
{
  PressDiffKind kind;
  PressSpan from;
  PressSpan to;
} PressDiffRun;

GArray *press_diff_words (const char *from, const char *to);
GArray *press_diff_sequences (const guint *from, guint n_from, const guint *to, guint n_to, guint most);

G_END_DECLS
