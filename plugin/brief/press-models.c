// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where the models lie: beside an uninstalled build, or in the data folder of the installation. A model is
 * mapped, once, and shared by all threads; without one the rules work alone. */

#include "brief/press-models.h"

#include <dlfcn.h>
#include <string.h>

#define NAMES "names.model"

/* The model beside this program or module when it stands in a build folder, %NULL when it is installed. */
static char *
uninstalled_path (void)
{
  Dl_info info;
  g_autofree char *program = NULL, *folder = NULL, *build = NULL;

  if (dladdr ((gpointer)press_models_get_tagger, &info) == 0 || info.dli_fname == NULL)
    return NULL;
  program = strchr (info.dli_fname, '/') != NULL ? g_strdup (info.dli_fname)
                                                 : g_file_read_link ("/proc/self/exe", NULL);
  folder = g_path_get_dirname (program != NULL ? program : ".");
  build = g_build_filename (folder, "..", "..", "build.ninja", NULL);
  if (program == NULL || !g_file_test (build, G_FILE_TEST_EXISTS))
    return NULL;
  return g_build_filename (folder, "..", "..", "data", "models", NAMES, NULL);
}

/**
 * press_models_load_tagger:
 * @path: a model file
 *
 * Returns: (transfer full) (nullable): the tagger; %NULL after one warning when the file is missing or
 * damaged
 */
PressTagger *
press_models_load_tagger (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  PressTagger *tagger = bytes != NULL ? press_tagger_new_from_bytes (bytes, &error) : NULL;

  if (tagger == NULL)
    g_warning ("names are found by rules alone: %s: %s", path, error->message);
  return tagger;
}

/** press_models_get_tagger: (nullable) (transfer none): the tagger of names that came with the program. */
const PressTagger *
press_models_get_tagger (void)
{
  static gsize loaded;
  static PressTagger *tagger;

  if (g_once_init_enter (&loaded))
    {
      g_autofree char *path = uninstalled_path ();

      if (path == NULL)
        path = g_build_filename (PRESS_DATADIR, "models", NAMES, NULL);
      tagger = press_models_load_tagger (path);
      g_once_init_leave (&loaded, 1);
    }
  return tagger;
}
