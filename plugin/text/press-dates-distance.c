// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates that lie a number of units away: "vor zwei Jahren", "2 years ago", "two days later". The unit gives
 * the grain: years away is a year, weeks away a day. */

#include "text/press-dates-private.h"

#define MOST_UNITS 400

/* Moves the moment, a day, by so many units; its grain becomes the unit's. */
static gboolean
move (PressDates *self, PressMoment *m, int unit, gint64 count)
{
  gint64 base = press_civil_to_days (m->year, m->month, m->day);
  int month;

  if (count > MOST_UNITS * 10 || count < -MOST_UNITS * 10)
    return FALSE;
  switch (unit & ~UNIT_PLURAL)
    {
    case UNIT_DAY:
      press_moment_set_days (m, base + count);
      return TRUE;
    case UNIT_WEEK:
      press_moment_set_days (m, base + 7 * count);
      return TRUE;
    case UNIT_MONTH:
    case UNIT_QUARTER:
    case UNIT_HALF:
      unit &= ~UNIT_PLURAL;
      month = m->year * 12 + m->month - 1
              + (int)count
                    * (unit == UNIT_HALF      ? 6
                       : unit == UNIT_QUARTER ? 3
                                              : 1);
      m->year = month / 12;
      m->month = month % 12 + 1;
      m->grain = GRAIN_MONTH;
      return m->year > 0;
    case UNIT_YEAR:
      m->year += (int)count;
      m->grain = GRAIN_YEAR;
      return m->year > 0;
    case UNIT_DECADE:
      m->year += 10 * (int)count;
      m->grain = GRAIN_YEAR;
      return m->year > 0;
    case UNIT_CENTURY:
      m->year += 100 * (int)count;
      m->grain = GRAIN_YEAR;
      return m->year > 0 && m->year < 3000;
    case UNIT_HOUR:
    case UNIT_MINUTE:
    default:
      return FALSE;
    }
}

/* "two weeks", also "two more weeks". */
static guint
count_and_unit (PressDates *self, guint i, int *count, int *unit)
{
  guint length, n = press_dates_slot (self, i, SLOT_UNIT, unit);

  if (n > 0 && *unit >= UNIT_MONTHS && *unit < UNIT_WEEKEND_OF_MONTH) /* "anderthalb Jahre", "a fortnight" */
    {
      gboolean days = *unit >= UNIT_DAYS;

      *count = *unit - (days ? UNIT_DAYS : UNIT_MONTHS);
      *unit = (days ? UNIT_DAY : UNIT_MONTH) | UNIT_PLURAL;
      return n;
    }
  if (n > 0 && *unit & UNIT_ONE)
    {
      *unit &= ~UNIT_ONE;
      *count = 1;
      return n;
    }
  length = press_dates_count (self, i, count);
  if (length == 0 || *count < 1 || *count > MOST_UNITS)
    return 0;
  n = press_dates_slot (self, i + length, SLOT_UNIT, unit);
  return n == 0 ? 0 : length + n;
}

/* Whether a day that stands at @i right behind a week is what it counts from, as in English. */
static gboolean
is_week_on (const PressDates *self, guint i, int count, int unit)
{
  int offset;
  guint on = press_dates_is (self, i, "on") ? 1 : 0;

  if (!g_str_equal (self->language, "en")
      || !((unit & ~UNIT_PLURAL) == UNIT_WEEK ? count <= 2
                                              : (unit & ~UNIT_PLURAL) == UNIT_DAY && count == 14))
    return FALSE;
  if (on == 0 && press_dates_slot (self, i, SLOT_DAY, &offset) > 0)
    return offset >= -1 && offset <= 1;
  return (on > 0 && press_dates_slot (self, i + on, SLOT_WEEKDAY, NULL) > 0)
         || (on == 0 && press_dates_word (self, i, WORD_NEXT) > 0
             && press_dates_slot (self, i + press_dates_word (self, i, WORD_NEXT), SLOT_WEEKDAY, NULL) > 0);
}

/* "for two weeks from 1 June": how long. */
static gboolean
lasts (const PressDates *self, guint i)
{
  static const char *const words[]
      = { "for", "für", "per", "por", "durante", "pendant", "durant", "selama", NULL };

  return i > self->first && g_strv_contains (words, press_text_folded (self->text, i - 1));
}

/* "zwei Tage nach Ostern", "a week from today": counted from the day that stands behind it, to the day. */
gboolean
press_dates_from_day (PressDates *self, guint i, PressMoment *m)
{
  PressMoment day = NO_MOMENT;
  int count, unit, edge, year, month, number;
  guint length = count_and_unit (self, i, &count, &unit), more;
  gboolean named;

  if (length == 0 || lasts (self, i))
    return FALSE;
  i += length;
  more = press_dates_slot (self, i, SLOT_EDGE, &edge);
  if (more == 0 && is_week_on (self, i, count, unit))
    {
      edge = EDGE_AFTER; /* "a week on Saturday", "a week tomorrow" */
      i += press_dates_word (self, i, WORD_ON);
    }
  else if (more == 0 || edge < EDGE_AFTER || edge > EDGE_BEFORE
           || press_dates_word (self, i, WORD_LATER | WORD_AGO_AFTER) > more)
    return FALSE;
  i += more;
  for (guint n = 0; n < 2 && (more = press_dates_word (self, i, WORD_THE)) > 0; n++)
    i += more;
  if (edge == EDGE_BEFORE)
    count = -count;
  day.begin = i;
  named = press_dates_slot (self, i, SLOT_DAY, NULL) > 0 || press_dates_slot (self, i, SLOT_WEEKDAY, NULL) > 0
          || press_dates_word (self, i, MODIFIER) > 0;
  if (!(press_dates_absolute (self, i, &day) || (named && press_dates_relative (self, i, &day)))
      || day.grain != GRAIN_DAY || day.hour >= 0
      || !press_moment_complete (&day, self, press_dates_tense (self, i, day.end)))
    return FALSE;
  year = day.year;
  month = day.month;
  number = day.day;
  if (!move (self, &day, unit, count) || day.year < 1)
    return FALSE;
  if (day.grain != GRAIN_DAY) /* months and years later, the same day */
    {
      if (day.grain == GRAIN_YEAR)
        day.month = month;
      day.day = MIN (number, press_civil_month_days (day.year, day.month));
      day.grain = GRAIN_DAY;
    }
  day.begin = m->begin;
  day.relative = TRUE;
  day.bare = FALSE;
  day.weekday = 0;
  *m = day;
  return year != 0;
}

/** press_dates_alone_distance: "next two weeks", "2 upcoming days": durations, unless nothing else stands
 * there. */
gboolean
press_dates_alone_distance (PressDates *self, guint i, PressMoment *m)
{
  int count, unit, shift = 0;
  guint32 how = 0;
  guint before = press_dates_word (self, i, WORD_NEXT | WORD_COMING | WORD_LAST), length, middle, name;

  if (before > 0)
    shift = press_dates_shift (self, i, &how);
  length = press_dates_count (self, i + before, &count);
  if (length == 0)
    return FALSE;
  middle = before > 0 ? 0 : press_dates_word (self, i + length, WORD_NEXT | WORD_COMING | WORD_LAST);
  if (middle > 0)
    shift = press_dates_shift (self, i + length, &how);
  if (how == 0 || (name = press_dates_slot (self, i + before + length + middle, SLOT_UNIT, &unit)) == 0)
    return FALSE;
  m->end = i + before + length + middle + name;
  return press_dates_alone (self, i, m->end) && move (self, m, unit, shift * count);
}

/* "14 meses antes de ser", "seven years before a test": what follows is what is counted from. */
static gboolean
is_preposition (const PressDates *self, guint i)
{
  int edge;
  guint length = press_dates_slot (self, i, SLOT_EDGE, &edge);

  return length > 0 && (edge == EDGE_AFTER || edge == EDGE_BEFORE)
         && length >= press_dates_word (self, i, WORD_AGO_AFTER | WORD_LATER) && i + length < self->end
         && self->text->tokens[i + length].kind == PRESS_TOKEN_WORD;
}

/* "dans trois mois", "In drei Monaten" as the first words: what lies ahead even when no verb tells. */
static gboolean
is_surely_ahead (const PressDates *self, guint i)
{
  static const char *const words[] = { "dans", "tra", "fra", "dentro", NULL };

  if (g_strv_contains (words, press_text_folded (self->text, i)))
    return TRUE;
  return self->text->sentences[press_text_sentence_of (self->text, i)].first_token == i
         && press_dates_tense (self, i, i + 1) == 0;
}

/** press_dates_distance: "vor zwei Jahren", "2 years ago", "dans trois semaines", "two days later"; @m is the
 * day counted from. */
gboolean
press_dates_distance (PressDates *self, guint i, PressMoment *m)
{
  static const char *const within[] = { "in", "en", "dalam", NULL };
  int count, unit;
  guint before, length, after;

  before = self->ended[i] & WORD_SINCE ? 0 : press_dates_word (self, i, WORD_AGO_BEFORE);
  if (before > 0 && (length = count_and_unit (self, i + before, &count, &unit)) > 0)
    {
      m->end = i + before + length;
      return move (self, m, unit, -count);
    }
  length = count_and_unit (self, i, &count, &unit);
  if (length > 0)
    {
      if (is_preposition (self, i + length))
        return FALSE;
      if ((after = press_dates_word (self, i + length, WORD_AGO_AFTER)) > 0)
        count = -count;
      else if ((after = press_dates_word (self, i + length, WORD_LATER)) == 0
               || (self->ended[i] & WORD_IN && g_str_equal (self->language, "id")))
        return FALSE; /* "dalam tiga tahun ke depan" is a duration */
      else if (self->anchor.grain == GRAIN_DAY && press_dates_tense (self, i, i + length + after) < 0)
        press_moment_set_days (m,
                               press_civil_to_days (self->anchor.year, self->anchor.month, self->anchor.day));
      m->end = i + length + after;
      return move (self, m, unit, count);
    }
  before = press_dates_word (self, i, WORD_IN);
  if (before > 0 && (length = count_and_unit (self, i + before, &count, &unit)) > 0)
    {
      m->end = i + before + length;
      after = press_dates_word (self, m->end, WORD_LATER | WORD_COMING);
      if (after > 0 && g_str_equal (self->language, "id"))
        return FALSE;
      m->end += after;
      if (count == 1 && (unit & ~UNIT_PLURAL) == UNIT_DAY && after == 0 && !is_surely_ahead (self, i)
          && !press_dates_alone (self, i, m->end))
        return FALSE; /* "300 metres in a day" */
      if (g_strv_contains (within, press_text_folded (self->text, i)) && !g_str_equal (self->language, "en")
          && !g_str_equal (self->language, "de") && !press_dates_alone (self, i, m->end)
          && press_dates_tense (self, i, m->end) <= 0)
        return FALSE; /* "è arrivato in una settimana" */
      if ((unit & ~UNIT_PLURAL) > UNIT_WEEK && !press_dates_alone (self, i, m->end)
          && !is_surely_ahead (self, i)
          && press_dates_tense (self, i, m->end) <= 0) /* "in nine months" of sales */
        return FALSE;
      return press_dates_slot (self, m->end, SLOT_UNIT, NULL) == 0 && move (self, m, unit, count);
    }
  return FALSE;
}
