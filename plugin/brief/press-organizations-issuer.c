// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whose announcement it is. Points are added up: the sender's name or domain, an "About X", standing before
 * the announcing verb of the headline or the lead, speaking in quotes. Whom "and" joins directly to an issuer
 * in the headline or the lead announces with it. A sender that the text itself hardly speaks of is an agency,
 * a wire or a newsletter: it is no organisation of the brief. */

#include "brief/press-organizations.h"

#include <string.h>

#define PROSE 12      /* words of a paragraph that is more than a heading or an address */
#define SHORT_PROSE 7 /* the same for one that ends with a full stop */
#define LEAD_PROSE 2  /* paragraphs of prose that are the lead */
#define SENDER_POINTS 3.0
#define ABOUT_POINTS 2.0
#define UNSURE_POINTS 0.8    /* what a headline in title case takes for a name loses */
#define LONGEST_SENTENCE 200 /* tokens that are looked at */
#define FAR_APART 8          /* tokens between two names that nothing joins */
#define LONGEST_PHRASE 5     /* tokens of "distributed on behalf of" and an article */

static guint
prose_words (const PressText *text, guint paragraph)
{
  return text->paragraphs[paragraph].end_token - text->paragraphs[paragraph].first_token;
}

/* The paragraph after the last one of the lead. */
static guint
end_of_lead (const PressDraft *draft)
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
  firm->partner += 1;
  firm->issuer += 0.6;
  if (mention->first_token <= first + 1 || (verb < end && mention->end_token <= verb))
    firm->issuer += 1;
}

static void
weigh_lead_mention (PressFirm *firm, const PressMention *mention, const Place *place)
{
  const PressText *text = place->draft->text;
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, mention->first_token)];
  guint verb = announcing_token (text, sentence->first_token, sentence->end_token);

  firm->partner += 0.5;
  if (mention->end_token > verb || verb == sentence->end_token || press_mention_is_with (text, mention))
    return;
  firm->issuer += 1;
  firm->subject = TRUE;
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
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);
      guint paragraph = press_text_paragraph_of (text, mention->first_token);

      if (press_span_contains (place->headline, mention->span))
        {
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
  for (guint i = 0; i < draft->brief->people->len; i++)
    {
      const PressPerson *person = draft->brief->people->pdata[i];

      for (guint m = 0; person->organization != NULL && m < firm->mentions->len; m++)
        {
          PressSpan span = g_array_index (firm->mentions, PressMention, m).span;

          if (strlen (person->organization) != span.end - span.begin
              || memcmp (person->organization, draft->text->text + span.begin, span.end - span.begin) != 0)
            continue;
          firm->partner += 0.7;
          firm->issuer += 0.4;
          firm->is_sure = TRUE;
          return;
        }
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

static gboolean
has_legal_form (const PressFirm *firm)
{
  for (guint i = 0; i < firm->mentions->len; i++)
    if (g_array_index (firm->mentions, PressMention, i).legal)
      return TRUE;
  return FALSE;
}

/* Whether the body's first paragraphs name it: an agency stands at the end. */
static gboolean
in_lead (const PressFirm *firm, const PressDraft *draft)
{
  guint end = end_of_lead (draft);

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

static void
weigh_sender (PressFirm *firm, const PressDraft *draft, const PressSender *sender)
{
  gboolean about = firm->has_boilerplate || firm->in_boilerplate;

  if (!is_sender (firm, draft->text, sender))
    return;
  if (about || firm->in_headline || firm->subject
      || (firm->in_prose && !sender->media
          && (firm->is_sure || (has_legal_form (firm) && (sender->press || in_lead (firm, draft))))))
    firm->issuer += SENDER_POINTS;
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
            firm->issuer += ABOUT_POINTS;
          else if (g_str_equal (value, "distributor"))
            firm->dropped |= !firm->in_headline && !firm->subject && !firm->in_boilerplate;
          else
            continue;
          return;
        }
    }
}

/* Whether only "and", a comma and an article stand between two mentions. */
static gboolean
is_joined (const PressText *text, const PressMention *first, const PressMention *second)
{
  gboolean joined = FALSE;

  if (second->first_token <= first->end_token || second->first_token > first->end_token + 3)
    return FALSE;
  for (guint i = first->end_token; i < second->first_token; i++)
    {
      const char *value = NULL;
      guint length = press_text_match (text, i, PRESS_TERM_RELATION, &value);

      joined |= press_text_is (text, i, ",")
                || (length > 0 && (g_str_equal (value, "together") || g_str_equal (value, "x")));
      if (length > 0 && !g_str_equal (value, "together") && !g_str_equal (value, "x"))
        return FALSE;
    }
  return joined;
}

static gboolean
is_joined_to (const PressFirm *firm, const PressFirm *issuer, const Place *place)
{
  const PressText *text = place->draft->text;

  for (guint a = 0; a < firm->mentions->len; a++)
    {
      const PressMention *own = &g_array_index (firm->mentions, PressMention, a);

      if (press_text_paragraph_of (text, own->first_token) >= place->lead_end
          || press_mention_is_with (text, own))
        continue;
      for (guint b = 0; b < issuer->mentions->len; b++)
        {
          const PressMention *other = &g_array_index (issuer->mentions, PressMention, b);

          if (other->first_token > own->end_token + FAR_APART)
            break;
          if (is_joined (text, own, other) || is_joined (text, other, own))
            return TRUE;
        }
    }
  return FALSE;
}

static double
most_points (const GPtrArray *firms)
{
  double most = 0;

  for (guint i = 0; i < firms->len; i++)
    if (!((PressFirm *)firms->pdata[i])->dropped)
      most = MAX (most, ((PressFirm *)firms->pdata[i])->issuer);
  return most;
}

static void
join (GPtrArray *firms, const Place *place)
{
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      for (guint k = 0; k < firms->len && !firm->is_issuer && firm->in_headline; k++)
        {
          const PressFirm *other = firms->pdata[k];

          if (other->is_issuer && is_joined_to (firm, other, place))
            firm->issuer += 1.2;
        }
      if (firm->issuer >= PRESS_ISSUER_ENOUGH && !firm->dropped)
        firm->is_issuer = TRUE;
    }
}

/* "AI", "EBITDA": in every place a few capitals. */
static gboolean
is_abbreviation (const PressFirm *firm, const PressText *text)
{
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);

      if (mention->end_token != mention->first_token + 1
          || !(text->tokens[mention->first_token].flags & PRESS_TOKEN_ALL_CAPS)
          || mention->span.end - mention->span.begin > 6)
        return FALSE;
    }
  return !firm->in_headline;
}

/* What surely is an organisation, whatever it does: a legal form, a word like "University", a profile of its
 * own; one word that two sentences name. */
static gboolean
is_sure (const PressFirm *firm, const PressText *text)
{
  guint prose = 0;

  if (firm->is_sure || firm->has_boilerplate || firm->in_boilerplate || has_legal_form (firm))
    return TRUE;
  for (guint m = 0; m < firm->mentions->len; m++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, m);

      prose += mention->section == PRESS_SECTION_BODY
               && prose_words (text, press_text_paragraph_of (text, mention->first_token)) >= PROSE;
      for (guint i = mention->first_token; i < mention->end_token; i++)
        if (press_text_match_any (text, i, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0
            || press_text_match (text, i, PRESS_TERM_ORGANIZATION, NULL) > 0)
          return TRUE;
    }
  return prose >= 2 && !is_abbreviation (firm, text);
}

/**
 * press_firms_find_issuers:
 * @firms: (element-type PressFirm): from press_firms_collect()
 *
 * Sets which of the organisations announce, and which do not belong into the brief.
 */
void
press_firms_find_issuers (GPtrArray *firms, const PressDraft *draft, const PressSender *sender)
{
  Place place = { draft, headline_span (draft), end_of_lead (draft) };
  double most;

  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      weigh_mentions (firm, &place);
      weigh_people (firm, draft);
      weigh_sender (firm, draft, sender);
      weigh_distribution (firm, draft->text);
      if (firm->has_boilerplate || firm->in_boilerplate)
        firm->issuer += ABOUT_POINTS;
      firm->is_sure = is_sure (firm, draft->text);
      if (!firm->is_sure && firm->in_headline)
        firm->issuer -= UNSURE_POINTS;
    }
  most = most_points (firms);
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      firm->is_issuer = !firm->dropped && firm->issuer > 0
                        && (firm->issuer >= most || firm->issuer >= PRESS_ISSUER_ENOUGH);
    }
  join (firms, &place);
}
