// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PressOrganizerKind: what evolution-data-server keeps. */
typedef enum
{
  PRESS_ORGANIZER_MEMOS,
  PRESS_ORGANIZER_CALENDAR,
  PRESS_ORGANIZER_CONTACTS,
} PressOrganizerKind;

/** PressOrganizerList: a memo list, a calendar or an address book. */
typedef struct
{
  char *uid;
  char *name; /* for people */
  gboolean is_default;
} PressOrganizerList;

void press_organizer_get_lists_async (PressOrganizerKind kind,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *press_organizer_get_lists_finish (GAsyncResult *result, GError **error);

G_END_DECLS
