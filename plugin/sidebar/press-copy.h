// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the clipboard. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

void press_copy (GtkWidget *widget, const char *text);
void press_copy_tell (GtkLabel *label);
void press_copy_say (GtkLabel *label, const char *text, guint duration);

G_END_DECLS
