// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader decided about stories: two mails that were split are never in one story again, two that
 * were joined always are. A verdict names mails by their keys, in both orders, so that it outlives their rows
 * and counts when a mail comes back. */

#include "stories/press-archive-private.h"

typedef struct
{
  const gint64 *mails;
  guint n_mails;
} Group;

/** press_archive_are_apart: whether the reader split the mail of @key from a mail of @story. */
gboolean
press_archive_are_apart (PressArchive *self, const guint8 *key, gint64 story)
{
  return press_archive_number (self,
                               "SELECT count (*) FROM verdict JOIN mail ON mail.key = verdict.second"
                               " WHERE verdict.first = ? AND together = 0 AND story = ?",
                               "bi", key, (gsize)PRESS_ARCHIVE_KEY_BYTES, story)
         > 0;
}

static gint64
story_of (PressArchive *self, gint64 mail)
{
  return press_archive_number (self, "SELECT story FROM mail WHERE id = ?", "i", mail);
}

/* A verdict on every pair of a mail of @story and one of @other, in both orders. */
static gboolean
judge (PressArchive *self, gint64 story, gint64 other, gint64 together)
{
  static const char sql[] = "INSERT OR REPLACE INTO verdict SELECT a.key, b.key, ? FROM mail a, mail b"
                            " WHERE a.story = ? AND b.story = ?";

  return press_archive_do (self, sql, "iii", together, story, other)
         && press_archive_do (self, sql, "iii", together, other, story);
}

static gboolean
split (PressArchive *self, gpointer data)
{
  const Group *group = data;
  gint64 story = story_of (self, group->mails[0]), other = press_archive_new_story (self);

  for (guint i = 0; i < group->n_mails; i++)
    if (!press_archive_do (self, "UPDATE mail SET story = ? WHERE id = ? AND story = ?", "iii", other,
                           group->mails[i], story))
      return FALSE;
  return judge (self, story, other, FALSE);
}

/**
 * press_archive_split:
 * @mails: of one story, as #PressStoryMail has them; together they become a story of their own
 *
 * Takes mails out of their story, for ever.
 *
 * Returns: whether that was stored
 */
gboolean
press_archive_split (PressArchive *self, const gint64 *mails, guint n_mails, GError **error)
{
  Group group = { .mails = mails, .n_mails = n_mails };

  g_return_val_if_fail (n_mails > 0, FALSE);
  return press_archive_transact (self, split, &group, TRUE, error);
}

static gboolean
join (PressArchive *self, gpointer data)
{
  const Group *group = data;
  gint64 story = story_of (self, group->mails[0]), other = story_of (self, group->mails[1]);

  if (story == 0 || other == 0 || story == other)
    return TRUE;
  return judge (self, story, other, TRUE)
         && press_archive_do (self, "UPDATE mail SET story = ? WHERE story = ?", "ii", story, other);
}

/**
 * press_archive_join:
 * @mail: a mail of one story
 * @other: a mail of another one
 *
 * Makes one story of two, for ever.
 *
 * Returns: whether that was stored
 */
gboolean
press_archive_join (PressArchive *self, gint64 mail, gint64 other, GError **error)
{
  gint64 mails[] = { mail, other };
  Group group = { .mails = mails, .n_mails = 2 };

  return press_archive_transact (self, join, &group, TRUE, error);
}
