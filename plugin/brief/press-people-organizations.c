// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations that are not said beside a name but that names and roles tell: a list in a caption shares
 * one; a common noun ("the foundation") stands for one; an office belongs to its town or university; a
 * company bears the name of its founder; else it is the issuer's as far as the text has one organisation that
 * matters. The last is a guess that press-people-affiliations.c looks at again when the organisations of the
 * mail are known. */

#include "brief/press-people-private.h"

#include <string.h>

static const char *const lists[]
    = { ",", "and", "und", "e", "ed", "et", "y", "dan", ";", "sowie", "serta", NULL };

static const PressName *
name_at (const PressPeopleWork *self, guint mention)
{
  return &g_array_index (self->draft->names, PressName,
                         g_array_index (self->mentions, PressMention, mention).name);
}

static const PressName *
organization_at (const PressPeopleWork *self, guint i)
{
  const PressName *name = &g_array_index (self->draft->names, PressName, i);

  return name->kind == PRESS_NAME_ORGANIZATION ? name : NULL;
}

/* "A, B and C, Moss & Fern, with D": the organisation behind a list is everybody's in it. */
static void
share_in_lists (PressPeopleWork *self)
{
  for (guint i = self->mentions->len; i-- > 1;)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      PressMention *before = &g_array_index (self->mentions, PressMention, i - 1);
      guint gap = name_at (self, i - 1)->end_token;

      if (mention->organization == PRESS_NO_NAME || mention->has_role || before->has_role
          || before->organization != PRESS_NO_NAME)
        continue;
      while (gap < name_at (self, i)->first_token && press_people_is (self, gap, lists))
        gap++;
      if (gap == name_at (self, i)->first_token)
        before->organization = mention->organization;
    }
}

/* "founders X and Y": what stands before the first is the second's too. */
static void
share_roles (PressPeopleWork *self)
{
  static const char *const pairs[] = { "and", "und", "e", "ed", "et", "y", "dan", "&", NULL };

  for (guint i = 1; i < self->mentions->len; i++)
    {
      const PressMention *before = &g_array_index (self->mentions, PressMention, i - 1);
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      guint gap = name_at (self, i - 1)->end_token;

      if (!before->has_role || mention->has_role || before->role.end > name_at (self, i - 1)->first_token
          || !press_people_is (self, gap, pairs) || gap + 1 != name_at (self, i)->first_token
          || !press_people_word (self, before->role.end - 1, "plural"))
        continue;
      mention->role = before->role;
      mention->has_role = TRUE;
      if (mention->organization == PRESS_NO_NAME)
        mention->organization = before->organization;
    }
}

static guint
organization_of (const PressPeopleWork *self, guint person)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->person == person && mention->organization != PRESS_NO_NAME)
        return mention->organization;
    }
  return PRESS_NO_NAME;
}

/* "X of Moss & Fern and her colleague Y" */
static void
share_with_colleagues (PressPeopleWork *self)
{
  for (guint i = 1; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      guint before = g_array_index (self->mentions, PressMention, i - 1).person;
      guint first = press_people_before_titles (self, name_at (self, i)->first_token);

      if (first > 1 && press_text_is (self->text, first - 1, ","))
        first--; /* "their successor, X" */
      if (mention->organization == PRESS_NO_NAME && !mention->has_role && first > 0
          && before != mention->person && press_people_word (self, first - 1, "colleague")
          && organization_of (self, mention->person) == PRESS_NO_NAME)
        mention->organization = organization_of (self, before);
    }
}

/* The name nearest before @token, else the first behind it, that has the noun at @token in it. */
static guint
resolve_noun (const PressPeopleWork *self, guint token)
{
  const char *noun = press_text_folded (self->text, token);
  guint found = PRESS_NO_NAME;

  for (guint i = 0; i < MIN (self->draft->names->len, PRESS_MOST_NAMES); i++)
    {
      const PressName *name = &g_array_index (self->draft->names, PressName, i);

      if (name->kind != PRESS_NAME_ORGANIZATION)
        continue;
      if (name->first_token > token && found != PRESS_NO_NAME)
        break;
      for (guint t = name->first_token; t < name->end_token; t++)
        if (press_text_is (self->text, t, noun))
          found = i;
    }
  return found;
}

/* The word that tells organisations apart: the first one, without "PT". */
static const char *
key_of (const PressPeopleWork *self, const PressName *name)
{
  const char *value = NULL;
  guint form = press_text_match (self->text, name->first_token, PRESS_TERM_LEGAL_FORM, &value);

  if (form == 0 || name->first_token + form >= name->end_token)
    form = 0;
  return press_text_folded (self->text, name->first_token + form);
}

static gboolean
heads_mail (const PressPeopleWork *self, const char *key)
{
  const PressMessage *message = self->draft->message;
  g_autofree char *from = press_lexicon_fold (message->from_name != NULL ? message->from_name : "", -1);
  g_autofree char *subject = press_lexicon_fold (message->subject != NULL ? message->subject : "", -1);

  return strstr (from, key) != NULL || strstr (subject, key) != NULL;
}

/* The organisation the text is about: how often it is named, whether the sender or subject names it; one with
 * its legal form rather than a short one. */
static guint
main_organization (const PressPeopleWork *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint best = PRESS_NO_NAME, most = 0, second = 0;

  for (guint i = 0; i < MIN (self->draft->names->len, PRESS_MOST_NAMES); i++)
    {
      const PressName *name = organization_at (self, i);
      guint count;

      if (name == NULL || name->confidence < 0.5f)
        continue;
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key_of (self, name)));
      if (count == 0 && heads_mail (self, key_of (self, name)))
        count += 4;
      g_hash_table_insert (counts, (gpointer)key_of (self, name), GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < MIN (self->draft->names->len, PRESS_MOST_NAMES); i++)
    {
      const PressName *name = organization_at (self, i);
      guint count = name == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (counts, key_of (self, name)));
      gboolean same = count > 0 && best != PRESS_NO_NAME
                      && g_str_equal (key_of (self, name), key_of (self, organization_at (self, best)));

      if (same && name->confidence > organization_at (self, best)->confidence)
        best = i;
      if (same || count == 0)
        continue;
      if (count > most)
        {
          second = most;
          most = count;
          best = i;
        }
      else
        second = MAX (second, count);
    }
  return most >= 2 && most > second ? best : PRESS_NO_NAME;
}

/* "Maison Odette Lorient SE" of Lucie Ferrand, "Lorient & Fils" of Basile Lorient */
static guint
founded_by (const PressPeopleWork *self, const char *surname)
{
  for (guint i = 0; i < MIN (self->draft->names->len, PRESS_MOST_NAMES); i++)
    {
      const PressName *name = organization_at (self, i);

      for (guint t = name != NULL ? name->first_token : 0; name != NULL && t < name->end_token; t++)
        if (press_text_is (self->text, t, surname))
          return i;
    }
  return PRESS_NO_NAME;
}

/* So for each part of a surname: "Moss Seeds" of Ada Moss-Quist. */
static guint
named_after (const PressPeopleWork *self, const PressName *person)
{
  guint found = PRESS_NO_NAME;

  for (guint at = person->end_token; at > person->first_token + 1 && found == PRESS_NO_NAME; at -= 2)
    {
      found = founded_by (self, press_text_folded (self->text, at - 1));
      if (at < person->first_token + 4 || !press_text_is (self->text, at - 2, "-"))
        break;
    }
  return found;
}

/* Whether @name is called by one of @words: "Comune di ...", "... City Council"; Romance languages and
 * Indonesian put such a word first ("Terre Commune" is no municipality). */
static gboolean
is_headed (const PressPeopleWork *self, const PressName *name, const char *const *words)
{
  static const char *const last[] = { "de", "en", NULL };
  const PressText *text = self->text;
  const char *language = text->paragraphs[press_text_paragraph_of (text, name->first_token)].language;
  guint end = g_strv_contains (last, language) ? name->end_token : name->first_token + 1;

  for (guint t = name->first_token; t < end; t++)
    if (g_strv_contains (words, press_text_folded (text, t)))
      return TRUE;
  return FALSE;
}

/* The organisation whose name has one of @heads ("stadt+gemeinde"), the first in the text. */
static guint
organization_of_office (const PressPeopleWork *self, const char *heads)
{
  g_auto (GStrv) words = g_strsplit (heads, "+", 8);

  for (guint i = 0; i < MIN (self->draft->names->len, PRESS_MOST_NAMES); i++)
    {
      const PressName *name = organization_at (self, i);

      if (name != NULL && is_headed (self, name, (const char *const *)words))
        return i;
    }
  return PRESS_NO_NAME;
}

/* The words for what an office is held of ("stadt+gemeinde"), %NULL: @mention has none, or one of a
 * university. */
static const char *
office_of (const PressPeopleWork *self, const PressMention *mention)
{
  const char *heads = NULL;

  if (!mention->has_role || press_text_match (self->text, mention->role.first, PRESS_TERM_OFFICE, &heads) == 0
      || strchr (heads, '+') == NULL || strstr (heads, "universi") != NULL)
    return NULL;
  return heads;
}

/* "the mayor of Marlsund", "Mayor X (Marlsund)", where the town looks like a company: a mayor is of a town or
 * of nobody. */
static void
drop_foreign_office (PressPeopleWork *self, guint person, const char *heads)
{
  g_auto (GStrv) words = g_strsplit (heads, "+", 8);

  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      const char *word = NULL;
      const PressName *name;

      if (mention->person != person || mention->organization == PRESS_NO_NAME
          || (mention->has_role && office_of (self, mention) == NULL))
        continue;
      name = &g_array_index (self->draft->names, PressName, mention->organization);
      if (!is_headed (self, name, (const char *const *)words)
          && (press_text_match (self->text, name->first_token, PRESS_TERM_ORGANIZATION_WORD, &word) == 0
              || strstr (word, "head") == NULL))
        mention->organization = PRESS_NO_NAME;
    }
}

static void
drop_foreign_offices (PressPeopleWork *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      const char *heads = office_of (self, mention);

      if (heads != NULL)
        drop_foreign_office (self, mention->person, heads);
    }
}

/* The only organisation in the sentence of @mention. */
static guint
sole_organization (const PressPeopleWork *self, const PressMention *mention)
{
  const PressName *person = &g_array_index (self->draft->names, PressName, mention->name);
  guint sentence = press_text_sentence_of (self->text, person->first_token), found = PRESS_NO_NAME;

  if (self->text->n_sentences == 0)
    return PRESS_NO_NAME;
  for (guint t = self->text->sentences[sentence].first_token; t < self->text->sentences[sentence].end_token;
       t++)
    if (press_people_name_at (self, t, PRESS_NAME_ORGANIZATION) != NULL)
      {
        if (found != PRESS_NO_NAME)
          return PRESS_NO_NAME;
        found = self->names[t] - 1;
      }
  return found;
}

/* What the role itself tells; @settled: nothing else may be asked. */
static guint
infer_for_role (const PressPeopleWork *self, const PressMention *mention, gboolean *settled)
{
  const char *heads = NULL;
  guint found = PRESS_NO_NAME;

  if (mention->role.noun != PRESS_NO_NAME)
    found = resolve_noun (self, mention->role.noun);
  if (found != PRESS_NO_NAME)
    return found;
  if (press_text_match (self->text, mention->role.first, PRESS_TERM_OFFICE, &heads) > 0)
    {
      *settled = TRUE;
      return organization_of_office (self, heads);
    }
  return named_after (self, name_at (self, g_array_index (self->people, guint, mention->person)));
}

/** press_people_infer_organizations: fills in what the text does not say beside the name. */
void
press_people_infer_organizations (PressPeopleWork *self)
{
  guint main = main_organization (self);

  share_roles (self);
  share_in_lists (self);
  share_with_colleagues (self);
  drop_foreign_offices (self);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);
      gboolean settled = FALSE;

      if (!mention->has_role || organization_of (self, mention->person) != PRESS_NO_NAME)
        continue;
      mention->organization = infer_for_role (self, mention, &settled);
      if (settled || mention->organization != PRESS_NO_NAME)
        continue;
      mention->seeks = TRUE;
      mention->organization = sole_organization (self, mention);
      if (mention->organization == PRESS_NO_NAME)
        mention->organization = main;
    }
  for (guint p = 0; p < self->people->len; p++)
    if (organization_of (self, p) == PRESS_NO_NAME)
      {
        guint longest = g_array_index (self->people, guint, p);

        g_array_index (self->mentions, PressMention, longest).organization
            = named_after (self, name_at (self, longest));
      }
}
