// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar and its tests. */

#include "sidebar/press-sidebar.h"

G_BEGIN_DECLS

void press_sidebar_show_brief (PressSidebar *self, const char *key, PressBrief *brief);
gboolean press_sidebar_is_filling (PressSidebar *self);
void press_sidebar_fill (PressSidebar *self);
void press_sidebar_say (PressSidebar *self, const char *text);

G_END_DECLS
