// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whom a role means that nobody has in the brief: the person beside whose name the text wrote the same word
 * last ("with Jan Petersen, the mayor of Ulm ... the mayor said"). Looks back over a bounded number of
 * tokens, speech included. */

#include "brief/press-speakers.h"

#include <string.h>

#define MAX_BACK 3000 /* tokens */
#define REACH 4       /* tokens between a role and the name beside it */
#define STEM 5        /* bytes that two forms of a role share at least */
#define ENDINGS 3     /* bytes by which they may differ */

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
