// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Memos, calendars and address books of evolution-data-server, by way of press-organizer.so.
 *
 * Its services are other programs, and may hang; not every call of its libraries can be cancelled. So each
 * deed is a job in a thread of its own that owns all it needs. Who asked waits until the job is over, the
 * time is up or the deed is cancelled; then the job is told to stop, and left to itself: what it still
 * answers is dropped.
 */

#include "desktop/press-organizer.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-bridge.h"
#include "desktop/press-organizer-table.h"

/** Job: what the thread and the one who waits share. */
typedef struct
{
  gatomicrefcount refs;
  PressOrganizerAsk ask;
  GDestroyNotify free_answer;
  GCancellable *cancellable; /* the job's own */

  GMutex lock; /* guards what follows */
  GCond changed;
  gboolean over;
  gpointer answer;
  gboolean was_there;
  GError *error;
} Job;

static Job *
job_new (const PressOrganizerAsk *ask, GDestroyNotify free_answer)
{
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&job->refs);
  g_mutex_init (&job->lock);
  g_cond_init (&job->changed);
  job->ask.deed = ask->deed;
  job->ask.kind = ask->kind;
  job->ask.list = g_strdup (ask->list != NULL ? ask->list : "");
  job->ask.memo = ask->memo != NULL ? press_memo_cleaned (ask->memo) : NULL;
  job->ask.event = ask->event != NULL ? press_event_cleaned (ask->event) : NULL;
  job->ask.card = ask->card != NULL ? press_card_cleaned (ask->card) : NULL;
  job->free_answer = free_answer;
  job->cancellable = g_cancellable_new ();
  return job;
}

static Job *
job_ref (Job *job)
{
  g_atomic_ref_count_inc (&job->refs);
  return job;
}

static void
job_unref (Job *job)
{
  if (!g_atomic_ref_count_dec (&job->refs))
    return;
  g_clear_pointer (&job->answer, job->free_answer);
  g_clear_error (&job->error);
  g_free (job->ask.list);
  press_memo_free (job->ask.memo);
  press_event_free (job->ask.event);
  press_card_free (job->ask.card);
  g_object_unref (job->cancellable);
  g_cond_clear (&job->changed);
  g_mutex_clear (&job->lock);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_unref)

static gpointer
job_run (Job *job, gboolean *was_there, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const PressOrganizerTable *table;

  if (press_bridge_has_old_libsoup ())
    {
      g_set_error_literal (
          error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_MISSING,
          _ ("Another part of this program uses an old network library (libsoup 2), beside which "
             "Evolution’s memos, calendars and contacts cannot be reached."));
      return NULL;
    }
  table = press_bridge_open ("organizer", PRESS_ORGANIZER_TABLE, &failure);
  if (table != NULL)
    return table->run (&job->ask, was_there, job->cancellable, error);
  g_debug ("organizer: %s", failure->message);
  g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_MISSING,
                       _ ("Evolution’s memos, calendars and contacts are not installed."));
  return NULL;
}

static gpointer
job_thread (gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  gboolean was_there = FALSE;
  gpointer answer = job_run (job, &was_there, &error);

  g_mutex_lock (&job->lock);
  job->answer = answer;
  job->was_there = was_there;
  job->error = g_steal_pointer (&error);
  job->over = TRUE;
  g_cond_broadcast (&job->changed);
  g_mutex_unlock (&job->lock);
  return NULL;
}

static void
on_cancelled (GCancellable *cancellable, Job *job)
{
  g_mutex_lock (&job->lock);
  g_cond_broadcast (&job->changed);
  g_mutex_unlock (&job->lock);
}

/* Until @job is over, the time is up or @cancellable is cancelled. */
static gboolean
job_wait (Job *job, GCancellable *cancellable)
{
  gint64 end = g_get_monotonic_time () + PRESS_ORGANIZER_SECONDS * G_TIME_SPAN_SECOND;
  gulong id = 0;
  gboolean over;

  if (cancellable != NULL)
    id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), job_ref (job),
                                (GDestroyNotify)job_unref);
  g_mutex_lock (&job->lock);
  while (!job->over && !g_cancellable_is_cancelled (cancellable))
    if (!g_cond_wait_until (&job->changed, &job->lock, end))
      break;
  over = job->over;
  g_mutex_unlock (&job->lock);
  g_cancellable_disconnect (cancellable, id);
  return over;
}

static gpointer
run (const PressOrganizerAsk *ask,
     GDestroyNotify free_answer,
     gboolean *was_there,
     GCancellable *cancellable,
     GError **error)
{
  g_autoptr (Job) job = job_new (ask, free_answer);
  GThread *thread;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  thread = g_thread_try_new ("press-organizer", job_thread, job_ref (job), error);
  if (thread == NULL)
    {
      job_unref (job);
      return NULL;
    }
  g_thread_unref (thread);
  if (!job_wait (job, cancellable))
    {
      g_cancellable_cancel (job->cancellable);
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_set_error_literal (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_SILENT,
                             _ ("Evolution’s memos, calendars and contacts do not answer."));
      return NULL;
    }
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  if (was_there != NULL)
    *was_there = job->was_there;
  return g_steal_pointer (&job->answer);
}

/**
 * press_organizer_get_lists:
 * @error: a #PressOrganizerError
 *
 * Returns: (transfer full) (element-type PressOrganizerList): the lists of @kind that can be written to, the
 * default one first
 */
GPtrArray *
press_organizer_get_lists (PressOrganizerKind kind, GCancellable *cancellable, GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_GET_LISTS, .kind = kind };

  return run (&ask, (GDestroyNotify)g_ptr_array_unref, NULL, cancellable, error);
}

/** press_organizer_try_list: (transfer full): the list, when it can be opened and written to. */
PressOrganizerList *
press_organizer_try_list (PressOrganizerKind kind,
                          const char *list,
                          GCancellable *cancellable,
                          GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_TRY_LIST, .kind = kind, .list = (char *)list };

  return run (&ask, (GDestroyNotify)press_organizer_list_free, NULL, cancellable, error);
}

/**
 * press_organizer_put_memo:
 * @was_there: (out) (optional): whether there was a memo of this uid, which is updated
 * @error: a #PressOrganizerError
 *
 * Returns: (transfer full): the list that holds the memo now
 */
PressOrganizerList *
press_organizer_put_memo (
    const PressMemo *memo, const char *list, gboolean *was_there, GCancellable *cancellable, GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_PUT_MEMO,
                            .kind = PRESS_ORGANIZER_MEMOS,
                            .list = (char *)list,
                            .memo = (PressMemo *)memo };

  return run (&ask, (GDestroyNotify)press_organizer_list_free, was_there, cancellable, error);
}

/**
 * press_organizer_add_event:
 * @was_there: (out) (optional): whether there is an event of this uid; it is left as the reader has it
 * @error: a #PressOrganizerError
 *
 * Returns: whether the event is in the calendar now
 */
gboolean
press_organizer_add_event (
    const PressEvent *event, const char *list, gboolean *was_there, GCancellable *cancellable, GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_ADD_EVENT,
                            .kind = PRESS_ORGANIZER_CALENDAR,
                            .list = (char *)list,
                            .event = (PressEvent *)event };
  g_autoptr (PressOrganizerList) where
      = run (&ask, (GDestroyNotify)press_organizer_list_free, was_there, cancellable, error);

  return where != NULL;
}

/**
 * press_organizer_look_up_card:
 * @error: a #PressOrganizerError
 *
 * Stores nothing. The same person is the one with the same e-mail address; a card without one is compared by
 * name and phone.
 *
 * Returns: (transfer full): @card as press_organizer_store_card() would store it: merged with what is there
 */
PressCard *
press_organizer_look_up_card (const PressCard *card,
                              const char *list,
                              GCancellable *cancellable,
                              GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_LOOK_UP_CARD,
                            .kind = PRESS_ORGANIZER_CONTACTS,
                            .list = (char *)list,
                            .card = (PressCard *)card };

  return run (&ask, (GDestroyNotify)press_card_free, NULL, cancellable, error);
}

/**
 * press_organizer_store_card:
 * @error: a #PressOrganizerError
 *
 * Fills what the person's contact lacks, and adds address and phone; a person who is not there is added.
 *
 * Returns: whether it is in the address book now
 */
gboolean
press_organizer_store_card (const PressCard *card,
                            const char *list,
                            GCancellable *cancellable,
                            GError **error)
{
  PressOrganizerAsk ask = { .deed = PRESS_ORGANIZER_STORE_CARD,
                            .kind = PRESS_ORGANIZER_CONTACTS,
                            .list = (char *)list,
                            .card = (PressCard *)card };
  g_autoptr (PressCard) stored = run (&ask, (GDestroyNotify)press_card_free, NULL, cancellable, error);

  return stored != NULL;
}

static void
get_lists_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lists = press_organizer_get_lists (GPOINTER_TO_INT (data), cancellable, &error);

  if (lists != NULL)
    g_task_return_pointer (task, lists, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** press_organizer_get_lists_async: as press_organizer_get_lists(), without blocking. */
void
press_organizer_get_lists_async (PressOrganizerKind kind,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_organizer_get_lists_async);
  g_task_set_task_data (task, GINT_TO_POINTER (kind), NULL);
  g_task_run_in_thread (task, get_lists_in_thread);
}

/** press_organizer_get_lists_finish: (transfer full): see press_organizer_get_lists(). */
GPtrArray *
press_organizer_get_lists_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
