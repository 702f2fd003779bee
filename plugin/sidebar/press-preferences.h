// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *press_preferences_new (void);
void press_preferences_apply (GtkWidget *page);

G_END_DECLS
