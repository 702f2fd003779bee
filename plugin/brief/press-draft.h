// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief: the working state of one analysis and its stages, in the order in which they run.
 * Every stage reads what stages before it left in the draft and writes facts into draft->brief, with spans in
 * bytes. */

#include "brief/press-analysis.h"
#include "text/press-dates.h"
#include "text/press-figures.h"
#include "text/press-names.h"
#include "text/press-quotes.h"
#include "text/press-summarizer.h"

G_BEGIN_DECLS

/**
 * PressSeeker: a person whose organisation is looked at again when those of the mail are known
 * @person: index in the brief's people
 * @token: first token of the name
 * @role: first token of the role, that of the name when there is none
 * @employer: bytes of the organisation that stands beside the name, or of a guess; empty when there is none
 * @seeks: nothing beside the name tells the organisation
 * @succeeded: somebody named before follows the person, precedes or stands beside it
 */
typedef struct
{
  guint person;
  guint token;
  guint role;
  PressSpan employer;
  gboolean seeks;
  gboolean succeeded;
} PressSeeker;

/** PressDraft: all owned. */
typedef struct
{
  PressOptions options;
  PressMessage *message;
  PressText *text;
  GArray *sections; /* PressSection, bytes */
  PressDay today;   /* what relative dates are counted from: the dateline's day, else the Date header's */
  GArray *names;    /* PressName */
  GArray *dates;    /* PressDate */
  GArray *quotes;   /* PressQuote */
  GArray *seekers;  /* PressSeeker */
  PressBrief *brief;
} PressDraft;

void press_draft_anchor_names (PressDraft *self);
void press_draft_find_languages (PressDraft *self);
void press_draft_find_headline (PressDraft *self);
void press_draft_find_dateline (PressDraft *self);
void press_draft_find_embargo (PressDraft *self);
void press_draft_find_contacts (PressDraft *self);
void press_draft_drop_contacts (PressDraft *self);
void press_draft_find_people (PressDraft *self);
void press_draft_find_organizations (PressDraft *self);
void press_draft_find_affiliations (PressDraft *self);
void press_draft_find_quotes (PressDraft *self);
void press_draft_find_dates (PressDraft *self);
void press_draft_find_figures (PressDraft *self);
void press_draft_find_kind (PressDraft *self);
void press_draft_find_summary (PressDraft *self);

gboolean press_draft_is_spoken (const PressDraft *self, PressSpan span);
PressSectionKind press_draft_section_at (const PressDraft *self, guint byte);

G_END_DECLS
