// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The keyboard, while the focus is in the sidebar. A window looks for accelerators before it asks the widget
 * with the focus, and mail programs have many, even single letters, and handlers of their own; so the
 * sidebar's widgets are asked first, by a handler of the signal that comes before all of them. */

#include "sidebar/press-keys.h"

#include <gdk/gdkkeysyms.h>

#include "sidebar/press-section-view.h"
#include "sidebar/press-widgets.h"

/* Whether the focus of @window is in @sidebar or in a popover that belongs there. */
static gboolean
focus_is_in (GtkWindow *window, GtkWidget *sidebar)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover != NULL)
    focus = gtk_popover_get_relative_to (GTK_POPOVER (popover));
  return focus != NULL && gtk_widget_is_ancestor (focus, sidebar);
}

static gboolean
on_window_event (GtkWidget *window, GdkEvent *event, GtkWidget *sidebar)
{
  if (event->type != GDK_KEY_PRESS || !focus_is_in (GTK_WINDOW (window), sidebar))
    return GDK_EVENT_PROPAGATE;
  return gtk_window_propagate_key_event (GTK_WINDOW (window), &event->key);
}

static void
on_hierarchy_changed (GtkWidget *sidebar, GtkWidget *previous, gpointer data)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (sidebar);

  if (previous != NULL)
    g_signal_handlers_disconnect_by_func (previous, on_window_event, sidebar);
  if (GTK_IS_WINDOW (toplevel))
    g_signal_connect_object (toplevel, "event", G_CALLBACK (on_window_event), sidebar, 0);
}

static gboolean
run_action (GtkWidget *sidebar, const char *name, GVariant *parameter)
{
  g_action_group_activate_action (gtk_widget_get_action_group (sidebar, "pressbrief"), name, parameter);
  return GDK_EVENT_STOP;
}

static gboolean
can_go_back (GtkWidget *sidebar)
{
  return g_action_group_get_action_enabled (gtk_widget_get_action_group (sidebar, "pressbrief"), "back");
}

/* Left; Right where lines run from right to left. */
static gboolean
is_backward (GtkWidget *sidebar, guint key)
{
  if (gtk_widget_get_direction (sidebar) == GTK_TEXT_DIR_RTL)
    return key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  return key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
}

/* What no widget with the focus wanted. */
static gboolean
on_key_press (GtkWidget *sidebar, GdkEventKey *event, PressTrail *trail)
{
  GdkModifierType modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  gboolean enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter;
  gboolean down = event->keyval == GDK_KEY_Down || event->keyval == GDK_KEY_KP_Down;

  if (modifiers == GDK_CONTROL_MASK && enter)
    return run_action (sidebar, "save", g_variant_new_string (""));
  if (modifiers == GDK_MOD1_MASK && down)
    return run_action (sidebar, "targets", NULL);
  if (modifiers == GDK_MOD1_MASK && is_backward (sidebar, event->keyval) && can_go_back (sidebar))
    return run_action (sidebar, "back", NULL);
  if (event->keyval != GDK_KEY_Escape || modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  if (can_go_back (sidebar))
    return run_action (sidebar, "back", NULL);
  return press_trail_focus_mail (trail);
}

/** press_keys_attach: makes the keys of @sidebar work. */
void
press_keys_attach (GtkWidget *sidebar, PressTrail *trail)
{
  g_signal_connect (sidebar, "hierarchy-changed", G_CALLBACK (on_hierarchy_changed), NULL);
  g_signal_connect_object (sidebar, "key-press-event", G_CALLBACK (on_key_press), trail, 0);
  on_hierarchy_changed (sidebar, NULL, NULL);
}

/* The first row of @section that is seen, or the last. */
static GtkWidget *
end_row (GtkWidget *section, gboolean last)
{
  GtkListBox *list = press_section_view_get_list (PRESS_SECTION_VIEW (section));
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));
  GtkWidget *found = NULL;

  for (GList *l = rows; l != NULL && (last || found == NULL); l = l->next)
    if (gtk_widget_get_visible (l->data))
      found = l->data;
  return found;
}

/* The sections of the page with rows, as the reader sees them. */
static GList *
sections_around (GtkWidget *widget)
{
  GtkWidget *section = gtk_widget_get_ancestor (widget, PRESS_TYPE_SECTION_VIEW);
  GList *sections = gtk_container_get_children (GTK_CONTAINER (gtk_widget_get_parent (section)));

  for (GList *l = sections, *next; l != NULL; l = next)
    {
      next = l->next;
      if (!gtk_widget_get_visible (l->data) || end_row (l->data, FALSE) == NULL)
        sections = g_list_delete_link (sections, l);
    }
  return sections;
}

/** press_keys_leave_list: moves the focus from @list into the next section above or below; whether there is
 * one. */
gboolean
press_keys_leave_list (GtkWidget *list, GtkDirectionType direction)
{
  g_autoptr (GList) sections = sections_around (list);
  GList *here = g_list_find (sections, gtk_widget_get_ancestor (list, PRESS_TYPE_SECTION_VIEW));
  GList *next = direction == GTK_DIR_UP ? here->prev : here->next;

  if (next != NULL)
    gtk_widget_grab_focus (end_row (next->data, direction == GTK_DIR_UP));
  return TRUE;
}

static gboolean
go_to_end (PressRow *row, gboolean last)
{
  g_autoptr (GList) sections = sections_around (GTK_WIDGET (row));
  GList *section = last ? g_list_last (sections) : sections;

  gtk_widget_grab_focus (end_row (section->data, last));
  return TRUE;
}

/* Right opens and Left closes, the other way round where lines run from right to left. */
static gboolean
open_or_close (PressRow *row, gboolean right)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (row)) == GTK_TEXT_DIR_RTL;

  if (!press_row_can_expand (row))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press_row_set_expanded (row, right != mirrored);
  return TRUE;
}

static gboolean
press_plain_key (PressRow *row, guint key)
{
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_to_end (row, FALSE);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_to_end (row, TRUE);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return open_or_close (row, TRUE);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return open_or_close (row, FALSE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      press_row_run (row);
      return TRUE;
    case GDK_KEY_Menu:
      press_row_popup_menu (row, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

/** press_keys_press_row: what a key does on @row, or in it when nothing there wanted it. */
gboolean
press_keys_press_row (PressRow *row, const GdkEventKey *event)
{
  GdkModifierType modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == 0)
    return press_plain_key (row, event->keyval);
  if (modifiers == GDK_CONTROL_MASK && (event->keyval == GDK_KEY_c || event->keyval == GDK_KEY_Insert))
    return press_row_copy (row);
  if (modifiers != GDK_SHIFT_MASK || event->keyval != GDK_KEY_F10)
    return FALSE;
  press_row_popup_menu (row, NULL);
  return TRUE;
}
