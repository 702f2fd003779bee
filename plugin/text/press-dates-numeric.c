// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates of numbers alone: "29.03.2026", "3/29/26", "2026-03-29T10:00". Behind a full stop the day is first,
 * behind a slash the language decides, and what can only be a month is one. */

#include "text/press-dates-private.h"

#include <string.h>

#define CLOSE_BY 31 /* days from the reference */
#define FAR_OFF 90

static gboolean
is_separator (const PressDates *self, guint token, char *mark)
{
  const char *folded = press_text_folded (self->text, token);

  if (token >= self->end || folded[0] == '\0' || folded[1] != '\0' || strchr ("./-", folded[0]) == NULL)
    return FALSE;
  *mark = folded[0];
  return TRUE;
}

/** press_dates_full_year: a year of two digits, not far in the future. */
int
press_dates_full_year (const PressDates *self, int year, guint digits)
{
  int now = self->reference.year != 0 ? self->reference.year : 2030;

  if (digits > 2)
    return year;
  year += now / 100 * 100;
  return year > now + 20 ? year - 100 : year;
}

static gboolean
set_day (PressDates *self, PressMoment *m, int year, int first, int second, gboolean month_first)
{
  int month = month_first ? first : second;
  int day = month_first ? second : first;

  if (month > 12 && day <= 12)
    {
      int swap = month;

      month = day;
      day = swap;
    }
  m->grain = GRAIN_DAY;
  m->year = year;
  m->month = month;
  m->day = day;
  return month >= 1 && month <= 12 && day >= 1 && press_moment_is_valid (m);
}

static gboolean
is_free (const PressDates *self, guint begin, guint end)
{
  char mark;

  if (begin > self->first && press_dates_glued (self, begin)
      && (is_separator (self, begin - 1, &mark) || self->text->tokens[begin - 1].flags & PRESS_TOKEN_DIGITS
          || strchr (":,@#", press_text_folded (self->text, begin - 1)[0]) != NULL)
      && !press_dates_is (self, begin - 1, ","))
    return FALSE;
  return !(press_dates_glued (self, end) && is_separator (self, end, &mark) && mark != '-'
           && press_dates_glued (self, end + 1) && self->text->tokens[end + 1].flags & PRESS_TOKEN_DIGITS
           && mark == '.');
}

/* "2026-03-29", also with "T08:15" glued on. */
static gboolean
year_first (PressDates *self, guint i, int year, char mark, PressMoment *m)
{
  int second, third, hour;
  guint digits;
  const char *rest;
  char other;

  if (!press_dates_number (self, i + 2, &second, &digits, NULL) || digits > 2)
    return FALSE;
  if (!press_dates_glued (self, i + 3) || !is_separator (self, i + 3, &other) || other != mark
      || !press_dates_glued (self, i + 4) || !press_dates_number (self, i + 4, &third, &digits, &rest)
      || digits > 2)
    {
      if (mark != '-' || digits != 2 || second < 1 || second > 12)
        return FALSE;
      m->grain = GRAIN_MONTH;
      m->year = year;
      m->month = second;
      m->end = i + 3;
      return TRUE;
    }
  m->end = i + 5;
  if (rest[0] == 't' && press_dates_is (self, i + 5, ":"))
    {
      hour = (int)g_ascii_strtoll (rest + 1, NULL, 10);
      if (hour > 24 || !press_dates_number (self, i + 6, &m->minute, &digits, &rest) || m->minute > 59)
        return FALSE;
      m->hour = hour;
      m->end = i + 7;
      if (rest[0] == 'z')
        m->zone = "UTC";
      if (press_dates_is (self, m->end, ":") && press_dates_number (self, m->end + 1, &third, &digits, &rest))
        m->end += 2;
      return set_day (self, m, year, second,
                      (int)g_ascii_strtoll (press_text_folded (self->text, i + 4), NULL, 10), TRUE);
    }
  return rest[0] == '\0' && set_day (self, m, year, second, third, TRUE);
}

/* "MAKASSAR (16/9) -": in brackets behind the capitalised word that opens an Indonesian paragraph. */
static gboolean
in_dateline (const PressDates *self, guint begin, guint end)
{
  return g_str_equal (self->language, "id") && begin >= self->first + 2 && begin <= self->first + 6
         && press_dates_is (self, begin - 1, "(") && press_dates_is (self, end, ")")
         && self->text->tokens[begin - 2].flags & PRESS_TOKEN_CAPITAL;
}

/* "Pressemitteilung 07/2027": the number of what the noun before it names. */
static gboolean
is_numbered (const PressDates *self, guint i)
{
  return i > self->first && self->text->tokens[i - 1].kind == PRESS_TOKEN_WORD && self->ended[i] == 0
         && press_text_match (self->text, i - 1, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

/* "zum Stichtag 31.3. hatte": no chapter, as the word before it tells, and no end of a sentence. */
static gboolean
is_behind_noun (const PressDates *self, guint i, guint end)
{
  return i > self->first && self->text->tokens[i - 1].kind == PRESS_TOKEN_WORD
         && !(self->ended[i] & WORD_EVERY) && end < self->end
         && !(self->text->tokens[end].flags & PRESS_TOKEN_CAPITAL)
         && self->text->tokens[end].kind == PRESS_TOKEN_WORD;
}

/* "12/02/2027" in February 2027, in English: the British order when only that is close by. */
static gboolean
is_nearer_day_first (const PressDates *self, int year, int first, int second)
{
  gint64 british, american;

  if (self->reference.year == 0 || first > 12 || second > 12 || first < 1 || second < 1)
    return FALSE;
  british = press_civil_to_days (year, second, first) - self->today;
  american = press_civil_to_days (year, first, second) - self->today;
  return ABS (british) <= CLOSE_BY && ABS (american) >= FAR_OFF;
}

/** press_dates_numeric: a date of numbers alone. */
gboolean
press_dates_numeric (PressDates *self, guint i, PressMoment *m)
{
  int first, second, third;
  guint digits, more;
  char mark, other;
  gboolean spaced, month_first;

  if (!press_dates_number (self, i, &first, &digits, NULL) || !press_dates_glued (self, i + 1)
      || !is_separator (self, i + 1, &mark))
    return FALSE;
  spaced = mark == '.' && i + 2 < self->end && !press_dates_glued (self, i + 2);
  if (!spaced && !press_dates_glued (self, i + 2))
    return FALSE;
  if (digits == 4)
    return !spaced && first >= 1000 && year_first (self, i, first, mark, m) && is_free (self, i, m->end);
  if (digits > 2 || !press_dates_number (self, i + 2, &second, &more, NULL))
    return FALSE;
  month_first = mark != '.' && g_str_equal (self->language, "en");
  if (mark == '/' && more == 4 && first >= 1 && first <= 12 && second >= 1900 && second < 2100)
    {
      m->grain = GRAIN_MONTH;
      m->year = second;
      m->month = first;
      m->end = i + 3;
      return is_free (self, i, m->end) && !is_numbered (self, i);
    }
  if (more > 2)
    return FALSE;
  if (press_dates_glued (self, i + 3) && is_separator (self, i + 3, &other) && other == mark
      && i + 4 < self->end && (press_dates_glued (self, i + 4) || spaced)
      && press_dates_number (self, i + 4, &third, &more, NULL) && (more == 4 || (more == 2 && !spaced)))
    {
      m->end = i + 5;
      month_first = month_first
                    && !is_nearer_day_first (self, press_dates_full_year (self, third, more), first, second);
      return set_day (self, m, press_dates_full_year (self, third, more), first, second, month_first)
             && is_free (self, i, m->end);
    }
  m->end = i + 3;
  if (mark == '.' && press_dates_is (self, i + 3, ".") && press_dates_glued (self, i + 3))
    m->end = i + 4;
  else if (mark == '.' && !press_dates_alone (self, i, m->end)
           && !(more == 2 && digits == 2 && second <= 12 && !g_str_equal (self->language, "en")
                && press_dates_word (self, m->end, WORD_TO) > 0)
           && !(self->ended[i] & WORD_ON && g_str_equal (self->language, "de") && second <= 12 && more == 2))
    return FALSE;
  if (spaced || first == 0 || second == 0 || !is_free (self, i, m->end))
    return FALSE;
  if (mark == '/' && in_dateline (self, i, m->end))
    return set_day (self, m, 0, first, second, month_first);
  if (mark == '.' && m->end == i + 3 && g_str_equal (self->language, "en")
      && !press_dates_alone (self, i, m->end))
    return FALSE; /* "from 12.5 to 14.1" */
  if (!(self->ended[i] & (WORD_ON | WORD_UNTIL | WORD_FROM | WORD_SINCE | (mark == '/' ? WORD_TO : 0)))
      && m->weekday == 0
      && !(mark == '.' && m->end == i + 4
           && (press_dates_word (self, m->end, WORD_TO) > 0
               || (g_str_equal (self->language, "de")
                   && (self->ended[i] & WORD_THE || is_behind_noun (self, i, m->end)))))
      && !press_dates_alone (self, i, m->end))
    return FALSE;
  return set_day (self, m, 0, first, second, month_first);
}

/* "20 02 2014", "31 10", alone in a line. */
gboolean
press_dates_spaced_numbers (PressDates *self, guint i, PressMoment *m)
{
  int first, second, year = 0;
  guint digits, end = i + 2;

  if (!press_dates_number (self, i, &first, &digits, NULL) || digits > 2
      || !press_dates_number (self, i + 1, &second, &digits, NULL) || digits > 2)
    return FALSE;
  if (press_dates_number (self, i + 2, &year, &digits, NULL) && (digits == 2 || digits == 4))
    {
      year = press_dates_full_year (self, year, digits);
      end++;
    }
  m->end = end;
  return press_dates_alone (self, i, end)
         && set_day (self, m, year, first, second, g_str_equal (self->language, "en"));
}
