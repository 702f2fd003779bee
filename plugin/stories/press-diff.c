// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Differences word by word: what two texts share and where they part, by the greedy algorithm of E. Myers,
 * "An O(ND) Difference Algorithm and Its Variations" (1986). Words, numbers and marks are compared as they
 * are written; white space and the shapes of quotation marks, apostrophes and dashes do not count. The number
 * of edits is bounded: texts that have too little in common are one single change, so that the cost is never
 * quadratic. A shared word or two between longer changes says nothing and goes into the change. */

#include "stories/press-diff.h"

#include <string.h>

#include "text/press-tokens.h"

#define MOST_EDITS 600
#define WEAK_RUN 2 /* tokens */

typedef struct
{
  const guint *from, *to;
  int n_from, n_to;
  GPtrArray *trace; /* one furthest-reaching vector a number of edits */
} Myers;

static void
add_run (GArray *runs, PressDiffKind kind, PressSpan from, PressSpan to)
{
  PressDiffRun *last = runs->len > 0 ? &g_array_index (runs, PressDiffRun, runs->len - 1) : NULL;
  PressDiffRun run = { kind, from, to };

  if (from.begin == from.end && to.begin == to.end)
    return;
  if (last == NULL || last->kind != kind)
    {
      g_array_append_val (runs, run);
      return;
    }
  last->from.end = from.end;
  last->to.end = to.end;
}

/* How far @self gets on diagonal @k with one edit more than @vector (indexed from -@d to @d) took. */
static int
furthest (const Myers *self, const int *vector, int d, int k)
{
  int x = k == -d || (k != d && vector[k - 1] < vector[k + 1]) ? vector[k + 1] : vector[k - 1] + 1;

  while (x < self->n_from && x - k < self->n_to && x >= 0 && x - k >= 0 && self->from[x] == self->to[x - k])
    x++;
  return x;
}

/* The number of edits, -1 when more than @most; the vectors on the way are left in the trace. */
static int
search (Myers *self, int most)
{
  g_autofree int *room = g_new0 (int, 2 * (gsize)most + 5);
  int *vector = room + most + 2;

  for (int d = 0; d <= most; d++)
    {
      int *kept = g_memdup2 (vector - d - 1, sizeof (int) * (2 * (gsize)d + 3));

      g_ptr_array_add (self->trace, kept);
      for (int k = -d; k <= d; k += 2)
        {
          vector[k] = furthest (self, vector, d, k);
          if (vector[k] >= self->n_from && vector[k] - k >= self->n_to)
            return d;
        }
    }
  return -1;
}

/* From the end back to the begin: for each token of the first its partner in the second; -1: none. */
static void
trace_back (const Myers *self, int edits, int *partner)
{
  int x = self->n_from, y = self->n_to;

  for (int d = edits; d >= 0; d--)
    {
      const int *vector = (const int *)g_ptr_array_index (self->trace, d) + d + 1;
      int k = x - y;
      gboolean down = k == -d || (k != d && vector[k - 1] < vector[k + 1]);
      int before = d == 0 ? 0 : vector[down ? k + 1 : k - 1];
      int begin = d == 0 || down ? before : before + 1;

      while (x > begin)
        partner[--x] = --y;
      x = before;
      y = down ? y - 1 : y;
    }
}

static void
add_runs (const Myers *self, const int *partner, guint offset_from, guint offset_to, GArray *runs)
{
  guint n_from = (guint)self->n_from, n_to = (guint)self->n_to;
  guint x = 0, y = 0;

  while (x < n_from || y < n_to)
    {
      guint x0 = x, y0 = y;

      while (x < n_from && partner[x] < 0)
        x++;
      y = x < n_from ? (guint)partner[x] : n_to;
      add_run (runs, PRESS_DIFF_CHANGED, (PressSpan){ offset_from + x0, offset_from + x },
               (PressSpan){ offset_to + y0, offset_to + y });
      x0 = x, y0 = y;
      while (x < n_from && partner[x] == (int)y)
        x++, y++;
      add_run (runs, PRESS_DIFF_SAME, (PressSpan){ offset_from + x0, offset_from + x },
               (PressSpan){ offset_to + y0, offset_to + y });
    }
}

static void
add_middle (const guint *from, PressSpan in_from, const guint *to, PressSpan in_to, guint most, GArray *runs)
{
  Myers myers = { from + in_from.begin, to + in_to.begin, (int)(in_from.end - in_from.begin),
                  (int)(in_to.end - in_to.begin) };
  g_autoptr (GPtrArray) trace = g_ptr_array_new_with_free_func (g_free);
  g_autofree int *partner = g_new (int, (gsize)myers.n_from + 1);
  int edits;

  memset (partner, 0xff, sizeof (int) * ((gsize)myers.n_from + 1));
  myers.trace = trace;
  edits = search (&myers, (int)MIN (most, (guint)(myers.n_from + myers.n_to)));
  if (edits >= 0)
    trace_back (&myers, edits, partner);
  add_runs (&myers, partner, in_from.begin, in_to.begin, runs);
}

/**
 * press_diff_sequences:
 * @from: numbers, equal when what they stand for is
 * @to: the same of the second sequence
 * @most: how many edits are looked for; the cost is at most the square of it, and linear in the lengths
 *
 * Myers' shortest edit script of two sequences. What has more than @most edits between its shared begin and
 * end is one single change.
 *
 * Returns: (transfer full) (element-type PressDiffRun): changed and shared runs in turn, in positions of the
 *   sequences
 */
GArray *
press_diff_sequences (const guint *from, guint n_from, const guint *to, guint n_to, guint most)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PressDiffRun));
  guint head = 0, tail = 0;

  while (head < MIN (n_from, n_to) && from[head] == to[head])
    head++;
  while (tail < MIN (n_from, n_to) - head && from[n_from - 1 - tail] == to[n_to - 1 - tail])
    tail++;
  add_run (runs, PRESS_DIFF_SAME, (PressSpan){ 0, head }, (PressSpan){ 0, head });
  add_middle (from, (PressSpan){ head, n_from - tail }, to, (PressSpan){ head, n_to - tail }, most, runs);
  add_run (runs, PRESS_DIFF_SAME, (PressSpan){ n_from - tail, n_from }, (PressSpan){ n_to - tail, n_to });
  return runs;
}

static guint
length_of (PressSpan span)
{
  return span.end - span.begin;
}

/* Takes a short shared run between two longer changes into them. */
static GArray *
without_weak_runs (const GArray *runs)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (PressDiffRun));

  for (guint i = 0; i < runs->len; i++)
    {
      PressDiffRun run = g_array_index (runs, PressDiffRun, i);

      if (run.kind == PRESS_DIFF_SAME && i > 0 && i + 1 < runs->len && length_of (run.from) <= WEAK_RUN)
        {
          const PressDiffRun *before = &g_array_index (runs, PressDiffRun, i - 1);
          const PressDiffRun *after = &g_array_index (runs, PressDiffRun, i + 1);

          if (MAX (length_of (before->from), length_of (before->to)) > length_of (run.from)
              && MAX (length_of (after->from), length_of (after->to)) > length_of (run.from))
            run.kind = PRESS_DIFF_CHANGED;
        }
      add_run (kept, run.kind, run.from, run.to);
    }
  return kept;
}

/* The shapes of marks do not count: "’" is "'", "„" is '"', "–" is "-". */
static void
add_plain_shape (GString *word, const char *character)
{
  static const struct
  {
    const char *marks;
    char plain;
  } shapes[] = { { "‘’‚‛`´", '\'' }, { "“”„‟«»", '"' }, { "‐‑‒–—", '-' } };
  gsize length = (gsize)(g_utf8_next_char (character) - character);

  for (gsize i = 0; length > 1 && i < G_N_ELEMENTS (shapes); i++)
    if (g_utf8_strchr (shapes[i].marks, -1, g_utf8_get_char (character)) != NULL)
      {
        g_string_append_c (word, shapes[i].plain);
        return;
      }
  g_string_append_len (word, character, (gssize)length);
}

static void
set_plain_word (GString *word, const char *begin, const char *end)
{
  g_string_truncate (word, 0);
  for (const char *p = begin; p < end; p = g_utf8_next_char (p))
    add_plain_shape (word, p);
}

static guint *
number_words (const char *text, const PressTokens *tokens, GHashTable *numbers)
{
  guint *ids = g_new (guint, tokens->n_tokens + 1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (guint i = 0; i < tokens->n_tokens; i++)
    {
      gpointer known;

      set_plain_word (word, text + tokens->tokens[i].begin, text + tokens->tokens[i].end);
      if (!g_hash_table_lookup_extended (numbers, word->str, NULL, &known))
        {
          known = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, g_strdup (word->str), known);
        }
      ids[i] = GPOINTER_TO_UINT (known);
    }
  return ids;
}

static PressSpan
characters_of (const PressTokens *tokens, PressSpan span, const PressOffsets *offsets, gsize length)
{
  guint begin = span.begin < tokens->n_tokens ? tokens->tokens[span.begin].begin : (guint)length;
  guint end = span.end > span.begin ? tokens->tokens[span.end - 1].end : begin;

  return (PressSpan){ press_offsets_to_characters (offsets, begin),
                      press_offsets_to_characters (offsets, end) };
}

/**
 * press_diff_words:
 * @from: UTF-8
 * @to: UTF-8
 *
 * Returns: (transfer full) (element-type PressDiffRun): changed and shared runs of words in turn, in
 * characters of the two texts; the white space between runs belongs to none
 */
GArray *
press_diff_words (const char *from, const char *to)
{
  gsize from_length = strlen (from), to_length = strlen (to);
  g_autoptr (PressTokens) from_tokens = press_tokens_new (from, from_length);
  g_autoptr (PressTokens) to_tokens = press_tokens_new (to, to_length);
  g_autoptr (PressOffsets) from_offsets = press_offsets_new (from, from_length);
  g_autoptr (PressOffsets) to_offsets = press_offsets_new (to, to_length);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *from_words = number_words (from, from_tokens, numbers);
  g_autofree guint *to_words = number_words (to, to_tokens, numbers);
  g_autoptr (GArray) raw
      = press_diff_sequences (from_words, from_tokens->n_tokens, to_words, to_tokens->n_tokens, MOST_EDITS);
  GArray *runs = without_weak_runs (raw);

  for (guint i = 0; i < runs->len; i++)
    {
      PressDiffRun *run = &g_array_index (runs, PressDiffRun, i);

      run->from = characters_of (from_tokens, run->from, from_offsets, from_length);
      run->to = characters_of (to_tokens, run->to, to_offsets, to_length);
    }
  return runs;
}
