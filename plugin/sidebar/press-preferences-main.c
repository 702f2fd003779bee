// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief-preferences [--page NAME]: the settings dialog alone. One program a session: started again, it
 * shows the window that is there. */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "desktop/press-here.h"
#include "sidebar/press-preferences.h"

static const GOptionEntry entries[] = {
  { "page", 'p', 0, G_OPTION_ARG_STRING, NULL, N_ ("Show this page"), N_ ("NAME") },
  { NULL },
};

static int
on_command_line (GApplication *application, GApplicationCommandLine *line, gpointer data)
{
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  const char *wanted = NULL;
  GtkWidget *window;

  g_variant_dict_lookup (options, "page", "&s", &wanted);
  window = press_preferences_present (wanted);
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (application));
  return 0;
}

/* From a build folder, its own translations. */
static void
set_up_words (void)
{
  static const char *const places[] = { "../..", NULL };
  g_autofree char *built = press_here_find (places, "po/de/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");
  g_autofree char *folder
      = built != NULL ? g_canonicalize_filename ("../../..", built) : g_strdup (PRESS_LOCALEDIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  set_up_words ();
  g_set_prgname ("org.pressbrief.Preferences");
  application = gtk_application_new ("org.pressbrief.Preferences", G_APPLICATION_HANDLES_COMMAND_LINE);
  g_application_add_main_option_entries (G_APPLICATION (application), entries);
  g_signal_connect (application, "command-line", G_CALLBACK (on_command_line), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
