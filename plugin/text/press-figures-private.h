// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-figures*.c. */

#include "text/press-figures.h"

G_BEGIN_DECLS

/**
 * PressNumber: a number as the text writes it, "1.234,5" or "Rp15" or "five".
 * @span: its bytes, what is glued to it left out
 * @first_token: its first token
 * @end_token: the token after its last
 * @value: the number
 * @currency: bytes of a currency that is glued to it in front ("Rp15"), empty for none
 * @suffix: bytes of letters that are glued to it behind ("15m", "30kg"), empty for none
 * @grouped: thousands are set apart
 * @decimals: it has a fraction
 * @in_words: "five"
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  double value;
  PressSpan currency;
  PressSpan suffix;
  gboolean grouped;
  gboolean decimals;
  gboolean in_words;
} PressNumber;

gboolean press_number_read (const PressText *text, guint token, PressNumber *number);
guint press_figures_match (const PressText *text, guint token, const char *key);
guint press_figures_match_before (const PressText *text, guint token, const char *key);

G_END_DECLS
