// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The archive: a SQLite file that is opened when it is first asked, and transactions on it. A damaged file is
 * moved aside and begun anew, also when the damage is met later; a newer one is left alone. Whatever goes
 * wrong here is told and costs a mail its story, never its brief.
 *
 * Tables: mail (what is looked through: small), brief (its packed JSON), trait (which mails have a key, by
 * day of the announcement, so that only those of the same weeks are read), verdict (what the reader split and
 * joined), next (the number of the last story: none is given twice), looked (mails of folders that the
 * background has seen), place (where the mail program has a mail). There is no full-text search: candidates
 * share exact keys. */

#include "stories/press-archive-private.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#include "desktop/press-settings.h"

#define DAYS 90 /* kept and apart, without settings */
#define FILE_NAME "stories.db"

/* What is forgotten is overwritten; 16 MB of cache. The log goes into the file after 32 MB, which is once in
 * 250 mails: it takes as long as many mails do. */
#define PRAGMAS                                                                                              \
  "PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000;"                 \
  "PRAGMA journal_size_limit = 4000000"

G_DEFINE_FINAL_TYPE (PressArchive, press_archive, G_TYPE_OBJECT)

static const char *const steps[]
    = { "CREATE TABLE mail (id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, message INTEGER,"
        " sender INTEGER, day INTEGER NOT NULL, seen INTEGER NOT NULL, story INTEGER NOT NULL,"
        " fingerprint BLOB NOT NULL);"
        "CREATE INDEX mail_message ON mail (message);"
        "CREATE INDEX mail_sender ON mail (sender);"
        "CREATE INDEX mail_seen ON mail (seen);"
        "CREATE INDEX mail_story ON mail (story);"
        "CREATE TABLE brief (mail INTEGER PRIMARY KEY, json BLOB NOT NULL);"
        "CREATE TABLE trait (hash INTEGER NOT NULL, day INTEGER NOT NULL, mail INTEGER NOT NULL,"
        " PRIMARY KEY (hash, day, mail)) WITHOUT ROWID;"
        "CREATE TABLE verdict (first BLOB NOT NULL, second BLOB NOT NULL, together INTEGER NOT NULL,"
        " PRIMARY KEY (first, second)) WITHOUT ROWID;"
        "CREATE TABLE next (story INTEGER NOT NULL);"
        "INSERT INTO next VALUES (0);"
        "CREATE TABLE looked (key INTEGER PRIMARY KEY, seen INTEGER NOT NULL);",
        "CREATE TABLE place (mail INTEGER PRIMARY KEY, place TEXT NOT NULL);"
        "CREATE TRIGGER mail_gone AFTER DELETE ON mail BEGIN DELETE FROM place WHERE mail = old.id; END;",
        NULL };

static void
press_archive_finalize (GObject *object)
{
  PressArchive *self = PRESS_ARCHIVE (object);

  if (self->worker != NULL)
    g_thread_pool_free (self->worker, FALSE, FALSE);
  press_database_close (self->database);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->worker_lock);
  g_free (self->path);
  G_OBJECT_CLASS (press_archive_parent_class)->finalize (object);
}

static void
press_archive_class_init (PressArchiveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_archive_finalize;
}

static void
press_archive_init (PressArchive *self)
{
  g_mutex_init (&self->lock);
  g_mutex_init (&self->worker_lock);
  self->kept = self->apart = DAYS;
}

/**
 * press_archive_new:
 * @path: (nullable): of the file; %NULL: in memory
 *
 * Opens nothing yet.
 *
 * Returns: (transfer full): an archive
 */
PressArchive *
press_archive_new (const char *path)
{
  PressArchive *self = g_object_new (PRESS_TYPE_ARCHIVE, NULL);

  self->path = g_strdup (path);
  return self;
}

/** press_archive_get_default: (transfer none): the reader's own, with the settings as they are now. */
PressArchive *
press_archive_get_default (void)
{
  static PressArchive *archive;

  if (archive == NULL)
    {
      g_autofree char *path = g_build_filename (g_get_user_data_dir (), "pressbrief", FILE_NAME, NULL);

      archive = press_archive_new (path);
    }
  press_archive_set_days (archive, press_settings_get_int (PRESS_SETTINGS_STORIES_KEEP, DAYS),
                          press_settings_get_int (PRESS_SETTINGS_STORIES_DAYS, DAYS));
  return archive;
}

/**
 * press_archive_set_days:
 * @kept: how long a brief is kept, or %PRESS_ARCHIVE_FOREVER, %PRESS_ARCHIVE_NOTHING
 * @apart: how many days mails of one story may be apart
 */
void
press_archive_set_days (PressArchive *self, int kept, int apart)
{
  g_atomic_int_set (&self->kept, kept);
  g_atomic_int_set (&self->apart, MAX (apart, 1));
}

/** press_archive_was_mended: whether the file was damaged, moved aside and begun anew since the start. */
gboolean
press_archive_was_mended (PressArchive *self)
{
  return g_atomic_int_get (&self->mended);
}

/** press_archive_now: seconds since 1970. */
gint64
press_archive_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
tell_mended (PressArchive *self)
{
  g_atomic_int_set (&self->mended, TRUE);
  g_message ("%s was damaged: it was moved to %s.damaged and begun anew", self->path, self->path);
}

static gboolean
open_database (PressArchive *self, GError **error)
{
  gboolean mended = FALSE;

  if (self->database != NULL)
    return TRUE;
  if (self->path != NULL)
    self->database = press_database_open_steps (self->path, steps, &mended, error);
  else if (sqlite3_open (":memory:", &self->database) != SQLITE_OK
           || sqlite3_exec (self->database, steps[0], NULL, NULL, NULL) != SQLITE_OK
           || sqlite3_exec (self->database, steps[1], NULL, NULL, NULL) != SQLITE_OK)
    g_error ("SQLite has no memory");
  if (mended)
    tell_mended (self);
  if (self->database == NULL)
    return FALSE;
  sqlite3_exec (self->database, PRAGMAS, NULL, NULL, NULL);
  return TRUE;
}

static void
set_error (PressArchive *self, GError **error)
{
  const char *name = self->path != NULL ? self->path : FILE_NAME;

  if (press_database_is_full (self->database))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The disk is full: %s remembers nothing new"),
                   name);
      return;
    }
  switch (sqlite3_errcode (self->database))
    {
    case SQLITE_READONLY:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                   _ ("%s cannot be written: nothing new is remembered"), name);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s is in use by another program"), name);
      break;
    default:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name, sqlite3_errmsg (self->database));
    }
}

/* One try; @damaged: the file is no sound database. */
static gboolean
transact_once (PressArchive *self,
               PressArchiveWork work,
               gpointer data,
               gboolean writes,
               gboolean *damaged,
               GError **error)
{
  *damaged = FALSE;
  if (!open_database (self, error))
    return FALSE;
  if (sqlite3_exec (self->database, writes ? "BEGIN IMMEDIATE" : "BEGIN", NULL, NULL, NULL) == SQLITE_OK
      && work (self, data) && sqlite3_exec (self->database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  *damaged = press_database_is_damaged (self->database);
  set_error (self, error);
  sqlite3_exec (self->database, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * press_archive_transact:
 * @work: all of it is done, or nothing; it may be called twice
 * @writes: whether it changes something
 *
 * Returns: whether it was done
 */
gboolean
press_archive_transact (
    PressArchive *self, PressArchiveWork work, gpointer data, gboolean writes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GError) first = NULL;
  gboolean damaged;

  if (transact_once (self, work, data, writes, &damaged, &first))
    return TRUE;
  if (damaged && self->path != NULL)
    {
      g_clear_pointer (&self->database, press_database_close);
      if (press_database_set_aside (self->path, NULL))
        {
          tell_mended (self);
          return transact_once (self, work, data, writes, &damaged, error);
        }
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

static sqlite3_stmt *
ask (PressArchive *self, const char *sql, const char *kinds, va_list values)
{
  g_autoptr (PressStatement) statement = press_database_prepare (self->database, sql);

  for (int i = 0; statement != NULL && kinds[i] != '\0'; i++)
    if (kinds[i] == 'i')
      sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
    else
      {
        const void *bytes = va_arg (values, const void *);

        sqlite3_bind_blob64 (statement, i + 1, bytes, va_arg (values, gsize), SQLITE_TRANSIENT);
      }
  return g_steal_pointer (&statement);
}

/**
 * press_archive_ask:
 * @kinds: of the values of the question marks of @sql: 'i': a gint64; 'b': a pointer and its gsize
 *
 * Returns: (transfer full) (nullable): the question, to be stepped through
 */
sqlite3_stmt *
press_archive_ask (PressArchive *self, const char *sql, const char *kinds, ...)
{
  va_list values;
  sqlite3_stmt *statement;

  va_start (values, kinds);
  statement = ask (self, sql, kinds, values);
  va_end (values);
  return statement;
}

/** press_archive_do: does @sql, which answers nothing. */
gboolean
press_archive_do (PressArchive *self, const char *sql, const char *kinds, ...)
{
  g_autoptr (PressStatement) statement = NULL;
  va_list values;

  va_start (values, kinds);
  statement = ask (self, sql, kinds, values);
  va_end (values);
  return statement != NULL && sqlite3_step (statement) == SQLITE_DONE;
}

/** press_archive_number: the first column of the first row of what @sql answers; 0 for nothing. */
gint64
press_archive_number (PressArchive *self, const char *sql, const char *kinds, ...)
{
  g_autoptr (PressStatement) statement = NULL;
  va_list values;

  va_start (values, kinds);
  statement = ask (self, sql, kinds, values);
  va_end (values);
  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0)
                                                                     : 0;
}
