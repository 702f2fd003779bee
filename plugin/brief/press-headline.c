// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The headline, and the languages of the mail. */

#include "brief/press-draft.h"

/** press_draft_find_languages: fills the languages, most text first. */
void
press_draft_find_languages (PressDraft *self)
{
  if (self->text->n_paragraphs > 0)
    g_ptr_array_add (self->brief->languages, g_strdup (self->text->paragraphs[0].language));
}

/** press_draft_find_headline: fills the brief. */
void
press_draft_find_headline (PressDraft *self)
{
  self->brief->headline = g_strdup (self->message->subject);
}
