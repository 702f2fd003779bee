// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-people*.c: roles as phrases of tokens, and the people found so far. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

#define PRESS_NO_NAME G_MAXUINT
#define PRESS_MOST_MENTIONS 400 /* of people: a mail with more is no release, and none is worth its time */
#define PRESS_MOST_NAMES 3000   /* that are looked through for the organisation of a person */

/**
 * PressRolePhrase:
 * @first: first token of the role
 * @end: token after its last
 * @after: token after the role and the organisation behind it
 * @organization: index of the organisation's name in the draft, %PRESS_NO_NAME: none
 * @noun: token of a common noun that stands for the organisation ("of the foundation"), %PRESS_NO_NAME: none
 */
typedef struct
{
  guint first, end, after;
  guint organization;
  guint noun;
} PressRolePhrase;

/** PressMention: a person's name in the text and what stands beside it. */
typedef struct
{
  guint name;   /* index in draft->names */
  guint person; /* index in PressPeopleWork.people */
  PressRolePhrase role;
  gboolean has_role;
  guint organization; /* index in draft->names; PRESS_NO_NAME */
  gboolean seeks;     /* it has a role, but nothing tells of whom */
} PressMention;

/** PressPeopleWork: the state of the stage. */
typedef struct
{
  PressDraft *draft;
  const PressText *text;
  guint *names;     /* for each token 1 + the index of the name that has it, 0: none */
  GArray *mentions; /* PressMention, in the order of the text */
  GArray *people;   /* guint: the mention whose name is the longest, one for each person */
  guint8 *taken;    /* for each token whether a role that was given to somebody has it */
} PressPeopleWork;

const PressName *press_people_name_at (const PressPeopleWork *self, guint token, PressNameKind kind);
gboolean press_people_is (const PressPeopleWork *self, guint token, const char *const *words);
gboolean press_people_word (const PressPeopleWork *self, guint token, const char *key);
guint press_people_lead_in (const PressPeopleWork *self, guint token, guint limit);
gboolean
press_role_parse_behind (const PressPeopleWork *self, guint token, guint limit, PressRolePhrase *role);
gboolean press_role_parse (const PressPeopleWork *self, guint token, guint limit, PressRolePhrase *role);
guint press_people_before_titles (const PressPeopleWork *self, guint token);
void press_people_find_roles (PressPeopleWork *self);
void press_people_infer_organizations (PressPeopleWork *self);
void press_people_merge (PressPeopleWork *self);

G_END_DECLS
