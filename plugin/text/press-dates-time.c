// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Times of day and their zones: "10:00 Uhr", "6:30 p.m. ET", "pukul 09.00 WIB", "alle ore 11", "17h45",
 * "noon". */

#include "text/press-dates-private.h"

#include <string.h>

/* The end of a zone at @token, also in brackets; @token when there is none. */
static guint
zone_at (PressDates *self, guint token, PressMoment *m)
{
  gboolean bracket = press_dates_is (self, token, "(");
  guint i = token + bracket, length;
  const char *zone;
  int hours;
  guint digits;

  if (press_dates_is (self, i, ","))
    i++;
  i += press_dates_word (self, i, WORD_THE);
  zone = press_dates_zone_at (self, i, &length);
  if (zone == NULL)
    return token;
  if (length == 1 && !g_str_equal (self->language, "en")
      && !(self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL)
      && self->text->tokens[i].end - self->text->tokens[i].begin < 4)
    return token;
  i += length;
  if (g_str_equal (zone, "UTC")
      && (press_dates_is (self, i, "+") || press_dates_is (self, i, "-") || press_dates_is (self, i, "−"))
      && press_dates_glued (self, i + 1) && press_dates_number (self, i + 1, &hours, &digits, NULL)
      && hours <= 14)
    {
      char offset[16];

      g_snprintf (offset, sizeof offset, "%c%02d:00", press_dates_is (self, i, "+") ? '+' : '-', hours);
      zone = g_intern_string (offset);
      i += 2;
    }
  if (bracket)
    {
      if (!press_dates_is (self, i, ")"))
        return token;
      i++;
    }
  m->zone = zone;
  return i;
}

/* "am", "pm", "in the evening" move the hour; returns the end. */
static guint
half_of_day (PressDates *self, guint i, PressMoment *m, gboolean *marked)
{
  guint length;
  int part;

  if (m->hour <= 12 && (length = press_dates_time_word (self, i, TIME_AM)) > 0)
    {
      m->hour %= 12;
      *marked = TRUE;
      return i + length;
    }
  if (m->hour <= 12 && (length = press_dates_time_word (self, i, TIME_PM)) > 0)
    {
      m->hour = m->hour % 12 + 12;
      *marked = TRUE;
      return i + length;
    }
  length = press_dates_slot (self, i, SLOT_DAY_PART, &part);
  if (length > 1 && m->hour <= 12)
    *marked = TRUE; /* "5 de la tarde" */
  if (length > 0 && *marked)
    {
      if ((part == PART_AFTERNOON || part == PART_EVENING) && m->hour < 12)
        m->hour += 12;
      return i + length;
    }
  return i;
}

/* "17h45", "20h", "5pm", "18 h 30": the letters behind the digits. */
static guint
hour_with_letters (PressDates *self, guint i, int hour, const char *rest, PressMoment *m)
{
  guint digits;
  int minute;

  if (g_str_equal (rest, "am") || g_str_equal (rest, "pm"))
    {
      if (hour < 1 || hour > 12)
        return i;
      m->hour = hour % 12 + (rest[0] == 'p' ? 12 : 0);
      m->minute = 0;
      return i + 1;
    }
  if (rest[0] != 'h' || g_str_equal (self->language, "en") || hour == 24)
    return i;
  m->hour = hour;
  m->minute = 0;
  if (g_ascii_isdigit (rest[1]) && g_ascii_isdigit (rest[2]) && rest[3] == '\0')
    {
      m->minute = (rest[1] - '0') * 10 + rest[2] - '0';
      return i + 1;
    }
  if (rest[1] != '\0')
    return i;
  if (press_dates_number (self, i + 1, &minute, &digits, NULL) && digits == 2 && minute < 60)
    {
      m->minute = minute;
      return i + 2;
    }
  return i + 1;
}

/* Whether the number before @i goes on: "01/21/2021", "2. Mai". */
static gboolean
is_part_of_number (const PressDates *self, guint i)
{
  if (press_dates_slot (self, i, SLOT_MONTH, NULL) > 0
      || (press_dates_is (self, i, ".") && press_dates_slot (self, i + 1, SLOT_MONTH, NULL) > 0))
    return TRUE;
  return (press_dates_is (self, i, "/") || press_dates_is (self, i, ",")
          || (press_dates_is (self, i, ".") && press_dates_is (self, i + 2, ".")
              && press_dates_glued (self, i + 3)))
         && press_dates_glued (self, i) && press_dates_glued (self, i + 1)
         && self->text->tokens[i + 1].flags & PRESS_TOKEN_DIGITS;
}

/* The digits of a time at @i; @marked: no other number looks so. Returns its end, @i: none. */
static guint
clock_at (PressDates *self, guint i, gboolean licensed, PressMoment *m, gboolean *marked)
{
  int hour, minute;
  guint digits, end;
  const char *rest;

  if (!press_dates_number (self, i, &hour, &digits, &rest))
    return i;
  if (i > self->first + 1 && press_dates_glued (self, i)
      && (press_dates_is (self, i - 1, ":") || press_dates_is (self, i - 1, ".")
          || press_dates_is (self, i - 1, ","))
      && self->text->tokens[i - 2].flags & PRESS_TOKEN_DIGITS)
    return i;
  if (digits == 4 && hour <= 2400 && hour % 100 < 60
      && (g_str_equal (rest, "hrs") || g_str_equal (rest, "h")))
    {
      m->hour = hour / 100;
      m->minute = hour % 100;
      *marked = TRUE;
      return i + 1;
    }
  if (rest[0] != '\0')
    {
      *marked = TRUE;
      return digits <= 2 && hour <= 24 ? hour_with_letters (self, i, hour, rest, m) : i;
    }
  m->hour = hour;
  m->minute = 0;
  if (digits == 4 && hour <= 2400 && hour % 100 < 60
      && !(press_dates_glued (self, i) && i > self->first && press_dates_is (self, i - 1, "/"))
      && (press_dates_slot (self, i + 1, SLOT_ZONE, NULL) > 0 || press_dates_is (self, i + 1, "hrs")
          || press_dates_is (self, i + 1, "hours")))
    {
      m->hour = hour / 100;
      m->minute = hour % 100;
      *marked = press_dates_slot (self, i + 1, SLOT_ZONE, NULL) > 0
                || press_dates_slot (self, i + 2, SLOT_ZONE, NULL) > 0 || licensed;
      return *marked ? i + 1 : i;
    }
  if (digits > 2 || hour > 24 || is_part_of_number (self, i + 1))
    return i;
  if ((press_dates_is (self, i + 1, ":") || press_dates_is (self, i + 1, "."))
      && press_dates_glued (self, i + 1) && press_dates_glued (self, i + 2)
      && press_dates_number (self, i + 2, &minute, &digits, &rest) && digits == 2 && minute < 60
      && (rest[0] == '\0' || g_str_equal (rest, "am") || g_str_equal (rest, "pm") || g_str_equal (rest, "h")))
    {
      m->minute = minute;
      end = i + 3;
      if (rest[0] == 'a' || rest[0] == 'p')
        {
          m->hour = hour % 12 + (rest[0] == 'p' ? 12 : 0);
          *marked = TRUE;
        }
      else if (rest[0] == 'h')
        *marked = TRUE;
      if (press_dates_is (self, i + 1, ":"))
        *marked |= licensed || digits == 2;
      if (press_dates_is (self, end, press_text_folded (self->text, i + 1)) && press_dates_glued (self, end)
          && press_dates_glued (self, end + 1) && press_dates_number (self, end + 1, &hour, &digits, NULL))
        return digits == 2 && press_dates_is (self, end, ":") ? end + 2 : i;
      return end;
    }
  return i + 1;
}

static guint
named_time (PressDates *self, guint i, PressMoment *m)
{
  int part;
  guint length = press_dates_slot (self, i, SLOT_DAY_PART, &part);

  if (length == 0 || (part != PART_NOON && part != PART_MIDNIGHT))
    return i;
  m->hour = part == PART_NOON ? 12 : 0;
  m->minute = 0;
  return i + length;
}

static guint
one_time (PressDates *self, guint i, gboolean licensed, PressMoment *m)
{
  guint before, end, after, hours = 0;
  gboolean marked = FALSE;
  int minute;

  before = press_dates_time_word (self, i, TIME_BEFORE);
  end = clock_at (self, i + before, licensed || before > 0, m, &marked);
  if (end == i + before)
    {
      end = named_time (self, i + before, m);
      m->bare = before == 0 && !(self->ended[i] & WORD_ON);
      return end == i + before ? i : zone_at (self, end, m);
    }
  hours = press_dates_time_word (self, end, TIME_AFTER);
  if (hours > 0)
    {
      /* "24 heures" is a duration unless a word says that it is a time */
      marked |= before > 0 || licensed || m->minute > 0 || press_dates_slot (self, end, SLOT_UNIT, NULL) == 0;
      end += hours;
      if (m->minute == 0 && press_dates_number (self, end, &minute, &after, NULL) && after == 2 && minute < 60
          && !g_str_equal (self->language, "de"))
        {
          m->minute = minute;
          end++;
        }
    }
  end = half_of_day (self, end, m, &marked);
  if (press_dates_slot (self, end, SLOT_UNIT, &minute) > 0 && (minute & ~UNIT_PLURAL) == UNIT_MINUTE)
    return i; /* "12:30 Minuten" */
  after = end;
  end = zone_at (self, end, m);
  m->bare = !marked && end == after;
  if (m->hour > 24 || (m->hour == 24 && m->minute > 0) || !(marked || licensed || end > after))
    return i;
  return end;
}

/* Whether a word before the time makes a bare number one: "alle 11", not "from 5". */
static gboolean
is_clear (PressDates *self, guint i)
{
  static const char *const clear[]
      = { "ore", "alle", "pukul", "jam", "pkl", "a", "las", "dalle", "delle", "le", "entro", NULL };

  return g_strv_contains (clear, press_text_folded (self->text, i));
}

static gboolean
is_between (const PressDates *self, guint token)
{
  static const char *const words[] = { "between", "zwischen", "entre", "tra", "fra", "antara", NULL };

  return g_strv_contains (words, press_text_folded (self->text, token));
}

/**
 * press_dates_time:
 * @licensed: a day stands before it: a bare number behind "at" is a time too
 *
 * Reads a time of day, or a range of two, at @token.
 */
gboolean
press_dates_time (PressDates *self, guint token, gboolean licensed, PressMoment *m)
{
  PressMoment until = { .hour = -1, .to_hour = -1 };
  guint before = press_dates_time_word (self, token, TIME_BEFORE), end, dash;
  gboolean between = token > self->first && is_between (self, token - 1);
  gboolean allowed = (before > 0 && (licensed || is_clear (self, token)))
                     || (licensed && press_dates_time_word (self, token + 1, TIME_AFTER) > 0);

  m->to_hour = -1;
  end = one_time (self, token, allowed, m);
  if (end == token) /* "11.30–13.00 Uhr": the mark stands behind the second */
    {
      PressMoment trial = *m;

      end = one_time (self, token, TRUE, &trial);
      dash = end > token ? press_dates_word (self, end, between ? WORD_TO | WORD_AND : WORD_TO) : 0;
      if (dash == 0 || one_time (self, end + dash, FALSE, &until) == end + dash)
        return FALSE;
      *m = trial;
    }
  dash = press_dates_word (self, end, WORD_TO);
  if (dash == 0 && (between || is_between (self, token)))
    dash = press_dates_word (self, end, WORD_AND); /* "between 1pm and 4pm" */
  if (dash > 0)
    {
      gboolean halved = (self->timed[end] & (TIME_AM | TIME_PM)) != 0;
      guint last = one_time (self, end + dash, TRUE, &until);

      if (last > end + dash && until.hour >= 0)
        {
          if (!halved && !until.bare && m->hour < 12 && until.hour > 12
              && (m->hour + 12) * 60 + m->minute < until.hour * 60 + until.minute
              && self->timed[last - (until.zone != NULL)] & TIME_PM && g_str_equal (self->language, "en"))
            m->hour += 12; /* "6-9 p.m." */
          m->bare = m->bare && until.bare;
          m->to_hour = until.hour;
          m->to_minute = until.minute;
          m->zone = until.zone != NULL ? until.zone : m->zone;
          end = last;
        }
    }
  m->end = end;
  return TRUE;
}
