// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/notes: the parts of a headline of Org. */

#include "notes/press-note.h"

G_BEGIN_DECLS

/* The keys of our properties. */
#define PRESS_ORG_SOURCE "SOURCE"
#define PRESS_ORG_CREATED "CREATED"
#define PRESS_ORG_CHECKSUM "PRESSBRIEF"

char *press_note_org_headline (const PressNote *self);
char *press_note_org_planning (const PressNote *self);
char *press_note_org_properties (const PressNote *self, const char *checksum);
char *press_note_org_body (const PressNote *self, guint level);

G_END_DECLS
