// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Cues: which phrases of the lexicons begin at each unit. The trie of a lexicon is walked once for each unit
 * and asked for all groups on the way; affixes ("*leiter") are tried for single capitalised words alone. */

#include "text/press-names-private.h"

#include <string.h>

#define LONGEST_PHRASE 12

static const struct
{
  PressTerm term;
  PressCue cue;
} groups[] = {
  { PRESS_TERM_TITLE, PRESS_CUE_TITLE },
  { PRESS_TERM_GIVEN_NAME, PRESS_CUE_GIVEN },
  { PRESS_TERM_SURNAME, PRESS_CUE_SURNAME },
  { PRESS_TERM_NAME_PARTICLE, PRESS_CUE_PARTICLE },
  { PRESS_TERM_ROLE, PRESS_CUE_ROLE },
  { PRESS_TERM_ROLE_MODIFIER, PRESS_CUE_MODIFIER },
  { PRESS_TERM_SAYING, PRESS_CUE_SAYING },
  { PRESS_TERM_LEGAL_FORM, PRESS_CUE_FORM_AFTER },
  { PRESS_TERM_ORGANIZATION_WORD, PRESS_CUE_ORG_HEAD },
  { PRESS_TERM_ORGANIZATION, PRESS_CUE_ORGANIZATION },
  { PRESS_TERM_PLACE, PRESS_CUE_PLACE },
  { PRESS_TERM_PLACE_WORD, PRESS_CUE_PLACE_WORD },
  { PRESS_TERM_MONTH, PRESS_CUE_CALENDAR },
  { PRESS_TERM_WEEKDAY, PRESS_CUE_CALENDAR },
  { PRESS_TERM_TIME_ZONE, PRESS_CUE_CALENDAR },
  { PRESS_TERM_LABEL, PRESS_CUE_LABEL },
  { PRESS_TERM_SECTION, PRESS_CUE_CAPTION },
  { PRESS_TERM_OFFICE, PRESS_CUE_OFFICE },
  { PRESS_TERM_PERSON_WORD, PRESS_CUE_SUCCEED },
  { PRESS_TERM_FUNCTION_WORD, PRESS_CUE_FUNCTION },
  { PRESS_TERM_PRONOUN, PRESS_CUE_FUNCTION },
};

static void
set_cue (PressUnit *unit, PressCue cue, guint length)
{
  unit->cues[cue] = MAX (unit->cues[cue], (guint8)length);
}

/* One word may be head, tail and common noun at once: the key joins them, "head+noun". */
static void
add_cue (PressNameWork *self, guint i, PressCue cue, const char *value, guint length)
{
  PressUnit *unit = &self->units[i];
  gboolean capital = (unit->flags & PRESS_UNIT_CAPITAL) != 0;

  switch (cue)
    {
    case PRESS_CUE_GIVEN:
    case PRESS_CUE_SURNAME:
    case PRESS_CUE_PLACE:
    case PRESS_CUE_ORGANIZATION:
      if (capital)
        set_cue (unit, cue, length);
      break;
    case PRESS_CUE_FORM_AFTER:
      if (capital || strchr (unit->key, '.') != NULL || g_str_equal (unit->key, "plc")
          || g_str_equal (unit->key, "e") || g_str_equal (unit->key, "mbh"))
        set_cue (unit, g_str_equal (value, "before") ? PRESS_CUE_FORM_BEFORE : PRESS_CUE_FORM_AFTER, length);
      break;
    case PRESS_CUE_ORG_HEAD:
      if (capital && strstr (value, "head") != NULL)
        set_cue (unit, PRESS_CUE_ORG_HEAD, length);
      if (capital && strstr (value, "tail") != NULL)
        set_cue (unit, PRESS_CUE_ORG_TAIL, length);
      if ((!capital || unit->tongue == PRESS_TONGUE_GERMAN) && strstr (value, "noun") != NULL)
        set_cue (unit, PRESS_CUE_ORG_NOUN, length);
      else if (!capital && strstr (value, "head") != NULL)
        set_cue (unit, PRESS_CUE_ORG_NOUN, length);
      break;
    case PRESS_CUE_MODIFIER:
      set_cue (unit, g_str_equal (value, "department") ? PRESS_CUE_DEPARTMENT : PRESS_CUE_MODIFIER, length);
      break;
    case PRESS_CUE_PLACE_WORD:
      set_cue (unit, g_str_equal (value, "adjective") ? PRESS_CUE_ADJECTIVE : PRESS_CUE_PLACE_WORD, length);
      break;
    case PRESS_CUE_LABEL:
      set_cue (unit, g_str_equal (value, "caption") ? PRESS_CUE_CAPTION : cue, length);
      break;
    case PRESS_CUE_OFFICE:
      if (!g_str_equal (value, "free"))
        set_cue (unit, cue, length);
      if (g_str_equal (value, "free") || g_str_equal (value, "none"))
        set_cue (unit, PRESS_CUE_TRADE, length);
      break;
    case PRESS_CUE_SUCCEED:
      if (g_str_equal (value, "succeed"))
        set_cue (unit, cue, length);
      break;
    case PRESS_CUE_CAPTION:
      if (g_str_equal (value, "left"))
        set_cue (unit, cue, length);
      break;
    default:
      set_cue (unit, cue, length);
    }
}

static guint
units_until (const PressNameWork *self, guint unit, guint end_token)
{
  guint end = unit;

  while (end < self->n_units && self->units[end].end <= end_token)
    end++;
  return self->units[end - (end > unit)].end == end_token ? end - unit : 0;
}

static void
walk (PressNameWork *self, guint i, const PressLexicon *lexicon, gboolean common)
{
  const PressText *text = self->text;
  guint first = self->units[i].first, node = 0;

  for (guint t = first; t < text->n_tokens && t < first + LONGEST_PHRASE; t++)
    {
      guint length;

      if (t > first && text->tokens[t].flags & PRESS_TOKEN_AFTER_BLANK)
        return;
      node = press_lexicon_step (lexicon, node, common ? text->tokens[t].common : text->tokens[t].word);
      if (node == 0)
        return;
      length = units_until (self, i, t + 1);
      for (guint g = 0; length > 0 && g < G_N_ELEMENTS (groups); g++)
        {
          const char *value = press_lexicon_value (lexicon, node, groups[g].term);

          if (value != NULL)
            add_cue (self, i, groups[g].cue, value, length);
        }
    }
}

/* "Vertriebsleiterin", "Xiaomi-Gründer": what a German compound ends in tells what it is. */
static void
add_affixes (PressNameWork *self, guint i, const PressLexicon *lexicon)
{
  static const PressCue cues[] = { PRESS_CUE_ROLE, PRESS_CUE_ORG_HEAD, PRESS_CUE_PLACE_WORD };
  static const PressTerm terms[] = { PRESS_TERM_ROLE, PRESS_TERM_ORGANIZATION_WORD, PRESS_TERM_PLACE_WORD };
  const PressUnit *unit = &self->units[i];

  if (!(unit->flags & PRESS_UNIT_CAPITAL) || unit->flags & PRESS_UNIT_DIGITS || unit->end != unit->first + 1)
    return;
  for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
    {
      const char *value = press_lexicon_affix (lexicon, unit->key, terms[k]);

      if (value != NULL)
        add_cue (self, i, cues[k], value, 1);
    }
}

/* "Anna-Lena", "Ji-won", "Rahimi-Vogt": the first part tells a given name, the last a surname. */
static void
add_compound (PressNameWork *self, guint i)
{
  const PressText *text = self->text;
  PressUnit *unit = &self->units[i];

  if ((unit->flags & (PRESS_UNIT_HYPHEN | PRESS_UNIT_DIGITS)) != PRESS_UNIT_HYPHEN)
    return;
  if (press_text_match (text, unit->first, PRESS_TERM_GIVEN_NAME, NULL) == 1)
    set_cue (unit, PRESS_CUE_GIVEN, 1);
  if (press_text_match (text, unit->end - 1, PRESS_TERM_SURNAME, NULL) == 1)
    set_cue (unit, PRESS_CUE_SURNAME, 1);
}

/* "Lei Jun" in an Italian text, where "lei" is a pronoun */
static gboolean
looks_personal (const PressNameWork *self, guint i)
{
  static const PressCue cues[] = { PRESS_CUE_GIVEN, PRESS_CUE_SURNAME };
  guint here = 0, next = 0;

  for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
    {
      here += press_unit_cue (self, i, cues[k]);
      next += press_unit_cue (self, i + 1, cues[k]);
    }
  return here > 0 && next > 0;
}

/* "Per Luca Maria Conti" in Italian, where "per" opens the sentence: a preposition in front of a whole name.
 */
static gboolean
opens_before_name (const PressNameWork *self, guint i)
{
  return self->units[i].flags & PRESS_UNIT_START && press_unit_joins (self, i + 2)
         && press_unit_cue (self, i + 1, PRESS_CUE_GIVEN) > 0
         && press_unit_has (self, i + 2, PRESS_UNIT_CAPITAL)
         && press_unit_cue (self, i + 2, PRESS_CUE_GIVEN) + press_unit_cue (self, i + 2, PRESS_CUE_SURNAME)
                    + press_unit_has (self, i + 2, PRESS_UNIT_HYPHEN)
                > 0;
}

/* "II", "XIV" */
static gboolean
is_roman (const PressNameWork *self, guint i)
{
  return press_unit_has (self, i, PRESS_UNIT_CAPS)
         && strspn (self->units[i].key, "ivx") == strlen (self->units[i].key);
}

/* "Costa del Mar", "Set Marine": Romance languages write "mar" and "set" small when they mean days and
 * months, mostly with a full stop and a number beside them. */
static gboolean
is_short_calendar_word (const PressNameWork *self, guint i)
{
  const PressUnit *unit = &self->units[i];

  return unit->tongue == PRESS_TONGUE_ROMANCE && unit->cues[PRESS_CUE_CALENDAR] > 0
         && unit->cues[PRESS_CUE_CALENDAR] < 3 && g_utf8_strlen (unit->key, -1) == 3
         && !press_unit_has (self, i + 1, PRESS_UNIT_DIGITS)
         && !(i > 0 && press_unit_has (self, i - 1, PRESS_UNIT_DIGITS)) && i > 0
         && press_unit_has (self, i - 1, PRESS_UNIT_CAPITAL);
}

/* "London-based", "Swiss-listed" */
static gboolean
is_compound_adjective (const char *key)
{
  static const char *const endings[]
      = { "-based", "-born", "-listed", "-owned", "-backed", "-led", "-headquartered" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (key, endings[i]))
      return TRUE;
  return FALSE;
}

/* "Julio Rivas", "Domingo Pérez": Romance languages write months and days small. */
static gboolean
is_calendar_name (const PressNameWork *self, guint i)
{
  const PressUnit *unit = &self->units[i];

  return unit->tongue == PRESS_TONGUE_ROMANCE && unit->cues[PRESS_CUE_CALENDAR] == 1
         && (unit->cues[PRESS_CUE_GIVEN] > 0 || press_unit_cue (self, i + 1, PRESS_CUE_SURNAME) > 0)
         && (unit->flags & (PRESS_UNIT_CAPITAL | PRESS_UNIT_CAPS)) == PRESS_UNIT_CAPITAL
         && press_unit_joins (self, i + 1) && press_unit_has (self, i + 1, PRESS_UNIT_CAPITAL)
         && !press_unit_has (self, i + 1, PRESS_UNIT_DIGITS)
         && press_unit_cue (self, i + 1, PRESS_CUE_CALENDAR) == 0
         && !(i > 0 && press_unit_has (self, i - 1, PRESS_UNIT_DIGITS));
}

static void
block (PressNameWork *self, guint i)
{
  static const char *const elisions[] = { "d'", "dell'", "dall'", "nell'", "de'", "l'", "n'", NULL };
  PressUnit *unit = &self->units[i];

  if (press_unit_is (self, i, elisions))
    set_cue (unit, PRESS_CUE_PARTICLE, 1);
  if (!(unit->flags & PRESS_UNIT_CAPITAL))
    return;
  if (is_short_calendar_word (self, i) || is_calendar_name (self, i))
    unit->cues[PRESS_CUE_CALENDAR] = 0;
  if (unit->tongue == PRESS_TONGUE_ENGLISH && unit->flags & PRESS_UNIT_HYPHEN
      && is_compound_adjective (unit->key))
    unit->flags |= PRESS_UNIT_BLOCKED;
  if (unit->cues[PRESS_CUE_CALENDAR] == 1 && unit->cues[PRESS_CUE_GIVEN] > 0 && i > 0
      && self->units[i - 1].cues[PRESS_CUE_GIVEN] > 0 && press_unit_has (self, i + 1, PRESS_UNIT_CAPITAL))
    unit->cues[PRESS_CUE_CALENDAR] = 0; /* "Thu Mai Nguyen" */
  for (guint k = 0; k < unit->cues[PRESS_CUE_CALENDAR]; k++)
    self->units[i + k].flags |= PRESS_UNIT_BLOCKED;
  for (guint k = 0; k < unit->cues[PRESS_CUE_ADJECTIVE]; k++)
    self->units[i + k].flags |= PRESS_UNIT_BLOCKED;
  if (unit->cues[PRESS_CUE_FUNCTION] == 1 && !(unit->flags & PRESS_UNIT_CAPS)
      && (!looks_personal (self, i) || opens_before_name (self, i)))
    unit->flags |= PRESS_UNIT_BLOCKED;
  if (is_roman (self, i) || (unit->tongue == PRESS_TONGUE_GERMAN && g_str_has_suffix (unit->key, "innen")))
    unit->flags |= PRESS_UNIT_BLOCKED; /* "Schweißerinnen" */
}

/** press_cues_find: fills the cues of all units. */
void
press_cues_find (PressNameWork *self)
{
  const PressText *text = self->text;

  for (guint i = 0, p = 0; i < self->n_units; i++)
    {
      const PressLexicon *own;

      while (p + 1 < text->n_paragraphs && text->paragraphs[p].end_token <= self->units[i].first)
        p++;
      own = text->paragraphs[p].lexicon;
      walk (self, i, text->common, TRUE);
      if (own != NULL)
        {
          walk (self, i, own, FALSE);
          add_affixes (self, i, own);
        }
      add_compound (self, i);
    }
  for (guint i = 0; i < self->n_units; i++)
    block (self, i);
}

/** press_unit_cue: how many units the phrase of @cue at @unit has; 0: none. */
guint
press_unit_cue (const PressNameWork *self, guint unit, PressCue cue)
{
  return unit < self->n_units ? self->units[unit].cues[cue] : 0;
}

/** press_unit_cue_before: the length of the phrase of @cue that ends right before @unit; 0: none. */
guint
press_unit_cue_before (const PressNameWork *self, guint unit, PressCue cue)
{
  for (guint length = 1; length <= MIN (unit, 6u); length++)
    if (self->units[unit - length].cues[cue] == length && press_unit_joins (self, unit))
      return length;
  return 0;
}

/** press_unit_is_office: whether a role ends right before @unit or reaches into it, "ketua koperasi" of
 * "Ketua Koperasi X". */
gboolean
press_unit_is_office (const PressNameWork *self, guint unit)
{
  if (!press_unit_joins (self, unit))
    return FALSE;
  for (guint length = 1; length <= MIN (unit, 6u); length++)
    if (self->units[unit - length].cues[PRESS_CUE_ROLE] >= length)
      return TRUE;
  return FALSE;
}

/** press_unit_is_common: whether the text elsewhere writes @unit as a common noun. */
gboolean
press_unit_is_common (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];
  const PressHabit *habit = g_hash_table_lookup (self->habits, u->key);

  if (u->flags & (PRESS_UNIT_CAPS | PRESS_UNIT_MIXED))
    return FALSE;
  return habit != NULL
         && (habit->lower > habit->capital || (u->tongue == PRESS_TONGUE_GERMAN && habit->article > 0));
}

/** press_unit_joins: whether @unit exists and may belong to one name with the unit before it. */
gboolean
press_unit_joins (const PressNameWork *self, guint unit)
{
  return unit < self->n_units && (self->units[unit].flags & (PRESS_UNIT_BREAK)) == 0;
}

/** press_unit_is_open: whether @unit is capitalised, no function word, and nobody's yet. */
gboolean
press_unit_is_open (const PressNameWork *self, guint unit)
{
  return unit < self->n_units && self->units[unit].claim == 0
         && (self->units[unit].flags & (PRESS_UNIT_CAPITAL | PRESS_UNIT_BLOCKED)) == PRESS_UNIT_CAPITAL;
}

/** press_names_claim: makes [@first, @end) a name; whoever has a unit of it before keeps all of it. */
void
press_names_claim (PressNameWork *self, guint first, guint end, PressNameKind kind, float confidence)
{
  PressClaim claim = { first, end, kind, confidence, 0 };

  for (guint i = first; i < end; i++)
    if (self->units[i].claim != 0)
      return;
  g_array_append_val (self->claims, claim);
  for (guint i = first; i < end; i++)
    self->units[i].claim = self->claims->len;
}
