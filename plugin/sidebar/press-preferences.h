// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *press_preferences_present (const char *page);
void press_preferences_close (void);
GtkWidget *press_preferences_entry_new (void);

G_END_DECLS
