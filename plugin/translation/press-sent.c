// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What was sent to services on other computers, for the reader's own eyes: each excerpt, before it goes. A
 * SQLite file in the reader's data folder, of the last few thousand excerpts. */

#include "translation/press-sent.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-database.h"

#define VERSION 1
#define SCHEMA                                                                                               \
  "CREATE TABLE sent (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, service TEXT NOT NULL,"     \
  " host TEXT NOT NULL, text TEXT NOT NULL)"

/** press_sent_free: frees @self. */
void
press_sent_free (PressSent *self)
{
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self->service);
  g_free (self->host);
  g_free (self->text);
  g_free (self);
}

static sqlite3 *
open_list (GError **error)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "pressbrief", "sent.sqlite", NULL);

  return press_database_open (path, VERSION, SCHEMA, error);
}

static gboolean
add_one (sqlite3 *list, const char *service, const char *host, const char *text)
{
  g_autoptr (PressStatement) statement
      = press_database_prepare (list, "INSERT INTO sent (at, service, host, text) VALUES (?, ?, ?, ?)");

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  sqlite3_bind_text (statement, 2, service, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, host, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, text, -1, SQLITE_STATIC);
  return sqlite3_step (statement) == SQLITE_DONE;
}

static gboolean
run (sqlite3 *list, const char *sql)
{
  return sqlite3_exec (list, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/**
 * press_sent_add:
 * @service: for people
 * @texts: (array zero-terminated=1): excerpts as the mail has them
 *
 * Returns: whether they are listed; what cannot be listed must not be sent
 */
gboolean
press_sent_add (const char *service, const char *host, const char *const *texts, GError **error)
{
  sqlite3 *list = open_list (error);
  gboolean good = list != NULL && run (list, "BEGIN IMMEDIATE");

  if (list == NULL)
    return FALSE;
  for (guint i = 0; good && texts[i] != NULL; i++)
    good = add_one (list, service, host, texts[i]);
  good = good
         && run (list,
                 "DELETE FROM sent WHERE id <= (SELECT max(id) FROM sent) - " G_STRINGIFY (PRESS_SENT_MOST))
         && run (list, "COMMIT");
  if (!good)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The list of what was sent cannot be written: %s"),
                 sqlite3_errmsg (list));
  press_database_close (list);
  return good;
}

/** press_sent_list: (transfer full) (element-type PressSent): the last @most excerpts, the newest first; NULL
 * with @error set when the list cannot be read. */
GPtrArray *
press_sent_list (guint most, GError **error)
{
  sqlite3 *list = open_list (error);
  GPtrArray *sent = list != NULL ? g_ptr_array_new_with_free_func ((GDestroyNotify)press_sent_free) : NULL;
  PressStatement *statement = NULL;

  if (list != NULL)
    statement
        = press_database_prepare (list, "SELECT at, service, host, text FROM sent ORDER BY id DESC LIMIT ?");
  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, most);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    {
      PressSent *one = g_new0 (PressSent, 1);

      one->at = g_date_time_new_from_unix_local (sqlite3_column_int64 (statement, 0));
      one->service = g_strdup ((const char *)sqlite3_column_text (statement, 1));
      one->host = g_strdup ((const char *)sqlite3_column_text (statement, 2));
      one->text = g_strdup ((const char *)sqlite3_column_text (statement, 3));
      g_ptr_array_add (sent, one);
    }
  sqlite3_finalize (statement);
  press_database_close (list);
  return sent;
}

/** press_sent_clear: empties the list. */
gboolean
press_sent_clear (GError **error)
{
  sqlite3 *list = open_list (error);
  gboolean good = list != NULL && run (list, "DELETE FROM sent; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");

  if (list != NULL && !good)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, sqlite3_errmsg (list));
  press_database_close (list);
  return good;
}
