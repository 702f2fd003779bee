// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Sentences of one paragraph. */

#include "text/press-text.h"

/**
 * press_sentences_find:
 * @text: a text whose paragraphs are known
 * @paragraph: which one
 * @sentences: (element-type PressSentence): where they are appended
 */
void
press_sentences_find (const PressText *text, guint paragraph, GArray *sentences)
{
  const PressParagraph *p = &text->paragraphs[paragraph];
  PressSentence sentence = { p->span, p->first_token, p->end_token, paragraph };

  g_array_append_val (sentences, sentence);
}
