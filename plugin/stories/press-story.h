// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/**
 * PressStoryMail:
 * @id: the archive's number of the mail; 0 when it is not stored
 * @day: of its announcement, days since 1970-01-01
 * @brief: (owned): its brief
 */
typedef struct
{
  gint64 id;
  gint32 day;
  PressBrief *brief;
} PressStoryMail;

/**
 * PressStory:
 * @id: the archive's number of the story; 0 when it is not stored
 * @mails: (element-type PressStoryMail): by day, the earliest first; at least one
 *
 * The mails about one announcement. Immutable.
 */
typedef struct
{
  gint64 id;
  GPtrArray *mails;
} PressStory;

PressStory *press_story_new (gint64 id);
void press_story_add (PressStory *self, gint64 id, gint32 day, PressBrief *brief);
void press_story_free (PressStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressStory, press_story_free)

G_END_DECLS
