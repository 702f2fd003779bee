// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PRESS_ALIGNMENT_SURE: the confidence below which nothing is claimed. */
#define PRESS_ALIGNMENT_SURE 0.7

/**
 * PressWording:
 * @mail: which of the briefs that were handed in
 * @quote: which of that brief's quotes it is of, -1: the narrator's own words
 * @span: characters of that brief's text
 * @language: ISO 639-1, interned; "und" when unknown
 * @text: (owned): the verbatim text of @span; a whole quote that is interrupted is joined by " [...] "
 *
 * How one mail words something.
 */
typedef struct
{
  guint mail;
  int quote;
  PressSpan span;
  const char *language;
  char *text;
} PressWording;

/**
 * PressParallel:
 * @speaker: (nullable) (owned): who says it, as the first of the mails names the speaker
 * @confidence: 0 to 1, that all wordings say the same: that of the weakest link
 * @wordings: (element-type PressWording *): at least two, ordered by mail; one a mail
 *
 * One thing said, in the words of several mails.
 */
typedef struct
{
  char *speaker;
  double confidence;
  GPtrArray *wordings;
} PressParallel;

GPtrArray *press_alignment_quotes (PressBrief *const *briefs, guint n_briefs);
GPtrArray *press_alignment_sentences (PressBrief *first, PressBrief *second);

PressWording *press_wording_new (PressBrief *brief, guint mail, int quote, PressSpan span);
void press_wording_free (PressWording *self);
void press_parallel_free (PressParallel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressWording, press_wording_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressParallel, press_parallel_free)

G_END_DECLS
