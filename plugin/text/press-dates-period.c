// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Longer stretches: quarters, halves, seasons, decades, years alone, and "the end of" them. */

#include "text/press-dates-private.h"

#include <string.h>

/* "Q3", "T2", "H1", "S2", "1H". */
static guint
short_period (PressDates *self, guint i, PressMoment *m)
{
  const char *folded = press_text_folded (self->text, i);
  char letter = folded[0];
  char number = letter != '\0' ? folded[1] : '\0';

  if (letter == '\0' || number == '\0' || folded[2] != '\0')
    return 0;
  if (g_ascii_isdigit (letter))
    {
      letter = folded[1];
      number = folded[0];
    }
  if ((letter == 'q' || letter == 't') && number >= '1' && number <= '4')
    m->grain = GRAIN_QUARTER;
  else if ((letter == 'h' || letter == 's') && number >= '1' && number <= '2')
    m->grain = GRAIN_HALF;
  else
    return 0;
  if (letter != 'q' && g_str_equal (self->language, "de") && letter != 'h')
    return 0;
  m->month = number - '0';
  return 1;
}

static gboolean
set_part_of_year (PressMoment *m, int unit, int number)
{
  if (unit == UNIT_QUARTER && number == -1)
    number = 4;
  if (unit == UNIT_HALF && number == -1)
    number = 2;
  if (number < 1 || (unit == UNIT_QUARTER && number > 4) || (unit == UNIT_HALF && number > 2))
    return FALSE;
  m->grain = unit == UNIT_QUARTER ? GRAIN_QUARTER : GRAIN_HALF;
  m->month = number;
  return TRUE;
}

/* "third quarter", "3. Quartal", "triwulan III", "zweite Jahreshälfte"; its end, @i: none. */
static guint
numbered_unit (PressDates *self, guint i, PressMoment *m)
{
  int number, unit;
  guint length, digits;

  length = press_dates_slot (self, i, SLOT_ORDINAL, &number);
  if (length == 0 || press_dates_slot (self, i + length, SLOT_UNIT, NULL) == 0)
    {
      guint day = press_dates_day_number (self, i, &number);

      if (self->text->tokens[i].flags & PRESS_TOKEN_DIGITS
              ? press_dates_number (self, i, &unit, &digits, NULL) && day == 1
              : press_dates_slot (self, i, SLOT_ORDINAL, NULL) == 0)
        day = 0; /* "3 quarters", "one quarter" */
      length = MAX (length, day);
    }
  if (length > 0)
    {
      guint hyphen = press_dates_is (self, i + length, "-");
      guint n = press_dates_slot (self, i + length + hyphen, SLOT_UNIT, &unit);

      if (n > 0 && (unit == UNIT_QUARTER || unit == UNIT_HALF) && set_part_of_year (m, unit, number))
        return i + length + hyphen + n;
    }
  length = press_dates_slot (self, i, SLOT_UNIT, &unit);
  if (length == 0 || (unit != UNIT_QUARTER && unit != UNIT_HALF))
    return i;
  digits = press_dates_slot (self, i + length, SLOT_ORDINAL, &number);
  if (digits == 0)
    digits = press_dates_number (self, i + length, &number, &digits, NULL) && digits == 1;
  return digits > 0 && set_part_of_year (m, unit, number) ? i + length + digits : i;
}

/* "Hälfte": of whatever. */
static gboolean
is_any_half (const PressDates *self, guint token)
{
  static const char *const halves[] = { "hälfte", "metà", "mitad", "moitié", "paruh", "half", NULL };

  return g_strv_contains (halves, press_text_folded (self->text, token));
}

/* "of the year": this one. */
static gboolean
of_the_year (const PressDates *self, guint i, PressMoment *m)
{
  guint length = press_dates_word (self, i, WORD_OF | WORD_THE), more;
  int unit;

  if (length == 0 || self->reference.year == 0)
    return FALSE;
  if (press_dates_word (self, i + length, WORD_THE | WORD_OF) > 0)
    length += press_dates_word (self, i + length, WORD_THE | WORD_OF);
  more = press_dates_slot (self, i + length, SLOT_UNIT, &unit);
  if (more == 0 || unit != UNIT_YEAR)
    return FALSE;
  m->year = self->reference.year;
  m->relative = TRUE;
  m->end = i + length + more;
  return TRUE;
}

static gboolean
quarter (PressDates *self, guint i, PressMoment *m)
{
  guint length = short_period (self, i, m);
  guint end = length > 0 ? i + length : numbered_unit (self, i, m);
  int year;

  if (end == i && (length = press_dates_year_number (self, i, &year)) > 0)
    {
      guint next = i + length + press_dates_is (self, i + length, "-");

      end = next + short_period (self, next, m); /* "2026 Q3" */
      if (end == next)
        return FALSE;
      m->year = year;
      m->end = end;
      return TRUE;
    }
  if (end == i)
    return FALSE;
  m->end = press_dates_year_tail (self, end, m);
  if (m->year != 0 || of_the_year (self, end, m))
    return TRUE;
  if (m->grain == GRAIN_HALF && press_dates_slot (self, end, SLOT_MONTH, NULL) > 0)
    return FALSE; /* "paruh kedua September" */
  if (length > 0) /* "Q3" alone */
    return m->grain == GRAIN_QUARTER && press_text_folded (self->text, i)[0] == 'q';
  if (press_dates_slot (self, i, SLOT_ORDINAL, &year) > 0 && year < 0)
    return FALSE; /* "last quarter": the one before this */
  if (m->grain == GRAIN_HALF && is_any_half (self, end - 1))
    return FALSE;
  if (m->grain == GRAIN_HALF) /* the first half may be a match's */
    return self->reference.year != 0 && press_dates_word (self, m->end, WORD_OF) == 0
           && !press_dates_is (self, i + 1, "half") && !g_str_equal (self->language, "en");
  return TRUE;
}

/* "in the summer". */
static gboolean
in_the (const PressDates *self, guint i)
{
  return i > self->first + 1 && self->ended[i] & WORD_THE && self->ended[i - 1] & WORD_IN
         && g_str_equal (self->language, "en");
}

static gboolean
season (PressDates *self, guint i, PressMoment *m)
{
  int month;
  guint length = press_dates_slot (self, i, SLOT_SEASON, &month), after;
  int year;

  if (length == 0 && (length = press_dates_year_number (self, i, &year)) > 0)
    {
      after = press_dates_slot (self, i + length, SLOT_SEASON, &month);
      if (after == 0 || !g_str_equal (self->language, "en"))
        return FALSE;
      m->year = year;
      m->month = month;
      m->grain = GRAIN_SEASON;
      m->end = i + length + after;
      return TRUE;
    }
  if (length == 0 || (press_dates_is (self, i, "été") && self->ended[i] & WORD_PAST))
    return FALSE;
  m->grain = GRAIN_SEASON;
  m->month = month;
  m->end = press_dates_year_tail (self, i + length, m);
  if (m->year != 0)
    {
      if (press_dates_is (self, m->end, "/") && press_dates_number (self, m->end + 1, &year, &after, NULL))
        m->end += 2;
      return TRUE;
    }
  after = press_dates_word (self, m->end, WORD_LAST | WORD_NEXT | WORD_COMING);
  if (after == 0 || !press_dates_follows_noun (self) || self->reference.year == 0)
    return (self->ended[i] & (WORD_LAST | WORD_NEXT | WORD_COMING | WORD_THIS)
            || ((self->ended[i] & (WORD_IN | WORD_ON | WORD_UNTIL) || in_the (self, i))
                && !press_dates_is (self, i - 1, "de") && press_dates_tense (self, i, i + length) != 0))
           && self->reference.year != 0;
  m->relative = TRUE;
  m->year = self->reference.year;
  if (press_dates_word (self, m->end, WORD_LAST) > 0)
    m->year -= month + 2 >= self->reference.month;
  else
    m->year += month <= self->reference.month;
  m->end += after;
  return TRUE;
}

/* The end of a period that stands behind "end of": its last month. */
static void
take_part (PressDates *self, PressMoment *m, gboolean end)
{
  if (m->grain == GRAIN_YEAR && end)
    {
      m->grain = GRAIN_MONTH;
      m->month = 12;
    }
}

/* "Ende 2027", "mid-2026", "fin du mois prochain", "at the end of the year". */
static gboolean
part (PressDates *self, guint i, PressMoment *m)
{
  guint length = press_dates_word (self, i, WORD_BEGIN | WORD_MIDDLE | WORD_END), more;
  gboolean end = press_dates_word (self, i, WORD_END) == length;
  int unit, shift;
  guint32 how;

  if (length == 0 || (press_dates_slot (self, i, SLOT_UNIT, &unit) > length && unit == UNIT_WEEKEND))
    return FALSE;
  i += length;
  if (press_dates_is (self, i, "-"))
    i++;
  for (guint n = 0; n < 3; n++)
    {
      PressMoment trial = *m;
      int value;

      if (self->reference.year != 0 && (more = press_dates_relative_unit (self, i, &unit, &shift, &how)) > 0
          && unit <= UNIT_YEAR)
        return press_dates_relative (self, i, m) && (take_part (self, m, end), TRUE);
      if (quarter (self, i, &trial) || season (self, i, &trial)
          || (press_dates_absolute (self, i, &trial) && trial.grain == GRAIN_MONTH)
          || press_dates_century (self, i, &trial) || press_dates_decade (self, i, &trial))
        {
          *m = trial;
          return TRUE;
        }
      if ((more = press_dates_year_number (self, i, &value)) > 0 && value >= 1500 && value < 2150
          && !press_dates_counts (self, i + more))
        {
          m->grain = GRAIN_YEAR;
          m->year = value;
          m->end = i + more;
          take_part (self, m, end);
          return TRUE;
        }
      more = press_dates_slot (self, i, SLOT_UNIT, &unit);
      if (more > 0 && self->reference.year != 0 && unit == UNIT_DECADE && end
          && press_dates_word (self, i + more, WORD_OF) == 0)
        {
          m->grain = GRAIN_YEAR; /* "by the end of the decade" */
          m->year = self->reference.year / 10 * 10 + 9;
          m->relative = TRUE;
          m->end = i + more;
          return TRUE;
        }
      if (more > 0 && unit == UNIT_MONTH
          && press_dates_slot (self, i + more + press_dates_word (self, i + more, WORD_OF), SLOT_MONTH, NULL)
                 > 0)
        {
          i += more + press_dates_word (self, i + more, WORD_OF); /* "fin du mois de février" */
          continue;
        }
      if (more > 0 && unit == UNIT_YEAR && press_dates_decade (self, i + more, &trial))
        {
          *m = trial; /* "awal tahun 2000-an" */
          return TRUE;
        }
      if (more > 0 && self->reference.year != 0 && (unit == UNIT_YEAR || unit == UNIT_MONTH))
        {
          m->grain = unit == UNIT_YEAR ? GRAIN_YEAR : GRAIN_MONTH;
          m->year = self->reference.year;
          m->month = self->reference.month;
          m->relative = TRUE;
          m->end = press_dates_year_tail (self, i + more, m);
          take_part (self, m, end);
          return end || unit == UNIT_YEAR;
        }
      more = press_dates_word (self, i, WORD_OF | WORD_THE | WORD_ON);
      if (more == 0 && (more = press_dates_word (self, i, WORD_YEAR)) == 0)
        return FALSE;
      i += more;
    }
  return FALSE;
}

/** press_dates_period: the period at @token. */
gboolean
press_dates_period (PressDates *self, guint token, PressMoment *m)
{
  static gboolean (*const parsers[]) (PressDates *, guint, PressMoment *) = { press_dates_edge,
                                                                              part,
                                                                              press_dates_century,
                                                                              press_dates_month_weekend,
                                                                              press_dates_year_ago,
                                                                              press_dates_week_of,
                                                                              quarter,
                                                                              season,
                                                                              press_dates_calendar_week,
                                                                              press_dates_decade,
                                                                              press_dates_year_alone };

  for (gsize i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      PressMoment trial = *m;

      if (parsers[i](self, token, &trial))
        {
          *m = trial;
          return TRUE;
        }
    }
  return FALSE;
}
