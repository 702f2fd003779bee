// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/desktop: what press-keyring.c asks of the module that knows libsecret. */

#include <gio/gio.h>

G_BEGIN_DECLS

#define PRESS_KEYRING_TABLE_SYMBOL "press_keyring_table"

/**
 * PressKeyringTable: all of them block.
 * @find: the key; "" when there is none. With @unlock a locked keyring asks the reader for its password;
 * without, @is_locked is set and "" returned
 * @store: @label is for people
 * @clear: no key to clear is no error
 */
typedef struct
{
  char *(*find) (const char *service,
                 const char *address,
                 gboolean unlock,
                 gboolean *is_locked,
                 GCancellable *cancellable,
                 GError **error);
  gboolean (*store) (const char *service,
                     const char *address,
                     const char *label,
                     const char *key,
                     GCancellable *cancellable,
                     GError **error);
  gboolean (*clear) (const char *service, const char *address, GCancellable *cancellable, GError **error);
} PressKeyringTable;

G_END_DECLS
