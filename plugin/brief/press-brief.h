// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "message/press-message.h"

G_BEGIN_DECLS

/** PressKind: what a mail is. */
typedef enum
{
  PRESS_KIND_OTHER,
  PRESS_KIND_COVERAGE,
  PRESS_KIND_PRESS_RELEASE,
} PressKind;

/** PressRelation: what an organisation has to do with the announcement. */
typedef enum
{
  PRESS_RELATION_MENTIONED,
  PRESS_RELATION_FORMER_PARTNER,
  PRESS_RELATION_PARTNER,
  PRESS_RELATION_ISSUER,
} PressRelation;

/** PressDateRole: what happens on a date. */
typedef enum
{
  PRESS_DATE_ROLE_OTHER,
  PRESS_DATE_ROLE_PUBLISHED,
  PRESS_DATE_ROLE_LAUNCH,
  PRESS_DATE_ROLE_EVENT,
  PRESS_DATE_ROLE_START,
  PRESS_DATE_ROLE_END,
  PRESS_DATE_ROLE_DEADLINE,
  PRESS_DATE_ROLE_EMBARGO,
  PRESS_DATE_ROLE_FOUNDED,
  PRESS_DATE_ROLE_PAST,
} PressDateRole;

/*
 * The facts of a brief. Strings are owned and never NULL unless said. Spans are half-open; in bytes while the
 * stages of press-draft.h work, in characters as soon as press_brief_seal() has run. An absent span is {0,
 * 0}.
 */

/** PressSignal: one reason for (@weight > 0) or against "press release"; "encrypted" weighs nothing. */
typedef struct
{
  char *name;
  double weight;
  PressSpan span;
} PressSignal;

/** PressExcerpt: a verbatim piece of the text. */
typedef struct
{
  char *text;
  PressSpan span;
} PressExcerpt;

/** PressPerson: @role and @organization are nullable. @spans: (element-type PressSpan): mentions of the name.
 */
typedef struct
{
  char *name;
  char *role;
  char *organization;
  GArray *spans;
} PressPerson;

/** PressOrganization: @aliases: other names the mail uses. @spans: (element-type PressSpan): all mentions. */
typedef struct
{
  char *name;
  GPtrArray *aliases;
  PressRelation relation;
  GArray *spans;
} PressOrganization;

/** PressBriefDate: @value is ISO 8601, @text the mail's own wording. */
typedef struct
{
  char *value;
  char *text;
  PressDateRole role;
  PressSpan span;
} PressBriefDate;

/** PressBriefQuote: @parts: (element-type PressExcerpt *); @text joins them with " [...] "; @speaker is
 * nullable. */
typedef struct
{
  char *text;
  GPtrArray *parts;
  char *speaker;
  gboolean direct;
  PressSpan span;
} PressBriefQuote;

/** PressContact: any of the strings may be NULL. */
typedef struct
{
  char *name;
  char *organization;
  char *email;
  char *phone;
  PressSpan span;
} PressContact;

/** PressBriefFigure: @unit is nullable. */
typedef struct
{
  char *text;
  double value;
  char *unit;
  gboolean claim;
  PressSpan span;
} PressBriefFigure;

/** PressDateline: @place, @date (ISO day) and @wire are nullable. */
typedef struct
{
  char *place;
  char *date;
  char *wire;
  PressSpan span;
} PressDateline;

/** PressEmbargo: @until: UTC, "2026-03-02T05:00:00Z"; @zone: nullable: the mail names none. */
typedef struct
{
  char *until;
  char *zone;
  char *text;
  PressSpan span;
} PressEmbargo;

#define PRESS_TYPE_BRIEF (press_brief_get_type ())
G_DECLARE_FINAL_TYPE (PressBrief, press_brief, PRESS, BRIEF, GObject)

/**
 * PressBrief:
 *
 * What a mail tells. The fields are filled by the stages of the analysis or from JSON; afterwards a brief is
 * immutable and may be shared by threads. All pointers are owned by the brief.
 */
struct _PressBrief
{
  GObject parent_instance;

  char *id;   /* nullable */
  char *from; /* nullable: "Name <address>" */
  char *subject;
  char *date; /* nullable: ISO 8601 with offset */
  char *text;
  gboolean forged; /* as in PressMessage; not in the JSON: it counts when the mail is briefed */

  PressKind kind;
  double confidence;
  GPtrArray *signals;       /* PressSignal, strongest first */
  GPtrArray *languages;     /* char *, most text first */
  char *headline;           /* nullable */
  PressDateline *dateline;  /* nullable */
  PressEmbargo *embargo;    /* nullable */
  GPtrArray *summary;       /* PressExcerpt */
  GPtrArray *people;        /* PressPerson */
  GPtrArray *organizations; /* PressOrganization */
  GPtrArray *dates;         /* PressBriefDate, in the order of the text */
  GPtrArray *quotes;        /* PressBriefQuote */
  GPtrArray *contacts;      /* PressContact */
  GPtrArray *figures;       /* PressBriefFigure */
  GArray *sections;         /* PressSection */
};

/** PRESS_BRIEF_SCHEMA: what the JSON of a brief calls itself. */
#define PRESS_BRIEF_SCHEMA "pressbrief/1"

PressBrief *press_brief_new (void);
void press_brief_seal (PressBrief *self);
gboolean press_brief_is_shut (PressBrief *self);
char *press_brief_to_json (PressBrief *self, gboolean pretty);
PressBrief *press_brief_from_json (const char *json, gssize length, GError **error);

const char *press_kind_to_string (PressKind kind);
const char *press_relation_to_string (PressRelation relation);
const char *press_date_role_to_string (PressDateRole role);

PressSignal *press_brief_add_signal (PressBrief *self, const char *name, double weight, PressSpan span);
PressExcerpt *press_excerpt_new (const char *text, PressSpan span);
PressExcerpt *press_brief_add_sentence (PressBrief *self, const char *text, PressSpan span);
PressPerson *press_brief_add_person (PressBrief *self, const char *name);
PressOrganization *press_brief_add_organization (PressBrief *self, const char *name, PressRelation relation);
PressBriefDate *press_brief_add_date (
    PressBrief *self, const char *value, const char *text, PressDateRole role, PressSpan span);
PressBriefQuote *press_brief_add_quote (PressBrief *self, gboolean direct, PressSpan span);
PressContact *press_brief_add_contact (PressBrief *self, PressSpan span);
PressBriefFigure *press_brief_add_figure (
    PressBrief *self, const char *text, double value, const char *unit, gboolean claim, PressSpan span);

#define PRESS_BRIEF_ERROR (press_brief_error_quark ())
GQuark press_brief_error_quark (void);

/** PressBriefError: why JSON is no brief. */
typedef enum
{
  PRESS_BRIEF_ERROR_SYNTAX, /* not JSON */
  PRESS_BRIEF_ERROR_SCHEMA, /* not "pressbrief/1", or a member is missing or of another type */
} PressBriefError;

G_END_DECLS
