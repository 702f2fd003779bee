// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The list of a section: GTK's, but rows stand by their positions, Tab leaves the list (as a whole it is one
 * stop), and Up and Down go on into the section above or below. */

#include "sidebar/press-list.h"

#include "sidebar/press-keys.h"
#include "sidebar/press-row.h"
#include "sidebar/press-widgets.h"

struct _PressList
{
  GtkListBox parent_instance;
};

G_DEFINE_FINAL_TYPE (PressList, press_list, GTK_TYPE_LIST_BOX)

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint left = press_row_get_position (PRESS_ROW (a));
  guint right = press_row_get_position (PRESS_ROW (b));

  return left < right ? -1 : left > right;
}

static gboolean
press_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_container_get_focus_child (GTK_CONTAINER (widget));

  if (child != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return gtk_widget_child_focus (child, direction);
  return GTK_WIDGET_CLASS (press_list_parent_class)->focus (widget, direction);
}

static gboolean
press_list_keynav_failed (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    return press_keys_leave_list (widget, direction);
  return GTK_WIDGET_CLASS (press_list_parent_class)->keynav_failed (widget, direction);
}

static void
press_list_row_activated (GtkListBox *list, GtkListBoxRow *row)
{
  press_row_run (PRESS_ROW (row));
}

static void
press_list_class_init (PressListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = press_list_focus;
  widget_class->keynav_failed = press_list_keynav_failed;
  GTK_LIST_BOX_CLASS (klass)->row_activated = press_list_row_activated;
}

static void
press_list_init (PressList *self)
{
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self), GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self), compare_rows, NULL, NULL);
}

/** press_list_mark_ends: gives the first and the last row that are seen the classes "begin" and "finish". */
void
press_list_mark_ends (PressList *self)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self));
  GtkWidget *first = NULL, *last = NULL;

  for (GList *l = rows; l != NULL; l = l->next)
    {
      press_set_class (l->data, "begin", FALSE);
      press_set_class (l->data, "finish", FALSE);
      if (!gtk_widget_get_visible (l->data))
        continue;
      first = first != NULL ? first : l->data;
      last = l->data;
    }
  if (first == NULL)
    return;
  press_set_class (first, "begin", TRUE);
  press_set_class (last, "finish", TRUE);
}
