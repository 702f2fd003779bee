// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Style sheet, icons and templates are compiled in. A static library's resources are registered by nobody, so
 * this is done here, once; the icons come after those of the reader's theme, which are never a broken picture
 * so. */

#include "sidebar/press-resources.h"

#include <gtk/gtk.h>

#include "press-sidebar-resources.h"

/** press_resources_use: makes them known to GTK; before the first widget of the sidebar is made. */
void
press_resources_use (void)
{
  static gsize once;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (!g_once_init_enter (&once))
    return;
  press_sidebar_register_resource ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_default (), "/org/pressbrief/icons");
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/pressbrief/sidebar/pressbrief.css");
  gtk_style_context_add_provider_for_screen (gdk_screen_get_default (), GTK_STYLE_PROVIDER (provider),
                                             GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_once_init_leave (&once, 1);
}
