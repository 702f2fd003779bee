// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* SQLite files of ours: for the reader alone (0600, in a folder 0700), with a write-ahead log, so that the
 * sidebar reads while another program writes. A file that is damaged, or of another version, is moved aside
 * and begun anew: it is never the reason why a mail is not shown. */

#include "desktop/press-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PATIENCE 2000 /* milliseconds that another program may write */
#define NAP 20        /* milliseconds between two tries */
#define OPEN_FLAGS (SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW)

static void
set_error (GError **error, const char *path, const char *why)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, why);
}

/* The file, empty when there is none; SQLite gives its companions the same mode. */
static gboolean
create_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_error (error, folder, g_strerror (errno));
      return FALSE;
    }
  file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0)
    {
      set_error (error, path, g_strerror (errno));
      return FALSE;
    }
  fchmod (file, 0600);
  close (file);
  return TRUE;
}

/** press_database_close: closes @self, which may be %NULL. */
void
press_database_close (sqlite3 *self)
{
  sqlite3_close_v2 (self);
}

/** press_database_is_damaged: whether what was asked last failed because the file is no sound database. */
gboolean
press_database_is_damaged (sqlite3 *self)
{
  int code = sqlite3_errcode (self);

  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

/** press_database_is_full: whether what was asked last failed because the disk has no room. SQLite tells that
 * in several ways: of the file, of the log, of the index of the log. */
gboolean
press_database_is_full (sqlite3 *self)
{
  int code = sqlite3_extended_errcode (self);

  return code == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE || sqlite3_system_errno (self) == ENOSPC
         || sqlite3_system_errno (self) == EDQUOT;
}

/** press_database_prepare: (transfer full) (nullable): @sql made ready; %NULL when that fails. */
sqlite3_stmt *
press_database_prepare (sqlite3 *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  return sqlite3_prepare_v2 (self, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

/* -1 when it cannot be read. */
static int
version_of (sqlite3 *self)
{
  g_autoptr (PressStatement) statement = press_database_prepare (self, "PRAGMA user_version");

  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int (statement, 0) : -1;
}

/* While another program makes the log, SQLITE_BUSY comes at once: SQLite does not wait here by itself. */
static gboolean
write_ahead (sqlite3 *self)
{
  for (int waited = 0; waited <= PATIENCE; waited += NAP)
    {
      int code
          = sqlite3_exec (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", NULL, NULL, NULL);

      if (code != SQLITE_BUSY && code != SQLITE_LOCKED)
        return code == SQLITE_OK;
      g_usleep (NAP * 1000);
    }
  return FALSE;
}

/* Another program may make the same file at the same time: whoever has the write lock first makes it. */
static gboolean
make_tables (sqlite3 *self, int version, const char *schema)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d; COMMIT", version);

  if (sqlite3_exec (self, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return FALSE;
  if (version_of (self) == version)
    return sqlite3_exec (self, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
  return sqlite3_exec (self, schema, NULL, NULL, NULL) == SQLITE_OK
         && sqlite3_exec (self, mark, NULL, NULL, NULL) == SQLITE_OK;
}

/* @unfit: set when the file is no database of this version. */
static sqlite3 *
open_once (const char *path, int version, const char *schema, gboolean *unfit, GError **error)
{
  sqlite3 *self = NULL;
  int found;

  *unfit = FALSE;
  if (!create_file (path, error))
    return NULL;
  if (sqlite3_open_v2 (path, &self, OPEN_FLAGS, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (self, PATIENCE);
      found = version_of (self);
      *unfit = found > 0 && found != version;
      if (found >= 0 && !*unfit && write_ahead (self)
          && (found == version || make_tables (self, version, schema)))
        return self;
    }
  *unfit = *unfit || press_database_is_damaged (self);
  set_error (error, path, *unfit ? "no database of this version" : sqlite3_errmsg (self));
  press_database_close (self);
  return NULL;
}

/**
 * press_database_set_aside:
 * @path: of a closed database
 *
 * Moves the file to "@path.damaged", in place of what was moved there before, and removes its companions.
 *
 * Returns: whether @path is free
 */
gboolean
press_database_set_aside (const char *path, GError **error)
{
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL), *index = g_strconcat (path, "-shm", NULL);

  g_unlink (log);
  g_unlink (index);
  if (g_rename (path, aside) == 0 || errno == ENOENT)
    return TRUE;
  set_error (error, path, g_strerror (errno));
  return FALSE;
}

/**
 * press_database_open:
 * @path: of the file; it and its folder are made when missing
 * @version: of @schema, above 0; a file of another version is moved aside
 * @schema: SQL that makes the tables of an empty file
 *
 * Blocks for as long as another program writes, two seconds at most. The connection may be used in any
 * thread, by one at a time.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
sqlite3 *
press_database_open (const char *path, int version, const char *schema, GError **error)
{
  g_autoptr (GError) first = NULL;
  gboolean unfit;
  sqlite3 *self = open_once (path, version, schema, &unfit, &first);

  if (self == NULL && unfit && press_database_set_aside (path, NULL))
    return open_once (path, version, schema, &unfit, error);
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return self;
}

/* Brings the tables to the last of the steps, in one transaction: all of it or nothing. */
static gboolean
migrate (sqlite3 *self, const char *const *steps)
{
  int n_steps = (int)g_strv_length ((char **)steps);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d; COMMIT", n_steps);

  if (version_of (self) == n_steps)
    return TRUE;
  if (sqlite3_exec (self, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
    return FALSE;
  for (int i = version_of (self); i < n_steps; i++)
    if (i < 0 || sqlite3_exec (self, steps[i], NULL, NULL, NULL) != SQLITE_OK)
      return FALSE;
  return sqlite3_exec (self, mark, NULL, NULL, NULL) == SQLITE_OK;
}

static sqlite3 *
open_steps_once (const char *path, const char *const *steps, gboolean *damaged, GError **error)
{
  int n_steps = (int)g_strv_length ((char **)steps), found;
  sqlite3 *self = NULL;

  *damaged = FALSE;
  if (!create_file (path, error))
    return NULL;
  if (sqlite3_open_v2 (path, &self, OPEN_FLAGS, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (self, PATIENCE);
      found = version_of (self);
      if (found > n_steps)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       "%s: a newer Pressbrief has written it (version %d, known here: %d); it is left alone",
                       path, found, n_steps);
          press_database_close (self);
          return NULL;
        }
      if (found >= 0 && write_ahead (self) && migrate (self, steps))
        return self;
    }
  *damaged = press_database_is_damaged (self);
  set_error (error, path, press_database_is_full (self) ? g_strerror (ENOSPC) : sqlite3_errmsg (self));
  press_database_close (self);
  return NULL;
}

/**
 * press_database_open_steps:
 * @path: of the file; it and its folder are made when missing
 * @steps: (array zero-terminated=1): SQL each; step i takes the tables from version i to version i + 1
 * @mended: (out): whether the file was damaged, moved aside and begun anew
 *
 * As press_database_open(), for what must not be thrown away: an older file is taken to the last version, a
 * newer one is left alone (%G_IO_ERROR_NOT_SUPPORTED).
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
sqlite3 *
press_database_open_steps (const char *path, const char *const *steps, gboolean *mended, GError **error)
{
  g_autoptr (GError) first = NULL;
  gboolean damaged;
  sqlite3 *self = open_steps_once (path, steps, &damaged, &first);

  *mended = self == NULL && damaged && press_database_set_aside (path, NULL);
  if (*mended)
    return open_steps_once (path, steps, &damaged, error);
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return self;
}
