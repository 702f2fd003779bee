// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The reader's settings. GSettings ends the program when a schema or a key is not installed; a mail program
 * must not die of a plugin that was copied by hand, or of an old schema beside a new plugin: both are looked
 * up first, and whoever asks says what counts otherwise. From a build folder it is that folder's schema. */

#include "desktop/press-settings.h"

#include "desktop/press-here.h"

#define SCHEMA "org.pressbrief"

/* In a build folder: from plugin/<any> or tests/<any> to data. */
static const char *const BESIDE[] = { "../../data", NULL };

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autofree char *compiled = press_here_find (BESIDE, "gschemas.compiled");
  g_autofree char *folder = compiled != NULL ? g_path_get_dirname (compiled) : NULL;
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (folder != NULL)
    built = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
  if (built == NULL && installed == NULL)
    return NULL;
  return g_settings_schema_source_lookup (built != NULL ? built : installed, SCHEMA, TRUE);
}

/** press_settings_get: (transfer none) (nullable): the settings; %NULL when their schema is not installed.
 * May be called in any thread. */
GSettings *
press_settings_get (void)
{
  static GSettings *settings;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GSettingsSchema) schema = find_schema ();

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      g_once_init_leave (&once, 1);
    }
  return settings;
}

/** press_settings_has: whether there are settings and @key is one of them. */
gboolean
press_settings_has (const char *key)
{
  GSettings *settings = press_settings_get ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return FALSE;
  g_object_get (settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key);
}

/** press_settings_get_int: the value of @key, @otherwise without settings. */
int
press_settings_get_int (const char *key, int otherwise)
{
  return press_settings_has (key) ? g_settings_get_int (press_settings_get (), key) : otherwise;
}

/** press_settings_set_int: sets @key, where there are settings. */
void
press_settings_set_int (const char *key, int value)
{
  if (press_settings_has (key))
    g_settings_set_int (press_settings_get (), key, value);
}

/** press_settings_get_boolean: the value of @key, @otherwise without settings. */
gboolean
press_settings_get_boolean (const char *key, gboolean otherwise)
{
  return press_settings_has (key) ? g_settings_get_boolean (press_settings_get (), key) : otherwise;
}

/** press_settings_get_string: (transfer full): the value of @key, of a choice its name; a copy of @otherwise,
 * nullable, without settings. */
char *
press_settings_get_string (const char *key, const char *otherwise)
{
  return press_settings_has (key) ? g_settings_get_string (press_settings_get (), key) : g_strdup (otherwise);
}

/** press_settings_get_strv: (transfer full) (array zero-terminated=1): the value of @key, empty without
 * settings. */
char **
press_settings_get_strv (const char *key)
{
  return press_settings_has (key) ? g_settings_get_strv (press_settings_get (), key) : g_new0 (char *, 1);
}
