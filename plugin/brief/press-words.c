// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The words for what a brief says in codes: kinds, relations, roles of dates, and the signals for and against
 * a press release as sentences. */

#include "brief/press-words.h"

#include <glib/gi18n-lib.h>

#include "brief/press-line.h"

/* From here on a kind is said without "probably". */
#define SURE 0.75
/* The longest wording of a signal that is quoted, in characters. */
#define LONGEST_EVIDENCE 60

/** press_words_is_sure: whether the kind of @brief is said without "probably". */
gboolean
press_words_is_sure (PressBrief *brief)
{
  return brief->confidence >= SURE;
}

/** press_words_kind: what @brief is. */
const char *
press_words_kind (PressBrief *brief)
{
  gboolean sure = press_words_is_sure (brief);

  if (brief->kind == PRESS_KIND_PRESS_RELEASE)
    return sure ? _ ("Press release") : _ ("Probably a press release");
  if (brief->kind == PRESS_KIND_COVERAGE)
    return sure ? _ ("Coverage of an announcement") : _ ("Probably coverage of an announcement");
  return _ ("Not a press release");
}

/** press_words_relation: what a company is to the announcement. */
const char *
press_words_relation (PressRelation relation)
{
  switch (relation)
    {
    case PRESS_RELATION_ISSUER:
      return _ ("Issuer");
    case PRESS_RELATION_PARTNER:
      return _ ("Partner");
    case PRESS_RELATION_FORMER_PARTNER:
      return _ ("Former partner");
    default:
      return _ ("Mentioned");
    }
}

/** press_words_date_role: what happens on a date. */
const char *
press_words_date_role (PressDateRole role)
{
  switch (role)
    {
    case PRESS_DATE_ROLE_PUBLISHED:
      return _ ("Published");
    case PRESS_DATE_ROLE_LAUNCH:
      return _ ("Launch");
    case PRESS_DATE_ROLE_EVENT:
      return _ ("Event");
    case PRESS_DATE_ROLE_START:
      return C_ ("date", "Start");
    case PRESS_DATE_ROLE_END:
      return C_ ("date", "End");
    case PRESS_DATE_ROLE_DEADLINE:
      return _ ("Deadline");
    case PRESS_DATE_ROLE_EMBARGO:
      return _ ("Embargo");
    case PRESS_DATE_ROLE_FOUNDED:
      return _ ("Founded");
    case PRESS_DATE_ROLE_PAST:
      return C_ ("date", "Past");
    default:
      return C_ ("date", "Date");
    }
}

/* What a signal says; @found when the words of the mail are at hand: its %s is them. */
static const struct
{
  const char *name;
  const char *sentence;
  const char *found;
} signals[] = {
  /* Translators: these are reasons for or against "this mail is a press release"; %s is a wording of the
     mail. */
  { "label", N_ ("Labelled as a press release"), N_ ("Label: %s") },
  { "immediate-release", N_ ("Released for publication"), N_ ("Released for publication: “%s”") },
  { "embargo", N_ ("An embargo"), N_ ("Embargo: “%s”") },
  { "dateline", N_ ("A dateline (place and date)"), N_ ("Dateline: %s") },
  { "wire", N_ ("Sent over a press wire"), N_ ("Press wire: %s") },
  { "headline-announces", N_ ("The headline announces something"), NULL },
  { "announcement", N_ ("Words of announcement"), N_ ("Words of announcement: “%s”") },
  { "attributed-quote", N_ ("Long quote with name, role and company"), NULL },
  { "press-contact", N_ ("A press contact"), NULL },
  { "boilerplate", N_ ("A paragraph about the company"), NULL },
  { "end-mark", N_ ("An end mark"), N_ ("End mark: %s") },
  { "caption", N_ ("Picture caption with names"), NULL },
  { "editor-notes", N_ ("Notes to editors"), NULL },
  { "sender-is-issuer", N_ ("Sent by the company it is about"), NULL },
  { "press-sender", N_ ("Sent by a press office"), NULL },
  { "distributor", N_ ("Sent by a distributor of press releases"), NULL },
  { "editor-salutation", N_ ("Addressed to the editors"), N_ ("Addressed to the editors: “%s”") },
  { "media-event", N_ ("Invites the press"), N_ ("Invites the press: “%s”") },
  { "release-wording", N_ ("Phrases of a press release"), N_ ("Phrase of a press release: “%s”") },
  { "third-person", N_ ("Told in the third person throughout"), NULL },
  { "one-subject", N_ ("Tells one thing throughout"), NULL },
  { "company-in-lead", N_ ("A company opens the text"), N_ ("A company opens the text: “%s”") },
  { "third-person-attribution", N_ ("Tells what somebody else has announced"),
    N_ ("Tells what somebody else has announced: “%s”") },
  { "writers-opinion", N_ ("A writer’s own opinion"), N_ ("A writer’s own opinion: “%s”") },
  { "byline", N_ ("A byline: somebody wrote this article"), N_ ("Byline: %s") },
  { "newsletter", N_ ("An issue of a newsletter"), NULL },
  { "reader-comments", N_ ("Comments of readers"), NULL },
  { "media-sender", N_ ("Sent by an editorial office"), NULL },
  { "source-line", N_ ("Names a source"), N_ ("Names a source: “%s”") },
  { "personal-mail", N_ ("The writer says “I”"), NULL },
  { "addresses-reader", N_ ("Speaks to the reader"), NULL },
  { "chatty", N_ ("Written as people chat"), NULL },
  { "salutation", N_ ("Greets somebody by name"), N_ ("Greets somebody: “%s”") },
  { "sign-off", N_ ("Ends with a greeting"), N_ ("Ends with a greeting: “%s”") },
  { "reply", N_ ("Answers another mail"), NULL },
  { "quoted-mail", N_ ("Quotes another mail"), NULL },
  { "mailing-list", N_ ("From a mailing list"), NULL },
  { "automatic-sender", N_ ("Sent by a machine"), NULL },
  { "bulk-mail", N_ ("Sent to many subscribers"), NULL },
  { "order-or-invoice", N_ ("About an order or an invoice"), N_ ("About an order or an invoice: “%s”") },
  { "meeting", N_ ("About a meeting"), N_ ("About a meeting: “%s”") },
  { "job-offer", N_ ("A job offer"), N_ ("A job offer: “%s”") },
  { "promotion", N_ ("Advertising"), N_ ("Advertising: “%s”") },
  { "phishing", N_ ("Looks like a fraud"), N_ ("Looks like a fraud: “%s”") },
  { "pitch", N_ ("Offers a story or a service"), N_ ("Offers a story or a service: “%s”") },
  { "development", N_ ("About the development of software"), NULL },
  { "digest", N_ ("Tells very many things"), NULL },
  { "formless", N_ ("Hardly a whole sentence in a known language"), NULL },
  { "short", N_ ("Very short"), NULL },
  { "no-announcement", N_ ("Nothing is announced"), NULL },
  { "no-dateline", N_ ("No dateline (place and date)"), NULL },
  { "no-contact", N_ ("No press contact"), NULL },
  { "reader-decided", N_ ("You decided this"), NULL },
  { "encrypted", N_ ("A part of this mail is encrypted"), NULL },
};

/** press_words_signal: the signal @name as a sentence; %NULL when it is not known. */
const char *
press_words_signal (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (g_str_equal (signals[i].name, name))
      return _ (signals[i].sentence);
  return NULL;
}

/* What stands at @span of the brief's text, as one short line; %NULL when nothing does. */
static char *
evidence_of (PressBrief *brief, PressSpan span)
{
  g_autofree char *text = NULL;

  if (span.end <= span.begin || (glong)span.end > g_utf8_strlen (brief->text, -1))
    return NULL;
  text = g_utf8_substring (brief->text, span.begin, MIN (span.end, span.begin + 2 * LONGEST_EVIDENCE));
  return press_one_line (text, LONGEST_EVIDENCE);
}

/** press_words_signal_with_evidence: (transfer full): @signal as a sentence, with the mail's words where it
 * has any; %NULL when it is not known. */
char *
press_words_signal_with_evidence (PressBrief *brief, const PressSignal *signal)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autofree char *evidence = NULL;
      g_autofree char *isolated = NULL;

      if (!g_str_equal (signals[i].name, signal->name))
        continue;
      evidence = signals[i].found != NULL ? evidence_of (brief, signal->span) : NULL;
      if (evidence == NULL)
        return g_strdup (_ (signals[i].sentence));
      isolated = press_isolate (evidence);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (_ (signals[i].found), isolated);
#pragma GCC diagnostic pop
    }
  return NULL;
}
