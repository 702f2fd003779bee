// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what is asked and answered about the mails of a story. */

#include "sidebar/press-story-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void press_story_menu_why (PressStoryModel *model, gint64 mail, GtkWidget *beside);
void press_story_menu_join (PressStoryModel *model, gint64 mail, GtkWidget *beside);
void press_story_menu_split (PressStoryModel *model, gint64 mail);
void press_story_menu_forget (PressStoryModel *model);

G_END_DECLS
