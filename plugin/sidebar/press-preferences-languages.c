// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The reader's languages: those that are switched on, the first one first. While none is, they are those of
 * the desktop. */

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-preferences-order.h"
#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-widgets.h"

/* Those that mails are read in; others stay in the list while the settings have them. */
static const char *const known[] = { "de", "en", "es", "fr", "id", "it", NULL };

/** press_preferences_describe_languages: (transfer full): "German, English", or what counts while none is
 * chosen. */
char *
press_preferences_describe_languages (void)
{
  g_auto (GStrv) chosen = press_settings_get_strv (PRESS_SETTINGS_LANGUAGES);

  if (*chosen == NULL)
    return g_strdup (_ ("Those of your desktop while none is chosen"));
  for (guint i = 0; chosen[i] != NULL; i++)
    {
      char *name = press_format_language (chosen[i]);

      g_free (chosen[i]);
      chosen[i] = name;
    }
  return g_strjoinv (", ", chosen);
}

static void
gather (const char *id, gboolean on, gpointer data)
{
  if (on)
    g_strv_builder_add (data, id);
}

static void
on_list_changed (GtkWidget *list, gpointer data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;

  press_preferences_order_foreach (list, gather, builder);
  chosen = g_strv_builder_end (builder);
  g_settings_set_strv (press_settings_get (), PRESS_SETTINGS_LANGUAGES, (const char *const *)chosen);
}

static void
add (GtkWidget *list, const char *code, gboolean on)
{
  g_autofree char *name = press_format_language (code);

  press_preferences_order_add (list, code, name, on);
}

static GtkWidget *
content_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *list = press_preferences_add_group (page, _ ("Your languages, the first one first"), NULL);
  GtkWidget *group = gtk_widget_get_parent (gtk_widget_get_parent (list));
  g_auto (GStrv) chosen = press_settings_get_strv (PRESS_SETTINGS_LANGUAGES);

  press_add (group, press_preferences_order_new (list, on_list_changed, NULL), FALSE);
  for (guint i = 0; chosen[i] != NULL; i++)
    add (list, chosen[i], TRUE);
  for (guint i = 0; known[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *)chosen, known[i]))
      add (list, known[i], FALSE);
  return page;
}

/** press_preferences_choose_languages: a dialog over the one that @widget is in. */
void
press_preferences_choose_languages (GtkWidget *widget)
{
  press_preferences_show_dialog (widget, _ ("Your languages"), content_new ());
}
