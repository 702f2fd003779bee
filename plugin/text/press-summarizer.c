// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Extractive summary: which sentences to show. */

#include "text/press-summarizer.h"

/**
 * press_summarize:
 * @text: a text made ready
 * @hints: (nullable): one for each sentence of @text
 * @count: how many sentences are wanted
 *
 * Returns: (transfer full) (element-type guint): indexes of at most @count sentences, in reading order
 */
GArray *
press_summarize (const PressText *text, const PressSummaryHint *hints, guint count)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < text->n_sentences && chosen->len < count; i++)
    if (hints == NULL || !hints[i].skip)
      g_array_append_val (chosen, i);
  return chosen;
}

/**
 * press_summarize_sentences:
 * @sentences: (array zero-terminated=1): sentences that were split elsewhere
 * @language: (nullable): ISO 639-1
 *
 * Returns: (transfer full) (element-type guint): indexes of at most @count sentences, in reading order
 */
GArray *
press_summarize_sentences (const char *const *sentences,
                           const char *language,
                           PressLexicons *lexicons,
                           guint count)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; sentences[i] != NULL && chosen->len < count; i++)
    g_array_append_val (chosen, i);
  return chosen;
}
