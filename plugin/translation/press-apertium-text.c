// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Several texts go through Apertium as paragraphs of one: it keeps empty lines, and ends a sentence at them.
 * What it cannot inflect it marks with "#", what it has no word for with "@", what it does not know with "*",
 * each before a word; such characters of the mail stand behind placeholders. */

#include "translation/press-apertium-text.h"

#include <string.h>

/** press_apertium_join: (transfer full): @texts as paragraphs of one line each. */
char *
press_apertium_join (const char *const *texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *line = texts[i];

      if (i > 0)
        g_string_append (joined, "\n\n");
      for (; *line != '\0'; line++)
        g_string_append_c (joined, *line == '\n' || *line == '\r' || *line == '\t' ? ' ' : *line);
    }
  g_string_append_c (joined, '\n');
  return g_string_free (joined, FALSE);
}

/* Whether a mark stands at @p: before something, and not inside a word or number. */
static gboolean
is_mark (const char *text, const char *p)
{
  return strchr ("*#@", *p) != NULL && p[1] != '\0' && !g_ascii_isspace (p[1])
         && (p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))));
}

/** press_apertium_split: (transfer full) (array zero-terminated=1): the paragraphs of @output, without marks.
 */
char **
press_apertium_split (const char *output)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (output));
  g_autoptr (GString) clean = g_string_new (NULL);
  char **texts;

  for (const char *p = trimmed; *p != '\0'; p++)
    if (!is_mark (trimmed, p) && (*p != ' ' || p[1] != ' ')) /* a word that became none leaves two blanks */
      g_string_append_c (clean, *p);
  texts = g_strsplit (clean->str, "\n\n", -1);
  for (guint i = 0; texts[i] != NULL; i++)
    g_strstrip (texts[i]);
  return texts;
}
