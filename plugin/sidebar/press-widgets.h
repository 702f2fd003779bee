// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: small makers that keep to the house's rules for text of mails. */

#include <gtk/gtk.h>

#include "brief/press-line.h"

G_BEGIN_DECLS

/** The longest text of a mail that one label shows, in characters; what is copied is never cut. Pango takes
 * the square of this to lay a label out: longer than any sentence or quote, and still a moment. */
#define PRESS_LONGEST_TEXT 2000

GtkWidget *press_label_new (const char *text, const char *classes);
GtkWidget *press_verbatim_new (const char *text, const char *classes);
void press_label_add_bold (GtkLabel *label, gsize begin, gsize end);
GtkWidget *press_icon_new (const char *name, const char *classes);
GtkWidget *press_flow_new (void);
void press_flow_add (GtkWidget *flow, GtkWidget *button);
GtkWidget *press_button_new (const char *label, const char *icon, const char *tooltip);
GtkLabel *press_button_get_label (GtkWidget *button);

void press_add_classes (GtkWidget *widget, const char *classes);
void press_set_class (GtkWidget *widget, const char *name, gboolean on);
void press_set_accessible_name (GtkWidget *widget, const char *name);
void press_add (GtkWidget *box, GtkWidget *child, gboolean expand);
void press_empty (GtkWidget *box);

G_END_DECLS
