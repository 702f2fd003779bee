// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates counted from the reference: "tomorrow", "next Thursday", "la semana pasada", "in drei Wochen". A week
 * runs from Monday to Sunday. */

#include "text/press-dates-private.h"

#define MODIFIER (WORD_NEXT | WORD_COMING | WORD_AFTER_NEXT | WORD_LAST | WORD_THIS)
#define MOST_UNITS 400
#define HOLIDAY 1000 /* added to a day of a year, month * 100 + day, as a "day" of the lexicon */

static int
shift_of (const PressDates *self, guint token, guint32 *how)
{
  static const struct
  {
    guint32 word;
    int shift;
  } shifts[]
      = { { WORD_AFTER_NEXT, 2 }, { WORD_NEXT, 1 }, { WORD_COMING, 1 }, { WORD_LAST, -1 }, { WORD_THIS, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    if (press_dates_word (self, token, shifts[i].word) > 0)
      {
        *how = shifts[i].word;
        return shifts[i].shift;
      }
  return 0;
}

/**
 * press_dates_relative_unit:
 * @unit: (out): #PressDateUnit
 * @shift: (out): how many of them from now
 * @how: (out): the word that told
 *
 * Returns: tokens of "next year", "el mes pasado" (without its article), "Vorjahr" at @token; 0: none
 */
guint
press_dates_relative_unit (PressDates *self, guint token, int *unit, int *shift, guint32 *how)
{
  static const struct
  {
    guint32 word;
    int unit, shift;
  } words[] = { { WORD_LAST_YEAR, UNIT_YEAR, -1 },
                { WORD_NEXT_YEAR, UNIT_YEAR, 1 },
                { WORD_LAST_MONTH, UNIT_MONTH, -1 },
                { WORD_LAST_WEEK, UNIT_WEEK, -1 } };
  guint modifier, length;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if ((length = press_dates_word (self, token, words[i].word)) > 0)
      {
        *unit = words[i].unit;
        *shift = words[i].shift;
        *how = words[i].word;
        return length;
      }
  modifier = press_dates_word (self, token, MODIFIER);
  if (modifier > 0 && (length = press_dates_slot (self, token + modifier, SLOT_UNIT, unit)) > 0
      && *unit < UNIT_PLURAL)
    {
      *shift = shift_of (self, token, how);
      return modifier + length;
    }
  length = press_dates_slot (self, token, SLOT_UNIT, unit);
  if (length > 0 && *unit < UNIT_PLURAL && press_dates_follows_noun (self)
      && (modifier = press_dates_word (self, token + length, MODIFIER)) > 0)
    {
      *shift = shift_of (self, token + length, how);
      return length + modifier;
    }
  return 0;
}

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
      month = m->year * 12 + m->month - 1 + (int)count * ((unit & ~UNIT_PLURAL) == UNIT_QUARTER ? 3 : 1);
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

/* The week, month, quarter ... @shift units from the reference's. */
static gboolean
set_unit (PressDates *self, PressMoment *m, int unit, int shift)
{
  int n;

  switch (unit)
    {
    case UNIT_DAY:
      m->grain = GRAIN_DAY;
      press_moment_set_days (m, self->today + shift);
      return TRUE;
    case UNIT_WEEK:
      m->grain = GRAIN_WEEK;
      press_moment_set_days (m, self->today - press_civil_weekday (self->today) + 1 + 7 * shift);
      return TRUE;
    case UNIT_MONTH:
      n = self->reference.year * 12 + self->reference.month - 1 + shift;
      m->grain = GRAIN_MONTH;
      m->year = n / 12;
      m->month = n % 12 + 1;
      return TRUE;
    case UNIT_QUARTER:
      n = self->reference.year * 4 + (self->reference.month - 1) / 3 + shift;
      m->grain = GRAIN_QUARTER;
      m->year = n / 4;
      m->month = n % 4 + 1;
      return TRUE;
    case UNIT_HALF:
      n = self->reference.year * 2 + (self->reference.month - 1) / 6 + shift;
      m->grain = GRAIN_HALF;
      m->year = n / 2;
      m->month = n % 2 + 1;
      return TRUE;
    case UNIT_YEAR:
      m->grain = GRAIN_YEAR;
      m->year = self->reference.year + shift;
      return TRUE;
    case UNIT_DECADE:
      m->grain = GRAIN_DECADE;
      m->year = self->reference.year / 10 * 10 + 10 * shift;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
set_today (PressDates *self, PressMoment *m)
{
  m->grain = GRAIN_DAY;
  m->relative = TRUE;
  press_moment_set_days (m, self->today);
}

/* "two weeks", also "two more weeks". */
static guint
count_and_unit (PressDates *self, guint i, int *count, int *unit)
{
  guint length = press_dates_count (self, i, count), n;

  if (length == 0 || *count < 1 || *count > MOST_UNITS)
    return 0;
  n = press_dates_slot (self, i + length, SLOT_UNIT, unit);
  return n == 0 ? 0 : length + n;
}

/* "next two weeks", "2 upcoming days": durations, unless nothing else stands there. */
static gboolean
alone_distance (PressDates *self, guint i, PressMoment *m)
{
  int count, unit, shift;
  guint32 how = 0;
  guint before = press_dates_word (self, i, WORD_NEXT | WORD_COMING | WORD_LAST), length, middle, name;

  if (before > 0)
    shift = shift_of (self, i, &how);
  length = press_dates_count (self, i + before, &count);
  if (length == 0)
    return FALSE;
  middle = before > 0 ? 0 : press_dates_word (self, i + length, WORD_NEXT | WORD_COMING | WORD_LAST);
  if (middle > 0)
    shift = shift_of (self, i + length, &how);
  if (how == 0 || (name = press_dates_slot (self, i + before + length + middle, SLOT_UNIT, &unit)) == 0)
    return FALSE;
  m->end = i + before + length + middle + name;
  return press_dates_alone (self, i, m->end) && move (self, m, unit, shift * count);
}

/* "vor zwei Jahren", "2 years ago", "dans trois semaines", "two days later"; @m is the day counted from. */
static gboolean
distance (PressDates *self, guint i, PressMoment *m)
{
  int count, unit;
  guint before, length, after;

  before = press_dates_word (self, i, WORD_AGO_BEFORE);
  if (before > 0 && (length = count_and_unit (self, i + before, &count, &unit)) > 0)
    {
      m->end = i + before + length;
      return move (self, m, unit, -count);
    }
  length = count_and_unit (self, i, &count, &unit);
  if (length > 0)
    {
      if ((after = press_dates_word (self, i + length, WORD_AGO_AFTER)) > 0)
        count = -count;
      else if ((after = press_dates_word (self, i + length, WORD_LATER)) == 0)
        return FALSE;
      m->end = i + length + after;
      return move (self, m, unit, count);
    }
  before = press_dates_word (self, i, WORD_IN);
  if (before > 0 && (length = count_and_unit (self, i + before, &count, &unit)) > 0)
    {
      m->end = i + before + length;
      m->end += press_dates_word (self, m->end, WORD_LATER | WORD_COMING);
      if ((unit & ~UNIT_PLURAL) > UNIT_WEEK && !press_dates_alone (self, i, m->end)
          && press_dates_tense (self, i, m->end) <= 0) /* "in nine months" of sales */
        return FALSE;
      return press_dates_slot (self, m->end, SLOT_UNIT, NULL) == 0 && move (self, m, unit, count);
    }
  return FALSE;
}

static void
set_weekday (PressDates *self, PressMoment *m, int weekday, guint32 how)
{
  int today = press_civil_weekday (self->today);
  int ahead = (weekday - today + 7) % 7;

  m->grain = GRAIN_DAY;
  m->relative = TRUE;
  m->weekday = weekday;
  m->bare = how == 0;
  switch (how)
    {
    case WORD_LAST:
      ahead = ahead == 0 ? -7 : ahead - 7;
      break;
    case WORD_NEXT:
      ahead = weekday - today + 7;
      break;
    case WORD_COMING:
      ahead = ahead == 0 ? 7 : ahead;
      break;
    case WORD_AFTER_NEXT:
      ahead = (ahead == 0 ? 7 : ahead) + 7;
      break;
    default:
      break;
    }
  press_moment_set_days (m, self->today + ahead);
}

/* "Tuesday 19th", "jeudi 15": the next day of that number and name. */
static gboolean
day_of_month (PressDates *self, guint i, int name, PressMoment *m)
{
  int number, other;
  guint length, digits, year = (guint)self->reference.year, month = (guint)self->reference.month;

  i += press_dates_is (self, i, ",");
  i += press_dates_word (self, i, WORD_THE);
  length = press_dates_day_number (self, i, &number);
  if (length == 0 || press_dates_number (self, i + length, &other, &digits, NULL)
      || press_dates_is (self, i + length, ":"))
    return FALSE;
  if (!press_dates_alone (self, m->begin, i + length) && !press_dates_alone (self, i, i + length)
      && (name == 0
          || (i + length < self->end && self->text->tokens[i + length].kind != PRESS_TOKEN_PUNCTUATION)))
    return FALSE;
  for (guint n = 0; n < 14; n++, year += month / 12, month = month % 12 + 1)
    {
      gint64 days = press_civil_to_days ((int)year, (int)month, number);

      if (number > press_civil_month_days ((int)year, (int)month) || days < self->today
          || (name != 0 && press_civil_weekday (days) != name))
        continue;
      m->grain = GRAIN_DAY;
      m->relative = TRUE;
      m->weekday = name;
      press_moment_set_days (m, days);
      m->end = i + length;
      return TRUE;
    }
  return FALSE;
}

/* "next week" behind a weekday: the day in that week. */
static gboolean
weekday_of_week (PressDates *self, guint i, int weekday, PressMoment *m)
{
  int unit, shift;
  guint32 how;
  guint length;

  if (press_dates_is (self, i, ","))
    i++;
  for (guint n = 0; n < 2 && (length = press_dates_word (self, i, WORD_OF | WORD_THE)) > 0; n++)
    i += length;
  length = press_dates_relative_unit (self, i, &unit, &shift, &how);
  if (length == 0 || unit != UNIT_WEEK)
    return FALSE;
  set_weekday (self, m, weekday, WORD_THIS);
  press_moment_set_days (m, self->today - press_civil_weekday (self->today) + weekday + 7 * shift);
  m->end = i + length;
  return TRUE;
}

static gboolean
is_full_name (const PressDates *self, guint token, guint length)
{
  const PressToken *t = &self->text->tokens[token];

  return length > 1 ? !press_dates_is (self, token + length - 1, ".") : t->end - t->begin > 3;
}

/* "lundi en huit", "en quinze": one or two weeks later, as French counts them. */
static guint
weeks_behind (PressDates *self, guint i, int *weeks)
{
  int count;
  guint length;

  if (!g_str_equal (self->language, "fr") || !press_dates_is (self, i, "en"))
    return 0;
  length = press_dates_count (self, i + 1, &count);
  if (length == 0 || (count != 8 && count != 15)
      || press_dates_slot (self, i + 1 + length, SLOT_UNIT, NULL) > 0)
    return 0;
  *weeks = count / 7;
  return 1 + length;
}

static gboolean
weekday (PressDates *self, guint i, PressMoment *m)
{
  guint before = press_dates_word (self, i, MODIFIER), length, after;
  guint32 how = 0;
  int day, weeks;

  length = press_dates_slot (self, i + before, SLOT_WEEKDAY, &day);
  if (length == 0)
    return FALSE;
  if (before > 0 && press_dates_follows_noun (self)
      && press_dates_word (self, i + before + length, MODIFIER) > 0)
    return FALSE; /* "passée vendredi dernier" */
  if (before > 0)
    shift_of (self, i, &how);
  m->end = i + before + length;
  if (before == 0 && (weekday_of_week (self, m->end, day, m) || day_of_month (self, m->end, day, m)))
    return TRUE;
  if (before == 0 && press_dates_follows_noun (self)
      && (after = press_dates_word (self, m->end, MODIFIER)) > 0)
    {
      shift_of (self, m->end, &how);
      m->end += after;
    }
  if (how == 0 && (after = press_dates_word (self, m->end, WORD_AFTER_NEXT)) > 0)
    {
      how = WORD_AFTER_NEXT;
      m->end += after;
    }
  if (how == 0 && !is_full_name (self, i, length) && !press_dates_alone (self, i, m->end))
    return FALSE;
  if (how == 0 && g_str_equal (self->language, "id") && !(self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  set_weekday (self, m, day, how);
  if (how == 0 && (after = weeks_behind (self, m->end, &weeks)) > 0)
    {
      press_moment_set_days (m, press_civil_to_days (m->year, m->month, m->day) + 7 * weeks);
      m->end += after;
      m->bare = FALSE;
    }
  if (before == 0 && (press_dates_word (self, m->end, WORD_IN | WORD_AGO_BEFORE)))
    {
      PressMoment trial = *m;

      if (distance (self, m->end, &trial) && trial.grain == GRAIN_DAY)
        *m = trial;
    }
  return TRUE;
}

/* "Domani S.p.A.", "Demain & Fils": a name that is a day word. */
static gboolean
is_name (const PressDates *self, guint i, guint end)
{
  const PressToken *t = &self->text->tokens[i], *next = end < self->end ? &self->text->tokens[end] : NULL;
  gboolean first
      = i == self->first || self->text->sentences[press_text_sentence_of (self->text, i)].first_token == i
        || self->text->tokens[i - 1].kind != PRESS_TOKEN_WORD || t->flags & PRESS_TOKEN_AFTER_BREAK;

  if (!(t->flags & PRESS_TOKEN_CAPITAL) || press_dates_alone (self, i, end))
    return FALSE;
  if (next == NULL)
    return !first && !(t->flags & PRESS_TOKEN_ALL_CAPS);
  if (press_dates_is (self, end, "&") || press_text_match (self->text, end, PRESS_TERM_LEGAL_FORM, NULL) > 0)
    return TRUE;
  if (!first)
    return !(t->flags & PRESS_TOKEN_ALL_CAPS && next->flags & PRESS_TOKEN_ALL_CAPS);
  return g_str_equal (self->language, "de") && next->flags & PRESS_TOKEN_CAPITAL
         && next->kind == PRESS_TOKEN_WORD && press_dates_slot (self, end, SLOT_DAY_PART, NULL) == 0
         && press_dates_slot (self, end, SLOT_WEEKDAY, NULL) == 0;
}

/* "the city of tomorrow". */
static gboolean
is_figurative (const PressDates *self, guint i, guint end)
{
  static const char *const of[] = { "of", "von", "di", "de", NULL };

  return i > self->first && g_strv_contains (of, press_text_folded (self->text, i - 1))
         && !press_dates_is (self, end, "an") && press_dates_word (self, end, WORD_TO) == 0;
}

/* "Morgen" as a noun, "per mañana": the lexicon's day is a part of the day there. */
static gboolean
is_day_part_only (const PressDates *self, guint i)
{
  if (press_dates_slot (self, i, SLOT_DAY_PART, NULL) == 0)
    return FALSE;
  if (g_str_equal (self->language, "de"))
    return self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL && i > self->first
           && !press_dates_alone (self, i, i + 1) && self->text->tokens[i - 1].kind == PRESS_TOKEN_WORD;
  return (self->ended[i] & WORD_THE) != 0 && !press_dates_alone (self, i, i + 1);
}

static gboolean
day_word (PressDates *self, guint i, PressMoment *m)
{
  int offset;
  guint length = press_dates_slot (self, i, SLOT_DAY, &offset);
  PressMoment trial;

  if (length == 0 || is_day_part_only (self, i))
    return FALSE;
  if (offset >= HOLIDAY)
    {
      m->grain = GRAIN_DAY;
      m->month = (offset - HOLIDAY) / 100;
      m->day = (offset - HOLIDAY) % 100;
      m->end = press_dates_year_tail (self, i + length, m);
      return TRUE;
    }
  if (is_name (self, i, i + length))
    {
      self->names |= 1u << CLAMP (offset + 3, 0, 31);
      return FALSE;
    }
  if (self->names & 1u << CLAMP (offset + 3, 0, 31) && self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL)
    return FALSE;
  if (offset == 1 && is_figurative (self, i, i + length))
    return FALSE;
  m->end = i + length;
  set_today (self, m);
  press_moment_set_days (m, self->today + offset);
  trial = *m;
  if (press_dates_word (self, m->end, WORD_IN | WORD_AGO_BEFORE) > 0 && distance (self, m->end, &trial))
    *m = trial;
  return TRUE;
}

static gboolean
unit (PressDates *self, guint i, PressMoment *m)
{
  int kind, shift;
  guint32 how;
  guint length = press_dates_relative_unit (self, i, &kind, &shift, &how);

  if (length == 0 || !set_unit (self, m, kind, shift))
    return FALSE;
  m->relative = TRUE;
  m->end = i + length;
  return TRUE;
}

/* The month behind "the first Monday of": "October", "next month", "the month". */
static gboolean
month_behind (PressDates *self, guint i, PressMoment *m)
{
  guint length;
  int kind;

  for (guint n = 0; n < 4; n++)
    {
      PressMoment trial = *m;

      if (unit (self, i, &trial) || press_dates_absolute (self, i, &trial))
        {
          *m = trial;
          return m->grain == GRAIN_MONTH;
        }
      length = press_dates_slot (self, i, SLOT_UNIT, &kind);
      if (n > 0 && length > 0 && kind == UNIT_MONTH && press_dates_word (self, i + length, WORD_OF) == 0)
        {
          m->grain = GRAIN_MONTH;
          m->year = self->reference.year;
          m->month = self->reference.month;
          m->end = i + length;
          return TRUE;
        }
      if (length == 0 || kind != UNIT_MONTH)
        length = press_dates_word (self, i, WORD_OF | WORD_IN | WORD_THE);
      if (length == 0)
        return FALSE;
      i += length;
    }
  return FALSE;
}

/* "first Monday of October", "letzter Tag im Mai", "20th of next month". */
static gboolean
nth (PressDates *self, guint i, PressMoment *m)
{
  int number, day = 0, kind;
  guint length = press_dates_day_number (self, i, &number), name, of;
  gint64 first;

  if (length == 0)
    length = press_dates_slot (self, i, SLOT_ORDINAL, &number);
  if (length == 0)
    return FALSE;
  if ((name = press_dates_slot (self, i + length, SLOT_WEEKDAY, &day)) == 0)
    {
      name = press_dates_slot (self, i + length, SLOT_UNIT, &kind);
      name = name > 0 && kind == UNIT_DAY ? name : 0;
    }
  of = i + length + name;
  if (press_dates_word (self, of, WORD_OF | WORD_IN) == 0 || !month_behind (self, of, m)
      || (m->year == 0 && !press_moment_complete (m, self, 1)))
    return FALSE;
  m->relative = TRUE;
  m->grain = GRAIN_DAY;
  m->day = number < 0 ? press_civil_month_days (m->year, m->month) : number;
  if (day == 0)
    return press_moment_is_valid (m);
  if (number > 5)
    return FALSE;
  first = press_civil_to_days (m->year, m->month, number < 0 ? m->day - 6 : 1);
  first += (day - press_civil_weekday (first) + 7) % 7 + (number > 0 ? 7 * (number - 1) : 0);
  press_moment_set_days (m, first);
  m->weekday = day;
  return TRUE;
}

/* Alone, "le 16". */
static gboolean
alone_day (PressDates *self, guint i, PressMoment *m)
{
  return (self->ended[i] & (WORD_THE | WORD_ON)) != 0 && day_of_month (self, i, 0, m);
}

/* "next March", "il prossimo 1° marzo", "diesen Sommer". */
static gboolean
modified (PressDates *self, guint i, PressMoment *m)
{
  guint length = press_dates_word (self, i, MODIFIER);
  guint32 how = 0;

  if (length == 0)
    return FALSE;
  shift_of (self, i, &how);
  if ((!press_dates_absolute (self, i + length, m) && !press_dates_period (self, i + length, m))
      || m->grain == GRAIN_YEAR || m->grain == GRAIN_DECADE)
    return FALSE;
  if (m->year == 0
      && press_moment_complete (m, self,
                                how == WORD_LAST   ? -1
                                : how == WORD_THIS ? 0
                                                   : 1)
      && how != WORD_THIS && m->grain != GRAIN_DAY)
    {
      if (how == WORD_LAST && m->year == self->reference.year && m->month == self->reference.month)
        m->year--;
      if (how != WORD_LAST && m->year == self->reference.year && m->month == self->reference.month)
        m->year++;
      if (how == WORD_AFTER_NEXT)
        m->year++;
    }
  if (how == WORD_THIS && m->relative)
    m->year = self->reference.year;
  return m->year != 0;
}

/** press_dates_relative: the date at @token that is counted from the reference. */
gboolean
press_dates_relative (PressDates *self, guint token, PressMoment *m)
{
  static gboolean (*const parsers[]) (PressDates *, guint, PressMoment *)
      = { nth, weekday, unit, modified, day_word, alone_day };
  PressMoment trial = *m;

  if (self->reference.year == 0)
    return FALSE;
  set_today (self, &trial);
  if (distance (self, token, &trial) || alone_distance (self, token, &trial))
    {
      *m = trial;
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      trial = *m;
      if (parsers[i](self, token, &trial))
        {
          *m = trial;
          return TRUE;
        }
    }
  return FALSE;
}
