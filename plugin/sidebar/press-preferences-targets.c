// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The places where notes can be kept, on the page "Notes": each a row with its one setting, and "Try it",
 * which finds out whether a note could be saved there and says so in the row. */

#include <glib/gi18n-lib.h>

#include "notes/press-joplin.h"
#include "notes/press-notebook.h"
#include "sidebar/press-preferences-lists.h"
#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-widgets.h"

/* "Try it" or "Connect…" of one place; the row holds it. */
typedef struct
{
  const char *name;
  GtkWidget *row;
  GtkWidget *button;
  GCancellable *cancellable; /* of the run; nullable */
} Trial;

static void
trial_free (gpointer data)
{
  Trial *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
begin (Trial *self, const char *said)
{
  gtk_widget_set_sensitive (self->button, FALSE);
  press_preferences_row_say (self->row, said);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* @error: nullable: why not; cancelled is only what has no row any more. */
static void
end (Trial *self, const GError *error, const char *said)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->button, TRUE);
  press_preferences_row_say (self->row, error == NULL ? said : error->message);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  press_notebook_try_finish (PRESS_NOTEBOOK (source), result, &error);
  end (data, error, _ ("It works: notes can be saved here."));
}

static void
on_try_clicked (GtkButton *button, Trial *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressNotebook) notebook = press_notebook_new_from_settings (self->name, &error);

  if (notebook == NULL)
    {
      end (self, error, NULL);
      return;
    }
  begin (self, _ ("Trying…"));
  press_notebook_try_async (notebook, self->cancellable, on_tried, self);
}

static void
add_trial (GtkWidget *row, const char *name)
{
  Trial *self = g_new0 (Trial, 1);
  /* Translators: %s is a place for notes, "Markdown folder" */
  g_autofree char *accessible = g_strdup_printf (_ ("Try it: %s"), press_notebook_title (name));

  self->name = name;
  self->row = row;
  self->button = press_preferences_button_new (_ ("Try it"), NULL, accessible);
  g_object_set_data_full (G_OBJECT (row), "pressbrief-trial", self, trial_free);
  g_signal_connect (self->button, "clicked", G_CALLBACK (on_try_clicked), self);
  press_preferences_row_add (row, self->button);
}

/* Joplin gives its key when the reader says yes in its own window. */

static void
on_connected (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  press_joplin_connect_finish (result, &error);
  end (data, error, _ ("Joplin takes notes from Pressbrief now."));
}

static void
on_connect_clicked (GtkButton *button, Trial *self)
{
  begin (self, _ ("Say yes in the window of Joplin"));
  press_joplin_connect_async (self->cancellable, on_connected, self);
}

static GtkWidget *
add_joplin (GtkWidget *group)
{
  Trial *self = g_new0 (Trial, 1);

  self->button = press_preferences_button_new (_ ("Connect…"), NULL, _ ("Connect with Joplin"));
  self->row = press_preferences_add_row (group, press_notebook_title ("joplin"), _ ("On this computer"),
                                         self->button);
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-connection", self, trial_free);
  g_signal_connect (self->button, "clicked", G_CALLBACK (on_connect_clicked), self);
  return self->row;
}

/* Choosing a folder or a file */

static void
on_chosen (GtkDialog *dialog, int answer, gpointer key)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));

  if (answer == GTK_RESPONSE_ACCEPT && path != NULL && g_utf8_validate (path, -1, NULL))
    g_settings_set_string (press_settings_get (), key, path);
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
choose (GtkWidget *button, const char *key, const char *title, GtkFileChooserAction action)
{
  GtkWidget *dialog = gtk_file_chooser_dialog_new (title, GTK_WINDOW (gtk_widget_get_toplevel (button)),
                                                   action, _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Choose"),
                                                   GTK_RESPONSE_ACCEPT, NULL);
  g_autofree char *path = press_settings_get_string (key, "");

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  if (g_path_is_absolute (path))
    gtk_file_chooser_set_filename (GTK_FILE_CHOOSER (dialog), path);
  else if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "press.org");
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), (gpointer)key);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_folder_clicked (GtkWidget *button, gpointer data)
{
  choose (button, PRESS_SETTINGS_MARKDOWN_FOLDER, _ ("Choose the Markdown folder"),
          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
on_file_clicked (GtkWidget *button, gpointer data)
{
  choose (button, PRESS_SETTINGS_ORG_FILE, _ ("Choose the Org file"), GTK_FILE_CHOOSER_ACTION_SAVE);
}

/* The button says what is chosen, its tooltip where that is. */
static void
show_path (GtkWidget *button, const char *key, const char *otherwise)
{
  g_autofree char *path = press_settings_get_string (key, "");
  g_autofree char *name = *path != '\0' ? g_filename_display_basename (path) : NULL;

  gtk_label_set_text (press_button_get_label (button), name != NULL ? name : otherwise);
  gtk_widget_set_tooltip_text (button, *path != '\0' ? path : NULL);
}

static void
show_folder (GtkWidget *button)
{
  show_path (button, PRESS_SETTINGS_MARKDOWN_FOLDER, "Press notes");
}

static void
show_file (GtkWidget *button)
{
  show_path (button, PRESS_SETTINGS_ORG_FILE, _ ("Choose file…"));
}

/* The rows */

static GtkWidget *
add_markdown (GtkWidget *group)
{
  GtkWidget *button = press_preferences_button_new ("", "folder-symbolic", _ ("Choose the Markdown folder"));

  show_folder (button);
  g_signal_connect (button, "clicked", G_CALLBACK (on_folder_clicked), NULL);
  g_signal_connect_object (press_settings_get (), "changed::" PRESS_SETTINGS_MARKDOWN_FOLDER,
                           G_CALLBACK (show_folder), button, G_CONNECT_SWAPPED);
  return press_preferences_add_key (group, PRESS_SETTINGS_MARKDOWN_FOLDER, button);
}

static GtkWidget *
add_memos (GtkWidget *group)
{
  return press_preferences_add_lists (group, PRESS_SETTINGS_MEMO_LIST, PRESS_ORGANIZER_MEMOS);
}

static GtkWidget *
add_gnote (GtkWidget *group)
{
  return press_preferences_add_entry (group, PRESS_SETTINGS_GNOTE_NOTEBOOK);
}

static GtkWidget *
add_org (GtkWidget *group)
{
  GtkWidget *button = press_preferences_button_new ("", NULL, _ ("Choose the Org file"));

  show_file (button);
  g_signal_connect (button, "clicked", G_CALLBACK (on_file_clicked), NULL);
  g_signal_connect_object (press_settings_get (), "changed::" PRESS_SETTINGS_ORG_FILE, G_CALLBACK (show_file),
                           button, G_CONNECT_SWAPPED);
  return press_preferences_add_key (group, PRESS_SETTINGS_ORG_FILE, button);
}

static const struct
{
  const char *name;
  const char *key;
  GtkWidget *(*add) (GtkWidget *group);
} targets[] = {
  { "markdown", PRESS_SETTINGS_MARKDOWN_FOLDER, add_markdown },
  { "memos", PRESS_SETTINGS_MEMO_LIST, add_memos },
  { "gnote", PRESS_SETTINGS_GNOTE_NOTEBOOK, add_gnote },
  { "joplin", PRESS_SETTINGS_JOPLIN_ADDRESS, add_joplin },
  { "org", PRESS_SETTINGS_ORG_FILE, add_org },
};

/** press_preferences_add_targets: adds the group with a row for each place that notes can be kept in. */
void
press_preferences_add_targets (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, _ ("Save to"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_strv_contains (press_notebook_names (), targets[i].name) && press_settings_has (targets[i].key))
      add_trial (targets[i].add (group), targets[i].name);
}
