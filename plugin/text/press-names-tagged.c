// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the trained tagger found: one more source of claims. A name of its that does not lie on the borders of
 * units is widened to them ("Anna" of "Anna-Lena" claims both). */

#include "text/press-names-private.h"

#define CONFIDENCE 0.6f

static gboolean
kind_of (guint8 tag, PressNameKind *kind)
{
  switch (tag)
    {
    case PRESS_TAG_BEGIN_PERSON:
      *kind = PRESS_NAME_PERSON;
      return TRUE;
    case PRESS_TAG_BEGIN_ORGANIZATION:
      *kind = PRESS_NAME_ORGANIZATION;
      return TRUE;
    case PRESS_TAG_BEGIN_PLACE:
      *kind = PRESS_NAME_PLACE;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_free (const PressNameWork *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->units[i].claim != 0)
      return FALSE;
  return TRUE;
}

/** press_names_find_tagged: claims what the tagger found and nobody has claimed; without a tagger, nothing.
 */
void
press_names_find_tagged (PressNameWork *self)
{
  g_autofree guint8 *tags = NULL;
  guint unit = 0;

  if (self->tagger == NULL || self->n_units == 0)
    return;
  tags = g_malloc0 (self->text->n_tokens + 1);
  press_tagger_run (self->tagger, self->text, tags);
  for (guint i = 0; i < self->text->n_tokens; i++)
    {
      PressNameKind kind;
      guint end = i + 1, last;

      if (!kind_of (tags[i], &kind))
        continue;
      while (end < self->text->n_tokens && tags[end] == tags[i] + 1)
        end++;
      while (unit < self->n_units && self->units[unit].end <= i)
        unit++;
      for (last = unit; last < self->n_units && self->units[last].end < end; last++)
        ;
      if (last < self->n_units && is_free (self, unit, last + 1))
        press_names_claim (self, unit, last + 1, kind, CONFIDENCE);
      i = end - 1;
    }
}
