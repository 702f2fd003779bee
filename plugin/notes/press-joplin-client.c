// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Joplin's data API (https://joplinapp.org/help/api/references/rest_api): JSON over HTTP on this computer.
 * Joplin takes the first free port of eleven; "/ping" tells which it is. It wants a key with each request,
 * which it gives when the reader says so in its window, and which is kept in the keyring.
 */

#include "notes/press-joplin-client.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desktop/press-keyring.h"
#include "desktop/press-settings.h"
#include "desktop/press-web.h"
#include "notes/press-notebook-private.h"

#define PROGRAM "Joplin"
#define HOST "http://127.0.0.1"
#define FIRST_PORT 41184
#define LAST_PORT 41194
#define PONG "JoplinClipperServer"

#define SECONDS 15
#define SECONDS_FOR_PING 2
#define SECONDS_FOR_PEOPLE 180
#define PAUSE G_TIME_SPAN_SECOND

struct _PressJoplin
{
  char *wanted;  /* as the settings have it; what the key in the keyring belongs to */
  char *address; /* where it was found; nullable */
  char *key;     /* nullable */
};

/** press_joplin_new: @address: (nullable): %NULL: as the settings say. */
PressJoplin *
press_joplin_new (const char *address)
{
  PressJoplin *self = g_new0 (PressJoplin, 1);

  self->wanted
      = address != NULL ? g_strdup (address) : press_settings_get_string (PRESS_SETTINGS_JOPLIN_ADDRESS, "");
  g_strstrip (self->wanted);
  while (g_str_has_suffix (self->wanted, "/"))
    self->wanted[strlen (self->wanted) - 1] = '\0';
  if (*self->wanted == '\0')
    {
      g_free (self->wanted);
      self->wanted = g_strdup_printf (HOST ":%d", FIRST_PORT);
    }
  return self;
}

void
press_joplin_free (PressJoplin *self)
{
  if (self == NULL)
    return;
  g_free (self->wanted);
  g_free (self->address);
  g_free (self->key);
  g_free (self);
}

/* @failure: of press_web_send(). */
static void
fail (GError **error, const GError *failure)
{
  if (failure->domain != PRESS_WEB_ERROR)
    g_propagate_error (error, g_error_copy (failure));
  else if (failure->code == PRESS_WEB_ERROR_MISSING)
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_MISSING, "%s", failure->message);
  else if (failure->code == PRESS_WEB_ERROR_UNREACHABLE || failure->code == PRESS_WEB_ERROR_TIMED_OUT)
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, _ ("%s does not answer"), PROGRAM);
  else if (failure->code == PRESS_WEB_ERROR_TOO_LARGE || failure->code == PRESS_WEB_ERROR_BROKEN)
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), PROGRAM);
  else
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, "%s", failure->message);
}

/* Whether Joplin is at @address; %FALSE without @error when nobody is, or somebody else. */
static gboolean
is_at (const char *address, GCancellable *cancellable, GError **error)
{
  g_autofree char *url = g_strconcat (address, "/ping", NULL);
  PressWebRequest request = { "GET", url, .seconds = SECONDS_FOR_PING, .most = 4096 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (PressWebResponse) response = press_web_send (&request, cancellable, &failure);

  if (response == NULL
      && (failure->domain != PRESS_WEB_ERROR || failure->code == PRESS_WEB_ERROR_MISSING
          || failure->code == PRESS_WEB_ERROR_OFFLINE || failure->code == PRESS_WEB_ERROR_ADDRESS))
    fail (error, failure);
  return response != NULL && response->status == 200 && g_bytes_get_size (response->body) >= strlen (PONG)
         && memcmp (g_bytes_get_data (response->body, NULL), PONG, strlen (PONG)) == 0;
}

/** press_joplin_reach: finds it, where the settings say and, unless the reader changed that, at the other
 * ports that it may take. */
gboolean
press_joplin_reach (PressJoplin *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *usual = g_strdup_printf (HOST ":%d", FIRST_PORT);
  guint last = strcmp (self->wanted, usual) == 0 ? LAST_PORT : FIRST_PORT;
  g_autofree char *address = g_strdup (self->wanted);
  GError *failure = NULL;

  for (guint port = FIRST_PORT; port <= last; port++)
    {
      if (port > FIRST_PORT)
        {
          g_free (address);
          address = g_strdup_printf (HOST ":%u", port);
        }
      if (is_at (address, cancellable, &failure))
        {
          self->address = g_steal_pointer (&address);
          return TRUE;
        }
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
    }
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_SILENT, _ ("%s does not run, or not with its web clipper"),
                       PROGRAM);
  return FALSE;
}

/** press_joplin_unlock: takes the key out of the keyring. */
gboolean
press_joplin_unlock (PressJoplin *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->key = press_keyring_get ("joplin", self->wanted, cancellable, &failure);
  if (self->key != NULL)
    return TRUE;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_KEY, _ ("%s has not given Pressbrief access yet"),
                         PROGRAM);
  else
    press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_KEY, "%s", failure->message);
  return FALSE;
}

static PressWebResponse *
send_request (PressJoplin *self,
              const char *method,
              const char *path,
              const char *query,
              JsonBuilder *body,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree char *key = self->key != NULL ? g_uri_escape_string (self->key, NULL, FALSE) : NULL;
  g_autofree char *url = g_strconcat (
      self->address, path, key != NULL || query != NULL ? "?" : "", key != NULL ? "token=" : "",
      key != NULL ? key : "", key != NULL && query != NULL ? "&" : "", query != NULL ? query : "", NULL);
  g_autoptr (JsonNode) root = body != NULL ? json_builder_get_root (body) : NULL;
  char *text = root != NULL ? json_to_string (root, FALSE) : NULL;
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
  PressWebRequest request
      = { method, url, NULL, bytes != NULL ? "application/json" : NULL, bytes, .seconds = SECONDS };
  g_autoptr (GError) failure = NULL;
  PressWebResponse *response = press_web_send (&request, cancellable, &failure);

  if (response == NULL)
    fail (error, failure);
  return response;
}

/**
 * press_joplin_ask:
 * @query: (nullable): behind the key
 * @body: (nullable): a whole object
 * @status: (out) (optional): with it, that there is no such thing (404) is an answer
 *
 * Returns: (transfer full) (nullable): the object that Joplin answers; %NULL with @error set, or for 404
 */
JsonObject *
press_joplin_ask (PressJoplin *self,
                  const char *method,
                  const char *path,
                  const char *query,
                  JsonBuilder *body,
                  guint *status,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (PressWebResponse) response = send_request (self, method, path, query, body, cancellable, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *text;
  gsize length;

  if (response == NULL)
    return NULL;
  if (status != NULL)
    *status = response->status;
  if (status != NULL && response->status == 404)
    return NULL;
  if (response->status == 401 || response->status == 403)
    {
      press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_KEY, _ ("%s does not accept the access key"), PROGRAM);
      return NULL;
    }
  text = g_bytes_get_data (response->body, &length);
  if (response->status == 200 && length > 0 && g_utf8_validate (text, (gssize)length, NULL)
      && json_parser_load_from_data (parser, text, (gssize)length, NULL)
      && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_REFUSED, _ ("%s did not take the note"), PROGRAM);
  return NULL;
}

/** press_joplin_string: (transfer none): a member of @object; "" where it is none. */
const char *
press_joplin_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/* Until the reader has said yes or no in Joplin's window. */
static gboolean
wait_for_key (PressJoplin *self, const char *request, GCancellable *cancellable, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (request, NULL, FALSE);
  g_autofree char *query = g_strconcat ("auth_token=", escaped, NULL);
  gint64 end = g_get_monotonic_time () + SECONDS_FOR_PEOPLE * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (JsonObject) answer
          = press_joplin_ask (self, "GET", "/auth/check", query, NULL, NULL, cancellable, error);
      const char *status = answer != NULL ? press_joplin_string (answer, "status") : NULL;
      const char *key = answer != NULL ? press_joplin_string (answer, "token") : NULL;

      if (answer == NULL)
        return FALSE;
      if (strcmp (status, "accepted") == 0 && *key != '\0')
        return press_keyring_set ("joplin", self->wanted, key, cancellable, error);
      if (strcmp (status, "waiting") != 0)
        break;
      press_notebook_pause (PAUSE, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  press_notebook_fail (error, PRESS_NOTEBOOK_ERROR_KEY, _ ("Nobody said yes in %s"), PROGRAM);
  return FALSE;
}

static void
connect_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (PressJoplin) self = press_joplin_new (NULL);
  g_autoptr (JsonObject) answer = NULL;
  GError *error = NULL;

  if (press_joplin_reach (self, cancellable, &error))
    answer = press_joplin_ask (self, "POST", "/auth", NULL, NULL, NULL, cancellable, &error);
  if (answer != NULL && wait_for_key (self, press_joplin_string (answer, "auth_token"), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** press_joplin_connect_async: asks Joplin for its key, which asks the reader in its own window, and keeps it
 * in the keyring. */
void
press_joplin_connect_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_joplin_connect_async);
  g_task_run_in_thread (task, connect_in_thread);
}

/** press_joplin_connect_finish: whether there is a key now; @error, one sentence, says why not. */
gboolean
press_joplin_connect_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
