// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Date expressions and their values, as TIMEX3 has them, written in ISO 8601.
 *
 * First every word is looked up once for all that it can mean in a date (press-dates-marks.c). Then the text
 * is read from left to right; at each token that could begin a date the small parsers (numbers and months:
 * -absolute.c, quarters and years: -period.c, "next Thursday": -relative.c, times of day: -time.c) try, and
 * the longest moment wins. Moments are then composed here: a weekday and its day, a day and its time, two
 * ends of a range ("4. bis 8. Mai": what the left one lacks the right one lends). Last, an open year is found
 * from the tense of the sentence and the reference (-calendar.c). Words are data ([date-word] and its
 * neighbours in the lexicons); the order of day and month and the place of adjectives are the two rules that
 * depend on the language here. Sets ("every Monday") and durations ("for five years") are none. Reference:
 * ISO 8601:2004, TIMEX3 in ISO 24617-1. */

#include "text/press-dates-private.h"

#include <stdio.h>
#include <string.h>

/* Bounds the work of a token: a date is not longer. */
#define MOST_TOKENS 40

static const PressMoment no_moment = { .hour = -1, .to_hour = -1 };

static gboolean
is_better (const PressMoment *trial, const PressMoment *best)
{
  return trial->end > best->end;
}

/* A moment at @i, without weekday and time. */
static gboolean
plain (PressDates *self, guint i, PressMoment *m)
{
  static gboolean (*const parsers[]) (PressDates *, guint, PressMoment *)
      = { press_dates_absolute, press_dates_period, press_dates_relative };
  PressMoment best = *m;

  best.end = i;
  for (gsize n = 0; n < G_N_ELEMENTS (parsers); n++)
    {
      PressMoment trial = *m;

      trial.begin = i;
      if (parsers[n](self, i, &trial) && is_better (&trial, &best))
        best = trial;
    }
  if (best.end == i)
    return FALSE;
  *m = best;
  return TRUE;
}

/* The tokens between a weekday and its day: ", den", "(", "le". */
static guint
joint (const PressDates *self, guint i)
{
  guint begin = i, length;

  if (press_dates_is (self, i, ",") || press_dates_is (self, i, "("))
    i++;
  for (guint n = 0; n < 2 && (length = press_dates_word (self, i, WORD_THE | WORD_ON)) > 0; n++)
    i += length;
  return i - begin;
}

/* The weekday behind its day: "Jul 18, Fri", "12 May (Tuesday)". */
static void
add_weekday (PressDates *self, PressMoment *m)
{
  gboolean bracket = press_dates_is (self, m->end, "(");
  guint i = m->end + (bracket || press_dates_is (self, m->end, ",")), length;
  int weekday;

  if (m->grain != GRAIN_DAY || m->weekday != 0 || m->hour >= 0 || m->month == 0 || i == m->end
      || (length = press_dates_slot (self, i, SLOT_WEEKDAY, &weekday)) == 0)
    return;
  if (bracket ? !press_dates_is (self, i + length, ")")
              : i + length < self->end && self->text->tokens[i + length].kind != PRESS_TOKEN_PUNCTUATION)
    return;
  m->weekday = weekday;
  m->end = i + length + bracket;
}

/* A weekday or a day word, and the day written out behind it. */
static gboolean
day_with_name (PressDates *self, guint i, PressMoment *m)
{
  int weekday = 0, today;
  guint length = press_dates_slot (self, i, SLOT_WEEKDAY, &weekday), next;
  PressMoment trial = *m;

  if (length == 0)
    {
      if (!plain (self, i, m))
        return FALSE;
      if (m->grain != GRAIN_DAY || !m->relative || m->year == 0)
        return TRUE;
      length = m->end - i; /* "tomorrow, Friday, 7 November": the same day twice */
      next = i + length + joint (self, i + length);
      today = m->weekday;
      if (next < self->end && today == 0 && next > m->end && day_with_name (self, next, &trial)
          && trial.grain == GRAIN_DAY && trial.day == m->day && (trial.month == m->month)
          && (trial.year == 0 || trial.year == m->year))
        {
          int year = m->year;

          *m = trial;
          m->begin = i;
          m->year = year;
        }
      return TRUE;
    }
  next = i + length;
  trial.weekday = weekday;
  trial.begin = i;
  for (guint n = 0; n < 2; n++)
    {
      PressMoment day = trial;
      guint at = n == 0 ? next : next + joint (self, next);

      if (n == 1 && at == next)
        break;
      if (press_dates_absolute (self, at, &day) && day.grain == GRAIN_DAY)
        {
          *m = day;
          m->begin = i;
          m->weekday = weekday;
          if (press_dates_is (self, m->end, ")") && press_dates_is (self, next, "("))
            m->end++;
          return TRUE;
        }
    }
  return plain (self, i, m);
}

static guint
skip_day_part (const PressDates *self, guint i)
{
  guint comma = press_dates_is (self, i, ",");

  (void)comma;
  return i + press_dates_slot (self, i, SLOT_DAY_PART, NULL);
}

/* The time behind a day: ", 10:00 Uhr", "um 18 Uhr", "at noon". */
static void
add_time (PressDates *self, PressMoment *m)
{
  guint i = m->end, length;
  PressMoment time = no_moment;
  int part;

  if (press_dates_slot (self, i, SLOT_DAY_PART, &part) > 0 && part != PART_NOON && part != PART_MIDNIGHT)
    m->end = i = skip_day_part (self, i);
  for (guint n = 0; n < 3; n++)
    {
      if (press_dates_time (self, i, TRUE, &time))
        {
          m->hour = time.hour;
          m->minute = time.minute;
          m->to_hour = time.to_hour;
          m->to_minute = time.to_minute;
          m->zone = time.zone;
          m->end = time.end;
          return;
        }
      length = press_dates_word (self, i, WORD_FROM | WORD_ON | WORD_UNTIL | WORD_OF | WORD_THE);
      if (length == 0 && n == 0
          && (press_dates_is (self, i, ",") || press_dates_is (self, i, "(") || press_dates_is (self, i, "|")
              || press_dates_is (self, i, "-") || press_dates_is (self, i, "–")))
        length = 1;
      if (length == 0)
        return;
      i += length;
    }
}

/* "pukul 9", "alle 11" without a day are times unless they count something. */
static gboolean
is_plain_hour (const PressDates *self, guint begin, guint end)
{
  static const char *const clear[] = { "ore", "alle", "pukul", "jam", "pkl", NULL };

  return g_strv_contains (clear, press_text_folded (self->text, begin))
         && (end >= self->end || self->text->tokens[end].kind == PRESS_TOKEN_PUNCTUATION
             || press_dates_word (self, end, WORD_OF | WORD_ON | WORD_IN | WORD_AND | WORD_TO) > 0);
}

/* The day behind a time: "07:00 GMT, Tuesday 10 February", "alle 11 di lunedì". */
static gboolean
time_first (PressDates *self, guint i, PressMoment *m)
{
  PressMoment day = no_moment;
  guint next, length;

  static const char *const small[]
      = { "at", "from", "by", "until", "till", "um", "ab", "bis", "gegen", "à", "dès", NULL };

  if (!press_dates_time (self, i, FALSE, m))
    return FALSE;
  m->begin = i + g_strv_contains (small, press_text_folded (self->text, i));
  next = m->end;
  for (guint n = 0; n < 3; n++)
    {
      day.begin = next;
      if (next < self->end && day_with_name (self, next, &day) && day.grain == GRAIN_DAY)
        {
          day.begin = m->begin;
          day.hour = m->hour;
          day.minute = m->minute;
          day.to_hour = m->to_hour;
          day.to_minute = m->to_minute;
          day.zone = m->zone;
          *m = day;
          return TRUE;
        }
      length = press_dates_word (self, next, WORD_ON | WORD_OF | WORD_THE);
      if (length == 0 && n == 0
          && (press_dates_is (self, next, ",") || press_dates_is (self, next, "-")
              || press_dates_is (self, next, "–")))
        length = 1;
      if (length == 0)
        break;
      next += length;
    }
  return !m->bare || press_dates_alone (self, i, m->end) || is_plain_hour (self, i, m->end);
}

static gboolean
moment_at (PressDates *self, guint i, PressMoment *m)
{
  *m = no_moment;
  m->begin = i;
  if (i >= self->end)
    return FALSE;
  if (day_with_name (self, i, m))
    {
      PressMoment time = no_moment;

      if (!m->relative)
        add_weekday (self, m);
      if (m->grain == GRAIN_DAY && m->hour < 0)
        add_time (self, m);
      if (m->grain == GRAIN_DAY || !time_first (self, i, &time) || time.end <= m->end)
        return TRUE;
      *m = time;
      return TRUE;
    }
  *m = no_moment;
  return time_first (self, i, m);
}

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

  *m = no_moment;
  m->begin = i;
  if (name > 0)
    name += joint (self, i + name);
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

  if (left->grain != GRAIN_DAY || left->year != 0 || left->hour >= 0 || left->end < left->begin + 2
      || bare_day (self, i, right) == 0)
    return FALSE;
  length = right->end;
  right->month = left->month;
  right->end = press_dates_year_tail (self, length, right);
  if (right->end == length && self->text->tokens[length - 1].end > 0
      && press_dates_is (self, length - 1, "."))
    right->end--;
  return right->day > left->day && press_moment_is_valid (right);
}

static gboolean
is_year_range (PressDates *self, guint i, PressMoment *left, PressMoment *right)
{
  int from, to;
  guint to_word, length;

  if (press_dates_year_number (self, i, &from) == 0 || from < 1500 || from > 2150
      || (to_word = range_word (self, i + 1, (self->ended[i] & WORD_FROM) != 0)) == 0)
    return FALSE;
  length = press_dates_year_number (self, i + 1 + to_word, &to);
  if (length == 0 || to <= from || to > 2150 || to - from > 200)
    return FALSE;
  *left = *right = no_moment;
  left->grain = right->grain = GRAIN_YEAR;
  left->begin = i;
  left->year = from;
  right->year = to;
  right->end = i + 1 + to_word + length;
  return TRUE;
}

/* A range at @i whose left end is @left (or a bare day). */
static gboolean
range_at (PressDates *self, guint i, PressMoment *left, gboolean has_left, PressMoment *right)
{
  PressMoment bare, other;
  guint to, begin;
  gboolean between = (self->ended[i] & WORD_FROM) != 0;

  if (has_left && (to = range_word (self, left->end, between)) > 0)
    {
      begin = left->end + to;
      other = *left;
      if (moment_at (self, begin, right) && right->grain == left->grain && lend (left, right)
          && (right->hour < 0 || left->hour >= 0 || left->grain == GRAIN_DAY))
        return TRUE;
      *left = other;
      if (right_day (self, begin, left, right))
        {
          left->year = right->year;
          return TRUE;
        }
    }
  if (bare_day (self, i, &bare) == 0)
    return FALSE;
  to = range_word (self, bare.end, TRUE);
  if (to == 0 || !moment_at (self, bare.end + to, right) || right->grain != GRAIN_DAY || right->month == 0
      || right->weekday != 0 * bare.weekday || right->day <= bare.day || !lend (&bare, right))
    return FALSE;
  if (range_word (self, bare.end, FALSE) == 0 && !between && right->day != bare.day + 1)
    return FALSE;
  bare.hour = -1;
  *left = bare;
  return TRUE;
}

static void
set_zone (PressDate *date, const PressMoment *m)
{
  if (m->zone != NULL && !g_str_equal (m->zone, "local"))
    g_strlcpy (date->zone, m->zone, sizeof date->zone);
}

/* A weekday alone lies where the tense says. */
static void
place_weekday (PressDates *self, PressMoment *m, int tense)
{
  gint64 day = press_civil_to_days (m->year, m->month, m->day);

  if (!m->bare || m->weekday == 0)
    return;
  if (tense < 0 && day > self->today)
    press_moment_set_days (m, day - 7);
  if (tense == 0 && day == self->today)
    press_moment_set_days (m, day + 7);
}

/* The day of a time that has none: the last one that the text named, else the reference. */
static gboolean
place_time (PressDates *self, PressMoment *m)
{
  const PressMoment *day = &self->anchor;

  if (day->grain != GRAIN_DAY && self->reference.year == 0)
    return FALSE;
  m->grain = GRAIN_DAY;
  m->year = day->grain == GRAIN_DAY ? day->year : self->reference.year;
  m->month = day->grain == GRAIN_DAY ? day->month : self->reference.month;
  m->day = day->grain == GRAIN_DAY ? day->day : self->reference.day;
  m->relative = TRUE;
  return TRUE;
}

/* Midnight at the end of a day, 24:00, is the next day's beginning. */
static void
end_day (PressMoment *m)
{
  if (m->hour != 24)
    return;
  press_moment_set_days (m, press_civil_to_days (m->year, m->month, m->day) + 1);
  m->hour = 0;
}

static gboolean
is_set (const PressDates *self, guint token)
{
  return (self->ended[token] & WORD_EVERY) != 0;
}

static void
add_date (PressDates *self, PressMoment *from, PressMoment *to)
{
  PressDate date = { .first_token = from->begin, .end_token = to != NULL ? to->end : from->end };
  guint end = date.end_token;
  gboolean open = from->bare || (from->grain != GRAIN_NONE && from->year == 0);
  int tense = open ? press_dates_tense (self, from->begin, end) : 0;
  PressMoment season_end;

  if (open && (self->ended[from->begin] & (WORD_SINCE | WORD_FROM)) == WORD_SINCE)
    tense = -2;
  else if (open && (self->ended[from->begin] & WORD_SINCE) && tense == 0)
    tense = -1;
  if (open && (self->ended[from->begin] & WORD_UNTIL) && tense == 0)
    tense = 1;
  if (from->grain == GRAIN_NONE && !place_time (self, from))
    return;
  if (!press_moment_complete (from, self, tense))
    return;
  place_weekday (self, from, tense);
  if (to != NULL)
    {
      if (to->year == 0)
        {
          to->year = from->year + (to->month < from->month);
          to->relative = TRUE;
        }
      if (!press_moment_is_valid (to) || to->month > 12)
        return;
      if (to->bare && from->grain == GRAIN_DAY && to->grain == GRAIN_DAY)
        while (press_civil_to_days (to->year, to->month, to->day)
               < press_civil_to_days (from->year, from->month, from->day))
          press_moment_set_days (to, press_civil_to_days (to->year, to->month, to->day) + 7);
    }
  else if (from->grain == GRAIN_YEAR && from->to_hour > 24)
    {
      season_end = *from;
      season_end.year = from->to_hour;
      to = &season_end;
    }
  if (from->grain == GRAIN_DAY)
    {
      end_day (from);
      if (!(self->ended[from->begin] & WORD_UNTIL) || self->anchor.grain != GRAIN_DAY)
        self->anchor = *from;
    }
  press_moment_format (from, to, date.value, sizeof date.value);
  date.relative = from->relative;
  date.span.begin = self->text->tokens[date.first_token].begin;
  date.span.end = self->text->tokens[end - 1].end;
  set_zone (&date, to != NULL && to->zone != NULL ? to : from);
  g_array_append_val (self->found, date);
}

/* Whether a date can begin at @token at all: the cheap test before the parsers. */
static gboolean
may_begin (const PressDates *self, guint token)
{
  static const guint32 words = WORD_NEXT | WORD_COMING | WORD_AFTER_NEXT | WORD_LAST | WORD_THIS
                               | WORD_LAST_YEAR | WORD_NEXT_YEAR | WORD_LAST_MONTH | WORD_LAST_WEEK
                               | WORD_YEAR_END | WORD_MONTH_END | WORD_AGO_BEFORE | WORD_IN | WORD_BEGIN
                               | WORD_MIDDLE | WORD_END | WORD_ONE;
  const PressToken *t = &self->text->tokens[token];

  if (t->flags & PRESS_TOKEN_DIGITS)
    return t->end - t->begin < 12;
  if (self->marks_of[token] == 0)
    return FALSE;
  for (guint slot = 0; slot < SLOT_ZONE; slot++)
    if (press_dates_slot (self, token, (PressDateSlot)slot, NULL) > 0)
      return TRUE;
  return press_dates_word (self, token, words) > 0 || press_dates_time_word (self, token, TIME_BEFORE) > 0;
}

static guint
read_at (PressDates *self, guint i)
{
  PressMoment left, right, trial;
  gboolean found, range;

  if (!may_begin (self, i))
    return i + 1;
  if (is_year_range (self, i, &left, &right))
    {
      add_date (self, &left, &right);
      return right.end;
    }
  found = moment_at (self, i, &left);
  trial = left;
  range = range_at (self, i, &trial, found, &right) && (!found || right.end > left.end);
  if (!found && !range)
    return i + 1;
  if (!is_set (self, i))
    {
      if (range)
        add_date (self, &trial, &right);
      else
        add_date (self, &left, NULL);
    }
  return MAX (i + 1, range ? right.end : left.end);
}

/**
 * press_dates_find:
 * @text: a text made ready
 * @reference: the day that "tomorrow" and "in July" are counted from; year 0: relative expressions are left
 * out
 *
 * Returns: (transfer full) (element-type PressDate): the date expressions in @text, in order, none
 * overlapping
 */
GArray *
press_dates_find (const PressText *text, PressDay reference)
{
  PressDates self = { .text = text, .reference = reference };

  self.found = g_array_new (FALSE, TRUE, sizeof (PressDate));
  if (text->n_tokens == 0)
    return self.found;
  self.today = press_civil_to_days (reference.year, MAX (reference.month, 1), MAX (reference.day, 1));
  self.marks = g_array_new (FALSE, TRUE, sizeof (PressDateMarks));
  self.marks_of = g_new0 (guint32, text->n_tokens + 1);
  self.ended = g_new0 (guint32, text->n_tokens + LONGEST_WORD + 1);
  self.timed = g_new0 (guint8, text->n_tokens + LONGEST_WORD + 1);
  press_dates_mark (&self);
  for (self.paragraph = 0; self.paragraph < text->n_paragraphs; self.paragraph++)
    {
      const PressParagraph *paragraph = &text->paragraphs[self.paragraph];

      self.first = paragraph->first_token;
      self.end = paragraph->end_token;
      self.language = paragraph->language;
      self.ended[self.first] = 0; /* by words of the paragraph before */
      for (guint i = self.first; i < self.end;)
        i = read_at (&self, i);
    }
  g_array_unref (self.marks);
  g_free (self.marks_of);
  g_free (self.ended);
  g_free (self.timed);
  return self.found;
}

/**
 * press_day_parse:
 * @iso: "2022-05-23", also with a time behind it; "2022-23-05" is read as the same day
 * @day: (out): untouched on failure
 *
 * Returns: whether @iso begins with a day that exists
 */
gboolean
press_day_parse (const char *iso, PressDay *day)
{
  PressDay parsed;

  if (sscanf (iso, "%4d-%2d-%2d", &parsed.year, &parsed.month, &parsed.day) != 3 || parsed.year < 1)
    return FALSE;
  if (parsed.month > 12)
    parsed = (PressDay){ parsed.year, parsed.day, parsed.month };
  if (parsed.month < 1 || parsed.month > 12 || parsed.day < 1
      || parsed.day > press_civil_month_days (parsed.year, parsed.month))
    return FALSE;
  *day = parsed;
  return TRUE;
}
