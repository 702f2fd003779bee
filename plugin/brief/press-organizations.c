// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations and their relation to the announcement: mentions are gathered and grouped
 * (press-organizations-mentions.c), issuers are found (press-organizations-issuer.c), then what the others
 * are (press-organizations-relation.c); what matters is put into the brief, issuers first. An organisation
 * that stands only in contacts, footers or comments is left out, unless it is the issuer. */

#include "brief/press-organizations.h"

#include <string.h>

#define PARTNER_ENOUGH 1.0
#define UNSURE_PARTNER_ENOUGH 1.5
#define FORMER_ENOUGH 1.5
#define MOST_ORGANIZATIONS 60

static gboolean
matters (const PressFirm *firm)
{
  return !firm->dropped && (firm->in_prose || firm->in_headline || firm->is_issuer);
}

/* In a headline in title case anything may look like a name: being there says little of one that is unsure.
 */
static gboolean
is_partner (const PressFirm *firm)
{
  if (firm->is_sure)
    return firm->partner >= PARTNER_ENOUGH;
  return firm->partner - (firm->in_headline ? 1 : 0) >= UNSURE_PARTNER_ENOUGH;
}

static PressRelation
relation_of (const PressFirm *firm)
{
  if (firm->is_issuer)
    return PRESS_RELATION_ISSUER;
  if (firm->former >= FORMER_ENOUGH && 2 * firm->former >= firm->partner)
    return PRESS_RELATION_FORMER_PARTNER;
  return is_partner (firm) ? PRESS_RELATION_PARTNER : PRESS_RELATION_MENTIONED;
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

  press_firms_find_issuers (firms, self, sender);
  press_firms_weigh (firms, self->text);
  for (int relation = PRESS_RELATION_ISSUER; relation >= PRESS_RELATION_MENTIONED; relation--)
    for (guint i = 0; i < firms->len && self->brief->organizations->len < MOST_ORGANIZATIONS; i++)
      if (matters (firms->pdata[i]) && relation_of (firms->pdata[i]) == (PressRelation)relation)
        put (self, firms->pdata[i], (PressRelation)relation);
}
