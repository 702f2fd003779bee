// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sections show, what their rows do with mouse and keyboard, and what a screen reader is told. */

#include <gdk/gdkkeysyms.h>
#include <time.h>

#include "sidebar/press-row.h"
#include "ui/press-ui.h"

static const char *full_brief;

/* A sidebar that shows the full brief. */
static PressUi *
ui_with_brief (void)
{
  PressUi *ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  press_ui_show (ui, brief);
  return ui;
}

static GtkWidget *
find (PressUi *ui, const char *name)
{
  GtkWidget *widget = press_ui_find_name (GTK_WIDGET (ui->sidebar), name);

  if (widget == NULL)
    g_error ("nothing is called “%s”", name);
  return widget;
}

/* Activates the row called @name as a click does. */
static GtkWidget *
click (PressUi *ui, const char *name)
{
  GtkWidget *row = find (ui, name);

  if (GTK_IS_BUTTON (row))
    gtk_button_clicked (GTK_BUTTON (row));
  else
    g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  press_ui_wait (20);
  return row;
}

static gboolean
is_shown_in_mail (GtkWidget *row)
{
  return gtk_style_context_has_class (gtk_widget_get_style_context (row), "shown");
}

static void
assert_asked (PressUi *ui, const char *expected)
{
  g_autofree char *asked = press_ui_take (ui);

  g_assert_cmpstr (asked, ==, expected);
}

static void
test_reveal (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *first = click (ui, "Lumio AG and Norwind today");
  GtkWidget *second;

  assert_asked (ui, "reveal Lumio AG and Norwind today announced a buoy that measures waves, wind and salt "
                    "in real time.\n");
  g_assert_true (is_shown_in_mail (first));
  second = click (ui, "July 2026, Launch");
  assert_asked (ui, "reveal July 2026\n");
  g_assert_false (is_shown_in_mail (first));
  g_assert_true (is_shown_in_mail (second));
  click (ui, "July 2026, Launch");
  assert_asked (ui, "conceal\n");
  g_assert_false (is_shown_in_mail (second));
}

/* What the mail does not hold any more is not marked as shown. */
static void
test_not_found (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *first = click (ui, "Norwind, Partner");
  GtkWidget *missing = click (ui, "Meerkontor, Former partner");

  g_assert_true (is_shown_in_mail (first));
  g_assert_false (is_shown_in_mail (missing));
}

static void
test_people (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *row = find (ui, "Ada Lund, chief executive officer, Lumio AG, 1 quote");
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autofree char *copied = NULL;

  g_assert_false (press_row_get_expanded (PRESS_ROW (row)));
  g_assert_false (press_ui_sees (row, "guess what the sea does"));
  click (ui, "Ada Lund, ");
  assert_asked (ui, "");
  g_assert_true (
      press_ui_sees (row, "“Nobody should have to guess what the sea does next,” [...] “With Norwind"));
  click (ui, "Copy this quote");
  copied = press_ui_clipboard (ui);
  g_assert_true (g_str_has_prefix (copied, "“Nobody should have to guess"));
  g_assert_true (g_str_has_suffix (copied, "\n— Ada Lund, chief executive officer, Lumio AG"));
  click (ui, "Show this quote in the mail");
  g_assert_true (g_str_has_prefix (ui->asked->str, "reveal “Nobody should have"));
  g_assert_true (is_shown_in_mail (row));
  click (ui, "Ada Lund, ");
  g_assert_false (press_row_get_expanded (PRESS_ROW (row)));
  click (ui, "Cleo van Dam, ");
  g_assert_true (press_ui_sees (root, "Indirect speech"));
  g_assert_false (press_ui_sees (root, "Dan Ort"));
  click (ui, "3 more in the picture caption");
  g_assert_true (press_ui_sees (root, "Dan Ort"));
  click (ui, "Show fewer");
  g_assert_false (press_ui_sees (root, "Dan Ort"));
  click (ui, "3 more in the picture caption");
  g_assert_true (press_ui_sees (root, "Finn Gade"));
}

/* Dates stand in calendar order; a long time line shows the older ones on demand, in their places. */
static void
test_dates (void)
{
  static const char *const all[]
      = { "1998, Founded",          "March 2019",  "2024, End", "Q3 2025, Past",
          "12 May 2026, Published", "20 May 2026", "4",         "July 2026, Launch" };
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *list;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_null (press_ui_find_name (GTK_WIDGET (ui->sidebar), "1998, Founded"));
  list = gtk_widget_get_parent (find (ui, "July 2026, Launch"));
  click (ui, "3 more");
  click (ui, "3 more");
  rows = press_ui_all (list, PRESS_TYPE_ROW);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (all));
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (g_str_has_prefix (press_ui_name (rows->pdata[i]), all[i]));
  g_assert_true (gtk_style_context_has_class (gtk_widget_get_style_context (rows->pdata[0]), "begin"));
  g_assert_true (gtk_style_context_has_class (gtk_widget_get_style_context (rows->pdata[7]), "finish"));
  g_assert_false (gtk_style_context_has_class (gtk_widget_get_style_context (rows->pdata[0]), "coming"));
}

static void
test_contact (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  g_autofree char *phone = NULL;

  click (ui, "Mail, ");
  assert_asked (ui, "compose press@lumio.example\n");
  click (ui, "Phone, ");
  phone = press_ui_clipboard (ui);
  g_assert_cmpstr (phone, ==, "+49 381 555 0199");
  click (ui, "Ines Hardt");
  g_assert_true (g_str_has_prefix (ui->asked->str, "reveal Ines Hardt"));
}

/* An address that would do more than open a mail to one reader opens nothing. */
static void
test_hostile_address (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  PressContact *contact = brief->contacts->pdata[0];

  g_free (contact->email);
  contact->email = g_strdup ("press@lumio.example%0ABcc:desk@paper.example");
  press_ui_show (ui, brief);
  click (ui, "Mail, ");
  g_assert_null (strstr (ui->asked->str, "compose"));
}

static void
test_copy_brief (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  g_autofree char *copied = NULL;

  click (ui, "Copy the brief");
  copied = press_ui_clipboard (ui);
  g_assert_nonnull (strstr (copied, "The first hundred buoys leave the yard"));
  g_assert_nonnull (strstr (copied, "Finn Gade"));
}

static guint
count_labels (PressUi *ui, const char *text)
{
  g_autoptr (GPtrArray) labels = press_ui_all (GTK_WIDGET (ui->sidebar), GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += g_str_equal (gtk_label_get_text (labels->pdata[i]), text);
  return n;
}

/* Whatever was copied says so for two seconds, each for itself and however often. */
static void
test_copied (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  guint n_copy;
  gint64 begin;

  click (ui, "Ada Lund, ");
  n_copy = count_labels (ui, "Copy");
  begin = g_get_monotonic_time ();
  click (ui, "Copy the brief");
  g_assert_cmpuint (count_labels (ui, "Copied"), ==, 1);
  click (ui, "Copy this quote");
  g_assert_cmpuint (count_labels (ui, "Copied"), ==, 2);
  click (ui, "Phone, ");
  click (ui, "Phone, ");
  g_assert_cmpuint (count_labels (ui, "Copied"), ==, 3);
  g_assert_true (press_ui_wait_gone (ui, "Copied"));
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 1900000);
  g_assert_cmpuint (count_labels (ui, "Copy"), ==, n_copy);
}

/* What the sidebar still says when its labels go. */
static void
test_copied_and_gone (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();

  click (ui, "Phone, ");
  press_sidebar_set_none (ui->sidebar, 0);
  g_assert_true (press_ui_wait_gone (ui, "Copied"));
}

/* Figures of one clause are one row, all of them bold; activating shows the first. */
static void
test_figures (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *row = click (ui, "Lumio was founded");
  g_autoptr (GPtrArray) rows = press_ui_all (gtk_widget_get_parent (row), PRESS_TYPE_ROW);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (gtk_bin_get_child (GTK_BIN (row))));
  GSList *bold = pango_attr_list_get_attributes (attributes);

  assert_asked (ui, "reveal 434 harbours\n");
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (press_ui_name (row), ==,
                   "Lumio was founded in 1998 and supplies 434 harbours in 21 countries");
  g_assert_cmpuint (g_slist_length (bold), ==, 2);
  g_slist_free_full (bold, (GDestroyNotify)pango_attribute_destroy);
}

/* The same day with the same role is one row, the first wording's. */
static void
test_repeated_dates (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  g_autoptr (GPtrArray) rows = NULL;
  guint n = 0;

  g_ptr_array_set_size (brief->dates, 0);
  press_brief_add_date (brief, "2026-07", "later", PRESS_DATE_ROLE_LAUNCH, (PressSpan){ 9, 12 });
  press_brief_add_date (brief, "2026-07", "first", PRESS_DATE_ROLE_LAUNCH, (PressSpan){ 0, 8 });
  press_brief_add_date (brief, "2026-07", "other role", PRESS_DATE_ROLE_START, (PressSpan){ 0, 8 });
  press_brief_add_date (brief, "2026-07-01", "other day", PRESS_DATE_ROLE_LAUNCH, (PressSpan){ 0, 8 });
  press_ui_show (ui, brief);
  rows = press_ui_all (GTK_WIDGET (ui->sidebar), PRESS_TYPE_ROW);
  for (guint i = 0; i < rows->len; i++)
    n += strstr (press_ui_name (rows->pdata[i]), "July 2026, ") != NULL;
  g_assert_cmpuint (n, ==, 3);
  click (ui, "July 2026, Launch");
  assert_asked (ui, "reveal Lumio AG\n");
}

static void
test_keyboard (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *first = find (ui, "Lumio AG and Norwind today");
  GtkWidget *lund = find (ui, "Ada Lund, ");
  g_autofree char *copied = NULL;

  gtk_widget_grab_focus (first);
  press_ui_press (ui, GDK_KEY_Down, 0);
  press_ui_press (ui, GDK_KEY_Down, 0);
  g_assert_true (press_ui_focus (ui) == find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_Down, 0);
  g_assert_true (press_ui_focus (ui) == lund);
  press_ui_press (ui, GDK_KEY_Up, 0);
  g_assert_true (press_ui_focus (ui) == find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_Up, 0);
  press_ui_press (ui, GDK_KEY_Return, 0);
  assert_asked (ui, "reveal The first hundred buoys leave the yard in July 2026 and will report to harbours "
                    "from Rostock to Riga.\n");
  press_ui_press (ui, GDK_KEY_space, 0);
  assert_asked (ui, "conceal\n");
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  copied = press_ui_clipboard (ui);
  g_assert_cmpstr (copied, ==,
                   "The first hundred buoys leave the yard in July 2026 and will report to harbours from "
                   "Rostock to Riga.");
  press_ui_press (ui, GDK_KEY_Home, 0);
  g_assert_true (press_ui_focus (ui) == first);
  press_ui_press (ui, GDK_KEY_End, 0);
  g_assert_true (press_ui_focus (ui) == find (ui, "Phone, "));
  press_ui_press (ui, GDK_KEY_Escape, 0);
  assert_asked (ui, "focus mail\n");
}

static void
test_keyboard_opens (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *lund = find (ui, "Ada Lund, ");

  gtk_widget_grab_focus (lund);
  press_ui_press (ui, GDK_KEY_Right, 0);
  g_assert_true (press_row_get_expanded (PRESS_ROW (lund)));
  press_ui_press (ui, GDK_KEY_Tab, 0);
  g_assert_true (press_ui_focus (ui) == find (ui, "Copy this quote"));
  press_ui_press (ui, GDK_KEY_Tab, 0);
  g_assert_true (press_ui_focus (ui) == find (ui, "Show this quote in the mail"));
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
  static const char *const stops[] = { "Why “Press release”?",
                                       "More actions",
                                       "Lumio AG and Norwind",
                                       "Ada Lund, ",
                                       "3 more in the picture",
                                       "2024, End",
                                       "3 more",
                                       "Lumio AG, Issuer",
                                       "Lumio was founded",
                                       "Ines Hardt",
                                       "Copy the brief" };
  g_autoptr (PressUi) ui = ui_with_brief ();

  gtk_window_set_focus (GTK_WINDOW (ui->window), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      press_ui_press (ui, GDK_KEY_Tab, 0);
      g_assert_nonnull (press_ui_focus (ui));
      if (!g_str_has_prefix (press_ui_name (press_ui_focus (ui)), stops[i]))
        g_error ("“%s” has the focus, not “%s”", press_ui_name (press_ui_focus (ui)), stops[i]);
    }
  press_ui_press (ui, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (g_str_has_prefix (press_ui_name (press_ui_focus (ui)), "Phone, "));
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
  g_autoptr (PressUi) ui = ui_with_brief ();
  g_autoptr (GtkAccelGroup) group = gtk_accel_group_new ();
  gboolean stolen = FALSE;
  g_autofree char *copied = NULL;

  gtk_accel_group_connect (group, GDK_KEY_c, GDK_CONTROL_MASK, 0,
                           g_cclosure_new (G_CALLBACK (on_stolen), &stolen, NULL));
  gtk_accel_group_connect (group, GDK_KEY_Escape, 0, 0,
                           g_cclosure_new (G_CALLBACK (on_stolen), &stolen, NULL));
  gtk_window_add_accel_group (GTK_WINDOW (ui->window), group);
  gtk_widget_grab_focus (find (ui, "A pilot with"));
  press_ui_press (ui, GDK_KEY_c, GDK_CONTROL_MASK);
  press_ui_press (ui, GDK_KEY_Escape, 0);
  copied = press_ui_clipboard (ui);
  g_assert_cmpstr (copied, ==, "A pilot with Meerkontor ended in 2024.");
  assert_asked (ui, "focus mail\n");
  g_assert_false (stolen);
}

static void
test_row_menu (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *row = find (ui, "A pilot with");
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
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (GPtrArray) lists = press_ui_all (root, GTK_TYPE_LIST_BOX);
  g_autoptr (GPtrArray) labels = press_ui_all (root, GTK_TYPE_LABEL);
  static const char *const names[]
      = { "Summary", "People", "Dates", "Companies", "Figures", "Press contact" };
  AtkObject *lund = gtk_widget_get_accessible (find (ui, "Ada Lund, "));
  AtkObject *sentence = gtk_widget_get_accessible (find (ui, "A pilot"));
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
  click (ui, "Ada Lund, ");
  states = atk_object_ref_state_set (lund);
  g_assert_true (atk_state_set_contains_state (states, ATK_STATE_EXPANDED));
  g_object_unref (states);
  g_assert_true (press_ui_sees (root, "English"));
}

/* Every button has a name and every label shows its text as it is. */
static void
test_names_and_markup (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  PressPerson *person = brief->people->pdata[0];
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (GPtrArray) buttons = NULL;
  g_autoptr (GPtrArray) labels = NULL;

  g_free (person->role);
  person->role = g_strdup ("<b>chief</b> &amp; _officer %s");
  press_ui_show (ui, brief);
  press_ui_open_all (root);
  press_ui_wait (20);
  g_assert_true (press_ui_sees (root, "<b>chief</b> &amp; _officer %s"));
  buttons = press_ui_all (root, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_cmpstr (press_ui_name (buttons->pdata[i]), !=, "");
  labels = press_ui_all (root, GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (gtk_label_get_use_markup (labels->pdata[i]));
}

/* A mail with thousands of facts, and facts of a hundred kilobytes, cost what others cost. */
static void
test_hostile_size (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  PressPerson *person = brief->people->pdata[0];
  g_autofree char *huge = g_strnfill (100000, 'x');
  gint64 begin;
  g_autoptr (GPtrArray) rows = NULL;

  g_free (person->name);
  person->name = g_strdup (huge);
  g_free (person->role);
  person->role = g_strdup (huge);
  press_brief_add_sentence (brief, huge, (PressSpan){ 0, 10 });
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *day = g_strdup_printf ("%04u-05", 1000 + i);

      press_brief_add_date (brief, day, "May 2024", PRESS_DATE_ROLE_EVENT,
                            (PressSpan){ i % 100, i % 100 + 5 });
      press_brief_add_figure (brief, "434", 434, NULL, FALSE, (PressSpan){ i % 100, i % 100 + 3 });
      press_brief_add_organization (brief, "Lumio AG", PRESS_RELATION_PARTNER);
      press_brief_add_person (brief, "Ada Lund");
    }
  begin = g_get_monotonic_time ();
  press_sidebar_show_brief (ui->sidebar, "mail", brief);
  g_test_message ("%.1f ms", (g_get_monotonic_time () - begin) / 1000.0);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC / 2);
  press_sidebar_fill (ui->sidebar);
  rows = press_ui_all (GTK_WIDGET (ui->sidebar), PRESS_TYPE_ROW);
  g_assert_cmpuint (rows->len, <, 40);
  press_ui_wait (20);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

/* The time that this thread has worked, µs: other programs do not count. */
static gint64
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* The longest time for which showing @brief keeps the main loop from anything else, µs. */
static gint64
longest_callback (PressUi *ui, PressBrief *brief)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  gint64 begin = cpu_time ();
  gint64 longest;

  press_sidebar_show_brief (ui->sidebar, "mail", brief);
  longest = cpu_time () - begin;
  while (g_get_monotonic_time () < end)
    {
      begin = cpu_time ();
      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, cpu_time () - begin);
    }
  return longest;
}

/* The names of the rows that are there, in the order of the page. */
static char *
names_of_rows (PressUi *ui)
{
  g_autoptr (GPtrArray) rows = press_ui_all (GTK_WIDGET (ui->sidebar), PRESS_TYPE_ROW);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s\n", press_ui_name (rows->pdata[i]));
  return g_string_free (names, FALSE);
}

/* Rows come below those that are there already, some frames long, and nothing jumps. */
static void
test_filling (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  g_autofree char *before = NULL, *all = NULL;
  guint n_steps = 0;

  press_sidebar_show_brief (ui->sidebar, "mail", brief);
  before = names_of_rows (ui);
  g_assert_true (g_str_has_prefix (before, "Lumio AG and Norwind today"));
  while (press_sidebar_is_filling (ui->sidebar))
    {
      g_autofree char *now = NULL;

      g_main_context_iteration (NULL, TRUE);
      now = names_of_rows (ui);
      g_assert_true (g_str_has_prefix (now, before));
      n_steps += strlen (now) > strlen (before);
      g_free (before);
      before = g_steal_pointer (&now);
    }
  g_assert_cmpuint (n_steps, >, 10);
  press_ui_show (ui, brief);
  all = names_of_rows (ui);
  g_assert_cmpstr (before, ==, all);
}

/* Another mail while the rows of one still come: only its own are shown. */
static void
test_filling_interrupted (void)
{
  g_autoptr (PressUi) ui = press_ui_new ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  g_autoptr (PressBrief) other = press_brief_new ();

  other->text = g_strdup ("Norwind builds.");
  other->kind = PRESS_KIND_PRESS_RELEASE;
  press_brief_add_sentence (other, "Norwind builds.", (PressSpan){ 0, 15 });
  press_sidebar_show_brief (ui->sidebar, "1", brief);
  press_ui_wait (50);
  press_sidebar_show_brief (ui->sidebar, "2", other);
  press_ui_settle (ui->sidebar);
  press_ui_wait (50);
  g_assert_cmpint (count_labels (ui, "Summary"), ==, 1);
  g_assert_cmpint (count_labels (ui, "People"), ==, 0);
  press_sidebar_show_brief (ui->sidebar, "1", brief);
  press_sidebar_set_none (ui->sidebar, 0);
  g_assert_false (press_sidebar_is_filling (ui->sidebar));
}

static void
test_time (void)
{
  g_autoptr (PressUi) ui = ui_with_brief ();
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  gint64 best = G_MAXINT64;

  for (int i = 0; i < 5; i++)
    best = MIN (best, longest_callback (ui, brief));
  g_test_message ("showing an ordinary brief takes callbacks of up to %.1f ms", best / 1000.0);
  g_assert_cmpint (best, <, 20000);
}

/* The minimum width of the sidebar stays within 280 pixels, with large text too. */
static void
test_width (void)
{
  static const double scales[] = { 1, 1.5 };
  g_autoptr (PressUi) ui = ui_with_brief ();
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);

  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2126-03-02T05:00:00Z");
  brief->embargo->zone = g_strdup ("America/Argentina/ComodRivadavia");
  brief->embargo->text = g_strdup ("Sperrfristveröffentlichungszeitpunktsbenachrichtigung");
  brief->confidence = 0.5;
  brief->kind = PRESS_KIND_COVERAGE;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_DAMAGED, "");
      int width;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * 1024 * scales[i]), NULL);
      press_ui_show (ui, brief);
      press_ui_open_all (root);
      press_ui_wait (50);
      gtk_widget_get_preferred_width (root, &width, NULL);
      g_test_message ("brief at %.1f: %d pixels", scales[i], width);
      g_assert_cmpint (width, <=, 280);
      press_sidebar_expect (ui->sidebar, "2");
      g_assert_true (press_ui_wait_for (ui, "Reading the mail…"));
      gtk_widget_get_preferred_width (root, &width, NULL);
      g_assert_cmpint (width, <=, 280);
      press_sidebar_set_error (ui->sidebar, "2", error);
      gtk_widget_get_preferred_width (root, &width, NULL);
      g_assert_cmpint (width, <=, 280);
      press_sidebar_set_none (ui->sidebar, 0);
      gtk_widget_get_preferred_width (root, &width, NULL);
      g_assert_cmpint (width, <=, 280);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* A host that can do nothing gets a sidebar that promises nothing. */
static void
test_poor_host (void)
{
  GtkWidget *window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  GtkWidget *sidebar = press_sidebar_new (NULL, NULL);
  g_autoptr (PressBrief) brief = press_ui_load (full_brief);
  GtkWidget *row;

  gtk_container_add (GTK_CONTAINER (window), sidebar);
  gtk_widget_show (window);
  press_sidebar_show_brief (PRESS_SIDEBAR (sidebar), "mail", brief);
  press_sidebar_fill (PRESS_SIDEBAR (sidebar));
  row = press_ui_find_name (sidebar, "A pilot");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (
      gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (press_ui_find_name (sidebar, "Mail, "))));
  press_ui_open_all (sidebar);
  g_assert_nonnull (press_ui_find_name (sidebar, "Copy this quote"));
  g_assert_null (press_ui_find_name (sidebar, "Show this quote"));
  gtk_widget_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpint (argc, ==, 2);
  full_brief = argv[1];
  g_test_add_func ("/rows/reveal", test_reveal);
  g_test_add_func ("/rows/not-found", test_not_found);
  g_test_add_func ("/rows/people", test_people);
  g_test_add_func ("/rows/dates", test_dates);
  g_test_add_func ("/rows/contact", test_contact);
  g_test_add_func ("/rows/hostile-address", test_hostile_address);
  g_test_add_func ("/rows/copy-brief", test_copy_brief);
  g_test_add_func ("/rows/copied", test_copied);
  g_test_add_func ("/rows/copied-and-gone", test_copied_and_gone);
  g_test_add_func ("/rows/figures", test_figures);
  g_test_add_func ("/rows/repeated-dates", test_repeated_dates);
  g_test_add_func ("/rows/keyboard", test_keyboard);
  g_test_add_func ("/rows/keyboard-opens", test_keyboard_opens);
  g_test_add_func ("/rows/tab", test_tab);
  g_test_add_func ("/rows/accelerators", test_accelerators);
  g_test_add_func ("/rows/menu", test_row_menu);
  g_test_add_func ("/rows/accessible", test_accessible);
  g_test_add_func ("/rows/names-and-markup", test_names_and_markup);
  g_test_add_func ("/rows/hostile-size", test_hostile_size);
  g_test_add_func ("/rows/filling", test_filling);
  g_test_add_func ("/rows/filling-interrupted", test_filling_interrupted);
  g_test_add_func ("/rows/time", test_time);
  g_test_add_func ("/rows/width", test_width);
  g_test_add_func ("/rows/poor-host", test_poor_host);
  return g_test_run ();
}
