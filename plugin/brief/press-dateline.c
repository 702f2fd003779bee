// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The dateline: place, date, wire: "AUGUSTA, Maine, May 7, 2026 /PRNewswire/ --".
 *
 * The lines of the body are tried from the top. A place is a run of capitalised words (particles, commas,
 * slashes, brackets and "and" between them) that ends where a date, a wire or a dash begins; what follows the
 * date decides how strong the candidate is: a dash or a wire, then a full stop, a colon or the line's end.
 * Unknown towns count as known ones do as long as a date or a wire stands behind them; a place with a dash
 * alone must be in the lexicon. The first strong candidate wins, else the first weak one, else a line at the
 * top that ends with the day on which the mail was sent ("Issue 41, Monday 4 May 2026"). */

#include "brief/press-dateline-private.h"

#include <string.h>

#define MOST_LINES 400 /* tried */
#define MOST_PLACE 16  /* tokens of a place */
#define TOP_LINES 12   /* where a line with a date alone may stand */
#define LINE_TOKENS 22 /* of such a line */
#define DAYS_OFF 10    /* between a weak dateline's day and the mail's */

/** Strength: how surely a candidate is a dateline. */
typedef enum
{
  STRENGTH_NONE,
  STRENGTH_DAY,   /* a date alone */
  STRENGTH_WEAK,  /* place and date */
  STRENGTH_STRONG /* and a dash or a wire */
} Strength;

typedef struct
{
  Strength strength;
  PressSpan place; /* empty: none */
  PressSpan span;
  const PressDate *date;
  char *wire; /* owned */
} Candidate;

static void
candidate_take (Candidate *best, Candidate *trial)
{
  if (trial->strength > best->strength)
    {
      if (trial->wire != NULL && trial->date == NULL && best->strength == STRENGTH_DAY)
        trial->date = best->date; /* the day in a line of its own, then "MAINZ (wire) -" */
      g_free (best->wire);
      *best = *trial;
    }
  else
    g_free (trial->wire);
  trial->wire = NULL;
}

/* A date of @dates that begins at @token; %NULL: none. */
static const PressDate *
date_at (const PressDraft *self, guint token)
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

static gboolean
is_day (const PressDate *date)
{
  return date != NULL && strlen (date->value) >= 10 && date->value[4] == '-' && date->value[7] == '-'
         && strchr (date->value, '/') == NULL;
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

/* The end of a run of place names at @token. */
static guint
place_end (const PressDraft *self, guint token, guint end)
{
  const PressText *text = self->text;
  guint last = token, i, open = 0;
  PressSpan wire;

  for (i = token; i < MIN (end, token + MOST_PLACE); i++)
    {
      const PressToken *t = &text->tokens[i];

      if (i > token
          && (date_at (self, i) != NULL || press_dateline_dash (text, i, end) > 0
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

/* The first token of a date behind the place, over its comma, bracket and article. */
static guint
skip_to_date (const PressDraft *self, guint token, guint end)
{
  guint i = token, length;

  while (i < end && i < token + 3
         && (press_dateline_is_mark (self->text, i, ",(.") || press_dateline_dash (self->text, i, end) > 0))
    i += MAX (press_dateline_dash (self->text, i, end), 1);
  if (date_at (self, i) == NULL
      && ((length = press_text_match (self->text, i, PRESS_TERM_DATE_WORD, NULL)) > 0) && length <= 2)
    i += length;
  return i;
}

static gint64
days_apart (const char *value, PressDay day)
{
  PressDay other;
  g_autoptr (GDate) a = NULL, b = NULL;

  if (day.year == 0 || !press_day_parse (value, &other))
    return 0;
  a = g_date_new_dmy ((GDateDay)day.day, (GDateMonth)day.month, (GDateYear)day.year);
  b = g_date_new_dmy ((GDateDay)other.day, (GDateMonth)other.month, (GDateYear)other.year);
  return ABS (g_date_days_between (a, b));
}

static gboolean
is_known_place (const PressText *text, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (press_text_match (text, i, PRESS_TERM_PLACE, NULL) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
begins_sentence (const PressText *text, guint token, guint end)
{
  return token < end
         && (text->tokens[token].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_DIGITS)
             || text->tokens[token].kind == PRESS_TOKEN_PUNCTUATION || press_dateline_is_glued (text, token));
}

/* What stands behind the date (or, without one, behind the place) tells how strong the candidate is. */
static Strength
strength_at (const PressDraft *self, guint token, guint end, gboolean has_wire, const Candidate *trial)
{
  const PressText *text = self->text;
  gboolean near = trial->date != NULL && days_apart (trial->date->value, self->today) <= DAYS_OFF;

  if (has_wire)
    return STRENGTH_STRONG;
  if (press_dateline_dash (text, token, end) > 0)
    return trial->date != NULL && !press_dateline_is_mark (text, token, ".")
               ? STRENGTH_STRONG
               : STRENGTH_WEAK + (trial->date != NULL);
  if (trial->date == NULL)
    return STRENGTH_NONE;
  if (token >= end || text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK)
    return near ? STRENGTH_WEAK : STRENGTH_NONE;
  if (near && press_dateline_is_mark (text, token - 1, ")"))
    return STRENGTH_STRONG;
  if (press_dateline_is_mark (text, token, ".:|") && begins_sentence (text, token + 1, end))
    return near ? STRENGTH_STRONG : STRENGTH_WEAK;
  return STRENGTH_NONE;
}

static gboolean
starts_with_function_word (const PressText *text, guint token)
{
  return press_text_match (text, token, PRESS_TERM_PLACE, NULL) == 0
         && (press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) > 0
             || press_text_match (text, token, PRESS_TERM_LABEL, NULL) > 0
             || press_text_match (text, token, PRESS_TERM_MONTH, NULL) > 0
             || press_text_match (text, token, PRESS_TERM_WEEKDAY, NULL) > 0);
}

/* A dateline that begins at @token; its paragraph ends at @end. */
static void
try_place (const PressDraft *self, guint token, guint end, Candidate *best)
{
  const PressText *text = self->text;
  Candidate trial = { 0 };
  guint first = token + press_dateline_is_mark (text, token, "("), last, next, after, joint;
  gboolean bracket = first > token, joined;
  PressSpan wire = { 0, 0 };

  if (first >= end || !(text->tokens[first].flags & PRESS_TOKEN_CAPITAL)
      || starts_with_function_word (text, first))
    return;
  last = place_end (self, first, end);
  if (last == first)
    return;
  trial.place = (PressSpan){ text->tokens[first].begin, text->tokens[last - 1].end };
  next = last;
  if (press_dateline_is_mark (text, next, "-")
      && press_dateline_is_mark (text, next + 1, "-")) /* "CITY--(BUSINESS WIRE)--" */
    next += 2;
  after = press_dateline_wire (text, next, end, &wire);
  joint = skip_to_date (self, after > next ? after : last, end);
  joined = joint > last || after > next;
  if (is_day (date_at (self, joint)) && joined)
    {
      trial.date = date_at (self, joint);
      last = trial.date->end_token;
      while (last < end && press_dateline_is_mark (text, last, ")"))
        last++;
      if (after == next)
        {
          guint comma = last + press_dateline_is_mark (text, last, ",");

          after = press_dateline_wire (text, comma, end, &wire);
          if (after > comma)
            last = after;
        }
    }
  else if (after > next)
    last = after;
  trial.span = (PressSpan){ text->tokens[first].begin, text->tokens[last - 1].end };
  if (wire.end > 0)
    trial.wire = press_text_slice (text, wire);
  trial.strength = strength_at (self, last, end, wire.end > 0, &trial);
  if (trial.date == NULL && wire.end == 0
      && (!is_known_place (text, first, last) || end - last < 12 || press_dateline_is_mark (text, last, ".")
          || bracket))
    trial.strength = STRENGTH_NONE;
  candidate_take (best, &trial);
}

/* A short line at the top that ends with the mail's own day. */
static void
try_day (const PressDraft *self, guint token, guint end, Candidate *best)
{
  const PressText *text = self->text;
  Candidate trial = { .strength = STRENGTH_DAY };
  guint last = token + 1;
  const char *value;

  if (best->strength >= STRENGTH_DAY)
    return;
  while (last < end && !(text->tokens[last].flags & PRESS_TOKEN_AFTER_BREAK) && last <= token + LINE_TOKENS)
    last++;
  for (guint i = token; i < last && last <= token + LINE_TOKENS; i++)
    {
      const PressDate *date = date_at (self, i);

      if (press_text_match_any (text, i, PRESS_TERM_LABEL, &value) > 0 && g_str_equal (value, "embargo"))
        return;
      if (date != NULL && is_day (date) && !date->relative && date->end_token + 2 > last
          && (i == token || strlen (date->value) == 10) && days_apart (date->value, self->today) <= 3)
        {
          trial.date = date;
          trial.span = date->span;
        }
    }
  if (trial.date != NULL)
    candidate_take (best, &trial);
}

static gboolean
may_hold (const PressDraft *self, guint byte, gboolean anywhere)
{
  PressSectionKind kind = press_draft_section_at (self, byte);

  return kind == PRESS_SECTION_BODY || (anywhere && kind == PRESS_SECTION_QUOTED_MAIL);
}

/* "(AGENCY) Turin, 4 May - ...": the token behind a short bracket in capitals that a line begins with. */
static guint
skip_bracket (const PressText *text, guint token, guint end)
{
  guint i = token + 1;

  if (!press_dateline_is_mark (text, token, "("))
    return token;
  while (i < MIN (end, token + 7) && !press_dateline_is_mark (text, i, ")"))
    {
      if (text->tokens[i].kind == PRESS_TOKEN_WORD && !(text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS))
        return token;
      i++;
    }
  return i > token + 1 && i + 1 < end && press_dateline_is_mark (text, i, ")") ? i + 1 : token;
}

static void
search (const PressDraft *self, gboolean anywhere, Candidate *best)
{
  const PressText *text = self->text;
  guint lines = 0;

  for (guint p = 0; p < text->n_paragraphs && lines < MOST_LINES && best->strength < STRENGTH_STRONG; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];

      if (!may_hold (self, paragraph->span.begin, anywhere))
        continue;
      for (guint i = paragraph->first_token;
           i < paragraph->end_token && lines < MOST_LINES && best->strength < STRENGTH_STRONG; i++)
        if (i == paragraph->first_token || text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
          {
            guint behind = skip_bracket (text, i, paragraph->end_token);

            try_place (self, i, paragraph->end_token, best);
            if (behind > i && best->strength < STRENGTH_STRONG)
              try_place (self, behind, paragraph->end_token, best);
            if (lines++ < TOP_LINES)
              try_day (self, i, paragraph->end_token, best);
          }
    }
}

static void
fill (PressDraft *self, const Candidate *found)
{
  PressDateline *dateline = g_new0 (PressDateline, 1);

  if (found->place.end > found->place.begin)
    dateline->place = press_text_slice (self->text, found->place);
  if (found->date != NULL)
    dateline->date = g_strndup (found->date->value, 10);
  dateline->wire = g_strdup (found->wire);
  dateline->span = found->span;
  self->brief->dateline = dateline;
}

/** press_draft_find_dateline: fills the dateline, and sets today and the dates of the draft. */
void
press_draft_find_dateline (PressDraft *self)
{
  Candidate best = { 0 };
  PressDay today = self->today;

  self->dates = press_dates_find (self->text, today);
  search (self, FALSE, &best);
  if (best.strength < STRENGTH_WEAK)
    search (self, TRUE, &best);
  if (best.strength > STRENGTH_NONE)
    fill (self, &best);
  g_free (best.wire);
  if (self->brief->dateline == NULL || self->brief->dateline->date == NULL
      || !press_day_parse (self->brief->dateline->date, &today)
      || memcmp (&today, &self->today, sizeof today) == 0)
    return;
  self->today = today;
  g_array_unref (self->dates);
  self->dates = press_dates_find (self->text, today);
}
