// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a mail is, scored over its structure. */

#include "brief/press-draft.h"

/** press_draft_find_kind: fills the brief. */
void
press_draft_find_kind (PressDraft *self)
{
  self->brief->kind = PRESS_KIND_PRESS_RELEASE;
  self->brief->confidence = 0.5;
}
