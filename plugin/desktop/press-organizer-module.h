// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-organizer.so. */

#include <libebook/libebook.h>
#include <libecal/libecal.h>

#include "desktop/press-organizer-table.h"

G_BEGIN_DECLS

/** press_autounref: as g_autoptr(), for the types of libical-glib, which know none. */
#define press_autounref __attribute__ ((cleanup (press_module_unref)))

static inline void
press_module_unref (gpointer object)
{
  g_clear_object ((GObject **)object);
}

gboolean press_module_store_memo (ECalClient *client,
                                  const PressMemo *memo,
                                  gboolean *was_there,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean press_module_store_event (ECalClient *client,
                                   const PressEvent *event,
                                   gboolean *was_there,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean press_module_find_object (
    ECalClient *client, const char *uid, ICalComponent **object, GCancellable *cancellable, GError **error);
PressCard *press_module_merge_card (
    EBookClient *client, const PressCard *card, gboolean store, GCancellable *cancellable, GError **error);

G_END_DECLS
