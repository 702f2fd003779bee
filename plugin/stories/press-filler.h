// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-archive.h"

G_BEGIN_DECLS

/**
 * PressFillerHost:
 * @read: begins to read the mail of @key; @callback is called in the main loop, also when @cancellable was
 *   triggered
 * @read_finish: (transfer full): its bytes (RFC 5322), or %NULL with @error set: the mail is gone
 *
 * What the filler asks of a mail program; @host is what was given to press_filler_new().
 */
typedef struct
{
  void (*read) (gpointer host,
                const char *key,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data);
  GBytes *(*read_finish) (gpointer host, GAsyncResult *result, GError **error);
} PressFillerHost;

/** PressFillerProgress: @done of @total mails are through; called in the main loop, at low priority. */
typedef void (*PressFillerProgress) (guint done, guint total, gpointer user_data);

#define PRESS_TYPE_FILLER (press_filler_get_type ())
G_DECLARE_FINAL_TYPE (PressFiller, press_filler, PRESS, FILLER, GObject)

PressFiller *press_filler_new (PressArchive *archive, const PressFillerHost *host, gpointer host_data);
void press_filler_add (PressFiller *self, const char *key, gint64 date);
void press_filler_run_async (PressFiller *self,
                             PressFillerProgress progress,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean press_filler_run_finish (PressFiller *self, GAsyncResult *result, GError **error);

G_END_DECLS
