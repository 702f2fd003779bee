// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: a title as the name of a file. */

#include <glib.h>

G_BEGIN_DECLS

/** The longest name of a note, in bytes of UTF-8: encrypted home folders (eCryptfs) allow no more, all others
 * 255. */
#define PRESS_LONGEST_FILE_NAME 143

char *press_file_name (const char *day, const char *title, guint n, const char *extension);

G_END_DECLS
