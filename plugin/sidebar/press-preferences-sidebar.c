// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Sidebar": which sections a brief has, in which order, and what they show at once. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-preferences-order.h"
#include "sidebar/press-section-order.h"
#include "sidebar/press-widgets.h"

typedef struct
{
  PressSectionChoice choices[PRESS_SECTIONS];
  guint n;
} Gathered;

static void
gather (const char *id, gboolean on, gpointer data)
{
  Gathered *self = data;

  if (self->n < PRESS_SECTIONS)
    self->choices[self->n++] = (PressSectionChoice){ id, on };
}

static void
on_setting_changed (GSettings *settings, const char *key, GtkWidget *list)
{
  PressSectionChoice choices[PRESS_SECTIONS];

  press_section_order_get (choices);
  press_preferences_order_clear (list);
  for (guint i = 0; i < PRESS_SECTIONS; i++)
    press_preferences_order_add (list, choices[i].id, press_section_title (choices[i].id), choices[i].shown);
}

/* What the reader does here needs no new rows, which would take the focus away. */
static void
on_list_changed (GtkWidget *list, gpointer data)
{
  Gathered gathered = { 0 };

  press_preferences_order_foreach (list, gather, &gathered);
  g_signal_handlers_block_by_func (press_settings_get (), on_setting_changed, list);
  press_section_order_set (gathered.choices);
  g_signal_handlers_unblock_by_func (press_settings_get (), on_setting_changed, list);
}

static void
add_sections (GtkWidget *page)
{
  GtkWidget *list = press_preferences_add_group (page, _ ("Sections, in this order"), NULL);
  GtkWidget *group = gtk_widget_get_parent (gtk_widget_get_parent (list));

  press_add (group, press_preferences_order_new (list, on_list_changed, NULL), FALSE);
  on_setting_changed (press_settings_get (), PRESS_SETTINGS_SECTIONS, list);
  g_signal_connect_object (press_settings_get (), "changed::" PRESS_SETTINGS_SECTIONS,
                           G_CALLBACK (on_setting_changed), list, 0);
}

/** press_preferences_sidebar_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_sidebar_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group;

  if (press_settings_has (PRESS_SETTINGS_SECTIONS))
    add_sections (page);
  group = press_preferences_add_group (page, NULL, NULL);
  press_set_accessible_name (group, _ ("At once"));
  press_preferences_add_switch (group, PRESS_SETTINGS_SHOW_PAST_DATES);
  press_preferences_add_switch (group, PRESS_SETTINGS_SHOW_CAPTION_PEOPLE);
  return page;
}
