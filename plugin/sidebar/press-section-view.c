// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A section of the brief: a heading, a list, and a button that shows the rest of a long list. Rows are made
 * when they are to be shown, a batch at a time, so that a mail with a thousand dates costs what one with five
 * does. Those that are shown at first come from top to bottom, as many at once as their maker has time for.
 */

#include "sidebar/press-section-view.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-list.h"
#include "sidebar/press-row.h"
#include "sidebar/press-widgets.h"

/* Rows that one activation of the button makes: a few milliseconds. */
#define BATCH 25

struct _PressSectionView
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *note;
  GtkListBox *list;
  GtkWidget *more;
  GtkLabel *fold_label;
  GtkImage *fold_arrow;
  GtkButton *fold;
  GtkWidget *below; /* a child, nullable */

  PressBrief *brief;     /* owned */
  PressTrail *trail;     /* owned */
  PressRowSource source; /* its order is owned */
  guint n_made;
  gboolean folded_again;
};

G_DEFINE_FINAL_TYPE (PressSectionView, press_section_view, GTK_TYPE_BOX)

static GtkWidget *
make_rows (PressSectionView *self, guint n_more)
{
  GtkWidget *first = NULL;
  guint end = MIN (self->source.n_rows, self->n_made + n_more);

  for (; self->n_made < end; self->n_made++)
    {
      guint index = self->source.order != NULL ? self->source.order[self->n_made] : self->n_made;
      GtkWidget *row = self->source.make (self->brief, self->trail, self->source.data, index);

      press_row_set_position (PRESS_ROW (row), index);
      gtk_list_box_insert (self->list, row, -1);
      if (first == NULL || index < press_row_get_position (PRESS_ROW (first)))
        first = row;
    }
  return first;
}

static void
update_fold (PressSectionView *self)
{
  guint n_hidden = self->source.n_rows - (self->folded_again ? self->source.n_first : self->n_made);
  g_autofree char *label = NULL;

  press_list_mark_ends (PRESS_LIST (self->list));
  gtk_widget_set_visible (self->more, self->source.n_rows > self->source.n_first);
  if (n_hidden == 0)
    label = g_strdup (_ ("Show fewer"));
  else if (self->source.label != NULL)
    label = self->source.label (self->source.data, n_hidden);
  if (label == NULL)
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", n_hidden), n_hidden);
  gtk_label_set_text (self->fold_label, label);
  press_set_accessible_name (GTK_WIDGET (self->fold), label);
  gtk_image_set_from_icon_name (self->fold_arrow, n_hidden == 0 ? "pan-up-symbolic" : "pan-down-symbolic",
                                GTK_ICON_SIZE_MENU);
  gtk_image_set_pixel_size (self->fold_arrow, 16);
}

/* Rows that are there already are shown and hidden by when they were made: order, not position. */
static void
set_rest_visible (PressSectionView *self, gboolean visible)
{
  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL);
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->list));

  for (guint i = 0; i < self->source.n_first; i++)
    g_hash_table_add (first, GUINT_TO_POINTER (self->source.order != NULL ? self->source.order[i] : i));
  for (GList *l = rows; l != NULL; l = l->next)
    if (!g_hash_table_contains (first, GUINT_TO_POINTER (press_row_get_position (l->data))))
      gtk_widget_set_visible (l->data, visible);
  self->folded_again = !visible;
}

static void
on_fold_clicked (PressSectionView *self)
{
  GtkWidget *row = NULL;

  if (self->folded_again)
    set_rest_visible (self, TRUE);
  else if (self->n_made < self->source.n_rows)
    row = make_rows (self, BATCH);
  else
    set_rest_visible (self, FALSE);
  update_fold (self);
  if (row != NULL && gtk_widget_has_visible_focus (GTK_WIDGET (self->fold)))
    gtk_widget_grab_focus (row);
}

static void
forget_source (PressSectionView *self)
{
  if (self->source.destroy != NULL)
    self->source.destroy (self->source.data);
  g_free ((guint *)self->source.order);
  self->source = (PressRowSource){ NULL };
}

static void
press_section_view_dispose (GObject *object)
{
  PRESS_SECTION_VIEW (object)->below = NULL;
  G_OBJECT_CLASS (press_section_view_parent_class)->dispose (object);
}

static void
press_section_view_finalize (GObject *object)
{
  PressSectionView *self = PRESS_SECTION_VIEW (object);

  forget_source (self);
  g_object_unref (self->brief);
  g_object_unref (self->trail);
  G_OBJECT_CLASS (press_section_view_parent_class)->finalize (object);
}

static void
press_section_view_class_init (PressSectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_section_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_section_view_finalize;
  g_type_ensure (PRESS_TYPE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/section-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, title);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, note);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, list);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, more);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, fold);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, fold_label);
  gtk_widget_class_bind_template_child (widget_class, PressSectionView, fold_arrow);
  gtk_widget_class_bind_template_callback (widget_class, on_fold_clicked);
}

static void
press_section_view_init (PressSectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_pixel_size (self->fold_arrow, 16);
}

/** press_section_view_new: a section called @title of @brief, without rows. */
GtkWidget *
press_section_view_new (const char *title, PressBrief *brief, PressTrail *trail)
{
  PressSectionView *self = g_object_new (PRESS_TYPE_SECTION_VIEW, NULL);

  self->brief = g_object_ref (brief);
  self->trail = g_object_ref (trail);
  gtk_label_set_text (self->title, title);
  press_set_accessible_name (GTK_WIDGET (self->list), title);
  return GTK_WIDGET (self);
}

/** press_section_view_set_note: small print beside the title. */
void
press_section_view_set_note (PressSectionView *self, const char *note)
{
  gtk_label_set_text (self->note, note);
  gtk_widget_show (GTK_WIDGET (self->note));
}

/** press_section_view_add_to_head: @widget (transfer floating) stands at the end of the line of the title. */
void
press_section_view_add_to_head (PressSectionView *self, GtkWidget *widget)
{
  gtk_box_pack_end (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->title))), widget, FALSE, FALSE, 0);
}

static int
compare_indexes (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/** press_section_view_set_rows: says what fills the section, once; press_section_view_fill() makes the rows.
 */
void
press_section_view_set_rows (PressSectionView *self, const PressRowSource *source)
{
  self->source = *source;
  if (source->order != NULL)
    {
      guint *order = g_memdup2 (source->order, source->n_rows * sizeof *order);

      g_qsort_with_data (order, (int)source->n_first, sizeof *order, compare_indexes, NULL);
      self->source.order = order;
    }
}

/** press_section_view_fill: makes the next row that is shown at first; whether there are more to make. */
gboolean
press_section_view_fill (PressSectionView *self)
{
  make_rows (self, 1);
  if (self->n_made < self->source.n_first)
    return TRUE;
  update_fold (self);
  return FALSE;
}

/** press_section_view_drop_row: destroys a row; whether there was one. */
gboolean
press_section_view_drop_row (PressSectionView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row == NULL)
    return FALSE;
  gtk_widget_destroy (GTK_WIDGET (row));
  return TRUE;
}

/** press_section_view_set_below: @widget: (nullable) (transfer floating): stands below the rows. */
void
press_section_view_set_below (PressSectionView *self, GtkWidget *widget)
{
  g_clear_pointer (&self->below, gtk_widget_destroy);
  if (widget == NULL)
    return;
  self->below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  press_add_classes (self->below, "more");
  press_add (self->below, widget, FALSE);
  gtk_widget_show (self->below);
  press_add (GTK_WIDGET (self), self->below, FALSE);
}

/** press_section_view_clear: takes all rows away; press_section_view_set_rows() may follow. */
void
press_section_view_clear (PressSectionView *self)
{
  while (press_section_view_drop_row (self))
    ;
  forget_source (self);
  self->n_made = 0;
  self->folded_again = FALSE;
}

/** press_section_view_get_list: (transfer none): the section's list. */
GtkListBox *
press_section_view_get_list (PressSectionView *self)
{
  return self->list;
}

/** press_section_rows_at_first: how many of @n_rows to show before unfolding: never all but one. */
guint
press_section_rows_at_first (guint n_rows)
{
  return n_rows <= PRESS_SECTION_ROWS + 1 ? n_rows : PRESS_SECTION_ROWS;
}
