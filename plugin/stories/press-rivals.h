// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-beads.c: what else a passage might be the translation of. */

#include "stories/press-likeness.h"

G_BEGIN_DECLS

typedef struct _PressRivals PressRivals;

PressRivals *press_rivals_new (const PressLikeness *likeness);
void press_rivals_free (PressRivals *self);
double press_rivals_best (const PressRivals *self, PressSpan first, PressSpan second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressRivals, press_rivals_free)

G_END_DECLS
