// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief: from what names a speaker to a person of the brief. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

/** PressSpeakerKind: what names the speaker. */
typedef enum
{
  PRESS_SPEAKER_NOBODY,
  PRESS_SPEAKER_ORGANIZATION,
  PRESS_SPEAKER_PRONOUN,
  PRESS_SPEAKER_ROLE,
  PRESS_SPEAKER_NAMED,
} PressSpeakerKind;

PressSpeakerKind press_speaker_kind (const PressDraft *draft, PressSpan speaker);
const PressPerson *press_speaker_resolve (PressDraft *draft, const PressQuote *quote, PressSpeakerKind kind);

G_END_DECLS
