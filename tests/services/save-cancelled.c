// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* save-cancelled TARGET MILLISECONDS: begins to save a note and cancels after that time. Ends well only when
 * saving then fails as cancelled. */

#include "notes/press-notebook.h"

static gboolean
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **)place = g_object_ref (result);
}

int
main (int argc, char **argv)
{
  g_autoptr (PressBrief) brief = press_brief_new ();
  PressNoteOptions options = { 0 };
  g_autoptr (PressNote) note = NULL;
  g_autoptr (PressNotebook) notebook = press_notebook_new_for_target (argv[1], NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PressSaved) saved = NULL;
  g_autoptr (GError) error = NULL;

  brief->id = g_strdup ("lights@holm.example");
  brief->headline = g_strdup ("Lanternmakers go electric");
  brief->text = g_strdup ("Lanternmakers go electric\n");
  note = press_note_new (brief, &options);
  press_notebook_save_async (notebook, note, cancellable, keep_result, &result);
  g_timeout_add ((guint)g_ascii_strtoull (argv[2], NULL, 10), cancel, cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  saved = press_notebook_save_finish (notebook, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "saved");
  return 1;
}
