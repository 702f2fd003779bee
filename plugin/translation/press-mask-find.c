// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What of a text is kept as it is: addresses, names, products, codes, numbers. Patterns and names claim
 * stretches, the surest first; what is claimed stays claimed. Of a date its numbers are kept; its words are
 * translated, and checked afterwards (press-mask-check.c). */

#include "translation/press-mask.h"

#include <string.h>

#define MOST_KEPT 400
#define SHORTEST_NAME 2 /* bytes */

/* Not inside a word or a number. */
#define FREE "(?<![\\p{L}\\p{N}])"
#define ENDS "(?![\\p{L}\\p{N}])"

static const struct
{
  const char *pattern;
  gboolean is_number;
  gboolean is_code; /* looked for after the names */
} PATTERNS[] = {
  /* an omission inside a quote */
  { "\\[ ?(?:\\.\\.\\.|…) ?\\]", FALSE, FALSE },
  /* URLs and addresses */
  { FREE "(?:https?://|www\\.)[^\\s<>\"“”„»]*[^\\s<>\"“”„».,;:!?()\\[\\]…]", FALSE, FALSE },
  { FREE "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+", FALSE, FALSE },
  { FREE "(?:[a-z0-9-]+\\.)+[a-z]{2,}" ENDS "(?:/[^\\s<>\"“”„».,;:!?()]+)?", FALSE, FALSE },
  { "[#@][\\p{L}\\p{N}_]{2,}", FALSE, FALSE },
  /* "1er", "21st", "3º" */
  { FREE "\\p{Nd}+(?:er|re|e|st|nd|rd|th|[ºª°])" ENDS, TRUE, TRUE },
  /* "COVID-19", "12S", "4K", "19h30", "HyperOS", "iPhone", "Summilux®" */
  { FREE "\\p{Lu}[\\p{L}\\p{N}]*-\\p{N}[\\p{L}\\p{N}]*", FALSE, TRUE },
  { FREE "(?:\\p{L}+\\p{N}|\\p{N}+\\p{L})[\\p{L}\\p{N}]*", FALSE, TRUE },
  { FREE "\\p{Lu}?\\p{Ll}+\\p{Lu}\\p{L}*", FALSE, TRUE },
  { FREE "[\\p{L}\\p{N}-]+ ?[™®]", FALSE, TRUE },
  /* "1 250 000,50", then "1.250.000,50", "10:30", "3" */
  { "(?<!\\p{N})\\p{Nd}{1,3}(?:[ \\x{a0}\\x{202f}\\x{2009}]\\p{Nd}{3})+(?:[.,]\\p{Nd}+)?(?!\\p{N})", TRUE,
    TRUE },
  { "\\p{Nd}+(?:[.,:/'’]\\p{Nd}+)*", TRUE, TRUE },
  { "\\p{N}+", TRUE, TRUE },
};

static GRegex *const *
get_patterns (void)
{
  static GRegex *patterns[G_N_ELEMENTS (PATTERNS)];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (PATTERNS); i++)
        patterns[i] = g_regex_new (PATTERNS[i].pattern, G_REGEX_DEFAULT, 0, NULL);
      g_once_init_leave (&ready, 1);
    }
  return patterns;
}

/* Claims @span unless a part of it is claimed. */
static gboolean
claim (GArray *kept, PressSpan span, gboolean is_number)
{
  const PressKept stretch = { .span = span, .is_number = is_number };

  for (guint i = 0; i < kept->len; i++)
    if (press_span_overlaps (g_array_index (kept, PressKept, i).span, span))
      return FALSE;
  if (kept->len < MOST_KEPT)
    g_array_append_val (kept, stretch);
  return TRUE;
}

static void
claim_patterns (GArray *kept, const char *text, gboolean codes)
{
  GRegex *const *patterns = get_patterns ();

  for (guint i = 0; i < G_N_ELEMENTS (PATTERNS); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (PATTERNS[i].is_code != codes)
        continue;
      for (g_regex_match (patterns[i], text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          int begin, end;

          g_match_info_fetch_pos (match, 0, &begin, &end);
          claim (kept, (PressSpan){ begin, end }, PATTERNS[i].is_number);
        }
    }
}

static gboolean
is_inside_word (const char *text, const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* Where the run of words of a product ends that begins before @at: "Leica" and then "Summilux M", "12 Pro".
 * In German, where all nouns have capitals, a run ends at once. */
static gsize
end_of_product (const PressText *text, gsize at)
{
  guint token = press_text_token_at (text, at);

  if (g_strcmp0 (text->n_paragraphs > 0 ? text->paragraphs[0].language : NULL, "de") == 0)
    return at;
  for (; token < text->n_tokens; token++)
    {
      const PressToken *word = &text->tokens[token];

      if (word->begin < at)
        continue;
      if (word->begin != at + 1 || text->text[at] != ' ' || word->kind != PRESS_TOKEN_WORD
          || (word->flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED)) == 0)
        break;
      at = word->end;
    }
  return at;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize left = strlen (*(const char *const *)a), right = strlen (*(const char *const *)b);

  return (left < right) - (left > right);
}

static void
claim_names (GArray *kept, const PressText *text, GPtrArray *names)
{
  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i], *at = text->text;
      gsize length = strlen (name);

      while (length >= SHORTEST_NAME && (at = strstr (at, name)) != NULL)
        {
          const char *after = at + length;
          gsize begin = at - text->text;

          if (!is_inside_word (text->text, at) && !g_unichar_isalnum (g_utf8_get_char (after))
              && !claim (kept, (PressSpan){ begin, end_of_product (text, begin + length) }, FALSE))
            claim (kept, (PressSpan){ begin, begin + length }, FALSE);
          at = after;
        }
    }
}

/* Claims @span together with the names that reach into it. */
static void
claim_around (GArray *kept, PressSpan span)
{
  for (guint i = kept->len; i-- > 0;)
    {
      PressSpan other = g_array_index (kept, PressKept, i).span;

      if (!press_span_overlaps (other, span))
        continue;
      span.begin = MIN (span.begin, other.begin);
      span.end = MAX (span.end, other.end);
      g_array_remove_index (kept, i);
    }
  claim (kept, span, FALSE);
}

/** press_place_is_translated: whether a country or region is written at @token: they have names of their own
 * in each language; towns keep theirs, since too many are words as well. */
gboolean
press_place_is_translated (const PressText *text, guint token)
{
  const char *value = NULL;

  return press_text_match (text, token, PRESS_TERM_PLACE, &value) > 0
         && (value == NULL || !g_str_has_prefix (value, "city"));
}

/* Whether a sentence or a quote begins with @token. */
static gboolean
begins_something (const PressText *text, guint token)
{
  static const char *const openers[] = { ":", "\"", "«", "“", "„" };

  if (token == 0 || text->sentences[press_text_sentence_of (text, token)].first_token == token)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    if (g_str_has_prefix (text->text + text->tokens[token - 1].begin, openers[i]))
      return TRUE;
  return FALSE;
}

/* Whether @token has a capital and is no name: a role, a month, a country, which have their own words in each
 * language, or whatever a sentence or a quote begins with. */
static gboolean
has_other_reason (const PressText *text, guint token)
{
  static const PressTerm terms[] = { PRESS_TERM_FUNCTION_WORD, PRESS_TERM_ROLE,  PRESS_TERM_ROLE_MODIFIER,
                                     PRESS_TERM_TITLE,         PRESS_TERM_MONTH, PRESS_TERM_WEEKDAY };

  if (begins_something (text, token) || press_place_is_translated (text, token))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (press_text_match (text, token, terms[i], NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Whether a word with a capital stands for a name by itself: a small town, a family. Not in English and
 * Indonesian, where much else has capitals; not "UE", which has its own letters in each language, nor "100
 * Paesi". */
static gboolean
is_name_alone (const PressText *text, guint token)
{
  static const char *const languages[] = { "es", "fr", "it", NULL };
  const PressToken *word = &text->tokens[token];

  return g_strv_contains (languages, text->paragraphs[0].language) && word->end - word->begin > 2
         && (word->flags & PRESS_TOKEN_ALL_CAPS) == 0 && text->tokens[token - 1].kind != PRESS_TOKEN_NUMBER;
}

/* Words with capitals inside a sentence are a name, in languages that have none for nouns. */
static void
claim_runs (GArray *kept, const PressText *text)
{
  guint end;

  if (text->n_paragraphs == 0 || g_str_equal (text->paragraphs[0].language, "de"))
    return;
  for (guint first = 0; first < text->n_tokens; first = MAX (end, first + 1))
    {
      for (end = first; end < text->n_tokens; end++)
        {
          const PressToken *word = &text->tokens[end];

          if (word->kind != PRESS_TOKEN_WORD || (word->flags & PRESS_TOKEN_CAPITAL) == 0
              || (end > first && word->begin != word[-1].end + 1) || has_other_reason (text, end))
            break;
        }
      if (end > first + 1 || (end == first + 1 && is_name_alone (text, first)))
        claim_around (kept, (PressSpan){ text->tokens[first].begin, text->tokens[end - 1].end });
    }
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const PressKept *left = a, *right = b;

  return (left->span.begin > right->span.begin) - (left->span.begin < right->span.begin);
}

/**
 * press_kept_find:
 * @text: one passage
 * @names: (element-type utf8): names of people and organisations of the whole mail; sorted by this
 *
 * Returns: (transfer full) (element-type PressKept): what is kept of the passage, in order, apart
 */
GArray *
press_kept_find (const PressText *text, GPtrArray *names)
{
  GArray *kept = g_array_new (FALSE, TRUE, sizeof (PressKept));

  claim_patterns (kept, text->text, FALSE);
  claim_names (kept, text, names);
  if (names->len > 0)
    claim_runs (kept, text);
  claim_patterns (kept, text->text, TRUE);
  g_array_sort (kept, compare_kept);
  for (guint i = 0, sentence = 0; i < kept->len; i++)
    {
      PressKept *stretch = &g_array_index (kept, PressKept, i);

      while (sentence + 1 < text->n_sentences
             && text->sentences[sentence + 1].span.begin <= stretch->span.begin)
        sentence++;
      stretch->sentence = sentence;
    }
  return kept;
}
