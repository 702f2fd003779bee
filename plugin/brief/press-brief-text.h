// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

char *press_brief_to_text (PressBrief *self, guint width, gboolean whole);

G_END_DECLS
