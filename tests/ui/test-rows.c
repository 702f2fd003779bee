// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sections show, and what their rows do when they are activated. */

#include "sidebar/press-row.h"
#include "ui/press-ui.h"

static const char *full_brief;

static gboolean
is_shown_in_mail (GtkWidget *row)
{
  return gtk_style_context_has_class (gtk_widget_get_style_context (row), "shown");
}

static void
test_reveal (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *first = press_ui_click (ui, "Lumio AG and Norwind today");
  GtkWidget *second;

  press_ui_assert_asked (
      ui, "reveal Lumio AG and Norwind today announced a buoy that measures waves, wind and salt "
          "in real time.\n");
  g_assert_true (is_shown_in_mail (first));
  second = press_ui_click (ui, "July 2026, Launch");
  press_ui_assert_asked (ui, "reveal July 2026\n");
  g_assert_false (is_shown_in_mail (first));
  g_assert_true (is_shown_in_mail (second));
  press_ui_click (ui, "July 2026, Launch");
  press_ui_assert_asked (ui, "conceal\n");
  g_assert_false (is_shown_in_mail (second));
}

/* What the mail does not hold any more is not marked as shown, and a line says so. */
static void
test_not_found (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *first = press_ui_click (ui, "Norwind, Partner");
  GtkWidget *missing = press_ui_click (ui, "Meerkontor, Former partner");

  g_assert_true (is_shown_in_mail (first));
  g_assert_false (is_shown_in_mail (missing));
  g_assert_true (press_ui_sees (GTK_WIDGET (ui->sidebar), "Not found in the mail as it is shown"));
}

static void
test_people (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *row = press_ui_find (ui, "Ada Lund, chief executive officer, Lumio AG, 1 quote");
  GtkWidget *root = GTK_WIDGET (ui->sidebar);
  g_autofree char *copied = NULL;

  g_assert_false (press_row_get_expanded (PRESS_ROW (row)));
  g_assert_false (press_ui_sees (row, "guess what the sea does"));
  press_ui_click (ui, "Ada Lund, ");
  press_ui_assert_asked (ui, "");
  g_assert_true (
      press_ui_sees (row, "“Nobody should have to guess what the sea does next,” [...] “With Norwind"));
  press_ui_click (ui, "Copy this quote");
  copied = press_ui_clipboard (ui);
  g_assert_true (
      g_str_has_prefix (copied, "“Nobody should have to guess what the sea does next, [...] With Norwind"));
  g_assert_true (g_str_has_suffix (copied,
                                   "”, said Ada Lund, chief executive officer, Lumio AG (Lumio AG: Lumio "
                                   "AG and Norwind announce a joint weather buoy, 12 May 2026)"));
  press_ui_click (ui, "Show this quote in the mail");
  g_assert_true (g_str_has_prefix (ui->asked->str, "reveal “Nobody should have"));
  g_assert_true (is_shown_in_mail (row));
  press_ui_click (ui, "Ada Lund, ");
  g_assert_false (press_row_get_expanded (PRESS_ROW (row)));
  press_ui_click (ui, "Cleo van Dam, ");
  g_assert_true (press_ui_sees (root, "Indirect speech"));
  g_assert_false (press_ui_sees (root, "Dan Ort"));
  press_ui_click (ui, "3 more in the picture caption");
  g_assert_true (press_ui_sees (root, "Dan Ort"));
  press_ui_click (ui, "Show fewer");
  g_assert_false (press_ui_sees (root, "Dan Ort"));
  press_ui_click (ui, "3 more in the picture caption");
  g_assert_true (press_ui_sees (root, "Finn Gade"));
}

/* Dates stand in calendar order; a long time line shows the older ones on demand, in their places. */
static void
test_dates (void)
{
  static const char *const all[]
      = { "1998, Founded",          "March 2019",  "2024, End", "Q3 2025, Past",
          "12 May 2026, Published", "20 May 2026", "4",         "July 2026, Launch" };
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *list;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_null (press_ui_find_name (GTK_WIDGET (ui->sidebar), "1998, Founded"));
  list = gtk_widget_get_parent (press_ui_find (ui, "July 2026, Launch"));
  press_ui_click (ui, "3 more");
  press_ui_click (ui, "3 more");
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
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  g_autofree char *phone = NULL;

  press_ui_click (ui, "Mail, ");
  press_ui_assert_asked (ui, "compose press@lumio.example\n");
  press_ui_click (ui, "Phone, ");
  phone = press_ui_clipboard (ui);
  g_assert_cmpstr (phone, ==, "+49 381 555 0199");
  press_ui_click (ui, "Ines Hardt");
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
  press_ui_click (ui, "Mail, ");
  g_assert_null (strstr (ui->asked->str, "compose"));
}

static void
test_copy_brief (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  g_autofree char *copied = NULL;

  press_ui_click (ui, "Copy the brief");
  copied = press_ui_clipboard (ui);
  g_assert_nonnull (strstr (copied, "The first hundred buoys leave the yard"));
  g_assert_nonnull (strstr (copied, "Finn Gade"));
}

/* Whatever was copied says so for two seconds, each for itself and however often. */
static void
test_copied (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  guint n_copy;
  gint64 begin;

  press_ui_click (ui, "Ada Lund, ");
  n_copy = press_ui_count (ui, "Copy");
  begin = g_get_monotonic_time ();
  press_ui_click (ui, "Copy the brief");
  g_assert_cmpuint (press_ui_count (ui, "Copied"), ==, 1);
  press_ui_click (ui, "Copy this quote");
  g_assert_cmpuint (press_ui_count (ui, "Copied"), ==, 2);
  press_ui_click (ui, "Phone, ");
  press_ui_click (ui, "Phone, ");
  g_assert_cmpuint (press_ui_count (ui, "Copied"), ==, 3);
  g_assert_true (press_ui_wait_gone (ui, "Copied"));
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 1900000);
  g_assert_cmpuint (press_ui_count (ui, "Copy"), ==, n_copy);
}

/* What the sidebar still says when its labels go. */
static void
test_copied_and_gone (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);

  press_ui_click (ui, "Phone, ");
  press_sidebar_set_none (ui->sidebar, 0);
  g_assert_true (press_ui_wait_gone (ui, "Copied"));
}

/* Figures of one clause are one row, all of them bold; activating shows the first. */
static void
test_figures (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
  GtkWidget *row = press_ui_click (ui, "Lumio was founded");
  g_autoptr (GPtrArray) rows = press_ui_all (gtk_widget_get_parent (row), PRESS_TYPE_ROW);
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (press_ui_find_type (row, GTK_TYPE_LABEL)));
  GSList *bold = pango_attr_list_get_attributes (attributes);

  press_ui_assert_asked (ui, "reveal 434 harbours\n");
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
  press_ui_click (ui, "July 2026, Launch");
  press_ui_assert_asked (ui, "reveal Lumio AG\n");
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
  full_brief = press_ui_init (&argc, &argv);
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
  g_test_add_func ("/rows/names-and-markup", test_names_and_markup);
  g_test_add_func ("/rows/poor-host", test_poor_host);
  return g_test_run ();
}
