// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Official wording and differences, on a story with an article that errs and one that quotes the release. */

#include "stories/press-bilingual.h"
#include "stories/press-differences.h"
#include "stories/press-official.h"

#include <string.h>

#include "test-mails.h"

/* An excerpt of a mail, by its begin and end; the other mails; and the official wording in a language: whose
 * it is (with "quotes": in an article that quotes the release), its begin and end; NULL: none. */
static const struct
{
  const char *mail;
  const char *begin, *end;
  const char *mails; /* apart by blanks */
  const char *language;
  const char *from;
  const char *official_begin, *official_end;
} rows[] = {
  /* a quote, a part of a quote, a sentence */
  { "de", "Ein See ist kein Meer.", "gebaut wurde", "en it id", "en", "en", "A lake is not a sea.",
    "built for the Atlantic" },
  { "de", "Ein See ist kein Meer.", "gebaut wurde", "en it id", "it", "it", "Un lago non è un mare.",
    "per l'Atlantico" },
  { "id", "Danau bukanlah laut.", "untuk Atlantik", "de en fr", "fr", "fr", "Un lac n'est pas une mer.",
    "conçu pour l'Atlantique" },
  { "de", "Auf dem Wasser", "zurechtkommen", "en es", "es", "es", "En el agua", "sin carretera" },
  { "it", "La nave trasporterà", "maggio 2027.", "de en", "en", "en", "The vessel will carry",
    "service in May 2027." },
  /* a sentence that tells who says it: so does the official one */
  { "de", "„Wir suchen Menschen", "sagt Tomsen.", "en", "en", "en", "\"We are looking for people",
    "said Tomsen." },
  /* a release goes before an article that quotes it; with no release the article does */
  { "de", "Das Schiff trägt", "Betrieb aufnehmen.", "blog-id en", "en", "en", "The vessel will carry",
    "service in May 2027." },
  { "de", "Das Schiff trägt", "Betrieb aufnehmen.", "blog-id it", "en", "blog-id quotes",
    "The vessel will carry", "service in May 2027." },
  /* an article's own words are not official, not even those it puts into quotation marks */
  { "de", "Unsere Batterien haben", "zurechtkommen", "blog-it", "it", NULL, NULL, NULL },
  { "de", "Unsere Batterien haben", "zurechtkommen", "blog-it fr", "it", NULL, NULL, NULL },
  { "de", "Beide Unternehmen investieren", "Millionen Euro.", "blog-it", "it", NULL, NULL, NULL },
  /* no mail has it */
  { "it", "Brenna ci ha accolti", "dire grazie", "de en id fr es", "en", NULL, NULL, NULL },
  { "de", "Wir suchen Menschen", "gerne rechnen", "it es", "it", NULL, NULL, NULL },
  /* the reader reads it as it is */
  { "de", "Ein See ist kein Meer.", "gebaut wurde", "en de-corrected", "de", NULL, NULL, NULL },
};

static PressSpan
span_of (const PressBrief *brief, const char *begin, const char *end)
{
  const char *first = strstr (brief->text, begin);
  const char *last = first != NULL ? strstr (first, end) : NULL;

  g_assert_nonnull (last);
  return (PressSpan){ (guint)g_utf8_pointer_to_offset (brief->text, first),
                      (guint)g_utf8_pointer_to_offset (brief->text, last + strlen (end)) };
}

static void
check_official (Mails *mails, gsize row)
{
  g_auto (GStrv) names = g_strsplit (rows[row].mails, " ", -1);
  PressBrief *brief = brief_of (mails, rows[row].mail);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (PressOfficial) official = NULL;
  g_autofree char *from = NULL, *slice = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (others, brief_of (mails, names[i]));
  official = press_official_find (brief, span_of (brief, rows[row].begin, rows[row].end),
                                  (PressBrief *const *)others->pdata, others->len, rows[row].language);
  if (official == NULL)
    {
      g_assert_cmpstr (rows[row].from, ==, NULL);
      return;
    }
  g_test_message ("%s", official->wording->text);
  from = g_strconcat (names[official->wording->mail], official->quoting ? " quotes" : NULL, NULL);
  g_assert_cmpstr (from, ==, rows[row].from);
  g_assert_true (g_str_has_prefix (official->wording->text, rows[row].official_begin));
  g_assert_true (g_str_has_suffix (official->wording->text, rows[row].official_end));
  slice = g_utf8_substring (((PressBrief *)others->pdata[official->wording->mail])->text,
                            official->wording->span.begin, official->wording->span.end);
  g_assert_cmpstr (slice, ==, official->wording->text);
  g_assert_cmpfloat (official->confidence, >=, PRESS_ALIGNMENT_SURE);
}

static void
test_official (void)
{
  g_auto (Mails) mails = mails_of ("ferry");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s: %s", rows[i].mail, rows[i].begin);
      check_official (&mails, i);
    }
}

static const char *const kinds[] = { "year", "date", "figure", "role", "company", "only", "missing" };

/* "year Ostlinie AG: de 2019, blog-it 2018": what differs, about whom, and where it says what. */
static char *
difference_line (const Mails *mails, const PressDifference *difference)
{
  GString *line = g_string_new (kinds[difference->kind]);

  g_string_append_printf (line, " %s:", difference->about != NULL ? difference->about : "-");
  for (guint i = 0; i < difference->sources->len; i++)
    {
      const PressDifferenceSource *source = g_ptr_array_index (difference->sources, i);
      const PressBrief *brief = g_ptr_array_index (mails->briefs, source->passage->mail);
      g_autofree char *focus = g_utf8_substring (brief->text, source->focus.begin, source->focus.end);

      g_string_append_printf (line, "%s %s%s%s", i > 0 ? "," : "",
                              (char *)g_ptr_array_index (mails->names, source->passage->mail),
                              *focus != '\0' ? " " : "", focus);
      if (source->focus.end > 0)
        g_assert_true (press_span_contains (source->passage->span, source->focus));
    }
  return g_string_free (line, FALSE);
}

static char *
differences_of (Mails *mails, guint in_view)
{
  g_autoptr (GPtrArray) found
      = press_differences_find ((PressBrief *const *)mails->briefs->pdata, mails->briefs->len, in_view);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *line = difference_line (mails, g_ptr_array_index (found, i));

      g_string_append_printf (lines, "%s\n", line);
    }
  return g_string_free (lines, FALSE);
}

/* The article has another year, another sum, another role, one person less in its picture. */
static void
test_differences (void)
{
  g_auto (Mails) mails = mails_of ("ferry");
  g_autofree char *from_release = NULL, *from_article = NULL;

  brief_of (&mails, "de");
  brief_of (&mails, "it");
  brief_of (&mails, "blog-it");
  from_release = differences_of (&mails, 0);
  g_assert_cmpstr (from_release, ==,
                   "year Ostlinie AG: de 2019, blog-it 2018\n"
                   "figure -: de, blog-it\n"
                   "figure -: de 31 Millionen Euro, blog-it 33 milioni di euro\n"
                   "role Ettore Valsecchi: it presidente, blog-it fondatore\n");
  from_article = differences_of (&mails, 2);
  g_assert_cmpstr (from_article, ==,
                   "year Ostlinie AG: blog-it 2018, de 2019\n"
                   "figure -: blog-it, de\n"
                   "figure -: blog-it 33 milioni di euro, de 31 Millionen Euro\n"
                   "role Ettore Valsecchi: blog-it fondatore, it presidente\n"
                   "missing Henrike Tomsen: de, it\n");
}

/* Releases in six languages that tell the same differ in nothing but whom they quote. */
static void
test_no_differences (void)
{
  static const char *const names[] = { "de", "en", "it", "id", "fr", "es" };
  static const char *const stories[] = { "ferry", "choir", "trial" };

  for (gsize s = 0; s < G_N_ELEMENTS (stories); s++)
    {
      g_auto (Mails) mails = mails_of (stories[s]);
      g_autofree char *found = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        brief_of (&mails, names[i]);
      found = differences_of (&mails, mails.briefs->len);
      g_assert_cmpstr (found, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  press_bilingual_set_folder ("");
  g_test_add_func ("/wording/official", test_official);
  g_test_add_func ("/wording/differences", test_differences);
  g_test_add_func ("/wording/no-differences", test_no_differences);
  return g_test_run ();
}
