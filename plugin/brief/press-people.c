// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People with their roles and organisations. */

#include "brief/press-draft.h"

/** press_draft_find_people: fills the brief. */
void
press_draft_find_people (PressDraft *self)
{
}
