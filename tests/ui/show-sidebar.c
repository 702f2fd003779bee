// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Shows the sidebar alone, for looking at it: show-sidebar [OPTION...] FILE..., FILE a mail or a brief as
 * JSON. With
 * --out it writes a picture and ends. Needs a display. */

#include <gtk/gtk.h>
#include <libintl.h>
#include <locale.h>

#include "sidebar/press-sidebar-private.h"
#include "ui/press-ui.h"

static char *out;
static char *theme = "Adwaita";
static char *activate;
static int width = 340, height = 880;
static double scale = 1;
static gboolean dark, rtl, end, expand, unfold, focus;

static const GOptionEntry entries[] = {
  { "out", 'o', 0, G_OPTION_ARG_FILENAME, &out, "Write a picture", "PNG" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "Width", "PX" },
  { "height", 'h', 0, G_OPTION_ARG_INT, &height, "Height", "PX" },
  { "scale", 's', 0, G_OPTION_ARG_DOUBLE, &scale, "Text scale", "X" },
  { "theme", 't', 0, G_OPTION_ARG_STRING, &theme, "Theme", "NAME" },
  { "dark", 'd', 0, G_OPTION_ARG_NONE, &dark, "The dark variant", NULL },
  { "rtl", 'r', 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
  { "end", 'e', 0, G_OPTION_ARG_NONE, &end, "Scroll to the end", NULL },
  { "expand", 'x', 0, G_OPTION_ARG_NONE, &expand, "Open all people, unfold all sections", NULL },
  { "unfold", 'u', 0, G_OPTION_ARG_NONE, &unfold, "Brief it anyway", NULL },
  { "focus", 'f', 0, G_OPTION_ARG_NONE, &focus, "Focus the second row", NULL },
  { "activate", 'a', 0, G_OPTION_ARG_STRING, &activate, "Press what has this accessible name", "NAME" },
  { NULL },
};

static gboolean
reveal (gpointer host, const char *text, PressSpan span)
{
  return TRUE;
}

static void
compose (gpointer host, const char *address)
{
  g_print ("compose %s\n", address);
}

static void
open_mail (gpointer host,
           const char *message_id,
           const char *place,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_print ("open %s %s\n", message_id, place);
  g_task_return_boolean (task, FALSE);
}

static const PressHost host = { .reveal = reveal, .compose = compose, .open_mail = open_mail };

static void
set_up_gtk (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, "gtk-theme-name",
                theme, "gtk-icon-theme-name", "Adwaita", "gtk-font-name", "Cantarell 11", "gtk-xft-dpi",
                (int)(96 * 1024 * scale), "gtk-xft-antialias", 1, "gtk-enable-animations", FALSE, NULL);
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

static void
save_picture (GtkWidget *window)
{
  int w, h;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GError) error = NULL;

  gtk_window_get_size (GTK_WINDOW (window), &w, &h);
  if (w != width)
    g_printerr ("%d wide, not %d\n", w, width);
  pixbuf = gdk_pixbuf_get_from_window (gtk_widget_get_window (window), 0, 0, w, h);
  if (!gdk_pixbuf_save (pixbuf, out, "png", &error, NULL))
    g_printerr ("%s\n", error->message);
}

static void
prepare (GtkWidget *sidebar, GtkWidget *window)
{
  GtkWidget *scrolled = press_ui_find_type (sidebar, GTK_TYPE_SCROLLED_WINDOW);

  if (unfold)
    gtk_widget_activate (press_ui_find_name (sidebar, "Brief it anyway"));
  if (expand)
    press_ui_open_all (sidebar);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  if (activate != NULL)
    gtk_widget_activate (press_ui_find_name (sidebar, activate));
  if (focus)
    gtk_widget_grab_focus (press_ui_find_type (sidebar, GTK_TYPE_LIST_BOX_ROW));
  gtk_window_set_focus_visible (GTK_WINDOW (window), focus);
  press_ui_wait (300);
  if (end && scrolled != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), G_MAXINT);
  press_ui_wait (300);
}

/* A brief as JSON begins with a brace, a mail does not. */
static gboolean
show (PressSidebar *sidebar, const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (PressBrief) brief = NULL;

  g_autofree char *key = g_strdup_printf ("mail %u", g_str_hash (data));

  press_sidebar_expect (sidebar, key);
  if (*data != '{')
    {
      press_sidebar_set_message (sidebar, key, bytes);
      return TRUE;
    }
  brief = press_brief_from_json (data, length, error);
  if (brief != NULL)
    press_sidebar_show_brief (sidebar, key, brief);
  return brief != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;
  GtkWidget *window, *sidebar;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PRESS_BUILT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  if (!gtk_init_with_args (&argc, &argv, "FILE...", entries, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  set_up_gtk ();
  window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  sidebar = press_sidebar_new (&host, NULL);
  gtk_container_add (GTK_CONTAINER (window), sidebar);
  gtk_widget_show (window);
  for (int i = 1; i < argc; i++)
    {
      press_ui_wait (i > 1 ? 1500 : 0); /* the mails before the last are remembered, for its story */
      g_clear_pointer (&data, g_free);
      if (!g_file_get_contents (argv[i], &data, &length, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
      if (!show (PRESS_SIDEBAR (sidebar), data, length, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
    }
  press_ui_wait (argc > 2 ? 2500 : 400);
  prepare (sidebar, window);
  if (out != NULL)
    save_picture (window);
  else
    gtk_main ();
  return 0;
}
