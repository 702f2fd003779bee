// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: in which time zone a sender is. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

const char *press_zone_of_place (const PressText *text, PressSpan span);
char *press_sender_zone (PressBrief *brief, char **place);

G_END_DECLS
