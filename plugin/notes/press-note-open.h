// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void press_note_open_async (const char *uri,
                            GAppLaunchContext *context,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean press_note_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS
