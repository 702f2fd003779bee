// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Sentences of two mails that say the same, but for one date or one figure. Each side must have exactly one
 * that the other has not, so that a sentence that is only told otherwise is no difference. */

#include <math.h>
#include <string.h>

#include "stories/press-beads.h"
#include "stories/press-claims.h"
#include "stories/press-differences-private.h"

#define SURE 0.9 /* confidence of two sentences, and of two quotes, in which facts are compared */

static PressSpan
characters_of (const PressPassages *self, PressSpan passages)
{
  PressSpan bytes = { press_passages_get (self, passages.begin)->span.begin,
                      press_passages_get (self, passages.end - 1)->span.end };

  return press_passages_characters (self, bytes);
}

static gboolean
is_told_already (const GPtrArray *found, guint mail, PressSpan focus)
{
  for (guint i = 0; i < found->len; i++)
    {
      const PressDifference *difference = g_ptr_array_index (found, i);

      for (guint s = 0; s < difference->sources->len; s++)
        {
          const PressDifferenceSource *source = g_ptr_array_index (difference->sources, s);

          if (source->passage->mail == mail && press_span_overlaps (source->focus, focus))
            return TRUE;
        }
    }
  return FALSE;
}

typedef struct
{
  const PressPassages *first, *second;
  guint first_mail, second_mail;
  PressSpan one, other; /* characters of the two passages */
  GPtrArray *found;
} Sides;

static void
tell (const Sides *self, PressDifferenceKind kind, PressSpan first, PressSpan second)
{
  PressDifference *difference;

  if (is_told_already (self->found, self->first_mail, first)
      || is_told_already (self->found, self->second_mail, second))
    return;
  difference = press_difference_new (kind, NULL);
  press_difference_add (difference, self->first->brief, self->first_mail, self->one, first);
  press_difference_add (difference, self->second->brief, self->second_mail, self->other, second);
  g_ptr_array_add (self->found, difference);
}

static const PressBriefDate *
only_date (const PressBrief *brief, PressSpan passage)
{
  const PressBriefDate *only = NULL;

  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = g_ptr_array_index (brief->dates, i);

      if (!press_span_contains (passage, date->span) || date->role == PRESS_DATE_ROLE_PUBLISHED)
        continue;
      if (only != NULL)
        return NULL;
      only = date;
    }
  return only;
}

static void
compare_dates (const Sides *self)
{
  const PressBriefDate *first = only_date (self->first->brief, self->one);
  const PressBriefDate *second = only_date (self->second->brief, self->other);
  int apart = first != NULL && second != NULL ? press_dates_disagree (first->value, second->value) : 0;

  if (apart != 0)
    tell (self, apart == 4 ? PRESS_DIFFERENCE_YEAR : PRESS_DIFFERENCE_DATE, first->span, second->span);
}

static gboolean
is_percent (const PressBriefFigure *figure)
{
  return strchr (figure->text, '%') != NULL
         || (figure->unit != NULL && g_ascii_strncasecmp (figure->unit, "p", 1) == 0 && figure->value <= 100
             && strstr (figure->unit, "rc") != NULL);
}

static gboolean
has_figure (const PressBrief *brief, PressSpan passage, const PressBriefFigure *wanted)
{
  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = g_ptr_array_index (brief->figures, i);

      if (press_span_contains (passage, figure->span)
          && fabs (figure->value - wanted->value) <= 0.001 * fabs (wanted->value))
        return TRUE;
    }
  return FALSE;
}

/* The one figure of @passage that the other passage has not; @n: how many figures the passage has. */
static const PressBriefFigure *
only_figure (const PressBrief *brief, PressSpan passage, const PressBrief *other, PressSpan there, guint *n)
{
  const PressBriefFigure *only = NULL;

  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = g_ptr_array_index (brief->figures, i);

      if (!press_span_contains (passage, figure->span))
        continue;
      ++*n;
      if (has_figure (other, there, figure))
        continue;
      if (only != NULL)
        return NULL;
      only = figure;
    }
  return only;
}

static gboolean
has_digits (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static void
compare_figures (const Sides *self)
{
  guint n_first = 0, n_second = 0;
  const PressBriefFigure *first
      = only_figure (self->first->brief, self->one, self->second->brief, self->other, &n_first);
  const PressBriefFigure *second
      = only_figure (self->second->brief, self->other, self->first->brief, self->one, &n_second);

  if (first == NULL || second == NULL || n_first != n_second || is_percent (first) != is_percent (second)
      || !has_digits (first->text) || !has_digits (second->text))
    return;
  tell (self, PRESS_DIFFERENCE_FIGURE, first->span, second->span);
}

/** press_differences_of_sentences: adds to @found on which dates and figures two mails disagree. */
void
press_differences_of_sentences (const PressPassages *first,
                                guint first_mail,
                                const PressPassages *second,
                                guint second_mail,
                                GPtrArray *found)
{
  g_autoptr (PressLikeness) likeness = press_likeness_new (first, second);
  g_autoptr (GArray) beads = press_beads_find (likeness);

  for (guint i = 0; i < beads->len; i++)
    {
      const PressBead *bead = &g_array_index (beads, PressBead, i);
      Sides sides = { first, second, first_mail, second_mail, { 0, 0 }, { 0, 0 }, found };

      if (bead->confidence < SURE)
        continue;
      sides.one = characters_of (first, bead->first);
      sides.other = characters_of (second, bead->second);
      compare_dates (&sides);
      compare_figures (&sides);
    }
}
