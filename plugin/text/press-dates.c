// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Date expressions and their values. */

#include "text/press-dates.h"

#include <stdio.h>

/**
 * press_dates_find:
 * @text: a text made ready
 * @reference: the day that "tomorrow" and "in July" are counted from; year 0: relative expressions are left
 * out
 *
 * Returns: (transfer full) (element-type PressDate): the date expressions in @text, in order, none
 * overlapping
 */
GArray *
press_dates_find (const PressText *text, PressDay reference)
{
  return g_array_new (FALSE, TRUE, sizeof (PressDate));
}

/**
 * press_day_parse:
 * @iso: "2022-05-23", also with a time behind it
 * @day: (out): untouched on failure
 *
 * Returns: whether @iso begins with a day that exists
 */
gboolean
press_day_parse (const char *iso, PressDay *day)
{
  PressDay parsed;

  if (sscanf (iso, "%4d-%2d-%2d", &parsed.year, &parsed.month, &parsed.day) != 3 || parsed.year < 1
      || !g_date_valid_dmy ((GDateDay)parsed.day, (GDateMonth)parsed.month, (GDateYear)parsed.year))
    return FALSE;
  *day = parsed;
  return TRUE;
}
