// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The subject of a mail as a headline: prefixes, tags and labels are taken off its front, one after another.
 */

#include "brief/press-headline.h"

/**
 * press_headline_clean_subject:
 * @text: a subject
 *
 * Returns: (transfer full): the subject without what mail programs and press offices put before it: "Re:",
 * "[list]", "Press release:", "EMBARGO 5 May -"
 */
char *
press_headline_clean_subject (const PressText *text)
{
  guint i = 0;
  gboolean again = TRUE;

  while (again && i < text->n_tokens)
    {
      const char *value = NULL;
      guint length = press_text_match_any (text, i, PRESS_TERM_SENDER, &value), end = i;

      again = FALSE;
      if (length > 0 && (g_str_equal (value, "reply") || g_str_equal (value, "forward"))
          && press_text_is (text, i + length, ":"))
        end = i + length + 1;
      else if (press_text_is (text, i, "["))
        for (guint k = i; k < text->n_tokens && end == i; k++)
          end = press_text_is (text, k, "]") ? k + 1 : i;
      else if (press_text_match_any (text, i, PRESS_TERM_LABEL, NULL) > 0)
        for (guint k = i; k < MIN (text->n_tokens, i + 14) && end == i; k++)
          if (press_text_is (text, k, ":") || press_text_is (text, k, "|") || press_text_is (text, k, "–")
              || press_text_is (text, k, "—")
              || (press_text_is (text, k, "-") && text->tokens[k].flags & PRESS_TOKEN_AFTER_SPACE))
            end = k + 1;
      if (end > i && end < text->n_tokens)
        {
          i = end;
          again = TRUE;
        }
    }
  return i < text->n_tokens ? g_strdup (text->text + text->tokens[i].begin) : g_strdup ("");
}
