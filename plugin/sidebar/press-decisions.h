// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: what the reader decided about mails. */

#include "brief/press-analysis.h"

G_BEGIN_DECLS

/** The most decisions that are kept; the oldest go first. */
#define PRESS_DECISIONS_MOST 1000

/** PressDecision: @when: seconds since 1970; 0 when nothing was decided about the mail itself: then @treat_as
 * is what was decided about its sender (press-senders.h). */
typedef struct
{
  PressTreatAs treat_as;
  gint64 when;
} PressDecision;

PressDecision press_decisions_get (PressBrief *brief);
PressDecision press_decisions_set (PressBrief *brief, PressTreatAs treat_as);
guint press_decisions_count (PressTreatAs treat_as);

G_END_DECLS
