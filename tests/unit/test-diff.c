// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/press-diff.h"

#include <string.h>

/* Two texts, and the first with its changes marked: [old words|new words]. */
static const struct
{
  const char *from;
  const char *to;
  const char *marked;
} rows[] = {
  { "", "", "" },
  { "Both say this.", "Both say this.", "Both say this." },
  { "The bridge opens in May.", "The bridge opens in June.", "The bridge opens in [May|June]." },
  { "It costs $42 million.", "It costs $24 million.", "It costs $[42|24] million." },
  { "We are glad.", "We are very glad.", "We are [|very] glad." },
  { "We are very glad.", "We are glad.", "We are [very] glad." },
  { "alle Kräfte", "alle Kärfte", "alle [Kräfte|Kärfte]" },
  { "", "all new", "[|all new]" },
  { "all gone", "", "[all gone]" },
  /* line breaks, quotation marks and dashes are the mail's, not the issuer's */
  { "one line\nand \"two\" - done", "one line and “two” – done", "one line and \"two\" - done" },
  { "l'aéroport", "l’aéroport", "l'aéroport" },
  /* a word between two longer changes belongs to them */
  { "We are very glad to report the deal", "It is an honour for us to tell of the deal",
    "[We are very glad to report|It is an honour for us to tell of] the deal" },
  { "a b c", "x y z", "[a b c|x y z]" },
};

static void
mark (GString *marked, const char *from, const char *to, const PressDiffRun *run)
{
  g_autofree char *old = g_utf8_substring (from, run->from.begin, run->from.end);
  g_autofree char *new = g_utf8_substring (to, run->to.begin, run->to.end);

  if (marked->len > 0 && run->from.begin < run->from.end
      && strchr (" \n", g_utf8_offset_to_pointer (from, run->from.begin)[-1]) != NULL)
    g_string_append_c (marked, ' ');
  else if (run->from.begin == run->from.end && marked->len > 0)
    g_string_append_c (marked, ' ');
  if (run->kind == PRESS_DIFF_SAME)
    g_string_append (marked, old);
  else if (*new == '\0')
    g_string_append_printf (marked, "[%s]", old);
  else
    g_string_append_printf (marked, "[%s|%s]", old, new);
}

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) runs = press_diff_words (rows[i].from, rows[i].to);
      g_autoptr (GString) marked = g_string_new (NULL);

      for (guint r = 0; r < runs->len; r++)
        mark (marked, rows[i].from, rows[i].to, &g_array_index (runs, PressDiffRun, r));
      g_strdelimit (marked->str, "\n", ' ');
      g_assert_cmpstr (marked->str, ==, rows[i].marked);
    }
}

/* Every shared run is equal, every two changes have something shared between them, and nothing is left out.
 */
static void
check_script (const guint *from, guint n_from, const guint *to, guint n_to, guint most)
{
  g_autoptr (GArray) runs = press_diff_sequences (from, n_from, to, n_to, most);
  guint x = 0, y = 0;

  for (guint r = 0; r < runs->len; r++)
    {
      const PressDiffRun *run = &g_array_index (runs, PressDiffRun, r);

      g_assert_cmpuint (run->from.begin, ==, x);
      g_assert_cmpuint (run->to.begin, ==, y);
      x = run->from.end;
      y = run->to.end;
      if (run->kind == PRESS_DIFF_SAME)
        g_assert_cmpmem (from + run->from.begin, (x - run->from.begin) * sizeof (guint), to + run->to.begin,
                         (y - run->to.begin) * sizeof (guint));
      if (r > 0)
        g_assert_cmpint (run->kind, !=, g_array_index (runs, PressDiffRun, r - 1).kind);
    }
  g_assert_cmpuint (x, ==, n_from);
  g_assert_cmpuint (y, ==, n_to);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1986);

  for (guint round = 0; round < 3000; round++)
    {
      guint from[24], to[24];
      guint n_from = (guint)g_rand_int_range (random, 0, 24), n_to = (guint)g_rand_int_range (random, 0, 24);

      for (guint i = 0; i < 24; i++)
        {
          from[i] = (guint)g_rand_int_range (random, 0, 4);
          to[i] = (guint)g_rand_int_range (random, 0, 4);
        }
      check_script (from, n_from, to, n_to, (guint)g_rand_int_range (random, 0, 30));
    }
}

/* Two long texts without a word in common: one change, at once. */
static void
test_bounded (void)
{
  guint n = 200000;
  g_autofree guint *from = g_new (guint, n);
  g_autofree guint *to = g_new (guint, n);
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      from[i] = i;
      to[i] = n + i;
    }
  check_script (from, n, to, n, 600);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/words", test_words);
  g_test_add_func ("/diff/random", test_random);
  g_test_add_func ("/diff/bounded", test_bounded);
  return g_test_run ();
}
