// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: where a note may be saved. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

void press_save_targets_fill (GtkWidget *box);

G_END_DECLS
