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
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  PressSectionKind section;
  gboolean legal;
  gboolean weak;
} PressMention;

#define PRESS_ISSUER_ENOUGH 2.5 /* points */

/**
 * PressFirm:
 * @mentions: (element-type PressMention): in the order of the text
 * @words: (element-type utf8): the folded words of its fullest name, without legal forms; owned
 * @has_boilerplate: an "About X" is about it
 * @in_boilerplate: a paragraph of a boilerplate begins with it
 * @in_headline: the headline names it
 * @in_prose: a paragraph of the body names it
 * @subject: it stands before the announcing verb in the lead
 * @is_sure: surely an organisation: what only ties in a sentence speak for must be to be a partner
 * @is_issuer: it announces
 * @dropped: it does not belong into the brief: an agency, a wire, the newsletter itself
 * @issuer: how much speaks for its being an issuer
 * @partner: the same for a partner
 * @former: the same for a former partner
 */
typedef struct
{
  GArray *mentions;
  GPtrArray *words;
  gboolean has_boilerplate, in_boilerplate, in_headline, in_prose, subject;
  gboolean is_sure, is_issuer, dropped;
  double issuer;
  double partner;
  double former;
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
void press_firms_find_issuers (GPtrArray *firms, const PressDraft *draft, const PressSender *sender);
void press_firms_weigh (GPtrArray *firms, const PressText *text);
gboolean press_mention_is_with (const PressText *text, const PressMention *mention);
char *press_firm_name (const PressFirm *self, const PressText *text);

G_END_DECLS
