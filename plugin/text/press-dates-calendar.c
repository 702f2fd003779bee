// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The calendar behind date expressions: civil days (the Gregorian calendar counted in days from 1970-01-01,
 * by eras of 400 years), the year that an expression leaves open, and ISO 8601. */

#include "text/press-dates-private.h"

#include <stdio.h>
#include <string.h>

#define STILL_THIS_YEAR 120 /* days: "5 May" in August is this year's, in November next year's */
#define CLOSE_AHEAD 100     /* days: such a date is meant whatever the tense is */
#define CLOSE_BEHIND 70

/** press_civil_to_days: days since 1970-01-01. */
gint64
press_civil_to_days (int year, int month, int day)
{
  gint64 y = month <= 2 ? (gint64)year - 1 : year;
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  gint64 of_era = y - era * 400;
  gint64 of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/** press_civil_from_days: the inverse of press_civil_to_days(). */
void
press_civil_from_days (gint64 days, int *year, int *month, int *day)
{
  gint64 z = days + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 of_era = z - era * 146097;
  gint64 y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  gint64 of_year = of_era - (365 * y + y / 4 - y / 100);
  gint64 m = (5 * of_year + 2) / 153;

  *day = (int)(of_year - (153 * m + 2) / 5 + 1);
  *month = (int)(m < 10 ? m + 3 : m - 9);
  *year = (int)(y + era * 400 + (*month <= 2));
}

int
press_civil_month_days (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

/** press_civil_weekday: 1 (Monday) to 7. */
int
press_civil_weekday (gint64 days)
{
  return (int)(((days + 3) % 7 + 7) % 7) + 1;
}

void
press_moment_set_days (PressMoment *self, gint64 days)
{
  press_civil_from_days (days, &self->year, &self->month, &self->day);
}

/** press_moment_is_valid: whether the day exists (29 February does while the year is open). */
gboolean
press_moment_is_valid (const PressMoment *self)
{
  if (self->year < 0 || self->year > 2999)
    return FALSE;
  if (self->grain != GRAIN_DAY || self->month == 0)
    return TRUE;
  return self->month >= 1 && self->month <= 12 && self->day >= 1
         && self->day <= press_civil_month_days (self->year == 0 ? 2000 : self->year, self->month);
}

static gint64
first_day (const PressMoment *m, int year)
{
  switch (m->grain)
    {
    case GRAIN_QUARTER:
      return press_civil_to_days (year, m->month * 3 - 2, 1);
    case GRAIN_HALF:
      return press_civil_to_days (year, m->month * 6 - 5, 1);
    case GRAIN_DAY:
      return press_civil_to_days (year, m->month, m->day);
    default:
      return press_civil_to_days (year, m->month, 1);
    }
}

/* The year near the reference in which the day falls on its weekday; 0: none. */
static int
year_by_weekday (const PressMoment *m, const PressDates *dates)
{
  static const int shifts[] = { 0, 1, -1, 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      int year = dates->reference.year + shifts[i];

      if (press_civil_weekday (press_civil_to_days (year, m->month, m->day)) == m->weekday)
        return year;
    }
  return 0;
}

static int
year_by_tense (const PressMoment *m, const PressDates *dates, int tense)
{
  int year = dates->reference.year;
  gint64 day = first_day (m, year);
  gint64 today = dates->today, ahead, behind;

  if (m->grain != GRAIN_DAY) /* "in June" in the middle of June is this June */
    today = press_civil_to_days (year,
                                 m->grain == GRAIN_MONTH  ? dates->reference.month
                                 : m->grain == GRAIN_HALF ? dates->reference.month > 6 ? 7 : 1
                                                          : (dates->reference.month - 1) / 3 * 3 + 1,
                                 1);
  ahead = (day < today ? first_day (m, year + 1) : day) - today;
  behind = today - (day > today ? first_day (m, year - 1) : day);
  if (tense > SURELY_PAST && ahead <= CLOSE_AHEAD && ahead <= behind)
    return day < today ? year + 1 : year;
  if (tense == 0 && m->grain == GRAIN_QUARTER && m->month == 4 && dates->reference.month <= 3)
    return year - 1; /* "the fourth quarter" in February */
  if (tense == 0 && (m->grain == GRAIN_QUARTER || m->grain == GRAIN_HALF))
    return year;
  if (tense == 0 && m->hour < 0 && press_dates_alone (dates, m->begin, m->end))
    return day < today ? year + 1 : year;
  if (behind <= (tense > 0 ? CLOSE_BEHIND - 25 : CLOSE_BEHIND) && behind < ahead)
    return day > today ? year - 1 : year;
  if (tense < 0)
    return day > today ? year - 1 : year;
  if (tense > 0)
    return day < today ? year + 1 : year;
  if (day < today - STILL_THIS_YEAR)
    return year + 1;
  return year;
}

/**
 * press_moment_complete:
 * @tense: as press_dates_tense() has it
 *
 * Finds the year that the text left open. Returns: whether the moment is a date now
 */
gboolean
press_moment_complete (PressMoment *self, const PressDates *dates, int tense)
{
  int year = 0;

  if (self->year != 0)
    return press_moment_is_valid (self);
  if (dates->reference.year == 0 || self->month == 0 || !press_moment_is_valid (self))
    return FALSE;
  if (self->weekday != 0 && self->grain == GRAIN_DAY)
    year = year_by_weekday (self, dates);
  self->year = year != 0 ? year : year_by_tense (self, dates, tense);
  self->relative = TRUE;
  return press_moment_is_valid (self);
}

/* The first (@last: the last) day, month or year of the moment, as ISO 8601 writes it. */
static void
format_edge (const PressMoment *m, gboolean last, char *out, gsize size)
{
  int year = m->year, month = m->month, day = m->day;

  switch (m->grain)
    {
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
      if (last)
        press_civil_from_days (press_civil_to_days (year, month, day) + (m->grain == GRAIN_WEEK ? 6 : 1),
                               &year, &month, &day);
      g_snprintf (out, size, "%04d-%02d-%02d", year, month, day);
      return;
    case GRAIN_QUARTER:
      g_snprintf (out, size, "%04d-Q%d", year, month);
      return;
    case GRAIN_HALF:
      g_snprintf (out, size, "%04d-%02d", year, month * 6 - (last ? 0 : 5));
      return;
    case GRAIN_SEASON:
      month += last ? 2 : 0;
      g_snprintf (out, size, "%04d-%02d", month > 12 ? year + 1 : year, month > 12 ? month - 12 : month);
      return;
    case GRAIN_DECADE:
      g_snprintf (out, size, "%04d", year + (last ? 9 : 0));
      return;
    case GRAIN_CENTURY:
      g_snprintf (out, size, "%04d", year + (last ? 99 : 0));
      return;
    case GRAIN_YEAR:
      g_snprintf (out, size, "%04d", year);
      return;
    case GRAIN_MONTH:
      g_snprintf (out, size, "%04d-%02d", year, month);
      return;
    default:
      if (m->hour >= 0)
        g_snprintf (out, size, "%04d-%02d-%02dT%02d:%02d", year, month, day, m->hour, m->minute);
      else
        g_snprintf (out, size, "%04d-%02d-%02d", year, month, day);
    }
}

/**
 * press_moment_format:
 * @to: (nullable): the other end of a range
 */
void
press_moment_format (const PressMoment *from, const PressMoment *to, char *value, gsize size)
{
  char first[24], last[24];

  format_edge (from, FALSE, first, sizeof first);
  format_edge (to != NULL ? to : from, TRUE, last, sizeof last);
  if (to == NULL && from->grain == GRAIN_DAY && from->to_hour >= 0)
    {
      PressMoment end = *from;

      end.hour = from->to_hour;
      end.minute = from->to_minute;
      if (end.hour < from->hour)
        press_moment_set_days (&end, press_civil_to_days (end.year, end.month, end.day) + 1);
      format_edge (&end, TRUE, last, sizeof last);
    }
  if (g_str_equal (first, last))
    g_strlcpy (value, first, size);
  else
    g_snprintf (value, size, "%s/%s", first, last);
}
