// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The passages of two mails that say the same. Inside two paragraphs, or two quotes, the order is the same:
 * the best sequence of beads (1-1, 1-2, 2-1; 1-0 and 0-1 cost nothing) is found by dynamic programming, as W.
 * Gale and K. Church (1993) do for whole texts. Paragraphs may stand anywhere: those of the first mail are
 * tried with all of the second that share enough with them, and the surest beads win. How sure a bead is
 * depends on how much its sides share, how much more that is than with any other passage, and their lengths
 * and numbers; the weights of the logistic were set on releases in six languages (tests/stories). */

#include "stories/press-beads.h"

#include <math.h>

#include "stories/press-rivals.h"

#define LEAST_GAIN 0.12      /* likeness above the usual, below which a bead is not worth it */
#define JOINED_GAIN 0.05     /* what a bead of three passages must bring more */
#define LEAST_LETTERS 18     /* characters; shorter passages are headings and crumbs */
#define MOST_IN_PARAGRAPH 60 /* passages */

typedef struct
{
  guint8 first, second; /* how many passages the best bead that ends here has */
  float gain;           /* of all beads up to here */
} Cell;

static const guint8 shapes[][2] = { { 1, 1 }, { 1, 2 }, { 2, 1 } };

/** press_logistic: 0 to 1 for any number. */
double
press_logistic (double logit)
{
  return 1 / (1 + exp (-logit));
}

/* Whether each passage of a bead of three adds something of its own. */
static gboolean
all_say_something (const PressLikeness *likeness, PressSpan first, PressSpan second)
{
  double least = likeness->usual + LEAST_GAIN;

  for (guint i = first.begin; first.end - first.begin > 1 && i < first.end; i++)
    if (press_likeness_of (likeness, (PressSpan){ i, i + 1 }, second) < least)
      return FALSE;
  for (guint j = second.begin; second.end - second.begin > 1 && j < second.end; j++)
    if (press_likeness_of (likeness, first, (PressSpan){ j, j + 1 }) < least)
      return FALSE;
  return TRUE;
}

static double
gain_of (const PressLikeness *likeness, PressSpan first, PressSpan second)
{
  double gain = press_likeness_of (likeness, first, second) - likeness->usual - LEAST_GAIN;
  double apart = press_likeness_length (likeness, first, second);

  if (first.end - first.begin + second.end - second.begin > 2)
    {
      if (gain <= JOINED_GAIN || !all_say_something (likeness, first, second))
        return 0;
      gain -= JOINED_GAIN;
    }
  return gain - 0.03 * MAX (0, apart - 1);
}

static void
fill_cell (const PressLikeness *likeness,
           Cell *cells,
           guint width,
           guint i,
           guint j,
           PressSpan first,
           PressSpan second)
{
  Cell *cell = &cells[i * width + j];
  const Cell *left = &cells[i * width + j - 1], *above = &cells[(i - 1) * width + j];

  *cell = left->gain > above->gain ? (Cell){ 0, 1, left->gain } : (Cell){ 1, 0, above->gain };
  for (gsize s = 0; s < G_N_ELEMENTS (shapes); s++)
    {
      guint down = shapes[s][0], right = shapes[s][1];
      double gain;

      if (i < down || j < right)
        continue;
      gain = gain_of (likeness, (PressSpan){ first.begin + i - down, first.begin + i },
                      (PressSpan){ second.begin + j - right, second.begin + j });
      if (gain > 0 && cells[(i - down) * width + j - right].gain + gain > cell->gain)
        *cell = (Cell){ (guint8)down, (guint8)right,
                        (float)(cells[(i - down) * width + j - right].gain + gain) };
    }
}

static double
confidence_of (const PressLikeness *likeness,
               const PressRivals *rivals,
               PressSpan first,
               PressSpan second,
               gboolean inside_quotes)
{
  double alike = press_likeness_of (likeness, first, second);
  double apart = press_likeness_length (likeness, first, second);
  double logit
      = -2.6 + 9 * (alike - likeness->usual) + 6 * (alike - press_rivals_best (rivals, first, second));

  logit -= 0.4 * MAX (0, apart - 1);
  logit += 0.5 * press_likeness_numbers (likeness, first, second);
  return press_logistic (logit + (inside_quotes ? 1.5 : 0));
}

/* From the last cell back to the first. */
static void
read_beads (const PressLikeness *likeness,
            const PressRivals *rivals,
            const Cell *cells,
            PressSpan first,
            PressSpan second,
            gboolean inside_quotes,
            GArray *beads)
{
  guint width = second.end - second.begin + 1;
  guint i = first.end - first.begin, j = second.end - second.begin;

  while (i > 0 && j > 0)
    {
      const Cell *cell = &cells[i * width + j];
      PressBead bead = { { first.begin + i - cell->first, first.begin + i },
                         { second.begin + j - cell->second, second.begin + j },
                         0 };

      if (cell->first > 0 && cell->second > 0)
        {
          bead.confidence = confidence_of (likeness, rivals, bead.first, bead.second, inside_quotes);
          g_array_append_val (beads, bead);
        }
      i -= cell->first;
      j -= cell->second;
    }
}

static void
align (const PressLikeness *likeness,
       const PressRivals *rivals,
       PressSpan first,
       PressSpan second,
       gboolean inside_quotes,
       GArray *beads)
{
  guint height = first.end - first.begin + 1, width = second.end - second.begin + 1;
  g_autofree Cell *cells = g_new0 (Cell, (gsize)height * width);

  for (guint i = 1; i < height; i++)
    for (guint j = 1; j < width; j++)
      fill_cell (likeness, cells, width, i, j, first, second);
  read_beads (likeness, rivals, cells, first, second, inside_quotes, beads);
}

/**
 * press_beads_inside:
 * @first: the passages of a quote
 * @second: the passages of a quote that says the same
 *
 * Returns: (transfer full) (element-type PressBead): which passages of the two say the same, in no order
 */
GArray *
press_beads_inside (const PressLikeness *likeness, PressSpan first, PressSpan second)
{
  GArray *beads = g_array_new (FALSE, FALSE, sizeof (PressBead));
  g_autoptr (PressRivals) rivals = press_rivals_new (likeness);

  first.end = MIN (first.end, first.begin + MOST_IN_PARAGRAPH);
  second.end = MIN (second.end, second.begin + MOST_IN_PARAGRAPH);
  align (likeness, rivals, first, second, TRUE, beads);
  return beads;
}

static gboolean
is_narrated (const PressPassage *passage)
{
  return passage->quote < 0 && passage->length >= LEAST_LETTERS && press_passage_is_told (passage);
}

/* Runs of narrated passages of one paragraph. */
static GArray *
find_stretches (const PressPassages *passages)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (PressSpan));

  for (guint i = 0; i < passages->passages->len; i++)
    {
      const PressPassage *passage = press_passages_get (passages, i);
      PressSpan *last = stretches->len > 0 ? &g_array_index (stretches, PressSpan, stretches->len - 1) : NULL;
      PressSpan stretch = { i, i + 1 };

      if (!is_narrated (passage))
        continue;
      if (last != NULL && last->end == i && i - last->begin < MOST_IN_PARAGRAPH
          && press_passages_get (passages, last->begin)->paragraph == passage->paragraph)
        last->end = i + 1;
      else
        g_array_append_val (stretches, stretch);
    }
  return stretches;
}

/* Whether any two passages of the paragraphs share what makes a bead worth looking for. */
static gboolean
have_something (const PressLikeness *likeness, PressSpan first, PressSpan second)
{
  for (guint i = first.begin; i < first.end; i++)
    for (guint j = second.begin; j < second.end; j++)
      if (likeness->told[(gsize)i * likeness->n_second + j] > 0
          && gain_of (likeness, (PressSpan){ i, i + 1 }, (PressSpan){ j, j + 1 }) > 0)
        return TRUE;
  return FALSE;
}

static int
compare_beads (gconstpointer a, gconstpointer b)
{
  const PressBead *first = a, *second = b;

  if (first->confidence != second->confidence)
    return first->confidence < second->confidence ? 1 : -1;
  return first->first.begin < second->first.begin ? -1 : first->first.begin > second->first.begin;
}

/* The surest first; none that shares a passage with a surer one. */
static GArray *
choose (GArray *beads, const PressLikeness *likeness)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (PressBead));
  g_autofree gboolean *first = g_new0 (gboolean, likeness->n_first + 1);
  g_autofree gboolean *second = g_new0 (gboolean, likeness->n_second + 1);

  g_array_sort (beads, compare_beads);
  for (guint b = 0; b < beads->len; b++)
    {
      const PressBead *bead = &g_array_index (beads, PressBead, b);
      gboolean taken = FALSE;

      for (guint i = bead->first.begin; i < bead->first.end; i++)
        taken |= first[i];
      for (guint j = bead->second.begin; j < bead->second.end; j++)
        taken |= second[j];
      if (taken)
        continue;
      for (guint i = bead->first.begin; i < bead->first.end; i++)
        first[i] = TRUE;
      for (guint j = bead->second.begin; j < bead->second.end; j++)
        second[j] = TRUE;
      g_array_append_vals (chosen, bead, 1);
    }
  return chosen;
}

/**
 * press_beads_find:
 *
 * Returns: (transfer full) (element-type PressBead): which narrated passages of the two mails say the same,
 * the surest first, each passage in one bead at most
 */
GArray *
press_beads_find (const PressLikeness *likeness)
{
  g_autoptr (GArray) firsts = find_stretches (likeness->first);
  g_autoptr (GArray) seconds = find_stretches (likeness->second);
  g_autoptr (GArray) beads = g_array_new (FALSE, FALSE, sizeof (PressBead));
  g_autoptr (PressRivals) rivals = press_rivals_new (likeness);

  for (guint i = 0; i < firsts->len; i++)
    for (guint j = 0; j < seconds->len; j++)
      {
        PressSpan first = g_array_index (firsts, PressSpan, i),
                  second = g_array_index (seconds, PressSpan, j);

        if (have_something (likeness, first, second))
          align (likeness, rivals, first, second, FALSE, beads);
      }
  return choose (beads, likeness);
}
