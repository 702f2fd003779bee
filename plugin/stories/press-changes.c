// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What was changed from one version of a text to the next. Sentences first: those that both have, wherever
 * they moved, are no change; between them, a sentence that shares most of its words with one of the other
 * version is a changed one, and the rest was added or dropped. In a changed sentence the words are compared
 * (press-diff.c), and a change of words grows to the whole figure, date or name it stands in
 * (press-changes-facts.c). The same change in two places is one. */

#include "stories/press-changes.h"

#include <string.h>

#include "stories/press-changes-private.h"
#include "stories/press-reissue-private.h"

#define MOST_BYTES 131072 /* of a text that are compared */
#define MOST_EDITS 400    /* sentences added and dropped that are told apart */
#define MOST_REGION 40    /* sentences between two shared ones that are compared each with each */
#define LEAST_SHARED 0.5  /* of the words of both, that a changed sentence keeps */

static PressReading *
reading_new (PressBrief *brief)
{
  PressReading *self = g_new0 (PressReading, 1);
  gsize length = strlen (brief->text);

  self->brief = brief;
  if (length > MOST_BYTES)
    length = (gsize)(g_utf8_find_prev_char (brief->text, brief->text + MOST_BYTES) - brief->text);
  self->text = press_text_new (brief->text, (gssize)length, press_lexicons_get_default (), NULL);
  self->offsets = press_offsets_new (self->text->text, self->text->length);
  return self;
}

static void
reading_free (PressReading *self)
{
  press_offsets_free (self->offsets);
  press_text_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressReading, reading_free)

/* Sentences get equal numbers when their words are the same. */
static guint *
number_sentences (const PressReading *self, GHashTable *numbers)
{
  guint *ids = g_new (guint, self->text->n_sentences + 1);
  g_autoptr (GString) form = g_string_new (NULL);

  for (guint i = 0; i < self->text->n_sentences; i++)
    {
      const PressSentence *sentence = &self->text->sentences[i];
      gpointer known;

      g_string_truncate (form, 0);
      for (guint t = sentence->first_token; t < sentence->end_token; t++)
        {
          const PressToken *token = &self->text->tokens[t];

          if (token->kind == PRESS_TOKEN_PUNCTUATION)
            continue;
          g_string_append_len (form, self->text->text + token->begin, token->end - token->begin);
          g_string_append_c (form, ' ');
        }
      if (!g_hash_table_lookup_extended (numbers, form->str, NULL, &known))
        {
          known = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, g_strdup (form->str), known);
        }
      ids[i] = GPOINTER_TO_UINT (known);
    }
  return ids;
}

/* Dice's coefficient of the words of two sentences. */
static double
shared_words (const PressReading *from, guint first, const PressReading *to, guint second)
{
  const PressSentence *one = &from->text->sentences[first], *other = &to->text->sentences[second];
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  guint shared = 0;

  for (guint i = one->first_token; i < one->end_token; i++)
    g_hash_table_add (words, (gpointer)press_text_folded (from->text, i));
  for (guint i = other->first_token; i < other->end_token; i++)
    shared += g_hash_table_contains (words, press_text_folded (to->text, i));
  return 2.0 * shared / (one->end_token - one->first_token + other->end_token - other->first_token);
}

static void
add_sentence (PressComparison *self, PressChangeKind kind, guint sentence)
{
  const PressReading *reading = kind == PRESS_CHANGE_DROPPED ? self->from : self->to;
  PressSpan span = press_reading_characters (reading, reading->text->sentences[sentence].span);
  PressChange *change = g_new0 (PressChange, 1);

  change->kind = kind;
  change->boilerplate = press_reading_is_boilerplate (reading, span);
  if (kind == PRESS_CHANGE_DROPPED)
    {
      change->from = press_reading_slice (reading, span);
      change->from_span = change->from_sentence = span;
    }
  else
    {
      change->to = press_reading_slice (reading, span);
      change->to_span = change->to_sentence = span;
    }
  g_ptr_array_add (self->changes, change);
}

/* The sentences of a region that are changed ones of the other side, in order: the best pair of the first
 * sentence that has one, then what follows. */
static void
compare_region (PressComparison *self, PressSpan from, PressSpan to)
{
  while (from.begin < from.end && to.begin < to.end)
    {
      guint end = MIN (to.end, to.begin + MOST_REGION), best = to.end;
      double most = LEAST_SHARED;

      for (guint j = to.begin; j < end; j++)
        {
          double shared = self->moved_to[j] ? 0 : shared_words (self->from, from.begin, self->to, j);

          if (shared > most)
            {
              most = shared;
              best = j;
            }
        }
      if (best == to.end || self->moved_from[from.begin])
        {
          if (!self->moved_from[from.begin])
            add_sentence (self, PRESS_CHANGE_DROPPED, from.begin);
          from.begin++;
          continue;
        }
      for (; to.begin < best; to.begin++)
        if (!self->moved_to[to.begin])
          add_sentence (self, PRESS_CHANGE_ADDED, to.begin);
      press_changes_of_passages (self, self->from->text->sentences[from.begin++].span,
                                 self->to->text->sentences[to.begin++].span);
    }
  for (; from.begin < from.end; from.begin++)
    if (!self->moved_from[from.begin])
      add_sentence (self, PRESS_CHANGE_DROPPED, from.begin);
  for (; to.begin < to.end; to.begin++)
    if (!self->moved_to[to.begin])
      add_sentence (self, PRESS_CHANGE_ADDED, to.begin);
}

/* Which sentences of @ids the other side has, too, wherever. */
static gboolean *
find_moved (const guint *ids, guint n, const guint *others, guint n_others)
{
  gboolean *moved = g_new0 (gboolean, n + 1);
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_others; i++)
    g_hash_table_add (there, GUINT_TO_POINTER (others[i] + 1));
  for (guint i = 0; i < n; i++)
    moved[i] = g_hash_table_contains (there, GUINT_TO_POINTER (ids[i] + 1));
  return moved;
}

static gboolean
is_reissue_sentence (const PressReading *reading, PressSpan span)
{
  const PressText *text = reading->text;
  PressSpan bytes = { press_offsets_to_bytes (reading->offsets, span.begin),
                      press_offsets_to_bytes (reading->offsets, span.end) };
  guint end = press_text_token_at (text, bytes.end);

  for (guint i = press_text_token_at (text, bytes.begin); i < end; i++)
    if (press_text_match_any (text, i, PRESS_TERM_REISSUE, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* What a version adds to tell of its changes is no change: sentences above the text that both have, and those
 * that name a correction. */
static void
mark_notices (PressComparison *self, guint first_shared)
{
  if (press_reissue_of (self->to->brief) == PRESS_REISSUE_NONE)
    return;
  for (guint i = 0; i < self->changes->len; i++)
    {
      PressChange *change = g_ptr_array_index (self->changes, i);

      if (change->kind != PRESS_CHANGE_ADDED
          || (change->to_span.begin >= first_shared && !is_reissue_sentence (self->to, change->to_span)))
        continue;
      change->kind = PRESS_CHANGE_NOTICE;
      change->boilerplate = TRUE;
    }
}

static gboolean
is_same_change (const PressChange *first, const PressChange *second)
{
  return first->kind == second->kind && first->boilerplate == second->boilerplate
         && g_strcmp0 (first->from, second->from) == 0 && g_strcmp0 (first->to, second->to) == 0;
}

static void
drop_doubles (GPtrArray *changes)
{
  for (guint i = 0; i < MIN (changes->len, MOST_EDITS); i++)
    for (guint j = changes->len; j-- > i + 1;)
      if (is_same_change (g_ptr_array_index (changes, i), g_ptr_array_index (changes, j)))
        g_ptr_array_remove_index (changes, j);
}

static void
compare (PressComparison *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_from = self->from->text->n_sentences, n_to = self->to->text->n_sentences;
  g_autofree guint *from = number_sentences (self->from, numbers);
  g_autofree guint *to = number_sentences (self->to, numbers);
  g_autofree gboolean *moved_from = find_moved (from, n_from, to, n_to);
  g_autofree gboolean *moved_to = find_moved (to, n_to, from, n_from);
  g_autoptr (GArray) runs = press_diff_sequences (from, n_from, to, n_to, MOST_EDITS);
  guint first_shared = G_MAXUINT;

  self->moved_from = moved_from;
  self->moved_to = moved_to;
  for (guint i = 0; i < runs->len; i++)
    {
      const PressDiffRun *run = &g_array_index (runs, PressDiffRun, i);

      if (run->kind == PRESS_DIFF_CHANGED)
        compare_region (self, run->from, run->to);
      else if (first_shared == G_MAXUINT)
        first_shared
            = press_reading_characters (self->to, self->to->text->sentences[run->to.begin].span).begin;
    }
  mark_notices (self, first_shared);
  drop_doubles (self->changes);
}

/**
 * press_changes_between:
 * @from: the earlier version
 * @to: the later version
 *
 * Returns: (transfer full) (element-type PressChange): what was changed, in the order of the texts; at most a
 * few hundred sentences are told apart
 */
GPtrArray *
press_changes_between (PressBrief *from, PressBrief *to)
{
  g_autoptr (PressReading) earlier = reading_new (from);
  g_autoptr (PressReading) later = reading_new (to);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify)press_change_free);
  PressComparison comparison = { earlier, later, changes, NULL, NULL };

  compare (&comparison);
  return g_steal_pointer (&changes);
}

/**
 * press_changes_of_wordings:
 * @from_wording: of @from
 * @to_wording: of @to, in the same language
 *
 * Returns: (transfer full) (element-type PressChange): in which words the two differ
 */
GPtrArray *
press_changes_of_wordings (PressBrief *from,
                           const PressWording *from_wording,
                           PressBrief *to,
                           const PressWording *to_wording)
{
  g_autoptr (PressReading) earlier = reading_new (from);
  g_autoptr (PressReading) later = reading_new (to);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify)press_change_free);
  PressComparison comparison = { earlier, later, changes, NULL, NULL };
  PressSpan first = { press_offsets_to_bytes (earlier->offsets, from_wording->span.begin),
                      press_offsets_to_bytes (earlier->offsets, from_wording->span.end) };
  PressSpan second = { press_offsets_to_bytes (later->offsets, to_wording->span.begin),
                       press_offsets_to_bytes (later->offsets, to_wording->span.end) };

  press_changes_of_passages (&comparison, first, second);
  drop_doubles (changes);
  return g_steal_pointer (&changes);
}

void
press_change_free (PressChange *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}
