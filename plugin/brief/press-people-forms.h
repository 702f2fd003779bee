// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-people*.c: how the organisation beside a person is called. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

gboolean press_people_has_word (const PressText *text, guint token, const char *key);
gboolean press_people_is_called (const PressOrganization *organization, const char *name);
char *press_people_employer_form (const PressDraft *draft, const PressSeeker *seeker, const char *name);

G_END_DECLS
