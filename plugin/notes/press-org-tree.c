// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where the headline of a mail is in an Org file, and its parts: a headline, a planning line, a drawer of
 * properties, other drawers, text, and headlines below it. As in Org, stars at the begin of a line are a
 * headline wherever they stand. */

#include "notes/press-org-tree.h"

#include <string.h>

#include "notes/press-note-org.h"

static gsize
next_line (const char *text, gsize at)
{
  gsize n = strcspn (text + at, "\n");

  return at + n + (text[at + n] == '\n');
}

/* The stars of the headline at @at; 0 when there is none. */
static guint
level_at (const char *text, gsize at)
{
  gsize n = strspn (text + at, "*");

  return text[at + n] == ' ' ? (guint)n : 0;
}

static gsize
next_headline (const char *text, gsize at)
{
  for (at = next_line (text, at); text[at] != '\0' && level_at (text, at) == 0;)
    at = next_line (text, at);
  return at;
}

/* Whether the line at @at is ":@word:", and nothing more. */
static gboolean
is_fence (const char *text, gsize at, const char *word)
{
  gsize n = strlen (word);

  at += strspn (text + at, " \t");
  if (text[at] != ':' || g_ascii_strncasecmp (text + at + 1, word, n) != 0 || text[at + 1 + n] != ':')
    return FALSE;
  at += n + 2;
  at += strspn (text + at, " \t\r");
  return text[at] == '\n' || text[at] == '\0';
}

static gboolean
is_planning (const char *text, gsize at)
{
  at += strspn (text + at, " \t");
  return strncmp (text + at, "SCHEDULED:", 10) == 0 || strncmp (text + at, "DEADLINE:", 9) == 0
         || strncmp (text + at, "CLOSED:", 7) == 0;
}

static gboolean
begins_drawer (const char *text, gsize at)
{
  gsize n;

  at += strspn (text + at, " \t");
  if (text[at] != ':')
    return FALSE;
  n = strspn (text + at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-0123456789");
  at += 1 + n;
  if (n == 0 || text[at] != ':')
    return FALSE;
  at += 1 + strspn (text + at + 1, " \t\r");
  return text[at] == '\n';
}

/* Behind the line ":END:" of the drawer at @at; @at itself when it does not end before the next headline. */
static gsize
drawer_end (const char *text, gsize at)
{
  gsize line = next_line (text, at);

  for (; text[line] != '\0' && level_at (text, line) == 0; line = next_line (text, line))
    if (is_fence (text, line, "END"))
      return next_line (text, line);
  return at;
}

/* The drawer of properties of the headline at @begin. */
static gboolean
find_drawer (const char *text, gsize begin, gsize *drawer, gsize *end)
{
  *drawer = next_line (text, begin);
  if (is_planning (text, *drawer))
    *drawer = next_line (text, *drawer);
  if (!is_fence (text, *drawer, "PROPERTIES"))
    return FALSE;
  *end = drawer_end (text, *drawer);
  return *end > *drawer;
}

static char *
property_between (const char *text, gsize begin, gsize end, const char *key)
{
  g_autofree char *prefix = g_strdup_printf (":%s:", key);
  gsize n = strlen (prefix);

  for (gsize line = begin; line < end; line = next_line (text, line))
    {
      gsize at = line + strspn (text + line, " \t");

      if (g_ascii_strncasecmp (text + at, prefix, n) == 0)
        return g_strstrip (g_strndup (text + at + n, strcspn (text + at + n, "\n")));
    }
  return NULL;
}

static gboolean
has_property (const char *text, gsize headline, const char *key, const char *value)
{
  gsize drawer, end;
  g_autofree char *found = NULL;

  if (!find_drawer (text, headline, &drawer, &end))
    return FALSE;
  found = property_between (text, drawer, end, key);
  return g_strcmp0 (found, value) == 0;
}

static void
find_parts (const char *text, PressOrgTree *tree)
{
  gsize at = tree->begin;

  find_drawer (text, tree->begin, &tree->drawer, &tree->drawer_end);
  tree->body = tree->drawer_end;
  while (begins_drawer (text, tree->body) && drawer_end (text, tree->body) > tree->body)
    tree->body = drawer_end (text, tree->body);
  while (g_str_has_prefix (text + tree->body, "CLOCK:"))
    tree->body = next_line (text, tree->body);
  tree->notes = 0;
  while (text[at = next_headline (text, at)] != '\0' && level_at (text, at) > tree->level)
    if (tree->notes == 0 && has_property (text, at, PRESS_ORG_CHECKSUM, "notes"))
      tree->notes = at;
  tree->end = at;
  if (tree->notes == 0)
    tree->notes = tree->end;
}

/** press_org_tree_find: whether @text has the headline of the mail @source. */
gboolean
press_org_tree_find (const char *text, const char *source, PressOrgTree *tree)
{
  gsize at = 0;

  if (level_at (text, at) == 0)
    at = next_headline (text, at);
  for (; text[at] != '\0'; at = next_headline (text, at))
    if (has_property (text, at, PRESS_ORG_SOURCE, source))
      {
        tree->begin = at;
        tree->level = level_at (text, at);
        find_parts (text, tree);
        return TRUE;
      }
  return FALSE;
}

/** press_org_tree_property: (transfer full) (nullable): the property @key of @tree. */
char *
press_org_tree_property (const char *text, const PressOrgTree *tree, const char *key)
{
  return property_between (text, tree->drawer, tree->drawer_end, key);
}
