// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the page of a story. */

#include "sidebar/press-story-rows.h"

G_BEGIN_DECLS

GtkWidget *press_story_page_new (PressStoryModel *model, PressTrail *trail);

G_END_DECLS
