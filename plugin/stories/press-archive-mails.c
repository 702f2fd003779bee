// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What is asked of the archive about a mail: put it in and tell its story, tell its story only, explain. What
 * is no press mail, what is encrypted, and everything when nothing is to be kept, is not stored. */

#include "stories/press-archive-private.h"

#define SWEEP_EVERY 86400 /* seconds */

typedef struct
{
  PressBrief *brief;
  PressFingerprint *fingerprint;
  guint8 key[PRESS_ARCHIVE_KEY_BYTES];
  PressStory *story;
  gint64 number; /* of a story */
  GPtrArray *reasons;
  gint64 mails[2];
} Question;

static void
question_clear (Question *self)
{
  g_clear_pointer (&self->fingerprint, press_fingerprint_free);
  g_clear_pointer (&self->story, press_story_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static void
question_init (Question *self, PressBrief *brief)
{
  self->brief = brief;
  self->fingerprint = press_fingerprint_new (brief);
  press_archive_key_of (brief, self->key);
}

static PressStory *
story_of_one (const Question *question)
{
  PressStory *story = press_story_new (0);

  press_story_add (story, 0, question->fingerprint->day, question->brief);
  return story;
}

static gboolean
is_kept (PressArchive *self, PressBrief *brief)
{
  return brief->kind != PRESS_KIND_OTHER && !press_brief_is_shut (brief)
         && g_atomic_int_get (&self->kept) != PRESS_ARCHIVE_NOTHING;
}

/* A mail that is met again is as new; one that is briefed otherwise than it was is put in anew. */
static gboolean
is_there (PressArchive *self, Question *question, gint64 mail)
{
  g_autoptr (PressBrief) stored = press_archive_load_brief (self, mail);
  g_autofree char *was = stored != NULL ? press_brief_to_json (stored, FALSE) : NULL;
  g_autofree char *is = press_brief_to_json (question->brief, FALSE);

  return g_strcmp0 (was, is) == 0
         && press_archive_do (self, "UPDATE mail SET seen = ? WHERE id = ?", "ii", press_archive_now (),
                              mail);
}

/* Stores a mail; leaves the number of its story behind. */
static gboolean
store (PressArchive *self, gpointer data)
{
  Question *question = data;
  gint64 mail = press_archive_row_of (self, question->key), story;

  if (mail == 0 || !is_there (self, question, mail))
    {
      if (mail != 0 && !press_archive_delete (self, mail))
        return FALSE;
      story = press_archive_choose_story (self, question->key, question->fingerprint, TRUE);
      mail = press_archive_insert (self, question->brief, question->key, question->fingerprint, story);
      if (mail == 0)
        return FALSE;
    }
  question->number = press_archive_number (self, "SELECT story FROM mail WHERE id = ?", "i", mail);
  return TRUE;
}

static gboolean
add (PressArchive *self, gpointer data)
{
  Question *question = data;

  if (!store (self, question))
    return FALSE;
  g_clear_pointer (&question->story, press_story_free);
  question->story = press_archive_load_story (self, question->number);
  return TRUE;
}

static void
sweep_if_due (PressArchive *self)
{
  gint64 now = press_archive_now ();
  gboolean due;

  g_mutex_lock (&self->lock);
  due = self->path != NULL && (now - self->swept > SWEEP_EVERY || now < self->swept);
  if (due)
    self->swept = now;
  g_mutex_unlock (&self->lock);
  if (due)
    press_archive_sweep (self, NULL);
}

/**
 * press_archive_add:
 * @brief: a finished brief
 *
 * Stores a press mail and finds its story; the same mail again is not stored twice. What is not stored (no
 * press mail, encrypted, %PRESS_ARCHIVE_NOTHING) is a story of one.
 *
 * Returns: (transfer full): its story, or %NULL with @error set when the archive cannot be written
 */
PressStory *
press_archive_add (PressArchive *self, PressBrief *brief, GError **error)
{
  g_auto (Question) question = { 0 };

  question_init (&question, brief);
  if (!is_kept (self, brief))
    return story_of_one (&question);
  sweep_if_due (self);
  if (!press_archive_transact (self, add, &question, TRUE, error))
    return NULL;
  return g_steal_pointer (&question.story);
}

/** press_archive_store: press_archive_add() without the story; whether the archive could be written. */
gboolean
press_archive_store (PressArchive *self, PressBrief *brief, GError **error)
{
  g_auto (Question) question = { 0 };

  if (!is_kept (self, brief))
    return TRUE;
  question_init (&question, brief);
  sweep_if_due (self);
  return press_archive_transact (self, store, &question, TRUE, error);
}

static gboolean
find (PressArchive *self, gpointer data)
{
  Question *question = data;
  gint64 mail = press_archive_row_of (self, question->key), story;

  g_clear_pointer (&question->story, press_story_free);
  if (mail != 0)
    story = press_archive_number (self, "SELECT story FROM mail WHERE id = ?", "i", mail);
  else
    story = press_archive_choose_story (self, question->key, question->fingerprint, FALSE);
  question->story = story != 0 ? press_archive_load_story (self, story) : press_story_new (0);
  if (mail == 0)
    press_story_add (question->story, 0, question->fingerprint->day, question->brief);
  return TRUE;
}

/**
 * press_archive_find:
 *
 * Finds the story of a mail that is stored, or that a mail would belong to; stores nothing. A mail that is
 * not stored comes last in it.
 *
 * Returns: (transfer full): the story, or %NULL with @error set when the archive cannot be read
 */
PressStory *
press_archive_find (PressArchive *self, PressBrief *brief, GError **error)
{
  g_auto (Question) question = { 0 };

  question_init (&question, brief);
  if (!press_archive_transact (self, find, &question, FALSE, error))
    return NULL;
  return g_steal_pointer (&question.story);
}

static gboolean
ask_story (PressArchive *self, gpointer data)
{
  Question *question = data;

  question->number = press_archive_number (self, "SELECT story FROM mail WHERE key = ?", "b", question->key,
                                           (gsize)PRESS_ARCHIVE_KEY_BYTES);
  return TRUE;
}

/** press_archive_story_of: the number of the story of a stored mail, 0: it is not stored. */
gint64
press_archive_story_of (PressArchive *self, PressBrief *brief)
{
  Question question = { 0 };

  press_archive_key_of (brief, question.key);
  return press_archive_transact (self, ask_story, &question, FALSE, NULL) ? question.number : 0;
}

static gboolean
explain (PressArchive *self, gpointer data)
{
  Question *question = data;
  g_autoptr (PressBrief) brief = press_archive_load_brief (self, question->mails[0]);
  g_autoptr (PressFingerprint) fingerprint = brief != NULL ? press_fingerprint_new (brief) : NULL;
  g_autoptr (PressFingerprint) other = press_archive_load_fingerprint (self, question->mails[1]);

  g_clear_pointer (&question->reasons, g_ptr_array_unref);
  question->reasons = fingerprint != NULL && other != NULL
                          ? press_match_reasons (fingerprint, other)
                          : g_ptr_array_new_with_free_func ((GDestroyNotify)press_reason_free);
  if (press_archive_number (self,
                            "SELECT count (*) FROM verdict WHERE together = 1"
                            " AND first = (SELECT key FROM mail WHERE id = ?)"
                            " AND second = (SELECT key FROM mail WHERE id = ?)",
                            "ii", question->mails[0], question->mails[1])
      > 0)
    g_ptr_array_insert (question->reasons, 0, press_reason_new (PRESS_REASON_DECISION));
  return TRUE;
}

/**
 * press_archive_explain:
 * @mail: one mail of a story, as #PressStoryMail has it
 * @other: another one
 *
 * Returns: (transfer full) (element-type PressReason): why the two are held to belong together
 */
GPtrArray *
press_archive_explain (PressArchive *self, gint64 mail, gint64 other, GError **error)
{
  Question question = { .mails = { mail, other } };

  if (press_archive_transact (self, explain, &question, FALSE, error))
    return question.reasons;
  g_clear_pointer (&question.reasons, g_ptr_array_unref);
  return NULL;
}
