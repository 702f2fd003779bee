// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stretches of the calendar that one word or a number names: "year-end", "Jahresbeginn", "Monatsmitte", "la
 * rentrée", and calendar weeks, "KW 20", as ISO 8601 counts them (week 1 has 4 January). */

#include "text/press-dates-private.h"

#define HALF_A_YEAR 26 /* weeks: a number further back is next year's */

/* The year that stands behind @token, or "next", "last" there. */
static guint
edge_year (PressDates *self, guint token, PressMoment *m)
{
  guint32 how;
  guint end = press_dates_year_tail (self, token, m), length;

  if (m->year != 0)
    return end;
  m->year = self->reference.year;
  m->relative = TRUE;
  length = press_dates_follows_noun (self) ? press_dates_word (self, end, MODIFIER) : 0;
  if (length > 0)
    m->year += press_dates_shift (self, end, &how);
  return end + length;
}

/** press_dates_edge: "year-end", "Monatsmitte" at @token. */
gboolean
press_dates_edge (PressDates *self, guint i, PressMoment *m)
{
  int edge, week, month;
  guint32 how;
  guint length = press_dates_slot (self, i, SLOT_EDGE, &edge);

  if (length == 0 || edge >= EDGE_BEFORE_LAST || press_dates_decade (self, i + length, &(PressMoment){ 0 }))
    return FALSE; /* "awal tahun 2000-an" is a decade's */
  m->end = i + length;
  if (edge >= EDGE_MONTH_BEGIN && edge <= EDGE_MONTH_END
      && (press_dates_slot (self, m->end, SLOT_MONTH, NULL) > 0
          || press_dates_slot (self, m->end + press_dates_word (self, m->end, WORD_OF), SLOT_MONTH, NULL)
                 > 0))
    return FALSE; /* "fin du mois de février" */
  m->grain = edge <= EDGE_YEAR_MIDDLE ? GRAIN_YEAR : edge < EDGE_WEEK_BEGIN ? GRAIN_MONTH : GRAIN_WEEK;
  if (edge >= EDGE_WEEK_BEGIN && edge <= EDGE_WEEK_END)
    {
      m->relative = TRUE;
      length = press_dates_follows_noun (self) ? press_dates_word (self, m->end, MODIFIER) : 0;
      week = length > 0 ? press_dates_shift (self, m->end, &how) : 0;
      m->end += length;
      press_moment_set_days (m, self->today - press_civil_weekday (self->today) + 1 + 7 * week);
      return self->reference.year != 0;
    }
  if (edge == EDGE_AUTUMN_TERM)
    {
      m->grain = GRAIN_MONTH;
      m->month = 9;
      m->end = press_dates_year_tail (self, m->end, m);
      return TRUE;
    }
  m->month = edge == EDGE_YEAR_END ? 12 : self->reference.month;
  if (edge <= EDGE_YEAR_END)
    m->end = edge_year (self, m->end, m);
  else
    {
      length = press_dates_follows_noun (self) ? press_dates_word (self, m->end, MODIFIER) : 0;
      month = length > 0 ? press_dates_shift (self, m->end, &how) : 0;
      m->end += length;
      month += self->reference.year * 12 + self->reference.month - 1;
      m->year = month / 12;
      m->month = month % 12 + 1;
      m->relative = TRUE;
    }
  return m->year != 0 && self->reference.year != 0;
}

/* Monday of an ISO week. */
static gint64
week_begin (int year, int week)
{
  gint64 fourth = press_civil_to_days (year, 1, 4);

  return fourth - press_civil_weekday (fourth) + 1 + 7 * (week - 1);
}

/** press_dates_calendar_week: "KW 20", "18. Kalenderwoche 2026", "calendar week 20". */
gboolean
press_dates_calendar_week (PressDates *self, guint i, PressMoment *m)
{
  int week, unit;
  guint digits, end = i, length = press_dates_slot (self, i, SLOT_UNIT, &unit);

  if (length > 0 && unit == UNIT_CALENDAR_WEEK)
    {
      end = i + length;
      if (!press_dates_number (self, end, &week, &digits, NULL))
        return FALSE;
      end++;
    }
  else
    {
      if (!press_dates_number (self, i, &week, &digits, NULL) || !press_dates_is (self, i + 1, ".")
          || (length = press_dates_slot (self, i + 2, SLOT_UNIT, &unit)) == 0 || unit != UNIT_CALENDAR_WEEK)
        return FALSE;
      end = i + 2 + length;
    }
  if (digits > 2 || week < 1 || week > 53)
    return FALSE;
  m->end = press_dates_year_tail (self, end, m);
  if (m->year == 0)
    {
      if (self->reference.year == 0)
        return FALSE;
      m->year = self->reference.year;
      m->relative = TRUE;
      if (week_begin (m->year, week) + 7 * HALF_A_YEAR < self->today)
        m->year++;
    }
  m->grain = GRAIN_WEEK;
  press_moment_set_days (m, week_begin (m->year, week));
  return TRUE;
}
