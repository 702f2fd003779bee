// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates counted from the reference: "tomorrow", "next Thursday", "la semana pasada", "in drei Wochen". A week
 * runs from Monday to Sunday. */

#include "text/press-dates-private.h"

/** press_dates_shift: how many units "next" or "last" at @token moves; @how: (out): the word. */
int
press_dates_shift (const PressDates *self, guint token, guint32 *how)
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

/* "les mois à venir", "lima tahun terakhir": nouns whose plural looks like one, behind a number or article.
 */
static gboolean
is_several (const PressDates *self, guint token)
{
  static const char *const plurals[] = { "les", "des", "aux", "ces", "nos", "quelques", "beberapa", NULL };
  int count;

  if (token == self->first)
    return FALSE;
  if (g_strv_contains (plurals, press_text_folded (self->text, token - 1)))
    return TRUE;
  return press_dates_count (self, token - 1, &count) > 0 && press_dates_word (self, token - 1, WORD_ONE) == 0
         && count > 1;
}

/* "vorletzte Woche", "the week before last", "la semaine avant-dernière". */
static guint
before_last (const PressDates *self, guint token, int *unit)
{
  int edge;
  guint length = press_dates_slot (self, token, SLOT_EDGE, &edge), other;

  if (length > 0 && edge == EDGE_BEFORE_LAST)
    return (other = press_dates_slot (self, token + length, SLOT_UNIT, unit)) > 0 && *unit < UNIT_PLURAL
               ? length + other
               : 0;
  length = press_dates_slot (self, token, SLOT_UNIT, unit);
  if (length == 0 || *unit >= UNIT_PLURAL
      || (other = press_dates_slot (self, token + length, SLOT_EDGE, &edge)) == 0 || edge != EDGE_BEFORE_LAST)
    return 0;
  return length + other;
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
  if ((length = before_last (self, token, unit)) > 0)
    {
      *shift = -2;
      *how = WORD_LAST;
      return length;
    }
  modifier = press_dates_word (self, token, MODIFIER);
  if (modifier > 0 && (length = press_dates_slot (self, token + modifier, SLOT_UNIT, unit)) > 0
      && *unit < UNIT_PLURAL)
    {
      *shift = press_dates_shift (self, token, how);
      return modifier + length;
    }
  length = press_dates_slot (self, token, SLOT_UNIT, unit);
  if (length > 0 && *unit < UNIT_PLURAL && press_dates_follows_noun (self) && !is_several (self, token)
      && (modifier = press_dates_word (self, token + length, MODIFIER)) > 0)
    {
      *shift = press_dates_shift (self, token + length, how);
      return length + modifier;
    }
  return 0;
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
    case UNIT_WEEKEND:
      press_dates_set_weekend (self, m, 0);
      if (shift < 0
          || (shift > 0 && (g_str_equal (self->language, "en") || g_str_equal (self->language, "id"))))
        press_moment_set_days (m, press_civil_to_days (m->year, m->month, m->day) + 7 * shift);
      return TRUE;
    case UNIT_DECADE:
      m->grain = GRAIN_DECADE;
      m->year = self->reference.year / 10 * 10 + 10 * shift;
      return TRUE;
    case UNIT_CENTURY:
      m->grain = GRAIN_CENTURY;
      m->year = self->reference.year / 100 * 100 + 100 * shift;
      return shift != 0;
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

/* "Oggi S.p.A.", "Lorient & Fils": a name that is a day word. */
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
  if (press_dates_is (self, end, "&")
      || (next->flags & PRESS_TOKEN_CAPITAL /* "se" is a pronoun */
          && press_text_match (self->text, end, PRESS_TERM_LEGAL_FORM, NULL) > 0))
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
      m->begin = i;
      return press_dates_holiday (self, i + length, offset, m);
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
  if (press_dates_word (self, m->end, WORD_IN | WORD_AGO_BEFORE) > 0
      && press_dates_distance (self, m->end, &trial))
    *m = trial;
  return TRUE;
}

/* "próximo mes de noviembre": tokens between the unit and the name of a month behind it; 0: no name there. */
static guint
month_named (const PressDates *self, guint i)
{
  guint of = press_dates_word (self, i, WORD_OF);

  return of > 0 && press_dates_slot (self, i + of, SLOT_MONTH, NULL) > 0 ? of : 0;
}

/** press_dates_unit: "next week", "el mes pasado": the unit's own stretch of time. */
gboolean
press_dates_unit (PressDates *self, guint i, PressMoment *m)
{
  int kind, shift, year;
  guint32 how;
  guint length = press_dates_relative_unit (self, i, &kind, &shift, &how);

  if (length == 0
      || (kind == UNIT_YEAR && press_dates_year_number (self, i + length, &year) > 0
          && !press_dates_counts (self, i + length + 1))
      || (kind == UNIT_MONTH && month_named (self, i + length) > 0) || !set_unit (self, m, kind, shift))
    return FALSE; /* "the past year 2025" is 2025 */
  m->relative = TRUE;
  m->end = i + length;
  return TRUE;
}

/* The year of "next March", "last summer": the first one that lies wholly on that side of today. */
static void
set_year_by_modifier (PressDates *self, PressMoment *m, guint32 how)
{
  int unit = m->grain == GRAIN_QUARTER ? 3 : m->grain == GRAIN_HALF ? 6 : 1;
  int first = (m->month - 1) * unit * 32 + (m->grain == GRAIN_DAY ? m->day : 0);
  int last = first + (m->grain == GRAIN_SEASON ? 2 : unit - 1) * 32;
  int now = (self->reference.month - 1) * 32 + (m->grain == GRAIN_DAY ? self->reference.day : 0);

  m->relative = TRUE;
  m->year = self->reference.year;
  if (how == WORD_LAST)
    m->year -= last >= now;
  else if (how != WORD_THIS)
    m->year += first <= now;
  if (how == WORD_AFTER_NEXT)
    m->year++;
}

/* "next March", "il prossimo 1° marzo", "diesen Sommer". */
static gboolean
modified (PressDates *self, guint i, PressMoment *m)
{
  guint length = press_dates_word (self, i, MODIFIER), unit;
  guint32 how = 0;
  int kind;

  if (length == 0)
    return FALSE;
  press_dates_shift (self, i, &how);
  unit = press_dates_slot (self, i + length, SLOT_UNIT, &kind);
  if (unit > 0 && kind == UNIT_MONTH && month_named (self, i + length + unit) > 0)
    length += unit + month_named (self, i + length + unit);
  if ((!press_dates_absolute (self, i + length, m) && !press_dates_period (self, i + length, m))
      || m->grain == GRAIN_YEAR || m->grain == GRAIN_DECADE)
    return FALSE;
  if (m->year == 0 && m->month != 0)
    set_year_by_modifier (self, m, how);
  else if (how == WORD_THIS && m->relative)
    m->year = self->reference.year;
  return m->year != 0 && press_moment_is_valid (m);
}

/** press_dates_relative: the date at @token that is counted from the reference. */
gboolean
press_dates_relative (PressDates *self, guint token, PressMoment *m)
{
  static gboolean (*const parsers[]) (PressDates *, guint, PressMoment *)
      = { press_dates_nth, press_dates_weekday,  press_dates_unit, press_dates_weekend, modified,
          day_word,        press_dates_alone_day };
  PressMoment trial = *m;

  if (self->reference.year == 0)
    return FALSE;
  if (press_dates_from_day (self, token, &trial))
    {
      *m = trial;
      return TRUE;
    }
  set_today (self, &trial);
  if (press_dates_distance (self, token, &trial) || press_dates_alone_distance (self, token, &trial))
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
