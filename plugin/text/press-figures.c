// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures: a number (press-figures-number.c), a factor ("million"), a unit: a currency before or behind it, a
 * per-cent sign, a measure, or the noun that is counted. A number alone is none, and none are dates, times,
 * telephone numbers, house numbers, versions: a number is passed over when the word before it numbers things
 * ("No.", "Hall"), when marks tie it to other numbers, and when a month, a unit of time or a clock stands
 * behind it. A rank the issuer claims ("number one") is a figure too; a figure is a claim when the words
 * around it boast of growth or size. */

#include "text/press-figures-private.h"

#include <string.h>

#define CLAIM_WORDS 12 /* tokens looked at on either side of a figure */

typedef struct
{
  const PressText *text;
  guint end; /* of the sentence */
  guint begin;
  guint token; /* behind what was read so far */
  PressSpan span;
  PressSpan unit;
  double value;
  gboolean has_unit;
  gboolean has_factor;
} Reader;

void
press_figure_clear (PressFigure *self)
{
  g_clear_pointer (&self->unit, g_free);
}

static gboolean
is_glued (const PressText *text, guint token)
{
  return token < text->n_tokens && (text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE) == 0;
}

static char
char_of (const PressText *text, guint token)
{
  return token < text->n_tokens ? text->text[text->tokens[token].begin] : 0;
}

/* Whether marks tie the number to others: a fraction, a date, a time, a telephone number, an address. */
static gboolean
is_tied (const PressText *text, const PressNumber *number)
{
  guint first = number->first_token, end = number->end_token;
  char before = first > 0 && is_glued (text, first) ? char_of (text, first - 1) : 0;
  char behind = is_glued (text, end) ? char_of (text, end) : 0;

  if (before != 0 && strchr ("/.:_@#=&", before) != NULL)
    return TRUE;
  if (before == '-' && first > 1 && is_glued (text, first - 1))
    return TRUE; /* "A-12" */
  if (behind != 0 && strchr ("/:_@=", behind) != NULL)
    return TRUE;
  if ((behind == '.' || behind == ',') && is_glued (text, end + 1) && end + 1 < text->n_tokens
      && text->tokens[end + 1].kind != PRESS_TOKEN_PUNCTUATION)
    return TRUE; /* "2.1.3" */
  if (first > 0 && text->tokens[first - 1].kind == PRESS_TOKEN_NUMBER)
    return TRUE; /* "020 7946 0123" */
  if (end < text->n_tokens && text->tokens[end].kind == PRESS_TOKEN_NUMBER && !number->in_words)
    return TRUE;
  if (first > 0 && (char_of (text, first - 1) == '+' || char_of (text, first - 1) == '(')
      && number->value >= 10 && text->tokens[end < text->n_tokens ? end : first].kind == PRESS_TOKEN_NUMBER)
    return TRUE;
  return FALSE;
}

/* Whether a word before the number numbers things: "No. 5", "Hall 3", "page 12". */
static gboolean
is_numbering (const PressText *text, const PressNumber *number)
{
  return press_figures_match_before (text, number->first_token, "not") > 0;
}

static gboolean
is_time (const PressText *text, guint token)
{
  return press_text_match (text, token, PRESS_TERM_MONTH, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_DATE_UNIT, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_TIME_WORD, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_DAY_PART, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_WEEKDAY, NULL) > 0;
}

static void
extend (Reader *self, guint tokens)
{
  self->token += tokens;
  self->span.end = self->text->tokens[self->token - 1].end;
}

static gboolean
factor_at (const PressText *text, guint token, guint *length, double *factor)
{
  const char *value = NULL;

  *length = press_text_match (text, token, PRESS_TERM_FIGURE_UNIT, &value);
  if (*length == 0 || !g_ascii_isdigit (value[0]))
    return FALSE;
  *factor = g_ascii_strtod (value, NULL);
  return TRUE;
}

/* "to 6", "-20": the end of a range, the value is the first number's. */
static void
read_range (Reader *self)
{
  guint length = press_figures_match (self->text, self->token, "range");
  PressNumber second;

  if (length == 0 || self->token + length >= self->end)
    return;
  if (!press_number_read (self->text, self->token + length, &second) || second.in_words
      || second.currency.end > second.currency.begin)
    return;
  if (second.value <= self->value)
    return;
  extend (self, second.end_token - self->token);
}

static void
read_factors (Reader *self)
{
  guint length;
  double factor;

  for (guint i = 0; i < 2 && self->token < self->end; i++)
    {
      if (!factor_at (self->text, self->token, &length, &factor))
        return;
      self->value *= factor;
      self->has_factor = TRUE;
      extend (self, length);
    }
}

static void
set_unit (Reader *self, guint tokens)
{
  self->unit.begin = self->text->tokens[self->token].begin;
  extend (self, tokens);
  self->unit.end = self->span.end;
  self->has_unit = TRUE;
}

/* "de" in "5 millones de euros": passed when a unit or a noun stands behind it. */
static guint
link_length (const Reader *self)
{
  return self->has_factor ? press_figures_match (self->text, self->token, "of") : 0;
}

static gboolean
read_measure (Reader *self)
{
  static const char *const keys[] = { "percent", "currency", "unit" };
  guint skipped = link_length (self);

  if (self->token + skipped >= self->end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      guint length = press_figures_match (self->text, self->token + skipped, keys[i]);

      if (length == 0)
        continue;
      self->token += skipped;
      set_unit (self, length);
      return TRUE;
    }
  return FALSE;
}

/* "Rp15", "€ 5", "US$ 3m" */
static gboolean
read_currency_before (Reader *self, const PressNumber *number)
{
  guint before;

  if (number->currency.end > number->currency.begin)
    {
      self->unit = number->currency;
      self->span.begin = number->currency.begin;
      return self->has_unit = TRUE;
    }
  before = press_figures_match_before (self->text, number->first_token, "currency");
  if (before == 0)
    return FALSE;
  self->unit = (PressSpan){ self->text->tokens[number->first_token - before].begin,
                            self->text->tokens[number->first_token - 1].end };
  self->span.begin = self->unit.begin;
  return self->has_unit = TRUE;
}

/* "15m", "30kg": the letters are a factor, where money is meant, or a measure. */
static gboolean
read_suffix (Reader *self, const PressNumber *number)
{
  const PressText *text = self->text;
  g_autofree char *suffix = press_text_slice (text, number->suffix);
  g_autoptr (PressText) alone = press_text_new (
      suffix, -1, text->lexicons, text->paragraphs[text->tokens[number->first_token].paragraph].language);
  double factor;
  guint length;

  if (press_figures_match (alone, 0, "unit") == alone->n_tokens)
    {
      self->unit = number->suffix;
      self->span.end = number->suffix.end;
      return self->has_unit = TRUE;
    }
  if (self->has_unit && factor_at (alone, 0, &length, &factor) && length == alone->n_tokens)
    {
      self->value *= factor;
      self->has_factor = TRUE;
      self->span.end = number->suffix.end;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_content_word (const Reader *self, guint token)
{
  const PressText *text = self->text;

  return token < self->end && text->tokens[token].kind == PRESS_TOKEN_WORD
         && text->tokens[token].end - text->tokens[token].begin > 2
         && (text->tokens[token].flags & (PRESS_TOKEN_DIGITS | PRESS_TOKEN_AFTER_BREAK)) == 0
         && (text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE) != 0
         && press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_ORDINAL, NULL) == 0 && !is_time (text, token);
}

static gboolean
is_capital (const PressText *text, guint token)
{
  return (text->tokens[token].flags & PRESS_TOKEN_CAPITAL) != 0;
}

/* How many words behind the number say what is counted. Where nouns have capitals, the first capital within
 * two words; else a lower-case word, with the one behind it where an adjective stands first and plurals end
 * in "s" (English). */
static guint
noun_length (const Reader *self)
{
  const PressText *text = self->text;
  guint first = self->token + link_length (self);
  const char *language;

  if (!is_content_word (self, first))
    return 0;
  language = text->paragraphs[text->tokens[first].paragraph].language;
  if (g_str_equal (language, "de"))
    {
      if (is_capital (text, first))
        return first + 1 - self->token;
      return is_content_word (self, first + 1) && is_capital (text, first + 1) ? first + 2 - self->token : 0;
    }
  if (is_capital (text, first))
    return 0;
  if (g_str_equal (language, "en") && !g_str_has_suffix (press_text_folded (text, first), "s"))
    return is_content_word (self, first + 1) && g_str_has_suffix (press_text_folded (text, first + 1), "s")
               ? first + 2 - self->token
           : self->has_factor || g_str_equal (press_text_folded (text, first), "people")
               ? first + 1 - self->token
               : 0;
  return first + 1 - self->token;
}

/* Whether the number can count things: no year, no postcode, no number of a thing that a name stands before.
 */
static gboolean
can_count (const Reader *self, const PressNumber *number)
{
  const PressText *text = self->text;
  guint first = number->first_token;

  if (number->in_words)
    return FALSE;
  if (self->has_factor || number->grouped)
    return TRUE;
  if (number->decimals || number->value < 2 || number->value >= 10000)
    return FALSE;
  if (number->value >= 1900 && number->value < 2100)
    return FALSE;
  if (first == self->begin || (text->tokens[first].flags & PRESS_TOKEN_AFTER_BREAK) != 0)
    return FALSE;
  return text->tokens[first - 1].kind != PRESS_TOKEN_WORD || !is_capital (text, first - 1)
         || (text->tokens[first - 1].flags & PRESS_TOKEN_CAPITAL && first - 1 == self->begin);
}

static void
read_noun (Reader *self, const PressNumber *number)
{
  guint length = can_count (self, number) ? noun_length (self) : 0;
  guint skipped = link_length (self);

  if (length == 0)
    return;
  self->token += skipped;
  set_unit (self, length - skipped);
}

/* Whether the words around the figure boast of growth or size. */
static gboolean
is_claim (const Reader *self, guint first)
{
  guint from = first > self->begin + CLAIM_WORDS ? first - CLAIM_WORDS : self->begin;
  guint to = MIN (self->end, self->token + CLAIM_WORDS);

  for (guint i = from; i < to; i++)
    if ((i < first || i >= self->token) && press_figures_match (self->text, i, "growth") > 0)
      return TRUE;
  return FALSE;
}

static void
add_figure (const Reader *self, PressSpan unit, gboolean claim, GArray *figures)
{
  PressFigure figure = { self->span, self->value, NULL, claim };

  if (unit.end > unit.begin)
    figure.unit = press_text_slice (self->text, unit);
  g_array_append_val (figures, figure);
}

/* "number one", "third largest"; returns the token behind it, 0 when there is none. */
static guint
read_rank (Reader *self, guint token, GArray *figures)
{
  const char *value = NULL;
  guint length = press_text_match (self->text, token, PRESS_TERM_FIGURE_UNIT, &value);

  if (length == 0 || !g_str_has_prefix (value, "rank-"))
    return 0;
  self->token = token + length;
  self->span = (PressSpan){ self->text->tokens[token].begin, self->text->tokens[token + length - 1].end };
  self->value = g_ascii_strtod (value + strlen ("rank-"), NULL);
  add_figure (self, (PressSpan){ 0, 0 }, TRUE, figures);
  return self->token;
}

/* The figure whose number begins at @token; returns the token behind it, 0 when there is none. */
static guint
read_figure (Reader *self, guint token, GArray *figures)
{
  PressNumber number;

  if (!press_number_read (self->text, token, &number) || number.end_token > self->end)
    return 0;
  if (is_tied (self->text, &number) || is_numbering (self->text, &number))
    return 0;
  self->token = number.end_token;
  self->span = number.span;
  self->value = number.value;
  self->has_unit = self->has_factor = FALSE;
  self->unit = (PressSpan){ 0, 0 };
  read_currency_before (self, &number);
  if (number.suffix.end > number.suffix.begin && !read_suffix (self, &number))
    return 0;
  if (self->span.end == number.span.end)
    read_range (self);
  read_factors (self);
  if (!self->has_unit && !self->has_factor && self->token < self->end && is_time (self->text, self->token))
    return 0;
  if (!self->has_unit && !read_measure (self))
    read_noun (self, &number);
  if (!self->has_unit && (!self->has_factor || number.in_words))
    return 0;
  add_figure (self, self->unit, is_claim (self, token), figures);
  return self->token;
}

/**
 * press_figures_find:
 * @text: a text made ready
 *
 * Returns: (transfer full) (element-type PressFigure): the figures in @text, in order; dates, times, phone
 * numbers and versions are none
 */
GArray *
press_figures_find (const PressText *text)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (PressFigure));

  g_array_set_clear_func (figures, (GDestroyNotify)press_figure_clear);
  for (guint s = 0; s < text->n_sentences; s++)
    {
      Reader reader = { text, text->sentences[s].end_token, text->sentences[s].first_token };

      for (guint i = reader.begin; i < reader.end;)
        {
          guint next = 0;

          if (text->tokens[i].kind == PRESS_TOKEN_NUMBER || text->tokens[i].kind == PRESS_TOKEN_WORD)
            {
              next = read_rank (&reader, i, figures);
              if (next == 0)
                next = read_figure (&reader, i, figures);
            }
          i = next > i ? next : i + 1;
        }
    }
  return figures;
}
