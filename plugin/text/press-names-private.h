// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-names*.c: a text as units, what speaks for a name in it, and the names claimed so far.
 *
 * A unit is what a reader takes for one word of a name: "Anna-Lena", "O'Brien-Lund", "R&D", a mark. The
 * sources of evidence (forms of companies, titles and given names, context, what is known from elsewhere in
 * the text) run one after the other, the surest first; each claims runs of units that nobody has claimed. */

#include "text/press-names.h"

G_BEGIN_DECLS

/** PressCue: kinds of vocabulary that help to find names; a unit counts the units of the phrase it begins. */
typedef enum
{
  PRESS_CUE_TITLE,
  PRESS_CUE_GIVEN,
  PRESS_CUE_SURNAME,
  PRESS_CUE_PARTICLE,
  PRESS_CUE_ROLE,
  PRESS_CUE_MODIFIER,
  PRESS_CUE_DEPARTMENT, /* "Marketing": belongs to the role before it */
  PRESS_CUE_SAYING,
  PRESS_CUE_FORM_AFTER,
  PRESS_CUE_FORM_BEFORE,
  PRESS_CUE_ORG_HEAD,
  PRESS_CUE_ORG_TAIL,
  PRESS_CUE_ORG_NOUN,
  PRESS_CUE_ORGANIZATION,
  PRESS_CUE_PLACE,
  PRESS_CUE_PLACE_WORD,
  PRESS_CUE_ADJECTIVE, /* "German": capitalised, but no name */
  PRESS_CUE_CALENDAR,
  PRESS_CUE_LABEL,
  PRESS_CUE_OFFICE,  /* a mayor, a minister */
  PRESS_CUE_SUCCEED, /* "takes over from": somebody stands behind it */
  PRESS_CUE_TRADE,   /* a singer, a fisherman: a role that stands before people alone */
  PRESS_CUE_CAPTION, /* "from left" */
  PRESS_CUE_FUNCTION,
  PRESS_N_CUES
} PressCue;

/** PressUnitFlags: how a unit is written and where it stands. */
typedef enum
{
  PRESS_UNIT_WORD = 1 << 0,
  PRESS_UNIT_CAPITAL = 1 << 1, /* could be a word of a name by its spelling */
  PRESS_UNIT_CAPS = 1 << 2,    /* upper-case throughout */
  PRESS_UNIT_MIXED = 1 << 3,   /* "TransLaut" */
  PRESS_UNIT_INITIAL = 1 << 4, /* one letter */
  PRESS_UNIT_DIGITS = 1 << 5,
  PRESS_UNIT_START = 1 << 6,   /* a capital letter says nothing here: sentence, quote, line */
  PRESS_UNIT_BREAK = 1 << 7,   /* what stands before it belongs to another line, not only to another row */
  PRESS_UNIT_HEADING = 1 << 8, /* in a line that is all capitals or all capitalised */
  PRESS_UNIT_HYPHEN = 1 << 9,
  PRESS_UNIT_SPACE = 1 << 10,   /* white space stands before it */
  PRESS_UNIT_BLOCKED = 1 << 11, /* a month, a function word: never the word of a name by itself */
} PressUnitFlags;

/** PressTongue: the language of a unit, as far as rules differ. */
typedef enum
{
  PRESS_TONGUE_OTHER,
  PRESS_TONGUE_GERMAN,
  PRESS_TONGUE_ENGLISH,
  PRESS_TONGUE_ROMANCE,
  PRESS_TONGUE_INDONESIAN,
} PressTongue;

/**
 * PressUnit:
 * @first: first token
 * @end: token after its last
 * @key: its folded text
 * @claim: 1 + the claim that has it, 0: none
 * @cues: how many units the longest phrase of each cue that begins here has
 */
typedef struct
{
  guint first, end;
  const char *key;
  guint claim;
  guint16 flags;
  guint8 tongue;
  guint8 cues[PRESS_N_CUES];
} PressUnit;

#define PRESS_LONGEST_ORGANIZATION 9 /* units of an organisation's name */

/** PressClaim: a name in units. */
typedef struct
{
  guint first, end;
  PressNameKind kind;
  float confidence;
  guint trim; /* bytes of its end that are no part of the name: the "s" of "Leicas" */
} PressClaim;

/** PressHabit: how a word is written in the whole text. */
typedef struct
{
  guint capital; /* with a capital that says something */
  guint lower;
  guint article; /* right behind an article or the like: a common noun in German */
} PressHabit;

/** PressNameWork: the state of one run of the finder. */
typedef struct
{
  const PressText *text;
  PressUnit *units;
  guint n_units;
  GArray *claims;     /* PressClaim, in the order of claiming */
  GHashTable *habits; /* key -> PressHabit (owned) */
  GStringChunk *keys;
  guint searches; /* through all units, which are few */
} PressNameWork;

void press_units_find (PressNameWork *self);
void press_cues_find (PressNameWork *self);

gboolean press_unit_has (const PressNameWork *self, guint unit, PressUnitFlags flags);
gboolean press_unit_is (const PressNameWork *self, guint unit, const char *const *words);
guint press_unit_cue_before (const PressNameWork *self, guint unit, PressCue cue);
gboolean press_unit_is_office (const PressNameWork *self, guint unit);
gboolean press_unit_is_common (const PressNameWork *self, guint unit);
guint press_unit_cue (const PressNameWork *self, guint unit, PressCue cue);
gboolean press_unit_joins (const PressNameWork *self, guint unit);
gboolean press_unit_is_open (const PressNameWork *self, guint unit);
void press_names_claim (PressNameWork *self, guint first, guint end, PressNameKind kind, float confidence);

guint press_person_end (const PressNameWork *self, guint first, gboolean sure);
guint press_run_end (const PressNameWork *self, guint first);
gboolean press_names_role_follows (const PressNameWork *self, guint unit);
gboolean press_unit_follows_street (const PressNameWork *self, guint unit);
gboolean press_unit_begins_person (const PressNameWork *self, guint unit);
char *press_claim_key (const PressNameWork *self, const PressClaim *claim, guint skip);
gboolean press_names_role_reaches (const PressNameWork *self, guint unit);
gboolean press_names_takes_office (const PressNameWork *self, guint unit);
gboolean press_names_follows_office (const PressNameWork *self, guint unit);
gboolean press_names_role_leads (const PressNameWork *self, guint first, guint end);
gboolean press_names_role_is_given (const PressNameWork *self, guint unit);
gboolean press_names_follows_trade (const PressNameWork *self, guint unit);
void press_names_claim_people (PressNameWork *self);
void press_names_claim_pictured (PressNameWork *self);
gboolean press_names_is_link (const PressNameWork *self, guint unit);
gboolean press_names_is_body (const PressNameWork *self, guint unit);
guint press_names_begin_of (const PressNameWork *self, guint last);
guint press_names_end_of (const PressNameWork *self, guint first, guint longest, gboolean official);
void press_names_cut_officials (PressNameWork *self);
void press_names_find_forms (PressNameWork *self);
void press_names_find_institutions (PressNameWork *self);
void press_names_find_long_listed (PressNameWork *self);
void press_names_find_listed (PressNameWork *self);
void press_names_find_people (PressNameWork *self);
void press_names_find_in_context (PressNameWork *self);
void press_names_claim_tagged (PressNameWork *self, const guint8 *tags);
void press_names_find_rest (PressNameWork *self);
void press_names_find_again (PressNameWork *self);
void press_names_find_whole (PressNameWork *self);

gboolean press_name_settle (const PressText *text, PressName *name);

G_END_DECLS
