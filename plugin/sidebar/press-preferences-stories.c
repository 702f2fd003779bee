// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Stories": whether mails of one story are found, where, and what is stored for it. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

static const int backs[] = { 30, 90, 365, 3650 };
static const int keeps[] = { 30, 90, 365, 0, -1 };

static char *
describe_days (int days)
{
  if (days % 365 == 0 && days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", days / 365), days / 365);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", days), days);
}

static char *
describe_keep (int days)
{
  if (days == 0)
    return g_strdup (_ ("Never"));
  return days < 0 ? g_strdup (_ ("Store nothing")) : describe_days (days);
}

/** press_preferences_stories_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_stories_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group = press_preferences_add_group (page, _ ("Same story"), NULL);

  press_preferences_add_switch (group, PRESS_SETTINGS_STORIES_FIND);
  press_preferences_add_number_choice (group, PRESS_SETTINGS_STORIES_DAYS, backs, G_N_ELEMENTS (backs),
                                       describe_days);
  group = press_preferences_add_group (page, _ ("Stored on this computer"), NULL);
  press_preferences_add_number_choice (group, PRESS_SETTINGS_STORIES_KEEP, keeps, G_N_ELEMENTS (keeps),
                                       describe_keep);
  press_preferences_add_archive (group);
  return page;
}
