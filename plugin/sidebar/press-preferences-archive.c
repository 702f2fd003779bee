// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* How much is remembered of the reader's mails, and the button that deletes all of it. The archive counts and
 * deletes in its own thread; the row says what came of it. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-preferences-pages.h"
#include "stories/press-archive.h"

static gpointer
count (PressArchive *archive, gpointer data, GError **error)
{
  PressArchiveStats stats;

  if (GPOINTER_TO_INT (data) && !press_archive_forget_everything (archive, error))
    return NULL;
  return press_archive_get_stats (archive, &stats, error) ? g_memdup2 (&stats, sizeof stats) : NULL;
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GError) error = NULL;
  g_autofree PressArchiveStats *stats = press_archive_call_finish (PRESS_ARCHIVE (source), result, &error);
  g_autofree char *briefs = NULL;
  g_autofree char *stories = NULL;
  g_autofree char *size = NULL;
  g_autofree char *line = NULL;

  if (stats == NULL)
    {
      press_preferences_row_say (row,
                                 error != NULL ? error->message : _ ("The stored briefs cannot be read"));
      return;
    }
  briefs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u brief", "%u briefs", (gulong)stats->briefs),
                            (guint)stats->briefs);
  stories = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u story", "%u stories", (gulong)stats->stories),
                             (guint)stats->stories);
  size = g_format_size ((guint64)stats->bytes);
  line = g_strjoin (" · ", briefs, stories, size, NULL);
  press_preferences_row_say (row, line);
}

static void
ask (GtkWidget *row, gboolean forget)
{
  press_archive_call_async (press_archive_get_default (), count, GINT_TO_POINTER (forget), NULL, g_free, NULL,
                            on_counted, g_object_ref (row));
}

static void
on_map (GtkWidget *row)
{
  ask (row, FALSE);
}

static void
on_response (GtkDialog *dialog, int response, GtkWidget *row)
{
  gtk_widget_destroy (GTK_WIDGET (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    ask (row, TRUE);
}

static void
on_delete_clicked (GtkWidget *button, GtkWidget *row)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (button);
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (toplevel), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_CANCEL, "%s",
      _ ("Delete all that is remembered of your mails? The mails themselves stay."));

  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Delete all"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), row, 0);
  gtk_widget_show (dialog);
}

/** press_preferences_add_archive: adds the row to @group. */
void
press_preferences_add_archive (GtkWidget *group)
{
  GtkWidget *button = press_preferences_button_new (_ ("Delete all…"), NULL, _ ("Delete all"));
  GtkWidget *row = press_preferences_add_row (group, _ ("Stored"), " ", button);

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked), row, 0);
  g_signal_connect (row, "map", G_CALLBACK (on_map), NULL);
}
