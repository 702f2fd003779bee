// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-alignment.h"
#include "stories/press-diff.h"

G_BEGIN_DECLS

/** PressChangeKind: what was changed. */
typedef enum
{
  PRESS_CHANGE_FIGURE,
  PRESS_CHANGE_DATE,
  PRESS_CHANGE_NAME,
  PRESS_CHANGE_ROLE,
  PRESS_CHANGE_QUOTE,   /* words of a quote */
  PRESS_CHANGE_WORDS,   /* other words of a sentence that both have */
  PRESS_CHANGE_ADDED,   /* a sentence */
  PRESS_CHANGE_DROPPED, /* a sentence */
  PRESS_CHANGE_NOTICE,  /* what the later mail says of its changes */
} PressChangeKind;

/**
 * PressChange:
 * @from: (nullable) (owned): the earlier mail's words, verbatim: the whole figure, date, name; %NULL: added
 * @to: (nullable) (owned): the later mail's; %NULL: dropped
 * @from_span: characters of the earlier brief's text; empty without @from
 * @to_span: characters of the later brief's text; empty without @to
 * @from_sentence: the passage around @from_span, for a diff of words; the same as it when all of it changed
 * @to_sentence: the passage around @to_span
 * @boilerplate: in what is no part of the announcement: profile of the company, contact, footer, a notice
 */
typedef struct
{
  PressChangeKind kind;
  char *from;
  char *to;
  PressSpan from_span;
  PressSpan to_span;
  PressSpan from_sentence;
  PressSpan to_sentence;
  gboolean boilerplate;
} PressChange;

GPtrArray *press_changes_between (PressBrief *from, PressBrief *to);
GPtrArray *press_changes_of_wordings (PressBrief *from,
                                      const PressWording *from_wording,
                                      PressBrief *to,
                                      const PressWording *to_wording);
void press_change_free (PressChange *self);

/** PressStoryChange: a @change from one mail of a story to another, by their positions. */
typedef struct
{
  guint from;
  guint to;
  PressChange *change;
} PressStoryChange;

GPtrArray *press_changes_in_story (PressBrief *const *briefs, guint n_briefs, const GPtrArray *parallels);
void press_story_change_free (PressStoryChange *self);

/** PressReissue: how a mail announces that it was sent before; the stronger last. */
typedef enum
{
  PRESS_REISSUE_NONE,
  PRESS_REISSUE_REPEATED, /* "Repeat", "Nochmals" */
  PRESS_REISSUE_UPDATED,
  PRESS_REISSUE_CORRECTED,
} PressReissue;

PressReissue press_reissue_of (PressBrief *brief);
char *press_reissue_subject (PressBrief *brief);
int press_reissue_find_first (PressBrief *const *briefs, guint n_briefs, guint which);
gboolean press_changes_are_versions (PressBrief *first, PressBrief *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressChange, press_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressStoryChange, press_story_change_free)

G_END_DECLS
