// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: what somebody else wrote into a note. */

#include <glib.h>

G_BEGIN_DECLS

char *press_note_checksum (const char *text, gsize length);
char *press_note_fold_line (const char *line);
char *press_note_kept (const char *before, const char *after, const char *below);

G_END_DECLS
