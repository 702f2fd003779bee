// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the quotes finder: stretches between quotation marks, and the clauses that attribute them. */

#include "text/press-quotes.h"

G_BEGIN_DECLS

#define PRESS_STRETCH_MIN_WORDS 4 /* fewer are a name or a title */

/**
 * PressStretch:
 * @open: the token of the opening mark; equal to @first when there is none
 * @first: the first token inside
 * @end: the token after the last one inside
 * @after: the token after the closing mark; equal to @end when there is none
 * @paragraph: where it stands
 * @words: how many words and numbers are inside
 * @opened: it has an opening mark
 * @closed: it has a closing mark
 * @continued: the stretch before was never closed, and this one goes on in a new paragraph
 * @dialogue: the mark is a dash at the beginning of the paragraph
 * @bare: a paragraph without marks below a colon
 * @resumed: it has no opening mark and begins behind the stretch before, whose attribution is still in it
 *
 * What stands between two marks, not nested in another stretch; never longer than a paragraph.
 */
typedef struct
{
  guint open, first, end, after;
  guint paragraph;
  guint words;
  gboolean opened, closed, continued, dialogue, bare, resumed;
} PressStretch;

/**
 * PressAttribution:
 * @first: first token of the clause
 * @end: the token after its last
 * @voice: what names the speaker
 * @speaker: bytes of what names the speaker
 * @leads: it ends in a colon: what follows is the same speaker's
 * @signature: a name below or behind the quote, without a verb
 * @subject: it has a subject, which names nobody: "says a visitor"
 */
typedef struct
{
  guint first, end;
  PressVoice voice;
  PressSpan speaker;
  gboolean leads, signature, subject;
} PressAttribution;

/** PressTurn: a stretch and what attributes it. */
typedef struct
{
  PressStretch stretch;
  PressAttribution after, before, inside;
  gboolean has_after, has_before, has_inside;
  gboolean dropped; /* no speech after all */
  gboolean weak;    /* what follows is a sentence of its own that may tell something else */
  guint tail; /* the token where the stretch, or the clause behind it that does nothing but attribute, ends */
} PressTurn;

GArray *press_stretches_find (const PressText *text);
gboolean press_stretch_is_mark (const PressText *text, guint token);

gboolean press_stretch_is_punctuation (const PressText *text, guint token);
gboolean press_stretch_ends_sentence (const PressText *text, const PressStretch *stretch);
gboolean press_stretch_begins_paragraph (const PressText *text, const PressStretch *stretch);
gboolean press_stretch_is_sentence (const PressText *text, const PressStretch *stretch);
GArray *press_turns_find (const PressText *text, const GArray *names);

gboolean press_attribution_after (const PressText *text,
                                  const GArray *names,
                                  const PressStretch *stretch,
                                  guint limit,
                                  PressAttribution *attribution);
gboolean press_attribution_before (const PressText *text,
                                   const GArray *names,
                                   const PressStretch *stretch,
                                   guint limit,
                                   PressAttribution *attribution);
gboolean press_attribution_inside (const PressText *text,
                                   const GArray *names,
                                   guint first,
                                   guint end,
                                   gboolean dialogue,
                                   PressAttribution *attribution);

gboolean press_attribution_subject (const PressText *text,
                                    const GArray *names,
                                    const PressStretch *stretch,
                                    guint limit,
                                    guint sentences,
                                    PressSpan *speaker);

gboolean press_clause_ends_sentence (const PressText *text, guint token);
guint press_clause_match (const PressText *text, guint token, PressTerm term, const char **value);
gboolean press_clause_is_dash (const PressText *text, guint token);
guint press_clause_verb (const PressText *text, guint token, guint end);
guint press_clause_word (const PressText *text, guint token, const char *key);
PressVoice press_clause_pronoun (const PressText *text, guint first, guint end, PressSpan *speaker);
PressVoice
press_clause_speaker (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker);

G_END_DECLS
