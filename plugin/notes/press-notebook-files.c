// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where files of notes are: what was asked for, else what the settings say, else among the documents. */

#include "notes/press-notebook-files.h"

#include <stdlib.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "notes/press-notebook-private.h"

/**
 * press_notes_path:
 * @given: (nullable): asked for just now
 * @key: the setting that counts otherwise
 * @otherwise: a name among the reader's documents, when the setting is empty
 *
 * Returns: (transfer full) (type filename): an absolute path
 */
char *
press_notes_path (const char *given, const char *key, const char *otherwise)
{
  g_autofree char *set = given != NULL ? g_strdup (given) : press_settings_get_string (key, "");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (g_str_has_prefix (set, "~/"))
    return g_build_filename (g_get_home_dir (), set + 2, NULL);
  if (*set != '\0')
    return g_canonicalize_filename (set, NULL);
  if (documents != NULL)
    return g_build_filename (documents, otherwise, NULL);
  return g_build_filename (g_get_home_dir (), "Documents", otherwise, NULL);
}

/** press_notes_real_path: (transfer full) (type filename): the file itself, where @path is a link to it;
 * @path where it leads nowhere. */
char *
press_notes_real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

/** press_saved_new_for_file: (transfer full): the note is in the file @path; people know @shown, which they
 * see from home. Both absolute. */
PressSaved *
press_saved_new_for_file (const char *path, const char *shown, gboolean updated)
{
  const char *home = g_get_home_dir ();
  gsize n = strlen (home);
  gboolean below = strncmp (shown, home, n) == 0 && shown[n] == G_DIR_SEPARATOR;
  g_autofree char *place = g_filename_display_name (below ? shown + n + 1 : shown);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  return press_saved_new (uri, place, updated);
}
