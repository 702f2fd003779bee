// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures: amounts with a unit. */

#include "text/press-figures.h"

void
press_figure_clear (PressFigure *self)
{
  g_clear_pointer (&self->unit, g_free);
}

/**
 * press_figures_find:
 * @text: a text made ready
 *
 * Returns: (transfer full) (element-type PressFigure): the figures in @text, in order; dates, times, phone
 * numbers and versions are none
 */
GArray *
press_figures_find (const PressText *text)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (PressFigure));

  g_array_set_clear_func (figures, (GDestroyNotify)press_figure_clear);
  return figures;
}
