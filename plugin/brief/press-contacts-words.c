// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The words of a contact block: labels, and what stands before a number. */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_LABEL 8

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

/** press_contact_word: as press_text_match_any(), for words of a contact block. */
guint
press_contact_word (const PressText *text, guint token, const char **key)
{
  return press_text_match_any (text, token, PRESS_TERM_CONTACT_WORD, key);
}

/** press_contact_line_end: the token after the last one of the line that @token stands in. */
guint
press_contact_line_end (const PressText *text, guint token)
{
  guint end = token + 1;

  while (end < text->n_tokens && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
    end++;
  return end;
}

/** press_contact_is_separator: whether @token stands between two things in a line. */
gboolean
press_contact_is_separator (const PressText *text, guint token)
{
  static const char *const marks[]
      = { ",", ";", ":", "|", "/", "(", ")", "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xb7", "\xe2\x80\xa2",
          "*", ">", "<", "[", "]" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (is_text (text, token, marks[i]))
      return TRUE;
  return is_text (text, token, "-") && text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE
         && (token + 1 >= text->n_tokens || text->tokens[token + 1].flags & PRESS_TOKEN_AFTER_SPACE);
}

static gboolean
is_label_at (const PressText *text, guint token, guint line_end, guint *end)
{
  const char *key = NULL;
  guint length = press_contact_word (text, token, &key);

  if (length == 0 || strcmp (key, "label") != 0)
    {
      length = press_text_match_any (text, token, PRESS_TERM_LABEL, &key);
      if (length == 0 || strcmp (key, "contact") != 0)
        return FALSE;
    }
  *end = MIN (token + length, line_end);
  return *end >= line_end || text->tokens[*end].flags & PRESS_TOKEN_AFTER_SPACE
         || press_contact_is_separator (text, *end) || is_text (text, *end, ".");
}

/**
 * press_contact_is_label:
 * @token: the first token of a line
 * @end: (out): the token after the label
 *
 * Returns: whether the line begins with what announces a contact, or is a heading that has it ("Your
 * contact:")
 */
gboolean
press_contact_is_label (const PressText *text, guint token, guint *end)
{
  guint i = token, line_end = press_contact_line_end (text, token);

  while (i < line_end && i < token + 3 && text->tokens[i].kind != PRESS_TOKEN_WORD)
    i++;
  if (is_label_at (text, i, line_end, end))
    return TRUE;
  if (line_end - i > MAX_LABEL || !is_text (text, line_end - 1, ":"))
    return FALSE;
  for (guint k = i + 1; k + 1 < line_end; k++)
    if (is_label_at (text, k, line_end, end))
      return TRUE;
  return FALSE;
}

/** press_contact_has_word: whether a word of a contact block that means @key stands in the tokens. */
gboolean
press_contact_has_word (const PressText *text, guint first_token, guint end_token, const char *key)
{
  for (guint i = first_token; i < end_token; i++)
    {
      const char *found = NULL;

      if (press_contact_word (text, i, &found) > 0 && strcmp (found, key) == 0)
        return TRUE;
    }
  return FALSE;
}
