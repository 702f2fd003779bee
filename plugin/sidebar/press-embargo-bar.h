// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the embargo above a brief. */

#include "sidebar/press-trail.h"

G_BEGIN_DECLS

#define PRESS_TYPE_EMBARGO_BAR (press_embargo_bar_get_type ())
G_DECLARE_FINAL_TYPE (PressEmbargoBar, press_embargo_bar, PRESS, EMBARGO_BAR, GtkBox)

void press_embargo_bar_set_brief (PressEmbargoBar *self, PressBrief *brief, PressTrail *trail);

G_END_DECLS
