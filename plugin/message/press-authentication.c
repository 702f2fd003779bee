// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the receiving mail server found out about the sender: the Authentication-Results header (RFC 8601). A
 * server puts its own on top and cannot know of all others below, which anybody may have written: whoever
 * calls this hands over the topmost one. Comments are taken out, then it is a list of "method=result" that is
 * apart by semicolons; what comes after a result is not asked for. */

#include "message/press-message-private.h"

#include <string.h>

/* The most of a header that is read, bytes. */
#define MOST 16384

/* @header without comments and quoted strings, which tell nothing about results. */
static char *
without_comments (const char *header)
{
  GString *plain = g_string_new (NULL);
  guint depth = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < MOST && header[i] != '\0'; i++)
    {
      char c = header[i];

      if (c == '\\' && (quoted || depth > 0) && header[i + 1] != '\0')
        i++;
      else if (c == '"' && depth == 0)
        quoted = !quoted;
      else if (c == '(' && !quoted)
        depth++;
      else if (c == ')' && !quoted && depth > 0)
        depth--;
      else if (!quoted && depth == 0)
        g_string_append_c (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/* The result that "dkim/1 = pass header.d=x" gives, when it is one of @method. */
static char *
result_of (const char *statement, const char *method)
{
  g_auto (GStrv) sides = g_strsplit (statement, "=", 2);
  g_autofree char *result = NULL;

  if (g_strv_length (sides) != 2)
    return NULL;
  g_strdelimit (sides[0], "/ \t\r\n", '\0');
  if (g_ascii_strcasecmp (sides[0], method) != 0)
    return NULL;
  result = g_strdup (g_strchug (sides[1]));
  result[strspn (result, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")] = '\0';
  return g_steal_pointer (&result);
}

static gboolean
says (char **statements, const char *method, const char *wanted)
{
  for (guint i = 1; statements[0] != NULL && statements[i] != NULL; i++)
    {
      g_autofree char *result = result_of (g_strchug (statements[i]), method);

      if (result != NULL && g_ascii_strcasecmp (result, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * press_authentication_failed:
 * @header: (nullable): the value of the topmost Authentication-Results
 *
 * Returns: whether the server says that the sender is not who the mail says: DMARC failed, or both SPF and
 * every DKIM signature did
 */
gboolean
press_authentication_failed (const char *header)
{
  g_autofree char *plain = header != NULL ? without_comments (header) : NULL;
  g_auto (GStrv) statements = plain != NULL ? g_strsplit (plain, ";", -1) : NULL;

  if (statements == NULL)
    return FALSE;
  if (says (statements, "dmarc", "fail"))
    return TRUE;
  return says (statements, "spf", "fail") && says (statements, "dkim", "fail")
         && !says (statements, "dkim", "pass");
}
