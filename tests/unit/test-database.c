// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/press-database.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define SCHEMA "CREATE TABLE thing (name TEXT)"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer unused)
{
  place->folder = g_dir_make_tmp ("pressbrief-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "inner", "things.sqlite", NULL);
}

static void
tear_down (Place *place, gconstpointer unused)
{
  const char *const args[] = { "rm", "-r", place->folder, NULL };

  g_assert_true (
      g_spawn_sync (NULL, (char **)args, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (place->folder);
  g_free (place->path);
}

static int
count (sqlite3 *database)
{
  g_autoptr (PressStatement) statement = press_database_prepare (database, "SELECT count(*) FROM thing");

  g_assert_nonnull (statement);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  return sqlite3_column_int (statement, 0);
}

static guint
mode_of (const char *path)
{
  GStatBuf about;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  return about.st_mode & 0777;
}

static void
test_kept (Place *place, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *inner = g_path_get_dirname (place->path);
  sqlite3 *database = press_database_open (place->path, 1, SCHEMA, &error), *again;

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (database, "INSERT INTO thing VALUES ('a')", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpuint (mode_of (place->path), ==, 0600);
  g_assert_cmpuint (mode_of (log), ==, 0600);
  g_assert_cmpuint (mode_of (inner), ==, 0700);
  again = press_database_open (place->path, 1, SCHEMA, &error); /* as another program does */
  g_assert_no_error (error);
  g_assert_cmpint (count (again), ==, 1);
  press_database_close (again);
  press_database_close (database);
}

/* A file that is no database, and one of another version, are kept under another name. */
static void
test_set_aside (Place *place, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = g_strconcat (place->path, ".damaged", NULL), *kept = NULL;
  sqlite3 *database = press_database_open (place->path, 1, SCHEMA, &error);

  press_database_close (database);
  g_assert_true (g_file_set_contents (place->path, "This was a database once, a long time ago.", -1, NULL));
  database = press_database_open (place->path, 1, SCHEMA, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (database), ==, 0);
  press_database_close (database);
  g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
  g_assert_true (g_str_has_prefix (kept, "This was"));

  database = press_database_open (place->path, 2, "CREATE TABLE other (x)", &error);
  g_assert_no_error (error);
  g_assert_null (press_database_prepare (database, "SELECT * FROM thing"));
  press_database_close (database);
}

/* Where nothing can be written there is a sentence that names the file. */
static void
test_no_place (Place *place, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (press_database_open ("/proc/none/things.sqlite", 1, SCHEMA, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/proc/none"));
}

/* What must be kept is taken to the next version step by step; an older program leaves it alone. */
static void
test_steps (Place *place, gconstpointer unused)
{
  static const char *const one[] = { SCHEMA, NULL };
  static const char *const two[] = { SCHEMA, "ALTER TABLE thing ADD COLUMN size INTEGER DEFAULT 7", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PressStatement) size = NULL;
  gboolean mended;
  sqlite3 *database = press_database_open_steps (place->path, one, &mended, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (database, "INSERT INTO thing VALUES ('a')", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  press_database_close (database);
  database = press_database_open_steps (place->path, two, &mended, &error);
  g_assert_no_error (error);
  g_assert_false (mended);
  size = press_database_prepare (database, "SELECT size FROM thing WHERE name = 'a'");
  g_assert_cmpint (sqlite3_step (size), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (size, 0), ==, 7);
  g_clear_pointer (&size, sqlite3_finalize);
  press_database_close (database);
  g_assert_null (press_database_open_steps (place->path, one, &mended, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (mended);
  g_clear_error (&error);
  database = press_database_open_steps (place->path, two, &mended, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (database), ==, 1);
  press_database_close (database);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/database/kept", Place, NULL, set_up, test_kept, tear_down);
  g_test_add ("/database/set-aside", Place, NULL, set_up, test_set_aside, tear_down);
  g_test_add ("/database/no-place", Place, NULL, set_up, test_no_place, tear_down);
  g_test_add ("/database/steps", Place, NULL, set_up, test_steps, tear_down);
  return g_test_run ();
}
