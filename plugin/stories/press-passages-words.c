// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The content words of passages. A number is its digits, whatever stands between them; a month, a weekday, a
 * number in words, a unit, and the common words of the lexicons' group [concept] have a code that is the same
 * in all languages. A word weighs the more the fewer passages have it (inverse document frequency), a name or
 * a number more than a word; words that a lexicon calls function words are left out. */

#include <math.h>
#include <string.h>

#include "stories/press-passages-private.h"

#define MOST_WORDS 8192
#define WIDESPREAD 40 /* passages; a word of more tells nothing */

typedef struct
{
  PressPassages *passages;
  GHashTable *by_form; /* form (in the chunk) -> index + 1 */
  GString *number;
  GString *code;
} Counter;

static const struct
{
  PressTerm term;
  char mark;
} codes[] = {
  { PRESS_TERM_NUMBER_WORD, '#' }, { PRESS_TERM_ORDINAL, '#' }, { PRESS_TERM_MONTH, 'm' },
  { PRESS_TERM_WEEKDAY, 'w' },     { PRESS_TERM_SEASON, 's' },  { PRESS_TERM_CONCEPT, '@' },
};

/* The code of the phrase at @token, into @code; returns its length in tokens, 0: none. */
static guint
code_of (Counter *self, guint token)
{
  const PressText *text = self->passages->text;
  const PressLexicon *lexicon = press_text_lexicon_of (text, token);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const char *value = NULL;
      guint length = press_text_match_in (text, token, lexicon, codes[i].term, &value);

      if (length == 0)
        continue;
      g_string_assign (self->code, value);
      g_string_prepend_c (self->code, codes[i].mark);
      return length;
    }
  return 0;
}

/* The digits of the number at @token, "1.299,50" and "1,299.50" being the same; returns its length in tokens.
 */
static guint
read_number (Counter *self, guint token, guint end)
{
  const PressText *text = self->passages->text;
  guint i = token;

  g_string_assign (self->number, press_text_folded (text, i++));
  while (i + 1 < end && strchr (".,'", text->text[text->tokens[i].begin]) != NULL
         && (text->tokens[i].flags & PRESS_TOKEN_AFTER_SPACE) == 0
         && text->tokens[i + 1].kind == PRESS_TOKEN_NUMBER
         && (text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE) == 0)
    {
      g_string_append (self->number, press_text_folded (text, i + 1));
      i += 2;
    }
  return i - token;
}

static PressContentWord *
word_of (Counter *self, const char *form, guint token)
{
  GArray *words = self->passages->words;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_form, form));
  PressContentWord word = { 0 };

  if (known > 0)
    return &g_array_index (words, PressContentWord, known - 1);
  if (words->len == MOST_WORDS)
    return NULL;
  word.form = g_string_chunk_insert (self->passages->strings, form);
  word.skeleton = "";
  word.passages = g_array_new (FALSE, FALSE, sizeof (guint));
  word.language
      = self->passages->text->paragraphs[press_text_paragraph_of (self->passages->text, token)].language;
  g_array_append_val (words, word);
  g_hash_table_insert (self->by_form, (gpointer)word.form, GUINT_TO_POINTER (words->len));
  return &g_array_index (words, PressContentWord, words->len - 1);
}

static void
add_word (Counter *self, PressContentWord *word, guint passage)
{
  guint index = (guint)(word - (PressContentWord *)(gpointer)self->passages->words->data);
  const GArray *in = word->passages;

  if (in->len > 0 && g_array_index (in, guint, in->len - 1) == passage)
    return;
  g_array_append_val (word->passages, passage);
  g_array_append_val (self->passages->bag, index);
}

static void
add_number (Counter *self, guint token, guint passage)
{
  PressContentWord *word = word_of (self, self->number->str, token);

  if (word == NULL)
    return;
  word->number = TRUE;
  if (word->concept == NULL)
    {
      g_string_assign (self->code, self->number->str);
      g_string_prepend_c (self->code, '#');
      word->concept = g_string_chunk_insert (self->passages->strings, self->code->str);
    }
  add_word (self, word, passage);
}

static void
add_letters (Counter *self, guint token, gboolean coded, gboolean begins, guint passage)
{
  const PressText *text = self->passages->text;
  const PressToken *t = &text->tokens[token];
  const char *form = press_text_folded (text, token);
  PressContentWord *word;

  if (!coded && (t->end - t->begin < 3 || press_text_match (text, token, PRESS_TERM_FUNCTION_WORD, NULL) > 0))
    return;
  word = word_of (self, form, token);
  if (word == NULL)
    return;
  if (*word->skeleton == '\0')
    {
      g_autofree char *skeleton = press_spelling_skeleton (form);

      word->skeleton = g_string_chunk_insert (self->passages->strings, skeleton);
    }
  if (coded && word->concept == NULL)
    word->concept = g_string_chunk_insert (self->passages->strings, self->code->str);
  if (!begins && !g_str_equal (word->language, "de") && t->flags & PRESS_TOKEN_CAPITAL)
    word->name = TRUE;
  if (t->flags & (PRESS_TOKEN_MIXED | PRESS_TOKEN_ALL_CAPS | PRESS_TOKEN_DIGITS))
    word->name = TRUE;
  add_word (self, word, passage);
}

static void
count_passage (Counter *self, guint i)
{
  const PressText *text = self->passages->text;
  PressPassage *passage = press_passages_get (self->passages, i);
  guint token = press_text_token_at (text, passage->span.begin);
  guint first = token, end = press_text_token_at (text, passage->span.end);

  passage->first_word = self->passages->bag->len;
  while (token < end)
    {
      const PressToken *t = &text->tokens[token];
      guint length = 1;

      if (t->kind == PRESS_TOKEN_NUMBER)
        {
          length = read_number (self, token, end);
          add_number (self, token, i);
        }
      else if (t->kind == PRESS_TOKEN_WORD)
        {
          guint coded = code_of (self, token);

          add_letters (self, token, coded > 0, token == first, i);
          length = MAX (coded, 1);
        }
      token += length;
    }
  passage->end_word = self->passages->bag->len;
}

static void
weigh (PressPassages *self)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      PressContentWord *word = &g_array_index (self->words, PressContentWord, i);

      if (word->passages->len > WIDESPREAD)
        g_array_set_size (word->passages, 0);
      word->weight
          = word->passages->len == 0 ? 0 : log (1 + (double)self->passages->len / word->passages->len);
      if (word->name || word->number)
        word->weight *= 1.5;
    }
  for (guint p = 0; p < self->passages->len; p++)
    {
      PressPassage *passage = press_passages_get (self, p);

      for (guint i = passage->first_word; i < passage->end_word; i++)
        passage->weight
            += g_array_index (self->words, PressContentWord, g_array_index (self->bag, guint, i)).weight;
    }
}

/** press_passages_find_words: fills the words, the bags and the weights of @self. */
void
press_passages_find_words (PressPassages *self)
{
  g_autoptr (GHashTable) by_form = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) number = g_string_new (NULL);
  g_autoptr (GString) code = g_string_new (NULL);
  Counter counter = { self, by_form, number, code };

  for (guint i = 0; i < self->passages->len; i++)
    count_passage (&counter, i);
  weigh (self);
}
