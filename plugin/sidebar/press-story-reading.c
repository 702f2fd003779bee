// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The mails of a story, compared: takes a moment and reads dictionaries, so it has a thread, one at a time;
 * who is not waited for any more stops at the next part. */

#include "sidebar/press-story-reading.h"

#define MOST_EXCERPTS 60

/* A story is only read here, and its briefs are immutable: the briefs are held, the list is our own. */
typedef struct
{
  GPtrArray *briefs;
  guint in_view;
  char *language;
} Question;

static GMutex one_at_a_time;

static void
question_free (Question *self)
{
  g_ptr_array_unref (self->briefs);
  g_free (self->language);
  g_free (self);
}

static void
official_excerpt_free (PressOfficialExcerpt *self)
{
  press_official_free (self->official);
  g_free (self->text);
  g_free (self);
}

/** press_story_reading_free: frees @self. */
void
press_story_reading_free (PressStoryReading *self)
{
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->parallels, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_worded_differently (const PressWording *first, const PressWording *second)
{
  g_autofree char *one = g_utf8_casefold (first->text, -1);
  g_autofree char *other = g_utf8_casefold (second->text, -1);

  return first->language == second->language && !g_str_equal (one, other);
}

/* Each wording against the first other one of its language. */
static void
find_pairs (PressStoryReading *self)
{
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->parallels->len; i++)
    {
      const PressParallel *parallel = self->parallels->pdata[i];

      for (guint j = 1; j < parallel->wordings->len; j++)
        for (guint k = 0; k < j; k++)
          if (is_worded_differently (parallel->wordings->pdata[k], parallel->wordings->pdata[j]))
            {
              PressTwoWordings *pair = g_new0 (PressTwoWordings, 1);

              *pair = (PressTwoWordings){ parallel->speaker, parallel->wordings->pdata[k],
                                          parallel->wordings->pdata[j] };
              g_ptr_array_add (self->pairs, pair);
              break;
            }
    }
}

static void
find_official (PressStoryReading *self, const Question *question, const char *text, PressSpan span)
{
  PressBrief **briefs = (PressBrief **)question->briefs->pdata;
  PressOfficial *official;
  PressOfficialExcerpt *found;

  if (self->officials->len >= MOST_EXCERPTS || span.end <= span.begin)
    return;
  official = press_official_find (briefs[question->in_view], span, briefs, question->briefs->len,
                                  question->language);
  if (official == NULL)
    return;
  found = g_new0 (PressOfficialExcerpt, 1);
  *found = (PressOfficialExcerpt){ g_strdup (text), span, official };
  g_ptr_array_add (self->officials, found);
}

static void
find_officials (PressStoryReading *self, const Question *question, GCancellable *cancellable)
{
  const PressBrief *brief = question->briefs->pdata[question->in_view];

  for (guint i = 0; i < brief->summary->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const PressExcerpt *sentence = brief->summary->pdata[i];

      find_official (self, question, sentence->text, sentence->span);
    }
  for (guint i = 0; i < brief->quotes->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const PressBriefQuote *quote = brief->quotes->pdata[i];

      find_official (self, question, quote->text, quote->span);
    }
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  PressBrief **briefs = (PressBrief **)question->briefs->pdata;
  guint n = question->briefs->len;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&one_at_a_time);
  g_autoptr (PressStoryReading) self = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  self = g_new0 (PressStoryReading, 1);
  self->officials = g_ptr_array_new_with_free_func ((GDestroyNotify)official_excerpt_free);
  if (question->language != NULL)
    find_officials (self, question, cancellable);
  if (g_task_return_error_if_cancelled (task))
    return;
  self->differences = press_differences_find (briefs, n, question->in_view);
  if (g_task_return_error_if_cancelled (task))
    return;
  self->parallels = press_alignment_quotes (briefs, n);
  find_pairs (self);
  if (g_task_return_error_if_cancelled (task))
    return;
  self->first = press_reissue_find_first (briefs, n, question->in_view);
  if (self->first >= 0)
    self->changes = press_changes_between (briefs[self->first], briefs[question->in_view]);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify)press_story_reading_free);
}

/** press_story_reading_new_async: @language: (nullable): in which the excerpts of the mail in view are read;
 * %NULL: as in the mail. */
void
press_story_reading_new_async (PressStory *story,
                               guint in_view,
                               const char *language,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->briefs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < story->mails->len; i++)
    g_ptr_array_add (question->briefs, g_object_ref (((PressStoryMail *)story->mails->pdata[i])->brief));
  question->in_view = in_view;
  question->language = g_strdup (language);
  g_task_set_source_tag (task, press_story_reading_new_async);
  g_task_set_task_data (task, question, (GDestroyNotify)question_free);
  g_task_run_in_thread (task, read_in_thread);
}

/** press_story_reading_new_finish: (transfer full) (nullable): %NULL with @error set when it was cancelled.
 */
PressStoryReading *
press_story_reading_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
