// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-changes.c and press-changes-facts.c. */

#include "stories/press-changes.h"
#include "text/press-text.h"

G_BEGIN_DECLS

/** PressReading: a version, cut into sentences. */
typedef struct
{
  PressBrief *brief; /* unowned */
  PressText *text;
  PressOffsets *offsets;
} PressReading;

/** PressComparison: two versions and what was found so far; nothing is owned. */
typedef struct
{
  const PressReading *from;
  const PressReading *to;
  GPtrArray *changes;
  const gboolean *moved_from; /* of each sentence: the other version has it, too */
  const gboolean *moved_to;
} PressComparison;

void press_changes_of_passages (PressComparison *self, PressSpan from, PressSpan to);
PressSpan press_reading_characters (const PressReading *self, PressSpan bytes);
gboolean press_reading_is_boilerplate (const PressReading *self, PressSpan characters);
char *press_reading_slice (const PressReading *self, PressSpan characters);

G_END_DECLS
