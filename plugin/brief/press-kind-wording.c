// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Reasons in the wording of a mail: one pass over its words, quotes left out, counts the phrases of the
 * lexicons' [signal] group by key; a table says of which reason a key is, and how many make a full amount. */

#include "brief/press-kind.h"

#include <string.h>

#define PROSE 12 /* words of a paragraph that is more than a heading */
#define TOP 80   /* tokens in which an issue has its number */
#define AGAIN 0.3
#define MOST_TOKENS 40000
#define LONG_TEXT 350.0  /* words */
#define FULL_PROSE 160.0 /* tokens of prose that make the amount 1 */
#define ONE_STORY 12     /* paragraphs of prose; many more tell many stories */
#define ONE_STORY_WORDS 900
#define ONE_STORY_PEOPLE 6 /* named; a digest names a dozen */
#define RUN_IN 12          /* tokens of a heading that opens its paragraph: "New members. The club has ..." */

typedef enum
{
  ANYWHERE,   /* in every word of the body */
  LINE_START, /* only as the first words of a short line */
  LINE_LABEL, /* only as the first words of a line, before a colon */
  TOP_NUMBER, /* only near the top and before a number */
} Place;

typedef enum
{
  A_TEXT,     /* counted a text */
  A_LONG_ONE, /* and, as long texts have more of everything, every LONG_TEXT words of it */
  A_HUNDRED,  /* counted a hundred words */
} Rate;

typedef struct
{
  const char *key;
  PressReason reason;
  Place place;
  double full; /* that many make the amount 1 */
  Rate rate;
} Key;

static const Key keys[] = {
  { "first-person", PRESS_REASON_PERSONAL_MAIL, ANYWHERE, 2.5, A_HUNDRED },
  { "second-person", PRESS_REASON_ADDRESSES_READER, ANYWHERE, 2.5, A_HUNDRED },
  { "salutation", PRESS_REASON_SALUTATION, LINE_START, 1, A_TEXT },
  { "editor-salutation", PRESS_REASON_EDITOR_SALUTATION, LINE_START, 1, A_TEXT },
  { "sign-off", PRESS_REASON_SIGN_OFF, LINE_START, 1, A_TEXT },
  { "order", PRESS_REASON_ORDER_OR_INVOICE, ANYWHERE, 4, A_LONG_ONE },
  { "meeting", PRESS_REASON_MEETING, ANYWHERE, 4, A_LONG_ONE },
  { "job", PRESS_REASON_JOB_OFFER, ANYWHERE, 4, A_LONG_ONE },
  { "promotion", PRESS_REASON_PROMOTION, ANYWHERE, 4, A_LONG_ONE },
  { "phishing", PRESS_REASON_PHISHING, ANYWHERE, 3, A_LONG_ONE },
  { "pitch", PRESS_REASON_PITCH, ANYWHERE, 2, A_LONG_ONE },
  { "opinion", PRESS_REASON_WRITERS_OPINION, ANYWHERE, 2, A_TEXT },
  { "hearsay", PRESS_REASON_THIRD_PERSON_ATTRIBUTION, ANYWHERE, 1.5, A_TEXT },
  { "hearsay-hint", PRESS_REASON_THIRD_PERSON_ATTRIBUTION, ANYWHERE, 4, A_TEXT },
  { "byline", PRESS_REASON_BYLINE, LINE_START, 1, A_TEXT },
  { "newsletter", PRESS_REASON_NEWSLETTER, ANYWHERE, 3, A_TEXT },
  { "comments", PRESS_REASON_READER_COMMENTS, LINE_START, 1, A_TEXT },
  { "source", PRESS_REASON_SOURCE_LINE, LINE_START, 1, A_TEXT },
  { "bulk-footer", PRESS_REASON_NEWSLETTER, ANYWHERE, 7, A_TEXT },
  { "feed", PRESS_REASON_NEWSLETTER, LINE_LABEL, 1, A_TEXT },
  { "issue", PRESS_REASON_NEWSLETTER, TOP_NUMBER, 5, A_TEXT },
  { "mail-header", PRESS_REASON_QUOTED_MAIL, LINE_LABEL, 3, A_TEXT },
  { "list-footer", PRESS_REASON_MAILING_LIST, ANYWHERE, 1, A_TEXT },
  { "development", PRESS_REASON_DEVELOPMENT, ANYWHERE, 3, A_HUNDRED },
  { "distributor", PRESS_REASON_DISTRIBUTOR, ANYWHERE, 1, A_TEXT },
  { "media-event", PRESS_REASON_MEDIA_EVENT, ANYWHERE, 2, A_TEXT },
  { "own-voice", PRESS_REASON_RELEASE_WORDING, ANYWHERE, 4, A_LONG_ONE },
};

/* What is counted: phrases by key, and where the first one stands. */
typedef struct
{
  double counts[G_N_ELEMENTS (keys)];
  PressSpan spans[G_N_ELEMENTS (keys)];
  GHashTable *newsletter; /* the newsletter's phrases so far: one that comes again says little more */
  guint words;
  guint cover; /* the first token behind a note that introduces a release */
} Counts;

static const Key *
key_of (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].key, value))
      return &keys[i];
  return NULL;
}

/* A byline is a short line of its own that goes on with a name; a salutation and a sign-off are short lines.
 */
static gboolean
is_short_line (const PressText *text, guint token)
{
  guint end = token + 1;

  while (end < text->n_tokens && end < token + 14 && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
    end++;
  return end < token + 14;
}

static gboolean
is_name_next (const PressText *text, guint token)
{
  return token + 1 < text->n_tokens && text->tokens[token].flags & PRESS_TOKEN_CAPITAL
         && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK);
}

static gboolean
counts_here (const PressText *text, const Key *key, guint token, guint length)
{
  if (key->place == ANYWHERE)
    return TRUE;
  if (key->place == TOP_NUMBER)
    return token < TOP && token + length < text->n_tokens
           && text->tokens[token + length].kind == PRESS_TOKEN_NUMBER;
  if (!(text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK))
    return FALSE;
  if (key->place == LINE_LABEL)
    return press_text_is (text, token + length, ":");
  if (!is_short_line (text, token))
    return FALSE;
  if (key->reason == PRESS_REASON_BYLINE)
    return is_name_next (text, token + length) || press_text_is (text, token + length, ":");
  return TRUE;
}

/* What a note to an editor says of itself is nothing that the release behind it says. */
static gboolean
is_manner (PressReason reason)
{
  return reason == PRESS_REASON_PERSONAL_MAIL || reason == PRESS_REASON_ADDRESSES_READER
         || reason == PRESS_REASON_SALUTATION || reason == PRESS_REASON_SIGN_OFF
         || reason == PRESS_REASON_PITCH;
}

/* How much a newsletter's phrase counts: more at the top, where a newsletter says what it is. */
static double
newness (Counts *self, const PressText *text, const Key *key, guint token, guint length)
{
  GString *phrase = g_string_new (NULL);

  for (guint i = token; i < token + length; i++)
    g_string_append (phrase, press_text_folded (text, i));
  if (!g_hash_table_add (self->newsletter, g_string_free (phrase, FALSE)))
    return AGAIN;
  return token < TOP && !g_str_equal (key->key, "bulk-footer") ? 2 : 1;
}

static void
count_phrase (Counts *self, const PressText *text, const char *value, guint token, guint length)
{
  const Key *key = key_of (value);
  PressSpan span = { text->tokens[token].begin, text->tokens[token + length - 1].end };

  if (key == NULL || (token < self->cover && is_manner (key->reason))
      || !counts_here (text, key, token, length))
    return;
  self->counts[key - keys]
      += key->reason == PRESS_REASON_NEWSLETTER ? newness (self, text, key, token, length) : 1;
  if (self->spans[key - keys].end == 0)
    self->spans[key - keys] = span;
}

/**
 * press_evidence_is_quoted:
 * @quote: (inout): the first quote that may not end before @byte; 0 at first, kept between calls
 * @byte: not before the last call's
 *
 * Returns: whether @byte stands in a direct quote
 */
gboolean
press_evidence_is_quoted (const PressDraft *draft, guint *quote, guint byte)
{
  while (*quote < draft->quotes->len && g_array_index (draft->quotes, PressQuote, *quote).span.end <= byte)
    ++*quote;
  return *quote < draft->quotes->len && g_array_index (draft->quotes, PressQuote, *quote).direct
         && g_array_index (draft->quotes, PressQuote, *quote).span.begin <= byte;
}

static void
count_phrases (Counts *self, const PressDraft *draft)
{
  const PressText *text = draft->text;
  guint quote = 0;

  for (guint i = 0; i < MIN (text->n_tokens, MOST_TOKENS);)
    {
      const char *value = NULL;
      guint length = 0;

      self->words += i >= self->cover && text->tokens[i].kind == PRESS_TOKEN_WORD;
      if (text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION
          && !press_evidence_is_quoted (draft, &quote, text->tokens[i].begin))
        length = press_text_match (text, i, PRESS_TERM_SIGNAL, &value);
      if (length > 0)
        count_phrase (self, text, value, i, length);
      i += MAX (length, 1);
    }
}

static double
texts (Rate rate, guint words)
{
  switch (rate)
    {
    case A_LONG_ONE:
      return MAX (1, words / LONG_TEXT);
    case A_HUNDRED:
      return MAX (words, 60u) / 100.0;
    case A_TEXT:
    default:
      return 1;
    }
}

static void
weigh_phrases (PressEvidence *evidence, const Counts *counts)
{
  gboolean labelled = evidence->amounts[PRESS_REASON_LABEL] > 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (counts->counts[i] > 0 && !(labelled && keys[i].place == TOP_NUMBER)) /* releases are numbered too */
      press_evidence_add (evidence, keys[i].reason,
                          counts->counts[i] / keys[i].full / texts (keys[i].rate, counts->words),
                          counts->spans[i]);
}

/* A short first sentence without a verb of its own that the rest of the paragraph explains. */
static gboolean
opens_with_heading (const PressText *text, const PressParagraph *paragraph)
{
  const PressSentence *first = &text->sentences[paragraph->first_sentence];

  return paragraph->end_sentence - paragraph->first_sentence >= 2
         && first->end_token - first->first_token <= RUN_IN
         && text->tokens[first->first_token].kind == PRESS_TOKEN_WORD;
}

/* Prose that neither says I nor speaks to the reader, and prose about very many things. */
static void
find_prose (PressEvidence *evidence, const PressDraft *draft)
{
  const PressText *text = draft->text;
  guint words = 0, paragraphs = 0, run_ins = 0, people = draft->brief->people->len;

  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];
      guint length = paragraph->end_token - paragraph->first_token;
      guint sentences = MAX (paragraph->end_sentence - paragraph->first_sentence, 1u);

      if (length < 2 * PROSE || length / sentences < PROSE / 2
          || press_draft_section_at (draft, paragraph->span.begin) != PRESS_SECTION_BODY)
        continue;
      words += length;
      paragraphs++;
      run_ins += opens_with_heading (text, paragraph);
    }
  if (evidence->amounts[PRESS_REASON_PERSONAL_MAIL] < 0.1
      && evidence->amounts[PRESS_REASON_ADDRESSES_READER] < 0.1)
    press_evidence_add (evidence, PRESS_REASON_THIRD_PERSON, words / FULL_PROSE, (PressSpan){ 0, 0 });
  if (paragraphs > ONE_STORY && words > ONE_STORY_WORDS)
    press_evidence_add (evidence, PRESS_REASON_DIGEST, (paragraphs - ONE_STORY) / 10.0, (PressSpan){ 0, 0 });
  if (people > ONE_STORY_PEOPLE)
    press_evidence_add (evidence, PRESS_REASON_DIGEST, (people - ONE_STORY_PEOPLE) / 6.0,
                        (PressSpan){ 0, 0 });
  if (run_ins > 2)
    press_evidence_add (evidence, PRESS_REASON_DIGEST, (run_ins - 2) / 4.0, (PressSpan){ 0, 0 });
}

/**
 * press_evidence_find_wording:
 * @draft: everything but the kind and the summary has been found
 *
 * Adds the reasons that the wording of the mail gives.
 */
void
press_evidence_find_wording (PressEvidence *self, const PressDraft *draft)
{
  g_autoptr (GHashTable) newsletter = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Counts counts = { { 0 }, { { 0, 0 } }, newsletter, 0, 0 };

  if (self->amounts[PRESS_REASON_REPLY] == 0)
    counts.cover = press_evidence_cover_note (draft);
  count_phrases (&counts, draft);
  weigh_phrases (self, &counts);
  find_prose (self, draft);
}
