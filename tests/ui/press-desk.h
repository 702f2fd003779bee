// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* A mail in Italian for a reader of English, and a service of our own on loopback that translates it. */

#include "services/peer.h"
#include "sidebar/press-excerpts.h"
#include "sidebar/press-row.h"
#include "ui/press-ui.h"

/* The mails: one in Italian, one in English, one in Italian under embargo. */
extern const char PRESS_DESK_RELEASE[], PRESS_DESK_ENGLISH[], PRESS_DESK_EMBARGOED[];

#define PRESS_DESK_LABEL "Machine translation · LibreTranslate · on this computer"

/** PressDeskFault: what the service does. */
typedef enum
{
  PRESS_DESK_TRANSLATES,
  PRESS_DESK_REFUSES,
  PRESS_DESK_WAITS,
} PressDeskFault;

/** PressDesk: a sidebar, and the service. */
typedef struct
{
  PressUi *ui;
  GtkWidget *root;
  Peer *peer;
} PressDesk;

void press_desk_set_up (PressDesk *self, gconstpointer service);
void press_desk_tear_down (PressDesk *self, gconstpointer service);
void press_desk_set_fault (PressDeskFault fault);
void press_desk_set (const char *key, const char *value);
void press_desk_hand_over (PressDesk *self, const char *key, const char *mail);
void press_desk_agree (void);
PressExcerpts *press_desk_excerpts (PressDesk *self);
PressRow *press_desk_first_row (PressDesk *self);
void press_desk_ask_for_first (PressDesk *self);
gboolean press_desk_sees (PressDesk *self, const char *text);
