// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Days that have a name: Christmas, which is the same day each year, and those that move. The keys of [day]
 * tell how: "12-25", "easter+1" (days from Easter Sunday), "11/4/4" (month, which one, weekday: the fourth
 * Thursday of November; 5: the last) and "11-27/7" (the first Sunday from 27 November on; "11-23/5": Friday).
 * Easter is found by the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical
 * Algorithms, chapter 8). */

#include "text/press-dates-private.h"

#include <stdio.h>
#include <string.h>

#define EASTER 4000 /* + days */
#define NTH 5000    /* + month * 100 + which * 10 + weekday */
#define FROM 7000   /* + month * 100 + day + FROM_STEP * weekday: that weekday then or next */
#define FROM_STEP 1300
#define JUST_PAST 30 /* days: when no tense tells, a holiday so near is meant */

/** press_dates_holiday_of: the value of a key of [day] that names a holiday, at least HOLIDAY; 0: it does
 * not. */
int
press_dates_holiday_of (const char *key)
{
  int month, which, day;

  if (g_str_has_prefix (key, "easter"))
    return EASTER + (int)CLAMP (g_ascii_strtoll (key + strlen ("easter"), NULL, 10), -100, 100);
  if (sscanf (key, "%2d/%1d/%1d", &month, &which, &day) == 3)
    return NTH + month * 100 + which * 10 + day;
  if (sscanf (key, "%2d-%2d/%1d", &month, &day, &which) == 3 && strlen (key) == 7)
    return FROM + month * 100 + day + FROM_STEP * which;
  if (strlen (key) == 5 && key[2] == '-')
    return HOLIDAY + (int)g_ascii_strtoll (key, NULL, 10) * 100 + (int)g_ascii_strtoll (key + 3, NULL, 10);
  return 0;
}

static gint64
easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int g = (b - (b + 8) / 25 + 1) / 3;
  int h = (19 * a + b - b / 4 - g + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return press_civil_to_days (year, n / 31, n % 31 + 1);
}

static gint64
in_year (int holiday, int year)
{
  int month = holiday % 1000 / 100, which = holiday % 100 / 10, weekday = holiday % 10;
  gint64 day;

  if (holiday < NTH - 500)
    return easter (year) + holiday - EASTER;
  if (holiday >= FROM)
    {
      weekday = (holiday - FROM) / FROM_STEP;
      month = (holiday - FROM) % FROM_STEP;
      day = press_civil_to_days (year, month / 100, month % 100);
      return day + (weekday - press_civil_weekday (day) + 7) % 7;
    }
  month = (holiday - NTH) / 100;
  if (which == 5)
    {
      day = press_civil_to_days (year, month, press_civil_month_days (year, month));
      return day - (press_civil_weekday (day) - weekday + 7) % 7;
    }
  day = press_civil_to_days (year, month, 1);
  return day + (weekday - press_civil_weekday (day) + 7) % 7 + 7 * (which - 1);
}

/* "the Christmas trade", "le marché de Noël": not on that day. */
static gboolean
is_kind_of (const PressDates *self, guint begin, guint end)
{
  const PressToken *tokens = self->text->tokens;
  int year;

  if (begin < self->first + 2 || press_dates_year_number (self, end, &year) > 0)
    return FALSE;
  if (g_str_equal (self->language, "en"))
    return press_dates_is (self, begin - 1, "the") && end < self->end && tokens[end].kind == PRESS_TOKEN_WORD
           && press_text_match (self->text, end, PRESS_TERM_FUNCTION_WORD, NULL) == 0
           && press_dates_slot (self, end, SLOT_DAY_PART, NULL) == 0;
  return (press_dates_is (self, begin - 1, "de") || press_dates_is (self, begin - 1, "di"))
         && tokens[begin - 2].kind == PRESS_TOKEN_WORD && self->ended[begin - 1] == 0
         && press_text_match (self->text, begin - 2, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

/**
 * press_dates_holiday:
 * @token: the first one behind the holiday's name
 *
 * Fills the day; the year of one that moves is the next, or in the past tense the last, that it falls in.
 */
gboolean
press_dates_holiday (PressDates *self, guint token, int holiday, PressMoment *m)
{
  gint64 day;
  int tense;

  m->grain = GRAIN_DAY;
  if (is_kind_of (self, m->begin, token))
    return FALSE;
  if (holiday < EASTER - 500)
    {
      m->month = (holiday - HOLIDAY) / 100;
      m->day = (holiday - HOLIDAY) % 100;
      m->end = press_dates_year_tail (self, token, m);
      return TRUE;
    }
  m->end = press_dates_year_tail (self, token, m);
  if (m->year == 0)
    {
      tense = press_dates_tense (self, m->begin, m->end);
      m->year = self->reference.year;
      m->relative = TRUE;
      day = in_year (holiday, m->year);
      if (tense < 0 && day > self->today + (tense > SURELY_PAST ? JUST_PAST : 0))
        m->year--;
      if (tense >= 0 && day < self->today - (tense == 0 ? JUST_PAST : 0))
        m->year++;
    }
  if (m->year < 1583 || m->year > 2999)
    return FALSE;
  press_moment_set_days (m, in_year (holiday, m->year));
  return TRUE;
}
