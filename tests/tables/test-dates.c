// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Runs dates.txt, the table given as the first argument: the dates that are found in each row are written
 * into it as the row itself has them, "[29 May 2026 = 2026-05-29]", and the two are compared. */

#include "text/press-dates.h"

#include <string.h>

/* The row without its brackets and values. */
static char *
text_of (const char *row)
{
  GString *text = g_string_new (NULL);

  for (const char *p = row; *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, " = "))
        p = strchr (p, ']');
      else if (*p != '[')
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/* The dates found, written as a row. */
static char *
row_of (const PressText *text, const GArray *dates)
{
  GString *row = g_string_new (NULL);
  guint done = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      const PressDate *date = &g_array_index (dates, PressDate, i);

      g_string_append_len (row, text->text + done, date->span.begin - done);
      g_string_append_c (row, '[');
      g_string_append_len (row, text->text + date->span.begin, date->span.end - date->span.begin);
      g_string_append_printf (row, " = %s]", date->value);
      done = date->span.end;
    }
  g_string_append (row, text->text + done);
  return g_string_free (row, FALSE);
}

typedef struct
{
  char language[3];
  PressDay reference;
  char *row; /* owned by the table */
  guint line;
} Row;

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *given = text_of (row->row);
  g_autoptr (PressText) text = press_text_new (given, -1, press_lexicons_get_default (), row->language);
  g_autoptr (GArray) dates = press_dates_find (text, row->reference);
  g_autofree char *got = row_of (text, dates);

  g_assert_cmpstr (got, ==, row->row);
}

/* Every expression that needs the reference is left out without one. */
static void
test_no_reference (gconstpointer data)
{
  g_autoptr (PressText) text
      = press_text_new ("Seen yesterday and on 3 May, sold on 3 May 2025 and last week.", -1,
                        press_lexicons_get_default (), "en");
  g_autoptr (GArray) dates = press_dates_find (text, (PressDay){ 0 });
  g_autofree char *got = row_of (text, dates);

  g_assert_cmpstr (got, ==, "Seen yesterday and on 3 May, sold on [3 May 2025 = 2025-05-03] and last week.");
}

static void
test_zones (gconstpointer data)
{
  /* A time, and the zone it names. */
  static const struct
  {
    const char *language, *text, *zone;
  } rows[] = {
    { "de", "Am 12. Mai 2026 um 8:00 Uhr MESZ geht es los.", "Europe/Berlin" },
    { "en", "On 12 May 2026 at 8:00 GMT it starts.", "UTC" },
    { "en", "On May 12, 2026 at 8:00 a.m. ET it starts.", "America/New_York" },
    { "en", "On May 12, 2026 at 8:00 a.m. (UTC+7) it starts.", "+07:00" },
    { "fr", "Le 12 mai 2026 à 8h00 (heure de Paris), tout commence.", "Europe/Paris" },
    { "it", "Il 12 maggio 2026 alle ore 8:00, ora di Roma, si parte.", "Europe/Rome" },
    { "es", "El 12 de mayo de 2026 a las 8:00 (hora peninsular) empieza.", "Europe/Madrid" },
    { "id", "Pada 12 Mei 2026 pukul 08.00 WITA acara dimulai.", "Asia/Makassar" },
    { "de", "Am 12. Mai 2026 um 8:00 Uhr geht es los.", "" },
    { "de", "Am 12. Mai 2026 um 8:00 Uhr Ortszeit geht es los.", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressText) text
          = press_text_new (rows[i].text, -1, press_lexicons_get_default (), rows[i].language);
      g_autoptr (GArray) dates = press_dates_find (text, (PressDay){ 2026, 3, 10 });

      g_assert_cmpuint (dates->len, ==, 1);
      g_assert_cmpstr (g_array_index (dates, PressDate, 0).value, ==, "2026-05-12T08:00");
      g_assert_cmpstr (g_array_index (dates, PressDate, 0).zone, ==, rows[i].zone);
    }
}

static void
test_days (gconstpointer data)
{
  static const struct
  {
    const char *iso;
    int year, month, day; /* year 0: no day */
  } rows[] = { { "2026-03-10", 2026, 3, 10 }, { "2026-03-10T12:00", 2026, 3, 10 },
               { "2024-02-29", 2024, 2, 29 }, { "2026-02-29", 0, 0, 0 },
               { "2026-03", 0, 0, 0 },        { "", 0, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PressDay day = { 0, 0, 0 };

      g_assert_cmpint (press_day_parse (rows[i].iso, &day), ==, rows[i].year != 0);
      g_assert_cmpint (day.year, ==, rows[i].year);
      g_assert_cmpint (day.month, ==, rows[i].month);
      g_assert_cmpint (day.day, ==, rows[i].day);
    }
}

/* Long runs of numbers and half dates cost linear time and find nothing absurd. */
static void
test_hostile (gconstpointer data)
{
  static const char *const bits[]
      = { "1.1.1.", "2026-", "4. bis ", "next ", "the first of the ", "(", "12:", "Mai " };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      g_autoptr (GString) long_text = g_string_new (NULL);
      g_autoptr (PressText) text = NULL;
      g_autoptr (GArray) dates = NULL;
      gint64 begin;

      while (long_text->len < 200000)
        g_string_append (long_text, bits[i]);
      text = press_text_new (long_text->str, -1, press_lexicons_get_default (), "de");
      begin = g_get_monotonic_time ();
      dates = press_dates_find (text, (PressDay){ 2026, 3, 10 });
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_TIME_SPAN_SECOND);
      g_assert_cmpuint (dates->len, <=, long_text->len / 4);
    }
}

/* Reads the table and adds a test for each of its rows. */
static GArray *
add_rows (char **lines)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  Row row = { 0 };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '@')
        {
          g_assert_cmpuint (strlen (lines[i]), ==, strlen ("@ de 2026-03-10"));
          memcpy (row.language, lines[i] + 2, 2);
          g_assert_true (press_day_parse (lines[i] + 5, &row.reference));
        }
      else if (lines[i][0] != '#' && lines[i][0] != '\0')
        {
          row.row = lines[i];
          row.line = i + 1;
          g_array_append_val (rows, row);
        }
    }
  g_assert_cmpuint (rows->len, >, 250);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *added = &g_array_index (rows, Row, i);
      g_autofree char *path = g_strdup_printf ("/dates/%s/%u", added->language, added->line);

      g_test_add_data_func (path, added, test_row);
    }
  return rows;
}

int
main (int argc, char **argv)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 2);
  g_file_get_contents (argv[1], &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  rows = add_rows (lines);
  g_test_add_data_func ("/dates/no-reference", NULL, test_no_reference);
  g_test_add_data_func ("/dates/zones", NULL, test_zones);
  g_test_add_data_func ("/dates/days", NULL, test_days);
  g_test_add_data_func ("/dates/hostile", NULL, test_hostile);
  return g_test_run ();
}
