// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How many senders' time zones are remembered. */
#define PRESS_ZONES_MOST 500

char *press_zones_sender (const char *from);
char *press_zones_get (const char *from);
gboolean press_zones_set (const char *from, const char *zone);

G_END_DECLS
