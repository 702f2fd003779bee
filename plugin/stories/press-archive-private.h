// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the files of the archive. */

#include "desktop/press-database.h"
#include "stories/press-archive.h"

G_BEGIN_DECLS

/* 16 bytes that a mail is known by: verdicts of the reader outlive its row. */
#define PRESS_ARCHIVE_KEY_BYTES 16

struct _PressArchive
{
  GObject parent_instance;

  char *path; /* nullable: in memory */
  GMutex lock;
  sqlite3 *database; /* nullable: not opened yet */
  GMutex worker_lock;
  GThreadPool *worker; /* nullable: nothing was asked yet */
  gboolean mended;
  int kept;     /* days */
  int apart;    /* days */
  gint64 swept; /* when it was, seconds since 1970 */
};

/** PressArchiveWork: part of a transaction; FALSE when SQLite refused something. */
typedef gboolean (*PressArchiveWork) (PressArchive *self, gpointer data);

gboolean press_archive_transact (
    PressArchive *self, PressArchiveWork work, gpointer data, gboolean writes, GError **error);
sqlite3_stmt *press_archive_ask (PressArchive *self, const char *sql, const char *kinds, ...);
gboolean press_archive_do (PressArchive *self, const char *sql, const char *kinds, ...);
gint64 press_archive_number (PressArchive *self, const char *sql, const char *kinds, ...);
gint64 press_archive_now (void);

/* Rows */
void press_archive_key_of (PressBrief *brief, guint8 key[PRESS_ARCHIVE_KEY_BYTES]);
gint64 press_archive_sender_of (const char *from);
gint64 press_archive_row_of (PressArchive *self, const guint8 *key);
gint64 press_archive_insert (PressArchive *self,
                             PressBrief *brief,
                             const guint8 *key,
                             const PressFingerprint *fingerprint,
                             gint64 story);
gboolean press_archive_delete (PressArchive *self, gint64 mail);
PressBrief *press_archive_load_brief (PressArchive *self, gint64 mail);
PressFingerprint *press_archive_load_fingerprint (PressArchive *self, gint64 mail);
PressStory *press_archive_load_story (PressArchive *self, gint64 story);

/* Stories */
gint64 press_archive_choose_story (PressArchive *self,
                                   const guint8 *key,
                                   const PressFingerprint *fingerprint,
                                   gboolean merge);
gint64 press_archive_new_story (PressArchive *self);
gboolean press_archive_are_apart (PressArchive *self, const guint8 *key, gint64 story);

/* Packing */
GByteArray *press_archive_pack (const char *text);
char *press_archive_unpack (const guint8 *bytes, gsize length);

G_END_DECLS
