// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the mail says about each organisation, as clues: amounts from 0 to 1 that
 * press-organizations-weights.c adds up. The sender's name or domain, an "About X", standing before the
 * announcing verb of the headline or the lead or after "together with", speaking in quotes, being named
 * often. A sender that the text itself hardly speaks of is an agency, a wire or a newsletter: it is no
 * organisation of the brief. */

#include "brief/press-organizations.h"

#include <string.h>

#define PROSE 12             /* words of a paragraph that is more than a heading or an address */
#define SHORT_PROSE 7        /* the same for one that ends with a full stop */
#define LEAD_PROSE 2         /* paragraphs of prose that are the lead */
#define LONGEST_SENTENCE 200 /* tokens that are looked at */
#define VERB_NEAR 4          /* tokens between a subject and its verb */
#define MASTHEAD 40          /* tokens of the head of a newsletter */
#define MOST_MASTHEADS 3     /* mentions that may stand in one */
#define LONGEST_PHRASE 5     /* tokens of "distributed on behalf of" and an article */

static guint
prose_words (const PressText *text, guint paragraph)
{
  return text->paragraphs[paragraph].end_token - text->paragraphs[paragraph].first_token;
}

/** press_draft_end_of_lead: the paragraph after the last one of the lead. */
guint
press_draft_end_of_lead (const PressDraft *draft)
{
  const PressText *text = draft->text;
  guint n = 0, p = 0;

  for (; p < text->n_paragraphs && n < LEAD_PROSE; p++)
    n += prose_words (text, p) >= 2 * PROSE
         && press_draft_section_at (draft, text->paragraphs[p].span.begin) == PRESS_SECTION_BODY;
  return p;
}

static PressSpan
headline_span (const PressDraft *draft)
{
  const char *headline = draft->brief->headline;
  const char *found = headline != NULL ? strstr (draft->text->text, headline) : NULL;
  PressSpan span = { 0, 0 };

  if (found != NULL)
    span = (PressSpan){ (guint)(found - draft->text->text),
                        (guint)(found - draft->text->text + strlen (headline)) };
  return span;
}

/* The first announcing verb or deed in [first, end); end when there is none. */
static guint
announcing_token (const PressText *text, guint first, guint end)
{
  for (guint i = first; i < MIN (end, first + LONGEST_SENTENCE); i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_ANNOUNCEMENT, &value) > 0 && !g_str_equal (value, "noun")
          && !g_str_equal (value, "closes") && i > first)
        return i;
    }
  return end;
}

typedef struct
{
  const PressDraft *draft;
  PressSpan headline;
  guint lead_end; /* paragraph */
} Place;

static void
weigh_headline_mention (PressFirm *firm, const PressMention *mention, const Place *place)
{
  const PressText *text = place->draft->text;
  guint first = press_text_token_at (text, place->headline.begin),
        end = press_text_token_at (text, place->headline.end);
  guint verb = announcing_token (text, first, end);

  if (firm->in_headline)
    return;
  firm->in_headline = TRUE;
  firm->clues[PRESS_CLUE_HEADLINE] = 1;
  if (press_mention_is_with (text, mention))
    firm->clues[PRESS_CLUE_HEADLINE_WITH] = 1;
  else if (mention->first_token <= first + 1 || (verb < end && mention->end_token <= verb))
    firm->clues[PRESS_CLUE_HEADLINE_SUBJECT] = 1;
}

static void
weigh_lead_mention (PressFirm *firm, const PressMention *mention, const Place *place)
{
  const PressText *text = place->draft->text;
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, mention->first_token)];
  guint verb = announcing_token (text, sentence->first_token, sentence->end_token);

  firm->clues[PRESS_CLUE_LEAD] = 1;
  if (press_mention_is_with (text, mention))
    firm->clues[PRESS_CLUE_LEAD_WITH] = 1;
  else if (mention->end_token <= verb && verb < sentence->end_token)
    {
      firm->clues[PRESS_CLUE_LEAD_SUBJECT] = 1;
      firm->clues[PRESS_CLUE_LEAD_VERB] = verb <= mention->end_token + VERB_NEAR;
    }
}

static gboolean
begins_boilerplate (const PressMention *mention, const PressText *text)
{
  const PressParagraph *paragraph = &text->paragraphs[press_text_paragraph_of (text, mention->first_token)];

  return mention->section == PRESS_SECTION_BOILERPLATE && mention->first_token <= paragraph->first_token + 3;
}

static void
weigh_mentions (PressFirm *firm, const Place *place)
{
  const PressText *text = place->draft->text;
  guint in_lead = 0;

  for (guint m = 0; m < firm->mentions->len; m++)
    {
      PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
      guint paragraph = press_text_paragraph_of (text, mention->first_token);

      if (press_span_contains (place->headline, mention->span))
        {
          mention->in_headline = TRUE;
          weigh_headline_mention (firm, mention, place);
          continue;
        }
      firm->in_boilerplate |= begins_boilerplate (mention, text);
      if (mention->section != PRESS_SECTION_BODY && mention->section != PRESS_SECTION_CAPTION)
        continue;
      firm->in_prose |= prose_words (text, paragraph) >= PROSE
                        || (prose_words (text, paragraph) >= SHORT_PROSE
                            && press_text_is (text, text->paragraphs[paragraph].end_token - 1, "."));
      if (paragraph < place->lead_end && prose_words (text, paragraph) >= PROSE && in_lead++ == 0)
        weigh_lead_mention (firm, mention, place);
    }
}

/* Who speaks in the text speaks for an organisation that takes part. */
static void
weigh_people (PressFirm *firm, const PressDraft *draft)
{
  gboolean first = TRUE;

  for (guint i = 0; i < draft->brief->people->len; i++)
    {
      const PressPerson *person = draft->brief->people->pdata[i];

      for (guint m = 0; person->organization != NULL && m < firm->mentions->len; m++)
        {
          PressSpan span = g_array_index (firm->mentions, PressMention, m).span;

          if (strlen (person->organization) != span.end - span.begin
              || memcmp (person->organization, draft->text->text + span.begin, span.end - span.begin) != 0)
            continue;
          firm->clues[PRESS_CLUE_SPEAKER] = 1;
          firm->clues[PRESS_CLUE_FIRST_SPEAKER] = first;
          firm->is_sure = TRUE;
          return;
        }
      first &= person->organization == NULL;
    }
}

static gboolean
is_sender (const PressFirm *firm, const PressText *text, const PressSender *sender)
{
  for (guint i = 0; i < firm->mentions->len; i++)
    {
      g_autofree char *name = press_text_slice (text, g_array_index (firm->mentions, PressMention, i).span);

      if (press_sender_is (sender, name))
        return TRUE;
    }
  return FALSE;
}

/* Whether the body's first paragraphs name it: an agency stands at the end. */
static gboolean
in_lead (const PressFirm *firm, const PressDraft *draft)
{
  guint end = press_draft_end_of_lead (draft);

  for (guint i = 0; i < firm->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, i);
      guint paragraph = press_text_paragraph_of (draft->text, mention->first_token);

      if (mention->section == PRESS_SECTION_BODY && paragraph < end
          && prose_words (draft->text, paragraph) >= PROSE)
        return TRUE;
    }
  return FALSE;
}

/* "Salt & Ink, the letter of the trade, no. 12": a line of few words that says what a publication is. */
static gboolean
in_masthead (const PressFirm *firm, const PressText *text)
{
  for (guint m = 0; m < MIN (firm->mentions->len, MOST_MASTHEADS); m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
      const PressParagraph *paragraph
          = &text->paragraphs[press_text_paragraph_of (text, mention->first_token)];
      const char *value = NULL;

      if (paragraph->end_token - paragraph->first_token > MASTHEAD)
        continue;
      for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
        {
          guint length = press_text_match (text, i, PRESS_TERM_SIGNAL, &value), next = i + length;

          if (length > 0 && g_str_equal (value, "newsletter"))
            return TRUE;
          if (length > 0 && g_str_equal (value, "issue") && next < paragraph->end_token
              && text->tokens[next].kind == PRESS_TOKEN_NUMBER
              && text->tokens[next].end - text->tokens[next].begin < 4) /* no year */
            return TRUE;
        }
    }
  return FALSE;
}

static void
weigh_sender (PressFirm *firm, const PressDraft *draft, const PressSender *sender)
{
  gboolean about = firm->has_boilerplate || firm->in_boilerplate;

  if (!is_sender (firm, draft->text, sender))
    return;
  if (!about && !press_firm_has_form (firm) && firm->clues[PRESS_CLUE_LEAD_SUBJECT] == 0
      && in_masthead (firm, draft->text))
    {
      firm->dropped = TRUE;
      return;
    }
  if (about || firm->in_headline || firm->clues[PRESS_CLUE_LEAD_SUBJECT] > 0
      || (firm->in_prose && !sender->media
          && (firm->is_sure || (press_firm_has_form (firm) && (sender->press || in_lead (firm, draft))))))
    firm->clues[PRESS_CLUE_SENDER] = 1;
  else
    firm->dropped = TRUE;
  if (sender->media && !sender->press && !about && !firm->in_headline)
    firm->dropped = TRUE;
}

/* "Distributed by X on behalf of Y": X is an agency, Y announces. */
static void
weigh_distribution (PressFirm *firm, const PressText *text)
{
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      guint token = g_array_index (firm->mentions, PressMention, m).first_token;

      for (guint back = 1; back <= LONGEST_PHRASE && back <= token; back++)
        {
          const char *value = NULL;
          guint length = press_text_match (text, token - back, PRESS_TERM_SIGNAL, &value);

          if (length + 1 < back || length == 0)
            continue;
          if (g_str_equal (value, "on-behalf"))
            firm->clues[PRESS_CLUE_ON_BEHALF] = 1;
          else if (g_str_equal (value, "distributor"))
            firm->dropped
                |= !firm->in_headline && firm->clues[PRESS_CLUE_LEAD_SUBJECT] == 0 && !firm->in_boilerplate;
          else
            continue;
          return;
        }
    }
}

/* How often each is named in prose, as a share of what is named most; and which is named first. */
static void
weigh_shares (GPtrArray *firms)
{
  PressFirm *earliest = NULL;
  guint most = 1;

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      if (firm->dropped || !firm->in_prose)
        continue;
      most = MAX (most, firm->mentions->len);
      if (earliest == NULL
          || g_array_index (firm->mentions, PressMention, 0).first_token
                 < g_array_index (earliest->mentions, PressMention, 0).first_token)
        earliest = firm;
    }
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      firm->clues[PRESS_CLUE_SHARE] = MIN (1.0, (double)firm->mentions->len / most);
      firm->clues[PRESS_CLUE_FIRST_NAMED] = firm == earliest;
    }
}

/* Another one is the sender, or has a profile where this one has none. */
static void
weigh_others (GPtrArray *firms)
{
  guint senders = 0, profiles = 0;

  for (guint i = 0; i < firms->len; i++)
    {
      const PressFirm *firm = firms->pdata[i];

      senders += !firm->dropped && firm->clues[PRESS_CLUE_SENDER] > 0;
      profiles += !firm->dropped && firm->clues[PRESS_CLUE_ABOUT] > 0;
    }
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      firm->clues[PRESS_CLUE_OTHER_SENDS] = senders > 0 && firm->clues[PRESS_CLUE_SENDER] == 0;
      firm->clues[PRESS_CLUE_OTHER_ABOUT] = profiles > 0 && firm->clues[PRESS_CLUE_ABOUT] == 0;
    }
}

/**
 * press_firms_find_clues:
 * @firms: (element-type PressFirm): from press_firms_collect()
 *
 * Sets what the places where they are named say about them, and which do not belong into the brief.
 */
void
press_firms_find_clues (GPtrArray *firms, const PressDraft *draft, const PressSender *sender)
{
  Place place = { draft, headline_span (draft), press_draft_end_of_lead (draft) };

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      weigh_mentions (firm, &place);
      weigh_people (firm, draft);
      weigh_sender (firm, draft, sender);
      weigh_distribution (firm, draft->text);
      firm->clues[PRESS_CLUE_ABOUT] = firm->has_boilerplate || firm->in_boilerplate;
      press_firm_find_kind (firm, draft->text);
    }
  weigh_shares (firms);
  weigh_others (firms);
}
