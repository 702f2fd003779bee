// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * notes-helper open URI: opens a note that was saved
 * notes-helper connect: asks Joplin for access, as the settings do
 * notes-helper cancel TARGET MILLISECONDS: begins to save a note, cancels, and is content when that fails as
 * cancelled
 *
 * Prints the one sentence of a failure.
 */

#include "notes/press-joplin.h"
#include "notes/press-note-open.h"
#include "notes/press-notebook.h"

#include <string.h>

static void
keep_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **)place = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
open_note (const char *uri, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  press_note_open_async (uri, NULL, NULL, keep_result, &result);
  wait_for (&result);
  return press_note_open_finish (result, error);
}

static gboolean
connect_joplin (GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  press_joplin_connect_async (NULL, keep_result, &result);
  wait_for (&result);
  return press_joplin_connect_finish (result, error);
}

static gboolean
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
save_cancelled (const char *target, guint milliseconds, GError **error)
{
  g_autoptr (PressBrief) brief = press_brief_new ();
  PressNoteOptions options = { 0 };
  g_autoptr (PressNote) note = NULL;
  g_autoptr (PressNotebook) notebook = press_notebook_new_for_target (target, error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PressSaved) saved = NULL;

  if (notebook == NULL)
    return FALSE;
  brief->id = g_strdup ("lights@holm.example");
  brief->headline = g_strdup ("Lanternmakers go electric");
  brief->text = g_strdup ("Lanternmakers go electric\n");
  note = press_note_new (brief, &options);
  press_notebook_save_async (notebook, note, cancellable, keep_result, &result);
  g_timeout_add (milliseconds, cancel, cancellable);
  wait_for (&result);
  saved = press_notebook_save_finish (notebook, result, error);
  if (error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (error);
  else if (saved != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "saved, not cancelled");
  return *error == NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  if (argc == 3 && strcmp (argv[1], "open") == 0)
    done = open_note (argv[2], &error);
  else if (argc == 2 && strcmp (argv[1], "connect") == 0)
    done = connect_joplin (&error);
  else if (argc == 4 && strcmp (argv[1], "cancel") == 0)
    done = save_cancelled (argv[2], (guint)g_ascii_strtoull (argv[3], NULL, 10), &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return done ? 0 : 1;
}
