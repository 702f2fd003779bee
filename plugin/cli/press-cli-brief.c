// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief brief: mails to briefs. Mails are read one by one, analysed by some threads, and printed in the
 * order in which they came; a bounded number is under way, so that a mailbox of any size takes constant
 * memory. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "brief/press-analysis.h"
#include "brief/press-brief-text.h"

#define WIDTH 78 /* columns of the readable form */
#define MAX_JOBS 64
#define AHEAD 4 /* mails under way for each thread */

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_NDJSON,
} Format;

/* One mail under way. */
typedef struct
{
  GBytes *bytes;
  char *file;
  PressBrief *brief;
  GError *error;
  gboolean done;
} Job;

typedef struct
{
  Format format;
  GThreadPool *pool;
  GMutex lock;
  GCond changed;
  GQueue jobs; /* Job, in the order of the input */
  guint n_printed;
  char *first; /* the first JSON, until it is known whether there is a second */
  int status;
} Run;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->file);
  g_clear_object (&job->brief);
  g_clear_error (&job->error);
  g_free (job);
}

static void
analyze_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  Run *run = user_data;

  if (job->error == NULL)
    job->brief = press_analyze (job->bytes, NULL, NULL, &job->error);
  g_mutex_lock (&run->lock);
  job->done = TRUE;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->lock);
}

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
print_job (Run *run, const Job *job)
{
  if (job->error != NULL)
    {
      press_cli_complain (job->file, job->error);
      run->status = PRESS_EXIT_BAD_INPUT;
    }
  if (run->format == FORMAT_TEXT)
    {
      g_autofree char *text
          = job->brief != NULL ? press_brief_to_text (job->brief, WIDTH, FALSE) : g_strdup ("");

      printf ("%s%s", run->n_printed > 0 && *text != '\0' ? "\n" : "", text);
    }
  else
    {
      char *json = job->brief != NULL ? press_brief_to_json (job->brief, run->format == FORMAT_JSON)
                                      : press_cli_error_row (job->error);

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

/* Prints finished mails from the head of the queue until at most @n are under way. */
static void
drain (Run *run, guint n)
{
  while (run->jobs.length > n)
    {
      Job *job = g_queue_pop_head (&run->jobs);

      g_mutex_lock (&run->lock);
      while (!job->done)
        g_cond_wait (&run->changed, &run->lock);
      g_mutex_unlock (&run->lock);
      print_job (run, job);
      job_free (job);
    }
}

static void
add_job (Run *run, const char *file, GBytes *bytes, GError *error)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_strdup (file);
  job->bytes = bytes;
  job->error = error;
  g_queue_push_tail (&run->jobs, job);
  g_thread_pool_push (run->pool, job, NULL);
  drain (run, g_thread_pool_get_max_threads (run->pool) * AHEAD);
}

static void
add_file (Run *run, const char *file)
{
  GError *error = NULL;
  g_autoptr (PressMailReader) reader = press_mail_reader_open (file, &error);
  GBytes *bytes;

  if (reader == NULL)
    {
      add_job (run, file, NULL, error);
      return;
    }
  while ((bytes = press_mail_reader_next (reader, &error)) != NULL || error != NULL)
    add_job (run, file, bytes, g_steal_pointer (&error));
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

  g_mutex_init (&run.lock);
  g_cond_init (&run.changed);
  run.pool = g_thread_pool_new (analyze_job, &run, jobs, FALSE, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    add_file (&run, files[i]);
  drain (&run, 0);
  g_thread_pool_free (run.pool, FALSE, TRUE);
  if (format == FORMAT_JSON)
    finish_json (&run);
  g_mutex_clear (&run.lock);
  g_cond_clear (&run.changed);
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
  if (files == NULL || jobs < 1 || jobs > MAX_JOBS
      || (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json")))
    {
      g_printerr (_ ("pressbrief brief: needs a FILE, --format text or json, --jobs 1 to %d; see --help\n"),
                  MAX_JOBS);
      return PRESS_EXIT_USAGE;
    }
  if (ndjson)
    return run_files (FORMAT_NDJSON, jobs, files);
  return run_files (g_strcmp0 (format, "json") == 0 ? FORMAT_JSON : FORMAT_TEXT, jobs, files);
}
