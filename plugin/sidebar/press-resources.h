// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: style sheet, icons and templates. */

#include <glib.h>

G_BEGIN_DECLS

void press_resources_use (void);

G_END_DECLS
