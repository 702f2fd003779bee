// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-passages.c. */

#include "stories/press-passages.h"

G_BEGIN_DECLS

void press_passages_find_words (PressPassages *self);

G_END_DECLS
