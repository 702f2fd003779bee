// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and what shows or files a brief: what an embargo means now. */

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

/* @zone: (nullable): that the reader chose for a mail that names none; an IANA name or an offset, "+02:00" */
const char *press_embargo_zone (PressBrief *brief, const char *zone);
PressEmbargoState press_embargo_state (PressBrief *brief, const char *zone, GDateTime *now);
GDateTime *press_embargo_end (PressBrief *brief, const char *zone);
guint press_embargo_next_change (PressBrief *brief, const char *zone, GDateTime *now);
char *press_embargo_countdown (PressBrief *brief, const char *zone, GDateTime *now);
char *press_embargo_line (PressBrief *brief, const char *zone);

G_END_DECLS
