// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * A plugin for the tests: does inside Claws Mail what it reads from its standard input, a line each, and
 * answers on standard error.
 *
 *   load PATH, unload   what the Plugins dialog does with Pressbrief
 *   entry               an entry in the main window's sidebar, with the focus
 *   quit                at once
 *   census              how many widgets there are, and how many groups of actions in the main window
 */

#include "claws-features.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gtk/gtk.h>
#include <unistd.h>

#include "defs.h"
#include "main.h"
#include "mainwindow.h"
#include "plugin.h"
#include "version.h"

#define EXPORT G_MODULE_EXPORT

static GCancellable *cancellable;

static void
count (GtkWidget *widget, gpointer data)
{
  (*(guint *)data)++;
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), count, data);
}

static void
census (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_widgets = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_window_type (l->data) == GTK_WINDOW_TOPLEVEL)
      count (l->data, &n_widgets);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_printerr ("helper: census %u widgets %u groups\n", n_widgets,
              g_list_length (gtk_ui_manager_get_action_groups (mainwindow_get_mainwindow ()->ui_manager)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
find_sidebar (GtkWidget *widget, gpointer data)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "PressSidebar"))
    *(GtkWidget **)data = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_sidebar, data);
}

static void
add_entry (void)
{
  GtkWidget *sidebar = NULL, *entry = gtk_entry_new ();

  find_sidebar (mainwindow_get_mainwindow ()->window, &sidebar);
  atk_object_set_name (gtk_widget_get_accessible (entry), "Test entry");
  gtk_box_pack_end (GTK_BOX (sidebar), entry, FALSE, FALSE, 0);
  gtk_widget_show (entry);
  gtk_widget_grab_focus (entry);
  g_printerr ("helper: entry\n");
}

static void
load (const char *path)
{
  g_autofree char *error = NULL;

  g_printerr ("helper: load %s\n", plugin_load (path, &error) != NULL ? "done" : error);
}

static void
unload (void)
{
  Plugin *plugin = plugin_get_loaded_by_name ("Pressbrief");

  if (plugin != NULL)
    plugin_unload (plugin);
  g_printerr ("helper: unload %s\n", plugin != NULL ? "done" : "nothing");
}

static void
on_line (GObject *object, GAsyncResult *result, gpointer data)
{
  GDataInputStream *stream = G_DATA_INPUT_STREAM (object);
  g_autofree char *line = g_data_input_stream_read_line_finish (stream, result, NULL, NULL);

  if (line == NULL)
    return;
  if (g_str_has_prefix (line, "load "))
    load (line + 5);
  else if (g_str_equal (line, "unload"))
    unload ();
  else if (g_str_equal (line, "entry"))
    add_entry ();
  else if (g_str_equal (line, "quit"))
    app_will_exit (NULL, mainwindow_get_mainwindow ());
  else
    census ();
  g_data_input_stream_read_line_async (stream, G_PRIORITY_DEFAULT, cancellable, on_line, NULL);
}

EXPORT gint
plugin_init (gchar **error)
{
  g_autoptr (GInputStream) raw = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) stream = g_data_input_stream_new (raw);

  cancellable = g_cancellable_new ();
  g_data_input_stream_read_line_async (stream, G_PRIORITY_DEFAULT, cancellable, on_line, NULL);
  return 0;
}

EXPORT gboolean
plugin_done (void)
{
  g_cancellable_cancel (cancellable);
  return TRUE;
}

EXPORT const gchar *
plugin_name (void)
{
  return "Pressbrief's test helper";
}

EXPORT const gchar *
plugin_desc (void)
{
  return "Does inside Claws Mail what a test tells it.";
}

EXPORT const gchar *
plugin_type (void)
{
  return "GTK3";
}

EXPORT const gchar *
plugin_licence (void)
{
  return "GPL3+";
}

EXPORT const gchar *
plugin_version (void)
{
  return "1";
}

EXPORT struct PluginFeature *
plugin_provides (void)
{
  static struct PluginFeature features[]
      = { { PLUGIN_UTILITY, "Pressbrief's test helper" }, { PLUGIN_NOTHING, NULL } };

  return features;
}
