// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-note*.c: the sections of a note. */

#include "notes/press-note.h"

G_BEGIN_DECLS

/** PressNoteBuilder: @blocks: as they are read; @spans: (element-type PressSpan): where each stands in the
 * mail, {0, 0} for nowhere. */
typedef struct
{
  PressBrief *brief;
  PressOffsets *offsets;
  GPtrArray *blocks;
  GArray *spans;
} PressNoteBuilder;

PressNoteBlock *press_note_block_new (PressNoteBlockKind kind, const char *text, const char *detail);
void press_note_builder_run (PressNoteBuilder *self, const PressNoteOptions *options, const char *source);

G_END_DECLS
