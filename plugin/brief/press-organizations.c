// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations and their relation to the announcement: mentions are gathered and grouped
 * (press-organizations-mentions.c), clues are found (press-organizations-clues.c), then issuers
 * (press-organizations-issuer.c), then what ties the others to them (press-organizations-relation.c); the
 * clues' weights decide; what matters is put into the brief, issuers first. An organisation
 * that stands only in contacts, footers or comments is left out, unless it is the issuer. */

#include "brief/press-organizations.h"

#include <string.h>

#define MOST_ORGANIZATIONS 60

static gboolean
matters (const PressFirm *firm)
{
  return !firm->dropped && (firm->in_prose || firm->in_headline || firm->relation == PRESS_RELATION_ISSUER);
}

/* What has the most points; a mere mention has none. */
static PressRelation
relation_of (const PressFirm *firm)
{
  double partner = press_firm_points (firm, PRESS_RELATION_PARTNER),
         former = press_firm_points (firm, PRESS_RELATION_FORMER_PARTNER);

  if (firm->relation == PRESS_RELATION_ISSUER)
    return PRESS_RELATION_ISSUER;
  if (MAX (partner, former) <= 0)
    return PRESS_RELATION_MENTIONED;
  return partner > former ? PRESS_RELATION_PARTNER : PRESS_RELATION_FORMER_PARTNER;
}

static gboolean
is_known (const PressOrganization *organization, const char *form)
{
  if (g_str_equal (organization->name, form))
    return TRUE;
  for (guint i = 0; i < organization->aliases->len; i++)
    if (g_str_equal (organization->aliases->pdata[i], form))
      return TRUE;
  return FALSE;
}

static void
put (PressDraft *draft, const PressFirm *firm, PressRelation relation)
{
  g_autofree char *name = press_firm_name (firm, draft->text);
  PressOrganization *organization = press_brief_add_organization (draft->brief, name, relation);

  for (guint i = 0; i < firm->mentions->len; i++)
    {
      PressSpan span = g_array_index (firm->mentions, PressMention, i).span;
      g_autofree char *form = press_text_slice (draft->text, span);

      g_array_append_val (organization->spans, span);
      if (!is_known (organization, form))
        g_ptr_array_add (organization->aliases, g_steal_pointer (&form));
    }
}

/** press_draft_find_organizations: fills the brief, issuers first, the others in the order of the text. */
void
press_draft_find_organizations (PressDraft *self)
{
  g_autoptr (PressSender) sender = press_sender_new (self);
  g_autoptr (GPtrArray) firms = press_firms_collect (self);

  press_firms_find_clues (firms, self, sender);
  press_firms_find_issuers (firms, self, press_draft_end_of_lead (self));
  press_firms_find_ties (firms, self);
  for (guint i = 0; i < firms->len; i++)
    {
      PressFirm *firm = firms->pdata[i];

      firm->relation = relation_of (firm);
      if (matters (firm))
        press_firm_explain (firm, self->text);
    }
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < firms->len && self->brief->organizations->len < MOST_ORGANIZATIONS; i++)
      {
        const PressFirm *firm = firms->pdata[i];

        if (matters (firm) && firm->relation == (PressRelation)relation)
          put (self, firm, firm->relation);
      }
}
