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

/**
 * PressFirm:
 * @mentions: (element-type PressMention): in the order of the text
 * @words: (element-type utf8): the folded words of its fullest name, without legal forms; owned
 * @has_boilerplate: an "About X" is about it
 * @issuer: how much speaks for its being the issuer
 * @partner: the same for a partner
 * @former: the same for a former partner
 */
typedef struct
{
  GArray *mentions;
  GPtrArray *words;
  gboolean has_boilerplate;
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
void press_firms_weigh (GPtrArray *firms, const PressDraft *draft, const PressSender *sender);
char *press_firm_name (const PressFirm *self, const PressText *text);

G_END_DECLS
