// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What was sent from this computer: how much, and each excerpt with its service and time in a dialog. The
 * list is a file, read and emptied in a thread whenever the page is shown. */

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-preferences-pages.h"
#include "sidebar/press-widgets.h"
#include "translation/press-sent.h"

/* Excerpts that are shown; more are kept. */
#define MOST_SHOWN 200

/* The row on the page; it holds this. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *show;
  GtkWidget *clear;
  GPtrArray *sent;           /* PressSent; nullable */
  GCancellable *cancellable; /* of the reading */
} Sent;

static void
sent_free (gpointer data)
{
  Sent *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sent, g_ptr_array_unref);
  g_free (self);
}

static void
show (Sent *self)
{
  guint n = self->sent != NULL ? self->sent->len : 0;
  g_autofree char *title = g_strdup_printf (
      n < MOST_SHOWN ? g_dngettext (GETTEXT_PACKAGE, "%u excerpt", "%u excerpts", n)
                     : g_dngettext (GETTEXT_PACKAGE, "The last %u excerpt", "The last %u excerpts", n),
      n);

  gtk_widget_set_visible (self->show, n > 0);
  gtk_widget_set_visible (self->clear, n > 0);
  press_preferences_row_set_title (self->row, n > 0 ? title : _ ("Nothing so far"));
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sent = NULL;

  if (!GPOINTER_TO_INT (data) || press_sent_clear (&error))
    sent = press_sent_list (MOST_SHOWN, &error);
  if (sent != NULL)
    g_task_return_pointer (task, sent, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sent = g_task_propagate_pointer (G_TASK (result), &error);
  Sent *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the row is gone, or asked again */
  g_clear_pointer (&self->sent, g_ptr_array_unref);
  self->sent = g_steal_pointer (&sent);
  show (self);
  if (error != NULL)
    press_preferences_row_say (self->row, error->message);
}

static void
start (Sent *self, gboolean clear)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, on_worked, self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, GINT_TO_POINTER (clear), NULL);
  g_task_run_in_thread (task, work);
}

static void
on_map (GtkWidget *row, Sent *self)
{
  start (self, FALSE);
}

static void
on_clear_clicked (GtkButton *button, Sent *self)
{
  start (self, TRUE);
}

static void
add_excerpt (GtkWidget *list, const PressSent *sent)
{
  g_autofree char *text = press_one_line (sent->text, PRESS_LONGEST_TEXT);
  g_autofree char *time = sent->at != NULL ? g_date_time_format (sent->at, "%x %X") : g_strdup ("");
  g_autofree char *about = g_strjoin (", ", sent->service, sent->host, time, NULL);

  press_preferences_add_row (list, text, about, NULL);
}

static void
on_show_clicked (GtkWidget *button, Sent *self)
{
  GtkWidget *page = press_preferences_page_new ();
  GtkWidget *list = press_preferences_add_group (page, NULL, NULL);

  press_set_accessible_name (list, _ ("Sent from this computer"));
  for (guint i = 0; self->sent != NULL && i < self->sent->len; i++)
    add_excerpt (list, self->sent->pdata[i]);
  press_preferences_show_dialog (button, _ ("Sent from this computer"), page);
}

/** press_preferences_add_sent: adds the group with what was sent. */
void
press_preferences_add_sent (GtkWidget *page)
{
  GtkWidget *group = press_preferences_add_group (page, _ ("Sent from this computer"), NULL);
  Sent *self = g_new0 (Sent, 1);

  self->show = press_preferences_button_new (_ ("Show…"), NULL, _ ("Show what was sent"));
  self->clear = press_preferences_button_new (_ ("Clear"), NULL, _ ("Clear the list of what was sent"));
  self->row = press_preferences_add_row (
      group, _ ("Nothing so far"),
      _ ("Every excerpt that is sent is listed here, with the service and the time"), self->show);
  press_preferences_row_add (self->row, self->clear);
  show (self);
  g_object_set_data_full (G_OBJECT (self->row), "pressbrief-sent", self, sent_free);
  g_signal_connect (self->show, "clicked", G_CALLBACK (on_show_clicked), self);
  g_signal_connect (self->clear, "clicked", G_CALLBACK (on_clear_clicked), self);
  g_signal_connect (self->row, "map", G_CALLBACK (on_map), self);
}
