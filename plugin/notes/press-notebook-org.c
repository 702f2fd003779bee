// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Notes as headlines of one Org file. The headline of a mail is the one whose properties have its source. Its
 * title, keyword, tags, planning and drawers are the reader's once they are there; the text below is written
 * again, down to a headline for the reader's own notes. All else in the file stays byte for byte. */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "desktop/press-settings.h"
#include "notes/press-note-folder.h"
#include "notes/press-note-kept.h"
#include "notes/press-note-org.h"
#include "notes/press-notebook-files.h"
#include "notes/press-notebook-private.h"
#include "notes/press-org-tree.h"

#define MOST_TRIES 20 /* while another program keeps writing */

struct _PressNotebookOrg
{
  PressNotebook parent_instance;

  char *file;
};

#define PRESS_TYPE_NOTEBOOK_ORG (press_notebook_org_get_type ())
G_DECLARE_FINAL_TYPE (PressNotebookOrg, press_notebook_org, PRESS, NOTEBOOK_ORG, PressNotebook)
G_DEFINE_FINAL_TYPE (PressNotebookOrg, press_notebook_org, PRESS_TYPE_NOTEBOOK)

static void
put_stars (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, '*');
  g_string_append_c (out, ' ');
}

static void
put_notes_headline (GString *out, guint level)
{
  put_stars (out, level);
  g_string_append_printf (out, "%s\n:PROPERTIES:\n:%s: notes\n:END:\n\n",
                          _ ("Your own notes, kept when the mail is saved again"), PRESS_ORG_CHECKSUM);
}

static void
put_drawer (GString *out, const char *properties)
{
  g_string_append_printf (out, ":PROPERTIES:\n%s:END:\n", properties);
}

static char *
key_of (const char *line)
{
  const char *key = line + strspn (line, " \t:");

  return g_strndup (key, strcspn (key, ": \t\r"));
}

/* Ours, and of those that are there the lines with other keys, and since when the note is there. */
static void
put_old_properties (GString *out, const char *text, const PressOrgTree *tree, const char *ours)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *drawer = g_strndup (text + tree->drawer, tree->drawer_end - tree->drawer);
  g_auto (GStrv) now = g_strsplit (ours, "\n", -1), old = g_strsplit (drawer, "\n", -1);

  for (guint i = 0; now[i] != NULL && *now[i] != '\0'; i++)
    if (!g_str_has_prefix (now[i], ":" PRESS_ORG_CREATED ":"))
      {
        g_hash_table_add (keys, key_of (now[i]));
        g_string_append_printf (out, "%s\n", now[i]);
      }
  g_hash_table_add (keys, g_strdup ("PROPERTIES"));
  g_hash_table_add (keys, g_strdup ("END"));
  g_hash_table_add (keys, g_strdup ("EMBARGO"));
  for (guint i = 0; old[i] != NULL; i++)
    {
      g_autofree char *raw = key_of (old[i]);
      g_autofree char *key = g_ascii_strup (raw, -1);

      if (*key != '\0' && !g_hash_table_contains (keys, key))
        g_string_append_printf (out, "%s\n", old[i]);
    }
}

static void
put_new (GString *out, const PressNote *note)
{
  g_autofree char *headline = press_note_org_headline (note);
  g_autofree char *planning = press_note_org_planning (note);
  g_autofree char *body = press_note_org_body (note, 1);
  g_autofree char *checksum = press_note_checksum (body, strlen (body));
  g_autofree char *properties = press_note_org_properties (note, checksum);

  g_string_append_printf (out, "* %s\n%s", headline, planning);
  put_drawer (out, properties);
  g_string_append (out, body);
  put_notes_headline (out, 2);
}

static void
put_again (GString *out, const PressNote *note, const char *text, const PressOrgTree *tree)
{
  g_autofree char *body = press_note_org_body (note, tree->level);
  g_autofree char *checksum = press_note_checksum (body, strlen (body));
  g_autofree char *properties = press_note_org_properties (note, checksum);
  g_autoptr (GString) drawer = g_string_new (NULL);
  g_autofree char *left = press_org_tree_property (text, tree, PRESS_ORG_CHECKSUM);
  g_autofree char *found = press_note_checksum (text + tree->body, tree->notes - tree->body);
  g_autofree char *before = g_strndup (text + tree->body, tree->notes - tree->body);
  g_autofree char *below = g_strndup (text + tree->notes, tree->end - tree->notes);
  g_autofree char *kept = g_strcmp0 (left, found) != 0 ? press_note_kept (before, body, below) : NULL;

  g_string_append_len (out, text + tree->begin, (gssize)(tree->drawer - tree->begin));
  put_old_properties (drawer, text, tree, properties);
  put_drawer (out, drawer->str);
  g_string_append_len (out, text + tree->drawer_end, (gssize)(tree->body - tree->drawer_end));
  g_string_append (out, body);
  if (*below == '\0')
    put_notes_headline (out, tree->level + 1);
  g_string_append (out, below);
  if (kept == NULL)
    return;
  if (out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
  put_stars (out, tree->level + 2);
  g_string_append_printf (out, "%s\n%s", _ ("Changed above, and kept"), kept);
}

/* The file as it shall be. */
static char *
renew (const PressNote *note, const char *before, gboolean *found)
{
  GString *out = g_string_new (NULL);
  PressOrgTree tree;

  *found = press_org_tree_find (before, note->source, &tree);
  if (*found)
    {
      g_string_append_len (out, before, (gssize)tree.begin);
      put_again (out, note, before, &tree);
      g_string_append (out, before + tree.end);
      return g_string_free (out, FALSE);
    }
  g_string_append (out, before);
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
  put_new (out, note);
  return g_string_free (out, FALSE);
}

static PressWritten
write_note (PressNoteFolder *folder, const char *name, const PressNote *note, gboolean *found, GError **error)
{
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  g_autofree char *before = NULL, *after = NULL;
  struct stat status;

  if (lstat (path, &status) != 0 && errno == ENOENT)
    {
      after = renew (note, "", found);
      return press_note_folder_write (folder, name, NULL, after, error);
    }
  before = press_note_folder_read (folder, name, error);
  if (before == NULL)
    return PRESS_WRITTEN_NOT;
  after = renew (note, before, found);
  return g_str_equal (before, after) ? PRESS_WRITTEN
                                     : press_note_folder_write (folder, name, before, after, error);
}

static PressSaved *
save (PressNotebook *notebook, const PressNote *note, GCancellable *cancellable, GError **error)
{
  const char *file = PRESS_NOTEBOOK_ORG (notebook)->file;
  g_autofree char *path = press_notes_real_path (file);
  g_autofree char *parent = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autoptr (PressNoteFolder) folder = press_note_folder_open (parent, cancellable, error);
  PressWritten written = PRESS_WRITTEN_CHANGED;
  gboolean found = FALSE;

  for (guint i = 0; folder != NULL && i < MOST_TRIES && written == PRESS_WRITTEN_CHANGED; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      written = write_note (folder, name, note, &found, error);
    }
  if (written == PRESS_WRITTEN)
    return press_saved_new_for_file (file, file, found);
  if (folder != NULL && written == PRESS_WRITTEN_CHANGED)
    press_note_folder_fail (folder, name, EBUSY, error);
  return NULL;
}

static gboolean
try_out (PressNotebook *notebook, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = press_notes_real_path (PRESS_NOTEBOOK_ORG (notebook)->file);
  g_autofree char *parent = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autoptr (PressNoteFolder) folder = press_note_folder_open (parent, cancellable, error);
  g_autofree char *text = NULL;

  if (folder == NULL || !press_note_folder_try (folder, error))
    return FALSE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  text = press_note_folder_read (folder, name, error);
  return text != NULL;
}

static void
press_notebook_org_finalize (GObject *object)
{
  g_free (PRESS_NOTEBOOK_ORG (object)->file);
  G_OBJECT_CLASS (press_notebook_org_parent_class)->finalize (object);
}

static void
press_notebook_org_class_init (PressNotebookOrgClass *klass)
{
  PressNotebookClass *notebook_class = PRESS_NOTEBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = press_notebook_org_finalize;
  notebook_class->save = save;
  notebook_class->try_out = try_out;
}

static void
press_notebook_org_init (PressNotebookOrg *self)
{
}

/** press_notebook_org_new: @file: (nullable): %NULL: that of the settings, else "Press notes.org" among the
 * reader's documents. */
PressNotebook *
press_notebook_org_new (const char *file, GError **error)
{
  PressNotebookOrg *self = g_object_new (PRESS_TYPE_NOTEBOOK_ORG, NULL);

  self->file = press_notes_path (file, PRESS_SETTINGS_ORG_FILE, "Press notes.org");
  return PRESS_NOTEBOOK (self);
}
