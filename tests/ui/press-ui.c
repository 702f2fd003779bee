// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Walks the widgets that are seen, in their order, and compares accessible names. */

#include "ui/press-ui.h"

#include <string.h>

#include "sidebar/press-row.h"

/* A wait that no machine is too busy for, ms. */
#define LONGEST_WAIT 30000

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

static gboolean
on_reveal (gpointer data, const char *text, PressSpan span)
{
  PressUi *self = data;
  g_autofree char *words = g_utf8_substring (text, span.begin, span.end);

  g_string_append_printf (self->asked, "reveal %s\n", words);
  return strstr (words, "Meerkontor") == NULL;
}

static void
on_conceal (gpointer data)
{
  g_string_append (((PressUi *)data)->asked, "conceal\n");
}

static void
on_compose (gpointer data, const char *address)
{
  g_string_append_printf (((PressUi *)data)->asked, "compose %s\n", address);
}

static void
on_focus_mail (gpointer data)
{
  g_string_append (((PressUi *)data)->asked, "focus mail\n");
}

/* Mails of "gone.example" are not there any more. */
static void
on_open_mail (gpointer data,
              const char *message_id,
              const char *place,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_string_append_printf (((PressUi *)data)->asked, "open %s at %s\n", message_id, place);
  g_task_return_boolean (task, strstr (message_id, "gone.example") == NULL);
}

static const PressHost host = { on_reveal, on_conceal, on_compose, on_focus_mail, on_open_mail };

/** press_ui_new: a window of the default width with a sidebar. Its host does not find "Meerkontor" in the
 * mail. */
PressUi *
press_ui_new (void)
{
  PressUi *self = g_new0 (PressUi, 1);

  self->asked = g_string_new (NULL);
  self->window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  self->sidebar = PRESS_SIDEBAR (press_sidebar_new (&host, self));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 340, 700);
  gtk_container_add (GTK_CONTAINER (self->window), GTK_WIDGET (self->sidebar));
  gtk_widget_show (self->window);
  for (int i = 0; i < LONGEST_WAIT / 10 && !gtk_window_has_toplevel_focus (GTK_WINDOW (self->window)); i++)
    {
      gdk_window_focus (gtk_widget_get_window (self->window), GDK_CURRENT_TIME);
      press_ui_wait (10);
    }
  return self;
}

/** press_ui_free: destroys the window. */
void
press_ui_free (PressUi *self)
{
  gtk_widget_destroy (self->window);
  g_string_free (self->asked, TRUE);
  g_free (self);
}

/** press_ui_settle: waits until all sections of the brief are there, half a minute at most. */
void
press_ui_settle (PressSidebar *sidebar)
{
  for (int i = 0; i < LONGEST_WAIT / 5 && press_sidebar_is_filling (sidebar); i++)
    press_ui_wait (5);
  g_assert_false (press_sidebar_is_filling (sidebar));
}

/** press_ui_show: shows @brief, all of it at once. */
void
press_ui_show (PressUi *self, PressBrief *brief)
{
  press_sidebar_show_brief (self->sidebar, "mail", brief);
  press_sidebar_fill (self->sidebar);
}

/** press_ui_take: (transfer full): what the host was asked since the last time, a line each. */
char *
press_ui_take (PressUi *self)
{
  char *asked = g_string_free (self->asked, FALSE);

  self->asked = g_string_new (NULL);
  return asked;
}

/** press_ui_press: presses and releases @key in the window. */
void
press_ui_press (PressUi *self, guint key, GdkModifierType modifiers)
{
  GdkKeymap *keymap = gdk_keymap_get_for_display (gdk_display_get_default ());
  g_autofree GdkKeymapKey *keys = NULL;
  int n = 0;

  gdk_keymap_get_entries_for_keyval (keymap, key, &keys, &n);
  for (int type = GDK_KEY_PRESS; type <= GDK_KEY_RELEASE; type++)
    {
      g_autoptr (GdkEvent) event = gdk_event_new (type);

      event->key.window = g_object_ref (gtk_widget_get_window (self->window));
      event->key.send_event = TRUE;
      event->key.keyval = key;
      event->key.state = modifiers;
      event->key.hardware_keycode = n > 0 ? keys[0].keycode : 0;
      gdk_event_set_device (
          event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
      gtk_main_do_event (event);
    }
  press_ui_wait (20);
}

/** press_ui_focus: (nullable): the widget that has the window's focus. */
GtkWidget *
press_ui_focus (PressUi *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

/** press_ui_clipboard: (transfer full): what is on the clipboard. */
char *
press_ui_clipboard (PressUi *self)
{
  return gtk_clipboard_wait_for_text (gtk_widget_get_clipboard (self->window, GDK_SELECTION_CLIPBOARD));
}

/** press_ui_sees: whether a label that is shown below @root has @text in it. */
gboolean
press_ui_sees (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = press_ui_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL)
      return TRUE;
  return FALSE;
}

/** press_ui_wait_for: waits for @text to be seen, half a minute at most; whether it is. */
gboolean
press_ui_wait_for (PressUi *self, const char *text)
{
  for (int i = 0; i < LONGEST_WAIT / 10 && !press_ui_sees (GTK_WIDGET (self->sidebar), text); i++)
    press_ui_wait (10);
  return press_ui_sees (GTK_WIDGET (self->sidebar), text);
}

/** press_ui_wait_gone: waits until @text is seen no more, half a minute at most; whether it is gone. */
gboolean
press_ui_wait_gone (PressUi *self, const char *text)
{
  for (int i = 0; i < LONGEST_WAIT / 10 && press_ui_sees (GTK_WIDGET (self->sidebar), text); i++)
    press_ui_wait (10);
  return !press_ui_sees (GTK_WIDGET (self->sidebar), text);
}

/** press_ui_load: (transfer full): the brief in @file. */
PressBrief *
press_ui_load (const char *file)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PressBrief *brief = NULL;

  if (g_file_get_contents (file, &json, NULL, &error))
    brief = press_brief_from_json (json, -1, &error);
  g_assert_no_error (error);
  return brief;
}

/** press_ui_init: GTK and the tests without animations; returns the brief that is the last argument. */
const char *
press_ui_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpint (*argc, ==, 2);
  return (*argv)[1];
}

/* A sidebar that shows the full brief. */
PressUi *
press_ui_with_brief (const char *file)
{
  PressUi *ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (file);

  press_ui_show (ui, brief);
  return ui;
}

GtkWidget *
press_ui_find (PressUi *ui, const char *name)
{
  GtkWidget *widget = press_ui_find_name (GTK_WIDGET (ui->sidebar), name);

  if (widget == NULL)
    g_error ("nothing is called “%s”", name);
  return widget;
}

/* Activates the row called @name as a click does. */
GtkWidget *
press_ui_click (PressUi *ui, const char *name)
{
  GtkWidget *row = press_ui_find (ui, name);

  if (GTK_IS_BUTTON (row))
    gtk_button_clicked (GTK_BUTTON (row));
  else
    g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  press_ui_wait (20);
  return row;
}

void
press_ui_assert_asked (PressUi *ui, const char *expected)
{
  g_autofree char *asked = press_ui_take (ui);

  g_assert_cmpstr (asked, ==, expected);
}

guint
press_ui_count (PressUi *ui, const char *text)
{
  g_autoptr (GPtrArray) labels = press_ui_all (GTK_WIDGET (ui->sidebar), GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_str_equal (gtk_label_get_text (labels->pdata[i]), text);
  return n;
}
