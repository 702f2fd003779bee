// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which mails tell one story, two by two; and what a fingerprint is made of. */

#include <string.h>

#include "brief/press-analysis.h"
#include "stories/press-match.h"

typedef struct
{
  const char *date; /* of the header */
  const char *headline;
  const char *body;
} Mail;

#define PLANT                                                                                                \
  {                                                                                                          \
    "Mon, 04 May 2026 09:00:00 +0100", "Quillwork and Tarnhelm build a solar kiln",                          \
        "Leeds, 4 May 2026. Quillwork Ltd and Tarnhelm GmbH announced today that they will build a solar "   \
        "kiln in Whitby. The Brightkiln opens on 14 September 2026. Quillwork invests 27 million euros.\n\n" \
        "\"Brick has waited for this,\" said Orla Pennyfeather, chief executive of Quillwork Ltd."           \
  }
#define RELEASE(version, date, day, bugs, share)                                                             \
  {                                                                                                          \
    date, "Vellum releases Cinderpath " version,                                                             \
        "Hull, " day ". Vellum Ltd today released Cinderpath " version                                       \
        ". The new version of the accounting "                                                               \
        "program fixes " bugs " bugs and opens large files " share                                           \
        " per cent faster.\n\n\"We listen to our "                                                           \
        "users,\" said Casimir Thorne, managing director of Vellum Ltd.\n\nCinderpath " version              \
        " is available now for Linux and Windows."                                                           \
  }
#define CONCERT(number, date, day, coming, player)                                                           \
  {                                                                                                          \
    date, "Organ nights: concert " number " on " coming,                                                     \
        "Hull, " day ". The Corvina Foundation invites to concert " number                                   \
        " of the series Organ nights on " coming " in the Tide Hall. " player                                \
        " will play.\n\n\"The series is our heart,\" said Ilse Marchbank, "                                  \
        "director of the Corvina Foundation."                                                                \
  }

static const struct
{
  const char *name;
  gboolean same;
  Mail a, b;
} pairs[] = {
  { "in another language",
    TRUE,
    PLANT,
    { "Mon, 04 May 2026 10:00:00 +0200", "Quillwork und Tarnhelm bauen einen Solarofen",
      "Leeds, 4. Mai 2026. Die Quillwork Ltd und die Tarnhelm GmbH bauen in Whitby gemeinsam einen "
      "Solarofen, "
      "wie sie heute bekannt gaben. Der Brightkiln öffnet am 14. September 2026. Quillwork investiert 27 "
      "Millionen Euro.\n\n„Der Ziegel hat darauf gewartet“, sagt Orla Pennyfeather, Geschäftsführerin von "
      "Quillwork." } },
  { "corrected a day later",
    TRUE,
    PLANT,
    { "Tue, 05 May 2026 08:00:00 +0100", "CORRECTED: Quillwork and Tarnhelm build a solar kiln",
      "Leeds, 4 May 2026. Quillwork Ltd and Tarnhelm GmbH announced today that they will build a solar kiln "
      "in "
      "Whitby. The Brightkiln opens on 14 September 2026. Quillwork invests 72 million euros.\n\n\"Brick has "
      "waited for this,\" said Orla Pennyfeather, chief executive of Quillwork Ltd." } },
  { "written about four days later",
    TRUE,
    PLANT,
    { "Fri, 08 May 2026 07:00:00 +0200", "Un four solaire à Whitby",
      "Chers lecteurs, Quillwork et Tarnhelm s'allient et construisent un four solaire, le Brightkiln. Il "
      "coûtera 27 millions d'euros et ouvrira le 14 septembre 2026 à Whitby, selon le communiqué.\n\n« La "
      "brique "
      "l'attendait », a déclaré Orla Pennyfeather, directrice générale de Quillwork." } },
  { "the same company, another announcement, the same day",
    FALSE,
    PLANT,
    { "Mon, 04 May 2026 15:00:00 +0100", "Quillwork grows sales in the first quarter",
      "Leeds, 4 May 2026. Quillwork Ltd had sales of 318 million euros in the first quarter of 2026, 6 per "
      "cent "
      "more than a year ago.\n\n\"We are well on our way,\" said Orla Pennyfeather, chief executive of "
      "Quillwork "
      "Ltd." } },
  { "point releases a month apart", FALSE,
    RELEASE ("4.4", "Mon, 04 May 2026 09:00:00 +0100", "4 May 2026", "120", "12"),
    RELEASE ("4.5", "Tue, 02 Jun 2026 09:00:00 +0100", "2 June 2026", "87", "9") },
  { "point releases a week apart", FALSE,
    RELEASE ("4.4.1", "Mon, 04 May 2026 09:00:00 +0100", "4 May 2026", "120", "12"),
    RELEASE ("4.4.2", "Mon, 11 May 2026 09:00:00 +0100", "11 May 2026", "14", "3") },
  { "concerts of one series, a week apart", FALSE,
    CONCERT ("31", "Mon, 04 May 2026 09:00:00 +0100", "4 May 2026", "16 May 2026", "Renske Dornseifer"),
    CONCERT ("32", "Mon, 11 May 2026 09:00:00 +0100", "11 May 2026", "23 May 2026", "Amadeo Tessaro") },
  { "nothing in common but the day", FALSE, PLANT,
    CONCERT ("31", "Mon, 04 May 2026 09:00:00 +0100", "4 May 2026", "16 May 2026", "Renske Dornseifer") },
};

static PressBrief *
brief_of (const Mail *mail)
{
  g_autofree char *text = g_strdup_printf (
      "From: Press office <press@sender.example>\r\nSubject: %s\r\n%s%s%sContent-Type: text/plain; "
      "charset=utf-8\r\n\r\nPRESS RELEASE\n\n%s\n\n%s\n",
      mail->headline, mail->date != NULL ? "Date: " : "", mail->date != NULL ? mail->date : "",
      mail->date != NULL ? "\r\n" : "", mail->headline, mail->body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  PressOptions options = { .treat_as = PRESS_TREAT_AS_PRESS_RELEASE };
  PressBrief *brief = press_analyze (bytes, &options, NULL, NULL);

  g_assert_nonnull (brief);
  return brief;
}

static PressFingerprint *
fingerprint_of (const Mail *mail)
{
  g_autoptr (PressBrief) brief = brief_of (mail);

  return press_fingerprint_new (brief);
}

static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (PressFingerprint) a = fingerprint_of (&pairs[i].a), b = fingerprint_of (&pairs[i].b);
      double probability = press_match_probability (a, b);

      g_test_message ("%s: %.3f", pairs[i].name, probability);
      g_assert_cmpint (probability >= PRESS_MATCH_SAME, ==, pairs[i].same);
      g_assert_cmpfloat (press_match_probability (b, a), ==, probability);
    }
}

/* The day of an announcement, by the Date header and the dateline; today where there is neither. */
static void
test_days (void)
{
  static const struct
  {
    const char *header, *dateline, *day;
  } cases[] = {
    { "Mon, 04 May 2026 09:00:00 +0100", "Leeds, 5 May 2026.", "2026-05-05" },
    { "Mon, 04 May 2026 09:00:00 +0100", "", "2026-05-04" },
    { "Mon, 04 May 2026 09:00:00 +0100", "Leeds, 5 May 2016.", "2026-05-04" }, /* a slip of the year */
    { "Thu, 01 Jan 1970 00:00:00 +0000", "Leeds, 5 May 2026.", "2026-05-05" }, /* a clock that was not set */
    { "Sun, 04 May 2098 09:00:00 +0100", "Leeds, 5 May 2026.", "2026-05-05" }, /* a clock that is wrong */
    { NULL, "Leeds, 5 May 2026.", "2026-05-05" },
    { NULL, "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strdup_printf ("%s Quillwork Ltd announced today that it will build a kiln.",
                                               cases[i].dateline);
      Mail mail = { cases[i].header, "Quillwork builds a solar kiln", body };
      g_autoptr (PressFingerprint) fingerprint = fingerprint_of (&mail);
      g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc ((gint64)fingerprint->day * 86400);
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      g_autofree char *is = g_date_time_format (day, "%F"), *today = g_date_time_format (now, "%F");

      g_assert_cmpstr (is, ==, cases[i].day != NULL ? cases[i].day : today);
    }
}

static void
test_dates_agree (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean agree;
  } cases[] = {
    { "2026-05-04", "2026-05-04T10:00", TRUE },
    { "2026-05-04", "2026-05-05", FALSE },
    { "2026-05-04", "2026-05", TRUE },
    { "2026-06", "2026-05", FALSE },
    { "2026-Q2", "2026-05-04", TRUE },
    { "2026-Q3", "2026-05-04", FALSE },
    { "2026", "2026-Q3", TRUE },
    { "2026-05-04/2026-05-08", "2026-05-04", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (press_trait_dates_agree (press_trait_date (cases[i].a), press_trait_date (cases[i].b)),
                     ==, cases[i].agree);
}

/* Numbers are the same however a language sets marks between thousands; versions keep theirs. */
static void
test_numbers (void)
{
  static const char *const written[] = { "4.500 Jobs", "4,500 jobs", "4 500 emplois", "4500 jobs" };

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *headline = g_strdup_printf ("Quillwork: %s", written[i]);
      Mail mail = { NULL, headline, "Quillwork Ltd announced today that it will build a kiln." };
      g_autoptr (PressFingerprint) fingerprint = fingerprint_of (&mail);

      g_assert_true (press_fingerprint_has (fingerprint, PRESS_TRAIT_MARK, press_trait_hash ("4500")));
    }
  {
    const Mail mail
        = { NULL, "Quillwork releases Kiln 6.4.2", "Quillwork Ltd announced today a new program." };
    g_autoptr (PressFingerprint) fingerprint = fingerprint_of (&mail);

    g_assert_true (press_fingerprint_has (fingerprint, PRESS_TRAIT_MARK, press_trait_hash ("6.4.2")));
  }
}

/* What the archive keeps of a fingerprint is the fingerprint; what is cut off or of another kind is refused.
 */
static void
test_bytes (void)
{
  const Mail plant = PLANT;
  g_autoptr (PressFingerprint) fingerprint = fingerprint_of (&plant);
  g_autoptr (GByteArray) bytes = press_fingerprint_to_bytes (fingerprint);
  g_autoptr (PressFingerprint) again = press_fingerprint_from_bytes (bytes->data, bytes->len);
  g_autoptr (GByteArray) bytes_again = press_fingerprint_to_bytes (again);

  g_assert_cmpmem (bytes->data, bytes->len, bytes_again->data, bytes_again->len);
  g_assert_cmpint (again->day, ==, fingerprint->day);
  g_assert_cmpuint (bytes->len, <, 1200);
  for (gsize length = 0; length < bytes->len; length++)
    {
      g_autofree guint8 *part = g_memdup2 (bytes->data, MAX (length, 1));
      g_autoptr (PressFingerprint) cut = press_fingerprint_from_bytes (part, length);

      g_assert_true (cut == NULL || cut->traits->len <= fingerprint->traits->len);
    }
  bytes->data[0]++;
  g_assert_null (press_fingerprint_from_bytes (bytes->data, bytes->len));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/pairs", test_pairs);
  g_test_add_func ("/match/days", test_days);
  g_test_add_func ("/match/dates-agree", test_dates_agree);
  g_test_add_func ("/match/numbers", test_numbers);
  g_test_add_func ("/match/bytes", test_bytes);
  return g_test_run ();
}
