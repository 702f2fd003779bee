// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How many excerpts are listed; the oldest go first. */
#define PRESS_SENT_MOST 5000

/** PressSent: an excerpt that left this computer. */
typedef struct
{
  GDateTime *at; /* local time */
  char *service; /* for people */
  char *host;
  char *text;
} PressSent;

void press_sent_free (PressSent *self);

/* All of these block for a moment. */
gboolean press_sent_add (const char *service, const char *host, const char *const *texts, GError **error);
GPtrArray *press_sent_list (guint most, GError **error);
gboolean press_sent_clear (GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressSent, press_sent_free)

G_END_DECLS
