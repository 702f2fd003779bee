// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: Joplin's data API. All of it blocks. */

#include <json-glib/json-glib.h>

#include "notes/press-joplin.h"

G_BEGIN_DECLS

typedef struct _PressJoplin PressJoplin;

PressJoplin *press_joplin_new (const char *address);
gboolean press_joplin_reach (PressJoplin *self, GCancellable *cancellable, GError **error);
gboolean press_joplin_unlock (PressJoplin *self, GCancellable *cancellable, GError **error);
JsonObject *press_joplin_ask (PressJoplin *self,
                              const char *method,
                              const char *path,
                              const char *query,
                              JsonBuilder *body,
                              guint *status,
                              GCancellable *cancellable,
                              GError **error);
const char *press_joplin_string (JsonObject *object, const char *name);
void press_joplin_free (PressJoplin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressJoplin, press_joplin_free)

G_END_DECLS
