// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What leaves the sidebar: a brief for the reader's notes, and words of a mail for the clipboard. An embargo
 * that runs goes with them as their first line, and before they are copied the reader is asked once. */

#include "sidebar/press-filing.h"

#include <glib/gi18n-lib.h>

#include "brief/press-embargo-clock.h"
#include "desktop/press-settings.h"
#include "desktop/press-zones.h"
#include "sidebar/press-copy.h"
#include "sidebar/press-embargo-guard.h"
#include "sidebar/press-excerpts.h"
#include "sidebar/press-story-model.h"

/* What is copied when the reader agrees; @button holds @told (nullable). */
typedef struct
{
  GtkWidget *button;
  GtkLabel *told;
  char *text;
} Copying;

static void
copying_free (Copying *self)
{
  g_free (self->text);
  g_free (self);
}

static void
copy_now (Copying *self)
{
  press_copy (self->button, self->text);
  if (self->told != NULL)
    press_copy_tell (self->told);
}

static void
copy_guarded (PressBrief *brief, Copying *copying)
{
  if (press_embargo_guard_warns (brief))
    {
      press_embargo_guard_ask (brief, copying->button, _ ("Copy anyway"), (PressGuarded)copy_now, copying,
                               (GDestroyNotify)copying_free);
      return;
    }
  copy_now (copying);
  copying_free (copying);
}

static Copying *
copying_new (GtkWidget *button, GtkLabel *told, char *text)
{
  Copying *copying = g_new0 (Copying, 1);

  *copying = (Copying){ button, told, text };
  return copying;
}

/** press_filing_note: (transfer full): the note of @brief; @full_text: ends with the whole text of the mail.
 * What the sidebar shows in the reader's language is in it, labelled. */
PressNote *
press_filing_note (PressBrief *brief, gboolean full_text)
{
  g_autofree char *zone = press_zones_get (brief->from);
  PressExcerpts *shown = press_excerpts_of (brief);
  gboolean wanted = press_settings_get_boolean (PRESS_SETTINGS_NOTE_TRANSLATIONS, TRUE);
  g_autoptr (GPtrArray) excerpts = wanted && shown != NULL ? press_excerpts_collect (shown) : NULL;
  PressStoryModel *story = press_story_model_of (brief);
  g_autoptr (GPtrArray) sources = story != NULL ? press_story_model_sources (story) : NULL;
  PressNoteOptions options
      = { .full_text = full_text, .excerpts = excerpts, .sources = sources, .zone = zone };

  return press_note_new (brief, &options);
}

/** press_filing_copy: puts all of @brief on the clipboard, asked for by @button; @told, in the button, says
 * so.
 */
void
press_filing_copy (PressBrief *brief, PressFilingForm form, GtkWidget *button, GtkLabel *told)
{
  g_autoptr (PressNote) note = press_filing_note (brief, FALSE);
  char *text = form == PRESS_FILING_MARKDOWN ? press_note_to_markdown (note, PRESS_MARKDOWN_TITLE)
                                             : press_note_to_plain (note);

  copy_guarded (brief, copying_new (button, told, text));
}

/** press_filing_copy_text: puts @text, words of the mail of @brief, on the clipboard; as press_filing_copy();
 * @told: (nullable).
 */
void
press_filing_copy_text (PressBrief *brief, const char *text, GtkWidget *button, GtkLabel *told)
{
  g_autofree char *zone = press_zones_get (brief->from);
  g_autofree char *embargo = press_embargo_line (brief, zone);

  copy_guarded (brief,
                copying_new (button, told,
                             embargo != NULL ? g_strconcat (embargo, "\n\n", text, NULL) : g_strdup (text)));
}
