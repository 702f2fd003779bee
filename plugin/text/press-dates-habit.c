// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Hours and days of every week, which are no dates: "Monday to Friday", "Di–So 10–18 Uhr", "dal martedì alla
 * domenica, ore 9-18.30". Two or three days in a row ("Friday to Sunday") are an event's. */

#include "text/press-dates-private.h"

#define SHORTEST_HABIT 3 /* days from the first weekday to the last */

/**
 * press_dates_is_habit:
 *
 * Returns: whether two weekdays are hours of every week: "Monday to Friday", "dal lunedì al venerdì"
 */
gboolean
press_dates_is_habit (const PressDates *self, const PressMoment *from, const PressMoment *to)
{
  if (!from->bare || !to->bare || from->weekday == 0 || to->weekday < from->weekday + SHORTEST_HABIT
      || press_dates_alone (self, from->begin, to->end))
    return FALSE;
  if (from->hour >= 0 || to->hour >= 0)
    return TRUE; /* opening hours */
  return press_dates_tense (self, from->begin, to->end) == 0
         || (self->ended[from->begin] & WORD_FROM && press_dates_is (self, from->begin - 1, "dal"));
}

/**
 * press_dates_hours_of_week:
 *
 * Returns: the token behind weekdays and their hours ("Di–So 10–18 Uhr") at @token, or @token
 */
guint
press_dates_hours_of_week (PressDates *self, guint token)
{
  PressMoment time = NO_MOMENT;
  int first, last;
  guint digits, i = token, length = press_dates_slot (self, i, SLOT_WEEKDAY, &first), more;

  if (length == 0 || press_dates_slot (self, i, SLOT_MONTH, NULL) > length)
    return token;
  i += length;
  if ((length = press_dates_word (self, i, WORD_TO)) == 0)
    return token;
  i += length;
  for (guint n = 0; n < 2 && (more = press_dates_word (self, i, WORD_THE)) > 0; n++)
    i += more;
  if ((length = press_dates_slot (self, i, SLOT_WEEKDAY, &last)) == 0 || last < first + SHORTEST_HABIT)
    return token;
  i += length;
  for (guint n = 0; n < 3; n++)
    {
      if (press_dates_number (self, i, &first, &digits, NULL) && first <= 24
          && (more = press_dates_word (self, i + 1, WORD_TO)) > 0
          && press_dates_number (self, i + 1 + more, &last, &digits, NULL) && last <= 24)
        return i + 2 + more; /* "lun-ven 9-17" */
      if (press_dates_time (self, i, TRUE, &time) && (!time.bare || time.to_hour >= 0))
        return MAX (time.end, token + 1);
      if (press_dates_is (self, i, ",") || press_dates_is (self, i, ":"))
        more = 1;
      else if ((more = press_dates_word (self, i, WORD_FROM | WORD_ON | WORD_OF)) == 0)
        return token;
      i += more;
    }
  return token;
}
