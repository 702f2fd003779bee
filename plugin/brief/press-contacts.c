// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Press contacts. */

#include "brief/press-draft.h"

/** press_draft_find_contacts: fills the brief. */
void
press_draft_find_contacts (PressDraft *self)
{
}
