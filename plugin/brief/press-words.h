// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: the words for what a brief says in codes. All (transfer none),
 * translated. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

gboolean press_words_is_sure (PressBrief *brief);
const char *press_words_kind (PressBrief *brief);
const char *press_words_relation (PressRelation relation);
const char *press_words_date_role (PressDateRole role);
const char *press_words_signal (const char *name);
char *press_words_signal_with_evidence (PressBrief *brief, const PressSignal *signal);

G_END_DECLS
