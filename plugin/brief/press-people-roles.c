// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which role and which organisation belong to a mention: what stands behind the name ("X, CEO of Y", "X is
 * the new CEO of Y", "X (CEO)", the next line of a signature), else before it ("CEO X", "the CEO of Y, X").
 * A role is given away once. */

#include "brief/press-people-private.h"

#include <string.h>

#define REACH 16 /* tokens to the left in which a role may begin */

static const char *const asides[] = { ",", "(", "–", "—", "-", ":", "|", "·", NULL };
static const char *const comma[] = { ",", NULL };
static const char *const possessive[] = { "'s", "'", NULL };

static const PressName *
name_of (const PressPeopleWork *self, const PressMention *mention)
{
  return &g_array_index (self->draft->names, PressName, mention->name);
}

/* How far a role may reach: to the end of the sentence, or of the line where lines are short. */
static guint
limit_behind (const PressPeopleWork *self, guint token)
{
  const PressText *text = self->text;
  guint sentence = press_text_sentence_of (text, token);

  return text->n_sentences == 0 ? text->n_tokens : text->sentences[sentence].end_token;
}

static gboolean
starts_line (const PressPeopleWork *self, guint token)
{
  return token < self->text->n_tokens && self->text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK;
}

static gboolean
is_titled_name (const PressPeopleWork *self, guint token)
{
  guint at = token, title;

  while (at < token + 24 && (title = press_text_match (self->text, at, PRESS_TERM_TITLE, NULL)) > 0)
    {
      at += title;
      if (press_text_is (self->text, at, "-"))
        at++;
    }
  return press_people_name_at (self, at, PRESS_NAME_PERSON) != NULL;
}

static void
take (PressPeopleWork *self, PressMention *mention, const PressRolePhrase *role)
{
  mention->role = *role;
  mention->has_role = TRUE;
  mention->organization = role->organization;
  for (guint i = role->first; i < role->after; i++)
    self->taken[i] = TRUE;
}

/* ", Xiaomi Western Europe" behind a role */
static void
look_behind_role (const PressPeopleWork *self, PressRolePhrase *role)
{
  guint at = role->after;
  const PressName *name;

  if (role->organization != PRESS_NO_NAME)
    return;
  if (press_people_is (self, at, comma) || press_people_is (self, at, asides))
    at++;
  name = press_people_name_at (self, at, PRESS_NAME_ORGANIZATION);
  if (name != NULL && !(self->text->tokens[at].flags & PRESS_TOKEN_AFTER_BLANK)
      && (at > role->after || starts_line (self, at)))
    {
      role->organization = self->names[at] - 1;
      role->after = name->end_token;
    }
}

/* "Brightwater's chief executive", "Leica-CEO", "Moss director": the organisation right before a role. */
static guint
organization_before (const PressPeopleWork *self, guint token)
{
  guint at = token;

  if (at > 0 && press_people_is (self, at - 1, possessive))
    at--;
  else if (at > 0 && press_text_is (self->text, at - 1, "-")
           && !(self->text->tokens[at - 1].flags & PRESS_TOKEN_AFTER_SPACE))
    at--;
  if (at == 0 || self->names[at - 1] == 0
      || g_array_index (self->draft->names, PressName, self->names[at - 1] - 1).kind
             != PRESS_NAME_ORGANIZATION)
    return PRESS_NO_NAME;
  return self->names[at - 1] - 1;
}

static gboolean
find_role_behind (PressPeopleWork *self, PressMention *mention)
{
  const PressName *name = name_of (self, mention);
  guint limit = limit_behind (self, name->first_token), at;
  gboolean next_line = starts_line (self, name->end_token);
  PressRolePhrase role;

  if (next_line)
    limit = limit_behind (self, name->end_token);
  at = press_people_lead_in (self, name->end_token, limit);
  if (at >= self->text->n_tokens || self->taken[at] || !press_role_parse_behind (self, at, limit, &role))
    return FALSE;
  if (press_people_is (self, at - 1, (const char *[]){ "will", "to", "must", "can", NULL }))
    return FALSE; /* "will lead" */
  if (is_titled_name (self, role.after) && role.organization == PRESS_NO_NAME
      && !starts_line (self, role.after))
    return FALSE; /* the next person's */
  if (at == name->end_token && !next_line && self->text->tokens[at].flags & PRESS_TOKEN_CAPITAL
      && !(self->text->tokens[at].flags & PRESS_TOKEN_ALL_CAPS))
    return FALSE;
  look_behind_role (self, &role);
  if (role.organization == PRESS_NO_NAME && at > name->end_token + 1)
    role.organization = organization_before (self, at);
  take (self, mention, &role);
  return TRUE;
}

/** press_people_before_titles: the first token of the titles before @token. */
guint
press_people_before_titles (const PressPeopleWork *self, guint token)
{
  guint begin = token;

  for (guint back = 1; back <= 14 && back <= token; back++)
    {
      guint at = token - back, length, end = at;

      while (end < token && (length = press_text_match (self->text, end, PRESS_TERM_TITLE, NULL)) > 0)
        {
          end += length;
          if (end < token && press_text_is (self->text, end, "-"))
            end++;
        }
      if (end == token)
        begin = at;
    }
  return begin;
}

/* "la maître verrière Odette Lorient": words right before the name that go on with the role. */
static guint
reach_name (const PressPeopleWork *self, const PressRolePhrase *role, guint end)
{
  guint at = role->after;

  if (role->organization != PRESS_NO_NAME || role->noun != PRESS_NO_NAME || role->after != role->end)
    return at;
  while (at < end && at < role->after + 2 && self->text->tokens[at].kind == PRESS_TOKEN_WORD
         && !(self->text->tokens[at].flags & PRESS_TOKEN_CAPITAL)
         && press_text_match (self->text, at, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (self->text, at, PRESS_TERM_SAYING, NULL) == 0)
    at++;
  return at;
}

/* "the cooperative's general manager" */
static guint
noun_before (const PressPeopleWork *self, guint token)
{
  if (token < 2 || !press_people_is (self, token - 1, possessive) || self->names[token - 2] != 0)
    return PRESS_NO_NAME;
  return press_text_match (self->text, token - 2, PRESS_TERM_ORGANIZATION_WORD, NULL) > 0 ? token - 2
                                                                                          : PRESS_NO_NAME;
}

/* @direct: only a role whose organisation reaches up to the name, "the CEO of Y X" */
static gboolean
find_role_before (PressPeopleWork *self, PressMention *mention, gboolean direct)
{
  const PressName *name = name_of (self, mention);
  guint titles = press_people_before_titles (self, name->first_token), end = titles, floor;
  guint sentence;

  if (direct
      && (starts_line (self, end) || end >= self->text->n_tokens
          || self->text->tokens[end].flags & PRESS_TOKEN_AFTER_BLANK))
    return FALSE;
  if (!direct && end > 0
      && (press_people_is (self, end - 1, comma) || press_people_word (self, end - 1, "copula")
          || press_text_is (self->text, end - 1, ":")))
    end--; /* "il cui presidente è X" */
  floor = end > REACH ? end - REACH : 0;
  sentence = press_text_sentence_of (self->text, end > 0 ? end - 1 : 0);
  if (self->text->n_sentences > 0)
    floor = MAX (floor, self->text->sentences[sentence].first_token);
  for (guint at = floor; at < end; at++)
    {
      PressRolePhrase role;

      if (self->taken[at] || !press_role_parse (self, at, end, &role))
        continue;
      if (role.after != end && reach_name (self, &role, end) == end)
        role.end = role.after = end;
      if (role.after != end)
        continue;
      if (role.organization == PRESS_NO_NAME && role.noun == PRESS_NO_NAME)
        {
          role.organization = organization_before (self, at);
          role.noun = noun_before (self, at);
        }
      if (direct
          && (role.organization == PRESS_NO_NAME
              || (at > 1 && press_people_is (self, at - 1, comma) && self->names[at - 2] != 0)))
        return FALSE; /* "X, CEO of Y" is X's */
      take (self, mention, &role);
      return TRUE;
    }
  return FALSE;
}

/* "Kim Do-yun from Saebom", "Jan Quandt, Stadt Kassel", "(Moss & Fern)" */
static void
find_organization (PressPeopleWork *self, PressMention *mention)
{
  guint at = name_of (self, mention)->end_token;
  const PressName *name;
  gboolean led = FALSE;

  if (mention->organization != PRESS_NO_NAME)
    return;
  if (press_people_is (self, at, asides))
    {
      at++;
      led = TRUE;
    }
  for (guint i = 0; i < 2 && press_people_word (self, at, "from"); i++, at++)
    led = TRUE;
  name = press_people_name_at (self, at, PRESS_NAME_ORGANIZATION);
  if (name == NULL || (!led && !starts_line (self, at)))
    return;
  /* "X, Y and Z said": an enumeration of another kind */
  if (press_people_is (self, at - 1, comma) && name->confidence < 0.5f)
    return;
  mention->organization = self->names[at] - 1;
}

/* "their counterpart at Moss & Fern, X" */
static void
find_counterpart (PressPeopleWork *self, PressMention *mention)
{
  guint at = press_people_before_titles (self, name_of (self, mention)->first_token);
  const char *key = NULL;
  guint organization;

  if (mention->organization != PRESS_NO_NAME || at < 4 || !press_people_is (self, at - 1, comma)
      || self->names[at - 2] == 0)
    return;
  organization = self->names[at - 2] - 1;
  if (g_array_index (self->draft->names, PressName, organization).kind != PRESS_NAME_ORGANIZATION)
    return;
  at = g_array_index (self->draft->names, PressName, organization).first_token;
  for (guint i = 0; i < 2 && at > 0; i++)
    if (press_people_word (self, at - 1, "from") || press_people_word (self, at - 1, "filler"))
      at--;
  if (at > 0 && press_text_match (self->text, at - 1, PRESS_TERM_ROLE, &key) == 1 && g_str_equal (key, "kin"))
    mention->organization = organization;
}

/* "X joins Moss & Fern as chief engineer": behind the organisation. */
static gboolean
find_role_joined (PressPeopleWork *self, PressMention *mention)
{
  guint begin = name_of (self, mention)->end_token, limit = MIN (limit_behind (self, begin), begin + 14);
  guint organization = PRESS_NO_NAME;

  for (guint at = begin; at < limit; at++)
    {
      PressRolePhrase role;
      guint from_here = at + 1;

      if (press_people_name_at (self, at, PRESS_NAME_PERSON) != NULL)
        return FALSE;
      if (press_people_name_at (self, at, PRESS_NAME_ORGANIZATION) != NULL && organization == PRESS_NO_NAME)
        organization = self->names[at] - 1;
      if (organization == PRESS_NO_NAME || !press_people_word (self, at, "as"))
        continue;
      while (press_people_word (self, from_here, "filler") && from_here < at + 3
             && press_text_match (self->text, from_here, PRESS_TERM_ROLE, NULL) == 0)
        from_here++;
      if (!press_role_parse (self, from_here, limit_behind (self, begin), &role) || self->taken[from_here])
        continue;
      if (role.organization == PRESS_NO_NAME)
        role.organization = organization;
      take (self, mention, &role);
      return TRUE;
    }
  return FALSE;
}

/** press_people_find_roles: gives each mention the role and the organisation that stand beside it. */
void
press_people_find_roles (PressPeopleWork *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    find_role_before (self, &g_array_index (self->mentions, PressMention, i), TRUE);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (!mention->has_role)
        find_role_behind (self, mention);
    }
  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (!mention->has_role)
        find_role_before (self, mention, FALSE);
      if (!mention->has_role)
        find_role_joined (self, mention);
      find_organization (self, mention);
      find_counterpart (self, mention);
    }
}
