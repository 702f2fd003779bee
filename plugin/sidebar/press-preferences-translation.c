// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Translation": who translates, and what a translation may do. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

static const struct
{
  const char *id;
  const char *title;
  const char *subtitle;
} services[] = {
  { "none", N_ ("Official wording only"), N_ ("From other mails of the same story") },
  { "apertium", N_ ("Apertium"), N_ ("On this computer. Rough; not for every pair of languages") },
  { "apy", N_ ("Apertium APY"), N_ ("On this computer, as a service") },
  { "libretranslate", N_ ("LibreTranslate"), N_ ("On this computer") },
  { "deepl", N_ ("DeepL"), N_ ("On the internet: sends the excerpts you see") },
  { "chat", N_ ("Language model"), N_ ("On this computer") },
};

static const PressChoice embargoes[] = {
  { "never", N_ ("Never leave this computer") },
  { "ask", N_ ("Ask for each mail") },
};

static const PressChoice whens[] = {
  { "ask", N_ ("When I ask") },
  { "automatic", N_ ("Everything at once") },
};

static gboolean
service_to_active (GValue *value, GVariant *variant, gpointer id)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), id));
  return TRUE;
}

/* Only the button that was chosen says so. */
static GVariant *
active_to_service (const GValue *value, const GVariantType *type, gpointer id)
{
  return g_value_get_boolean (value) ? g_variant_new_string (id) : NULL;
}

static void
add_services (GtkWidget *page)
{
  GtkWidget *group
      = press_preferences_add_group (page, _ ("Translate with"), _ ("Official wording always comes first."));
  GtkWidget *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      GtkWidget *radio = gtk_radio_button_new_from_widget (GTK_RADIO_BUTTON (first));

      first = radio;
      press_preferences_add_row (group, _ (services[i].title), _ (services[i].subtitle), radio);
      g_settings_bind_with_mapping (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, radio,
                                    "active", G_SETTINGS_BIND_DEFAULT, service_to_active, active_to_service,
                                    (gpointer)services[i].id, NULL);
    }
}

/** press_preferences_translation_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_translation_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group;

  if (press_settings_has (PRESS_SETTINGS_TRANSLATION_SERVICE))
    add_services (page);
  group = press_preferences_add_group (page, _ ("Care"), NULL);
  press_preferences_add_choice (group, PRESS_SETTINGS_EMBARGOED_TRANSLATION, embargoes,
                                G_N_ELEMENTS (embargoes));
  press_preferences_add_switch (group, PRESS_SETTINGS_KEEP_NAMES);
  press_preferences_add_choice (group, PRESS_SETTINGS_TRANSLATE_WHEN, whens, G_N_ELEMENTS (whens));
  return page;
}
