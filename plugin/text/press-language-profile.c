// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The profile of all languages at once: function words, telling endings and letters of the lexicons' groups
 * [function-word] and [language-trait], so that a text looks each word up once and not once a language. The
 * common lexicon's [language-trait] describes neighbours that have no lexicon ("pt", "nl"), lest they be
 * taken for one that has. */

#include "text/press-language-profile.h"

#include <string.h>

typedef struct
{
  PressLanguageProfile *profile;
  guint32 bit;
} Filler;

static void
add (GHashTable *table, const char *folded, guint32 bit)
{
  guint32 mask = GPOINTER_TO_UINT (g_hash_table_lookup (table, folded));

  g_hash_table_insert (table, g_strdup (folded), GUINT_TO_POINTER (mask | bit));
}

static void
add_word (PressLanguageProfile *self, const char *phrase, guint32 bit)
{
  g_autofree char *folded = press_lexicon_fold (phrase, -1);
  gsize length = strlen (folded);

  if (folded[0] == '*')
    add (self->suffixes, folded + 1, bit);
  else if (length > 0 && folded[length - 1] == '*')
    {
      folded[length - 1] = '\0';
      add (self->prefixes, folded, bit);
    }
  else
    add (self->words, folded, bit);
}

static void
add_letter (PressLanguageProfile *self, const char *phrase, guint32 bit)
{
  gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (phrase));
  guint32 mask = GPOINTER_TO_UINT (g_hash_table_lookup (self->letters, letter));

  g_hash_table_insert (self->letters, letter, GUINT_TO_POINTER (mask | bit));
}

static void
fill_known (const char *key, const char *phrase, gpointer user_data)
{
  const Filler *filler = user_data;

  if (g_str_equal (key, "letter"))
    add_letter (filler->profile, phrase, filler->bit);
  else
    add_word (filler->profile, phrase, filler->bit);
}

static guint
index_of (PressLanguageProfile *self, const char *code)
{
  guint i = 0;

  while (i < self->n_codes && !g_str_equal (self->codes[i], code))
    i++;
  if (i == self->n_codes && i < PRESS_PROFILE_LANGUAGES)
    self->codes[self->n_codes++] = g_intern_string (code);
  return i;
}

/* "pt" lists words and endings, "pt+" letters. */
static void
fill_neighbour (const char *key, const char *phrase, gpointer user_data)
{
  PressLanguageProfile *self = user_data;
  char code[4] = "";
  guint i;

  g_strlcpy (code, key, 3);
  i = index_of (self, code);
  if (i == PRESS_PROFILE_LANGUAGES)
    return;
  if (key[strlen (key) - 1] == '+')
    add_letter (self, phrase, 1u << i);
  else
    add_word (self, phrase, 1u << i);
}

static PressLanguageProfile *
profile_new (PressLexicons *lexicons)
{
  PressLanguageProfile *self = g_new0 (PressLanguageProfile, 1);
  const char *const *languages = press_lexicons_languages (lexicons);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->letters = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < PRESS_PROFILE_LANGUAGES && languages[i] != NULL; i++)
    {
      Filler filler = { self, 1u << i };

      self->codes[self->n_codes++] = g_intern_string (languages[i]);
      press_lexicons_foreach (lexicons, languages[i], PRESS_TERM_FUNCTION_WORD, fill_known, &filler);
      press_lexicons_foreach (lexicons, languages[i], PRESS_TERM_LANGUAGE_TRAIT, fill_known, &filler);
    }
  self->n_known = self->n_codes;
  press_lexicons_foreach (lexicons, "common", PRESS_TERM_LANGUAGE_TRAIT, fill_neighbour, self);
  return self;
}

/**
 * press_language_profile_get:
 *
 * Returns: (transfer none): the profile, made when first asked for and shared by all threads
 */
const PressLanguageProfile *
press_language_profile_get (PressLexicons *lexicons)
{
  static PressLanguageProfile *self;

  if (g_once_init_enter (&self))
    g_once_init_leave (&self, profile_new (lexicons));
  return self;
}
