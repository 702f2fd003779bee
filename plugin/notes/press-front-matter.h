// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the front matter of a note. */

#include "notes/press-note.h"

G_BEGIN_DECLS

char *press_note_day (const PressNote *self);
void press_front_matter_write (GString *out, const PressNote *note);

G_END_DECLS
