// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The language of a stretch of text. */

#include "text/press-text.h"

/**
 * press_language_detect:
 * @text: a text whose tokens are known
 * @first_token: begin of the stretch
 * @end_token: its end
 * @confidence: (out): 0 to 1
 *
 * Returns: ISO 639-1, interned; "und" when nothing tells
 */
const char *
press_language_detect (const PressText *text, guint first_token, guint end_token, float *confidence)
{
  const char *const *languages = press_lexicons_languages (text->lexicons);
  guint best = 0, total = 0;
  const char *found = "und";

  for (guint l = 0; languages[l] != NULL; l++)
    {
      const PressLexicon *lexicon = press_lexicons_get (text->lexicons, languages[l]);
      guint hits = 0;

      for (guint i = first_token; i < end_token; i++)
        hits += press_text_match_in (text, i, lexicon, PRESS_TERM_FUNCTION_WORD, NULL) > 0;
      total += hits;
      if (hits > best)
        {
          best = hits;
          found = languages[l];
        }
    }
  *confidence = total > 0 ? (float)best / (float)total : 0;
  return g_intern_string (found);
}
