// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Where the sidebar stands, and how wide it is: a paned takes the place of a widget of Evolution's and holds
 * that widget and the sidebar. The sidebar keeps its width when the window changes. The width that the user
 * gives it at the handle is remembered when the sidebar goes out of sight; one that a narrow window forces on
 * it is not.
 */

#include "evolution/press-evolution.h"

#include "sidebar/press-settings.h"

enum
{
  DEFAULT_WIDTH = 340, /* where nothing is remembered, pixels */
  MINIMUM_WIDTH = 280,
};

typedef struct
{
  GtkPaned *paned; /* owns this */
  int width;       /* of the sidebar, wanted */
  gboolean placed; /* the sidebar was given that width */
  gboolean moved;  /* the user moved the handle; the sidebar's next width is wanted */
} PressEvolutionPlace;

/* A paned also moves its handle by itself, but not while it gets an event of its own. */
static void
press_evolution_place_moved (PressEvolutionPlace *self)
{
  g_autoptr (GdkEvent) event = gtk_get_current_event ();

  if (event != NULL
      && (gdk_event_get_window (event) == gtk_paned_get_handle_window (self->paned)
          || gtk_widget_is_focus (GTK_WIDGET (self->paned))))
    self->moved = TRUE;
}

static void
press_evolution_place_allocated (GtkWidget *sidebar, GdkRectangle *allocation, PressEvolutionPlace *self)
{
  if (!self->placed)
    gtk_paned_set_position (self->paned,
                            gtk_paned_get_position (self->paned) + allocation->width - self->width);
  else if (self->moved)
    self->width = allocation->width;
  self->placed = TRUE;
  self->moved = FALSE;
}

static void
press_evolution_place_unmapped (GtkWidget *sidebar, PressEvolutionPlace *self)
{
  if (press_settings_get_int (PRESS_SETTINGS_SIDEBAR_WIDTH, DEFAULT_WIDTH) != self->width)
    press_settings_set_int (PRESS_SETTINGS_SIDEBAR_WIDTH, self->width);
}

static void
press_evolution_place_put (GtkPaned *paned, GtkWidget *beside, GtkWidget *sidebar)
{
  GtkWidget *parent = gtk_widget_get_parent (beside);
  gboolean expand = TRUE, fill = TRUE;
  guint padding = 0;
  GtkPackType pack_type = GTK_PACK_START;
  int position = -1;

  if (GTK_IS_BOX (parent))
    {
      gtk_box_query_child_packing (GTK_BOX (parent), beside, &expand, &fill, &padding, &pack_type);
      gtk_container_child_get (GTK_CONTAINER (parent), beside, "position", &position, NULL);
    }
  g_object_ref (beside);
  gtk_container_remove (GTK_CONTAINER (parent), beside);
  gtk_paned_pack1 (paned, beside, TRUE, FALSE);
  gtk_paned_pack2 (paned, sidebar, FALSE, FALSE);
  g_object_unref (beside);
  gtk_container_add (GTK_CONTAINER (parent), GTK_WIDGET (paned));
  if (GTK_IS_BOX (parent))
    {
      gtk_box_set_child_packing (GTK_BOX (parent), GTK_WIDGET (paned), expand, fill, padding, pack_type);
      gtk_box_reorder_child (GTK_BOX (parent), GTK_WIDGET (paned), position);
    }
  gtk_widget_show (GTK_WIDGET (paned));
}

/**
 * press_evolution_place:
 * Puts @sidebar beside @beside, which stands in a window already.
 */
void
press_evolution_place (GtkWidget *sidebar, GtkWidget *beside)
{
  PressEvolutionPlace *self = g_new0 (PressEvolutionPlace, 1);

  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_set_size_request (sidebar, MINIMUM_WIDTH, -1);
  self->width = press_settings_get_int (PRESS_SETTINGS_SIDEBAR_WIDTH, DEFAULT_WIDTH);
  g_object_set_data_full (G_OBJECT (self->paned), "pressbrief-place", self, g_free);
  press_evolution_place_put (self->paned, beside, sidebar);
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (press_evolution_place_moved), self);
  g_signal_connect (sidebar, "size-allocate", G_CALLBACK (press_evolution_place_allocated), self);
  g_signal_connect (sidebar, "unmap", G_CALLBACK (press_evolution_place_unmapped), self);
}
