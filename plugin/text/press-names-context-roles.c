// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Roles near a capitalised word, as far as they tell that it is somebody's name: the role in an aside behind
 * it ("X, the new CEO", "X, M.A. (Leiterin)", "X, Moss & Fern's director"), the role with its organisation
 * before it, an appointment. */

#include "text/press-names-private.h"

#define OBJECT_REACH 16 /* units from a role over what it is about to the comma behind it */

static const char *const comma[] = { ",", NULL };
static const char *const asides[] = { ",", "(", "–", "—", ":", NULL };
static const char *const possessive[] = { "'s", NULL };
static const char *const hyphen[] = { "-", "‐", "‑", NULL };
static const char *const behind_role[]
    = { "of", "at",  "for",   "with",  "der",   "des",  "von",   "vom",   "bei", "beim",
        "di", "del", "della", "dell'", "dello", "dei",  "degli", "delle", "de",  "d'",
        "du", "des", "chez",  "en",    "da",    "dari", "pada",  NULL };
static const char *const list_marks[]
    = { ",", ";",   ":",    ".",   ")",   "(",    "and",   "und", "e",     "ed", "et",
        "y", "dan", "with", "mit", "con", "avec", "serta", "as",  "sowie", NULL };
static const char *const list_stops[] = { ",", ";", ":", ".", "(", ")", "«", "»", "\"", "“", "”", NULL };
static const char *const articles[]
    = { "the", "der", "dem", "den", "des", "la", "le", "el",  "lo",  "il",  "les",  "los",
        "las", "l'",  "gli", "i",   "a",   "an", "un", "una", "une", "ein", "eine", NULL };

/* "the volunteer group": the role at @unit only tells what kind of group. */
static gboolean
is_of_compound (const PressNameWork *self, guint unit)
{
  guint end = unit + self->units[unit].cues[PRESS_CUE_ROLE];

  return self->units[unit].tongue == PRESS_TONGUE_ENGLISH && press_unit_joins (self, end)
         && !press_unit_has (self, end, PRESS_UNIT_CAPITAL)
         && press_unit_cue (self, end, PRESS_CUE_ORG_NOUN) > 0;
}

/* ", S.S., M.A." */
static guint
over_degrees (const PressNameWork *self, guint unit)
{
  guint at = unit, title;

  while (press_unit_is (self, at, comma) && at < unit + 24
         && (title = press_unit_cue (self, at + 1, PRESS_CUE_TITLE)) > 0
         && press_unit_cue (self, at + 1, PRESS_CUE_ROLE) == 0 && !press_unit_is_open (self, at + 1 + title))
    at += 1 + title;
  return at;
}

/* Behind the organisation of ", Moss & Fern's director" */
static guint
over_owner (const PressNameWork *self, guint unit)
{
  const PressClaim *claim;
  guint end;

  if (unit >= self->n_units || self->units[unit].claim == 0)
    return unit;
  claim = &g_array_index (self->claims, PressClaim, self->units[unit].claim - 1);
  end = claim->end;
  if (claim->kind != PRESS_NAME_ORGANIZATION || claim->first != unit)
    return unit;
  if (press_unit_is (self, end, possessive) || press_unit_is (self, end, hyphen))
    end++;
  return end;
}

/** press_names_role_follows: whether an aside with a role stands at @unit: ", the new CEO", "(Leiterin)". */
gboolean
press_names_role_follows (const PressNameWork *self, guint unit)
{
  static const char *const more[]
      = { "autre", "another", "now", "bisher", "yang", "also", "auch", "anche", NULL };
  guint at = over_degrees (self, unit), first = at;

  if (!press_unit_is (self, at, asides))
    return FALSE;
  at = over_owner (self, at + 1);
  for (first = at; at < first + 4; at++)
    if (press_unit_cue (self, at, PRESS_CUE_ROLE) > 0)
      return press_unit_cue (self, at, PRESS_CUE_ORG_NOUN) == 0 && !is_of_compound (self, at);
    else if (!press_unit_is (self, at, articles) && !press_unit_is (self, at, more)
             && press_unit_cue (self, at, PRESS_CUE_MODIFIER) == 0)
      return FALSE;
  return FALSE;
}

/* Whether a role, with its organisation or place, ends right before @unit: "la maire de Lorient". */
gboolean
press_names_role_reaches (const PressNameWork *self, guint unit)
{
  guint at = unit;

  if (press_unit_cue_before (self, at, PRESS_CUE_ROLE) > 0)
    return TRUE;
  if (at == 0 || self->units[at - 1].claim == 0)
    return FALSE;
  at = g_array_index (self->claims, PressClaim, self->units[at - 1].claim - 1).first;
  for (guint i = 0; i < 2 && at > 0; i++)
    if (press_unit_is (self, at - 1, behind_role) || press_unit_is (self, at - 1, articles))
      at--;
  return at > 0 && press_unit_is_office (self, at);
}

/* "appoints X as head coach", "X wird neue Kanzlerin", "X como directora" */
gboolean
press_names_takes_office (const PressNameWork *self, guint unit)
{
  static const char *const as[]
      = { "as",   "als",     "zum",    "zur",     "come",    "como",    "comme",  "sebagai",
          "wird", "becomes", "became", "diventa", "devient", "menjadi", "selaku", NULL };
  static const char *const fillers[]
      = { "its",   "their", "our",     "new",      "neue", "neuer", "neuen", "interim", "nuovo",    "nuova",
          "nuevo", "nueva", "nouveau", "nouvelle", "baru", "first", "seine", "ihre",    "künftige", NULL };
  guint at = unit + 1;

  if (!press_unit_is (self, unit, as))
    return FALSE;
  while (at < unit + 4 && (press_unit_is (self, at, fillers) || press_unit_is (self, at, articles)))
    at++;
  return press_unit_cue (self, at, PRESS_CUE_ROLE) > 0 && press_unit_cue (self, at, PRESS_CUE_ORG_NOUN) == 0;
}

/* Whether an organisation stands right before @unit, and a role right before that: "Ketua Koperasi X Y". */
gboolean
press_names_follows_office (const PressNameWork *self, guint unit)
{
  const PressClaim *claim;

  if (unit == 0 || self->units[unit - 1].claim == 0 || !press_unit_joins (self, unit))
    return FALSE;
  claim = &g_array_index (self->claims, PressClaim, self->units[unit - 1].claim - 1);
  return claim->kind == PRESS_NAME_ORGANIZATION && press_unit_is_office (self, claim->first);
}

/* "la fundadora de Marea, X Y,", "le ministre des Transports, X Y;": a role and what it is about, a comma,
 * the name, and after it a mark, a verb of saying or the end. */
gboolean
press_names_role_leads (const PressNameWork *self, guint first, guint end)
{
  guint at = first - 1;

  if (first < 3 || !press_unit_is (self, at, comma) || !press_unit_joins (self, first)
      || (press_unit_joins (self, end) && !press_unit_is (self, end, list_marks)
          && press_unit_cue (self, end, PRESS_CUE_SAYING) == 0))
    return FALSE;
  for (guint i = first; i < end; i++)
    if (self->units[i].cues[PRESS_CUE_ORG_HEAD] + self->units[i].cues[PRESS_CUE_ORG_TAIL] > 0
        || self->units[i].cues[PRESS_CUE_ORGANIZATION] + self->units[i].cues[PRESS_CUE_PLACE] > 1)
      return FALSE;
  for (guint back = at; back > 0 && at - back < OBJECT_REACH; back--)
    {
      if (self->units[back - 1].claim != 0)
        continue;
      if (press_unit_is (self, back - 1, list_stops) || press_unit_has (self, back, PRESS_UNIT_BREAK))
        return FALSE;
      if (press_unit_cue (self, back - 1, PRESS_CUE_ROLE) > 0)
        return TRUE;
    }
  return FALSE;
}

/* "Ada Lund, presidente Marea Nord": the role right before @unit is that of the person before it. */
gboolean
press_names_role_is_given (const PressNameWork *self, guint unit)
{
  guint role = press_unit_cue_before (self, unit, PRESS_CUE_ROLE), before = unit - role;

  if (role == 0 || before < 2 || !press_unit_is (self, before - 1, comma)
      || self->units[before - 2].claim == 0)
    return FALSE;
  return g_array_index (self->claims, PressClaim, self->units[before - 2].claim - 1).kind
         == PRESS_NAME_PERSON;
}

/* "sutradara X Y", "mahasiswi doktoral X Y": a role that no organisation has stands before. */
gboolean
press_names_follows_trade (const PressNameWork *self, guint unit)
{
  if (unit == 0)
    return FALSE;
  if (press_unit_cue_before (self, unit, PRESS_CUE_TRADE) > 0)
    return TRUE;
  return press_unit_joins (self, unit) && !press_unit_has (self, unit - 1, PRESS_UNIT_CAPITAL)
         && press_unit_cue_before (self, unit - 1, PRESS_CUE_TRADE) > 0;
}
