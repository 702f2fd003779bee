// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mail/e-mail-browser.h>
#include <mail/e-mail-paned-view.h>
#include <mail/e-mail-reader.h>

#include "sidebar/press-panel.h"
#include "sidebar/press-trace.h"

G_BEGIN_DECLS

PressPanel *press_evolution_panel_new (EMailReader *reader, GtkWidget *beside, const char *visible_key);

void press_evolution_menus_add_to_view (PressPanel *panel, EMailPanedView *view);
void press_evolution_menus_add_to_browser (PressPanel *panel, EMailBrowser *browser);

void press_evolution_preferences_register (GTypeModule *module);

gboolean press_evolution_reveal (EMailDisplay *display, const char *text, PressSpan span);
void press_evolution_conceal (EMailDisplay *display);

void press_evolution_open_mail (EMailReader *reader,
                                const char *message_id,
                                const char *place,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

G_END_DECLS
