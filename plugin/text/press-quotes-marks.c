// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Quotation marks, and what they look like where they stand.
 *
 * The same character opens in one language and closes in another, and people mistype them. So a mark is read
 * by its shape first: with a space before it and none behind it opens. Two commas, backticks or apostrophes
 * are one mark. */

#include "text/press-quotes-marks.h"

/** press_mark_character: the first character of @token; 0 past the end. */
gunichar
press_mark_character (const PressText *text, guint token)
{
  return token < text->n_tokens ? g_utf8_get_char (text->text + text->tokens[token].begin) : 0;
}

static PressMarkFamily
family_of (gunichar c, gint8 *direction)
{
  static const struct
  {
    gunichar c;
    PressMarkFamily family;
    gint8 direction;
  } marks[] = {
    { '"', PRESS_MARK_DOUBLE, 0 },
    { 0x201c, PRESS_MARK_DOUBLE, 0 },
    { 0x201d, PRESS_MARK_DOUBLE, -1 },
    { 0x201e, PRESS_MARK_DOUBLE, 1 },
    { 0x201f, PRESS_MARK_DOUBLE, 1 },
    { 0xff02, PRESS_MARK_DOUBLE, 0 },
    { 0x301d, PRESS_MARK_DOUBLE, 1 },
    { 0x301e, PRESS_MARK_DOUBLE, -1 },
    { 0xab, PRESS_MARK_GUILLEMET, 1 },
    { 0xbb, PRESS_MARK_GUILLEMET, -1 },
    { 0x2039, PRESS_MARK_SINGLE_GUILLEMET, 1 },
    { 0x203a, PRESS_MARK_SINGLE_GUILLEMET, -1 },
    { '\'', PRESS_MARK_SINGLE, 0 },
    { 0x2018, PRESS_MARK_SINGLE, 1 },
    { 0x2019, PRESS_MARK_SINGLE, -1 },
    { 0x201a, PRESS_MARK_SINGLE, 1 },
    { 0x201b, PRESS_MARK_SINGLE, 1 },
    { 0x300c, PRESS_MARK_CORNER, 1 },
    { 0x300d, PRESS_MARK_CORNER, -1 },
    { 0x300e, PRESS_MARK_CORNER, 1 },
    { 0x300f, PRESS_MARK_CORNER, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].c == c)
      {
        *direction = marks[i].direction;
        return marks[i].family;
      }
  return PRESS_MARK_NONE;
}

/** press_stretch_is_mark: whether @token is a quotation mark. */
gboolean
press_stretch_is_mark (const PressText *text, guint token)
{
  gint8 direction;
  gunichar c = press_mark_character (text, token);

  return c != 0 && text->tokens[token].kind != PRESS_TOKEN_WORD
         && family_of (c, &direction) != PRESS_MARK_NONE;
}

/** press_mark_space_before: whether white space, or the end of the text, stands before @token. */
gboolean
press_mark_space_before (const PressText *text, guint token)
{
  return token >= text->n_tokens || text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE;
}

static gboolean
is_any (gunichar c, const gunichar *set)
{
  for (; *set != 0; set++)
    if (*set == c)
      return TRUE;
  return FALSE;
}

static gboolean
is_opening_neighbour (const PressText *text, guint token)
{
  static const gunichar set[] = { '(', '[', '{', ':', '/', '-', 0x2013, 0x2014, 0x2015, 0x2026, 0 };

  return is_any (press_mark_character (text, token), set) || press_stretch_is_mark (text, token);
}

static gboolean
is_closing_neighbour (const PressText *text, guint token)
{
  static const gunichar set[]
      = { ')', ']', '}', ':', '.', ',', ';', '!', '?', '/', '-', 0x2013, 0x2014, 0x2015, 0x2026, 0x3002, 0 };

  return is_any (press_mark_character (text, token), set) || press_stretch_is_mark (text, token);
}

/* ",,", "``" and "''": two tokens that stand for one mark. */
static gboolean
read_double (const PressText *text, guint token, guint end, PressMark *mark)
{
  gunichar c = press_mark_character (text, token);

  if (token + 1 >= end || press_mark_character (text, token + 1) != c
      || press_mark_space_before (text, token + 1)
      || (c != ',' && c != '`' && c != '\'' && c != 0x2019 && c != 0xb4))
    return FALSE;
  if (c == ',' && (!press_mark_space_before (text, token) || press_mark_space_before (text, token + 2)))
    return FALSE;
  mark->family = PRESS_MARK_DOUBLE;
  mark->direction = c == ',' || c == '`' ? 1 : 0;
  mark->length = 2;
  return TRUE;
}

static gboolean
read_mark (const PressText *text, guint token, guint end, PressMark *mark)
{
  gunichar c = press_mark_character (text, token);
  gboolean before, behind;

  *mark = (PressMark){ .token = token, .length = 1 };
  if (text->tokens[token].kind == PRESS_TOKEN_WORD || text->tokens[token].kind == PRESS_TOKEN_NUMBER)
    return FALSE;
  if (!read_double (text, token, end, mark))
    mark->family = family_of (c, &mark->direction);
  if (mark->family == PRESS_MARK_NONE)
    return FALSE;
  before = press_mark_space_before (text, token);
  behind = token + mark->length >= end || press_mark_space_before (text, token + mark->length);
  mark->opens = !behind && (before || is_opening_neighbour (text, token - 1))
                && !(is_closing_neighbour (text, token + mark->length)
                     && !is_opening_neighbour (text, token + mark->length));
  mark->closes = !before && (behind || is_closing_neighbour (text, token + mark->length));
  if (before && behind && mark->direction > 0 && token + mark->length < end)
    mark->opens = TRUE;
  if (before && (behind || is_closing_neighbour (text, token + mark->length)) && mark->direction < 0)
    mark->closes = TRUE;
  if (mark->opens && mark->closes)
    {
      mark->opens = mark->direction > 0;
      mark->closes = mark->direction < 0;
    }
  mark->apostrophe = mark->length == 1 && mark->family == PRESS_MARK_SINGLE && (c == '\'' || c == 0x2019);
  return TRUE;
}

/**
 * press_marks_read:
 * @marks: (element-type PressMark): set to the marks of @paragraph, in order
 */
void
press_marks_read (const PressText *text, const PressParagraph *paragraph, GArray *marks)
{
  gboolean later[PRESS_N_MARKS] = { FALSE };

  g_array_set_size (marks, 0);
  for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
    {
      PressMark mark;

      if (!read_mark (text, i, paragraph->end_token, &mark))
        continue;
      g_array_append_val (marks, mark);
      i += mark.length - 1u;
    }
  for (guint i = marks->len; i > 0; i--)
    {
      PressMark *mark = &g_array_index (marks, PressMark, i - 1);

      mark->later = later[mark->family];
      if (mark->closes || mark->opens)
        later[mark->family] = mark->closes;
    }
}
