// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: a brief as plain text. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

char *press_text_copy (PressBrief *brief);

G_END_DECLS
