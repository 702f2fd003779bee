// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Names of people, organisations and places.
 *
 * A text is cut into units, each with the cues that the lexicons give it; then sources of evidence claim runs
 * of units, the surest first: legal forms, words of institutions, titles and given names, lists, context,
 * what was found elsewhere in the text, what nothing else explains. Each source is one
 * function over the whole text, in linear time.
 *
 * A single paragraph has no document to lean on: there the trained tagger has the last word, and sees what
 * the rules found. In whole mails the rules alone are more precise (measured: people F1 falls when the tagger
 * adds to them). */

#include "text/press-names-private.h"

static void (*const rules[]) (PressNameWork *) = {
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

/* What has been claimed, in the order of the text. */
static GArray *
take_names (PressNameWork *work)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (PressName));

  g_array_sort (work->claims, compare_claims);
  for (guint i = 0; i < work->claims->len; i++)
    {
      const PressClaim *claim = &g_array_index (work->claims, PressClaim, i);
      PressName name = { .kind = claim->kind, .confidence = claim->confidence };

      name.first_token = work->units[claim->first].first;
      name.end_token = work->units[claim->end - 1].end;
      name.span.begin = work->text->tokens[name.first_token].begin;
      name.span.end = work->text->tokens[name.end_token - 1].end - claim->trim;
      if (press_name_settle (work->text, &name))
        g_array_append_val (names, name);
    }
  return names;
}

/* What the tagger makes of the text and of what the rules found in it. Takes @found. */
static GArray *
retag (PressNameWork *work, const PressTagger *tagger, GArray *found)
{
  g_autofree guint8 *by_rules = press_names_to_tags (work->text, found);
  g_autofree guint8 *tags = g_malloc0 (work->text->n_tokens + 1);

  g_array_unref (found);
  press_tagger_run (tagger, work->text, by_rules, tags);
  g_array_set_size (work->claims, 0);
  for (guint i = 0; i < work->n_units; i++)
    work->units[i].claim = 0;
  press_names_claim_tagged (work, tags);
  return take_names (work);
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
  PressNameWork work = { .text = text, .claims = g_array_new (FALSE, FALSE, sizeof (PressClaim)) };
  GArray *names;

  press_units_find (&work);
  press_cues_find (&work);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    rules[i](&work);
  names = take_names (&work);
  if (tagger != NULL && text->n_paragraphs == 1)
    names = retag (&work, tagger, names);
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
