// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations and their relation to the announcement. */

#include "brief/press-draft.h"

/** press_draft_find_organizations: fills the brief. */
void
press_draft_find_organizations (PressDraft *self)
{
}
