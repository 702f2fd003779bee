// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What was changed in a story: each version against the one it follows, and, in mails that are no versions of
 * each other, quotes that are the same but for a few words. */

#include <string.h>

#include "stories/press-changes.h"
#include "stories/press-reissue-private.h"

#define MOST_MAILS 40
#define MOST_READ 2e6    /* bytes, in all comparisons of a story: then there is no more patience */
#define MOST_CHANGED 0.2 /* of a quote's length; beyond that it is worded anew */

void
press_story_change_free (PressStoryChange *self)
{
  press_change_free (self->change);
  g_free (self);
}

/* Hands the changes over; boilerplate and notices are left out. */
static void
take (GPtrArray *story, GPtrArray *changes, guint from, guint to)
{
  while (changes->len > 0)
    {
      PressChange *change = g_ptr_array_steal_index (changes, 0);
      PressStoryChange *kept;

      if (change->boilerplate)
        {
          press_change_free (change);
          continue;
        }
      kept = g_new0 (PressStoryChange, 1);
      *kept = (PressStoryChange){ from, to, change };
      g_ptr_array_add (story, kept);
    }
}

/* The mails of a story, and what is known of them. */
typedef struct
{
  PressBrief *const *briefs;
  guint n;
  GHashTable *shingles[MOST_MAILS];
  double read; /* bytes so far */
} Versions;

static gboolean
are_versions (Versions *self, guint first, guint second)
{
  const guint both[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (self->shingles[both[i]] == NULL)
      self->shingles[both[i]] = press_reissue_shingles (self->briefs[both[i]]);
  return press_reissue_share_wording (self->shingles[first], self->shingles[second]);
}

/* Whether there is patience for one more comparison. */
static gboolean
may_compare (Versions *self, guint first, guint second)
{
  self->read += (double)strlen (self->briefs[first]->text) + (double)strlen (self->briefs[second]->text);
  return self->read <= MOST_READ;
}

static gboolean
is_before (PressBrief *const *briefs, guint first, guint second)
{
  gint64 one = press_reissue_time (briefs[first]), other = press_reissue_time (briefs[second]);

  return one != other ? one < other : first < second;
}

/* The version before @which: the latest of those that were sent before it; -1: there is none. */
static int
version_before (Versions *self, guint which)
{
  PressBrief *const *briefs = self->briefs;
  int before = -1;

  for (guint i = 0; i < self->n; i++)
    if (i != which && is_before (briefs, i, which) && (before < 0 || is_before (briefs, (guint)before, i))
        && are_versions (self, i, which))
      before = (int)i;
  return before;
}

static guint
changed_length (const GPtrArray *changes)
{
  guint length = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const PressChange *change = g_ptr_array_index (changes, i);

      length += MAX (change->from_span.end - change->from_span.begin,
                     change->to_span.end - change->to_span.begin);
    }
  return length;
}

static void
compare_quotes (PressBrief *const *briefs,
                const PressWording *first,
                const PressWording *second,
                GPtrArray *story)
{
  gboolean turned = is_before (briefs, second->mail, first->mail);
  const PressWording *from = turned ? second : first, *to = turned ? first : second;
  g_autoptr (GPtrArray) changes = press_changes_of_wordings (briefs[from->mail], from, briefs[to->mail], to);

  if (changed_length (changes) <= MOST_CHANGED * (from->span.end - from->span.begin))
    take (story, changes, from->mail, to->mail);
}

static void
compare_wordings (Versions *self, const PressParallel *parallel, GPtrArray *story)
{
  for (guint i = 0; i < parallel->wordings->len; i++)
    for (guint j = i + 1; j < parallel->wordings->len; j++)
      {
        const PressWording *first = g_ptr_array_index (parallel->wordings, i);
        const PressWording *second = g_ptr_array_index (parallel->wordings, j);

        if (MAX (first->mail, second->mail) < self->n && g_str_equal (first->language, second->language)
            && !are_versions (self, first->mail, second->mail)
            && may_compare (self, first->mail, second->mail))
          compare_quotes (self->briefs, first, second, story);
      }
}

/**
 * press_changes_in_story:
 * @briefs: (array length=n_briefs): the mails of one story
 * @parallels: (element-type PressParallel): what press_alignment_quotes() found in them
 *
 * Returns: (transfer full) (element-type PressStoryChange): the changes from each version to the next, and
 * the words in which near-identical quotes of other mails differ; without boilerplate
 */
GPtrArray *
press_changes_in_story (PressBrief *const *briefs, guint n_briefs, const GPtrArray *parallels)
{
  GPtrArray *story = g_ptr_array_new_with_free_func ((GDestroyNotify)press_story_change_free);
  Versions versions = { .briefs = briefs, .n = MIN (n_briefs, MOST_MAILS) };

  for (guint i = 0; i < versions.n; i++)
    {
      int before = version_before (&versions, i);
      g_autoptr (GPtrArray) changes = NULL;

      if (before < 0 || !may_compare (&versions, (guint)before, i))
        continue;
      changes = press_changes_between (briefs[before], briefs[i]);
      take (story, changes, (guint)before, i);
    }
  for (guint i = 0; i < parallels->len; i++)
    compare_wordings (&versions, g_ptr_array_index (parallels, i), story);
  for (guint i = 0; i < versions.n; i++)
    g_clear_pointer (&versions.shingles[i], g_hash_table_unref);
  return story;
}
