// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Opens another mail in a reader: where it was seen last, else by its Message-ID in the folder that is shown.
 * Folders are opened and searched in a thread; then the reader selects the mail, as if it had been clicked.
 */

#include "evolution/press-evolution.h"

#include <libemail-engine/libemail-engine.h>
#include <mail/em-folder-tree.h>
#include <mail/message-list.h>
#include <string.h>

/* What is looked for, and what was found. */
typedef struct
{
  EMailSession *session;
  CamelFolder *shown; /* nullable */
  char *message_id;   /* nullable */
  char *uri;          /* nullable: of the folder where it was seen */
  char *uid;          /* nullable: there; then: of the mail */
  CamelFolder *folder;
} Search;

static void
search_free (Search *self)
{
  g_object_unref (self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->folder);
  g_free (self->message_id);
  g_free (self->uri);
  g_free (self->uid);
  g_free (self);
}

static gboolean
has_uid (CamelFolder *folder, const char *uid)
{
  g_autoptr (CamelMessageInfo) info = uid != NULL ? camel_folder_get_message_info (folder, uid) : NULL;

  return info != NULL && (camel_message_info_get_flags (info) & CAMEL_MESSAGE_DELETED) == 0;
}

/* The UID of the mail with @message_id; a quote would end the string of the expression. */
static char *
find_by_id (CamelFolder *folder, const char *message_id, GCancellable *cancellable)
{
  g_autoptr (GString) expression = g_string_new ("(match-all (header-contains \"Message-ID\" ");
  GPtrArray *uids;
  char *uid = NULL;

  if (message_id == NULL || *message_id == '\0')
    return NULL;
  camel_sexp_encode_string (expression, message_id);
  g_string_append (expression, "))");
  uids = camel_folder_search_by_expression (folder, expression->str, cancellable, NULL);
  for (guint i = 0; uids != NULL && i < uids->len && uid == NULL; i++)
    if (has_uid (folder, uids->pdata[i]))
      uid = g_strdup (uids->pdata[i]);
  if (uids != NULL)
    camel_folder_search_free (folder, uids);
  return uid;
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *self = data;

  if (self->uri != NULL)
    self->folder = e_mail_session_uri_to_folder_sync (self->session, self->uri, 0, cancellable, NULL);
  if (self->folder != NULL && has_uid (self->folder, self->uid))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_clear_pointer (&self->uid, g_free);
  if (self->folder != NULL)
    self->uid = find_by_id (self->folder, self->message_id, cancellable);
  if (self->uid == NULL && self->shown != NULL)
    {
      g_set_object (&self->folder, self->shown);
      self->uid = find_by_id (self->folder, self->message_id, cancellable);
    }
  g_task_return_boolean (task, self->uid != NULL);
}

static void
find_tree (GtkWidget *widget, gpointer data)
{
  GtkWidget **found = data;

  if (*found == NULL && EM_IS_FOLDER_TREE (widget))
    *found = widget;
  else if (*found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_tree, found);
}

/* The folders beside the list of mails show which one it is. */
static void
select_folder (EMailReader *reader, CamelFolder *folder)
{
  g_autofree char *uri = e_mail_folder_uri_from_folder (folder);
  GtkWidget *tree = NULL;

  if (!E_IS_MAIL_VIEW (reader))
    return;
  find_tree (gtk_widget_get_toplevel (GTK_WIDGET (reader)), &tree);
  if (tree != NULL)
    em_folder_tree_set_selected (EM_FOLDER_TREE (tree), uri, FALSE);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  EMailReader *reader = E_MAIL_READER (source);
  Search *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (CamelFolder) shown = e_mail_reader_ref_folder (reader);

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  if (self->folder != shown)
    {
      e_mail_reader_set_folder (reader, self->folder);
      select_folder (reader, self->folder);
    }
  e_mail_reader_set_message (reader, self->uid);
  g_task_return_boolean (task, TRUE);
}

/** press_evolution_open_mail: as #PressHost has it; @place is a key of press_evolution_reader_key(). */
void
press_evolution_open_mail (EMailReader *reader,
                           const char *message_id,
                           const char *place,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  const char *hash = place != NULL ? strrchr (place, '#') : NULL;
  EMailBackend *backend = e_mail_reader_get_backend (reader);
  GTask *task = g_task_new (reader, NULL, callback, user_data);
  g_autoptr (GTask) search = g_task_new (reader, NULL, on_found, task);
  Search *self = g_new0 (Search, 1);

  g_task_set_source_tag (task, press_evolution_open_mail);
  self->session = g_object_ref (e_mail_backend_get_session (backend));
  self->shown = e_mail_reader_ref_folder (reader);
  self->message_id = g_strdup (message_id);
  if (hash != NULL && hash > place)
    {
      self->uri = g_strndup (place, (gsize)(hash - place));
      self->uid = g_strdup (hash + 1);
    }
  g_task_set_task_data (search, self, (GDestroyNotify)search_free);
  g_task_set_source_tag (search, press_evolution_open_mail);
  g_task_run_in_thread (search, search_in_thread);
}
