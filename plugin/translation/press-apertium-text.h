// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: what Apertium reads and writes, as a program or over HTTP. */

#include <glib.h>

G_BEGIN_DECLS

char *press_apertium_join (const char *const *texts);
char **press_apertium_split (const char *output);

G_END_DECLS
