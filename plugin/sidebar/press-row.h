// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: a row of a section. */

#include "sidebar/press-excerpt-view.h"
#include "sidebar/press-trail.h"

G_BEGIN_DECLS

#define PRESS_TYPE_ROW (press_row_get_type ())
G_DECLARE_FINAL_TYPE (PressRow, press_row, PRESS, ROW, GtkListBoxRow)

/** PressRowFill: makes what a row opens up to, when it is opened for the first time; (transfer full). */
typedef GtkWidget *(*PressRowFill) (PressRow *row, gpointer data);

GtkWidget *press_row_new (PressTrail *trail, GtkWidget *child, const char *name);
void press_row_set_place (PressRow *self, PressSpan span);
void press_row_set_copy (PressRow *self, const char *text);
void press_row_set_copy_words (PressRow *self, const char *text);
void press_row_set_address (PressRow *self, const char *address);
void press_row_set_copy_on_activate (PressRow *self, GtkLabel *told);
void press_row_set_expander (
    PressRow *self, GtkRevealer *revealer, GtkImage *arrow, PressRowFill fill, gpointer data);
void press_row_set_extra (PressRow *self, const char *label, GtkWidget *button);
void press_row_set_excerpt (PressRow *self, PressExcerptView *view, gboolean is_named);
void press_row_set_action (PressRow *self, const char *action, const char *tooltip);
void press_row_add_item (PressRow *self, const char *label, const char *action);
void press_row_set_position (PressRow *self, guint position);
guint press_row_get_position (PressRow *self);
PressTrail *press_row_get_trail (PressRow *self);

void press_row_show_in_mail (PressRow *self);
gboolean press_row_can_expand (PressRow *self);
gboolean press_row_get_expanded (PressRow *self);
void press_row_set_expanded (PressRow *self, gboolean expanded);
gboolean press_row_copy (PressRow *self);
void press_row_run (PressRow *self);
void press_row_popup_menu (PressRow *self, const GdkEvent *event);

G_END_DECLS
