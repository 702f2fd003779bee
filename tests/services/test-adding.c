// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates and contacts of the sidebar in a real calendar and a real address book of evolution-data-server,
 * which the message bus starts. Every test has mails of its own. */

#include "ui/press-ui.h"

#include "desktop/press-settings.h"
#include "sidebar/press-row.h"
#include "sidebar/press-save-bar.h"

static PressBrief *
brief_of (const char *id)
{
  PressBrief *brief = press_brief_new ();
  PressContact *contact;

  brief->kind = PRESS_KIND_PRESS_RELEASE;
  brief->confidence = 1;
  brief->id = g_strdup_printf ("%s@lumio.example", id);
  brief->from = g_strdup ("Lumio AG <press@lumio.example>");
  brief->subject = g_strdup ("A buoy");
  brief->date = g_strdup ("2036-01-05T10:00:00+01:00");
  brief->text = g_strdup ("Launch: July 2036. Party: 12 March 2036, 18:00. Call Ines Hardt.");
  press_brief_add_date (brief, "2036-07", "July 2036", PRESS_DATE_ROLE_LAUNCH, (PressSpan){ 8, 17 });
  press_brief_add_date (brief, "2036-03-12T18:00", "12 March 2036, 18:00", PRESS_DATE_ROLE_EVENT,
                        (PressSpan){ 26, 46 });
  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2036-02-01T05:00:00Z");
  brief->embargo->zone = g_strdup ("Europe/Berlin");
  brief->embargo->text = g_strdup ("Embargo: 1 February 2036, 06:00");
  brief->embargo->span = (PressSpan){ 0, 6 };
  contact = press_brief_add_contact (brief, (PressSpan){ 53, 63 });
  contact->name = g_strdup ("Ines Hardt");
  contact->email = g_strdup_printf ("%s@lumio.example", id);
  contact->phone = g_strdup ("+49 381 555 0199");
  return brief;
}

static void
set (const char *key, const char *value)
{
  g_assert_true (press_settings_has (key));
  g_settings_set_string (press_settings_get (), key, value);
}

/* The services have to start first, which takes longer than a reader waits without a sign: the button says
 * so, and nothing moves. A second time it is one memo, updated. */
static void
test_slow_saving (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = brief_of ("slow");
  GtkWidget *bar;
  int height;

  set (PRESS_SETTINGS_NOTE_TARGET, "memos");
  press_ui_show (ui, brief);
  press_ui_wait (100);
  bar = press_ui_find_type (root, PRESS_TYPE_SAVE_BAR);
  height = gtk_widget_get_allocated_height (bar);
  gtk_widget_grab_focus (press_ui_find (ui, "Save to notes"));
  gtk_button_clicked (GTK_BUTTON (press_ui_find (ui, "Save to notes")));
  g_assert_false (press_ui_sees (root, "Saving…"));
  g_assert_true (press_ui_wait_for (ui, "Saving…"));
  g_assert_nonnull (press_ui_find_type (bar, GTK_TYPE_SPINNER));
  press_ui_wait (20);
  g_assert_cmpint (gtk_widget_get_allocated_height (bar), ==, height);
  g_assert_true (press_ui_wait_for (ui, "Update note"));
  g_assert_true (press_ui_sees (root, "Saved to "));
  g_assert_null (press_ui_find_type (bar, GTK_TYPE_SPINNER));
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "Update note"));
  set (PRESS_SETTINGS_NOTE_TARGET, "markdown");
}

#define PARTY "Add “Event, 12 March 2036 at 18:00” to the calendar"
#define REMINDER "Add a reminder at the start of “Launch, July 2036” to the calendar"

/* A day and a month: the row says that it is there, and a month that it is a reminder; twice is once. */
static void
test_dates (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("dates");

  press_ui_show (ui, brief);
  gtk_widget_grab_focus (press_ui_find (ui, PARTY));
  press_ui_click (ui, PARTY);
  g_assert_true (press_ui_focus (ui) == press_ui_find (ui, "12 March 2036 at 18:00, Event"));
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
  g_assert_null (press_ui_find_name (GTK_WIDGET (ui->sidebar), PARTY));
  press_ui_click (ui, REMINDER);
  g_assert_true (press_ui_wait_for (ui, "In calendar, as a reminder on 1 July 2036"));
  press_ui_show (ui, brief);
  g_assert_false (press_ui_sees (GTK_WIDGET (ui->sidebar), "n calendar"));
  press_ui_click (ui, PARTY);
  g_assert_true (press_ui_wait_for (ui, "Already in calendar"));
  press_ui_click (ui, REMINDER);
  g_assert_true (press_ui_wait_for (ui, "Already in calendar, as a reminder on 1 July 2036"));
}

static void
test_embargo (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("embargo");

  press_ui_show (ui, brief);
  gtk_widget_grab_focus (press_ui_find (ui, "Add “Embargo” to the calendar"));
  press_ui_click (ui, "Add “Embargo” to the calendar");
  g_assert_cmpstr (press_ui_name (press_ui_focus (ui)), ==, "Show the embargo in the mail");
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
}

/* A mail that names no zone: until the reader chooses one the latest possible end is what is added, and then,
 * by the same row, that event moves. */
static void
test_chosen_zone (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("zone");
  PressBriefDate *date = brief->dates->pdata[1];
  GtkWidget *root = GTK_WIDGET (ui->sidebar);

  g_clear_pointer (&brief->embargo->zone, g_free);
  date->role = PRESS_DATE_ROLE_EMBARGO;
  brief->embargo->span = date->span;
  press_ui_show (ui, brief);
  press_ui_click (ui, "Add “Embargo, 12 March 2036 at 18:00” to the calendar");
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
  press_ui_show (ui, brief);
  press_ui_click (ui, "Set zone");
  g_assert_true (press_ui_sees (root, "as you chose"));
  press_ui_click (ui, "Add “Embargo, 12 March 2036 at 18:00” to the calendar");
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
  g_assert_false (press_ui_sees (root, "Already in calendar"));
  press_ui_show (ui, brief);
  press_ui_click (ui, "Add “Embargo” to the calendar");
  g_assert_true (press_ui_wait_for (ui, "Already in calendar"));
}

/* Another mail meanwhile: nothing is said beside it. */
static void
test_late (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("late");
  g_autoptr (PressBrief) other = brief_of ("other");

  press_ui_show (ui, brief);
  press_ui_click (ui, PARTY);
  press_ui_show (ui, other);
  press_ui_wait (1000);
  g_assert_false (press_ui_sees (GTK_WIDGET (ui->sidebar), "n calendar"));
  press_ui_show (ui, brief);
  press_ui_click (ui, PARTY);
  g_assert_true (press_ui_wait_for (ui, "Already in calendar"));
}

/* Why not, in place, and then another try. */
static void
test_failure (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("failure");

  set (PRESS_SETTINGS_CALENDAR, "nothing-is-called-so");
  set (PRESS_SETTINGS_ADDRESS_BOOK, "nothing-is-called-so");
  press_ui_show (ui, brief);
  press_ui_click (ui, PARTY);
  g_assert_true (press_ui_wait_for (ui, "The chosen calendar is not there any more."));
  press_ui_click (ui, "Add \u2068Ines Hardt\u2069 to the address book");
  g_assert_true (press_ui_wait_for (ui, "The chosen address book is not there any more."));
  set (PRESS_SETTINGS_CALENDAR, "");
  set (PRESS_SETTINGS_ADDRESS_BOOK, "");
  press_ui_click (ui, PARTY);
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
}

/* The question about a contact; waits for it. */
static GtkWidget *
look (PressUi *ui)
{
  GtkWidget *focus = NULL;

  press_ui_click (ui, "Add \u2068Ines Hardt\u2069 to the address book");
  for (guint i = 0; i < 3000; i++)
    {
      focus = press_ui_focus (ui);
      if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
        return gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
      press_ui_wait (10);
    }
  g_error ("nothing was asked");
}

/* The reader sees what will be stored; what she does not want is not stored. */
static void
test_contact (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("contact");
  GtkWidget *question, *focus;

  press_ui_show (ui, brief);
  for (guint i = 0; i < 2; i++)
    {
      question = look (ui);
      g_assert_true (press_ui_sees (question, "This will be in your address book:"));
      g_assert_true (press_ui_sees (question, "Ines Hardt"));
      g_assert_true (press_ui_sees (question, "contact@lumio.example"));
      g_assert_true (press_ui_sees (question, "+49 381 555 0199"));
      gtk_button_clicked (GTK_BUTTON (press_ui_find_name (question, i == 0 ? "Cancel" : "Add")));
      press_ui_wait (200);
      g_assert_true (press_ui_wait_for (ui, i == 0 ? "Add to address book" : "In address book"));
    }
  press_ui_show (ui, brief);
  question = look (ui);
  g_assert_true (press_ui_sees (question, "Already in your address book. It will be:"));
  press_sidebar_expect (ui->sidebar, "another"); /* the look was at this one */
  press_ui_wait (50);
  focus = press_ui_focus (ui);
  g_assert_true (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL);
}

/* The item of the row's menu that says so; nullable. */
static GtkWidget *
menu_item (GtkWidget *row, const char *words)
{
  g_autoptr (GList) items = NULL;
  GList *menus = gtk_menu_get_for_attach_widget (row);

  items = menus != NULL ? gtk_container_get_children (GTK_CONTAINER (menus->data)) : NULL;
  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_menu_item_get_label (l->data), words) == 0)
      return l->data;
  return NULL;
}

/* Every part is within reach of the keyboard: the row's menu, and a row of its own for the contact. */
static void
test_keyboard (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = brief_of ("keyboard");
  GtkWidget *row, *item;

  press_ui_show (ui, brief);
  row = press_ui_find (ui, "Add \u2068Ines Hardt\u2069 to the address book");
  g_assert_true (PRESS_IS_ROW (row));
  gtk_widget_grab_focus (row);
  press_ui_press (ui, GDK_KEY_Return, 0);
  for (guint i = 0; i < 3000 && press_ui_focus (ui) == row; i++)
    press_ui_wait (10);
  g_assert_cmpstr (press_ui_name (press_ui_focus (ui)), ==, "Add");
  press_ui_press (ui, GDK_KEY_Escape, 0);
  press_ui_wait (50);
  g_assert_true (press_ui_focus (ui) == row);
  row = press_ui_find (ui, "12 March 2036 at 18:00, Event");
  gtk_widget_grab_focus (row);
  press_ui_press (ui, GDK_KEY_F10, GDK_SHIFT_MASK);
  item = menu_item (row, "Add to calendar");
  g_assert_nonnull (item);
  gtk_menu_item_activate (GTK_MENU_ITEM (item));
  g_assert_true (press_ui_wait_for (ui, "In calendar"));
}

int
main (int argc, char **argv)
{
  press_ui_init (&argc, &argv);
  g_test_add_func ("/adding/slow-saving", test_slow_saving);
  g_test_add_func ("/adding/dates", test_dates);
  g_test_add_func ("/adding/embargo", test_embargo);
  g_test_add_func ("/adding/chosen-zone", test_chosen_zone);
  g_test_add_func ("/adding/late", test_late);
  g_test_add_func ("/adding/failure", test_failure);
  g_test_add_func ("/adding/contact", test_contact);
  g_test_add_func ("/adding/keyboard", test_keyboard);
  return g_test_run ();
}
