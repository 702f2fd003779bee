// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: rows of the story section and of the story page. */

#include "sidebar/press-section-view.h"
#include "sidebar/press-story-model.h"

G_BEGIN_DECLS

GtkWidget *press_story_chip_new (PressBrief *brief, const char *language);
GtkWidget *press_story_mail_row_new (PressStoryModel *model, PressTrail *trail, guint index);

/* press-story-differences.c */
GtkWidget *
press_story_difference_row_new (PressStoryModel *model, PressTrail *trail, guint index, gboolean titled);
GtkWidget *press_story_change_row_new (PressStoryModel *model, PressTrail *trail, const PressChange *change);
GtkWidget *
press_story_wordings_row_new (PressStoryModel *model, PressTrail *trail, const PressTwoWordings *pair);

G_END_DECLS
