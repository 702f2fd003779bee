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

#define PRESS_TAGGER_MAX_FEATURES 80

typedef struct _PressTagger PressTagger;

PressTagger *press_tagger_new_from_bytes (GBytes *bytes, GError **error);
void press_tagger_free (PressTagger *self);
gboolean press_tagger_knows (const PressTagger *self, const char *language);
void press_tagger_run (const PressTagger *self, const PressText *text, const guint8 *rules, guint8 *tags);

/* For the trainer. */

/** PressTaggerModel: the weights of a model, in rows of PRESS_N_TAGS, a power of two of them; @languages: the
 * codes of those it was trained on, apart by spaces. */
typedef struct
{
  guint bits; /* 2^bits rows */
  char languages[32];
  const gint8 *weights;
  gint16 transitions[PRESS_N_TAGS + 1]
                    [PRESS_N_TAGS]; /* from a tag, the last row from the begin of a sentence */
} PressTaggerModel;

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
