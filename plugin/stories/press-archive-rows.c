// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails as rows of the archive: put in, taken out, read. All of it inside a transaction. */

#include "stories/press-archive-private.h"

#include <string.h>

#include "brief/press-mail-key.h"

#define MOST_MAILS 64 /* of a story that are handed out */

/* A Message-ID alone does not make a mail: a careless or hostile sender may use another mail's. */
void
press_archive_key_of (PressBrief *brief, guint8 key[PRESS_ARCHIVE_KEY_BYTES])
{
  g_autofree char *id = press_mail_key (brief);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *parts[]
      = { id, brief->from, brief->subject, brief->date, brief->id == NULL ? brief->text : NULL };
  guint8 digest[32];
  gsize length = sizeof digest;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_checksum_update (sum, (const guchar *)parts[i], (gssize)strlen (parts[i]) + 1);
  g_checksum_get_digest (sum, digest, &length);
  memcpy (key, digest, PRESS_ARCHIVE_KEY_BYTES);
}

/** press_archive_row_of: the number of the mail that @key is of, 0: it is not stored. */
gint64
press_archive_row_of (PressArchive *self, const guint8 *key)
{
  return press_archive_number (self, "SELECT id FROM mail WHERE key = ?", "b", key,
                               (gsize)PRESS_ARCHIVE_KEY_BYTES);
}

/** press_archive_sender_of: the address of "Name <address>", or the address alone, as a number. */
gint64
press_archive_sender_of (const char *from)
{
  const char *at = from != NULL ? strrchr (from, '<') : NULL;
  const char *begin = at != NULL ? at + 1 : from != NULL ? from : "";
  g_autofree char *address = g_ascii_strdown (begin, (gssize)strcspn (begin, "> "));

  return press_trait_hash (address);
}

static gboolean
insert_traits (PressArchive *self, gint64 mail, const PressFingerprint *fingerprint)
{
  g_autoptr (GArray) keys = press_fingerprint_keys (fingerprint);
  g_autoptr (PressStatement) insert
      = press_database_prepare (self->database, "INSERT OR IGNORE INTO trait VALUES (?, ?, ?)");

  for (guint i = 0; insert != NULL && i < keys->len; i++)
    {
      sqlite3_bind_int64 (insert, 1, g_array_index (keys, guint32, i));
      sqlite3_bind_int64 (insert, 2, fingerprint->day);
      sqlite3_bind_int64 (insert, 3, mail);
      if (sqlite3_step (insert) != SQLITE_DONE)
        return FALSE;
      sqlite3_reset (insert);
    }
  return insert != NULL;
}

/** press_archive_new_story: a number that no story has had. */
gint64
press_archive_new_story (PressArchive *self)
{
  return press_archive_number (self, "UPDATE next SET story = story + 1 RETURNING story", "");
}

/**
 * press_archive_insert:
 * @story: to which it belongs; 0: one of its own
 *
 * Returns: the number of the new mail, 0 when SQLite refuses
 */
gint64
press_archive_insert (PressArchive *self,
                      PressBrief *brief,
                      const guint8 *key,
                      const PressFingerprint *fingerprint,
                      gint64 story)
{
  g_autofree char *json = press_brief_to_json (brief, FALSE);
  g_autoptr (GByteArray) packed = press_archive_pack (json);
  g_autoptr (GByteArray) bytes = press_fingerprint_to_bytes (fingerprint);
  gint64 id, home = story != 0 ? story : press_archive_new_story (self);
  gint64 message = brief->id != NULL ? press_trait_hash (brief->id) : 0;

  if (!press_archive_do (self,
                         "INSERT INTO mail (key, message, sender, day, seen, story, fingerprint)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)",
                         "biiiiib", key, (gsize)PRESS_ARCHIVE_KEY_BYTES, message,
                         press_archive_sender_of (brief->from), (gint64)fingerprint->day,
                         press_archive_now (), home, bytes->data, (gsize)bytes->len))
    return 0;
  id = sqlite3_last_insert_rowid (self->database);
  if (press_archive_do (self, "INSERT INTO brief VALUES (?, ?)", "ib", id, packed->data, (gsize)packed->len)
      && insert_traits (self, id, fingerprint))
    return id;
  return 0;
}

/** press_archive_delete: takes @mail out; whether SQLite did it. */
gboolean
press_archive_delete (PressArchive *self, gint64 mail)
{
  g_autoptr (PressFingerprint) fingerprint = press_archive_load_fingerprint (self, mail);
  g_autoptr (GArray) keys = fingerprint != NULL ? press_fingerprint_keys (fingerprint) : NULL;

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    if (!press_archive_do (self, "DELETE FROM trait WHERE hash = ? AND day = ? AND mail = ?", "iii",
                           (gint64)g_array_index (keys, guint32, i), (gint64)fingerprint->day, mail))
      return FALSE;
  return press_archive_do (self, "DELETE FROM brief WHERE mail = ?", "i", mail)
         && press_archive_do (self, "DELETE FROM mail WHERE id = ?", "i", mail);
}

/** press_archive_load_brief: (transfer full) (nullable): the brief of @mail. */
PressBrief *
press_archive_load_brief (PressArchive *self, gint64 mail)
{
  g_autoptr (PressStatement) row
      = press_archive_ask (self, "SELECT json FROM brief WHERE mail = ?", "i", mail);
  g_autofree char *json = NULL;

  if (row == NULL || sqlite3_step (row) != SQLITE_ROW)
    return NULL;
  json = press_archive_unpack (sqlite3_column_blob (row, 0), (gsize)sqlite3_column_bytes (row, 0));
  return json != NULL ? press_brief_from_json (json, -1, NULL) : NULL;
}

/** press_archive_load_fingerprint: (transfer full) (nullable): the fingerprint of @mail. */
PressFingerprint *
press_archive_load_fingerprint (PressArchive *self, gint64 mail)
{
  g_autoptr (PressStatement) row
      = press_archive_ask (self, "SELECT fingerprint FROM mail WHERE id = ?", "i", mail);

  if (row == NULL || sqlite3_step (row) != SQLITE_ROW)
    return NULL;
  return press_fingerprint_from_bytes (sqlite3_column_blob (row, 0), (gsize)sqlite3_column_bytes (row, 0));
}

/** press_archive_load_story: (transfer full): the mails of @story that can be read. */
PressStory *
press_archive_load_story (PressArchive *self, gint64 story)
{
  g_autoptr (PressStatement) rows
      = press_archive_ask (self, "SELECT id, day FROM mail WHERE story = ? ORDER BY day, id LIMIT ?", "ii",
                           story, (gint64)MOST_MAILS);
  PressStory *self_story = press_story_new (story);

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (rows, 0);
      g_autoptr (PressBrief) brief = press_archive_load_brief (self, id);

      if (brief != NULL)
        press_story_add (self_story, id, (gint32)sqlite3_column_int64 (rows, 1), brief);
    }
  return self_story;
}
