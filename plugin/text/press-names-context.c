// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands around a capitalised word tells what bears it: a role before or behind it, a verb of saying, a
 * common noun for a company, a preposition behind a role. */

#include "text/press-names-private.h"

#define SPEECH_REACH 40  /* units between a quotation mark and its speaker */
#define MOST_SEARCHES 40 /* through the whole text */
#define OBJECT_REACH 16  /* units from a role over what it is about to the comma behind it */

static const char *const comma[] = { ",", NULL };
static const char *const asides[] = { ",", "(", "–", "—", ":", NULL };
static const char *const possessive[] = { "'s", NULL };
static const char *const openers[] = { "\"", "“", "„", "«", "»", "‘", "›", "‹", "(", NULL };
static const char *const hyphen[] = { "-", "‐", "‑", NULL };
static const char *const who[] = { "who", "whose", NULL };
static const char *const behind_role[]
    = { "of", "at",  "for",   "with",  "der",   "des",  "von",   "vom",   "bei", "beim",
        "di", "del", "della", "dell'", "dello", "dei",  "degli", "delle", "de",  "d'",
        "du", "des", "chez",  "en",    "da",    "dari", "pada",  NULL };
static const char *const towards_place[]
    = { "in", "at", "near", "aus", "nach", "à", "en", "a", "ad", "di", "ke", NULL };
static const char *const origin[] = { "asal", "kelahiran", "warga", NULL };
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
static gboolean
role_reaches (const PressNameWork *self, guint unit)
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
static gboolean
takes_office (const PressNameWork *self, guint unit)
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
static gboolean
follows_office (const PressNameWork *self, guint unit)
{
  const PressClaim *claim;

  if (unit == 0 || self->units[unit - 1].claim == 0 || !press_unit_joins (self, unit))
    return FALSE;
  claim = &g_array_index (self->claims, PressClaim, self->units[unit - 1].claim - 1);
  return claim->kind == PRESS_NAME_ORGANIZATION && press_unit_is_office (self, claim->first);
}

/* "la fundadora de Marea, X Y,", "le ministre des Transports, X Y;": a role and what it is about, a comma,
 * the name, and after it a mark, a verb of saying or the end. */
static gboolean
role_leads (const PressNameWork *self, guint first, guint end)
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

/* "Ada Lund, presidente Marea Nord": the role right before @unit is that of the person before it. */
static gboolean
role_is_given (const PressNameWork *self, guint unit)
{
  guint role = press_unit_cue_before (self, unit, PRESS_CUE_ROLE), before = unit - role;

  if (role == 0 || before < 2 || !press_unit_is (self, before - 1, comma)
      || self->units[before - 2].claim == 0)
    return FALSE;
  return g_array_index (self->claims, PressClaim, self->units[before - 2].claim - 1).kind
         == PRESS_NAME_PERSON;
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

/* "sutradara X Y", "mahasiswi doktoral X Y": a role that no organisation has stands before. */
static gboolean
follows_trade (const PressNameWork *self, guint unit)
{
  if (unit == 0)
    return FALSE;
  if (press_unit_cue_before (self, unit, PRESS_CUE_TRADE) > 0)
    return TRUE;
  return press_unit_joins (self, unit) && !press_unit_has (self, unit - 1, PRESS_UNIT_CAPITAL)
         && press_unit_cue_before (self, unit - 1, PRESS_CUE_TRADE) > 0;
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
  if (press_names_role_follows (self, end) || (words > 1 && takes_office (self, end)))
    return words > 1 ? 0.8f : 0.7f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words > 1 && words < 5 && follows_office (self, first))
    return 0.75f;
  if (tongue == PRESS_TONGUE_INDONESIAN && words > 1 && words < 5 && follows_trade (self, first))
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
      && role_is_given (self, first))
    return 0;
  if (role && press_unit_cue_before (self, first, PRESS_CUE_ORG_NOUN) == 0
      && !press_unit_is (self, first - 1, behind_role))
    return tongue != PRESS_TONGUE_INDONESIAN || words == 1 ? 0.7f : 0;
  if (first > 1 && press_unit_is (self, first - 1, comma) && role_reaches (self, first - 1)
      && (words > 1 || press_unit_is (self, end, comma)))
    return 0.65f;
  if (words > 1 && tongue == PRESS_TONGUE_ROMANCE && role_leads (self, first, end))
    return 0.6f;
  if (first > 0 && press_unit_cue_before (self, first, PRESS_CUE_SAYING) > 0 && words < 4
      && !press_unit_is (self, end, possessive))
    return 0.65f;
  if (press_unit_is (self, end, comma) && press_unit_is (self, end + 1, who))
    return 0.65f;
  if (words > 1 && press_unit_joins (self, end) && press_unit_cue (self, end, PRESS_CUE_SAYING) > 0
      && !is_plain_subject (self, first, end)
      && (is_known (self, first, end) || is_near_speech (self, first)))
    return 0.5f;
  return 0;
}

static gboolean
may_begin_person (const PressNameWork *self, guint i)
{
  const PressUnit *u = &self->units[i];

  if (!press_unit_is_open (self, i) || u->flags & PRESS_UNIT_DIGITS || press_unit_is_common (self, i))
    return FALSE;
  if (u->cues[PRESS_CUE_ROLE] + u->cues[PRESS_CUE_MODIFIER] + u->cues[PRESS_CUE_DEPARTMENT]
              + u->cues[PRESS_CUE_ORG_NOUN] + u->cues[PRESS_CUE_LABEL]
          > 0
      || (u->cues[PRESS_CUE_TITLE] > 0 && u->cues[PRESS_CUE_GIVEN] == 0))
    return FALSE;
  return i == 0 || !press_unit_joins (self, i) || !press_unit_is_open (self, i - 1)
         || press_unit_cue_before (self, i, PRESS_CUE_ROLE) > 0
         || press_unit_cue_before (self, i, PRESS_CUE_DEPARTMENT) > 0;
}

static void
claim_people (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    {
      guint end;
      float confidence;

      if (!may_begin_person (self, i))
        continue;
      end = press_person_end (self, i, TRUE);
      if (press_unit_has (self, end, PRESS_UNIT_DIGITS) && press_unit_joins (self, end))
        continue;
      if (press_unit_has (self, i, PRESS_UNIT_HEADING) && !press_names_role_follows (self, end))
        continue;
      if (is_couple (self, i))
        {
          press_names_claim (self, i, i + 3, PRESS_NAME_ORGANIZATION, 0.5f);
          continue;
        }
      confidence = person_in_context (self, i, end);
      if (confidence > 0)
        press_names_claim (self, i, end, PRESS_NAME_PERSON, confidence);
    }
}

/* "From left: An Wu, Tessa Quist and Kim Do-yun": runs of two words and more in the line of a caption. */
static void
claim_pictured (PressNameWork *self)
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
  claim_people (self);
  claim_pictured (self);
  claim_organizations (self);
}
