// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mail's bytes are read in a thread of GLib's pool, with what the mail program gave as the mail. */

#include "sidebar/press-read.h"

typedef struct
{
  GObject *mail;
  char *key;
  PressRead read;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->mail);
  g_free (self->key);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  GBytes *bytes = reading->read (reading->mail, cancellable, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
}

/**
 * press_read_async:
 * @source: the source object of @callback, which is kept until then
 * @mail: for @read
 * @key: names the mail, for press_read_finish()
 */
void
press_read_async (GObject *source,
                  PressRead read,
                  GObject *mail,
                  const char *key,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->mail = g_object_ref (mail);
  reading->key = g_strdup (key);
  reading->read = read;
  g_task_set_source_tag (task, press_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify)reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * press_read_finish:
 * @key: (out) (transfer full): which mail it was
 *
 * Returns: (transfer full) (nullable): the mail as RFC 5322 bytes; %NULL with @error set
 */
GBytes *
press_read_finish (GAsyncResult *result, char **key, GError **error)
{
  const Reading *reading = g_task_get_task_data (G_TASK (result));

  *key = g_strdup (reading->key);
  return g_task_propagate_pointer (G_TASK (result), error);
}
