// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Reasons in how a text is built, whatever its language. A release tells one thing: what its headline names
 * comes again in the lead and in most paragraphs. A digest has a heading over every few lines. Who chats
 * asks, exclaims, smiles and begins paragraphs in lower case. Mail among developers shows code and paths. And
 * a text that has hardly a sentence in a known language (a table, a caption, capitals throughout) gives no
 * reason that could be trusted. One pass over tokens, one over lines. */

#include "brief/press-kind.h"

#include <string.h>

#define MOST_TOKENS 40000
#define MOST_BYTES 400000
#define PROSE 8         /* words of a paragraph that tells something */
#define STORY 20        /* words of a paragraph that has a heading of its own */
#define HEADING 12      /* words at most */
#define HEADINGS 2      /* that many do not make a digest */
#define SHORTEST_WORD 4 /* characters; shorter ones are articles and prepositions */
#define LEAST_WORDS 60u
#define CHATTY 3.0      /* marks a hundred words that make the amount 1 */
#define CODE 2.0        /* likewise, pieces of code */
#define RULE 6          /* characters of a line that is a rule */
#define PROSE_SHARE 0.4 /* of the words stand in sentences at least */
#define FEW_WORDS 12    /* too few to say anything about their shape */

static const PressSpan nowhere = { 0, 0 };

static guint
words_of (const PressText *text, const PressParagraph *paragraph)
{
  guint words = 0;

  for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
    words += text->tokens[i].kind == PRESS_TOKEN_WORD || text->tokens[i].kind == PRESS_TOKEN_NUMBER;
  return words;
}

/* The longer words of the headline, folded: a set that owns them. */
static GHashTable *
headline_words (const PressDraft *draft)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PressText) headline = NULL;

  if (draft->brief->headline == NULL)
    return words;
  headline = press_text_new (draft->brief->headline, -1, draft->text->lexicons, "en");
  for (guint i = 0; i < headline->n_tokens; i++)
    if (headline->tokens[i].kind == PRESS_TOKEN_WORD
        && g_utf8_strlen (press_text_folded (headline, i), -1) >= SHORTEST_WORD)
      g_hash_table_add (words, g_strdup (press_text_folded (headline, i)));
  return words;
}

/* How many different words of @wanted the paragraph has. */
static guint
count_shared (const PressText *text, const PressParagraph *paragraph, GHashTable *wanted)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
    if (text->tokens[i].kind == PRESS_TOKEN_WORD
        && g_hash_table_contains (wanted, press_text_folded (text, i)))
      g_hash_table_add (seen, (gpointer)press_text_folded (text, i));
  return g_hash_table_size (seen);
}

/* Whether the paragraph is the headline, or the headline was taken from its beginning: no wonder that it has
 * its words. */
static gboolean
has_headline (const PressDraft *draft, const PressParagraph *paragraph)
{
  gsize length = strlen (draft->brief->headline);

  return paragraph->span.end - paragraph->span.begin >= length
         && strncmp (draft->text->text + paragraph->span.begin, draft->brief->headline, length) == 0;
}

/* The lead takes up what the headline names, and the paragraphs behind it come back to it. */
static void
find_subject (PressEvidence *evidence, const PressDraft *draft)
{
  const PressText *text = draft->text;
  g_autoptr (GHashTable) words = headline_words (draft);
  guint wanted = g_hash_table_size (words), paragraphs = 0, returning = 0;
  double lead = 0;

  if (wanted == 0)
    return;
  for (guint p = 0; p < text->n_paragraphs && text->paragraphs[p].first_token < MOST_TOKENS; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];
      guint shared;

      if (words_of (text, paragraph) < PROSE || has_headline (draft, paragraph))
        continue;
      shared = count_shared (text, paragraph, words);
      if (paragraphs++ == 0)
        lead = MIN (1, 1.5 * shared / MAX (wanted, 2u));
      else
        returning += shared > 0;
    }
  press_evidence_add (evidence, PRESS_REASON_ONE_SUBJECT,
                      0.6 * lead + (paragraphs > 1 ? 0.4 * returning / MAX (paragraphs - 1, 3u) : 0),
                      nowhere);
}

static gboolean
is_adjacent (const PressText *text, guint token, const char *mark)
{
  return token < text->n_tokens && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE)
         && press_text_is (text, token, mark);
}

/* "?" and "!" that end something (not those of a link), "...", ":-)". */
static gboolean
is_chatty (const PressText *text, guint i)
{
  if (text->tokens[i].kind != PRESS_TOKEN_PUNCTUATION && text->tokens[i].kind != PRESS_TOKEN_SYMBOL)
    return FALSE;
  if (press_text_is (text, i, "…") || (press_text_is (text, i, ".") && is_adjacent (text, i + 1, ".")))
    return TRUE;
  if (press_text_is (text, i, "?") || press_text_is (text, i, "!"))
    return i + 1 >= text->n_tokens || text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE
           || text->tokens[i + 1].kind == PRESS_TOKEN_PUNCTUATION;
  if (!press_text_is (text, i, ":") && !press_text_is (text, i, ";"))
    return FALSE;
  return is_adjacent (text, i + 1 + is_adjacent (text, i + 1, "-"), ")");
}

static gboolean
ends_in (const PressText *text, const PressParagraph *paragraph, const char *marks)
{
  return strchr (marks, text->text[paragraph->span.end - 1]) != NULL;
}

/* Items of a list, and what follows a salutation, may begin so. */
static gboolean
begins_small (const PressText *text, guint p)
{
  const PressParagraph *paragraph = &text->paragraphs[p];

  if (g_str_has_prefix (text->text + paragraph->span.begin, "http")
      || g_str_has_prefix (text->text + paragraph->span.begin, "www."))
    return FALSE;
  return g_unichar_islower (g_utf8_get_char (text->text + paragraph->span.begin))
         && !ends_in (text, paragraph, ";,:") && (p == 0 || !ends_in (text, paragraph - 1, ";,:"));
}

static void
find_chat (PressEvidence *evidence, const PressDraft *draft)
{
  const PressText *text = draft->text;
  guint cover = press_evidence_cover_note (draft), quote = 0, marks = 0, words = 0, prose = 0, small = 0;

  for (guint i = cover; i < MIN (text->n_tokens, MOST_TOKENS); i++)
    {
      words += text->tokens[i].kind == PRESS_TOKEN_WORD;
      if (is_chatty (text, i) && !press_evidence_is_quoted (draft, &quote, text->tokens[i].begin))
        {
          marks++;
          while (i + 1 < text->n_tokens && is_adjacent (text, i + 1, "."))
            i++;
        }
    }
  for (guint p = 0; p < text->n_paragraphs && text->paragraphs[p].first_token < MOST_TOKENS; p++)
    if (text->paragraphs[p].first_token >= cover && words_of (text, &text->paragraphs[p]) >= PROSE)
      {
        prose++;
        small += begins_small (text, p);
      }
  press_evidence_add (evidence, PRESS_REASON_CHATTY, marks * 100.0 / MAX (words, LEAST_WORDS) / CHATTY,
                      nowhere);
  if (small > 0)
    press_evidence_add (evidence, PRESS_REASON_CHATTY, 0.8 * MIN (1, 2.0 * small / MAX (prose, 3u)), nowhere);
}

/* A short line of its own that does not end as a sentence does, and is no item of a list. */
static gboolean
is_heading (const PressText *text, const PressParagraph *paragraph)
{
  const char *first = text->text + paragraph->span.begin, *last = text->text + paragraph->span.end - 1;
  guint words = words_of (text, paragraph);

  if (words == 0 || words > HEADING || strchr (".,;:!?)", *last) != NULL
      || !g_unichar_isalpha (g_utf8_get_char (first)))
    return FALSE;
  return memchr (first, '\n', (gsize)(last - first)) == NULL && !g_str_has_prefix (first, "http");
}

static void
find_headings (PressEvidence *evidence, const PressText *text)
{
  guint stories = 0;
  gboolean headed = FALSE;

  for (guint p = 0; p < text->n_paragraphs && text->paragraphs[p].first_token < MOST_TOKENS; p++)
    {
      stories += headed && words_of (text, &text->paragraphs[p]) >= STORY;
      headed = is_heading (text, &text->paragraphs[p]);
    }
  if (stories > HEADINGS)
    press_evidence_add (evidence, PRESS_REASON_DIGEST, 0.5 * MIN (1, (stories - HEADINGS) / 5.0), nowhere);
}

/* "/etc/motd", "--force", "main()", "snake_case"; not links and addresses. */
static gboolean
is_code (const char *word, gsize length)
{
  static const char *const roots[] = { "/usr/", "/etc/", "/var/", "/dev/", "/bin/", "/home/" };
  g_autofree char *copy = NULL;

  if (length < 3 || length > 200)
    return FALSE;
  copy = g_strndup (word, length);
  if (strchr (copy, '@') != NULL || strstr (copy, "://") != NULL || g_str_has_prefix (copy, "www."))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (strstr (copy, roots[i]) != NULL)
      return TRUE;
  if (strstr (copy, "()") != NULL || (g_str_has_prefix (copy, "--") && g_ascii_isalpha (copy[2])))
    return TRUE;
  for (const char *p = strchr (copy + 1, '_'); p != NULL; p = strchr (p + 1, '_'))
    if (g_ascii_isalnum (p[-1]) && g_ascii_isalnum (p[1]))
      return TRUE;
  return FALSE;
}

typedef struct
{
  guint words, code, rules;
} Lines;

static void
read_line (Lines *lines, const char *line, gsize length)
{
  const char *end = line + length;

  while (line < end && g_ascii_isspace (*line))
    line++;
  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  if (end - line >= RULE && strchr ("-=_*#~", *line) != NULL
      && memcmp (line, line + 1, (gsize)(end - line - 1)) == 0)
    {
      lines->rules++;
      return;
    }
  if (end - line > 2 && strchr ("$%#>", *line) != NULL && line[1] == ' ')
    lines->code++;
  else if (end > line && (end[-1] == '{' || end[-1] == '}'))
    lines->code++;
  for (const char *word = line; word < end;)
    {
      const char *stop = word;

      while (stop < end && !g_ascii_isspace (*stop))
        stop++;
      lines->words += stop > word;
      lines->code += is_code (word, (gsize)(stop - word));
      word = stop + 1;
    }
}

static void
find_lines (PressEvidence *evidence, const PressText *text)
{
  Lines lines = { 0, 0, 0 };
  const char *end = text->text + MIN (text->length, MOST_BYTES);

  for (const char *line = text->text; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize)(end - line));

      stop = stop != NULL ? stop : end;
      read_line (&lines, line, (gsize)(stop - line));
      line = stop + 1;
    }
  if (lines.code > 0)
    press_evidence_add (evidence, PRESS_REASON_DEVELOPMENT,
                        0.6 * MIN (1, lines.code * 100.0 / MAX (lines.words, LEAST_WORDS) / CODE), nowhere);
  if (lines.rules > 0)
    press_evidence_add (evidence, PRESS_REASON_DIGEST, 0.25 * MIN (1, lines.rules / 3.0), nowhere);
}

static gboolean
has_sentence (const PressText *text, const PressParagraph *paragraph)
{
  for (guint i = paragraph->first_token + PROSE / 2; i < paragraph->end_token; i++)
    if ((press_text_is (text, i, ".") || press_text_is (text, i, "!") || press_text_is (text, i, "?"))
        && (i + 1 == paragraph->end_token || text->tokens[i + 1].kind == PRESS_TOKEN_PUNCTUATION
            || text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE))
      return TRUE;
  return FALSE;
}

/* How much of the text is no sentence, in no language of ours, or in capitals. */
static void
find_form (PressEvidence *evidence, const PressText *text)
{
  guint words = 0, prose = 0, unknown = 0, letters = 0, written = 0, capitals = 0;

  for (guint p = 0; p < text->n_paragraphs && text->paragraphs[p].first_token < MOST_TOKENS; p++)
    {
      const PressParagraph *paragraph = &text->paragraphs[p];
      guint length = words_of (text, paragraph);

      words += length;
      if (length < PROSE)
        continue;
      letters += length;
      unknown += paragraph->lexicon == NULL ? length : 0;
      prose += has_sentence (text, paragraph) ? length : 0;
      for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
        {
          written
              += text->tokens[i].kind == PRESS_TOKEN_WORD && text->tokens[i].end > text->tokens[i].begin + 1;
          capitals += (text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS) != 0;
        }
    }
  if (words < FEW_WORDS || letters == 0)
    {
      press_evidence_add (evidence, PRESS_REASON_FORMLESS, 1, nowhere);
      return;
    }
  press_evidence_add (evidence, PRESS_REASON_FORMLESS,
                      MAX (MAX ((double)unknown / letters, 1 - MIN (1, prose / PROSE_SHARE / words)),
                           MAX (0, 2.5 * capitals / MAX (written, 1u) - 0.75)),
                      nowhere);
}

/**
 * press_evidence_find_structure:
 * @draft: everything but the kind and the summary has been found
 *
 * Adds the reasons that the structure of the text gives.
 */
void
press_evidence_find_structure (PressEvidence *self, const PressDraft *draft)
{
  find_subject (self, draft);
  find_chat (self, draft);
  find_headings (self, draft->text);
  find_lines (self, draft->text);
  find_form (self, draft->text);
}
