// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The settings dialog: a window with a list of pages. What is changed counts at once, so there is nothing to
 * confirm; one window a program, which is shown again when it is there. A mail program's own preferences may
 * hold the input (a modal window does, for its group): this window is a group of its own.
 */

#include "sidebar/press-preferences.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-resources.h"
#include "sidebar/press-widgets.h"

#define WIDTH 720
#define HEIGHT 610
#define DIALOG_WIDTH 480
#define DIALOG_HEIGHT 460

typedef struct
{
  const char *name;
  const char *title;
  GtkWidget *(*make) (void);
} Page;

static const Page pages[] = {
  { "general", N_ ("General"), press_preferences_general_new },
  { "sidebar", N_ ("Sidebar"), press_preferences_sidebar_new },
  { "notes", N_ ("Notes"), press_preferences_notes_new },
  { "translation", N_ ("Translation"), press_preferences_translation_new },
  { "stories", N_ ("Stories"), press_preferences_stories_new },
  { "privacy", N_ ("Privacy"), press_preferences_privacy_new },
};

/* What "Reset to defaults" leaves alone: decisions about senders are no taste. */
static const char *const kept[] = { PRESS_SETTINGS_SENDERS_ALWAYS, PRESS_SETTINGS_SENDERS_NEVER, NULL };

static GtkWidget *window;

static gboolean
on_key_press (GtkWidget *widget, GdkEventKey *event, gpointer data)
{
  if (event->keyval != GDK_KEY_Escape)
    return gtk_window_propagate_key_event (GTK_WINDOW (widget), event);
  if (gtk_window_propagate_key_event (GTK_WINDOW (widget), event))
    return TRUE;
  gtk_widget_destroy (widget);
  return TRUE;
}

static GtkWidget *
stack_new (void)
{
  GtkWidget *stack = gtk_stack_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = pages[i].make ();

      press_set_accessible_name (page, _ (pages[i].title));
      gtk_stack_add_titled (GTK_STACK (stack), page, pages[i].name, _ (pages[i].title));
    }
  gtk_widget_show (stack);
  return stack;
}

/* Tab leads from the list into the page; by itself it would lead from page to page. */
static gboolean
on_list_focus (GtkWidget *list, GtkDirectionType direction, gpointer data)
{
  if (gtk_container_get_focus_child (GTK_CONTAINER (list)) != NULL
      && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    g_signal_stop_emission_by_name (list, "focus");
  return FALSE;
}

static GtkWidget *
content_new (GtkWidget *stack)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_stack_sidebar_new ();

  gtk_stack_sidebar_set_stack (GTK_STACK_SIDEBAR (list), GTK_STACK (stack));
  gtk_widget_set_size_request (list, 150, -1);
  press_set_accessible_name (list, _ ("Pages"));
  g_signal_connect (list, "focus", G_CALLBACK (on_list_focus), NULL);
  press_add (content, list, FALSE);
  press_add (content, gtk_separator_new (GTK_ORIENTATION_VERTICAL), FALSE);
  press_add (content, stack, TRUE);
  gtk_widget_show_all (list);
  gtk_widget_show (content);
  return content;
}

static GtkWidget *
header_new (void)
{
  GtkWidget *header = gtk_header_bar_new ();

  gtk_header_bar_set_title (GTK_HEADER_BAR (header), _ ("Pressbrief Settings"));
  gtk_header_bar_set_show_close_button (GTK_HEADER_BAR (header), TRUE);
  gtk_widget_show (header);
  return header;
}

static GtkWidget *
notice_new (void)
{
  GtkWidget *label = press_label_new (_ ("The settings of Pressbrief are not installed."), "page");

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  return label;
}

static void
make_window (void)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();
  GtkWidget *stack;

  press_resources_use ();
  window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  gtk_window_group_add_window (group, GTK_WINDOW (window));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Pressbrief Settings"));
  gtk_window_set_icon_name (GTK_WINDOW (window), "pressbrief-symbolic");
  gtk_window_set_titlebar (GTK_WINDOW (window), header_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  press_add_classes (window, "pressbrief-preferences");
  g_signal_connect (window, "key-press-event", G_CALLBACK (on_key_press), NULL);
  g_signal_connect (window, "destroy", G_CALLBACK (gtk_widget_destroyed), &window);
  stack = press_settings_get () != NULL ? stack_new () : NULL;
  gtk_container_add (GTK_CONTAINER (window), stack != NULL ? content_new (stack) : notice_new ());
  g_object_set_data (G_OBJECT (window), "pressbrief-stack", stack);
}

/**
 * press_preferences_present:
 * @page: (nullable): the page to show: "general", "sidebar", "notes", "translation", "stories", "privacy"
 *
 * Shows the settings dialog, the one that is there or a new one.
 *
 * Returns: (transfer none): the window; it destroys itself when it is closed
 */
GtkWidget *
press_preferences_present (const char *page)
{
  GtkStack *stack;

  if (window == NULL)
    make_window ();
  stack = g_object_get_data (G_OBJECT (window), "pressbrief-stack");
  if (page != NULL && stack != NULL)
    gtk_stack_set_visible_child_name (stack, page);
  gtk_window_present_with_time (GTK_WINDOW (window), gtk_get_current_event_time ());
  return window;
}

/** press_preferences_close: closes the dialog, if it is open: the mail program unloads the plugin, or quits.
 */
void
press_preferences_close (void)
{
  if (window != NULL)
    gtk_widget_destroy (window);
}

/** press_preferences_show_dialog: a dialog with one page, over the window that @widget is in. */
void
press_preferences_show_dialog (GtkWidget *widget, const char *title, GtkWidget *page)
{
  GtkWidget *dialog = gtk_dialog_new_with_buttons (
      title, GTK_WINDOW (gtk_widget_get_toplevel (widget)),
      GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT | GTK_DIALOG_USE_HEADER_BAR, NULL, NULL);

  press_add_classes (dialog, "pressbrief-preferences");
  press_set_accessible_name (page, title);
  gtk_window_set_default_size (GTK_WINDOW (dialog), DIALOG_WIDTH, DIALOG_HEIGHT);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_container_add (GTK_CONTAINER (gtk_dialog_get_content_area (GTK_DIALOG (dialog))), page);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reset (void)
{
  GSettings *settings = press_settings_get ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains (kept, keys[i]))
      g_settings_reset (settings, keys[i]);
}

static void
on_answer (GtkDialog *dialog, int answer, gpointer data)
{
  if (answer == GTK_RESPONSE_ACCEPT)
    reset ();
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

/** press_preferences_offer_reset: asks whether all settings become what they were at first; @widget: in the
 * dialog. */
void
press_preferences_offer_reset (GtkWidget *widget)
{
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_toplevel (widget)), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
      GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", _ ("Reset all settings to their defaults?"));

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s",
      _ ("What you decided about mails and senders stays. Notes, keys and stored briefs are not touched."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL, _ ("_Reset"),
                          GTK_RESPONSE_ACCEPT, NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
