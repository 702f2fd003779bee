// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief save: mails to the reader's notes, one by one; what cannot be saved is told, and the rest goes
 * on. Prints where each note is. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "brief/press-analysis.h"
#include "desktop/press-settings.h"
#include "notes/press-notebook.h"

static gboolean
save_mail (PressNotebook *notebook, GBytes *bytes, GError **error)
{
  g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, error);
  const PressNoteOptions options
      = { .full_text = press_settings_get_boolean (PRESS_SETTINGS_NOTE_FULL_TEXT, FALSE) };
  g_autoptr (PressNote) note = NULL;
  g_autoptr (PressSaved) saved = NULL;

  if (brief == NULL)
    return FALSE;
  note = press_note_new (brief, &options);
  saved = press_notebook_save (notebook, note, NULL, error);
  if (saved == NULL)
    return FALSE;
  puts (saved->uri != NULL ? saved->uri : saved->place);
  return TRUE;
}

static int
save_file (PressNotebook *notebook, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PressMailReader) reader = press_mail_reader_open (file, &error);
  int status = PRESS_EXIT_OK;

  while (reader != NULL)
    {
      g_autoptr (GBytes) bytes = press_mail_reader_next (reader, &error);

      if (bytes == NULL && error == NULL)
        return status;
      if (bytes != NULL && save_mail (notebook, bytes, &error))
        continue;
      press_cli_complain (file, error);
      g_clear_error (&error);
      status = PRESS_EXIT_BAD_INPUT;
    }
  press_cli_complain (file, error);
  return PRESS_EXIT_BAD_INPUT;
}

int
press_cli_save (int argc, char **argv)
{
  g_autofree char *target = NULL;
  g_auto (GStrv) files = NULL;
  g_autoptr (PressNotebook) notebook = NULL;
  g_autoptr (GError) error = NULL;
  int status = PRESS_EXIT_OK;
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_FILENAME, &target,
      N_ ("Where the notes are kept (default: as in the settings)"), "TARGET" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!press_cli_parse (&argc, &argv, _ ("FILE..."),
                        _ ("Saves press mails to notes. TARGET is markdown:DIR, memos, gnote, joplin or "
                           "org:FILE; FILE is a "
                           "mail (.eml), a mailbox (mbox), or - for standard input."),
                        entries))
    return PRESS_EXIT_USAGE;
  if (files == NULL)
    {
      g_printerr (_ ("pressbrief save: needs a FILE; see --help\n"));
      return PRESS_EXIT_USAGE;
    }
  notebook = target != NULL ? press_notebook_new_for_target (target, &error)
                            : press_notebook_new_from_settings (NULL, &error);
  if (notebook == NULL)
    {
      press_cli_complain ("--to", error);
      return PRESS_EXIT_USAGE;
    }
  for (guint i = 0; files[i] != NULL; i++)
    if (save_file (notebook, files[i]) != PRESS_EXIT_OK)
      status = PRESS_EXIT_BAD_INPUT;
  return press_cli_flushed () ? status : PRESS_EXIT_BAD_INPUT;
}
