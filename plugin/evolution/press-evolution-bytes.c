// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The bytes of a mail that Evolution has loaded, written out in a thread. Nothing is decoded, decrypted or
 * fetched for it: what the mail refers to stays where it is.
 */

#include "evolution/press-evolution.h"

static void
press_evolution_bytes_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CamelStream) stream = camel_stream_mem_new ();
  GError *error = NULL;
  GByteArray *array;

  if (camel_data_wrapper_write_to_stream_sync (CAMEL_DATA_WRAPPER (source), stream, cancellable, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  array = camel_stream_mem_get_byte_array (CAMEL_STREAM_MEM (stream));
  g_task_return_pointer (
      task, g_bytes_new_with_free_func (array->data, array->len, g_object_unref, g_object_ref (stream)),
      (GDestroyNotify)g_bytes_unref);
}

/** press_evolution_bytes_async: starts to write out @message; @callback gets it as the source object. */
void
press_evolution_bytes_async (CamelMimeMessage *message,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (message, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_evolution_bytes_async);
  g_task_run_in_thread (task, press_evolution_bytes_thread);
}

/** press_evolution_bytes_finish: (transfer full) (nullable): the mail as RFC 5322 bytes; %NULL with @error
 * set. */
GBytes *
press_evolution_bytes_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
