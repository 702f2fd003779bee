// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Reasons in the shape of a mail: its headers, the parts of a release that earlier stages found, and lines
 * that begin with a label. */

#include "brief/press-kind.h"

#include <string.h>

#define MOST_LINES 4000
#define LONG_QUOTE 60     /* bytes */
#define SHORT_LABEL 8     /* tokens of a line that is hardly more than its label */
#define SHORT_TEXT 80     /* words */
#define SHORTEST_DOMAIN 5 /* bytes; shorter labels are words by chance */
#define MOST_TITLE 8      /* tokens of a newsletter's name */
#define ISSUE 0.6         /* how much of a newsletter a numbered issue is */
#define LEAD_PARAGRAPHS 6 /* headline, dateline and lead are among these */

static const PressSpan nowhere = { 0, 0 };

static void
find_headers (PressEvidence *self, const PressDraft *draft, const PressSender *sender)
{
  const PressMessage *message = draft->message;

  if (sender->press)
    press_evidence_add (self, PRESS_REASON_PRESS_SENDER, 1, nowhere);
  if (sender->media)
    press_evidence_add (self, PRESS_REASON_MEDIA_SENDER, sender->press ? 0.3 : 1, nowhere);
  if (sender->machine && !sender->press)
    press_evidence_add (self, PRESS_REASON_AUTOMATIC_SENDER, 1, nowhere);
  if (sender->reply || (message->reply && !message->forwarded))
    press_evidence_add (self, PRESS_REASON_REPLY, sender->reply ? 1 : 0.6, nowhere);
  if (sender->list_tag)
    press_evidence_add (self, PRESS_REASON_MAILING_LIST, 1, nowhere);
  if (message->bulk || message->list_id != NULL)
    press_evidence_add (self, PRESS_REASON_BULK_MAIL, 1, nowhere);
}

/* The token behind "#", "no.", "n°", "Nr." at @token. */
static guint
skip_number_mark (const PressText *text, guint token)
{
  static const char *const marks[]
      = { "#", "n", "no", "nr", "nº", "n°", "№", "nro", "num", "núm", "ke", NULL };
  guint i = token;

  if (i < text->n_tokens && g_strv_contains (marks, press_text_folded (text, i)))
    i++;
  while (i < text->n_tokens && i < token + 3
         && (press_text_is (text, i, ".") || press_text_is (text, i, "°") || press_text_is (text, i, "º")
             || press_text_is (text, i, "-")))
    i++;
  return i;
}

/* "Desk Notes 12: nettles" from Desk Notes: the sender's name with the number of an issue opens the subject.
 */
static void
find_issue (PressEvidence *self, const PressDraft *draft, const PressSender *sender)
{
  g_autoptr (PressText) subject = NULL;

  if (draft->message->subject == NULL || self->amounts[PRESS_REASON_LABEL] > 0)
    return;
  subject = press_text_new (draft->message->subject, -1, draft->text->lexicons, "en");
  for (guint n = 1; n < MIN (subject->n_tokens, MOST_TITLE); n++)
    {
      guint number = skip_number_mark (subject, n);
      g_autofree char *name = NULL;

      if (number + 1 >= subject->n_tokens || subject->tokens[number].kind != PRESS_TOKEN_NUMBER
          || subject->tokens[number + 1].kind == PRESS_TOKEN_WORD)
        continue;
      name = press_text_slice (subject, (PressSpan){ subject->tokens[0].begin, subject->tokens[n - 1].end });
      if (press_sender_is (sender, name))
        press_evidence_add (self, PRESS_REASON_NEWSLETTER, ISSUE, nowhere);
      return;
    }
}

/* A label is a reason only where it stands as one: alone on its line, or before a mark. */
static gboolean
stands_as_label (const PressText *text, guint first, guint end, guint length)
{
  static const char *const marks[] = { ":", "-", "–", "—", "|", ",", ".", "*", "/", "(", "•", "·" };

  if (first + length >= end || end - first <= SHORT_LABEL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (press_text_is (text, first + length, marks[i]))
      return TRUE;
  return text->tokens[first + length].kind == PRESS_TOKEN_NUMBER;
}

static void
find_label (PressEvidence *self, const PressText *text, guint first, guint end)
{
  static const struct
  {
    const char *key;
    PressReason reason;
  } labels[] = {
    { "press-release", PRESS_REASON_LABEL },      { "immediate", PRESS_REASON_IMMEDIATE_RELEASE },
    { "embargo", PRESS_REASON_EMBARGO },          { "boilerplate", PRESS_REASON_BOILERPLATE },
    { "contact", PRESS_REASON_PRESS_CONTACT },    { "caption", PRESS_REASON_CAPTION },
    { "editor-note", PRESS_REASON_EDITOR_NOTES }, { "end-mark", PRESS_REASON_END_MARK },
    { "comment", PRESS_REASON_READER_COMMENTS },  { "source", PRESS_REASON_SOURCE_LINE },
  };
  PressSpan span = { text->tokens[first].begin, 0 };
  const char *value = NULL;
  guint length = press_text_match_any (text, first, PRESS_TERM_LABEL, &value);

  if (length == 0 || !stands_as_label (text, first, end, length))
    return;
  span.end = text->tokens[first + length - 1].end;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (value, labels[i].key))
      press_evidence_add (self, labels[i].reason, 1, span);
}

static void
find_labels (PressEvidence *self, const PressDraft *draft)
{
  const PressText *text = draft->text;
  guint lines = 0;

  for (guint first = 0; first < text->n_tokens && lines < MOST_LINES; lines++)
    {
      guint end = first + 1;

      while (end < text->n_tokens && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
        end++;
      find_label (self, text, first, end);
      first = end;
    }
}

static gboolean
has_role (const PressText *text, PressSpan span)
{
  for (guint i = press_text_token_at (text, span.begin);
       i < text->n_tokens && text->tokens[i].begin < span.end; i++)
    if (press_text_match (text, i, PRESS_TERM_ROLE, NULL) > 0)
      return TRUE;
  return FALSE;
}

static void
find_quotes (PressEvidence *self, const PressDraft *draft)
{
  for (guint i = 0; i < draft->quotes->len; i++)
    {
      const PressQuote *quote = &g_array_index (draft->quotes, PressQuote, i);

      if (!quote->direct || quote->span.end - quote->span.begin < LONG_QUOTE || quote->speaker.end == 0)
        continue;
      press_evidence_add (self, PRESS_REASON_ATTRIBUTED_QUOTE,
                          has_role (draft->text, quote->attribution) ? 1 : 0.4, quote->span);
    }
}

static void
find_sections (PressEvidence *self, const PressDraft *draft)
{
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const PressSection *section = &g_array_index (draft->sections, PressSection, i);

      if (section->kind == PRESS_SECTION_QUOTED_MAIL)
        press_evidence_add (self, PRESS_REASON_QUOTED_MAIL, 1, section->span);
      else if (section->kind == PRESS_SECTION_COMMENT)
        press_evidence_add (self, PRESS_REASON_READER_COMMENTS, 1, section->span);
      else if (section->kind == PRESS_SECTION_CAPTION)
        press_evidence_add (self, PRESS_REASON_CAPTION, 1, section->span);
      else if (section->kind == PRESS_SECTION_BOILERPLATE)
        press_evidence_add (self, PRESS_REASON_BOILERPLATE, 1, section->span);
    }
}

/* What an agency of newspapers sends is a story of its own; other wires carry releases. */
static gboolean
is_news_agency (const char *wire)
{
  static const char *const agencies[] = { "AP", "Reuters", "AFP", "UPI", "dpa", NULL };

  for (guint i = 0; agencies[i] != NULL; i++)
    if (g_ascii_strcasecmp (wire, agencies[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
find_facts (PressEvidence *self, const PressDraft *draft)
{
  const PressBrief *brief = draft->brief;

  if (brief->dateline != NULL)
    press_evidence_add (self, PRESS_REASON_DATELINE, brief->dateline->place != NULL ? 1 : 0.4,
                        brief->dateline->span);
  if (brief->dateline != NULL && brief->dateline->wire != NULL)
    press_evidence_add (self,
                        is_news_agency (brief->dateline->wire) ? PRESS_REASON_SOURCE_LINE : PRESS_REASON_WIRE,
                        1, brief->dateline->span);
  if (brief->embargo != NULL)
    press_evidence_add (self, PRESS_REASON_EMBARGO, 1, brief->embargo->span);
  if (brief->contacts->len > 0)
    press_evidence_add (self, PRESS_REASON_PRESS_CONTACT, 0.6,
                        ((PressContact *)brief->contacts->pdata[0])->span);
}

/* Whether a name that begins at @byte may be the one that the domain's key is of; keys are costly. */
static gboolean
may_begin_domain (const PressText *text, guint byte, const PressSender *sender)
{
  char first = text->text[byte];

  return strlen (sender->domain) >= SHORTEST_DOMAIN
         && ((first & 0x80) != 0 || g_ascii_tolower (first) == sender->domain[0]);
}

/* The sender's name among the capitalised words of the headline and the first paragraphs. */
static void
find_issuer_in_top (PressEvidence *self, const PressDraft *draft, const PressSender *sender)
{
  const PressText *text = draft->text;
  guint end = text->n_paragraphs == 0
                  ? 0
                  : text->paragraphs[MIN (text->n_paragraphs, LEAD_PARAGRAPHS) - 1].end_token;

  for (guint i = 0; i < MIN (end, 600); i++)
    {
      if (!(text->tokens[i].flags & PRESS_TOKEN_CAPITAL) || text->tokens[i].kind != PRESS_TOKEN_WORD)
        continue;
      if (press_text_match (text, i, PRESS_TERM_LEGAL_FORM, NULL) > 0)
        press_evidence_add (self, PRESS_REASON_COMPANY_IN_LEAD, 1,
                            (PressSpan){ text->tokens[i].begin, text->tokens[i].end });
      for (guint n = 1; n <= 4 && i + n <= end && may_begin_domain (text, text->tokens[i].begin, sender); n++)
        {
          PressSpan span = { text->tokens[i].begin, text->tokens[i + n - 1].end };
          g_autofree char *name = press_text_slice (text, span);
          g_autofree char *key = press_sender_key (name);

          if (g_str_equal (key, sender->domain))
            press_evidence_add (self, PRESS_REASON_SENDER_IS_ISSUER, 1, span);
        }
    }
}

/**
 * press_evidence_find_shape:
 * @draft: everything but the kind and the summary has been found
 *
 * Adds the reasons that the shape of the mail gives.
 */
void
press_evidence_find_shape (PressEvidence *self, const PressDraft *draft, const PressSender *sender)
{
  find_headers (self, draft, sender);
  find_facts (self, draft);
  find_sections (self, draft);
  find_labels (self, draft);
  find_issue (self, draft, sender);
  find_quotes (self, draft);
  find_issuer_in_top (self, draft, sender);
  if (draft->text->n_tokens < SHORT_TEXT)
    press_evidence_add (self, PRESS_REASON_SHORT, 1, nowhere);
  if (self->amounts[PRESS_REASON_DATELINE] == 0)
    press_evidence_add (self, PRESS_REASON_NO_DATELINE, 1, nowhere);
  if (self->amounts[PRESS_REASON_PRESS_CONTACT] == 0)
    press_evidence_add (self, PRESS_REASON_NO_CONTACT, 1, nowhere);
}
