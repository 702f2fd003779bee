// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What was translated once is not asked for again: a SQLite file in the reader's cache folder. The key is a
 * hash of all that a translation depends on; the source itself is not stored. What was not used for longest
 * goes first. A cache that cannot be used is none: translating works without it. */

#include "translation/press-translation-cache.h"

#include <string.h>

#include "desktop/press-database.h"

#define VERSION 1
#define SCHEMA                                                                                               \
  "CREATE TABLE translation (key TEXT PRIMARY KEY, translation TEXT NOT NULL, by_way_of TEXT,"               \
  " used INTEGER NOT NULL) WITHOUT ROWID; CREATE INDEX translation_used ON translation (used)"
#define FRESH (24 * 60 * 60) /* seconds in which a use is not noted again */

struct _PressTranslationCache
{
  sqlite3 *database;
  gboolean grown;
};

static char *
get_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "pressbrief", "translations.sqlite", NULL);
}

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * press_translation_cache_open:
 *
 * The file is opened; a damaged one is moved aside. Use it in one thread at a time.
 *
 * Returns: (transfer full): the cache, or %NULL with @error set
 */
PressTranslationCache *
press_translation_cache_open (GError **error)
{
  g_autofree char *path = get_path ();
  sqlite3 *database = press_database_open (path, VERSION, SCHEMA, error);
  PressTranslationCache *self;

  if (database == NULL)
    return NULL;
  self = g_new0 (PressTranslationCache, 1);
  self->database = database;
  return self;
}

static void
measure (sqlite3 *database, guint *count, guint64 *bytes)
{
  g_autoptr (PressStatement) statement = press_database_prepare (
      database, "SELECT count(*), coalesce(sum(length(CAST(translation AS BLOB))), 0) FROM translation");

  *count = 0;
  *bytes = 0;
  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return;
  *count = (guint)sqlite3_column_int64 (statement, 0);
  *bytes = (guint64)sqlite3_column_int64 (statement, 1);
}

/* Takes out a sixteenth, what was not used for longest. */
static gboolean
drop_oldest (sqlite3 *database, guint count)
{
  g_autoptr (PressStatement) statement = press_database_prepare (
      database, "DELETE FROM translation WHERE key IN (SELECT key FROM translation ORDER BY used LIMIT ?)");

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, count / 16 + 1);
  return sqlite3_step (statement) == SQLITE_DONE;
}

static void
shrink (sqlite3 *database)
{
  guint count;
  guint64 bytes;

  do
    measure (database, &count, &bytes);
  while ((count > PRESS_TRANSLATION_CACHE_MOST || bytes > PRESS_TRANSLATION_CACHE_MOST_BYTES)
         && drop_oldest (database, count));
}

/** press_translation_cache_close: closes @self and brings it back to its size. */
void
press_translation_cache_close (PressTranslationCache *self)
{
  gboolean damaged;

  if (self->grown)
    shrink (self->database);
  damaged = press_database_is_damaged (self->database);
  press_database_close (self->database);
  if (damaged)
    {
      g_autofree char *path = get_path ();

      press_database_set_aside (path, NULL);
    }
  g_free (self);
}

/** press_translation_cache_key: (transfer full): the same for the same text, pair, service and version. */
char *
press_translation_cache_key (
    const char *text, const char *from, const char *to, const char *service, const char *version)
{
  const char *const parts[] = { text, from, to, service, version };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_checksum_update (sum, (const guchar *)parts[i], strlen (parts[i]) + 1);
  return g_strdup (g_checksum_get_string (sum));
}

static void
note_use (PressTranslationCache *self, const char *key)
{
  g_autoptr (PressStatement) statement
      = press_database_prepare (self->database, "UPDATE translation SET used = ? WHERE key = ?");

  if (statement == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, now ());
  sqlite3_bind_text (statement, 2, key, -1, SQLITE_STATIC);
  sqlite3_step (statement);
}

/**
 * press_translation_cache_get:
 * @by_way_of: (out) (nullable): the language in between
 *
 * Returns: (transfer full) (nullable): the translation stored under @key
 */
char *
press_translation_cache_get (PressTranslationCache *self, const char *key, char **by_way_of)
{
  g_autoptr (PressStatement) statement = press_database_prepare (
      self->database, "SELECT translation, by_way_of, used FROM translation WHERE key = ?");
  char *translation;

  *by_way_of = NULL;
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, key, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_ROW || sqlite3_column_type (statement, 0) != SQLITE_TEXT)
    return NULL;
  translation = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  *by_way_of = g_strdup ((const char *)sqlite3_column_text (statement, 1));
  if (ABS (now () - sqlite3_column_int64 (statement, 2)) > FRESH)
    {
      sqlite3_reset (statement);
      note_use (self, key);
    }
  return translation;
}

/** press_translation_cache_put: stores @translation under @key. @by_way_of: (nullable). */
void
press_translation_cache_put (PressTranslationCache *self,
                             const char *key,
                             const char *translation,
                             const char *by_way_of)
{
  g_autoptr (PressStatement) statement
      = press_database_prepare (self->database, "INSERT OR REPLACE INTO translation VALUES (?, ?, ?, ?)");

  if (statement == NULL)
    return;
  sqlite3_bind_text (statement, 1, key, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, translation, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, by_way_of, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, now ());
  sqlite3_step (statement);
  self->grown = TRUE;
}

/**
 * press_translation_cache_measure:
 * @count: (out): how many translations are stored
 * @bytes: (out): how long they are together
 *
 * Returns: whether the file could be opened
 */
gboolean
press_translation_cache_measure (guint *count, guint64 *bytes, GError **error)
{
  g_autoptr (PressTranslationCache) self = press_translation_cache_open (error);

  if (self != NULL)
    measure (self->database, count, bytes);
  return self != NULL;
}

/** press_translation_cache_clear: forgets all translations; the space on the disk is given back. */
gboolean
press_translation_cache_clear (GError **error)
{
  g_autoptr (PressTranslationCache) self = press_translation_cache_open (error);

  if (self == NULL)
    return FALSE;
  if (sqlite3_exec (self->database, "DELETE FROM translation; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", NULL,
                    NULL, NULL)
      == SQLITE_OK)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, sqlite3_errmsg (self->database));
  return FALSE;
}
