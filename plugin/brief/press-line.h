// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: text of a mail inside a line of ours. */

#include <glib.h>

G_BEGIN_DECLS

/** The longest name, role or address that a line shows, in characters. */
#define PRESS_LONGEST_NAME 200

char *press_one_line (const char *text, glong longest);
char *press_join (const char *separator, const char *const *parts, guint n);
char *press_isolate (const char *text);
char *press_isolate_ltr (const char *text);

G_END_DECLS
