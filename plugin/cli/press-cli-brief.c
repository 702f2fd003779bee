// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief brief: mails to briefs, printed in the order in which the mails came. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "brief/press-brief-text.h"

#define WIDTH 78 /* columns of the readable form */

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_NDJSON,
} Format;

typedef struct
{
  Format format;
  guint n_printed;
  char *first; /* the first JSON, until it is known whether there is a second */
  int status;
} Run;

static void
print_json (Run *run, char *json)
{
  if (run->n_printed == 0)
    run->first = json;
  else
    {
      if (run->n_printed == 1)
        printf ("[\n%s", run->first);
      printf (",\n%s", json);
      g_free (json);
    }
}

static void
print_mail (const PressCliMail *mail, gpointer user_data)
{
  Run *run = user_data;

  if (mail->error != NULL)
    {
      press_cli_complain (mail->file, mail->error);
      run->status = PRESS_EXIT_BAD_INPUT;
    }
  if (run->format == FORMAT_TEXT)
    {
      g_autofree char *text
          = mail->brief != NULL ? press_brief_to_text (mail->brief, WIDTH, FALSE) : g_strdup ("");

      printf ("%s%s", run->n_printed > 0 && *text != '\0' ? "\n" : "", text);
    }
  else
    {
      char *json = mail->brief != NULL ? press_brief_to_json (mail->brief, run->format == FORMAT_JSON)
                                       : press_cli_error_row (mail->error);

      if (run->format == FORMAT_JSON)
        print_json (run, json);
      else
        {
          puts (json);
          g_free (json);
        }
    }
  run->n_printed++;
}

static void
finish_json (Run *run)
{
  if (run->n_printed == 0)
    puts ("[]");
  else if (run->n_printed == 1)
    puts (run->first);
  else
    puts ("\n]");
  g_free (run->first);
}

static int
run_files (Format format, int jobs, char **files)
{
  Run run = { .format = format };

  press_cli_each_brief (files, jobs, print_mail, &run);
  if (format == FORMAT_JSON)
    finish_json (&run);
  return press_cli_flushed () ? run.status : PRESS_EXIT_BAD_INPUT;
}

int
press_cli_brief (int argc, char **argv)
{
  g_autofree char *format = NULL;
  gboolean ndjson = FALSE;
  int jobs = 1;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("text (default) or json"), "FORMAT" },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &ndjson, N_ ("One JSON object a line, in order, as they are done"),
      NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, N_ ("How many mails are read at the same time"), "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!press_cli_parse (
          &argc, &argv, _ ("FILE..."),
          _ ("Briefs press mails. FILE is a mail (.eml), a mailbox (mbox), or - for standard input."),
          entries))
    return PRESS_EXIT_USAGE;
  if (files == NULL || jobs < 1 || jobs > PRESS_CLI_MAX_JOBS
      || (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json")))
    {
      g_printerr (_ ("pressbrief brief: needs a FILE, --format text or json, --jobs 1 to %d; see --help\n"),
                  PRESS_CLI_MAX_JOBS);
      return PRESS_EXIT_USAGE;
    }
  if (ndjson)
    return run_files (FORMAT_NDJSON, jobs, files);
  return run_files (g_strcmp0 (format, "json") == 0 ? FORMAT_JSON : FORMAT_TEXT, jobs, files);
}
