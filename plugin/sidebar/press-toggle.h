// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For hosts whose menus are GtkUIManager's: the toggle that shows and hides a sidebar. */

#include "sidebar/press-panel.h"

G_BEGIN_DECLS

/** The name of its action, for the definition of the host's menus. */
#define PRESS_TOGGLE "pressbrief-sidebar"

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

void press_toggle_add (PressPanel *panel, GtkUIManager *ui_manager);
void press_toggle_remove (GtkUIManager *ui_manager);
guint press_toggle_merge (GtkUIManager *ui_manager, const char *definition);
void press_toggle_unmerge (GtkUIManager *ui_manager, guint merge_id);

G_GNUC_END_IGNORE_DEPRECATIONS

G_END_DECLS
