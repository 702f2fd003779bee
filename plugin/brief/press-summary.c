// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which sentences stand for the mail. The text's own summarizer chooses (press-summarizer.c); this stage
 * tells it what the other stages know: sentences outside the body, labels, headings, questions and
 * salutations are never taken, the lead and sentences that carry the announcement, its parties, what is to
 * come and its figures are preferred, quotes and the company's history are not. */

#include "brief/press-summary-private.h"

#include <string.h>

#define ENOUGH_NEWS 2    /* sentences before the boilerplate, so that background is never taken */
#define LEAD_WITHIN 6    /* the lead is among the first sentences of the body */
#define SHORT 0.2f       /* of 40 words */
#define SHORT_LEAD 0.15f /* ... and as long as this share of 40 words */
#define FAR_MORE 0.3f    /* of the headline, so that a later sentence is the lead */

/* What a look is worth; the scale is that of press-summarizer-weights.c. Set on press mails in six languages.
 */
static const PressMailLooks weights = {
  [PRESS_MAIL_LEAD] = 1.2f,     [PRESS_MAIL_NEXT] = 0.8f,         [PRESS_MAIL_WITH_LEAD] = 0.3f,
  [PRESS_MAIL_HEADLINE] = 1.0f, [PRESS_MAIL_UNTOLD] = 1.2f,       [PRESS_MAIL_FACTLESS] = -0.6f,
  [PRESS_MAIL_EMPTY] = -0.9f,   [PRESS_MAIL_ANNOUNCEMENT] = 0.5f, [PRESS_MAIL_ISSUER] = 0.3f,
  [PRESS_MAIL_PARTNER] = 0.3f,  [PRESS_MAIL_FUTURE] = 1.2f,       [PRESS_MAIL_PAST] = 0.1f,
  [PRESS_MAIL_ROLE] = 0.3f,     [PRESS_MAIL_FIGURE] = 0.2f,       [PRESS_MAIL_FIGURES] = 0.3f,
  [PRESS_MAIL_QUOTE] = -1.5f,   [PRESS_MAIL_TORN] = -1.5f,        [PRESS_MAIL_PROFILE] = -0.4f,
  [PRESS_MAIL_LIST] = -0.5f,    [PRESS_MAIL_LANGUAGE] = -2.0f,    [PRESS_MAIL_LOWER] = -0.8f,
  [PRESS_MAIL_BEFORE] = -1.5f,  [PRESS_MAIL_BOUND] = -0.7f,       [PRESS_MAIL_AFTER] = -1.2f,
  [PRESS_MAIL_WRITER] = -0.5f,  [PRESS_MAIL_READER] = -0.5f,      [PRESS_MAIL_INFORMATION] = -0.5f,
  [PRESS_MAIL_ADDRESS] = -0.5f, [PRESS_MAIL_LENGTH] = -0.3f,
};

/* The share of the sentence that lies in direct quotes; @torn: 1 when it begins in one and ends outside. */
static float
quoted_share (const PressGuide *self, const PressSentence *sentence, float *torn)
{
  const GArray *quotes = self->draft->quotes;
  guint quoted = 0, low = 0, high = quotes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (quotes, PressQuote, middle).span.end <= sentence->span.begin)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low;
       i < quotes->len && g_array_index (quotes, PressQuote, i).span.begin < sentence->span.end; i++)
    {
      PressSpan span = g_array_index (quotes, PressQuote, i).span;

      if (span.begin + 4 < sentence->span.begin && span.end < sentence->span.end)
        *torn = 1;
      if (g_array_index (quotes, PressQuote, i).direct && span.end > sentence->span.begin)
        quoted += MIN (span.end, sentence->span.end) - MAX (span.begin, sentence->span.begin);
    }
  return (float)MIN (quoted, sentence->span.end - sentence->span.begin)
         / (float)(sentence->span.end - sentence->span.begin);
}

static void
add_structure (PressGuide *self)
{
  const GArray *blocks = self->draft->message->blocks;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const PressBlock *block = &g_array_index (blocks, PressBlock, i);
      guint first = press_text_sentence_of (self->text, press_text_token_at (self->text, block->span.begin));

      if (block->hints == 0)
        continue;
      for (guint s = first;
           s < self->text->n_sentences && self->text->sentences[s].span.begin < block->span.end; s++)
        {
          if (block->hints
              & (PRESS_BLOCK_HEADING | PRESS_BLOCK_TABLE | PRESS_BLOCK_LINKS | PRESS_BLOCK_SMALL
                 | PRESS_BLOCK_CAPTION | PRESS_BLOCK_SIGNATURE))
            self->skip[s] = TRUE;
          if (block->hints & PRESS_BLOCK_LIST)
            self->looks[s][PRESS_MAIL_LIST] = 1;
        }
    }
}

/* Where the first boilerplate begins that does not stand above the dateline. */
static guint
news_end (const PressDraft *draft)
{
  const PressDateline *dateline = draft->brief->dateline;
  guint news = dateline != NULL ? dateline->span.begin : 0;

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const PressSection *section = &g_array_index (draft->sections, PressSection, i);

      if (section->kind == PRESS_SECTION_BOILERPLATE && section->span.begin >= news)
        return section->span.begin;
    }
  return G_MAXUINT;
}

static gboolean
is_factless (const float *looks)
{
  return looks[PRESS_MAIL_ISSUER] == 0 && looks[PRESS_MAIL_PARTNER] == 0 && looks[PRESS_MAIL_PERSON] == 0
         && looks[PRESS_MAIL_FIGURE] == 0 && looks[PRESS_MAIL_FUTURE] == 0 && looks[PRESS_MAIL_PAST] == 0
         && looks[PRESS_MAIL_APPOINTMENT] == 0 && looks[PRESS_MAIL_NUMBER] == 0;
}

/* What the sentence says and where it stands. */
static void
look_at (PressGuide *self, guint number, guint end)
{
  const PressSentence *sentence = &self->text->sentences[number];
  const GPtrArray *languages = self->draft->brief->languages;
  const PressDateline *dateline = self->draft->brief->dateline;
  float *looks = self->looks[number];

  press_summary_read_wording (self, sentence, looks);
  looks[PRESS_MAIL_HEADLINE] = press_summary_share (self, sentence);
  looks[PRESS_MAIL_QUOTE] = quoted_share (self, sentence, &looks[PRESS_MAIL_TORN]);
  looks[PRESS_MAIL_AFTER] = sentence->span.begin > end;
  looks[PRESS_MAIL_DATELINE] = dateline != NULL && press_span_overlaps (dateline->span, sentence->span);
  looks[PRESS_MAIL_FACTLESS] = is_factless (looks);
  looks[PRESS_MAIL_EMPTY] = looks[PRESS_MAIL_FACTLESS] > 0 && looks[PRESS_MAIL_LENGTH] < SHORT;
  looks[PRESS_MAIL_LANGUAGE]
      = languages->len > 0
        && !g_str_equal (self->text->paragraphs[sentence->paragraph].language, languages->pdata[0]);
}

/* Where the news begin: behind headline and dateline, unless these stand below a good part of them. */
static guint
news_begin (const PressGuide *self, guint end)
{
  const PressDateline *dateline = self->draft->brief->dateline;
  guint begin = self->headline_span.begin, n_before = 0;

  if (dateline != NULL && dateline->span.begin < end)
    begin = MAX (begin, dateline->span.begin);
  for (guint i = 0; i < self->text->n_sentences && self->text->sentences[i].span.end <= begin; i++)
    n_before += !self->skip[i];
  return n_before <= LEAD_WITHIN ? begin : 0;
}

/* Whether the sentence could be the lead, and how well: 0 when it could not. */
static float
lead_worth (const PressGuide *self, const float *looks)
{
  gboolean headlined = looks[PRESS_MAIL_HEADLINE] >= 0.3f && g_hash_table_size (self->headline) > 3;
  gboolean telling
      = looks[PRESS_MAIL_ISSUER] > 0 && (looks[PRESS_MAIL_AMOUNT] > 0 || looks[PRESS_MAIL_APPOINTMENT] > 0);

  if (looks[PRESS_MAIL_BEFORE] > 0 || looks[PRESS_MAIL_LANGUAGE] > 0 || looks[PRESS_MAIL_LENGTH] < SHORT_LEAD
      || !(headlined || telling || looks[PRESS_MAIL_DATELINE] > 0 || looks[PRESS_MAIL_ANNOUNCEMENT] > 0))
    return 0;
  return 1 + looks[PRESS_MAIL_HEADLINE] * (g_hash_table_size (self->headline) > 3);
}

/* Whether what stands before the lead only opens the mail. */
static gboolean
is_greeting (const float *looks)
{
  gboolean personal
      = looks[PRESS_MAIL_LOWER] > 0 || looks[PRESS_MAIL_WRITER] > 0 || looks[PRESS_MAIL_READER] > 0;

  return looks[PRESS_MAIL_FACTLESS] > 0 && (personal || looks[PRESS_MAIL_HEADLINE] < 0.2f);
}

/* The first of the sentences that names the issuer; those without one have no lead. */
static guint
find_naming (const PressGuide *self)
{
  guint n = self->text->n_sentences, seen = 0;

  for (guint i = 0; i < n && seen < LEAD_WITHIN; i++)
    {
      const float *looks = self->looks[i];

      if (!self->skip[i] && looks[PRESS_MAIL_BEFORE] == 0 && looks[PRESS_MAIL_QUOTE] < 0.5f
          && looks[PRESS_MAIL_ISSUER] > 0)
        return i;
      seen += !self->skip[i];
    }
  return n;
}

/* The first sentence that can be the lead is it, unless one soon after says far more of the headline; those
 * before it only introduce it. Returns its number. */
static guint
find_lead (PressGuide *self)
{
  guint n = self->text->n_sentences, lead = n, seen = 0;
  float best = 0;

  for (guint i = 0; i < n && seen < LEAD_WITHIN; i++)
    {
      float worth = self->skip[i] ? 0 : lead_worth (self, self->looks[i]);

      seen += !self->skip[i] && self->looks[i][PRESS_MAIL_LANGUAGE] == 0;
      if (worth > 0 && (lead == n || worth > best + FAR_MORE))
        {
          lead = i;
          best = worth;
        }
    }
  if (lead == n)
    return find_naming (self);
  for (guint i = 0; i < lead; i++)
    {
      self->looks[i][PRESS_MAIL_BEFORE] = 1;
      self->skip[i] |= self->draft->brief->kind != PRESS_KIND_OTHER && is_greeting (self->looks[i]);
    }
  return lead;
}

/* Looks at all that can be taken; of what stands behind the boilerplate only what announces. */
static void
look_over (PressGuide *self)
{
  const PressText *text = self->text;
  guint end = news_end (self->draft), begin, n_news = 0;

  for (guint i = 0; i < text->n_sentences; i++)
    self->skip[i] |= press_summary_is_out (self, &text->sentences[i]);
  begin = news_begin (self, end);
  for (guint i = 0; i < text->n_sentences; i++)
    {
      float *looks = self->looks[i];

      if (self->skip[i])
        continue;
      look_at (self, i, end);
      looks[PRESS_MAIL_BEFORE] = text->sentences[i].span.end <= begin;
      self->skip[i] = looks[PRESS_MAIL_AFTER] > 0 && n_news >= ENOUGH_NEWS && lead_worth (self, looks) == 0;
      n_news += looks[PRESS_MAIL_QUOTE] < 0.5f;
    }
}

/* What is known when the lead is. */
static void
look_behind (PressGuide *self, guint lead)
{
  const PressText *text = self->text;
  float near = 1;

  if (lead >= text->n_sentences)
    return;
  self->looks[lead][PRESS_MAIL_LEAD] = 1;
  press_summary_forget (self, &text->sentences[lead]);
  for (guint i = 0; i < text->n_sentences; i++)
    {
      float *looks = self->looks[i];

      if (self->skip[i] || i == lead)
        continue;
      looks[PRESS_MAIL_UNTOLD] = press_summary_untold (self, &text->sentences[i]);
      looks[PRESS_MAIL_WITH_LEAD] = text->sentences[i].paragraph == text->sentences[lead].paragraph;
      if (i < lead || looks[PRESS_MAIL_QUOTE] >= 0.5f || near < 0.2f)
        continue;
      looks[PRESS_MAIL_NEXT] = near;
      near /= 2;
    }
}

static PressSummaryHint *
hints_of (const PressGuide *self)
{
  PressSummaryHint *hints = g_new0 (PressSummaryHint, self->text->n_sentences + 1);

  for (guint i = 0; i < self->text->n_sentences; i++)
    {
      hints[i].skip = self->skip[i];
      for (guint k = 0; k < PRESS_N_MAIL_LOOKS; k++)
        hints[i].bonus += weights[k] * self->looks[i][k];
    }
  return hints;
}

/** press_draft_find_summary: fills the brief. */
void
press_draft_find_summary (PressDraft *self)
{
  const PressText *text = self->text;
  g_autofree PressMailLooks *looks = g_new0 (PressMailLooks, text->n_sentences + 1);
  g_autofree gboolean *skip = g_new0 (gboolean, text->n_sentences + 1);
  g_autoptr (GHashTable) headline = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) subheads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree PressSummaryHint *hints = NULL;
  g_autoptr (GArray) chosen = NULL;
  PressGuide guide = { self, text, looks, skip, headline, subheads, { 0, 0 } };

  press_summary_read_headline (&guide);
  add_structure (&guide);
  press_summary_add_facts (&guide);
  look_over (&guide);
  look_behind (&guide, find_lead (&guide));
  hints = hints_of (&guide);
  chosen = press_summarize (text, hints, self->options.sentences);
  for (guint i = 0; i < chosen->len; i++)
    {
      PressSpan span = text->sentences[g_array_index (chosen, guint, i)].span;
      g_autofree char *slice = press_text_slice (text, span);

      press_brief_add_sentence (self->brief, slice, span);
    }
}
