// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* From a name to the role behind it: over a nickname, degrees, an age, a clause ("who founded the firm in
 * 2004,"), the day of an appointment, and words that lead to a role ("has been named the new"). English puts
 * whole compounds before the word that is a role ("volunteer services manager", "behavioural ecologist"). */

#include "brief/press-people-private.h"

#include <string.h>

#define MOST_FILLERS 8
#define LONGEST_ASIDE 24   /* tokens of a clause between the name and what it is */
#define LONGEST_COMPOUND 4 /* words of an English compound before the role */

static const char *const comma[] = { ",", NULL };
static const char *const asides[] = { ",", "(", "–", "—", "-", ":", "|", "·", NULL };

/** press_people_word: whether @token is a word beside a person that has @key, one of several perhaps. */
gboolean
press_people_word (const PressPeopleWork *self, guint token, const char *key)
{
  const char *value = NULL;
  gsize length = strlen (key);

  if (token >= self->text->n_tokens
      || press_text_match (self->text, token, PRESS_TERM_PERSON_WORD, &value) != 1)
    return FALSE;
  for (const char *at = strstr (value, key); at != NULL; at = strstr (at + 1, key))
    if ((at == value || at[-1] == '+') && (at[length] == '\0' || at[length] == '+'))
      return TRUE;
  return FALSE;
}

/* Behind "(", ", 44 ans,", ", 71 tahun,", ", 52," at @token, @token when there is no age. */
static guint
over_age (const PressPeopleWork *self, guint token)
{
  const PressText *text = self->text;
  guint at = token + 1, end;

  if (!press_people_is (self, token, comma) || at >= text->n_tokens
      || text->tokens[at].kind != PRESS_TOKEN_NUMBER || text->tokens[at].end - text->tokens[at].begin > 3)
    return token;
  for (end = at + 1; end < at + 4 && end < text->n_tokens && text->tokens[end].kind == PRESS_TOKEN_WORD;
       end++)
    ;
  return press_people_is (self, end, comma) ? end : token;
}

/* Behind ", who founded the firm in 2004," where "will be" or the like follows. */
static guint
over_clause (const PressPeopleWork *self, guint token, guint limit)
{
  static const char *const who[] = { "who", "der", "die", "qui", "che", "que", "quien", "yang", NULL };

  if (!press_people_is (self, token, comma) || !press_people_is (self, token + 1, who))
    return token;
  for (guint at = token + 3; at < MIN (limit, token + LONGEST_ASIDE); at++)
    if (press_people_is (self, at, comma))
      return (press_people_word (self, at + 1, "filler") && !press_people_is (self, at + 1, who))
                     || press_text_match (self->text, at + 1, PRESS_TERM_ROLE, NULL) > 0
                 ? at
                 : token;
  return token;
}

/* Behind a date that begins at @token: "wird zum 1. Juli Geschäftsführerin". */
static guint
over_date (const PressPeopleWork *self, guint token)
{
  const GArray *dates = self->draft->dates;
  guint byte = self->text->tokens[token].begin, low = 0, high = dates != NULL ? dates->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dates, PressDate, middle).span.end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  if (dates == NULL || low == dates->len || g_array_index (dates, PressDate, low).span.begin > byte)
    return token;
  while (token < self->text->n_tokens
         && self->text->tokens[token].begin < g_array_index (dates, PressDate, low).span.end)
    token++;
  return token;
}

/* Behind the organisation of "X, Moss & Fern's director", "X, Leica-Chef" at @token. */
static guint
over_owner (const PressPeopleWork *self, guint token)
{
  static const char *const joints[] = { "'s", "'", "-", NULL };
  const PressName *name = press_people_name_at (self, token, PRESS_NAME_ORGANIZATION);
  guint at = name != NULL ? name->end_token : token;

  if (name != NULL && press_people_is (self, at, joints))
    at++;
  return press_text_match (self->text, at, PRESS_TERM_ROLE, NULL) > 0
                 || press_text_match (self->text, at, PRESS_TERM_ROLE_MODIFIER, NULL) > 0
             ? at
             : token;
}

/**
 * press_people_lead_in:
 * @token: the token behind a name
 * @limit: the token where the search ends
 *
 * Returns: the token where the role of the name would begin
 */
guint
press_people_lead_in (const PressPeopleWork *self, guint token, guint limit)
{
  const PressText *text = self->text;
  guint at = token, title;

  if (press_people_word (self, at, "called"))
    at += 2;
  while (press_people_is (self, at, comma)
         && (title = press_text_match (text, at + 1, PRESS_TERM_TITLE, NULL)) > 0
         && press_text_match (text, at + 1, PRESS_TERM_ROLE, NULL) == 0
         && press_people_name_at (self, at + 1 + title, PRESS_NAME_PERSON) == NULL && at < token + 20)
    at += 1 + title;
  at = over_clause (self, over_age (self, at), limit);
  if (press_people_is (self, at, asides))
    at = over_owner (self, at + 1);
  for (guint i = 0; i < MOST_FILLERS && at < limit; i++)
    {
      guint behind = over_date (self, at);

      if (behind > at && i > 0)
        at = behind;
      else if (press_people_word (self, at, "filler") && self->names[at] == 0
               && press_text_match (text, at, PRESS_TERM_ROLE, NULL) == 0)
        at++;
      else
        break;
    }
  return at;
}

static gboolean
is_english (const PressPeopleWork *self, guint token)
{
  return g_str_equal (self->text->paragraphs[press_text_paragraph_of (self->text, token)].language, "en");
}

static gboolean
is_plain_word (const PressPeopleWork *self, guint token, guint limit)
{
  const PressText *text = self->text;

  return token < limit && self->names[token] == 0 && text->tokens[token].kind == PRESS_TOKEN_WORD
         && press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (text, token, PRESS_TERM_SAYING, NULL) == 0;
}

/** press_role_parse_behind: as press_role_parse(), behind a name: there an English role may begin with words
 * that nobody lists. */
gboolean
press_role_parse_behind (const PressPeopleWork *self, guint token, guint limit, PressRolePhrase *role)
{
  guint at = token;

  if (press_role_parse (self, token, limit, role))
    return TRUE;
  if (token == 0 || !is_english (self, token)
      || !(press_people_word (self, token - 1, "filler") || press_people_is (self, token - 1, asides)))
    return FALSE;
  for (guint words = 0; words < LONGEST_COMPOUND && is_plain_word (self, at, limit); words++)
    {
      at++;
      if (press_text_is (self->text, at, "-") && is_plain_word (self, at + 1, limit))
        at += 2;
      if (at < limit && is_plain_word (self, at, limit) && press_role_parse (self, at, limit, role))
        {
          role->first = token;
          return TRUE;
        }
    }
  return FALSE;
}
