// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Setting up a service: its address, its model, its access key. A key goes into the keyring, in a thread, and
 * is never shown again; it belongs to the address it was stored for. */

#include <glib/gi18n-lib.h>

#include "desktop/press-keyring.h"
#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-preferences-services.h"
#include "sidebar/press-widgets.h"
#include "translation/press-translator.h"

/* The row of the key; it holds this. */
typedef struct
{
  const PressServiceKeys *service;
  GtkWidget *row;
  GtkWidget *entry;
  GtkWidget *save;
  GCancellable *cancellable;
} KeyRow;

/* What a thread does with the keyring. */
typedef struct
{
  char *id;
  char *address;
  char *key;
} Storing;

static void
key_row_free (gpointer data)
{
  KeyRow *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
storing_free (gpointer data)
{
  Storing *self = data;

  g_free (self->id);
  g_free (self->address);
  g_free (self->key);
  g_free (self);
}

static void
store_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Storing *storing = data;
  GError *error = NULL;

  if (press_keyring_set (storing->id, storing->address, storing->key, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  KeyRow *self = data;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the dialog is gone */
  gtk_widget_set_sensitive (self->save, TRUE);
  if (error == NULL)
    gtk_entry_set_text (GTK_ENTRY (self->entry), "");
  press_preferences_row_say (self->row, error != NULL ? error->message : _ ("Stored in your keyring"));
}

static void
on_save_clicked (GtkWidget *button, KeyRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = press_translator_new_for (self->service->id, NULL, &error);
  g_autofree char *key = g_strstrip (g_strdup (gtk_entry_get_text (GTK_ENTRY (self->entry))));
  g_autoptr (GTask) task = NULL;
  Storing *storing;

  if (translator == NULL)
    press_preferences_row_say (self->row, error->message);
  if (translator == NULL || *key == '\0')
    return;
  storing = g_new0 (Storing, 1);
  storing->id = g_strdup (self->service->id);
  storing->address = g_strdup (press_translator_get_address (translator));
  storing->key = g_steal_pointer (&key);
  gtk_widget_set_sensitive (self->save, FALSE);
  task = g_task_new (NULL, self->cancellable, on_stored, self);
  g_task_set_source_tag (task, on_save_clicked);
  g_task_set_task_data (task, storing, storing_free);
  g_task_run_in_thread (task, store_in_thread);
}

static void
add_key (GtkWidget *group, const PressServiceKeys *service)
{
  KeyRow *self = g_new0 (KeyRow, 1);

  self->service = service;
  self->cancellable = g_cancellable_new ();
  self->entry = gtk_entry_new ();
  gtk_entry_set_visibility (GTK_ENTRY (self->entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_PASSWORD);
  gtk_entry_set_width_chars (GTK_ENTRY (self->entry), 16);
  self->row = press_preferences_add_row (group, _ ("Access key"),
                                         _ ("Kept in your keyring, and not shown again"), self->entry);
  self->save = press_preferences_button_new (_ ("Store"), NULL, _ ("Store the key in your keyring"));
  press_preferences_row_add (self->row, self->save);
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-key", self, key_row_free);
  g_signal_connect (self->save, "clicked", G_CALLBACK (on_save_clicked), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_save_clicked), self);
}

/** press_preferences_set_up_service: a dialog over the one that @widget is in. */
void
press_preferences_set_up_service (GtkWidget *widget, const PressServiceKeys *service)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group = press_preferences_add_group (page, NULL, NULL);

  press_set_accessible_name (group, _ (service->title));
  press_preferences_add_entry (group, service->address);
  if (service->model != NULL)
    press_preferences_add_entry (group, service->model);
  if (service->has_key)
    add_key (group, service);
  press_preferences_show_dialog (widget, _ (service->title), page);
}
