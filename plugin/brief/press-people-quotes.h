// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: the people of a brief with what they said. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

/**
 * PressSpeaker:
 * @name: as the mail writes it; %NULL for quotes whose speaker the mail does not name
 * @role: (nullable)
 * @organization: (nullable)
 * @span: the first mention; absent when there is none
 * @quotes: (element-type PressBriefQuote): what the person said, in the order of the text
 * @caption: named in a picture caption only
 *
 * A person of a brief. Strings and quotes belong to the brief.
 */
typedef struct
{
  const char *name;
  const char *role;
  const char *organization;
  PressSpan span;
  GPtrArray *quotes;
  gboolean caption;
} PressSpeaker;

GPtrArray *press_speakers_of (PressBrief *brief);
char *press_speaker_describe (const PressSpeaker *self);
char *press_speaker_initials (const PressSpeaker *self);

G_END_DECLS
