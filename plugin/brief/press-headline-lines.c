// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The lines at the top of a mail, and what they look like: labels, days, greetings, mastheads, prose. */

#include "brief/press-headline.h"

#include <string.h>

#define PROSE 160      /* bytes of a line that is prose */
#define MOST_ITEM 2000 /* tokens of a letter's item */

/** press_top_lines_read: cuts the top of @text into at most PRESS_TOP_LINES lines; returns how many. */
guint
press_top_lines_read (const PressText *text, PressTopLine *lines)
{
  guint n = 0;

  for (guint first = 0; first < text->n_tokens && n < PRESS_TOP_LINES;)
    {
      guint end = first + 1;

      while (end < text->n_tokens && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_BREAK))
        end++;
      lines[n].first_token = first;
      lines[n].end_token = end;
      lines[n].span.begin = text->tokens[first].begin;
      lines[n].span.end = text->tokens[end - 1].end;
      n++;
      first = end;
    }
  return n;
}

static gboolean
has_term (const PressText *text, const PressTopLine *line, PressTerm term, const char *key)
{
  const char *value = NULL;

  return press_text_match_any (text, line->first_token, term, &value) > 0
         && (key == NULL || g_str_equal (value, key));
}

/* "Press release of Lohse AG and the city of Ulm" */
static gboolean
is_of (const PressText *text, guint token)
{
  const char *key = NULL;

  return press_text_match_any (text, token, PRESS_TERM_ATTRIBUTION, &key) > 0
         && (g_str_equal (key, "of") || g_str_equal (key, "subject"));
}

/** press_top_line_is_labelled: whether @line is only a label, or a label and its value: not "Embargo on tea
 * lifted". */
gboolean
press_top_line_is_labelled (const PressText *text, const PressTopLine *line)
{
  const char *value = NULL;
  guint length = press_text_match_any (text, line->first_token, PRESS_TERM_LABEL, &value);
  guint rest = line->end_token - line->first_token - length;

  return length > 0
         && (rest < 4 || (g_str_equal (value, "press-release") && is_of (text, line->first_token + length))
             || press_text_is (text, line->first_token + length, ":") || g_str_equal (value, "embargo")
             || g_str_equal (value, "immediate"));
}

/** press_top_line_is_date: whether @line is mostly numbers and months: a date, an issue. */
gboolean
press_top_line_is_date (const PressText *text, const PressTopLine *line)
{
  guint words = 0, dates = 0;

  for (guint i = line->first_token; i < line->end_token; i++)
    {
      const PressToken *token = &text->tokens[i];

      if (token->kind == PRESS_TOKEN_NUMBER || press_text_match (text, i, PRESS_TERM_MONTH, NULL) > 0
          || press_text_match (text, i, PRESS_TERM_WEEKDAY, NULL) > 0)
        dates++;
      else if (token->kind == PRESS_TOKEN_WORD)
        words++;
    }
  return dates >= 2 && words <= 4;
}

/** press_top_line_is_salutation: whether @line greets a reader. */
gboolean
press_top_line_is_salutation (const PressText *text, const PressTopLine *line)
{
  return has_term (text, line, PRESS_TERM_SIGNAL, "salutation")
         || has_term (text, line, PRESS_TERM_SIGNAL, "editor-salutation");
}

/** press_top_line_has_address: whether a mail or web address stands in @line. */
gboolean
press_top_line_has_address (const PressText *text, const PressTopLine *line)
{
  for (guint i = line->first_token; i < line->end_token; i++)
    if (press_text_is (text, i, "@") || press_text_is (text, i, "http") || press_text_is (text, i, "https")
        || press_text_is (text, i, "www"))
      return TRUE;
  return FALSE;
}

/** press_top_line_words: how many words @line has. */
guint
press_top_line_words (const PressText *text, const PressTopLine *line)
{
  guint n = 0;

  for (guint i = line->first_token; i < line->end_token; i++)
    n += text->tokens[i].kind == PRESS_TOKEN_WORD;
  return n;
}

/** press_top_line_is_prose: whether @line is running text: long, or a sentence of some length. */
gboolean
press_top_line_is_prose (const PressText *text, const PressTopLine *line)
{
  return line->span.end - line->span.begin >= PROSE
         || (press_top_line_words (text, line) >= 15 && text->text[line->span.end - 1] == '.');
}

static gboolean
is_separator (const PressText *text, guint token)
{
  return press_text_is (text, token, "|") || press_text_is (text, token, "·")
         || press_text_is (text, token, "•") || press_text_is (text, token, "///");
}

/** press_top_line_is_masthead: "The Net Post | Week 12 | Friday, 13 March": names and a day, kept apart by
 * strokes or points. */
gboolean
press_top_line_is_masthead (const PressText *text, const PressTopLine *line)
{
  guint separators = 0, dates = 0;

  for (guint i = line->first_token; i < line->end_token; i++)
    {
      separators += is_separator (text, i);
      dates += press_text_match (text, i, PRESS_TERM_MONTH, NULL) > 0
               || press_text_match (text, i, PRESS_TERM_WEEKDAY, NULL) > 0;
    }
  return separators > 0 && dates > 0;
}

/** press_top_line_is_count: "12 replies, 3 votes": numbers of things. */
gboolean
press_top_line_is_count (const PressText *text, const PressTopLine *line)
{
  guint i = line->first_token;

  return line->end_token - i >= 5 && text->tokens[i].kind == PRESS_TOKEN_NUMBER
         && text->tokens[i + 1].kind == PRESS_TOKEN_WORD && press_text_is (text, i + 2, ",")
         && text->tokens[i + 3].kind == PRESS_TOKEN_NUMBER && text->tokens[i + 4].kind == PRESS_TOKEN_WORD;
}

/** press_top_line_item: the first token of @line behind "1." or "1)", when the text counts on with 2 further
 * down: the title of a letter's first item. */
guint
press_top_line_item (const PressText *text, const PressTopLine *line)
{
  guint mark = line->first_token + 1;

  if (line->end_token - line->first_token < 4 || !press_text_is (text, line->first_token, "1")
      || !(press_text_is (text, mark, ".") || press_text_is (text, mark, ")"))
      || text->tokens[mark].flags & PRESS_TOKEN_AFTER_SPACE)
    return line->first_token;
  for (guint i = line->end_token; i + 1 < MIN (text->n_tokens, line->end_token + MOST_ITEM); i++)
    if (text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK && press_text_is (text, i, "2")
        && press_text_is (text, i + 1, press_text_folded (text, mark)))
      return mark + 1;
  return line->first_token;
}
