// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The passages of the other mail that are most alike, three for each passage: a bead takes two at most, so
 * that the best one outside of it is always among them. */

#include "stories/press-rivals.h"

#define KEPT 3

typedef struct
{
  guint passage[KEPT];
  double alike[KEPT];
} Best;

struct _PressRivals
{
  Best *first;  /* of each passage of the first mail */
  Best *second; /* of each passage of the second mail */
};

static void
offer (Best *best, guint passage, double alike)
{
  guint at = KEPT;

  while (at > 0 && alike > best->alike[at - 1])
    at--;
  for (guint i = KEPT - 1; i > at; i--)
    {
      best->passage[i] = best->passage[i - 1];
      best->alike[i] = best->alike[i - 1];
    }
  if (at < KEPT)
    {
      best->passage[at] = passage;
      best->alike[at] = alike;
    }
}

PressRivals *
press_rivals_new (const PressLikeness *likeness)
{
  PressRivals *self = g_new0 (PressRivals, 1);

  self->first = g_new0 (Best, likeness->n_first + 1);
  self->second = g_new0 (Best, likeness->n_second + 1);
  for (guint i = 0; i < likeness->n_first; i++)
    for (guint j = 0; j < likeness->n_second; j++)
      {
        double alike = press_likeness_of (likeness, (PressSpan){ i, i + 1 }, (PressSpan){ j, j + 1 });

        offer (&self->first[i], j, alike);
        offer (&self->second[j], i, alike);
      }
  return self;
}

void
press_rivals_free (PressRivals *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

static double
best_outside (const Best *best, PressSpan span)
{
  for (guint i = 0; i < KEPT; i++)
    if (best->passage[i] < span.begin || best->passage[i] >= span.end)
      return best->alike[i];
  return 0;
}

/** press_rivals_best: the likeness of a passage of @first with the best one outside of @second, or the other
 * way round. */
double
press_rivals_best (const PressRivals *self, PressSpan first, PressSpan second)
{
  double best = 0;

  for (guint i = first.begin; i < first.end; i++)
    best = MAX (best, best_outside (&self->first[i], second));
  for (guint j = second.begin; j < second.end; j++)
    best = MAX (best, best_outside (&self->second[j], first));
  return best;
}
