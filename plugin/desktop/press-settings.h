// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is in data/org.pressbrief.gschema.xml. */
#define PRESS_SETTINGS_SIDEBAR_VISIBLE "sidebar-visible"
#define PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE "window-sidebar-visible"
#define PRESS_SETTINGS_SIDEBAR_WIDTH "sidebar-width"
#define PRESS_SETTINGS_SUMMARY_SENTENCES "summary-sentences"

GSettings *press_settings_get (void);
int press_settings_get_int (const char *key, int otherwise);
void press_settings_set_int (const char *key, int value);

G_END_DECLS
