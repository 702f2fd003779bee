// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Privacy": what may leave this computer, and what the reader agreed to. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-widgets.h"

/* The agreements without @service. */
static void
withdraw (const char *service)
{
  g_autoptr (GVariant) agreements = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  gint64 when;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_variant_iter_init (&iter, agreements);
  while (g_variant_iter_next (&iter, "{&sx}", &name, &when))
    if (!g_str_equal (name, service))
      g_variant_builder_add (&builder, "{sx}", name, when);
  g_settings_set_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS, g_variant_builder_end (&builder));
}

static void
on_withdraw_clicked (GtkButton *button, gpointer data)
{
  g_autofree char *service = g_strdup (g_object_get_data (G_OBJECT (button), "pressbrief-service"));

  withdraw (service);
}

static void
add_agreement (GtkWidget *list, const char *service, gint64 when)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (when);
  g_autofree char *day = time != NULL ? press_format_day (time) : NULL;
  /* Translators: %s is a day, "23 May" */
  g_autofree char *agreed = day != NULL ? g_strdup_printf (_ ("Agreed on %s"), day) : NULL;
  /* Translators: %s is a translation service */
  g_autofree char *name = g_strdup_printf (_ ("Withdraw: %s"), service);
  GtkWidget *button = press_preferences_button_new (_ ("Withdraw"), NULL, name);

  g_object_set_data_full (G_OBJECT (button), "pressbrief-service", g_strdup (service), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_withdraw_clicked), NULL);
  press_preferences_add_row (list, service, agreed, button);
}

static void
fill_agreements (GtkWidget *list)
{
  g_autoptr (GVariant) agreements = g_settings_get_value (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  GVariantIter iter;
  const char *service;
  gint64 when;

  press_empty (list);
  g_variant_iter_init (&iter, agreements);
  while (g_variant_iter_next (&iter, "{&sx}", &service, &when))
    add_agreement (list, service, when);
  if (g_variant_n_children (agreements) == 0)
    press_preferences_add_row (list, _ ("No service on the internet"),
                               _ ("When you agree to one, it is listed here"), NULL);
}

/** press_preferences_privacy_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_privacy_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group = press_preferences_add_group (page, _ ("Network"), NULL);

  press_preferences_add_switch (group, PRESS_SETTINGS_OFFLINE);
  if (press_settings_has (PRESS_SETTINGS_AGREEMENTS))
    {
      group = press_preferences_add_group (page, _ ("What you agreed to"), NULL);
      g_signal_connect_object (press_settings_get (), "changed::" PRESS_SETTINGS_AGREEMENTS,
                               G_CALLBACK (fill_agreements), group, G_CONNECT_SWAPPED);
      fill_agreements (group);
    }
  group = press_preferences_add_group (page, _ ("Keys"), NULL);
  press_preferences_add_row (group, _ ("Access keys are kept in your keyring"), NULL, NULL);
  group = press_preferences_add_group (page, _ ("Sent from this computer"), NULL);
  press_preferences_add_row (group, _ ("Nothing so far"),
                             _ ("Every excerpt that is sent is listed here, with the service and the time"),
                             NULL);
  return page;
}
