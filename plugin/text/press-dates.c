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

#define MOST_BETWEEN 4 /* tokens between "daily" and its time */

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
  if (tense == 0 && day == self->today && press_dates_word (self, m->begin, WORD_THIS) == 0)
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

/* "every Monday"; "daily from 9 to 18": a time without its day looks further back. */
static gboolean
is_set (const PressDates *self, guint token, const PressMoment *m)
{
  if (press_dates_word (self, token, MODIFIER) > 0
      || (m->year != 0 && !m->relative && !(self->text->tokens[token].flags & PRESS_TOKEN_DIGITS)
          && (m->grain == GRAIN_SEASON || m->grain == GRAIN_MONTH)))
    return FALSE; /* "the emergency room next Wednesday", "issue summer 2026" */
  for (guint n = 1; m->grain == GRAIN_NONE && n <= MOST_BETWEEN && token >= self->first + n; n++)
    if (self->ended[token - n] & WORD_EVERY)
      return TRUE;
  return (self->ended[token] & WORD_EVERY) != 0;
}

/* "April to October" in August: the stretch that runs now. */
static void
catch_running (const PressDates *self, PressMoment *from, PressMoment *to)
{
  if (from->year != self->reference.year + 1 || to->year != from->year || from->grain != to->grain
      || (from->grain != GRAIN_MONTH && from->grain != GRAIN_DAY))
    return;
  if (to->month * 32 + (to->grain == GRAIN_DAY ? to->day : 31)
      < self->reference.month * 32 + self->reference.day)
    return;
  from->year--;
  to->year--;
}

/* "dal 1° settembre", "desde el 3 de mayo": the nearer one when no verb tells. */
static gboolean
is_ahead (const PressDates *self, const PressMoment *m)
{
  int months = (m->month - self->reference.month + 12) % 12;

  return m->weekday == 0 && months < 6 && (months > 0 || m->day > self->reference.day);
}

/* "der Bescheid vom 7. Januar": not "vom 7. Januar an". */
static gboolean
is_of_document (const PressDates *self, const PressMoment *m)
{
  return m->grain == GRAIN_DAY && m->weekday == 0 && m->hour < 0 && m->begin > self->first
         && press_dates_is (self, m->begin - 1, "vom") && !press_dates_is (self, m->end, "an");
}

static void
add_date (PressDates *self, PressMoment *from, PressMoment *to)
{
  PressDate date = { .first_token = from->begin, .end_token = to != NULL ? to->end : from->end };
  guint end = date.end_token;
  gboolean open = from->bare || (from->grain != GRAIN_NONE && from->year == 0);
  int tense = open ? press_dates_tense (self, from->begin, end) : 0;
  PressMoment season_end;

  if (open && self->ended[from->begin] & (WORD_UNTIL | WORD_TO) && tense == SURELY_PAST)
    tense = -1; /* "delayed until", "moved to" */
  if (open && (self->ended[from->begin] & (WORD_SINCE | WORD_FROM)) == WORD_SINCE)
    tense = -2;
  else if (open && to == NULL && is_of_document (self, from))
    tense = SURELY_PAST;
  else if (open && (self->ended[from->begin] & WORD_SINCE) && tense == 0 && to == NULL)
    tense = from->grain == GRAIN_DAY && is_ahead (self, from) ? 1 : -1;
  if (open && (self->ended[from->begin] & WORD_UNTIL)
      && (tense == 0 || (from->weekday != 0 && to == NULL && !press_dates_is (self, from->begin - 1, "zum"))))
    tense = 1; /* "gave it until Monday"; but "in der Nacht zum Dienstag" */
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
      if (open && from->weekday == 0)
        catch_running (self, from, to);
      if (to->bare && from->grain == GRAIN_DAY && to->grain == GRAIN_DAY)
        {
          gint64 first = press_civil_to_days (from->year, from->month, from->day);
          gint64 last = press_civil_to_days (to->year, to->month, to->day);

          press_moment_set_days (to, first + ((last - first) % 7 + 7) % 7);
        }
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
  if (from->grain >= GRAIN_MONTH && from->grain <= GRAIN_YEAR && from->grain != GRAIN_SEASON && to == NULL)
    self->stretch = *from;
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
                               | WORD_AGO_BEFORE | WORD_IN | WORD_BEGIN | WORD_MIDDLE | WORD_END | WORD_ONE;
  const PressToken *t = &self->text->tokens[token];

  if (t->flags & PRESS_TOKEN_DIGITS)
    return t->end - t->begin < 12;
  if (t->flags & PRESS_TOKEN_ALL_CAPS || t->flags & PRESS_TOKEN_CAPITAL)
    switch (press_text_folded (self->text, token)[0])
      {
      case 'i':
      case 'v':
      case 'x':
        if (t->end - t->begin < 8)
          return TRUE; /* "XIX secolo" */
        break;
      default:
        break;
      }
  if (self->marks_of[token] == 0)
    return FALSE;
  for (guint slot = 0; slot < SLOT_ZONE; slot++)
    if (press_dates_slot (self, token, (PressDateSlot)slot, NULL) > 0)
      return TRUE;
  return press_dates_word (self, token, words) > 0 || press_dates_time_word (self, token, TIME_BEFORE) > 0;
}

/* "every Wednesday and Saturday": the end of the list. */
static guint
skip_weekdays (const PressDates *self, guint i)
{
  guint joint, length;

  while ((joint = press_dates_is (self, i, ",") ? 1 : press_dates_word (self, i, WORD_AND)) > 0
         && (length = press_dates_slot (self, i + joint, SLOT_WEEKDAY, NULL)) > 0)
    i += joint + length;
  return i;
}

static guint
read_at (PressDates *self, guint i)
{
  PressMoment left, right, trial;
  gboolean found, range;
  guint hours;

  if (!may_begin (self, i))
    return i + 1;
  if ((hours = press_dates_hours_of_week (self, i)) > i)
    return hours;
  if (press_dates_year_range (self, i, &left, &right) || press_dates_named_pair (self, i, &left, &right)
      || press_dates_first_of (self, i, &left, &right) || press_dates_half_month (self, i, &left, &right))
    {
      add_date (self, &left, &right);
      return right.end;
    }
  found = press_dates_moment (self, i, &left);
  trial = left;
  range = press_dates_range (self, i, &trial, found, &right) && (!found || right.end > left.end);
  if (!found && !range)
    return i + 1;
  if (!range && left.bare && left.weekday != 0 && left.hour < 0 && is_set (self, i, &left))
    return skip_weekdays (self, left.end);
  if (!is_set (self, i, range ? &trial : &left) && !(range && press_dates_is_habit (self, &trial, &right)))
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
