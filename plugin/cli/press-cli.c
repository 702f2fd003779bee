// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief: briefs, summaries and finders on the command line. */

#include "cli/press-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} verbs[] = {
  { "brief", press_cli_brief }, { "summarize", press_cli_summarize }, { "translate", press_cli_translate },
  { "find", press_cli_find },   { "save", press_cli_save },           { "stories", press_cli_stories },
};

static void
print_usage (FILE *stream)
{
  fputs (_ ("Usage:\n"
            "  pressbrief brief [--format text|json] [--ndjson] [--jobs N] FILE...\n"
            "  pressbrief summarize [--count N] [--language L] [--ndjson] [FILE]\n"
            "  pressbrief find dates|names|quotes|sentences|language [--language L] [--reference DATE] "
            "[--ndjson] [FILE]\n"
            "  pressbrief save [--to markdown:DIR|memos|gnote|joplin|org:FILE] FILE...\n"
            "  pressbrief translate --to LANG [--service NAME] [--address URL] [--format text|json] FILE\n"
            "  pressbrief stories [--format text|json] [--jobs N] FOLDER|MBOX|FILE...\n"
            "  pressbrief VERB --help\n"
            "  pressbrief --version\n"),
         stream);
}

/**
 * press_cli_parse:
 * @usage: what stands behind the verb
 * @summary: what the verb does
 *
 * Takes the options out of the arguments; on a mistake it has said so.
 *
 * Returns: whether the arguments are right
 */
gboolean
press_cli_parse (int *argc, char ***argv, const char *usage, const char *summary, const GOptionEntry *entries)
{
  g_autofree char *parameters = g_strdup_printf ("%s", usage);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *program = g_strdup_printf ("pressbrief %s", (*argv)[0]);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  g_printerr ("%s: %s\n", program, error->message);
  return FALSE;
}

/** press_cli_complain: one line about @what on standard error. */
void
press_cli_complain (const char *what, const GError *error)
{
  g_printerr ("pressbrief: %s: %s\n", what, error->message);
}

/** press_cli_flushed: whether all that was printed has reached standard output; says so when it has not. */
gboolean
press_cli_flushed (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_printerr ("pressbrief: standard output: %s\n", g_strerror (errno));
  return FALSE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_log_writer_default_set_use_stderr (TRUE);
  setvbuf (stdout, NULL, _IOLBF, 0); /* a program may wait for the answer to its row */
  bindtextdomain (GETTEXT_PACKAGE, PRESS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      return verbs[i].run (argc - 1, argv + 1);
  if (argc == 2 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    {
      print_usage (stdout);
      return PRESS_EXIT_OK;
    }
  if (argc == 2 && strcmp (argv[1], "--version") == 0)
    {
      puts ("pressbrief " PRESS_VERSION);
      return PRESS_EXIT_OK;
    }
  print_usage (stderr);
  return PRESS_EXIT_USAGE;
}
