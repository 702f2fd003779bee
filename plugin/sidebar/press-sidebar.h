// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "brief/press-analysis.h"

G_BEGIN_DECLS

/**
 * PressHost:
 * @reveal: shows the passage @span (characters of @text, the brief's text) in the mail: scrolls to it and
 * highlights it. Returns whether the passage was found; may answer %TRUE before it is.
 * @conceal: takes the highlight away
 * @compose: opens a composer for @address (a bare address, no headers)
 * @open_mail: shows the mail that was known as @place (a key of press_sidebar_expect()) in an earlier time,
 * or has @message_id; either may be %NULL. @callback gets a #GTask of a boolean: whether it is still there
 * @focus_mail: moves the keyboard focus to the mail
 *
 * What a sidebar asks of the program it lives in. One constant table a host; any member may be %NULL, and
 * what needs it is then left out. Called in the main loop; none may block.
 */
typedef struct
{
  gboolean (*reveal) (gpointer host, const char *text, PressSpan span);
  void (*conceal) (gpointer host);
  void (*compose) (gpointer host, const char *address);
  void (*focus_mail) (gpointer host);
  void (*open_mail) (gpointer host,
                     const char *message_id,
                     const char *place,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
} PressHost;

#define PRESS_TYPE_SIDEBAR (press_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PressSidebar, press_sidebar, PRESS, SIDEBAR, GtkBox)

GtkWidget *press_sidebar_new (const PressHost *host, gpointer host_data);
void press_sidebar_end (PressSidebar *self, gboolean stays);
void press_sidebar_expect (PressSidebar *self, const char *key);
void press_sidebar_set_message (PressSidebar *self, const char *key, GBytes *bytes);
void press_sidebar_set_error (PressSidebar *self, const char *key, const GError *error);
void press_sidebar_set_none (PressSidebar *self, guint n_selected);
const char *press_sidebar_get_key (PressSidebar *self);
PressBrief *press_sidebar_get_brief (PressSidebar *self);

G_END_DECLS
