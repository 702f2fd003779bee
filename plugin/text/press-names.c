// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people, organisations and places.
 *
 * A text is cut into units, each with the cues that the lexicons give it; then sources of evidence claim runs
 * of units, the surest first: legal forms, words of institutions, titles and given names, lists, context,
 * what was found elsewhere in the text, what nothing else explains. A single paragraph has no document to
 * lean on: there the trained tagger comes first where it knows the language, else last; in whole mails the
 * rules alone are more precise (measured: people F1 falls when the tagger adds to them). Each source is one
 * function over the whole text, in linear time. */

#include "text/press-names-private.h"

typedef void (*SourceFunc) (PressNameWork *work);

static const SourceFunc rules[] = {
  press_names_find_forms,
  press_names_find_institutions,
  press_names_find_whole,
  press_names_find_long_listed,
  press_names_find_people,
  press_names_find_again,
  press_names_find_listed,
  press_names_find_in_context,
  press_names_find_again,
  press_names_find_rest,
  NULL,
};
static const SourceFunc tagger_first[] = { press_names_find_tagged, press_names_find_forms, NULL };
static const SourceFunc tagger_last[] = { press_names_find_tagged, NULL };

static void
run_sources (PressNameWork *work, const SourceFunc *sources)
{
  for (; *sources != NULL; sources++)
    (*sources) (work);
}

static void
find_names (PressNameWork *work)
{
  const PressText *text = work->text;

  if (work->tagger == NULL || text->n_paragraphs != 1)
    run_sources (work, rules);
  else if (press_tagger_knows (work->tagger, text->paragraphs[0].language))
    run_sources (work, tagger_first);
  else
    {
      run_sources (work, rules);
      run_sources (work, tagger_last);
    }
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const PressClaim *left = a, *right = b;

  return (left->first > right->first) - (left->first < right->first);
}

/**
 * press_names_find:
 * @text: a text made ready
 * @tagger: (nullable): the trained model, %NULL for rules alone
 *
 * Returns: (transfer full) (element-type PressName): the names in @text, in order, none overlapping another
 */
GArray *
press_names_find (const PressText *text, const PressTagger *tagger)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (PressName));
  PressNameWork work
      = { .text = text, .tagger = tagger, .claims = g_array_new (FALSE, FALSE, sizeof (PressClaim)) };

  press_units_find (&work);
  press_cues_find (&work);
  find_names (&work);
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
