// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What tests do with widgets: find them as a screen reader would, press them, wait. */

#include <gtk/gtk.h>

GtkWidget *press_ui_find_type (GtkWidget *root, GType type);
GtkWidget *press_ui_find_name (GtkWidget *root, const char *name);
GPtrArray *press_ui_all (GtkWidget *root, GType type);
const char *press_ui_name (GtkWidget *widget);
void press_ui_open_all (GtkWidget *sidebar);
void press_ui_wait (guint milliseconds);
