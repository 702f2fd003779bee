// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The embargo and the instant at which it ends. */

#include "brief/press-draft.h"

/** press_draft_find_embargo: fills the brief. */
void
press_draft_find_embargo (PressDraft *self)
{
}
