// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The note with which somebody sends a release: "Dear Anna, please find our press release below. Kind
 * regards". It says I and speaks to its reader, the release behind it does not, and only the release tells
 * what kind of mail this is. A note is short, closes with a sign-off on a line of its own, names a release,
 * and has a text of some length behind it. */

#include "brief/press-kind.h"

#define LONGEST_NOTE 200 /* tokens up to the sign-off */
#define LEAST_RELEASE 40 /* tokens of body behind it */
#define LONG_LINE 8      /* tokens; a sign-off's line is shorter */

static gboolean
is_sign_off (const PressText *text, guint token)
{
  const char *value = NULL;

  if (!(text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK)
      || press_text_match (text, token, PRESS_TERM_SIGNAL, &value) == 0 || !g_str_equal (value, "sign-off"))
    return FALSE;
  for (guint i = token + 1; i < text->n_tokens && !(text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK); i++)
    if (i > token + LONG_LINE)
      return FALSE;
  return TRUE;
}

static gboolean
names_release (const PressText *text, guint end)
{
  for (guint i = 0; i < end; i++)
    {
      const char *value = NULL;

      if (press_text_match (text, i, PRESS_TERM_LABEL, &value) > 0 && g_str_equal (value, "press-release"))
        return TRUE;
    }
  return FALSE;
}

/* Whether enough body stands in the paragraphs from @paragraph on. */
static gboolean
has_release (const PressDraft *draft, guint paragraph)
{
  const PressText *text = draft->text;
  guint length = 0;

  for (guint p = paragraph; p < text->n_paragraphs && length < LEAST_RELEASE; p++)
    if (press_draft_section_at (draft, text->paragraphs[p].span.begin) == PRESS_SECTION_BODY)
      length += text->paragraphs[p].end_token - text->paragraphs[p].first_token;
  return length >= LEAST_RELEASE;
}

/**
 * press_evidence_cover_note:
 * @draft: its sections have been found
 *
 * Returns: the first token behind the note that introduces a release; 0 when there is no such note
 */
guint
press_evidence_cover_note (const PressDraft *draft)
{
  const PressText *text = draft->text;

  for (guint i = 0; i < MIN (text->n_tokens, LONGEST_NOTE); i++)
    if (is_sign_off (text, i))
      {
        guint paragraph = press_text_paragraph_of (text, i);

        return names_release (text, i) && has_release (draft, paragraph + 1)
                   ? text->paragraphs[paragraph].end_token
                   : 0;
      }
  return 0;
}
