// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A text made ready for the finders, in one pass each: tokens, paragraphs, the language of each paragraph (a
 * short one takes its neighbour's), the numbers of its words in that language's lexicon, sentences. */

#include "text/press-text.h"

#include <string.h>

#define SURE_LANGUAGE 0.6f

static void
find_paragraphs (PressText *self)
{
  GArray *paragraphs = g_array_new (FALSE, TRUE, sizeof (PressParagraph));

  for (guint i = 0; i < self->n_tokens; i++)
    {
      PressParagraph *last;

      if (self->tokens[i].flags & PRESS_TOKEN_AFTER_BLANK || paragraphs->len == 0)
        {
          PressParagraph paragraph = { .first_token = i };

          g_array_append_val (paragraphs, paragraph);
        }
      last = &g_array_index (paragraphs, PressParagraph, paragraphs->len - 1);
      last->end_token = i + 1;
      self->tokens[i].paragraph = paragraphs->len - 1;
      last->span.begin = self->tokens[last->first_token].begin;
      last->span.end = self->tokens[i].end;
    }
  self->n_paragraphs = paragraphs->len;
  self->paragraphs = (PressParagraph *)g_array_free (paragraphs, FALSE);
}

static gboolean
is_sure (const PressParagraph *paragraph)
{
  return paragraph->confidence >= SURE_LANGUAGE && !g_str_equal (paragraph->language, "und");
}

static void
detect_languages (PressText *self, const char *language)
{
  for (guint i = 0; i < self->n_paragraphs; i++)
    {
      PressParagraph *paragraph = &self->paragraphs[i];

      if (language != NULL)
        {
          paragraph->language = g_intern_string (language);
          paragraph->confidence = 1;
        }
      else
        paragraph->language = press_language_detect (self, paragraph->first_token, paragraph->end_token,
                                                     &paragraph->confidence);
    }
}

/* A paragraph that is not sure of its language takes that of the nearest one that is, of the one above in
 * doubt; where none is sure, that of the whole text. Two sweeps, so that a text of very short paragraphs
 * costs no more. */
static void
find_languages (PressText *self, const char *language)
{
  g_autofree guint *below = g_new (guint, self->n_paragraphs + 1);
  float confidence = 0;
  const char *whole = "und";
  guint above = G_MAXUINT;

  detect_languages (self, language);
  below[self->n_paragraphs] = G_MAXUINT;
  for (guint i = self->n_paragraphs; i-- > 0;)
    below[i] = is_sure (&self->paragraphs[i]) ? i : below[i + 1];
  if (self->n_paragraphs > 0 && below[0] == G_MAXUINT)
    whole = press_language_detect (self, 0, self->n_tokens, &confidence);
  for (guint i = 0; i < self->n_paragraphs; i++)
    {
      PressParagraph *paragraph = &self->paragraphs[i];

      if (is_sure (paragraph))
        above = i;
      else if (paragraph->confidence >= SURE_LANGUAGE)
        continue; /* surely one that has no lexicon */
      else if (above != G_MAXUINT && (below[i] == G_MAXUINT || i - above <= below[i] - i))
        paragraph->language = self->paragraphs[above].language;
      else if (below[i] != G_MAXUINT)
        paragraph->language = self->paragraphs[below[i]].language;
      else
        paragraph->language = g_intern_string (whole);
      paragraph->lexicon = press_lexicons_get (self->lexicons, paragraph->language);
    }
}

static void
number_words (PressText *self)
{
  for (guint i = 0; i < self->n_tokens; i++)
    self->tokens[i].common = press_lexicon_word (self->common, press_text_folded (self, i));
  for (guint p = 0; p < self->n_paragraphs; p++)
    {
      const PressParagraph *paragraph = &self->paragraphs[p];

      if (paragraph->lexicon != NULL)
        for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
          self->tokens[i].word = press_lexicon_word (paragraph->lexicon, press_text_folded (self, i));
    }
}

static void
find_sentences (PressText *self)
{
  GArray *sentences = g_array_new (FALSE, TRUE, sizeof (PressSentence));

  for (guint i = 0; i < self->n_paragraphs; i++)
    {
      self->paragraphs[i].first_sentence = sentences->len;
      press_sentences_find (self, i, sentences);
      self->paragraphs[i].end_sentence = sentences->len;
    }
  self->n_sentences = sentences->len;
  self->sentences = (PressSentence *)g_array_free (sentences, FALSE);
}

/**
 * press_text_new:
 * @text: valid UTF-8 without NUL bytes
 * @length: in bytes, or -1
 * @lexicons: outlives the result
 * @language: (nullable): ISO 639-1 of all of @text, or %NULL to find out for each paragraph
 *
 * Returns: (transfer full): @text made ready for the finders
 */
PressText *
press_text_new (const char *text, gssize length, PressLexicons *lexicons, const char *language)
{
  PressText *self = g_new0 (PressText, 1);

  self->length = length < 0 ? strlen (text) : (gsize)length;
  self->text = g_strndup (text, self->length);
  self->lexicons = lexicons;
  self->common = press_lexicons_get (lexicons, "common");
  self->words = press_tokens_new (self->text, self->length);
  self->tokens = self->words->tokens;
  self->n_tokens = self->words->n_tokens;
  find_paragraphs (self);
  find_languages (self, language);
  number_words (self);
  find_sentences (self);
  return self;
}

void
press_text_free (PressText *self)
{
  g_free (self->text);
  g_clear_pointer (&self->words, press_tokens_free);
  g_free (self->paragraphs);
  g_free (self->sentences);
  g_free (self);
}

/** press_text_folded: the folded form of @token; "" past the end. */
const char *
press_text_folded (const PressText *self, guint token)
{
  return token < self->n_tokens ? press_tokens_folded (self->words, token) : "";
}

/** press_text_is: whether @token is the word @folded (folded itself); false past the end. */
gboolean
press_text_is (const PressText *self, guint token, const char *folded)
{
  return g_str_equal (press_text_folded (self, token), folded);
}

/* The number of @token's word in @lexicon, which is in the token for the lexicons that are asked most. */
static inline guint
word_of (const PressText *self, guint token, const PressLexicon *lexicon)
{
  const PressToken *t = &self->tokens[token];

  if (lexicon == self->common)
    return t->common;
  if (lexicon == self->paragraphs[t->paragraph].lexicon)
    return t->word;
  return press_lexicon_word (lexicon, press_tokens_folded (self->words, token));
}

/* Follows the trie from @token on; returns the length of the longest phrase of @term. */
static guint
longest (const PressText *self, guint token, const PressLexicon *lexicon, PressTerm term, const char **value)
{
  guint node = 0, length = 0;
  guint word = word_of (self, token, lexicon);

  if (word == 0 || !press_lexicon_begins (lexicon, word, term))
    return 0;
  for (guint i = token; word != 0;)
    {
      const char *found;

      node = press_lexicon_step (lexicon, node, word);
      if (node == 0)
        break;
      i++;
      found = press_lexicon_value (lexicon, node, term);
      if (found != NULL)
        {
          length = i - token;
          if (value != NULL)
            *value = found;
        }
      if (i == self->n_tokens || self->tokens[i].flags & PRESS_TOKEN_AFTER_BLANK)
        break;
      word = word_of (self, i, lexicon);
    }
  return length;
}

/**
 * press_text_match_in:
 * @token: where the phrase begins
 * @lexicon: where to look
 * @value: (out) (optional): the key of the phrase, untouched when there is none
 *
 * Returns: how many tokens the longest phrase of @term at @token has; a word that has only an affix of @term
 * counts as one; 0 when there is none
 */
guint
press_text_match_in (
    const PressText *self, guint token, const PressLexicon *lexicon, PressTerm term, const char **value)
{
  guint length;
  const char *affix;

  if (lexicon == NULL || token >= self->n_tokens)
    return 0;
  length = longest (self, token, lexicon, term, value);
  if (length > 0 || self->tokens[token].kind != PRESS_TOKEN_WORD)
    return length;
  affix = press_lexicon_affix (lexicon, press_text_folded (self, token), term);
  if (affix != NULL && value != NULL)
    *value = affix;
  return affix != NULL;
}

/**
 * press_text_match:
 *
 * As press_text_match_in(), in the lexicon of the token's paragraph, then in the common one; the longer wins.
 */
guint
press_text_match (const PressText *self, guint token, PressTerm term, const char **value)
{
  const char *own_value = NULL, *common_value = NULL;
  guint own = press_text_match_in (self, token, press_text_lexicon_of (self, token), term, &own_value);
  guint common = press_text_match_in (self, token, self->common, term, &common_value);

  if (MAX (own, common) > 0 && value != NULL)
    *value = own >= common ? own_value : common_value;
  return MAX (own, common);
}

/**
 * press_text_match_any:
 *
 * As press_text_match(), and when that finds nothing, in the lexicons of all languages: for labels, which a
 * mail often has in another language than its text. Slower: not for every token.
 */
guint
press_text_match_any (const PressText *self, guint token, PressTerm term, const char **value)
{
  guint best = press_text_match (self, token, term, value);
  const PressLexicon *const *all = press_lexicons_all (self->lexicons);

  for (guint i = 0; best == 0 && all[i] != NULL; i++)
    best = press_text_match_in (self, token, all[i], term, value);
  return best;
}

/** press_text_paragraph_of: the paragraph that holds @token (the last one past the end). */
guint
press_text_paragraph_of (const PressText *self, guint token)
{
  return self->n_tokens == 0 ? 0 : self->tokens[MIN (token, self->n_tokens - 1)].paragraph;
}

/** press_text_sentence_of: the sentence that holds @token (the last one past the end). */
guint
press_text_sentence_of (const PressText *self, guint token)
{
  guint low = 0, high = self->n_sentences;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->sentences[middle].first_token <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/** press_text_token_at: the first token that ends after @byte; n_tokens when there is none. */
guint
press_text_token_at (const PressText *self, guint byte)
{
  guint low = 0, high = self->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->tokens[middle].end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/** press_text_lexicon_of: (nullable): the lexicon of the paragraph that holds @token. */
const PressLexicon *
press_text_lexicon_of (const PressText *self, guint token)
{
  return self->n_paragraphs == 0 ? NULL : self->paragraphs[press_text_paragraph_of (self, token)].lexicon;
}

/** press_text_slice: (transfer full): the text in @span, verbatim. */
char *
press_text_slice (const PressText *self, PressSpan span)
{
  return g_strndup (self->text + span.begin, span.end - span.begin);
}
