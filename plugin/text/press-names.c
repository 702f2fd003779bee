// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people, organisations and places.
 *
 * A text is cut into units, each with the cues that the lexicons give it; then sources of evidence claim runs
 * of units, the surest first: legal forms, words of institutions, titles and given names, lists, context,
 * what was found elsewhere in the text, and last what nothing else explains. Each source is one function over
 * the whole text, in linear time; another (a trained tagger) is one more line in sources[]. */

#include "text/press-names-private.h"

static void (*const sources[]) (PressNameWork *) = {
  press_names_find_forms,       press_names_find_institutions, press_names_find_whole,
  press_names_find_long_listed, press_names_find_people,       press_names_find_again,
  press_names_find_listed,      press_names_find_in_context,   press_names_find_again,
  press_names_find_rest,
};

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const PressClaim *left = a, *right = b;

  return (left->first > right->first) - (left->first < right->first);
}

/**
 * press_names_find:
 * @text: a text made ready
 *
 * Returns: (transfer full) (element-type PressName): the names in @text, in order, none overlapping another
 */
GArray *
press_names_find (const PressText *text)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (PressName));
  PressNameWork work = { .text = text, .claims = g_array_new (FALSE, FALSE, sizeof (PressClaim)) };

  press_units_find (&work);
  press_cues_find (&work);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    sources[i](&work);
  g_array_sort (work.claims, compare_claims);
  for (guint i = 0; i < work.claims->len; i++)
    {
      const PressClaim *claim = &g_array_index (work.claims, PressClaim, i);
      PressName name = { .kind = claim->kind, .confidence = claim->confidence };

      name.first_token = work.units[claim->first].first;
      name.end_token = work.units[claim->end - 1].end;
      name.span.begin = text->tokens[name.first_token].begin;
      name.span.end = text->tokens[name.end_token - 1].end - claim->trim;
      g_array_append_val (names, name);
    }
  g_array_unref (work.claims);
  g_hash_table_unref (work.habits);
  g_string_chunk_free (work.keys);
  g_free (work.units);
  return names;
}

/** press_name_kind_to_string: "person", "organization" or "place". */
const char *
press_name_kind_to_string (PressNameKind kind)
{
  static const char *const names[] = { "person", "organization", "place" };

  return names[kind];
}
