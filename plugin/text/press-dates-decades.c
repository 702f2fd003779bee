// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Decades: "the 1990s", "'80s", "anni Ottanta", "siebziger Jahre", "tahun 90-an". */

#include "text/press-dates-private.h"

/* 1980 for "1980" and "80", 0: no decade. */
static int
decade_of (int value, guint digits)
{
  if (value % 10 != 0)
    return 0;
  if (digits == 4)
    return value >= 1000 && value < 2100 ? value : 0;
  return digits == 2 && value >= 10 ? 1900 + value : 0;
}

/* "anni '80", "années 1980", "años ochenta", "década de 1970", "tahun 90-an". */
static gboolean
decade_behind (PressDates *self, guint i, PressMoment *m)
{
  int unit, value;
  guint length = press_dates_slot (self, i, SLOT_UNIT, &unit), digits, n;
  gboolean years = length > 0 && unit == (UNIT_YEAR | UNIT_PLURAL);

  if (length == 0 || !press_dates_follows_noun (self) || (!years && unit != UNIT_DECADE)
      || (i > self->first && press_dates_count (self, i - 1, &value) > 0 && !(self->ended[i] & WORD_THE)))
    return FALSE;
  i += length;
  if (!years)
    i += press_dates_word (self, i, WORD_OF);
  if (!years)
    i += press_dates_slot (self, i, SLOT_UNIT, NULL);
  if (press_dates_is (self, i, "'") || press_dates_is (self, i, "’") || press_dates_is (self, i, "‘"))
    i++;
  if (press_dates_number (self, i, &value, &digits, NULL))
    n = press_dates_counts (self, i + 1) ? 0 : 1;
  else
    {
      n = press_dates_slot (self, i, SLOT_NUMBER, &value);
      digits = 2;
      if (value > 99)
        n = 0;
    }
  if (n == 0 || (m->year = decade_of (value, digits)) == 0)
    return FALSE;
  m->grain = GRAIN_DECADE;
  m->end = i + n;
  return TRUE;
}

/** press_dates_decade: "the 1990s", "'80s", "1990er", "70er-Jahre", "1980-an", "siebziger Jahre". */
gboolean
press_dates_decade (PressDates *self, guint i, PressMoment *m)
{
  int value, unit;
  guint digits, end = i + 1, length = press_dates_slot (self, i, SLOT_UNIT, &unit);
  const char *rest;
  gboolean quoted = press_dates_is (self, i, "'") || press_dates_is (self, i, "’");

  m->grain = GRAIN_DECADE;
  if (length > 0 && unit >= UNIT_FIRST_DECADE)
    {
      m->year = unit;
      m->end = i + length;
      return !g_str_equal (self->language, "en")
             || self->ended[i] & (WORD_THE | WORD_BEGIN | WORD_END | WORD_MIDDLE);
    }
  if (decade_behind (self, i, m))
    return TRUE;
  if (quoted)
    end = ++i + 1;
  if (!press_dates_number (self, i, &value, &digits, &rest) || (m->year = decade_of (value, digits)) == 0)
    return FALSE;
  if (rest[0] == '\0' && press_dates_is (self, i + 1, "-") && press_dates_glued (self, i + 2)
      && (press_dates_is (self, i + 2, "an") || press_dates_is (self, i + 2, "er")))
    {
      rest = press_text_folded (self->text, i + 2);
      end = i + 3;
    }
  if (!g_str_equal (rest, "s") && !g_str_equal (rest, "er") && !g_str_equal (rest, "an"))
    return FALSE;
  length = press_dates_slot (self, end + press_dates_is (self, end, "-"), SLOT_UNIT, &unit);
  if (length > 0 && (unit & ~UNIT_PLURAL) == UNIT_YEAR)
    end += press_dates_is (self, end, "-") + length;
  else
    {
      if (digits == 2 && !quoted && rest[0] == 'e')
        return FALSE;
      if (digits == 2 && !quoted && rest[0] == 's' && !(self->ended[i] & (WORD_THE | WORD_BEGIN | WORD_END)))
        return FALSE;
      end += press_dates_word (self, end, WORD_ON) > 0 && press_dates_is (self, end, "jahre") ? 1 : 0;
    }
  m->end = end;
  return TRUE;
}
