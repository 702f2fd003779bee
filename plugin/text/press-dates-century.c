// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Centuries: "19th century", "19. Jahrhundert", "XIX secolo", "siglo XIX", "XIXe siècle", "abad ke-19". The
 * nineteenth is 1800 to 1899, as decades and ISO 8601 count them. */

#include "text/press-dates-private.h"

#include <string.h>

#define MOST_CENTURIES 22

/* "XIX" is 19; 0: no number, or one beyond the centuries. Letters behind it ("XIXe") are @rest. */
static int
roman (const char *folded, const char **rest)
{
  int sum = 0, last = 100;
  const char *p = folded;

  for (; *p == 'i' || *p == 'v' || *p == 'x'; p++)
    {
      int value = *p == 'i' ? 1 : *p == 'v' ? 5 : 10;

      sum += value > last ? value - 2 * last : value;
      last = value;
      if (p - folded > 5)
        return 0;
    }
  *rest = p;
  return sum <= MOST_CENTURIES ? sum : 0;
}

/* The number of a century at @i: "19", "19th", "19.", "XIX", "XIXe", "nineteenth", "ke-19". Returns tokens.
 */
static guint
number_at (PressDates *self, guint i, int *number)
{
  static const char *const endings[] = { "e", "ème", "eme", "o", "°", NULL };
  const PressToken *t;
  const char *rest;
  guint length;

  *number = 0;
  if (i >= self->end)
    return 0;
  t = &self->text->tokens[i];
  if (t->kind == PRESS_TOKEN_WORD && (t->flags & PRESS_TOKEN_CAPITAL)
      && (*number = roman (press_text_folded (self->text, i), &rest)) > 0
      && (*rest == '\0' || g_strv_contains (endings, rest)))
    return *rest == '\0' && (press_dates_is (self, i + 1, "e") || press_dates_is (self, i + 1, "ème")) ? 2
                                                                                                       : 1;
  length = press_dates_slot (self, i, SLOT_ORDINAL, number);
  if (length == 0 && t->flags & PRESS_TOKEN_DIGITS)
    length = press_dates_day_number (self, i, number);
  if (length == 0 && press_dates_is (self, i, "ke") && press_dates_is (self, i + 1, "-"))
    return press_dates_day_number (self, i + 2, number) > 0 ? 3 : 0;
  return *number > 0 && *number <= MOST_CENTURIES ? length : 0;
}

static guint
unit_at (const PressDates *self, guint i)
{
  int unit;
  guint length = press_dates_slot (self, i, SLOT_UNIT, &unit);

  return length > 0 && (unit & ~UNIT_PLURAL) == UNIT_CENTURY ? length : 0;
}

/** press_dates_century: the century at @token. */
gboolean
press_dates_century (PressDates *self, guint i, PressMoment *m)
{
  int number = 0, value;
  guint begin = i, unit = unit_at (self, i), length;

  m->grain = GRAIN_CENTURY;
  if (press_dates_slot (self, i, SLOT_UNIT, &value) > 0 && value >= UNIT_CENTURY_NAME
      && value < UNIT_CENTURY_NAME + 100 && self->text->tokens[i].flags & PRESS_TOKEN_CAPITAL)
    {
      m->year = 100 * (value - UNIT_CENTURY_NAME); /* "l'Ottocento" */
      m->end = i + press_dates_slot (self, i, SLOT_UNIT, NULL);
      return TRUE;
    }
  if (unit > 0 && press_dates_follows_noun (self) && (length = number_at (self, i + unit, &number)) > 0
      && number > 0)
    m->end = i + unit + length;
  else
    {
      length = number_at (self, i, &number);
      if (length == 0 || number < 1)
        return FALSE;
      i += length;
      i += press_dates_is (self, i, "-");
      if ((length = press_dates_word (self, i, WORD_TO | WORD_AND)) > 0
          && number_at (self, i + length, &value) > 0)
        unit
            = unit_at (self, i + length + number_at (self, i + length, &value)); /* "18th and 19th century" */
      else
        unit = unit_at (self, i + (length = 0));
      if (unit == 0)
        return FALSE;
      m->end = length > 0 ? i : i + unit;
    }
  m->year = 100 * (number - 1);
  return number > 1 && m->end > begin;
}
