// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What Claws Mail adds to a panel: which message a MessageView shows, in the main window or in a message
 * window, and its file. Mails, news articles and the items of feeds are all messages in folders, and each has
 * its raw file, in a mailbox or in a cache; one that is on screen has been fetched. What was decrypted for
 * the reader is not looked at.
 *
 * Switching layouts moves the view's box about, so what is inside the box stays as it is: the sidebar is
 * there.
 *
 * Claws Mail tells when a message has been shown, more than once, but not when there is none any more or when
 * one cannot be shown: then only the text on screen changes, and a look is taken when it has been still.
 */

#include "claws-mail/press-claws.h"

#include <string.h>

#include "account.h"
#include "compose.h"
#include "folder.h"
#include "gtkutils.h"
#include "mainwindow.h"
#include "procmsg.h"
#include "summaryview.h"

#include "desktop/press-settings.h"
#include "sidebar/press-toggle.h"

struct _PressClawsView
{
  MessageView *view;        /* Claws Mail's; outlives this */
  GtkUIManager *ui_manager; /* likewise */
  PressPanel *panel;        /* owned */
  guint merge_id;           /* of the menu entry */
};

static const char ui_definition[] = "<ui><menubar name='Menu'><menu name='View' action='View'>"
                                    "<menuitem name='Pressbrief' action='" PRESS_TOGGLE "'/>"
                                    "</menu></menubar></ui>";

/* The message that is on screen, or should be: one that is being fetched, or could not be, is not yet the
 * view's own. */
static MsgInfo *
get_message (PressClawsView *self)
{
  if (self->view->updating && !self->view->new_window)
    return summary_get_selected_msg (self->view->mainwin->summaryview);
  return self->view->msginfo;
}

/* Claws Mail has tried, and there is an excuse on screen instead of the message. */
static gboolean
has_failed (PressClawsView *self)
{
  GtkTextView *text = GTK_TEXT_VIEW (self->view->mimeview->textview->text);

  return self->view->updating && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (text)) > 0;
}

/* A message is known by its folder and its number there; numbers may be used again, so by its time, too. */
static char *
make_key (const MsgInfo *message)
{
  g_autofree char *folder = message->folder != NULL ? folder_item_get_identifier (message->folder) : NULL;

  return g_strdup_printf ("%s/%u@%" G_GINT64_FORMAT, folder != NULL ? folder : message->plaintext_file,
                          message->msgnum, (gint64)message->mtime);
}

static void
press_claws_view_settled (PressPanel *panel, gpointer data)
{
  PressClawsView *self = data;
  MsgInfo *message = get_message (self);
  g_autofree char *key = message != NULL ? make_key (message) : NULL;

  if (key == NULL)
    press_panel_select_none (panel, 0);
  else if (has_failed (self))
    press_panel_fail (panel, key);
  else
    press_panel_select (panel, key);
}

/* The file that is on screen: there is nothing to fetch, and nobody waits. A file of what was decrypted stays
 * shut. */
static const char *
get_path (PressClawsView *self)
{
  const MsgInfo *message = self->view->msginfo;

  if (message->plaintext_file != NULL && MSG_IS_ENCRYPTED (message->flags))
    return NULL;
  return self->view->mimeview->file;
}

static GObject *
press_claws_view_open (gpointer data, const char *key, GError **error)
{
  PressClawsView *self = data;
  MsgInfo *message = self->view->msginfo;
  g_autofree char *shown = message != NULL && !self->view->updating ? make_key (message) : NULL;

  if (g_strcmp0 (shown, key) != 0)
    return NULL;
  if (get_path (self) != NULL)
    return G_OBJECT (g_file_new_for_path (get_path (self)));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No file");
  return NULL;
}

static GBytes *
press_claws_view_read (GObject *mail, GCancellable *cancellable, GError **error)
{
  return g_file_load_bytes (G_FILE (mail), cancellable, NULL, error);
}

static gboolean
press_claws_view_reveal (gpointer data, const char *text, PressSpan span)
{
  return press_claws_reveal (((PressClawsView *)data)->view->mimeview, text, span);
}

static void
press_claws_view_conceal (gpointer data)
{
  press_claws_conceal (((PressClawsView *)data)->view->mimeview);
}

/* The account that belongs to the message, or the first one that can send a mail. */
static PrefsAccount *
get_account (const MsgInfo *message)
{
  PrefsAccount *account
      = message != NULL && message->folder != NULL ? account_find_from_item (message->folder) : NULL;

  if (account == NULL)
    account = account_get_default ();
  for (GList *l = account_get_list (); l != NULL && (account == NULL || account->protocol == A_NNTP);
       l = l->next)
    account = l->data;
  return account;
}

static void
press_claws_view_compose (gpointer data, const char *address)
{
  PrefsAccount *account = get_account (((PressClawsView *)data)->view->msginfo);

  if (account != NULL)
    compose_new (account, address, NULL);
}

static void
press_claws_view_focus_mail (gpointer data)
{
  const MimeView *view = ((PressClawsView *)data)->view->mimeview;

  if (view->type == MIMEVIEW_VIEWER && view->mimeviewer != NULL)
    gtk_widget_child_focus (view->mimeviewer->get_widget (view->mimeviewer), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (view->textview->text);
}

/* The number of the message: where @place has it, unless another one has it by now, else where its Message-ID
 * is. */
static MsgInfo *
find_message (FolderItem *item, const char *number, const char *message_id)
{
  guint64 wanted = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;
  MsgInfo *message = wanted > 0 && wanted <= G_MAXINT ? folder_item_get_msginfo (item, (gint)wanted) : NULL;

  if (message != NULL && message_id != NULL && g_strcmp0 (message->msgid, message_id) != 0)
    procmsg_msginfo_free (&message);
  if (message == NULL && message_id != NULL)
    message = folder_item_get_msginfo_by_msgid (item, message_id);
  return message;
}

static gboolean
open_message (PressClawsView *self, const char *message_id, const char *place)
{
  const char *slash = place != NULL ? strrchr (place, '/') : NULL;
  g_autofree char *folder = slash != NULL ? g_strndup (place, (gsize)(slash - place)) : NULL;
  FolderItem *item = folder != NULL ? folder_find_item_from_identifier (folder) : NULL;
  MsgInfo *message = item != NULL ? find_message (item, slash + 1, message_id) : NULL;
  g_autofree char *target = NULL;

  if (message == NULL && self->view->msginfo != NULL && self->view->msginfo->folder != NULL)
    {
      item = self->view->msginfo->folder;
      message = find_message (item, NULL, message_id);
    }
  if (message == NULL)
    return FALSE;
  g_free (folder);
  folder = folder_item_get_identifier (item);
  target = g_strdup_printf ("%s/%d", folder, message->msgnum);
  procmsg_msginfo_free (&message);
  mainwindow_jump_to (target, FALSE);
  return TRUE;
}

static void
press_claws_view_open_mail (gpointer data,
                            const char *message_id,
                            const char *place,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, press_claws_view_open_mail);
  g_task_return_boolean (task, open_message (data, message_id, place));
}

static const PressReader press_claws_reader = {
  .host = {
    .reveal = press_claws_view_reveal,
    .conceal = press_claws_view_conceal,
    .compose = press_claws_view_compose,
    .focus_mail = press_claws_view_focus_mail,
    .open_mail = press_claws_view_open_mail,
  },
  .settled = press_claws_view_settled,
  .open = press_claws_view_open,
  .read = press_claws_view_read,
};

/**
 * press_claws_view_new:
 * @view: of the main window, or of a message window
 *
 * Puts a sidebar beside the message, and its toggle into the View menu.
 */
PressClawsView *
press_claws_view_new (MessageView *view)
{
  PressClawsView *self = g_new0 (PressClawsView, 1);
  GtkTextView *text = GTK_TEXT_VIEW (view->mimeview->textview->text);

  self->view = view;
  self->ui_manager = view->new_window ? view->ui_manager : view->mainwin->ui_manager;
  self->panel = press_panel_new (&press_claws_reader, self, GTK_WIDGET_PTR (view->mimeview),
                                 view->new_window ? PRESS_SETTINGS_WINDOW_SIDEBAR_VISIBLE
                                                  : PRESS_SETTINGS_SIDEBAR_VISIBLE);
  g_signal_connect_object (gtk_text_view_get_buffer (text), "changed", G_CALLBACK (press_panel_settle),
                           self->panel, G_CONNECT_SWAPPED);
  press_toggle_add (self->panel, self->ui_manager);
  self->merge_id = press_toggle_merge (self->ui_manager, ui_definition);
  return self;
}

/** press_claws_view_shown: the view has shown a message, another one or the same again. */
void
press_claws_view_shown (PressClawsView *self)
{
  gint64 begin = press_trace_begin ();
  g_autofree char *key = self->view->msginfo != NULL ? make_key (self->view->msginfo) : NULL;

  if (key != NULL)
    press_panel_select (self->panel, key);
  press_trace_end (begin, "selected", key);
}

/** press_claws_view_take_out: the window stays, and is as it was before. */
void
press_claws_view_take_out (PressClawsView *self)
{
  press_toggle_unmerge (self->ui_manager, self->merge_id);
  press_toggle_remove (self->ui_manager);
  press_panel_take_out (self->panel);
  g_free (self);
}

/** press_claws_view_leave: the window goes; nothing of Claws Mail's may be touched. */
void
press_claws_view_leave (PressClawsView *self)
{
  press_panel_free (self->panel);
  g_free (self);
}
