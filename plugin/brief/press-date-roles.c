// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates and what happens on them.
 *
 * A date inside the embargo's or the dateline's span has its role from there. For all others the words of
 * their sentence vote, the nearer the more ([date-role] of the lexicons), and the calendar says which votes
 * count: nothing is launched or due in the past, nothing future is "past", and what happens today is, when
 * nothing speaks for another role, the announcement itself. "Since" and "until" right before a date vote
 * strongest. */

#include "brief/press-date-private.h"

#include <string.h>

#define REACH 24      /* tokens: how far a word may stand from its date */
#define RECENT_DAYS 8 /* an announcement that is reported on is not older */
#define JOINT 1       /* tokens between dates that share their verb: "5 May and 6 June" */
#define ANOTHERS 20   /* tokens: so much farther stands a word behind another date */
#define LEAST_SCORE 0.12f
#define STAMP_PARAGRAPHS 5 /* among which the time of a wire's line stands */
#define NEAR_SCORE 0.5f    /* a word within three tokens of the date */
#define YOUNG_YEARS 7      /* "since" a year less ago is none */
#define OLD_YEARS 40       /* "since" a year longer ago: an organisation's beginning */

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

/* Their places in votes. */
enum
{
  VOTE_FOUNDED,
  VOTE_PAST,
  VOTE_PUBLISHED,
  VOTE_LAUNCH,
  VOTE_EVENT,
  VOTE_START,
  VOTE_END,
  VOTE_DEADLINE
};

static PressSpan
sentence_of (const PressText *text, guint token)
{
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, token)];

  return (PressSpan){ sentence->first_token, sentence->end_token };
}

static void
vote (float scores[G_N_ELEMENTS (votes)], guint place, guint distance)
{
  scores[place] = MAX (scores[place], votes[place].weight / (1.0f + (float)distance / 3.0f));
}

static void
vote_by_name (float scores[G_N_ELEMENTS (votes)], const char *name, guint distance)
{
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    if (strcmp (votes[i].name, name) == 0)
      vote (scores, i, distance);
}

/* Whether another date lies between the tokens: the word is rather that one's. */
static gboolean
has_date_between (const PressDraft *self, guint begin, guint end)
{
  guint low = 0, high = self->dates->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->dates, PressDate, middle).first_token < begin)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->dates->len && g_array_index (self->dates, PressDate, low).end_token <= end;
}

/* Whether a noun is large where the language would write it small. */
static gboolean
opens_name (const PressText *text, guint token)
{
  const PressParagraph *paragraph = &text->paragraphs[press_text_paragraph_of (text, token)];

  return text->tokens[token].flags & PRESS_TOKEN_CAPITAL && !g_str_equal (paragraph->language, "de")
         && token > text->sentences[press_text_sentence_of (text, token)].first_token
         && press_text_match (text, token, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0;
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
      if (length > 0 && g_str_equal (role, "founded") && opens_name (text, i))
        continue; /* "la Fundación Marea": a name, no founding */
      if (length > 0 && i < date->first_token)
        vote_by_name (
            scores, role,
            date->first_token - MIN (date->first_token, i + length)
                + (has_date_between (self, i + length, date->first_token - MIN (JOINT, date->first_token))
                       ? ANOTHERS
                       : 0));
      else if (length > 0)
        vote_by_name (scores, role,
                      i - date->end_token + 1
                          + (has_date_between (self, date->end_token + JOINT, i) ? ANOTHERS : 0));
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

/* What the small word before the date makes of it, and what ranges of days mostly are. */
static void
count_shape (const PressDraft *self,
             const PressDate *date,
             PressSectionKind section,
             PressDateSide side,
             float scores[G_N_ELEMENTS (votes)])
{
  const char *word = preposition_of (self, date);
  gboolean year = strlen (date->value) == 4;
  gint64 age = year ? self->today.year - g_ascii_strtoll (date->value, NULL, 10) : 0;

  if (press_date_is_days (date->value) && side != SIDE_PAST)
    {
      vote (scores, VOTE_EVENT, 0);
      return;
    }
  if (word == NULL || press_date_is_days (date->value))
    return;
  if (g_str_equal (word, "until"))
    vote (scores, strlen (date->value) > 10 || scores[VOTE_DEADLINE] > LEAST_SCORE ? VOTE_DEADLINE : VOTE_END,
          0);
  else if (g_str_equal (word, "by"))
    {
      if (strlen (date->value) >= 10) /* "by the end of 2026" is a plan */
        vote (scores, VOTE_DEADLINE, 2);
      else
        {
          if (scores[VOTE_DEADLINE] < NEAR_SCORE)
            scores[VOTE_DEADLINE] = 0;
          scores[VOTE_START] = scores[VOTE_LAUNCH] = 0;
        }
    }
  else if (side != SIDE_PAST)
    vote (scores, VOTE_START, 1);
  else if (g_str_equal (word, "since") && scores[VOTE_END] < NEAR_SCORE)
    vote (scores,
          year && ((section == PRESS_SECTION_BOILERPLATE && age > YOUNG_YEARS) || age > OLD_YEARS)
              ? VOTE_FOUNDED
              : VOTE_START,
          0);
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
  PressDateSide side = press_date_side (self, date->value);
  gsize best = G_N_ELEMENTS (votes);
  gboolean timed = strlen (date->value) > 10 && date->value[10] == 'T';
  gboolean day = strlen (date->value) == 10;
  gint64 age = press_date_days_ago (self, date->value);

  if (timed && side == SIDE_TODAY && is_stamp (self, date))
    return PRESS_DATE_ROLE_PUBLISHED;
  count_votes (self, date, scores);
  count_shape (self, date, section, side, scores);
  if (timed) /* what starts at an hour is an event */
    scores[VOTE_START] *= 0.6f;
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
  if (side == SIDE_TODAY && day && (best == G_N_ELEMENTS (votes) || scores[VOTE_PUBLISHED] > LEAST_SCORE))
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

/** press_date_role: what happens on the date. */
PressDateRole
press_date_role (const PressDraft *self, const PressDate *date)
{
  const PressBrief *brief = self->brief;

  if (brief->embargo != NULL && brief->embargo->span.end > 0
      && press_span_overlaps (brief->embargo->span, date->span))
    return PRESS_DATE_ROLE_EMBARGO;
  if (brief->dateline != NULL && press_span_overlaps (brief->dateline->span, date->span))
    return PRESS_DATE_ROLE_PUBLISHED;
  return role_in_sentence (self, date, press_draft_section_at (self, date->span.begin));
}
