// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What is left: capitalised words that nothing explains. Outside German a capital letter inside a sentence is
 * reason enough for a little confidence; in German it takes more. */

#include "text/press-names-private.h"

static const char *const openers[] = { "\"", "“", "„", "«", "»", "‘", "›", "‹", "(", NULL };
static const char *const towards_place[]
    = { "in", "im", "aus", "nach", "near", "à", "en", "ad", "di", "ke", "kelahiran", "asal", NULL };
static const char *const towards_company[]
    = { "with", "by",  "from",    "and",      "mit",  "von",   "durch", "bei",    "und",     "con",
        "da",   "e",   "avec",    "par",      "chez", "et",    "por",   "y",      "dengan",  "oleh",
        "dan",  "via", "between", "zwischen", "tra",  "fra",   "entre", "antara", "against", "gegen",
        "for",  "für", "per",     "pour",     "para", "untuk", "dari",  "than",   NULL };

static const char *const of[] = { "de", "d'", NULL };
static const char *const article[] = { "l'", "la", "las", "los", NULL };

/** press_run_end: the end of the run of capitalised words that begins at @first, with "de" and the like
 * inside where names have them. */
guint
press_run_end (const PressNameWork *self, guint first)
{
  guint end = first + 1;

  while (end < self->n_units && end < first + 8 && press_unit_joins (self, end))
    {
      if (press_unit_is_open (self, end)
          && (self->units[end].tongue != PRESS_TONGUE_GERMAN || !press_unit_is_common (self, end)))
        end++;
      else if (self->units[end].tongue == PRESS_TONGUE_ROMANCE
               && press_unit_cue (self, end, PRESS_CUE_PARTICLE) > 0 && press_unit_joins (self, end + 1)
               && press_unit_is_open (self, end + 1) && press_unit_cue (self, end + 1, PRESS_CUE_PLACE) == 0
               && !press_unit_is (self, end, (const char *[]){ "y", "e", "i", NULL }))
        end += 2;
      else if (self->units[end].tongue == PRESS_TONGUE_ROMANCE && press_unit_is (self, end, of)
               && press_unit_joins (self, end + 1) && press_unit_is (self, end + 1, article)
               && press_unit_joins (self, end + 2) && press_unit_is_open (self, end + 2)
               && press_unit_cue (self, end + 2, PRESS_CUE_PLACE) == 0)
        end += 3; /* "Moulins de l'Arzon" */
      else
        break;
    }
  return end;
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
  if (!one && press_unit_has (self, end - 1, PRESS_UNIT_INITIAL))
    return 0; /* "Series B", "Vitamin D" */
  if (one && first > 0 && press_unit_joins (self, first)
      && self->units[first - 1].cues[PRESS_CUE_ADJECTIVE] > 0)
    return 0; /* "the Irish Sea" */
  if (u->flags & (PRESS_UNIT_HEADING | PRESS_UNIT_INITIAL) || is_quoted (self, first, end)
      || press_unit_has (self, end, PRESS_UNIT_DIGITS) || press_unit_has (self, end - 1, PRESS_UNIT_DIGITS))
    return 0;
  if (one && first > 0 && press_unit_is (self, first - 1, towards_place) && u->tongue != PRESS_TONGUE_GERMAN
      && !(u->flags & PRESS_UNIT_CAPS) && !press_unit_is_common (self, first))
    {
      *kind = PRESS_NAME_PLACE;
      return 0.5f;
    }
  if (u->tongue == PRESS_TONGUE_ROMANCE && (end == first + 2 || end == first + 3)
      && self->units[end - 1].cues[PRESS_CUE_SURNAME] > 0 && !press_unit_is_common (self, first)
      && !(u->flags & (PRESS_UNIT_MIXED | PRESS_UNIT_CAPS)))
    {
      *kind = PRESS_NAME_PERSON;
      return 0.5f;
    }
  if (u->flags & PRESS_UNIT_MIXED)
    return 0.5f;
  if (start && one && (habit == NULL || habit->capital == 0 || habit->lower > 0))
    return 0;
  if (press_unit_is_common (self, first))
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

      end = i + MAX (1, press_unit_cue (self, i, PRESS_CUE_ROLE));
      if (!press_unit_is_open (self, i) || !press_unit_has (self, i, PRESS_UNIT_WORD)
          || press_unit_cue (self, i, PRESS_CUE_ROLE) > 0 || press_unit_cue (self, i, PRESS_CUE_TITLE) > 0
          || press_unit_cue (self, i, PRESS_CUE_ORG_NOUN) > 0 || press_unit_cue (self, i, PRESS_CUE_LABEL) > 0
          || press_unit_cue (self, i, PRESS_CUE_PLACE_WORD) > 0
          || press_unit_cue (self, i, PRESS_CUE_DEPARTMENT) > 0)
        continue;
      end = self->units[i].tongue == PRESS_TONGUE_GERMAN ? i + 1 : press_run_end (self, i);
      confidence = rest_confidence (self, i, end, &kind);
      if (confidence > 0.3f && kind == PRESS_NAME_PERSON)
        end = MAX (end, press_person_end (self, i, TRUE));
      if (confidence > 0.3f)
        press_names_claim (self, i, end, kind, confidence);
    }
}
