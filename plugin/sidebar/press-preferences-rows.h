// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what the pages of the settings dialog are made of. A page holds groups, a group
 * rows, and a row says what it is and has one control. What a row is bound to is a key of the settings, whose
 * summary and description are its words; a key that is not there leaves its row out. */

#include <gtk/gtk.h>

#include "desktop/press-settings.h"

G_BEGIN_DECLS

/** PressChoice: @id: what the setting holds; @label: what people read, translated when it is shown. */
typedef struct
{
  const char *id;
  const char *label;
} PressChoice;

/** PressDescribeNumber: (transfer full): what people read for the number @value. */
typedef char *(*PressDescribeNumber) (int value);

GtkWidget *press_preferences_page_new (void);
GtkWidget *press_preferences_add_group (GtkWidget *page, const char *title, const char *note);

GtkWidget *
press_preferences_add_row (GtkWidget *group, const char *title, const char *subtitle, GtkWidget *control);
GtkWidget *press_preferences_add_key (GtkWidget *group, const char *key, GtkWidget *control);
GtkWidget *press_preferences_add_switch (GtkWidget *group, const char *key);
GtkWidget *press_preferences_add_number (GtkWidget *group, const char *key);
GtkWidget *
press_preferences_add_choice (GtkWidget *group, const char *key, const PressChoice *choices, guint n_choices);
GtkWidget *press_preferences_add_number_choice (
    GtkWidget *group, const char *key, const int *values, guint n_values, PressDescribeNumber describe);
GtkWidget *press_preferences_add_entry (GtkWidget *group, const char *key);
void press_preferences_row_say (GtkWidget *row, const char *subtitle);
void press_preferences_row_add (GtkWidget *row, GtkWidget *button);
void press_preferences_row_set_title (GtkWidget *row, const char *title);

GtkWidget *press_preferences_button_new (const char *label, const char *icon, const char *name);
GtkWidget *press_preferences_list_new (const char *name);

G_END_DECLS
