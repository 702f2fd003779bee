// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-text.h"

G_BEGIN_DECLS

/**
 * PressFigure:
 * @span: bytes: number and unit, "434 million devices"
 * @value: the number, factors multiplied in
 * @unit: (owned): the unit as the text writes it, %NULL for none
 * @claim: a superlative or growth the issuer claims ("number one", "up 30 %")
 */
typedef struct
{
  PressSpan span;
  double value;
  char *unit;
  gboolean claim;
} PressFigure;

GArray *press_figures_find (const PressText *text);
void press_figure_clear (PressFigure *self);

G_END_DECLS
