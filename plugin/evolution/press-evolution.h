// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mail/e-mail-browser.h>
#include <mail/e-mail-paned-view.h>
#include <mail/e-mail-reader.h>

#include "sidebar/press-sidebar.h"

G_BEGIN_DECLS

#define PRESS_TYPE_EVOLUTION_PANEL (press_evolution_panel_get_type ())
G_DECLARE_FINAL_TYPE (PressEvolutionPanel, press_evolution_panel, PRESS, EVOLUTION_PANEL, GObject)

PressEvolutionPanel *
press_evolution_panel_new (EMailReader *reader, GtkWidget *beside, const char *visible_key);
void press_evolution_place (GtkWidget *sidebar, GtkWidget *beside);

void press_evolution_actions_add_to_view (PressEvolutionPanel *panel, EMailPanedView *view);
void press_evolution_actions_add_to_browser (PressEvolutionPanel *panel, EMailBrowser *browser);

gboolean press_evolution_reveal (EMailDisplay *display, const char *text, PressSpan span);
void press_evolution_conceal (EMailDisplay *display);

void press_evolution_bytes_async (CamelMimeMessage *message,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GBytes *press_evolution_bytes_finish (GAsyncResult *result, GError **error);

void press_evolution_compose (EMailReader *reader, const char *address);

void press_evolution_trace_init (void);
void press_evolution_trace_watch (PressSidebar *sidebar);
gint64 press_evolution_trace_begin (void);
void press_evolution_trace_end (gint64 begin, const char *what, const char *detail);

G_END_DECLS
