// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quoted speech and who is said to have spoken.
 *
 * Three steps: stretches between marks (press-quotes-stretches.c); the clause behind, before or inside each
 * that attributes it (press-quotes-turns.c); and, here, stretches put together to quotes. A stretch goes on
 * in the next one when nothing but the attribution stands between them, in a paragraph or over several. A
 * stretch that nobody is said to have said is a title, a product, irony: no quote, unless it is whole
 * sentences beside a quote whose speaker is known. */

#include "text/press-quotes-private.h"

#include <string.h>

#define MOST_SENTENCES 3 /* looked back at for the subject */

/** Assembly: quotes on their way. */
typedef struct
{
  const PressText *text;
  const GArray *names;
  GArray *turns;            /* PressTurn */
  GArray *quotes;           /* PressQuote */
  const PressTurn *last;    /* the last one in the last quote */
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

static const PressAttribution *
attribution_of (const PressTurn *turn)
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
    if (!press_stretch_is_punctuation (text, i))
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
goes_on (const Assembly *self, const PressTurn *turn)
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
    return press_stretch_is_punctuation (self->text, stretch->open - 1)
           && only_marks (self->text, self->last->tail, stretch->open);
  if (last->paragraph + 1 != stretch->paragraph || !press_stretch_begins_paragraph (self->text, stretch)
      || !only_marks (self->text, self->last->tail, self->text->paragraphs[last->paragraph].end_token))
    return FALSE;
  if (self->accepted)
    return own == NULL && stretch->words >= PRESS_STRETCH_MIN_WORDS;
  return own != NULL && press_stretch_is_sentence (self->text, last);
}

static void
add_part (Assembly *self, PressQuote *quote, guint first, guint end)
{
  const PressText *text = self->text;
  PressSpan span;

  while (first < end && press_stretch_is_punctuation (text, first)
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
add_stretch (Assembly *self, PressQuote *quote, const PressTurn *turn, gboolean open_end)
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
set_speaker (Assembly *self, PressQuote *quote, const PressTurn *turn)
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
  if (press_attribution_subject (self->text, self->names, &turn->stretch, self->told, MOST_SENTENCES,
                                 &quote->speaker))
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

/* A quote without a clause of its own: whom the sentence before it is about speaks ("The chairwoman, X,
 * thanked both. “…”"), else who spoke last, right before it. */
static void
inherit (Assembly *self, PressQuote *quote, const PressTurn *turn)
{
  const PressStretch *stretch = &turn->stretch;

  if (self->accepted || !stretch->closed || stretch->dialogue
      || !press_stretch_is_sentence (self->text, stretch))
    return;
  if (press_stretch_ends_sentence (self->text, stretch)
      && !press_stretch_begins_paragraph (self->text, stretch)
      && press_attribution_subject (self->text, self->names, stretch, self->told, 1, &quote->speaker))
    quote->voice = PRESS_VOICE_NAME;
  else if (self->speaker.end > 0 && stretch->paragraph <= self->spoke + 1)
    {
      quote->speaker = self->speaker;
      quote->voice = self->speaker_voice;
    }
  else
    return;
  self->accepted = TRUE;
}

static void
assemble (Assembly *self)
{
  guint words = 0;

  for (guint i = 0; i < self->turns->len; i++)
    {
      const PressTurn *turn = &g_array_index (self->turns, PressTurn, i);
      const PressTurn *next = i + 1 < self->turns->len ? turn + 1 : NULL;
      gboolean open_end = next != NULL && next->stretch.continued;
      PressQuote *quote;

      if (turn->dropped)
        continue;
      if (!goes_on (self, turn))
        {
          if (self->accepted && words < PRESS_STRETCH_MIN_WORDS)
            self->accepted = FALSE;
          begin_quote (self);
          words = 0;
        }
      quote = &g_array_index (self->quotes, PressQuote, self->quotes->len - 1);
      add_stretch (self, quote, turn, open_end);
      set_speaker (self, quote, turn);
      inherit (self, quote, turn);
      words += turn->stretch.words;
      if (self->accepted)
        self->told = turn->tail;
      self->last = turn;
      if (self->accepted && quote->speaker.end > 0)
        {
          self->speaker = quote->speaker;
          self->speaker_voice = quote->voice;
          self->spoke = turn->stretch.paragraph;
        }
    }
  if (words < PRESS_STRETCH_MIN_WORDS)
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

  self.turns = press_turns_find (text, names);
  self.quotes = g_array_new (FALSE, TRUE, sizeof (PressQuote));
  g_array_set_clear_func (self.quotes, (GDestroyNotify)press_quote_clear);
  assemble (&self);
  g_array_unref (self.turns);
  return self.quotes;
}
