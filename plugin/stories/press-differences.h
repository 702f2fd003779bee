// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-alignment.h"

G_BEGIN_DECLS

/** PressDifferenceKind: on what the mails of a story disagree. */
typedef enum
{
  PRESS_DIFFERENCE_YEAR,
  PRESS_DIFFERENCE_DATE,
  PRESS_DIFFERENCE_FIGURE,
  PRESS_DIFFERENCE_ROLE,
  PRESS_DIFFERENCE_COMPANY,
  PRESS_DIFFERENCE_ONLY_HERE,    /* only in the mail in view */
  PRESS_DIFFERENCE_MISSING_HERE, /* in others, not in the mail in view */
} PressDifferenceKind;

/**
 * PressDifferenceSource:
 * @passage: the words around it, verbatim
 * @focus: characters of that mail's text, inside the passage: what differs; empty when all of it does
 */
typedef struct
{
  PressWording *passage;
  PressSpan focus;
} PressDifferenceSource;

/**
 * PressDifference:
 * @about: (nullable) (owned): the name concerned: a person, a company, a product; of a quote: its speaker
 * @sources: (element-type PressDifferenceSource *): one a mail, that of the mail in view first when it has
 *   one
 */
typedef struct
{
  PressDifferenceKind kind;
  char *about;
  GPtrArray *sources;
} PressDifference;

GPtrArray *press_differences_find (PressBrief *const *briefs, guint n_briefs, guint in_view);
void press_difference_free (PressDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressDifference, press_difference_free)

G_END_DECLS
