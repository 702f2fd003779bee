// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: rows that choose a memo list, a calendar or an address book. */

#include "desktop/press-organizer.h"
#include "sidebar/press-preferences-rows.h"

G_BEGIN_DECLS

GtkWidget *press_preferences_add_lists (GtkWidget *group, const char *key, PressOrganizerKind kind);

G_END_DECLS
