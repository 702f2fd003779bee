// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands around a capitalised word tells what bears it: a role before or behind it, a verb of saying, a
 * common noun for a company, a preposition behind a role. */

#include "text/press-names-private.h"

#include <string.h>

static const char *const comma[] = { ",", NULL };
static const char *const asides[] = { ",", "(", "–", "—", ":", NULL };
static const char *const possessive[] = { "'s", NULL };
static const char *const openers[] = { "\"", "“", "„", "«", "»", "‘", "›", "‹", "(", NULL };
static const char *const who[] = { "who", "whose", NULL };
static const char *const behind_role[]
    = { "of", "at",  "for",   "with",  "der",   "des",  "von",   "vom",   "bei", "beim",
        "di", "del", "della", "dell'", "dello", "dei",  "degli", "delle", "de",  "d'",
        "du", "des", "chez",  "en",    "da",    "dari", "pada",  NULL };
static const char *const articles[] = { "the", "der", "dem", "den", "des", "la", "le", "el", "lo", "il",
                                        "les", "los", "las", "l'",  "gli", "i",  "a",  "an", NULL };
static const char *const towards_place[]
    = { "in", "im", "aus", "nach", "near", "à", "en", "ad", "di", "ke", NULL };
static const char *const towards_company[]
    = { "with", "by",  "from",    "and",      "mit",  "von",   "durch", "bei",    "und",     "con",
        "da",   "e",   "avec",    "par",      "chez", "et",    "por",   "y",      "dengan",  "oleh",
        "dan",  "via", "between", "zwischen", "tra",  "fra",   "entre", "antara", "against", "gegen",
        "for",  "für", "per",     "pour",     "para", "untuk", "dari",  "than",   NULL };

/* The phrase of @cue that ends right before @unit; its length. */
static guint
cue_before (const PressNameWork *self, guint unit, PressCue cue)
{
  for (guint length = 1; length <= MIN (unit, 6u); length++)
    if (self->units[unit - length].cues[cue] == length && press_unit_joins (self, unit))
      return length;
  return 0;
}

static gboolean
is_common (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];
  const PressHabit *habit = g_hash_table_lookup (self->habits, u->key);

  if (u->flags & (PRESS_UNIT_CAPS | PRESS_UNIT_MIXED))
    return FALSE;
  return habit != NULL
         && (habit->lower > habit->capital || (u->tongue == PRESS_TONGUE_GERMAN && habit->article > 0));
}

static gboolean
role_follows (const PressNameWork *self, guint unit)
{
  guint at = unit;

  if (!press_unit_is (self, at, asides))
    return FALSE;
  for (at++; at < unit + 5; at++)
    if (press_unit_cue (self, at, PRESS_CUE_ROLE) > 0)
      return press_unit_cue (self, at, PRESS_CUE_ORG_NOUN) == 0;
    else if (!press_unit_is (self, at, articles) && press_unit_cue (self, at, PRESS_CUE_MODIFIER) == 0)
      return FALSE;
  return FALSE;
}

/* How sure it is that the words [first, end) name a person; 0: nothing says so. */
static float
person_in_context (const PressNameWork *self, guint first, guint end)
{
  guint words = end - first;
  guint8 tongue = self->units[first].tongue;
  gboolean role = first > 0 && cue_before (self, first, PRESS_CUE_ROLE) > 0;

  if (role_follows (self, end))
    return words > 1 ? 0.8f : 0.7f;
  if (role && cue_before (self, first, PRESS_CUE_ORG_NOUN) == 0)
    return tongue != PRESS_TONGUE_INDONESIAN || words == 1 ? 0.7f : 0;
  if (first > 1 && press_unit_is (self, first - 1, comma) && cue_before (self, first - 1, PRESS_CUE_ROLE) > 0
      && (words > 1 || press_unit_is (self, end, comma)))
    return 0.65f;
  if (first > 0 && cue_before (self, first, PRESS_CUE_SAYING) > 0 && words < 4)
    return 0.65f;
  if (press_unit_is (self, end, comma) && press_unit_is (self, end + 1, who))
    return 0.65f;
  if (words > 1 && press_unit_joins (self, end) && press_unit_cue (self, end, PRESS_CUE_SAYING) > 0)
    return 0.5f;
  return 0;
}

static void
claim_people (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;
      float confidence;

      if (!press_unit_is_open (self, i) || press_unit_has (self, i, PRESS_UNIT_DIGITS | PRESS_UNIT_HEADING)
          || press_unit_cue (self, i, PRESS_CUE_ROLE) > 0 || press_unit_cue (self, i, PRESS_CUE_MODIFIER) > 0
          || press_unit_cue (self, i, PRESS_CUE_ORG_NOUN) > 0 || is_common (self, i)
          || (i > 0 && press_unit_is_open (self, i - 1) && press_unit_joins (self, i)
              && press_unit_cue (self, i - 1, PRESS_CUE_ROLE) == 0))
        continue;
      end = press_person_end (self, i, TRUE);
      confidence = person_in_context (self, i, end);
      if (confidence > 0)
        press_names_claim (self, i, end, PRESS_NAME_PERSON, confidence);
    }
}

/* The run of capitalised words that begins at @first, with "de" and the like inside where names have them. */
static guint
run_end (const PressNameWork *self, guint first)
{
  guint end = first + 1;

  while (end < self->n_units && end < first + 8 && press_unit_joins (self, end))
    {
      if (press_unit_is_open (self, end)
          && (self->units[end].tongue != PRESS_TONGUE_GERMAN || !is_common (self, end)))
        end++;
      else if (self->units[end].tongue == PRESS_TONGUE_ROMANCE
               && press_unit_cue (self, end, PRESS_CUE_PARTICLE) > 0 && press_unit_joins (self, end + 1)
               && press_unit_is_open (self, end + 1) && press_unit_cue (self, end + 1, PRESS_CUE_PLACE) == 0
               && !press_unit_is (self, end, (const char *[]){ "y", "e", "i", NULL }))
        end += 2;
      else
        break;
    }
  return end;
}

/* Whether a role stands before @unit with a preposition between them: "CEO of the X", "Chefin der X". */
static gboolean
role_governs (const PressNameWork *self, guint unit)
{
  guint at = unit;

  if (at > 1 && press_unit_is (self, at - 1, articles) && press_unit_is (self, at - 2, behind_role))
    at--;
  if (at < 2 || !press_unit_is (self, at - 1, behind_role))
    return FALSE;
  return cue_before (self, at - 1, PRESS_CUE_ROLE) > 0;
}

static float
organization_in_context (const PressNameWork *self, guint first, guint end)
{
  if (first > 0
      && (cue_before (self, first, PRESS_CUE_ORG_NOUN) > 0
          || (first > 1 && press_unit_is (self, first - 1, openers)
              && cue_before (self, first - 1, PRESS_CUE_ORG_NOUN) > 0)))
    return 0.75f;
  if (role_governs (self, first))
    return 0.75f;
  if (press_unit_is (self, end, possessive) && press_unit_cue (self, end + 1, PRESS_CUE_ROLE) > 0)
    return 0.75f;
  if (self->units[first].tongue == PRESS_TONGUE_INDONESIAN && first > 0
      && cue_before (self, first, PRESS_CUE_ROLE) > 0)
    return 0.6f;
  return 0;
}

static void
claim_organizations (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;
      float confidence;

      if (!press_unit_is_open (self, i) || press_unit_has (self, i, PRESS_UNIT_HEADING)
          || press_unit_cue (self, i, PRESS_CUE_ROLE) > 0 || press_unit_cue (self, i, PRESS_CUE_ORG_NOUN) > 0
          || is_common (self, i))
        continue;
      end = run_end (self, i);
      confidence = organization_in_context (self, i, end);
      if (confidence > 0)
        press_names_claim (self, i, end, PRESS_NAME_ORGANIZATION, confidence);
    }
}

/** press_names_find_in_context: people and organisations by their surroundings. */
void
press_names_find_in_context (PressNameWork *self)
{
  claim_people (self);
  claim_organizations (self);
}

static gboolean
is_quoted (const PressNameWork *self, guint first, guint end)
{
  return first > 0 && press_unit_is (self, first - 1, openers)
         && (press_unit_is (self, end, openers)
             || press_unit_is (self, end, (const char *[]){ "”", "’", "'", ")", NULL }));
}

static gboolean
looks_like_noun (const char *key)
{
  static const char *const endings[]
      = { "ung",   "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät",
          "täten", "ismus", "nis",  "nisse",  "tum",  "ling",   "linge",  "innen",    "ern",  "eln",    "en",
          "er",    "ers",   "es",   "ts",     "te",   "ge",     "be",     "gs",       "tz",   "cht",    "age",
          "enz",   "anz",   "ik",   "ie",     "ien",  "ment",   "mente",  "ur" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (key, endings[i]))
      return TRUE;
  return FALSE;
}

/* What a capitalised run is that nothing else tells about; 0 when it is better left out. */
static float
rest_confidence (const PressNameWork *self, guint first, guint end, PressNameKind *kind)
{
  const PressUnit *u = &self->units[first];
  const PressHabit *habit = g_hash_table_lookup (self->habits, u->key);
  gboolean start = (u->flags & PRESS_UNIT_START) != 0, one = end == first + 1;
  gboolean company = first > 0 && press_unit_is (self, first - 1, towards_company);

  *kind = PRESS_NAME_ORGANIZATION;
  if (u->flags & (PRESS_UNIT_HEADING | PRESS_UNIT_INITIAL) || is_quoted (self, first, end)
      || press_unit_has (self, end, PRESS_UNIT_DIGITS) || press_unit_has (self, end - 1, PRESS_UNIT_DIGITS))
    return 0;
  if (one && first > 0 && press_unit_is (self, first - 1, towards_place) && u->tongue != PRESS_TONGUE_OTHER
      && !(u->flags & PRESS_UNIT_CAPS) && !is_common (self, first))
    {
      *kind = PRESS_NAME_PLACE;
      return u->tongue == PRESS_TONGUE_GERMAN && looks_like_noun (u->key) ? 0 : 0.5f;
    }
  if (u->flags & PRESS_UNIT_MIXED)
    return 0.5f;
  if (start && one && (habit == NULL || habit->capital == 0 || habit->lower > 0))
    return 0;
  if (is_common (self, first))
    return 0;
  if (u->tongue == PRESS_TONGUE_GERMAN)
    return company && !looks_like_noun (u->key) && habit != NULL && habit->capital > 1 ? 0.35f : 0;
  if (habit != NULL && habit->lower > 0)
    return 0;
  return !one ? 0.45f : company || (habit != NULL && habit->capital > 1) ? 0.35f : 0.25f;
}

/** press_names_find_rest: capitalised words that nothing else explains, with little confidence. */
void
press_names_find_rest (PressNameWork *self)
{
  for (guint i = 0, end; i < self->n_units; i = end)
    {
      PressNameKind kind;
      float confidence;

      end = i + 1;
      if (!press_unit_is_open (self, i) || !press_unit_has (self, i, PRESS_UNIT_WORD)
          || press_unit_cue (self, i, PRESS_CUE_ROLE) > 0 || press_unit_cue (self, i, PRESS_CUE_TITLE) > 0
          || press_unit_cue (self, i, PRESS_CUE_ORG_NOUN) > 0)
        continue;
      end = self->units[i].tongue == PRESS_TONGUE_GERMAN ? i + 1 : run_end (self, i);
      confidence = rest_confidence (self, i, end, &kind);
      if (confidence > 0.3f)
        press_names_claim (self, i, end, kind, confidence);
    }
}
