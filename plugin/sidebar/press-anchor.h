// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what is read stays where it is while something above it grows. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

void press_anchor_hold (GtkWidget *widget);

G_END_DECLS
