// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A note in Markdown has two parts: ours, which is written again, and below a marked line what the reader
 * writes, which is not. The line is a comment with a checksum of what stands above it: what somebody changed
 * there is kept below. */

#include "notes/press-markdown-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "notes/press-note-kept.h"

#define MARK "<!-- pressbrief:"
#define MARK_END " -->"

/* The line that ends our part of @text; %NULL when it has none. */
static const char *
find_mark (const char *text)
{
  for (const char *p = text; (p = strstr (p, MARK)) != NULL; p++)
    if (p == text || p[-1] == '\n')
      return p;
  return NULL;
}

static const char *
skip_byte_order_mark (const char *text)
{
  return g_str_has_prefix (text, "\ufeff") ? text + strlen ("\ufeff") : text;
}

/** press_markdown_above: (transfer full): our part of @text: all of it where it has no mark. */
char *
press_markdown_above (const char *text)
{
  const char *begin = skip_byte_order_mark (text);
  const char *mark = find_mark (begin);

  return mark != NULL ? g_strndup (begin, (gsize)(mark - begin)) : g_strdup (begin);
}

static void
put_below (GString *out, const char *below, const char *kept)
{
  g_string_append (out, below);
  if (kept == NULL)
    return;
  if (out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
  g_string_append_printf (out, "\n%s\n\n%s", _ ("Changed above the line, and kept:"), kept);
}

/**
 * press_markdown_renew:
 * @top: our part as it shall be; ends with a line break
 * @before: the note as it is; "" for a new one
 *
 * Returns: (transfer full): the note as it shall be
 */
char *
press_markdown_renew (const char *top, const char *before)
{
  const char *text = skip_byte_order_mark (before);
  const char *mark = find_mark (text), *below = "\n";
  g_autofree char *above = press_markdown_above (text);
  g_autofree char *found = press_note_checksum (above, strlen (above));
  g_autofree char *checksum = press_note_checksum (top, strlen (top));
  g_autofree char *kept = NULL;
  GString *out;

  if (mark != NULL)
    below = mark + strcspn (mark, "\n");
  if (*below == '\n' && mark != NULL)
    below++;
  if (mark == NULL || strncmp (mark + strlen (MARK), found, strlen (found)) != 0)
    kept = press_note_kept (above, top, below);
  out = g_string_new (top);
  g_string_append_printf (out, "%s%s %s%s\n", MARK, checksum,
                          _ ("Your own notes below this line are kept when the mail is saved again."),
                          MARK_END);
  put_below (out, below, kept);
  return g_string_free (out, FALSE);
}
