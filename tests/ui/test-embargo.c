// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The embargo above a brief: in which zone it ends, who says so, and that the answer is remembered. */

#include "ui/press-ui.h"

#include "desktop/press-zones.h"
#include "sidebar/press-zone-combo.h"
#include "sidebar/press-zone-picker.h"

/* A brief of its own sender with an embargo until 1 March 2126, six o'clock, in @zone (nullable). */
static PressBrief *
embargoed (const char *sender, const char *place, const char *zone)
{
  PressBrief *brief = press_brief_new ();

  brief->kind = PRESS_KIND_PRESS_RELEASE;
  brief->confidence = 1;
  brief->id = g_strdup_printf ("one-%s", sender);
  brief->from = g_strdup_printf ("Lumio AG <%s>", sender);
  brief->subject = g_strdup ("A buoy");
  brief->date = g_strdup ("2126-02-28T10:00:00+01:00");
  brief->text = g_strdup ("Embargo: 1 March 2126, 06:00. Lumio AG builds a buoy.");
  g_ptr_array_add (brief->languages, g_strdup ("en"));
  press_brief_add_sentence (brief, "Lumio AG builds a buoy.", (PressSpan){ 30, 53 });
  press_brief_add_date (brief, "2126-03-01T06:00", "1 March 2126, 06:00", PRESS_DATE_ROLE_EMBARGO,
                        (PressSpan){ 9, 28 });
  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2126-03-01T05:00:00Z");
  brief->embargo->zone = g_strdup (zone);
  brief->embargo->text = g_strdup ("Embargo: 1 March 2126, 06:00");
  brief->embargo->span = (PressSpan){ 0, 28 };
  if (place != NULL)
    {
      brief->dateline = g_new0 (PressDateline, 1);
      brief->dateline->place = g_strdup (place);
    }
  return brief;
}

static GtkComboBox *
combo_of (PressUi *ui)
{
  GtkWidget *combo = press_ui_find_type (GTK_WIDGET (ui->sidebar), PRESS_TYPE_ZONE_COMBO);

  g_assert_nonnull (combo);
  return GTK_COMBO_BOX (combo);
}

/* The choice at @index of the list: its words and its zone. */
static void
expect_choice (PressUi *ui, int index, const char *words, const char *zone)
{
  g_autofree char *text = NULL;

  gtk_combo_box_set_active (combo_of (ui), index);
  text = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (combo_of (ui)));
  g_assert_cmpstr (text, ==, words);
  g_assert_cmpstr (press_zone_combo_get_zone (PRESS_ZONE_COMBO (combo_of (ui))), ==, zone);
}

/* A town is offered only when the sender's clock agrees with it; else the clock alone is. */
static void
test_choices (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) berlin = embargoed ("choices@lumio.example", "BERLIN", NULL);
  g_autoptr (PressBrief) tokyo = embargoed ("choices@lumio.example", "Tokyo", NULL);
  g_autoptr (PressBrief) nowhere = embargoed ("choices@lumio.example", NULL, NULL);

  press_ui_show (ui, berlin);
  expect_choice (ui, 0, "Berlin, where the sender is", "Europe/Berlin");
  expect_choice (ui, 1, "London, where you are", "Europe/London");
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Until you choose, the latest possible end"));
  press_ui_show (ui, tokyo);
  expect_choice (ui, 0, "GMT+1, as the sender’s computer", "+01:00");
  press_ui_show (ui, nowhere);
  expect_choice (ui, 0, "GMT+1, as the sender’s computer", "+01:00");
}

/* The answer counts at once, for the next mail of the sender too, and for nobody else's. */
static void
test_set (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = embargoed ("set@lumio.example", "BERLIN", NULL);
  g_autoptr (PressBrief) next = embargoed ("SET@lumio.example", NULL, NULL);
  g_autoptr (PressBrief) other = embargoed ("other@lumio.example", NULL, NULL);

  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (root, "Embargo, but in which time zone?"));
  press_ui_click (ui, "Set zone");
  g_assert_true (press_ui_sees (root, "06:00  Berlin, as you chose"));
  g_assert_true (press_ui_sees (root, "05:00  your time, London"));
  g_assert_true (press_ui_sees (root, "Embargo ends in"));
  press_ui_show (ui, next);
  g_assert_true (press_ui_sees (root, "06:00  Berlin, as you chose"));
  press_ui_show (ui, other);
  g_assert_true (press_ui_sees (root, "Embargo, but in which time zone?"));
}

static int
count_rows (GtkWidget *view)
{
  return gtk_tree_model_iter_n_children (gtk_tree_view_get_model (GTK_TREE_VIEW (view)), NULL);
}

/* Another zone is searched for by its town, and can be changed later. */
static void
test_search (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = embargoed ("search@lumio.example", NULL, NULL);
  GtkWidget *picker, *view;

  press_ui_show (ui, brief);
  gtk_combo_box_set_active_id (combo_of (ui), "another");
  press_ui_wait (50);
  picker = gtk_widget_get_ancestor (press_ui_focus (ui), PRESS_TYPE_ZONE_PICKER);
  g_assert_nonnull (picker);
  gtk_entry_set_text (GTK_ENTRY (press_ui_focus (ui)), "JAKÁR");
  view = press_ui_find_type (picker, GTK_TYPE_TREE_VIEW);
  for (guint i = 0; i < 3000 && count_rows (view) == 0; i++)
    press_ui_wait (10);
  g_assert_cmpint (count_rows (view), ==, 1);
  gtk_entry_set_text (GTK_ENTRY (press_ui_focus (ui)), "jakarta");
  press_ui_press (ui, GDK_KEY_Return, 0);
  g_assert_cmpstr (press_zone_combo_get_zone (PRESS_ZONE_COMBO (combo_of (ui))), ==, "Asia/Jakarta");
  press_ui_click (ui, "Set zone");
  g_assert_true (press_ui_sees (root, "06:00  Jakarta, as you chose"));
  g_assert_true (press_ui_sees (root, "23:00  your time, London"));
  g_assert_nonnull (press_ui_find (ui, "Another zone…"));
}

/* Who closes the list without an answer has the choice of before. */
static void
test_search_left (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = embargoed ("left@lumio.example", "Berlin", NULL);

  press_ui_show (ui, brief);
  gtk_combo_box_set_active_id (combo_of (ui), "another");
  press_ui_wait (100);
  press_ui_press (ui, GDK_KEY_Escape, 0);
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo_of (ui)), ==, "Europe/Berlin");
  press_ui_assert_asked (ui, "");
}

/* What the mail says is not asked for. */
static void
test_named (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = embargoed ("named@lumio.example", NULL, "Europe/Berlin");

  g_assert_true (press_zones_set ("named@lumio.example", "Asia/Jakarta"));
  press_ui_show (ui, brief);
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Berlin, as in the mail"));
  g_assert_null (press_ui_find_type (GTK_WIDGET (ui->sidebar), PRESS_TYPE_ZONE_COMBO));
}

/* No state is wider than the sidebar may be narrow, with large text too. */
static void
test_size (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = embargoed ("size@lumio.example", "Bad Neuenahr-Ahrweiler", NULL);
  int width;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * 1024 * 1.5), NULL);
  for (guint i = 0; i < 2; i++)
    {
      press_ui_show (ui, brief);
      g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), i == 0 ? "which time zone?" : "as you chose"));
      gtk_widget_get_preferred_width (GTK_WIDGET (ui->sidebar), &width, NULL);
      g_assert_cmpint (width, <=, 280);
      if (i == 0)
        press_ui_click (ui, "Set zone");
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static PressBrief *
with_quote (const char *sender, const char *until)
{
  PressBrief *brief = embargoed (sender, NULL, "Europe/Berlin");
  PressBriefQuote *quote = press_brief_add_quote (brief, TRUE, (PressSpan){ 30, 53 });

  press_brief_add_person (brief, "Ada Lund");
  g_free (brief->embargo->until);
  brief->embargo->until = g_strdup (until);
  g_free (quote->text);
  quote->text = g_strdup ("“Lumio AG builds a buoy.”");
  quote->speaker = g_strdup ("Ada Lund");
  return brief;
}

#define UNTIL "Embargo until Fri, 1 March 2126 at 06:00: Embargo: 1 March 2126, 06:00\n\n"
#define CITED "“Lumio AG builds a buoy”, said Ada Lund (Lumio AG: A buoy, 28 February 2126)"

static void
expect_clipboard (PressUi *ui, const char *expected)
{
  g_autofree char *copied = press_ui_clipboard (ui);

  g_assert_cmpstr (copied, ==, expected);
}

/* The question that is open; %NULL: none. */
static GtkWidget *
question (PressUi *ui)
{
  GtkWidget *focus = press_ui_focus (ui);

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
}

static void
answer (PressUi *ui, const char *words)
{
  GtkWidget *button = press_ui_find_name (question (ui), words);

  g_assert_nonnull (button);
  gtk_button_clicked (GTK_BUTTON (button));
  press_ui_wait (50);
}

static void
clear_clipboard (PressUi *ui)
{
  gtk_clipboard_set_text (gtk_widget_get_clipboard (ui->window, GDK_SELECTION_CLIPBOARD), "before", -1);
}

/* Copying asks once for each mail; "Not now" has the focus, and is no answer for the next time. */
static void
test_copy (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = with_quote ("copy@lumio.example", "2126-03-01T05:00:00Z");
  g_autoptr (PressBrief) other = with_quote ("copy-too@lumio.example", "2126-03-01T05:00:00Z");

  clear_clipboard (ui);
  press_ui_show (ui, brief);
  press_ui_click (ui, "Ada Lund");
  press_ui_click (ui, "Copy this quote");
  g_assert_true (
      press_ui_sees (question (ui), "This mail is under embargo until Fri, 1 March 2126 at 06:00, Berlin."));
  g_assert_cmpstr (press_ui_name (press_ui_focus (ui)), ==, "Not now");
  answer (ui, "Not now");
  expect_clipboard (ui, "before");
  press_ui_click (ui, "Copy this quote");
  answer (ui, "Copy anyway");
  expect_clipboard (ui, UNTIL CITED);
  clear_clipboard (ui);
  gtk_window_set_focus (GTK_WINDOW (ui->window), NULL);
  press_ui_click (ui, "Copy this quote");
  g_assert_null (question (ui));
  expect_clipboard (ui, UNTIL CITED);
  press_ui_show (ui, other);
  press_ui_click (ui, "Copy the brief");
  g_assert_nonnull (question (ui));
  press_ui_press (ui, GDK_KEY_Escape, 0);
}

/* Ctrl+C on a row asks as its buttons do where the row says news; a name is none. */
static void
test_copy_rows (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = with_quote ("rows@lumio.example", "2126-03-01T05:00:00Z");

  clear_clipboard (ui);
  press_ui_show (ui, brief);
  gtk_widget_grab_focus (press_ui_find (ui, "Ada Lund"));
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_null (question (ui));
  expect_clipboard (ui, "Ada Lund");
  gtk_widget_grab_focus (press_ui_find (ui, "Lumio AG builds"));
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_nonnull (question (ui));
  answer (ui, "Copy anyway");
  expect_clipboard (ui, UNTIL "Lumio AG builds a buoy.");
  clear_clipboard (ui);
  gtk_widget_grab_focus (press_ui_find (ui, "Lumio AG builds"));
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_null (question (ui));
  expect_clipboard (ui, UNTIL "Lumio AG builds a buoy.");
}

/* Another mail takes the question away. */
static void
test_question_goes (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = with_quote ("goes@lumio.example", "2126-03-01T05:00:00Z");

  clear_clipboard (ui);
  press_ui_show (ui, brief);
  press_ui_click (ui, "Copy the brief");
  g_assert_nonnull (question (ui));
  press_sidebar_expect (ui->sidebar, "another");
  press_ui_wait (50);
  g_assert_null (question (ui));
  expect_clipboard (ui, "before");
}

/* Nothing is asked when the embargo is over. */
static void
test_over (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = with_quote ("over@lumio.example", "2020-03-01T05:00:00Z");

  press_ui_show (ui, brief);
  press_ui_click (ui, "Ada Lund");
  press_ui_click (ui, "Copy this quote");
  expect_clipboard (ui, CITED);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/London", TRUE);
  press_ui_init (&argc, &argv);
  g_test_add_func ("/embargo/choices", test_choices);
  g_test_add_func ("/embargo/set", test_set);
  g_test_add_func ("/embargo/search", test_search);
  g_test_add_func ("/embargo/search-left", test_search_left);
  g_test_add_func ("/embargo/named", test_named);
  g_test_add_func ("/embargo/size", test_size);
  g_test_add_func ("/embargo/copy", test_copy);
  g_test_add_func ("/embargo/copy-rows", test_copy_rows);
  g_test_add_func ("/embargo/question-goes", test_question_goes);
  g_test_add_func ("/embargo/over", test_over);
  return g_test_run ();
}
