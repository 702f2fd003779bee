// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/desktop: modules that are loaded when they are first used. */

#include <gio/gio.h>

G_BEGIN_DECLS

gpointer press_bridge_open (const char *name, const char *symbol, GError **error);
gboolean press_bridge_has_old_libsoup (void);

G_END_DECLS
