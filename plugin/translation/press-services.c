// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The services that there are, and the one of the settings. */

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"
#include "translation/press-apertium.h"
#include "translation/press-service.h"

static const struct
{
  const char *id;
  const char *name;
  const char *key; /* of the address in the settings, nullable */
  PressTranslator *(*make) (const char *address, GError **error);
} SERVICES[] = {
  { "apertium", "Apertium", NULL, NULL },
  { "apy", "Apertium APy", PRESS_SETTINGS_APY_ADDRESS, press_apertium_apy_new },
  { "libretranslate", "LibreTranslate", PRESS_SETTINGS_LIBRETRANSLATE_ADDRESS, press_libretranslate_new },
  { "deepl", "DeepL", PRESS_SETTINGS_DEEPL_ADDRESS, press_deepl_new },
  { "chat", N_ ("Language model"), PRESS_SETTINGS_CHAT_ADDRESS, press_chat_new },
};

/** press_translator_ids: (transfer none) (array zero-terminated=1): what services are called in settings and
 * on the command line. */
const char *const *
press_translator_ids (void)
{
  static const char *ids[G_N_ELEMENTS (SERVICES) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (SERVICES); i++)
    ids[i] = SERVICES[i].id;
  return ids;
}

/** press_translator_name_of: (transfer none): what people call the service @id; @id itself when there is
 * none.
 */
const char *
press_translator_name_of (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (SERVICES); i++)
    if (g_str_equal (SERVICES[i].id, id))
      return _ (SERVICES[i].name);
  return id;
}

/**
 * press_translator_new_for:
 * @id: one of press_translator_ids()
 * @address: (nullable): where it is; %NULL: as the settings say
 *
 * Returns: (transfer full): the service, or %NULL with @error set (%PRESS_TRANSLATOR_ERROR_ADDRESS, MISSING)
 */
PressTranslator *
press_translator_new_for (const char *id, const char *address, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (SERVICES); i++)
    {
      g_autofree char *set = NULL;

      if (!g_str_equal (SERVICES[i].id, id))
        continue;
      if (SERVICES[i].make == NULL)
        return press_apertium_new ();
      set = address != NULL ? g_strdup (address) : press_settings_get_string (SERVICES[i].key, "");
      return SERVICES[i].make (set, error);
    }
  /* Translators: %s is what was written for the name of a service */
  g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_MISSING, _ ("There is no service “%s”"),
               id);
  return NULL;
}

/** press_translator_new_from_settings: (transfer full): the service that the reader chose, or %NULL with
 * @error set: %PRESS_TRANSLATOR_ERROR_CONSENT when it is none. */
PressTranslator *
press_translator_new_from_settings (GError **error)
{
  g_autofree char *id = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_SERVICE, "apertium");

  if (!g_str_equal (id, "none"))
    return press_translator_new_for (id, NULL, error);
  g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_CONSENT,
                       _ ("No service is chosen in the settings"));
  return NULL;
}
