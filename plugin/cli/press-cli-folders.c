// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Folders of mails: their files in the order of their names, with those of folders below them (a Maildir has
 * its mails in "cur" and "new"). A file of a folder is a mail or a mailbox when it begins like one; others
 * are left out, as are symbolic links. */

#include "cli/press-cli-stories.h"

#include <stdio.h>
#include <string.h>

#define DEEPEST 8

static gboolean
begins_like_mail (const char *path)
{
  char line[128] = "";
  FILE *stream = fopen (path, "rb");
  gsize name;

  if (stream == NULL)
    return FALSE;
  if (fgets (line, sizeof line, stream) == NULL)
    line[0] = '\0';
  fclose (stream);
  for (name = 0; line[name] > ' ' && line[name] < 127 && line[name] != ':'; name++)
    ;
  return g_str_has_prefix (line, "From ") || (name > 0 && line[name] == ':');
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
expand_folder (const char *folder, guint depth, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (g_file_test (names->pdata[i], G_FILE_TEST_IS_SYMLINK))
      continue;
    else if (g_file_test (names->pdata[i], G_FILE_TEST_IS_DIR) && depth < DEEPEST)
      expand_folder (names->pdata[i], depth + 1, files);
    else if (g_file_test (names->pdata[i], G_FILE_TEST_IS_REGULAR) && begins_like_mail (names->pdata[i]))
      g_ptr_array_add (files, g_strdup (names->pdata[i]));
}

/** press_cli_expand_folders: (transfer full): @files, with the mails of a folder in its place. */
char **
press_cli_expand_folders (char **files)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; files[i] != NULL; i++)
    if (g_file_test (files[i], G_FILE_TEST_IS_DIR))
      expand_folder (files[i], 0, all);
    else
      g_ptr_array_add (all, g_strdup (files[i]));
  g_ptr_array_add (all, NULL);
  return (char **)g_ptr_array_free (all, FALSE);
}
