// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quotes, and the people who speak them. */

#include "brief/press-draft.h"

/** press_draft_find_quotes: fills the brief. */
void
press_draft_find_quotes (PressDraft *self)
{
}
