// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people and companies as several mails write them: without accents and case, in one order or the
 * other, with or without given names, initials, legal forms. One name is another when the words of the
 * shorter are all among those of the longer, initials standing for what begins with them. */

#include "stories/press-speaker.h"

#include <string.h>

#include "text/press-lexicon.h"

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
 * press_company_match:
 *
 * Returns: whether the two names may be one company's: they share their first word that is no legal form
 */
gboolean
press_company_match (const char *first, const char *second)
{
  g_autoptr (GPtrArray) words = words_of (first);
  g_autoptr (GPtrArray) others = words_of (second);

  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < others->len; j++)
      if (strlen (g_ptr_array_index (words, i)) > 2
          && g_str_equal (g_ptr_array_index (words, i), g_ptr_array_index (others, j)))
        return TRUE;
  return FALSE;
}
