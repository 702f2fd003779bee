// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quoted speech and who is said to have spoken. */

#include "text/press-quotes.h"

void
press_quote_clear (PressQuote *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
}

/**
 * press_quotes_find:
 * @text: a text made ready
 * @names: (element-type PressName): the names in @text
 *
 * Returns: (transfer full) (element-type PressQuote): the speech in @text, in order
 */
GArray *
press_quotes_find (const PressText *text, const GArray *names)
{
  GArray *quotes = g_array_new (FALSE, TRUE, sizeof (PressQuote));

  g_array_set_clear_func (quotes, (GDestroyNotify)press_quote_clear);
  return quotes;
}
