// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/stories: a brief cut into the passages that are compared with those of other briefs. */

#include "brief/press-brief.h"
#include "text/press-text.h"

G_BEGIN_DECLS

/**
 * PressContentWord:
 * @form: the folded word, or the digits of a number
 * @skeleton: @form without what differs between the spellings of related languages; "" for a number
 * @concept: (nullable): what it means, in a code that all languages share
 * @language: ISO 639-1, interned
 * @weight: how much it tells: rare words and names tell more
 * @passages: (element-type guint): the passages that have it
 *
 * A content word of a text.
 */
typedef struct
{
  const char *form;
  const char *skeleton;
  const char *concept;
  const char *language;
  gboolean name;
  gboolean number;
  double weight;
  GArray *passages;
} PressContentWord;

/**
 * PressPassage:
 * @span: bytes of the text
 * @quote: which of the brief's quotes it is a part of, -1: the narrator's
 * @paragraph: of the text
 * @section: the kind of section it stands in
 * @first_word: its first content word, in PressPassages.bag
 * @weight: of all its words together
 *
 * A sentence of the narrator's, or as much of a sentence as belongs to a quote.
 */
typedef struct
{
  PressSpan span;
  int quote;
  guint paragraph;
  PressSectionKind section;
  const char *language;
  guint first_word, end_word;
  guint length; /* characters */
  double weight;
} PressPassage;

/** PressPassages: the passages of a brief, in the order of the text. Owned by whoever made it. */
typedef struct
{
  PressBrief *brief; /* owned */
  PressText *text;
  PressOffsets *offsets;
  GArray *passages; /* PressPassage */
  GArray *words;    /* PressContentWord */
  GArray *bag;      /* guint: words of the passages, one passage after the other */
  GStringChunk *strings;
  guint most;   /* passages that are looked at */
  gboolean cut; /* the text was longer than is looked at */
} PressPassages;

PressPassages *press_passages_new (PressBrief *brief, guint n_comparisons);
void press_passages_free (PressPassages *self);
PressSpan press_passages_characters (const PressPassages *self, PressSpan bytes);
PressSpan press_passages_bytes (const PressPassages *self, PressSpan characters);
gboolean press_passage_is_told (const PressPassage *self);

static inline PressPassage *
press_passages_get (const PressPassages *self, guint i)
{
  return &g_array_index (self->passages, PressPassage, i);
}

static inline const PressContentWord *
press_passages_word (const PressPassages *self, guint i)
{
  return &g_array_index (self->words, PressContentWord, i);
}

char *press_spelling_skeleton (const char *folded);
double press_spelling_likeness (const char *first, const char *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressPassages, press_passages_free)

G_END_DECLS
