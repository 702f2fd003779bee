// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What rows do with the keyboard, and what a screen reader is told. */

#include <gdk/gdkkeysyms.h>

#include "desktop/press-settings.h"
#include "sidebar/press-row.h"
#include "ui/press-ui.h"

static const char *full_brief;

static void
test_keyboard (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *first = press_ui_find (ui, "Lumio AG and Norwind today");
  GtkWidget *lund = press_ui_find (ui, "Ada Lund, ");
  g_autofree char *copied = NULL;

  gtk_widget_grab_focus (first);
  press_ui_press (ui, GDK_KEY_Down, 0);
  press_ui_press (ui, GDK_KEY_Down, 0);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_Down, 0);
  g_assert_true (press_ui_focus (ui) == lund);
  press_ui_press (ui, GDK_KEY_Up, 0);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_Up, 0);
  press_ui_press (ui, GDK_KEY_Return, 0);
  press_ui_assert_asked (
      ui, "reveal The first hundred buoys leave the yard in July 2026 and will report to harbours "
          "from Rostock to Riga.\n");
  press_ui_press (ui, GDK_KEY_space, 0);
  press_ui_assert_asked (ui, "conceal\n");
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  copied = press_ui_clipboard (ui);
  g_assert_cmpstr (copied, ==,
                   "The first hundred buoys leave the yard in July 2026 and will report to harbours from "
                   "Rostock to Riga.");
  press_ui_press (ui, GDK_KEY_Home, 0);
  g_assert_true (press_ui_focus (ui) == first);
  press_ui_press (ui, GDK_KEY_End, 0);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "Add \u2068Ines Hardt"));
  press_ui_press (ui, GDK_KEY_Escape, 0);
  press_ui_assert_asked (ui, "focus mail\n");
}

static void
test_keyboard_opens (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *lund = press_ui_find (ui, "Ada Lund, ");

  gtk_widget_grab_focus (lund);
  press_ui_press (ui, GDK_KEY_Right, 0);
  g_assert_true (press_row_get_expanded (PRESS_ROW (lund)));
  press_ui_press (ui, GDK_KEY_Tab, 0);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "Copy this quote"));
  press_ui_press (ui, GDK_KEY_Tab, 0);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "Show this quote in the mail"));
  press_ui_press (ui, GDK_KEY_Left, 0);
  press_ui_press (ui, GDK_KEY_Left, 0);
  g_assert_false (press_row_get_expanded (PRESS_ROW (lund)));
  g_assert_true (press_ui_focus (ui) == lund);
  press_ui_press (ui, GDK_KEY_Return, 0);
  g_assert_true (press_row_get_expanded (PRESS_ROW (lund)));
}

/* Tab goes part by part, whatever the number of rows. */
static void
test_tab (void)
{
  static const char *const stops[]
      = { "Why “Press release”?", "More actions",          "As in the mail", "Lumio AG and Norwind",
          "Ada Lund, ",           "3 more in the picture", "2024, End",      "3 more",
          "Lumio AG, Issuer",     "Lumio was founded",     "Ines Hardt",     "Save to notes",
          "Save somewhere else",  "Copy the brief" };
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);

  gtk_window_set_focus (GTK_WINDOW (ui->window), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      press_ui_press (ui, GDK_KEY_Tab, 0);
      g_assert_nonnull (press_ui_focus (ui));
      if (!g_str_has_prefix (press_ui_name (press_ui_focus (ui)), stops[i]))
        g_error ("“%s” has the focus, not “%s”", press_ui_name (press_ui_focus (ui)), stops[i]);
    }
  press_ui_press (ui, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (g_str_has_prefix (press_ui_name (press_ui_focus (ui)), "Save somewhere else"));
}

/* Accelerators of the window do not steal what the sidebar needs. */
static void
on_stolen (GtkAccelGroup *group, GObject *window, guint key, GdkModifierType modifiers, gpointer data)
{
  *(gboolean *)data = TRUE;
}

static void
test_accelerators (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  g_autoptr (GtkAccelGroup) group = gtk_accel_group_new ();
  gboolean stolen = FALSE;
  g_autofree char *copied = NULL;

  gtk_accel_group_connect (group, GDK_KEY_c, GDK_CONTROL_MASK, 0,
                           g_cclosure_new (G_CALLBACK (on_stolen), &stolen, NULL));
  gtk_accel_group_connect (group, GDK_KEY_Escape, 0, 0,
                           g_cclosure_new (G_CALLBACK (on_stolen), &stolen, NULL));
  gtk_window_add_accel_group (GTK_WINDOW (ui->window), group);
  gtk_widget_grab_focus (press_ui_find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  press_ui_press (ui, GDK_KEY_Escape, 0);
  copied = press_ui_clipboard (ui);
  g_assert_cmpstr (copied, ==, "A pilot with Meerkontor ended in 2024.");
  press_ui_assert_asked (ui, "focus mail\n");
  g_assert_false (stolen);
}

static void
test_row_menu (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *row = press_ui_find (ui, "A pilot with");
  GList *menus;
  g_autoptr (GPtrArray) labels = NULL;

  gtk_widget_grab_focus (row);
  press_ui_press (ui, GDK_KEY_F10, GDK_SHIFT_MASK);
  menus = gtk_menu_get_for_attach_widget (row);
  g_assert_cmpuint (g_list_length (menus), ==, 1);
  labels = press_ui_all (menus->data, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 2);
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[0]), ==, "Copy");
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[1]), ==, "Show in mail");
  gtk_menu_popdown (menus->data);
}

/* What a screen reader is told. */
static void
test_accessible (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (GPtrArray) lists = press_ui_all (root, GTK_TYPE_LIST_BOX);
  g_autoptr (GPtrArray) labels = press_ui_all (root, GTK_TYPE_LABEL);
  static const char *const names[]
      = { "Summary", "People", "Dates", "Companies", "Figures", "Press contact" };
  AtkObject *lund = gtk_widget_get_accessible (press_ui_find (ui, "Ada Lund, "));
  AtkObject *sentence = gtk_widget_get_accessible (press_ui_find (ui, "A pilot"));
  AtkStateSet *states = atk_object_ref_state_set (lund);
  guint n_headings = 0;

  g_assert_cmpuint (lists->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < lists->len; i++)
    g_assert_cmpstr (press_ui_name (lists->pdata[i]), ==, names[i]);
  for (guint i = 0; i < labels->len; i++)
    n_headings += atk_object_get_role (gtk_widget_get_accessible (labels->pdata[i])) == ATK_ROLE_HEADING;
  g_assert_cmpuint (n_headings, ==, G_N_ELEMENTS (names));
  g_assert_cmpstr (atk_object_get_description (sentence), ==, "Shows this in the mail");
  g_assert_true (atk_state_set_contains_state (states, ATK_STATE_EXPANDABLE));
  g_assert_false (atk_state_set_contains_state (states, ATK_STATE_EXPANDED));
  g_object_unref (states);
  press_ui_click (ui, "Ada Lund, ");
  states = atk_object_ref_state_set (lund);
  g_assert_true (atk_state_set_contains_state (states, ATK_STATE_EXPANDED));
  g_object_unref (states);
  g_assert_true (press_ui_sees (root, "English"));
}

int
main (int argc, char **argv)
{
  full_brief = press_ui_init (&argc, &argv);
  g_assert_true (press_settings_has (PRESS_SETTINGS_TRANSLATION_SERVICE));
  g_settings_set_string (press_settings_get (), PRESS_SETTINGS_TRANSLATION_SERVICE, "none");
  g_test_add_func ("/keyboard/keyboard", test_keyboard);
  g_test_add_func ("/keyboard/keyboard-opens", test_keyboard_opens);
  g_test_add_func ("/keyboard/tab", test_tab);
  g_test_add_func ("/keyboard/accelerators", test_accelerators);
  g_test_add_func ("/keyboard/menu", test_row_menu);
  g_test_add_func ("/keyboard/accessible", test_accessible);
  return g_test_run ();
}
