// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the keyboard. */

#include "sidebar/press-row.h"

G_BEGIN_DECLS

void press_keys_attach (GtkWidget *sidebar, PressTrail *trail);
gboolean press_keys_press_row (PressRow *row, const GdkEventKey *event);
gboolean press_keys_leave_list (GtkWidget *list, GtkDirectionType direction);

G_END_DECLS
