// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What Evolution adds to a panel: which mail an EMailReader shows, in the mail view of a main window or in a
 * message window, and its bytes.
 *
 * The reader's "changed" comes with a selection that is empty for a moment, even after the mail was loaded:
 * what it says counts only when nothing followed for a while. A mail is written out as it was loaded; nothing
 * is decoded, decrypted or fetched for it: what the mail refers to stays where it is.
 */

#include "evolution/press-evolution.h"

#include <em-format/e-mail-part-list.h>
#include <libemail-engine/libemail-engine.h>
#include <mail/em-composer-utils.h>
#include <mail/message-list.h>

/* A mail is known by its folder and its UID there. */
static char *
press_evolution_key (CamelFolder *folder, const char *uid)
{
  g_autofree char *uri = folder != NULL ? e_mail_folder_uri_from_folder (folder) : NULL;

  return g_strdup_printf ("%s#%s", uri != NULL ? uri : "", uid);
}

static char *
press_evolution_reader_key (EMailReader *reader, const char *uid)
{
  g_autoptr (CamelFolder) folder = e_mail_reader_ref_folder (reader);

  return press_evolution_key (folder, uid);
}

static void
press_evolution_reader_settled (PressPanel *panel, gpointer data)
{
  g_autoptr (GPtrArray) uids = e_mail_reader_get_selected_uids (data);
  g_autofree char *key = NULL;

  if (uids == NULL || uids->len != 1)
    {
      press_panel_select_none (panel, uids != NULL ? uids->len : 0);
      return;
    }
  key = press_evolution_reader_key (data, g_ptr_array_index (uids, 0));
  press_panel_select (panel, key);
}

/* A mail that was loaded before it was selected, or before the sidebar was shown: no signal will come. */
static GObject *
press_evolution_reader_open (gpointer data, const char *key, GError **error)
{
  EMailPartList *parts = e_mail_display_get_part_list (e_mail_reader_get_mail_display (data));
  g_autofree char *loaded = NULL;
  CamelMimeMessage *message;

  if (parts == NULL || e_mail_part_list_get_message_uid (parts) == NULL)
    return NULL;
  loaded = press_evolution_reader_key (data, e_mail_part_list_get_message_uid (parts));
  message = g_str_equal (loaded, key) ? e_mail_part_list_get_message (parts) : NULL;
  return message != NULL ? g_object_ref (G_OBJECT (message)) : NULL;
}

static GBytes *
press_evolution_reader_read (GObject *mail, GCancellable *cancellable, GError **error)
{
  g_autoptr (CamelStream) stream = camel_stream_mem_new ();
  GByteArray *array;

  if (camel_data_wrapper_write_to_stream_sync (CAMEL_DATA_WRAPPER (mail), stream, cancellable, error) < 0)
    return NULL;
  array = camel_stream_mem_get_byte_array (CAMEL_STREAM_MEM (stream));
  return g_bytes_new_with_free_func (array->data, array->len, g_object_unref, g_object_ref (stream));
}

static gboolean
press_evolution_reader_reveal (gpointer data, const char *text, PressSpan span)
{
  return press_evolution_reveal (e_mail_reader_get_mail_display (data), text, span);
}

static void
press_evolution_reader_conceal (gpointer data)
{
  press_evolution_conceal (e_mail_reader_get_mail_display (data));
}

static void
press_evolution_reader_compose (gpointer data, const char *address)
{
  g_autoptr (CamelFolder) folder = e_mail_reader_ref_folder (data);
  g_autofree char *escaped = g_uri_escape_string (address, "@", FALSE);
  g_autofree char *mailto = g_strconcat ("mailto:", escaped, NULL);
  EShellBackend *backend = E_SHELL_BACKEND (e_mail_reader_get_backend (data));

  em_utils_compose_new_message_with_mailto (e_shell_backend_get_shell (backend), mailto, folder);
}

static void
press_evolution_reader_focus_mail (gpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (e_mail_reader_get_mail_display (data)));
}

static void
press_evolution_reader_open_mail (gpointer data,
                                  const char *message_id,
                                  const char *place,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  press_evolution_open_mail (data, message_id, place, callback, user_data);
}

static const PressReader press_evolution_reader = {
  .host = {
    .reveal = press_evolution_reader_reveal,
    .conceal = press_evolution_reader_conceal,
    .compose = press_evolution_reader_compose,
    .focus_mail = press_evolution_reader_focus_mail,
    .open_mail = press_evolution_reader_open_mail,
  },
  .settled = press_evolution_reader_settled,
  .open = press_evolution_reader_open,
  .read = press_evolution_reader_read,
};

static void
on_message_selected (MessageList *list, const char *uid, PressPanel *panel)
{
  gint64 begin = press_trace_begin ();
  g_autoptr (CamelFolder) folder = message_list_ref_folder (list);
  g_autofree char *key = uid != NULL ? press_evolution_key (folder, uid) : NULL;

  if (key != NULL)
    press_panel_select (panel, key);
  press_panel_settle (panel);
  press_trace_end (begin, "selected", key);
}

static void
on_message_loaded (EMailReader *reader, const char *uid, CamelMimeMessage *message, PressPanel *panel)
{
  gint64 begin = press_trace_begin ();
  g_autofree char *key = press_evolution_reader_key (reader, uid);

  press_panel_offer (panel, key, G_OBJECT (message));
  press_trace_end (begin, "loaded", key);
}

/* Without the preview there is no mail to stand beside. */
static void
on_preview_visible (EMailView *view, GParamSpec *pspec, PressPanel *panel)
{
  press_panel_set_available (panel, e_mail_view_get_preview_visible (view));
}

/**
 * press_evolution_panel_new:
 * @reader: whose selected mail is shown; outlives the panel
 * @beside: the widget of @reader that the sidebar stands beside
 * @visible_key: the setting that remembers whether the sidebar is shown
 */
PressPanel *
press_evolution_panel_new (EMailReader *reader, GtkWidget *beside, const char *visible_key)
{
  PressPanel *panel = press_panel_new (&press_evolution_reader, reader, beside, visible_key);

  g_signal_connect_object (reader, "message-loaded", G_CALLBACK (on_message_loaded), panel, 0);
  g_signal_connect_object (reader, "changed", G_CALLBACK (press_panel_settle), panel, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "folder-loaded", G_CALLBACK (press_panel_settle), panel,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (e_mail_reader_get_message_list (reader), "message-selected",
                           G_CALLBACK (on_message_selected), panel, 0);
  if (E_IS_MAIL_VIEW (reader))
    {
      g_signal_connect_object (reader, "notify::preview-visible", G_CALLBACK (on_preview_visible), panel, 0);
      on_preview_visible (E_MAIL_VIEW (reader), NULL, panel);
    }
  return panel;
}
