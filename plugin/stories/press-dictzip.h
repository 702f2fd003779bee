// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-bilingual.c: a dictionary of dictd on disk. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PressDictzip PressDictzip;

PressDictzip *press_dictzip_open (const char *folder, const char *name, GError **error);
void press_dictzip_free (PressDictzip *self);
char *press_dictzip_look_up (PressDictzip *self, const char *headword);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressDictzip, press_dictzip_free)

G_END_DECLS
