// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * A list whose rows have a handle, a title and a switch. A row is moved by dragging its handle, or by Alt+Up
 * and Alt+Down; where it stands then is said in a line below the list, which screen readers read.
 */

#include "sidebar/press-preferences-order.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

#define ORDER "pressbrief-order"
#define ITEM "pressbrief-item"

typedef struct
{
  GtkLabel *said;
  PressOrderChanged changed;
  gpointer data;
} Order;

typedef struct
{
  char *id;
  char *title;
  GtkSwitch *on;
} Item;

static const GtkTargetEntry targets[] = { { "application/x-pressbrief-row", GTK_TARGET_SAME_APP, 0 } };

static void
item_free (gpointer data)
{
  Item *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static Order *
order_of (GtkWidget *list)
{
  return g_object_get_data (G_OBJECT (list), ORDER);
}

static Item *
item_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), ITEM);
}

static guint
count (GtkWidget *list)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));

  return g_list_length (rows);
}

static void
name_row (GtkWidget *list, GtkListBoxRow *row)
{
  /* Translators: "People, 2 of 7": what stands where in a list */
  g_autofree char *name = g_strdup_printf (_ ("%s, %d of %u"), item_of (row)->title,
                                           gtk_list_box_row_get_index (row) + 1, count (list));

  press_set_accessible_name (GTK_WIDGET (row), name);
}

static void
name_rows (GtkWidget *list)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));

  for (GList *l = rows; l != NULL; l = l->next)
    name_row (list, l->data);
}

static void
say_place (GtkWidget *list, GtkListBoxRow *row)
{
  Order *self = order_of (list);
  const char *name = atk_object_get_name (gtk_widget_get_accessible (GTK_WIDGET (row)));
  /* Translators: %s is "People, 2 of 7" */
  g_autofree char *said = g_strdup_printf (_ ("Moved: %s"), name);

  gtk_label_set_text (self->said, said);
}

/** press_preferences_order_move: moves @row to the place @to, counted from 0; whether it stands elsewhere
 * now.
 */
gboolean
press_preferences_order_move (GtkWidget *list, GtkListBoxRow *row, int to)
{
  Order *self = order_of (list);
  int from = gtk_list_box_row_get_index (row);
  g_autoptr (GtkListBoxRow) held = g_object_ref (row);
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (row));

  if (to < 0 || to >= (int)count (list) || to == from)
    return FALSE;
  gtk_container_remove (GTK_CONTAINER (list), GTK_WIDGET (row));
  gtk_list_box_insert (GTK_LIST_BOX (list), GTK_WIDGET (row), to);
  name_rows (list);
  say_place (list, row);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->changed (list, self->data);
  return TRUE;
}

static gboolean
on_key_press (GtkWidget *row, GdkEventKey *event, GtkWidget *list)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean up = event->keyval == GDK_KEY_Up || event->keyval == GDK_KEY_KP_Up;
  gboolean down = event->keyval == GDK_KEY_Down || event->keyval == GDK_KEY_KP_Down;

  if (modifiers != GDK_MOD1_MASK || (!up && !down))
    return FALSE;
  press_preferences_order_move (list, GTK_LIST_BOX_ROW (row), up ? index - 1 : index + 1);
  return TRUE;
}

static void
on_switched (GtkSwitch *on, GParamSpec *pspec, GtkWidget *list)
{
  Order *self = order_of (list);

  self->changed (list, self->data);
}

/* Dragging */

static void
on_drag_begin (GtkWidget *handle, GdkDragContext *context, GtkWidget *row)
{
  GtkAllocation box;
  cairo_surface_t *surface;
  cairo_t *cr;

  gtk_widget_get_allocation (row, &box);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, box.width, box.height);
  cr = cairo_create (surface);
  gtk_widget_draw (row, cr);
  gtk_drag_set_icon_surface (context, surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
on_drag_data_get (GtkWidget *handle,
                  GdkDragContext *context,
                  GtkSelectionData *data,
                  guint info,
                  guint time,
                  GtkWidget *row)
{
  gtk_selection_data_set (data, gdk_atom_intern_static_string (targets[0].target), 32, (const guchar *)&row,
                          sizeof row);
}

static void
on_drag_data_received (GtkWidget *list,
                       GdkDragContext *context,
                       int x,
                       int y,
                       GtkSelectionData *data,
                       guint info,
                       guint time,
                       gpointer nothing)
{
  GtkListBoxRow *over = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), y);
  int to = over != NULL ? gtk_list_box_row_get_index (over) : (int)count (list) - 1;
  GtkWidget *row = NULL;

  if (gtk_selection_data_get_length (data) == sizeof row)
    row = *(GtkWidget *const *)gtk_selection_data_get_data (data);
  /* It may be a row of another list of this program. */
  for (guint i = 0; row != NULL && i < count (list); i++)
    if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)i) == (gpointer)row)
      {
        press_preferences_order_move (list, GTK_LIST_BOX_ROW (row), to);
        return;
      }
}

static GtkWidget *
handle_new (GtkWidget *row)
{
  GtkWidget *handle = gtk_event_box_new ();

  gtk_container_add (GTK_CONTAINER (handle), press_icon_new ("list-drag-handle-symbolic", NULL));
  gtk_event_box_set_visible_window (GTK_EVENT_BOX (handle), FALSE);
  gtk_drag_source_set (handle, GDK_BUTTON1_MASK, targets, G_N_ELEMENTS (targets), GDK_ACTION_MOVE);
  g_signal_connect (handle, "drag-begin", G_CALLBACK (on_drag_begin), row);
  g_signal_connect (handle, "drag-data-get", G_CALLBACK (on_drag_data_get), row);
  gtk_widget_set_tooltip_text (handle, _ ("Drag to move"));
  return handle;
}

/* Filling */

/** press_preferences_order_add: appends a thing; @id is the caller's own name of it. */
void
press_preferences_order_add (GtkWidget *list, const char *id, const char *title, gboolean on)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = press_label_new (title, NULL);
  Item *item = g_new0 (Item, 1);

  item->id = g_strdup (id);
  item->title = g_strdup (title);
  item->on = GTK_SWITCH (gtk_switch_new ());
  gtk_switch_set_active (item->on, on);
  gtk_widget_set_valign (GTK_WIDGET (item->on), GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (item->on));
  press_set_accessible_name (GTK_WIDGET (item->on), title);
  g_object_set_data_full (G_OBJECT (row), ITEM, item, item_free);
  press_add (line, handle_new (row), FALSE);
  press_add (line, label, TRUE);
  gtk_box_pack_end (GTK_BOX (line), GTK_WIDGET (item->on), FALSE, FALSE, 0);
  gtk_container_add (GTK_CONTAINER (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  atk_object_set_description (gtk_widget_get_accessible (row), _ ("Alt+Up and Alt+Down move it"));
  gtk_widget_show_all (row);
  gtk_container_add (GTK_CONTAINER (list), row);
  g_signal_connect (row, "key-press-event", G_CALLBACK (on_key_press), list);
  g_signal_connect (item->on, "notify::active", G_CALLBACK (on_switched), list);
  name_rows (list);
}

/** press_preferences_order_clear: takes everything out. */
void
press_preferences_order_clear (GtkWidget *list)
{
  press_empty (list);
}

/** press_preferences_order_foreach: calls @item for all things in their order. */
void
press_preferences_order_foreach (GtkWidget *list, PressOrderItem item, gpointer data)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (list));

  for (GList *l = rows; l != NULL; l = l->next)
    item (item_of (l->data)->id, gtk_switch_get_active (item_of (l->data)->on), data);
}

/**
 * press_preferences_order_new:
 * @list: an empty list box that becomes one of these
 *
 * Returns: (transfer floating): the line that says what moved where, to be put below @list; it must live as
 * long as @list
 */
GtkWidget *
press_preferences_order_new (GtkWidget *list, PressOrderChanged changed, gpointer data)
{
  Order *self = g_new0 (Order, 1);
  GtkWidget *said
      = press_label_new (_ ("Drag, or press Alt+Up and Alt+Down, to change the order."), "small quiet");

  self->said = GTK_LABEL (said);
  self->changed = changed;
  self->data = data;
  atk_object_set_role (gtk_widget_get_accessible (said), ATK_ROLE_STATUSBAR);
  g_object_set_data_full (G_OBJECT (list), ORDER, self, g_free);
  gtk_drag_dest_set (list, GTK_DEST_DEFAULT_ALL, targets, G_N_ELEMENTS (targets), GDK_ACTION_MOVE);
  g_signal_connect (list, "drag-data-received", G_CALLBACK (on_drag_data_received), NULL);
  return said;
}
