// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-analysis.h"

typedef struct
{
  const char *line;    /* the mail's first line */
  const char *begin;   /* of its text: the dateline, perhaps */
  const char *until;   /* UTC; NULL: no embargo */
  const char *zone;    /* NULL: none named */
  const char *subject; /* NULL: one without an embargo */
} Row;

#define DE                                                                                                   \
  " Die Hollmann Werke bauen mit der Stadt eine Anlage, die aus Abwärme Strom macht. Das Vorhaben kostet "  \
  "viel Geld."
#define EN                                                                                                   \
  " Hollmann Works and the city are building a plant that turns waste heat into power. It costs a lot of "   \
  "money."
#define FR                                                                                                   \
  " La société Hollmann et la ville construisent une centrale qui transforme la chaleur perdue en courant."
#define IT                                                                                                   \
  " La società Hollmann e la città costruiscono una centrale che trasforma il calore perduto in corrente."
#define ES                                                                                                   \
  " La empresa Hollmann y la ciudad construyen una central que convierte el calor perdido en corriente."
#define ID " Perusahaan Hollmann dan kota membangun pembangkit yang mengubah panas buangan menjadi listrik."

static PressBrief *
brief_of (const Row *row)
{
  g_autofree char *mail = g_strdup_printf (
      "From: Press Office <press@works.example>\r\n"
      "Subject: =?utf-8?q?%s?=\r\n"
      "Date: Wed, 04 Mar 2026 09:30:00 -0500\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n\r\nHollmann\r\n\r\n%s\r\n",
      row->subject != NULL ? row->subject : "News=20from=20Hollmann", row->line, row->begin);
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
  g_autoptr (GError) error = NULL;
  PressBrief *brief = press_analyze (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

static void
check (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (PressBrief) brief = brief_of (&rows[i]);
      const PressEmbargo *embargo = brief->embargo;

      g_test_message ("%s", rows[i].line);
      g_assert_cmpstr (embargo != NULL ? embargo->until : NULL, ==, rows[i].until);
      g_assert_cmpstr (embargo != NULL ? embargo->zone : NULL, ==, rows[i].zone);
    }
}

static void
test_wording (void)
{
  static const Row rows[] = {
    { "Sperrfrist: Montag, 9. März 2026, 10:00 Uhr", "Hamburg, 9. März 2026 –" DE, "2026-03-09T09:00:00Z",
      NULL, NULL },
    { "Sperrfrist 9.3.2026, 6 Uhr", "Hamburg, 9. März 2026 –" DE, "2026-03-09T05:00:00Z", NULL, NULL },
    { "Frei ab Montag, 9. März 2026, 18 Uhr MEZ", "Hamburg, 9. März 2026 –" DE, "2026-03-09T17:00:00Z",
      "Europe/Berlin", NULL },
    { "Bitte nicht vor dem 9. März 2026, 12 Uhr veröffentlichen", "Osterau, 9. März 2026 –" DE,
      "2026-03-09T11:00:00Z", NULL, NULL },
    { "Sperrfrist: 9. März 2026, 24 Uhr", "Hamburg, 9. März 2026 –" DE, "2026-03-09T23:00:00Z", NULL, NULL },
    { "Sperrfrist: 9. März 2026", "Hamburg, 9. März 2026 –" DE, "2026-03-08T23:00:00Z", NULL, NULL },
    { "EMBARGOED UNTIL 00:01 GMT, Monday 9 March 2026", "LONDON, 9 March 2026 –" EN, "2026-03-09T00:01:00Z",
      "UTC", NULL },
    { "STRICTLY EMBARGOED until 1800 GMT on 9 March 2026", "LONDON, 9 March 2026 –" EN,
      "2026-03-09T18:00:00Z", "UTC", NULL },
    { "Embargoed until March 9, 2026, 12:01 a.m. ET", "NEW YORK, March 9, 2026 –" EN, "2026-03-09T04:01:00Z",
      "America/New_York", NULL },
    { "Under embargo until 6:30 p.m. on March 9, 2026", "CHICAGO, March 9, 2026 –" EN, "2026-03-09T23:30:00Z",
      NULL, NULL },
    { "Not for publication before 9 March 2026, noon", "LONDON, 9 March 2026 –" EN, "2026-03-09T12:00:00Z",
      NULL, NULL },
    { "EMBARGO: 10 March 2026, 09:00 (UTC+7)", "Osterfield, 10 March 2026 –" EN, "2026-03-10T02:00:00Z",
      "+07:00", NULL },
    { "Hold for release until 7 a.m. ET, March 9, 2026", "Osterfield, March 9, 2026 –" EN,
      "2026-03-09T11:00:00Z", "America/New_York", NULL },
    { "Sous embargo jusqu'au lundi 9 mars 2026 à 17h45 (heure de Paris)", "Lyon, le 9 mars 2026 –" FR,
      "2026-03-09T16:45:00Z", "Europe/Paris", NULL },
    { "Ne pas publier avant le 9 mars 2026 à 6 heures", "Osterville, le 9 mars 2026 –" FR,
      "2026-03-09T05:00:00Z", NULL, NULL },
    { "Sotto embargo fino alle ore 11 del 9 marzo 2026", "Milano, 9 marzo 2026 -" IT, "2026-03-09T10:00:00Z",
      NULL, NULL },
    { "EMBARGO fino al 9 marzo 2026, ore 18:00 (ora di Roma)", "Ostera, 9 marzo 2026 -" IT,
      "2026-03-09T17:00:00Z", "Europe/Rome", NULL },
    { "Embargado hasta el lunes 9 de marzo de 2026 a las 12:00", "Madrid, 9 de marzo de 2026.-" ES,
      "2026-03-09T11:00:00Z", NULL, NULL },
    { "No publicar antes del 9 de marzo de 2026, 10:00 h (hora peninsular)",
      "Ostera, 9 de marzo de 2026.-" ES, "2026-03-09T09:00:00Z", "Europe/Madrid", NULL },
    { "Embargo hingga Senin, 9 Maret 2026, pukul 09.00 WITA", "Makassar, 9 Maret 2026 –" ID,
      "2026-03-09T01:00:00Z", "Asia/Makassar", NULL },
    { "Da non pubblicare prima delle 9 del 9 marzo 2026", "Milano, 9 marzo 2026 -" IT, "2026-03-09T08:00:00Z",
      NULL, NULL },
    { "Please note the embargo: Monday 9 March 2026, 07:00 GMT.", "LONDON, 9 March 2026 –" EN,
      "2026-03-09T07:00:00Z", "UTC", NULL },
    { "PRESS RELEASE – EMBARGOED\r\n9 March 2026, 07:00 GMT", "LONDON, 9 March 2026 –" EN,
      "2026-03-09T07:00:00Z", "UTC", NULL },
    { "Embargo until Monday!\r\n\r\nNot for publication before 9 March 2026, 07:00 GMT",
      "LONDON, 9 March 2026 –" EN, "2026-03-09T07:00:00Z", "UTC", NULL },
    { "---------- Forwarded message ---------\r\nFrom: Ann Lee <ann@quillwork.example>\r\n"
      "Date: Fri, Mar 6, 2026 at 4:40 PM\r\nSubject: UNDER EMBARGO: a mill\r\nTo: "
      "<desk@paper.example>\r\n\r\n"
      "Not for publication before 9 March 2026, 07:00 GMT",
      "LONDON, 9 March 2026 –" EN, "2026-03-09T07:00:00Z", "UTC", NULL },
    { "Embargoed until 4 a.m. CT/5 a.m. ET, Monday, March 9, 2026", "CHICAGO, March 9, 2026 –" EN,
      "2026-03-09T09:00:00Z", "America/New_York", NULL },
    { "Please find below an embargoed release. Calls tomorrow at 10am.\r\n\r\nSTRICTLY EMBARGOED UNTIL 00.01 "
      "GMT, "
      "MONDAY 9 MARCH 2026",
      "LONDON, 9 March 2026 –" EN, "2026-03-09T00:01:00Z", "UTC", NULL },
    { "Embargo: Senin, 9 Maret 2026 pukul 09.00", "Ostera, 9 Maret 2026 –" ID, "2026-03-09T02:00:00Z", NULL,
      NULL },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* Summer time begins in Europe on 29 March 2026 at 02:00, and ends on 25 October; in New York on 8 March. */
static void
test_summer_time (void)
{
  static const Row rows[] = {
    { "Sperrfrist: Sonntag, 29. März 2026, 01:00 Uhr", "Berlin, 29. März 2026 –" DE, "2026-03-29T00:00:00Z",
      NULL, NULL },
    { "Sperrfrist: Sonntag, 29. März 2026, 10:00 Uhr", "Berlin, 29. März 2026 –" DE, "2026-03-29T08:00:00Z",
      NULL, NULL },
    { "Sperrfrist: Sonntag, 25. Oktober 2026, 12:00 Uhr", "Berlin, 25. Oktober 2026 –" DE,
      "2026-10-25T11:00:00Z", NULL, NULL },
    { "Sperrfrist: Samstag, 24. Oktober 2026, 12:00 Uhr", "Berlin, 24. Oktober 2026 –" DE,
      "2026-10-24T10:00:00Z", NULL, NULL },
    { "Embargoed until March 7, 2026, 9 a.m. ET", "NEW YORK, March 7, 2026 –" EN, "2026-03-07T14:00:00Z",
      "America/New_York", NULL },
    { "Embargoed until March 8, 2026, 9 a.m. ET", "NEW YORK, March 8, 2026 –" EN, "2026-03-08T13:00:00Z",
      "America/New_York", NULL },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_none (void)
{
  static const Row rows[] = {
    { "FOR IMMEDIATE RELEASE", "LONDON, 9 March 2026 –" EN, NULL, NULL, NULL },
    { "Zur sofortigen Veröffentlichung", "Berlin, 9. März 2026 –" DE, NULL, NULL, NULL },
    { "Per diffusione immediata", "Milano, 9 marzo 2026 -" IT, NULL, NULL, NULL },
    { "News", "LONDON, 9 March 2026 – The oil embargo that began on 1 March 2026 hurts us." EN, NULL, NULL,
      NULL },
    { "News", "LONDON, 9 March 2026 – The embargo on steel ended on 1 March 2026." EN, NULL, NULL, NULL },
    { "The embargo was lifted on 3 March 2026.", "LONDON, 3 March 2026 –" EN, NULL, NULL, NULL },
    { "Die Sperrfrist ist aufgehoben (4. März 2026).", "Berlin, 4. März 2026 –" DE, NULL, NULL, NULL },
    { "El embargo de la cuenta se levantó el 3 de marzo de 2026.", "Madrid, 9 de marzo de 2026.-" ES, NULL,
      NULL, NULL },
    { "L'embargo économique imposé le 3 mars 2026 est levé.", "Lyon, le 9 mars 2026 –" FR, NULL, NULL, NULL },
    { "Sperrfrist: keine", "Berlin, 9. März 2026 –" DE, NULL, NULL, NULL },
    { "Nota", "Madrid, 9 de marzo de 2026.- Sin embargo, el 1 de abril de 2026 abre la planta." ES, NULL,
      NULL, NULL },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* The text says nothing: the subject does. */
static void
test_subject (void)
{
  static const Row row = { "News", "Hamburg, 9. März 2026 –" DE, "2026-03-09T09:00:00Z", NULL,
                           "Sperrfrist=209=2E3=2E2026=2C=2010=20Uhr=3A=20Neue=20Anlage" };
  g_autoptr (PressBrief) brief = brief_of (&row);

  g_assert_nonnull (brief->embargo);
  g_assert_cmpstr (brief->embargo->until, ==, row.until);
  g_assert_cmpuint (brief->embargo->span.end, ==, 0);
  g_assert_cmpstr (brief->embargo->text, ==, "Sperrfrist 9.3.2026, 10 Uhr");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/embargo/wording", test_wording);
  g_test_add_func ("/embargo/summer-time", test_summer_time);
  g_test_add_func ("/embargo/none", test_none);
  g_test_add_func ("/embargo/subject", test_subject);
  return g_test_run ();
}
