// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A front matter that somebody may have edited, by hand or with Obsidian's properties, which write YAML in
 * their own way. It is read line by line: an entry is a key and the lines below it that are indented or items
 * of a list. Keys that are not ours stay as they are; a title and the time of the first saving stay; lists
 * keep the items that were added. */

#include <string.h>

#include "notes/press-front-matter.h"
#include "notes/press-note-kept.h"

/** Entry: @lines: (element-type utf8): with that of the key. */
typedef struct
{
  char *key;
  GPtrArray *lines;
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->key);
  g_ptr_array_unref (entry->lines);
  g_free (entry);
}

static gboolean
is_fence (const char *line, gsize length)
{
  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  return length == 3 && (strncmp (line, "---", 3) == 0 || strncmp (line, "...", 3) == 0);
}

/** press_front_matter_length: how many bytes @text begins with that are a front matter; 0 when it has none.
 */
gsize
press_front_matter_length (const char *text)
{
  const char *line = text;
  gsize n = strcspn (line, "\n");

  if (*line != '-' || !is_fence (line, n))
    return 0;
  while (line[n] == '\n')
    {
      line += n + 1;
      n = strcspn (line, "\n");
      if (is_fence (line, n))
        return (gsize)(line - text) + n + (line[n] == '\n');
    }
  return 0;
}

/** press_front_matter_has_source: whether @text begins with a front matter that says it is the note of
 * @source. The front matter may be cut. */
gboolean
press_front_matter_has_source (const char *text, const char *source)
{
  gsize n = strcspn (text, "\n");

  if (*text != '-' || !is_fence (text, n))
    return FALSE;
  while (text[n] == '\n')
    {
      gsize begin = strlen ("source:"), end;

      text += n + 1;
      n = end = strcspn (text, "\n");
      if (is_fence (text, n))
        return FALSE;
      if (strncmp (text, "source:", begin) != 0)
        continue;
      while (begin < end && strchr (" \t\"'<", text[begin]) != NULL)
        begin++;
      while (end > begin && strchr (" \t\r\"'>", text[end - 1]) != NULL)
        end--;
      return strlen (source) == end - begin && strncmp (text + begin, source, end - begin) == 0;
    }
  return FALSE;
}

static GPtrArray *
read_entries (const char *text)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  g_autofree char *inside = g_strndup (text, press_front_matter_length (text));
  g_auto (GStrv) lines = g_strsplit (inside, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Entry *entry = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;

      if (is_fence (lines[i], strlen (lines[i])) || *lines[i] == '\0')
        continue;
      if (entry == NULL || strchr (" \t-", *lines[i]) == NULL)
        {
          entry = g_new0 (Entry, 1);
          entry->key = g_strndup (lines[i], strcspn (lines[i], ":\r"));
          entry->lines = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (entries, entry);
        }
      g_ptr_array_add (entry->lines, g_strdup (lines[i]));
    }
  return entries;
}

static const Entry *
entry_of (const GPtrArray *entries, const char *key)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((Entry *)entries->pdata[i])->key, key))
      return entries->pdata[i];
  return NULL;
}

static void
put_entry (GString *out, const Entry *entry)
{
  for (guint i = 0; i < entry->lines->len; i++)
    g_string_append_printf (out, "%s\n", (char *)entry->lines->pdata[i]);
}

static gboolean
is_list (const Entry *entry)
{
  const char *value = strchr (entry->lines->pdata[0], ':');

  return value != NULL && value[1 + strspn (value + 1, " \t\r")] == '\0';
}

/* The items of @now, and those of @old that are not among them. */
static void
put_both (GString *out, const Entry *now, const Entry *old)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  put_entry (out, now);
  for (guint i = 0; i < now->lines->len; i++)
    g_hash_table_add (known, press_note_fold_line (now->lines->pdata[i]));
  for (guint i = 1; i < old->lines->len; i++)
    {
      const char *item = old->lines->pdata[i];

      if (g_hash_table_add (known, press_note_fold_line (item)))
        g_string_append_printf (out, "%s%s\n", *item == '-' ? "  " : "", item);
    }
}

static void
put_renewed (GString *out, const Entry *now, const Entry *old)
{
  static const char *const theirs[] = { "title", "created", NULL };
  static const char *const lists[] = { "tags", "companies", "people", NULL };

  if (old != NULL && g_strv_contains (theirs, now->key))
    put_entry (out, old);
  else if (old == NULL || !g_strv_contains (lists, now->key))
    put_entry (out, now);
  else if (is_list (old))
    put_both (out, now, old);
  else
    put_entry (out, old);
}

/** press_front_matter_renew: (transfer full): @after, with what somebody wrote into @before; both with
 * fences. */
char *
press_front_matter_renew (const char *before, const char *after)
{
  g_autoptr (GPtrArray) old = read_entries (before), now = read_entries (after);
  GString *out = g_string_new ("---\n");

  for (guint i = 0; i < now->len; i++)
    {
      const Entry *entry = now->pdata[i];

      put_renewed (out, entry, entry_of (old, entry->key));
    }
  for (guint i = 0; i < old->len; i++)
    if (entry_of (now, ((Entry *)old->pdata[i])->key) == NULL
        && !g_str_equal (((Entry *)old->pdata[i])->key, "embargo"))
      put_entry (out, old->pdata[i]);
  g_string_append (out, "---\n");
  return g_string_free (out, FALSE);
}
