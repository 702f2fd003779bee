// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Asks Joplin for access, as the settings do; prints the one sentence of a failure. */

#include "notes/press-joplin.h"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **)place = g_object_ref (result);
}

int
main (int argc, char **argv)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  press_joplin_connect_async (NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (press_joplin_connect_finish (result, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
