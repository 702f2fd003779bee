// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: a section of the brief. */

#include "sidebar/press-trail.h"

G_BEGIN_DECLS

/**
 * PressRowMaker:
 *
 * Makes the row at @index of a section, a #PressRow; (transfer floating). Called when the row is to be shown
 * for the first time, in any order.
 */
typedef GtkWidget *(*PressRowMaker) (PressBrief *brief, PressTrail *trail, gpointer data, guint index);

/** PressFoldLabel: what the button says that shows @n_hidden more rows; (transfer full), %NULL for "3 more".
 */
typedef char *(*PressFoldLabel) (gpointer data, guint n_hidden);

/**
 * PressRowSource:
 * @make: makes a row
 * @label: (nullable): names the button that unfolds the section
 * @data: for @make and @label
 * @destroy: (nullable): frees @data with the section
 * @order: (nullable): the indexes of all rows, those first that are shown before unfolding. Rows always stand
 * in the order of their indexes
 * @n_rows: how many rows there are
 * @n_first: how many are shown before unfolding
 *
 * Where the rows of a section come from.
 */
typedef struct
{
  PressRowMaker make;
  PressFoldLabel label;
  gpointer data;
  GDestroyNotify destroy;
  const guint *order;
  guint n_rows;
  guint n_first;
} PressRowSource;

#define PRESS_TYPE_SECTION_VIEW (press_section_view_get_type ())
G_DECLARE_FINAL_TYPE (PressSectionView, press_section_view, PRESS, SECTION_VIEW, GtkBox)

/** How many rows a long section shows before it is unfolded. */
#define PRESS_SECTION_ROWS 5

GtkWidget *press_section_view_new (const char *title, PressBrief *brief, PressTrail *trail);
void press_section_view_set_note (PressSectionView *self, const char *note);
void press_section_view_set_rows (PressSectionView *self, const PressRowSource *source);
gboolean press_section_view_fill (PressSectionView *self);
gboolean press_section_view_drop_row (PressSectionView *self);
void press_section_view_add_to_head (PressSectionView *self, GtkWidget *widget);
void press_section_view_set_below (PressSectionView *self, GtkWidget *widget);
void press_section_view_clear (PressSectionView *self);
GtkListBox *press_section_view_get_list (PressSectionView *self);
guint press_section_rows_at_first (guint n_rows);

G_END_DECLS
