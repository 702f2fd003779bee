// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-analysis.h"

static void
test_roles (void)
{
  /* A sentence, and what happens on its date. The mail is of 5 May 2026. */
  static const struct
  {
    const char *place, *sentence;
    const char *value;
    PressDateRole role;
  } rows[] = {
    { "Berlin, 5. Mai 2026 – ", "Die Hollmann Werke haben heute eine Anlage vorgestellt.", "2026-05-05",
      PRESS_DATE_ROLE_PUBLISHED },
    { "Berlin, 5. Mai 2026 – ", "Die Anlage der Hollmann Werke kommt im Oktober 2026 auf den Markt.",
      "2026-10", PRESS_DATE_ROLE_LAUNCH },
    { "Berlin, 5. Mai 2026 – ", "Die Fachmesse findet vom 3. bis 6. Juni 2026 in der neuen Halle statt.",
      "2026-06-03/2026-06-06", PRESS_DATE_ROLE_EVENT },
    { "Berlin, 5. Mai 2026 – ", "Um Anmeldung wird gebeten bis spätestens 20. Mai 2026 bei der Pressestelle.",
      "2026-05-20", PRESS_DATE_ROLE_DEADLINE },
    { "Berlin, 5. Mai 2026 – ",
      "Der neue Tarif der Hollmann Werke gilt ab dem 1. Juli 2026 in allen Städten.", "2026-07-01",
      PRESS_DATE_ROLE_START },
    { "Berlin, 5. Mai 2026 – ",
      "Der Vertrag mit dem früheren Lieferanten ist zum 31. Dezember 2025 ausgelaufen.", "2025-12-31",
      PRESS_DATE_ROLE_END },
    { "Berlin, 5. Mai 2026 – ", "Das Unternehmen der Familie wurde 1921 in einer Scheune gegründet.", "1921",
      PRESS_DATE_ROLE_FOUNDED },
    { "Berlin, 5. Mai 2026 – ",
      "Im dritten Quartal 2025 erzielte das Unternehmen einen Umsatz von vier Millionen Euro.", "2025-Q3",
      PRESS_DATE_ROLE_PAST },
    { "LONDON, 5 May 2026 – ", "Hollmann Works today announced a plant that turns waste heat into power.",
      "2026-05-05", PRESS_DATE_ROLE_PUBLISHED },
    { "LONDON, 5 May 2026 – ", "The lamp will be available in shops in September 2026 at a fair price.",
      "2026-09", PRESS_DATE_ROLE_LAUNCH },
    { "LONDON, 5 May 2026 – ", "A press conference will be held on 12 May 2026 at 11:00 in the old hall.",
      "2026-05-12T11:00", PRESS_DATE_ROLE_EVENT },
    { "LONDON, 5 May 2026 – ", "Journalists should register no later than 8 May 2026 with the press office.",
      "2026-05-08", PRESS_DATE_ROLE_DEADLINE },
    { "LONDON, 5 May 2026 – ",
      "The former alliance with the shipyard was dissolved in March 2024 by both sides.", "2024-03",
      PRESS_DATE_ROLE_END },
    { "LONDON, 5 May 2026 – ", "The family firm was founded in 1985 by two brothers from the valley.", "1985",
      PRESS_DATE_ROLE_FOUNDED },
    { "LONDON, 5 May 2026 – ", "The yard wants to employ sixty people there by the end of 2027.", "2027-12",
      PRESS_DATE_ROLE_OTHER },
    { "Lyon, le 5 mai 2026 – ", "La société Hollmann annonce aujourd'hui la construction d'une centrale.",
      "2026-05-05", PRESS_DATE_ROLE_PUBLISHED },
    { "Lyon, le 5 mai 2026 – ", "La lampe sera commercialisée en septembre 2026 dans toutes les boutiques.",
      "2026-09", PRESS_DATE_ROLE_LAUNCH },
    { "Lyon, le 5 mai 2026 – ",
      "Le contrat prendra effet à compter du 1er juillet 2026 pour les deux villes.", "2026-07-01",
      PRESS_DATE_ROLE_START },
    { "Lyon, le 5 mai 2026 – ", "Fondée en 1987, la maison emploie deux cents personnes dans la vallée.",
      "1987", PRESS_DATE_ROLE_FOUNDED },
    { "Milano, 5 maggio 2026 - ", "La società Hollmann annuncia oggi la costruzione di una centrale.",
      "2026-05-05", PRESS_DATE_ROLE_PUBLISHED },
    { "Milano, 5 maggio 2026 - ", "La lampada sarà disponibile nei negozi a settembre 2026 in tre colori.",
      "2026-09", PRESS_DATE_ROLE_LAUNCH },
    { "Milano, 5 maggio 2026 - ", "Le domande vanno presentate entro il 30 giugno 2026 presso gli uffici.",
      "2026-06-30", PRESS_DATE_ROLE_DEADLINE },
    { "Milano, 5 maggio 2026 - ", "La ditta è stata fondata nel 1983 da una famiglia di artigiani.", "1983",
      PRESS_DATE_ROLE_FOUNDED },
    { "Madrid, 5 de mayo de 2026.- ", "La empresa Hollmann anuncia hoy la construcción de una central.",
      "2026-05-05", PRESS_DATE_ROLE_PUBLISHED },
    { "Madrid, 5 de mayo de 2026.- ",
      "La lámpara saldrá a la venta en septiembre de 2026 en todas las tiendas.", "2026-09",
      PRESS_DATE_ROLE_LAUNCH },
    { "Madrid, 5 de mayo de 2026.- ",
      "El consorcio con el astillero se disolvió en marzo de 2024 sin disputa.", "2024-03",
      PRESS_DATE_ROLE_END },
    { "Madrid, 5 de mayo de 2026.- ", "La casa fue fundada en 1968 por dos hermanos del valle.", "1968",
      PRESS_DATE_ROLE_FOUNDED },
    { "Milano, 5 maggio 2026 - ",
      "I ferrovieri della Hollmann annunciano uno sciopero per il 22 maggio 2026.", "2026-05-22",
      PRESS_DATE_ROLE_EVENT },
    { "Lyon, le 5 mai 2026 – ", "Les travaux de la seconde halle doivent débuter au premier trimestre 2027.",
      "2027-Q1", PRESS_DATE_ROLE_START },
    { "Madrid, 5 de mayo de 2026.- ",
      "La central entrará en funcionamiento en el primer trimestre de 2027 con veinte empleados.", "2027-Q1",
      PRESS_DATE_ROLE_START },
    { "Madrid, 5 de mayo de 2026.- ",
      "Hollmann respondió a la demanda que la Fundación Cierzo interpuso en marzo de 2024.", "2024-03",
      PRESS_DATE_ROLE_PAST },
    { "Jakarta, 5 Mei 2026 – ", "Perusahaan Hollmann hari ini mengumumkan pembangunan pembangkit listrik.",
      "2026-05-05", PRESS_DATE_ROLE_PUBLISHED },
    { "Jakarta, 5 Mei 2026 – ", "Lampu itu akan dipasarkan pada September 2026 di semua toko.", "2026-09",
      PRESS_DATE_ROLE_LAUNCH },
    { "Jakarta, 5 Mei 2026 – ", "Pameran akan digelar pada tanggal 3 sampai 6 Juni 2026 di aula baru.",
      "2026-06-03/2026-06-06", PRESS_DATE_ROLE_EVENT },
    { "Jakarta, 5 Mei 2026 – ", "Perusahaan keluarga ini didirikan pada 1998 oleh dua bersaudara.", "1998",
      PRESS_DATE_ROLE_FOUNDED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *mail
          = g_strdup_printf ("From: Press Office <press@works.example>\r\nSubject: News\r\n"
                             "Date: Tue, 05 May 2026 09:30:00 +0200\r\nMIME-Version: 1.0\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\n\r\nHollmann\r\n\r\n%s%s\r\n",
                             rows[i].place, rows[i].sentence);
      g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
      g_autoptr (GError) error = NULL;
      g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, &error);
      const PressBriefDate *last;

      g_assert_no_error (error);
      g_test_message ("%s", rows[i].sentence);
      g_assert_cmpuint (brief->dates->len, ==, 2); /* the dateline's, and this one */
      last = g_ptr_array_index (brief->dates, brief->dates->len - 1);
      g_assert_cmpstr (last->value, ==, rows[i].value);
      g_assert_cmpstr (press_date_role_to_string (last->role), ==, press_date_role_to_string (rows[i].role));
    }
}

/* The text of a date is verbatim, and one wording is noted once. */
static void
test_entries (void)
{
  static const char mail[]
      = "From: Press Office <press@works.example>\r\nSubject: News\r\n"
        "Date: Tue, 05 May 2026 09:30:00 +0200\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        "LONDON, 5 May 2026 – Hollmann will open the hall in June 2026. The doors of the hall "
        "open in June 2026. This week is a good week, and now is a good time.\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, sizeof mail - 1);
  g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, NULL);

  g_assert_nonnull (brief);
  g_assert_cmpuint (brief->dates->len, ==, 2);
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = g_ptr_array_index (brief->dates, i);
      g_autofree char *slice = g_utf8_substring (brief->text, date->span.begin, date->span.end);

      g_assert_cmpstr (slice, ==, date->text);
    }
}

/* Dates of the writer's own view below a story count, those of readers' comments do not. */
static void
test_views (void)
{
  static const char *const mail
      = "From: Works <press@works.example>\r\nSubject: News\r\nDate: Tue, 05 May 2026 09:30:00 +0200\r\n\r\n"
        "Hollmann builds again\r\n\r\n"
        "Hollmann Works and the Osterfield utility are building a plant that turns waste heat into power, "
        "and both "
        "companies said so in a joint statement which leaves out what the plant will cost.\r\n\r\n"
        "Our view: the last plant was closed on 3 June 2024 and nobody misses it.\r\n\r\n"
        "Comments (1)\r\ntove: I was there on 9 July 2024\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (brief->dates->len, ==, 1);
  g_assert_cmpstr (((PressBriefDate *)brief->dates->pdata[0])->value, ==, "2024-06-03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/date-roles/roles", test_roles);
  g_test_add_func ("/date-roles/entries", test_entries);
  g_test_add_func ("/date-roles/views", test_views);
  return g_test_run ();
}
