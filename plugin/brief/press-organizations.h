// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the press-organizations family: an organisation while its facts are gathered. */

#include "brief/press-sender.h"

G_BEGIN_DECLS

/**
 * PressMention:
 * @span: bytes of the name
 * @first_token: its first token
 * @end_token: the token after its last
 * @section: where it stands
 * @legal: it has a legal form
 * @weak: found by its first word alone: a form, but no name of its own
 * @in_headline: it stands in the headline
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  PressSectionKind section;
  gboolean legal;
  gboolean weak;
  gboolean in_headline;
} PressMention;

/**
 * PressFirmClue: what speaks for and against a relation, each an amount from 0 to 1
 *
 * The order is that of the table in press-organizations-weights.c.
 */
typedef enum
{
  PRESS_CLUE_HEADLINE,
  PRESS_CLUE_HEADLINE_SUBJECT,
  PRESS_CLUE_HEADLINE_WITH,
  PRESS_CLUE_LEAD,
  PRESS_CLUE_LEAD_SUBJECT,
  PRESS_CLUE_LEAD_VERB,
  PRESS_CLUE_LEAD_WITH,
  PRESS_CLUE_FIRST_NAMED,
  PRESS_CLUE_SHARE,
  PRESS_CLUE_SENDER,
  PRESS_CLUE_ON_BEHALF,
  PRESS_CLUE_ABOUT,
  PRESS_CLUE_SPEAKER,
  PRESS_CLUE_FIRST_SPEAKER,
  PRESS_CLUE_LEGAL,
  PRESS_CLUE_UNSURE,
  PRESS_CLUE_JOINED,
  PRESS_CLUE_NEAR_ISSUER,
  PRESS_CLUE_JOINED_LEAD,
  PRESS_CLUE_OTHER_SENDS,
  PRESS_CLUE_OTHER_ABOUT,
  PRESS_CLUE_WITH,
  PRESS_CLUE_TIE,
  PRESS_CLUE_TIE_NEAR,
  PRESS_CLUE_AGENT,
  PRESS_CLUE_PASSIVE,
  PRESS_CLUE_ASIDE,
  PRESS_CLUE_ENDED,
  PRESS_CLUE_ENDED_NEAR,
  PRESS_CLUE_ENDED_TIE,
  PRESS_CLUE_PAST,
  PRESS_CLUE_PAST_TIE,
  PRESS_CLUE_BARE,
  PRESS_CLUE_PRODUCT,
  PRESS_CLUE_PUBLIC,
  PRESS_CLUE_RESEARCH,
  PRESS_CLUE_FINANCE,
  PRESS_CLUE_MEDIA,
  PRESS_CLUE_RESEARCH_NEAR,
  PRESS_CLUE_FINANCE_NEAR,
  PRESS_CLUE_BARE_NEAR,
  PRESS_CLUE_NOUN,
  PRESS_CLUE_NOUN_NEAR,
  PRESS_N_CLUES
} PressFirmClue;

/**
 * PressFirm:
 * @mentions: (element-type PressMention): in the order of the text
 * @words: (element-type utf8): the folded words of its fullest name, without legal forms; owned
 * @has_boilerplate: an "About X" is about it
 * @in_boilerplate: a paragraph of a boilerplate begins with it
 * @in_headline: the headline names it
 * @in_prose: a paragraph of the body names it
 * @is_sure: surely an organisation
 * @dropped: it does not belong into the brief: an agency, a wire, the newsletter itself
 * @clues: what speaks for a relation
 * @relation: what it has to do with the announcement
 */
typedef struct
{
  GArray *mentions;
  GPtrArray *words;
  gboolean has_boilerplate, in_boilerplate, in_headline, in_prose;
  gboolean is_sure, dropped;
  double clues[PRESS_N_CLUES];
  PressRelation relation;
} PressFirm;

/**
 * PressCandidate:
 * @mention: where it stands
 * @words: (element-type utf8): its folded words, without legal forms; owned
 * @head: it stands in the head of a boilerplate
 * @general: a kind of organisation, no name: "the company", "the university"
 */
typedef struct
{
  PressMention mention;
  GPtrArray *words;
  gboolean head;
  gboolean general;
} PressCandidate;

GArray *press_firm_candidates (const PressDraft *draft);
GPtrArray *press_firms_collect (const PressDraft *draft);
void press_firms_find_clues (GPtrArray *firms, const PressDraft *draft, const PressSender *sender);
void press_firms_find_issuers (GPtrArray *firms, const PressDraft *draft, guint lead_end);
void press_firms_find_ties (GPtrArray *firms, const PressDraft *draft);
double press_firm_points (const PressFirm *self, PressRelation relation);
void press_firm_add_clue (PressFirm *self, PressFirmClue clue, double share);
void press_firm_explain (const PressFirm *self, const PressText *text);
gboolean press_firm_has_form (const PressFirm *self);
void press_firm_find_kind (PressFirm *self, const PressText *text);
guint press_draft_end_of_lead (const PressDraft *draft);
gboolean press_mention_is_with (const PressText *text, const PressMention *mention);
char *press_firm_name (const PressFirm *self, const PressText *text);

G_END_DECLS
