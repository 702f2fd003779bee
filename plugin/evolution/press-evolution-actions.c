// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The toggle action that shows and hides the sidebar: in the View menu, in the toolbar, and on a key.
 *
 * The mail view shares the menus of its window with the other views, so its entry is merged while the view is
 * the active one. A message window has its menus for itself. All that depends on GtkUIManager is in this
 * file: from Evolution 3.56 on it is EUIManager that has to be told.
 */

#include "evolution/press-evolution.h"

#include <glib/gi18n-lib.h>
#include <shell/e-shell-view.h>
#include <shell/e-shell-window.h>

#define ACTION "pressbrief-sidebar"

static const char ui_definition[] = "<ui>"
                                    "<menubar name='main-menu'><menu action='view-menu'>"
                                    "<placeholder name='mail-message-view-actions'>"
                                    "<menuitem action='" ACTION "'/>"
                                    "</placeholder></menu></menubar>"
                                    "<toolbar name='main-toolbar'><placeholder name='mail-toolbar-common'>"
                                    "<toolitem action='" ACTION "'/>"
                                    "</placeholder></toolbar>"
                                    "</ui>";

/* GtkUIManager and its actions are deprecated by GTK, and what Evolution is built on. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
press_evolution_actions_add (PressEvolutionPanel *panel, GtkUIManager *ui_manager)
{
  static const GtkToggleActionEntry entry = {
    .name = ACTION,
    .stock_id = "pressbrief-symbolic",
    .label = N_ ("Show Press _Brief"),
    .accelerator = "<Control>F9",
    .tooltip = N_ ("Show the brief of the mail beside it"),
  };
  GtkActionGroup *group = gtk_action_group_new ("pressbrief");
  GtkAction *action;

  gtk_action_group_set_translation_domain (group, GETTEXT_PACKAGE);
  gtk_action_group_add_toggle_actions (group, &entry, 1, NULL);
  action = gtk_action_group_get_action (group, ACTION);
  gtk_action_set_short_label (action, C_ ("toolbar", "Brief"));
  g_object_bind_property (panel, "shown", action, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_ui_manager_insert_action_group (ui_manager, group, 0);
  g_object_unref (group);
}

static guint
press_evolution_actions_merge (GtkUIManager *ui_manager)
{
  g_autoptr (GError) error = NULL;
  guint merge_id = gtk_ui_manager_add_ui_from_string (ui_manager, ui_definition, -1, &error);

  if (error != NULL)
    g_warning ("No menu entry for the sidebar: %s", error->message);
  gtk_ui_manager_ensure_update (ui_manager);
  return merge_id;
}

static void
press_evolution_actions_view_toggled (EShellView *shell_view)
{
  GtkUIManager *ui_manager = e_shell_window_get_ui_manager (e_shell_view_get_shell_window (shell_view));
  gpointer merged = g_object_get_data (G_OBJECT (shell_view), ACTION);

  if (e_shell_view_is_active (shell_view) == (merged != NULL))
    return;
  if (merged == NULL)
    merged = GUINT_TO_POINTER (press_evolution_actions_merge (ui_manager));
  else
    {
      gtk_ui_manager_remove_ui (ui_manager, GPOINTER_TO_UINT (merged));
      gtk_ui_manager_ensure_update (ui_manager);
      merged = NULL;
    }
  g_object_set_data (G_OBJECT (shell_view), ACTION, merged);
}

/**
 * press_evolution_actions_add_to_view:
 *
 * Adds the toggle of @panel to the window of @view. It goes when the window does.
 */
void
press_evolution_actions_add_to_view (PressEvolutionPanel *panel, EMailPanedView *view)
{
  EShellView *shell_view = e_mail_view_get_shell_view (E_MAIL_VIEW (view));
  EShellWindow *window = e_shell_view_get_shell_window (shell_view);

  press_evolution_actions_add (panel, e_shell_window_get_ui_manager (window));
  g_signal_connect_object (shell_view, "toggled", G_CALLBACK (press_evolution_actions_view_toggled), panel,
                           0);
  press_evolution_actions_view_toggled (shell_view);
}

/** press_evolution_actions_add_to_browser: likewise for a message window. */
void
press_evolution_actions_add_to_browser (PressEvolutionPanel *panel, EMailBrowser *browser)
{
  GtkUIManager *ui_manager = e_mail_browser_get_ui_manager (browser);

  press_evolution_actions_add (panel, ui_manager);
  press_evolution_actions_merge (ui_manager);
}

G_GNUC_END_IGNORE_DEPRECATIONS
