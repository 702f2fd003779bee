// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Opens a note that was saved, in the program that it belongs to. The desktop knows which that is, but for
 * Gnote: it says that "note:" is its own, and then opens none that it is given so; it shows a note when it is
 * asked over D-Bus. */

#include "notes/press-note-open.h"

#include "notes/press-notebook-private.h"

static void
on_launched (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_in_thread (GTask *task, gpointer source, gpointer uri, GCancellable *cancellable)
{
  GError *error = NULL;

  if (press_gnote_show (uri, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * press_note_open_async:
 * @uri: of a #PressSaved
 * @context: (nullable): where the program is to appear
 */
void
press_note_open_async (const char *uri,
                       GAppLaunchContext *context,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_note_open_async);
  g_task_set_task_data (task, g_strdup (uri), g_free);
  if (g_str_has_prefix (uri, "note:"))
    g_task_run_in_thread (task, show_in_thread);
  else
    g_app_info_launch_default_for_uri_async (uri, context, cancellable, on_launched, g_steal_pointer (&task));
}

/** press_note_open_finish: whether a program was found and took it. */
gboolean
press_note_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
