// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands below an excerpt while there is no translation, and what that does to the sidebar: waiting,
 * failing, asking, growing. */

#include "desktop/press-settings.h"
#include "ui/press-desk.h"

/* A wait is told after 200 ms; it can be stopped, and another mail ends it. */
static void
test_wait (PressDesk *desk, gconstpointer service)
{
  guint asked;

  press_desk_agree ();
  press_desk_set_fault (PRESS_DESK_WAITS);
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_desk_ask_for_first (desk);
  press_ui_wait (60);
  g_assert_false (press_desk_sees (desk, "Translating…"));
  g_assert_true (press_ui_wait_for (desk->ui, "Translating…"));
  g_assert_true (press_desk_sees (desk, "0 of 1"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find (desk->ui, "Stop translating")));
  g_assert_false (press_desk_sees (desk, "Translating…"));
  press_desk_ask_for_first (desk);
  g_assert_true (press_ui_wait_for (desk->ui, "Translating…"));
  press_desk_hand_over (desk, "b", PRESS_DESK_ENGLISH);
  asked = peer_get_requests (desk->peer);
  g_assert_false (press_desk_sees (desk, "Translating…"));
  press_ui_wait (200);
  g_assert_false (press_desk_sees (desk, "Englished"));
  g_assert_cmpuint (peer_get_requests (desk->peer), ==, asked);
}

/* The original stays, one line says why, and trying again is one step. */
static void
test_failure (PressDesk *desk, gconstpointer service)
{
  press_desk_agree ();
  press_desk_set_fault (PRESS_DESK_REFUSES);
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_desk_ask_for_first (desk);
  g_assert_true (press_ui_wait_for (desk->ui, "Not translated · "));
  g_assert_true (press_desk_sees (desk, "annuncia oggi"));
  press_desk_set_fault (PRESS_DESK_TRANSLATES);
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_TRANSLATED);
  g_assert_true (press_ui_wait_for (desk->ui, "Englished: "));
  g_assert_false (press_desk_sees (desk, "Not translated"));
}

/* DeepL is elsewhere: a mail under embargo is asked for each time, and "Work without the network", which is
 * on, has the last word. */
static void
test_embargo (PressDesk *desk, gconstpointer service)
{
  press_desk_agree ();
  press_desk_set (PRESS_SETTINGS_EMBARGOED_TRANSLATION, "ask");
  press_desk_set (PRESS_SETTINGS_TRANSLATE_WHEN, "automatic");
  g_assert_true (press_settings_get_boolean (PRESS_SETTINGS_OFFLINE, FALSE));
  press_desk_hand_over (desk, "a", PRESS_DESK_EMBARGOED);
  for (guint i = 0; i < 2; i++)
    {
      press_desk_ask_for_first (desk);
      g_assert_true (press_desk_sees (desk, "This mail is under embargo. Send this excerpt to DeepL?"));
      g_assert_cmpstr (press_ui_name (press_ui_focus (desk->ui)), ==, "Keep here");
      gtk_button_clicked (GTK_BUTTON (press_ui_focus (desk->ui)));
      g_assert_false (press_desk_sees (desk, "Send this excerpt"));
    }
  press_desk_ask_for_first (desk);
  gtk_button_clicked (GTK_BUTTON (press_ui_find (desk->ui, "Send")));
  g_assert_true (
      press_desk_sees (desk, "Not translated · DeepL was not asked: Pressbrief works without the network"));
  g_assert_nonnull (press_ui_find (desk->ui, "Settings…"));
  press_desk_set (PRESS_SETTINGS_EMBARGOED_TRANSLATION, "never");
  press_desk_ask_for_first (desk);
  g_assert_true (press_desk_sees (desk, "your settings keep such mails on this computer"));
  g_assert_false (press_desk_sees (desk, "Send this excerpt"));
}

static void
assert_narrow (PressDesk *desk, const char *state)
{
  int width;

  press_ui_wait (50);
  gtk_widget_get_preferred_width (desk->root, &width, NULL);
  if (width > 280)
    g_error ("%d wide: %s", width, state);
}

/* The minimum width stays within 280 pixels with large text, whatever stands below an excerpt. */
static void
test_width (PressDesk *desk, gconstpointer service)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 3 / 2, NULL);
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  press_ui_open_all (desk->root);
  assert_narrow (desk, "as in the mail");
  press_desk_ask_for_first (desk);
  assert_narrow (desk, "asked");
  press_desk_set_fault (PRESS_DESK_REFUSES);
  gtk_button_clicked (GTK_BUTTON (press_ui_find (desk->ui, "Agree")));
  g_assert_true (press_ui_wait_for (desk->ui, "Not translated · "));
  assert_narrow (desk, "failed");
  press_desk_set_fault (PRESS_DESK_WAITS);
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_BOTH);
  g_assert_true (press_ui_wait_for (desk->ui, "Translating…"));
  assert_narrow (desk, "pending");
  press_excerpts_stop (press_desk_excerpts (desk));
  press_desk_set_fault (PRESS_DESK_TRANSLATES);
  press_excerpts_restart (press_desk_excerpts (desk));
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_BOTH);
  g_assert_true (press_ui_wait_for (desk->ui, PRESS_DESK_LABEL));
  assert_narrow (desk, "translated");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* What is read stays where it is while something above it grows. */
static void
test_place (PressDesk *desk, gconstpointer service)
{
  GtkScrolledWindow *scrolled;
  GtkAdjustment *adjustment;
  GtkWidget *row;
  int before, after, x;

  press_desk_agree ();
  press_desk_hand_over (desk, "a", PRESS_DESK_RELEASE);
  gtk_window_resize (GTK_WINDOW (desk->ui->window), 300, 260);
  press_ui_wait (100);
  scrolled = GTK_SCROLLED_WINDOW (press_ui_find_type (desk->root, GTK_TYPE_SCROLLED_WINDOW));
  adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  row = press_ui_find (desk->ui, "Lea Torri");
  gtk_widget_translate_coordinates (row, gtk_bin_get_child (GTK_BIN (gtk_bin_get_child (GTK_BIN (scrolled)))),
                                    0, 0, &x, &before);
  gtk_adjustment_set_value (adjustment, before);
  press_ui_wait (50);
  gtk_widget_translate_coordinates (row, desk->root, 0, 0, &x, &before);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  press_excerpts_set_show (press_desk_excerpts (desk), PRESS_EXCERPTS_BOTH);
  g_assert_true (press_ui_wait_for (desk->ui, PRESS_DESK_LABEL));
  press_ui_wait (100);
  gtk_widget_translate_coordinates (row, desk->root, 0, 0, &x, &after);
  g_assert_cmpint (after, ==, before);
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add ("/excerpts/wait", PressDesk, "libretranslate", press_desk_set_up, test_wait,
              press_desk_tear_down);
  g_test_add ("/excerpts/failure", PressDesk, "libretranslate", press_desk_set_up, test_failure,
              press_desk_tear_down);
  g_test_add ("/excerpts/embargo", PressDesk, "deepl", press_desk_set_up, test_embargo, press_desk_tear_down);
  g_test_add ("/excerpts/width", PressDesk, "libretranslate", press_desk_set_up, test_width,
              press_desk_tear_down);
  g_test_add ("/excerpts/place", PressDesk, "libretranslate", press_desk_set_up, test_place,
              press_desk_tear_down);
  return g_test_run ();
}
