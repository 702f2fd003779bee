// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: all time zones, to search. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRESS_TYPE_ZONE_PICKER (press_zone_picker_get_type ())
G_DECLARE_FINAL_TYPE (PressZonePicker, press_zone_picker, PRESS, ZONE_PICKER, GtkPopover)

GtkWidget *press_zone_picker_new (GtkWidget *relative_to);

G_END_DECLS
