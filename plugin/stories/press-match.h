// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-fingerprint.h"

G_BEGIN_DECLS

/** PRESS_MATCH_SAME: the probability from which on two mails are held to tell one story. */
#define PRESS_MATCH_SAME 0.5

/** PressMatchFeature: what speaks for or against two mails being about one announcement; 0 to 1 each. */
typedef enum
{
  PRESS_MATCH_BIAS,            /* always 1 */
  PRESS_MATCH_ISSUERS,         /* share of the issuers and partners that the other one names */
  PRESS_MATCH_JOINT,           /* two different ones of them, or more */
  PRESS_MATCH_PEOPLE,          /* how many people both name */
  PRESS_MATCH_PEOPLE_SHARE,    /* ... of those that could be */
  PRESS_MATCH_FIGURES,         /* how many figures both have */
  PRESS_MATCH_FIGURES_SHARE,   /* ... of those that could be; 0.5 where there are none */
  PRESS_MATCH_DATES,           /* how many dates both have, whole days before months */
  PRESS_MATCH_COMING,          /* they look forward to the same day */
  PRESS_MATCH_COMING_ELSE,     /* they look forward to different days */
  PRESS_MATCH_NAMES,           /* how many rare words */
  PRESS_MATCH_NAMES_SHARE,     /* ... of those that could be */
  PRESS_MATCH_SENTENCES,       /* share of sentences, letter by letter */
  PRESS_MATCH_HEADLINE,        /* share of words of the headlines */
  PRESS_MATCH_MARKS,           /* numbers and people of a headline that the other mail has */
  PRESS_MATCH_MARKS_ELSE,      /* each has one that the other mail has nowhere */
  PRESS_MATCH_SAME_DAY,        /* the next day counts half: zones, embargoes */
  PRESS_MATCH_APART,           /* days apart, of 30 */
  PRESS_MATCH_SENDER_NEW_TEXT, /* one sender, one language, and hardly a sentence in common */
  PRESS_MATCH_N_FEATURES
} PressMatchFeature;

/** PressReasonKind: what two mails of a story share. */
typedef enum
{
  PRESS_REASON_COMPANIES,
  PRESS_REASON_PEOPLE,
  PRESS_REASON_FIGURES,
  PRESS_REASON_DATES,
  PRESS_REASON_NAMES, /* products and other rare names */
  PRESS_REASON_SENTENCES,
  PRESS_REASON_DECISION, /* the reader joined them */
} PressReasonKind;

/** PressReason: @names: (element-type utf8): what both mails have, as the first one writes it; of sentences
 * the sentences. */
typedef struct
{
  PressReasonKind kind;
  GPtrArray *names;
} PressReason;

/** press_match_weights: of the features, fitted by data/models/fit-stories. */
extern const double press_match_weights[PRESS_MATCH_N_FEATURES];

void press_match_compare (const PressFingerprint *a,
                          const PressFingerprint *b,
                          double features[PRESS_MATCH_N_FEATURES]);
double press_match_probability (const PressFingerprint *a, const PressFingerprint *b);
GPtrArray *press_match_reasons (const PressFingerprint *a, const PressFingerprint *b);
char *press_reason_to_text (const PressReason *self);
PressReason *press_reason_new (PressReasonKind kind);
void press_reason_free (PressReason *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressReason, press_reason_free)

G_END_DECLS
