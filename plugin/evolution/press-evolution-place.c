// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Where the sidebar stands, and how wide it is: a paned takes the place of a widget of Evolution's and holds
 * that widget and the sidebar. The sidebar keeps its width when the window changes; a change while the paned
 * stays as wide as it was is the user's hand at the handle, and is remembered when the sidebar goes out of
 * sight.
 */

#include "evolution/press-evolution.h"

enum
{
  DEFAULT_WIDTH = 340,
};

typedef struct
{
  GtkPaned *paned;     /* owns this */
  GSettings *settings; /* owned; NULL: nothing is remembered */
  int width;           /* of the sidebar, wanted */
  int allocated;       /* of the sidebar */
  int paned_allocated;
} PressEvolutionPlace;

static void
press_evolution_place_free (gpointer data)
{
  PressEvolutionPlace *self = data;

  g_clear_object (&self->settings);
  g_free (self);
}

static void
press_evolution_place_apply (PressEvolutionPlace *self, int paned_allocated)
{
  int handle;

  gtk_widget_style_get (GTK_WIDGET (self->paned), "handle-size", &handle, NULL);
  gtk_paned_set_position (self->paned, MAX (paned_allocated - self->width - handle, 0));
}

static void
press_evolution_place_allocated (GtkWidget *sidebar, GdkRectangle *allocation, PressEvolutionPlace *self)
{
  int paned_allocated = gtk_widget_get_allocated_width (GTK_WIDGET (self->paned));

  if (self->paned_allocated == 0)
    press_evolution_place_apply (self, paned_allocated);
  else if (paned_allocated == self->paned_allocated && allocation->width != self->allocated)
    self->width = allocation->width;
  self->allocated = allocation->width;
  self->paned_allocated = paned_allocated;
}

static void
press_evolution_place_unmapped (GtkWidget *sidebar, PressEvolutionPlace *self)
{
  if (self->settings != NULL && g_settings_get_int (self->settings, "sidebar-width") != self->width)
    g_settings_set_int (self->settings, "sidebar-width", self->width);
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
 * @settings: (nullable): where the width is remembered
 *
 * Puts @sidebar beside @beside, which stands in a window already.
 */
void
press_evolution_place (GtkWidget *sidebar, GtkWidget *beside, GSettings *settings)
{
  PressEvolutionPlace *self = g_new0 (PressEvolutionPlace, 1);

  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->width = settings != NULL ? g_settings_get_int (settings, "sidebar-width") : DEFAULT_WIDTH;
  g_object_set_data_full (G_OBJECT (self->paned), "pressbrief-place", self, press_evolution_place_free);
  press_evolution_place_put (self->paned, beside, sidebar);
  g_signal_connect (sidebar, "size-allocate", G_CALLBACK (press_evolution_place_allocated), self);
  g_signal_connect (sidebar, "unmap", G_CALLBACK (press_evolution_place_unmapped), self);
}

/**
 * press_evolution_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where the schema is not installed: GLib would
 * end the whole program for that. Warns the first time.
 */
GSettings *
press_evolution_settings_new (void)
{
  static gboolean warned;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.pressbrief", TRUE);
  if (schema != NULL && g_settings_schema_has_key (schema, "sidebar-visible")
      && g_settings_schema_has_key (schema, "window-sidebar-visible")
      && g_settings_schema_has_key (schema, "sidebar-width"))
    return g_settings_new_full (schema, NULL, NULL);
  if (!warned)
    g_warning ("The settings schema org.pressbrief is not installed: settings are not remembered");
  warned = TRUE;
  return NULL;
}
