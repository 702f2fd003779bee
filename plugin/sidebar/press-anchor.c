// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Keeps the place of a reader who has scrolled down: when rows change their heights by themselves, the first
 * row that is seen whole stays where it is on the screen. It is put right as soon as the rows have their new
 * places, before anything is painted. Who has not scrolled sees the top, and the rest grows downwards. */

#include "sidebar/press-anchor.h"

/* A place that is kept, until the rows were laid out. */
typedef struct
{
  GtkScrolledWindow *scrolled;
  GtkWidget *content;
  GtkWidget *row; /* weak: nullable */
  int top;        /* of the row, in the content */
  gulong handler;
} Hold;

typedef struct
{
  GtkWidget *content;
  double from;
  GtkWidget *row;
  int top;
} Search;

static void
hold_free (gpointer data)
{
  Hold *self = data;

  g_clear_weak_pointer (&self->row);
  g_signal_handler_disconnect (self->content, self->handler);
  g_object_unref (self->content);
  g_free (self);
}

static gboolean
top_of (GtkWidget *row, GtkWidget *content, int *top)
{
  int x;

  return gtk_widget_get_mapped (row) && gtk_widget_translate_coordinates (row, content, 0, 0, &x, top);
}

/* The first row that begins at or below a place. */
static void
search (GtkWidget *widget, gpointer data)
{
  Search *found = data;
  int top;

  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      if (top_of (widget, found->content, &top) && top >= found->from
          && (found->row == NULL || top < found->top))
        {
          found->row = widget;
          found->top = top;
        }
      return;
    }
  if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), search, data);
}

static void
on_laid_out (GtkWidget *content, GdkRectangle *allocation, Hold *self)
{
  GtkScrolledWindow *scrolled = self->scrolled;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  int top;

  if (self->row != NULL && top_of (self->row, content, &top) && top != self->top)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top - self->top);
  g_object_set_data (G_OBJECT (scrolled), "pressbrief-anchor", NULL); /* frees self */
}

/** press_anchor_hold: what is seen stays where it is when @widget, in something that scrolls, changes its
 * height now. */
void
press_anchor_hold (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  Search found = { NULL };
  Hold *self;

  if (scrolled == NULL || g_object_get_data (G_OBJECT (scrolled), "pressbrief-anchor") != NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  found.from = gtk_adjustment_get_value (adjustment);
  found.content = gtk_bin_get_child (GTK_BIN (gtk_bin_get_child (GTK_BIN (scrolled))));
  if (found.from <= 0 || found.content == NULL)
    return;
  search (found.content, &found);
  if (found.row == NULL)
    return;
  self = g_new0 (Hold, 1);
  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  self->content = g_object_ref (found.content);
  g_set_weak_pointer (&self->row, found.row);
  self->top = found.top;
  self->handler = g_signal_connect_after (found.content, "size-allocate", G_CALLBACK (on_laid_out), self);
  g_object_set_data_full (G_OBJECT (scrolled), "pressbrief-anchor", self, hold_free);
}
