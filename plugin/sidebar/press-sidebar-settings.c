// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader's settings do to a brief that is shown: which mails have one, and what happens when a
 * setting changes. Some need the mail to be briefed anew, some only another look at the same brief; a
 * handful that change together count once. */

#include "sidebar/press-sidebar-parts.h"

#include "brief/press-words.h"
#include "desktop/press-settings.h"

/* What a setting changes. */
typedef enum
{
  NOTHING,
  AGREED,   /* what is translated unasked may be asked for now */
  EXCERPTS, /* other translations */
  PAGE,     /* the same brief looks otherwise */
  DECISION, /* another kind of mail, perhaps */
  BRIEF,    /* the mail must be briefed anew */
} Effect;

static const struct
{
  const char *key;
  Effect effect;
} effects[] = {
  { PRESS_SETTINGS_BRIEF_WHEN, PAGE },
  { PRESS_SETTINGS_SENSITIVITY, PAGE },
  { PRESS_SETTINGS_SECTIONS, PAGE },
  { PRESS_SETTINGS_SHOW_PAST_DATES, PAGE },
  { PRESS_SETTINGS_SHOW_CAPTION_PEOPLE, PAGE },
  { PRESS_SETTINGS_AGREEMENTS, AGREED },
  { PRESS_SETTINGS_OFFLINE, AGREED },
  { PRESS_SETTINGS_TRANSLATE_WHEN, AGREED },
  { PRESS_SETTINGS_LANGUAGES, EXCERPTS },
  { PRESS_SETTINGS_TRANSLATION_SERVICE, EXCERPTS },
  { PRESS_SETTINGS_TRANSLATION_TARGET, EXCERPTS },
  { PRESS_SETTINGS_KEEP_NAMES, EXCERPTS },
  { PRESS_SETTINGS_SENDERS_ALWAYS, DECISION },
  { PRESS_SETTINGS_SENDERS_NEVER, DECISION },
  { PRESS_SETTINGS_SUMMARY_SENTENCES, BRIEF },
};

static gboolean
is (const char *key, const char *otherwise, const char *wanted)
{
  g_autofree char *value = press_settings_get_string (key, otherwise);

  return g_strcmp0 (value, wanted) == 0;
}

/**
 * press_sidebar_is_folded:
 *
 * Whether the current mail has one line only. A reader's word about a mail counts before all settings; then
 * it is asked which kinds of mails have a brief, and how sure the kind must be.
 */
gboolean
press_sidebar_is_folded (PressSidebar *self)
{
  PressBrief *brief = self->brief;
  gboolean decided = self->decision.treat_as != PRESS_TREAT_AS_IT_LOOKS;
  gboolean unsure = !decided && !press_words_is_sure (brief);

  if (self->unfolded)
    return FALSE;
  if (decided && brief->kind == PRESS_KIND_OTHER)
    return TRUE;
  if (is (PRESS_SETTINGS_BRIEF_WHEN, NULL, "always"))
    return FALSE;
  if (brief->kind == PRESS_KIND_OTHER)
    return !unsure || !is (PRESS_SETTINGS_SENSITIVITY, NULL, "eager");
  if (brief->kind == PRESS_KIND_COVERAGE && is (PRESS_SETTINGS_BRIEF_WHEN, NULL, "press-releases"))
    return TRUE;
  return unsure && is (PRESS_SETTINGS_SENSITIVITY, NULL, "strict");
}

static void
follow_excerpts (PressSidebar *self, Effect effect)
{
  if (self->excerpts == NULL || press_sidebar_is_folded (self))
    return;
  if (effect == EXCERPTS)
    press_excerpts_restart (self->excerpts);
  else
    press_excerpts_start (self->excerpts);
}

static gboolean
on_idle (gpointer data)
{
  PressSidebar *self = data;
  Effect effect = self->effect;

  self->following = 0;
  self->effect = NOTHING;
  if (self->cancellable != NULL && effect == BRIEF)
    press_sidebar_analyze (self);
  if (self->brief == NULL || self->cancellable != NULL)
    return G_SOURCE_REMOVE; /* the brief that comes will look as the settings are now */
  if (effect <= EXCERPTS)
    {
      follow_excerpts (self, effect);
      return G_SOURCE_REMOVE;
    }
  if (effect == DECISION)
    {
      PressDecision decision = press_decisions_get (self->brief);

      effect = decision.treat_as != self->decision.treat_as && self->bytes != NULL ? BRIEF : PAGE;
      self->decision = decision;
    }
  if (effect == BRIEF && self->bytes != NULL)
    {
      press_sidebar_start_waiting (self);
      press_sidebar_analyze (self);
    }
  else
    press_sidebar_show_page (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (GSettings *settings, const char *key, PressSidebar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].key, key))
      {
        self->effect = MAX (self->effect, effects[i].effect);
        if (self->following == 0)
          self->following = g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, self, NULL);
      }
}

/** press_sidebar_follow_settings: from now on what the reader changes counts at once. */
void
press_sidebar_follow_settings (PressSidebar *self)
{
  if (press_settings_get () != NULL)
    g_signal_connect_object (press_settings_get (), "changed", G_CALLBACK (on_changed), self, 0);
}
