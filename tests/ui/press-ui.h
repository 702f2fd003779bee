// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What tests do with widgets: find them as a screen reader would, press them, wait. */

#include <gtk/gtk.h>

#include "sidebar/press-sidebar-private.h"

/** PressUi: a sidebar in a window, with a host that writes down what it is asked: "reveal 10-20", "compose
 * a@b". */
typedef struct
{
  GtkWidget *window;
  PressSidebar *sidebar;
  GString *asked;
} PressUi;

const char *press_ui_init (int *argc, char ***argv);
PressUi *press_ui_new (void);
PressUi *press_ui_with_brief (const char *file);
void press_ui_free (PressUi *self);
void press_ui_show (PressUi *self, PressBrief *brief);
void press_ui_settle (PressSidebar *sidebar);
char *press_ui_take (PressUi *self);
void press_ui_assert_asked (PressUi *self, const char *expected);
GtkWidget *press_ui_find (PressUi *self, const char *name);
GtkWidget *press_ui_click (PressUi *self, const char *name);
guint press_ui_count (PressUi *self, const char *text);
void press_ui_press (PressUi *self, guint key, GdkModifierType modifiers);
GtkWidget *press_ui_focus (PressUi *self);
char *press_ui_clipboard (PressUi *self);
gboolean press_ui_sees (GtkWidget *root, const char *text);
gboolean press_ui_wait_for (PressUi *self, const char *text);
gboolean press_ui_wait_gone (PressUi *self, const char *text);
PressBrief *press_ui_load (const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressUi, press_ui_free)

GtkWidget *press_ui_find_type (GtkWidget *root, GType type);
GtkWidget *press_ui_find_name (GtkWidget *root, const char *name);
GPtrArray *press_ui_all (GtkWidget *root, GType type);
const char *press_ui_name (GtkWidget *widget);
void press_ui_open_all (GtkWidget *sidebar);
void press_ui_wait (guint milliseconds);
