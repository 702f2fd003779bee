// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-differences.c: what a mail claims about somebody, in a form that other mails' claims can
 * be held against. */

#include "stories/press-differences.h"
#include "stories/press-passages.h"

G_BEGIN_DECLS

/** PressClaimKind: what is claimed; two claims of one kind about one name can disagree. */
typedef enum
{
  PRESS_CLAIM_DATE,    /* when something happened with a company that is none of the issuers */
  PRESS_CLAIM_FOUNDED, /* when a company was founded */
  PRESS_CLAIM_ROLE,    /* which role a person has */
  PRESS_CLAIM_COMPANY, /* whom a person works for */
  PRESS_CLAIM_PICTURE, /* how many people a picture shows */
} PressClaimKind;

/**
 * PressClaim:
 * @about: (owned): whom
 * @key: (owned): @about, or @value where that is a company's name, as press_company_key() has it
 * @value: (owned): an ISO date, a role, a company, a number
 * @passage: characters: the words around it
 * @focus: characters: what says the value; empty: all of it
 */
typedef struct
{
  PressClaimKind kind;
  char *about;
  char *key;
  char *value;
  guint mail;
  const char *language;
  PressSpan passage;
  PressSpan focus;
} PressClaim;

GPtrArray *press_claims_find (const PressPassages *passages, guint mail);
void press_claim_free (PressClaim *self);
gboolean press_claims_disagree (const PressClaim *first, const PressClaim *second);
int press_dates_disagree (const char *first, const char *second);

G_END_DECLS
