// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the settings ask: translation-helper try|usage SERVICE ADDRESS prints the answer, or why there is
 * none.
 */

#include <stdio.h>

#include "translation/press-trial.h"

static gboolean is_trial;

static void
print (GObject *source, GAsyncResult *result, gpointer loop)
{
  PressTranslator *translator = PRESS_TRANSLATOR (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = is_trial ? press_trial_finish (translator, result, &error)
                                     : press_usage_finish (translator, result, &error);

  puts (error != NULL ? error->message : answer != NULL ? answer : "(nothing)");
  g_main_loop_quit (loop);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = press_translator_new_for (argv[2], argv[3], &error);

  g_assert_no_error (error);
  is_trial = g_str_equal (argv[1], "try");
  if (is_trial)
    press_trial_async (translator, "it", PRESS_YES_TO_SERVICE, NULL, print, loop);
  else
    press_usage_async (translator, PRESS_YES_TO_SERVICE, NULL, print, loop);
  g_main_loop_run (loop);
  return 0;
}
