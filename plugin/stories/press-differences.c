// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* On what the mails of a story disagree, in any language: claims about the same company or person that cannot
 * both be true (press-claims.c), sentences that say the same but for a date or a figure
 * (press-differences-sentences.c), and people who are quoted in some of the mails only. Both sides are given,
 * verbatim, and nothing is said about who is right. */

#include "stories/press-differences.h"

#include "stories/press-claims.h"
#include "stories/press-differences-private.h"
#include "stories/press-speaker.h"

#define MOST_MAILS 40
#define MOST_DIFFERENCES 60
#define MOST_CLAIMS 600 /* of all mails: each is held against each */

static void
source_free (gpointer data)
{
  PressDifferenceSource *self = data;

  press_wording_free (self->passage);
  g_free (self);
}

PressDifference *
press_difference_new (PressDifferenceKind kind, const char *about)
{
  PressDifference *self = g_new0 (PressDifference, 1);

  self->kind = kind;
  self->about = g_strdup (about);
  self->sources = g_ptr_array_new_with_free_func (source_free);
  return self;
}

void
press_difference_free (PressDifference *self)
{
  g_free (self->about);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

void
press_difference_add (
    PressDifference *self, PressBrief *brief, guint mail, PressSpan passage, PressSpan focus)
{
  PressDifferenceSource *source = g_new0 (PressDifferenceSource, 1);

  source->passage = press_wording_new (brief, mail, -1, passage);
  source->focus = focus;
  g_ptr_array_add (self->sources, source);
}

static PressDifferenceKind
kind_of (const PressClaim *first, const PressClaim *second)
{
  switch (first->kind)
    {
    case PRESS_CLAIM_DATE:
    case PRESS_CLAIM_FOUNDED:
      return press_dates_disagree (first->value, second->value) == 4 ? PRESS_DIFFERENCE_YEAR
                                                                     : PRESS_DIFFERENCE_DATE;
    case PRESS_CLAIM_ROLE:
      return PRESS_DIFFERENCE_ROLE;
    case PRESS_CLAIM_COMPANY:
      return PRESS_DIFFERENCE_COMPANY;
    default:
      return PRESS_DIFFERENCE_FIGURE;
    }
}

static gboolean
are_about_one (const PressClaim *first, const PressClaim *second)
{
  if (first->kind != second->kind)
    return FALSE;
  if (first->kind == PRESS_CLAIM_PICTURE)
    return TRUE;
  return first->kind == PRESS_CLAIM_DATE || first->kind == PRESS_CLAIM_FOUNDED
             ? press_company_match (first->key, second->key)
             : press_speaker_match (first->about, second->about) == PRESS_SPEAKER_SAME;
}

/* The mail in view first, then the others in their order. */
static guint
place_of (guint mail, guint in_view)
{
  return mail == in_view ? 0 : mail + 1;
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer in_view)
{
  const PressDifferenceSource *first = *(const PressDifferenceSource *const *)a;
  const PressDifferenceSource *second = *(const PressDifferenceSource *const *)b;
  guint one = place_of (first->passage->mail, GPOINTER_TO_UINT (in_view));
  guint other = place_of (second->passage->mail, GPOINTER_TO_UINT (in_view));

  return one < other ? -1 : one > other;
}

/* All claims about what @first is about, one a mail, when one of them disagrees with it. */
static void
hold_against (
    const GPtrArray *claims, guint first, gboolean *told, PressBrief *const *briefs, GPtrArray *found)
{
  const PressClaim *claim = g_ptr_array_index (claims, first);
  g_autoptr (PressDifference) difference = NULL;
  g_autoptr (GHashTable) mails = g_hash_table_new (NULL, NULL);

  for (guint i = first + 1; i < claims->len && difference == NULL; i++)
    {
      const PressClaim *other = g_ptr_array_index (claims, i);

      if (other->mail != claim->mail && are_about_one (claim, other) && press_claims_disagree (claim, other))
        difference = press_difference_new (kind_of (claim, other),
                                           claim->kind == PRESS_CLAIM_PICTURE ? NULL : claim->about);
    }
  if (difference == NULL)
    return;
  for (guint i = first; i < claims->len; i++)
    {
      const PressClaim *other = g_ptr_array_index (claims, i);

      if (!are_about_one (claim, other) || !g_hash_table_add (mails, GUINT_TO_POINTER (other->mail + 1)))
        continue;
      if (claim->kind == PRESS_CLAIM_ROLE && !g_str_equal (claim->language, other->language))
        continue;
      told[i] = TRUE;
      press_difference_add (difference, briefs[other->mail], other->mail, other->passage, other->focus);
    }
  g_ptr_array_add (found, g_steal_pointer (&difference));
}

static void
compare_claims (const GPtrArray *readings, PressBrief *const *briefs, GPtrArray *found)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify)press_claim_free);
  g_autofree gboolean *told = NULL;

  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_extend_and_steal (claims, press_claims_find (g_ptr_array_index (readings, i), i));
  if (claims->len > MOST_CLAIMS)
    g_ptr_array_set_size (claims, MOST_CLAIMS);
  told = g_new0 (gboolean, claims->len + 1);
  for (guint i = 0; i < claims->len && found->len < MOST_DIFFERENCES; i++)
    if (!told[i])
      hold_against (claims, i, told, briefs, found);
}

static const PressBriefQuote *
quote_by (const PressBrief *brief, const char *speaker, gboolean direct)
{
  for (guint i = 0; i < MIN (brief->quotes->len, 100); i++)
    {
      const PressBriefQuote *quote = g_ptr_array_index (brief->quotes, i);

      if (quote->speaker != NULL && (quote->direct || !direct)
          && press_speaker_match (quote->speaker, speaker) == PRESS_SPEAKER_SAME)
        return quote;
    }
  return NULL;
}

static gboolean
is_told_before (const GPtrArray *found, PressDifferenceKind kind, const char *speaker)
{
  for (guint i = 0; i < found->len; i++)
    {
      const PressDifference *difference = g_ptr_array_index (found, i);

      if (difference->kind == kind && press_speaker_match (difference->about, speaker) == PRESS_SPEAKER_SAME)
        return TRUE;
    }
  return FALSE;
}

/* Who is quoted in @mail: only there, when that is the mail in view, or, of others, not in the one in view.
 */
static void
compare_quotes (PressBrief *const *briefs, guint n_briefs, guint mail, guint in_view, GPtrArray *found)
{
  PressDifferenceKind kind = mail == in_view ? PRESS_DIFFERENCE_ONLY_HERE : PRESS_DIFFERENCE_MISSING_HERE;

  for (guint q = 0; q < MIN (briefs[mail]->quotes->len, 100) && found->len < MOST_DIFFERENCES; q++)
    {
      const PressBriefQuote *quote = g_ptr_array_index (briefs[mail]->quotes, q);
      gboolean elsewhere = FALSE;
      PressDifference *difference;

      if (!quote->direct || quote->speaker == NULL || is_told_before (found, kind, quote->speaker))
        continue;
      for (guint i = 0; i < n_briefs; i++)
        if (i != mail && (mail == in_view || i == in_view))
          elsewhere |= quote_by (briefs[i], quote->speaker, FALSE) != NULL;
      if (elsewhere)
        continue;
      difference = press_difference_new (kind, quote->speaker);
      for (guint i = mail; i < n_briefs; i++)
        {
          const PressBriefQuote *other = i == mail ? quote : quote_by (briefs[i], quote->speaker, TRUE);

          if (other != NULL && (i == mail || i != in_view))
            press_difference_add (difference, briefs[i], i, other->span, (PressSpan){ 0, 0 });
        }
      g_ptr_array_add (found, difference);
    }
}

static int
compare_differences (gconstpointer a, gconstpointer b)
{
  const PressDifference *first = *(const PressDifference *const *)a;
  const PressDifference *second = *(const PressDifference *const *)b;

  return (int)first->kind - (int)second->kind;
}

/**
 * press_differences_find:
 * @briefs: (array length=n_briefs): of the mails of one story
 * @in_view: the mail whose differences from the others are wanted; n_briefs: all with each other, without
 * those of quotes
 *
 * Not for the main loop.
 *
 * Returns: (transfer full) (element-type PressDifference): in the order of their kinds
 */
GPtrArray *
press_differences_find (PressBrief *const *briefs, guint n_briefs, guint in_view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)press_difference_free);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify)press_passages_free);
  guint n = MIN (n_briefs, MOST_MAILS);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, press_passages_new (briefs[i], in_view < n ? n : n * (n - 1) / 2));
  compare_claims (readings, briefs, found);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && found->len < MOST_DIFFERENCES; j++)
      if (in_view >= n || i == in_view || j == in_view)
        press_differences_of_sentences (g_ptr_array_index (readings, i), i, g_ptr_array_index (readings, j),
                                        j, found);
  for (guint i = 0; in_view < n && i < n; i++)
    compare_quotes (briefs, n, i, in_view, found);
  g_ptr_array_sort (found, compare_differences);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_sort_with_data (((PressDifference *)g_ptr_array_index (found, i))->sources, compare_sources,
                                GUINT_TO_POINTER (in_view));
  return found;
}
