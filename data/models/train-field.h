// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-tagger.h"

/** Scores: one for each tag of a token, or the weights of a feature. */
typedef float Scores[PRESS_N_TAGS];

/** Sentence: one to learn from or to be tested on. */
typedef struct
{
  guint n;           /* tokens */
  guint8 *gold;      /* tag of each */
  guint32 *features; /* all, one token after the other */
  guint32 *ends;     /* where those of each token end */
  guint32 language;  /* hashes */
  guint32 domain;    /* 0: none */
  gboolean train_only;
  gboolean held_out;
} Sentence;

PressTaggerModel train_field (GPtrArray *sentences, guint epochs);
PressTaggerModel train_pack (const guint32 *hashes,
                             const Scores *weights,
                             guint n,
                             const Scores transitions[PRESS_N_TAGS + 1]);
void train_tag (const PressTaggerModel *model, const Sentence *sentence, guint8 *tags);
