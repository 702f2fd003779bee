// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: what a note is for Gnote, as XML that it takes. */

#include "notes/press-note.h"

G_BEGIN_DECLS

char *press_gnote_key (const char *source);
char *press_gnote_title (const PressNote *note, guint number);
char *press_gnote_xml (const PressNote *note, const char *title, const char *before);
char *press_gnote_plain (const char *xml);
gboolean press_gnote_has_key (const char *xml, const char *key);

G_END_DECLS
