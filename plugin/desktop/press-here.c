// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Programs run from their build folder with nothing set: what they load is looked for beside the object that
 * this code is in (a program, or a module of a mail program), before it is looked for where it is installed.
 */

#include "desktop/press-here.h"

#include <dlfcn.h>

static char *
folder_of_this_code (void)
{
  Dl_info here = { 0 };
  g_autofree char *self = NULL;

  if (dladdr ((gpointer)folder_of_this_code, &here) == 0 || here.dli_fname == NULL)
    return NULL;
  if (here.dli_fname[0] == '/')
    self = g_file_read_link (here.dli_fname, NULL);
  else
    self = g_file_read_link ("/proc/self/exe", NULL);
  return g_path_get_dirname (self != NULL ? self : here.dli_fname);
}

/**
 * press_here_find:
 * @places: (array zero-terminated=1): folders, from that of the object this code is in
 * @name: of a file
 *
 * Returns: (transfer full) (nullable): the path of the first file @name that is in one of them
 */
char *
press_here_find (const char *const *places, const char *name)
{
  g_autofree char *folder = folder_of_this_code ();

  for (guint i = 0; folder != NULL && places[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}
