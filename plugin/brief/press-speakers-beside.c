// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whom a role or a noun means that nobody has in the brief: a newcomer whom the headline names; the person
 * beside whose name the text wrote the same word last ("with Jan Petersen, the mayor of Ulm ... the mayor
 * said"); or a noun is as good as a pronoun. Looks back over a bounded number of tokens, speech included. */

#include "brief/press-speakers.h"

#include <string.h>

#define MOST_PEOPLE 400 /* looked at */
#define MAX_BACK 3000   /* tokens */
#define REACH 4         /* tokens between a role and the name beside it */
#define STEM 5          /* bytes that two forms of a role share at least */
#define ENDINGS 3       /* bytes by which they may differ */

/* The longest word of the role in [first, end). */
static guint
main_word (const PressText *text, guint first, guint end)
{
  guint found = first;

  for (guint i = first; i < end; i++)
    if (text->tokens[i].end - text->tokens[i].begin > text->tokens[found].end - text->tokens[found].begin)
      found = i;
  return found;
}

/* "Bürgermeister", "Bürgermeisters". */
static gboolean
same_word (const char *one, const char *other)
{
  gsize a = strlen (one), b = strlen (other);

  return a >= STEM && b >= STEM && MAX (a, b) - MIN (a, b) <= ENDINGS
         && strncmp (one, other, MIN (a, b)) == 0;
}

static gboolean
ends_between (const PressText *text, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (press_text_is (text, i, ".") || press_text_is (text, i, ";") || press_text_is (text, i, ":"))
      return TRUE;
  return FALSE;
}

/* The last name of a person that ends at @token or before, and the one behind it. */
static guint
names_before (const PressDraft *draft, guint token)
{
  guint low = 0, high = draft->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (draft->names, PressName, middle).end_token <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
name_beside (const PressDraft *draft, guint token, PressSpan *name)
{
  const PressText *text = draft->text;
  guint i = names_before (draft, token);

  if (i < draft->names->len)
    {
      const PressName *behind = &g_array_index (draft->names, PressName, i);

      if (behind->kind == PRESS_NAME_PERSON && behind->first_token > token
          && behind->first_token <= token + 1 + REACH && !ends_between (text, token, behind->first_token))
        {
          *name = behind->span;
          return TRUE;
        }
    }
  if (i > 0)
    {
      const PressName *before = &g_array_index (draft->names, PressName, i - 1);

      if (before->kind == PRESS_NAME_PERSON && before->end_token + REACH >= token
          && press_text_is (text, before->end_token, ",") && !ends_between (text, before->end_token, token))
        {
          *name = before->span;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * press_speaker_beside_role:
 * @role: bytes of a role in the clause of a quote
 * @name: (out): bytes of a person's name; untouched when there is none
 *
 * Returns: whether the same role stood beside a person's name before
 */
gboolean
press_speaker_beside_role (const PressDraft *draft, PressSpan role, PressSpan *name)
{
  const PressText *text = draft->text;
  guint first = press_text_token_at (text, role.begin);
  guint end = press_text_token_at (text, role.end - 1) + 1;
  g_autofree char *word = NULL;

  if (role.end <= role.begin || first >= end)
    return FALSE;
  word = g_strdup (press_text_folded (text, main_word (text, first, end)));
  for (guint i = first; i > 0 && first - i < MAX_BACK; i--)
    if (text->tokens[i - 1].kind == PRESS_TOKEN_WORD && same_word (press_text_folded (text, i - 1), word)
        && name_beside (draft, i - 1, name))
      return TRUE;
  return FALSE;
}

/** press_speaker_newcomer: "the new coach", whose role the text does not repeat: the only person whom the
 * headline names. */
const PressPerson *
press_speaker_newcomer (const PressDraft *draft, PressSpan role)
{
  static const char *const adjectives[] = { "new", "neue",    "neuer",    "neuen", "nuovo", "nuova",
                                            "neo", "nouveau", "nouvelle", "nuevo", "nueva", NULL };
  const PressText *text = draft->text;
  guint token = press_text_token_at (text, role.begin);
  const PressPerson *found = NULL;

  if (draft->brief->headline == NULL || token == 0
      || !(g_strv_contains (adjectives, press_text_folded (text, token - 1))
           || g_strv_contains (adjectives, press_text_folded (text, token))))
    return NULL;
  for (guint i = 0; i < MIN (draft->brief->people->len, MOST_PEOPLE); i++)
    {
      const PressPerson *person = g_ptr_array_index (draft->brief->people, i);

      if (strstr (draft->brief->headline, person->name) == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }
  return found;
}

/** press_speaker_is_someone: whether @said has an indefinite article: "a visitor", "eine Sprecherin". */
gboolean
press_speaker_is_someone (const PressText *text, PressSpan said)
{
  static const char *const indefinite[]
      = { "a",   "an",  "another", "ein",   "eine", "einer", "un",    "une",     "uno",
          "una", "un'", "altro",   "altra", "otro", "otra",  "autre", "seorang", NULL };
  guint token = press_text_token_at (text, said.begin);

  for (guint i = token; i > 0 && token - i < 4; i--)
    if (g_strv_contains (indefinite, press_text_folded (text, i - 1)))
      return TRUE;
  return FALSE;
}

/** press_speaker_is_noun: "the 47-year-old", "la patronne", "perempuan itu": no role, but as good as a
 * pronoun. */
gboolean
press_speaker_is_noun (const PressText *text, PressSpan said)
{
  const char *key = NULL;
  guint token = press_text_token_at (text, said.begin);

  return press_text_match (text, token, PRESS_TERM_ATTRIBUTION, &key) > 0 && g_str_equal (key, "person")
         && !press_speaker_is_someone (text, said);
}
