// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

char *press_headline_clean_subject (const PressText *text);

G_END_DECLS
