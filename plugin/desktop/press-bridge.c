// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Bridges: libsoup, libsecret and the libraries of evolution-data-server cost time and memory that a brief
 * must not pay for. Each stands behind a module of ours with one table of functions over plain data, which is
 * opened when the first of them is called, and stays (their types cannot be unloaded).
 *
 * Where the modules are: beside the object that this code is in when that lies in a build folder, else where
 * they are installed.
 */

#include "desktop/press-bridge.h"

#include <dlfcn.h>
#include <gmodule.h>

#include "desktop/press-here.h"

/* In a build folder: from plugin/<any> or tests/<any> to plugin/desktop. */
static const char *const BESIDE[] = { "../desktop", "../../plugin/desktop", NULL };

static char *
find_module (const char *name)
{
  g_autofree char *file = g_strconcat ("press-", name, "." G_MODULE_SUFFIX, NULL);
  char *beside = press_here_find (BESIDE, file);

  return beside != NULL ? beside : g_build_filename (PRESS_BRIDGE_DIR, file, NULL);
}

/**
 * press_bridge_open:
 * @name: of the module: "web" is press-web.so
 * @symbol: of the table of functions in it
 *
 * May be called in any thread. Fails with %G_IO_ERROR_NOT_SUPPORTED when the module, or a library that it
 * needs, is not installed.
 *
 * Returns: (transfer none) (nullable): the table
 */
gpointer
press_bridge_open (const char *name, const char *symbol, GError **error)
{
  g_autofree char *path = find_module (name);
  GModule *module = g_module_open (path, G_MODULE_BIND_LOCAL | G_MODULE_BIND_LAZY);
  gpointer table = NULL;

  if (module == NULL || !g_module_symbol (module, symbol, &table) || table == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", g_module_error ());
      return NULL;
    }
  g_module_make_resident (module);
  return table;
}

/** press_bridge_has_old_libsoup: whether libsoup 2 is loaded; libsoup 3, which press-web.so and
 * press-organizer.so need, ends a program that has both. */
gboolean
press_bridge_has_old_libsoup (void)
{
  gpointer old = dlopen ("libsoup-2.4.so.1", RTLD_LAZY | RTLD_NOLOAD);

  if (old != NULL)
    dlclose (old);
  return old != NULL || dlsym (RTLD_DEFAULT, "soup_uri_new") != NULL;
}
