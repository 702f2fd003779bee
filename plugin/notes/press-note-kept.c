// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A note is written again, but not over what somebody else wrote into it. A checksum in the note tells
 * whether our part of it is as it was left. If it is not, every line of it that the new part has not got is
 * kept, below the line that marks the end of our part: a line that nobody needs does no harm, a lost one
 * does. */

#include "notes/press-note-kept.h"

#include <string.h>

#define CHECKSUM_LENGTH 16

/** press_note_checksum: (transfer full): of @length bytes of @text; the same with another kind of line
 * breaks. */
char *
press_note_checksum (const char *text, gsize length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *end = text + length;

  while (text < end)
    {
      const char *cr = memchr (text, '\r', (gsize)(end - text));
      const char *stop = cr != NULL ? cr : end;

      g_checksum_update (checksum, (const guchar *)text, stop - text);
      text = cr != NULL ? cr + 1 : end;
    }
  return g_strndup (g_checksum_get_string (checksum), CHECKSUM_LENGTH);
}

/** press_note_fold_line: (transfer full): @line as it is compared: an editor may quote, escape and indent
 * otherwise. */
char *
press_note_fold_line (const char *line)
{
  GString *folded = g_string_new (NULL);

  for (; *line != '\0'; line++)
    if (!g_ascii_isspace (*line) && strchr ("\"'\\-", *line) == NULL)
      g_string_append_c (folded, *line);
  return g_string_free (folded, FALSE);
}

static void
add_lines (GHashTable *known, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (known, press_note_fold_line (lines[i]));
}

/**
 * press_note_kept:
 * @before: our part of a note, as it is found
 * @after: as it is written now
 * @below: what stands below it
 *
 * Returns: (transfer full) (nullable): the lines of @before that are in neither of the others; %NULL when
 * there are none
 */
char *
press_note_kept (const char *before, const char *after, const char *below)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (before, "\n", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  add_lines (known, after);
  add_lines (known, below);
  g_hash_table_add (known, g_strdup (""));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *folded = press_note_fold_line (lines[i]);

      if (g_hash_table_add (known, folded))
        g_string_append_printf (kept, "%s\n", lines[i]);
    }
  return kept->len > 0 ? g_string_free (g_steal_pointer (&kept), FALSE) : NULL;
}
