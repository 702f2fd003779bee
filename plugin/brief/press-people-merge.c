// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mentions become people: a shorter form belongs to the latest person whose name begins or ends with it.
 * Then the organisations that are not said: of a list in a caption that shares one, of a common noun ("the
 * foundation"), of a role when the text has only one organisation that matters. */

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

static gboolean
same_words (const PressPeopleWork *self, guint a, guint b, guint count)
{
  for (guint i = 0; i < count; i++)
    if (!g_str_equal (press_text_folded (self->text, a + i), press_text_folded (self->text, b + i)))
      return FALSE;
  return TRUE;
}

/* The length of a name without "jun." and the like. */
static guint
core_length (const PressPeopleWork *self, const PressName *name)
{
  static const char *const suffixes[] = { "jr", "sr", "jun", "sen", ".", ",", NULL };
  guint length = name->end_token - name->first_token;

  while (length > 1 && press_people_is (self, name->first_token + length - 1, suffixes))
    length--;
  return length;
}

/* Whether the shorter of two names begins or ends the longer one. */
static gboolean
is_same_person (const PressPeopleWork *self, const PressName *a, const PressName *b)
{
  guint m = core_length (self, a), n = core_length (self, b);

  if (m > n)
    {
      const PressName *swap = a;
      guint length = m;

      a = b, b = swap;
      m = n, n = length;
    }
  if (m < n && press_text_is (self->text, b->first_token + m, "-"))
    return FALSE; /* "Anna" is not "Anna-Lena" */
  return same_words (self, a->first_token, b->first_token, m)
         || (same_words (self, a->first_token, b->first_token + n - m, m)
             && !(m < n && press_text_is (self->text, b->first_token + n - m - 1, "-")));
}

static guint
find_person (const PressPeopleWork *self, guint mention)
{
  const PressName *name = name_at (self, mention);
  guint shorter = PRESS_NO_NAME;

  for (guint p = self->people->len; p-- > 0;)
    {
      const PressName *known = name_at (self, g_array_index (self->people, guint, p));

      if (!is_same_person (self, name, known))
        continue;
      if (core_length (self, name) == core_length (self, known))
        return p;
      if (shorter == PRESS_NO_NAME)
        shorter = p;
    }
  return shorter;
}

/* The full names first, so that a surname before its full name finds it. */
void
press_people_merge (PressPeopleWork *self)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->mentions->len; i++)
      {
        PressMention *mention = &g_array_index (self->mentions, PressMention, i);
        const PressName *name = name_at (self, i);
        gboolean full = core_length (self, name) > 1;

        if (mention->person != PRESS_NO_NAME || full != (pass == 0))
          continue;
        mention->person = find_person (self, i);
        if (mention->person == PRESS_NO_NAME)
          {
            mention->person = self->people->len;
            g_array_append_val (self->people, i);
          }
        else if (core_length (self, name)
                 > core_length (self, name_at (self, g_array_index (self->people, guint, mention->person))))
          g_array_index (self->people, guint, mention->person) = i;
      }
}

/* "A, B and C, Kelp & Kin, with D": the organisation behind a list is everybody's in it. */
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

/* The name nearest before @token, else the first behind it, that has the noun at @token in it. */
static guint
resolve_noun (const PressPeopleWork *self, guint token)
{
  const char *noun = press_text_folded (self->text, token);
  guint found = PRESS_NO_NAME;

  for (guint i = 0; i < self->draft->names->len; i++)
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

/* How often each organisation is named decides which one matters; names are compared by their first word. */
static guint
main_organization (const PressPeopleWork *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint best = PRESS_NO_NAME, most = 0, second = 0;

  for (guint i = 0; i < self->draft->names->len; i++)
    {
      const PressName *name = &g_array_index (self->draft->names, PressName, i);
      const char *key = press_text_folded (self->text, name->first_token);

      if (name->kind == PRESS_NAME_ORGANIZATION && name->confidence >= 0.5f)
        g_hash_table_insert (counts, (gpointer)key,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }
  for (guint i = self->draft->names->len; i-- > 0;)
    {
      const PressName *name = &g_array_index (self->draft->names, PressName, i);
      const char *key = press_text_folded (self->text, name->first_token);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      if (name->kind != PRESS_NAME_ORGANIZATION || count == 0)
        continue;
      if (best != PRESS_NO_NAME
          && g_str_equal (
              key, press_text_folded (self->text,
                                      g_array_index (self->draft->names, PressName, best).first_token)))
        {
          best = i;
          continue;
        }
      if (count >= most)
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

static gboolean
has_organization (const PressPeopleWork *self, guint person)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->person == person && mention->organization != PRESS_NO_NAME)
        return TRUE;
    }
  return FALSE;
}

/** press_people_infer_organizations: fills in what the text does not say beside the name. */
void
press_people_infer_organizations (PressPeopleWork *self)
{
  guint main = main_organization (self);

  share_in_lists (self);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->has_role && mention->organization == PRESS_NO_NAME && mention->role.noun != PRESS_NO_NAME)
        {
          mention->organization = resolve_noun (self, mention->role.noun);
          if (mention->organization == PRESS_NO_NAME)
            mention->organization = main;
        }
    }
  for (guint i = 0; i < self->mentions->len; i++)
    {
      PressMention *mention = &g_array_index (self->mentions, PressMention, i);

      if (mention->has_role && !has_organization (self, mention->person))
        mention->organization = main;
    }
}
