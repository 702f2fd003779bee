// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A name found once is found everywhere: in full, without its legal form, a person by the surname or the
 * given name alone, an organisation by its first word, its abbreviation in brackets. The forms of all names
 * found so far go into one index by their first word; then the text is read once. */

#include "text/press-names-private.h"

#include <string.h>

#define MOST_FORMS 24 /* of one first word */

typedef struct
{
  guint first, end; /* units that show the form */
  PressNameKind kind;
  float confidence;
} Form;

static void
add_form (GHashTable *forms,
          const PressNameWork *self,
          guint first,
          guint end,
          PressNameKind kind,
          float confidence)
{
  Form form = { first, end, kind, confidence };
  GArray *list;

  if (first >= end || (end == first + 1 && press_unit_is_common (self, first)))
    return;
  list = g_hash_table_lookup (forms, self->units[first].key);
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Form));
      g_hash_table_insert (forms, (gpointer)self->units[first].key, list);
    }
  if (list->len < MOST_FORMS)
    g_array_append_val (list, form);
}

static gboolean
is_plain (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];

  return u->flags & PRESS_UNIT_CAPITAL && u->flags & PRESS_UNIT_WORD && !(u->flags & PRESS_UNIT_INITIAL)
         && strlen (u->key) > 2;
}

/* The surname with its particles: from the last capitalised word back to what is no given name. */
static void
add_person (GHashTable *forms, const PressNameWork *self, const PressClaim *claim)
{
  guint last = claim->end, first = claim->first;
  float confidence = claim->confidence * 0.9f;

  while (last > first && !is_plain (self, last - 1))
    last--;
  if (last == first || last - first < 2)
    return;
  add_form (forms, self, last - 1, last, PRESS_NAME_PERSON, confidence);
  for (guint i = first + 1; i + 1 < last; i++)
    if (self->units[i].cues[PRESS_CUE_GIVEN] == 0 || self->units[i].cues[PRESS_CUE_SURNAME] > 0)
      add_form (forms, self, i, last, PRESS_NAME_PERSON, confidence);
  if (is_plain (self, first))
    add_form (forms, self, first, first + 1, PRESS_NAME_PERSON, confidence * 0.9f);
}

/* What is called by its town: "Universität X", "Pemkot X"; X alone is the town. */
static gboolean
is_local (const PressNameWork *self, guint unit)
{
  static const char *const heads[]
      = { "universit", "universidad", "hochschule", "fachhochschule", "technische", "stadt",  "gemeinde",
          "landkreis", "kreis",       "bistum",     "erzbistum",      "pemerintah", "pemkot", "pemkab",
          "pemprov",   "dinas",       "comune",     "ayuntamiento",   "mairie",     "ville" };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (self->units[unit].key, heads[i]))
      return TRUE;
  return FALSE;
}

static void
add_organization (GHashTable *forms, const PressNameWork *self, const PressClaim *claim, gboolean whole)
{
  guint first = claim->first, end = claim->end, bare = end;
  const PressUnit *u = &self->units[first];
  float confidence = claim->confidence * 0.9f;

  first += u->cues[PRESS_CUE_FORM_BEFORE];
  for (guint i = first + 1; i < end; i++)
    if (self->units[i].cues[PRESS_CUE_FORM_AFTER] > 0 && i + self->units[i].cues[PRESS_CUE_FORM_AFTER] >= end)
      {
        bare = i;
        break;
      }
  while (bare > first + 1 && !(self->units[bare - 1].flags & PRESS_UNIT_CAPITAL))
    bare--;
  if (first >= bare)
    return;
  add_form (forms, self, first, bare, PRESS_NAME_ORGANIZATION, confidence);
  if (whole || bare - first < 2 || !is_plain (self, first) || self->units[first].cues[PRESS_CUE_GIVEN] > 0)
    return;
  if (self->units[first].cues[PRESS_CUE_ORG_HEAD] > 0)
    {
      first += self->units[first].cues[PRESS_CUE_ORG_HEAD];
      if (first < bare && is_plain (self, first) && self->units[first].cues[PRESS_CUE_GIVEN] == 0
          && self->units[first].cues[PRESS_CUE_DEPARTMENT] == 0
          && self->units[first].cues[PRESS_CUE_PLACE] == 0 && !is_local (self, claim->first))
        add_form (forms, self, first, bare, PRESS_NAME_ORGANIZATION, confidence);
      return;
    }
  for (guint i = first + 1; i < bare; i++)
    if (self->units[i].cues[PRESS_CUE_ORG_TAIL] > 0 || (i > first + 1 && is_plain (self, i - 1)))
      add_form (forms, self, first, i, PRESS_NAME_ORGANIZATION, confidence);
  if (self->units[first].cues[PRESS_CUE_GIVEN] == 0 && self->units[first].cues[PRESS_CUE_PLACE] == 0
      && !(self->units[first].flags & PRESS_UNIT_BLOCKED))
    add_form (forms, self, first, first + 1, PRESS_NAME_ORGANIZATION, confidence * 0.9f);
}

static GHashTable *
index_forms (const PressNameWork *self, gboolean whole)
{
  GHashTable *forms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < self->claims->len; i++)
    {
      const PressClaim *claim = &g_array_index (self->claims, PressClaim, i);

      if (claim->kind == PRESS_NAME_ORGANIZATION && claim->confidence >= 0.5f)
        add_organization (forms, self, claim, whole);
      if (claim->kind == PRESS_NAME_PLACE || claim->confidence >= 0.5f)
        add_form (forms, self, claim->first, claim->end, claim->kind, claim->confidence * 0.95f);
      if (claim->kind == PRESS_NAME_PERSON && claim->confidence >= 0.5f)
        add_person (forms, self, claim);
    }
  return forms;
}

/* Whether @form stands at @at, nobody having claimed it. */
static gboolean
stands_at (const PressNameWork *self, const Form *form, guint at)
{
  for (guint k = 0; k < form->end - form->first; k++)
    if (at + k >= self->n_units || self->units[at + k].claim != 0
        || (k > 0 && !press_unit_joins (self, at + k))
        || !g_str_equal (self->units[at + k].key, self->units[form->first + k].key))
      return FALSE;
  return TRUE;
}

static gboolean
stands_alone (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];
  const PressHabit *habit;

  if (!(u->flags & PRESS_UNIT_CAPITAL) || u->flags & PRESS_UNIT_BLOCKED)
    return FALSE;
  if (press_unit_cue_before (self, unit + 1, PRESS_CUE_DEPARTMENT) > 1)
    return FALSE; /* "Resources" of "Human Resources" */
  habit = g_hash_table_lookup (self->habits, u->key);
  return !(u->flags & (PRESS_UNIT_START | PRESS_UNIT_HEADING) && habit != NULL && habit->lower > 0);
}

/* "Moss & Fern Australia", "Moss & Fern Western Europe" */
static guint
with_branch (const PressNameWork *self, guint end)
{
  while (press_unit_joins (self, end) && press_unit_is_open (self, end)
         && !press_unit_has (self, end, PRESS_UNIT_HEADING) && self->units[end].tongue != PRESS_TONGUE_GERMAN
         && (self->units[end].cues[PRESS_CUE_PLACE] > 0 || self->units[end].cues[PRESS_CUE_ORG_TAIL] > 0
             || press_unit_cue (self, end - 1, PRESS_CUE_PLACE_WORD) > 0))
    end += MAX (self->units[end].cues[PRESS_CUE_PLACE], MAX (1, self->units[end].cues[PRESS_CUE_ORG_TAIL]));
  return end;
}

/* "Leicas neue Kamera" */
static const Form *
find_genitive (const PressNameWork *self, GHashTable *forms, guint at)
{
  gsize length = strlen (self->units[at].key);
  g_autofree char *bare = NULL;
  const GArray *list;

  if (self->units[at].tongue != PRESS_TONGUE_GERMAN || length < 4 || self->units[at].key[length - 1] != 's')
    return NULL;
  bare = g_strndup (self->units[at].key, length - 1);
  list = g_hash_table_lookup (forms, bare);
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (g_array_index (list, Form, i).end == g_array_index (list, Form, i).first + 1)
      return &g_array_index (list, Form, i);
  return NULL;
}

/* "Gil Marlow, who founded the firm" where a firm is called Marlow */
static gboolean
is_surname_here (const PressNameWork *self, guint at)
{
  static const char *const comma[] = { ",", NULL };
  static const char *const who[] = { "who", "whose", NULL };

  return at > 0 && press_unit_is_open (self, at - 1) && press_unit_joins (self, at)
         && !press_unit_has (self, at - 1, PRESS_UNIT_HEADING | PRESS_UNIT_CAPS)
         && self->units[at - 1].tongue != PRESS_TONGUE_GERMAN
         && press_unit_cue (self, at - 1, PRESS_CUE_ROLE) + press_unit_cue (self, at - 1, PRESS_CUE_ORG_NOUN)
                    + press_unit_cue (self, at - 1, PRESS_CUE_ORG_HEAD)
                    + press_unit_cue (self, at - 1, PRESS_CUE_PLACE)
                == 0
         && ((press_unit_is (self, at + 1, comma) && press_unit_is (self, at + 2, who))
             || press_names_role_follows (self, at + 1));
}

/* "directrice de Cafés Lorient" where somebody is called Lorient */
static gboolean
is_family_firm (const PressNameWork *self, guint at)
{
  static const char *const of[] = { "de", "des", "di", "del", "della", "chez", NULL };

  return at > 1 && press_unit_joins (self, at) && press_unit_is_open (self, at - 1)
         && self->units[at].tongue == PRESS_TONGUE_ROMANCE && press_unit_is (self, at - 2, of)
         && press_unit_cue (self, at - 1, PRESS_CUE_GIVEN) + press_unit_cue (self, at - 1, PRESS_CUE_TITLE)
                    + press_unit_cue (self, at - 1, PRESS_CUE_ROLE)
                == 0;
}

static void
claim_again (PressNameWork *self, GHashTable *forms, guint at)
{
  const GArray *list = g_hash_table_lookup (forms, self->units[at].key);
  const Form *best = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Form *form = &g_array_index (list, Form, i);
      guint length = form->end - form->first;

      if ((best == NULL || length > best->end - best->first
           || (length == best->end - best->first && form->confidence > best->confidence))
          && (length > 1 || stands_alone (self, at)) && stands_at (self, form, at)
          && !(length == 1 && form->kind == PRESS_NAME_ORGANIZATION && is_surname_here (self, at))
          && !(length == 1 && form->kind == PRESS_NAME_PERSON && is_family_firm (self, at)))
        best = form;
    }
  if (best != NULL)
    {
      guint end = at + (best->end - best->first);

      press_names_claim (self, at, best->kind == PRESS_NAME_ORGANIZATION ? with_branch (self, end) : end,
                         best->kind, best->confidence);
    }
  else if ((best = find_genitive (self, forms, at)) != NULL)
    {
      press_names_claim (self, at, at + 1, best->kind, best->confidence);
      g_array_index (self->claims, PressClaim, self->claims->len - 1).trim = 1;
    }
}

/* (the "Company"), a place */
static gboolean
is_generic (const PressNameWork *self, guint unit)
{
  const PressUnit *u = &self->units[unit];

  return u->cues[PRESS_CUE_ORG_NOUN] + u->cues[PRESS_CUE_ORG_HEAD] + u->cues[PRESS_CUE_ORG_TAIL]
             + u->cues[PRESS_CUE_FORM_AFTER] + u->cues[PRESS_CUE_PLACE] + u->cues[PRESS_CUE_GIVEN]
         > 0;
}

/* "World Health Organization (WHO)", "PT Sinar Samudra Tbk ("Sinar")" */
static void
claim_brackets (PressNameWork *self, const PressClaim *claim)
{
  static const char *const open[] = { "(", NULL };
  static const char *const marks[] = { "(", "\"", "“", "„", "«", "‘", "'", NULL };
  static const char *const last[] = { ")", NULL };
  static const char *const close[] = { ")", "\"", "”", "“", "»", "’", "'", NULL };
  guint at = claim->end;

  if (claim->kind != PRESS_NAME_ORGANIZATION || !press_unit_is (self, at, open))
    return;
  for (guint limit = at + 12; at < limit && at + 1 < self->n_units && !press_unit_is (self, at, last); at++)
    if (press_unit_is (self, at, marks) && press_unit_is_open (self, at + 1) && !is_generic (self, at + 1))
      {
        guint end = at + 2;

        while (press_unit_is_open (self, end) && end < limit)
          end++;
        if (press_unit_is (self, end, close))
          press_names_claim (self, at + 1, end, PRESS_NAME_ORGANIZATION, claim->confidence * 0.95f);
      }
}

/** press_names_find_again: claims what bears a name that has been found elsewhere in the text. */
void
press_names_find_again (PressNameWork *self)
{
  g_autoptr (GHashTable) forms = NULL;

  for (guint i = 0, n = self->claims->len; i < n; i++)
    {
      PressClaim claim = g_array_index (self->claims, PressClaim, i);

      claim_brackets (self, &claim);
    }
  forms = index_forms (self, FALSE);
  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0 && self->units[i].flags & PRESS_UNIT_WORD)
      claim_again (self, forms, i);
}

/** press_names_find_whole: as press_names_find_again(), for names in full but for their legal form. */
void
press_names_find_whole (PressNameWork *self)
{
  g_autoptr (GHashTable) forms = index_forms (self, TRUE);

  for (guint i = 0; i < self->n_units; i++)
    if (self->units[i].claim == 0 && self->units[i].flags & PRESS_UNIT_WORD)
      claim_again (self, forms, i);
}
