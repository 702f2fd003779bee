// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Access keys of services, in the reader's keyring (libsecret). @service: "joplin", "deepl" ...; @address:
 * where the service is, so that a key never goes to another host. All of them block: call them in a thread.
 */

char *press_keyring_get (const char *service, const char *address, GCancellable *cancellable, GError **error);
gboolean press_keyring_set (
    const char *service, const char *address, const char *key, GCancellable *cancellable, GError **error);
gboolean
press_keyring_clear (const char *service, const char *address, GCancellable *cancellable, GError **error);

G_END_DECLS
