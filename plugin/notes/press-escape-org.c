// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Text of a mail in Org. Org has no backslash: its manual's way to stop markup is a zero-width space, here
 * put behind the character that would begin it, and only where it would. Addresses are verbatim text,
 * "=x@y=", which is no link and can be copied as it is. (Org syntax,
 * https://orgmode.org/worg/org-syntax.html) */

#include <string.h>

#include "notes/press-escape.h"

/* What may stand right before and right behind a piece of markup. */
#define BEFORE " -('\"{"
#define BEHIND " -.,;:!?'\")}\\["
#define EMPHASIS "*/_=~+"

/* Whether @text begins a line that Org reads as more than words: an item, a keyword, a table, a drawer, a
 * comment, an expression of a diary, a planning line. */
static gboolean
is_special_line (const char *text)
{
  gsize n = strspn (text, "0123456789");

  if (n == 0)
    n = g_ascii_isalpha (*text) ? 1 : 0;
  if (strchr ("*-+#|:%&", *text) != NULL || (n > 0 && (text[n] == '.' || text[n] == ')')))
    return TRUE;
  n = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
  return n > 0 && text[n] == ':';
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\0';
}

/* Whether a piece of markup can follow what is in @out. */
static gboolean
is_before_markup (const GString *out)
{
  if (out->len == 0 || g_str_has_suffix (out->str + MAX (out->len, 3) - 3, PRESS_ZERO_WIDTH_SPACE))
    return TRUE;
  return strchr (BEFORE "\n", out->str[out->len - 1]) != NULL;
}

/* Whether the '$' at @p can end a formula, or is half of one's mark: without an end there is none. */
static gboolean
ends_formula (const char *text, const char *p)
{
  char last = p > text ? p[-1] : ' ';

  return p[1] == '$' || last == '$' || (strchr (" ,.", last) == NULL && !g_ascii_isalnum (p[1]));
}

/* Whether what stands before @p must be kept apart from it: an index, a function, the kind of a link. */
static gboolean
is_bound (const char *text, const char *p)
{
  char last = p > text ? p[-1] : ' ';

  if (is_space (last) || is_space (p[1]))
    return FALSE;
  return *p == '_' || *p == '^' || (*p == ':' && !g_ascii_isdigit (last));
}

/* Whether the character at @p needs something behind it that is no markup. */
static gboolean
is_markup (const char *p)
{
  switch (*p)
    {
    case '\\':
      return TRUE;
    case '<':
      return !is_space (p[1]);
    case '[':
      return p[1] != '.';
    case '{':
    case '%':
    case ':':
      return p[1] == *p;
    case '#':
      return p[1] == '+';
    default:
      return FALSE;
    }
}

static void
put_character (GString *out, const char *text, const char *p)
{
  gboolean opens;

  if (*p == '$' && ends_formula (text, p))
    {
      g_string_append (out, "\\dollar{}");
      return;
    }
  if (is_bound (text, p))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
  opens = strchr (EMPHASIS, *p) != NULL && is_before_markup (out) && !is_space (p[1])
          && strchr (p + 1, *p) != NULL;
  g_string_append_len (out, p, g_utf8_next_char (p) - p);
  if (opens || is_markup (p))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
}

static void
put_address (GString *out, const char *address, gsize length)
{
  char next = address[length];
  char mark = memchr (address, '=', length) == NULL ? '=' : '~';

  if (memchr (address, mark, length) != NULL)
    {
      for (gsize i = 0; i < length; i++)
        {
          if (strchr ("/@:=~_.", address[i]) != NULL)
            g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
          g_string_append_c (out, address[i]);
        }
      return;
    }
  if (!is_before_markup (out))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
  g_string_append_printf (out, "%c%.*s%c", mark, (int)length, address, mark);
  if (next != '\0' && strchr (BEHIND, next) == NULL)
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
}

/** press_org_escape: appends @text so that it is words, at the beginning of a line or inside one. */
void
press_org_escape (GString *out, const char *text)
{
  gboolean address;
  gsize length;

  if (is_special_line (text))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
  for (const char *p = text; (length = press_address_span (p, &address)) > 0; p += length)
    {
      if (address)
        put_address (out, p, length);
      for (const char *q = p; !address && q < p + length; q = g_utf8_next_char (q))
        put_character (out, text, q);
    }
}
