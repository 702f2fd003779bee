// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A place of the mail with the clause around it: from the beginning of its sentence where that is near, else
 * from that of a clause, else some whole words. Nothing is cut inside a date, a number or a name, a snippet
 * never begins inside the dateline, and an ellipsis stands where a clause is cut. Looks at some hundred bytes
 * around the place, whatever the length of the mail. */

#include "brief/press-snippet.h"

#include <string.h>

#include "brief/press-line.h"

/* A sentence or a clause that begins so many characters before a place is shown from there. */
#define REACH_BACK 64
/* A clause that ends so many characters after a place is shown to its end. */
#define REACH_ON 72
/* Else so many characters are shown before a place and after it. */
#define BEFORE 36
#define AFTER 36
/* Less than this around a place says too little: the next clause is shown too. In bytes. */
#define TOO_LITTLE 20
/* A line that is shorter was not broken by a mail program but by the writer. In bytes. */
#define SHORT_LINE 40

/* A run of capitalised words that is longer is no name: a headline, or German. */
#define WORDS_OF_NAME 3

/* What lies between two words. */
typedef enum
{
  BREAK_NONE,
  BREAK_CLAUSE,
  BREAK_SENTENCE,
} Break;

static gboolean
is_blank (const char *p)
{
  return *p == ' ' || *p == '\n' || *p == '\t';
}

/* Whether the word at @p begins like a name or a number. */
static gboolean
is_name_like (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isupper (c) || g_unichar_isdigit (c);
}

/* Whether the line that ends at @p, in the text that begins at @text, ends where the writer wanted. */
static gboolean
ends_line (const char *text, const char *p)
{
  for (int i = 1; i <= SHORT_LINE; i++)
    if (p - i < text || p[-i] == '\n')
      return TRUE;
  return FALSE;
}

/* "12." before a month, "J." before a name, "Dr.": no end of a sentence. @stop: the full stop. */
static gboolean
is_abbreviation (const char *text, const char *stop)
{
  const char *word = stop;
  glong n;

  while (word > text && stop - word < 16 && !is_blank (word - 1))
    word--;
  n = g_utf8_strlen (word, stop - word);
  if (g_ascii_isdigit (*word))
    return n <= 2;
  return n <= 1 || (n == 2 && is_name_like (word) && !is_name_like (g_utf8_next_char (word)));
}

static gboolean
is_dash (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c == '-' || c == 0x2013 || c == 0x2014;
}

/* The break before the word at @p; the text begins at @text. */
static Break
break_before (const char *text, const char *p)
{
  const char *last = p;
  guint n_lines = 0;

  while (last > text && is_blank (last - 1))
    {
      last--;
      n_lines += *last == '\n';
      if (n_lines > 1 || (*last == '\n' && ends_line (text, last)))
        return BREAK_SENTENCE;
    }
  if (last == p || last == text)
    return last == text ? BREAK_SENTENCE : BREAK_NONE;
  last = g_utf8_prev_char (last);
  if (last > text && g_unichar_ispunct (g_utf8_get_char (last)) && strchr (".!?,;:", *last) == NULL
      && strchr (".!?,", last[-1]) != NULL)
    last--;
  if (strchr (".!?", *last) != NULL)
    return (*last == '.' && is_abbreviation (text, last)) || g_unichar_islower (g_utf8_get_char (p))
               ? BREAK_NONE
               : BREAK_SENTENCE;
  if (*last == ',')
    return g_ascii_isdigit (*p) ? BREAK_NONE : BREAK_CLAUSE;
  return *last == ';' || *last == ':' || (is_dash (last) && last > text && is_blank (last - 1)) ? BREAK_CLAUSE
                                                                                                : BREAK_NONE;
}

static const char *
next_word (const char *p, const char *end)
{
  while (p < end && !is_blank (p))
    p++;
  while (p < end && is_blank (p))
    p++;
  return p;
}

static const char *
word_before (const char *text, const char *p)
{
  while (p > text && is_blank (p - 1))
    p--;
  while (p > text && !is_blank (p - 1))
    p--;
  return p;
}

/* Whether a cut between the word before @p and the one at @p would cut a name or a number. */
static gboolean
is_inside_name (const char *text, const char *p)
{
  const char *before = word_before (text, p);

  return g_ascii_isdigit (*before) || (is_name_like (p) && is_name_like (before));
}

/* @near, the beginning of the first word shown, or one of the next words up to @at, such that no name is cut.
 */
static const char *
begin_with_name (const char *text, const char *near, const char *at)
{
  const char *p = near;

  for (int i = 0; i < WORDS_OF_NAME; i++, p = next_word (p, at))
    if (p == at || !is_inside_name (text, p))
      return p;
  return near;
}

/* @near, the end of the last word shown, or of one of those before it from @at on, such that no name is cut;
 * the words are known up to @end.
 */
static const char *
end_with_name (const char *text, const char *at, const char *near, const char *end)
{
  const char *p = near;

  for (int i = 0; i < WORDS_OF_NAME; i++, p = word_before (text, p))
    if (p <= at || !is_inside_name (text, next_word (p, end)))
      return MAX (p, at);
  return near;
}

/* Where the words begin that are shown before @at; the text begins at @text. */
static const char *
first_word (const char *text, const char *at, gboolean *cut)
{
  const char *near = at, *clause = NULL;
  const char *p = at;

  *cut = FALSE;
  for (int i = 0; i < REACH_BACK; i++)
    {
      if (p == text)
        return p;
      if (is_blank (p - 1) && !is_blank (p))
        {
          Break before = break_before (text, p);

          if (before == BREAK_SENTENCE)
            return p;
          if (before == BREAK_CLAUSE)
            clause = p;
          if (i < BEFORE)
            near = p;
        }
      p = g_utf8_prev_char (p);
    }
  if (clause != NULL)
    return clause;
  *cut = TRUE;
  return begin_with_name (text, near, at);
}

/* A dash that stands apart and ends at @end; %NULL when there is none. */
static const char *
dash_before (const char *begin, const char *end)
{
  const char *dash = end > begin ? g_utf8_prev_char (end) : begin;

  return dash > begin && is_dash (dash) && is_blank (dash - 1) ? dash : NULL;
}

/* The end of the words [@begin, @end) without the mark that ends their clause. */
static const char *
without_mark (const char *begin, const char *end)
{
  while (end > begin && (is_blank (end - 1) || dash_before (begin, end) != NULL))
    end = is_blank (end - 1) ? end - 1 : dash_before (begin, end);
  return end > begin && strchr (".,;:", end[-1]) != NULL ? end - 1 : end;
}

/* Where the words end that are shown after @at, when @n_before bytes are shown before it. */
static const char *
last_word (const char *text, const char *at, gsize n_before, gboolean *cut)
{
  const char *near = at;
  const char *p = at;

  *cut = FALSE;
  for (int i = 0; i < REACH_ON; i++, p = g_utf8_next_char (p))
    {
      Break before
          = *p != '\0' && p > at && is_blank (p - 1) && !is_blank (p) ? break_before (text, p) : BREAK_NONE;

      if (*p == '\0' || before == BREAK_SENTENCE
          || (before == BREAK_CLAUSE && n_before + (p - at) >= TOO_LITTLE))
        return without_mark (at, p);
      if (is_blank (p) && i < AFTER && !(p > at && is_blank (p - 1)))
        near = p;
    }
  *cut = TRUE;
  return without_mark (at, end_with_name (text, at, near, p));
}

/* The bytes [@from, @to) as one line, with a blank where they begin or end with white space. */
static char *
piece (const char *from, const char *to)
{
  g_autofree char *raw = g_strndup (from, to - from);
  g_autofree char *line = press_one_line (raw, PRESS_LONGEST_NAME);
  gboolean before = to > from && is_blank (from);
  gboolean after = to > from && *line != '\0' && is_blank (to - 1);

  return g_strconcat (before ? " " : "", line, after ? " " : "", NULL);
}

/* The beginning of what may be shown: behind the dateline for what stands behind it. */
static const char *
text_after_dateline (PressBrief *brief, const PressOffsets *offsets, PressSpan span)
{
  const char *p = brief->text;

  if (brief->dateline == NULL || span.begin < brief->dateline->span.end)
    return p;
  p += press_offsets_to_bytes (offsets, brief->dateline->span.end);
  while (*p != '\0' && (is_blank (p) || is_dash (p) || *p == ':' || *p == '.'))
    p = g_utf8_next_char (p);
  return MIN (p, brief->text + press_offsets_to_bytes (offsets, span.begin));
}

static gboolean
is_in_dateline (PressBrief *brief, PressSpan span)
{
  return brief->dateline != NULL && span.begin >= brief->dateline->span.begin
         && span.end <= brief->dateline->span.end;
}

/** press_snippet_new: (transfer full): the place @span of the text of @brief; @offsets are of that text. */
PressSnippet *
press_snippet_new (PressBrief *brief, const PressOffsets *offsets, PressSpan span)
{
  PressSnippet *self = g_new0 (PressSnippet, 1);
  const char *text = text_after_dateline (brief, offsets, span);
  const char *begin = brief->text + press_offsets_to_bytes (offsets, span.begin);
  const char *end = brief->text + press_offsets_to_bytes (offsets, MAX (span.begin, span.end));
  gboolean cut_before = FALSE, cut_after = FALSE;
  const char *from, *to;
  g_autofree char *before = NULL, *words = NULL, *after = NULL, *lead = NULL;

  if (is_in_dateline (brief, span))
    {
      from = brief->text + press_offsets_to_bytes (offsets, brief->dateline->span.begin);
      to = without_mark (end, brief->text + press_offsets_to_bytes (offsets, brief->dateline->span.end));
    }
  else
    {
      from = first_word (text, begin, &cut_before);
      to = last_word (text, end, end - from, &cut_after);
    }
  before = piece (from, begin);
  words = piece (begin, end);
  after = piece (end, to);
  lead = g_strconcat (cut_before ? "…" : "", g_str_has_prefix (before, " ") ? before + 1 : before, NULL);
  self->text = g_strconcat (lead, words, g_strchomp (after), cut_after ? "…" : "", NULL);
  self->begin = strlen (lead);
  self->end = self->begin + strlen (words);
  return self;
}

/** press_snippet_free: (nullable). */
void
press_snippet_free (PressSnippet *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}
