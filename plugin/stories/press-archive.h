// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-match.h"
#include "stories/press-story.h"

G_BEGIN_DECLS

/** PRESS_ARCHIVE_FOREVER, PRESS_ARCHIVE_NOTHING: how long briefs are kept, where it is no number of days. */
#define PRESS_ARCHIVE_FOREVER 0
#define PRESS_ARCHIVE_NOTHING (-1)

#define PRESS_TYPE_ARCHIVE (press_archive_get_type ())
G_DECLARE_FINAL_TYPE (PressArchive, press_archive, PRESS, ARCHIVE, GObject)

/**
 * PressArchiveStats:
 * @briefs: mails that are stored
 * @stories: stories, those of one mail among them
 * @bytes: on the disk
 */
typedef struct
{
  gint64 briefs;
  gint64 stories;
  gint64 bytes;
} PressArchiveStats;

PressArchive *press_archive_get_default (void);
PressArchive *press_archive_new (const char *path);
void press_archive_set_days (PressArchive *self, int kept, int apart);
gboolean press_archive_was_mended (PressArchive *self);

/* These block: for programs and worker threads. They may be called in any thread. */
PressStory *press_archive_add (PressArchive *self, PressBrief *brief, GError **error);
gboolean press_archive_store (PressArchive *self, PressBrief *brief, GError **error);
PressStory *press_archive_find (PressArchive *self, PressBrief *brief, GError **error);
gint64 press_archive_story_of (PressArchive *self, PressBrief *brief);
GPtrArray *press_archive_explain (PressArchive *self, gint64 mail, gint64 other, GError **error);
gboolean press_archive_split (PressArchive *self, const gint64 *mails, guint n_mails, GError **error);
gboolean press_archive_join (PressArchive *self, gint64 mail, gint64 other, GError **error);
gboolean press_archive_forget_mail (PressArchive *self, const char *message_id, GError **error);
gboolean press_archive_forget_story (PressArchive *self, gint64 story, GError **error);
gboolean press_archive_forget_sender (PressArchive *self, const char *address, GError **error);
gboolean press_archive_forget_everything (PressArchive *self, GError **error);
gboolean press_archive_sweep (PressArchive *self, GError **error);
gboolean press_archive_get_stats (PressArchive *self, PressArchiveStats *stats, GError **error);

/* Where the mail program has a mail, and the mails that were seen last. */
gboolean press_archive_set_place (PressArchive *self, PressBrief *brief, const char *place, GError **error);
char *press_archive_get_place (PressArchive *self, gint64 mail);
PressStory *press_archive_recent (PressArchive *self, guint most, GError **error);

/* Of the background: which mails of folders were looked at, press or not. */
gboolean press_archive_has_looked (PressArchive *self, const char *key);
gboolean press_archive_note_looked (PressArchive *self, const char *key, GError **error);

/**
 * PressArchiveFunc:
 *
 * Calls some of the above, in the archive's one thread.
 *
 * Returns: (nullable): what the caller is given, %NULL with @error set when that fails, or without when there
 *   is nothing to give
 */
typedef gpointer (*PressArchiveFunc) (PressArchive *self, gpointer data, GError **error);

void press_archive_call_async (PressArchive *self,
                               PressArchiveFunc func,
                               gpointer data,
                               GDestroyNotify free_data,
                               GDestroyNotify free_result,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gpointer press_archive_call_finish (PressArchive *self, GAsyncResult *result, GError **error);
void press_archive_add_async (PressArchive *self,
                              PressBrief *brief,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
PressStory *press_archive_add_finish (PressArchive *self, GAsyncResult *result, GError **error);

G_END_DECLS
