// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the way from the sidebar back to the mail. */

#include "sidebar/press-sidebar.h"

G_BEGIN_DECLS

#define PRESS_TYPE_TRAIL (press_trail_get_type ())
G_DECLARE_FINAL_TYPE (PressTrail, press_trail, PRESS, TRAIL, GObject)

PressTrail *press_trail_new (const PressHost *host, gpointer host_data);
void press_trail_set_brief (PressTrail *self, PressBrief *brief);
PressBrief *press_trail_get_brief (PressTrail *self);
gboolean press_trail_can_reveal (PressTrail *self);
gboolean press_trail_can_compose (PressTrail *self);
void press_trail_toggle (PressTrail *self, GtkWidget *row, PressSpan span);
void press_trail_forget (PressTrail *self);
void press_trail_end (PressTrail *self);
void press_trail_compose (PressTrail *self, const char *address);
gboolean press_trail_can_open (PressTrail *self);
void press_trail_open (PressTrail *self,
                       const char *message_id,
                       const char *place,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
void press_trail_show (PressTrail *self, PressSpan span);
gboolean press_trail_focus_mail (PressTrail *self);

G_END_DECLS
