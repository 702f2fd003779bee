// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Plain data that goes into memos, calendars and address books. Both sides of the bridge have these few
 * functions: they keep no state and know no types. */

#include "desktop/press-organizer.h"

/** press_organizer_uid: (transfer full): a uid that is the same for the same two strings, ever. */
char *
press_organizer_uid (const char *source, const char *what)
{
  g_autofree char *both = g_strconcat (source, "\n", what, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);

  return g_strdup_printf ("pressbrief-%.40s", sum);
}

/** press_organizer_list_free: frees @self. */
void
press_organizer_list_free (PressOrganizerList *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->name);
  g_free (self);
}

/** press_memo_free: frees @self. */
void
press_memo_free (PressMemo *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->text);
  g_free (self->source);
  g_strfreev (self->categories);
  g_free (self->marker);
  g_free (self);
}

/** press_event_copy: (transfer full): a copy of @self. */
PressEvent *
press_event_copy (const PressEvent *self)
{
  PressEvent *event = g_new0 (PressEvent, 1);

  *event = *self;
  event->uid = g_strdup (self->uid);
  event->title = g_strdup (self->title);
  event->description = g_strdup (self->description);
  event->source = g_strdup (self->source);
  event->earlier = g_strdup (self->earlier);
  event->begin = g_strdup (self->begin);
  event->end = g_strdup (self->end);
  event->zone = g_strdup (self->zone);
  return event;
}

/** press_event_free: frees @self. */
void
press_event_free (PressEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->description);
  g_free (self->source);
  g_free (self->earlier);
  g_free (self->begin);
  g_free (self->end);
  g_free (self->zone);
  g_free (self);
}

/** press_card_copy: (transfer full): a copy of @self. */
PressCard *
press_card_copy (const PressCard *self)
{
  PressCard *card = g_new0 (PressCard, 1);

  card->name = g_strdup (self->name);
  card->organization = g_strdup (self->organization);
  card->email = g_strdup (self->email);
  card->phone = g_strdup (self->phone);
  card->source = g_strdup (self->source);
  card->is_there = self->is_there;
  return card;
}

/** press_card_free: frees @self. */
void
press_card_free (PressCard *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->organization);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->source);
  g_free (self);
}
