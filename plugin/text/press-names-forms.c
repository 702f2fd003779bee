// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Companies by their legal forms ("Lichtwerk AG", "PT Kelapa Tbk"), and how far the name of an organisation
 * reaches from a word that is surely part of it, to the left and to the right. */

#include "text/press-names-private.h"

#include <string.h>

static const char *const romance_links[]
    = { "of", "de", "del", "della", "dell'", "dello", "degli", "dei", "delle", "di",   "d'",   "du",  "des",
        "do", "da", "dos", "la",    "las",   "los",   "l'",    "le",  "les",   "pour", "para", "per", NULL };
static const char *const english_links[] = { "of", "de", "del", "di", "du", "for", "the", NULL };
static const char *const german_links[] = { "der", "des", "für", "die", "zu", "am", "an", "de", NULL };
static const char *const joints[] = { "&", "+", NULL };
static const char *const kin[]
    = { "söhne",      "sohn",     "söhnen", "töchter",  "partner", "co",     "sons",
        "daughters",  "partners", "figli",  "figlio",   "fils",    "hijos",  "hermanos",
        "associates", "company",  "cie",    "gebrüder", "bros",    "bruder", NULL };
static const char *const ands[] = { "und", "and", "e", "et", "y", "dan", NULL };
static const char *const comma[] = { ",", NULL };
static const char *const period[] = { ".", NULL };

/* A preposition or article that names of @unit's language have inside. */
gboolean
press_names_is_link (const PressNameWork *self, guint unit)
{
  if (unit >= self->n_units)
    return FALSE;
  switch (self->units[unit].tongue)
    {
    case PRESS_TONGUE_GERMAN:
      return press_unit_is (self, unit, german_links);
    case PRESS_TONGUE_INDONESIAN:
      return FALSE;
    case PRESS_TONGUE_ROMANCE:
      return press_unit_is (self, unit, romance_links);
    default:
      return press_unit_is (self, unit, english_links);
    }
}

/* Inside a name function words may be capitalised too: "PT Terang Jaya". */
static gboolean
is_name_word (const PressNameWork *self, guint unit)
{
  const PressUnit *u;

  if (unit >= self->n_units || self->units[unit].claim != 0)
    return FALSE;
  u = &self->units[unit];
  if (u->flags & PRESS_UNIT_CAPITAL)
    return !(u->flags & PRESS_UNIT_BLOCKED)
           || (u->cues[PRESS_CUE_CALENDAR] == 0 && !(u->flags & PRESS_UNIT_START)
               && u->tongue != PRESS_TONGUE_GERMAN);
  return (u->flags & PRESS_UNIT_DIGITS) != 0;
}

/* What stands before the name but is no part of it, though it is capitalised. */
static gboolean
stops_before (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];

  guint role = press_unit_cue_before (self, unit + 1, PRESS_CUE_ROLE);

  if (role > 1 && press_unit_has (self, unit + 1 - role, PRESS_UNIT_CAPITAL))
    return TRUE;
  if (u->cues[PRESS_CUE_LABEL] > 0 && u->flags & PRESS_UNIT_START)
    return TRUE;
  if (role == 1 && !press_unit_is (self, unit, kin)
      && (u->tongue == PRESS_TONGUE_INDONESIAN || u->tongue == PRESS_TONGUE_GERMAN
          || u->flags & PRESS_UNIT_CAPS))
    return TRUE;
  if (u->tongue == PRESS_TONGUE_GERMAN && u->cues[PRESS_CUE_ORG_NOUN] > 0 && u->cues[PRESS_CUE_ORG_HEAD] == 0)
    return TRUE;
  return u->cues[PRESS_CUE_TITLE] > 0 && !(u->flags & PRESS_UNIT_CAPS) && u->cues[PRESS_CUE_SURNAME] == 0;
}

/* "Consiglio di Amministrazione | di Marea S.p.A.": the last word of a body that a company has. */
gboolean
press_names_is_body (const PressNameWork *self, guint unit)
{
  static const char *const words[] = { "amministrazione",
                                       "sindacale",
                                       "azionisti",
                                       "administration",
                                       "surveillance",
                                       "directoire",
                                       "actionnaires",
                                       "administración",
                                       "accionistas",
                                       "cda",
                                       "directiva",
                                       "directorio",
                                       "board",
                                       "directors",
                                       "trustees",
                                       "governors",
                                       NULL };

  return press_unit_is (self, unit, words);
}

static gboolean
steps_over (const PressNameWork *self, guint unit)
{
  if (press_unit_is (self, unit, joints))
    return TRUE;
  if (press_unit_is (self, unit, ands))
    return press_unit_is (self, unit + 1, kin);
  return self->units[unit].tongue != PRESS_TONGUE_GERMAN && press_names_is_link (self, unit);
}

/* "Samuel Okafor | of Pebblebrook Ltd": a given name stands two words before @unit, and no word of an
 * institution. */
static gboolean
ends_person (const PressNameWork *self, guint unit)
{
  return unit > 1 && press_unit_joins (self, unit - 1) && press_unit_cue (self, unit - 2, PRESS_CUE_GIVEN) > 0
         && press_unit_cue (self, unit - 1, PRESS_CUE_ORG_HEAD)
                    + press_unit_cue (self, unit - 1, PRESS_CUE_ORG_TAIL)
                == 0;
}

/* "Fähr- | und Inselreederei": the first of two words that share their end, 0: none. */
static guint
begin_of_pair (const PressNameWork *self, guint begin)
{
  static const char *const hyphens[] = { "-", "‐", "‑", NULL };
  gboolean joined = begin > 2 && self->units[begin].tongue == PRESS_TONGUE_GERMAN
                    && press_unit_is (self, begin - 1, ands) && press_unit_joins (self, begin)
                    && press_unit_joins (self, begin - 1);

  if (!joined || !press_unit_is (self, begin - 2, hyphens)
      || press_unit_has (self, begin - 2, PRESS_UNIT_SPACE) || !press_unit_is_open (self, begin - 3))
    return 0;
  return begin - 3;
}

/* Where the name begins whose last words are [@last, ...): leftwards over capitalised words. */
guint
press_names_begin_of (const PressNameWork *self, guint last)
{
  guint begin = last;

  while (begin > 0 && last - begin < PRESS_LONGEST_ORGANIZATION && press_unit_joins (self, begin))
    {
      guint left = begin - 1;

      if (is_name_word (self, left) && !(begin < last && stops_before (self, left)))
        {
          if (press_unit_cue (self, left, PRESS_CUE_ROLE) == 1
              && self->units[left].tongue == PRESS_TONGUE_GERMAN && begin == last
              && !press_unit_is (self, left, kin))
            break;
          begin = left;
        }
      else if (begin < last && left > 0 && steps_over (self, left) && press_unit_joins (self, left)
               && is_name_word (self, left - 1) && !stops_before (self, left - 1)
               && !press_names_is_body (self, left - 1)
               && !(press_unit_is (self, left, (const char *[]){ "of", NULL }) && ends_person (self, left))
               && (press_unit_cue_before (self, left, PRESS_CUE_ROLE) == 0
                   || press_unit_is (self, left - 1, kin)))
        begin = left - 1;
      else if (press_unit_is (self, left, period) && left > 0
               && press_unit_has (self, left - 1, PRESS_UNIT_INITIAL) && press_unit_is_open (self, left - 1))
        begin = left - 1;
      else if (begin < last && begin_of_pair (self, begin) > 0)
        begin = begin_of_pair (self, begin);
      else
        break;
    }
  while (
      begin < last
      && ((self->units[begin].flags & PRESS_UNIT_WORD) == 0 || self->units[begin].flags & PRESS_UNIT_BLOCKED))
    begin++;
  return begin;
}

static void
claim_before_form (PressNameWork *self, guint form)
{
  guint last = form, end = form + press_unit_cue (self, form, PRESS_CUE_FORM_AFTER), begin;

  if (last > 0 && press_unit_is (self, last - 1, comma))
    last--;
  if (last == 0 || !press_unit_joins (self, form) || !press_unit_is_open (self, last - 1))
    return;
  begin = press_names_begin_of (self, last);
  /* two forms in a row: "Holding AG & Co. KG" is one phrase, "Corp. Ltd." two */
  if (end < self->n_units && press_unit_cue (self, end, PRESS_CUE_FORM_AFTER) > 0
      && press_unit_joins (self, end))
    end += press_unit_cue (self, end, PRESS_CUE_FORM_AFTER);
  if (begin < last)
    press_names_claim (self, begin, end, PRESS_NAME_ORGANIZATION, 0.95f);
}

/* Rightwards from @first over words of a name; @official: a role stands before it. */
guint
press_names_end_of (const PressNameWork *self, guint first, guint longest, gboolean official)
{
  guint end = first, limit = end + longest;

  while (end < self->n_units && end < limit && press_unit_joins (self, end))
    {
      guint form = press_unit_cue (self, end, PRESS_CUE_FORM_AFTER), link = end;

      if (form > 0 && press_unit_has (self, end, PRESS_UNIT_CAPITAL))
        return end + form;
      if (official && end > first && press_unit_begins_person (self, end))
        break;
      if (is_name_word (self, end)
          && !(press_unit_cue (self, end, PRESS_CUE_ROLE) > 0 && press_unit_has (self, end, PRESS_UNIT_CAPS)))
        {
          end++;
          continue;
        }
      while (link < end + 3 && press_unit_joins (self, link) && press_names_is_link (self, link))
        link++;
      if (link == end && press_unit_is (self, link, joints))
        link++;
      if (link == end || !press_unit_joins (self, link) || !press_unit_is_open (self, link))
        break;
      end = link + 1;
    }
  return end;
}

static void
claim_after_form (PressNameWork *self, guint form)
{
  guint first = form + press_unit_cue (self, form, PRESS_CUE_FORM_BEFORE), end;

  if (!press_unit_has (self, form, PRESS_UNIT_CAPITAL) || !press_unit_joins (self, first)
      || !press_unit_is_open (self, first))
    return;
  end = press_names_end_of (self, first, PRESS_LONGEST_ORGANIZATION, press_unit_is_office (self, form));
  if (end > first)
    press_names_claim (self, form, end, PRESS_NAME_ORGANIZATION, 0.95f);
}

/* "Image Systems Optikwerk AG" begins too early when "Leica Camera AG" stands alone elsewhere. */
static void
shrink_forms (PressNameWork *self)
{
  g_autoptr (GHashTable) whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->claims->len; i++)
    g_hash_table_add (whole, press_claim_key (self, &g_array_index (self->claims, PressClaim, i), 0));
  for (guint i = 0; i < self->claims->len; i++)
    {
      PressClaim *claim = &g_array_index (self->claims, PressClaim, i);

      for (guint skip = 1; skip + 1 < claim->end - claim->first; skip++)
        {
          g_autofree char *key = press_claim_key (self, claim, skip);

          if (!press_unit_has (self, claim->first + skip, PRESS_UNIT_CAPITAL)
              || !g_hash_table_contains (whole, key))
            continue;
          for (guint k = 0; k < skip; k++)
            self->units[claim->first + k].claim = 0;
          claim->first += skip;
          break;
        }
    }
}

/** press_names_find_forms: companies with their legal forms. */
void
press_names_find_forms (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0 && press_unit_cue (self, i, PRESS_CUE_FORM_BEFORE) > 0)
      claim_after_form (self, i);
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0 && press_unit_cue (self, i, PRESS_CUE_FORM_AFTER) > 0)
      claim_before_form (self, i);
  shrink_forms (self);
}
