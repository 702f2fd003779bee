// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which line breaks of a plain text are soft.
 *
 * A program that wraps at a width fills each line as far as it can. So a break is soft when the first word of
 * the next line would not have fitted; the width is that of the longest lines that others nearly reach. A
 * line that ends early was meant to. Prose that somebody wrapped by hand is told by its next line's lower
 * case. */

#include "message/press-plain-private.h"

#include <string.h>

#define MIN_WIDTH 50
#define MAX_WIDTH 100
#define RAGGED 12 /* characters that wrapped lines fall short of the width, mostly */

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || *text == '\t')
    text++;
  return text;
}

static gboolean
begins_item (const char *text)
{
  static const char *const marks[]
      = { "- ", "* ", "+ ", "• ", "· ", "– ", "— ", "▪ ", "● ", "► ", "‣ ", "o ", "> " };
  gsize digits = strspn (text, "0123456789");

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return TRUE;
  return g_str_has_prefix (text, "•") || g_str_has_prefix (text, "▪")
         || (digits > 0 && digits < 3 && (text[digits] == '.' || text[digits] == ')')
             && text[digits + 1] == ' ');
}

static gboolean
is_rule (const char *text)
{
  gsize length = strlen (text);

  return length >= 4 && strchr ("-=_~", *text) != NULL
         && strspn (text, (const char[]){ *text, ' ', '\0' }) == length;
}

/** press_line_measure: sets all of @line that follows from its text. */
void
press_line_measure (PressLine *line)
{
  const char *begin, *word;

  g_strchomp (line->text);
  begin = skip_blanks (line->text);
  word = begin + strcspn (begin, " \t");
  line->indent = (guint)(begin - line->text);
  line->length = (guint)g_utf8_strlen (line->text, -1);
  line->first_word = (guint)g_utf8_strlen (begin, word - begin);
  line->item = begins_item (begin);
  line->rule = is_rule (begin);
  line->table = strstr (begin, "   ") != NULL || strchr (begin, '\t') != NULL;
}

/**
 * press_lines_width:
 * @lines: (element-type PressLine): a text
 *
 * Returns: the width in characters at which it is wrapped, 0 when it is not
 */
guint
press_lines_width (const GArray *lines)
{
  guint counts[MAX_WIDTH + 1] = { 0 }, all = 0, beyond = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const PressLine *line = &g_array_index (lines, PressLine, i), *next = line + 1;

      if (line->length == 0 || next->length == 0 || next->depth != line->depth || line->table)
        continue;
      if (line->length > MAX_WIDTH)
        beyond++;
      else if (strchr (skip_blanks (line->text), ' ') != NULL)
        {
          counts[line->length]++;
          all++;
        }
    }
  for (guint width = MAX_WIDTH; width >= MIN_WIDTH && beyond <= all; width--)
    {
      guint near = 0;

      for (guint i = width - RAGGED; i <= width; i++)
        near += counts[i];
      if (counts[width] > 0 && near * 8 >= all)
        return width;
    }
  return 0;
}

static gunichar
last_character (const PressLine *line)
{
  gsize length = strlen (line->text);

  return length > 0 ? g_utf8_get_char (g_utf8_prev_char (line->text + length)) : 0;
}

static gboolean
ends_sentence (const PressLine *line)
{
  gunichar c = last_character (line);

  return c != 0 && g_utf8_strchr (".!?:;”“»\"’)", -1, c) != NULL;
}

/* A line of a contact block: a label, an address, a number. */
static gboolean
begins_entry (const char *text)
{
  static const char *const labels[]
      = { "tel", "fon",  "phone", "fax",  "mob",    "cell",  "handy",  "e-mail",  "email", "mail:",
          "web", "www.", "http",  "hp ",  "hp:",    "wa:",   "t:",     "t ",      "m:",    "m ",
          "e:",  "f:",   "tél",   "tfno", "correo", "surel", "ponsel", "courriel" };
  g_autofree char *start = g_utf8_strdown (text, -1);

  if (*text == '+' && g_ascii_isdigit (text[1]))
    return TRUE;
  if (*text == '(' && (g_ascii_isdigit (text[1]) || text[1] == '+') && strspn (text + 1, "+0123456789 ") >= 3)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (start, labels[i]))
      return TRUE;
  return FALSE;
}

/* Whether the line breaks off inside a sentence: after a comma, or a word in lower case. */
static gboolean
breaks_off (const PressLine *line)
{
  const char *space = strrchr (line->text, ' ');
  gunichar c = last_character (line);

  if (c == ',' || c == ';' || c == 0x2013 || c == 0x2014)
    return TRUE;
  return space != NULL && g_unichar_islower (g_utf8_get_char (space + 1)) && strchr (space, '@') == NULL;
}

/* "Subject: ..." */
static gboolean
begins_field (const char *text)
{
  const char *colon = memchr (text, ':', strnlen (text, 20));
  const char *space = memchr (text, ' ', strnlen (text, 20));

  return colon != NULL && colon > text && (space == NULL || space > colon)
         && (colon[1] == ' ' || colon[1] == '\0');
}

static PressJoint
soft_joint (const PressLine *line, const char *next)
{
  static const char *const conjunctions[] = { "und ", "oder ", "bzw", "and ", "or ",  "e ",    "ed ",
                                              "o ",   "et ",   "ou ", "y ",   "dan ", "atau ", "sowie " };
  gsize length = strlen (line->text);
  const char *before = length > 1 ? g_utf8_prev_char (line->text + length - 1) : NULL;

  if (before == NULL || line->text[length - 1] != '-' || !g_unichar_isalnum (g_utf8_get_char (before))
      || !g_unichar_isalnum (g_utf8_get_char (next)))
    return PRESS_JOINT_SPACE;
  for (gsize i = 0; i < G_N_ELEMENTS (conjunctions); i++)
    if (g_str_has_prefix (next, conjunctions[i]))
      return PRESS_JOINT_SPACE;
  return PRESS_JOINT_GLUE;
}

/**
 * press_line_joint:
 * @line: a line
 * @next: the line after it in the same paragraph
 * @width: at which the text is wrapped, 0: it is not
 *
 * Returns: what becomes of the break between them
 */
PressJoint
press_line_joint (const PressLine *line, const PressLine *next, guint width)
{
  const char *text = skip_blanks (next->text);
  gboolean full = line->length + 1 + next->first_word > width;
  gboolean lower = g_unichar_islower (g_utf8_get_char (text));

  if (width == 0 || line->table || next->table)
    return PRESS_JOINT_BREAK;
  if (next->item && (!full || line->item || ends_sentence (line)))
    return PRESS_JOINT_BREAK;
  if (next->indent > line->indent + 1 && !line->item)
    return PRESS_JOINT_BREAK;
  if (begins_entry (text) && !breaks_off (line))
    return PRESS_JOINT_BREAK;
  if (begins_field (text) && begins_field (skip_blanks (line->text)))
    return PRESS_JOINT_BREAK;
  if (full || (lower && line->length * 10 >= width * 6 && !ends_sentence (line)))
    return soft_joint (line, text);
  return PRESS_JOINT_BREAK;
}
