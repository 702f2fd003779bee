// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/**
 * PressEvent:
 * @uid: the same for the same date of the same mail: adding twice is adding once
 * @begin: ISO 8601, a day ("2026-03-02") or a local time ("2026-03-02T10:00"), or UTC with "Z"
 * @end: (nullable): as @begin, the last day included
 * @zone: (nullable): an Olson name for local times; %NULL: floating
 * @at_start: the mail names a month, a quarter or a year: the event is a reminder at its start
 * @alarm: minutes before @begin; -1: none
 * @description: role, the mail's own wording; @source: "mid:" URL
 *
 * A date of a brief as it goes into a calendar.
 */
typedef struct
{
  char *uid;
  char *title;
  char *description;
  char *source;
  char *begin;
  char *end;
  char *zone;
  gboolean at_start;
  int alarm;
} PressEvent;

PressEvent *press_event_new_for_date (PressBrief *brief, guint index);
PressEvent *press_event_new_for_embargo (PressBrief *brief, const char *zone);
void press_event_free (PressEvent *self);

/* @calendar: (nullable): uid of the calendar's source; %NULL or "": the default one */
void press_calendar_add_async (const PressEvent *event,
                               const char *calendar,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean press_calendar_add_finish (GAsyncResult *result, gboolean *was_there, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressEvent, press_event_free)

G_END_DECLS
