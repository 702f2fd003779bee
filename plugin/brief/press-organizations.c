// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations and their relation to the announcement: mentions are gathered and grouped
 * (press-organizations-mentions.c), evidence is weighed (press-organizations-relation.c), and what matters is
 * put into the brief, issuers first. An organisation that stands only in contacts, footers or comments is
 * left out, unless it is the issuer. */

#include "brief/press-organizations.h"

#include <string.h>

#define ISSUER_ENOUGH 2.5
#define PARTNER_ENOUGH 1.0
#define MOST_ORGANIZATIONS 60

static gboolean
matters (const PressFirm *firm)
{
  for (guint i = 0; i < firm->mentions->len; i++)
    {
      const PressMention *mention = &g_array_index (firm->mentions, PressMention, i);

      if (mention->section == PRESS_SECTION_BODY || mention->section == PRESS_SECTION_CAPTION
          || mention->section == PRESS_SECTION_BOILERPLATE)
        return TRUE;
    }
  return FALSE;
}

static double
most_issuer (const GPtrArray *firms)
{
  double most = 0;

  for (guint i = 0; i < firms->len; i++)
    most = MAX (most, ((PressFirm *)firms->pdata[i])->issuer);
  return most;
}

static PressRelation
relation_of (const PressFirm *firm, double most)
{
  if (firm->issuer > 0 && (firm->issuer >= most || firm->issuer >= ISSUER_ENOUGH) && firm->former < 2)
    return PRESS_RELATION_ISSUER;
  if (firm->former > 0 && firm->former + 1 >= firm->partner)
    return PRESS_RELATION_FORMER_PARTNER;
  if (firm->partner >= PARTNER_ENOUGH)
    return PRESS_RELATION_PARTNER;
  return PRESS_RELATION_MENTIONED;
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
  double most;

  press_firms_weigh (firms, self, sender);
  most = most_issuer (firms);
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < firms->len && self->brief->organizations->len < MOST_ORGANIZATIONS; i++)
      {
        const PressFirm *firm = firms->pdata[i];

        if (relation_of (firm, most) == (PressRelation)relation
            && (matters (firm) || relation == PRESS_RELATION_ISSUER))
          put (self, firm, (PressRelation)relation);
      }
}
