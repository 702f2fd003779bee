// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The dateline: place, date, wire. */

#include "brief/press-draft.h"

/** press_draft_find_dateline: fills the brief. */
void
press_draft_find_dateline (PressDraft *self)
{
  self->dates = press_dates_find (self->text, self->today);
}
