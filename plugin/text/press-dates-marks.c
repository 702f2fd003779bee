// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the words of a text can mean in a date. The lexicon's trie is walked once from every word; all that a
 * phrase can be is kept as marks of its first token, so that the parsers look up numbers and bits only. */

#include "text/press-dates-private.h"

#include <string.h>

static const char *const word_names[] = {
  "next",       "coming",    "after-next", "last",    "this",       "last-year", "next-year",
  "last-month", "last-week", "participle", "about",   "ago-before", "ago-after", "in",
  "later",      "begin",     "middle",     "end",     "from",       "to",        "and",
  "since",      "until",     "of",         "the",     "on",         "every",     "year-licence",
  "past",       "future",    "one",        "perfect",
};
static const char *const time_names[] = { "before", "after", "am", "pm" };
static const char *const unit_names[]
    = { "day",      "week",   "month",  "quarter", "half",      "year",  "decade",
        "century",  "hour",   "minute", "weekend", "days",      "weeks", "months",
        "quarters", "halves", "years",  "decades", "centuries", "hours", "minutes" };
static const char *const edge_names[] = {
  "year-begin",    "year-middle",    "year-end",     "month-begin", "month-middle",    "month-end",
  "week-begin",    "week-middle",    "week-end",     "autumn-term", "before-last",     "yearly",
  "for",           "after",          "before",       "first-of",    "last-of",         "year-ago-quarter",
  "year-ago-half", "year-ago-month", "last-quarter", "last-half",   "year-ago-period", "closed",
  "week-of"
};
static const struct
{
  const char *prefix;
  int unit;
} numbered_units[] = { { "months-", UNIT_MONTHS },
                       { "days-", UNIT_DAYS },
                       { "weekend-of-", UNIT_WEEKEND_OF_MONTH },
                       { "half-of-", UNIT_HALF_OF_MONTH },
                       { "century-", UNIT_CENTURY_NAME } };
static const char *const part_names[] = { "morning", "noon", "afternoon", "evening", "night", "midnight" };
static const char *const season_names[]
    = { "", "", "", "spring", "", "", "summer", "", "", "autumn", "", "", "winter" };

/* Keys are interned: their meanings are found by address, once. */
static GHashTable *
meanings (void)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (word_names); i++)
        g_hash_table_insert (made, (gpointer)g_intern_string (word_names[i]), GUINT_TO_POINTER (1u << i));
      g_once_init_leave (&table, made);
    }
  return table;
}

static int
index_of (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (names[i], name))
      return (int)i;
  return -1;
}

static int
meaning (PressDateSlot slot, const char *key)
{
  int i;

  switch (slot)
    {
    case SLOT_SEASON:
      return MAX (index_of (season_names, G_N_ELEMENTS (season_names), key), 0);
    case SLOT_DAY_PART:
      return MAX (index_of (part_names, G_N_ELEMENTS (part_names), key), 0);
    case SLOT_UNIT:
      if (g_ascii_isdigit (key[0]))
        return (int)CLAMP (g_ascii_strtoll (key, NULL, 10), UNIT_FIRST_DECADE, 2100);
      if (g_str_equal (key, "calendar-week"))
        return UNIT_CALENDAR_WEEK;
      if (g_str_equal (key, "fortnight"))
        return UNIT_FORTNIGHT;
      for (guint n = 0; n < G_N_ELEMENTS (numbered_units); n++)
        if (g_str_has_prefix (key, numbered_units[n].prefix))
          return numbered_units[n].unit
                 + (int)CLAMP (g_ascii_strtoll (key + strlen (numbered_units[n].prefix), NULL, 10), 1, 99);
      if (g_str_has_prefix (key, "one-"))
        return MAX (index_of (unit_names, UNIT_WEEKEND, key + strlen ("one-")), 0) | UNIT_ONE;
      i = MAX (index_of (unit_names, G_N_ELEMENTS (unit_names), key), 0);
      return i > UNIT_WEEKEND ? (i - UNIT_WEEKEND - 1) | UNIT_PLURAL : i;
    case SLOT_ORDINAL:
      return g_str_equal (key, "last") ? -1 : (int)g_ascii_strtoll (key, NULL, 10);
    case SLOT_ZONE:
      return 1;
    case SLOT_DAY: /* days from today, or "12-25" */
      if ((i = press_dates_holiday_of (key)) != 0)
        return i;
      return (int)CLAMP (g_ascii_strtoll (key, NULL, 10), -HOLIDAY + 1, HOLIDAY - 1); /* "now": 0 */
    default:
      return (int)CLAMP (g_ascii_strtoll (key, NULL, 10), -10000, 10000);
    }
}

static int
slot_of (PressTerm term)
{
  switch (term)
    {
    case PRESS_TERM_MONTH:
      return SLOT_MONTH;
    case PRESS_TERM_WEEKDAY:
      return SLOT_WEEKDAY;
    case PRESS_TERM_SEASON:
      return SLOT_SEASON;
    case PRESS_TERM_ORDINAL:
      return SLOT_ORDINAL;
    case PRESS_TERM_DAY:
      return SLOT_DAY;
    case PRESS_TERM_DAY_PART:
      return SLOT_DAY_PART;
    case PRESS_TERM_DATE_UNIT:
      return SLOT_UNIT;
    case PRESS_TERM_NUMBER_WORD:
      return SLOT_NUMBER;
    case PRESS_TERM_TIME_ZONE:
      return SLOT_ZONE;
    default:
      return -1;
    }
}

static PressDateMarks *
marks_at (PressDates *self, guint token)
{
  if (self->marks_of[token] == 0)
    {
      g_array_set_size (self->marks, self->marks->len + 1);
      self->marks_of[token] = self->marks->len - 1;
    }
  return &g_array_index (self->marks, PressDateMarks, self->marks_of[token]);
}

static void
mark_phrase (PressDates *self, guint token, guint length, PressTerm term, const char *key)
{
  int slot = slot_of (term), edge = -1;
  PressDateMarks *marks;

  if (term == PRESS_TERM_DATE_WORD && g_hash_table_lookup (meanings (), key) == NULL)
    edge = index_of (edge_names, G_N_ELEMENTS (edge_names), key);
  if (edge >= 0)
    slot = SLOT_EDGE;

  if (slot >= 0)
    {
      marks = marks_at (self, token);
      if (length < marks->length[slot])
        return;
      marks->length[slot] = (guint8)MIN (length, 255);
      marks->value[slot] = (gint16)(edge >= 0 ? edge : meaning ((PressDateSlot)slot, key));
      if (slot == SLOT_ZONE)
        marks->zone = key;
      if (slot == SLOT_UNIT && marks->value[slot] == UNIT_YEAR)
        self->ended[token + length] |= WORD_YEAR;
    }
  else if (term == PRESS_TERM_DATE_WORD && length <= LONGEST_WORD)
    {
      guint32 word = GPOINTER_TO_UINT (g_hash_table_lookup (meanings (), key));

      marks_at (self, token)->words[length] |= word;
      self->ended[token + length] |= word;
    }
  else if (term == PRESS_TERM_TIME_WORD && length <= LONGEST_WORD)
    {
      int word = index_of (time_names, G_N_ELEMENTS (time_names), key);

      if (word < 0)
        return;
      marks_at (self, token)->times[length] |= (guint8)(1 << word);
      self->timed[token + length] |= (guint8)(1 << word);
    }
}

static void
mark_from (PressDates *self, guint token, guint end, const PressLexicon *lexicon, gboolean common)
{
  guint node = 0;

  for (guint i = token; i < end; i++)
    {
      const PressToken *t = &self->text->tokens[i];
      guint cursor = 0;
      PressTerm term;
      const char *key;

      node = press_lexicon_step (lexicon, node, common ? t->common : t->word);
      if (node == 0)
        return;
      while (press_lexicon_each (lexicon, node, &cursor, &term, &key))
        mark_phrase (self, token, i + 1 - token, term, key);
    }
}

/** press_dates_mark: fills the marks of all tokens. */
void
press_dates_mark (PressDates *self)
{
  const PressText *text = self->text;

  g_array_set_size (self->marks, 1);
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];

      for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
        {
          if (text->tokens[i].word != 0 && paragraph->lexicon != NULL)
            mark_from (self, i, paragraph->end_token, paragraph->lexicon, FALSE);
          if (text->tokens[i].common != 0)
            mark_from (self, i, paragraph->end_token, text->common, TRUE);
        }
    }
}

static const PressDateMarks *
get (const PressDates *self, guint token)
{
  return token < self->end && self->marks_of[token] != 0
             ? &g_array_index (self->marks, PressDateMarks, self->marks_of[token])
             : NULL;
}

/** press_dates_slot: tokens of the phrase at @token that is a @slot, 0: none; @value stays then. */
guint
press_dates_slot (const PressDates *self, guint token, PressDateSlot slot, int *value)
{
  const PressDateMarks *marks = get (self, token);

  if (marks == NULL || marks->length[slot] == 0)
    return 0;
  if (value != NULL)
    *value = marks->value[slot];
  return marks->length[slot];
}

/** press_dates_word: tokens of the longest phrase at @token that can be one of @words, 0: none. */
guint
press_dates_word (const PressDates *self, guint token, guint32 words)
{
  const PressDateMarks *marks = get (self, token);

  for (guint n = LONGEST_WORD; marks != NULL && n > 0; n--)
    if (marks->words[n] & words)
      return n;
  return 0;
}

/** press_dates_time_word: likewise, of [time-word]. */
guint
press_dates_time_word (const PressDates *self, guint token, guint8 words)
{
  const PressDateMarks *marks = get (self, token);

  for (guint n = LONGEST_WORD; marks != NULL && n > 0; n--)
    if (marks->times[n] & words)
      return n;
  return 0;
}

/** press_dates_zone_at: (nullable): the zone that @token names, "UTC", "local" or an IANA name. */
const char *
press_dates_zone_at (const PressDates *self, guint token, guint *length)
{
  const PressDateMarks *marks = get (self, token);

  if (marks == NULL || marks->length[SLOT_ZONE] == 0)
    return NULL;
  *length = marks->length[SLOT_ZONE];
  return marks->zone;
}

gboolean
press_dates_is (const PressDates *self, guint token, const char *folded)
{
  return token < self->end && press_text_is (self->text, token, folded);
}

/** press_dates_glued: whether @token follows without white space. */
gboolean
press_dates_glued (const PressDates *self, guint token)
{
  return token < self->end && token > self->first
         && !(self->text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE);
}

/**
 * press_dates_number:
 * @digits: (out): how many there are
 * @rest: (out) (nullable): letters behind the digits ("th"); %NULL in place of it: a pure number is wanted
 *
 * Returns: whether @token begins with one to four digits
 */
gboolean
press_dates_number (const PressDates *self, guint token, int *value, guint *digits, const char **rest)
{
  const char *folded;
  guint n = 0;

  if (token >= self->end || !(self->text->tokens[token].flags & PRESS_TOKEN_DIGITS))
    return FALSE;
  folded = press_text_folded (self->text, token);
  *value = 0;
  while (n < 5 && g_ascii_isdigit (folded[n]))
    *value = *value * 10 + (folded[n++] - '0');
  if (n == 0 || n > 4 || (rest == NULL && folded[n] != '\0'))
    return FALSE;
  *digits = n;
  if (rest != NULL)
    *rest = folded + n;
  return TRUE;
}

/** press_dates_count: tokens of a small number at @token, in digits or words, "a" counting as one; 0: none.
 */
guint
press_dates_count (const PressDates *self, guint token, int *value)
{
  guint digits, length;

  if (press_dates_number (self, token, value, &digits, NULL))
    {
      gboolean grouped = (press_dates_is (self, token + 1, ".") || press_dates_is (self, token + 1, ","))
                         && press_dates_glued (self, token + 1) && press_dates_glued (self, token + 2);

      return grouped ? 0 : 1;
    }
  length = press_dates_slot (self, token, SLOT_NUMBER, value);
  if (length > 0)
    return length;
  length = press_dates_word (self, token, WORD_ONE);
  if (length > 0)
    *value = 1;
  return length;
}

/** press_dates_alone: whether nothing but marks and articles stands beside the tokens in their paragraph. */
gboolean
press_dates_alone (const PressDates *self, guint begin, guint end)
{
  for (guint i = self->first; i < begin; i++)
    if (i + 4 < begin
        || (self->text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION
            && press_dates_word (self, i, WORD_THE | WORD_ON | WORD_OF) == 0))
      return FALSE;
  for (guint i = end; i < self->end; i++)
    if (self->text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION || i > end + 4)
      return FALSE;
  return TRUE;
}

/** press_dates_follows_noun: whether "last" and "next" stand behind their noun in this language. */
gboolean
press_dates_follows_noun (const PressDates *self)
{
  return !g_str_equal (self->language, "de") && !g_str_equal (self->language, "en");
}
