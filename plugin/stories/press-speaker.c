// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people and companies as several mails write them: without accents and case, in one order or the
 * other, with or without given names, initials, legal forms. One name is another when the words of the
 * shorter are all among those of the longer, initials standing for what begins with them. */

#include "stories/press-speaker.h"

#include <string.h>

#include "text/press-text.h"

static GPtrArray *
words_of (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  g_autofree char *folded = g_ascii_strdown (plain, -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *begin = NULL;

  for (const char *p = folded;; p++)
    {
      if (g_ascii_isalnum (*p) && begin == NULL)
        begin = p;
      if (!g_ascii_isalnum (*p) && begin != NULL)
        {
          g_ptr_array_add (words, g_strndup (begin, (gsize)(p - begin)));
          begin = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

static gboolean
has_word (const GPtrArray *words, const char *word, gboolean *whole)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *other = g_ptr_array_index (words, i);

      if (g_str_equal (other, word))
        {
          *whole |= strlen (word) > 1;
          return TRUE;
        }
      if ((word[1] == '\0' || other[1] == '\0') && other[0] == word[0])
        return TRUE;
    }
  return FALSE;
}

/**
 * press_speaker_match:
 * @first: (nullable)
 * @second: (nullable)
 *
 * Returns: whether the two names are one person's
 */
PressSpeakerMatch
press_speaker_match (const char *first, const char *second)
{
  g_autoptr (GPtrArray) words = NULL, others = NULL;
  gboolean whole = FALSE;

  if (first == NULL || second == NULL)
    return PRESS_SPEAKER_UNKNOWN;
  if (g_str_equal (first, second))
    return PRESS_SPEAKER_SAME;
  words = words_of (first);
  others = words_of (second);
  if (words->len > others->len)
    {
      GPtrArray *longer = words;

      words = others;
      others = longer;
    }
  for (guint i = 0; i < words->len; i++)
    if (!has_word (others, g_ptr_array_index (words, i), &whole))
      return PRESS_SPEAKER_OTHER;
  return whole ? PRESS_SPEAKER_SAME : PRESS_SPEAKER_OTHER;
}

/**
 * press_company_key:
 * @name: of a company
 *
 * Returns: (transfer full): the words of @name that tell it from others, without legal form and words such as
 *   "group"; all of them when there are no such words
 */
char *
press_company_key (const char *name)
{
  g_autoptr (PressText) text = press_text_new (name, -1, press_lexicons_get_default (), "en");
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; i < text->n_tokens; i++)
    {
      guint form = press_text_match_any (text, i, PRESS_TERM_LEGAL_FORM, NULL);
      guint common = form > 0 ? form : press_text_match_any (text, i, PRESS_TERM_ORGANIZATION_WORD, NULL);

      if (common > 0)
        i += common - 1;
      else if (text->tokens[i].kind == PRESS_TOKEN_WORD)
        g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "", press_text_folded (text, i));
    }
  return g_strdup (kept->len > 0 ? kept->str : name);
}

/**
 * press_company_match:
 * @first: what press_company_key() made of a name
 * @second: the same of another name
 *
 * Returns: whether the two may be one company's: they begin with the same word, or one has all words of the
 * other
 */
gboolean
press_company_match (const char *first, const char *second)
{
  g_autoptr (GPtrArray) words = words_of (first);
  g_autoptr (GPtrArray) others = words_of (second);
  guint shared = 0;

  if (words->len == 0 || others->len == 0)
    return FALSE;
  if (g_str_equal (g_ptr_array_index (words, 0), g_ptr_array_index (others, 0)))
    return TRUE;
  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < others->len; j++)
      shared += g_str_equal (g_ptr_array_index (words, i), g_ptr_array_index (others, j));
  return shared >= MIN (words->len, others->len);
}
