// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the words for the mails of a story and for what they disagree on. */

#include "stories/press-changes.h"
#include "stories/press-differences.h"

G_BEGIN_DECLS

char *press_story_sender (PressBrief *brief);
char *press_story_day (PressBrief *brief);
char *press_story_source (PressBrief *brief);
const char *press_story_kind (PressBrief *brief);
char *press_story_provenance (PressBrief *brief, gboolean quoting);
const char *press_story_difference (PressDifferenceKind kind);
const char *press_story_change (PressChangeKind kind);

G_END_DECLS
