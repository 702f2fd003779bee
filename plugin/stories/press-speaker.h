// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/stories: the names of people and companies, compared across mails. */

#include <glib.h>

G_BEGIN_DECLS

/** PressSpeakerMatch: whether two names are one person's. */
typedef enum
{
  PRESS_SPEAKER_OTHER,
  PRESS_SPEAKER_UNKNOWN, /* one of them has no name */
  PRESS_SPEAKER_SAME,
} PressSpeakerMatch;

PressSpeakerMatch press_speaker_match (const char *first, const char *second);
char *press_company_key (const char *name);
gboolean press_company_match (const char *first, const char *second);

G_END_DECLS
