// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief: briefs, summaries and finders on the command line. */

#include "cli/press-cli.h"

#include <locale.h>
#include <string.h>

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} verbs[] = {
  { "brief", press_cli_brief },
  { "find", press_cli_find },
  { "summarize", press_cli_summarize },
};

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      return verbs[i].run (argc - 1, argv + 1);
  g_printerr ("usage: pressbrief brief|summarize|find [OPTION...] [FILE...]\n");
  return PRESS_EXIT_USAGE;
}
