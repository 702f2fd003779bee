// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail is: a press release, coverage of one, or other. No single word decides. Reasons are found in
 * the shape of the mail (press-kind-shape.c), its wording (press-kind-wording.c, press-kind-announcement.c)
 * and the structure of its text (press-kind-structure.c), each with an amount from 0 to 1, and two linear
 * models weigh them: is there a story that an organisation announces, and if so, does somebody else tell it?
 * The logistic function makes probabilities of both sums. The weights of the story were fitted by
 * data/models/fit-kind (logistic regression drawn to weights set by hand, each within bounds) on public
 * texts: press releases of distributors, press notices and weekly bulletins of a free-software project in
 * five languages, the SpamAssassin corpus's ham, and on mails of our own. What headers tell, and who tells a
 * story, is set by hand: those texts have no headers. The script also prints how it does on sources it has
 * not seen, and how often a confidence is right. */

#include "brief/press-kind.h"

#include <math.h>

#define FEW_TOKENS 12        /* a text this short may have no language and be one */
#define UNKNOWN_LANGUAGE 0.5 /* how sure at most about a text in no known language */
#define STORY_BIAS 0.1
#define OTHERS_BIAS -1.5
#define SHARPER                                                                                              \
  1.8 /* who tells is set by hand: its sum is made a probability by what the table of reliability says */
#define WORTH_SHOWING 0.1
#define LEAST_TRUST 0.4 /* that share of a confidence goes where a text has no form to judge it by */
#define MOST_QUIET 0.8  /* of the amount of a reason that is a publication's manner */

typedef struct
{
  const char *name;
  double story;  /* for: an organisation's announcement is told; against: other mail */
  double others; /* for: somebody else tells it; against: the organisation itself */
} Reason;

/* The names are stable: the sidebar shows a translated sentence for each. */
static const Reason reasons[PRESS_N_REASONS] = {
  /* a line says "press release" */
  [PRESS_REASON_LABEL] = { "label", 2.2, -1.5 },
  /* "for immediate release" */
  [PRESS_REASON_IMMEDIATE_RELEASE] = { "immediate-release", 2.0, -1.5 },
  /* an embargo is set */
  [PRESS_REASON_EMBARGO] = { "embargo", 1.0, -1.2 },
  /* the lead begins with place and date */
  [PRESS_REASON_DATELINE] = { "dateline", 1.5, -0.8 },
  /* a wire's mark */
  [PRESS_REASON_WIRE] = { "wire", 2.0, -1.0 },
  /* the headline says that somebody announces or does something */
  [PRESS_REASON_HEADLINE_ANNOUNCES] = { "headline-announces", 2.0, -0.2 },
  /* the first paragraphs do */
  [PRESS_REASON_ANNOUNCEMENT] = { "announcement", 0.6, 0 },
  /* a long quote with its speaker, role and organisation */
  [PRESS_REASON_ATTRIBUTED_QUOTE] = { "attributed-quote", 1.0, -0.2 },
  /* a contact for the press */
  [PRESS_REASON_PRESS_CONTACT] = { "press-contact", 1.6, -1.5 },
  /* "About X" */
  [PRESS_REASON_BOILERPLATE] = { "boilerplate", 1.3, -1.5 },
  /* "###", "- ends -" */
  [PRESS_REASON_END_MARK] = { "end-mark", 1.2, -1.2 },
  /* a picture's caption */
  [PRESS_REASON_CAPTION] = { "caption", 0.6, 0 },
  /* "Notes to editors" */
  [PRESS_REASON_EDITOR_NOTES] = { "editor-notes", 1.5, -1.2 },
  /* the sender bears the name of who announces */
  [PRESS_REASON_SENDER_IS_ISSUER] = { "sender-is-issuer", 0.4, -1.8 },
  /* the sender is a press office */
  [PRESS_REASON_PRESS_SENDER] = { "press-sender", 1.4, -1.6 },
  /* a distributor of releases sends it */
  [PRESS_REASON_DISTRIBUTOR] = { "distributor", 2.2, -1.2 },
  /* "Dear editors" */
  [PRESS_REASON_EDITOR_SALUTATION] = { "editor-salutation", 1.0, -1.2 },
  /* an invitation to the press */
  [PRESS_REASON_MEDIA_EVENT] = { "media-event", 1.1, -1.0 },
  /* "headquartered in", "free to reprint", "for further information" */
  [PRESS_REASON_RELEASE_WORDING] = { "release-wording", 0.9, -0.4 },
  /* prose that neither says I nor speaks to the reader, outside quotes */
  [PRESS_REASON_THIRD_PERSON] = { "third-person", 0.6, -0.3 },
  /* a company with its legal form opens the text */
  [PRESS_REASON_COMPANY_IN_LEAD] = { "company-in-lead", 0.0, -0.2 },
  /* what the headline names comes again in the lead and the paragraphs behind it */
  [PRESS_REASON_ONE_SUBJECT] = { "one-subject", 2.4, 0 },

  /* "according to the release" */
  [PRESS_REASON_THIRD_PERSON_ATTRIBUTION] = { "third-person-attribution", 0.6, 2.2 },
  /* "our view", "declined to comment" */
  [PRESS_REASON_WRITERS_OPINION] = { "writers-opinion", 0.2, 1.8 },
  /* the author's name */
  [PRESS_REASON_BYLINE] = { "byline", 0.2, 1.6 },
  /* an issue of a newsletter */
  [PRESS_REASON_NEWSLETTER] = { "newsletter", -3.2, 1.6 },
  /* readers' comments */
  [PRESS_REASON_READER_COMMENTS] = { "reader-comments", 0, 1.6 },
  /* the sender is an editorial office */
  [PRESS_REASON_MEDIA_SENDER] = { "media-sender", 0.8, 2.4 },
  /* "Source: ..." */
  [PRESS_REASON_SOURCE_LINE] = { "source-line", 0.5, 1.2 },

  /* the writer says I */
  [PRESS_REASON_PERSONAL_MAIL] = { "personal-mail", -2.2, 0.4 },
  /* the reader is spoken to */
  [PRESS_REASON_ADDRESSES_READER] = { "addresses-reader", -1.0, 0 },
  /* questions, exclamations, smileys, paragraphs that begin in lower case */
  [PRESS_REASON_CHATTY] = { "chatty", -2.3, 0 },
  /* "Hi Anna," */
  [PRESS_REASON_SALUTATION] = { "salutation", -1.8, 0.3 },
  /* "Best regards" */
  [PRESS_REASON_SIGN_OFF] = { "sign-off", -1.0, 0 },
  /* the mail answers another */
  [PRESS_REASON_REPLY] = { "reply", -2.6, 0 },
  /* it quotes another mail */
  [PRESS_REASON_QUOTED_MAIL] = { "quoted-mail", -2.6, 0 },
  /* it came through a mailing list */
  [PRESS_REASON_MAILING_LIST] = { "mailing-list", -2.4, 0 },
  /* it went to many subscribers */
  [PRESS_REASON_BULK_MAIL] = { "bulk-mail", -0.1, 0.6 },
  /* a machine or a counter sends it: noreply@, orders@ */
  [PRESS_REASON_AUTOMATIC_SENDER] = { "automatic-sender", -0.9, 0 },
  [PRESS_REASON_ORDER_OR_INVOICE] = { "order-or-invoice", -3.0, 0 },
  [PRESS_REASON_MEETING] = { "meeting", -2.8, 0 },
  [PRESS_REASON_JOB_OFFER] = { "job-offer", -3.2, 0 },
  [PRESS_REASON_PROMOTION] = { "promotion", -2.9, 0 },
  [PRESS_REASON_PHISHING] = { "phishing", -3.0, 0 },
  [PRESS_REASON_PITCH] = { "pitch", -2.4, 0 },
  /* patches, commits, a developers' list */
  [PRESS_REASON_DEVELOPMENT] = { "development", -2.7, 0 },
  /* it tells very many things */
  [PRESS_REASON_DIGEST] = { "digest", -2.6, 0.5 },
  [PRESS_REASON_SHORT] = { "short", -2.0, 0 },
  /* hardly a sentence, or none in a language of ours, or capitals throughout */
  [PRESS_REASON_FORMLESS] = { "formless", -1.2, 0 },
  [PRESS_REASON_NO_ANNOUNCEMENT] = { "no-announcement", -0.6, 0 },
  [PRESS_REASON_NO_DATELINE] = { "no-dateline", 0.0, 0.3 },
  [PRESS_REASON_NO_CONTACT] = { "no-contact", 0.0, 0.3 },
};

/* A writer who publishes and retells an announcement says I, speaks to the readers and sends a newsletter:
 * what would speak against a story is then how it is told. Both must be there: a mail to one reader that
 * mentions a release is no coverage, nor is a newsletter that retells nothing. */
static void
weigh_publication (PressEvidence *evidence)
{
  static const PressReason published[]
      = { PRESS_REASON_BULK_MAIL, PRESS_REASON_NEWSLETTER, PRESS_REASON_BYLINE, PRESS_REASON_READER_COMMENTS,
          PRESS_REASON_MEDIA_SENDER },
      manners[] = { PRESS_REASON_NEWSLETTER, PRESS_REASON_PERSONAL_MAIL, PRESS_REASON_ADDRESSES_READER,
                    PRESS_REASON_SALUTATION, PRESS_REASON_SIGN_OFF,      PRESS_REASON_CHATTY,
                    PRESS_REASON_DIGEST,     PRESS_REASON_JOB_OFFER,     PRESS_REASON_MEETING,
                    PRESS_REASON_PROMOTION,  PRESS_REASON_SHORT,         PRESS_REASON_AUTOMATIC_SENDER };
  double publication = 0, retelling;

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    publication = MAX (publication, evidence->amounts[published[i]]);
  /* a publication that bears its own name is no issuer */
  evidence->amounts[PRESS_REASON_SENDER_IS_ISSUER]
      *= 1 - MAX (evidence->amounts[PRESS_REASON_MEDIA_SENDER], evidence->amounts[PRESS_REASON_NEWSLETTER]);
  retelling = MIN (1, evidence->amounts[PRESS_REASON_THIRD_PERSON_ATTRIBUTION]
                          + evidence->amounts[PRESS_REASON_WRITERS_OPINION] / 2);
  if (evidence->amounts[PRESS_REASON_THIRD_PERSON_ATTRIBUTION] == 0
      || evidence->amounts[PRESS_REASON_REPLY] > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (manners); i++)
    evidence->amounts[manners[i]] *= 1 - MOST_QUIET * publication * retelling;
}

static double
logistic (double x)
{
  return 1 / (1 + exp (-x));
}

static int
compare_signals (gconstpointer a, gconstpointer b)
{
  const PressSignal *first = *(const PressSignal *const *)a, *second = *(const PressSignal *const *)b;
  double difference = fabs (second->weight) - fabs (first->weight);

  return difference > 0 ? 1 : difference < 0 ? -1 : g_strcmp0 (first->name, second->name);
}

/* The weight of a signal says how much it speaks for a press release. */
static void
show_signals (PressBrief *brief, const PressEvidence *evidence)
{
  for (guint i = 0; i < PRESS_N_REASONS; i++)
    {
      double weight = evidence->amounts[i] * (reasons[i].story - MAX (reasons[i].others, 0));

      if (fabs (weight) >= WORTH_SHOWING)
        press_brief_add_signal (brief, reasons[i].name, round (weight * 100) / 100, evidence->spans[i]);
    }
  g_ptr_array_sort (brief->signals, compare_signals);
}

static void
decide (PressBrief *brief, const PressEvidence *evidence)
{
  double story = STORY_BIAS, others = OTHERS_BIAS;
  double p_story, p_others;

  for (guint i = 0; i < PRESS_N_REASONS; i++)
    {
      story += evidence->amounts[i] * reasons[i].story;
      others += evidence->amounts[i] * reasons[i].others;
    }
  p_story = logistic (story);
  p_others = logistic (SHARPER * others);
  if (story < 0)
    {
      brief->kind = PRESS_KIND_OTHER;
      brief->confidence = 1 - p_story;
    }
  else
    {
      brief->kind = others > 0 ? PRESS_KIND_COVERAGE : PRESS_KIND_PRESS_RELEASE;
      brief->confidence = p_story * MAX (p_others, 1 - p_others);
    }
  brief->confidence *= 1 - LEAST_TRUST * evidence->amounts[PRESS_REASON_FORMLESS];
  brief->confidence = round (brief->confidence * 1000) / 1000;
}

/* Where no paragraph is in a language that the reasons know, they tell nothing. */
static void
doubt (PressBrief *brief, const PressText *text)
{
  if (brief->languages->len > 0 || text->n_tokens < FEW_TOKENS)
    return;
  brief->confidence = MIN (brief->confidence, UNKNOWN_LANGUAGE);
  brief->kind = PRESS_KIND_OTHER;
}

static void
obey (PressBrief *brief, PressTreatAs treat_as)
{
  switch (treat_as)
    {
    case PRESS_TREAT_AS_IT_LOOKS:
      return;
    case PRESS_TREAT_AS_PRESS_RELEASE:
      brief->kind = PRESS_KIND_PRESS_RELEASE;
      break;
    case PRESS_TREAT_AS_COVERAGE:
      brief->kind = PRESS_KIND_COVERAGE;
      break;
    case PRESS_TREAT_AS_OTHER:
      brief->kind = PRESS_KIND_OTHER;
      break;
    }
  brief->confidence = 1;
  press_brief_add_signal (brief, "reader-decided", 0, (PressSpan){ 0, 0 });
}

/** press_draft_find_kind: fills kind, confidence and signals, strongest first. */
void
press_draft_find_kind (PressDraft *self)
{
  g_autoptr (PressSender) sender = press_sender_new (self);
  PressEvidence evidence = { { 0 }, { { 0, 0 } } };

  press_evidence_find_shape (&evidence, self, sender);
  press_evidence_find_wording (&evidence, self);
  press_evidence_find_announcement (&evidence, self);
  press_evidence_find_structure (&evidence, self);
  weigh_publication (&evidence);
  decide (self->brief, &evidence);
  doubt (self->brief, self->text);
  show_signals (self->brief, &evidence);
  obey (self->brief, self->options.treat_as);
}
