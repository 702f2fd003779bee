// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/translation: a program of this computer, bounded. */

#include <gio/gio.h>

G_BEGIN_DECLS

char *press_program_run (const char *const *argv,
                         const char *input,
                         gsize most,
                         guint seconds,
                         char **complaint,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
