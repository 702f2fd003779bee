// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The bytes of a mail, read in a thread. */

#include <gio/gio.h>

G_BEGIN_DECLS

/** PressRead: the bytes of @mail, in another thread; (transfer full) (nullable): %NULL with @error set. */
typedef GBytes *(*PressRead) (GObject *mail, GCancellable *cancellable, GError **error);

void press_read_async (GObject *source,
                       PressRead read,
                       GObject *mail,
                       const char *key,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback);
GBytes *press_read_finish (GAsyncResult *result, char **key, GError **error);

G_END_DECLS
