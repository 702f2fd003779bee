// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which sentences stand for the mail. The text's own summarizer chooses (press-summarizer.c); this stage
 * tells it what the other stages know: sentences outside the body, labels, headings, questions and
 * salutations are never taken, the lead and sentences that carry the announcement, its parties, what is to
 * come and its figures are preferred, quotes and the company's history are not. */

#include "brief/press-draft.h"

#include <stdio.h>
#include <string.h>

#define MOST_WORDS 60 /* of a headline */
#define FEWEST_WORDS 5

/* What a sentence gains or loses; the scale is that of the weights in press-summarizer.c. Set by hand on
 * press mails in six languages. */
#define BONUS_LEAD 1.2f
#define BONUS_HEADLINE 1.0f /* by the share of the headline's words */
#define BONUS_ANNOUNCEMENT 0.5f
#define BONUS_ISSUER 0.3f
#define BONUS_PARTNER 0.3f
#define BONUS_FUTURE 0.8f
#define BONUS_ROLE 0.3f /* words of a launch, an event, a start */
#define MALUS_PAST -0.4f
#define BONUS_FIGURE 0.2f
#define MALUS_QUOTE -1.5f
#define MALUS_TORN -1.5f /* begins inside speech and ends outside: a closing mark without its opening one */
#define MALUS_PROFILE -0.6f
#define MALUS_LIST -0.5f
#define MALUS_LANGUAGE -2.0f
#define MALUS_LOWER -0.8f  /* goes on from a salutation */
#define MALUS_BEFORE -1.5f /* stands before the lead or the dateline: a teaser, a note, a greeting */
#define MALUS_BOUND -0.4f  /* begins with a pronoun */
#define MALUS_AFTER -1.2f  /* stands behind the first boilerplate */
#define ENOUGH_NEWS 2      /* sentences before the boilerplate, so that background is never taken */
#define LEAD_WITHIN 6      /* the lead is among the first sentences of the body */
#define PAST_DAYS 45

typedef struct
{
  const PressDraft *draft;
  const PressText *text;
  PressSummaryHint *hints;
  GHashTable *headline; /* heads of its words */
  guint n_headline;
  guint headline_begin; /* bytes; 0 when it does not stand in the text */
} Guide;

static gunichar
last_char (const PressText *text, PressSpan span)
{
  const char *p = g_utf8_find_prev_char (text->text + span.begin, text->text + span.end);

  return p != NULL ? g_utf8_get_char (p) : 0;
}

/* Whether the sentence ends as one: with an end mark, quotes and brackets behind it left out. */
static gboolean
is_complete (const PressText *text, PressSpan span)
{
  while (span.end > span.begin)
    {
      gunichar c = last_char (text, span);

      if (c == '.' || c == '!' || c == 0x2026 || c == 0x3002)
        return TRUE;
      if (!g_unichar_ispunct (c) || c == ':' || c == ',' || c == '?')
        return FALSE;
      span.end -= (guint)g_unichar_to_utf8 (c, NULL);
    }
  return FALSE;
}

/* The beginning of a word, as a rough stem that needs no language. */
static char *
head_of (const char *folded)
{
  return g_utf8_substring (folded, 0, MIN (g_utf8_strlen (folded, -1), 5));
}

static gboolean
is_content (const PressText *text, guint token)
{
  return text->tokens[token].kind == PRESS_TOKEN_WORD
         && text->tokens[token].end - text->tokens[token].begin > 2
         && press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

static void
read_headline (Guide *self, const char *headline)
{
  const char *language = self->text->n_paragraphs > 0 ? self->text->paragraphs[0].language : NULL;
  g_autoptr (PressText) text = press_text_new (headline, -1, self->text->lexicons, language);
  const char *at;

  for (guint i = 0; i < MIN (text->n_tokens, MOST_WORDS); i++)
    if (is_content (text, i))
      g_hash_table_add (self->headline, head_of (press_text_folded (text, i)));
  self->n_headline = g_hash_table_size (self->headline);
  at = strstr (self->text->text, headline);
  self->headline_begin = at != NULL ? (guint)(at - self->text->text) : 0;
}

static float
headline_share (const Guide *self, const PressSentence *sentence)
{
  g_autoptr (GHashTable) seen = NULL;

  if (self->n_headline == 0)
    return 0;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = sentence->first_token; i < MIN (sentence->end_token, sentence->first_token + 2 * MOST_WORDS);
       i++)
    if (is_content (self->text, i))
      {
        g_autofree char *head = head_of (press_text_folded (self->text, i));

        if (g_hash_table_contains (self->headline, head))
          g_hash_table_add (seen, g_steal_pointer (&head));
      }
  return (float)g_hash_table_size (seen) / (float)self->n_headline;
}

/* Whether the sentence is the headline and no more; a lead that was taken for a headline has several
 * sentences. */
static gboolean
is_headline (const Guide *self, PressSpan span)
{
  const char *headline = self->draft->brief->headline;
  gsize length = span.end - span.begin;

  return headline != NULL && strlen (headline) == length
         && memcmp (headline, self->text->text + span.begin, length) == 0;
}

/* Whether a label stands at the sentence's begin: one that is a label wherever it stands, or one with a
 * colon. */
static gboolean
is_label (const PressText *text, const PressSentence *sentence)
{
  static const char *const always[]
      = { "embargo", "immediate",  "press-release", "caption",  "left",        "picture", "footer",
          "legal",   "navigation", "source",        "sign-off", "editor-note", NULL };
  const char *value = NULL;
  guint length = press_text_match_any (text, sentence->first_token, PRESS_TERM_LABEL, &value);

  if (length == 0)
    return FALSE;
  return press_text_is (text, sentence->first_token + length, ":") || g_strv_contains (always, value);
}

static gboolean
has_address (const PressText *text, const PressSentence *sentence)
{
  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    if (press_text_is (text, i, "@") || press_text_is (text, i, "www") || press_text_is (text, i, "https")
        || press_text_is (text, i, "http"))
      return TRUE;
  return FALSE;
}

static guint
count_words (const PressText *text, const PressSentence *sentence)
{
  guint words = 0;

  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    words += text->tokens[i].kind == PRESS_TOKEN_WORD;
  return words;
}

static gboolean
is_out_of_question (const Guide *self, const PressSentence *sentence)
{
  const PressText *text = self->text;
  const PressBrief *brief = self->draft->brief;

  if (press_draft_section_at (self->draft, sentence->span.begin) != PRESS_SECTION_BODY
      || !is_complete (text, sentence->span) || count_words (text, sentence) < FEWEST_WORDS
      || is_label (text, sentence) || is_headline (self, sentence->span) || has_address (text, sentence))
    return TRUE;
  if (brief->embargo != NULL && press_span_overlaps (brief->embargo->span, sentence->span))
    return TRUE;
  return brief->dateline != NULL && press_span_contains (brief->dateline->span, sentence->span);
}

/* The share of the sentence that lies in direct quotes; @torn: set when it begins in one and ends outside. */
static float
quoted_share (const Guide *self, const PressSentence *sentence, gboolean *torn)
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
        *torn = TRUE;
      if (g_array_index (quotes, PressQuote, i).direct && span.end > sentence->span.begin)
        quoted += MIN (span.end, sentence->span.end) - MAX (span.begin, sentence->span.begin);
    }
  return (float)MIN (quoted, sentence->span.end - sentence->span.begin)
         / (float)(sentence->span.end - sentence->span.begin);
}

static float
wording_bonus (const PressText *text, const PressSentence *sentence, gboolean *announces)
{
  gboolean profile = FALSE, role = FALSE;

  *announces = FALSE;
  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_ANNOUNCEMENT, &value) > 0)
        *announces
            |= g_str_equal (value, "verb") || g_str_equal (value, "deed") || g_str_equal (value, "noun");
      profile |= press_text_match (text, i, PRESS_TERM_LABEL, &value) > 0 && g_str_equal (value, "profile");
      role |= press_text_match (text, i, PRESS_TERM_DATE_ROLE, &value) > 0
              && (g_str_equal (value, "launch") || g_str_equal (value, "start")
                  || g_str_equal (value, "event"));
    }
  return (role ? BONUS_ROLE : 0) + (*announces ? BONUS_ANNOUNCEMENT : 0) + (profile ? MALUS_PROFILE : 0);
}

/* Adds @bonus to the sentence that holds @span, at most once for each @mark. */
static void
add_once (Guide *self, PressSpan span, float bonus, guint8 *marks, guint8 mark)
{
  guint token = press_text_token_at (self->text, span.begin);
  guint sentence = press_text_sentence_of (self->text, token);

  if (token >= self->text->n_tokens || marks[sentence] & mark)
    return;
  marks[sentence] |= mark;
  self->hints[sentence].bonus += bonus;
}

/* How many days from the mail's day the ISO value is, roughly: a year counts 365, a month 30, a quarter 91.
 */
static int
days_ahead (const PressDraft *draft, const char *value)
{
  int year = 0, month = draft->today.month, day = draft->today.day, quarter;

  if (draft->today.year == 0 || sscanf (value, "%4d", &year) != 1)
    return 0;
  if (sscanf (value + 4, "-Q%1d", &quarter) == 1)
    month = 3 * quarter - 1;
  else if (sscanf (value + 4, "-%2d", &month) == 1 && strlen (value) >= 10)
    sscanf (value + 7, "-%2d", &day);
  return 365 * (year - draft->today.year) + 30 * (month - draft->today.month) + day - draft->today.day;
}

/* What the stages before have found in the sentences. */
static void
add_facts (Guide *self)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->text->n_sentences + 1);
  const PressBrief *brief = self->draft->brief;

  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *organization = brief->organizations->pdata[i];

      for (guint s = 0; s < organization->spans->len; s++)
        {
          PressSpan span = g_array_index (organization->spans, PressSpan, s);

          if (organization->relation == PRESS_RELATION_ISSUER)
            add_once (self, span, BONUS_ISSUER, marks, 1);
          else if (organization->relation == PRESS_RELATION_PARTNER)
            add_once (self, span, BONUS_PARTNER, marks, 2);
        }
    }
  for (guint i = 0; self->draft->dates != NULL && i < self->draft->dates->len; i++)
    {
      const PressDate *date = &g_array_index (self->draft->dates, PressDate, i);
      int ahead = days_ahead (self->draft, date->value);

      if (ahead > 0)
        add_once (self, date->span, BONUS_FUTURE, marks, 4);
      else if (ahead < -PAST_DAYS)
        add_once (self, date->span, MALUS_PAST, marks, 16);
    }
  for (guint i = 0; i < brief->figures->len; i++)
    add_once (self, ((const PressBriefFigure *)brief->figures->pdata[i])->span, BONUS_FIGURE, marks, 8);
}

static void
add_structure (Guide *self)
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
            self->hints[s].skip = TRUE;
          if (block->hints & PRESS_BLOCK_LIST)
            self->hints[s].bonus += MALUS_LIST;
        }
    }
}

static gboolean
begins_lower (const PressText *text, const PressSentence *sentence)
{
  return text->tokens[sentence->first_token].kind == PRESS_TOKEN_WORD
         && g_unichar_islower (g_utf8_get_char (text->text + sentence->span.begin));
}

/* Where the first boilerplate begins. */
static guint
news_end (const PressDraft *draft)
{
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const PressSection *section = &g_array_index (draft->sections, PressSection, i);

      if (section->kind == PRESS_SECTION_BOILERPLATE)
        return section->span.begin;
    }
  return G_MAXUINT;
}

/* What the sentence says and where it stands; @leads: whether it could be the lead, @background: whether it
 * stands behind the boilerplate and tells nothing new. */
static float
looks_bonus (
    const Guide *self, const PressSentence *sentence, guint end, gboolean *leads, gboolean *background)
{
  const PressText *text = self->text;
  const PressDateline *dateline = self->draft->brief->dateline;
  float share = headline_share (self, sentence);
  float bonus = wording_bonus (text, sentence, leads);
  gboolean torn = FALSE;

  *leads |= share >= 0.3f && self->n_headline > 3;
  bonus += BONUS_HEADLINE * share + MALUS_QUOTE * quoted_share (self, sentence, &torn);
  if (torn)
    bonus += MALUS_TORN;
  if (begins_lower (text, sentence))
    bonus += MALUS_LOWER;
  if (sentence->span.begin > end)
    {
      bonus += MALUS_AFTER;
      *background = !*leads;
    }
  if (press_text_match (text, sentence->first_token, PRESS_TERM_PRONOUN, NULL) > 0)
    bonus += MALUS_BOUND;
  if (sentence->span.end <= self->headline_begin
      || (dateline != NULL && sentence->span.end <= dateline->span.begin && dateline->span.begin < end))
    {
      bonus += MALUS_BEFORE;
      *leads = FALSE;
    }
  return bonus;
}

/* The first sentence that can be the lead is it; those before it only introduce it. */
static void
fill_hints (Guide *self)
{
  const PressText *text = self->text;
  const GPtrArray *languages = self->draft->brief->languages;
  const char *main_language = languages->len > 0 ? languages->pdata[0] : NULL;
  guint end = news_end (self->draft);
  guint before[LEAD_WITHIN], n_before = 0, n_news = 0;
  gboolean lead = FALSE;

  for (guint i = 0; i < text->n_sentences; i++)
    {
      const PressSentence *sentence = &text->sentences[i];
      PressSummaryHint *hint = &self->hints[i];
      gboolean leads, background = FALSE, torn = FALSE;

      hint->skip |= is_out_of_question (self, sentence);
      if (hint->skip)
        continue;
      hint->bonus += looks_bonus (self, sentence, end, &leads, &background);
      if (background && n_news >= ENOUGH_NEWS)
        {
          hint->skip = TRUE;
          continue;
        }
      n_news += quoted_share (self, sentence, &torn) < 0.5f;
      if (main_language != NULL
          && !g_str_equal (text->paragraphs[sentence->paragraph].language, main_language))
        hint->bonus += MALUS_LANGUAGE;
      else if (!lead && leads && n_before < LEAD_WITHIN)
        {
          hint->bonus += BONUS_LEAD;
          lead = TRUE;
          for (guint k = 0; k < n_before; k++)
            self->hints[before[k]].bonus += MALUS_BEFORE;
        }
      else if (!lead && n_before < LEAD_WITHIN)
        before[n_before++] = i;
    }
}

/** press_draft_find_summary: fills the brief. */
void
press_draft_find_summary (PressDraft *self)
{
  const PressText *text = self->text;
  g_autofree PressSummaryHint *hints = g_new0 (PressSummaryHint, text->n_sentences + 1);
  g_autoptr (GHashTable) headline = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) chosen = NULL;
  Guide guide = { self, text, hints, headline, 0, 0 };

  if (self->brief->headline != NULL)
    read_headline (&guide, self->brief->headline);
  add_structure (&guide);
  add_facts (&guide);
  fill_hints (&guide);
  chosen = press_summarize (text, hints, self->options.sentences);
  for (guint i = 0; i < chosen->len; i++)
    {
      PressSpan span = text->sentences[g_array_index (chosen, guint, i)].span;
      g_autofree char *slice = press_text_slice (text, span);

      press_brief_add_sentence (self->brief, slice, span);
    }
}
