// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Text of a mail inside a line of ours: bounded, without control characters, and isolated, so that no
 * bidirectional control in a mail reaches what stands beside it, and nothing drives a terminal. */

#include "brief/press-line.h"

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f
         || c == 0x61c;
}

/**
 * press_one_line:
 * @longest: in characters
 *
 * @text as one line: white space and control characters become single blanks, bidirectional controls go (they
 * change how a text looks, not what it says), and what is longer than @longest ends with an ellipsis.
 */
char *
press_one_line (const char *text, glong longest)
{
  GString *line = g_string_new (NULL);
  gboolean blank = FALSE;
  glong n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_bidi_control (c))
        continue;
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          blank = line->len > 0;
          continue;
        }
      if (n >= longest)
        {
          g_string_append (line, "…");
          break;
        }
      if (blank)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      n += blank ? 2 : 1;
      blank = FALSE;
    }
  return g_string_free (line, FALSE);
}

/** press_join: (transfer full): those of @n @parts that are there and not empty, with @separator between
 * them. */
char *
press_join (const char *separator, const char *const *parts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", parts[i]);
  return g_string_free (joined, FALSE);
}

static char *
isolate (const char *begin, const char *text)
{
  g_autofree char *line = press_one_line (text, PRESS_LONGEST_NAME);

  return g_strconcat (begin, line, "\u2069", NULL);
}

/** press_isolate: @text of a mail for a place inside a line of ours, short, one line, isolated (UAX #9, FSI).
 */
char *
press_isolate (const char *text)
{
  return isolate ("\u2068", text);
}

/** press_isolate_ltr: as press_isolate(), for addresses and phone numbers, which run left to right
 * everywhere. */
char *
press_isolate_ltr (const char *text)
{
  return isolate ("\u2066", text);
}
