// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Somewhere notes are kept: the table of the places, and what they have in common: a note is written in a
 * thread of its own, from a copy, so that no main loop waits for a disk or another program. */

#include "notes/press-notebook-private.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "notes/press-notebook-files.h"

#define LONGEST_TARGET 4096 /* bytes: a path has no more */

G_DEFINE_QUARK (press_notebook_error_quark, press_notebook_error)

G_DEFINE_ABSTRACT_TYPE (PressNotebook, press_notebook, G_TYPE_OBJECT)

static const PressNotebookPlace places[] = {
  { "markdown", N_ ("Markdown folder"), "DIR", press_notebook_markdown_new },
  { "memos", N_ ("Evolution memos"), NULL, press_notebook_memos_new },
  { "gnote", N_ ("Gnote"), NULL, press_notebook_gnote_new },
  { "joplin", N_ ("Joplin"), NULL, press_notebook_joplin_new },
  { "org", N_ ("Org file"), "FILE", press_notebook_org_new },
  { NULL },
};

static void
press_notebook_class_init (PressNotebookClass *klass)
{
}

static void
press_notebook_init (PressNotebook *self)
{
}

static const PressNotebookPlace *
place_named (const char *name, gsize length)
{
  for (const PressNotebookPlace *place = places; place->name != NULL; place++)
    if (strlen (place->name) == length && strncmp (place->name, name, length) == 0)
      return place;
  return NULL;
}

/** press_notebook_fail: sets @error to one sentence for people. */
void
press_notebook_fail (GError **error, PressNotebookError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (PRESS_NOTEBOOK_ERROR, code, format, arguments);
  va_end (arguments);
}

/** press_notebook_pause: waits in a thread, until @cancellable is cancelled at the longest. */
void
press_notebook_pause (gulong microseconds, GCancellable *cancellable)
{
  GPollFD ended;

  if (!g_cancellable_make_pollfd (cancellable, &ended))
    {
      g_usleep (microseconds);
      return;
    }
  g_poll (&ended, 1, (int)(microseconds / 1000));
  g_cancellable_release_fd (cancellable);
}

/** press_saved_new: (transfer full): copies its strings. */
PressSaved *
press_saved_new (const char *uri, const char *place, gboolean updated)
{
  PressSaved *self = g_new0 (PressSaved, 1);

  self->uri = g_strdup (uri);
  self->place = g_strdup (place);
  self->updated = updated;
  return self;
}

/** press_saved_free: frees @self. */
void
press_saved_free (PressSaved *self)
{
  g_free (self->uri);
  g_free (self->place);
  g_free (self);
}

/** press_notebook_names: (transfer none) (array zero-terminated=1): the places, the default one first. */
const char *const *
press_notebook_names (void)
{
  static const char *names[G_N_ELEMENTS (places)];

  for (guint i = 0; i + 1 < G_N_ELEMENTS (places); i++)
    names[i] = places[i].name;
  return names;
}

/** press_notebook_title: (transfer none): the place @name for people, in their language; @name itself when
 * there is no such place. */
const char *
press_notebook_title (const char *name)
{
  const PressNotebookPlace *place = place_named (name, strlen (name));

  return place != NULL ? _ (place->title) : name;
}

/**
 * press_notebook_new_for_target:
 * @target: "markdown:/home/me/Notes", "memos": a name, and what it takes behind a colon; without that, as the
 * settings say
 *
 * Returns: (transfer full): a notebook, or %NULL with %PRESS_NOTEBOOK_ERROR_TARGET
 */
PressNotebook *
press_notebook_new_for_target (const char *target, GError **error)
{
  gsize length = strcspn (target, ":");
  const PressNotebookPlace *place = place_named (target, length);
  const char *argument = target[length] == ':' ? target + length + 1 : NULL;

  if (place == NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **)press_notebook_names ());

      /* Translators: the first %s is what was asked for, the second a list of names */
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_TARGET,
                           _ ("No notes are kept in “%s”: choose one of %s"), target, names);
      return NULL;
    }
  if (argument != NULL && (place->takes == NULL || *argument == '\0' || strlen (argument) > LONGEST_TARGET))
    {
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_TARGET,
                           place->takes == NULL ? _ ("Nothing can follow the name in “%s”")
                                                : _ ("No file or folder is named in “%s”"),
                           target);
      return NULL;
    }
  return place->new (argument, error);
}

/**
 * press_notebook_new_from_settings:
 * @name: (nullable): one of press_notebook_names(); %NULL: the one that the reader chose
 *
 * Returns: (transfer full): a notebook as the settings say, or %NULL with @error set
 */
PressNotebook *
press_notebook_new_from_settings (const char *name, GError **error)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_NOTE_TARGET, places[0].name);

  return press_notebook_new_for_target (name != NULL ? name : chosen, error);
}

/** press_notebook_save: (transfer full): writes @note or updates the one of the same mail; blocks. */
PressSaved *
press_notebook_save (PressNotebook *self, const PressNote *note, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressNote) whole = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  whole = press_note_copy (note);
  press_note_fill (whole);
  return PRESS_NOTEBOOK_GET_CLASS (self)->save (self, whole, cancellable, error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  PressSaved *saved = press_notebook_save (source, data, cancellable, &error);

  if (saved != NULL)
    g_task_return_pointer (task, saved, (GDestroyNotify)press_saved_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** press_notebook_save_async: press_notebook_save() in a thread. */
void
press_notebook_save_async (PressNotebook *self,
                           const PressNote *note,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_notebook_save_async);
  /* What was written stays written: a cancel that comes too late is none. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, press_note_copy (note), (GDestroyNotify)press_note_free);
  g_task_run_in_thread (task, save_in_thread);
}

/** press_notebook_save_finish: (transfer full): what was saved, or %NULL with @error set. */
PressSaved *
press_notebook_save_finish (PressNotebook *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
try_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PressNotebookClass *klass = PRESS_NOTEBOOK_GET_CLASS (source);
  g_autoptr (GError) error = NULL;

  if (klass->try_out == NULL || klass->try_out (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** press_notebook_try_async: finds out, in a thread, whether a note could be saved, without saving one. */
void
press_notebook_try_async (PressNotebook *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_notebook_try_async);
  g_task_run_in_thread (task, try_in_thread);
}

/** press_notebook_try_finish: whether a note could be saved; @error says why not. */
gboolean
press_notebook_try_finish (PressNotebook *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
