// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what is asked before embargoed words leave the mail. */

#include <gtk/gtk.h>

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressGuarded: what happens when the reader agrees. */
typedef void (*PressGuarded) (gpointer data);

gboolean press_embargo_guard_warns (PressBrief *brief);
void press_embargo_guard_ask (PressBrief *brief,
                              GtkWidget *beside,
                              const char *yes,
                              PressGuarded then,
                              gpointer data,
                              GDestroyNotify destroy);

G_END_DECLS
