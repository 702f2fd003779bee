// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A lexicon: the vocabulary of one language, read from its file (data/lexicons/README.md has the format).
 *
 * Every phrase is folded (NFKC, case folded by ICU), cut into words as texts are, and put into one trie whose
 * edges are word numbers; a node knows the value it has in each group. A text looks each of its words up once
 * (press_lexicon_word()) and then follows edges, so that matching a phrase costs two or three hash look-ups
 * however large the vocabulary is. "*leiter" and "vize*" are affixes of one word; they are kept apart, by
 * length. */

#include "text/press-lexicon.h"

#include <gio/gio.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "text/press-lexicon-edges.h"
#include "text/press-lexicon-file.h"
#include "text/press-tokens.h"

G_STATIC_ASSERT (PRESS_N_TERMS <= 64); /* terms are bits */

#define LONGEST_PLAIN 120 /* bytes of a phrase that is cut the short way */

typedef struct
{
  gint16 term;
  guint next;        /* index of the next value of the node, 0: none */
  const char *value; /* interned */
} Value;

struct _PressLexicon
{
  char *language;
  GStringChunk *strings; /* the words */
  GHashTable *words;     /* folded word -> number, from 1 */
  GArray *begins;        /* guint64: the terms of the phrases that begin with a word, by its number */
  PressEdges edges;
  GArray *nodes;       /* guint: first value of the node; node 0 is the root */
  GArray *values;      /* Value, from 1 */
  GHashTable *affixes; /* "*leiter" or "vize*" (owned) -> value index */
  guint longest_affix; /* bytes */
  guint64 affix_terms; /* bit of each term that has affixes */
};

G_DEFINE_QUARK (press_lexicon_error_quark, press_lexicon_error)

/**
 * press_lexicon_fold:
 * @text: UTF-8
 * @length: in bytes, or -1
 *
 * Returns: (transfer full): @text in NFKC with its case folded, as lexicons and tokens hold words
 */
char *
press_lexicon_fold (const char *text, gssize length)
{
  g_autofree char *normal = NULL;
  gsize bytes = length < 0 ? strlen (text) : (gsize)length;
  gboolean ascii = TRUE;

  for (gsize i = 0; i < bytes && ascii; i++)
    ascii = (guchar)text[i] < 0x80;
  if (ascii)
    return g_ascii_strdown (text, (gssize)bytes);
  normal = g_utf8_normalize (text, (gssize)bytes, G_NORMALIZE_ALL_COMPOSE);
  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static guint
intern_word (PressLexicon *self, const char *folded)
{
  guint word = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));

  if (word == 0)
    {
      guint64 none = 0;

      word = g_hash_table_size (self->words) + 1;
      g_array_append_val (self->begins, none);
      g_hash_table_insert (self->words, g_string_chunk_insert (self->strings, folded),
                           GUINT_TO_POINTER (word));
    }
  return word;
}

static guint
add_edge (PressLexicon *self, guint node, guint word)
{
  guint next = press_edges_next (&self->edges, node, word);
  guint none = 0;

  if (next == 0)
    {
      next = self->nodes->len;
      g_array_append_val (self->nodes, none);
      press_edges_add (&self->edges, node, word, next);
    }
  return next;
}

static guint
add_word (PressLexicon *self, PressTerm term, guint node, const char *folded)
{
  guint word = intern_word (self, folded);

  if (node == 0)
    g_array_index (self->begins, guint64, word) |= G_GUINT64_CONSTANT (1) << term;
  return add_edge (self, node, word);
}

static void
add_affix (PressLexicon *self, PressTerm term, const char *value, const char *phrase)
{
  g_autofree char *folded = press_lexicon_fold (phrase, -1);
  Value entry = { (gint16)term, GPOINTER_TO_UINT (g_hash_table_lookup (self->affixes, folded)), value };

  self->affix_terms |= G_GUINT64_CONSTANT (1) << term;
  self->longest_affix = MAX (self->longest_affix, (guint)strlen (folded) - 1);
  g_array_append_val (self->values, entry);
  g_hash_table_insert (self->affixes, g_steal_pointer (&folded), GUINT_TO_POINTER (self->values->len - 1));
}

/* The node behind @phrase, cut as press_tokens_new() does. Most phrases are plain ASCII words and marks,
 * which are cut here, because a start reads tens of thousands of them. */
static guint
add_plain (PressLexicon *self, PressTerm term, const char *phrase)
{
  char word[LONGEST_PLAIN + 1];
  guint node = 0, length = 0;

  for (const char *p = phrase;; p++)
    {
      if (g_ascii_isalnum (*p))
        {
          word[length++] = g_ascii_tolower (*p);
          continue;
        }
      word[length] = '\0';
      if (length > 0)
        node = add_word (self, term, node, word);
      length = 0;
      if (*p == '\0')
        return node;
      if (*p != ' ')
        node = add_word (self, term, node, (char[]){ *p, '\0' });
    }
}

static gboolean
is_plain (const char *phrase)
{
  gsize i = 0;

  while (i <= LONGEST_PLAIN && phrase[i] >= ' ' && phrase[i] < 0x7f && phrase[i] != '\'')
    i++;
  return phrase[i] == '\0' && i <= LONGEST_PLAIN;
}

static guint
add_words (PressLexicon *self, PressTerm term, const char *phrase)
{
  g_autoptr (PressTokens) tokens = NULL;
  guint node = 0;

  if (is_plain (phrase))
    return add_plain (self, term, phrase);
  if (g_str_has_suffix (phrase, "'")) /* "l'" is a token only before another */
    {
      g_autofree char *followed = g_strconcat (phrase, "aa", NULL);

      tokens = press_tokens_new (followed, strlen (followed));
      tokens->n_tokens--;
    }
  else
    tokens = press_tokens_new (phrase, strlen (phrase));
  for (guint i = 0; i < tokens->n_tokens; i++)
    node = add_word (self, term, node, press_tokens_folded (tokens, i));
  return node;
}

static void
add_phrase (PressLexicon *self, PressTerm term, const char *value, const char *phrase)
{
  guint node;
  Value entry = { (gint16)term, 0, value };

  if (phrase[0] == '*' || (phrase[0] != '\0' && phrase[strlen (phrase) - 1] == '*'))
    {
      add_affix (self, term, value, phrase);
      return;
    }
  node = add_words (self, term, phrase);
  if (node == 0)
    return;
  entry.next = g_array_index (self->nodes, guint, node);
  g_array_append_val (self->values, entry);
  g_array_index (self->nodes, guint, node) = self->values->len - 1;
}

/* What is known of the line that is read; a group and a key go on for many phrases. */
typedef struct
{
  PressLexicon *lexicon;
  const char *group; /* interned */
  const char *key;   /* interned */
  int term;
} Loader;

static gboolean
add_line (const char *group, const char *key, const char *phrase, gpointer user_data, GError **error)
{
  Loader *self = user_data;

  if (self->group == NULL || !g_str_equal (self->group, group))
    {
      self->group = g_intern_string (group);
      self->key = NULL;
      self->term = press_term_of_group (group);
    }
  if (self->key == NULL || !g_str_equal (self->key, key))
    self->key = g_intern_string (key);
  if (g_str_equal (group, "lexicon"))
    {
      if (g_str_equal (key, "language") && self->lexicon->language == NULL)
        self->lexicon->language = g_strdup (phrase);
      return TRUE;
    }
  if (self->term == PRESS_TERM_LANGUAGE_TRAIT)
    return TRUE; /* for press_lexicons_foreach() only */
  if (self->term < 0)
    {
      g_set_error (error, PRESS_LEXICON_ERROR, PRESS_LEXICON_ERROR_UNKNOWN_GROUP,
                   "lexicon '%s': unknown group [%s]", self->lexicon->language, group);
      return FALSE;
    }
  add_phrase (self->lexicon, (PressTerm)self->term, self->key, phrase);
  return TRUE;
}

/**
 * press_lexicon_new_from_bytes:
 * @bytes: a lexicon file
 *
 * Returns: (transfer full): the lexicon, or %NULL with @error set (#PressLexiconError)
 */
PressLexicon *
press_lexicon_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (PressLexicon) self = g_new0 (PressLexicon, 1);
  Loader loader = { self, NULL, NULL, -1 };
  guint none = 0;
  Value nothing = { -1, 0, NULL };

  self->strings = g_string_chunk_new (4096);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->begins = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_array_set_size (self->begins, 1);
  press_edges_init (&self->edges, 13);
  self->affixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_append_val (self->nodes, none);
  g_array_append_val (self->values, nothing);

  if (!press_lexicon_file_read (bytes, NULL, add_line, &loader, error))
    return NULL;
  if (self->language == NULL)
    {
      g_set_error_literal (error, PRESS_LEXICON_ERROR, PRESS_LEXICON_ERROR_SYNTAX,
                           "lexicon: [lexicon] has no \"language\"");
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
press_lexicon_free (PressLexicon *self)
{
  g_free (self->language);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->begins, g_array_unref);
  g_free (self->edges.places);
  g_clear_pointer (&self->affixes, g_hash_table_unref);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  g_free (self);
}

const char *
press_lexicon_language (const PressLexicon *self)
{
  return self->language;
}

/**
 * press_lexicon_word:
 * @folded: a folded word
 *
 * Returns: the number of that word, 0 when no phrase has it
 */
guint
press_lexicon_word (const PressLexicon *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

/**
 * press_lexicon_begins:
 * @word: a word's number, from 1
 *
 * Returns: whether a phrase of @term begins with @word
 */
gboolean
press_lexicon_begins (const PressLexicon *self, guint word, PressTerm term)
{
  return (g_array_index (self->begins, guint64, word) >> term & 1) != 0;
}

/**
 * press_lexicon_step:
 * @node: where a match stands, 0 at the start
 * @word: the next word's number
 *
 * Returns: the node behind @word, 0 when no phrase goes on so
 */
guint
press_lexicon_step (const PressLexicon *self, guint node, guint word)
{
  return word == 0 ? 0 : press_edges_next (&self->edges, node, word);
}

static const char *
value_of (const PressLexicon *self, guint index, PressTerm term)
{
  while (index != 0)
    {
      const Value *entry = &g_array_index (self->values, Value, index);

      if (entry->term == (gint16)term)
        return entry->value;
      index = entry->next;
    }
  return NULL;
}

/**
 * press_lexicon_value:
 * @node: a node from press_lexicon_step()
 *
 * Returns: (nullable): the key under which @term lists the phrase that ends at @node (an interned string)
 */
const char *
press_lexicon_value (const PressLexicon *self, guint node, PressTerm term)
{
  return node == 0 ? NULL : value_of (self, g_array_index (self->nodes, guint, node), term);
}

/**
 * press_lexicon_each:
 * @node: a node from press_lexicon_step()
 * @cursor: (inout): 0 before the first call
 * @term: (out): a group the phrase stands in
 * @value: (out): its key there; a phrase may have several keys in one group
 *
 * Returns: whether there was another one
 */
gboolean
press_lexicon_each (const PressLexicon *self, guint node, guint *cursor, PressTerm *term, const char **value)
{
  guint index = 0;
  const Value *entry;

  if (*cursor == 0)
    index = node == 0 ? 0 : g_array_index (self->nodes, guint, node);
  else
    index = g_array_index (self->values, Value, *cursor).next;
  if (index == 0)
    return FALSE;
  entry = &g_array_index (self->values, Value, index);
  *cursor = index;
  *term = (PressTerm)entry->term;
  *value = entry->value;
  return TRUE;
}

/**
 * press_lexicon_affix:
 * @folded: a folded word
 *
 * Returns: (nullable): the key of the longest "*suffix" or "prefix*" of @term that @folded has
 */
const char *
press_lexicon_affix (const PressLexicon *self, const char *folded, PressTerm term)
{
  gsize length;
  char pattern[64];

  if ((self->affix_terms >> term & 1) == 0)
    return NULL;
  length = strlen (folded);
  for (gsize n = MIN (MIN (length - (length > 0), self->longest_affix), sizeof pattern - 2); n > 0; n--)
    {
      const char *found;

      pattern[0] = '*';
      memcpy (pattern + 1, folded + length - n, n + 1);
      found = value_of (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->affixes, pattern)), term);
      if (found == NULL)
        {
          memcpy (pattern, folded, n);
          memcpy (pattern + n, "*", 2);
          found = value_of (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->affixes, pattern)), term);
        }
      if (found != NULL)
        return found;
    }
  return NULL;
}
