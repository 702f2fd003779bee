// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: text of a mail that stays text, whatever reads the note. All take one line of
 * UTF-8 without control characters, as the blocks of a note have it. */

#include <glib.h>

G_BEGIN_DECLS

/** The zero-width space: it stops what would be markup where nothing else can, and looks like nothing. */
#define PRESS_ZERO_WIDTH_SPACE "\u200b"

gsize press_address_span (const char *text, gboolean *address);

void press_markdown_escape (GString *out, const char *text);
void press_org_escape (GString *out, const char *text);
void press_yaml_quote (GString *out, const char *text);

G_END_DECLS
