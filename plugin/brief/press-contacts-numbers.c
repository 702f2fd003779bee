// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mail addresses and telephone numbers, read byte by byte: no pattern covers how the six languages write
 * numbers, but what cannot be one is easy to tell (E.164 allows 15 digits at most). */

#include "brief/press-contacts-private.h"

#include <string.h>

#define MAX_LOCAL 64
#define MAX_DOMAIN 253
#define MAX_NUMBER 40
#define MIN_DIGITS 6
#define MIN_BARE_DIGITS 8
#define MAX_DIGITS 15

static gboolean
is_local (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("._%+-", c) != NULL);
}

static gboolean
is_domain (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '-' || (guchar)c >= 0x80;
}

/**
 * press_contact_email_at:
 * @at: the byte of an "@"
 * @span: (out): the address around it, in bytes
 *
 * Returns: whether there is a mail address
 */
gboolean
press_contact_email_at (const PressText *text, guint at, PressSpan *span)
{
  const char *s = text->text;
  guint begin = at, end = at + 1;
  gboolean dot = FALSE;

  while (begin > 0 && at - begin < MAX_LOCAL && is_local (s[begin - 1]))
    begin--;
  while (begin < at && !g_ascii_isalnum (s[begin]))
    begin++;
  while (end < text->length && end - at < MAX_DOMAIN && is_domain (s[end])
         && !(g_ascii_isupper (s[end]) && g_ascii_islower (s[end - 1]) && g_ascii_islower (s[at + 1])
              && end + 1 < text->length && g_ascii_islower (s[end + 1])))
    end++; /* "anna@moor.exampleCompany": a line break got lost */
  while (end > at + 1 && !g_ascii_isalnum (s[end - 1]))
    end--;
  for (guint i = at + 1; i < end; i++)
    dot |= s[i] == '.';
  *span = (PressSpan){ begin, end };
  return begin < at && dot;
}

/* How many bytes of a space or a dash stand at @s: no-break spaces and the dashes of typography too. */
static guint
space_at (const char *s)
{
  static const char *const spaces[] = { " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (s, spaces[i]))
      return (guint)strlen (spaces[i]);
  return 0;
}

static guint
dash_at (const char *s)
{
  static const char *const dashes[]
      = { "-", "/", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x93", "\xc2\xb7" };

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (s, dashes[i]))
      return (guint)strlen (dashes[i]);
  return 0;
}

/* How many bytes stand between two groups of digits, 0 when the number ends: marks that numbers have, and a
 * digit behind. A dash or a slash with a space before it ends a number that is long enough already. */
static guint
gap_at (const char *s, guint digits)
{
  guint n = 0, dash;

  if (*s == '.' && g_ascii_isdigit (s[1]))
    return 1;
  if (*s == ')')
    n++;
  n += space_at (s + n);
  dash = dash_at (s + n);
  if (dash > 0 && n > 0)
    {
      char next = s[n + dash + space_at (s + n + dash)];

      if (digits >= MIN_BARE_DIGITS || (digits >= MIN_DIGITS && !(next >= '1' && next <= '9')))
        return 0;
    }
  if (dash > 0)
    n += dash + space_at (s + n + dash);
  if (s[n] == '(')
    n++;
  return n > 0 && g_ascii_isdigit (s[n]) ? n : 0;
}

static gboolean
is_date (const char *s, guint length)
{
  guint groups = 0, first = 0, run = 0, last = 0;

  for (guint i = 0; i <= length; i++)
    {
      if (i < length && g_ascii_isdigit (s[i]))
        {
          run++;
          continue;
        }
      if (run > 0)
        {
          if (groups++ == 0)
            first = run;
          last = run;
        }
      run = 0;
    }
  return groups == 3 && ((first <= 2 && last == 4) || (first == 4 && last <= 2))
         && strspn (s, "0123456789./-") >= length;
}

/**
 * press_contact_phone_at:
 * @begin: where a number may begin: at "+", "(" or a digit
 * @end: where the line ends
 * @labelled: a word before says that it is a telephone number
 * @span: (out): the number as it is written
 *
 * Returns: whether there is a telephone number
 */
gboolean
press_contact_phone_at (const PressText *text, guint begin, guint end, gboolean labelled, PressSpan *span)
{
  const char *s = text->text;
  guint i = begin, digits = 0, last = begin;
  gboolean plus = s[i] == '+' || (s[i] == '(' && s[i + 1] == '+'), zero;

  while (s[i] == '+' || s[i] == '(')
    i++;
  if (i - begin > 2 || !g_ascii_isdigit (s[i]))
    return FALSE;
  zero = s[i] == '0' || s[begin] == '(';
  end = MIN (end, begin + MAX_NUMBER);
  while (i < end)
    {
      guint gap;

      while (i < end && g_ascii_isdigit (s[i]))
        {
          digits++;
          last = ++i;
        }
      gap = gap_at (s + i, digits);
      if (gap == 0)
        break;
      i += gap;
    }
  if (s[begin] == '(' && memchr (s + begin, ')', last - begin) == NULL)
    begin++;
  *span = (PressSpan){ begin, last };
  if (digits > MAX_DIGITS || g_ascii_isalpha (s[last]) || is_date (s + begin, last - begin))
    return FALSE;
  return digits >= (labelled || plus || zero ? MIN_DIGITS : MIN_BARE_DIGITS);
}
