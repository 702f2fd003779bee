// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A quote as it goes into an article, in the language of its mail. */

#include "brief/press-citation.h"

#define WHO "Ada Lund, CEO, Lumio AG"
#define SOURCE "Lumio AG: A buoy, "

static const struct
{
  const char *language, *quote;
  gboolean direct;
  const char *cited;
} cases[] = {
  /* each language has its own marks and its own verb */
  { "en", "“We go to sea.”", TRUE, "“We go to sea”, said " WHO " (" SOURCE "12 May 2026)" },
  { "de", "„Wir gehen auf See.“", TRUE, "„Wir gehen auf See“, sagte " WHO " (" SOURCE "12. Mai 2026)" },
  { "fr", "« Nous partons en mer. »", TRUE,
    "«\u00a0Nous partons en mer\u00a0», a déclaré " WHO " (" SOURCE "12 mai 2026)" },
  { "it", "«Andiamo in mare.»", TRUE, "«Andiamo in mare», ha dichiarato " WHO " (" SOURCE "12 maggio 2026)" },
  { "es", "«Vamos al mar.»", TRUE, "«Vamos al mar», dijo " WHO " (" SOURCE "12 de mayo de 2026)" },
  { "id", "“Kami melaut.”", TRUE, "“Kami melaut”, kata " WHO " (" SOURCE "12 Mei 2026)" },
  { "nl", "“Wij varen.”", TRUE, "“Wij varen”, said " WHO " (" SOURCE "12 May 2026)" },
  /* indirect speech gets no marks, and says what it is */
  { "en", "called the plan overdue", FALSE,
    WHO ": called the plan overdue (indirect speech; " SOURCE "12 May 2026)" },
  { "de", "nannte den Plan überfällig", FALSE,
    WHO ": nannte den Plan überfällig (indirekte Rede; " SOURCE "12. Mai 2026)" },
  /* the marks of the mail give way, but never those of another quote inside */
  { "de", "\"Wir gehen auf See\"", TRUE, "„Wir gehen auf See“, sagte " WHO " (" SOURCE "12. Mai 2026)" },
  { "en", "We go to sea,", TRUE, "“We go to sea”, said " WHO " (" SOURCE "12 May 2026)" },
  { "en", "“One” and “two”", TRUE, "“One” and “two”, said " WHO " (" SOURCE "12 May 2026)" },
  { "en", "“Is it a buoy?”", TRUE, "“Is it a buoy?”, said " WHO " (" SOURCE "12 May 2026)" },
  { "en", "“To be continued...”", TRUE, "“To be continued...”, said " WHO " (" SOURCE "12 May 2026)" },
  /* one line, and nothing that reorders it */
  { "en", "“We\n\tgo \u202eto sea”", TRUE, "“We go to sea”, said " WHO " (" SOURCE "12 May 2026)" },
  { "en", "”", TRUE, "“”, said " WHO " (" SOURCE "12 May 2026)" },
};

static PressBrief *
brief_in (const char *language)
{
  PressBrief *brief = press_brief_new ();

  brief->from = g_strdup ("Lumio AG <press@lumio.example>");
  brief->subject = g_strdup ("A buoy");
  brief->date = g_strdup ("2026-05-12T00:30:00+02:00");
  brief->id = g_strdup ("buoy@lumio.example");
  g_ptr_array_add (brief->languages, g_strdup (language));
  return brief;
}

static PressBriefQuote *
add_quote (PressBrief *brief, const char *text, gboolean direct)
{
  PressBriefQuote *quote = press_brief_add_quote (brief, direct, (PressSpan){ 0, 0 });

  g_free (quote->text);
  quote->text = g_strdup (text);
  return quote;
}

static void
test_languages (void)
{
  const PressSpeaker lund = { .name = "Ada Lund", .role = "CEO", .organization = "Lumio AG" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PressBrief) brief = brief_in (cases[i].language);
      PressBriefQuote *quote = add_quote (brief, cases[i].quote, cases[i].direct);
      g_autofree char *cited = press_citation_new (brief, &lund, quote);

      g_assert_cmpstr (cited, ==, cases[i].cited);
    }
}

/* An interrupted quote has one pair of marks around all of it. */
static void
test_parts (void)
{
  const PressSpeaker lund = { .name = "Ada Lund" };
  g_autoptr (PressBrief) brief = brief_in ("en");
  PressBriefQuote *quote = add_quote (brief, "“We go,” [...] “to sea.”", TRUE);
  g_autofree char *cited = NULL;

  g_ptr_array_add (quote->parts, press_excerpt_new ("“We go,”", (PressSpan){ 0, 0 }));
  g_ptr_array_add (quote->parts, press_excerpt_new ("“to sea.”", (PressSpan){ 0, 0 }));
  cited = press_citation_new (brief, &lund, quote);
  g_assert_cmpstr (cited, ==, "“We go, [...] to sea”, said Ada Lund (" SOURCE "12 May 2026)");
}

/* What a mail does not tell is left out; the last that is known of it is its Message-ID. */
static void
test_unknown (void)
{
  const PressSpeaker nobody = { .name = NULL };
  g_autoptr (PressBrief) brief = brief_in ("en");
  PressBriefQuote *quote = add_quote (brief, "“We go to sea.”", TRUE);
  g_autofree char *unnamed = press_citation_new (brief, &nobody, quote);
  g_autofree char *unknown = NULL;

  g_assert_cmpstr (unnamed, ==, "“We go to sea” (" SOURCE "12 May 2026)");
  g_clear_pointer (&brief->from, g_free);
  g_clear_pointer (&brief->subject, g_free);
  g_clear_pointer (&brief->date, g_free);
  unknown = press_citation_new (brief, &nobody, quote);
  g_assert_cmpstr (unknown, ==, "“We go to sea” (mid:buoy@lumio.example)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/languages", test_languages);
  g_test_add_func ("/citation/parts", test_parts);
  g_test_add_func ("/citation/unknown", test_unknown);
  return g_test_run ();
}
