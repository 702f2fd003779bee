// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-language.c: what words, letters and endings tell of a language. */

#include "text/press-lexicon.h"

G_BEGIN_DECLS

#define PRESS_PROFILE_LANGUAGES 32

/**
 * PressLanguageProfile:
 * @codes: (interned): the languages told apart, those with a lexicon first
 * @n_codes: how many
 * @n_known: how many of them have a lexicon
 *
 * Each table maps to a mask: bit i stands for @codes[i].
 */
typedef struct
{
  const char *codes[PRESS_PROFILE_LANGUAGES];
  guint n_codes;
  guint n_known;
  GHashTable *words;    /* folded word */
  GHashTable *suffixes; /* folded, without the asterisk */
  GHashTable *prefixes;
  GHashTable *letters; /* a folded letter beyond ASCII, as a number */
} PressLanguageProfile;

const PressLanguageProfile *press_language_profile_get (PressLexicons *lexicons);

G_END_DECLS
