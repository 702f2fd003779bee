// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief: from what names a speaker to a person of the brief. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

const PressPerson *press_speaker_resolve (PressDraft *draft, const PressQuote *quote);
const PressPerson *press_speaker_newcomer (const PressDraft *draft, PressSpan role);
gboolean press_speaker_is_someone (const PressText *text, PressSpan said);
gboolean press_speaker_is_noun (const PressText *text, PressSpan said);
gboolean press_speaker_beside_role (const PressDraft *draft, PressSpan role, PressSpan *name);

G_END_DECLS
