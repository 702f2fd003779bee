// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "General": which mails have a brief, how long it is, the reader's languages, and what the reader
 * decided about mails and senders. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-decisions.h"
#include "sidebar/press-widgets.h"

static const PressChoice whens[] = {
  { "press-releases-and-coverage", N_ ("Press releases and coverage") },
  { "press-releases", N_ ("Press releases only") },
  { "always", N_ ("Every mail") },
};

static const PressChoice doubts[] = {
  { "strict", N_ ("Show one line") },
  { "normal", N_ ("Show the brief and say so") },
  { "eager", N_ ("Also brief doubtful mails") },
};

/* "3 mails treated as press releases, 12 as not" */
static char *
describe_decisions (void)
{
  guint yes = press_decisions_count (PRESS_TREAT_AS_PRESS_RELEASE);
  guint no = press_decisions_count (PRESS_TREAT_AS_OTHER);
  g_autofree char *treated = NULL;
  g_autofree char *not_treated = NULL;

  treated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mail treated as press release",
                                          "%u mails treated as press releases", yes),
                             yes);
  /* Translators: behind "3 mails treated as press releases, " */
  not_treated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u as not", "%u as not", no), no);
  return g_strjoin (", ", treated, not_treated, NULL);
}

/* "2 senders always, 1 never" */
static char *
describe_senders (void)
{
  g_auto (GStrv) always = press_settings_get_strv (PRESS_SETTINGS_SENDERS_ALWAYS);
  g_auto (GStrv) never = press_settings_get_strv (PRESS_SETTINGS_SENDERS_NEVER);
  guint yes = g_strv_length (always), no = g_strv_length (never);
  g_autofree char *treated
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sender always", "%u senders always", yes), yes);
  /* Translators: behind "2 senders always, " */
  g_autofree char *not_treated
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u never", "%u never", no), no);

  return g_strjoin (", ", treated, not_treated, NULL);
}

static gboolean
any_decision (void)
{
  g_auto (GStrv) always = press_settings_get_strv (PRESS_SETTINGS_SENDERS_ALWAYS);
  g_auto (GStrv) never = press_settings_get_strv (PRESS_SETTINGS_SENDERS_NEVER);

  return *always != NULL || *never != NULL || press_decisions_count (PRESS_TREAT_AS_PRESS_RELEASE) > 0
         || press_decisions_count (PRESS_TREAT_AS_OTHER) > 0;
}

static void
update_decisions (GtkWidget *row)
{
  g_autofree char *title = describe_decisions ();
  g_autofree char *subtitle = describe_senders ();

  press_preferences_row_set_title (row, any_decision () ? title : _ ("None so far"));
  press_preferences_row_say (row, any_decision () ? subtitle : NULL);
}

static void
update_languages (GtkWidget *row)
{
  g_autofree char *languages = press_preferences_describe_languages ();

  press_preferences_row_say (row, languages);
}

static void
follow (GtkWidget *row, const char *key, void (*update) (GtkWidget *))
{
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);

  g_signal_connect_object (press_settings_get (), signal, G_CALLBACK (update), row, G_CONNECT_SWAPPED);
}

static void
add_languages (GtkWidget *group)
{
  GtkWidget *button, *row;

  if (!press_settings_has (PRESS_SETTINGS_LANGUAGES))
    return;
  button = press_preferences_button_new (_ ("Choose…"), NULL, _ ("Choose your languages"));
  row = press_preferences_add_key (group, PRESS_SETTINGS_LANGUAGES, button);
  g_signal_connect (button, "clicked", G_CALLBACK (press_preferences_choose_languages), NULL);
  follow (row, PRESS_SETTINGS_LANGUAGES, update_languages);
  update_languages (row);
}

static void
add_decisions (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, _ ("Your decisions"), NULL);
  GtkWidget *button = press_preferences_button_new (_ ("Review…"), NULL, _ ("Review your decisions"));
  GtkWidget *row = press_preferences_add_row (group, "", NULL, button);

  g_signal_connect (button, "clicked", G_CALLBACK (press_preferences_review_decisions), NULL);
  follow (row, PRESS_SETTINGS_SENDERS_ALWAYS, update_decisions);
  follow (row, PRESS_SETTINGS_SENDERS_NEVER, update_decisions);
  g_signal_connect (row, "map", G_CALLBACK (update_decisions), NULL);
  update_decisions (row);
}

static void
add_reset (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, NULL, NULL);
  GtkWidget *button = press_preferences_button_new (_ ("Reset to defaults…"), NULL, _ ("Reset to defaults…"));

  press_set_accessible_name (group, _ ("All settings"));
  g_signal_connect (button, "clicked", G_CALLBACK (press_preferences_offer_reset), NULL);
  press_preferences_add_row (group, _ ("All settings"), _ ("Of every page here"), button);
}

/** press_preferences_general_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_general_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group = press_preferences_add_group (page, _ ("Briefs"), NULL);

  press_preferences_add_choice (group, PRESS_SETTINGS_BRIEF_WHEN, whens, G_N_ELEMENTS (whens));
  press_preferences_add_choice (group, PRESS_SETTINGS_SENSITIVITY, doubts, G_N_ELEMENTS (doubts));
  group = press_preferences_add_group (page, _ ("Reading"), NULL);
  add_languages (group);
  press_preferences_add_number (group, PRESS_SETTINGS_SUMMARY_SENTENCES);
  add_decisions (page);
  add_reset (page);
  return page;
}
