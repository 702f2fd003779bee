// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures of the body, as the mail claims them. */

#include "brief/press-draft.h"

/** press_draft_find_figures: fills the figures from body sections. */
void
press_draft_find_figures (PressDraft *self)
{
  g_autoptr (GArray) figures = press_figures_find (self->text);

  for (guint i = 0; i < figures->len; i++)
    {
      const PressFigure *figure = &g_array_index (figures, PressFigure, i);
      g_autofree char *text = press_text_slice (self->text, figure->span);

      if (press_draft_section_at (self, figure->span.begin) == PRESS_SECTION_BODY)
        press_brief_add_figure (self->brief, text, figure->value, figure->unit, figure->claim, figure->span);
    }
}
