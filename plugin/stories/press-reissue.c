// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Releases that are sent again: what a mail says of itself ("CORRECTED:", "/CORRECTION --", "(korrigierte
 * Fassung)"), in the words of the lexicons' group [reissue], and which mail was the first version. A word is
 * a mark when it stands alone: at the begin of the subject or of one of the first lines with a mark of
 * punctuation, in brackets, or in capitals; "Correction of the markets expected" is none. */

#include <string.h>

#include "stories/press-changes.h"
#include "stories/press-reissue-private.h"

#define MOST_LINES 4     /* of the text, that are looked at */
#define MOST_BEFORE 2    /* tokens before the mark: "[", "/", "**" */
#define SHINGLE 4        /* words */
#define LEAST_SHARED 0.5 /* of the shorter text's shingles that versions share */
#define LEAST_LENGTH 0.4 /* of the longer text, that the shorter version has */
#define MOST_BYTES 65536
#define MOST_WORDS 5000 /* that are compared */

static PressReissue
reissue_of_key (const char *key)
{
  return g_str_equal (key, "corrected") ? PRESS_REISSUE_CORRECTED
         : g_str_equal (key, "updated") ? PRESS_REISSUE_UPDATED
                                        : PRESS_REISSUE_REPEATED;
}

static gboolean
is_mark (const PressText *text, guint token)
{
  return token < text->n_tokens && text->tokens[token].kind != PRESS_TOKEN_WORD
         && text->tokens[token].kind != PRESS_TOKEN_NUMBER;
}

/* The mark that begins at @token, and where it ends. */
static PressReissue
mark_at (const PressText *text, guint token, guint *end)
{
  const char *key = NULL;
  guint length = press_text_match_any (text, token, PRESS_TERM_REISSUE, &key);
  const PressToken *behind;
  gboolean capitals;

  if (length == 0)
    return PRESS_REISSUE_NONE;
  *end = token + length;
  capitals = (text->tokens[token].flags & PRESS_TOKEN_ALL_CAPS) != 0;
  behind = *end < text->n_tokens ? &text->tokens[*end] : NULL;
  if (behind != NULL && (behind->flags & PRESS_TOKEN_AFTER_BREAK) == 0 && !is_mark (text, *end) && !capitals)
    return PRESS_REISSUE_NONE;
  if (behind != NULL && text->text[behind->begin] == ',')
    return PRESS_REISSUE_NONE;
  return reissue_of_key (key);
}

static PressReissue
mark_in_line (const PressText *text, guint first, guint line_end, guint *mark_end)
{
  PressReissue found = PRESS_REISSUE_NONE;

  for (guint i = first; i < line_end && i <= first + MOST_BEFORE; i++)
    {
      found = mark_at (text, i, mark_end);
      if (found != PRESS_REISSUE_NONE || !is_mark (text, i))
        break;
    }
  for (guint i = first + 1; found == PRESS_REISSUE_NONE && i < line_end; i++)
    if (strchr ("([", text->text[text->tokens[i - 1].begin]) != NULL)
      found = mark_at (text, i, mark_end);
  return found;
}

static guint
line_end_of (const PressText *text, guint token)
{
  do
    token++;
  while (token < text->n_tokens && (text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK) == 0);
  return token;
}

static PressReissue
mark_in_lines (const char *lines, guint n_lines)
{
  gsize length = MIN (strlen (lines), 2000);
  const char *end = g_utf8_find_prev_char (lines, lines + length + 1);
  g_autoptr (PressText) text
      = press_text_new (lines, end != NULL ? (gssize)(end - lines) : 0, press_lexicons_get_default (), NULL);
  PressReissue found = PRESS_REISSUE_NONE;

  for (guint token = 0, line = 0, next; token < text->n_tokens && line < n_lines; token = next, line++)
    {
      guint mark_end;

      next = line_end_of (text, token);
      found = MAX (found, mark_in_line (text, token, next, &mark_end));
    }
  return found;
}

/**
 * press_reissue_of:
 *
 * Returns: whether @brief says that it was sent before, in its subject or in its first lines
 */
PressReissue
press_reissue_of (PressBrief *brief)
{
  return MAX (mark_in_lines (brief->subject, 1), mark_in_lines (brief->text, MOST_LINES));
}

/**
 * press_reissue_subject:
 *
 * Returns: (transfer full): the subject of @brief without a mark at its begin: that of the first version
 */
char *
press_reissue_subject (PressBrief *brief)
{
  g_autoptr (PressText) text = press_text_new (brief->subject, -1, press_lexicons_get_default (), NULL);
  guint end = 0, first = 0;

  while (first < MIN (text->n_tokens, MOST_BEFORE) && is_mark (text, first))
    first++;
  if (mark_at (text, first, &end) == PRESS_REISSUE_NONE)
    return g_strdup (brief->subject);
  while (is_mark (text, end))
    end++;
  return g_strdup (end < text->n_tokens ? brief->subject + text->tokens[end].begin : brief->subject);
}

/** press_reissue_is_notice: whether the tokens of @text from @first to @end are nothing but a mark, with the
 * punctuation around it. */
gboolean
press_reissue_is_notice (const PressText *text, guint first, guint end)
{
  gboolean found = FALSE;

  while (first < end)
    {
      guint length = press_text_match_any (text, first, PRESS_TERM_REISSUE, NULL);

      if (length == 0 && !is_mark (text, first))
        return FALSE;
      found |= length > 0;
      first += MAX (length, 1);
    }
  return found;
}

/** press_reissue_shingles: (transfer full): runs of four words at the begin of @brief, as hashes. */
GHashTable *
press_reissue_shingles (const PressBrief *brief)
{
  gsize length = strlen (brief->text);
  g_autoptr (PressTokens) tokens = press_tokens_new (
      brief->text,
      length <= MOST_BYTES
          ? length
          : (gsize)(g_utf8_find_prev_char (brief->text, brief->text + MOST_BYTES) - brief->text));
  GHashTable *shingles = g_hash_table_new (NULL, NULL);
  guint hashes[SHINGLE] = { 0 }, n = 0;

  for (guint i = 0; i < tokens->n_tokens && n < MOST_WORDS; i++)
    {
      guint hash = 5381;

      if (tokens->tokens[i].kind != PRESS_TOKEN_WORD && tokens->tokens[i].kind != PRESS_TOKEN_NUMBER)
        continue;
      memmove (hashes, hashes + 1, sizeof (guint) * (SHINGLE - 1));
      hashes[SHINGLE - 1] = g_str_hash (press_tokens_folded (tokens, i));
      for (guint k = 0; k < SHINGLE; k++)
        hash = hash * 33 ^ hashes[k];
      if (++n >= SHINGLE)
        g_hash_table_add (shingles, GUINT_TO_POINTER (hash | 1));
    }
  return shingles;
}

/** press_reissue_share_wording: whether two texts are versions of one, by their shingles. */
gboolean
press_reissue_share_wording (GHashTable *shingles, GHashTable *others)
{
  guint n = g_hash_table_size (shingles), n_other = g_hash_table_size (others), shared = 0;
  GHashTableIter iter;
  gpointer shingle;

  if (MIN (n, n_other) == 0 || MIN (n, n_other) < LEAST_LENGTH * MAX (n, n_other))
    return FALSE;
  g_hash_table_iter_init (&iter, shingles);
  while (g_hash_table_iter_next (&iter, &shingle, NULL))
    shared += g_hash_table_contains (others, shingle);
  return shared >= LEAST_SHARED * MIN (n, n_other);
}

/**
 * press_changes_are_versions:
 *
 * Returns: whether the two are versions of one text in one language: they share most of their wording (runs
 * of four words, A. Broder, "On the Resemblance and Containment of Documents" (1997))
 */
gboolean
press_changes_are_versions (PressBrief *first, PressBrief *second)
{
  g_autoptr (GHashTable) shingles = press_reissue_shingles (first);
  g_autoptr (GHashTable) others = press_reissue_shingles (second);

  return press_reissue_share_wording (shingles, others);
}

/** press_reissue_time: seconds since 1970 of the Date header; far in the future without one. */
gint64
press_reissue_time (const PressBrief *brief)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = brief->date != NULL ? g_date_time_new_from_iso8601 (brief->date, utc) : NULL;

  return date != NULL ? g_date_time_to_unix (date) : G_MAXINT64;
}

/**
 * press_reissue_find_first:
 * @briefs: (array length=n_briefs): the mails of one story
 * @which: one of them
 *
 * Returns: the earliest mail that @which is a later version of, -1: it is none, or does not say that it is
 */
int
press_reissue_find_first (PressBrief *const *briefs, guint n_briefs, guint which)
{
  int first = -1;

  if (press_reissue_of (briefs[which]) == PRESS_REISSUE_NONE)
    return -1;
  for (guint i = 0; i < n_briefs; i++)
    {
      if (i == which || press_reissue_time (briefs[i]) > press_reissue_time (briefs[which]))
        continue;
      if ((first < 0 || press_reissue_time (briefs[i]) < press_reissue_time (briefs[first]))
          && press_changes_are_versions (briefs[i], briefs[which]))
        first = (int)i;
    }
  return first;
}
