// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: when an embargo ends, or ended, in words. */

#include <gtk/gtk.h>

#include "brief/press-brief.h"

G_BEGIN_DECLS

GtkWidget *press_embargo_times_new (PressBrief *brief, const char *zone);
GtkWidget *press_embargo_latest_new (PressBrief *brief, gboolean asks);
GtkWidget *press_embargo_lifted_new (PressBrief *brief, const char *zone);

G_END_DECLS
