// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: addresses of mails, made safe for a composer. */

#include <glib.h>

G_BEGIN_DECLS

char *press_contact_address (const char *email);

G_END_DECLS
