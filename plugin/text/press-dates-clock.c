// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Hours that only their place tells: in a line of their own below their day, right behind a weekday and its
 * day, and a second clock between an hour and its day. */

#include "text/press-dates-private.h"

/** press_dates_starts_line: whether @token is the first of its line. */
gboolean
press_dates_starts_line (const PressDates *self, guint i)
{
  return i == self->first || self->text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK;
}

/** press_dates_hour_of_line: "11.00 Welcome" below its day, "Orario: 18.30": an hour in a line of its own. */
gboolean
press_dates_hour_of_line (const PressDates *self, guint i, PressMoment *m)
{
  guint digits, two;
  gboolean label
      = i > self->first + 1 && press_dates_is (self, i - 1, ":") && press_dates_starts_line (self, i - 2);

  if (self->anchor.grain != GRAIN_DAY || !(label || press_dates_starts_line (self, i))
      || !press_dates_number (self, i, &m->hour, &digits, NULL) || digits > 2 || m->hour > 23
      || !press_dates_is (self, i + 1, ".") || !press_dates_glued (self, i + 1)
      || !press_dates_glued (self, i + 2) || !press_dates_number (self, i + 2, &m->minute, &two, NULL)
      || two != 2 || m->minute > 59 || (digits == 1 && label))
    return FALSE;
  m->end = i + 3;
  return !press_dates_counts (self, m->end)
         && (m->end >= self->end || press_dates_starts_line (self, m->end)
             || (self->text->tokens[m->end].kind == PRESS_TOKEN_WORD
                 && self->text->tokens[m->end].flags & PRESS_TOKEN_CAPITAL)
             || press_dates_is (self, m->end, "-") || press_dates_is (self, m->end, "–"));
}

/** press_dates_is_clock: @short_hour: one digit will do; "11.40": digits that look like nothing but a time or
 * a decimal. */
gboolean
press_dates_is_clock (const PressDates *self, guint i, gboolean short_hour)
{
  int hour, minute;
  guint digits;

  return press_dates_number (self, i, &hour, &digits, NULL) && (digits == 2 || (short_hour && digits == 1))
         && hour < 24 && (press_dates_is (self, i + 1, ".") || press_dates_is (self, i + 1, ":"))
         && press_dates_glued (self, i + 1) && press_dates_glued (self, i + 2)
         && press_dates_number (self, i + 2, &minute, &digits, NULL) && digits == 2 && minute < 60;
}

/** press_dates_other_clock: The token behind the same time in another zone: "15:00 UTC (11:00 a.m. EDT)"; @i:
 * none. */
guint
press_dates_other_clock (PressDates *self, guint i)
{
  PressMoment time = NO_MOMENT;

  if (!press_dates_is (self, i, "(") || !press_dates_time (self, i + 1, FALSE, &time) || time.bare)
    return i;
  return press_dates_is (self, time.end, ")") ? time.end + 1 : i;
}

/** press_dates_hours_behind: "mar. 13 ottobre, 18-20": bare hours behind a weekday and its day. */
gboolean
press_dates_hours_behind (const PressDates *self, guint i, PressMoment *m)
{
  int from, to;
  guint digits, dash;

  if (m->weekday == 0 || !press_dates_is (self, i - 1, ",")
      || !press_dates_number (self, i, &from, &digits, NULL) || digits != 2 || from < 7
      || (dash = press_dates_word (self, i + 1, WORD_TO)) == 0
      || !press_dates_number (self, i + 1 + dash, &to, &digits, NULL) || digits != 2 || to <= from || to > 24)
    return FALSE;
  i += dash + 2;
  if (i < self->end
      && (self->text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION || press_dates_glued (self, i + 1))
      && !(self->text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK))
    return FALSE;
  m->hour = from;
  m->to_hour = to;
  m->minute = m->to_minute = 0;
  m->end = i;
  return TRUE;
}
