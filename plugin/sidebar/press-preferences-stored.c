// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The translations that are stored on this computer, so that a mail seen again costs no request: how many,
 * how large, and "Clear". The store is measured and emptied in a thread whenever the page is shown. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-preferences-services.h"
#include "translation/press-translation-cache.h"

/* The row; it holds this. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *clear;
  GCancellable *cancellable;
} Stored;

typedef struct
{
  guint count;
  guint64 bytes;
} Measure;

static void
stored_free (gpointer data)
{
  Stored *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree Measure *measure = g_new0 (Measure, 1);
  GError *error = NULL;

  if ((GPOINTER_TO_INT (data) && !press_translation_cache_clear (&error))
      || !press_translation_cache_measure (&measure->count, &measure->bytes, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&measure), g_free);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree Measure *measure = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *size = NULL, *count = NULL, *line = NULL;
  Stored *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the row is gone */
  gtk_widget_set_sensitive (self->clear, measure == NULL || measure->count > 0);
  if (measure == NULL)
    {
      press_preferences_row_say (self->row, error->message);
      return;
    }
  size = g_format_size (measure->bytes);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u translation", "%u translations", measure->count),
                           measure->count);
  line = g_strdup_printf ("%s, %s", count, size);
  press_preferences_row_say (self->row, measure->count > 0 ? line : _ ("Nothing so far"));
}

static void
start (Stored *self, gboolean clear)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_worked, self);

  gtk_widget_set_sensitive (self->clear, FALSE);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, GINT_TO_POINTER (clear), NULL);
  g_task_run_in_thread (task, work);
}

static void
on_map (GtkWidget *row, Stored *self)
{
  start (self, FALSE);
}

static void
on_clear_clicked (GtkButton *button, Stored *self)
{
  start (self, TRUE);
}

/** press_preferences_add_stored_translations: adds the group with what is stored. */
void
press_preferences_add_stored_translations (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, _ ("Stored on this computer"), NULL);
  Stored *self = g_new0 (Stored, 1);

  self->cancellable = g_cancellable_new ();
  self->clear = press_preferences_button_new (_ ("Clear"), NULL, _ ("Clear the stored translations"));
  self->row = press_preferences_add_row (group, _ ("Translations"), _ ("Nothing so far"), self->clear);
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-stored", self, stored_free);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (on_clear_clicked), self);
  g_signal_connect (self->row, "map", G_CALLBACK (on_map), self);
}
