// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quotes joined over all mails of a story, the surest links first; a group never has two quotes of one mail.
 * Two groups that no link is sure of are joined when several likely links run between them: each is evidence
 * of its own, so that their doubts are multiplied (noisy or). */

#include "stories/press-quote-groups.h"

#define SURE_TOGETHER 0.8 /* of several likely links */
#define MOST_LINKS 2000   /* that are asked whether they join two groups */

static void
group_free (gpointer data)
{
  PressQuoteGroup *self = data;

  g_array_unref (self->quotes);
  g_free (self);
}

static PressQuoteGroup *
group_new (guint n_mails, guint mail, int quote)
{
  PressQuoteGroup *self = g_new0 (PressQuoteGroup, 1);
  int none = -1;

  self->confidence = 1;
  self->quotes = g_array_sized_new (FALSE, FALSE, sizeof (int), n_mails);
  for (guint i = 0; i < n_mails; i++)
    g_array_append_val (self->quotes, none);
  g_array_index (self->quotes, int, mail) = quote;
  return self;
}

static PressQuoteGroup *
find_group (const GPtrArray *groups, guint mail, guint quote)
{
  for (guint i = 0; i < groups->len; i++)
    {
      PressQuoteGroup *group = g_ptr_array_index (groups, i);

      if (g_array_index (group->quotes, int, mail) == (int)quote)
        return group;
    }
  return NULL;
}

static gboolean
can_join (const PressQuoteGroup *first, const PressQuoteGroup *second)
{
  for (guint i = 0; i < first->quotes->len; i++)
    if (g_array_index (first->quotes, int, i) >= 0 && g_array_index (second->quotes, int, i) >= 0)
      return FALSE;
  return TRUE;
}

static void
join (GPtrArray *groups, PressQuoteGroup *first, PressQuoteGroup *second, double confidence)
{
  for (guint i = 0; i < first->quotes->len; i++)
    if (g_array_index (second->quotes, int, i) >= 0)
      g_array_index (first->quotes, int, i) = g_array_index (second->quotes, int, i);
  first->confidence = MIN (MIN (first->confidence, second->confidence), confidence);
  g_ptr_array_remove (groups, second);
}

static gboolean
has_quote (const PressQuoteGroup *group, guint mail, guint quote)
{
  return g_array_index (group->quotes, int, mail) == (int)quote;
}

/* How sure the likely links between two groups together are that they are one. */
static double
evidence_for (const GArray *links, const PressQuoteGroup *group, const PressQuoteGroup *other)
{
  double doubt = 1;
  guint n = 0;

  for (guint i = 0; i < links->len; i++)
    {
      const PressQuoteLink *link = &g_array_index (links, PressQuoteLink, i);

      if ((has_quote (group, link->first_mail, link->first)
           && has_quote (other, link->second_mail, link->second))
          || (has_quote (other, link->first_mail, link->first)
              && has_quote (group, link->second_mail, link->second)))
        {
          doubt *= 1 - link->confidence;
          n++;
        }
    }
  return n > 1 ? 1 - doubt : 0;
}

static PressQuoteGroup *
group_of (GPtrArray *groups, guint n_mails, guint mail, guint quote)
{
  PressQuoteGroup *group = find_group (groups, mail, quote);

  if (group == NULL)
    {
      group = group_new (n_mails, mail, (int)quote);
      g_ptr_array_add (groups, group);
    }
  return group;
}

static void
join_by_evidence (const GArray *links, guint n_mails, GPtrArray *groups)
{
  for (guint i = 0; i < MIN (links->len, MOST_LINKS); i++)
    {
      const PressQuoteLink *link = &g_array_index (links, PressQuoteLink, i);
      PressQuoteGroup *first = group_of (groups, n_mails, link->first_mail, link->first);
      PressQuoteGroup *second = group_of (groups, n_mails, link->second_mail, link->second);
      double evidence;

      if (first == second || !can_join (first, second))
        continue;
      evidence = evidence_for (links, first, second);
      if (evidence >= SURE_TOGETHER)
        join (groups, first, second, evidence);
    }
}

static void
join_sure (const GArray *links, guint n_mails, GPtrArray *groups)
{
  for (guint i = 0; i < links->len; i++)
    {
      const PressQuoteLink *link = &g_array_index (links, PressQuoteLink, i);
      PressQuoteGroup *first, *second;

      if (link->confidence < PRESS_ALIGNMENT_SURE)
        break;
      first = group_of (groups, n_mails, link->first_mail, link->first);
      second = group_of (groups, n_mails, link->second_mail, link->second);
      if (first != second && can_join (first, second))
        join (groups, first, second, link->confidence);
    }
}

/**
 * press_quote_groups_find:
 * @links: (element-type PressQuoteLink): the surest first, down to %PRESS_LINK_LIKELY
 * @n_mails: how many mails there are
 *
 * Returns: (transfer full) (element-type PressQuoteGroup): what two mails or more quote
 */
GPtrArray *
press_quote_groups_find (const GArray *links, guint n_mails)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  join_sure (links, n_mails, groups);
  for (guint pass = 0; pass < 2; pass++)
    join_by_evidence (links, n_mails, groups);
  for (guint i = groups->len; i-- > 0;)
    {
      const PressQuoteGroup *group = g_ptr_array_index (groups, i);
      guint n = 0;

      for (guint m = 0; m < n_mails; m++)
        n += g_array_index (group->quotes, int, m) >= 0;
      if (n < 2)
        g_ptr_array_remove_index (groups, i);
    }
  return groups;
}
