// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What lies beside this code in a build folder. */

#include <glib.h>

G_BEGIN_DECLS

char *press_here_find (const char *const *places, const char *name);

G_END_DECLS
