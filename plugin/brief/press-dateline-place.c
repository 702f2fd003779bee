// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The place of a dateline, a run of capitalised words with particles between, and the date behind it. */

#include "brief/press-dateline-private.h"

#include <string.h>

#define MOST_PLACE 16 /* tokens of a place */

/** press_dateline_date_at: a date of the draft that begins at @token; %NULL: none. */
const PressDate *
press_dateline_date_at (const PressDraft *self, guint token)
{
  guint low = 0, high = self->dates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const PressDate *date = &g_array_index (self->dates, PressDate, middle);

      if (date->first_token < token)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->dates->len)
    return NULL;
  return g_array_index (self->dates, PressDate, low).first_token == token
             ? &g_array_index (self->dates, PressDate, low)
             : NULL;
}

/** press_dateline_date_end: the token after @date; "7 May 2026 – Today, ...", "7 May 2026 – On 9 May" are no
 * ranges. */
guint
press_dateline_date_end (const PressText *text, const PressDate *date)
{
  for (guint i = date->first_token + 2; i + 1 < date->end_token; i++)
    if (press_dateline_dash (text, i, date->end_token) > 0 && text->tokens[i - 1].kind == PRESS_TOKEN_NUMBER
        && text->tokens[i - 1].end - text->tokens[i - 1].begin == 4)
      return i;
  return date->end_token;
}

/** press_dateline_is_day: whether @date is a day, said in figures: no month, no range, no "today". */
gboolean
press_dateline_is_day (const PressText *text, const PressDate *date)
{
  return date != NULL && strlen (date->value) >= 10 && date->value[4] == '-' && date->value[7] == '-'
         && (strchr (date->value, '/') == NULL || press_dateline_date_end (text, date) < date->end_token)
         && press_text_match (text, date->first_token, PRESS_TERM_DAY, NULL) == 0; /* "Hello, today: ..." */
}

/* A small word between two names of a place. */
static gboolean
is_particle (const PressText *text, guint token)
{
  static const char *const particles[]
      = { "de",  "la", "del", "di",  "da",  "do", "am",  "an",  "der", "bei", "im",   "upon", "sur", "sous",
          "les", "le", "of",  "the", "und", "et", "and", "y",   "e",   "ed",  "dan",  "den",  "in",  "los",
          "las", "el", "d'",  "l'",  "en",  "i",  "ob",  "vor", "dos", "'s",  "près", "&",    NULL };

  return g_strv_contains (particles, press_text_folded (text, token));
}

/** press_dateline_place_end: the token after a run of place names at @token; @token: none. */
guint
press_dateline_place_end (const PressDraft *self, guint token, guint end)
{
  const PressText *text = self->text;
  guint last = token, i, open = 0;
  PressSpan wire;

  for (i = token; i < MIN (end, token + MOST_PLACE); i++)
    {
      const PressToken *t = &text->tokens[i];

      if (i > token
          && (press_dateline_date_at (self, i) != NULL || press_dateline_dash (text, i, end) > 0
              || press_dateline_wire (text, i, end, &wire) > i))
        break;
      if (t->kind == PRESS_TOKEN_WORD && t->flags & PRESS_TOKEN_CAPITAL)
        last = i + 1;
      else if (press_dateline_is_mark (text, i, "("))
        open = i + 1;
      else if (press_dateline_is_mark (text, i, ")") && open > 0)
        {
          last = i + 1;
          open = 0;
        }
      else if (press_dateline_is_mark (text, i, ".") && last == i && press_dateline_is_glued (text, i)
               && text->tokens[i - 1].end - text->tokens[i - 1].begin <= 6)
        last = i + 1;
      else if (i > token && t->end - t->begin == 1
               && press_dateline_is_mark (text, i + 1, ".")) /* "a. d. Linde" */
        i++;
      else if (i == token || (!press_dateline_is_mark (text, i, "/,-'") && !is_particle (text, i)))
        break;
    }
  return open > 0 && last >= open ? open - 1 : last;
}

/** press_dateline_skip_to_date: the first token of a date behind the place, over its comma, bracket and
 * article. */
guint
press_dateline_skip_to_date (const PressDraft *self, guint token, guint end)
{
  guint i = token, length;

  while (i < end && i < token + 3
         && (press_dateline_is_mark (self->text, i, ",(.") || press_dateline_dash (self->text, i, end) > 0))
    i += MAX (press_dateline_dash (self->text, i, end), 1);
  if (press_dateline_date_at (self, i) == NULL
      && ((length = press_text_match (self->text, i, PRESS_TERM_DATE_WORD, NULL)) > 0) && length <= 2)
    i += length;
  return i;
}
