// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brief/press-brief.h"

/* A brief with every kind of fact. */
static PressBrief *
full_brief (void)
{
  PressBrief *brief = press_brief_new ();
  PressPerson *person;
  PressOrganization *organization;
  PressBriefQuote *quote;
  PressContact *contact;
  PressSpan span = { 3, 9 };
  PressSection section = { { 0, 20 }, PRESS_SECTION_BOILERPLATE };

  brief->id = g_strdup ("1@mail.example");
  brief->from = g_strdup ("Ann <ann@mail.example>");
  brief->subject = g_strdup ("„Neues“");
  brief->date = g_strdup ("2026-03-02T10:00:00+01:00");
  brief->text = g_strdup ("ÄÖÜ and some more text\n\nend");
  brief->kind = PRESS_KIND_COVERAGE;
  brief->confidence = 0.8125;
  g_ptr_array_add (brief->languages, g_strdup ("de"));
  brief->headline = g_strdup ("Headline");
  brief->dateline = g_new0 (PressDateline, 1);
  brief->dateline->place = g_strdup ("Ulm");
  brief->dateline->span = span;
  brief->embargo = g_new0 (PressEmbargo, 1);
  brief->embargo->until = g_strdup ("2026-03-02T05:00:00Z");
  brief->embargo->text = g_strdup ("until then");
  brief->embargo->span = span;
  press_brief_add_signal (brief, "dateline", 2.5, span);
  press_brief_add_signal (brief, "no-contact", -1, (PressSpan){ 0, 0 });
  press_brief_add_sentence (brief, "a sentence", span);
  person = press_brief_add_person (brief, "Ann Lee");
  person->role = g_strdup ("CEO");
  g_array_append_val (person->spans, span);
  organization = press_brief_add_organization (brief, "Lee AG", PRESS_RELATION_FORMER_PARTNER);
  g_ptr_array_add (organization->aliases, g_strdup ("Lee"));
  press_brief_add_date (brief, "2026-Q3", "third quarter", PRESS_DATE_ROLE_DEADLINE, span);
  quote = press_brief_add_quote (brief, TRUE, span);
  quote->text = g_strdup ("one [...] two");
  g_ptr_array_add (quote->parts, press_excerpt_new ("one", span));
  contact = press_brief_add_contact (brief, span);
  contact->phone = g_strdup ("030 1");
  press_brief_add_figure (brief, "1.5 %", 1.5, "%", TRUE, span);
  g_array_append_val (brief->sections, section);
  return brief;
}

static void
test_round_trip (void)
{
  g_autoptr (PressBrief) brief = full_brief ();
  g_autofree char *json = press_brief_to_json (brief, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) again = press_brief_from_json (json, -1, &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  twice = press_brief_to_json (again, TRUE);
  g_assert_cmpstr (twice, ==, json);
}

static void
test_seal (void)
{
  g_autoptr (PressBrief) brief = full_brief ();
  const PressExcerpt *sentence = brief->summary->pdata[0];

  press_brief_seal (brief); /* three letters of two bytes stand before byte 6 */
  g_assert_cmpuint (sentence->span.begin, ==, 2);
  g_assert_cmpuint (sentence->span.end, ==, 6);
}

static void
test_bad_json (void)
{
  /* What is read, and the message that says what is wrong with it. */
  static const struct
  {
    const char *json;
    int code;
    const char *message;
  } rows[] = {
    { "{", PRESS_BRIEF_ERROR_SYNTAX, "brief: *" },
    { "[]", PRESS_BRIEF_ERROR_SCHEMA, "brief: \"brief\" is not an object" },
    { "{\"schema\": \"pressbrief/9\"}", PRESS_BRIEF_ERROR_SCHEMA,
      "brief: \"schema\" is not \"pressbrief/1\"" },
    { "{\"schema\": \"pressbrief/1\", \"text\": 1}", PRESS_BRIEF_ERROR_SCHEMA,
      "brief: \"text\" is not a string" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (press_brief_from_json (rows[i].json, -1, &error));
      g_assert_error (error, PRESS_BRIEF_ERROR, rows[i].code);
      g_assert_true (g_pattern_match_simple (rows[i].message, error->message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brief/round-trip", test_round_trip);
  g_test_add_func ("/brief/seal", test_seal);
  g_test_add_func ("/brief/bad-json", test_bad_json);
  return g_test_run ();
}
