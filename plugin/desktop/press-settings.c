// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The reader's settings. GSettings ends the program when a schema is not installed; a mail program must not
 * die of a plugin that was copied by hand, so the schema is looked up first and everything has a default
 * here. */

#include "desktop/press-settings.h"

#define SCHEMA "org.pressbrief"

/** press_settings_get: (transfer none) (nullable): the settings; %NULL when their schema is not installed. */
GSettings *
press_settings_get (void)
{
  static GSettings *settings;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings != NULL || source == NULL)
    return settings;
  schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  return settings;
}

/** press_settings_get_int: the value of @key, @otherwise without settings. */
int
press_settings_get_int (const char *key, int otherwise)
{
  GSettings *settings = press_settings_get ();

  return settings != NULL ? g_settings_get_int (settings, key) : otherwise;
}

/** press_settings_set_int: sets @key, where there are settings. */
void
press_settings_set_int (const char *key, int value)
{
  if (press_settings_get () != NULL)
    g_settings_set_int (press_settings_get (), key, value);
}
