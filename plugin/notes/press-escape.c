// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What all kinds of notes have in common: addresses in running text, which some readers turn into links
 * unasked (GitHub's extended autolinks, linkify, Org's plain links), and strings of a YAML front matter. */

#include "notes/press-escape.h"

#include <string.h>

/* What an address may begin or end with, and is not part of it. */
#define AROUND "-._~:?#!$&+,;=%"

static gboolean
is_address_character (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && strchr (AROUND "/@", (int)c) != NULL);
}

/* "https://x.example", "//x.example", "www.x.example", "press@x.example", and "@x", which cites in some. */
static gboolean
is_address (const char *text, gsize length)
{
  return g_strstr_len (text, (gssize)length, "//") != NULL || memchr (text, '@', length) != NULL
         || (length > 4 && g_ascii_strncasecmp (text, "www.", 4) == 0);
}

/**
 * press_address_span:
 * @address: (out): whether it is an address
 *
 * Returns: how many bytes @text begins with that are an address, or are none; 0 at its end
 */
gsize
press_address_span (const char *text, gboolean *address)
{
  const char *end = text;
  gsize length, lead;

  *address = FALSE;
  while (*end != '\0' && is_address_character (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == text)
    {
      while (*end != '\0' && !is_address_character (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      return (gsize)(end - text);
    }
  length = (gsize)(end - text);
  lead = strspn (text, AROUND);
  if (lead > 0)
    return MIN (lead, length);
  while (length > 0 && strchr (AROUND, text[length - 1]) != NULL)
    length--;
  *address = is_address (text, length);
  return *address ? length : (gsize)(end - text);
}

/* What a property shows as a link: "[[note]]", and a value that is an address. */
static gboolean
is_live (const char *text, const char *p)
{
  return (p[0] == '[' && p[1] == '[') || (p[0] == ':' && p[1] == '/' && p[2] == '/' && p > text);
}

/**
 * press_yaml_quote:
 *
 * Appends @text as a double-quoted scalar (YAML 1.2, 7.3.1), which cannot end before its end. What has no
 * shape is written as a number, and what a reader of front matters would make a link of is broken by a
 * zero-width space.
 */
void
press_yaml_quote (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (char)c);
      else if (!g_unichar_isprint (c) || c == 0xfffe || c == 0xffff)
        g_string_append_printf (out, c > 0xffff ? "\\U%08X" : "\\u%04X", c);
      else
        g_string_append_unichar (out, c);
      if (is_live (text, p))
        g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
    }
  g_string_append_c (out, '"');
}
