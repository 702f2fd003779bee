// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-date-*.c: where a date lies, seen from the day of the mail. */

#include "brief/press-draft.h"

G_BEGIN_DECLS

/** PressDateSide: where a date lies, seen from the day of the mail. */
typedef enum
{
  SIDE_PAST,
  SIDE_TODAY,
  SIDE_FUTURE
} PressDateSide;

PressDateSide press_date_side (const PressDraft *self, const char *value);
gint64 press_date_days_ago (const PressDraft *self, const char *value);
gboolean press_date_is_days (const char *value);
PressDateRole press_date_role (const PressDraft *self, const PressDate *date);

G_END_DECLS
