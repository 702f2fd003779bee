// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/press-lexicon.h"
#include "text/press-tokens.h"

G_BEGIN_DECLS

/**
 * PressParagraph:
 * @span: bytes, without the white space around it
 * @first_token: its first token
 * @end_token: the token after its last
 * @first_sentence: its first sentence
 * @end_sentence: the sentence after its last
 * @lexicon: (nullable): the lexicon of its language, %NULL when the language has none
 * @language: ISO 639-1, interned; "und" when unknown
 * @confidence: of the language, 0 to 1
 */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  guint first_sentence, end_sentence;
  const PressLexicon *lexicon;
  const char *language;
  float confidence;
} PressParagraph;

/** PressSentence: a sentence, in bytes and tokens, and the paragraph it stands in. */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  guint paragraph;
} PressSentence;

/**
 * PressText:
 *
 * A text made ready for the finders: its tokens, paragraphs (apart by empty lines; a single line break stays
 * inside one), their languages, and sentences. Read only, may be shared by threads.
 */
typedef struct
{
  char *text; /* UTF-8, NUL-terminated */
  gsize length;
  PressLexicons *lexicons;
  const PressLexicon *common;
  PressTokens *words;
  PressToken *tokens; /* words->tokens */
  guint n_tokens;
  PressParagraph *paragraphs;
  guint n_paragraphs;
  PressSentence *sentences;
  guint n_sentences;
} PressText;

PressText *press_text_new (const char *text, gssize length, PressLexicons *lexicons, const char *language);
void press_text_free (PressText *self);

const char *press_text_folded (const PressText *self, guint token);
gboolean press_text_is (const PressText *self, guint token, const char *folded);
guint press_text_match (const PressText *self, guint token, PressTerm term, const char **value);
guint press_text_match_in (
    const PressText *self, guint token, const PressLexicon *lexicon, PressTerm term, const char **value);
guint press_text_match_any (const PressText *self, guint token, PressTerm term, const char **value);
guint press_text_paragraph_of (const PressText *self, guint token);
guint press_text_sentence_of (const PressText *self, guint token);
guint press_text_token_at (const PressText *self, guint byte);
const PressLexicon *press_text_lexicon_of (const PressText *self, guint token);
char *press_text_slice (const PressText *self, PressSpan span);

/* The two below are steps of press_text_new(), each in a file of its own. */
const char *
press_language_detect (const PressText *text, guint first_token, guint end_token, float *confidence);
void press_sentences_find (const PressText *text, guint paragraph, GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressText, press_text_free)

G_END_DECLS
