// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-text.h"

G_BEGIN_DECLS

/** PressTag: what the tagger says of a token. A name is one BEGIN and the INSIDEs behind it. */
typedef enum
{
  PRESS_TAG_NONE,
  PRESS_TAG_BEGIN_PERSON,
  PRESS_TAG_INSIDE_PERSON,
  PRESS_TAG_BEGIN_ORGANIZATION,
  PRESS_TAG_INSIDE_ORGANIZATION,
  PRESS_TAG_BEGIN_PLACE,
  PRESS_TAG_INSIDE_PLACE,
  PRESS_TAG_OTHER, /* part of a name of another kind: a product, a language, an event */
  PRESS_N_TAGS
} PressTag;

#define PRESS_TAGGER_MAX_FEATURES 128

typedef struct _PressTagger PressTagger;

PressTagger *press_tagger_new_from_bytes (GBytes *bytes, GError **error);
void press_tagger_free (PressTagger *self);
void press_tagger_run (const PressTagger *self, const PressText *text, const guint8 *rules, guint8 *tags);

/* For the trainer. */

/** PressTaggerRow: eight features of a model, each with its mark (0: none) and a weight for each tag but
 * NONE, which has 0. */
typedef struct
{
  guint8 marks[8];
  gint8 weights[8][PRESS_N_TAGS - 1];
} PressTaggerRow;

/** PressTaggerModel: the weights of a model. */
typedef struct
{
  guint n_rows;
  const PressTaggerRow *rows;
  gint16 transitions[PRESS_N_TAGS + 1]
                    [PRESS_N_TAGS]; /* from a tag, the last row from the begin of a sentence */
} PressTaggerModel;

guint32 press_tagger_language (const char *language);
guint32 press_tagger_hash_in (guint32 language, guint32 hash);
guint press_tagger_place (guint32 hash, guint n_rows, guint8 *mark);
const gint8 *press_tagger_weights_of (const PressTaggerModel *self, guint32 hash);
GBytes *press_tagger_model_to_bytes (const PressTaggerModel *model);
void press_tagger_decode (const gint32 (*scores)[PRESS_N_TAGS],
                          guint n,
                          const gint16 (*transitions)[PRESS_N_TAGS],
                          guint8 *tags);
typedef struct _PressFeatures PressFeatures;
PressFeatures *press_features_new (const PressText *text, const guint8 *rules);
void press_features_free (PressFeatures *self);
guint press_features_of (const PressFeatures *self,
                         guint token,
                         guint first,
                         guint end,
                         guint32 hashes[PRESS_TAGGER_MAX_FEATURES]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressTagger, press_tagger_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressFeatures, press_features_free)

#define PRESS_TAGGER_ERROR (press_tagger_error_quark ())
GQuark press_tagger_error_quark (void);

/** PressTaggerError: why a file is no model. */
typedef enum
{
  PRESS_TAGGER_ERROR_FORMAT,   /* not a model, or cut short */
  PRESS_TAGGER_ERROR_VERSION,  /* made for other features than this program has */
  PRESS_TAGGER_ERROR_CHECKSUM, /* damaged */
} PressTaggerError;

G_END_DECLS
