// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Roles as phrases: "geschäftsführender Gesellschafter", "Founder, Chairman and CEO of the Moss Group",
 * "responsabile tecnico del museo per l'Ateneo". A phrase is read forwards from its first word:
 * words that modify, a role that the lexicon lists, what it is responsible for, further roles, and last the
 * organisation, which is no part of the role. */

#include "brief/press-people-private.h"

#define MOST_PIECES 6

static const char *const ands[]
    = { "and", "und", "e", "ed", "et", "y", "dan", "&", "sowie", "sekaligus", "/", NULL };
static const char *const comma[] = { ",", NULL };
static const char *const articles[]
    = { "the",     "a",      "an",     "der",   "die",   "das",    "dem",    "den",   "des",
        "il",      "la",     "lo",     "l'",    "i",     "gli",    "le",     "el",    "los",
        "las",     "les",    "our",    "its",   "their", "his",    "her",    "unser", "unserer",
        "unseres", "seiner", "seines", "ihrer", "ihres", "nostra", "nostro", "su",    "notre",
        "sa",      "son",    "un",     "una",   "une",   "eines",  "einer",  NULL };
/* between a role and what it is responsible for, or its organisation */
static const char *const inner[]
    = { "of",    "for", "für", "der",    "des",    "di",  "del",  "dello", "della", "dell'", "dei", "degli",
        "delle", "de",  "du",  "d'",     "ai",     "al",  "alla", "alle",  "agli",  "all'",  "à",   "aux",
        "au",    "do",  "da",  "bidang", "urusan", "von", "vom",  "para",  "pour",  NULL };
/* between a role and its organisation or place only */
static const char *const outer[]
    = { "at",   "bei",  "beim", "an",   "am",  "im",     "in", "with", "per", "presso", "chez", "en",
        "dari", "pada", "di",   "from", "aus", "within", "zu", "zum",  "dal", "dalla",  NULL };

/** press_people_name_at: (nullable): the name of @kind that begins at @token. */
const PressName *
press_people_name_at (const PressPeopleWork *self, guint token, PressNameKind kind)
{
  const PressName *name;

  if (token >= self->text->n_tokens || self->names[token] == 0)
    return NULL;
  name = &g_array_index (self->draft->names, PressName, self->names[token] - 1);
  return name->kind == kind && name->first_token == token ? name : NULL;
}

/** press_people_is: whether @token is one of @words (folded). */
gboolean
press_people_is (const PressPeopleWork *self, guint token, const char *const *words)
{
  return token < self->text->n_tokens && g_strv_contains (words, press_text_folded (self->text, token));
}

static gboolean
is_german (const PressPeopleWork *self, guint token)
{
  guint paragraph = press_text_paragraph_of (self->text, token);

  return g_str_equal (self->text->paragraphs[paragraph].language, "de");
}

static gboolean
is_capital_word (const PressPeopleWork *self, guint token)
{
  return token < self->text->n_tokens && self->text->tokens[token].kind == PRESS_TOKEN_WORD
         && self->text->tokens[token].flags & PRESS_TOKEN_CAPITAL;
}

/* "volunteer services manager": in English what looks like a role may only open a longer one. */
static guint
compound_end (const PressPeopleWork *self, guint token, guint limit)
{
  const PressText *text = self->text;
  guint at = token;

  if (!g_str_equal (text->paragraphs[press_text_paragraph_of (text, token)].language, "en"))
    return token;
  for (guint words = 0; words < 3 && at < limit; words++, at++)
    {
      guint role = words > 0 ? press_text_match (text, at, PRESS_TERM_ROLE, NULL) : 0;

      if (role > 0)
        return at + role <= limit ? at + role : token;
      if (self->names[at] != 0 || text->tokens[at].kind != PRESS_TOKEN_WORD
          || text->tokens[at].flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_AFTER_BREAK)
          || press_text_match (text, at, PRESS_TERM_FUNCTION_WORD, NULL) > 0
          || press_text_match (text, at, PRESS_TERM_SAYING, NULL) > 0)
        break;
    }
  return token;
}

/* Words that modify the role and the role itself; the token after it, 0: none. */
static guint
core_end (const PressPeopleWork *self, guint token, guint limit)
{
  guint at = token;

  for (guint i = 0; i < 4 && at < limit; i++)
    {
      const char *value = "";
      guint role = press_text_match (self->text, at, PRESS_TERM_ROLE, &value), modifier;

      if (role > 0 && g_str_equal (value, "kin"))
        return 0;
      for (guint k = 1; k < role; k++)
        if (press_people_name_at (self, at + k, PRESS_NAME_ORGANIZATION) != NULL)
          role = k; /* "Ketua Koperasi Nelayan", "direttrice del Museo del Vetro" */
      while (role > 1 && press_text_match (self->text, at, PRESS_TERM_ROLE, NULL) != role
             && (press_people_is (self, at + role - 1, inner)
                 || press_people_is (self, at + role - 1, articles)))
        role--;
      if (role > 0 && (!is_german (self, at) || is_capital_word (self, at) || at > token || role > 1))
        return at + role <= limit ? compound_end (self, at + role, limit) : 0;
      modifier = press_text_match (self->text, at, PRESS_TERM_ROLE_MODIFIER, NULL);
      if (modifier == 0)
        return 0;
      at += modifier;
      if (press_people_is (self, at, ands) && is_capital_word (self, at + 1))
        at++; /* "Sales and Marketing Director" */
      if (press_text_is (self->text, at, "-")
          && press_text_match (self->text, at + 1, PRESS_TERM_ROLE, NULL) > 0)
        at++; /* "vice-presidente" */
    }
  return 0;
}

static gboolean
ends_line (const PressPeopleWork *self, guint token, guint limit)
{
  return token >= limit || token >= self->text->n_tokens
         || self->text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK
         || self->text->tokens[token].kind != PRESS_TOKEN_WORD;
}

/* A common noun for an organisation that has no name here: "of the foundation". */
static guint
organization_noun (const PressPeopleWork *self, guint token)
{
  const char *value = NULL;
  guint length = press_text_match (self->text, token, PRESS_TERM_ORGANIZATION_WORD, &value);

  if (length == 0 || self->names[token] != 0)
    return 0;
  if (is_capital_word (self, token) && !is_german (self, token))
    return 0;
  return length;
}

/* "vice-présidente innovation", "direttrice qualità" */
static gboolean
is_plain_department (const PressPeopleWork *self, guint token)
{
  static const char *const languages[] = { "fr", "it", "es", NULL };
  guint paragraph = press_text_paragraph_of (self->text, token);
  const char *value = NULL;

  return g_strv_contains (languages, self->text->paragraphs[paragraph].language)
         && press_text_match (self->text, token, PRESS_TERM_ROLE_MODIFIER, &value) > 0
         && g_str_equal (value, "department");
}

/* The tokens of a department in capitals at @token, also where the names finder took it, or a part, for a
 * firm. */
static guint
department_at (const PressPeopleWork *self, guint token)
{
  const PressName *firm = press_people_name_at (self, token, PRESS_NAME_ORGANIZATION);
  const char *value = NULL;
  guint length = press_text_match (self->text, token, PRESS_TERM_ROLE_MODIFIER, &value);

  if (length == 0 || !g_str_equal (value, "department") || !is_capital_word (self, token)
      || press_people_name_at (self, token, PRESS_NAME_PERSON) != NULL
      || (firm != NULL && firm->end_token > token + length))
    return 0;
  return length;
}

/* Departments in capitals right behind the role: "Head of Development, Engineering and Imaging". */
static guint
departments_end (const PressPeopleWork *self, guint token, guint limit, gboolean open)
{
  guint at = token, good = token;

  while (at < limit && at < token + 14)
    {
      guint length = press_text_match (self->text, at, PRESS_TERM_ROLE_MODIFIER, NULL);

      if (at > token && self->text->tokens[at].flags & PRESS_TOKEN_AFTER_BREAK)
        break;
      if (self->names[at] != 0 && department_at (self, at) == 0)
        break; /* "Head of Human Resources" may look like a firm */
      if (length > 0 && (is_capital_word (self, at) || (at == token && is_plain_department (self, at))))
        good = at = at + length;
      else if (is_capital_word (self, at) && !is_german (self, at)
               && press_text_match (self->text, at, PRESS_TERM_ROLE, NULL) == 0)
        good = ++at;
      else if (at > token && open && (press_people_is (self, at, ands) || press_people_is (self, at, comma))
               && is_capital_word (self, at + 1)
               && (self->names[at + 1] == 0 || department_at (self, at + 1) > 0)
               && press_text_match (self->text, at + 1, PRESS_TERM_ROLE, NULL) == 0)
        at++;
      else
        break;
    }
  return good;
}

static gboolean
is_plain_object (const PressPeopleWork *self, guint token)
{
  return self->text->tokens[token].kind == PRESS_TOKEN_WORD && self->names[token] == 0
         && !(self->text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK)
         && !press_people_is (self, token, inner) && !press_people_is (self, token, outer)
         && !press_people_is (self, token, ands)
         && press_text_match (self->text, token, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (self->text, token, PRESS_TERM_SAYING, NULL) == 0;
}

/* One word or several that say what the role is about: "für Zeitmesstechnik", "del progetto". */
static guint
object_end (const PressPeopleWork *self, guint token, guint limit)
{
  guint at = token;

  while (at < limit && at < token + 4 && self->text->tokens[at].kind == PRESS_TOKEN_WORD
         && self->names[at] == 0 && !press_people_is (self, at, inner) && !press_people_is (self, at, outer)
         && !press_people_is (self, at, ands)
         && !(at > token && self->text->tokens[at].flags & PRESS_TOKEN_AFTER_BREAK)
         && press_text_match (self->text, at, PRESS_TERM_FUNCTION_WORD, NULL) == 0
         && press_text_match (self->text, at, PRESS_TERM_SAYING, NULL) == 0)
    at++;
  if (at == token)
    at = MIN (at + 1, limit); /* "on-board services" */
  if (at + 1 < limit && press_text_is (self->text, at, "-")
      && !(self->text->tokens[at + 1].flags & PRESS_TOKEN_AFTER_SPACE)
      && self->text->tokens[at + 1].kind == PRESS_TOKEN_WORD)
    for (at += 2; at < MIN (limit, token + 6) && is_plain_object (self, at); at++)
      ;
  else if (!is_plain_object (self, token))
    return token;
  /* In German an object ends with its noun, whatever comes then is a verb or the next phrase. */
  if (is_german (self, token))
    for (guint i = token; i < at; i++)
      if (is_capital_word (self, i))
        return i + 1;
  return at;
}

static gboolean
take_organization (const PressPeopleWork *self, guint token, PressRolePhrase *role)
{
  const PressName *name = press_people_name_at (self, token, PRESS_NAME_ORGANIZATION);

  if (name == NULL)
    return FALSE;
  role->organization = self->names[token] - 1;
  role->after = name->end_token;
  return TRUE;
}

/* "ministre de l'Eau": what an office of a state is about looks like a name, but one that nothing else tells
 * of. The token after it, @token: it is no such word. */
static guint
weak_name_end (const PressPeopleWork *self, guint token, guint first)
{
  const PressName *name = press_people_name_at (self, token, PRESS_NAME_ORGANIZATION);
  const char *heads = NULL;

  if (name == NULL || name->confidence >= 0.5f || name->end_token != token + 1
      || press_text_match (self->text, first, PRESS_TERM_OFFICE, &heads) == 0 || !g_str_equal (heads, "none"))
    return token;
  return name->end_token;
}

/* Behind a preposition; whether the phrase went on. */
static gboolean
take_object (const PressPeopleWork *self, guint token, guint limit, PressRolePhrase *role)
{
  gboolean only_name = !press_people_is (self, token, inner);
  guint at = token + 1, end, noun;
  const PressName *place;

  while (press_people_is (self, at, articles) && at < token + 3)
    at++;
  if (at >= limit)
    return FALSE;
  end = weak_name_end (self, at, role->first);
  if (end > at)
    {
      role->end = role->after = end;
      return TRUE;
    }
  if (department_at (self, at) > 0)
    {
      role->end = role->after = at + department_at (self, at);
      return TRUE;
    }
  if (take_organization (self, at, role))
    return FALSE;
  place = press_people_name_at (self, at, PRESS_NAME_PLACE);
  if (place != NULL)
    {
      role->end = role->after = place->end_token;
      return TRUE;
    }
  noun = press_people_word (self, at, "unit") ? 0 : organization_noun (self, at);
  if (noun > 0 && (self->names[at + noun] == 0 || !take_organization (self, at + noun, role)))
    {
      role->noun = at;
      role->after = at + noun;
      return FALSE;
    }
  if (noun > 0 || only_name || self->names[at] != 0)
    return FALSE;
  end = object_end (self, at, limit);
  if (end == at)
    return FALSE;
  role->end = role->after = end;
  return TRUE;
}

/* "and CEO", ", Chairman": one more role; not when it is the next person's. */
static gboolean
take_further_role (const PressPeopleWork *self, guint limit, PressRolePhrase *role)
{
  guint at = role->end, end;
  gboolean listed = press_people_is (self, at, comma);

  if (!listed && !press_people_is (self, at, ands))
    return FALSE;
  at++;
  if (listed && press_people_is (self, at, ands))
    at++;
  if (press_people_is (self, at, articles))
    at++;
  end = core_end (self, at, limit);
  if (end == 0
      || (end < limit
          && (press_people_name_at (self, end, PRESS_NAME_PERSON) != NULL
              || press_text_match (self->text, end, PRESS_TERM_TITLE, NULL) > 0)))
    return FALSE;
  if (listed && !press_people_is (self, end, comma) && !press_people_is (self, end, ands)
      && !press_people_is (self, end, inner) && !press_people_is (self, end, outer)
      && !ends_line (self, end, limit))
    return FALSE;
  role->end = role->after = end;
  return TRUE;
}

/* "et de l'Assainissement", "e dello sviluppo": one more thing that the role is about. */
static gboolean
take_further_object (const PressPeopleWork *self, guint limit, PressRolePhrase *role)
{
  guint at = role->end, end;

  if (role->organization != PRESS_NO_NAME || role->noun != PRESS_NO_NAME || !press_people_is (self, at, ands)
      || !press_people_is (self, at + 1, inner))
    return FALSE;
  at += 2;
  while (press_people_is (self, at, articles) && at < role->end + 4)
    at++;
  end = at < limit ? MAX (object_end (self, at, limit), weak_name_end (self, at, role->first)) : at;
  if (end == at)
    return FALSE;
  role->end = role->after = end;
  return TRUE;
}

static gboolean
take_bare_name (const PressPeopleWork *self, PressRolePhrase *role)
{
  const PressName *place = press_people_name_at (self, role->end, PRESS_NAME_PLACE);

  if (take_organization (self, role->end, role))
    return TRUE;
  if (place == NULL)
    return FALSE;
  role->end = role->after = place->end_token; /* "Werkleiter Triest" */
  return TRUE;
}

/**
 * press_role_parse:
 * @token: where the phrase should begin
 * @limit: the token where it has to end
 * @role: (out): the phrase, undefined when there is none
 *
 * Returns: whether a role begins at @token
 */
gboolean
press_role_parse (const PressPeopleWork *self, guint token, guint limit, PressRolePhrase *role)
{
  guint end;

  limit = MIN (limit, self->text->n_tokens);
  if (token >= limit || self->names[token] != 0)
    return FALSE;
  end = core_end (self, token, limit);
  if (end == 0)
    return FALSE;
  *role = (PressRolePhrase){ token, end, end, PRESS_NO_NAME, PRESS_NO_NAME };
  for (guint pieces = 0; pieces < MOST_PIECES && role->end < limit; pieces++)
    {
      guint at = role->end;
      gboolean of = press_people_is (self, at - 1, inner);

      if (self->text->tokens[at].flags & PRESS_TOKEN_AFTER_BREAK && !of)
        break;
      if (take_further_role (self, limit, role) || (pieces > 0 && take_further_object (self, limit, role)))
        continue;
      if (self->names[at] != 0 && take_bare_name (self, role))
        {
          if (role->organization != PRESS_NO_NAME)
            break;
          continue;
        }
      end = departments_end (self, at, limit, of || pieces > 0);
      if (end > at)
        {
          role->end = role->after = end;
          continue;
        }
      if (of ? !take_object (self, at - 1, limit, role)
             : (!press_people_is (self, at, inner) && !press_people_is (self, at, outer))
                   || !take_object (self, at, limit, role))
        break;
    }
  while (role->end > role->first + 1 && press_people_is (self, role->end - 1, inner))
    role->end--; /* "Head of", "member of" before an organisation */
  return TRUE;
}
