// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief stories: groups the given mails, and only these, by what they announce. Nothing is stored: the
 * archive of this run is in memory. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "brief/press-format.h"
#include "brief/press-words.h"
#include "cli/press-cli-stories.h"

typedef struct
{
  PressArchive *archive;
  GPtrArray *mails; /* PressCliStoryMail */
  int status;
} Run;

static void
mail_free (PressCliStoryMail *self)
{
  g_free (self->path);
  g_object_unref (self->brief);
  g_free (self);
}

static void
take_mail (const PressCliMail *mail, gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (GError) error = NULL;
  PressCliStoryMail *kept;

  if (mail->error != NULL)
    {
      press_cli_complain (mail->file, mail->error);
      run->status = PRESS_EXIT_BAD_INPUT;
      return;
    }
  if (!press_archive_store (run->archive, mail->brief, &error))
    {
      press_cli_complain (mail->file, error);
      run->status = PRESS_EXIT_BAD_INPUT;
    }
  kept = g_new0 (PressCliStoryMail, 1);
  kept->path = g_strdup (mail->file);
  kept->brief = g_object_ref (mail->brief);
  g_ptr_array_add (run->mails, kept);
}

/* The mails by their stories: (element-type GPtrArray of PressCliStoryMail), in the order of the first mail
 * of each. */
static GPtrArray *
group_mails (Run *run)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) by_number = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < run->mails->len; i++)
    {
      PressCliStoryMail *mail = run->mails->pdata[i];
      gint64 number = press_archive_story_of (run->archive, mail->brief);
      GPtrArray *story = number != 0 ? g_hash_table_lookup (by_number, &number) : NULL;

      if (story == NULL)
        {
          story = g_ptr_array_new ();
          g_ptr_array_add (stories, story);
          if (number != 0)
            g_hash_table_insert (by_number, g_memdup2 (&number, sizeof number), story);
        }
      g_ptr_array_add (story, mail);
    }
  return stories;
}

static void
print_mail (const PressCliStoryMail *mail)
{
  PressBrief *brief = mail->brief;
  const char *language = brief->languages->len > 0 ? brief->languages->pdata[0] : "--";
  g_autofree char *day = brief->date != NULL ? g_strndup (brief->date, 10) : NULL;
  g_autofree char *date = day != NULL ? press_format_date (day) : NULL;

  printf ("  %-2s  %s, %s: %s\n      %s\n", language, press_words_kind (brief), date != NULL ? date : "-",
          brief->subject, mail->path);
}

static void
print_reasons (const PressCliStoryMail *mail, const PressCliStoryMail *other)
{
  g_autoptr (PressFingerprint) a = press_fingerprint_new (mail->brief);
  g_autoptr (PressFingerprint) b = press_fingerprint_new (other->brief);
  g_autoptr (GPtrArray) reasons = press_match_reasons (a, b);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason = press_reason_to_text (reasons->pdata[i]);

      printf ("      %s\n", reason);
    }
}

static void
print_text (GPtrArray *stories)
{
  for (guint i = 0; i < stories->len; i++)
    {
      GPtrArray *mails = stories->pdata[i];
      const PressCliStoryMail *first = mails->pdata[0];
      const char *headline = first->brief->headline != NULL ? first->brief->headline : first->brief->subject;

      printf ("%s%s\n", i > 0 ? "\n" : "", headline);
      for (guint j = 0; j < mails->len; j++)
        {
          print_mail (mails->pdata[j]);
          if (j > 0)
            print_reasons (mails->pdata[j], first);
        }
    }
}

static int
run_files (gboolean json, int jobs, char **files)
{
  g_autoptr (PressArchive) archive = press_archive_new (NULL);
  g_autoptr (GPtrArray) mails = g_ptr_array_new_with_free_func ((GDestroyNotify)mail_free);
  g_autoptr (GPtrArray) stories = NULL;
  g_auto (GStrv) expanded = press_cli_expand_folders (files);
  Run run = { .archive = archive, .mails = mails };

  press_cli_each_brief (expanded, jobs, take_mail, &run);
  stories = group_mails (&run);
  if (json)
    press_cli_print_stories (stories);
  else
    print_text (stories);
  return press_cli_flushed () ? run.status : PRESS_EXIT_BAD_INPUT;
}

int
press_cli_stories (int argc, char **argv)
{
  g_autofree char *format = NULL;
  int jobs = 1;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("text (default) or json"), "FORMAT" },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, N_ ("How many mails are read at the same time"), "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!press_cli_parse (&argc, &argv, _ ("FOLDER|MBOX|FILE..."),
                        _ ("Groups press mails that tell the same story. Nothing is stored."), entries))
    return PRESS_EXIT_USAGE;
  if (files == NULL || jobs < 1 || jobs > PRESS_CLI_MAX_JOBS
      || (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json")))
    {
      g_printerr (
          _ ("pressbrief stories: needs a FOLDER, MBOX or FILE, --format text or json, --jobs 1 to %d; "
             "see --help\n"),
          PRESS_CLI_MAX_JOBS);
      return PRESS_EXIT_USAGE;
    }
  return run_files (g_strcmp0 (format, "json") == 0, jobs, files);
}
