// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page "Notes": where notes are kept (press-preferences-targets.c), what is in them, and which calendar
 * and address book are used. */

#include "sidebar/press-preferences-pages.h"

#include <glib/gi18n-lib.h>

#include "notes/press-notebook.h"
#include "sidebar/press-preferences-lists.h"

#define MOST_TARGETS 16

static const PressChoice embargoes[] = {
  { "save", N_ ("Save, with the embargo on top") },
  { "ask", N_ ("Ask first") },
  { "never", N_ ("Do not save") },
};

static void
add_target (GtkWidget *group)
{
  const char *const *names = press_notebook_names ();
  PressChoice choices[MOST_TARGETS];
  guint n = 0;

  for (; n < MOST_TARGETS && names[n] != NULL; n++)
    choices[n] = (PressChoice){ names[n], press_notebook_title (names[n]) };
  press_preferences_add_choice (group, PRESS_SETTINGS_NOTE_TARGET, choices, n);
}

/** press_preferences_notes_new: see press-preferences-pages.h. */
GtkWidget *
press_preferences_notes_new (void)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *group;

  press_preferences_add_targets (page);
  group = press_preferences_add_group (page, _ ("In the note"), NULL);
  add_target (group);
  press_preferences_add_switch (group, PRESS_SETTINGS_NOTE_FULL_TEXT);
  press_preferences_add_switch (group, PRESS_SETTINGS_NOTE_TRANSLATIONS);
  press_preferences_add_choice (group, PRESS_SETTINGS_EMBARGO_SAVING, embargoes, G_N_ELEMENTS (embargoes));
  group = press_preferences_add_group (page, _ ("Dates and contacts"), NULL);
  press_preferences_add_lists (group, PRESS_SETTINGS_CALENDAR, PRESS_ORGANIZER_CALENDAR);
  press_preferences_add_lists (group, PRESS_SETTINGS_ADDRESS_BOOK, PRESS_ORGANIZER_CONTACTS);
  return page;
}
