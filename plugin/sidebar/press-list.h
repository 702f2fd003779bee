// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the list of a section. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PRESS_TYPE_LIST (press_list_get_type ())
G_DECLARE_FINAL_TYPE (PressList, press_list, PRESS, LIST, GtkListBox)

void press_list_mark_ends (PressList *self);

G_END_DECLS
