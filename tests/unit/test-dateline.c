// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-analysis.h"

/* Briefs a plain mail of 5 May 2026. */
static PressBrief *
brief_of (const char *body)
{
  g_autofree char *mail = g_strdup_printf ("From: Press Office <press@works.example>\r\n"
                                           "Subject: News from the works\r\n"
                                           "Date: Tue, 05 May 2026 09:30:00 +0200\r\n"
                                           "MIME-Version: 1.0\r\n"
                                           "Content-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n",
                                           body);
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
  g_autoptr (GError) error = NULL;
  PressBrief *brief = press_analyze (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

#define REST_DE                                                                                              \
  "Die Hollmann Werke AG und die Stadtwerke Osterau bauen gemeinsam eine Anlage, die aus Abwärme Strom "    \
  "macht. "                                                                                                  \
  "Das teilten beide Unternehmen mit. Die Anlage kostet zwölf Millionen Euro."
#define REST_EN                                                                                              \
  "Hollmann Works and the Osterfield utility are building a plant that turns waste heat into power. Both "   \
  "companies said so in a joint statement. The plant costs twelve million euros."
#define REST_FR                                                                                                 \
  "La société Hollmann et la régie d'Osterville construisent une centrale qui transforme la chaleur perdue " \
  "en courant. Les deux entreprises l'ont annoncé ensemble."
#define REST_IT                                                                                              \
  "La società Hollmann e l'azienda elettrica di Ostera costruiscono una centrale che trasforma il calore "  \
  "perduto in corrente. Lo hanno annunciato insieme le due imprese."
#define REST_ES                                                                                              \
  "La empresa Hollmann y la compañía eléctrica de Ostera construyen una central que convierte el calor "  \
  "perdido en corriente. Lo anunciaron juntas las dos empresas."
#define REST_ID                                                                                              \
  "Perusahaan Hollmann dan perusahaan listrik Ostera membangun pembangkit yang mengubah panas buangan "      \
  "menjadi listrik. Kedua perusahaan mengumumkannya bersama-sama."

static void
test_forms (void)
{
  /* How a text begins, and the dateline in it. */
  static const struct
  {
    const char *begin, *rest;
    const char *place, *date, *wire;
  } rows[] = {
    { "Osterau, 5. Mai 2026 – ", REST_DE, "Osterau", "2026-05-05", NULL },
    { "Osterau, den 5. Mai 2026. ", REST_DE, "Osterau", "2026-05-05", NULL },
    { "Osterau/Hamburg, 05.05.2026 - ", REST_DE, "Osterau/Hamburg", "2026-05-05", NULL },
    { "Bad Osterau a. d. Linde, 5. Mai 2026 — ", REST_DE, "Bad Osterau a. d. Linde", "2026-05-05", NULL },
    /* a label before it */
    { "Pressemitteilung – Osterau, 5. Mai 2026\r\n\r\n", REST_DE, "Osterau", "2026-05-05", NULL },
    { "Communiqué de presse – Osterville, le 5 mai 2026\r\n\r\n", REST_FR, "Osterville", "2026-05-05", NULL },
    { "Comunicato stampa | Ostera, 5 maggio 2026\r\n\r\n", REST_IT, "Ostera", "2026-05-05", NULL },
    { "Siaran Pers: Ostera, 5 Mei 2026\r\n\r\n", REST_ID, "Ostera", "2026-05-05", NULL },
    /* the day in the head of a letter, between strokes or points, or behind the author's name */
    { "THE NET POST | Issue 12 | Tuesday, 5 May 2026 put together by Tove\r\n\r\n", REST_EN, NULL,
      "2026-05-05", NULL },
    { "Oleh Nilam • 5 Mei 2026 • 4 menit baca\r\n\r\n", REST_ID, NULL, "2026-05-05", NULL },
    { "par Nils L., le 4 mai à 14:07\r\n\r\n", REST_FR, NULL, "2026-05-04", NULL },
    { "N° 212, mardi 5 mai 2026\r\n\r\n", REST_FR, NULL, "2026-05-05", NULL },
    { "XYZ0094 5 WI 0412 Di, 05.Mai 2026\r\n\r\nOsterau (ots) - ", REST_DE, "Osterau", "2026-05-05", "ots" },
    { "Osterau (ots) - ", REST_DE, "Osterau", NULL, "ots" },
    { "05.05.2026 – 08:15\r\n\r\nOsterau (ots) - ", REST_DE, "Osterau", "2026-05-05", "ots" },
    { "Osterau, 5. Mai 2026 (npw) – ", REST_DE, "Osterau", "2026-05-05", "npw" },
    { "(Osterau, 5. Mai 2026) ", REST_DE, "Osterau", "2026-05-05", NULL },
    { "OSTERFIELD, VT, May 5, 2026 /7-24NewsLine/ -- ", REST_EN, "OSTERFIELD, VT", "2026-05-05",
      "7-24NewsLine" },
    { "Osterfield, Vermont - May 5, 2026 / Hollmann Works /\n\n", REST_EN, "Osterfield, Vermont",
      "2026-05-05", "Hollmann Works" },
    { "(NOTIZIE-PR) Ostera, 5 mag. - ", REST_IT, "Ostera", "2026-05-05", NULL },
    { "OSTERFIELD, England, May 5, 2026 /PRNewswire/ -- ", REST_EN, "OSTERFIELD, England", "2026-05-05",
      "PRNewswire" },
    { "OSTERFIELD--(BUSINESS WIRE)--", REST_EN, "OSTERFIELD", NULL, "BUSINESS WIRE" },
    { "OSTERFIELD, Ohio, May 05, 2026 (GLOBE NEWSWIRE) -- ", REST_EN, "OSTERFIELD, Ohio", "2026-05-05",
      "GLOBE NEWSWIRE" },
    { "Osterfield, May 5, 2026. ", REST_EN, "Osterfield", "2026-05-05", NULL },
    { "OSTERFIELD, 5 May 2026: ", REST_EN, "OSTERFIELD", "2026-05-05", NULL },
    { "OSTERFIELD, Minn., May 5, 2026 -- ", REST_EN, "OSTERFIELD, Minn.", "2026-05-05", NULL },
    { "OSTERFIELD AND LEEDS, 5 May 2026 – ", REST_EN, "OSTERFIELD AND LEEDS", "2026-05-05", NULL },
    { "Cologne, Germany, May 5 – ", REST_EN, "Cologne, Germany", "2026-05-05", NULL },
    { "NEW YORK – ", REST_EN, "NEW YORK", NULL, NULL },
    { "Osterville, le 5 mai 2026 – ", REST_FR, "Osterville", "2026-05-05", NULL },
    { "Lyon, Osterville et Paris, le 5 mai 2026 - ", REST_FR, "Lyon, Osterville et Paris", "2026-05-05",
      NULL },
    { "Osterville-sur-Linde, mardi 5 mai 2026. ", REST_FR, "Osterville-sur-Linde", "2026-05-05", NULL },
    { "Ostera, 5 maggio 2026 - ", REST_IT, "Ostera", "2026-05-05", NULL },
    { "OSTERA (Lecce), 5 MAGGIO 2026 – ", REST_IT, "OSTERA (Lecce)", "2026-05-05", NULL },
    { "Ostera, 5 de mayo de 2026.- ", REST_ES, "Ostera", "2026-05-05", NULL },
    { "Ostera, 5 may. 2026 (AGENCIA SUR) - ", REST_ES, "Ostera", "2026-05-05", "AGENCIA SUR" },
    { "OSTERA, 5 Mei 2026 – ", REST_ID, "OSTERA", "2026-05-05", NULL },
    { "OSTERA (5/5) - ", REST_ID, "OSTERA", "2026-05-05", NULL },
    { "Ostera (5/5/2026) - ", REST_ID, "Ostera", "2026-05-05", NULL },
    { "Jakarta, Selasa, 5 Mei 2026 -- ", REST_ID, "Jakarta", "2026-05-05", NULL },
    /* the wire between place and date, before both, without brackets */
    { "Osterfield, Vermont (Newsworthy.ai) Tuesday May 5, 2026 @ 9:00 AM Eastern — ", REST_EN,
      "Osterfield, Vermont", "2026-05-05", "Newsworthy.ai" },
    { "OSTERFIELD, Ohio - (NewMediaWire) - May 5, 2026 - ", REST_EN, "OSTERFIELD, Ohio", "2026-05-05",
      "NewMediaWire" },
    { "(NewMediaWire) - May 5, 2026 - OSTERFIELD — ", REST_EN, "OSTERFIELD", "2026-05-05", NULL },
    { "OSTERFIELD, Ohio – Media OutReach Newswire – 5 May 2026 – ", REST_EN, "OSTERFIELD, Ohio", "2026-05-05",
      "Media OutReach Newswire" },
    { "Osterfield, Pa.–(BUSINESS WIRE)–", REST_EN, "Osterfield, Pa.", NULL, "BUSINESS WIRE" },
    { "(AGENZIA LINDE) - OSTERA, 5 MAG - ", REST_IT, "OSTERA", "2026-05-05", NULL },
    { "May 5, 2026 - Osterfield, Ohio - ", REST_EN, "Osterfield, Ohio", "2026-05-05", NULL },
    { "Osterfield, Ohio, May 5, 2026 – Today, ", REST_EN, "Osterfield, Ohio", "2026-05-05", NULL },
    { "Ostera, 5 maggio 2026 – Sabato 9 maggio, ", REST_IT, "Ostera", "2026-05-05", NULL },
    { "Ostera, 5 de mayo de 2026 (CORREGIDA). ", REST_ES, "Ostera", "2026-05-05", NULL },
    /* the day in a line of its own */
    { "May 5, 2026\n\nNEW YORK – ", REST_EN, "NEW YORK", "2026-05-05", NULL },
    { "5. Mai 2026\n\nKassel. ", REST_DE, "Kassel", "2026-05-05", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *body
          = g_strdup_printf ("Hollmann Works builds\r\n\r\n%s%s", rows[i].begin, rows[i].rest);
      g_autoptr (PressBrief) brief = brief_of (body);

      g_test_message ("%s", rows[i].begin);
      g_assert_nonnull (brief->dateline);
      if (brief->dateline == NULL)
        continue;
      g_assert_cmpstr (brief->dateline->place, ==, rows[i].place);
      g_assert_cmpstr (brief->dateline->date, ==, rows[i].date);
      g_assert_cmpstr (brief->dateline->wire, ==, rows[i].wire);
    }
}

/* The day in a short line at the end, when nothing else tells it. */
static void
test_end (void)
{
  g_autoptr (PressBrief) brief
      = brief_of ("Hollmann Works builds\r\n\r\n" REST_EN "\r\n\r\nIssued 5 May 2026\r\nMedia: Ida Berg, "
                  "press@works.example");
  g_autoptr (PressBrief) other
      = brief_of ("Hollmann Works builds\r\n\r\n" REST_EN "\r\n\r\nThe plant opens on 5 July 2026\r\n");

  g_assert_nonnull (brief->dateline);
  g_assert_cmpstr (brief->dateline->date, ==, "2026-05-05");
  g_assert_null (brief->dateline->place);
  g_assert_null (other->dateline);
}

static void
test_none (void)
{
  /* Beginnings that are no dateline. */
  static const char *const rows[] = {
    "Hollmann, founded 1914, " REST_EN,
    "Hollmann – " REST_DE,
    "Im Jahr 2026 – " REST_DE,
    "Hollmann Works, a family firm, is 100. " REST_EN,
    "Dear editors, " REST_EN,
    "On 5 May 2026 Hollmann opened its doors. " REST_EN,
    "NEWS – " REST_EN,
    "Bonjour, aujourd'hui : " REST_FR,
    "Kassel. " REST_DE,
    "Selamat pagi, hari ini: " REST_ID,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *body = g_strdup_printf ("Hollmann Works builds\r\n\r\n%s", rows[i]);
      g_autoptr (PressBrief) brief = brief_of (body);

      g_test_message ("%s", rows[i]);
      g_assert_null (brief->dateline);
    }
}

/* The dateline's day, not the Date header's, is what "today" means. */
static void
test_today (void)
{
  g_autoptr (PressBrief) brief
      = brief_of ("Osterfield, April 28, 2026 – Hollmann Works today announced that it "
                  "will open a plant in June. " REST_EN);

  g_assert_cmpstr (brief->dateline->date, ==, "2026-04-28");
  g_assert_cmpuint (brief->dates->len, ==, 3);
  g_assert_cmpstr (((PressBriefDate *)g_ptr_array_index (brief->dates, 1))->text, ==, "today");
  g_assert_cmpstr (((PressBriefDate *)g_ptr_array_index (brief->dates, 1))->value, ==, "2026-04-28");
}

/* Coverage has no place, but the line with its own date tells the day. */
static void
test_day_alone (void)
{
  g_autoptr (PressBrief) brief = brief_of ("The Osterfield Letter\r\nIssue 31, Tuesday 5 May 2026\r\n\r\n"
                                           "Hello again. " REST_EN);

  g_assert_nonnull (brief->dateline);
  g_assert_null (brief->dateline->place);
  g_assert_cmpstr (brief->dateline->date, ==, "2026-05-05");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/dateline/forms", test_forms);
  g_test_add_func ("/dateline/end", test_end);
  g_test_add_func ("/dateline/none", test_none);
  g_test_add_func ("/dateline/today", test_today);
  g_test_add_func ("/dateline/day-alone", test_day_alone);
  return g_test_run ();
}
