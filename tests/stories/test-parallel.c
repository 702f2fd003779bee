// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whole stories: parallel-STORY-*.eml are its mails, parallel-STORY.gold says what several of them quote and
 * what the corrected ones changed. Of the pairs of wordings nine in ten must be found over all, and none may
 * be wrong; of the changes all, and nothing else. No dictionary is read. */

#include "stories/press-bilingual.h"
#include "stories/press-changes.h"

#include <string.h>

#include "test-mails.h"

static char **
gold_lines (const char *story)
{
  g_autofree char *file = g_strdup_printf ("parallel-%s.gold", story);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

/* What of the gold is one quote: "1 de" for the line of a mail under the first "quote". */
static GPtrArray *
gold_quotes (char **lines, Mails *mails)
{
  GPtrArray *begins = g_ptr_array_new_with_free_func (g_free);
  guint quote = 0;

  for (guint i = 0; lines[i] != NULL && !g_str_has_prefix (lines[i], "changes "); i++)
    {
      const char *blank = strchr (lines[i], ' ');
      g_autofree char *name = blank != NULL ? g_strndup (lines[i], (gsize)(blank - lines[i])) : NULL;

      if (name == NULL || *lines[i] == '#')
        continue;
      if (g_str_equal (name, "quote"))
        {
          quote++;
          continue;
        }
      brief_of (mails, name);
      g_ptr_array_add (begins, g_strdup_printf ("%u %s", quote, lines[i]));
    }
  return begins;
}

/* The quote of the gold that @wording is, 0: none. */
static guint
quote_of (const GPtrArray *begins, const Mails *mails, const PressWording *wording)
{
  for (guint i = 0; i < begins->len; i++)
    {
      g_auto (GStrv) fields = g_strsplit (g_ptr_array_index (begins, i), " ", 3);

      if (g_str_equal (fields[1], g_ptr_array_index (mails->names, wording->mail))
          && g_str_has_prefix (wording->text, fields[2]))
        return (guint)atoi (fields[0]);
    }
  return 0;
}

static guint
count_gold_pairs (const GPtrArray *begins)
{
  guint pairs = 0;

  for (guint i = 0; i < begins->len; i++)
    for (guint j = i + 1; j < begins->len; j++)
      pairs += atoi (g_ptr_array_index (begins, i)) == atoi (g_ptr_array_index (begins, j));
  return pairs;
}

static guint all_right, all_pairs;

static void
test_quotes (gconstpointer data)
{
  g_auto (Mails) mails = mails_of (data);
  g_auto (GStrv) lines = gold_lines (data);
  g_autoptr (GPtrArray) begins = gold_quotes (lines, &mails);
  g_autoptr (GPtrArray) parallels
      = press_alignment_quotes ((PressBrief *const *)mails.briefs->pdata, mails.briefs->len);
  guint right = 0, wrong = 0, all = count_gold_pairs (begins);

  for (guint p = 0; p < parallels->len; p++)
    {
      const GPtrArray *wordings = ((const PressParallel *)g_ptr_array_index (parallels, p))->wordings;

      for (guint i = 0; i < wordings->len; i++)
        for (guint j = i + 1; j < wordings->len; j++)
          {
            const PressWording *first = g_ptr_array_index (wordings, i),
                               *second = g_ptr_array_index (wordings, j);
            guint quote = quote_of (begins, &mails, first);

            if (quote > 0 && quote == quote_of (begins, &mails, second))
              right++;
            else
              {
                wrong++;
                g_test_message ("not the same: \"%s\" and \"%s\"", first->text, second->text);
              }
          }
    }
  g_test_message ("%s: %u of %u pairs, %u wrong", mails.story, right, all, wrong);
  g_assert_cmpuint (wrong, ==, 0);
  g_assert_cmpuint (100 * right, >=, 85 * all);
  all_right += right;
  all_pairs += all;
}

static void
test_all_quotes (void)
{
  g_test_message ("all: %u of %u pairs", all_right, all_pairs);
  g_assert_cmpuint (10 * all_right, >=, 9 * all_pairs);
}

static const char *const kinds[]
    = { "figure", "date", "name", "role", "quote", "words", "added", "dropped", "notice" };

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static char *
sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

/* "changes de de-corrected" and the lines below it. */
static void
check_changes (Mails *mails, char **lines)
{
  g_auto (GStrv) names = g_strsplit (*lines, " ", 3);
  PressBrief *briefs[2] = { brief_of (mails, names[1]), brief_of (mails, names[2]) };
  g_autoptr (GPtrArray) changes = press_changes_between (briefs[0], briefs[1]);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *seen_text = NULL, *wanted_text = NULL;

  for (guint i = 1; lines[i] != NULL && strstr (lines[i], " | ") != NULL; i++)
    g_ptr_array_add (wanted, g_strdup (lines[i]));
  for (guint i = 0; i < changes->len; i++)
    {
      const PressChange *change = g_ptr_array_index (changes, i);

      if (!change->boilerplate)
        g_ptr_array_add (seen, g_strdup_printf ("%s %s | %s", kinds[change->kind],
                                                change->from != NULL ? change->from : "",
                                                change->to != NULL ? change->to : ""));
    }
  seen_text = sorted (seen);
  wanted_text = sorted (wanted);
  g_assert_cmpstr (seen_text, ==, wanted_text);
  g_assert_cmpint (press_reissue_of (briefs[0]), ==, PRESS_REISSUE_NONE);
  g_assert_cmpint (press_reissue_of (briefs[1]), ==, PRESS_REISSUE_CORRECTED);
  g_assert_cmpint (press_reissue_find_first (briefs, 2, 1), ==, 0);
  g_assert_cmpint (press_reissue_find_first (briefs, 2, 0), ==, -1);
}

static void
test_changes (gconstpointer data)
{
  g_auto (Mails) mails = mails_of (data);
  g_auto (GStrv) lines = gold_lines (data);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "changes "))
      {
        check_changes (&mails, lines + i);
        n++;
      }
  g_assert_cmpuint (n, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  press_bilingual_set_folder ("");
  g_test_add_data_func ("/parallel/quotes/ferry", "ferry", test_quotes);
  g_test_add_data_func ("/parallel/quotes/choir", "choir", test_quotes);
  g_test_add_data_func ("/parallel/quotes/trial", "trial", test_quotes);
  g_test_add_data_func ("/parallel/quotes/orchard", "orchard", test_quotes);
  g_test_add_data_func ("/parallel/quotes/bank", "bank", test_quotes);
  g_test_add_func ("/parallel/quotes/all", test_all_quotes);
  g_test_add_data_func ("/parallel/changes/ferry", "ferry", test_changes);
  return g_test_run ();
}
