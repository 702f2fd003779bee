// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the time zones that an embargo may mean. */

#include <gtk/gtk.h>

#include "brief/press-brief.h"

G_BEGIN_DECLS

#define PRESS_TYPE_ZONE_COMBO (press_zone_combo_get_type ())
G_DECLARE_FINAL_TYPE (PressZoneCombo, press_zone_combo, PRESS, ZONE_COMBO, GtkComboBoxText)

GtkWidget *press_zone_combo_new (PressBrief *brief);
const char *press_zone_combo_get_zone (PressZoneCombo *self);

G_END_DECLS
