// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/press-summarizer.h"

#include <string.h>

static const char article[]
    = "Harrow Lane opens a plant in Rathford that will make valves for pumps and employ forty people. "
      "The plant is the company's third and starts work on 1 June 2031. "
      "Is this the future of valves? "
      "“We are delighted,” said Ann Lowther. "
      "Rathford lies on a river. "
      "The company will invest four million euros in the plant and train its people in Rathford.\n\n"
      "It rained. "
      "The weather in spring was mild and the river rose slowly.";

static PressText *
read_article (void)
{
  return press_text_new (article, -1, press_lexicons_get_default (), "en");
}

static guint
number_at (const GArray *chosen, guint i)
{
  return g_array_index (chosen, guint, i);
}

static void
test_order (void)
{
  g_autoptr (PressText) text = read_article ();
  g_autoptr (GArray) chosen = press_summarize (text, NULL, 3);

  g_assert_cmpuint (chosen->len, ==, 3);
  g_assert_cmpuint (number_at (chosen, 0), ==, 0); /* the lead */
  for (guint i = 1; i < chosen->len; i++)
    g_assert_cmpuint (number_at (chosen, i - 1), <, number_at (chosen, i));
  for (guint i = 0; i < chosen->len; i++)
    g_assert_cmpuint (number_at (chosen, i), !=, 2); /* no question */
}

static void
test_hints (void)
{
  g_autoptr (PressText) text = read_article ();
  g_autofree PressSummaryHint *hints = g_new0 (PressSummaryHint, text->n_sentences);
  g_autoptr (GArray) chosen = NULL;

  hints[0].skip = TRUE;
  hints[7].bonus = 100;
  chosen = press_summarize (text, hints, 2);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpuint (number_at (chosen, 0), !=, 0);
  g_assert_cmpuint (number_at (chosen, 1), ==, 7);
}

static void
test_all_skipped (void)
{
  g_autoptr (PressText) text = read_article ();
  g_autofree PressSummaryHint *hints = g_new0 (PressSummaryHint, text->n_sentences);
  g_autoptr (GArray) chosen = NULL;

  for (guint i = 0; i < text->n_sentences; i++)
    hints[i].skip = TRUE;
  chosen = press_summarize (text, hints, 3);
  g_assert_cmpuint (chosen->len, ==, 0);
}

/* How many sentences are wanted, and how many there can be. */
static void
test_counts (void)
{
  g_autoptr (PressText) text = read_article ();
  static const guint wanted[] = { 0, 1, 3, 8, 9, 1000, G_MAXUINT };

  g_assert_cmpuint (text->n_sentences, ==, 8);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GArray) chosen = press_summarize (text, NULL, wanted[i]);

      g_assert_cmpuint (chosen->len, ==, MIN (wanted[i], 8));
    }
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  static const char *const blank[] = { "", " \n\n ", "Valves are made in Rathford.", "", NULL };
  g_autoptr (PressText) text = press_text_new ("", -1, press_lexicons_get_default (), NULL);
  g_autoptr (GArray) of_text = press_summarize (text, NULL, 3);
  g_autoptr (GArray) of_none = press_summarize_sentences (none, NULL, press_lexicons_get_default (), 3);
  g_autoptr (GArray) of_blank = press_summarize_sentences (blank, "en", press_lexicons_get_default (), 1);

  g_assert_cmpuint (of_text->len, ==, 0);
  g_assert_cmpuint (of_none->len, ==, 0);
  g_assert_cmpuint (of_blank->len, ==, 1);
  g_assert_cmpuint (number_at (of_blank, 0), ==, 2);
}

/* Sentences that were split elsewhere keep their numbers, whatever is inside them; an unknown language is no
 * error. */
static void
test_given_sentences (void)
{
  static const char *const sentences[]
      = { "The plant opens. It is new.\n\nIt makes valves for pumps.", "So it is.",
          "The plant that makes valves for pumps opens in June.", NULL };
  g_autoptr (GArray) chosen = press_summarize_sentences (sentences, "tlh", press_lexicons_get_default (), 2);

  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpuint (number_at (chosen, 0), ==, 0);
  g_assert_cmpuint (number_at (chosen, 1), ==, 2);
}

/* What was said is not said again. */
static void
test_redundancy (void)
{
  static const char *const sentences[]
      = { "Harrow Lane opens a plant for valves in Rathford.",
          "Harrow Lane opens a plant for valves in Rathford.",
          "The investment of four million euros creates forty jobs in the region.", NULL };
  g_autoptr (GArray) chosen = press_summarize_sentences (sentences, "en", press_lexicons_get_default (), 2);

  g_assert_cmpuint (number_at (chosen, 0), ==, 0);
  g_assert_cmpuint (number_at (chosen, 1), ==, 2);
}

/* Bylines, times, invitations to read on and what is said in quotes are no news, wherever they stand. */
static void
test_fragments (void)
{
  static const char *const sentences[]
      = { "By .",
          "Ann Lowther .",
          "PUBLISHED: .",
          "05:35 EST, 25 October 2031 .",
          "Read more: Plants of the North",
          "Harrow Lane opens a plant for valves in Rathford on the river in June .",
          "'It is a great day for all of us and for our pumps,' she said .",
          "The plant costs four million euros and will employ forty people from Rathford .",
          "“We will make valves here for as long as the river runs .",
          "And pumps for as long as there are valves,” she said with a smile .",
          "Its sister plant in Holm closes in the autumn of the year after .",
          NULL };
  g_autoptr (GArray) two = press_summarize_sentences (sentences, "en", press_lexicons_get_default (), 2);
  g_autoptr (GArray) four = press_summarize_sentences (sentences, "en", press_lexicons_get_default (), 4);

  g_assert_cmpuint (number_at (two, 0), ==, 5);
  g_assert_cmpuint (number_at (two, 1), ==, 7);
  g_assert_cmpuint (number_at (four, 0), ==, 5);
  g_assert_cmpuint (number_at (four, 3), ==, 10);
}

/* Where very many are left out, those that tell much are taken. */
static void
test_tight (void)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) chosen = NULL;

  for (guint i = 0; i < 120; i++)
    g_ptr_array_add (sentences,
                     g_strdup_printf (i % 2 == 0 ? "Valve %u is made in the plant."
                                                 : "Valve %u is made in the plant in Rathford, where "
                                                   "forty people work on pumps for the valley.",
                                      i));
  g_ptr_array_add (sentences, NULL);
  chosen = press_summarize_sentences ((const char *const *)sentences->pdata, "en",
                                      press_lexicons_get_default (), 3);
  g_assert_cmpuint (number_at (chosen, 1) % 2, ==, 1);
  g_assert_cmpuint (number_at (chosen, 2) % 2, ==, 1);
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  static const guint wanted[] = { 3, 90, 50000 };

  for (guint i = 0; i < 50000; i++)
    g_ptr_array_add (sentences,
                     g_strdup_printf ("Sentence %u of many tells of thing%u and of its plant.", i, i % 977));
  g_ptr_array_add (sentences, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GArray) chosen = press_summarize_sentences ((const char *const *)sentences->pdata, "en",
                                                             press_lexicons_get_default (), wanted[i]);

      g_assert_cmpuint (chosen->len, ==, wanted[i]);
      g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summarizer/order", test_order);
  g_test_add_func ("/summarizer/hints", test_hints);
  g_test_add_func ("/summarizer/all-skipped", test_all_skipped);
  g_test_add_func ("/summarizer/counts", test_counts);
  g_test_add_func ("/summarizer/empty", test_empty);
  g_test_add_func ("/summarizer/given-sentences", test_given_sentences);
  g_test_add_func ("/summarizer/redundancy", test_redundancy);
  g_test_add_func ("/summarizer/fragments", test_fragments);
  g_test_add_func ("/summarizer/tight", test_tight);
  g_test_add_func ("/summarizer/many", test_many);
  return g_test_run ();
}
