// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-story-model.c: what the mails of a story say, compared in a thread. */

#include "sidebar/press-story-model.h"
#include "stories/press-official.h"

G_BEGIN_DECLS

/** PressOfficialExcerpt: @excerpt: of the mail in view; @text, as the brief has it. */
typedef struct
{
  char *text;
  PressSpan span;
  PressOfficial *official;
} PressOfficialExcerpt;

/** PressStoryReading: as in #PressStoryModel; @officials: (element-type PressOfficialExcerpt). */
typedef struct
{
  GPtrArray *differences;
  GPtrArray *parallels;
  GPtrArray *pairs;
  GPtrArray *changes;
  int first;
  GPtrArray *officials;
} PressStoryReading;

void press_story_reading_new_async (PressStory *story,
                                    guint in_view,
                                    const char *language,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
PressStoryReading *press_story_reading_new_finish (GAsyncResult *result, GError **error);
void press_story_reading_free (PressStoryReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressStoryReading, press_story_reading_free)

G_END_DECLS
