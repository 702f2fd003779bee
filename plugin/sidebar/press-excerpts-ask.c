// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader asks for, and what she is asked before anything is sent: to agree to a service, and, for
 * each mail under embargo, to send it. An answer counts for what was asked. */

#include "sidebar/press-excerpts-private.h"

#include "desktop/press-settings.h"

static PressExcerptEntry *
entry_of (PressExcerpts *self, PressExcerptView *view)
{
  return press_excerpts_entry (self, press_excerpt_view_get_text (view), press_excerpt_view_get_span (view));
}

/** press_excerpts_can_translate: whether the reader can ask for a translation of @view. */
gboolean
press_excerpts_can_translate (PressExcerpts *self, PressExcerptView *view)
{
  return press_excerpts_is_foreign_at (self, press_excerpt_view_get_span (view))
         && !entry_of (self, view)->pending && !press_excerpt_view_has_wording (view);
}

static void
say (PressExcerpts *self, PressExcerptView *view, const GError *error)
{
  PressExcerptEntry *entry = entry_of (self, view);

  g_clear_error (&entry->error);
  entry->error = g_error_copy (error);
  press_excerpts_update (self);
}

/* Whether the reader's word is all that is missing: then she is asked in @view. */
static gboolean
must_ask (PressExcerpts *self, PressTranslator *translator, PressExcerptView *view, const GError *error)
{
  gboolean consent = g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_CONSENT);
  gboolean embargo = g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_EMBARGO);
  g_autofree char *rule = press_settings_get_string (PRESS_SETTINGS_EMBARGOED_TRANSLATION, "never");

  if (translator == NULL || !(consent || (embargo && g_str_equal (rule, "ask"))))
    return FALSE;
  self->asking = view;
  self->question = error->code;
  press_excerpts_update (self);
  return TRUE;
}

static void
try (PressExcerpts *self, PressExcerptView *view, PressYes yes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = press_translator_new_from_settings (&error);

  self->asking = NULL;
  if (translator != NULL && press_consent_check (translator, self->brief, yes, &error))
    {
      if (self->wants_all)
        press_excerpts_begin_all (self, FALSE, yes);
      else
        press_excerpts_begin_one (self, view, yes);
      return;
    }
  if (must_ask (self, translator, view, error))
    return;
  if (g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_EMBARGO))
    {
      g_clear_error (&error);
      press_consent_check (translator, self->brief, yes | PRESS_YES_TO_MAIL, &error);
    }
  say (self, view, error);
}

/** press_excerpts_translate: asks for a translation of @view, or, when it is %NULL, of all that is translated
 * unasked; the reader is asked first where she must be, in @view or the first one. */
void
press_excerpts_translate (PressExcerpts *self, PressExcerptView *view)
{
  self->wants_all = view == NULL;
  if (view == NULL && self->views->len > 0)
    view = self->views->pdata[0];
  if (view != NULL)
    try (self, view, PRESS_YES_TO_NOTHING);
}

/** press_excerpts_agree: the answer to who receives what. */
void
press_excerpts_agree (PressExcerpts *self)
{
  g_autoptr (PressTranslator) translator = press_translator_new_from_settings (NULL);

  if (translator != NULL && self->asking != NULL && press_consent_agree (translator))
    try (self, self->asking, PRESS_YES_TO_NOTHING);
}

/** press_excerpts_send: the answer for this mail, under embargo; it counts once. */
void
press_excerpts_send (PressExcerpts *self)
{
  if (self->asking != NULL)
    try (self, self->asking, PRESS_YES_TO_MAIL);
}

/** press_excerpts_decline: nothing is sent. */
void
press_excerpts_decline (PressExcerpts *self)
{
  self->asking = NULL;
  press_excerpts_update (self);
}
