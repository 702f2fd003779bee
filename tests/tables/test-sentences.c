// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Runs sentences.txt, the table given as the first argument: each row is input and expectation at once. */

#include "text/press-text.h"

#include <string.h>

/* The row without its bars. */
static char *
text_of (const char *row)
{
  GString *text = g_string_new (NULL);

  for (const char *p = row; *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, "\\n"))
        {
          g_string_append_c (text, '\n');
          p++;
        }
      else if (*p == '|')
        {
          if (text->len > 0 && text->str[text->len - 1] == ' ')
            g_string_truncate (text, text->len - 1);
        }
      else
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/* The sentences found, written as a row: with bars between them. */
static char *
row_of (const PressText *text)
{
  GString *row = g_string_new (NULL);

  for (guint i = 0; i < text->n_sentences; i++)
    {
      g_autofree char *slice = press_text_slice (text, text->sentences[i].span);

      g_string_append_printf (row, "%s%s", i > 0 ? "|" : "", slice);
    }
  return g_string_free (row, FALSE);
}

/* The row as row_of() would write it. */
static char *
expected_of (const char *row)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) plain = g_string_new (row);
  g_autofree char *joined = NULL;

  g_string_replace (plain, "\\n", "\n", 0);
  parts = g_strsplit (plain->str, "|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  joined = g_strjoinv ("|", parts);
  return g_steal_pointer (&joined);
}

static void
test_row (gconstpointer data)
{
  const char *line = data;
  g_autofree char *language = g_strndup (line, 2);
  g_autofree char *given = text_of (line + 3);
  g_autofree char *expected = expected_of (line + 3);
  g_autoptr (PressText) text = press_text_new (given, -1, press_lexicons_get_default (), language);
  g_autofree char *found = row_of (text);

  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions (); /* all rows that fail are told */
  g_assert_cmpint (argc, ==, 2);
  g_file_get_contents (argv[1], &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentences/line-%u", i + 1);

      if (lines[i][0] != '#' && lines[i][0] != '\0')
        g_test_add_data_func (path, lines[i], test_row);
    }
  return g_test_run ();
}
