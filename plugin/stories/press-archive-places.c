// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where the mail program has the mails of the archive, in its own words, and which mails were seen last. A
 * place goes with its mail. */

#include "stories/press-archive-private.h"

#include <string.h>

#define LONGEST_PLACE 4000 /* bytes */

typedef struct
{
  PressBrief *brief;
  const char *place;
  gint64 mail;
  char *found;
  PressStory *story;
  guint most;
} Question;

static gboolean
set_place (PressArchive *self, gpointer data)
{
  Question *question = data;
  guint8 key[PRESS_ARCHIVE_KEY_BYTES];
  gint64 mail;

  press_archive_key_of (question->brief, key);
  mail = press_archive_row_of (self, key);
  return mail == 0
         || press_archive_do (self, "INSERT OR REPLACE INTO place VALUES (?, ?)", "ib", mail, question->place,
                              strlen (question->place));
}

/**
 * press_archive_set_place:
 * @place: names the mail of @brief for the mail program; of any form
 *
 * Remembers where a stored mail is; nothing happens when it is not stored.
 *
 * Returns: whether the archive could be written
 */
gboolean
press_archive_set_place (PressArchive *self, PressBrief *brief, const char *place, GError **error)
{
  Question question = { .brief = brief, .place = place };

  return strlen (place) > LONGEST_PLACE || press_archive_transact (self, set_place, &question, TRUE, error);
}

static gboolean
get_place (PressArchive *self, gpointer data)
{
  Question *question = data;
  g_autoptr (PressStatement) row
      = press_archive_ask (self, "SELECT place FROM place WHERE mail = ?", "i", question->mail);

  g_clear_pointer (&question->found, g_free);
  if (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    question->found = g_strndup (sqlite3_column_blob (row, 0), (gsize)sqlite3_column_bytes (row, 0));
  return TRUE;
}

/** press_archive_get_place: (transfer full) (nullable): where @mail was seen last. */
char *
press_archive_get_place (PressArchive *self, gint64 mail)
{
  Question question = { .mail = mail };

  press_archive_transact (self, get_place, &question, FALSE, NULL);
  return question.found;
}

static gboolean
get_recent (PressArchive *self, gpointer data)
{
  Question *question = data;
  g_autoptr (PressStatement) rows = press_archive_ask (
      self, "SELECT id, day FROM mail ORDER BY seen DESC, id DESC LIMIT ?", "i", (gint64)question->most);

  g_clear_pointer (&question->story, press_story_free);
  question->story = press_story_new (0);
  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (rows, 0);
      g_autoptr (PressBrief) brief = press_archive_load_brief (self, id);

      if (brief != NULL)
        press_story_add (question->story, id, (gint32)sqlite3_column_int64 (rows, 1), brief);
    }
  return TRUE;
}

/** press_archive_recent: (transfer full) (nullable): the @most mails that were seen last, no story; by day as
 * in one. %NULL with @error set when the archive cannot be read. */
PressStory *
press_archive_recent (PressArchive *self, guint most, GError **error)
{
  Question question = { .most = most };

  if (!press_archive_transact (self, get_recent, &question, FALSE, error))
    g_clear_pointer (&question.story, press_story_free);
  return question.story;
}
