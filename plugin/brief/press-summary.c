// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which sentences stand for the mail. */

#include "brief/press-draft.h"

/** press_draft_find_summary: fills the brief. */
void
press_draft_find_summary (PressDraft *self)
{
  g_autoptr (GArray) chosen = press_summarize (self->text, NULL, self->options.sentences);

  for (guint i = 0; i < chosen->len; i++)
    {
      PressSpan span = self->text->sentences[g_array_index (chosen, guint, i)].span;
      g_autofree char *text = press_text_slice (self->text, span);

      press_brief_add_sentence (self->brief, text, span);
    }
}
