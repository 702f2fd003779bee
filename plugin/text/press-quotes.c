// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quoted speech and who is said to have spoken.
 *
 * Three steps: stretches between marks (press-quotes-marks.c); the clause behind, before or inside each that
 * attributes it (press-quotes-attribution.c); and, here, stretches put together to quotes. A stretch goes on
 * in the next one when nothing but the attribution stands between them, in a paragraph or over several. A
 * stretch that nobody is said to have said is a title, a product, irony: no quote, unless it is whole
 * sentences beside a quote whose speaker is known. */

#include "text/press-quotes-private.h"

#include <string.h>

#define MIN_WORDS 4
#define MIN_SENTENCE_WORDS 5
#define MIN_EMBEDDED_WORDS 8
#define MAX_PLAIN_CLAUSE 8 /* tokens */
#define MIN_BARE_WORDS 10
#define MAX_TITLE_WORDS 14
#define LONG_WORD 5 /* bytes */

/** Turn: a stretch and what attributes it. */
typedef struct
{
  PressStretch stretch;
  PressAttribution after, before, inside;
  gboolean has_after, has_before, has_inside;
  gboolean weak; /* what follows is a sentence of its own that may tell something else */
  guint tail; /* the token where the stretch, or the clause behind it that does nothing but attribute, ends */
} Turn;

typedef struct
{
  const PressText *text;
  const GArray *names;
  GArray *turns;            /* Turn */
  GArray *quotes;           /* PressQuote */
  const Turn *last;         /* the last one in the last quote */
  gboolean accepted;        /* the last quote is attributed */
  PressVoice voice;         /* what names its speaker */
  PressSpan speaker;        /* the last speaker of all */
  PressVoice speaker_voice; /* what names that one */
  guint spoke;              /* the paragraph in which */
  guint told;               /* the token where the last quote and its attribution ended */
} Assembly;

void
press_quote_clear (PressQuote *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
}

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

static gboolean
is_mark (const PressText *text, guint token)
{
  return token < text->n_tokens
         && (text->tokens[token].kind == PRESS_TOKEN_PUNCTUATION
             || text->tokens[token].kind == PRESS_TOKEN_SYMBOL);
}

static gboolean
ends_in_stop (const PressText *text, const PressStretch *stretch)
{
  guint last = stretch->end - 1;

  return is_text (text, last, ".") || is_text (text, last, "!") || is_text (text, last, "?")
         || is_text (text, last, "\xe2\x80\xa6");
}

static gboolean
starts_big (const PressText *text, const PressStretch *stretch)
{
  guint first = stretch->first;

  while (first + 1 < stretch->end && is_mark (text, first))
    first++;
  return text->tokens[first].kind == PRESS_TOKEN_NUMBER || text->tokens[first].flags & PRESS_TOKEN_CAPITAL;
}

static gboolean
begins_paragraph (const PressText *text, const PressStretch *stretch)
{
  return stretch->open == text->paragraphs[stretch->paragraph].first_token;
}

/* Nothing of a sentence stands right before the stretch. */
static gboolean
stands_free (const PressText *text, const PressStretch *stretch)
{
  return begins_paragraph (text, stretch)
         || (is_mark (text, stretch->open - 1) && !is_text (text, stretch->open - 1, "(")
             && !is_text (text, stretch->open - 1, ","))
         || text->tokens[stretch->open].flags & PRESS_TOKEN_AFTER_BREAK;
}

static gboolean
is_sentence (const PressText *text, const PressStretch *stretch)
{
  return stretch->words >= MIN_SENTENCE_WORDS && starts_big (text, stretch) && stands_free (text, stretch);
}

static gboolean
is_title (const PressText *text, const PressStretch *stretch)
{
  guint long_words = 0, capitals = 0;

  if (ends_in_stop (text, stretch) || stretch->words > MAX_TITLE_WORDS)
    return FALSE;
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      const PressToken *t = &text->tokens[i];

      if (t->kind != PRESS_TOKEN_WORD || t->end - t->begin < LONG_WORD)
        continue;
      long_words++;
      capitals += (t->flags & PRESS_TOKEN_CAPITAL) != 0;
    }
  return long_words >= 3 && capitals == long_words;
}

/* A name, a title, a word in quotes: too short for speech, and no clause can follow; or every word of weight
 * has a capital letter, as titles have in English ("Rethinking the Grid for a Warmer World"). */
static gboolean
is_minor (const PressText *text, const PressStretch *stretch)
{
  if (stretch->continued || !stretch->closed)
    return FALSE;
  if (is_title (text, stretch))
    return TRUE;
  return stretch->words < MIN_WORDS && !is_text (text, stretch->open - (stretch->open > 0), ",")
         && !(stretch->closed && stretch->words > 0 && starts_big (text, stretch)
              && (is_mark (text, stretch->after) || is_mark (text, stretch->end - 1)));
}

/* "He called it “the best in years”, said X": part of the reporter's own sentence. */
static gboolean
is_embedded (const PressText *text, const PressStretch *stretch)
{
  if (stands_free (text, stretch) || is_mark (text, stretch->open - 1))
    return FALSE;
  return !starts_big (text, stretch)
         || (stretch->words < MIN_EMBEDDED_WORDS && !ends_in_stop (text, stretch)
             && !is_text (text, stretch->end - 1, ","));
}

/* Somebody speaks of "us": without marks, that tells speech from a list or a table. */
static gboolean
is_personal (const PressText *text, const PressStretch *stretch)
{
  if (stretch->words < MIN_BARE_WORDS)
    return FALSE;
  for (guint i = stretch->first; i < stretch->end; i++)
    if (press_clause_word (text, i, "self") > 0)
      return TRUE;
  return FALSE;
}

static void
attribute (Assembly *self, guint index, guint limit)
{
  Turn *turn = &g_array_index (self->turns, Turn, index);
  const PressStretch *stretch = &turn->stretch;
  guint next = index + 1 < self->turns->len ? g_array_index (self->turns, Turn, index + 1).stretch.open
                                            : self->text->n_tokens;

  if (!stretch->dialogue)
    {
      turn->has_after = press_attribution_after (self->text, self->names, stretch, next, &turn->after)
                        && !is_embedded (self->text, stretch);
      turn->has_before = (stretch->opened || stretch->bare)
                         && press_attribution_before (self->text, self->names, stretch, limit, &turn->before);
      if (turn->has_before && is_embedded (self->text, stretch))
        turn->has_before = stretch->words >= MIN_SENTENCE_WORDS && starts_big (self->text, stretch);
    }
  if (stretch->bare)
    turn->has_before
        = turn->has_before && turn->before.voice == PRESS_VOICE_NAME && is_personal (self->text, stretch);
  if (!turn->has_after && !turn->has_before && !stretch->bare && (stretch->words >= 6 || stretch->dialogue))
    turn->has_inside = press_attribution_inside (self->text, self->names, stretch->first, stretch->end,
                                                 stretch->dialogue, &turn->inside);
  turn->weak = turn->has_after && turn->after.first == stretch->after && ends_in_stop (self->text, stretch)
               && !turn->after.signature && self->text->tokens[turn->after.first].flags & PRESS_TOKEN_CAPITAL;
  turn->tail = turn->has_after ? turn->after.end : stretch->after;
  if (turn->weak && !turn->after.leads && turn->after.end - turn->after.first > MAX_PLAIN_CLAUSE)
    turn->tail = stretch->after;
  if (turn->has_before && turn->has_after
      && (((turn->weak || turn->after.leads) && turn->before.voice != PRESS_VOICE_NONE)
          || turn->before.voice > turn->after.voice))
    turn->has_after = FALSE;
}

static void
find_turns (Assembly *self)
{
  g_autoptr (GArray) stretches = press_stretches_find (self->text);
  guint limit = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      Turn turn = { .stretch = g_array_index (stretches, PressStretch, i) };

      if (!is_minor (self->text, &turn.stretch))
        g_array_append_val (self->turns, turn);
    }
  for (guint i = 0; i < self->turns->len; i++)
    {
      const Turn *turn = &g_array_index (self->turns, Turn, i);

      attribute (self, i, limit);
      if (turn->has_after || turn->has_before || turn->stretch.words >= MIN_WORDS)
        limit = turn->stretch.after;
    }
}

static const PressAttribution *
attribution_of (const Turn *turn)
{
  if (turn->has_after)
    return &turn->after;
  if (turn->has_before)
    return &turn->before;
  return turn->has_inside ? &turn->inside : NULL;
}

/* Whether all tokens in [first, end) are marks, and few. */
static gboolean
only_marks (const PressText *text, guint first, guint end)
{
  if (first > end || end - first > 4)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (!is_mark (text, i))
      return FALSE;
  return TRUE;
}

static gboolean
same_name (const PressText *text, PressSpan a, PressSpan b)
{
  g_autofree char *one = press_text_slice (text, a);
  g_autofree char *other = press_text_slice (text, b);

  return strstr (one, other) != NULL || strstr (other, one) != NULL;
}

/* Whether @turn is said by somebody else than the last quote. */
static gboolean
is_other_speaker (const Assembly *self, const PressAttribution *attribution)
{
  const PressQuote *quote = &g_array_index (self->quotes, PressQuote, self->quotes->len - 1);

  return attribution != NULL && attribution->voice == PRESS_VOICE_NAME && self->voice == PRESS_VOICE_NAME
         && !same_name (self->text, attribution->speaker, quote->speaker);
}

static gboolean
goes_on (const Assembly *self, const Turn *turn)
{
  const PressStretch *stretch = &turn->stretch, *last;
  const PressAttribution *own = turn->weak ? NULL : attribution_of (turn);

  if (self->last == NULL)
    return FALSE;
  last = &self->last->stretch;
  if (stretch->continued && last->paragraph + 1 == stretch->paragraph)
    return TRUE;
  if (last->dialogue || stretch->dialogue || is_other_speaker (self, own))
    return FALSE;
  if (last->paragraph == stretch->paragraph)
    return is_mark (self->text, stretch->open - 1)
           && only_marks (self->text, self->last->tail, stretch->open);
  if (last->paragraph + 1 != stretch->paragraph || !begins_paragraph (self->text, stretch)
      || !only_marks (self->text, self->last->tail, self->text->paragraphs[last->paragraph].end_token))
    return FALSE;
  return self->accepted ? own == NULL && stretch->words >= MIN_WORDS : own != NULL;
}

static void
add_part (Assembly *self, PressQuote *quote, guint first, guint end)
{
  const PressText *text = self->text;
  PressSpan span;

  while (first < end && is_mark (text, first)
         && (is_text (text, first, ",") || is_text (text, first, ".") || is_text (text, first, "-")
             || is_text (text, first, "\xe2\x80\x93") || is_text (text, first, "\xe2\x80\x94")
             || is_text (text, first, "\xe2\x80\x95") || is_text (text, first, ":")))
    first++;
  while (end > first
         && (is_text (text, end - 1, ",") || is_text (text, end - 1, "\xe2\x80\x94")
             || is_text (text, end - 1, "\xe2\x80\x93")))
    end--;
  if (first >= end)
    return;
  span = (PressSpan){ text->tokens[first].begin, text->tokens[end - 1].end };
  if (quote->parts->len == 0)
    quote->span.begin = span.begin;
  quote->span.end = span.end;
  g_array_append_val (quote->parts, span);
}

static void
add_stretch (Assembly *self, PressQuote *quote, const Turn *turn, gboolean open_end)
{
  const PressStretch *stretch = &turn->stretch;

  if (!turn->has_inside)
    {
      add_part (self, quote, stretch->first, stretch->end);
      return;
    }
  add_part (self, quote, stretch->first, turn->inside.first);
  if (stretch->closed || stretch->dialogue || open_end)
    add_part (self, quote, turn->inside.end, stretch->end);
}

static void
set_speaker (Assembly *self, PressQuote *quote, const Turn *turn)
{
  const PressAttribution *attribution = attribution_of (turn);

  if (attribution == NULL || (self->accepted && self->voice >= attribution->voice))
    return;
  self->accepted = TRUE;
  self->voice = attribution->voice;
  quote->attribution.begin = self->text->tokens[attribution->first].begin;
  quote->attribution.end = self->text->tokens[MAX (attribution->end, attribution->first + 1) - 1].end;
  quote->speaker = attribution->speaker;
  quote->voice = attribution->voice;
  if (attribution->voice != PRESS_VOICE_NONE || attribution->subject)
    return;
  quote->speaker = self->speaker;
  quote->voice = self->speaker_voice;
  if (press_attribution_subject (self->text, self->names, &turn->stretch, self->told, &quote->speaker))
    quote->voice = PRESS_VOICE_NAME;
}

static void
drop_unaccepted (Assembly *self)
{
  if (self->quotes->len == 0)
    return;
  if (!self->accepted || g_array_index (self->quotes, PressQuote, self->quotes->len - 1).parts->len == 0)
    g_array_set_size (self->quotes, self->quotes->len - 1);
}

static void
begin_quote (Assembly *self)
{
  PressQuote quote = { .parts = g_array_new (FALSE, FALSE, sizeof (PressSpan)), .direct = TRUE };

  drop_unaccepted (self);
  g_array_append_val (self->quotes, quote);
  self->accepted = FALSE;
  self->voice = PRESS_VOICE_NONE;
  self->last = NULL;
}

/* A quote without a clause of its own, beside one that has a speaker. */
static void
inherit (Assembly *self, PressQuote *quote, const Turn *turn)
{
  if (self->accepted || self->speaker.end == 0 || !turn->stretch.closed || turn->stretch.dialogue
      || !is_sentence (self->text, &turn->stretch) || turn->stretch.paragraph > self->spoke + 1)
    return;
  quote->speaker = self->speaker;
  quote->voice = self->speaker_voice;
  self->accepted = TRUE;
}

static void
assemble (Assembly *self)
{
  guint words = 0;

  for (guint i = 0; i < self->turns->len; i++)
    {
      const Turn *turn = &g_array_index (self->turns, Turn, i);
      const Turn *next = i + 1 < self->turns->len ? turn + 1 : NULL;
      gboolean open_end = next != NULL && next->stretch.continued;
      PressQuote *quote;

      if (!goes_on (self, turn))
        {
          if (self->accepted && words < MIN_WORDS)
            self->accepted = FALSE;
          begin_quote (self);
          words = 0;
        }
      quote = &g_array_index (self->quotes, PressQuote, self->quotes->len - 1);
      add_stretch (self, quote, turn, open_end);
      set_speaker (self, quote, turn);
      inherit (self, quote, turn);
      words += turn->stretch.words;
      self->told = turn->tail;
      self->last = turn;
      if (self->accepted && quote->speaker.end > 0)
        {
          self->speaker = quote->speaker;
          self->speaker_voice = quote->voice;
          self->spoke = turn->stretch.paragraph;
        }
    }
  if (words < MIN_WORDS)
    self->accepted = FALSE;
  drop_unaccepted (self);
}

/**
 * press_quotes_find:
 * @text: a text made ready
 * @names: (element-type PressName): the names in @text
 *
 * Returns: (transfer full) (element-type PressQuote): the speech in @text, in order
 */
GArray *
press_quotes_find (const PressText *text, const GArray *names)
{
  Assembly self = { .text = text, .names = names };

  self.turns = g_array_new (FALSE, TRUE, sizeof (Turn));
  self.quotes = g_array_new (FALSE, TRUE, sizeof (PressQuote));
  g_array_set_clear_func (self.quotes, (GDestroyNotify)press_quote_clear);
  find_turns (&self);
  assemble (&self);
  g_array_unref (self.turns);
  return self.quotes;
}
