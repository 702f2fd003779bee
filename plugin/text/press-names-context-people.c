// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People by what stands around a capitalised word: a role before or behind it, a verb of saying, another
 * person, a caption. */

#include "text/press-names-private.h"

#include <string.h>

#define SPEECH_REACH 40 /* units between a quotation mark and its speaker */

static const char *const comma[] = { ",", NULL };
static const char *const possessive[] = { "'s", NULL };
static const char *const who[] = { "who", "whose", NULL };
static const char *const behind_role[]
    = { "of", "at",  "for",   "with",  "der",   "des",  "von",   "vom",   "bei", "beim",
        "di", "del", "della", "dell'", "dello", "dei",  "degli", "delle", "de",  "d'",
        "du", "des", "chez",  "en",    "da",    "dari", "pada",  NULL };
static const char *const origin[] = { "asal", "kelahiran", "warga", NULL };
static const char *const list_marks[]
    = { ",", ";",   ":",    ".",   ")",   "(",    "and",   "und", "e",     "ed", "et",
        "y", "dan", "with", "mit", "con", "avec", "serta", "as",  "sowie", NULL };

/* "Tinta y Sal anunció": two words and an "and", no names that lists know, and a verb in the singular: a
 * firm. */
static gboolean
is_couple (const PressNameWork *self, guint first)
{
  static const char *const conjunctions[] = { "y", "e", "i", "et", NULL };
  const char *verb = first + 3 < self->n_units ? self->units[first + 3].key : "";

  return press_unit_is (self, first + 1, conjunctions) && press_unit_is_open (self, first + 2)
         && press_unit_joins (self, first + 1) && press_unit_joins (self, first + 2)
         && press_unit_joins (self, first + 3) && press_unit_cue (self, first + 3, PRESS_CUE_SAYING) > 0
         && self->units[first].tongue == PRESS_TONGUE_ROMANCE && !g_str_has_suffix (verb, "n")
         && !g_str_has_suffix (verb, "no") && !g_str_has_suffix (verb, "nt")
         && self->units[first].cues[PRESS_CUE_GIVEN] + self->units[first].cues[PRESS_CUE_SURNAME]
                    + self->units[first + 2].cues[PRESS_CUE_GIVEN]
                == 0;
}

/* "CEO X Intan Y": behind the company the person has been found. */
static gboolean
person_goes_on (const PressNameWork *self, guint unit)
{
  if (!press_unit_joins (self, unit))
    return FALSE;
  if (self->units[unit].claim == 0)
    return press_unit_is_open (self, unit);
  return g_array_index (self->claims, PressClaim, self->units[unit].claim - 1).kind == PRESS_NAME_PERSON;
}

/* "wie mir Leute aus dem Umfeld bestätigt haben", "Selecting Pebblebrook reflects": no names, though a verb
 * of saying follows. */
static gboolean
is_plain_subject (const PressNameWork *self, guint first, guint end)
{
  const PressUnit *u = &self->units[first];

  if (u->cues[PRESS_CUE_GIVEN] > 0)
    return FALSE;
  if (u->tongue == PRESS_TONGUE_ENGLISH && u->flags & PRESS_UNIT_START && g_str_has_suffix (u->key, "ing"))
    return TRUE;
  for (guint i = first; i < end; i++)
    if (!(self->units[i].flags & PRESS_UNIT_CAPITAL) && u->tongue == PRESS_TONGUE_GERMAN
        && u->cues[PRESS_CUE_SURNAME] == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_known (const PressNameWork *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->units[i].cues[PRESS_CUE_GIVEN] + self->units[i].cues[PRESS_CUE_SURNAME] > 0)
      return TRUE;
  return FALSE;
}

/* "LEAD PLAINTIFF PROCESS": a heading, not somebody's role. */
static gboolean
is_shouted (const PressNameWork *self, guint first)
{
  return press_unit_has (self, first, PRESS_UNIT_CAPS) && press_unit_has (self, first - 1, PRESS_UNIT_CAPS)
         && strlen (self->units[first - 1].key) > 4;
}

/* "Attorney Journals Orange County": no list knows a person in it, but one knows a thing. */
static gboolean
names_thing (const PressNameWork *self, guint first, guint end)
{
  if (is_known (self, first, end) || end < first + 2)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (self->units[i].cues[PRESS_CUE_ORG_TAIL] + self->units[i].cues[PRESS_CUE_PLACE_WORD]
            + self->units[i].cues[PRESS_CUE_DEPARTMENT]
        > 0)
      return TRUE;
  return FALSE;
}

/* Whether a quotation mark stands not far from @unit: verbs of saying mean other things too ("confie son
 * réseau à"). */
static gboolean
is_near_speech (const PressNameWork *self, guint unit)
{
  static const char *const marks[] = { "\"", "“", "”", "„", "«", "»", "‘", "’", "›", "‹", NULL };
  guint first = unit > SPEECH_REACH ? unit - SPEECH_REACH : 0;

  for (guint i = first; i < MIN (unit + SPEECH_REACH, self->n_units); i++)
    if (press_unit_is (self, i, marks))
      return TRUE;
  return FALSE;
}

/* "has been promoted", "è stata nominata", "resmi ditunjuk" */
static gboolean
is_appointed (const PressNameWork *self, guint unit)
{
  static const char *const verbs[]
      = { "has", "have", "was", "is", "a", "est", "è", "ha", "fue", "es", "telah", "resmi", "sudah", NULL };
  static const char *const deeds[]
      = { "appointed", "promoted", "elected",  "hired",    "nommé",    "nommée",   "promu",
          "promue",    "élu",      "élue",     "nominato", "nominata", "promosso", "promossa",
          "eletto",    "eletta",   "nombrado", "nombrada", "elegido",  "elegida",  "designado",
          "designada", "ditunjuk", "diangkat", "dilantik", "terpilih", NULL };

  if (!press_unit_is (self, unit, verbs) || !press_unit_joins (self, unit))
    return FALSE;
  return press_unit_is (self, unit + 1, deeds) || press_unit_is (self, unit + 2, deeds);
}

/* "pelatih sementara X Y", "la coordinatrice infermieristica X Y": a role with an adjective behind it. */
static gboolean
follows_qualified_role (const PressNameWork *self, guint unit)
{
  return unit > 1 && press_unit_joins (self, unit) && press_unit_joins (self, unit - 1)
         && self->units[unit].tongue != PRESS_TONGUE_ENGLISH
         && press_unit_has (self, unit - 1, PRESS_UNIT_WORD)
         && !press_unit_has (self, unit - 1, PRESS_UNIT_CAPITAL)
         && (press_unit_cue (self, unit - 1, PRESS_CUE_MODIFIER) > 0
             || press_unit_cue (self, unit - 1, PRESS_CUE_FUNCTION) == 0)
         && press_unit_cue (self, unit - 1, PRESS_CUE_SAYING)
                    + press_unit_cue (self, unit - 1, PRESS_CUE_ORG_NOUN)
                    + press_unit_cue (self, unit - 1, PRESS_CUE_PARTICLE)
                == 0
         && press_unit_cue_before (self, unit - 1, PRESS_CUE_ROLE) > 0
         && press_unit_cue_before (self, unit - 1, PRESS_CUE_ORG_NOUN) == 0;
}

/* How sure it is that the words [first, end) name a person; 0: nothing says so. */
static float
person_in_context (const PressNameWork *self, guint first, guint end)
{
  guint words = end - first;
  guint8 tongue = self->units[first].tongue;
  gboolean role = first > 0 && press_unit_cue_before (self, first, PRESS_CUE_ROLE) > 0;

  if (first > 0 && (press_unit_follows_street (self, first)))
    return 0;
  if (tongue == PRESS_TONGUE_ENGLISH && words == 1 && press_unit_joins (self, end)
      && press_unit_cue (self, end, PRESS_CUE_ROLE) > 0)
    return 0; /* "said Pebblebrook spokesperson" */
  if (press_names_role_follows (self, end) || (words > 1 && press_names_takes_office (self, end)))
    return words > 1 ? 0.8f : 0.7f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words > 1 && words < 5 && press_names_follows_office (self, first))
    return 0.75f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words > 1 && words < 5 && press_names_follows_trade (self, first))
    return 0.7f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words == 1 && self->units[first].cues[PRESS_CUE_GIVEN] > 0
      && first > 0 && press_unit_is (self, first - 1, list_marks) && press_unit_is (self, end, list_marks))
    return 0.6f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words == 1
      && ((first > 0 && press_unit_is (self, first - 1, origin)) || (role && person_goes_on (self, end))))
    return 0; /* "kelahiran X"; "Direktur Program Y Z" */
  if (role && tongue == PRESS_TONGUE_INDONESIAN && press_unit_cue_before (self, first, PRESS_CUE_OFFICE) > 0
      && press_unit_is (self, end, comma))
    return 0; /* "Bupati X, Hj. Y": the mayor of X */
  if (role && tongue == PRESS_TONGUE_ROMANCE && self->units[first].cues[PRESS_CUE_GIVEN] == 0
      && press_names_role_is_given (self, first))
    return 0;
  if (role && (is_shouted (self, first) || names_thing (self, first, end)))
    return 0;
  if (role && press_unit_cue_before (self, first, PRESS_CUE_ORG_NOUN) == 0
      && !press_unit_is (self, first - 1, behind_role))
    return tongue != PRESS_TONGUE_INDONESIAN || words == 1 ? 0.7f : 0;
  if (first > 1 && press_unit_is (self, first - 1, comma) && press_names_role_reaches (self, first - 1)
      && (words > 1
          || (press_unit_is (self, end, comma)
              && (tongue == PRESS_TONGUE_INDONESIAN || is_known (self, first, end)))))
    return 0.65f;
  if (words > 1 && tongue == PRESS_TONGUE_ROMANCE && press_names_role_leads (self, first, end))
    return 0.6f;
  if (first > 0 && press_unit_cue_before (self, first, PRESS_CUE_SAYING) > 0 && words < 4
      && !press_unit_is (self, end, possessive))
    return 0.65f;
  if (press_unit_is (self, end, comma) && press_unit_is (self, end + 1, who))
    return 0.65f;
  if (words > 1 && words < 5 && tongue != PRESS_TONGUE_GERMAN && !names_thing (self, first, end)
      && ((first > 0 && press_unit_cue_before (self, first, PRESS_CUE_SUCCEED) > 0)
          || is_appointed (self, end) || follows_qualified_role (self, first)))
    return 0.62f;
  if (words > 1 && press_unit_joins (self, end) && press_unit_cue (self, end, PRESS_CUE_SAYING) > 0
      && !is_plain_subject (self, first, end)
      && (is_known (self, first, end) || is_near_speech (self, first)))
    return 0.5f;
  return 0;
}

/* "Ada Lund and Trent Okafor": the second of a pair whose first is a person. */
static gboolean
is_second_person (const PressNameWork *self, guint first, guint end)
{
  static const char *const pairs[] = { "and", "und", "e", "ed", "et", "y", "dan", "&", NULL };
  const PressClaim *claim;

  if (first < 2 || !press_unit_is (self, first - 1, pairs) || !press_unit_joins (self, first)
      || !press_unit_joins (self, first - 1) || self->units[first - 2].claim == 0 || end - first != 2
      || press_unit_has (self, end - 1, PRESS_UNIT_CAPS) || press_unit_has (self, first, PRESS_UNIT_CAPS)
      || names_thing (self, first, end) || self->units[first].tongue == PRESS_TONGUE_GERMAN)
    return FALSE;
  claim = &g_array_index (self->claims, PressClaim, self->units[first - 2].claim - 1);
  return claim->kind == PRESS_NAME_PERSON && claim->end - claim->first > 1
         && self->units[first].cues[PRESS_CUE_ORG_HEAD] + self->units[first].cues[PRESS_CUE_PLACE] == 0;
}

static gboolean
may_begin_person (const PressNameWork *self, guint i)
{
  const PressUnit *u = &self->units[i];

  if (!press_unit_is_open (self, i) || u->flags & PRESS_UNIT_DIGITS || press_unit_is_common (self, i))
    return FALSE;
  if (u->cues[PRESS_CUE_ROLE] + u->cues[PRESS_CUE_MODIFIER] + u->cues[PRESS_CUE_DEPARTMENT]
              + u->cues[PRESS_CUE_ORG_NOUN] + u->cues[PRESS_CUE_LABEL] + u->cues[PRESS_CUE_CAPTION]
          > 0
      || (u->cues[PRESS_CUE_TITLE] > 0 && u->cues[PRESS_CUE_GIVEN] == 0))
    return FALSE;
  return i == 0 || !press_unit_joins (self, i) || !press_unit_is_open (self, i - 1)
         || press_unit_cue_before (self, i, PRESS_CUE_ROLE) > 0
         || press_unit_cue_before (self, i, PRESS_CUE_DEPARTMENT) > 0;
}

void
press_names_claim_people (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;
      float confidence;

      if (!may_begin_person (self, i))
        continue;
      end = press_person_end (self, i, TRUE);
      if ((press_unit_has (self, end, PRESS_UNIT_DIGITS) && press_unit_joins (self, end))
          || (press_unit_has (self, i, PRESS_UNIT_INITIAL) && end <= i + 2))
        continue; /* "D." of "Ph.D." */
      if (press_unit_has (self, i, PRESS_UNIT_HEADING) && !press_names_role_follows (self, end))
        continue;
      if (is_couple (self, i))
        {
          press_names_claim (self, i, i + 3, PRESS_NAME_ORGANIZATION, 0.5f);
          continue;
        }
      confidence = person_in_context (self, i, end);
      if (confidence <= 0 && is_second_person (self, i, end))
        confidence = 0.6f;
      if (confidence > 0)
        press_names_claim (self, i, end, PRESS_NAME_PERSON, confidence);
    }
}

/* "From left: An Wu, Tessa Quist and Kim Do-yun": runs of two words and more in the line of a caption. */
void
press_names_claim_pictured (PressNameWork *self)
{
  gboolean caption = FALSE;

  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;

      if (press_unit_has (self, i, PRESS_UNIT_BREAK))
        caption = FALSE;
      if (press_unit_cue (self, i, PRESS_CUE_CAPTION) > 0)
        caption = TRUE;
      if (!caption || !may_begin_person (self, i) || !press_unit_is (self, i - 1, list_marks))
        continue;
      end = press_person_end (self, i, TRUE);
      if (end > i + 1 && press_unit_is (self, end, list_marks))
        press_names_claim (self, i, end, PRESS_NAME_PERSON, 0.6f);
    }
}
