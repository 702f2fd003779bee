// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What two passages have in common beside their words: their lengths, and their numbers. Lengths follow W.
 * Gale and K. Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): the difference, less
 * what the languages differ in, grows with the square root of the length. */

#include <math.h>
#include <string.h>

#include "stories/press-likeness.h"

#define VARIANCE 6.8 /* Gale and Church: of the characters that one character becomes */

/* Characters that one character of English becomes. */
static double
verbosity (const char *language)
{
  static const struct
  {
    const char *language;
    double factor;
  } factors[] = { { "de", 1.10 }, { "es", 1.08 }, { "fr", 1.12 }, { "id", 1.07 }, { "it", 1.08 } };

  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    if (g_str_equal (factors[i].language, language))
      return factors[i].factor;
  return 1;
}

static double
length_of (const PressPassages *passages, PressSpan span)
{
  double length = 0;

  for (guint i = span.begin; i < span.end; i++)
    {
      const PressPassage *passage = press_passages_get (passages, i);

      length += passage->length / verbosity (passage->language);
    }
  return length;
}

/**
 * press_likeness_length:
 *
 * Returns: how many standard deviations the lengths are apart, 0: as long as each other
 */
double
press_likeness_length (const PressLikeness *self, PressSpan first, PressSpan second)
{
  double from = length_of (self->first, first), to = length_of (self->second, second);

  return from + to > 0 ? fabs (to - from) / sqrt (VARIANCE * (from + to) / 2) : 0;
}

static gboolean
has_number (const PressPassages *passages, PressSpan span, const char *concept)
{
  for (guint p = span.begin; p < span.end; p++)
    {
      const PressPassage *passage = press_passages_get (passages, p);

      for (guint i = passage->first_word; i < passage->end_word; i++)
        {
          const PressContentWord *word
              = &g_array_index (passages->words, PressContentWord, g_array_index (passages->bag, guint, i));

          if (word->concept != NULL && g_str_equal (word->concept, concept))
            return TRUE;
        }
    }
  return FALSE;
}

static void
count_numbers (const PressPassages *from,
               PressSpan span,
               const PressPassages *to,
               PressSpan in,
               guint *shared,
               guint *alone)
{
  for (guint p = span.begin; p < span.end; p++)
    {
      const PressPassage *passage = press_passages_get (from, p);

      for (guint i = passage->first_word; i < passage->end_word; i++)
        {
          const PressContentWord *word
              = &g_array_index (from->words, PressContentWord, g_array_index (from->bag, guint, i));

          if (!word->number)
            continue;
          if (has_number (to, in, word->concept))
            ++*shared;
          else
            ++*alone;
        }
    }
}

/**
 * press_likeness_numbers:
 *
 * Returns: -1 to 1: whether the numbers of the passages are the same ones (1), others (-1); 0 when there are
 *   none
 */
double
press_likeness_numbers (const PressLikeness *self, PressSpan first, PressSpan second)
{
  guint shared = 0, alone = 0;

  count_numbers (self->first, first, self->second, second, &shared, &alone);
  count_numbers (self->second, second, self->first, first, &shared, &alone);
  return shared + alone > 0 ? ((double)shared - alone) / (shared + alone) : 0;
}

/** press_likeness_has_numbers: whether all numbers of @first are in @second. */
gboolean
press_likeness_has_numbers (const PressLikeness *self, PressSpan first, PressSpan second)
{
  guint shared = 0, alone = 0;

  count_numbers (self->first, first, self->second, second, &shared, &alone);
  return alone == 0;
}
