// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A place of the mail with some words around it: whole words, and never beyond the clause that it stands in.
 */

#include "sidebar/press-snippet.h"

#include <string.h>

#include "sidebar/press-widgets.h"

/* Words are shown up to so many characters before a place and after it. */
#define BEFORE 36
#define AFTER 28
/* A clause that begins so many characters before a place is shown from its beginning. */
#define CLAUSE 60

static gboolean
is_blank (const char *p)
{
  return *p == ' ' || *p == '\n' || *p == '\t';
}

/* A full stop inside a word or a number ends nothing. */
static gboolean
ends_clause (const char *p)
{
  return strchr (".!?,;:", *p) != NULL && *p != '\0' && (is_blank (p + 1) || p[1] == '\0');
}

static gboolean
ends_line (const char *p)
{
  return *p == '\n' && p[1] == '\n';
}

/* Where the words begin that are shown before @at: with the clause where that is near enough. */
static const char *
first_word (const char *text, const char *at)
{
  const char *near = at;
  const char *begin = at;
  const char *p = at;

  for (int i = 0; i < CLAUSE && p > text; i++)
    {
      p = g_utf8_prev_char (p);
      if (ends_clause (p) || ends_line (p))
        return begin;
      if (is_blank (p))
        begin = p + 1;
      if (i < BEFORE)
        near = begin;
    }
  return p == text ? p : near;
}

/* Where the words end that are shown after @at. */
static const char *
last_word (const char *at)
{
  const char *end = at;
  const char *p = at;

  for (int i = 0; i < AFTER; i++, p = g_utf8_next_char (p))
    {
      if (*p == '\0' || ends_clause (p) || ends_line (p))
        return p;
      if (is_blank (p))
        end = p;
    }
  return end;
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

/** press_snippet_new: (transfer full): the place @span of the text of @brief; @offsets are of that text. */
PressSnippet *
press_snippet_new (PressBrief *brief, const PressOffsets *offsets, PressSpan span)
{
  PressSnippet *self = g_new0 (PressSnippet, 1);
  const char *begin = brief->text + press_offsets_to_bytes (offsets, span.begin);
  const char *end = brief->text + press_offsets_to_bytes (offsets, MAX (span.begin, span.end));
  g_autofree char *before = piece (first_word (brief->text, begin), begin);
  g_autofree char *words = piece (begin, end);
  g_autofree char *after = piece (end, last_word (end));
  const char *lead = g_str_has_prefix (before, " ") ? before + 1 : before;

  self->text = g_strchomp (g_strconcat (lead, words, after, NULL));
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
