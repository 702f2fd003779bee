// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The settings of a build folder are found with nothing set; what is not among them has a value all the same.
 */

#include "desktop/press-settings.h"

static void
test_there (void)
{
  g_autofree char *when = NULL;
  g_auto (GStrv) languages = press_settings_get_strv (PRESS_SETTINGS_LANGUAGES);

  g_assert_nonnull (press_settings_get ());
  g_assert_cmpint (press_settings_get_int (PRESS_SETTINGS_SUMMARY_SENTENCES, 0), ==, 3);
  press_settings_set_int (PRESS_SETTINGS_SUMMARY_SENTENCES, 5);
  g_assert_cmpint (press_settings_get_int (PRESS_SETTINGS_SUMMARY_SENTENCES, 0), ==, 5);
  g_assert_true (press_settings_get_boolean (PRESS_SETTINGS_OFFLINE, FALSE));
  when = press_settings_get_string (PRESS_SETTINGS_BRIEF_WHEN, NULL);
  g_assert_cmpstr (when, ==, "press-releases-and-coverage");
  g_assert_cmpuint (g_strv_length (languages), ==, 0);
}

/* An older schema beside a newer plugin. */
static void
test_missing (void)
{
  g_autofree char *value = press_settings_get_string ("weather", "rain");
  g_auto (GStrv) list = press_settings_get_strv ("weather");

  g_assert_false (press_settings_has ("weather"));
  g_assert_cmpint (press_settings_get_int ("weather", 7), ==, 7);
  press_settings_set_int ("weather", 8);
  g_assert_true (press_settings_get_boolean ("weather", TRUE));
  g_assert_cmpstr (value, ==, "rain");
  g_assert_cmpuint (g_strv_length (list), ==, 0);
}

static gboolean
allows (const char *key, GVariant *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) entry = NULL;

  g_object_get (press_settings_get (), "settings-schema", &schema, NULL);
  entry = g_settings_schema_get_key (schema, key);
  return g_settings_schema_key_range_check (entry, held);
}

/* Numbers have bounds, choices a few names. */
static void
test_bounds (void)
{
  g_assert_true (allows (PRESS_SETTINGS_SUMMARY_SENTENCES, g_variant_new_int32 (7)));
  g_assert_false (allows (PRESS_SETTINGS_SUMMARY_SENTENCES, g_variant_new_int32 (8)));
  g_assert_false (allows (PRESS_SETTINGS_STORIES_DAYS, g_variant_new_int32 (0)));
  g_assert_true (allows (PRESS_SETTINGS_STORIES_KEEP, g_variant_new_int32 (-1)));
  g_assert_true (allows (PRESS_SETTINGS_SENSITIVITY, g_variant_new_string ("eager")));
  g_assert_false (allows (PRESS_SETTINGS_SENSITIVITY, g_variant_new_string ("brave")));
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/there", test_there);
  g_test_add_func ("/settings/missing", test_missing);
  g_test_add_func ("/settings/bounds", test_bounds);
  return g_test_run ();
}
