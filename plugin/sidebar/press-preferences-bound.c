// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Rows of the settings dialog that are bound to a key of the settings: whichever of the two changes, the
 * other follows at once. A row's words are the key's summary and description, its bounds those of the key. */

#include "sidebar/press-preferences-rows.h"

#include <glib/gi18n-lib.h>

static GSettingsSchemaKey *
key_of (const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (press_settings_get (), "settings-schema", &schema, NULL);
  return g_settings_schema_get_key (schema, key);
}

/** press_preferences_add_key: press_preferences_add_row() in the words of the setting @key, which must be
 * there. */
GtkWidget *
press_preferences_add_key (GtkWidget *group, const char *key, GtkWidget *control)
{
  g_autoptr (GSettingsSchemaKey) entry = key_of (key);

  return press_preferences_add_row (group, g_settings_schema_key_get_summary (entry),
                                    g_settings_schema_key_get_description (entry), control);
}

static GtkWidget *
add_bound (GtkWidget *group, const char *key, GtkWidget *control, const char *property)
{
  g_settings_bind (press_settings_get (), key, control, property, G_SETTINGS_BIND_DEFAULT);
  return press_preferences_add_key (group, key, control);
}

/** press_preferences_add_switch: (transfer none) (nullable): a row for a yes or no. */
GtkWidget *
press_preferences_add_switch (GtkWidget *group, const char *key)
{
  return press_settings_has (key) ? add_bound (group, key, gtk_switch_new (), "active") : NULL;
}

/** press_preferences_add_number: (transfer none) (nullable): a row for a number within the setting's bounds.
 */
GtkWidget *
press_preferences_add_number (GtkWidget *group, const char *key)
{
  g_autoptr (GSettingsSchemaKey) entry = press_settings_has (key) ? key_of (key) : NULL;
  g_autoptr (GVariant) range = entry != NULL ? g_settings_schema_key_get_range (entry) : NULL;
  g_autoptr (GVariant) bounds = NULL;
  int least, most;

  if (range == NULL)
    return NULL;
  g_variant_get (range, "(sv)", NULL, &bounds);
  g_variant_get (bounds, "(ii)", &least, &most);
  return add_bound (group, key, gtk_spin_button_new_with_range (least, most, 1), "value");
}

/** press_preferences_add_choice: (transfer none) (nullable): a row for one of a few names; @choices: their
 * labels are translated here. */
GtkWidget *
press_preferences_add_choice (GtkWidget *group, const char *key, const PressChoice *choices, guint n_choices)
{
  GtkWidget *combo;

  if (!press_settings_has (key))
    return NULL;
  combo = gtk_combo_box_text_new ();
  for (guint i = 0; i < n_choices; i++)
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), choices[i].id, _ (choices[i].label));
  return add_bound (group, key, combo, "active-id");
}

typedef struct
{
  GtkComboBoxText *combo; /* holds this */
  PressDescribeNumber describe;
} Numbers;

static void
append_number (Numbers *self, int value)
{
  g_autofree char *id = g_strdup_printf ("%d", value);
  g_autofree char *label = self->describe (value);

  gtk_combo_box_text_append (self->combo, id, label);
}

/* A number that is not among the choices was set elsewhere: it becomes one. */
static gboolean
number_to_id (GValue *value, GVariant *variant, gpointer data)
{
  Numbers *self = data;
  g_autofree char *id = g_strdup_printf ("%d", g_variant_get_int32 (variant));

  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->combo), id))
    append_number (self, g_variant_get_int32 (variant));
  g_value_set_string (value, id);
  return TRUE;
}

static GVariant *
id_to_number (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *id = g_value_get_string (value);

  return id != NULL ? g_variant_new_int32 ((int)g_ascii_strtoll (id, NULL, 10)) : NULL;
}

/** press_preferences_add_number_choice: (transfer none) (nullable): a row for a number that is mostly one of
 * @values. */
GtkWidget *
press_preferences_add_number_choice (
    GtkWidget *group, const char *key, const int *values, guint n_values, PressDescribeNumber describe)
{
  Numbers *self;

  if (!press_settings_has (key))
    return NULL;
  self = g_new0 (Numbers, 1);
  self->combo = GTK_COMBO_BOX_TEXT (gtk_combo_box_text_new ());
  self->describe = describe;
  g_object_set_data_full (G_OBJECT (self->combo), "pressbrief-numbers", self, g_free);
  for (guint i = 0; i < n_values; i++)
    append_number (self, values[i]);
  g_settings_bind_with_mapping (press_settings_get (), key, self->combo, "active-id", G_SETTINGS_BIND_DEFAULT,
                                number_to_id, id_to_number, self, NULL);
  return press_preferences_add_key (group, key, GTK_WIDGET (self->combo));
}

/** press_preferences_add_entry: (transfer none) (nullable): a row for a short text. */
GtkWidget *
press_preferences_add_entry (GtkWidget *group, const char *key)
{
  GtkWidget *entry;

  if (!press_settings_has (key))
    return NULL;
  entry = gtk_entry_new ();
  gtk_entry_set_width_chars (GTK_ENTRY (entry), 20);
  return add_bound (group, key, entry, "text");
}
