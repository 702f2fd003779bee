// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Ranges: "4. bis 8. Mai 2026", "from 3 to 5 June", "March 30 – April 2", "2019–2024". What the left end
 * leaves open the right one lends; both ends are as fine as each other. */

#include "text/press-dates-private.h"

/* What the left end of a range takes from the right one; whether the two are a range. */
static gboolean
lend (PressMoment *left, const PressMoment *right)
{
  if (left->grain == GRAIN_NONE || right->grain == GRAIN_NONE)
    return FALSE;
  if (left->grain == GRAIN_DAY && left->month == 0)
    {
      if (right->grain != GRAIN_DAY || right->month == 0)
        return FALSE;
      left->month = right->month;
    }
  if (left->year == 0 && right->year != 0)
    {
      left->year = right->year;
      if (left->month > right->month && left->grain == right->grain)
        left->year--;
      left->relative = left->relative || right->relative;
    }
  return TRUE;
}

/* "4.", "du 3", "Montag, 4." at the left of a range. */
static guint
bare_day (PressDates *self, guint i, PressMoment *m)
{
  int day, weekday = 0;
  guint name = press_dates_slot (self, i, SLOT_WEEKDAY, &weekday), length;

  *m = NO_MOMENT;
  m->begin = i;
  if (name > 0)
    name += press_dates_joint (self, i + name);
  length = press_dates_day_number (self, i + name, &day);
  if (length == 0)
    return 0;
  m->grain = GRAIN_DAY;
  m->day = day;
  m->weekday = weekday;
  m->end = i + name + length;
  return name + length;
}

static guint
range_word (const PressDates *self, guint i, gboolean with_and)
{
  guint length = press_dates_word (self, i, WORD_TO), more;

  if (press_dates_is (self, i, "all")
      && (press_dates_is (self, i + 1, "'") || press_dates_is (self, i + 1, "’")))
    length = 2; /* "all'11": no elision to the tokenizer */

  if (length == 0 && with_and)
    length = press_dates_word (self, i, WORD_AND);
  if (length == 0)
    return 0;
  while ((more = press_dates_word (self, i + length, WORD_THE)) > 0 && length < 6)
    length += more;
  return length;
}

/* "8, 2026" or "8." behind "May 3–": a day without its month. */
static gboolean
right_day (PressDates *self, guint i, const PressMoment *left, PressMoment *right)
{
  guint length;

  if (left->grain != GRAIN_DAY || left->year != 0 || left->hour >= 0 || left->end < left->begin + 2)
    return FALSE;
  if (press_dates_is (self, i - 1, "/") && press_dates_number (self, i, &right->day, &length, NULL)
      && length <= 2)
    {
      int day = right->day;

      *right = NO_MOMENT;
      right->grain = GRAIN_DAY; /* "May 16/17" */
      right->day = day;
      right->end = i + 1;
    }
  else if (bare_day (self, i, right) == 0)
    return FALSE;
  length = right->end;
  right->month = left->month;
  right->end = press_dates_year_tail (self, length, right);
  if (right->end == length && self->text->tokens[length - 1].end > 0
      && press_dates_is (self, length - 1, "."))
    right->end--;
  if (right->year == 0 && right->end < self->end && self->text->tokens[right->end].kind == PRESS_TOKEN_WORD
      && press_text_match (self->text, right->end, PRESS_TERM_FUNCTION_WORD, NULL) == 0
      && press_dates_is (self, i - 1, "à"))
    return FALSE; /* "le 16 janvier à 19 voix" */
  return right->day > left->day && press_moment_is_valid (right);
}

/** press_dates_named_pair: "Samstag und Sonntag, 9. und 10. Mai" at @token: both weekdays first. */
gboolean
press_dates_named_pair (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  int first, second;
  guint begin = i, length = press_dates_slot (self, i, SLOT_WEEKDAY, &first);
  gboolean found;

  if (length == 0 || (i += length, length = range_word (self, i, TRUE)) == 0)
    return FALSE;
  i += length;
  if ((length = press_dates_slot (self, i, SLOT_WEEKDAY, &second)) == 0)
    return FALSE;
  i += length;
  i += press_dates_joint (self, i);
  if (press_dates_slot (self, i, SLOT_WEEKDAY, NULL) > 0 || press_dates_slot (self, i, SLOT_DAY, NULL) > 0)
    return FALSE;
  found = press_dates_moment (self, i, left);
  if (!press_dates_range (self, i, left, found, right) || left->grain != GRAIN_DAY
      || right->grain != GRAIN_DAY || left->hour >= 0)
    return FALSE;
  left->begin = begin;
  if (left->year == 0)
    left->weekday = first;
  return TRUE;
}

/** press_dates_year_range: "2019–2024", "von 2019 bis 2024" at @token. */
gboolean
press_dates_year_range (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  int from, to, unit;
  guint to_word, length;

  if (press_dates_year_number (self, i, &from) == 0 || from < 1500 || from > 2150
      || (to_word = range_word (self, i + 1, (self->ended[i] & WORD_FROM) != 0)) == 0)
    return FALSE;
  to_word += press_dates_slot (self, i + 1 + to_word, SLOT_UNIT, &unit) == 1 && unit == UNIT_YEAR;
  length = press_dates_year_number (self, i + 1 + to_word, &to);
  if (length == 0 || to <= from || to > MAX (self->reference.year, 2000) + 60 || to - from > 200
      || (to > self->reference.year && press_dates_counts (self, i + 1 + to_word + length)))
    return FALSE;
  *left = *right = NO_MOMENT;
  left->grain = right->grain = GRAIN_YEAR;
  left->begin = i;
  left->year = from;
  right->year = to;
  right->end = i + 1 + to_word + length;
  return TRUE;
}

/* "dal 7 gennaio alle 23.59 del 31 marzo": the hour is the right end's, whose day stands behind it. */
static gboolean
hour_of_right (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  guint paragraph_end = self->end, at = left->end;
  PressMoment day;

  if (left->hour < 0 || left->to_hour >= 0 || press_dates_word (self, left->end, WORD_OF) == 0)
    return FALSE;
  while (--at > i
         && (press_dates_time_word (self, at, TIME_BEFORE) == 0 || range_word (self, at, FALSE) == 0))
    ;
  if (at <= i || !press_dates_moment (self, at, right) || right->grain != GRAIN_DAY || right->month == 0
      || right->hour < 0)
    return FALSE;
  self->end = at;
  if (press_dates_moment (self, i, &day) && day.end <= at && day.grain == GRAIN_DAY && lend (&day, right))
    *left = day;
  else
    right->grain = GRAIN_NONE;
  self->end = paragraph_end;
  return right->grain == GRAIN_DAY;
}

/* A range at @i whose left end is @left (or a bare day). */
gboolean
press_dates_range (PressDates *self, guint i, PressMoment *left, gboolean has_left, PressMoment *right)
{
  PressMoment bare, other;
  int last;
  guint to, begin, comma = 0;
  gboolean between = (self->ended[i] & WORD_FROM) != 0;
  PressMoment pair = NO_MOMENT;

  if (self->ended[i] & WORD_THE && i > self->first) /* "zwischen dem 3. und dem 5. Mai" */
    between |= (self->ended[i - 1] & WORD_FROM) != 0;

  if (has_left && between && hour_of_right (self, i, left, right))
    return TRUE;
  if (has_left && left->weekday != 0 && press_dates_is (self, left->end, ","))
    comma = press_dates_word (self, left->end + 1, WORD_TO) > 0;
  if (has_left && (to = range_word (self, left->end + comma, between)) > 0)
    {
      begin = left->end + comma + to;
      other = *left;
      if (press_dates_time_word (self, left->end + comma, TIME_BEFORE) > 0
          && press_dates_moment (self, left->end + comma, right) && right->hour >= 0
          && right->grain == GRAIN_DAY && right->month != 0 && left->grain == GRAIN_DAY && lend (left, right))
        return TRUE; /* "a las 23.59 del 31": the hour's word is the range's too */
      *left = other;
      if (press_dates_moment (self, begin, right) && right->grain == left->grain && lend (left, right)
          && (right->hour < 0 || left->hour >= 0 || left->grain == GRAIN_DAY))
        return TRUE;
      *left = other;
      if (right_day (self, begin, left, right))
        {
          left->year = right->year;
          return TRUE;
        }
    }
  if (has_left && !between && (to = range_word (self, left->end, TRUE)) > 0
      && right_day (self, left->end + to, left, &pair) && pair.day == left->day + 1
      && (pair.year != 0 || pair.end >= self->end || self->text->tokens[pair.end].kind != PRESS_TOKEN_WORD))
    {
      *right = pair; /* "May 5 and 6" */
      left->year = right->year;
      return TRUE;
    }
  if (bare_day (self, i, &bare) == 0)
    return FALSE;
  last = bare.day;
  while (bare.weekday == 0 && press_dates_is (self, bare.end, ",") && bare_day (self, bare.end + 1, &pair) > 0
         && pair.weekday == 0 && pair.day == last + 1)
    {
      bare.end = pair.end; /* "18, 19 and 20 March" */
      last = pair.day;
    }
  comma = bare.weekday != 0 && press_dates_is (self, bare.end, ",");
  if ((to = range_word (self, bare.end + comma, TRUE)) > 0)
    to += comma; /* "Samstag, 9., und Sonntag, 10. Mai" */
  if (to == 0 || !press_dates_moment (self, bare.end + to, right) || right->grain != GRAIN_DAY
      || right->month == 0 || right->day <= bare.day || !lend (&bare, right))
    return FALSE;
  if (range_word (self, bare.end + comma, FALSE) == 0 && !between && right->day != last + 1)
    return FALSE;
  bare.hour = -1;
  *left = bare;
  return TRUE;
}
