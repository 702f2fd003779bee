// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates that name a month: "the 29th of March", "le 1er
 * juillet", "March 29, 2026", "Juli diesen Jahres", and years that are surely years. */

#include "text/press-dates-private.h"

#include <string.h>

#define LICENCE                                                                                              \
  (WORD_YEAR | WORD_SINCE | WORD_UNTIL | WORD_FROM | WORD_BEGIN | WORD_MIDDLE | WORD_END | WORD_LAST         \
   | WORD_NEXT | WORD_COMING | WORD_THIS | WORD_AFTER_NEXT | WORD_IN | WORD_ON | WORD_OF)

/** press_dates_year_number: tokens of a year in digits at @token, 0: none. */
guint
press_dates_year_number (const PressDates *self, guint token, int *year)
{
  guint digits;
  gboolean marked;

  if (!press_dates_number (self, token, year, &digits, NULL) || digits != 4 || *year < 1000)
    return 0;
  marked = token + 2 < self->end && press_dates_glued (self, token + 1) && press_dates_glued (self, token + 2)
           && self->text->tokens[token + 2].flags & PRESS_TOKEN_DIGITS
           && strchr (".,:", press_text_folded (self->text, token + 1)[0]) != NULL;
  return marked ? 0 : 1;
}

/** press_dates_day_number: tokens of a day of a month at @token ("29.", "29th", "first"), 0: none. */
guint
press_dates_day_number (PressDates *self, guint i, int *day)
{
  static const char *const endings[]
      = { "st", "nd", "rd", "th", "er", "re", "e", "ème", "eme", "o", "a", "te", "ten", "ter", "°", NULL };
  guint digits, length;
  const char *rest;

  if (press_dates_number (self, i, day, &digits, &rest))
    {
      if (digits > 2 || *day < 1 || *day > 31 || (rest[0] != '\0' && !g_strv_contains (endings, rest)))
        return 0;
      if (i > self->first && press_dates_glued (self, i) && self->text->tokens[i - 1].kind != PRESS_TOKEN_WORD
          && strchr (".,:/", press_text_folded (self->text, i - 1)[0]) != NULL && i > self->first + 1
          && self->text->tokens[i - 2].flags & PRESS_TOKEN_DIGITS)
        return 0;
      if (rest[0] == '\0' && press_dates_glued (self, i + 1)
          && (press_dates_is (self, i + 1, ".") || press_dates_is (self, i + 1, "°")))
        return 2;
      return 1;
    }
  length = press_dates_slot (self, i, SLOT_ORDINAL, day);
  if (length == 0)
    length = press_dates_slot (self, i, SLOT_NUMBER, day);
  return length > 0 && *day >= 1 && *day <= 31 ? length : 0;
}

/**
 * press_dates_year_tail:
 * @token: the token after a month, quarter or season
 *
 * Reads the year behind it: ", 2026", "of next year", "tahun 2026", "'26".
 *
 * Returns: the token after the year, or @token when there is none
 */
guint
press_dates_year_tail (PressDates *self, guint token, PressMoment *m)
{
  guint i = token, length, digits;
  gboolean comma = FALSE;
  int unit, shift, year;
  guint32 how;

  if (press_dates_is (self, i, ",") || press_dates_is (self, i, "/"))
    {
      comma = TRUE;
      i++;
    }
  for (guint n = 0; n < 3; n++)
    {
      length = press_dates_year_number (self, i, &year);
      if (length > 0 && year < 2200)
        {
          m->year = year;
          return i + length;
        }
      if (n > 0 && (press_dates_is (self, i, "'") || press_dates_is (self, i, "’"))
          && press_dates_number (self, i + 1, &year, &digits, NULL) && digits == 2)
        {
          m->year = press_dates_full_year (self, year, 2); /* "the fall of '99" */
          return i + 2;
        }
      if (self->reference.year != 0 && (length = press_dates_relative_unit (self, i, &unit, &shift, &how)) > 0
          && unit == UNIT_YEAR)
        {
          m->year = self->reference.year + shift;
          m->relative = TRUE;
          return i + length;
        }
      if ((length = press_dates_word (self, i, WORD_OF | WORD_THE | WORD_YEAR)) == 0
          || (n == 0 && press_dates_word (self, i, WORD_SINCE) == length
              && press_dates_word (self, i, WORD_OF) == 0)) /* "the coldest May since 1993" */
        break;
      if (length > 1 && press_dates_relative_unit (self, i + length - 1, &unit, &shift, &how) > 0)
        length--; /* "del año pasado": the year is the relative one's */
      i += length;
    }
  i = token;
  if ((press_dates_is (self, i, "'") || press_dates_is (self, i, "’"))
      && press_dates_number (self, i + 1, &year, &digits, NULL) && digits == 2)
    {
      m->year = press_dates_full_year (self, year, 2);
      return i + 2;
    }
  if (!comma && m->day != 0 && press_dates_number (self, i, &year, &digits, NULL) && digits == 2
      && press_dates_alone (self, m->begin, i + 1))
    {
      m->year = press_dates_full_year (self, year, 2);
      return i + 1;
    }
  return token;
}

/* A month name at @i that is no other word; @sure: a day stands beside it. */
static guint
month_at (PressDates *self, guint i, gboolean sure, int *month)
{
  guint length = press_dates_slot (self, i, SLOT_MONTH, month);
  const PressToken *token = &self->text->tokens[i];

  if (length == 0 || sure)
    return length;
  if (g_str_equal (self->language, "fr") && length == 1 && press_dates_is (self, i, "sept"))
    return 0; /* seven */
  if ((press_dates_is (self, i, "may") || press_dates_is (self, i, "march") || press_dates_is (self, i, "mar")
       || press_dates_is (self, i, "set") || press_dates_is (self, i, "mei"))
      && !(token->flags & PRESS_TOKEN_CAPITAL) && i != self->first)
    return 0;
  return length;
}

/* What may stand in for the open year of a month: "luglio prossimo", "Juli lalu". */
static guint
month_modifier (PressDates *self, guint i, PressMoment *m)
{
  guint length = press_dates_word (self, i, WORD_NEXT | WORD_COMING | WORD_LAST);
  gboolean last;
  int now, then;

  if (length == 0 || !press_dates_follows_noun (self) || self->reference.year == 0)
    return i;
  last = press_dates_word (self, i, WORD_LAST) > 0;
  m->relative = TRUE;
  m->year = self->reference.year;
  now = self->reference.month * 32 + (m->grain == GRAIN_DAY ? self->reference.day : 0);
  then = m->month * 32 + (m->grain == GRAIN_DAY ? m->day : 0);
  if (last && then >= now)
    m->year--;
  if (!last && then <= now)
    m->year++;
  return i + length;
}

static gboolean
day_then_month (PressDates *self, guint i, PressMoment *m)
{
  int day, month;
  guint length = press_dates_day_number (self, i, &day), of, n;

  if (length == 0 || press_dates_is (self, i, "prima") /* "prima di marzo" */
      || (g_str_equal (self->language, "id") && !(self->text->tokens[i].flags & PRESS_TOKEN_DIGITS)))
    return FALSE; /* "paruh kedua September" */
  i += length;
  for (n = 0; n < 2 && press_dates_slot (self, i, SLOT_MONTH, NULL) == 0; n++)
    {
      of = press_dates_word (self, i, WORD_OF);
      if (of == 0 && (press_dates_is (self, i, "-") || press_dates_is (self, i, "/")))
        of = 1;
      if (of == 0 || press_dates_is (self, i, ","))
        return FALSE;
      i += of;
    }
  length = month_at (self, i, TRUE, &month);
  if (length == 0)
    return FALSE;
  m->grain = GRAIN_DAY;
  m->month = month;
  m->day = day;
  m->end = i + length;
  if ((press_dates_is (self, m->end, "-") || press_dates_is (self, m->end, "/"))
      && press_dates_glued (self, m->end) && press_dates_number (self, m->end + 1, &m->year, &n, NULL)
      && (n == 4 || n == 2))
    {
      m->year = press_dates_full_year (self, m->year, n);
      m->end += 2;
    }
  else
    {
      m->year = 0;
      m->end = press_dates_year_tail (self, m->end, m);
    }
  if (m->year == 0)
    m->end = month_modifier (self, m->end, m);
  return press_moment_is_valid (m);
}

/* "15juin 2016": the month's name is glued to the day. */
static gboolean
glued_month (PressDates *self, guint i, PressMoment *m)
{
  const PressLexicon *lexicon = self->text->paragraphs[self->paragraph].lexicon;
  const char *rest, *key;
  guint digits;

  if (lexicon == NULL || !press_dates_number (self, i, &m->day, &digits, &rest) || digits > 2
      || strlen (rest) < 3)
    return FALSE;
  key = press_lexicon_value (lexicon, press_lexicon_step (lexicon, 0, press_lexicon_word (lexicon, rest)),
                             PRESS_TERM_MONTH);
  if (key == NULL)
    return FALSE;
  m->grain = GRAIN_DAY;
  m->month = (int)g_ascii_strtoll (key, NULL, 10);
  m->end = press_dates_year_tail (self, i + 1, m);
  return press_moment_is_valid (m);
}

/* "2018 March 18". */
static gboolean
year_then_month (PressDates *self, guint i, PressMoment *m)
{
  int year, month, day;
  guint length = press_dates_year_number (self, i, &year), name, number;

  if (length == 0 || (name = press_dates_slot (self, i + length, SLOT_MONTH, &month)) == 0
      || (number = press_dates_day_number (self, i + length + name, &day)) == 0)
    return FALSE;
  m->grain = GRAIN_DAY;
  m->year = year;
  m->month = month;
  m->day = day;
  m->end = i + length + name + number;
  return press_moment_is_valid (m);
}

static gboolean
month_then_day (PressDates *self, guint i, PressMoment *m)
{
  int day, month;
  guint length = month_at (self, i, FALSE, &month), next, digits;
  const char *rest;
  gboolean english = g_str_equal (self->language, "en");

  if (length == 0)
    return FALSE;
  next = i + length;
  if (english)
    {
      if (press_dates_is (self, next, ","))
        next++;
      next += press_dates_word (self, next, WORD_THE);
    }
  length = press_dates_day_number (self, next, &day);
  if (length == 0 || (length == 2 && press_dates_is (self, next + 1, ".")))
    length = length > 0;
  if (length == 0)
    return FALSE;
  if (!english && !press_dates_alone (self, m->begin, next + length)
      && !(press_dates_number (self, next + length + press_dates_is (self, next + length, ","), &month,
                               &digits, NULL)
           && digits == 4))
    return FALSE;
  if (english && press_dates_number (self, next, &day, &digits, &rest) && rest[0] == '\0'
      && press_dates_glued (self, next + 1) && press_dates_glued (self, next + 2)
      && strchr (".,:", press_text_folded (self->text, next + 1)[0]) != NULL
      && self->text->tokens[next + 2].flags & PRESS_TOKEN_DIGITS)
    return FALSE;
  month_at (self, i, FALSE, &month);
  m->grain = GRAIN_DAY;
  m->month = month;
  m->day = day;
  m->end = press_dates_year_tail (self, next + length, m);
  return press_moment_is_valid (m);
}

/* Whether the words beside the month cannot make it a name or another word: "der für Juni geplante Umbau". */
static gboolean
is_clear_month (const PressDates *self, guint i, guint end)
{
  static const char *const doubtful[]
      = { "mai", "märz", "maerz", "april", "august", "may", "march", "june", "mei", "juli", NULL };
  const PressToken *t = &self->text->tokens[i];
  const PressToken *before = i > self->first ? &self->text->tokens[i - 1] : NULL;
  const PressToken *next = end < self->end ? &self->text->tokens[end] : NULL;
  gboolean small = !g_str_equal (self->language, "de") && !g_str_equal (self->language, "en")
                   && !g_str_equal (self->language, "id");

  if (end != i + 1 || t->end - t->begin < 4 || press_dates_is (self, i, "sept"))
    return FALSE;
  if (small)
    return !(t->flags & PRESS_TOKEN_CAPITAL) && before != NULL;
  if (!(t->flags & PRESS_TOKEN_CAPITAL)
      || (g_strv_contains (doubtful, press_text_folded (self->text, i))
          && !(g_str_equal (self->language, "id") && before != NULL && before->kind == PRESS_TOKEN_WORD))
      || (next != NULL && press_text_is (self->text, end, "&")))
    return FALSE;
  if (g_str_equal (self->language, "de"))
    return TRUE;
  return (before == NULL || before->kind != PRESS_TOKEN_WORD || !(before->flags & PRESS_TOKEN_CAPITAL)
          || (i - 1 == self->text->sentences[press_text_sentence_of (self->text, i)].first_token
              && press_text_match (self->text, i - 1, PRESS_TERM_TITLE, NULL) == 0))
         && (next == NULL || next->kind != PRESS_TOKEN_WORD || !(next->flags & PRESS_TOKEN_CAPITAL));
}

static gboolean
month_alone (PressDates *self, guint i, PressMoment *m)
{
  int month;
  guint length = month_at (self, i, FALSE, &month);
  gboolean licensed;

  if (length == 0)
    return FALSE;
  licensed = (self->ended[i] & LICENCE) != 0;
  m->grain = GRAIN_MONTH;
  m->month = month;
  m->end = press_dates_year_tail (self, i + length, m);
  if (m->year != 0)
    return TRUE;
  m->end = month_modifier (self, m->end, m);
  if (m->year != 0)
    return TRUE;
  if (length == 1 && self->text->tokens[i].end - self->text->tokens[i].begin < 4
      && !press_dates_is (self, i, "mai") && !press_dates_is (self, i, "mei")
      && !press_dates_is (self, i, "may"))
    licensed = FALSE;
  return licensed || is_clear_month (self, i, m->end) || press_dates_alone (self, i, m->end);
}

/** press_dates_absolute: the longest date with a month or of numbers at @token. */
gboolean
press_dates_absolute (PressDates *self, guint token, PressMoment *m)
{
  static gboolean (*const parsers[]) (PressDates *, guint, PressMoment *)
      = { press_dates_numeric,       day_then_month, glued_month,
          year_then_month,           month_then_day, month_alone,
          press_dates_spaced_numbers };

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
