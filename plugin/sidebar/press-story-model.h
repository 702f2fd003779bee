// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the story of the mail in view, and what its mails say. */

#include "stories/press-archive.h"
#include "stories/press-changes.h"
#include "stories/press-differences.h"

G_BEGIN_DECLS

/** PressTwoWordings: what two mails word differently in one language; @speaker: nullable. Nothing is owned.
 */
typedef struct
{
  const char *speaker;
  const PressWording *first;
  const PressWording *second;
} PressTwoWordings;

#define PRESS_TYPE_STORY_MODEL (press_story_model_get_type ())
G_DECLARE_FINAL_TYPE (PressStoryModel, press_story_model, PRESS, STORY_MODEL, GObject)

/**
 * PressStoryModel:
 * @brief: (owned): of the mail in view
 * @story: (nullable) (owned): %NULL until it is found; the mail in view is in it with @brief itself
 * @in_view: which of its mails that is
 * @read: whether what follows is there
 * @differences: (nullable) (element-type PressDifference)
 * @pairs: (nullable) (element-type PressTwoWordings)
 * @changes: (nullable) (element-type PressChange): since the mail @first, the first version; without: -1
 *
 * Belongs to the main thread. Emits "changed".
 */
struct _PressStoryModel
{
  GObject parent_instance;

  PressBrief *brief;
  PressStory *story;
  guint in_view;
  gboolean read;
  GPtrArray *differences;
  GPtrArray *pairs;
  GPtrArray *changes;
  int first;

  char *place;
  GPtrArray *parallels;
  GCancellable *cancellable;
};

PressStoryModel *press_story_model_new (PressBrief *brief, const char *place);
PressStoryModel *press_story_model_of (PressBrief *brief);
void press_story_model_start (PressStoryModel *self);
void press_story_model_drop (PressStoryModel *self);
void press_story_model_stop (PressStoryModel *self);
gboolean press_story_model_is_busy (PressStoryModel *self);
guint press_story_model_count_others (PressStoryModel *self);
const PressStoryMail *press_story_model_mail (PressStoryModel *self, guint index);
const PressStoryMail *press_story_model_find (PressStoryModel *self, gint64 mail);
GPtrArray *press_story_model_sources (PressStoryModel *self);

G_END_DECLS
