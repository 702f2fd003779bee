// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-changes.c and press-changes-story.c. */

#include "brief/press-brief.h"

#include "text/press-text.h"

G_BEGIN_DECLS

gboolean press_reissue_is_notice (const PressText *text, guint first, guint end);
GHashTable *press_reissue_shingles (const PressBrief *brief);
gboolean press_reissue_share_wording (GHashTable *shingles, GHashTable *others);
gint64 press_reissue_time (const PressBrief *brief);

G_END_DECLS
