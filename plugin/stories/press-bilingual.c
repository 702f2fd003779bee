// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Translations of single words out of the FreeDict dictionaries of Debian (dict-freedict-*), where they are
 * installed: nothing needs them. A dictionary is opened when it is first asked; the answers are kept, up to a
 * bound. What is told of an article are the words of its translations: not its headword, what stands in
 * brackets, its notes, synonyms and references. All is behind one lock. */

#include "stories/press-bilingual.h"

#include <string.h>

#include "stories/press-dictzip.h"
#include "text/press-lexicon.h"

#define MOST_KEPT 4096 /* answers */
#define MOST_TRANSLATIONS 24
#define SHORTEST_STEM 4 /* bytes that are left of an inflected word */

typedef struct
{
  PressDictzip *dictionary; /* NULL: there is none */
  GHashTable *answers;      /* word -> GPtrArray of char *, NULL for none */
} Pair;

static GMutex lock;
static GHashTable *pairs; /* "deu-eng" -> Pair */
static char *folder;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_clear_pointer (&pair->dictionary, press_dictzip_free);
  g_hash_table_unref (pair->answers);
  g_free (pair);
}

static void
unref_answer (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

/**
 * press_bilingual_set_folder:
 * @path: where dictionaries are looked for; "" for nowhere
 *
 * Instead of %PRESS_BILINGUAL_FOLDER. What was read before is forgotten.
 */
void
press_bilingual_set_folder (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  g_clear_pointer (&pairs, g_hash_table_unref);
  g_free (folder);
  folder = g_strdup (path);
}

static const char *
code_of (const char *language)
{
  static const char *const codes[][2] = { { "de", "deu" }, { "en", "eng" }, { "es", "spa" },
                                          { "fr", "fra" }, { "id", "ind" }, { "it", "ita" } };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i][0], language))
      return codes[i][1];
  return NULL;
}

static Pair *
pair_of (const char *from, const char *to)
{
  g_autofree char *name = g_strdup_printf ("freedict-%s-%s", from, to);
  Pair *pair;

  if (pairs == NULL)
    pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pair_free);
  pair = g_hash_table_lookup (pairs, name);
  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->dictionary = press_dictzip_open (folder != NULL ? folder : PRESS_BILINGUAL_FOLDER, name, NULL);
      pair->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_answer);
      g_hash_table_insert (pairs, g_steal_pointer (&name), pair);
    }
  return pair;
}

static gboolean
is_note (const char *line)
{
  while (*line == ' ')
    line++;
  return *line == '"' || g_str_has_prefix (line, "see:") || g_str_has_prefix (line, "Synonym")
         || g_str_has_prefix (line, "Note:") || g_str_has_prefix (line, "Antonym");
}

static void
add_words (GPtrArray *words, const char *line)
{
  g_autofree char *folded = press_lexicon_fold (line, -1);
  guint depth = 0;
  const char *begin = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean letter = depth == 0 && g_unichar_isalpha (g_utf8_get_char (p));

      if (letter && begin == NULL)
        begin = p;
      if (!letter && begin != NULL && p - begin > 2 && words->len < MOST_TRANSLATIONS)
        g_ptr_array_add (words, g_strndup (begin, (gsize)(p - begin)));
      if (!letter)
        begin = NULL;
      if (*p == '\0')
        break;
      if (strchr ("<[({/", *p) != NULL && (*p != '/' || depth == 0))
        depth += *p != '/';
      else if (strchr (">])}", *p) != NULL && depth > 0)
        depth--;
    }
}

/* The words of the translations in @articles: every line but headwords, which carry their pronunciation, and
 * notes. */
static GPtrArray *
read_articles (const char *articles)
{
  g_autofree char *valid = g_utf8_make_valid (articles, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", 200);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], " /") == NULL && !is_note (lines[i]))
      add_words (words, lines[i]);
  return words;
}

/* An inflected word is looked up without its last letters, too. */
static char *
articles_of (PressDictzip *dictionary, const char *word)
{
  g_autofree char *stem = g_strdup (word);
  char *articles = press_dictzip_look_up (dictionary, stem);

  for (guint cut = 0; articles == NULL && cut < 2 && strlen (stem) > SHORTEST_STEM; cut++)
    {
      *g_utf8_prev_char (stem + strlen (stem)) = '\0';
      articles = press_dictzip_look_up (dictionary, stem);
    }
  return articles;
}

/**
 * press_bilingual_translate:
 * @from: ISO 639-1
 * @to: ISO 639-1
 * @word: a folded word of @from
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the folded words that translate it; %NULL when no
 *   dictionary of the two languages is installed or it does not have the word. In any thread.
 */
GPtrArray *
press_bilingual_translate (const char *from, const char *to, const char *word)
{
  g_autoptr (GMutexLocker) locker = NULL;
  gpointer answer = NULL;
  Pair *pair;

  if (from == to || code_of (from) == NULL || code_of (to) == NULL)
    return NULL;
  locker = g_mutex_locker_new (&lock);
  pair = pair_of (code_of (from), code_of (to));
  if (pair->dictionary == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (pair->answers, word, NULL, &answer))
    {
      g_autofree char *articles = articles_of (pair->dictionary, word);

      answer = articles != NULL ? read_articles (articles) : NULL;
      if (g_hash_table_size (pair->answers) >= MOST_KEPT)
        g_hash_table_remove_all (pair->answers);
      g_hash_table_insert (pair->answers, g_strdup (word), answer);
    }
  return answer != NULL ? g_ptr_array_ref (answer) : NULL;
}
