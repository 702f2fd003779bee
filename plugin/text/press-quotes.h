// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-names.h"

G_BEGIN_DECLS

/** PressVoice: what names a speaker, the weaker first. */
typedef enum
{
  PRESS_VOICE_NONE,
  PRESS_VOICE_ORGANIZATION,
  PRESS_VOICE_ROLE,
  PRESS_VOICE_PRONOUN,
  PRESS_VOICE_NAME,
} PressVoice;

/**
 * PressQuote:
 * @span: bytes from the first piece's begin to the last one's end, marks left out
 * @parts: (element-type PressSpan): the pieces, marks and interruptions left out; at least one
 * @speaker: bytes of what names the speaker: a name, a pronoun, a role; empty when nothing does
 * @voice: what @speaker is
 * @attribution: bytes of the clause that attributes the quote; empty when there is none
 * @direct: direct speech
 */
typedef struct
{
  PressSpan span;
  GArray *parts;
  PressSpan speaker;
  PressVoice voice;
  PressSpan attribution;
  gboolean direct;
} PressQuote;

GArray *press_quotes_find (const PressText *text, const GArray *names);
void press_quote_clear (PressQuote *self);

G_END_DECLS
