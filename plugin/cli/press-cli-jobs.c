// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails to briefs, several at the same time. Mails are read one by one, analysed by some threads, and handed
 * out in the order in which they came; a bounded number is under way, so that a mailbox of any size takes
 * constant memory. */

#include "cli/press-cli.h"

#include "brief/press-analysis.h"

#define AHEAD 4 /* mails under way for each thread */

/* One mail under way. */
typedef struct
{
  PressCliMail mail;
  GBytes *bytes;
  gboolean done;
} Job;

typedef struct
{
  PressCliMailFunc func;
  gpointer user_data;
  GThreadPool *pool;
  GMutex lock;
  GCond changed;
  GQueue jobs; /* Job, in the order of the input */
} Run;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->mail.file);
  g_clear_object (&job->mail.brief);
  g_clear_error (&job->mail.error);
  g_free (job);
}

static void
analyze_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  Run *run = user_data;

  if (job->mail.error == NULL)
    job->mail.brief = press_analyze (job->bytes, NULL, NULL, &job->mail.error);
  g_mutex_lock (&run->lock);
  job->done = TRUE;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->lock);
}

/* Hands out finished mails from the head of the queue until at most @n are under way. */
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
      run->func (&job->mail, run->user_data);
      job_free (job);
    }
}

static void
add_job (Run *run, const char *file, GBytes *bytes, GError *error)
{
  Job *job = g_new0 (Job, 1);

  job->mail.file = g_strdup (file);
  job->mail.error = error;
  job->bytes = bytes;
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

/**
 * press_cli_each_brief:
 * @files: mails and mailboxes
 * @jobs: how many mails are analysed at the same time
 * @func: called for every mail, in order, in this thread
 */
void
press_cli_each_brief (char **files, int jobs, PressCliMailFunc func, gpointer user_data)
{
  Run run = { .func = func, .user_data = user_data };

  g_mutex_init (&run.lock);
  g_cond_init (&run.changed);
  run.pool = g_thread_pool_new (analyze_job, &run, jobs, FALSE, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    add_file (&run, files[i]);
  drain (&run, 0);
  g_thread_pool_free (run.pool, FALSE, TRUE);
  g_mutex_clear (&run.lock);
  g_cond_clear (&run.changed);
}
