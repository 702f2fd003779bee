// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-text.h"

G_BEGIN_DECLS

#define PRESS_DATE_VALUE_SIZE 48

/**
 * PressDate:
 * @span: bytes of the expression
 * @first_token: its first token
 * @end_token: the token after its last
 * @value: ISO 8601, resolved: "2022", "2022-07", "2022-Q3", "2022-07-04", "2026-03-02T10:00", or "begin/end"
 * @relative: whether the reference was needed to resolve it
 * @zone: an IANA name ("Europe/Berlin") or "+07:00" when the expression names a zone, else ""
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  char value[PRESS_DATE_VALUE_SIZE];
  gboolean relative;
  char zone[32];
} PressDate;

/**
 * PressDay: a calendar day of the Gregorian calendar; year 0: none.
 */
typedef struct
{
  int year;
  int month;
  int day;
} PressDay;

GArray *press_dates_find (const PressText *text, PressDay reference);
gboolean press_day_parse (const char *iso, PressDay *day);

G_END_DECLS
