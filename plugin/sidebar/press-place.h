// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: where the sidebar stands in the window of a mail program. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

void press_place_put (GtkWidget *sidebar, GtkWidget *beside, int least);
void press_place_remember (GtkWidget *sidebar);
void press_place_take_out (GtkWidget *sidebar);

G_END_DECLS
