// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The menu "Save somewhere else": the notebooks that there are, the one behind "Save to notes" marked, and
 * the same with the whole text of the mail. It is made when it is opened, so it is as the settings are. */

#include "sidebar/press-save-targets.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"
#include "notes/press-notebook.h"
#include "sidebar/press-sidebar.h"
#include "sidebar/press-widgets.h"

/* Characters of a folder or file that a line shows. */
#define LONGEST_NAME 40

/* "Markdown folder “Press”": the notebook, and where the reader let it be. */
static char *
title_of (const char *name)
{
  const char *title = press_notebook_title (name);
  const char *key = NULL;
  g_autofree char *path = NULL;
  g_autofree char *base = NULL;
  g_autofree char *shown = NULL;

  if (g_str_equal (name, "markdown"))
    key = PRESS_SETTINGS_MARKDOWN_FOLDER;
  else if (g_str_equal (name, "org"))
    key = PRESS_SETTINGS_ORG_FILE;
  path = key != NULL ? press_settings_get_string (key, "") : NULL;
  if (path == NULL || *path == '\0')
    return g_strdup (title);
  base = g_filename_display_basename (path);
  shown = press_one_line (base, LONGEST_NAME);
  /* Translators: a kind of notes, and the name of a folder or file: "Org file “press.org”" */
  return g_strdup_printf (_ ("%s “%s”"), title, shown);
}

/* @target: (nullable): the parameter of @action. */
static void
add_item (GtkWidget *box, const char *text, const char *action, const char *target)
{
  GtkWidget *item = gtk_model_button_new ();

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (item), "s", target);
  g_object_set (item, "text", text, "action-name", action, "visible", TRUE, NULL);
  press_set_accessible_name (item, text);
  press_add (box, item, FALSE);
}

/* The notebook behind "Save to notes" has the mark. */
static void
mark_chosen (GtkWidget *box)
{
  GtkWidget *popover = gtk_widget_get_ancestor (box, GTK_TYPE_POPOVER);
  GtkWidget *arrow = gtk_popover_get_relative_to (GTK_POPOVER (popover));
  GtkWidget *sidebar = gtk_widget_get_ancestor (arrow, PRESS_TYPE_SIDEBAR);
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_NOTE_TARGET, "markdown");

  if (sidebar != NULL)
    g_action_group_change_action_state (gtk_widget_get_action_group (sidebar, "pressbrief"), "save",
                                        g_variant_new_string (chosen));
}

/** press_save_targets_fill: fills @box, the content of a popover, anew. */
void
press_save_targets_fill (GtkWidget *box)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  mark_chosen (box);
  press_empty (box);
  for (const char *const *name = press_notebook_names (); *name != NULL; name++)
    {
      g_autofree char *title = title_of (*name);

      add_item (box, title, "pressbrief.save", *name);
    }
  g_object_set (line, "margin-top", 6, "margin-bottom", 6, "visible", TRUE, NULL);
  press_add (box, line, FALSE);
  if (!press_settings_get_boolean (PRESS_SETTINGS_NOTE_FULL_TEXT, FALSE))
    add_item (box, _ ("Save with the full text"), "pressbrief.save-full", NULL);
  add_item (box, _ ("Settings…"), "pressbrief.settings", NULL);
}
