// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sidebar/press-read.h"
#include "sidebar/press-sidebar.h"

G_BEGIN_DECLS

#define PRESS_TYPE_PANEL (press_panel_get_type ())
G_DECLARE_FINAL_TYPE (PressPanel, press_panel, PRESS, PANEL, GObject)

/**
 * PressReader:
 * @host: what the sidebar asks of the mail program
 * @settled: the selection has been still for a while: tells the panel what is selected, by
 * press_panel_select(), press_panel_select_none() or press_panel_fail()
 * @open: (nullable): the mail that @key names, for @read; (transfer full) (nullable): %NULL when it is not
 * there yet and press_panel_offer() will follow, or with @error set when it never will be
 * @read: the bytes of what @open returned or press_panel_offer() got; (transfer full) (nullable). Called in
 * another thread, and maybe after the panel is gone
 *
 * What a panel needs of the place in a mail program where one mail is read. One constant table a host. All
 * functions but @read are called in the main loop with the data that press_panel_new() got; none may block.
 */
typedef struct
{
  PressHost host;
  void (*settled) (PressPanel *panel, gpointer data);
  GObject *(*open) (gpointer data, const char *key, GError **error);
  PressRead read;
} PressReader;

void press_panel_prepare (void);
PressPanel *
press_panel_new (const PressReader *reader, gpointer data, GtkWidget *beside, const char *visible_key);
void press_panel_free (PressPanel *self);
void press_panel_take_out (PressPanel *self);

void press_panel_settle (PressPanel *self);
void press_panel_select (PressPanel *self, const char *key);
void press_panel_select_none (PressPanel *self, guint n_selected);
void press_panel_offer (PressPanel *self, const char *key, GObject *mail);
void press_panel_fail (PressPanel *self, const char *key);
void press_panel_set_available (PressPanel *self, gboolean available);

const char *press_panel_get_key (PressPanel *self);

G_END_DECLS
