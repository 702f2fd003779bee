// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Translation": who translates, and what a translation may do. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-preferences-services.h"

static const PressChoice embargoes[] = {
  { "never", N_ ("Never leave this computer") },
  { "ask", N_ ("Ask for each mail") },
};

static const PressChoice whens[] = {
  { "ask", N_ ("When I ask") },
  { "automatic", N_ ("Everything at once") },
};

/* Those that mails are read in; another one stays in the list while the settings have it. */
static const char *const targets[] = { "de", "en", "es", "fr", "id", "it" };

static void
add_target (GtkWidget *group)
{
  GtkWidget *combo = gtk_combo_box_text_new ();
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_TARGET, "");

  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), "", _ ("Your first language"));
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *language = press_format_language (targets[i]);

      gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), targets[i], language);
    }
  if (!gtk_combo_box_set_active_id (GTK_COMBO_BOX (combo), chosen))
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (combo), chosen, chosen);
  g_settings_bind (press_settings_get (), PRESS_SETTINGS_TRANSLATION_TARGET, combo, "active-id",
                   G_SETTINGS_BIND_DEFAULT);
  press_preferences_add_key (group, PRESS_SETTINGS_TRANSLATION_TARGET, combo);
}

/** press_preferences_translation_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_translation_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group;

  if (press_settings_has (PRESS_SETTINGS_TRANSLATION_SERVICE))
    press_preferences_add_services (page);
  group = press_preferences_add_group (page, _ ("Care"), NULL);
  if (press_settings_has (PRESS_SETTINGS_TRANSLATION_TARGET))
    add_target (group);
  press_preferences_add_choice (group, PRESS_SETTINGS_EMBARGOED_TRANSLATION, embargoes,
                                G_N_ELEMENTS (embargoes));
  press_preferences_add_switch (group, PRESS_SETTINGS_KEEP_NAMES);
  press_preferences_add_choice (group, PRESS_SETTINGS_TRANSLATE_WHEN, whens, G_N_ELEMENTS (whens));
  press_preferences_add_stored_translations (page);
  return page;
}
