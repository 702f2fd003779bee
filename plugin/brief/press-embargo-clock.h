// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: what an embargo means now. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressEmbargoState: @PRESS_EMBARGO_OVER: there is nothing to show (any more). */
typedef enum
{
  PRESS_EMBARGO_OVER,
  PRESS_EMBARGO_RUNNING,
  PRESS_EMBARGO_UNCLEAR,
  PRESS_EMBARGO_LIFTED,
} PressEmbargoState;

PressEmbargoState press_embargo_state (PressBrief *brief, GDateTime *now);
GDateTime *press_embargo_end (PressBrief *brief);
guint press_embargo_next_change (PressBrief *brief, GDateTime *now);
char *press_embargo_countdown (PressBrief *brief, GDateTime *now);
char *press_embargo_line (PressBrief *brief);

G_END_DECLS
