// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3 *press_database_open (const char *path, int version, const char *schema, GError **error);
sqlite3 *
press_database_open_steps (const char *path, const char *const *steps, gboolean *mended, GError **error);
void press_database_close (sqlite3 *self);
sqlite3_stmt *press_database_prepare (sqlite3 *self, const char *sql);
gboolean press_database_set_aside (const char *path, GError **error);
gboolean press_database_is_damaged (sqlite3 *self);
gboolean press_database_is_full (sqlite3 *self);

/** PressStatement: a prepared statement, finalised by g_autoptr(). */
typedef sqlite3_stmt PressStatement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressStatement, sqlite3_finalize)

G_END_DECLS
