// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates and what happens on them. */

#include "brief/press-draft.h"

/** press_draft_find_dates: fills the brief. */
void
press_draft_find_dates (PressDraft *self)
{
}
