// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The story of the mail in view. First the mail goes into the archive, whose one thread also finds the mails
 * that tell the same; then the mails are compared. Official wording goes to the excerpts of the mail. What
 * comes after another mail was selected is dropped. */

#include "sidebar/press-story-model.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-excerpts.h"
#include "sidebar/press-story-reading.h"
#include "sidebar/press-story-words.h"
#include "translation/press-translatable.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The model of each brief that is shown; nothing is owned. */
static GHashTable *by_brief;

G_DEFINE_FINAL_TYPE (PressStoryModel, press_story_model, G_TYPE_OBJECT)

static void
forget_reading (PressStoryModel *self)
{
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->parallels, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  self->first = -1;
  self->read = FALSE;
}

static void
press_story_model_finalize (GObject *object)
{
  PressStoryModel *self = PRESS_STORY_MODEL (object);

  press_story_model_stop (self);
  if (g_hash_table_lookup (by_brief, self->brief) == self)
    g_hash_table_remove (by_brief, self->brief);
  forget_reading (self);
  g_clear_pointer (&self->story, press_story_free);
  g_object_unref (self->brief);
  g_free (self->place);
  G_OBJECT_CLASS (press_story_model_parent_class)->finalize (object);
}

static void
press_story_model_class_init (PressStoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_story_model_finalize;
  signals[CHANGED] = g_signal_new ("changed", PRESS_TYPE_STORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
press_story_model_init (PressStoryModel *self)
{
  self->first = -1;
}

/** press_story_model_new: (transfer full): of the mail of @brief, which the mail program knows as @place. It
 * is found by press_story_model_of() as long as it is there. */
PressStoryModel *
press_story_model_new (PressBrief *brief, const char *place)
{
  PressStoryModel *self = g_object_new (PRESS_TYPE_STORY_MODEL, NULL);

  self->brief = g_object_ref (brief);
  self->place = g_strdup (place);
  if (by_brief == NULL)
    by_brief = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (by_brief, brief, self);
  return self;
}

/** press_story_model_of: (transfer none) (nullable): the story of @brief, while that is shown. */
PressStoryModel *
press_story_model_of (PressBrief *brief)
{
  return by_brief != NULL ? g_hash_table_lookup (by_brief, brief) : NULL;
}

static void
hand_out_officials (PressStoryModel *self, const PressStoryReading *reading)
{
  PressExcerpts *excerpts = press_excerpts_of (self->brief);

  for (guint i = 0; excerpts != NULL && i < reading->officials->len; i++)
    {
      const PressOfficialExcerpt *one = reading->officials->pdata[i];
      const PressWording *wording = one->official->wording;
      const PressStoryMail *mail = press_story_model_mail (self, wording->mail);
      g_autofree char *provenance = press_story_provenance (mail->brief, one->official->quoting);
      const char *language = self->brief->languages->len > 0 ? self->brief->languages->pdata[0] : NULL;
      PressRendering *rendering = press_rendering_new_official (wording->text, provenance, language);

      if (mail->id != 0)
        rendering->action = g_strdup_printf ("pressbrief.open-mail((int64 %" G_GINT64_FORMAT ", %d, %d))",
                                             mail->id, wording->span.begin, wording->span.end);
      press_excerpts_set_wording (excerpts, one->text, one->span, rendering);
    }
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressStoryModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressStoryReading) reading = press_story_reading_new_finish (result, &error);

  if (reading == NULL)
    return;
  g_clear_object (&self->cancellable);
  forget_reading (self);
  self->differences = g_steal_pointer (&reading->differences);
  self->parallels = g_steal_pointer (&reading->parallels);
  self->pairs = g_steal_pointer (&reading->pairs);
  self->changes = g_steal_pointer (&reading->changes);
  self->first = reading->first;
  self->read = TRUE;
  hand_out_officials (self, reading);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The mail in view comes as it was stored: it stands there with the very brief that is shown. */
static void
take_story (PressStoryModel *self, PressStory *story)
{
  g_clear_pointer (&self->story, press_story_free);
  forget_reading (self);
  self->story = story;
  for (guint i = 0; i < story->mails->len; i++)
    {
      PressStoryMail *mail = story->mails->pdata[i];

      if (g_strcmp0 (mail->brief->id, self->brief->id) != 0
          || g_strcmp0 (mail->brief->text, self->brief->text) != 0)
        continue;
      g_set_object (&mail->brief, self->brief);
      self->in_view = i;
      return;
    }
  g_clear_pointer (&self->story, press_story_free);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressStoryModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *language = NULL;
  PressExcerpts *excerpts;
  PressStory *story = press_archive_call_finish (PRESS_ARCHIVE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (story != NULL)
    take_story (self, story);
  else
    g_message ("%s", error != NULL ? error->message : "no story"); /* the brief is there all the same */
  if (press_story_model_count_others (self) == 0)
    {
      g_clear_object (&self->cancellable);
      self->read = TRUE;
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  excerpts = press_excerpts_of (self->brief);
  if (excerpts != NULL && press_excerpts_is_foreign (excerpts))
    language = press_reader_target ();
  press_story_reading_new_async (self->story, self->in_view, language, self->cancellable, on_read,
                                 g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What goes into the archive. */
typedef struct
{
  PressBrief *brief;
  char *place;
} Entry;

static void
entry_free (Entry *self)
{
  g_object_unref (self->brief);
  g_free (self->place);
  g_free (self);
}

static gpointer
add (PressArchive *archive, gpointer data, GError **error)
{
  const Entry *entry = data;
  PressStory *story = press_archive_add (archive, entry->brief, error);

  if (story != NULL && entry->place != NULL)
    press_archive_set_place (archive, entry->brief, entry->place, NULL); /* only makes it quicker to find */
  return story;
}

/** press_story_model_start: stores the mail and finds its story, again if it was found. */
void
press_story_model_start (PressStoryModel *self)
{
  Entry *entry = g_new0 (Entry, 1);

  press_story_model_stop (self);
  self->cancellable = g_cancellable_new ();
  *entry = (Entry){ g_object_ref (self->brief), g_strdup (self->place) };
  press_archive_call_async (press_archive_get_default (), add, entry, (GDestroyNotify)entry_free,
                            (GDestroyNotify)press_story_free, self->cancellable, on_found,
                            g_object_ref (self));
}

/** press_story_model_stop: nobody waits for the story any more. */
void
press_story_model_stop (PressStoryModel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/** press_story_model_drop: there is no story any more. */
void
press_story_model_drop (PressStoryModel *self)
{
  press_story_model_stop (self);
  forget_reading (self);
  g_clear_pointer (&self->story, press_story_free);
  self->read = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/** press_story_model_is_busy: whether more is to come. */
gboolean
press_story_model_is_busy (PressStoryModel *self)
{
  return self->cancellable != NULL;
}

/** press_story_model_count_others: how many other mails the story has. */
guint
press_story_model_count_others (PressStoryModel *self)
{
  return self->story != NULL ? self->story->mails->len - 1 : 0;
}

/** press_story_model_mail: (transfer none): a mail of the story, which is there. */
const PressStoryMail *
press_story_model_mail (PressStoryModel *self, guint index)
{
  return g_ptr_array_index (self->story->mails, index);
}

/** press_story_model_find: (transfer none) (nullable): the mail that the archive calls @mail. */
const PressStoryMail *
press_story_model_find (PressStoryModel *self, gint64 mail)
{
  for (guint i = 0; self->story != NULL && i < self->story->mails->len; i++)
    if (press_story_model_mail (self, i)->id == mail)
      return press_story_model_mail (self, i);
  return NULL;
}

/** press_story_model_sources: (transfer full) (element-type utf8): the other mails, a line each, for a note.
 */
GPtrArray *
press_story_model_sources (PressStoryModel *self)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->story != NULL && i < self->story->mails->len; i++)
    {
      PressBrief *brief = press_story_model_mail (self, i)->brief;
      g_autofree char *source = press_story_source (brief);

      if (i != self->in_view)
        g_ptr_array_add (sources,
                         g_strdup_printf ("%s · %s · %s", source, press_story_kind (brief), brief->subject));
    }
  return sources;
}
