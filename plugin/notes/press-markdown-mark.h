// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: where our part of a note in Markdown ends. */

#include <glib.h>

G_BEGIN_DECLS

char *press_markdown_above (const char *text);
char *press_markdown_renew (const char *top, const char *before);

G_END_DECLS
