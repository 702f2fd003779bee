// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The menu of a row: what its buttons, keys and its activation do, by their names. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-row-private.h"

static void
add_item (GtkWidget *menu, const char *label, GCallback callback, PressRow *self)
{
  GtkWidget *item = gtk_menu_item_new_with_label (label);

  g_signal_connect_object (item, "activate", callback, self, G_CONNECT_SWAPPED);
  gtk_menu_shell_append (GTK_MENU_SHELL (menu), item);
}

static void
on_translate (PressRow *self)
{
  PressBrief *brief = press_trail_get_brief (self->trail);

  if (self->excerpt != NULL && brief != NULL && press_excerpts_of (brief) != NULL)
    press_excerpts_translate (press_excerpts_of (brief), self->excerpt);
}

static void
on_original (PressRow *self)
{
  press_row_set_expanded (self, !press_row_get_expanded (self));
}

static void
add_excerpt_items (GtkWidget *menu, PressRow *self)
{
  PressBrief *brief = press_trail_get_brief (self->trail);
  PressExcerpts *excerpts = brief != NULL ? press_excerpts_of (brief) : NULL;

  if (press_excerpt_view_has_wording (self->excerpt))
    add_item (menu, _ ("Original"), G_CALLBACK (on_original), self);
  else if (excerpts != NULL && press_excerpts_can_translate (excerpts, self->excerpt))
    add_item (menu, _ ("Translate"), G_CALLBACK (on_translate), self);
}

static void
on_item (GtkWidget *item, PressRow *self)
{
  press_row_act (self, g_object_get_data (G_OBJECT (item), "pressbrief-action"));
}

static void
add_items (GtkWidget *menu, PressRow *self)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i += 2)
    {
      GtkWidget *item = gtk_menu_item_new_with_label (self->items->pdata[i]);

      g_object_set_data_full (G_OBJECT (item), "pressbrief-action", g_strdup (self->items->pdata[i + 1]),
                              g_free);
      g_signal_connect_object (item, "activate", G_CALLBACK (on_item), self, 0);
      gtk_menu_shell_append (GTK_MENU_SHELL (menu), item);
    }
}

/** press_row_popup_menu: opens the row's menu where @event (nullable) was, else below the row. */
void
press_row_popup_menu (PressRow *self, const GdkEvent *event)
{
  GtkWidget *menu = gtk_menu_new ();

  if (self->copy != NULL)
    add_item (menu, _ ("Copy"), G_CALLBACK (press_row_copy), self);
  if (self->has_place)
    add_item (menu, _ ("Show in mail"), G_CALLBACK (press_row_show_in_mail), self);
  if (self->address != NULL)
    add_item (menu, _ ("Write a mail"), G_CALLBACK (press_row_run), self);
  if (self->excerpt != NULL)
    add_excerpt_items (menu, self);
  if (press_row_can_press_extra (self))
    add_item (menu, self->extra_label, G_CALLBACK (press_row_press_extra), self);
  add_items (menu, self);
  gtk_widget_show_all (menu);
  g_clear_pointer (&self->menu, gtk_widget_destroy);
  self->menu = menu;
  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (self), NULL);
  if (event != NULL)
    gtk_menu_popup_at_pointer (GTK_MENU (menu), event);
  else
    gtk_menu_popup_at_widget (GTK_MENU (menu), GTK_WIDGET (self), GDK_GRAVITY_SOUTH_WEST,
                              GDK_GRAVITY_NORTH_WEST, NULL);
}
