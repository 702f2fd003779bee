// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Where the sidebar stands, and how wide it is: a paned takes the place of a widget of the mail program and
 * holds that widget and the sidebar. The sidebar keeps its width when the window changes. The width that the
 * user gives it at the handle is remembered when the sidebar goes out of sight; one that a narrow window
 * forces on it is not. In a narrow place the sidebar stands below, where there is height enough for both; it
 * keeps its share of the height then.
 */

#include "sidebar/press-place.h"

#include "desktop/press-settings.h"

enum
{
  DEFAULT_WIDTH = 340, /* where nothing is remembered, pixels */
  MINIMUM_WIDTH = 280,
  NARROW = 640, /* less than this in all: one below the other */
  TIGHT = 560,  /* not before this where it is low */
  LOW = 400,    /* height that has not room for both */
  ROOM = 40,    /* beyond these that it takes to change back */
};

#define PLACE "pressbrief-place"

typedef struct
{
  GtkPaned *paned; /* owns this */
  int room;        /* width of @paned, or its height with the sidebar below */
  int width;       /* of the sidebar, wanted */
  double share;    /* of the height, what stands above the sidebar gets */
  int request;     /* width that its neighbour asked for before */
  gboolean placed; /* the sidebar was given that width, or its share of the height */
  gboolean moved;  /* the user moved the handle; the sidebar's next width is wanted */
} PressPlace;

/* A paned also moves its handle by itself, but not while it gets an event of its own. */
static void
on_moved (PressPlace *self)
{
  g_autoptr (GdkEvent) event = gtk_get_current_event ();

  if (event != NULL
      && (gdk_event_get_window (event) == gtk_paned_get_handle_window (self->paned)
          || gtk_widget_is_focus (GTK_WIDGET (self->paned))))
    self->moved = TRUE;
}

static gboolean
is_below (PressPlace *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned)) == GTK_ORIENTATION_VERTICAL;
}

static gboolean
should_be_below (PressPlace *self, const GdkRectangle *allocation)
{
  int room = is_below (self) ? ROOM : 0;

  if (allocation->width >= NARROW + room)
    return FALSE;
  return allocation->width < TIGHT + room || allocation->height >= LOW - room;
}

/* Whether the sidebar stands elsewhere from now on, below or beside. */
static gboolean
turn (PressPlace *self, const GdkRectangle *allocation)
{
  gboolean below = should_be_below (self, allocation);

  if (below == is_below (self))
    return FALSE;
  self->placed = FALSE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned),
                                  below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  return TRUE;
}

/* Gives the sidebar, which was just given some room, that which it should have. */
static void
place (PressPlace *self, GtkWidget *sidebar, int height)
{
  int width = gtk_widget_get_allocated_width (sidebar);

  if (is_below (self))
    gtk_paned_set_position (self->paned, (int)(height * self->share));
  else if (width != self->width)
    gtk_paned_set_position (self->paned, gtk_paned_get_position (self->paned) + width - self->width);
}

/* Once more, before anything is painted. */
static void
allocate_again (GtkWidget *paned, GdkRectangle *allocation)
{
  gtk_widget_get_preferred_size (paned, NULL, NULL);
  gtk_widget_size_allocate (paned, allocation);
}

/* After the paned gave both their room. Placing makes it do so again: then there is nothing left to do. */
static void
on_allocated (GtkWidget *paned, GdkRectangle *allocation, PressPlace *self)
{
  GtkWidget *sidebar = gtk_paned_get_child2 (self->paned);
  int room;

  if (allocation->width <= 1)
    return;
  if (turn (self, allocation))
    {
      allocate_again (paned, allocation);
      return;
    }
  room = is_below (self) ? allocation->height : allocation->width;
  if (room != self->room)
    self->placed = FALSE;
  self->room = room;
  if (sidebar == NULL || !gtk_widget_get_visible (sidebar))
    self->placed = FALSE;
  else if (!self->placed)
    {
      self->placed = TRUE;
      place (self, sidebar, allocation->height);
      allocate_again (paned, allocation);
    }
  else if (self->moved && is_below (self))
    self->share = (double)gtk_paned_get_position (self->paned) / room;
  else if (self->moved)
    self->width = gtk_widget_get_allocated_width (sidebar);
  self->moved = FALSE;
}

/* Puts @next where @widget stands, which goes out of there. */
static void
replace (GtkWidget *widget, GtkWidget *next)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  gboolean expand = TRUE, fill = TRUE;
  guint padding = 0;
  GtkPackType pack_type = GTK_PACK_START;
  int position = -1;

  if (GTK_IS_BOX (parent))
    {
      gtk_box_query_child_packing (GTK_BOX (parent), widget, &expand, &fill, &padding, &pack_type);
      gtk_container_child_get (GTK_CONTAINER (parent), widget, "position", &position, NULL);
    }
  gtk_container_remove (GTK_CONTAINER (parent), widget);
  gtk_container_add (GTK_CONTAINER (parent), next);
  if (GTK_IS_BOX (parent))
    {
      gtk_box_set_child_packing (GTK_BOX (parent), next, expand, fill, padding, pack_type);
      gtk_box_reorder_child (GTK_BOX (parent), next, position);
    }
}

/**
 * press_place_put:
 * @beside: stands in a window already
 * @least: pixels that @beside keeps at least; -1: as many as it asked for before
 *
 * Puts @sidebar beside @beside.
 */
void
press_place_put (GtkWidget *sidebar, GtkWidget *beside, int least)
{
  PressPlace *self = g_new0 (PressPlace, 1);

  gtk_widget_get_size_request (beside, &self->request, NULL);
  if (least >= 0)
    g_object_set (beside, "width-request", least, NULL);
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_set_size_request (sidebar, MINIMUM_WIDTH, -1);
  self->width = press_settings_get_int (PRESS_SETTINGS_SIDEBAR_WIDTH, DEFAULT_WIDTH);
  self->share = 0.5;
  g_object_set_data_full (G_OBJECT (self->paned), PLACE, self, g_free);
  g_object_ref (beside);
  replace (beside, GTK_WIDGET (self->paned));
  gtk_paned_pack1 (self->paned, beside, TRUE, FALSE);
  gtk_paned_pack2 (self->paned, sidebar, FALSE, FALSE);
  g_object_unref (beside);
  gtk_widget_show (GTK_WIDGET (self->paned));
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (on_moved), self);
  g_signal_connect (self->paned, "size-allocate", G_CALLBACK (on_allocated), self);
  g_signal_connect (sidebar, "unmap", G_CALLBACK (press_place_remember), NULL);
}

/** press_place_remember: stores the width of @sidebar; by itself when it goes out of sight. */
void
press_place_remember (GtkWidget *sidebar)
{
  GtkWidget *paned = gtk_widget_get_parent (sidebar);
  PressPlace *self = paned != NULL ? g_object_get_data (G_OBJECT (paned), PLACE) : NULL;

  if (self != NULL && press_settings_get_int (PRESS_SETTINGS_SIDEBAR_WIDTH, DEFAULT_WIDTH) != self->width)
    press_settings_set_int (PRESS_SETTINGS_SIDEBAR_WIDTH, self->width);
}

/** press_place_take_out: destroys @sidebar; what it stood beside has its old place again. */
void
press_place_take_out (GtkWidget *sidebar)
{
  GtkWidget *paned = gtk_widget_get_parent (sidebar);
  GtkWidget *beside = gtk_paned_get_child1 (GTK_PANED (paned));
  PressPlace *self = g_object_get_data (G_OBJECT (paned), PLACE);

  press_place_remember (sidebar);
  g_object_ref (paned);
  g_object_ref (beside);
  gtk_container_remove (GTK_CONTAINER (paned), beside);
  replace (paned, beside);
  g_object_set (beside, "width-request", self->request, NULL);
  gtk_widget_destroy (paned);
  g_object_unref (beside);
  g_object_unref (paned);
}
