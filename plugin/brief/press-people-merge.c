// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mentions become people: a shorter form belongs to the latest person whose name begins or ends with it. */

#include "brief/press-people-private.h"

#include <string.h>

static const PressName *
name_at (const PressPeopleWork *self, guint mention)
{
  return &g_array_index (self->draft->names, PressName,
                         g_array_index (self->mentions, PressMention, mention).name);
}

/* "Paez" and "Páez": a headline or an address may lack the accents. */
static gboolean
same_word (const char *a, const char *b)
{
  g_autofree char *plain_a = NULL, *plain_b = NULL;

  if (g_str_equal (a, b))
    return TRUE;
  if (*a != *b || g_str_is_ascii (a) == g_str_is_ascii (b))
    return FALSE;
  plain_a = g_str_to_ascii (a, "C");
  plain_b = g_str_to_ascii (b, "C");
  return g_str_equal (plain_a, plain_b);
}

static gboolean
same_words (const PressPeopleWork *self, guint a, guint b, guint count)
{
  for (guint i = 0; i < count; i++)
    if (!same_word (press_text_folded (self->text, a + i), press_text_folded (self->text, b + i)))
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

static gboolean
is_titled (const PressPeopleWork *self, const PressName *name)
{
  return press_people_before_titles (self, name->first_token) < name->first_token;
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
  if (m == 1 && n == 3 && a != b
      && press_text_match (self->text, b->first_token + 1, PRESS_TERM_NAME_PARTICLE, NULL) == 0
      && same_words (self, a->first_token, b->first_token + 1, 1) && is_titled (self, a))
    return TRUE; /* "Dra. Barradas" of "Luz Barradas Lagunes" */
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
