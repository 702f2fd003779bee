// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Walks the widgets that are seen, in their order, and compares accessible names. */

#include "ui/press-ui.h"

#include <string.h>

#include "sidebar/press-row.h"

static void collect (GtkWidget *widget, gpointer data);

typedef struct
{
  GType type;
  GPtrArray *found;
} Walk;

static void
collect (GtkWidget *widget, gpointer data)
{
  Walk *walk = data;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), walk->type))
    g_ptr_array_add (walk->found, widget);
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)) != NULL)
    gtk_container_forall (GTK_CONTAINER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget))), collect,
                          walk);
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect, walk);
}

/** press_ui_all: (transfer container): all widgets of @type below @root that are shown, popovers included. */
GPtrArray *
press_ui_all (GtkWidget *root, GType type)
{
  Walk walk = { type, g_ptr_array_new () };

  collect (root, &walk);
  return walk.found;
}

/** press_ui_find_type: (nullable): the first widget of @type. */
GtkWidget *
press_ui_find_type (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) all = press_ui_all (root, type);

  return all->len > 0 ? all->pdata[0] : NULL;
}

/** press_ui_name: what a screen reader calls @widget. */
const char *
press_ui_name (GtkWidget *widget)
{
  const char *name = atk_object_get_name (gtk_widget_get_accessible (widget));

  return name != NULL ? name : "";
}

/** press_ui_find_name: (nullable): the first button or row whose accessible name begins with @name. */
GtkWidget *
press_ui_find_name (GtkWidget *root, const char *name)
{
  g_autoptr (GPtrArray) all = press_ui_all (root, GTK_TYPE_WIDGET);

  for (guint i = 0; i < all->len; i++)
    if ((GTK_IS_BUTTON (all->pdata[i]) || GTK_IS_LIST_BOX_ROW (all->pdata[i]))
        && g_str_has_prefix (press_ui_name (all->pdata[i]), name))
      return all->pdata[i];
  return NULL;
}

/** press_ui_open_all: unfolds every section once and opens every row. */
void
press_ui_open_all (GtkWidget *sidebar)
{
  g_autoptr (GPtrArray) buttons = press_ui_all (sidebar, GTK_TYPE_BUTTON);
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < buttons->len; i++)
    if (strstr (press_ui_name (buttons->pdata[i]), " more") != NULL)
      gtk_button_clicked (buttons->pdata[i]);
  rows = press_ui_all (sidebar, PRESS_TYPE_ROW);
  for (guint i = 0; i < rows->len; i++)
    press_row_set_expanded (rows->pdata[i], TRUE);
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/** press_ui_wait: runs the main loop for @milliseconds. */
void
press_ui_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
