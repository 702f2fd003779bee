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

#define MOST_LINES 400     /* tried */
#define TOP_LINES 12       /* where a line with a date alone may stand */
#define LINE_TOKENS 30     /* of such a line */
#define LAST_PARAGRAPHS 12 /* in which a day may stand at the end */
#define SHORT_LINE 9       /* tokens of its line */
#define MIN_PROSE 12       /* tokens of the paragraph behind a place alone */
#define DAYS_OFF 10        /* between a weak dateline's day and the mail's */

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
      if (trial->date == NULL && best->strength == STRENGTH_DAY)
        trial->date = best->date; /* the day in a line of its own, then "MAINZ (wire) -" */
      g_free (best->wire);
      *best = *trial;
    }
  else
    g_free (trial->wire);
  trial->wire = NULL;
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

/* The wire behind @token, over a comma or a dash before it: "CITY - (WIRE) - 2 May". @token: none. */
static guint
wire_behind (const PressText *text, guint token, guint end, PressSpan *wire)
{
  guint dash = press_dateline_dash (text, token, end);
  guint first = dash > 0 ? token + dash : token + press_dateline_is_mark (text, token, ",");
  guint after = press_dateline_wire (text, first, end, wire);

  if (after > first)
    return after;
  after = dash > 0 ? press_dateline_bare_wire (text, first, end, wire) : first;
  return after > first ? after : token;
}

/* Date and wire behind the place, in either order; the token behind them. */
static guint
read_tail (const PressDraft *self, guint last, guint end, Candidate *trial, PressSpan *wire)
{
  for (guint pieces = 0; pieces < 2; pieces++)
    {
      guint date = press_dateline_skip_to_date (self, last, end);
      guint after = wire->end == 0 ? wire_behind (self->text, last, end, wire) : last;

      if (after > last)
        last = after;
      else if (trial->date == NULL && press_dateline_is_day (self->text, press_dateline_date_at (self, date))
               && (date > last || wire->end > 0))
        {
          trial->date = press_dateline_date_at (self, date);
          last = press_dateline_date_end (self->text, trial->date);
          while (last < end && press_dateline_is_mark (self->text, last, ")"))
            last++;
          if (press_dateline_is_mark (self->text, last, "(")
              && press_dateline_is_mark (self->text, last + 2, ")")
              && press_dateline_is_mark (self->text, last + 3, ".")) /* "2 May 2026 (updated)." */
            last += 3;
        }
      else
        break;
    }
  return last;
}

/* "Ulm. The council has ...": nothing but a known place before the full stop, and prose behind it, under a
 * line with the day. */
static void
try_place_alone (const PressDraft *self, guint token, guint end, Candidate *best)
{
  const PressText *text = self->text;
  guint stop = token + press_text_match (text, token, PRESS_TERM_PLACE, NULL);
  Candidate trial = { .strength = STRENGTH_WEAK };

  if (best->strength != STRENGTH_DAY || stop == token || !press_dateline_is_mark (text, stop, ".")
      || end - stop < MIN_PROSE || !begins_sentence (text, stop + 1, end))
    return;
  trial.place = trial.span = (PressSpan){ text->tokens[token].begin, text->tokens[stop - 1].end };
  candidate_take (best, &trial);
}

/* A dateline that begins at @token; its paragraph ends at @end; @lead: (nullable): a date before it. */
static void
try_place (const PressDraft *self, guint token, guint end, const PressDate *lead, Candidate *best)
{
  const PressText *text = self->text;
  Candidate trial = { 0 };
  guint first = token + press_dateline_is_mark (text, token, "("), last;
  const char *key = NULL;
  gboolean bracket = first > token;
  PressSpan wire = { 0, 0 };

  if (first >= end || !(text->tokens[first].flags & PRESS_TOKEN_CAPITAL)
      || starts_with_function_word (text, first))
    return;
  last = press_dateline_place_end (self, first, end);
  if (last == first)
    return;
  for (guint i = first; i < last; i++)
    if (press_text_match_any (text, i, PRESS_TERM_LABEL, &key) > 0 && g_str_equal (key, "press-release"))
      return;
  trial.place = (PressSpan){ text->tokens[first].begin, text->tokens[last - 1].end };
  last = read_tail (self, last, end, &trial, &wire);
  if (trial.date == NULL)
    trial.date = lead;
  trial.span = (PressSpan){ text->tokens[first].begin, text->tokens[last - 1].end };
  if (wire.end > 0)
    trial.wire = press_text_slice (text, wire);
  trial.strength = strength_at (self, last, end, wire.end > 0, &trial);
  if (trial.date == NULL && wire.end == 0
      && (!is_known_place (text, first, last) || end - last < MIN_PROSE
          || press_dateline_is_mark (text, last, ".") || bracket))
    trial.strength = STRENGTH_NONE;
  candidate_take (best, &trial);
}

/* Whether a date from @first to before @end is what a line ends with, or stands between its strokes or
 * points: "By Anna Berg • 5 May 2026 • 4 minutes". */
static gboolean
stands_apart (const PressText *text, guint line, guint first, guint end, guint last)
{
  static const char *const strokes[] = { "|", "•", "·", "–", "—", "/", NULL };

  if (end + 1 >= last)
    return TRUE;
  return g_strv_contains (strokes, press_text_folded (text, end))
         || (first > line && g_str_equal (press_text_folded (text, first - 1), "|"));
}

/* A short line at the top that ends with the mail's own day. */
static void
try_day (const PressDraft *self, guint token, guint end, Candidate *best)
{
  const PressText *text = self->text;
  Candidate trial = { .strength = STRENGTH_DAY };
  guint last = token + 1;
  const char *value = NULL;
  gboolean byline
      = press_text_match_any (text, token, PRESS_TERM_SIGNAL, &value) > 0 && g_str_equal (value, "byline");

  if (best->strength >= STRENGTH_DAY)
    return;
  while (last < end && !(text->tokens[last].flags & PRESS_TOKEN_AFTER_BREAK) && last <= token + LINE_TOKENS)
    last++;
  for (guint i = token; i < last && last <= token + LINE_TOKENS; i++)
    {
      const PressDate *date = press_dateline_date_at (self, i);

      if (press_text_match_any (text, i, PRESS_TERM_LABEL, &value) > 0 && g_str_equal (value, "embargo"))
        return;
      if (press_dateline_is_day (text, date) && (!date->relative || byline)
          && stands_apart (text, token, date->first_token, date->end_token, last)
          && (i == token || byline || strlen (date->value) == 10)
          && days_apart (date->value, self->today) <= 3)
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
            const PressDate *lead;
            guint behind = press_dateline_skip_lead (self, i, paragraph->end_token, &lead);

            if (i == paragraph->first_token && lines < TOP_LINES)
              try_place_alone (self, i, paragraph->end_token, best);
            try_place (self, i, paragraph->end_token, NULL, best);
            if (behind > i && best->strength < STRENGTH_STRONG)
              try_place (self, behind, paragraph->end_token, lead, best);
            if (lines++ < TOP_LINES)
              try_day (self, i, paragraph->end_token, best);
          }
    }
}

/* The day in a short line at the end: "Issued 4 May 2026". */
static void
search_end (const PressDraft *self, Candidate *best)
{
  const PressText *text = self->text;

  for (guint p = text->n_paragraphs; p-- > 0 && p + LAST_PARAGRAPHS > text->n_paragraphs;)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];
      PressSectionKind kind = press_draft_section_at (self, paragraph->span.begin);

      if (kind == PRESS_SECTION_QUOTED_MAIL || kind == PRESS_SECTION_COMMENT)
        continue;
      for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
        if (i == paragraph->first_token || text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
          {
            guint end = i + 1;

            while (end < paragraph->end_token && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
              end++;
            if (end - i > SHORT_LINE)
              continue;
            try_place (self, i, end, NULL, best);
            try_day (self, i, end, best);
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
  if (best.strength == STRENGTH_NONE)
    search_end (self, &best);
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
