// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How a brief comes into the sidebar: bit by bit, whatever its size, at any width. */

#include <time.h>

#include "sidebar/press-row.h"
#include "ui/press-ui.h"

static const char *full_brief;

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
  g_assert_cmpint (press_ui_count (ui, "Summary"), ==, 1);
  g_assert_cmpint (press_ui_count (ui, "People"), ==, 0);
  press_sidebar_show_brief (ui->sidebar, "1", brief);
  press_sidebar_set_none (ui->sidebar, 0);
  g_assert_false (press_sidebar_is_filling (ui->sidebar));
}

static void
test_time (void)
{
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
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
  g_autoptr (PressUi) ui = press_ui_with_brief (full_brief);
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

int
main (int argc, char **argv)
{
  full_brief = press_ui_init (&argc, &argv);
  g_test_add_func ("/filling/hostile-size", test_hostile_size);
  g_test_add_func ("/filling/filling", test_filling);
  g_test_add_func ("/filling/filling-interrupted", test_filling_interrupted);
  g_test_add_func ("/filling/time", test_time);
  g_test_add_func ("/filling/width", test_width);
  return g_test_run ();
}
