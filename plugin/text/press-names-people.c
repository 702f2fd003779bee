// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* People: the grammar of a person's name (given names, initials, particles, surnames, "jun."), and where
 * one is certain enough to begin: behind a title, with a listed given name or surname, beside a role. */

#include "text/press-names-private.h"

#include <string.h>

static const char *const suffixes[]
    = { "jr", "sr", "jun", "sen", "junior", "senior", "ii", "iii", "iv", NULL };
static const char *const saints[]
    = { "san", "santa", "santo", "sant'", "saint", "sainte", "sankt", "são", NULL };
static const char *const period[] = { ".", NULL };
static const char *const comma[] = { ",", NULL };
static const char *const hyphen[] = { "-", NULL };
static const char *const nick_open[] = { "\"", "“", "„", "«", "'", "‘", NULL };
static const char *const nick_close[] = { "\"", "”", "“", "»", "'", "’", NULL };
static const char *const capital_particles[]
    = { "le",  "la",  "lo",  "li",  "de",  "del", "della", "di",    "da",  "du",  "des", "van",
        "von", "vom", "der", "den", "ten", "ter", "el",    "al",    "ben", "bin", "san", "saint",
        "st",  "zu",  "zum", "zur", "mac", "dos", "das",   "degli", "dei", "dal", NULL };
static const char *const conjunctions[] = { "y", "i", NULL };
static const char *const late_particles[]
    = { "d'", "dell'", "y",   "i",   "e",   "de",    "della", "del", "di",
        "du", "de la", "von", "van", "bin", "binti", "da",    NULL };

static gboolean
is_name_part (const PressNameWork *self, guint unit)
{
  const PressUnit *u;

  if (!press_unit_is_open (self, unit))
    return FALSE;
  u = &self->units[unit];
  return !(u->flags & PRESS_UNIT_DIGITS) && u->cues[PRESS_CUE_FORM_AFTER] == 0
         && u->cues[PRESS_CUE_CALENDAR] == 0;
}

/* A capitalised word that goes on with something else: "Vice President", "CEO", "Group". */
static gboolean
ends_name (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];

  return u->cues[PRESS_CUE_ROLE] > 0 || u->cues[PRESS_CUE_ORG_HEAD] > 0 || u->cues[PRESS_CUE_ORGANIZATION] > 0
         || (u->cues[PRESS_CUE_TITLE] > 0 && u->cues[PRESS_CUE_GIVEN] + u->cues[PRESS_CUE_SURNAME] == 0)
         || u->cues[PRESS_CUE_FORM_BEFORE] > 0
         || (u->cues[PRESS_CUE_MODIFIER] > 0 && u->cues[PRESS_CUE_SURNAME] == 0)
         || u->cues[PRESS_CUE_DEPARTMENT] > 0 || u->cues[PRESS_CUE_LABEL] > 0;
}

static guint
particles_from (const PressNameWork *self, guint unit, gboolean late)
{
  guint end = unit;

  while (end < unit + 4 && press_unit_joins (self, end))
    {
      guint length = press_unit_cue (self, end, PRESS_CUE_PARTICLE);

      if (length == 0)
        length = (late && press_unit_is (self, end, conjunctions))
                 || (press_unit_is (self, end, capital_particles)
                     && press_unit_has (self, end, PRESS_UNIT_CAPITAL));
      if (length == 0 || self->units[end].claim != 0
          || (!late && press_unit_is (self, end, conjunctions)
              && !press_unit_has (self, end, PRESS_UNIT_CAPITAL)))
        break;
      if (late && end == unit && !press_unit_has (self, end, PRESS_UNIT_CAPITAL)
          && !press_unit_is (self, end, late_particles) && length < 2)
        break;
      end += length;
    }
  return end;
}

static guint
most_surnames (const PressUnit *unit)
{
  switch (unit->tongue)
    {
    case PRESS_TONGUE_INDONESIAN:
      return 4;
    case PRESS_TONGUE_ROMANCE:
      return 3;
    default:
      return 2;
    }
}

/* A second surname in German: nouns are capitalised there, so it needs to look like one. */
static gboolean
takes_surname (const PressNameWork *self, guint unit, guint surnames)
{
  const PressUnit *u = &self->units[unit];

  if (surnames == 0)
    return !(u->cues[PRESS_CUE_ROLE] > 0 && u->flags & PRESS_UNIT_CAPS);
  if (ends_name (self, unit) || u->cues[PRESS_CUE_ORG_TAIL] > 0)
    return FALSE;
  if (u->tongue == PRESS_TONGUE_GERMAN)
    return u->cues[PRESS_CUE_SURNAME] > 0 || u->cues[PRESS_CUE_GIVEN] > 0
           || (u->flags & PRESS_UNIT_HYPHEN && u->cues[PRESS_CUE_ORG_NOUN] == 0)
           || (press_unit_cue (self, unit + 1, PRESS_CUE_SAYING) > 0 && u->cues[PRESS_CUE_ORG_NOUN] == 0
               && !press_unit_is_common (self, unit));    /* "Chefin Eda Nur Toprak sagte" */
  if (u->tongue == PRESS_TONGUE_ROMANCE && surnames == 1) /* "Ruiz Soria": towns are surnames too */
    return !press_unit_is (self, unit + 1, hyphen);
  return u->cues[PRESS_CUE_PLACE] == 0;
}

/* "Ada Lund di OSI", "Ada Lund von den Moorbahnen": what follows the preposition is no surname. */
static gboolean
names_employer (const PressNameWork *self, guint unit)
{
  const PressHabit *habit;

  if (unit >= self->n_units || press_unit_has (self, unit, PRESS_UNIT_HEADING))
    return FALSE;
  habit = g_hash_table_lookup (self->habits, self->units[unit].key);
  return press_unit_has (self, unit, PRESS_UNIT_CAPS)
         || (self->units[unit].tongue == PRESS_TONGUE_GERMAN && habit != NULL && habit->capital > 2);
}

/**
 * press_person_end:
 * @first: the first word of the name
 * @sure: whether something else than the name tells that a person is meant
 *
 * Returns: the unit after the person's name that begins at @first; @first + 1 when it has one word
 */
guint
press_person_end (const PressNameWork *self, guint first, gboolean sure)
{
  gboolean given = press_unit_cue (self, first, PRESS_CUE_GIVEN) > 0;
  guint given_length = MAX (1, press_unit_cue (self, first, PRESS_CUE_GIVEN));
  guint end = first + given_length, surnames = given || sure ? 0 : 1;
  guint most = most_surnames (&self->units[first])
               + (surnames == 1 && press_unit_cue (self, end, PRESS_CUE_GIVEN) > 0);

  if (press_unit_has (self, first, PRESS_UNIT_INITIAL) && press_unit_is (self, end, period))
    end++;
  while (end < self->n_units && end < first + 14 && press_unit_joins (self, end))
    {
      guint after = particles_from (self, end, surnames > 0);

      if (surnames >= most || press_unit_is (self, end, suffixes))
        break;
      if (after > end && surnames > 0 && names_employer (self, after))
        break;
      if (after > end && press_unit_joins (self, after) && is_name_part (self, after)
          && (surnames > 0 || given || sure) && self->units[after].cues[PRESS_CUE_ORG_HEAD] == 0)
        {
          end = after + 1;
          surnames++;
        }
      else if (press_unit_has (self, end, PRESS_UNIT_INITIAL) && is_name_part (self, end))
        {
          end++;
          if (press_unit_is (self, end, period)
              && (press_unit_is_open (self, end + 1) || !press_unit_has (self, end + 1, PRESS_UNIT_START)))
            end++;
        }
      else if (press_unit_is (self, end, nick_open) && is_name_part (self, end + 1)
               && press_unit_is (self, end + 2, nick_close) && is_name_part (self, end + 3))
        end += 3;
      else if (is_name_part (self, end) && press_unit_cue (self, end, PRESS_CUE_GIVEN) > 0 && surnames == 0
               && !press_unit_has (self, end, PRESS_UNIT_CAPS))
        end++;
      else if (is_name_part (self, end) && takes_surname (self, end, surnames))
        {
          end++;
          surnames++;
        }
      else
        break;
    }
  if (press_unit_joins (self, end) && press_unit_is (self, end, suffixes))
    end += press_unit_is (self, end + 1, period) ? 2 : 1;
  else if (press_unit_is (self, end, comma) && press_unit_is (self, end + 1, suffixes)
           && press_unit_is (self, end + 2, period))
    end += 3;
  return MIN (end, self->n_units);
}

/* Behind one or several titles; those in lower case need a language that writes them so. */
static guint
skip_titles (const PressNameWork *self, guint unit)
{
  guint end = unit;

  while (end < self->n_units && end < unit + 30)
    {
      guint length = press_unit_cue (self, end, PRESS_CUE_TITLE);

      if (length == 0 || (end > unit && !press_unit_joins (self, end)))
        break;
      if (!press_unit_has (self, end, PRESS_UNIT_CAPITAL) && length == 1 && end == unit
          && (self->units[end].tongue == PRESS_TONGUE_ENGLISH
              || self->units[end].tongue == PRESS_TONGUE_GERMAN))
        break;
      end += length;
      if (press_unit_is (self, end, (const char *[]){ "-", NULL }))
        end++;
    }
  return end;
}

static void
claim_titled (PressNameWork *self, guint i)
{
  guint first = skip_titles (self, i), end;

  if (first == i || !press_unit_joins (self, first))
    return;
  if (!is_name_part (self, first))
    { /* "Frau von der Aue" */
      guint after = particles_from (self, first, FALSE);

      if (after > first && is_name_part (self, after) && press_unit_joins (self, after))
        press_names_claim (self, first, press_person_end (self, after, FALSE), PRESS_NAME_PERSON, 0.85f);
      return;
    }
  if (ends_name (self, first) && press_unit_cue (self, first, PRESS_CUE_SURNAME) == 0)
    return;
  end = press_person_end (self, first, TRUE);
  if (end <= first + 2 && press_unit_has (self, first, PRESS_UNIT_INITIAL))
    return;
  press_names_claim (self, first, end, PRESS_NAME_PERSON, 0.9f);
}

/* "rue Jean Jaurès", "via San Pier Crisologo", "Jalan Ahmad Yani": the street is called so. */
gboolean
press_unit_follows_street (const PressNameWork *self, guint unit)
{
  guint at = unit;

  for (guint i = 0; i < 2 && at > 0 && press_unit_joins (self, at); i++)
    {
      if (press_unit_cue (self, at - 1, PRESS_CUE_PLACE_WORD) > 0
          && self->units[at - 1].tongue != PRESS_TONGUE_ENGLISH
          && self->units[at - 1].tongue != PRESS_TONGUE_GERMAN)
        return TRUE;
      if (!press_unit_is (self, at - 1, saints) && press_unit_cue (self, at - 1, PRESS_CUE_PARTICLE) == 0)
        return FALSE;
      at--;
    }
  return FALSE;
}

static gboolean
has_two_words (const PressNameWork *self, guint first, guint end)
{
  guint words = 0;

  for (guint i = first; i < end; i++)
    words += (self->units[i].flags & (PRESS_UNIT_WORD | PRESS_UNIT_CAPITAL))
             == (PRESS_UNIT_WORD | PRESS_UNIT_CAPITAL);
  return words > 1;
}

/* "Lena Rahimi-Vogt", "Lei Jun", "Kim Do-yun", "J. Wang" */
static void
claim_by_parts (PressNameWork *self, guint i)
{
  const PressUnit *u = &self->units[i];
  gboolean given = u->cues[PRESS_CUE_GIVEN] > 0, surname = u->cues[PRESS_CUE_SURNAME] > 0;
  gboolean weak = (u->flags & PRESS_UNIT_CAPS) && !(u->flags & PRESS_UNIT_HEADING);
  guint end;

  if (u->tongue == PRESS_TONGUE_ENGLISH && press_unit_cue (self, i + 1, PRESS_CUE_ORG_TAIL) > 0
      && press_unit_cue (self, i + 1, PRESS_CUE_SURNAME) == 0)
    return; /* "Troy Athletics" */
  if ((!given && surname && !press_unit_cue (self, i + 1, PRESS_CUE_GIVEN))
      || press_unit_follows_street (self, i)
      || (i > 0 && press_unit_joins (self, i) && press_unit_is (self, i - 1, saints)))
    return;
  if (weak && strlen (u->key) > 2 && press_unit_has (self, i + 1, PRESS_UNIT_CAPITAL)
      && !press_unit_has (self, i + 1, PRESS_UNIT_CAPS | PRESS_UNIT_INITIAL))
    return; /* "LEO Satellite" */
  end = press_person_end (self, i, FALSE);
  if (!has_two_words (self, i, end))
    return;
  if (u->flags & PRESS_UNIT_HEADING && !press_unit_is (self, end, comma))
    { /* every word is capitalised: only what lists know */
      guint known = i + 1;

      while (
          known < end
          && (self->units[known].cues[PRESS_CUE_SURNAME] > 0 || self->units[known].cues[PRESS_CUE_GIVEN] > 0))
        known++;
      if (known == i + 1)
        return;
      end = known;
    }
  press_names_claim (self, i, end, PRESS_NAME_PERSON, weak ? 0.7f : 0.85f);
}

/** press_names_find_people: people whose names or titles say that they are people. */
void
press_names_find_people (PressNameWork *self)
{
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0 && press_unit_cue (self, i, PRESS_CUE_TITLE) > 0)
      claim_titled (self, i);
  for (guint i = 0; i < self->n_units; i++)
    if (is_name_part (self, i)
        && (press_unit_cue (self, i, PRESS_CUE_GIVEN) > 0 || press_unit_cue (self, i, PRESS_CUE_SURNAME) > 0))
      claim_by_parts (self, i);
}
