// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: the dates of a brief as a reader wants them. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

GPtrArray *press_timeline_of (PressBrief *brief);
char *press_timeline_wording (PressBrief *brief, const PressOffsets *offsets, const PressBriefDate *date);

G_END_DECLS
