// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Privacy": what may leave this computer, and what the reader agreed to. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-preferences-services.h"
#include "sidebar/press-widgets.h"
#include "translation/press-consent.h"

static void
on_withdraw_clicked (GtkButton *button, gpointer data)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), "pressbrief-agreement"));

  press_consent_withdraw (key); /* the button goes */
}

static void
add_agreement (GtkWidget *list, const PressAgreement *agreement)
{
  g_autofree char *day = agreement->at != NULL ? press_format_day (agreement->at) : NULL;
  /* Translators: %s is a day, "23 May" */
  g_autofree char *agreed = day != NULL ? g_strdup_printf (_ ("Agreed on %s"), day) : NULL;
  /* Translators: %s is a translation service */
  g_autofree char *name = g_strdup_printf (_ ("Withdraw: %s"), agreement->service);
  g_autofree char *where = press_isolate_ltr (agreement->address);
  g_autofree char *about = g_strjoin (", ", where, agreed, NULL);
  GtkWidget *button = press_preferences_button_new (_ ("Withdraw"), NULL, name);

  g_object_set_data_full (G_OBJECT (button), "pressbrief-agreement", g_strdup (agreement->key), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_withdraw_clicked), NULL);
  press_preferences_add_row (list, agreement->service, *agreement->address != '\0' ? about : agreed, button);
}

static void
fill_agreements (GtkWidget *list)
{
  g_autoptr (GPtrArray) agreements = press_consent_list ();

  press_empty (list);
  for (guint i = 0; i < agreements->len; i++)
    add_agreement (list, agreements->pdata[i]);
  if (agreements->len == 0)
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
  press_preferences_add_keys (page);
  press_preferences_add_sent (page);
  return page;
}
