// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The quotes of a brief: those that stand in the announcement itself and that a person says. Who that is,
 * when the mail writes "she", "the chairwoman" or only a surname, is found out in press-speakers.c. */

#include "brief/press-draft.h"
#include "brief/press-speakers.h"

#define MAX_QUOTES 500
#define MAX_VERB 3 /* tokens */

static gboolean
counts_in (PressSectionKind kind, gboolean named)
{
  switch (kind)
    {
    case PRESS_SECTION_BODY:
    case PRESS_SECTION_CAPTION:
      return TRUE;
    case PRESS_SECTION_BOILERPLATE:
    case PRESS_SECTION_COMMENT:
      return named;
    default:
      return FALSE;
    }
}

static void
add_quote (PressDraft *self, const PressQuote *found, const char *speaker)
{
  PressBriefQuote *quote = press_brief_add_quote (self->brief, found->direct, found->span);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->parts->len; i++)
    {
      PressSpan span = g_array_index (found->parts, PressSpan, i);
      g_autofree char *part = press_text_slice (self->text, span);

      if (i > 0)
        g_string_append (text, " [...] ");
      g_string_append (text, part);
      g_ptr_array_add (quote->parts, press_excerpt_new (part, span));
    }
  quote->text = g_string_free (g_steal_pointer (&text), FALSE);
  quote->speaker = g_strdup (speaker);
}

/* Written statements of an organisation are no quotes of a person. A verb alone ("ujarnya", "ha aggiunto") is
 * a person's, whoever that is. */
static gboolean
is_a_persons (const PressDraft *self, const PressQuote *found)
{
  guint first, end;

  if (found->voice != PRESS_VOICE_NONE)
    return found->voice != PRESS_VOICE_ORGANIZATION;
  if (found->attribution.end <= found->attribution.begin)
    return FALSE;
  first = press_text_token_at (self->text, found->attribution.begin);
  end = press_text_token_at (self->text, found->attribution.end - 1) + 1;
  return end - first <= MAX_VERB;
}

/** press_draft_find_quotes: fills the brief's quotes; a speaker that its people lack is added to them. */
void
press_draft_find_quotes (PressDraft *self)
{
  for (guint i = 0; i < MIN (self->quotes->len, MAX_QUOTES); i++)
    {
      const PressQuote *found = &g_array_index (self->quotes, PressQuote, i);
      PressSectionKind kind = press_draft_section_at (self, found->span.begin);
      const PressPerson *person;

      if (!is_a_persons (self, found) || !counts_in (kind, found->voice == PRESS_VOICE_NAME))
        continue;
      person = press_speaker_resolve (self, found);
      add_quote (self, found, person != NULL ? person->name : NULL);
    }
}
