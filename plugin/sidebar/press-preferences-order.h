// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: a list of things that are on or off and can be put into another order. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** PressOrderChanged: something was moved or switched; press_preferences_order_foreach() tells how it is. */
typedef void (*PressOrderChanged) (GtkWidget *list, gpointer data);

/** PressOrderItem: told for each thing of the list. */
typedef void (*PressOrderItem) (const char *id, gboolean on, gpointer data);

GtkWidget *press_preferences_order_new (GtkWidget *list, PressOrderChanged changed, gpointer data);
void press_preferences_order_add (GtkWidget *list, const char *id, const char *title, gboolean on);
void press_preferences_order_clear (GtkWidget *list);
void press_preferences_order_foreach (GtkWidget *list, PressOrderItem item, gpointer data);
gboolean press_preferences_order_move (GtkWidget *list, GtkListBoxRow *row, int to);

G_END_DECLS
