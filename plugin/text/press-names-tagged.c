// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The trained tagger and the rules: what these found as what that one sees, and what it says as claims. A
 * tagged name that does not lie on the borders of units is widened to them ("Anna" of "Anna-Lena" claims
 * both). */

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

/**
 * press_names_to_tags:
 * @names: (element-type PressName): names in @text
 *
 * Returns: (transfer full): a #PressTag for each token of @text
 */
guint8 *
press_names_to_tags (const PressText *text, const GArray *names)
{
  static const guint8 begins[]
      = { PRESS_TAG_BEGIN_PERSON, PRESS_TAG_BEGIN_ORGANIZATION, PRESS_TAG_BEGIN_PLACE };
  guint8 *tags = g_malloc0 (text->n_tokens + 1);

  for (guint i = 0; i < names->len; i++)
    {
      const PressName *name = &g_array_index (names, PressName, i);

      for (guint t = name->first_token; t < name->end_token; t++)
        tags[t] = begins[name->kind] + (t > name->first_token);
    }
  return tags;
}

/**
 * press_names_claim_tagged:
 * @tags: a #PressTag for each token
 *
 * Claims the names that @tags tells of.
 */
void
press_names_claim_tagged (PressNameWork *self, const guint8 *tags)
{
  guint unit = 0;

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
