// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Organisations and places that their own words give away: words that open or close the name of an
 * institution ("Universität X", "X Foundation"), partners' names ("Moss & Fern"), and names that the lexicons
 * list. */

#include "text/press-names-private.h"

#include <string.h>

static const char *const joints[] = { "&", "+", NULL };

/* "nationale", "supérieure", "marines": what Romance adjectives of institutions end in. */
static gboolean
ends_like_adjective (const PressUnit *unit)
{
  static const char *const endings[]
      = { "al",         "ale",   "ales", "aux",  "ali",   "ial",   "ional", "ique", "iques", "ico",
          "ica",        "icos",  "icas", "ici",  "iche",  "ive",   "ives",  "ifs",  "ivo",   "iva",
          "aine",       "aines", "ano",  "ana",  "enne",  "éenne", "péen",  "peo",  "pea",   "aire",
          "aires",      "ario",  "aria", "ines", "ieure", "ieur",  "iore",  "iori", "aise",  "aises",
          "çais",       "çaise", "iano", "iana", "ense",  "stre",  "stres", "able", "ables", "ées",
          "appliquées", "ine",   "ime",  "imes", "ile",   "iles" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (unit->key, endings[i]) && strlen (unit->key) > strlen (endings[i]) + 2)
      return TRUE;
  return FALSE;
}

static gboolean
is_plain_word (const PressNameWork *self, guint unit)
{
  const PressUnit *u;

  if (!press_unit_joins (self, unit))
    return FALSE;
  u = &self->units[unit];
  return (u->flags & (PRESS_UNIT_WORD | PRESS_UNIT_CAPITAL)) == PRESS_UNIT_WORD
         && u->cues[PRESS_CUE_FUNCTION] == 0 && u->cues[PRESS_CUE_SAYING] == 0;
}

static gboolean
looks_like_adjective (const PressNameWork *self, guint unit)
{
  return is_plain_word (self, unit) && ends_like_adjective (&self->units[unit]);
}

static guint
skip_links (const PressNameWork *self, guint unit)
{
  guint link = unit;

  while (link < unit + 3 && press_unit_joins (self, link) && press_names_is_link (self, link))
    link++;
  return link;
}

/* "Centre national | d'études marines", "Association | des maires ruraux du Finistère": French writes only
 * the first word large. @unit stands behind the head; where an adjective is not there, the head must have its
 * large letter in the middle of a sentence. */
static guint
end_of_plain (const PressNameWork *self, guint unit)
{
  static const char *const for_what[] = { "per", "pour", "para", NULL };
  gboolean capital_tells = !press_unit_has (self, unit - 1, PRESS_UNIT_START);
  guint at = unit;

  if (self->units[unit].tongue != PRESS_TONGUE_ROMANCE)
    return unit;
  while (at < unit + 2 && looks_like_adjective (self, at))
    at++;
  if (at == unit && !looks_like_adjective (self, unit - 1) && !capital_tells)
    return unit;
  for (guint round = 0; round < 2; round++)
    {
      guint link = skip_links (self, at);

      if (link == at || (link == at + 1 && press_unit_is (self, at, for_what)) || link >= self->n_units
          || !press_unit_joins (self, link))
        return round == 0 ? unit : at;
      if (press_unit_is_open (self, link))
        return press_names_end_of (self, link, PRESS_LONGEST_ORGANIZATION, FALSE);
      if (!is_plain_word (self, link))
        return round == 0 ? unit : at;
      for (at = link + 1; at < link + 3 && looks_like_adjective (self, at);)
        at++;
    }
  return at;
}

/* "Officine Bertolini | di Lucca": the place behind a name that is one without it. */
static guint
cut_place (const PressNameWork *self, guint head, guint next, guint end)
{
  static const char *const froms[] = { "di", "de", "d'", "a", "à", NULL };

  if (self->units[next].tongue != PRESS_TONGUE_ROMANCE || next > head + 1 || end < next + 3
      || !press_unit_is_open (self, next) || !press_unit_is (self, end - 2, froms)
      || press_unit_cue (self, end - 1, PRESS_CUE_PLACE) == 0)
    return end;
  for (guint i = next; i + 2 < end; i++)
    if (ends_like_adjective (&self->units[i]) || press_names_is_link (self, i)
        || self->units[i].cues[PRESS_CUE_ORG_HEAD] + self->units[i].cues[PRESS_CUE_ORG_TAIL]
                   + self->units[i].cues[PRESS_CUE_ORG_NOUN] + self->units[i].cues[PRESS_CUE_PLACE]
               > 0)
      return end;
  return end - 2;
}

static gboolean
is_body_word (const PressNameWork *self, guint unit)
{
  static const char *const kinds[] = { "public", "research", "body", NULL };
  const char *kind = NULL;

  return press_text_match (self->text, self->units[unit].first, PRESS_TERM_ORGANIZATION_KIND, &kind) > 0
         && g_strv_contains (kinds, kind);
}

/* "Institut für Bauen": what it is for is said. */
static gboolean
has_purpose (const PressNameWork *self, guint first, guint end)
{
  static const char *const purposes[] = { "für", "of", "for", NULL };

  for (guint i = first; i < end; i++)
    if (press_unit_is (self, i, purposes))
      return TRUE;
  return FALSE;
}

/* "Badan Riset | dan Inovasi Nasional", "Gewerkschaft Pflege | und Heilberufe", "Ministère de l'Eau | et de
 * l'Assainissement", "Institut für Bauen | und Umwelt": bodies, and what has a purpose, may have two. */
static guint
end_of_pair (const PressNameWork *self, guint head, guint end)
{
  static const char *const ands[] = { "dan", "und", "and", "e", "ed", "et", "y", NULL };
  guint next;

  if (!press_unit_is (self, end, ands) || !press_unit_joins (self, end)
      || (!is_body_word (self, head) && !has_purpose (self, head, end)))
    return end;
  next = skip_links (self, end + 1);
  if (next >= self->n_units || !press_unit_joins (self, next) || !press_unit_is_open (self, next)
      || self->units[next].cues[PRESS_CUE_ORG_HEAD] + self->units[next].cues[PRESS_CUE_FORM_BEFORE]
                 + self->units[next].cues[PRESS_CUE_PLACE] + self->units[next].cues[PRESS_CUE_GIVEN]
                 + self->units[next].cues[PRESS_CUE_ROLE] + self->units[next].cues[PRESS_CUE_ORGANIZATION]
                 + (self->units[head].tongue == PRESS_TONGUE_INDONESIAN
                        ? 0
                        : press_unit_cue (self, next + 1, PRESS_CUE_ORG_TAIL))
                 + press_unit_cue (self, next + 1, PRESS_CUE_FORM_AFTER)
             > 0)
    return end;
  return press_names_end_of (self, next, 3, FALSE);
}

/* "Fondation Delattre | pour le patrimoine" */
static guint
end_of_purpose (const PressNameWork *self, guint head, guint end)
{
  static const char *const for_what[] = { "pour", "per", "para", NULL };
  guint link = end + 1;

  if (self->units[head].tongue != PRESS_TONGUE_ROMANCE || !press_unit_is (self, end, for_what)
      || !press_unit_joins (self, end) || !is_body_word (self, head))
    return end;
  link = skip_links (self, link);
  if (link == end + 1 || !is_plain_word (self, link))
    return end;
  for (link++; looks_like_adjective (self, link);)
    link++;
  return link;
}

/* "Food Authority | of Ireland", "Reeve Museum | of Broadcasting" */
static guint
end_of_task (const PressNameWork *self, guint end)
{
  static const char *const of[] = { "of", "for", NULL };

  if (!press_unit_is (self, end, of) || !press_unit_joins (self, end) || !press_unit_joins (self, end + 1)
      || !press_unit_is_open (self, end + 1) || press_unit_cue (self, end + 1, PRESS_CUE_GIVEN) > 0
      || self->units[end - 1].cues[PRESS_CUE_ORG_HEAD] == 0)
    return end;
  return press_names_end_of (self, end + 1, 3, FALSE);
}

/* "Allied Transport | Staff Union": a later word of the run closes the name too. */
static guint
last_tail (const PressNameWork *self, guint end)
{
  guint last = end;

  for (guint i = end; i < end + 3 && press_unit_joins (self, i) && press_unit_is_open (self, i)
                      && press_unit_cue (self, i, PRESS_CUE_ROLE) == 0;
       i++)
    if (press_unit_cue (self, i, PRESS_CUE_ORG_TAIL) > 0)
      last = i + press_unit_cue (self, i, PRESS_CUE_ORG_TAIL);
  return last;
}

static void
claim_head (PressNameWork *self, guint i)
{
  guint head = press_unit_cue (self, i, PRESS_CUE_ORG_HEAD), next = i + head, end, link;
  gboolean german = self->units[i].tongue == PRESS_TONGUE_GERMAN;

  if (!press_unit_is_open (self, i) || press_unit_has (self, i, PRESS_UNIT_HEADING)
      || !press_unit_joins (self, next))
    return;
  link = head > 1 && press_names_is_link (self, next - 1) ? next - 1 : next; /* "Association des" */
  if (!press_unit_is_open (self, next)
      && (german || (!press_names_is_link (self, link) && !looks_like_adjective (self, next))
          || press_unit_has (self, i, PRESS_UNIT_START)))
    return;
  if (german
      && (self->units[next].cues[PRESS_CUE_ROLE] > 0 || self->units[next].cues[PRESS_CUE_CALENDAR] > 0))
    return;
  end = press_names_end_of (self, next, PRESS_LONGEST_ORGANIZATION - head, press_unit_is_office (self, i));
  if (end == next)
    end = MAX (next, end_of_plain (self, link));
  else
    end = end_of_purpose (self, i, end_of_pair (self, i, cut_place (self, i, next, end)));
  if (press_names_is_body (self, end - 1))
    return;
  if (end > next) /* "Marlsea Institute of Tides" */
    press_names_claim (
        self, self->units[i].tongue == PRESS_TONGUE_ENGLISH && head > 1 ? press_names_begin_of (self, i) : i,
        end, PRESS_NAME_ORGANIZATION, 0.85f);
}

static void
claim_tail (PressNameWork *self, guint i)
{
  static const char *const office_words[] = { "press", "media", "communications", NULL };
  static const char *const offices[] = { "office",  "team",     "desk", "relations", "department",
                                         "contact", "contacts", "room", "release",   NULL };
  guint begin, end = i + press_unit_cue (self, i, PRESS_CUE_ORG_TAIL);

  if (!press_unit_is_open (self, i) || press_unit_has (self, i, PRESS_UNIT_HEADING) || i == 0
      || !press_unit_joins (self, i) || !press_unit_is_open (self, i - 1))
    return;
  begin = press_names_begin_of (self, i);
  if (begin == i
      || (begin + 1 == i && press_unit_has (self, begin, PRESS_UNIT_START)
          && self->units[begin].tongue == PRESS_TONGUE_GERMAN))
    return;
  while (end < self->n_units && press_unit_joins (self, end)
         && press_unit_cue (self, end, PRESS_CUE_ORG_TAIL) > 0 && press_unit_is_open (self, end))
    end++;
  end = end_of_task (self, last_tail (self, end));
  if (press_unit_is (self, i, office_words) && press_unit_joins (self, i + 1)
      && press_unit_is (self, i + 1, offices))
    end = i; /* "Moss Press Office" */
  if (press_unit_cue (self, begin, PRESS_CUE_DEPARTMENT) == end - begin)
    return; /* "Human Resources" */
  press_names_claim (self, begin, end, PRESS_NAME_ORGANIZATION, 0.75f);
}

/* "Moss & Fern", "Quill & Daughters" */
static void
claim_partners (PressNameWork *self, guint i)
{
  guint end = i + 2;

  if (i == 0 || i + 1 >= self->n_units || !press_unit_is_open (self, i - 1)
      || !press_unit_is_open (self, i + 1) || !press_unit_joins (self, i) || !press_unit_joins (self, i + 1)
      || press_unit_has (self, i - 1, PRESS_UNIT_HEADING))
    return;
  while (press_unit_joins (self, end) && press_unit_cue (self, end, PRESS_CUE_ORG_TAIL) == 1
         && press_unit_is_open (self, end))
    end++;
  end = end_of_task (self, end);
  press_names_claim (self, press_names_begin_of (self, i), end, PRESS_NAME_ORGANIZATION, 0.6f);
}

/** press_names_find_institutions: organisations by the words that open or close their names. */
void
press_names_find_institutions (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      if (self->units[i].claim != 0)
        continue;
      if (press_unit_cue (self, i, PRESS_CUE_ORG_HEAD) > 0)
        claim_head (self, i);
      if (self->units[i].claim == 0 && press_unit_cue (self, i, PRESS_CUE_ORG_TAIL) > 0)
        claim_tail (self, i);
      if (press_unit_is (self, i, joints) && press_unit_has (self, i, PRESS_UNIT_SPACE))
        claim_partners (self, i);
    }
  press_names_cut_officials (self);
}

/* The listed name at @i, longer than @shortest units; a place inside a longer run is that run's. */
static void
claim_listed (PressNameWork *self, guint i, guint shortest)
{
  guint place = press_unit_cue (self, i, PRESS_CUE_PLACE);
  guint organization = press_unit_cue (self, i, PRESS_CUE_ORGANIZATION);
  gboolean inside = i > 0 && press_unit_joins (self, i) && self->units[i].tongue != PRESS_TONGUE_GERMAN
                    && (press_unit_is_open (self, i - 1) || self->units[i - 1].claim != 0)
                    && press_unit_has (self, i - 1, PRESS_UNIT_CAPITAL)
                    && !press_unit_has (self, i - 1, PRESS_UNIT_START | PRESS_UNIT_HEADING)
                    && press_unit_cue (self, i - 1, PRESS_CUE_PLACE_WORD) == 0
                    && press_unit_cue_before (self, i, PRESS_CUE_ROLE) == 0;

  if (place == 1 && organization == 0 && press_unit_joins (self, i + 1) && press_unit_is_open (self, i + 1)
      && self->units[i].tongue != PRESS_TONGUE_GERMAN && press_names_role_follows (self, i + 2))
    return; /* "Austin Moor, founder" */
  if (place == 1 && organization == 0 && self->units[i].tongue == PRESS_TONGUE_GERMAN
      && press_unit_is_common (self, i))
    return; /* "das Essen" */
  if (MAX (place, organization) < shortest
      || (press_unit_has (self, i, PRESS_UNIT_BLOCKED) && MAX (place, organization) < 2))
    return;
  if (organization >= place)
    press_names_claim (self, i, i + organization, PRESS_NAME_ORGANIZATION, 0.8f);
  else if (!inside
           && !(press_unit_cue_before (self, i, PRESS_CUE_ORG_NOUN) > 0 && shortest == 1
                && press_unit_joins (self, i + place) && press_unit_is_open (self, i + place)
                && self->units[i].tongue == PRESS_TONGUE_ROMANCE)) /* "la aseguradora Madrid Vida" */
    press_names_claim (self, i, i + place, PRESS_NAME_PLACE, 0.85f);
}

/** press_names_find_long_listed: listed names of several words. */
void
press_names_find_long_listed (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0)
      claim_listed (self, i, 2);
}

/** press_names_find_listed: places and organisations that the lexicons list. */
void
press_names_find_listed (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0)
      claim_listed (self, i, 1);
}
