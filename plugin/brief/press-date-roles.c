// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates and what happens on them.
 *
 * A date inside the embargo's or the dateline's span has its role from there. For all others the words of
 * their sentence vote, the nearer the more ([date-role] of the lexicons), and the calendar says which votes
 * count: nothing is launched or due in the past, nothing future is "past", and what happens today is, when
 * nothing speaks for another role, the announcement itself. "Since" and "until" right before a date vote
 * strongest. */

#include "brief/press-draft.h"

#include <string.h>

#define MOST_DATES 200
#define REACH 24      /* tokens: how far a word may stand from its date */
#define RECENT_DAYS 8 /* an announcement that is reported on is not older */
#define LEAST_SCORE 0.12f
#define STAMP_PARAGRAPHS 5 /* among which the time of a wire's line stands */
#define OLD_YEARS 15       /* "since" a year longer ago: an organisation's beginning */

/** Side: where a date lies, seen from the day of the mail. */
typedef enum
{
  SIDE_PAST,
  SIDE_TODAY,
  SIDE_FUTURE
} Side;

static const struct
{
  const char *name;
  PressDateRole role;
  float weight;
  gboolean sides[3]; /* may it be in the past, today, in the future? */
} votes[] = {
  { "founded", PRESS_DATE_ROLE_FOUNDED, 1.3f, { TRUE, FALSE, FALSE } },
  { "past", PRESS_DATE_ROLE_PAST, 0.45f, { TRUE, FALSE, FALSE } },
  { "published", PRESS_DATE_ROLE_PUBLISHED, 0.8f, { TRUE, TRUE, FALSE } },
  { "launch", PRESS_DATE_ROLE_LAUNCH, 1.2f, { FALSE, TRUE, TRUE } },
  { "event", PRESS_DATE_ROLE_EVENT, 1.0f, { FALSE, TRUE, TRUE } },
  { "start", PRESS_DATE_ROLE_START, 0.9f, { TRUE, TRUE, TRUE } },
  { "end", PRESS_DATE_ROLE_END, 1.0f, { TRUE, TRUE, TRUE } },
  { "deadline", PRESS_DATE_ROLE_DEADLINE, 1.5f, { FALSE, TRUE, TRUE } },
};

#define PUBLISHED 2 /* their places in votes */
#define DEADLINE 7

static PressSpan
sentence_of (const PressText *text, guint token)
{
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, token)];

  return (PressSpan){ sentence->first_token, sentence->end_token };
}

/* Whether the date is over, now, or to come: ISO values compare as text as far as both go. */
static Side
side_of (const PressDraft *self, const char *value)
{
  char today[32];
  const char *end = strchr (value, '/');
  gsize length;
  int order;

  if (self->today.year == 0)
    return SIDE_FUTURE;
  g_snprintf (today, sizeof today, "%04d-%02d-%02d", self->today.year, self->today.month, self->today.day);
  if (strchr (value, 'Q') != NULL) /* quarters compare by their last month */
    {
      char month[16];

      g_snprintf (month, sizeof month, "%.4s-%02d", value, (value[6] - '0') * 3);
      order = strncmp (month, today, 7);
      return order < 0 ? SIDE_PAST : SIDE_FUTURE;
    }
  length = MIN (strlen (end != NULL ? end + 1 : value), 10);
  order = strncmp (end != NULL ? end + 1 : value, today, length);
  if (order < 0)
    return SIDE_PAST;
  if (order == 0 && length == 10 && end == NULL)
    return SIDE_TODAY;
  return order == 0 && length < 10 && end == NULL && length == 4 ? SIDE_FUTURE
         : order == 0                                            ? SIDE_TODAY
                                                                 : SIDE_FUTURE;
}

static gint64
days_ago (const PressDraft *self, const char *value)
{
  PressDay day;
  g_autoptr (GDate) then = NULL, now = NULL;

  if (strlen (value) < 10 || self->today.year == 0 || !press_day_parse (value, &day))
    return G_MAXINT;
  then = g_date_new_dmy ((GDateDay)day.day, (GDateMonth)day.month, (GDateYear)day.year);
  now = g_date_new_dmy ((GDateDay)self->today.day, (GDateMonth)self->today.month,
                        (GDateYear)self->today.year);
  return g_date_days_between (then, now);
}

static void
vote (float scores[G_N_ELEMENTS (votes)], const char *name, guint distance)
{
  for (gsize i = 0; i < G_N_ELEMENTS (votes); i++)
    if (g_str_equal (votes[i].name, name))
      scores[i] = MAX (scores[i], votes[i].weight / (1.0f + (float)distance / 3.0f));
}

/* The words of the sentence, as far as REACH, vote. */
static void
count_votes (const PressDraft *self, const PressDate *date, float scores[G_N_ELEMENTS (votes)])
{
  const PressText *text = self->text;
  PressSpan sentence = sentence_of (text, date->first_token);
  guint begin = MAX (sentence.begin, date->first_token > REACH ? date->first_token - REACH : 0);
  guint end = MIN (sentence.end, date->end_token + REACH);
  guint length;

  for (guint i = begin; i < end; i += MAX (length, 1))
    {
      const char *role = NULL;

      length = 0;
      if ((text->tokens[i].word == 0 && text->tokens[i].common == 0)
          || (i >= date->first_token && i < date->end_token))
        continue;
      length = press_text_match (text, i, PRESS_TERM_DATE_ROLE, &role);
      if (length > 0)
        vote (scores, role,
              i < date->first_token ? date->first_token - MIN (date->first_token, i + length)
                                    : i - date->end_token + 1);
    }
}

/* The small word before the date, "since" or "by", its article left out; %NULL: none. */
static const char *
preposition_of (const PressDraft *self, const PressDate *date)
{
  static const char *const names[] = { "since", "from", "until", "by", NULL };
  const PressText *text = self->text;
  const char *found = NULL;

  for (guint n = 6; n > 0 && found == NULL; n--)
    {
      const char *word = NULL;
      guint i = date->first_token - n, length;

      if (n > date->first_token || (length = press_text_match (text, i, PRESS_TERM_DATE_ROLE, &word)) == 0
          || !g_strv_contains (names, word) || i + length + 2 < date->first_token)
        continue;
      if (i + length < date->first_token
          && press_text_match (text, i + length, PRESS_TERM_DATE_WORD, NULL) + i + length < date->first_token)
        continue;
      found = word;
    }
  if (found == NULL) /* "dal 15 al 17" has it inside */
    {
      const char *word = NULL;

      if (press_text_match (text, date->first_token, PRESS_TERM_DATE_ROLE, &word) > 0
          && g_strv_contains (names, word))
        found = word;
    }
  return found;
}

static gboolean
is_days (const char *value)
{
  return strlen (value) >= 21 && strchr (value, '/') != NULL && value[7] == '-';
}

/* What the small word before the date makes of it, and what ranges of days mostly are. */
static void
count_shape (const PressDraft *self,
             const PressDate *date,
             PressSectionKind section,
             Side side,
             float scores[G_N_ELEMENTS (votes)])
{
  const char *word = preposition_of (self, date);
  gboolean year = strlen (date->value) == 4;
  gint64 age = year ? self->today.year - g_ascii_strtoll (date->value, NULL, 10) : 0;

  if (is_days (date->value) && side != SIDE_PAST)
    {
      vote (scores, "event", 0);
      return;
    }
  if (word == NULL || is_days (date->value))
    return;
  if (g_str_equal (word, "until"))
    vote (scores, strlen (date->value) > 10 || scores[DEADLINE] > LEAST_SCORE ? "deadline" : "end", 0);
  else if (g_str_equal (word, "by"))
    vote (scores, "deadline", 2);
  else if (side != SIDE_PAST)
    vote (scores, "start", 1);
  else if (g_str_equal (word, "since"))
    vote (scores, year && (section == PRESS_SECTION_BOILERPLATE || age > OLD_YEARS) ? "founded" : "start", 0);
}

/* Whether the mail is about somebody else's announcement, as far as can be told from its missing dateline. */
static gboolean
reports (const PressDraft *self)
{
  return self->brief->dateline == NULL || self->brief->dateline->place == NULL;
}

/* "14.04.2026 – 08:30" alone in a line at the top */
static gboolean
is_stamp (const PressDraft *self, const PressDate *date)
{
  const PressText *text = self->text;

  return press_text_paragraph_of (text, date->first_token) < STAMP_PARAGRAPHS
         && (date->first_token == 0
             || text->tokens[date->first_token].flags & (PRESS_TOKEN_AFTER_BREAK | PRESS_TOKEN_AFTER_BLANK))
         && (date->end_token >= text->n_tokens
             || text->tokens[date->end_token].flags & (PRESS_TOKEN_AFTER_BREAK | PRESS_TOKEN_AFTER_BLANK));
}

static PressDateRole
role_in_sentence (const PressDraft *self, const PressDate *date, PressSectionKind section)
{
  float scores[G_N_ELEMENTS (votes)] = { 0 };
  Side side = side_of (self, date->value);
  gsize best = G_N_ELEMENTS (votes);
  gboolean timed = strlen (date->value) > 10 && date->value[10] == 'T';
  gboolean day = strlen (date->value) == 10;
  gint64 age = days_ago (self, date->value);

  if (timed && side == SIDE_TODAY && is_stamp (self, date))
    return PRESS_DATE_ROLE_PUBLISHED;
  count_votes (self, date, scores);
  count_shape (self, date, section, side, scores);
  for (gsize i = 0; i < G_N_ELEMENTS (votes); i++)
    {
      if (!votes[i].sides[side] || scores[i] < LEAST_SCORE)
        continue;
      if (votes[i].role == PRESS_DATE_ROLE_PUBLISHED && side == SIDE_PAST
          && (age > RECENT_DAYS || !reports (self)))
        continue;
      if (votes[i].role == PRESS_DATE_ROLE_FOUNDED && section != PRESS_SECTION_BOILERPLATE && age < 700)
        continue;
      if (best == G_N_ELEMENTS (votes) || scores[i] > scores[best])
        best = i;
    }
  if (side == SIDE_TODAY && day && (best == G_N_ELEMENTS (votes) || scores[PUBLISHED] > LEAST_SCORE))
    return PRESS_DATE_ROLE_PUBLISHED;
  if (side == SIDE_PAST && day && age <= RECENT_DAYS && date->relative && reports (self)
      && (best == G_N_ELEMENTS (votes) || votes[best].role == PRESS_DATE_ROLE_PAST))
    return PRESS_DATE_ROLE_PUBLISHED;
  if (best < G_N_ELEMENTS (votes))
    return votes[best].role;
  if (side == SIDE_PAST)
    return PRESS_DATE_ROLE_PAST;
  return timed ? PRESS_DATE_ROLE_EVENT : PRESS_DATE_ROLE_OTHER;
}

static PressDateRole
role_of (const PressDraft *self, const PressDate *date)
{
  const PressBrief *brief = self->brief;

  if (brief->embargo != NULL && brief->embargo->span.end > 0
      && press_span_overlaps (brief->embargo->span, date->span))
    return PRESS_DATE_ROLE_EMBARGO;
  if (brief->dateline != NULL && press_span_overlaps (brief->dateline->span, date->span))
    return PRESS_DATE_ROLE_PUBLISHED;
  return role_in_sentence (self, date, press_draft_section_at (self, date->span.begin));
}

static gboolean
counts (const PressDraft *self, const PressDate *date)
{
  const PressEmbargo *embargo = self->brief->embargo;

  if (embargo != NULL && embargo->span.end > 0 && press_span_overlaps (embargo->span, date->span))
    return TRUE;
  switch (press_draft_section_at (self, date->span.begin))
    {
    case PRESS_SECTION_BODY:
    case PRESS_SECTION_BOILERPLATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "this week", "this year": no news. */
static gboolean
is_now (const PressDraft *self, const PressDate *date)
{
  int year = 0;

  if (!date->relative)
    return FALSE;
  if (strlen (date->value) == 4)
    {
      year = (int)g_ascii_strtoll (date->value, NULL, 10);
      return year == self->today.year;
    }
  return is_days (date->value) && side_of (self, date->value) != SIDE_PAST
         && days_ago (self, date->value) >= 0 && days_ago (self, date->value) < 7
         && days_ago (self, date->value + 11) <= 0 && date->end_token - date->first_token <= 3;
}

/* "now", "Christmas": too vague to note. */
static gboolean
is_vague (const PressDraft *self, const PressDate *date)
{
  const char *day = NULL;
  guint length = press_text_match (self->text, date->first_token, PRESS_TERM_DAY, &day);

  if (length == 0 || date->first_token + length < date->end_token)
    return FALSE;
  return g_str_equal (day, "now")
         || (day[0] != '-' && day[0] != '\0' && day[1] != '\0' && day[2] == '-'
             && !g_str_equal (day, "12-31"));
}

/* "Date: Tue, 27 Jan 2026 09:14": the header of a forwarded mail. */
static gboolean
is_header (const PressDraft *self, const PressDate *date)
{
  static const char *const names[] = { "date",    "datum",  "data",    "sent",    "gesendet", "fecha",
                                       "enviado", "envoyé", "inviato", "tanggal", "dikirim",  NULL };
  const PressText *text = self->text;
  guint i = date->first_token;

  while (i > 0 && i + 4 > date->first_token && !(text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK))
    i--;
  return text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK && press_text_is (text, i + 1, ":")
         && g_strv_contains (names, press_text_folded (text, i)) && strlen (date->value) > 10;
}

/** press_draft_find_dates: fills the brief, one entry for each wording. */
void
press_draft_find_dates (PressDraft *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->dates->len && self->brief->dates->len < MOST_DATES; i++)
    {
      const PressDate *date = &g_array_index (self->dates, PressDate, i);
      g_autofree char *text = press_text_slice (self->text, date->span);
      PressDateRole role;

      if (!counts (self, date) || is_now (self, date) || is_vague (self, date) || is_header (self, date))
        continue;
      role = role_of (self, date);
      if (g_hash_table_add (seen, g_strdup_printf ("%d %s %s", (int)role, date->value, text)))
        press_brief_add_date (self->brief, date->value, text, role, date->span);
    }
}
