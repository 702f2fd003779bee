// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: "Add to calendar". */

#include <gtk/gtk.h>

#include "notes/press-calendar.h"

G_BEGIN_DECLS

GtkWidget *press_calendar_button_new (PressBrief *brief, const char *what, GtkWidget *status);
GtkWidget *
press_calendar_icon_new (PressBrief *brief, const PressBriefDate *date, const char *what, GtkWidget *status);

G_END_DECLS
