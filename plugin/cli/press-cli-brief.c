// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief brief: mails to briefs. */

#include "cli/press-cli.h"

#include <stdio.h>

#include "brief/press-analysis.h"

int
press_cli_brief (int argc, char **argv)
{
  int status = PRESS_EXIT_OK;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PressBrief) brief = NULL;
      g_autofree char *json = NULL;

      if (argv[i][0] == '-' && argv[i][1] != '\0')
        continue;
      if (g_str_equal (argv[i], "json"))
        continue;
      if (press_cli_read (argv[i], &bytes, &error))
        brief = press_analyze (bytes, NULL, NULL, &error);
      if (brief == NULL)
        {
          g_printerr ("pressbrief: %s: %s\n", argv[i], error->message);
          status = PRESS_EXIT_BAD_INPUT;
          continue;
        }
      json = press_brief_to_json (brief, TRUE);
      puts (json);
    }
  return status;
}
