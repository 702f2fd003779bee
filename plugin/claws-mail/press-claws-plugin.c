// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The plugin that Claws Mail loads: one sidebar for the main window, and one for each message window; a page
 * in the preferences.
 *
 * A user may load and unload it as often as he likes. Its types cannot be registered twice, so the linker
 * keeps the file resident, and what is static keeps its value: plugin_done() leaves everything as
 * plugin_init() wants to find it.
 */

#include "claws-mail/press-claws.h"

#include <glib/gi18n-lib.h>

#include "defs.h"
#include "hooks.h"
#include "main.h"
#include "plugin.h"
#include "prefs_gtk.h"
#include "version.h"

#include "sidebar/press-preferences.h"

#define NAME "Pressbrief"

/* Claws Mail declares these, without the attribute. */
#define EXPORT G_MODULE_EXPORT

static GHashTable *views; /* MessageView -> PressClawsView, as long as the window is there */
static gulong hook_id;
static gboolean resident; /* our types are registered */

static PrefsPage page;
static char *page_path[] = { NULL, NULL, NULL };

/* The sidebars */

static void
on_box_destroyed (GtkWidget *box, gpointer view)
{
  PressClawsView *known = g_hash_table_lookup (views, view);

  g_hash_table_remove (views, view);
  press_claws_view_leave (known);
}

/* A message window, which Claws Mail keeps out of sight, is for printing. */
static PressClawsView *
get_view (MessageView *view)
{
  PressClawsView *known = g_hash_table_lookup (views, view);

  if (known != NULL || view->mimeview == NULL || (view->new_window && !gtk_widget_get_visible (view->window)))
    return known;
  known = press_claws_view_new (view);
  g_hash_table_insert (views, view, known);
  g_signal_connect (view->vbox, "destroy", G_CALLBACK (on_box_destroyed), view);
  return known;
}

static gboolean
on_shown (gpointer source, gpointer data)
{
  PressClawsView *view = get_view (source);

  if (view != NULL)
    press_claws_view_shown (view);
  return FALSE; /* the other plugins' turn */
}

static void
add_views (void)
{
  views = g_hash_table_new (NULL, NULL);
  on_shown (mainwindow_get_mainwindow ()->messageview, NULL);
  for (const GList *l = messageview_get_msgview_list (); l != NULL; l = l->next)
    on_shown (l->data, NULL);
}

static void
remove_views (void)
{
  GHashTableIter iter;
  gpointer view, known;

  g_hash_table_iter_init (&iter, views);
  while (g_hash_table_iter_next (&iter, &view, &known))
    {
      g_signal_handlers_disconnect_by_func (((MessageView *)view)->vbox, on_box_destroyed, view);
      if (claws_is_exiting ())
        press_claws_view_leave (known);
      else
        press_claws_view_take_out (known);
    }
  g_clear_pointer (&views, g_hash_table_destroy);
}

/* The page in the preferences */

static void
on_page_create (PrefsPage *self, GtkWindow *window, gpointer data)
{
  self->widget = press_preferences_entry_new ();
}

static void
on_page_destroy (PrefsPage *self)
{
  self->widget = NULL;
}

/* What is changed in the settings counts at once: nothing is left for OK and Apply. */
static void
on_page_save (PrefsPage *self)
{
}

static void
add_page (void)
{
  page_path[0] = (char *)g_dgettext ("claws-mail", "Plugins"); /* their own word for it */
  page_path[1] = (char *)NAME;
  page.path = page_path;
  page.create_widget = on_page_create;
  page.destroy_widget = on_page_destroy;
  page.save_page = on_page_save;
  page.weight = 50;
  prefs_gtk_register_page (&page);
}

/* What Claws Mail calls */

/** plugin_init: the plugin was loaded; 0, or -1 with @error set. */
EXPORT gint
plugin_init (gchar **error)
{
  if (!check_plugin_version (MAKE_NUMERIC_VERSION (4, 1, 0, 0), VERSION_NUMERIC, NAME, error))
    return -1;
  if (!resident && g_type_from_name ("PressPanel") != 0)
    {
      *error = g_strdup (_ ("Another copy of Pressbrief was loaded before. Start Claws Mail anew."));
      return -1;
    }
  resident = TRUE;
  press_panel_prepare ();
  hook_id = hooks_register_hook (MESSAGE_VIEW_SHOW_DONE_HOOKLIST, on_shown, NULL);
  add_views ();
  add_page ();
  return 0;
}

/** plugin_done: the plugin is unloaded, or Claws Mail quits. */
EXPORT gboolean
plugin_done (void)
{
  hooks_unregister_hook (MESSAGE_VIEW_SHOW_DONE_HOOKLIST, hook_id);
  press_preferences_close ();
  remove_views ();
  if (claws_is_exiting ())
    g_settings_sync (); /* nobody would write them later */
  else
    prefs_gtk_unregister_page (&page);
  return TRUE;
}

EXPORT const gchar *
plugin_name (void)
{
  return NAME;
}

EXPORT const gchar *
plugin_desc (void)
{
  return _ (
      "Shows beside a press release what it tells: summary, people, dates, companies, embargo and press "
      "contact. Every line is verbatim and leads back to its place. Nothing leaves your computer.");
}

EXPORT const gchar *
plugin_type (void)
{
  return "GTK3";
}

/* Claws Mail compares this text; it means version 3 or any later one. */
EXPORT const gchar *
plugin_licence (void)
{
  return "GPL3+";
}

EXPORT const gchar *
plugin_version (void)
{
  return PRESS_VERSION;
}

EXPORT struct PluginFeature *
plugin_provides (void)
{
  static struct PluginFeature features[]
      = { { PLUGIN_UTILITY, N_ ("Press brief") }, { PLUGIN_NOTHING, NULL } };

  return features;
}
