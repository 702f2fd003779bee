// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-row*.c: what a row holds. */

#include "sidebar/press-excerpts.h"
#include "sidebar/press-row.h"

G_BEGIN_DECLS

struct _PressRow
{
  GtkListBoxRow parent_instance;

  PressTrail *trail; /* owned */
  PressSpan span;
  gboolean has_place;
  char *copy;       /* owned, nullable */
  gboolean is_news; /* @copy */
  char *address;    /* owned, nullable */
  GtkLabel *told;   /* a child, nullable: activating copies, and this label says so */
  guint position;
  GtkWidget *extra;  /* a button in the row, nullable */
  char *extra_label; /* owned: of the menu's item that presses it */

  char *action;     /* owned, nullable: what activating does: a detailed name */
  GPtrArray *items; /* of the menu: a label and an action each; nullable */

  GtkRevealer *revealer; /* a child, nullable */
  GtkImage *arrow;       /* a child */
  PressRowFill fill;     /* NULL as soon as it has run */
  gpointer fill_data;
  gboolean expanded;
  PressExcerptView *excerpt; /* a child, nullable */
  gboolean is_named_after;   /* it */
  GtkWidget *menu;           /* attached to the row, nullable */
};

/* press-row.c */
gboolean press_row_can_press_extra (PressRow *self);
void press_row_act (PressRow *self, const char *action);
void press_row_press_extra (PressRow *self);

G_END_DECLS
