// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The archive from a main loop: one thread for each archive does what is asked, in the order of asking. */

#include "stories/press-archive-private.h"

typedef struct
{
  PressArchiveFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Call;

static void
call_free (Call *self)
{
  if (self->free_data != NULL && self->data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
run (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Call *call = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  result = call->func (g_task_get_source_object (task), call->data, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, call->free_result);
}

static void
push (PressArchive *self, GTask *task)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->worker_lock);

  if (self->worker == NULL)
    self->worker = g_thread_pool_new (run, NULL, 1, FALSE, NULL);
  g_thread_pool_push (self->worker, task, NULL);
}

/**
 * press_archive_call_async:
 * @func: called in the archive's thread, after what was asked before
 * @data: for @func; freed with @free_data, in whatever thread
 * @free_result: (nullable): frees what @func gives when nobody takes it
 * @callback: called in the thread-default main context of the caller
 *
 * What was cancelled before its turn came is not done.
 */
void
press_archive_call_async (PressArchive *self,
                          PressArchiveFunc func,
                          gpointer data,
                          GDestroyNotify free_data,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  *call = (Call){ func, data, free_data, free_result };
  g_task_set_source_tag (task, press_archive_call_async);
  g_task_set_task_data (task, call, (GDestroyNotify)call_free);
  push (self, task);
}

/** press_archive_call_finish: (transfer full) (nullable): what the function gave; %NULL with @error set when
 * it failed or was cancelled. */
gpointer
press_archive_call_finish (PressArchive *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
add (PressArchive *self, gpointer brief, GError **error)
{
  return press_archive_add (self, brief, error);
}

/** press_archive_add_async: press_archive_add() in the archive's thread. */
void
press_archive_add_async (PressArchive *self,
                         PressBrief *brief,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  press_archive_call_async (self, add, g_object_ref (brief), g_object_unref, (GDestroyNotify)press_story_free,
                            cancellable, callback, user_data);
}

/** press_archive_add_finish: (transfer full): the story, or %NULL with @error set. */
PressStory *
press_archive_add_finish (PressArchive *self, GAsyncResult *result, GError **error)
{
  return press_archive_call_finish (self, result, error);
}
