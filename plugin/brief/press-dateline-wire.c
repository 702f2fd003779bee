// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The marks of a dateline: its dash and the wire that carries it, "/PRNewswire/ --", "(BUSINESS WIRE)--". */

#include "brief/press-dateline-private.h"

#include <string.h>

#define LONGEST_WIRE 14 /* tokens */

/** press_dateline_is_mark: whether @token is one of the characters of @marks. */
gboolean
press_dateline_is_mark (const PressText *text, guint token, const char *marks)
{
  const char *folded = press_text_folded (text, token);

  return folded[0] != '\0' && folded[1] == '\0' && strchr (marks, folded[0]) != NULL;
}

/** press_dateline_is_glued: whether no white space stands before @token. */
gboolean
press_dateline_is_glued (const PressText *text, guint token)
{
  return token < text->n_tokens && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE);
}

/** press_dateline_dash: tokens of a dash between dateline and text: "–", "—", "--", " - ", ".-". */
guint
press_dateline_dash (const PressText *text, guint token, guint end)
{
  guint i = token;

  if (i < end && press_dateline_is_mark (text, i, ".") && i + 1 < end
      && press_dateline_is_mark (text, i + 1, "-–—"))
    i++;
  if (i >= end)
    return 0;
  if (press_text_is (text, i, "–") || press_text_is (text, i, "—") || press_text_is (text, i, "―"))
    return i + 1 - token;
  if (!press_dateline_is_mark (text, i, "-"))
    return 0;
  if (i + 1 < end && press_dateline_is_mark (text, i + 1, "-") && press_dateline_is_glued (text, i + 1))
    return i + 2 - token;
  return i > token || i + 1 == end || !press_dateline_is_glued (text, i)
                 || !press_dateline_is_glued (text, i + 1)
             ? i + 1 - token
             : 0;
}

/* A name may have a number glued to letters, "24-News"; a number without any is a day or a year. */
static gboolean
has_lone_number (const PressText *text, guint first, guint end)
{
  gboolean number = FALSE, word = FALSE;

  for (guint i = first; i < end; i++)
    {
      if (i > first && !press_dateline_is_glued (text, i))
        {
          if (number && !word)
            return TRUE;
          number = word = FALSE;
        }
      number |= text->tokens[i].kind == PRESS_TOKEN_NUMBER;
      word |= text->tokens[i].kind == PRESS_TOKEN_WORD;
    }
  return number && !word;
}

/* Behind a dateline's name between strokes stands a dash, or it ends the line. */
static gboolean
wire_ends (const PressText *text, guint token, guint end, const char *close)
{
  if (press_dateline_dash (text, token, end) > 0)
    return TRUE;
  if (token < end
      && (press_text_match (text, token, PRESS_TERM_WEEKDAY, NULL) > 0
          || press_text_match (text, token, PRESS_TERM_MONTH, NULL) > 0))
    return TRUE;
  return close[0] == '/' && (token >= end || text->tokens[token].flags & PRESS_TOKEN_AFTER_BREAK);
}

/** press_dateline_wire: "/PRNewswire/ --", "(BUSINESS WIRE)--", "(npx) –": the token after it, @token: none.
 */
guint
press_dateline_wire (const PressText *text, guint token, guint end, PressSpan *wire)
{
  const char *open = press_text_folded (text, token), *close;
  const char *name;
  guint i = token + 1, limit = MIN (end, token + LONGEST_WIRE), known;

  if (g_str_equal (open, "("))
    close = ")";
  else if (g_str_equal (open, "/"))
    close = "/";
  else
    return token;
  known = press_text_match (text, i, PRESS_TERM_WIRE, &name);
  while (i < limit && !press_text_is (text, i, close))
    i++;
  if (i >= limit || i == token + 1 || (known == 0 && !wire_ends (text, i + 1, end, close))
      || (known == 0 && has_lone_number (text, token + 1, i)))
    return token;
  wire->begin = text->tokens[token + 1].begin;
  wire->end = text->tokens[i - 1].end;
  return i + 1;
}

/** press_dateline_bare_wire: "– Some Newswire –": the token after a known wire without brackets that a dash
 * ends, @token: none. */
guint
press_dateline_bare_wire (const PressText *text, guint token, guint end, PressSpan *wire)
{
  guint known = press_text_match (text, token, PRESS_TERM_WIRE, NULL);

  if (known == 0 || token + known > end || press_dateline_dash (text, token + known, end) == 0)
    return token;
  wire->begin = text->tokens[token].begin;
  wire->end = text->tokens[token + known - 1].end;
  return token + known;
}
