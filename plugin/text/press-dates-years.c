// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Years alone, "1987": which numbers of four digits are years and not counts of things is the question
 * here. */

#include "text/press-dates-private.h"

#include <string.h>

#define MOST_JOINED 9 /* tokens between "and" and the year that both sides share */

static gboolean
is_one_of (const PressDates *self, guint token, const char *marks)
{
  const char *folded = token < self->end ? press_text_folded (self->text, token) : "";

  return folded[0] != '\0' && folded[1] == '\0' && strchr (marks, folded[0]) != NULL;
}

/* "1999 euros", "2000 kilometres". */
static gboolean
is_measure (const PressDates *self, guint i)
{
  const char *kind;

  return press_text_match (self->text, i, PRESS_TERM_FIGURE_UNIT, &kind) > 0
         && (g_str_equal (kind, "currency")
             || (g_str_equal (kind, "unit") && self->text->tokens[i].end - self->text->tokens[i].begin > 3));
}

/** press_dates_counts: whether a word at @token makes the number before it one of things. */
gboolean
press_dates_counts (const PressDates *self, guint i)
{
  const PressToken *next;

  if (i >= self->end)
    return FALSE;
  next = &self->text->tokens[i];
  if (is_one_of (self, i, "%$+*°"))
    return TRUE;
  if (next->kind == PRESS_TOKEN_SYMBOL && !is_one_of (self, i, "|<>="))
    return TRUE;
  if (next->kind != PRESS_TOKEN_WORD)
    return FALSE;
  if (g_str_equal (self->language, "de"))
    return next->flags & PRESS_TOKEN_CAPITAL && !press_dates_glued (self, i)
           && press_dates_slot (self, i, SLOT_DAY_PART, NULL) == 0;
  return press_dates_slot (self, i, SLOT_UNIT, NULL) > 0 || is_measure (self, i);
}

static gboolean
tells_founding (const PressDates *self, guint i)
{
  static const int places[] = { -1, 1, -2, 2, -3, 3, -4, 4, -5, 5 };

  for (gsize n = 0; n < G_N_ELEMENTS (places); n++)
    {
      gint64 at = (gint64)i + places[n];
      const char *role;

      if (at >= self->first && at < self->end
          && press_text_match (self->text, (guint)at, PRESS_TERM_DATE_ROLE, &role) > 0
          && g_str_equal (role, "founded"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_yearly (const PressDates *self, guint i)
{
  int edge;

  return press_dates_slot (self, i, SLOT_EDGE, &edge) > 0 && edge == EDGE_YEARLY;
}

/* "the 1987 accord", "the company's 2025 results", "krieg endete 1945.". */
static gboolean
is_year_by_place (const PressDates *self, guint i, int value)
{
  const PressToken *before = i > self->first ? &self->text->tokens[i - 1] : NULL;
  const PressToken *next = i + 1 < self->end ? &self->text->tokens[i + 1] : NULL;

  if (before == NULL || value < 1800 || value > MAX (self->reference.year, 2000) + 10 || value % 100 == 0)
    return FALSE;
  if (g_str_equal (self->language, "de"))
    return before->kind == PRESS_TOKEN_WORD && !(before->flags & PRESS_TOKEN_CAPITAL)
           && (next == NULL || (press_dates_is (self, i + 1, ".") && i + 2 >= self->end));
  if (value >= 1950 && is_yearly (self, i + 1))
    return TRUE; /* "combined 2025 revenue" */
  return g_str_equal (self->language, "en") && value >= 1900 && press_dates_is (self, i - 1, "the")
         && next != NULL && next->kind == PRESS_TOKEN_WORD && !(next->flags & PRESS_TOKEN_CAPITAL)
         && !(press_dates_is (self, i + 1, "model") && !press_dates_is (self, i + 2, "year"))
         && !press_dates_is (self, i + 1, "models") && !press_dates_is (self, i + 1, "edition");
}

/* "Zuletzt war der Komet 1862 zu sehen". */
static gboolean
is_past_behind_noun (const PressDates *self, guint i, int value)
{
  return g_str_equal (self->language, "de") && value % 100 != 0 && value < self->reference.year
         && i >= self->first + 2 && self->ended[i - 1] & WORD_THE && i + 1 < self->end
         && self->text->tokens[i + 1].kind == PRESS_TOKEN_WORD
         && !(self->text->tokens[i + 1].flags & PRESS_TOKEN_CAPITAL)
         && press_dates_tense (self, i, i + 1) < 0;
}

static gboolean
is_bare_german_year (const PressDates *self, guint i)
{
  const PressToken *before = i > self->first ? &self->text->tokens[i - 1] : NULL;
  gboolean second
      = i > self->first && self->text->sentences[press_text_sentence_of (self->text, i)].first_token + 1 == i;

  return g_str_equal (self->language, "de")
         && (before == NULL || !(before->flags & PRESS_TOKEN_CAPITAL) || second)
         && (before == NULL || before->kind == PRESS_TOKEN_WORD
             || self->text->sentences[press_text_sentence_of (self->text, i)].first_token == i)
         && i + 1 < self->end && self->text->tokens[i + 1].kind == PRESS_TOKEN_WORD
         && !(self->text->tokens[i + 1].flags & PRESS_TOKEN_CAPITAL);
}

/* "seit 1987 Arzneimittel": no number of things, though a noun stands behind. */
static gboolean
is_since (const PressDates *self, guint i, int value)
{
  return self->ended[i] & WORD_SINCE && value >= 1700 && value <= self->reference.year && i + 1 < self->end
         && self->text->tokens[i + 1].kind == PRESS_TOKEN_WORD
         && press_dates_slot (self, i + 1, SLOT_UNIT, NULL) == 0 && !is_measure (self, i + 1);
}

/* "den ersten neun Monaten 2026", "sembilan bulan pertama 2026". */
static gboolean
follows_months (const PressDates *self, guint i)
{
  int unit;

  for (guint n = 1; n <= 2 && i >= self->first + n; n++)
    {
      if (press_dates_slot (self, i - n, SLOT_UNIT, &unit) == 1)
        return (unit & ~UNIT_PLURAL) == UNIT_MONTH;
      if (!press_dates_follows_noun (self) || press_dates_slot (self, i - n, SLOT_ORDINAL, NULL) == 0)
        return FALSE;
    }
  return FALSE;
}

/* "in 2024 and 2025": behind another year. */
static gboolean
follows_year (PressDates *self, guint i)
{
  int before;

  return i >= self->first + 3
         && (press_dates_word (self, i - 1, WORD_AND) == 1 || is_one_of (self, i - 1, ","))
         && press_dates_year_number (self, i - 2, &before) == 1 && before >= 1900 && before <= 2100
         && self->ended[i - 2] & (WORD_YEAR | WORD_SINCE | WORD_UNTIL | WORD_BEGIN | WORD_MIDDLE | WORD_END);
}

/* "2025/26", "2025/2026"; with another mark only where a season or school year stands behind it. */
static gboolean
second_year (const PressDates *self, guint i, int value)
{
  int next, unit;
  guint digits;

  if (!press_dates_glued (self, i + 1) || !press_dates_glued (self, i + 2)
      || !press_dates_number (self, i + 2, &next, &digits, NULL)
      || !(digits == 4 ? next == value + 1 : digits == 2 && next == (value + 1) % 100))
    return FALSE;
  if (is_one_of (self, i + 1, "/"))
    return TRUE;
  return (is_one_of (self, i + 1, "-") || press_text_is (self->text, i + 1, "–")) && digits == 2
         && ((press_dates_slot (self, i + 3, SLOT_UNIT, &unit) > 0 && unit == UNIT_YEAR)
             || (self->ended[i] & WORD_YEAR && press_dates_word (self, i, WORD_OF) == 0));
}

/* "mentioned in 1348": nothing that could be counted stands behind it. */
static gboolean
is_old_year (const PressDates *self, guint i)
{
  return self->ended[i] & (WORD_YEAR | WORD_SINCE) && press_dates_tense (self, i, i + 1) < 0
         && (i + 1 >= self->end || self->text->tokens[i + 1].kind == PRESS_TOKEN_PUNCTUATION
             || press_text_match (self->text, i + 1, PRESS_TERM_FUNCTION_WORD, NULL) > 0);
}

/* "up to 2000 guests". */
static gboolean
is_round_count (const PressDates *self, guint i, int value)
{
  const PressToken *next = i + 1 < self->end ? &self->text->tokens[i + 1] : NULL;

  return value % 100 == 0 && next != NULL && next->kind == PRESS_TOKEN_WORD
         && !(next->flags & PRESS_TOKEN_CAPITAL) && press_dates_tense (self, i, i + 1) >= 0
         && press_text_match (self->text, i + 1, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

/* "près de 2030 invités": not the year of the guests. */
static gboolean
is_about (const PressDates *self, guint i)
{
  return self->ended[i] & WORD_ABOUT && i + 1 < self->end
         && self->text->tokens[i + 1].kind == PRESS_TOKEN_WORD
         && press_text_match (self->text, i + 1, PRESS_TERM_FUNCTION_WORD, NULL) == 0;
}

/* "NF EN 1990", "Peraturan Nomor 12 Tahun 2012": the number of a standard or a law. */
static gboolean
is_number_of_norm (const PressDates *self, guint i)
{
  const PressToken *tokens = self->text->tokens;
  int number;
  guint digits;

  if (i > self->first && press_dates_is (self, i - 1, "en") && tokens[i - 1].flags & PRESS_TOKEN_ALL_CAPS
      && ((i + 1 < self->end && tokens[i + 1].kind == PRESS_TOKEN_WORD
           && !(tokens[i + 1].flags & PRESS_TOKEN_ALL_CAPS))
          || (i + 1 >= self->end || tokens[i + 1].kind != PRESS_TOKEN_WORD))
      && !(i > self->first + 1 && tokens[i - 2].end - tokens[i - 2].begin > 3
           && tokens[i - 2].flags & PRESS_TOKEN_ALL_CAPS))
    return TRUE;
  return i >= self->first + 3 && press_dates_number (self, i - 2, &number, &digits, NULL)
         && self->ended[i - 2] & WORD_EVERY;
}

/**
 * press_dates_shared_year:
 * @m: a moment whose year is open
 *
 * Returns: the year that a moment joined to it by "and" has: "in March and April 2026", "the fourth quarter
 * and full year 2025"; 0: none
 */
int
press_dates_shared_year (const PressDates *self, const PressMoment *m)
{
  guint i = m->end, length = press_dates_word (self, i, WORD_AND);
  int year, month = 0, number;
  guint digits;

  if (length == 0)
    return 0;
  for (guint end = i + MOST_JOINED; i < MIN (end, self->end); i += length)
    {
      if (press_dates_year_number (self, i, &year) > 0)
        {
          if (year < 1900 || year > 2100 || press_dates_counts (self, i + 1))
            return 0;
          if (m->grain == GRAIN_DAY && month == 0)
            return 0; /* "May 5 and 6, 2026" is a range */
          return m->grain != GRAIN_QUARTER && m->grain != GRAIN_HALF && month > 0 && m->month > month
                     ? year - 1
                     : year;
        }
      if ((length = press_dates_slot (self, i, SLOT_MONTH, &month)) > 0
          || (length = press_dates_slot (self, i, SLOT_UNIT, NULL)) > 0
          || (length = press_dates_slot (self, i, SLOT_SEASON, NULL)) > 0
          || (length = press_dates_slot (self, i, SLOT_ORDINAL, NULL)) > 0
          || (length = press_dates_word (self, i, WORD_AND | WORD_OF | WORD_THE | WORD_ON | WORD_IN)) > 0)
        continue;
      if (press_dates_is (self, i, ".") && press_dates_glued (self, i))
        length = 1;
      else if (press_dates_number (self, i, &number, &digits, NULL) && digits < 3)
        length = 1;
      else
        return 0;
    }
  return 0;
}

/** press_dates_year_alone: a number of four digits that is surely a year. */
gboolean
press_dates_year_alone (PressDates *self, guint i, PressMoment *m)
{
  int value, next;
  guint length = press_dates_year_number (self, i, &value), digits;
  gboolean licensed, bracketed;

  if (length == 0 || value < 1200 || value > 2150
      || (press_dates_counts (self, i + 1) && !is_yearly (self, i + 1) && !is_since (self, i, value)
          && !(i > self->first && press_text_is (self->text, i - 1, "©"))))
    return FALSE;
  if (is_number_of_norm (self, i) || is_about (self, i))
    return FALSE;
  if (press_dates_glued (self, i) && !is_one_of (self, i - 1, "(-/'\"[")
      && self->text->tokens[i - 1].kind != PRESS_TOKEN_WORD && !press_text_is (self->text, i - 1, "–")
      && !press_text_is (self->text, i - 1, "©"))
    return FALSE;
  bracketed = i > self->first
              && ((is_one_of (self, i - 1, "(") && is_one_of (self, i + 1, ")-,/"))
                  || (value >= 1900 && is_one_of (self, i - 1, ",") && is_one_of (self, i + 1, ")")));
  licensed
      = (self->ended[i] & (WORD_YEAR | WORD_SINCE | WORD_UNTIL | WORD_BEGIN | WORD_MIDDLE | WORD_END)) != 0
        && (value >= 1600 || (self->ended[i] & WORD_YEAR && press_dates_alone (self, i, i + 1))
            || is_old_year (self, i));
  length = press_dates_word (self, i + 1, WORD_TO);
  if (licensed && press_dates_number (self, i + 1 + MAX (length, 1), &next, &digits, NULL) && digits == 4
      && next > MAX (self->reference.year, 2000) + 60)
    return FALSE; /* "from 2000 to 2500" */
  licensed |= value >= 1900 && value <= 2100 && (follows_year (self, i) || follows_months (self, i));
  if (licensed && is_round_count (self, i, value))
    return FALSE;
  if (!licensed && !press_dates_alone (self, i, i + 1) && !second_year (self, i, value)
      && !(value >= (press_dates_tense (self, i, i + 1) < 0 ? 1200 : 1700)
           && (bracketed || is_year_by_place (self, i, value) || is_bare_german_year (self, i)
               || is_past_behind_noun (self, i, value) || tells_founding (self, i))))
    return FALSE;
  m->grain = GRAIN_YEAR;
  m->year = value;
  m->end = i + 1;
  if (second_year (self, i, value))
    {
      m->to_hour = value + 1; /* a season, "2025/26": the range's other year */
      m->end = i + 3;
    }
  return TRUE;
}
