// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sidebar says, without a display: values by locale, words for codes, and texts of mails made
 * harmless. */

#include <locale.h>

#include "brief/press-brief-text.h"
#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-people-quotes.h"
#include "brief/press-snippet.h"
#include "brief/press-words.h"
#include "sidebar/press-contact-view.h"
#include "sidebar/press-widgets.h"

static const char *kind_source;
static const char *full_brief;

static void
test_dates (void)
{
  static const struct
  {
    const char *value, *shown;
  } cases[] = {
    { "2022", "2022" },
    { "2022-07", "July 2022" },
    { "2022-Q3", "Q3 2022" },
    { "2022-03-31", "31 March 2022" },
    { "2026-05-20T18:00", "20 May 2026 at 18:00" },
    { "2026-05-20T18:00:00+02:00", "20 May 2026 at 18:00" },
    { "2026-05-04/2026-05-08", "4–8 May 2026" },
    { "2026-05-30/2026-06-02", "30 May – 2 June 2026" },
    { "2019/2021", "2019–2021" },
    { "2019-03/2021-09-30", "March 2019 – 30 September 2021" },
    { "2022-Q1/2022-Q2", "Q1 2022 – Q2 2022" },
    { "2022-13", "2022-13" },
    { "2022-02-30", "2022-02-30" },
    { "soon", "soon" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = press_format_date (cases[i].value);

      for (char *p = shown; (p = strstr (p, "\u2009")) != NULL;)
        memmove (p + 1, p + 3, strlen (p + 3) + 1), *p = ' ';
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_date_order (void)
{
  static const char *const sorted[] = {
    "1998", "2022-Q3", "2022-07-01", "2022-07-04", "2022-07-04T09:00", "2022-08", "2026-05-04/2026-05-08", "?"
  };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (sorted); i++)
    {
      g_assert_cmpint (press_date_compare (sorted[i], sorted[i + 1]), <, 0);
      g_assert_cmpint (press_date_compare (sorted[i + 1], sorted[i]), >, 0);
    }
}

static void
test_coming (void)
{
  static const struct
  {
    const char *value;
    gboolean coming;
  } cases[] = {
    { "2026", TRUE },
    { "2025", FALSE },
    { "2026-05", TRUE },
    { "2026-04", FALSE },
    { "2026-Q2", TRUE },
    { "2026-Q1", FALSE },
    { "2026-05-12", TRUE },
    { "2026-05-11", FALSE },
    { "2026-05-12T13:00", TRUE },
    { "2026-05-12T11:00", FALSE },
    { "2026-05-01/2026-05-13", TRUE },
    { "soon", FALSE },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 5, 12, 12, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (press_date_is_coming (cases[i].value, now), ==, cases[i].coming);
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *email, *address;
  } cases[] = {
    { "press@lumio.example", "press@lumio.example" },
    { "mailto:press@lumio.example", "press@lumio.example" },
    { "mailto:press@lumio.example?bcc=all@lumio.example", "press@lumio.example" },
    { "press%2Boffice@lumio.example", "press+office@lumio.example" },
    { "büro@lumio.example", "büro@lumio.example" },
    { "press@lumio.example%0ABcc:all@lumio.example", NULL },
    { "press@lumio.example\nBcc: all@lumio.example", NULL },
    { "press@lumio.example, all@lumio.example", NULL },
    { "a@lumio.example;b@lumio.example", NULL },
    { "press@lumio.example%3Fbody=x", NULL },
    { "press%40lumio.example%2Call", NULL },
    { "press@lumio.example&cc=b", NULL },
    { "Press <press@lumio.example>", NULL },
    { "press\u202e@lumio.example", NULL },
    { "press@", NULL },
    { "@lumio.example", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = press_contact_address (cases[i].email);

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

static void
test_lines (void)
{
  g_autofree char *isolated = press_isolate ("Ada\u202eLund\u2069 \n\tof\a Lumio");
  g_autofree char *phone = press_isolate_ltr ("+49 381 555 0199");
  g_autofree char *cut = press_one_line ("abcdef", 3);
  g_autofree char *huge = g_strnfill (100000, 'x');
  g_autofree char *bounded = press_isolate (huge);

  g_assert_cmpstr (isolated, ==, "\u2068AdaLund of Lumio\u2069");
  g_assert_cmpstr (phone, ==, "\u2066+49 381 555 0199\u2069");
  g_assert_cmpstr (cut, ==, "abc…");
  g_assert_cmpint (g_utf8_strlen (bounded, -1), <=, PRESS_LONGEST_NAME + 3);
}

/* Every reason that the analysis gives has a sentence here. */
static void
test_signals (void)
{
  g_autofree char *source = NULL;
  g_autoptr (GRegex) regex
      = g_regex_new ("\\] = \\{ \"([a-z-]+)\"|add_signal \\([^\"\n]*\"([a-z-]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (kind_source, &source, NULL, NULL));
  for (g_regex_match (regex, source, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *first = g_match_info_fetch (match, 1);
      g_autofree char *second = g_match_info_fetch (match, 2);
      const char *name = *first != '\0' ? first : second;

      if (press_words_signal (name) == NULL)
        g_error ("the signal “%s” has no sentence in plugin/sidebar/press-words.c", name);
      n++;
    }
  g_assert_cmpint (n, >, 30);
  g_assert_null (press_words_signal ("a-name-of-tomorrow"));
}

static PressBrief *
load (void)
{
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PressBrief *brief;

  g_assert_true (g_file_get_contents (full_brief, &json, NULL, &error));
  brief = press_brief_from_json (json, -1, &error);
  g_assert_no_error (error);
  return brief;
}

static void
test_evidence (void)
{
  g_autoptr (PressBrief) brief = load ();
  g_autofree char *announcement = press_words_signal_with_evidence (brief, brief->signals->pdata[1]);
  g_autofree char *quote = press_words_signal_with_evidence (brief, brief->signals->pdata[0]);
  PressSignal beyond = { (char *)"label", 1, { 100000, 100020 } };
  g_autofree char *label = press_words_signal_with_evidence (brief, &beyond);

  g_assert_cmpstr (announcement, ==, "Words of announcement: “\u2068today announced\u2069”");
  g_assert_cmpstr (quote, ==, "Long quote with name, role and company");
  g_assert_cmpstr (label, ==, "Labelled as a press release");
}

static void
test_kinds (void)
{
  static const struct
  {
    PressKind kind;
    double confidence;
    const char *words;
  } cases[] = {
    { PRESS_KIND_PRESS_RELEASE, 0.9, "Press release" },
    { PRESS_KIND_PRESS_RELEASE, 0.5, "Probably a press release" },
    { PRESS_KIND_COVERAGE, 0.9, "Coverage of an announcement" },
    { PRESS_KIND_COVERAGE, 0.5, "Probably coverage of an announcement" },
    { PRESS_KIND_OTHER, 0.9, "Not a press release" },
    { PRESS_KIND_OTHER, 0.5, "Not a press release" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PressBrief) brief = press_brief_new ();

      brief->kind = cases[i].kind;
      brief->confidence = cases[i].confidence;
      g_assert_cmpstr (press_words_kind (brief), ==, cases[i].words);
    }
}

static void
test_people (void)
{
  g_autoptr (PressBrief) brief = load ();
  g_autoptr (GPtrArray) people = press_speakers_of (brief);
  const PressSpeaker *lund = people->pdata[0];
  const PressSpeaker *van_dam = people->pdata[2];
  const PressSpeaker *ort = people->pdata[3];
  g_autofree char *described = press_speaker_describe (lund);

  g_assert_cmpuint (people->len, ==, 6);
  g_assert_cmpstr (lund->name, ==, "Ada Lund");
  g_assert_cmpstr (described, ==, "chief executive officer, Lumio AG");
  g_assert_cmpuint (lund->quotes->len, ==, 1);
  g_assert_false (van_dam->caption);
  g_assert_true (ort->caption);
}

static void
test_initials (void)
{
  static const struct
  {
    const char *name, *initials;
  } cases[] = {
    { "Ada Lund", "AL" },
    { "Dr. Ada Lund", "AL" },
    { "Prof. Dr. Cleo van Dam", "CD" },
    { "Cher", "C" },
    { "Ada Maria Lund", "AL" },
    { "J. Lund", "JL" },
    { "", "?" },
    { NULL, "?" },
    { "élan", "É" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PressSpeaker speaker = { .name = cases[i].name };
      g_autofree char *initials = press_speaker_initials (&speaker);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static PressSpan
span_of (const char *text, const char *place)
{
  const char *begin = strstr (text, place);

  g_assert_nonnull (begin);
  return (PressSpan){ g_utf8_pointer_to_offset (text, begin),
                      g_utf8_pointer_to_offset (text, begin + strlen (place)) };
}

static void
test_snippets (void)
{
  static const struct
  {
    const char *text, *place, *shown;
  } cases[] = {
    /* the sentence, without its full stop */
    { "Before that. The buoy costs 300 euros less than others. After", "300 euros",
      "The buoy costs 300 euros less than others" },
    { "about 61.5 million euros", "61.5 million", "about 61.5 million euros" },
    { "He said: “Enough.” The yard opens in May 2027. After", "May 2027", "The yard opens in May 2027" },
    /* a paragraph of its own, a line of its own, and a line that a mail program broke */
    { "Headline\n\n300 euros\n\nText", "300 euros", "300 euros" },
    { "Place: Riga\nDeadline: 15 May\nEntry: free", "15 May", "Deadline: 15 May" },
    { "The buoy is more than forty bytes along, and this line goes\non until May of that year", "May",
      "and this line goes on until May of that year" },
    /* what is no end of a sentence or a clause */
    { "Ab dem 12. Mai 2026 liefert Lumio aus.", "Mai", "Ab dem 12. Mai 2026 liefert Lumio aus" },
    { "It was Dr. Lund who came in May 2024. After", "May 2024", "It was Dr. Lund who came in May 2024" },
    { "Lumio, on April 3, 2026 in the morning, said so", "2026", "Lumio, on April 3, 2026 in the morning" },
    /* a clause that says next to nothing goes on */
    { "From May 2026, all harbours will have one. After", "May 2026",
      "From May 2026, all harbours will have one" },
    /* a clause of a long sentence */
    { "For as long as anybody who works in one of the harbours of this coast can remember, it has "
      "rained in March; and on and on and on",
      "March", "it has rained in March" },
    /* words of a long clause: an ellipsis, and no name cut */
    { "and yet a very long beginning of a sentence that goes on and on up to 12 euros and then on and on and "
      "on and on and on and on and on and on and on and on and on and on",
      "12 euros", "…sentence that goes on and on up to 12 euros and then on and on and on and on…" },
    { "they have always and for ever been building the ships of the Alte Werft Nordhafenkontor and until "
      "2031 so",
      "2031", "…and until 2031 so" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PressBrief) brief = press_brief_new ();
      g_autoptr (PressOffsets) offsets = press_offsets_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (PressSnippet) snippet = NULL;

      brief->text = g_strdup (cases[i].text);
      snippet = press_snippet_new (brief, offsets, span_of (cases[i].text, cases[i].place));
      g_assert_cmpstr (snippet->text, ==, cases[i].shown);
      g_assert_true (strncmp (snippet->text + snippet->begin, cases[i].place, strlen (cases[i].place)) == 0);
      g_assert_cmpuint (snippet->end - snippet->begin, ==, strlen (cases[i].place));
    }
}

/* Behind a dateline a snippet begins behind it; of its own date the whole of it is shown. */
static void
test_snippets_and_dateline (void)
{
  static const struct
  {
    const char *dateline, *text, *place, *shown;
  } cases[] = {
    { "RIGA, April 14, 2026", "Title\n\nRIGA, April 14, 2026 - Norwind said today that it builds. After",
      "today", "Norwind said today that it builds" },
    { "RIGA, April 14, 2026", "Title\n\nRIGA, April 14, 2026 - Norwind said today that it builds. After",
      "2026", "RIGA, April 14, 2026" },
    { "Köln, 3. Mai 2026", "Titel\n\nKöln, 3. Mai 2026 – Lumio öffnet im Juni 2026. Danach", "Juni 2026",
      "Lumio öffnet im Juni 2026" },
    { "Köln, 3. Mai 2026 –", "Titel\n\nKöln, 3. Mai 2026 – Lumio öffnet im Juni 2026. Danach", "3. Mai 2026",
      "Köln, 3. Mai 2026" },
    { "Titel", "Titel", "Titel", "Titel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PressBrief) brief = press_brief_new ();
      g_autoptr (PressOffsets) offsets = press_offsets_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (PressSnippet) snippet = NULL;

      brief->text = g_strdup (cases[i].text);
      brief->dateline = g_new0 (PressDateline, 1);
      brief->dateline->span = span_of (cases[i].text, cases[i].dateline);
      snippet = press_snippet_new (brief, offsets, span_of (cases[i].text, cases[i].place));
      g_assert_cmpstr (snippet->text, ==, cases[i].shown);
    }
}

static PressBrief *
embargoed (const char *until, const char *zone)
{
  PressBrief *brief = load ();

  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup (until);
  brief->embargo->zone = g_strdup (zone);
  brief->embargo->text = g_strdup ("embargoed until 18:00");
  return brief;
}

static void
test_embargo (void)
{
  /* now is always noon of 12 May 2026, UTC */
  static const struct
  {
    const char *until, *zone;
    PressEmbargoState state;
    const char *countdown;
  } cases[] = {
    { "2026-05-15T12:00:00Z", "Europe/Berlin", PRESS_EMBARGO_RUNNING, "Embargo ends in 3 days" },
    { "2026-05-14T11:59:00Z", "Europe/Berlin", PRESS_EMBARGO_RUNNING, "Embargo ends in 47 hours" },
    { "2026-05-12T13:00:00Z", "Europe/Berlin", PRESS_EMBARGO_RUNNING, "Embargo ends in 1 hour" },
    { "2026-05-12T12:59:59Z", "Europe/Berlin", PRESS_EMBARGO_RUNNING, "Embargo ends in 59 minutes" },
    { "2026-05-12T12:00:59Z", "Europe/Berlin", PRESS_EMBARGO_RUNNING, "Embargo ends in less than a minute" },
    { "2026-05-12T12:00:00Z", "Europe/Berlin", PRESS_EMBARGO_LIFTED, "Embargo lifted just now" },
    { "2026-05-12T10:00:00Z", "Europe/Berlin", PRESS_EMBARGO_LIFTED, "Embargo lifted 2 hours ago" },
    { "2026-05-11T12:00:00Z", "Europe/Berlin", PRESS_EMBARGO_OVER, "Embargo lifted 24 hours ago" },
    { "2026-05-12T10:00:00Z", NULL, PRESS_EMBARGO_UNCLEAR, "Embargo, but in which time zone?" },
    { "2026-05-11T00:00:00Z", NULL, PRESS_EMBARGO_LIFTED, "Embargo lifted 10 hours ago" },
    { "tomorrow", "Europe/Berlin", PRESS_EMBARGO_UNCLEAR, "Embargo, but until when?" },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 5, 12, 12, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PressBrief) brief = embargoed (cases[i].until, cases[i].zone);
      g_autofree char *countdown = press_embargo_countdown (brief, NULL, now);

      g_assert_cmpint (press_embargo_state (brief, NULL, now), ==, cases[i].state);
      g_assert_cmpstr (countdown, ==, cases[i].countdown);
    }
}

/* Without a zone that hour of the clock counts which comes last: at UTC-12. */
static void
test_latest_end (void)
{
  g_autoptr (PressBrief) brief = embargoed ("2026-05-20T16:00:00Z", NULL);
  g_autoptr (PressBrief) unknown = embargoed ("2026-05-20T16:00:00Z", NULL);
  PressBriefDate *date = brief->dates->pdata[7];
  g_autoptr (GDateTime) latest = g_date_time_new_utc (2026, 5, 21, 6, 0, 0);
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (GDateTime) unknown_end = press_embargo_end (unknown, NULL);

  date->role = PRESS_DATE_ROLE_EMBARGO;
  brief->embargo->span = date->span;
  end = press_embargo_end (brief, NULL);
  g_assert_cmpstr (date->value, ==, "2026-05-20T18:00");
  g_assert_true (g_date_time_equal (end, latest));
  g_assert_cmpint (g_date_time_compare (unknown_end, latest), >, 0);
}

/* The reader says which zone a mail without one means; a zone that the mail names is not to be chosen. */
static void
test_chosen_zone (void)
{
  g_autoptr (PressBrief) brief = embargoed ("2026-05-20T16:00:00Z", NULL);
  PressBriefDate *date = brief->dates->pdata[7];
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 5, 20, 16, 30, 0);
  g_autoptr (GDateTime) london = g_date_time_new_utc (2026, 5, 20, 17, 0, 0);
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (2026, 5, 19, 23, 0, 0);
  g_autoptr (GDateTime) end = NULL, of_day = NULL, named = NULL;

  date->role = PRESS_DATE_ROLE_EMBARGO;
  brief->embargo->span = date->span;
  end = press_embargo_end (brief, "Europe/London");
  g_assert_true (g_date_time_equal (end, london));
  g_assert_cmpint (press_embargo_state (brief, "Europe/London", now), ==, PRESS_EMBARGO_RUNNING);
  g_assert_cmpint (press_embargo_state (brief, "+02:00", now), ==, PRESS_EMBARGO_LIFTED);
  g_assert_cmpint (press_embargo_state (brief, "Europe/Nowhere", now), ==, PRESS_EMBARGO_UNCLEAR);
  date->value[10] = '\0';
  of_day = press_embargo_end (brief, "Europe/London");
  g_assert_true (g_date_time_equal (of_day, midnight));
  brief->embargo->zone = g_strdup ("Europe/Berlin");
  g_assert_cmpstr (press_embargo_zone (brief, "Europe/London"), ==, "Europe/Berlin");
  named = press_embargo_end (brief, "Europe/London");
  g_assert_cmpint (g_date_time_get_hour (named), ==, 16);
}

static void
test_copy (void)
{
  g_autoptr (PressBrief) brief = load ();
  g_autofree char *copy = press_brief_to_text (brief, 0, TRUE);
  g_autoptr (PressBrief) later = embargoed ("2126-03-02T05:00:00Z", "Europe/Berlin");
  g_autofree char *embargoed_copy = press_brief_to_text (later, 0, TRUE);
  static const char *const parts[] = {
    "Lumio AG and Norwind announce a joint weather buoy\nPress release · Lumio AG <press@lumio.example>\n",
    "\nSummary\nLumio AG and Norwind today announced a buoy that measures waves, wind and salt in real "
    "time.\n",
    "\nPeople\nAda Lund, chief executive officer, Lumio AG\n  “Nobody should have to guess",
    "  Indirect speech: called the plan overdue\n",
    "\nJuly 2026, Launch: The first hundred buoys leave the yard in July 2026",
    "\nIssuer: Lumio AG\n",
    "\nLumio was founded in 1998 and supplies 434 harbours in 21 countries\nturnover rose",
    "\nInes Hardt, Lumio AG, press@lumio.example, +49 381 555 0199\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (copy, parts[i]) == NULL)
      g_error ("“%s” is not in:\n%s", parts[i], copy);
  g_assert_true (g_str_has_prefix (embargoed_copy, "Embargo until Sat, 2 March 2126 at 06:00"));
}

/* For a terminal: lines are broken and hang, and nothing of a mail drives it. */
static void
test_text (void)
{
  g_autoptr (PressBrief) brief = press_brief_new ();
  g_autofree char *narrow = NULL, *folded = NULL, *whole = NULL;

  brief->text = g_strdup ("");
  brief->headline = g_strdup ("A buoy\033[31m for \u202eall");
  brief->kind = PRESS_KIND_PRESS_RELEASE;
  brief->confidence = 1;
  press_brief_add_sentence (brief, "Lumio builds a buoy\nfor the bay.", (PressSpan){ 0, 0 });
  narrow = press_brief_to_text (brief, 16, FALSE);
  g_assert_cmpstr (
      narrow, ==,
      "A buoy [31m for\nall\nPress release\n\nSummary\n  Lumio builds a\n    buoy for the\n    bay.\n");
  brief->kind = PRESS_KIND_OTHER;
  folded = press_brief_to_text (brief, 0, FALSE);
  whole = press_brief_to_text (brief, 0, TRUE);
  g_assert_cmpstr (folded, ==, "A buoy [31m for all\nNot a press release\n");
  g_assert_cmpstr (whole, ==,
                   "A buoy [31m for all\nNot a press release\n\nSummary\nLumio builds a buoy for the bay.\n");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/London", TRUE);
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  kind_source = argv[1];
  full_brief = argv[2];
  g_test_add_func ("/wording/dates", test_dates);
  g_test_add_func ("/wording/date-order", test_date_order);
  g_test_add_func ("/wording/coming", test_coming);
  g_test_add_func ("/wording/addresses", test_addresses);
  g_test_add_func ("/wording/lines", test_lines);
  g_test_add_func ("/wording/signals", test_signals);
  g_test_add_func ("/wording/evidence", test_evidence);
  g_test_add_func ("/wording/kinds", test_kinds);
  g_test_add_func ("/wording/people", test_people);
  g_test_add_func ("/wording/initials", test_initials);
  g_test_add_func ("/wording/snippets", test_snippets);
  g_test_add_func ("/wording/snippets-and-dateline", test_snippets_and_dateline);
  g_test_add_func ("/wording/embargo", test_embargo);
  g_test_add_func ("/wording/latest-end", test_latest_end);
  g_test_add_func ("/wording/chosen-zone", test_chosen_zone);
  g_test_add_func ("/wording/copy", test_copy);
  g_test_add_func ("/wording/text", test_text);
  return g_test_run ();
}
