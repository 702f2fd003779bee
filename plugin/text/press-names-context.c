// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands around a capitalised word tells what bears it: organisations by a common noun for a company or
 * a preposition behind a role, places by a preposition or a place behind a comma; people are looked for in
 * press-names-context-people.c. */

#include "text/press-names-private.h"

#define MOST_SEARCHES 40 /* through the whole text */

static const char *const comma[] = { ",", NULL };
static const char *const asides[] = { ",", "(", "–", "—", ":", NULL };
static const char *const possessive[] = { "'s", NULL };
static const char *const openers[] = { "\"", "“", "„", "«", "»", "‘", "›", "‹", "(", NULL };
static const char *const hyphen[] = { "-", "‐", "‑", NULL };
static const char *const behind_role[]
    = { "of", "at",  "for",   "with",  "der",   "des",  "von",   "vom",   "bei", "beim",
        "di", "del", "della", "dell'", "dello", "dei",  "degli", "delle", "de",  "d'",
        "du", "des", "chez",  "en",    "da",    "dari", "pada",  NULL };
static const char *const towards_place[]
    = { "in", "at", "near", "aus", "nach", "à", "en", "a", "ad", "di", "ke", NULL };
static const char *const articles[]
    = { "the", "der", "dem", "den", "des", "la", "le", "el",  "lo",  "il",  "les",  "los",
        "las", "l'",  "gli", "i",   "a",   "an", "un", "una", "une", "ein", "eine", NULL };

/* "in Bangor, Maine", "Solothurn (Schweiz)" */
static void
claim_places (PressNameWork *self)
{
  for (guint i = 1; i + 2 < self->n_units; i++)
    {
      if (self->units[i].tongue == PRESS_TONGUE_INDONESIAN && press_unit_is_open (self, i)
          && press_unit_cue_before (self, i, PRESS_CUE_OFFICE) > 0 && press_unit_is (self, i + 1, comma))
        press_names_claim (self, i, i + 1, PRESS_NAME_PLACE, 0.7f);
    }
  for (guint i = 1; i + 2 < self->n_units; i++)
    {
      guint end = i + 1 + (press_unit_is_open (self, i + 1) && press_unit_joins (self, i + 1));

      if (press_unit_is_open (self, i) && !press_unit_is_open (self, i - 1)
          && press_unit_is (self, end, asides) && end + 1 < self->n_units && self->units[end + 1].claim != 0
          && g_array_index (self->claims, PressClaim, self->units[end + 1].claim - 1).kind == PRESS_NAME_PLACE
          && (press_unit_is (self, i - 1, towards_place)
              || (press_unit_has (self, i, PRESS_UNIT_START)
                  && press_unit_cue (self, i, PRESS_CUE_GIVEN) == 0)))
        press_names_claim (self, i, end, PRESS_NAME_PLACE, 0.7f);
    }
}

/* Whether a role stands before @unit with a preposition between them: "CEO of the X", "Chefin der X". */
static gboolean
role_governs (const PressNameWork *self, guint unit, gboolean *office)
{
  guint at = unit, department;

  if (at > 1 && press_unit_is (self, at - 1, articles) && press_unit_is (self, at - 2, behind_role))
    at--;
  if (at < 2 || !press_unit_is (self, at - 1, behind_role))
    return FALSE;
  at--;
  *office = press_unit_cue_before (self, at, PRESS_CUE_OFFICE) > 0;
  if (press_unit_cue_before (self, at, PRESS_CUE_ROLE) + press_unit_cue_before (self, at + 1, PRESS_CUE_ROLE)
      > 0)
    return TRUE;
  department = press_unit_cue_before (self, at, PRESS_CUE_DEPARTMENT); /* "head of sustainability at X" */
  if (department == 0)
    return FALSE;
  at -= department;
  return press_unit_cue_before (self, at, PRESS_CUE_ROLE) > 0
         || (at > 0 && press_unit_is (self, at - 1, behind_role)
             && press_unit_cue_before (self, at - 1, PRESS_CUE_ROLE) > 0);
}

/* "jefa de Urgencias del Santa Rita", "Head of Marketing at Moss & Fern": what the role is about. */
static gboolean
names_department (const PressNameWork *self, guint first, guint end)
{
  guint after = end + 1;

  if (self->units[first].cues[PRESS_CUE_DEPARTMENT] > 0)
    return TRUE;
  if (!press_unit_is (self, end, behind_role))
    return FALSE;
  if (press_unit_is (self, after, articles))
    after++;
  return press_unit_has (self, after, PRESS_UNIT_CAPITAL);
}

/* "Direktur Manajemen Risiko, X Y": what a role is about stands between it and a comma, and nowhere else. */
static gboolean
is_department (const PressNameWork *self, guint first, guint end)
{
  guint known = 0;

  if (!press_unit_is (self, end, comma) && !press_unit_has (self, end, PRESS_UNIT_CAPS))
    return FALSE;
  for (guint i = first; i < end; i++)
    {
      const PressHabit *habit = g_hash_table_lookup (self->habits, self->units[i].key);

      if (self->units[i].cues[PRESS_CUE_ORG_HEAD] + self->units[i].cues[PRESS_CUE_ORG_TAIL] > 0
          || self->units[i].flags & PRESS_UNIT_CAPS)
        return FALSE;
      known += habit != NULL && habit->capital > 1;
    }
  return known == 0;
}

/* "le constructeur de fours X", "l'écloserie vendéenne X", "la central de compras X": a noun of companies
 * before one or two plain words. */
static gboolean
follows_wider_noun (const PressNameWork *self, guint first)
{
  static const char *const ofs[] = { "de", "d'", "di", "des", "da", NULL };
  guint at = first;

  if (self->units[first].tongue != PRESS_TONGUE_ROMANCE || at < 2)
    return FALSE;
  for (guint n = 0; n < 2 && at > 1; n++)
    {
      const PressUnit *u = &self->units[at - 1];

      if (!press_unit_joins (self, at)
          || (u->flags & (PRESS_UNIT_WORD | PRESS_UNIT_CAPITAL)) != PRESS_UNIT_WORD
          || u->cues[PRESS_CUE_FUNCTION] > 0 || u->cues[PRESS_CUE_SAYING] > 0 || u->cues[PRESS_CUE_ROLE] > 0)
        return FALSE;
      at--;
      if (press_unit_cue_before (self, at, PRESS_CUE_ORG_NOUN) > 0)
        return TRUE;
      if (at > 1 && press_unit_is (self, at - 1, ofs)
          && press_unit_cue_before (self, at - 1, PRESS_CUE_ORG_NOUN) > 0)
        return TRUE;
    }
  return FALSE;
}

static float
organization_in_context (const PressNameWork *self, guint first, guint end, PressNameKind *kind)
{
  gboolean office = FALSE;

  *kind = PRESS_NAME_ORGANIZATION;
  if (first > 0
      && (press_unit_cue_before (self, first, PRESS_CUE_ORG_NOUN) > 0
          || (first > 1 && press_unit_is (self, first - 1, openers)
              && press_unit_cue_before (self, first - 1, PRESS_CUE_ORG_NOUN) > 0)))
    return 0.75f;
  if (follows_wider_noun (self, first))
    return 0.65f;
  if (role_governs (self, first, &office))
    {
      *kind = office ? PRESS_NAME_PLACE : PRESS_NAME_ORGANIZATION;
      return names_department (self, first, end) ? 0 : 0.75f;
    }
  if (press_unit_is (self, end, hyphen) && !press_unit_has (self, end, PRESS_UNIT_SPACE)
      && press_unit_cue (self, end + 1, PRESS_CUE_ROLE) > 0)
    return 0.75f;
  if (press_unit_is (self, end, possessive) && press_unit_cue (self, end + 1, PRESS_CUE_ROLE) > 0)
    return 0.75f;
  if (self->units[first].tongue == PRESS_TONGUE_ENGLISH && press_unit_joins (self, end)
      && press_unit_cue (self, end, PRESS_CUE_ROLE) > 0 && first > 0
      && press_unit_cue_before (self, first, PRESS_CUE_SAYING) > 0)
    return 0.6f; /* "said Pebblebrook spokesperson" */
  if (self->units[first].tongue == PRESS_TONGUE_INDONESIAN && first > 0
      && press_unit_cue_before (self, first, PRESS_CUE_ROLE) > 0)
    return is_department (self, first, end) ? 0 : 0.6f;
  return 0;
}

/* "Bergmarkt-Sprecher", where the text speaks of "Bergmarkt" elsewhere too */
static gboolean
has_own_officer (const PressNameWork *self, guint unit)
{
  const PressHabit *habit = g_hash_table_lookup (self->habits, self->units[unit].key);

  return press_unit_is (self, unit + 1, hyphen) && !press_unit_has (self, unit + 1, PRESS_UNIT_SPACE)
         && press_unit_cue (self, unit + 2, PRESS_CUE_ROLE) > 0 && habit != NULL && habit->capital > 1
         && habit->lower == 0;
}

static gboolean
is_repeated (const PressNameWork *self, guint unit)
{
  const PressHabit *habit = g_hash_table_lookup (self->habits, self->units[unit].key);

  return habit != NULL && habit->capital > 1;
}

/* How many units of [first, end), from the first on, stand in a row elsewhere too. */
static guint
longest_repeated (PressNameWork *self, guint first, guint end)
{
  guint longest = 0;

  if (!is_repeated (self, first) || self->searches++ >= MOST_SEARCHES)
    return 0;
  for (guint i = 0; i < self->n_units; i++)
    {
      guint length = 0;

      while (i != first && first + length < end && i + length < self->n_units
             && g_str_equal (self->units[i + length].key, self->units[first + length].key))
        length++;
      longest = MAX (longest, length);
    }
  return longest;
}

/* What a role governs may be two things in a row. "CEO Pebbly Intan Rasa" in Indonesian: what the text names
 * elsewhere too is the company, the rest the person. "director de Producto Fresco de Pebbly" in Romance
 * languages: what it names nowhere else is the department. */
static void
claim_governed (PressNameWork *self, guint first, guint end, PressNameKind kind, float confidence)
{
  guint split = first;

  if (self->units[first].tongue == PRESS_TONGUE_INDONESIAN && kind == PRESS_NAME_ORGANIZATION)
    {
      split = first + longest_repeated (self, first, end);
      if (split > first && split < end)
        {
          press_names_claim (self, first, split, kind, confidence);
          press_names_claim (self, split, end, PRESS_NAME_PERSON, 0.65f);
          return;
        }
    }
  if (self->units[first].tongue == PRESS_TONGUE_ROMANCE && kind == PRESS_NAME_ORGANIZATION
      && !is_repeated (self, first))
    {
      for (split = end - 1; split > first && press_unit_has (self, split, PRESS_UNIT_CAPITAL); split--)
        ;
      if (split > first && is_repeated (self, split + 1))
        for (; first <= split; first++)
          self->units[first].flags |= PRESS_UNIT_BLOCKED;
    }
  press_names_claim (self, first, end, kind, confidence);
}

static void
claim_organizations (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;
      PressNameKind kind;
      float confidence;

      if (press_unit_cue (self, i, PRESS_CUE_ROLE) > 1)
        {
          i += press_unit_cue (self, i, PRESS_CUE_ROLE) - 1;
          continue;
        }
      if (!press_unit_is_open (self, i) || press_unit_has (self, i, PRESS_UNIT_HEADING)
          || press_unit_cue (self, i, PRESS_CUE_ROLE) > 0 || press_unit_cue (self, i, PRESS_CUE_ORG_NOUN) > 0
          || press_unit_cue (self, i, PRESS_CUE_DEPARTMENT) > 0
          || press_unit_cue (self, i, PRESS_CUE_TITLE) > 0
          || (press_unit_is_common (self, i) && !has_own_officer (self, i)))
        continue;
      end = press_run_end (self, i);
      confidence = organization_in_context (self, i, end, &kind);
      if (confidence > 0)
        claim_governed (self, i, end, kind, confidence);
      else if (self->units[i].tongue == PRESS_TONGUE_INDONESIAN && i > 0
               && press_unit_cue_before (self, i, PRESS_CUE_ROLE) > 0 && is_department (self, i, end))
        for (guint k = i; k < end; k++)
          self->units[k].flags |= PRESS_UNIT_BLOCKED;
    }
}

/** press_names_find_in_context: people and organisations by their surroundings. */
void
press_names_find_in_context (PressNameWork *self)
{
  claim_places (self);
  press_names_claim_people (self);
  press_names_claim_pictured (self);
  claim_organizations (self);
}
