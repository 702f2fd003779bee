// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/desktop: what passes the bridge between press-organizer.c and press-organizer.so. */

#include "desktop/press-organizer.h"

G_BEGIN_DECLS

/** PressOrganizerDeed: what is asked, and what the answer is. */
typedef enum
{
  PRESS_ORGANIZER_GET_LISTS,    /* GPtrArray of PressOrganizerList */
  PRESS_ORGANIZER_TRY_LIST,     /* PressOrganizerList */
  PRESS_ORGANIZER_PUT_MEMO,     /* PressOrganizerList: where it is now */
  PRESS_ORGANIZER_ADD_EVENT,    /* PressOrganizerList: where it is now */
  PRESS_ORGANIZER_LOOK_UP_CARD, /* PressCard: what would be stored */
  PRESS_ORGANIZER_STORE_CARD,   /* PressCard: what is stored */
} PressOrganizerDeed;

/** PressOrganizerAsk: @memo, @event and @card: of the deed that needs it, their texts made harmless. */
typedef struct
{
  PressOrganizerDeed deed;
  PressOrganizerKind kind;
  char *list; /* "": the default one */
  PressMemo *memo;
  PressEvent *event;
  PressCard *card;
} PressOrganizerAsk;

/** PRESS_ORGANIZER_TABLE: the symbol of the module's PressOrganizerTable. */
#define PRESS_ORGANIZER_TABLE "press_organizer_table"

/** PressOrganizerTable: @run blocks for as long as evolution-data-server likes. Its answer is made of
 * g_malloc()ed memory, to be freed by the functions of press-organizer.h. */
typedef struct
{
  gpointer (*run) (const PressOrganizerAsk *ask,
                   gboolean *was_there,
                   GCancellable *cancellable,
                   GError **error);
} PressOrganizerTable;

PressMemo *press_memo_cleaned (const PressMemo *self);
PressEvent *press_event_cleaned (const PressEvent *self);
PressCard *press_card_cleaned (const PressCard *self);

G_END_DECLS
