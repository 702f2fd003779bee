// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"
#include "desktop/press-organizer.h"

G_BEGIN_DECLS

PressEvent *press_event_new_for_date (PressBrief *brief, guint index);
PressEvent *press_event_new_for_embargo (PressBrief *brief, const char *zone);

void press_calendar_add_async (const PressEvent *event,
                               const char *calendar,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean press_calendar_add_finish (GAsyncResult *result, gboolean *was_there, GError **error);

G_END_DECLS
