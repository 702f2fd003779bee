// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-summary*.c: what the sentences of a mail look like to somebody who knows its parts. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

/** PressMailLook: what speaks for a sentence and against it; from 0 to 1. */
typedef enum
{
  PRESS_MAIL_LEAD,         /* the first that announces */
  PRESS_MAIL_DATELINE,     /* begins with the dateline */
  PRESS_MAIL_NEXT,         /* stands right behind the lead, quotes left out; halved with each in between */
  PRESS_MAIL_WITH_LEAD,    /* in the paragraph of the lead */
  PRESS_MAIL_HEADLINE,     /* share of the headline's words */
  PRESS_MAIL_UNTOLD,       /* what headline and subheads say and the lead does not */
  PRESS_MAIL_FACTLESS,     /* no name of the story, no day, no amount */
  PRESS_MAIL_EMPTY,        /* ... and is short, too */
  PRESS_MAIL_ANNOUNCEMENT, /* words that announce */
  PRESS_MAIL_ISSUER,       /* names the issuer */
  PRESS_MAIL_PARTNER,      /* names a partner */
  PRESS_MAIL_PERSON,       /* names somebody */
  PRESS_MAIL_FUTURE,       /* a day to come */
  PRESS_MAIL_PAST,         /* a day long gone */
  PRESS_MAIL_APPOINTMENT,  /* a day of a launch, an event, a start, a deadline */
  PRESS_MAIL_ROLE,         /* words of a launch, an event, a start */
  PRESS_MAIL_FIGURE,       /* an amount */
  PRESS_MAIL_FIGURES,      /* several */
  PRESS_MAIL_NUMBER,       /* a number of any kind */
  PRESS_MAIL_QUOTE,        /* share of direct speech */
  PRESS_MAIL_TORN,         /* begins inside speech and ends outside */
  PRESS_MAIL_PROFILE,      /* words of a company's profile */
  PRESS_MAIL_LIST,         /* item of a list */
  PRESS_MAIL_LANGUAGE,     /* not in the language of the mail */
  PRESS_MAIL_LOWER,        /* begins with a small letter: goes on from a salutation */
  PRESS_MAIL_BEFORE,       /* stands before the lead or the dateline: a teaser, a note, a greeting */
  PRESS_MAIL_BOUND,        /* begins with a pronoun */
  PRESS_MAIL_AFTER,        /* behind the first boilerplate */
  PRESS_MAIL_WRITER,       /* the writer speaks of himself */
  PRESS_MAIL_READER,       /* the reader is spoken to */
  PRESS_MAIL_INFORMATION,  /* where to learn more */
  PRESS_MAIL_ADDRESS,      /* has a mail or web address */
  PRESS_MAIL_AMOUNT,       /* a million or more */
  PRESS_MAIL_LENGTH,       /* words, up to 40 */
  PRESS_N_MAIL_LOOKS
} PressMailLook;

typedef float PressMailLooks[PRESS_N_MAIL_LOOKS];

/**
 * PressGuide:
 * @looks: of each sentence
 * @skip: of each sentence: never taken
 * @headline: heads of the headline's words
 * @subheads: heads of its words and of those of the lines below it
 * @headline_span: bytes; {0, 0} when it does not stand in the text
 */
typedef struct
{
  const PressDraft *draft;
  const PressText *text;
  PressMailLooks *looks;
  gboolean *skip;
  GHashTable *headline;
  GHashTable *subheads;
  PressSpan headline_span;
} PressGuide;

gboolean press_summary_is_out (const PressGuide *self, const PressSentence *sentence);
gboolean press_summary_is_complete (const PressText *text, PressSpan span);
gboolean press_summary_is_label (const PressText *text, const PressSentence *sentence);
void press_summary_read_wording (const PressGuide *self, const PressSentence *sentence, float *looks);
void press_summary_add_facts (PressGuide *self);
void press_summary_read_headline (PressGuide *self);
float press_summary_share (const PressGuide *self, const PressSentence *sentence);
float press_summary_untold (const PressGuide *self, const PressSentence *sentence);
void press_summary_forget (PressGuide *self, const PressSentence *sentence);

G_END_DECLS
