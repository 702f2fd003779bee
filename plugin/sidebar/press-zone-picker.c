// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* All time zones by their towns, in the reader's language (ICU, CLDR), with their offsets, and a line to
 * search them. There are more than four hundred: the list is filled a few at a time, between events. The
 * signal "picked" hands over the zone, an IANA name. */

#include "sidebar/press-zone-picker.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include "brief/press-format.h"
#include "sidebar/press-widgets.h"

/* Zones that are added at once: a millisecond. */
#define BATCH 8
#define LIST_HEIGHT 190

enum
{
  COLUMN_CITY,
  COLUMN_OFFSET,
  COLUMN_ZONE,
  COLUMN_KEY, /* what is searched: town and zone, folded */
};

struct _PressZonePicker
{
  GtkPopover parent_instance;

  GtkEntry *search;
  GtkTreeView *view;
  GtkTreeModelFilter *filter;
  GtkListStore *zones;
  UEnumeration *rest; /* those that are still to be added; NULL: none */
  guint filling;      /* source */
  char *wanted;       /* owned: folded */
};

G_DEFINE_FINAL_TYPE (PressZonePicker, press_zone_picker, GTK_TYPE_POPOVER)

static guint picked_signal;

/* Small letters without accents: "Nuuk", "São Paulo" are found as "sao". */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *small = g_utf8_casefold (apart != NULL ? apart : "", -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (folded, *p == '_' ? ' ' : g_utf8_get_char (p));
  return g_string_free (folded, FALSE);
}

static void
add_zone (PressZonePicker *self, const char *zone)
{
  g_autofree char *city = press_format_city (zone);
  g_autofree char *offset = press_format_offset (zone);
  g_autofree char *searched = g_strjoin (" ", city, zone, NULL);
  g_autofree char *key = fold (searched);

  if (strchr (zone, '/') != NULL && !g_str_has_prefix (zone, "Etc/"))
    gtk_list_store_insert_with_values (self->zones, NULL, -1, COLUMN_CITY, city, COLUMN_OFFSET, offset,
                                       COLUMN_ZONE, zone, COLUMN_KEY, key, -1);
}

static gboolean
on_idle (gpointer data)
{
  PressZonePicker *self = data;
  UErrorCode status = U_ZERO_ERROR;
  const char *zone = NULL;

  for (guint i = 0; i < BATCH && (zone = uenum_next (self->rest, NULL, &status)) != NULL; i++)
    add_zone (self, zone);
  if (zone != NULL && U_SUCCESS (status))
    return G_SOURCE_CONTINUE;
  g_clear_pointer (&self->rest, uenum_close);
  self->filling = 0;
  gtk_tree_sortable_set_sort_column_id (GTK_TREE_SORTABLE (self->zones), COLUMN_CITY, GTK_SORT_ASCENDING);
  return G_SOURCE_REMOVE;
}

static gboolean
is_wanted (GtkTreeModel *model, GtkTreeIter *iter, gpointer data)
{
  PressZonePicker *self = data;
  g_autofree char *key = NULL;

  gtk_tree_model_get (model, iter, COLUMN_KEY, &key, -1);
  return self->wanted == NULL || (key != NULL && strstr (key, self->wanted) != NULL);
}

static void
on_search_changed (PressZonePicker *self)
{
  GtkTreePath *first = gtk_tree_path_new_first ();

  g_free (self->wanted);
  self->wanted = fold (gtk_entry_get_text (self->search));
  gtk_tree_model_filter_refilter (self->filter);
  if (gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->filter), NULL) > 0)
    gtk_tree_view_set_cursor (self->view, first, NULL, FALSE);
  gtk_tree_path_free (first);
}

static void
on_row_activated (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column, PressZonePicker *self)
{
  GtkTreeIter iter;
  g_autofree char *zone = NULL;

  if (!gtk_tree_model_get_iter (GTK_TREE_MODEL (self->filter), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->filter), &iter, COLUMN_ZONE, &zone, -1);
  g_signal_emit (self, picked_signal, 0, zone);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Enter in the line of the search picks the row that is marked. */
static void
on_search_activated (PressZonePicker *self)
{
  GtkTreePath *path = NULL;

  gtk_tree_view_get_cursor (self->view, &path, NULL);
  if (path == NULL)
    return;
  on_row_activated (self->view, path, NULL, self);
  gtk_tree_path_free (path);
}

/* Down goes on from the search into the list. */
static gboolean
on_search_key (PressZonePicker *self, GdkEventKey *event)
{
  if (event->keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GDK_EVENT_STOP;
}

static void
press_zone_picker_dispose (GObject *object)
{
  PressZonePicker *self = PRESS_ZONE_PICKER (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->rest, uenum_close);
  G_OBJECT_CLASS (press_zone_picker_parent_class)->dispose (object);
}

static void
press_zone_picker_finalize (GObject *object)
{
  PressZonePicker *self = PRESS_ZONE_PICKER (object);

  g_free (self->wanted);
  g_object_unref (self->filter);
  g_object_unref (self->zones);
  G_OBJECT_CLASS (press_zone_picker_parent_class)->finalize (object);
}

static void
press_zone_picker_class_init (PressZonePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = press_zone_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_zone_picker_finalize;
  picked_signal = g_signal_new ("picked", PRESS_TYPE_ZONE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_column (PressZonePicker *self, int column, gboolean quiet)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *view_column
      = gtk_tree_view_column_new_with_attributes (NULL, cell, "text", column, NULL);

  g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, "scale", quiet ? 0.88 : 1.0, NULL);
  gtk_tree_view_column_set_expand (view_column, !quiet);
  if (quiet)
    g_object_set (cell, "width-chars", 10, NULL);
  gtk_tree_view_append_column (self->view, view_column);
}

static void
make_list (PressZonePicker *self)
{
  self->zones = gtk_list_store_new (4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  self->filter = GTK_TREE_MODEL_FILTER (gtk_tree_model_filter_new (GTK_TREE_MODEL (self->zones), NULL));
  gtk_tree_model_filter_set_visible_func (self->filter, is_wanted, self, NULL);
  self->view = GTK_TREE_VIEW (gtk_tree_view_new_with_model (GTK_TREE_MODEL (self->filter)));
  gtk_tree_view_set_headers_visible (self->view, FALSE);
  gtk_tree_view_set_enable_search (self->view, FALSE);
  gtk_tree_view_set_activate_on_single_click (self->view, TRUE);
  press_set_accessible_name (GTK_WIDGET (self->view), _ ("Time zones"));
  add_column (self, COLUMN_CITY, FALSE);
  add_column (self, COLUMN_OFFSET, TRUE);
  g_signal_connect_object (self->view, "row-activated", G_CALLBACK (on_row_activated), self, 0);
}

static void
make_search (PressZonePicker *self)
{
  self->search = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_width_chars (self->search, 16);
  gtk_entry_set_placeholder_text (self->search, _ ("Search for a town"));
  press_set_accessible_name (GTK_WIDGET (self->search), _ ("Search for a town"));
  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "key-press-event", G_CALLBACK (on_search_key), self,
                           G_CONNECT_SWAPPED);
}

static void
press_zone_picker_init (PressZonePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  UErrorCode status = U_ZERO_ERROR;

  press_add_classes (box, "pressbrief-popover");
  g_object_set (box, "margin", 12, "width-request", 216, NULL);
  make_list (self);
  make_search (self);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height", LIST_HEIGHT,
                "shadow-type", GTK_SHADOW_IN, NULL);
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (self->view));
  press_add (box, GTK_WIDGET (self->search), FALSE);
  press_add (box, scrolled, TRUE);
  gtk_widget_show_all (box);
  gtk_container_add (GTK_CONTAINER (self), box);
  self->rest = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
  if (U_SUCCESS (status))
    self->filling = g_idle_add (on_idle, self);
}

/** press_zone_picker_new: (transfer floating): a popover beside @relative_to. */
GtkWidget *
press_zone_picker_new (GtkWidget *relative_to)
{
  return g_object_new (PRESS_TYPE_ZONE_PICKER, "relative-to", relative_to, NULL);
}
