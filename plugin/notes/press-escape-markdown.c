// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Text of a mail in Markdown. There are many Markdowns: CommonMark and GitHub's, and what Obsidian, Joplin,
 * Zettlr and Pandoc add (wiki links, tags, comments, formulas, highlights, inline fields, emoji, citations).
 * What any of them would take as markup gets a backslash, which CommonMark allows before all ASCII
 * punctuation, or is written as an entity where older ones know no backslash, which are those that open HTML
 * or code. Addresses become code, which nobody makes links of, and which can be copied as they are. */

#include <string.h>

#include "notes/press-escape.h"

/* Always markup for somebody. */
#define MARKUP "\\*_[]{}>#~^$"
/* Markup when there are two in a row. */
#define DOUBLED "%=+:"
/* Markup at the beginning of a line. */
#define LEADING "-+=|:"

/* Whether @p, a '&', begins what may be an entity: "&lt;", "&#60;". */
static gboolean
is_entity (const char *p)
{
  gsize n = p[1] == '#' ? 2 : 1;
  gsize digits = 0;

  while (digits < 32 && g_ascii_isalnum (p[n + digits]))
    digits++;
  return digits > 0 && p[n + digits] == ';';
}

/* Whether @p, a ':', opens the name of an emoji: ":smile:", but not "6:00:". */
static gboolean
is_emoji (const char *p)
{
  gsize length = strspn (p + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");

  return length > strspn (p + 1, "0123456789") && p[1 + length] == ':';
}

/* Whether @p, a '.', stands in what looks like a domain: "x.example", but not "z.B." or "3.5". */
static gboolean
is_domain (const char *text, const char *p)
{
  return p > text && g_ascii_isalnum (p[-1]) && g_ascii_isalpha (p[1]) && g_ascii_isalpha (p[2]);
}

/* Whether @p ends a number that @text begins with: "1." begins a list. */
static gboolean
is_list_number (const char *text, const char *p)
{
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && p == text + digits && (*p == '.' || *p == ')');
}

static gboolean
takes_backslash (const char *text, const char *p)
{
  if (strchr (MARKUP, *p) != NULL)
    return TRUE;
  if (p == text && strchr (LEADING, *p) != NULL)
    return TRUE;
  if (strchr (DOUBLED, *p) != NULL && (p[1] == *p || (p > text && p[-1] == *p)))
    return TRUE;
  return (*p == ':' && is_emoji (p)) || (*p == '.' && is_domain (text, p)) || is_list_number (text, p);
}

static void
escape_character (GString *out, const char *text, const char *p)
{
  if (*p == '<')
    g_string_append (out, "&lt;");
  else if (*p == '`')
    g_string_append (out, "&#96;");
  else if (*p == '&' && is_entity (p))
    g_string_append (out, "&amp;");
  else
    {
      if (takes_backslash (text, p))
        g_string_append_c (out, '\\');
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

/** press_markdown_escape: appends @text so that it is the words of a paragraph, wherever they stand in it. */
void
press_markdown_escape (GString *out, const char *text)
{
  gboolean address;
  gsize length;

  for (const char *p = text; (length = press_address_span (p, &address)) > 0; p += length)
    if (address)
      g_string_append_printf (out, "`%.*s`", (int)length, p);
    else
      for (const char *q = p; q < p + length; q = g_utf8_next_char (q))
        escape_character (out, text, q);
}
