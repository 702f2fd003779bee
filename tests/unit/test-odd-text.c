// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Texts that a brief can say little about, in no known language, in capitals, without marks, a table alone,
 * very long: what it says makes sense, what it cannot know is left empty, and it is not sure. */

#include "test-mail.h"

#define SENDER "Press office <press@quillwork.example>"

/* The facts of a brief in one line: kind, languages, headline, place, people, organisations, quotes with
 * their speakers; "-" for none. */
static char *
show (const PressBrief *brief)
{
  GString *all = g_string_new (press_kind_to_string (brief->kind));

  g_string_append (all, " |");
  for (guint i = 0; i < brief->languages->len; i++)
    g_string_append_printf (all, " %s", (const char *)brief->languages->pdata[i]);
  g_string_append_printf (all, " | %s | %s |", brief->headline != NULL ? brief->headline : "-",
                          brief->dateline != NULL && brief->dateline->place != NULL ? brief->dateline->place
                                                                                    : "-");
  for (guint i = 0; i < brief->people->len; i++)
    g_string_append_printf (all, " %s;", ((PressPerson *)brief->people->pdata[i])->name);
  g_string_append (all, " |");
  for (guint i = 0; i < brief->organizations->len; i++)
    g_string_append_printf (all, " %s;", ((PressOrganization *)brief->organizations->pdata[i])->name);
  g_string_append (all, " |");
  for (guint i = 0; i < brief->quotes->len; i++)
    {
      const PressBriefQuote *quote = brief->quotes->pdata[i];

      g_string_append_printf (all, " %s <- %s;", quote->text, quote->speaker != NULL ? quote->speaker : "-");
    }
  return g_string_free (all, FALSE);
}

static const struct
{
  const char *subject;
  const char *text;
  double confidence; /* at most */
  const char *facts;
} rows[] = {
  /* languages that no lexicon knows: nothing is made up, and the kind is no more than a guess */
  { "Нова фабрика",
    "Нова фабрика\n\nЛуцьк, 5 березня 2026 р. – Компанія відкриває в понеділок нову фабрику і бере на "
    "роботу сорок людей.\n\nБудівництво почалося торік і тривало дванадцять місяців.",
    0.6, "other | | Нова фабрика | - | | |" },
  { "工場",
    "工場を開設\n\n東京、2026年3月5日 – "
    "当社は本日、新しい工場を開設すると発表しました。四十人を新たに雇用します。",
    0.6, "other | | 工場を開設 | - | | |" },
  { "Yeni fabrika",
    "Yeni fabrika\n\nŞirket pazartesi günü yeni fabrikasını açıyor ve kırk kişiyi işe alıyor. İnşaat "
    "geçen yıl başladı ve on iki ay sürdü.",
    0.6, "other | | Yeni fabrika | - | | |" },
  /* no language at all */
  { "zxq", "bdf ghj klm npq rst vwx zbd fgh jkl mnp qrs tvw xzb dfg hjk lmn pqr stv wxz bdf ghj klm npq", 0.6,
    "other | | zxq | - | | |" },
  { "12", "12 34 56 78 90\n99 98 97 96 95\n1,234.56 7,890.12\n11 22 33 44 55 66 77 88 99", 0.6,
    "other | | - | - | | |" },
  { "🎉🎉", "🎉🎉🎉 🚀🚀 🔥🔥🔥\n🎉🎉🎉 🚀🚀 🔥🔥🔥\n🎉🎉🎉 🚀🚀 🔥🔥🔥", 0.6, "other | | - | - | | |" },
  { "?!", "\" „ “ » « ' , . ! ? … — – - ( ) [ ] \" „ “ » « ' , . ! ? … — – -", 0.6, "other | | - | - | | |" },
  /* several scripts in one sentence */
  { "Новий für 工場",
    "Новий für 工場\n\nМы open das 工場 morgen и alles будет fine 新しい with всем людям am 5 März.", 0.6,
    "other | | Новий für 工場 | - | | |" },
  /* capitals throughout: an article is no part of a name, a quote no title */
  { "NEW MILL IN LEEDS",
    "NEW MILL IN LEEDS\n\nLEEDS, 5 MARCH 2026 – QUILLWORK LTD OPENED ITS NEW MILL IN LEEDS ON MONDAY AND "
    "WILL HIRE "
    "FORTY PEOPLE THERE BEFORE THE END OF THE YEAR.\n\n\"THE MILL WAS DUE A DECADE AGO, AND IT SHOWS,\" SAID "
    "MOIRA "
    "KETTLE, MANAGING DIRECTOR OF QUILLWORK LTD.",
    1,
    "press-release | en | NEW MILL IN LEEDS | LEEDS | MOIRA KETTLE; | QUILLWORK LTD; | THE MILL WAS DUE A "
    "DECADE AGO, "
    "AND IT SHOWS <- MOIRA KETTLE;" },
  { "NEUE HALLE",
    "NEUE HALLE IN KASSEL\n\nKASSEL, 5. MÄRZ 2026 – DIE FEDERWERK GMBH HAT AM MONTAG IN KASSEL IHRE NEUE "
    "HALLE "
    "ERÖFFNET UND STELLT VIERZIG MENSCHEN EIN.\n\n„DIE HALLE WAR ÜBERFÄLLIG“, SAGT PETRA LAMM, "
    "GESCHÄFTSFÜHRERIN DER FEDERWERK GMBH.",
    1,
    "press-release | de | NEUE HALLE IN KASSEL | KASSEL | PETRA LAMM; | FEDERWERK GMBH; | DIE HALLE WAR "
    "ÜBERFÄLLIG <- "
    "PETRA LAMM;" },
  /* a table, and nothing else */
  { "Prices",
    "Product | Price | Weight\nPump A | 120 EUR | 4 kg\nPump B | 240 EUR | 5 kg\nPump C | 360 EUR | 6 kg",
    0.9, "other | | Prices | - | | |" },
};

static void
test_facts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PressBrief) brief = test_mail_brief (SENDER, rows[i].subject, "", rows[i].text);
      g_autofree char *facts = show (brief);

      g_assert_cmpfloat (brief->confidence, <=, rows[i].confidence);
      if (!g_str_equal (facts, rows[i].facts))
        {
          g_test_message ("in: %s\ngot:  %s\nwant: %s", rows[i].text, facts, rows[i].facts);
          g_test_fail ();
        }
    }
}

/* Without capitals and marks there are no names and no speech; the days can be read all the same. */
static void
test_no_punctuation (void)
{
  static const char *const texts[]
      = { "leeds 5 march 2026 quillwork ltd opened its new mill in leeds on monday and will hire forty "
          "people the mill "
          "was due a decade ago said moira kettle managing director of quillwork ltd we are proud she added",
          "kassel 5 märz 2026 die federwerk gmbh hat am montag in kassel ihre neue halle eröffnet und stellt "
          "vierzig "
          "menschen ein die halle war überfällig sagt petra lamm geschäftsführerin der federwerk gmbh" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PressBrief) brief = test_mail_brief (SENDER, "mill", "", texts[i]);

      g_assert_cmpfloat (brief->confidence, <, 0.9);
      g_assert_cmpuint (brief->people->len, ==, 0);
      g_assert_cmpuint (brief->quotes->len, ==, 0);
      g_assert_null (brief->embargo);
      g_assert_cmpuint (brief->dates->len, >=, 1);
      g_assert_cmpstr (((PressBriefDate *)brief->dates->pdata[0])->value, ==, "2026-03-05");
    }
}

/* A mail that is a picture's caption has its people, and no summary or speech. */
static void
test_caption (void)
{
  g_autoptr (PressBrief) brief = test_mail_brief (SENDER, "Picture", "",
                                                  "Photo caption: From left, Anna Richter, Peter Marsh and "
                                                  "Mary Wood at the opening of the mill. Photo: Quillwork");

  g_assert_cmpfloat (brief->confidence, <, 0.9);
  g_assert_cmpuint (brief->people->len, ==, 3);
  g_assert_cmpuint (brief->summary->len, ==, 0);
  g_assert_cmpuint (brief->quotes->len, ==, 0);
}

/* Fifty thousand words: the same facts as from the first hundred, soon. */
static void
test_long (void)
{
  g_autoptr (GString) text
      = g_string_new ("New mill in Leeds\n\nLEEDS, 5 March 2026 – Quillwork Ltd opened a mill.");
  g_autoptr (PressBrief) brief = NULL;
  gint64 start;

  for (guint words = 0; words < 50000; words += 25)
    g_string_append (
        text, "\n\nThe mill will hire forty people before 30 June 2027, and a second one follows. \"We are "
              "proud of the crew,\" said Anna Richter, chief executive.");
  start = g_get_monotonic_time ();
  brief = test_mail_brief (SENDER, "New mill in Leeds", "", text->str);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  g_assert_cmpstr (brief->headline, ==, "New mill in Leeds");
  g_assert_cmpstr (brief->dateline->place, ==, "LEEDS");
  g_assert_cmpuint (brief->people->len, ==, 1);
  g_assert_cmpstr (((PressPerson *)brief->people->pdata[0])->name, ==, "Anna Richter");
  g_assert_cmpuint (brief->summary->len, <=, 5);
  g_assert_cmpuint (brief->dates->len, <, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odd-text/facts", test_facts);
  g_test_add_func ("/odd-text/no-punctuation", test_no_punctuation);
  g_test_add_func ("/odd-text/caption", test_caption);
  g_test_add_func ("/odd-text/long", test_long);
  return g_test_run ();
}
