// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the front matter of a note. */

#include "notes/press-note.h"

G_BEGIN_DECLS

char *press_note_day (const PressNote *self);
void press_front_matter_write (GString *out, const PressNote *note);
gsize press_front_matter_length (const char *text);
gboolean press_front_matter_has_source (const char *text, const char *source);
char *press_front_matter_renew (const char *before, const char *after);

G_END_DECLS
