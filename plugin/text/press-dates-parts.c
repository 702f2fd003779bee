// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Parts of longer stretches: "the first nine months of 2025", "erste Julihälfte", "am letzten
 * Märzwochenende", and stretches of the year before the one that is spoken of: "Vorjahresquartal", "same
 * period last year". */

#include "text/press-dates-private.h"

/* "the first nine", "primi nove", "neuf premiers", "dua ... pertama": how many from which end; returns tokens
 * up to the unit, which lies before or behind. */
static guint
several (PressDates *self, guint i, int *count, gboolean *last, int *unit)
{
  int number, edge;
  guint first = press_dates_slot (self, i, SLOT_EDGE, &edge), length, more;

  if (first == 0 || (edge != EDGE_FIRST && edge != EDGE_FINAL))
    first = 0;
  length = press_dates_count (self, i + first, count);
  if (length == 0)
    return 0;
  i += first + length;
  length += first;
  if (first == 0 && press_dates_follows_noun (self)
      && (more = press_dates_slot (self, i, SLOT_EDGE, &edge)) > 0
      && (edge == EDGE_FIRST || edge == EDGE_FINAL))
    {
      first = more;
      i += more;
      length += more;
    }
  if ((more = press_dates_slot (self, i, SLOT_UNIT, unit)) == 0)
    return 0;
  length += more;
  if (first == 0 && press_dates_follows_noun (self)
      && (first = press_dates_slot (self, i + more, SLOT_EDGE, &edge)) > 0)
    length += first;
  number = *unit & ~UNIT_PLURAL;
  *unit = number;
  *last = edge == EDGE_FINAL;
  return first > 0 && (edge == EDGE_FIRST || edge == EDGE_FINAL) ? length : 0;
}

/* The year behind @i: "of 2025", "des Jahres 2025", "of last year", "of the year". */
static guint
year_behind (PressDates *self, guint i, PressMoment *m)
{
  guint end = press_dates_year_tail (self, i, m), length;
  int unit, shift;
  guint32 how;

  if (m->year != 0)
    return end;
  for (guint n = 0; n < 3; n++)
    {
      if (self->reference.year != 0 && (length = press_dates_relative_unit (self, i, &unit, &shift, &how)) > 0
          && unit == UNIT_YEAR)
        {
          m->year = self->reference.year + shift;
          m->relative = TRUE;
          return i + length;
        }
      if (n > 0 && self->reference.year != 0 && (length = press_dates_slot (self, i, SLOT_UNIT, &unit)) > 0
          && unit == UNIT_YEAR)
        {
          end = press_dates_year_tail (self, i + length, m);
          if (m->year == 0)
            {
              m->year = self->reference.year;
              m->relative = TRUE;
            }
          return end;
        }
      length = press_dates_word (self, i, WORD_OF | WORD_THE);
      if (length == 0)
        return i;
      i += length;
    }
  return i;
}

static int
units_of_year (int unit)
{
  return unit == UNIT_MONTH ? 12 : unit == UNIT_QUARTER ? 4 : 0;
}

/** press_dates_first_of: "first nine months of 2025" at @token, a range. */
gboolean
press_dates_first_of (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  int count, unit;
  gboolean last;
  guint length = several (self, i, &count, &last, &unit), end;

  if (length == 0 || count < 2 || units_of_year (unit) <= count)
    return FALSE;
  *left = *right = NO_MOMENT;
  end = year_behind (self, i + length, left);
  if (left->year == 0)
    return FALSE;
  left->begin = i;
  left->grain = right->grain = unit == UNIT_MONTH ? GRAIN_MONTH : GRAIN_QUARTER;
  left->month = last ? units_of_year (unit) - count + 1 : 1;
  left->end = right->end = end;
  right->month = last ? units_of_year (unit) : count;
  right->year = left->year;
  right->relative = left->relative;
  return TRUE;
}

/* The month behind "half of": its tokens, with the words before it. */
static guint
month_at (PressDates *self, guint i, PressMoment *m)
{
  guint begin = i, length;

  for (guint n = 0; n < 3; n++)
    {
      if (press_dates_slot (self, i, SLOT_MONTH, &m->month) > 0)
        {
          i += press_dates_slot (self, i, SLOT_MONTH, NULL);
          return press_dates_year_tail (self, i, m) - begin;
        }
      if ((length = press_dates_word (self, i, WORD_OF | WORD_THE | WORD_ON)) == 0)
        return 0;
      i += length;
    }
  return 0;
}

static void
complete_month (PressDates *self, guint i, PressMoment *m)
{
  m->grain = GRAIN_MONTH;
  if (m->year == 0)
    press_moment_complete (m, self, press_dates_tense (self, i, m->end));
}

/** press_dates_half_month: "first half of March", "zweite Julihälfte" at @token, a range of days. */
gboolean
press_dates_half_month (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  int number, unit;
  guint first = press_dates_slot (self, i, SLOT_ORDINAL, &number), length, more;

  if (first == 0 && (first = press_dates_day_number (self, i, &number)) != 2)
    first = 0;
  length = press_dates_slot (self, i + first, SLOT_UNIT, &unit);
  if (length == 0)
    return FALSE;
  if (first == 0 && press_dates_follows_noun (self))
    {
      first = press_dates_slot (self, i + length, SLOT_ORDINAL, &number); /* "paruh kedua September" */
      if (first == 0)
        return FALSE;
    }
  if (first == 0 || (number != 1 && number != 2 && number != -1))
    return FALSE;
  *left = NO_MOMENT;
  left->begin = i;
  left->end = i + first + length;
  if (unit > UNIT_HALF_OF_MONTH && unit <= UNIT_HALF_OF_MONTH + 12)
    {
      left->month = unit - UNIT_HALF_OF_MONTH;
      left->end = press_dates_year_tail (self, left->end, left);
    }
  else if ((unit == UNIT_HALF || unit == UNIT_FORTNIGHT) && (more = month_at (self, left->end, left)) > 0)
    left->end += more;
  else
    return FALSE;
  complete_month (self, i, left);
  if (left->year == 0)
    return FALSE;
  left->grain = GRAIN_DAY;
  left->day = number == 1 ? 1 : 16;
  *right = *left;
  right->day = number == 1 ? 15 : press_civil_month_days (left->year, left->month);
  return TRUE;
}

/** press_dates_month_weekend: "am letzten Märzwochenende" at @token. */
gboolean
press_dates_month_weekend (PressDates *self, guint i, PressMoment *m)
{
  int number, unit;
  gint64 first;
  guint before = press_dates_slot (self, i, SLOT_ORDINAL, &number), length;

  length = before > 0 ? press_dates_slot (self, i + before, SLOT_UNIT, &unit) : 0;
  if (length == 0 || unit <= UNIT_WEEKEND_OF_MONTH || unit > UNIT_WEEKEND_OF_MONTH + 12 || number > 5)
    return FALSE;
  m->begin = i;
  m->month = unit - UNIT_WEEKEND_OF_MONTH;
  m->end = press_dates_year_tail (self, i + before + length, m);
  complete_month (self, i, m);
  if (m->year == 0)
    return FALSE;
  first = press_civil_to_days (m->year, m->month,
                               number < 0 ? press_civil_month_days (m->year, m->month) - 6 : 1);
  first += (6 - press_civil_weekday (first) + 7) % 7 + (number > 0 ? 7 * (number - 1) : 0);
  press_moment_set_days (m, first);
  m->grain = GRAIN_WEEKEND;
  return TRUE;
}

/** press_dates_week_of: "the week beginning 9 March", "Woche vom 9. März" at @token. */
gboolean
press_dates_week_of (PressDates *self, guint i, PressMoment *m)
{
  int edge;
  guint length = press_dates_slot (self, i, SLOT_EDGE, &edge);
  PressMoment day = NO_MOMENT;

  if (length == 0 || edge != EDGE_WEEK_OF)
    return FALSE;
  day.begin = i;
  if (press_dates_slot (self, i + length, SLOT_WEEKDAY, NULL) > 0)
    length += press_dates_slot (self, i + length, SLOT_WEEKDAY, NULL);
  length += press_dates_joint (self, i + length);
  if (!press_dates_absolute (self, i + length, &day) || day.grain != GRAIN_DAY || day.month == 0
      || day.hour >= 0 || press_dates_word (self, day.end, WORD_TO) > 0
      || !press_moment_complete (&day, self, press_dates_tense (self, i, day.end)))
    return FALSE;
  *m = day;
  m->grain = GRAIN_WEEK;
  m->bare = FALSE;
  m->weekday = 0;
  edge = (int)press_civil_to_days (day.year, day.month, day.day);
  press_moment_set_days (m, edge - press_civil_weekday (edge) + 1);
  return TRUE;
}

/** press_dates_year_ago: "Vorjahresquartal", "same quarter last year", "Vorquartal" at @token: counted from
 * the last such stretch that the text named, else from the one that is over at the reference. */
gboolean
press_dates_year_ago (PressDates *self, guint i, PressMoment *m)
{
  static const struct
  {
    PressDateEdge edge;
    PressDateGrain grain;
    int of_year, back;
  } kinds[] = { { EDGE_YEAR_AGO_QUARTER, GRAIN_QUARTER, 4, 4 }, { EDGE_YEAR_AGO_HALF, GRAIN_HALF, 2, 2 },
                { EDGE_YEAR_AGO_MONTH, GRAIN_MONTH, 12, 12 },   { EDGE_LAST_QUARTER, GRAIN_QUARTER, 4, 1 },
                { EDGE_LAST_HALF, GRAIN_HALF, 2, 1 },           { EDGE_YEAR_AGO_PERIOD, GRAIN_NONE, 0, 0 } };
  int edge, n;
  guint length = press_dates_slot (self, i, SLOT_EDGE, &edge), k = 0;
  const PressMoment *last = &self->stretch;

  if (length == 0 || edge < EDGE_YEAR_AGO_QUARTER || edge > EDGE_YEAR_AGO_PERIOD || self->reference.year == 0)
    return FALSE;
  while (kinds[k].edge != (PressDateEdge)edge)
    k++;
  m->relative = TRUE;
  m->end = i + length;
  m->grain = kinds[k].grain;
  if (edge == EDGE_YEAR_AGO_PERIOD)
    {
      gboolean named
          = last->grain == GRAIN_QUARTER || last->grain == GRAIN_HALF || last->grain == GRAIN_MONTH;

      m->grain = named ? last->grain : GRAIN_YEAR;
      m->month = named ? last->month : 0;
      m->year = (last->grain != GRAIN_NONE ? last->year : self->reference.year) - 1;
      return TRUE;
    }
  if (last->grain == m->grain)
    n = last->year * kinds[k].of_year + last->month - 1;
  else
    n = self->reference.year * kinds[k].of_year + (self->reference.month - 1) / (12 / kinds[k].of_year) - 1;
  n -= kinds[k].back;
  m->year = n / kinds[k].of_year;
  m->month = n % kinds[k].of_year + 1;
  return m->year > 0;
}
