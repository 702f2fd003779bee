// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A choice among the lists of evolution-data-server. It is asked when the row is first seen, in a thread: it
 * may have to be started for that. Until it answers, the choice is what the settings have; where there is no
 * evolution-data-server, there is no row. */

#include "sidebar/press-preferences-lists.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *key;
  PressOrganizerKind kind;
  GtkWidget *row; /* holds this */
  GtkComboBoxText *combo;
  GCancellable *cancellable; /* of the asking; NULL before it */
} Lists;

static void
lists_free (gpointer data)
{
  Lists *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
add_chosen (Lists *self)
{
  g_autofree char *chosen = press_settings_get_string (self->key, "");

  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->combo), chosen))
    gtk_combo_box_text_append (self->combo, chosen, _ ("One that is not there any more"));
}

static void
fill (Lists *self, GPtrArray *lists)
{
  gtk_combo_box_text_remove_all (self->combo);
  gtk_combo_box_text_append (self->combo, "", _ ("Evolution’s default"));
  for (guint i = 0; i < lists->len; i++)
    {
      const PressOrganizerList *list = lists->pdata[i];

      gtk_combo_box_text_append (self->combo, list->uid, list->name);
    }
  add_chosen (self);
  g_settings_bind (press_settings_get (), self->key, self->combo, "active-id", G_SETTINGS_BIND_DEFAULT);
}

static void
on_lists (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lists = press_organizer_get_lists_finish (result, &error);
  Lists *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the row is gone */
  if (lists != NULL)
    fill (self, lists);
  else if (g_error_matches (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_MISSING))
    gtk_widget_hide (self->row);
  else
    press_preferences_row_say (self->row, error->message);
}

static void
on_map (GtkWidget *row, Lists *self)
{
  if (self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  press_organizer_get_lists_async (self->kind, self->cancellable, on_lists, self);
}

/** press_preferences_add_lists: (transfer none) (nullable): a row that sets @key to the uid of a list of
 * @kind, "" for the default one. */
GtkWidget *
press_preferences_add_lists (GtkWidget *group, const char *key, PressOrganizerKind kind)
{
  Lists *self;

  if (!press_settings_has (key))
    return NULL;
  self = g_new0 (Lists, 1);
  self->key = key;
  self->kind = kind;
  self->combo = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  gtk_combo_box_text_append (self->combo, "", _ ("Evolution’s default"));
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->combo), "");
  self->row = press_preferences_add_key (group, key, GTK_WIDGET (self->combo));
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-lists", self, lists_free);
  g_signal_connect (self->row, "map", G_CALLBACK (on_map), self);
  return self->row;
}
