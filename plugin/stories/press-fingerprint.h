// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressTraitKind: what a mail may share with another one about the same announcement. */
typedef enum
{
  PRESS_TRAIT_ISSUER,   /* issuers and partners */
  PRESS_TRAIT_COMPANY,  /* every organisation, the above among them */
  PRESS_TRAIT_PERSON,   /* whole names */
  PRESS_TRAIT_FIGURE,   /* values of figures */
  PRESS_TRAIT_DATE,     /* what the text dates, but not when it was published; see press_trait_date() */
  PRESS_TRAIT_COMING,   /* of these, what is still to come on that day */
  PRESS_TRAIT_NAME,     /* words that are written like names and that no lexicon knows: products, models */
  PRESS_TRAIT_NUMBER,   /* digits as written, "6.4.2" */
  PRESS_TRAIT_HEADLINE, /* words of the headline that carry meaning */
  PRESS_TRAIT_MARK,     /* what tells it from its like: numbers, dates and people of the headline */
  PRESS_TRAIT_SENTENCE, /* sentences, letter by letter */
  PRESS_TRAIT_SENDER,   /* the domain of the sender's address */
  PRESS_N_TRAITS
} PressTraitKind;

/**
 * PressTrait:
 * @hash: of the normalised text, the same for all kinds; of dates see press_trait_date()
 * @kind: a PressTraitKind
 * @text: (nullable) (owned): as the mail writes it; %NULL when read back from bytes
 */
typedef struct
{
  guint32 hash;
  guint8 kind;
  char *text;
} PressTrait;

/**
 * PressFingerprint:
 * @day: of the announcement, days since 1970-01-01: as the dateline says, else the Date header, else today
 * @language: the first of the mail, "und" when it has none
 * @kind: of the mail
 * @traits: (element-type PressTrait): by kind and hash, each once, a bounded number of each kind
 *
 * What of a mail is compared with others, in about 400 bytes.
 */
typedef struct
{
  gint32 day;
  char language[4];
  PressKind kind;
  GArray *traits;
} PressFingerprint;

PressFingerprint *press_fingerprint_new (PressBrief *brief);
PressFingerprint *press_fingerprint_from_bytes (const guint8 *bytes, gsize length);
GByteArray *press_fingerprint_to_bytes (const PressFingerprint *self);
void press_fingerprint_free (PressFingerprint *self);
const PressTrait *press_fingerprint_get (const PressFingerprint *self, PressTraitKind kind, guint *n);
gboolean press_fingerprint_has (const PressFingerprint *self, PressTraitKind kind, guint32 hash);
GArray *press_fingerprint_keys (const PressFingerprint *self);

guint32 press_trait_hash (const char *text);
guint32 press_trait_date (const char *value);
gboolean press_trait_dates_agree (guint32 a, guint32 b);

/* Of the making; private to plugin/stories. */
PressFingerprint *press_fingerprint_empty (void);
void press_fingerprint_add (PressFingerprint *self, PressTraitKind kind, guint32 hash, const char *text);
void press_fingerprint_settle (PressFingerprint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressFingerprint, press_fingerprint_free)

G_END_DECLS
