// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The toggle action that shows and hides the sidebar: in the View menu, in a toolbar, and on a key. Where it
 * stands there is the host's to say. All that depends on GtkUIManager is in this file.
 */

#include "sidebar/press-toggle.h"

#include <glib/gi18n-lib.h>

#define GROUP "pressbrief"

/* GtkUIManager and its actions are deprecated by GTK, and what the mail programs are built on. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * press_toggle_add:
 *
 * Adds the action of @panel to the window of @ui_manager; press_toggle_merge() puts it into the menus.
 */
void
press_toggle_add (PressPanel *panel, GtkUIManager *ui_manager)
{
  static const GtkToggleActionEntry entry = {
    .name = PRESS_TOGGLE,
    .stock_id = "pressbrief-symbolic",
    .label = N_ ("Show Press _Brief"),
    .accelerator = "<Control>F9",
    .tooltip = N_ ("Show the brief of the mail beside it"),
  };
  GtkActionGroup *group = gtk_action_group_new (GROUP);
  GtkAction *action;

  gtk_action_group_set_translation_domain (group, GETTEXT_PACKAGE);
  gtk_action_group_add_toggle_actions (group, &entry, 1, NULL);
  action = gtk_action_group_get_action (group, PRESS_TOGGLE);
  gtk_action_set_short_label (action, C_ ("toolbar", "Brief"));
  g_object_bind_property (panel, "shown", action, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_ui_manager_insert_action_group (ui_manager, group, 0);
  g_object_unref (group);
}

/** press_toggle_remove: takes the action of press_toggle_add() away again. */
void
press_toggle_remove (GtkUIManager *ui_manager)
{
  for (GList *l = gtk_ui_manager_get_action_groups (ui_manager); l != NULL; l = l->next)
    if (g_str_equal (gtk_action_group_get_name (l->data), GROUP))
      {
        gtk_ui_manager_remove_action_group (ui_manager, l->data);
        return;
      }
}

/** press_toggle_merge: adds @definition to the menus of a window; for press_toggle_unmerge(). */
guint
press_toggle_merge (GtkUIManager *ui_manager, const char *definition)
{
  g_autoptr (GError) error = NULL;
  guint merge_id = gtk_ui_manager_add_ui_from_string (ui_manager, definition, -1, &error);

  if (error != NULL)
    g_warning ("No menu entry for the sidebar: %s", error->message);
  gtk_ui_manager_ensure_update (ui_manager);
  return merge_id;
}

/** press_toggle_unmerge: takes out what @merge_id stands for. */
void
press_toggle_unmerge (GtkUIManager *ui_manager, guint merge_id)
{
  gtk_ui_manager_remove_ui (ui_manager, merge_id);
  gtk_ui_manager_ensure_update (ui_manager);
}

G_GNUC_END_IGNORE_DEPRECATIONS
