// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The settings as a page for a mail program's own preferences: what is changed there counts when the program
 * says so, by its OK or Apply. The words are the schema's.
 */

#include "sidebar/press-preferences.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"
#include "sidebar/press-widgets.h"

#define SETTINGS "pressbrief-settings"

static const char *
summary_of (GSettingsSchema *schema, const char *key)
{
  g_autoptr (GSettingsSchemaKey) entry = g_settings_schema_get_key (schema, key);

  return g_intern_string (g_settings_schema_key_get_summary (entry));
}

static void
add_switch (GtkWidget *page, GSettings *settings, GSettingsSchema *schema, const char *key)
{
  GtkWidget *check = gtk_check_button_new_with_label (summary_of (schema, key));

  gtk_label_set_line_wrap (GTK_LABEL (gtk_bin_get_child (GTK_BIN (check))), TRUE);
  g_settings_bind (settings, key, check, "active", G_SETTINGS_BIND_DEFAULT);
  press_add (page, check, FALSE);
}

static void
add_number (GtkWidget *page, GSettings *settings, GSettingsSchema *schema, const char *key, int most)
{
  const char *summary = summary_of (schema, key);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);

  press_add (row, gtk_label_new (summary), FALSE);
  press_set_accessible_name (spin, summary);
  g_settings_bind (settings, key, spin, "value", G_SETTINGS_BIND_DEFAULT);
  press_add (row, spin, FALSE);
  press_add (page, row, FALSE);
}

/** press_preferences_new: (transfer floating): the page; press_preferences_apply() makes it count. */
GtkWidget *
press_preferences_new (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettings *settings;

  gtk_container_set_border_width (GTK_CONTAINER (page), 12);
  if (press_settings_get () == NULL)
    {
      press_add (page, press_label_new (_ ("The settings of Pressbrief are not installed."), NULL), FALSE);
      gtk_widget_show_all (page);
      return page;
    }
  g_object_get (press_settings_get (), "settings-schema", &schema, NULL);
  settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_delay (settings);
  g_object_set_data_full (G_OBJECT (page), SETTINGS, settings, g_object_unref);
  add_switch (page, settings, schema, PRESS_SETTINGS_SIDEBAR_VISIBLE);
  add_switch (page, settings, schema, PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE);
  add_number (page, settings, schema, PRESS_SETTINGS_SUMMARY_SENTENCES, 7);
  gtk_widget_show_all (page);
  return page;
}

/** press_preferences_apply: what was changed on @page counts from now on. */
void
press_preferences_apply (GtkWidget *page)
{
  GSettings *settings = g_object_get_data (G_OBJECT (page), SETTINGS);

  if (settings != NULL)
    g_settings_apply (settings);
}
