// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Moments put together: the longest of what the parsers read, a weekday and its day, a day and its time of
 * day, whichever comes first. */

#include "text/press-dates-private.h"

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
guint
press_dates_joint (const PressDates *self, guint i)
{
  guint begin = i, length;

  if (press_dates_is (self, i, "'") && press_dates_glued (self, i) && g_str_equal (self->language, "it"))
    i++; /* "lunedi' 9 febbraio" */
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

/* "next Thursday, 22 January": the weekday and its modifier tell what the day says. */
static gboolean
modified_name (PressDates *self, guint i, PressMoment *m)
{
  guint before = press_dates_word (self, i, MODIFIER), length, at;
  int weekday;
  PressMoment day = *m;

  if (before == 0 || (length = press_dates_slot (self, i + before, SLOT_WEEKDAY, &weekday)) == 0)
    return FALSE;
  at = i + before + length;
  at += press_dates_joint (self, at);
  if (!press_dates_absolute (self, at, &day) || day.grain != GRAIN_DAY)
    return FALSE;
  *m = day;
  m->begin = i;
  m->weekday = weekday;
  return TRUE;
}

/* "el domingo a las 9.15": no day of a month. */
static gboolean
is_time_behind (const PressDates *self, guint i)
{
  return i < self->end && self->timed[i] & TIME_BEFORE && !g_str_equal (self->language, "de")
         && press_dates_is_clock (self, i, TRUE);
}

/* A weekday or a day word, and the day written out behind it. */
static gboolean
day_with_name (PressDates *self, guint i, PressMoment *m)
{
  int weekday = 0, today;
  guint length = press_dates_slot (self, i, SLOT_WEEKDAY, &weekday), next;
  PressMoment trial = *m;

  if (press_dates_slot (self, i, SLOT_DAY, NULL) > length)
    length = 0;

  if (length == 0)
    {
      if (modified_name (self, i, m))
        return TRUE;
      if (!plain (self, i, m))
        return FALSE;
      if (m->grain != GRAIN_DAY || !m->relative || m->year == 0)
        return TRUE;
      length = m->end - i; /* "tomorrow, Friday, 7 November": the same day twice */
      next = i + length + press_dates_joint (self, i + length);
      today = m->weekday;
      if (next < self->end && today == 0 && next > m->end
          && press_dates_slot (self, next, SLOT_DAY, NULL) == 0 /* nothing deeper */
          && day_with_name (self, next, &trial) && trial.grain == GRAIN_DAY && trial.day == m->day
          && (trial.month == m->month) && (trial.year == 0 || trial.year == m->year))
        {
          int year = m->year;

          *m = trial;
          m->begin = i;
          m->year = year;
          m->bare = FALSE;
        }
      else if (!m->bare && today == 0 && m->hour < 0
               && (length = press_dates_slot (self, m->end, SLOT_WEEKDAY, &weekday)) > 0
               && press_civil_weekday (press_civil_to_days (m->year, m->month, m->day)) == weekday)
        m->end += length; /* "hoy jueves" */
      return TRUE;
    }
  next = i + length;
  trial.weekday = weekday;
  trial.begin = i;
  for (guint n = 0; n < 2; n++)
    {
      PressMoment day = trial;
      guint at = n == 0 ? next : next + press_dates_joint (self, next);

      if (n == 1 && press_dates_follows_noun (self) && (length = press_dates_word (self, next, MODIFIER)) > 0)
        at = next + length + press_dates_joint (self, next + length); /* "Sabtu ini, 27 Juni" */
      else if (n == 1 && (length = press_dates_slot (self, next, SLOT_DAY_PART, NULL)) > 0)
        at = next + length + press_dates_joint (self, next + length); /* "Kamis malam, 8 Oktober" */
      if ((n == 1 && at == next) || is_time_behind (self, at))
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

/* "acquis le 16 janvier à 19 voix": an hour of no hour. */
static gboolean
is_count (const PressDates *self, const PressMoment *time)
{
  if (time->minute > 0 || !(self->text->tokens[time->end - 1].flags & PRESS_TOKEN_DIGITS))
    return FALSE;
  return g_str_equal (self->language, "fr") || press_dates_counts (self, time->end);
}

/* The time behind a day: ", 10:00 Uhr", "um 18 Uhr", "at noon". */
static void
add_time (PressDates *self, PressMoment *m)
{
  guint i = m->end, length;
  PressMoment time = NO_MOMENT;
  gboolean until = press_dates_is (self, i - 1, ".")
                   && press_dates_word (self, i, WORD_UNTIL | WORD_TO) > 0; /* "bis 15.11." */
  int part;

  if ((length = press_dates_slot (self, i, SLOT_DAY_PART, &part)) > 0 && part != PART_NOON
      && part != PART_MIDNIGHT)
    m->end = i = i + length;
  for (guint n = 0; n < 3; n++)
    {
      if (press_dates_time (self, i, TRUE, &time) && !(until && time.bare && time.to_hour < 0)
          && !(time.bare && time.to_hour < 0 && is_count (self, &time)))
        {
          m->hour = time.hour;
          m->minute = time.minute;
          m->to_hour = time.to_hour;
          m->to_minute = time.to_minute;
          m->zone = time.zone;
          m->end = time.end;
          return;
        }
      if (n == 1 && press_dates_hours_behind (self, i, m))
        return;
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
         && (press_dates_starts_line (self, begin) || end >= self->end
             || self->text->tokens[end].kind == PRESS_TOKEN_PUNCTUATION
             || press_dates_word (self, end, WORD_OF | WORD_ON | WORD_IN | WORD_AND | WORD_TO) > 0);
}

/* The day behind a time: "07:00 GMT, Tuesday 10 February", "alle 11 di lunedì". */
static gboolean
time_first (PressDates *self, guint i, PressMoment *m)
{
  PressMoment day = NO_MOMENT;
  guint next, length;
  gboolean needs_day = FALSE;

  static const char *const small[] = { "at",    "from", "by",  "until", "till",  "um",    "ab", "bis",
                                       "gegen", "à",    "dès", "alle",  "dalle", "delle", NULL };

  if (press_dates_hour_of_line (self, i, &day))
    {
      day.begin = i;
      *m = day;
      return TRUE;
    }
  if (!press_dates_time (self, i, FALSE, m))
    {
      length = press_dates_time_word (self, i, TIME_BEFORE);
      if (!press_dates_is_clock (self, i + length, length > 0) || !press_dates_time (self, i, TRUE, m))
        return FALSE;
      needs_day = TRUE; /* "de 11.40 a 13.05 del 6 de octubre" */
    }
  m->begin = i + (needs_day ? length : (guint)g_strv_contains (small, press_text_folded (self->text, i)));
  next = press_dates_other_clock (self, m->end);
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
      if (length == 0 && press_dates_is (self, next, "dell") && press_dates_glued (self, next + 1)
          && (press_dates_is (self, next + 1, "'") || press_dates_is (self, next + 1, "’")))
        length = 2; /* "dell'11": no elision to the tokenizer */
      if (length == 0 && n == 0
          && (press_dates_is (self, next, ",") || press_dates_is (self, next, "-")
              || press_dates_is (self, next, "–")))
        length = 1;
      if (length == 0)
        break;
      next += length;
    }
  if (needs_day)
    return FALSE;
  return !m->bare || press_dates_alone (self, i, m->end) || is_plain_hour (self, i, m->end);
}

/** press_dates_moment: the longest moment at @token, its weekday and its time with it. */
gboolean
press_dates_moment (PressDates *self, guint i, PressMoment *m)
{
  *m = NO_MOMENT;
  m->begin = i;
  if (i >= self->end)
    return FALSE;
  if (day_with_name (self, i, m))
    {
      PressMoment time = NO_MOMENT;

      if (!m->relative)
        add_weekday (self, m);
      if (m->year == 0 && m->month != 0 && m->weekday == 0)
        m->year = press_dates_shared_year (self, m);
      if (m->grain == GRAIN_DAY && m->hour < 0)
        add_time (self, m);
      if (m->grain == GRAIN_DAY || !time_first (self, i, &time) || time.end <= m->end)
        return TRUE;
      *m = time;
      return TRUE;
    }
  *m = NO_MOMENT;
  return time_first (self, i, m);
}
