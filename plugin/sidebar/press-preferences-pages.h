// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the pages of the settings dialog, one file each. Each returns (transfer
 * floating): a page of press_preferences_page_new(). */

#include "sidebar/press-preferences-rows.h"

G_BEGIN_DECLS

GtkWidget *press_preferences_general_new (void);
GtkWidget *press_preferences_sidebar_new (void);
GtkWidget *press_preferences_notes_new (void);
GtkWidget *press_preferences_translation_new (void);
GtkWidget *press_preferences_stories_new (void);
GtkWidget *press_preferences_privacy_new (void);

/* press-preferences.c */
void press_preferences_offer_reset (GtkWidget *widget);
void press_preferences_show_dialog (GtkWidget *widget, const char *title, GtkWidget *page);

/* press-preferences-archive.c */
void press_preferences_add_archive (GtkWidget *group);

/* press-preferences-sent.c */
void press_preferences_add_sent (GtkWidget *page);

/* press-preferences-senders.c */
void press_preferences_review_decisions (GtkWidget *widget);

/* press-preferences-languages.c */
void press_preferences_choose_languages (GtkWidget *widget);
char *press_preferences_describe_languages (void);

/* press-preferences-targets.c */
void press_preferences_add_targets (GtkWidget *page);

G_END_DECLS
