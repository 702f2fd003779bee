// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Who speaks. A name is looked up among the people of the brief, by place, then by its words ("Petersen" is
 * "Frieda Quandt"); one that is not there is added. A role is that of the person who has it. A pronoun stands
 * for the subject of the nearest sentence before that names a person of its gender, speech left out. */

#include "brief/press-speakers.h"

#include <string.h>

#define MAX_BACK 60    /* names looked at for a pronoun */
#define MAX_PEOPLE 400 /* people looked at for a name */
#define ROLE_STEM 5    /* characters that two forms of a role share */

/** Gender: of a name or a pronoun, as far as it is known. */
typedef enum
{
  GENDER_UNKNOWN,
  GENDER_MALE,
  GENDER_FEMALE,
} Gender;

/* The index of the first name that ends after @byte. */
static guint
name_from (const PressDraft *draft, guint byte)
{
  guint low = 0, high = draft->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (draft->names, PressName, middle).span.end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static const PressName *
name_at (const PressDraft *draft, PressSpan span)
{
  guint low = name_from (draft, span.begin);

  if (low == draft->names->len
      || !press_span_overlaps (g_array_index (draft->names, PressName, low).span, span))
    return NULL;
  return &g_array_index (draft->names, PressName, low);
}

static char **
words_of (const char *name)
{
  g_autofree char *folded = press_lexicon_fold (name, -1);

  return g_strsplit_set (folded, " \n\t\r", -1);
}

/* Whether all words of @part are words of @whole. */
static gboolean
has_words (char **whole, char **part)
{
  gboolean any = FALSE;

  for (; *part != NULL; part++)
    {
      if (**part == '\0')
        continue;
      if (!g_strv_contains ((const char *const *)whole, *part))
        return FALSE;
      any = TRUE;
    }
  return any;
}

static PressPerson *
person_by_place (const PressDraft *draft, PressSpan span)
{
  for (guint i = 0; i < MIN (draft->brief->people->len, MAX_PEOPLE); i++)
    {
      PressPerson *person = g_ptr_array_index (draft->brief->people, i);

      for (guint k = 0; k < MIN (person->spans->len, MAX_PEOPLE); k++)
        if (press_span_overlaps (g_array_index (person->spans, PressSpan, k), span))
          return person;
    }
  return NULL;
}

static PressPerson *
person_by_words (const PressDraft *draft, const char *name)
{
  g_auto (GStrv) words = words_of (name);

  for (guint i = 0; i < MIN (draft->brief->people->len, MAX_PEOPLE); i++)
    {
      PressPerson *person = g_ptr_array_index (draft->brief->people, i);
      g_auto (GStrv) other = words_of (person->name);

      if (has_words (other, words) || (g_strv_length (other) > 1 && has_words (words, other)))
        return person;
    }
  return NULL;
}

/* @name in one line. */
static char *
tidy (char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \n\t\r", -1);
  GString *joined = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", *word);
  g_free (name);
  return g_string_free (joined, FALSE);
}

/* The longest name of a person in the mail that has all words of @name. */
static char *
full_name (const PressDraft *draft, char *name)
{
  g_auto (GStrv) words = words_of (name);
  char *best = name;

  for (guint i = 0; i < MIN (draft->names->len, MAX_PEOPLE); i++)
    {
      const PressName *other = &g_array_index (draft->names, PressName, i);
      g_autofree char *text = NULL;
      g_auto (GStrv) other_words = NULL;

      if (other->kind != PRESS_NAME_PERSON || other->span.end - other->span.begin <= strlen (best))
        continue;
      text = press_text_slice (draft->text, other->span);
      other_words = words_of (text);
      if (has_words (other_words, words))
        {
          g_free (best);
          best = g_steal_pointer (&text);
        }
    }
  return best;
}

/* German writes nouns large: one word that nothing calls a name is none. */
static gboolean
is_common_noun (const PressDraft *draft, PressSpan span)
{
  const PressText *text = draft->text;
  guint token = press_text_token_at (text, span.begin);

  return text->tokens[token].end >= span.end
         && g_str_equal (text->paragraphs[press_text_paragraph_of (text, token)].language, "de")
         && press_text_match_any (text, token, PRESS_TERM_GIVEN_NAME, NULL) == 0
         && press_text_match_any (text, token, PRESS_TERM_SURNAME, NULL) == 0;
}

/* @name without the verb or the preposition before it that begins a sentence: "Comments Max Muster: ...". */
static PressSpan
trimmed (const PressText *text, const PressName *name)
{
  const char *key = "";
  guint length = press_text_match (text, name->first_token, PRESS_TERM_SAYING, NULL);

  if (length == 0 && (length = press_text_match (text, name->first_token, PRESS_TERM_ATTRIBUTION, &key)) > 0
      && !g_str_equal (key, "source") && !g_str_equal (key, "so"))
    length = 0;
  if (length == 0 || name->first_token + length + 1 >= name->end_token)
    return name->span;
  return (PressSpan){ text->tokens[name->first_token + length].begin, name->span.end };
}

static void
rename_person (const PressText *text, PressPerson *person, PressSpan whole, PressSpan name)
{
  g_autofree char *wrong = tidy (press_text_slice (text, whole));

  if (!g_str_equal (wrong, person->name))
    return;
  g_free (person->name);
  person->name = tidy (press_text_slice (text, name));
}

static const PressPerson *
person_named (PressDraft *draft, PressSpan span)
{
  const PressName *at = name_at (draft, span);
  PressPerson *person = person_by_place (draft, span);
  g_autofree char *name = NULL;

  if (at != NULL && at->kind == PRESS_NAME_PERSON)
    span = trimmed (draft->text, at);
  if (person != NULL && at != NULL && span.begin > at->span.begin)
    rename_person (draft->text, person, at->span, span);
  if (person != NULL)
    return person;
  name = tidy (press_text_slice (draft->text, span));
  person = person_by_words (draft, name);
  if (person == NULL && at == NULL && is_common_noun (draft, span))
    return NULL;
  if (person == NULL)
    {
      name = tidy (full_name (draft, g_steal_pointer (&name)));
      person = press_brief_add_person (draft->brief, name);
    }
  g_array_append_val (person->spans, span);
  return person;
}

static gboolean
same_role (const char *role, const char *said)
{
  g_autofree char *one = press_lexicon_fold (role, -1);
  g_autofree char *other = press_lexicon_fold (said, -1);
  const char *end;

  if (strstr (one, other) != NULL || strstr (other, one) != NULL)
    return TRUE;
  if (g_utf8_strlen (other, -1) <= ROLE_STEM)
    return FALSE;
  end = g_utf8_offset_to_pointer (other, ROLE_STEM);
  return strncmp (one, other, (gsize)(end - other)) == 0;
}

/* The person whose role is @span's, of several the one named last before it. */
static const PressPerson *
person_in_role (const PressDraft *draft, PressSpan span)
{
  g_autofree char *said = press_text_slice (draft->text, span);
  const PressPerson *found = NULL;
  guint nearest = 0;

  for (guint i = 0; i < MIN (draft->brief->people->len, MAX_PEOPLE); i++)
    {
      const PressPerson *person = g_ptr_array_index (draft->brief->people, i);
      guint at = 0;

      if (person->role == NULL || !same_role (person->role, said))
        continue;
      for (guint k = 0; k < MIN (person->spans->len, MAX_PEOPLE); k++)
        if (g_array_index (person->spans, PressSpan, k).begin < span.begin)
          at = MAX (at, g_array_index (person->spans, PressSpan, k).begin + 1);
      if (found == NULL || at > nearest)
        {
          found = person;
          nearest = at;
        }
    }
  return found;
}

static Gender
gender_of_key (const char *key)
{
  if (g_str_equal (key, "male") || g_str_equal (key, "he"))
    return GENDER_MALE;
  if (g_str_equal (key, "female") || g_str_equal (key, "she"))
    return GENDER_FEMALE;
  return GENDER_UNKNOWN;
}

/* By a title or a role before the name, else by the given name. */
static Gender
gender_of_name (const PressText *text, const PressName *name)
{
  const char *key = NULL;
  Gender gender = GENDER_UNKNOWN;

  for (guint i = name->first_token; i > 0 && name->first_token - i < 3 && gender == GENDER_UNKNOWN; i--)
    if (press_text_match (text, i - 1, PRESS_TERM_TITLE, &key) > 0
        || press_text_match (text, i - 1, PRESS_TERM_ROLE, &key) > 0)
      gender = gender_of_key (key);
  if (gender == GENDER_UNKNOWN
      && press_text_match_any (text, name->first_token, PRESS_TERM_GIVEN_NAME, &key) > 0)
    gender = gender_of_key (key);
  return gender;
}

static gboolean
is_in_speech (const PressQuote *quote, PressSpan span)
{
  for (guint i = 0; i < quote->parts->len; i++)
    if (press_span_contains (g_array_index (quote->parts, PressSpan, i), span))
      return TRUE;
  return FALSE;
}

/** press_draft_is_spoken: whether @span, in bytes, lies in what a quote says. */
gboolean
press_draft_is_spoken (const PressDraft *self, PressSpan span)
{
  guint low = 0, high = self->quotes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->quotes, PressQuote, middle).span.end > span.begin)
        high = middle;
      else
        low = middle + 1;
    }
  return low < self->quotes->len && is_in_speech (&g_array_index (self->quotes, PressQuote, low), span);
}

static const PressPerson *
person_meant (PressDraft *draft, PressSpan pronoun)
{
  const PressText *text = draft->text;
  guint token = press_text_token_at (text, pronoun.begin);
  const char *key = "";
  const PressName *found = NULL;
  guint sentence = 0, seen = 0;
  Gender gender;

  press_text_match (text, token, PRESS_TERM_PRONOUN, &key);
  gender = gender_of_key (key);
  for (guint i = name_from (draft, pronoun.begin); i > 0 && seen < MAX_BACK; i--)
    {
      const PressName *name = &g_array_index (draft->names, PressName, i - 1);
      Gender other;

      if (name->kind != PRESS_NAME_PERSON)
        continue;
      seen++;
      if (press_draft_is_spoken (draft, name->span))
        continue;
      if (found != NULL && press_text_sentence_of (text, name->first_token) != sentence)
        break;
      other = gender_of_name (text, name);
      if (gender != GENDER_UNKNOWN && other != GENDER_UNKNOWN && other != gender)
        continue;
      found = name;
      sentence = press_text_sentence_of (text, name->first_token);
    }
  return found != NULL ? person_named (draft, found->span) : NULL;
}

/**
 * press_speaker_resolve:
 * @quote: a quote
 *
 * Returns: (nullable) (transfer none): the person, added to the brief when it is new there; %NULL when none
 * fits
 */
const PressPerson *
press_speaker_resolve (PressDraft *draft, const PressQuote *quote)
{
  const PressPerson *person;
  PressSpan name;

  switch (quote->voice)
    {
    case PRESS_VOICE_NAME:
      return person_named (draft, quote->speaker);
    case PRESS_VOICE_PRONOUN:
      return person_meant (draft, quote->speaker);
    case PRESS_VOICE_ROLE:
      person = person_in_role (draft, quote->speaker);
      if (person == NULL && (person = press_speaker_newcomer (draft, quote->speaker)) == NULL
          && press_speaker_beside_role (draft, quote->speaker, &name))
        person = person_named (draft, name);
      if (person != NULL || press_speaker_is_someone (draft->text, quote->speaker))
        return person;
      person = person_meant (draft, quote->speaker);
      return person != NULL && (person->role == NULL || press_speaker_is_noun (draft->text, quote->speaker))
                 ? person
                 : NULL;
    case PRESS_VOICE_ORGANIZATION:
    case PRESS_VOICE_NONE:
      break;
    }
  return NULL;
}
