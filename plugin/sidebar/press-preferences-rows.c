// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A row is a title, small print below it, and a control at its end. The title is the control's label, for
 * screen readers too; a click anywhere on the row means the control; the keyboard stops at the control alone.
 */

#include "sidebar/press-preferences-rows.h"

#include "sidebar/press-widgets.h"

#define TITLE "pressbrief-title"
#define SUBTITLE "pressbrief-subtitle"
#define CONTROL "pressbrief-control"

/* A control's share of a narrow dialog, in characters. */
#define WIDEST_CHOICE 32

/** press_preferences_page_new: (transfer floating): a page that scrolls, for press_preferences_add_group().
 */
GtkWidget *
press_preferences_page_new (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  press_add_classes (box, "page");
  gtk_container_add (GTK_CONTAINER (scrolled), box);
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (box),
                                       gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  gtk_widget_show_all (scrolled);
  return scrolled;
}

static GtkWidget *
box_of (GtkWidget *page)
{
  GtkWidget *child = gtk_bin_get_child (GTK_BIN (page));

  return GTK_IS_VIEWPORT (child) ? gtk_bin_get_child (GTK_BIN (child)) : child;
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  GtkWidget *control = g_object_get_data (G_OBJECT (row), CONTROL);

  if (control != NULL)
    gtk_widget_mnemonic_activate (control, FALSE);
}

/* Tab goes from row to row until one takes the focus: a radio button that is not chosen does not. */
static gboolean
on_list_focus (GtkWidget *list, GtkDirectionType direction, gpointer data)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));
  GList *from = g_list_find (rows, gtk_container_get_focus_child (GTK_CONTAINER (list)));
  gboolean moved = FALSE;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (from == NULL)
    from = direction == GTK_DIR_TAB_FORWARD ? rows : g_list_last (rows);
  for (; from != NULL && !moved; from = direction == GTK_DIR_TAB_FORWARD ? from->next : from->prev)
    moved = gtk_widget_child_focus (from->data, direction);
  g_signal_stop_emission_by_name (list, "focus");
  return moved;
}

/* Up and Down go from control to control, among radio buttons too; a list's own cursor means its rows. */
static void
on_list_move_cursor (GtkWidget *list, GtkMovementStep step, int count, gpointer data)
{
  if (step != GTK_MOVEMENT_DISPLAY_LINES)
    return;
  g_signal_stop_emission_by_name (list, "move-cursor");
  gtk_widget_child_focus (gtk_widget_get_toplevel (list), count > 0 ? GTK_DIR_DOWN : GTK_DIR_UP);
}

/** press_preferences_list_new: (transfer floating): a list of rows, called @name. */
GtkWidget *
press_preferences_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  press_set_accessible_name (list, name);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), NULL);
  g_signal_connect (list, "focus", G_CALLBACK (on_list_focus), NULL);
  g_signal_connect (list, "move-cursor", G_CALLBACK (on_list_move_cursor), NULL);
  gtk_widget_show (list);
  return list;
}

/**
 * press_preferences_add_group:
 * @title: (nullable): its heading
 * @note: (nullable): small print below it
 *
 * Returns: (transfer none): the list that takes the rows
 */
GtkWidget *
press_preferences_add_group (GtkWidget *page, const char *title, const char *note)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *list = press_preferences_list_new (title != NULL ? title : "");

  if (title != NULL)
    {
      GtkWidget *heading = press_label_new (title, "group");

      atk_object_set_role (gtk_widget_get_accessible (heading), ATK_ROLE_HEADING);
      press_add (group, heading, FALSE);
    }
  gtk_container_add (GTK_CONTAINER (frame), list);
  press_add (group, frame, FALSE);
  if (note != NULL)
    press_add (group, press_label_new (note, "small quiet"), FALSE);
  gtk_widget_show_all (group);
  press_add (box_of (page), group, FALSE);
  return list;
}

/* The row itself takes no focus, only what is in it does. */
static gboolean
on_row_focus (GtkWidget *row, GtkDirectionType direction, gpointer data)
{
  gboolean moved = gtk_widget_child_focus (gtk_bin_get_child (GTK_BIN (row)), direction);

  g_signal_stop_emission_by_name (row, "focus");
  return moved;
}

static void
name_row (GtkWidget *row)
{
  GtkLabel *title = g_object_get_data (G_OBJECT (row), TITLE);
  GtkLabel *subtitle = g_object_get_data (G_OBJECT (row), SUBTITLE);
  GtkWidget *control = g_object_get_data (G_OBJECT (row), CONTROL);
  const char *small = gtk_label_get_text (subtitle);
  g_autofree char *name = g_strjoin (", ", gtk_label_get_text (title), *small != '\0' ? small : NULL, NULL);

  gtk_widget_set_visible (GTK_WIDGET (subtitle), *small != '\0');
  press_set_accessible_name (row, name);
  if (control != NULL)
    atk_object_set_description (gtk_widget_get_accessible (control), small);
}

static void
add_control (GtkWidget *row, GtkWidget *line, GtkWidget *title, GtkWidget *control)
{
  AtkObject *accessible = gtk_widget_get_accessible (control);

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), control);
  if (!GTK_IS_BUTTON (control) || atk_object_get_name (accessible) == NULL)
    atk_object_set_name (accessible, gtk_label_get_text (GTK_LABEL (title)));
  gtk_box_pack_end (GTK_BOX (line), control, FALSE, FALSE, 0);
  g_object_set_data (G_OBJECT (row), CONTROL, control);
  gtk_widget_set_can_focus (row, FALSE);
  g_signal_connect (row, "focus", G_CALLBACK (on_row_focus), NULL);
}

/**
 * press_preferences_add_row:
 * @subtitle: (nullable): small print
 * @control: (nullable) (transfer floating): what the row is for; the title becomes its name, unless it has
 * one
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
press_preferences_add_row (GtkWidget *group, const char *title, const char *subtitle, GtkWidget *control)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = press_label_new (title, NULL);
  GtkWidget *small = press_label_new (subtitle != NULL ? subtitle : "", "small quiet");

  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  press_add (words, head, FALSE);
  press_add (words, small, FALSE);
  press_add (line, words, TRUE);
  gtk_container_add (GTK_CONTAINER (row), line);
  g_object_set_data (G_OBJECT (row), TITLE, head);
  g_object_set_data (G_OBJECT (row), SUBTITLE, small);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), control != NULL);
  if (control != NULL)
    add_control (row, line, head, control);
  gtk_widget_show_all (row);
  name_row (row);
  gtk_container_add (GTK_CONTAINER (group), row);
  return row;
}

/** press_preferences_row_say: changes the small print of @row; a screen reader hears of it. */
void
press_preferences_row_say (GtkWidget *row, const char *subtitle)
{
  GtkLabel *small = g_object_get_data (G_OBJECT (row), SUBTITLE);

  gtk_label_set_text (small, subtitle != NULL ? subtitle : "");
  atk_object_set_role (gtk_widget_get_accessible (GTK_WIDGET (small)), ATK_ROLE_STATUSBAR);
  name_row (row);
}

/** press_preferences_row_set_title: changes what @row is called. */
void
press_preferences_row_set_title (GtkWidget *row, const char *title)
{
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), TITLE), title);
  name_row (row);
}

/** press_preferences_row_add: puts another button before the control of @row. */
void
press_preferences_row_add (GtkWidget *row, GtkWidget *button)
{
  GtkWidget *line = gtk_bin_get_child (GTK_BIN (row));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_pack_end (GTK_BOX (line), button, FALSE, FALSE, 0);
}

/** press_preferences_button_new: (transfer floating): a button whose label may be shortened; @icon:
 * (nullable);
 * @name: what a screen reader calls it: "Choose the Markdown folder". */
GtkWidget *
press_preferences_button_new (const char *label, const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);

  if (icon != NULL)
    press_add (box, press_icon_new (icon, NULL), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), WIDEST_CHOICE);
  press_add (box, words, TRUE);
  gtk_container_add (GTK_CONTAINER (button), box);
  press_add_classes (button, "text-button");
  press_set_accessible_name (button, name);
  gtk_widget_show_all (button);
  return button;
}
