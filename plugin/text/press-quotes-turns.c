// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stretches that may be speech, each with the clauses that attribute it. Names, titles and pieces of the
 * reporter's own sentences are left out here. */

#include "text/press-quotes-private.h"

#define MIN_SENTENCE_WORDS 5
#define MIN_EMBEDDED_WORDS 8
#define MAX_PLAIN_CLAUSE 8 /* tokens */
#define MIN_BARE_WORDS 10
#define MAX_TITLE_WORDS 14
#define LONG_WORD 5 /* bytes */

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

/** press_stretch_is_punctuation: whether @token is a mark of any kind. */
gboolean
press_stretch_is_punctuation (const PressText *text, guint token)
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

  while (first + 1 < stretch->end && press_stretch_is_punctuation (text, first))
    first++;
  return text->tokens[first].kind == PRESS_TOKEN_NUMBER || text->tokens[first].flags & PRESS_TOKEN_CAPITAL;
}

/** press_stretch_ends_sentence: whether a sentence ends inside @stretch, or right behind it. */
gboolean
press_stretch_ends_sentence (const PressText *text, const PressStretch *stretch)
{
  return ends_in_stop (text, stretch) || press_clause_ends_sentence (text, stretch->after)
         || stretch->after == text->paragraphs[stretch->paragraph].end_token;
}

/** press_stretch_begins_paragraph: whether nothing stands before @stretch in its paragraph. */
gboolean
press_stretch_begins_paragraph (const PressText *text, const PressStretch *stretch)
{
  return stretch->open == text->paragraphs[stretch->paragraph].first_token;
}

/* Nothing of a sentence stands right before the stretch. */
static gboolean
stands_free (const PressText *text, const PressStretch *stretch)
{
  return press_stretch_begins_paragraph (text, stretch)
         || (press_stretch_is_punctuation (text, stretch->open - 1) && !is_text (text, stretch->open - 1, "(")
             && !is_text (text, stretch->open - 1, ","))
         || text->tokens[stretch->open].flags & PRESS_TOKEN_AFTER_BREAK;
}

/** press_stretch_is_sentence: whether @stretch looks like a sentence of its own. */
gboolean
press_stretch_is_sentence (const PressText *text, const PressStretch *stretch)
{
  return stretch->words >= MIN_SENTENCE_WORDS && starts_big (text, stretch) && stands_free (text, stretch);
}

static gboolean
is_title (const PressText *text, const PressStretch *stretch)
{
  guint long_words = 0, capitals = 0, shouted = 0;

  if (ends_in_stop (text, stretch) || stretch->words > MAX_TITLE_WORDS)
    return FALSE;
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      const PressToken *t = &text->tokens[i];

      if (t->kind != PRESS_TOKEN_WORD || t->end - t->begin < LONG_WORD)
        continue;
      long_words++;
      capitals += (t->flags & PRESS_TOKEN_CAPITAL) != 0;
      shouted += (t->flags & PRESS_TOKEN_ALL_CAPS) != 0;
    }
  return long_words >= 3 && capitals == long_words && shouted < long_words;
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
  return stretch->words < PRESS_STRETCH_MIN_WORDS && !is_text (text, stretch->open - (stretch->open > 0), ",")
         && !(stretch->closed && stretch->words > 0 && starts_big (text, stretch)
              && (press_stretch_is_punctuation (text, stretch->after)
                  || press_stretch_is_punctuation (text, stretch->end - 1)));
}

/* "He called it “the best in years”, said X": part of the reporter's own sentence. */
static gboolean
is_embedded (const PressText *text, const PressStretch *stretch)
{
  if (stands_free (text, stretch) || press_stretch_is_punctuation (text, stretch->open - 1))
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

/* Where the stretch behind the one at @index begins, as far as that is known yet. */
static guint
next_open (const PressText *text, const GArray *turns, guint index)
{
  const PressStretch *next;

  if (index + 1 >= turns->len)
    return text->n_tokens;
  next = &g_array_index (turns, PressTurn, index + 1).stretch;
  return next->resumed ? next->end : next->open;
}

/* "…", said X. Rest of her words.": what follows the sentence that attributes the stretch before is speech
 * again. */
static gboolean
resume (const PressText *text, const PressTurn *last, PressStretch *stretch)
{
  guint first;

  if (last == NULL || last->stretch.after != stretch->open || !last->has_after || last->weak
      || last->after.signature || !press_clause_ends_sentence (text, last->after.end))
    return FALSE;
  first = last->after.end + 1;
  if (first >= stretch->end || !(text->tokens[first].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  stretch->open = stretch->first = first;
  stretch->words = 0;
  for (guint i = first; i < stretch->end; i++)
    stretch->words += text->tokens[i].kind == PRESS_TOKEN_WORD || text->tokens[i].kind == PRESS_TOKEN_NUMBER;
  return stretch->words >= MIN_SENTENCE_WORDS;
}

static void
attribute (const PressText *text, const GArray *names, GArray *turns, guint index, guint limit)
{
  PressTurn *turn = &g_array_index (turns, PressTurn, index);
  const PressStretch *stretch = &turn->stretch;
  guint next = next_open (text, turns, index);

  if (!stretch->dialogue)
    {
      turn->has_after = press_attribution_after (text, names, stretch, next, &turn->after)
                        && !is_embedded (text, stretch);
      turn->has_before = (stretch->opened || stretch->bare)
                         && press_attribution_before (text, names, stretch, limit, &turn->before);
      if (turn->has_before && is_embedded (text, stretch))
        turn->has_before = stretch->words >= MIN_SENTENCE_WORDS && starts_big (text, stretch);
    }
  if (stretch->bare)
    turn->has_before
        = turn->has_before && turn->before.voice == PRESS_VOICE_NAME && is_personal (text, stretch);
  if (!turn->has_after && !turn->has_before && !stretch->bare && (stretch->words >= 6 || stretch->dialogue))
    turn->has_inside = press_attribution_inside (text, names, stretch->first, stretch->end, stretch->dialogue,
                                                 &turn->inside);
  turn->weak = turn->has_after && turn->after.first == stretch->after && ends_in_stop (text, stretch)
               && !turn->after.signature && text->tokens[turn->after.first].flags & PRESS_TOKEN_CAPITAL;
  turn->tail = turn->has_after ? turn->after.end : stretch->after;
  if (turn->weak && !turn->after.leads && turn->after.end - turn->after.first > MAX_PLAIN_CLAUSE)
    turn->tail = stretch->after;
  if (turn->has_before && turn->has_after
      && (turn->after.first >= text->paragraphs[stretch->paragraph].end_token
          || ((turn->weak || turn->after.leads) && turn->before.voice != PRESS_VOICE_NONE)
          || turn->before.voice > turn->after.voice))
    turn->has_after = FALSE;
}

/* The first token that may be about the next stretch: behind the speaker of this one, when the clause leads
 * on
 * ("…", said X, while Y replied: "…"). */
static guint
told_until (const PressText *text, const PressTurn *turn)
{
  if (turn->has_after && turn->after.leads && turn->after.voice == PRESS_VOICE_NAME)
    return press_text_token_at (text, turn->after.speaker.end - 1) + 1;
  return turn->stretch.after;
}

/**
 * press_turns_find:
 * @names: (element-type PressName): the names in @text
 *
 * Returns: (transfer full) (element-type PressTurn): the stretches of @text that may be speech, in order
 */
GArray *
press_turns_find (const PressText *text, const GArray *names)
{
  g_autoptr (GArray) stretches = press_stretches_find (text);
  GArray *turns = g_array_new (FALSE, TRUE, sizeof (PressTurn));
  guint limit = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      PressTurn turn = { .stretch = g_array_index (stretches, PressStretch, i) };

      if (!is_minor (text, &turn.stretch))
        g_array_append_val (turns, turn);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      PressTurn *turn = &g_array_index (turns, PressTurn, i);

      if (turn->stretch.resumed && !resume (text, i > 0 ? turn - 1 : NULL, &turn->stretch))
        {
          turn->dropped = TRUE;
          continue;
        }
      attribute (text, names, turns, i, limit);
      if (turn->has_after || turn->has_before || turn->stretch.words >= PRESS_STRETCH_MIN_WORDS)
        limit = told_until (text, turn);
    }
  return turns;
}
