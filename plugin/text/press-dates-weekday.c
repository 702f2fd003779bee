// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Days named by their weekday: "next Thursday", "Freitag nächster Woche", "the first Monday of October". A
 * weekday alone is the next one; the tense of its sentence may move it back later. */

#include "text/press-dates-private.h"

static void
set_weekday (PressDates *self, PressMoment *m, int weekday, guint32 how)
{
  int today = press_civil_weekday (self->today);
  int ahead = (weekday - today + 7) % 7;

  m->grain = GRAIN_DAY;
  m->relative = TRUE;
  m->weekday = weekday;
  m->bare = how == 0 || how == WORD_THIS;
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
  guint most = 14, length, digits, year = (guint)self->reference.year, month = (guint)self->reference.month;

  i += press_dates_is (self, i, ",");
  i += press_dates_word (self, i, WORD_THE);
  length = press_dates_day_number (self, i, &number);
  if (length == 0 || press_dates_number (self, i + length, &other, &digits, NULL)
      || press_dates_is (self, i + length, ":"))
    return FALSE;
  if (!press_dates_alone (self, m->begin, i + length) && !press_dates_alone (self, i, i + length)
      && (name == 0
          || (i + length < self->end && self->text->tokens[i + length].kind != PRESS_TOKEN_PUNCTUATION)))
    {
      if (name == 0 || !press_dates_number (self, i, &other, &digits, NULL)
          || press_text_match (self->text, i + length, PRESS_TERM_FUNCTION_WORD, NULL) == 0
          || press_dates_slot (self, i + length, SLOT_MONTH, NULL) > 0
          || press_dates_word (self, i + length, WORD_OF | WORD_TO | WORD_AND) > 0)
        return FALSE;
      most = 2; /* "el sábado 5 en la iglesia": only close by */
    }
  for (guint n = 0; n < most; n++, year += month / 12, month = month % 12 + 1)
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
  m->bare = FALSE;
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

/* "Frau Freitag", "los viernes", "il lunedì" (all of them), "minggu lalu" (the week). */
static gboolean
is_other_word (PressDates *self, guint i, guint before, guint length)
{
  const PressToken *t = &self->text->tokens[i + before];
  const char *last = i > self->first ? press_text_folded (self->text, i - 1) : "";
  const char *word = press_text_folded (self->text, i + before);
  gboolean plain = before == 0 && press_dates_word (self, i + length, MODIFIER) == 0
                   && press_dates_day_number (self, i + length, &(int){ 0 }) == 0;

  for (guint n = 1; before == 0 && n <= 3 && i >= self->first + n; n++)
    {
      if (press_text_match (self->text, i - n, PRESS_TERM_TITLE, NULL) > 0)
        return TRUE;
      if (!(self->text->tokens[i - n].flags & PRESS_TOKEN_CAPITAL) && !press_dates_is (self, i - n, "."))
        break;
    }
  if (g_str_equal (self->language, "id"))
    return g_str_equal (word, "minggu")
           && (!(t->flags & PRESS_TOKEN_CAPITAL) || (!plain && i + before == self->first));
  if (!plain)
    return FALSE;
  return (g_str_equal (self->language, "es") && g_str_equal (last, "los"))
         || (g_str_equal (self->language, "it") && (g_str_equal (last, "il") || g_str_equal (last, "la"))
             && press_dates_time_word (self, i + length, TIME_BEFORE) == 0)
         || (g_str_equal (self->language, "fr") && g_str_equal (last, "le")
             && press_dates_time_word (self, i + length, TIME_BEFORE) == 0)
         || (g_str_equal (self->language, "en") && g_str_equal (last, "the") && i + length < self->end
             && self->text->tokens[i + length].flags & PRESS_TOKEN_CAPITAL) /* "the Sunday Times" */
         || (g_str_equal (self->language, "en") && g_str_has_suffix (word, "days")
             && !press_dates_alone (self, i, i + length));
}

/* "un mardi de novembre", "on a Friday": whichever. */
static gboolean
is_any_of_them (const PressDates *self, guint i, guint end)
{
  return self->ended[i] & WORD_ONE && !press_dates_alone (self, i, end)
         && press_dates_word (self, end, MODIFIER) == 0;
}

/** press_dates_weekday: the day at @token that is named by its weekday. */
gboolean
press_dates_weekday (PressDates *self, guint i, PressMoment *m)
{
  guint before = press_dates_word (self, i, MODIFIER), length, after;
  guint32 how = 0;
  int day, weeks;

  length = press_dates_slot (self, i + before, SLOT_WEEKDAY, &day);
  if (length > 0 && before == 0 && is_any_of_them (self, i, i + length))
    return FALSE;
  if (length == 0 || press_dates_slot (self, i + before, SLOT_DAY, NULL) > length /* "venerdì santo" */
      || is_other_word (self, i, before, length))
    return FALSE;
  if (before > 0 && press_dates_follows_noun (self)
      && press_dates_word (self, i + before + length, MODIFIER) > 0)
    return FALSE; /* "passée vendredi dernier" */
  if (before > 0)
    press_dates_shift (self, i, &how);
  m->end = i + before + length;
  if (before == 0 && (weekday_of_week (self, m->end, day, m) || day_of_month (self, m->end, day, m)))
    return TRUE;
  if (before == 0 && press_dates_follows_noun (self)
      && (after = press_dates_word (self, m->end, MODIFIER)) > 0)
    {
      press_dates_shift (self, m->end, &how);
      m->end += after;
    }
  if (how == 0 && g_str_equal (self->language, "en") && press_dates_is (self, m->end, "week"))
    {
      how = WORD_AFTER_NEXT; /* "Saturday week" */
      m->end++;
    }
  if (how == 0 && (after = press_dates_word (self, m->end, WORD_AFTER_NEXT)) > 0)
    {
      how = WORD_AFTER_NEXT;
      m->end += after;
    }
  if (how == 0 && !is_full_name (self, i, length) && !press_dates_alone (self, i, m->end))
    return FALSE;
  if (how == 0 && press_dates_slot (self, m->end, SLOT_EDGE, &weeks) > 0 && weeks == EDGE_CLOSED)
    return FALSE; /* "lun-ven 9-18, sabato chiuso" */
  if (how == 0 && g_str_equal (self->language, "id") && !(self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  set_weekday (self, m, day, how);
  if (how == 0 && g_str_equal (self->language, "en") && press_dates_is (self, m->end, "fortnight"))
    {
      set_weekday (self, m, day, WORD_AFTER_NEXT);
      press_moment_set_days (m, press_civil_to_days (m->year, m->month, m->day) + 7);
      m->end++; /* "Saturday fortnight" */
    }
  if (how == 0 && (after = weeks_behind (self, m->end, &weeks)) > 0)
    {
      press_moment_set_days (m, press_civil_to_days (m->year, m->month, m->day) + 7 * weeks);
      m->end += after;
      m->bare = FALSE;
    }
  if (before == 0 && (press_dates_word (self, m->end, WORD_IN | WORD_AGO_BEFORE)))
    {
      PressMoment trial = *m;

      if (press_dates_distance (self, m->end, &trial) && trial.grain == GRAIN_DAY)
        *m = trial;
    }
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

      if (press_dates_unit (self, i, &trial) || press_dates_absolute (self, i, &trial))
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

/* "Jumat terakhir bulan Juni": weekday, number and month, as Indonesian has them. */
static guint
weekday_and_number (const PressDates *self, guint i, int *number, int *day)
{
  guint name = press_dates_slot (self, i, SLOT_WEEKDAY, day), length;

  if (name == 0 || !g_str_equal (self->language, "id")
      || (length = press_dates_slot (self, i + name, SLOT_ORDINAL, number)) == 0)
    return 0;
  return name + length;
}

/* "first Monday of October", "letzter Tag im Mai", "20th of next month". */
gboolean
press_dates_nth (PressDates *self, guint i, PressMoment *m)
{
  int number, day = 0, kind;
  guint length = press_dates_day_number (self, i, &number), name, of;
  guint both = weekday_and_number (self, i, &number, &day);
  gboolean weekend = FALSE;
  gint64 first;

  if (press_dates_word (self, i, WORD_ONE) > 0)
    return FALSE; /* "un mardi de novembre" */
  if (press_dates_is (self, i, "prima") && press_dates_slot (self, i + 1, SLOT_WEEKDAY, NULL) == 0)
    return FALSE; /* "prima di marzo" */
  if (length == 0)
    length = press_dates_slot (self, i, SLOT_ORDINAL, &number);
  if (length == 0 && both == 0)
    return FALSE;
  if (both > 0)
    {
      name = both;
      length = 0;
    }
  else if ((name = press_dates_slot (self, i + length, SLOT_WEEKDAY, &day)) == 0)
    {
      name = press_dates_slot (self, i + length, SLOT_UNIT, &kind);
      weekend = name > 0 && kind == UNIT_WEEKEND;
      name = name > 0 && (weekend || kind == UNIT_DAY) ? name : 0;
      day = weekend ? 6 : 0;
    }
  of = i + length + name;
  if ((press_dates_word (self, of, WORD_OF | WORD_IN) == 0 && both == 0) || !month_behind (self, of, m)
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
  m->weekday = weekend ? 0 : day;
  m->grain = weekend ? GRAIN_WEEKEND : GRAIN_DAY;
  return TRUE;
}

/* Alone, "le 16". */
gboolean
press_dates_alone_day (PressDates *self, guint i, PressMoment *m)
{
  return (self->ended[i] & (WORD_THE | WORD_ON)) != 0 && day_of_month (self, i, 0, m);
}

/** press_dates_set_weekend: the weekend of this week; before it, when @how is WORD_PAST, the last one. */
void
press_dates_set_weekend (PressDates *self, PressMoment *m, guint32 how)
{
  m->grain = GRAIN_WEEKEND;
  m->relative = TRUE;
  press_moment_set_days (m, self->today - press_civil_weekday (self->today) + 6 - (how == WORD_PAST ? 7 : 0));
}

/** press_dates_weekend: "am Wochenende": the one that the tense tells; without one it may be any. */
gboolean
press_dates_weekend (PressDates *self, guint i, PressMoment *m)
{
  int unit, tense;
  guint length = press_dates_slot (self, i, SLOT_UNIT, &unit);

  if (length == 0 || unit != UNIT_WEEKEND || !(self->ended[i] & (WORD_ON | WORD_THE)))
    return FALSE;
  tense = press_dates_tense (self, i, i + length);
  if (tense == 0)
    return FALSE;
  press_dates_set_weekend (self, m, tense < 0 && press_civil_weekday (self->today) < 6 ? WORD_PAST : 0);
  m->end = i + length;
  return TRUE;
}
