// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* "Direktur Utama Bank Laut Theo Ruma": role, organisation and person without a mark between them, as
 * Indonesian writes. Where the organisation ends a title, a given name or its name elsewhere tells. */

#include "text/press-names-private.h"

static const char *const period[] = { ".", NULL };

/** press_unit_begins_person: "Direktur Utama Bank X H. Y", "Ketua Koperasi X Siti Y": behind a role and its
 * organisation the person begins at @unit. */
gboolean
press_unit_begins_person (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];
  guint title = u->cues[PRESS_CUE_TITLE];

  if (u->tongue != PRESS_TONGUE_INDONESIAN || u->cues[PRESS_CUE_ORG_TAIL] > 0)
    return FALSE;
  if (title > 0 && press_unit_is (self, unit + title - 1 + (title == 1), period))
    return TRUE;
  return u->cues[PRESS_CUE_GIVEN] > 0 && press_unit_is_open (self, unit + 1);
}

/** press_claim_key: (transfer full): what is left of a name when its first @skip units are cut off. */
char *
press_claim_key (const PressNameWork *self, const PressClaim *claim, guint skip)
{
  GString *key = g_string_new (NULL);

  for (guint i = claim->first + skip; i < claim->end; i++)
    {
      g_string_append (key, self->units[i].key);
      g_string_append_c (key, ' ');
    }
  return g_string_free (key, FALSE);
}

static guint
end_without_form (const PressNameWork *self, const PressClaim *claim)
{
  guint end = claim->end;

  while (end > claim->first + 1 && press_unit_cue (self, end - 1, PRESS_CUE_FORM_AFTER) > 0)
    end--;
  return end;
}

/** press_names_cut_officials: "Direktur Utama Bank Laut Theo Ruma" ends too late when "Bank Laut" stands
 * alone elsewhere. */
void
press_names_cut_officials (PressNameWork *self)
{
  g_autoptr (GHashTable) whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      PressClaim claim = g_array_index (self->claims, PressClaim, i);

      claim.first += press_unit_cue (self, claim.first, PRESS_CUE_FORM_BEFORE);
      claim.end = end_without_form (self, &claim);
      g_hash_table_add (whole, press_claim_key (self, &claim, 0));
    }
  for (guint i = 0; i < self->claims->len; i++)
    {
      PressClaim *claim = &g_array_index (self->claims, PressClaim, i);
      PressClaim bare = *claim;

      if (self->units[claim->first].tongue != PRESS_TONGUE_INDONESIAN
          || !press_unit_is_office (self, claim->first))
        continue;
      bare.first += press_unit_cue (self, bare.first, PRESS_CUE_FORM_BEFORE);
      bare.end = end_without_form (self, &bare);
      if (bare.end != claim->end)
        continue;
      for (bare.end--; bare.end > bare.first; bare.end--)
        {
          g_autofree char *key = press_claim_key (self, &bare, 0);

          if (!g_hash_table_contains (whole, key))
            continue;
          for (guint k = bare.end; k < claim->end; k++)
            self->units[k].claim = 0;
          claim->end = bare.end;
          break;
        }
    }
}
