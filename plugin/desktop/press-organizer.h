// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How long everything may take that is asked of evolution-data-server, its start included. */
#define PRESS_ORGANIZER_SECONDS 12

#define PRESS_ORGANIZER_ERROR (g_quark_from_static_string ("press-organizer-error"))

/** PressOrganizerError: why there is no answer. The message is one sentence for people, translated.
 * Cancelling is %G_IO_ERROR_CANCELLED. */
typedef enum
{
  PRESS_ORGANIZER_ERROR_MISSING,   /* evolution-data-server is not installed */
  PRESS_ORGANIZER_ERROR_SILENT,    /* it does not start, or does not answer in time; or no message bus */
  PRESS_ORGANIZER_ERROR_NO_LIST,   /* the chosen list is gone, or there is none */
  PRESS_ORGANIZER_ERROR_READ_ONLY, /* the list cannot be written to */
  PRESS_ORGANIZER_ERROR_REFUSED,   /* it answered, but did not take what was to be stored */
} PressOrganizerError;

/** PressOrganizerKind: what evolution-data-server keeps. */
typedef enum
{
  PRESS_ORGANIZER_MEMOS,
  PRESS_ORGANIZER_CALENDAR,
  PRESS_ORGANIZER_CONTACTS,
} PressOrganizerKind;

/** PressOrganizerList: a memo list, a calendar or an address book that can be written to. */
typedef struct
{
  char *uid;
  char *name; /* for people */
  gboolean is_default;
} PressOrganizerList;

/**
 * PressMemo:
 * @uid: the same for the same mail: storing twice is storing once
 * @summary: one line
 * @text: plain text
 * @source: "mid:" URL
 * @categories: (nullable): of the memo; those that the reader added stay
 * @marker: (nullable): a line of @text; what stands below it in a memo that is there is the reader's own, and
 * stays
 */
typedef struct
{
  char *uid;
  char *summary;
  char *text;
  char *source;
  GStrv categories;
  char *marker;
} PressMemo;

/**
 * PressEvent:
 * @uid: the same for the same date of the same mail: adding twice is adding once
 * @begin: ISO 8601, a day ("2026-03-02") or a local time ("2026-03-02T10:00"), or UTC with "Z"
 * @end: (nullable): as @begin, the last day included
 * @zone: (nullable): an Olson name for local times; %NULL: floating
 * @at_start: the mail names a month, a quarter or a year: the event is a reminder at its start, in the
 * morning of that day
 * @alarm: minutes before @begin, and then once more at @begin; -1: none
 * @description: role, the mail's own wording; @source: "mid:" URL
 * @earlier: (nullable): of what was uncertain: another description that the event may have. An event that is
 * there at another time is moved then, and gets @description in place of this one
 *
 * A date of a brief as it goes into a calendar.
 */
typedef struct
{
  char *uid;
  char *title;
  char *description;
  char *source;
  char *earlier;
  char *begin;
  char *end;
  char *zone;
  gboolean at_start;
  int alarm;
} PressEvent;

/** PressCard: a press contact as it is stored; any string may be NULL. @is_there: the book has one with this
 * e-mail address already, and the card is both of them merged: nothing that is there is lost. */
typedef struct
{
  char *name;
  char *organization;
  char *email;
  char *phone;
  char *source; /* "mid:" URL */
  gboolean is_there;
} PressCard;

char *press_organizer_uid (const char *source, const char *what);
void press_organizer_list_free (PressOrganizerList *self);
void press_memo_free (PressMemo *self);
PressEvent *press_event_copy (const PressEvent *self);
void press_event_free (PressEvent *self);
PressCard *press_card_copy (const PressCard *self);
void press_card_free (PressCard *self);

/* All of these block, for PRESS_ORGANIZER_SECONDS at most: call them in a thread. @list: (nullable): uid of
 * the memo list, calendar or address book; %NULL or "": the default one. */

GPtrArray *press_organizer_get_lists (PressOrganizerKind kind, GCancellable *cancellable, GError **error);
PressOrganizerList *press_organizer_try_list (PressOrganizerKind kind,
                                              const char *list,
                                              GCancellable *cancellable,
                                              GError **error);
PressOrganizerList *press_organizer_put_memo (
    const PressMemo *memo, const char *list, gboolean *was_there, GCancellable *cancellable, GError **error);
gboolean press_organizer_add_event (const PressEvent *event,
                                    const char *list,
                                    gboolean *was_there,
                                    GCancellable *cancellable,
                                    GError **error);
PressCard *press_organizer_look_up_card (const PressCard *card,
                                         const char *list,
                                         GCancellable *cancellable,
                                         GError **error);
gboolean press_organizer_store_card (const PressCard *card,
                                     const char *list,
                                     GCancellable *cancellable,
                                     GError **error);

void press_organizer_get_lists_async (PressOrganizerKind kind,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *press_organizer_get_lists_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressOrganizerList, press_organizer_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressMemo, press_memo_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressEvent, press_event_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressCard, press_card_free)

G_END_DECLS
