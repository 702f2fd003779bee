// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Where the toggle of the sidebar stands in Evolution's menus and toolbar.
 *
 * The mail view shares the menus of its window with the other views, so its entry is merged while the view is
 * the active one. A message window has its menus for itself.
 */

#include "evolution/press-evolution.h"

#include <shell/e-shell-view.h>
#include <shell/e-shell-window.h>

#include "sidebar/press-toggle.h"

static const char ui_definition[] = "<ui>"
                                    "<menubar name='main-menu'><menu action='view-menu'>"
                                    "<placeholder name='mail-message-view-actions'>"
                                    "<menuitem action='" PRESS_TOGGLE "'/>"
                                    "</placeholder></menu></menubar>"
                                    "<toolbar name='main-toolbar'><placeholder name='mail-toolbar-common'>"
                                    "<toolitem action='" PRESS_TOGGLE "'/>"
                                    "</placeholder></toolbar>"
                                    "</ui>";

static void
on_view_toggled (EShellView *shell_view)
{
  GtkUIManager *ui_manager = e_shell_window_get_ui_manager (e_shell_view_get_shell_window (shell_view));
  gpointer merged = g_object_get_data (G_OBJECT (shell_view), PRESS_TOGGLE);

  if (e_shell_view_is_active (shell_view) == (merged != NULL))
    return;
  if (merged == NULL)
    merged = GUINT_TO_POINTER (press_toggle_merge (ui_manager, ui_definition));
  else
    {
      press_toggle_unmerge (ui_manager, GPOINTER_TO_UINT (merged));
      merged = NULL;
    }
  g_object_set_data (G_OBJECT (shell_view), PRESS_TOGGLE, merged);
}

/**
 * press_evolution_menus_add_to_view:
 *
 * Adds the toggle of @panel to the window of @view. It goes when the window does.
 */
void
press_evolution_menus_add_to_view (PressPanel *panel, EMailPanedView *view)
{
  EShellView *shell_view = e_mail_view_get_shell_view (E_MAIL_VIEW (view));
  EShellWindow *window = e_shell_view_get_shell_window (shell_view);

  press_toggle_add (panel, e_shell_window_get_ui_manager (window));
  g_signal_connect_object (shell_view, "toggled", G_CALLBACK (on_view_toggled), panel, 0);
  on_view_toggled (shell_view);
}

/** press_evolution_menus_add_to_browser: likewise for a message window. */
void
press_evolution_menus_add_to_browser (PressPanel *panel, EMailBrowser *browser)
{
  GtkUIManager *ui_manager = e_mail_browser_get_ui_manager (browser);

  press_toggle_add (panel, ui_manager);
  press_toggle_merge (ui_manager, ui_definition);
}
