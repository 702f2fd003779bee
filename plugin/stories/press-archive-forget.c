// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Forgetting: what is too old, a mail that was deleted for good, a story, a sender, everything. What is taken
 * out is overwritten (secure_delete), the write-ahead log is emptied, and the file is made smaller when much
 * of it is free. */

#include "stories/press-archive-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY G_GINT64_CONSTANT (86400)
#define CLOCK_TRUST DAY /* a row of the future was written while the clock was wrong */
#define MOST_FREE 4     /* of so many pages one may be free */

typedef struct
{
  const char *which; /* SQL: the mails' numbers, with one question mark */
  gint64 value;
  gint64 n_forgotten;
} Order;

static gboolean
forget (PressArchive *self, gpointer data)
{
  Order *order = data;
  g_autoptr (GArray) mails = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PressStatement) rows = press_archive_ask (self, order->which, "i", order->value);
  int status = SQLITE_ERROR;

  while (rows != NULL && (status = sqlite3_step (rows)) == SQLITE_ROW)
    {
      gint64 mail = sqlite3_column_int64 (rows, 0);

      g_array_append_val (mails, mail);
    }
  if (status != SQLITE_DONE)
    return FALSE;
  for (guint i = 0; i < mails->len; i++)
    {
      gint64 mail = g_array_index (mails, gint64, i);

      if (!press_archive_do (self,
                             "DELETE FROM verdict WHERE first = (SELECT key FROM mail WHERE id = ?1)"
                             " OR second = (SELECT key FROM mail WHERE id = ?1)",
                             "i", mail)
          || !press_archive_delete (self, mail))
        return FALSE;
    }
  order->n_forgotten = mails->len;
  return TRUE;
}

/* Outside a transaction: the log of changes holds what was forgotten, and free pages are given back. */
static void
shrink (PressArchive *self, gboolean always)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->database == NULL)
    return;
  if (always
      || press_archive_number (self, "SELECT freelist_count FROM pragma_freelist_count", "") * MOST_FREE
             > press_archive_number (self, "SELECT page_count FROM pragma_page_count", ""))
    sqlite3_exec (self->database, "VACUUM", NULL, NULL, NULL);
  sqlite3_exec (self->database, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL);
}

static gboolean
forget_those (PressArchive *self, const char *which, gint64 value, GError **error)
{
  Order order = { .which = which, .value = value };

  if (!press_archive_transact (self, forget, &order, TRUE, error))
    return FALSE;
  if (order.n_forgotten > 0)
    shrink (self, FALSE);
  return TRUE;
}

/** press_archive_forget_mail: forgets the mails with a Message-ID (without brackets). */
gboolean
press_archive_forget_mail (PressArchive *self, const char *message_id, GError **error)
{
  return forget_those (self, "SELECT id FROM mail WHERE message = ?", press_trait_hash (message_id), error);
}

/** press_archive_forget_story: forgets the mails of a story. */
gboolean
press_archive_forget_story (PressArchive *self, gint64 story, GError **error)
{
  return forget_those (self, "SELECT id FROM mail WHERE story = ?", story, error);
}

/** press_archive_forget_sender: forgets the mails from @address, "Name <address>" or the address alone. */
gboolean
press_archive_forget_sender (PressArchive *self, const char *address, GError **error)
{
  return forget_those (self, "SELECT id FROM mail WHERE sender = ?", press_archive_sender_of (address),
                       error);
}

static gboolean
correct_clock (PressArchive *self, gpointer data)
{
  gint64 now = press_archive_now ();

  return press_archive_do (self, "UPDATE mail SET seen = ? WHERE seen > ?", "ii", now, now + CLOCK_TRUST)
         && press_archive_do (self, "DELETE FROM looked WHERE seen > ? OR seen < ?", "ii", now + CLOCK_TRUST,
                              *(gint64 *)data);
}

/**
 * press_archive_sweep:
 *
 * Forgets what is older than the reader wants; with %PRESS_ARCHIVE_NOTHING all of it.
 *
 * Returns: whether that was done
 */
gboolean
press_archive_sweep (PressArchive *self, GError **error)
{
  int kept = g_atomic_int_get (&self->kept);
  gint64 oldest = kept > 0 ? press_archive_now () - kept * DAY : 0;

  if (kept == PRESS_ARCHIVE_NOTHING)
    return press_archive_forget_everything (self, error);
  return press_archive_transact (self, correct_clock, &oldest, TRUE, error)
         && forget_those (self, "SELECT id FROM mail WHERE seen < ?", oldest, error);
}

static gboolean
empty (PressArchive *self, gpointer data)
{
  static const char *const tables[] = { "mail", "brief", "trait", "verdict", "looked" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", tables[i]);

      if (!press_archive_do (self, sql, ""))
        return FALSE;
    }
  return TRUE;
}

/**
 * press_archive_forget_everything:
 *
 * Forgets all mails and decisions, a file moved aside among them; the file is small afterwards.
 *
 * Returns: whether that was done
 */
gboolean
press_archive_forget_everything (PressArchive *self, GError **error)
{
  g_autofree char *aside = self->path != NULL ? g_strconcat (self->path, ".damaged", NULL) : NULL;

  if (!press_archive_transact (self, empty, NULL, TRUE, error))
    return FALSE;
  shrink (self, TRUE);
  if (aside != NULL)
    g_unlink (aside);
  return TRUE;
}

static gboolean
count (PressArchive *self, gpointer data)
{
  PressArchiveStats *stats = data;

  stats->briefs = press_archive_number (self, "SELECT count (*) FROM mail", "");
  stats->stories = press_archive_number (self, "SELECT count (DISTINCT story) FROM mail", "");
  stats->bytes = press_archive_number (self,
                                       "SELECT page_count * page_size FROM pragma_page_count,"
                                       " pragma_page_size",
                                       "");
  return TRUE;
}

/** press_archive_get_stats: how much is stored; whether that could be read. */
gboolean
press_archive_get_stats (PressArchive *self, PressArchiveStats *stats, GError **error)
{
  return press_archive_transact (self, count, stats, FALSE, error);
}

/* A folder's mail, as a number: 63 bits of the SHA-256. */
static gint64
number_of (const char *key)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  gint64 number;

  g_checksum_update (sum, (const guchar *)key, -1);
  g_checksum_get_digest (sum, digest, &length);
  memcpy (&number, digest, sizeof number);
  return GINT64_FROM_LE (number) & G_MAXINT64;
}

static gboolean
is_looked (PressArchive *self, gpointer data)
{
  gint64 *number = data;

  *number = press_archive_number (self, "SELECT count (*) FROM looked WHERE key = ?", "i", *number);
  return TRUE;
}

/** press_archive_has_looked: whether the background has seen the mail of @key. */
gboolean
press_archive_has_looked (PressArchive *self, const char *key)
{
  gint64 number = number_of (key);

  return press_archive_transact (self, is_looked, &number, FALSE, NULL) && number > 0;
}

static gboolean
note_looked (PressArchive *self, gpointer data)
{
  return press_archive_do (self, "INSERT OR REPLACE INTO looked VALUES (?, ?)", "ii", *(gint64 *)data,
                           press_archive_now ());
}

/** press_archive_note_looked: notes that the background has seen the mail of @key. */
gboolean
press_archive_note_looked (PressArchive *self, const char *key, GError **error)
{
  gint64 number = number_of (key);

  return press_archive_transact (self, note_looked, &number, TRUE, error);
}
