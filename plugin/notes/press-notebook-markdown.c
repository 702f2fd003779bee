// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Notes as Markdown files in a folder, "2026-03-02 Title.md", as Obsidian, Joplin's import and Zettlr like
 * them. The note of a mail is the file whose front matter has its source, whatever it is called by now. It is
 * written again down to a marked line, a comment with a checksum of what stands above it; what is below stays
 * as it is. */

#include <errno.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "notes/press-file-name.h"
#include "notes/press-front-matter.h"
#include "notes/press-markdown-mark.h"
#include "notes/press-note-folder.h"
#include "notes/press-notebook-files.h"
#include "notes/press-notebook-private.h"

#define EXTENSION ".md"
#define MOST_NAMES 1000 /* notes of one title and day */
#define MOST_TRIES 20   /* while another program keeps writing */

struct _PressNotebookMarkdown
{
  PressNotebook parent_instance;

  char *folder;
};

#define PRESS_TYPE_NOTEBOOK_MARKDOWN (press_notebook_markdown_get_type ())
G_DECLARE_FINAL_TYPE (PressNotebookMarkdown, press_notebook_markdown, PRESS, NOTEBOOK_MARKDOWN, PressNotebook)
G_DEFINE_FINAL_TYPE (PressNotebookMarkdown, press_notebook_markdown, PRESS_TYPE_NOTEBOOK)

/* What stands above the mark, with the front matter that it shall have. */
static char *
render (const PressNote *note, const char *before)
{
  g_autofree char *fresh = press_note_to_markdown (note, PRESS_MARKDOWN_FRONT_MATTER);
  gsize length = press_front_matter_length (fresh);
  g_autofree char *matter = g_strndup (fresh, length);
  g_autofree char *renewed = press_front_matter_length (before) > 0
                                 ? press_front_matter_renew (before, matter)
                                 : g_strdup (matter);

  return g_strconcat (renewed, fresh + length, "\n---\n\n", NULL);
}

/* The note as it shall be, where a file has @before; "" for a new one. */
static char *
renew (const PressNote *note, const char *before)
{
  g_autofree char *above = press_markdown_above (before);
  g_autofree char *top = render (note, above);

  return press_markdown_renew (top, before);
}

static char *
find_note (PressNoteFolder *folder, const char *source, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = press_note_folder_list (folder, EXTENSION);

  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autofree char *head = press_note_folder_peek (folder, names->pdata[i]);
      const char *text = head;

      if (text != NULL && g_str_has_prefix (text, "\ufeff"))
        text += strlen ("\ufeff");
      if (text != NULL && press_front_matter_has_source (text, source))
        return g_strdup (names->pdata[i]);
    }
  return NULL;
}

static PressWritten
write_new (PressNoteFolder *folder, const PressNote *note, char **name, GError **error)
{
  g_autofree char *day = press_note_day (note);
  g_autofree char *text = renew (note, "");
  PressWritten written = PRESS_WRITTEN_CHANGED;

  for (guint n = 1; n <= MOST_NAMES && written == PRESS_WRITTEN_CHANGED; n++)
    {
      g_free (*name);
      *name = press_file_name (day, note->title, n, EXTENSION);
      written = press_note_folder_write (folder, *name, NULL, text, error);
    }
  return written;
}

static PressWritten
write_again (PressNoteFolder *folder, const PressNote *note, const char *name, GError **error)
{
  g_autofree char *before = press_note_folder_read (folder, name, error);
  g_autofree char *after = before != NULL ? renew (note, before) : NULL;

  if (before == NULL)
    return PRESS_WRITTEN_NOT;
  if (g_str_equal (before, after))
    return PRESS_WRITTEN;
  return press_note_folder_write (folder, name, before, after, error);
}

/* As write_again(), where the file may be a link to one that is elsewhere: that is written, the link stays.
 */
static PressWritten
write_through (PressNoteFolder *folder,
               const PressNote *note,
               const char *name,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *here = press_notes_real_path (folder->path);
  g_autofree char *path = g_build_filename (here, name, NULL);
  g_autofree char *real = press_notes_real_path (path);
  g_autofree char *parent = g_path_get_dirname (real), *real_name = g_path_get_basename (real);
  g_autoptr (PressNoteFolder) other = NULL;

  if (g_str_equal (parent, here))
    return write_again (folder, note, real_name, error);
  other = press_note_folder_open (parent, cancellable, error);
  return other != NULL ? write_again (other, note, real_name, error) : PRESS_WRITTEN_NOT;
}

static PressSaved *
save (PressNotebook *notebook, const PressNote *note, GCancellable *cancellable, GError **error)
{
  PressNotebookMarkdown *self = PRESS_NOTEBOOK_MARKDOWN (notebook);
  g_autoptr (PressNoteFolder) folder = press_note_folder_open (self->folder, cancellable, error);
  PressWritten written = PRESS_WRITTEN_CHANGED;
  g_autofree char *name = NULL;
  gboolean found = FALSE;

  for (guint i = 0; folder != NULL && i < MOST_TRIES && written == PRESS_WRITTEN_CHANGED; i++)
    {
      g_free (name);
      name = find_note (folder, note->source, cancellable);
      found = name != NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      written = found ? write_through (folder, note, name, cancellable, error)
                      : write_new (folder, note, &name, error);
    }
  if (written == PRESS_WRITTEN)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      return press_saved_new_for_file (path, self->folder, found);
    }
  if (folder != NULL && written == PRESS_WRITTEN_CHANGED)
    press_note_folder_fail (folder, name, EBUSY, error);
  return NULL;
}

static gboolean
try_out (PressNotebook *notebook, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressNoteFolder) folder
      = press_note_folder_open (PRESS_NOTEBOOK_MARKDOWN (notebook)->folder, cancellable, error);

  return folder != NULL && press_note_folder_try (folder, error);
}

static void
press_notebook_markdown_finalize (GObject *object)
{
  g_free (PRESS_NOTEBOOK_MARKDOWN (object)->folder);
  G_OBJECT_CLASS (press_notebook_markdown_parent_class)->finalize (object);
}

static void
press_notebook_markdown_class_init (PressNotebookMarkdownClass *klass)
{
  PressNotebookClass *notebook_class = PRESS_NOTEBOOK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = press_notebook_markdown_finalize;
  notebook_class->save = save;
  notebook_class->try_out = try_out;
}

static void
press_notebook_markdown_init (PressNotebookMarkdown *self)
{
}

/** press_notebook_markdown_new: @folder: (nullable): %NULL: that of the settings, else "Press notes" among
 * the reader's documents. */
PressNotebook *
press_notebook_markdown_new (const char *folder, GError **error)
{
  PressNotebookMarkdown *self = g_object_new (PRESS_TYPE_NOTEBOOK_MARKDOWN, NULL);

  self->folder = press_notes_path (folder, PRESS_SETTINGS_MARKDOWN_FOLDER, "Press notes");
  return PRESS_NOTEBOOK (self);
}
