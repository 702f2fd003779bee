// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A story as it is handed out: its mails with their briefs. */

#include "stories/press-story.h"

static void
mail_free (PressStoryMail *self)
{
  g_object_unref (self->brief);
  g_free (self);
}

/** press_story_new: (transfer full): a story without mails. */
PressStory *
press_story_new (gint64 id)
{
  PressStory *self = g_new0 (PressStory, 1);

  self->id = id;
  self->mails = g_ptr_array_new_with_free_func ((GDestroyNotify)mail_free);
  return self;
}

/** press_story_add: adds a mail at the end. */
void
press_story_add (PressStory *self, gint64 id, gint32 day, PressBrief *brief)
{
  PressStoryMail *mail = g_new0 (PressStoryMail, 1);

  mail->id = id;
  mail->day = day;
  mail->brief = g_object_ref (brief);
  g_ptr_array_add (self->mails, mail);
}

/** press_story_free: frees @self and lets go of its briefs. */
void
press_story_free (PressStory *self)
{
  g_ptr_array_unref (self->mails);
  g_free (self);
}
