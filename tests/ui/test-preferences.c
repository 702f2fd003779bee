// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The settings dialog: every control has a name and can be reached by keyboard, what is changed is stored at
 * once, and what is stored elsewhere is shown at once. */

#include "ui/press-ui.h"

#include "desktop/press-settings.h"
#include "sidebar/press-preferences-order.h"
#include "sidebar/press-preferences.h"
#include "sidebar/press-senders.h"
#include "translation/press-consent.h"
#include "translation/press-sent.h"

static const char *const pages[] = { "general", "sidebar", "notes", "translation", "stories", "privacy" };

/* Waits until the window has the keyboard, half a minute at most: where Tab leads to depends on it. */
static void
wait_for_focus (GtkWidget *window)
{
  for (int i = 0; i < 3000 && !gtk_window_has_toplevel_focus (GTK_WINDOW (window)); i++)
    {
      if (gtk_widget_get_mapped (window))
        gdk_window_focus (gtk_widget_get_window (window), GDK_CURRENT_TIME);
      press_ui_wait (10);
    }
}

static GtkWidget *
present (const char *page)
{
  GtkWidget *window = press_preferences_present (page);

  press_ui_wait (50);
  wait_for_focus (window);
  return window;
}

/* The widgets that a reader operates; what they are made of is left out. */
static gboolean
is_control (GtkWidget *widget)
{
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_HEADER_BAR) != NULL)
    return FALSE;
  if (GTK_IS_BUTTON (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_COMBO_BOX) == NULL;
  return GTK_IS_SWITCH (widget) || GTK_IS_COMBO_BOX (widget) || GTK_IS_ENTRY (widget);
}

static GPtrArray *
controls_of (GtkWidget *window)
{
  GPtrArray *all = press_ui_all (window, GTK_TYPE_WIDGET);

  for (guint i = all->len; i-- > 0;)
    if (!is_control (all->pdata[i]))
      g_ptr_array_remove_index (all, i);
  return all;
}

static GtkWidget *
find_control (GtkWidget *window, const char *name)
{
  g_autoptr (GPtrArray) controls = controls_of (window);

  for (guint i = 0; i < controls->len; i++)
    if (g_str_has_prefix (press_ui_name (controls->pdata[i]), name))
      return controls->pdata[i];
  g_error ("nothing is called “%s”", name);
}

static void
check_names (GtkWidget *window, const char *page)
{
  g_autoptr (GPtrArray) controls = controls_of (window);
  g_autoptr (GPtrArray) rows = press_ui_all (window, GTK_TYPE_LIST_BOX_ROW);

  g_assert_cmpuint (controls->len, >, 0);
  for (guint i = 0; i < controls->len; i++)
    if (*press_ui_name (controls->pdata[i]) == '\0')
      g_error ("%s: a %s has no name", page, G_OBJECT_TYPE_NAME (controls->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    if (gtk_widget_get_ancestor (rows->pdata[i], GTK_TYPE_STACK) != NULL
        && *press_ui_name (rows->pdata[i]) == '\0')
      g_error ("%s: a row has no name", page);
}

static gboolean
was_visited (GPtrArray *visited, GtkWidget *control)
{
  for (guint i = 0; i < visited->len; i++)
    if (visited->pdata[i] == control || gtk_widget_is_ancestor (visited->pdata[i], control))
      return TRUE;
  /* The keyboard stops at one button of a group; the arrows lead to the others. */
  if (GTK_IS_RADIO_BUTTON (control))
    for (GSList *l = gtk_radio_button_get_group (GTK_RADIO_BUTTON (control)); l != NULL; l = l->next)
      if (g_ptr_array_find (visited, l->data, NULL))
        return TRUE;
  return FALSE;
}

/* Tab goes around and comes to everything. */
static void
check_tab (GtkWidget *window, const char *page)
{
  g_autoptr (GPtrArray) controls = controls_of (window);
  g_autoptr (GPtrArray) visited = g_ptr_array_new ();

  for (int i = 0; i < 100; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus != NULL && !g_ptr_array_find (visited, focus, NULL))
        g_ptr_array_add (visited, focus);
    }
  for (guint i = 0; i < controls->len; i++)
    if (gtk_widget_is_sensitive (controls->pdata[i]) && !was_visited (visited, controls->pdata[i]))
      g_error ("%s: Tab does not come to “%s”", page, press_ui_name (controls->pdata[i]));
}

static void
assert_setting (const char *key, const char *expected)
{
  g_autoptr (GVariant) value = g_settings_get_value (press_settings_get (), key);
  g_autofree char *printed = g_variant_print (value, FALSE);

  g_assert_cmpstr (printed, ==, expected);
}

/* Up and Down go through the services; the reader agreed to this one before. */
static void
test_arrows (void)
{
  g_autoptr (PressTranslator) apy = press_translator_new_for ("apy", NULL, NULL);
  gboolean agreed = press_consent_agree (apy);
  GtkWidget *window = present ("translation");
  GtkWidget *control = find_control (window, "Apertium");
  GtkWidget *list = gtk_widget_get_ancestor (control, GTK_TYPE_LIST_BOX);

  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, "apertium");
  g_assert_true (agreed);
  gtk_widget_grab_focus (control);
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1);
  g_assert_cmpstr (press_ui_name (gtk_window_get_focus (GTK_WINDOW (window))), ==, "Apertium APy");
  assert_setting (PRESS_SETTINGS_TRANSLATION_SERVICE, "'apy'");
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1);
  assert_setting (PRESS_SETTINGS_TRANSLATION_SERVICE, "'apertium'");
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_AGREEMENTS);
  press_preferences_close ();
}

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window = present (pages[i]);
      int least;

      check_names (window, pages[i]);
      check_tab (window, pages[i]);
      gtk_widget_get_preferred_width (window, &least, NULL);
      g_assert_cmpint (least, <=, 720);
    }
  press_preferences_close ();
}

/* The same window comes back, and Escape closes it. */
static void
test_window (void)
{
  GtkWidget *window = present (NULL);
  g_autoptr (GdkEvent) event = gdk_event_new (GDK_KEY_PRESS);

  g_assert_true (present ("notes") == window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  event->key.window = g_object_ref (gtk_widget_get_window (window));
  event->key.send_event = TRUE;
  event->key.keyval = GDK_KEY_Escape;
  gdk_event_set_device (event,
                        gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
  gtk_main_do_event (event);
  press_ui_wait (50);
  g_assert_null (window);
}

/* A control of each kind, both ways. */
static void
test_bound (void)
{
  GtkWidget *window = present ("general");
  GtkWidget *control = find_control (window, "Sentences in the summary");

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (control), 5);
  assert_setting (PRESS_SETTINGS_SUMMARY_SENTENCES, "5");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (control), 99);
  assert_setting (PRESS_SETTINGS_SUMMARY_SENTENCES, "7");
  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_SUMMARY_SENTENCES, 2);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (control)), ==, 2);

  control = find_control (window, "When unsure");
  gtk_combo_box_set_active (GTK_COMBO_BOX (control), 0);
  assert_setting (PRESS_SETTINGS_SENSITIVITY, "'strict'");

  window = present ("sidebar");
  control = find_control (window, "Show past dates");
  gtk_switch_set_active (GTK_SWITCH (control), FALSE);
  assert_setting (PRESS_SETTINGS_SHOW_PAST_DATES, "false");

  window = present ("translation");
  control = find_control (window, "Official wording only");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (control)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (control), TRUE);
  assert_setting (PRESS_SETTINGS_TRANSLATION_SERVICE, "'none'");
  control = find_control (window, "Apertium");
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, "apertium");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (control)));
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, "none");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (control)));

  window = present ("stories");
  control = find_control (window, "Look back");
  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_STORIES_DAYS, 17);
  g_assert_cmpstr (gtk_combo_box_get_active_id (GTK_COMBO_BOX (control)), ==, "17");
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (control), "365");
  assert_setting (PRESS_SETTINGS_STORIES_DAYS, "365");
  press_preferences_close ();
}

/* The list box that the row called @name is in, and the row. */
static GtkWidget *
find_row (GtkWidget *window, const char *name)
{
  GtkWidget *row = press_ui_find_name (window, name);

  g_assert_true (GTK_IS_LIST_BOX_ROW (row));
  return row;
}

static void
press_alt (GtkWidget *row, guint key)
{
  g_autoptr (GdkEvent) event = gdk_event_new (GDK_KEY_PRESS);
  gboolean handled = FALSE;

  event->key.window = g_object_ref (gtk_widget_get_window (row));
  event->key.keyval = key;
  event->key.state = GDK_MOD1_MASK;
  g_signal_emit_by_name (row, "key-press-event", event, &handled);
  g_assert_true (handled);
  press_ui_wait (20);
}

static void
test_order (void)
{
  GtkWidget *window = present ("sidebar");
  GtkWidget *row = find_row (window, "People, 2 of 7");

  gtk_widget_grab_focus (row);
  press_alt (row, GDK_KEY_Up);
  g_assert_cmpstr (press_ui_name (row), ==, "People, 1 of 7");
  g_assert_true (press_ui_sees (window, "Moved: People, 1 of 7"));
  g_assert_true (gtk_widget_has_focus (row) || gtk_window_get_focus (GTK_WINDOW (window)) == row);
  assert_setting (PRESS_SETTINGS_SECTIONS,
                  "[('people', true), ('summary', true), ('dates', true), ('companies', true), "
                  "('figures', true), ('contact', true), ('story', true)]");
  press_alt (row, GDK_KEY_Up); /* no further */
  g_assert_cmpstr (press_ui_name (row), ==, "People, 1 of 7");
  g_assert_true (press_preferences_order_move (gtk_widget_get_parent (row), GTK_LIST_BOX_ROW (row), 6));
  g_assert_cmpstr (press_ui_name (row), ==, "People, 7 of 7");
  g_assert_false (press_preferences_order_move (gtk_widget_get_parent (row), GTK_LIST_BOX_ROW (row), 7));
  gtk_switch_set_active (GTK_SWITCH (find_control (window, "Dates")), FALSE);
  assert_setting (PRESS_SETTINGS_SECTIONS,
                  "[('summary', true), ('dates', false), ('companies', true), ('figures', true), "
                  "('contact', true), ('story', true), ('people', true)]");
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_SECTIONS);
  find_row (window, "People, 2 of 7");
  press_preferences_close ();
}

/* The dialog over the settings dialog. */
static GtkWidget *
dialog_of (GtkWidget *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (GTK_IS_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static void
test_review (void)
{
  GtkWidget *window = present ("general");
  GtkWidget *dialog;

  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_NEVER, "shop@lumio.example"));
  g_assert_true (press_ui_sees (window, "0 senders always, 1 never"));
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Review your decisions")));
  press_ui_wait (50);
  dialog = dialog_of (window);
  wait_for_focus (dialog);
  check_names (dialog, "review");
  check_tab (dialog, "review");
  gtk_entry_set_text (GTK_ENTRY (find_control (dialog, "Senders whose mails are always")), "lumio.example");
  gtk_button_clicked (GTK_BUTTON (find_control (dialog, "Add")));
  assert_setting (PRESS_SETTINGS_SENDERS_ALWAYS, "['@lumio.example']");
  gtk_entry_set_text (GTK_ENTRY (find_control (dialog, "Senders whose mails are never")), "no address");
  g_signal_emit_by_name (find_control (dialog, "Senders whose mails are never"), "activate");
  g_assert_true (press_ui_sees (dialog, "That is no mail address"));
  gtk_button_clicked (GTK_BUTTON (find_control (dialog, "Remove shop@lumio.example")));
  assert_setting (PRESS_SETTINGS_SENDERS_NEVER, "[]");
  gtk_widget_destroy (dialog);
  press_preferences_close ();
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_SENDERS_ALWAYS);
}

static void
test_languages (void)
{
  GtkWidget *window = present ("general");
  GtkWidget *dialog;

  gtk_button_clicked (GTK_BUTTON (find_control (window, "Choose your languages")));
  press_ui_wait (50);
  dialog = dialog_of (window);
  check_names (dialog, "languages");
  gtk_switch_set_active (GTK_SWITCH (find_control (dialog, "German")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (find_control (dialog, "French")), TRUE);
  assert_setting (PRESS_SETTINGS_LANGUAGES, "['de', 'fr']");
  press_alt (find_row (dialog, "German, 1 of 6"), GDK_KEY_Down);
  press_alt (find_row (dialog, "German, 2 of 6"), GDK_KEY_Down);
  press_alt (find_row (dialog, "German, 3 of 6"), GDK_KEY_Down);
  assert_setting (PRESS_SETTINGS_LANGUAGES, "['fr', 'de']");
  g_assert_true (press_ui_sees (window, "French, German"));
  gtk_widget_destroy (dialog);
  press_preferences_close ();
}

/* It asks, and leaves decisions alone. */
static void
test_reset (void)
{
  GtkWidget *window = present ("general");

  g_settings_set_int (press_settings_get (), PRESS_SETTINGS_SUMMARY_SENTENCES, 6);
  g_assert_true (press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, "press@lumio.example"));
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Reset to defaults")));
  gtk_dialog_response (GTK_DIALOG (dialog_of (window)), GTK_RESPONSE_CANCEL);
  assert_setting (PRESS_SETTINGS_SUMMARY_SENTENCES, "6");
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Reset to defaults")));
  gtk_dialog_response (GTK_DIALOG (dialog_of (window)), GTK_RESPONSE_ACCEPT);
  assert_setting (PRESS_SETTINGS_SUMMARY_SENTENCES, "3");
  assert_setting (PRESS_SETTINGS_LANGUAGES, "[]");
  assert_setting (PRESS_SETTINGS_SENDERS_ALWAYS, "['press@lumio.example']");
  press_preferences_close ();
}

static void
test_agreements (void)
{
  GtkWidget *window = present ("privacy");

  g_assert_true (press_ui_sees (window, "No service on the internet"));
  g_settings_set_value (
      press_settings_get (), PRESS_SETTINGS_AGREEMENTS,
      g_variant_new_parsed ("{'deepl https://api.deepl.example': int64 1651622400, 'apy': 1651622400}"));
  g_assert_true (press_ui_sees (window, "api.deepl.example"));
  g_assert_true (press_ui_sees (window, "Agreed on"));
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Withdraw: DeepL")));
  assert_setting (PRESS_SETTINGS_AGREEMENTS, "{'apy': 1651622400}");
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Withdraw: ")));
  assert_setting (PRESS_SETTINGS_AGREEMENTS, "{}");
  g_assert_true (press_ui_sees (window, "No service on the internet"));
  press_preferences_close ();
}

static void
wait_for (GtkWidget *window, const char *text)
{
  for (int i = 0; i < 1000 && !press_ui_sees (window, text); i++)
    press_ui_wait (10);
  g_assert_true (press_ui_sees (window, text));
}

static void
wait_gone (GtkWidget *window, const char *text)
{
  for (int i = 0; i < 1000 && press_ui_sees (window, text); i++)
    press_ui_wait (10);
  g_assert_false (press_ui_sees (window, text));
}

/* What was sent can be looked at, and forgotten. */
static void
test_sent (void)
{
  static const char *const texts[] = { "Lumio AG builds a buoy.", "<b>It floats.</b>", NULL };
  g_autoptr (GError) error = NULL;
  GtkWidget *window = present ("privacy");
  GtkWidget *dialog;

  wait_for (window, "Nothing so far");
  press_preferences_close ();
  g_assert_true (press_sent_add ("DeepL", "api.deepl.example", texts, &error));
  window = present ("privacy");
  wait_for (window, "2 excerpts");
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Show what was sent")));
  dialog = dialog_of (window);
  g_assert_true (press_ui_sees (dialog, "<b>It floats.</b>"));
  g_assert_true (press_ui_sees (dialog, "DeepL, api.deepl.example"));
  gtk_widget_destroy (dialog);
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Clear the list")));
  wait_for (window, "Nothing so far");
  press_preferences_close ();
}

/* The row says whether notes can be saved: in a folder, and where a file stands in the way. */
static void
test_try (void)
{
  GtkWidget *window = present ("notes");
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "Press", NULL);
  g_autofree char *file = g_build_filename (g_get_home_dir (), "file", NULL);
  g_autofree char *below = g_build_filename (file, "Press", NULL);

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_MARKDOWN_FOLDER, folder);
  g_assert_true (press_ui_sees (window, "Press"));
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Try it: Markdown folder")));
  wait_for (window, "It works");
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_MARKDOWN_FOLDER, below);
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Try it: Markdown folder")));
  for (int i = 0; i < 500 && (press_ui_sees (window, "Trying") || press_ui_sees (window, "It works")); i++)
    press_ui_wait (10);
  g_assert_false (press_ui_sees (window, "It works"));
  /* Nobody runs Joplin here. */
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Connect with Joplin")));
  wait_for (window, "Say yes in the window of Joplin");
  wait_gone (window, "Say yes in the window of Joplin");
  wait_for (window, "Joplin does not run");
  g_assert_true (gtk_widget_get_sensitive (find_control (window, "Connect with Joplin")));
  /* Closed while it is tried: nobody is told. */
  gtk_button_clicked (GTK_BUTTON (find_control (window, "Try it: Markdown folder")));
  press_preferences_close ();
  press_ui_wait (200);
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add_func ("/preferences/pages", test_pages);
  g_test_add_func ("/preferences/arrows", test_arrows);
  g_test_add_func ("/preferences/window", test_window);
  g_test_add_func ("/preferences/bound", test_bound);
  g_test_add_func ("/preferences/order", test_order);
  g_test_add_func ("/preferences/review", test_review);
  g_test_add_func ("/preferences/languages", test_languages);
  g_test_add_func ("/preferences/reset", test_reset);
  g_test_add_func ("/preferences/agreements", test_agreements);
  g_test_add_func ("/preferences/sent", test_sent);
  g_test_add_func ("/preferences/try", test_try);
  return g_test_run ();
}
