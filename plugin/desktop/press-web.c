// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Asking a service over HTTP: the rules. What may be asked at all (https, or http to this computer) and
 * whether the reader works without the network is decided here, before a name is looked up or a socket is
 * opened; the wire itself is libsoup's, behind the module press-web.so.
 *
 * No message of an error holds more of a URL than its host: the rest may be a key, or a text.
 */

#include "desktop/press-web.h"

#include "desktop/press-bridge.h"
#include "desktop/press-deadline.h"
#include "desktop/press-settings.h"
#include "desktop/press-web-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As libsoup parses: the port and the path are never missing. */
#define URI_FLAGS                                                                                            \
  (G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_ENCODED_PATH | G_URI_FLAGS_ENCODED_QUERY                           \
   | G_URI_FLAGS_ENCODED_FRAGMENT | G_URI_FLAGS_SCHEME_NORMALIZE)

G_DEFINE_QUARK (press_web_error_quark, press_web_error)

/* Only addresses and the one name that is not looked up: a name such as "localhost.example" or a number that
 * some resolvers take for an address may lead anywhere. */
static gboolean
is_here (GUri *uri)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (g_uri_get_host (uri));

  if (address != NULL)
    return g_inet_address_get_is_loopback (address);
  return g_ascii_strcasecmp (g_uri_get_host (uri), "localhost") == 0;
}

/* %NULL: no web address. One with a name or a password in it is none: they would stand in the settings. */
static GUri *
parse (const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, URI_FLAGS, NULL) : NULL;
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  if (scheme == NULL || (strcmp (scheme, "http") != 0 && strcmp (scheme, "https") != 0)
      || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' || g_uri_get_userinfo (uri) != NULL)
    return NULL;
  return g_steal_pointer (&uri);
}

/** press_web_is_local: whether @url is served by this computer, and by no other whatever a resolver says:
 * 127.0.0.0/8, ::1 or "localhost". */
gboolean
press_web_is_local (const char *url)
{
  g_autoptr (GUri) uri = parse (url);

  return uri != NULL && is_here (uri);
}

/* A line end in a header would be another header. */
static gboolean
headers_are_clean (const char *const *headers)
{
  for (guint i = 0; headers != NULL && headers[i] != NULL; i++)
    for (const char *c = headers[i]; *c != '\0'; c++)
      if (g_ascii_iscntrl (*c) || (guchar)*c > 0x7e)
        return FALSE;
  return TRUE;
}

static gboolean
may_ask (const PressWebRequest *request, GUri *uri, GError **error)
{
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (uri == NULL)
    g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_ADDRESS, "%s",
                 _ ("The address is not one that Pressbrief can ask"));
  else if (!is_here (uri) && strcmp (g_uri_get_scheme (uri), "https") != 0)
    g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_ADDRESS,
                 /* Translators: a host, "api.example.org" */
                 _ ("%s can only be asked over https"), host);
  else if (!headers_are_clean (request->headers))
    g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_ADDRESS,
                 _ ("The access key for %s has characters that no key has"), host);
  else if (!is_here (uri) && press_settings_get_boolean (PRESS_SETTINGS_OFFLINE, TRUE))
    g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_OFFLINE,
                 _ ("%s was not asked: Pressbrief works without the network"), host);
  else
    return TRUE;
  return FALSE;
}

static const PressWebTable *
open_table (GError **error)
{
  static const PressWebTable *table;
  const PressWebTable *found = g_atomic_pointer_get (&table);

  if (found == NULL && press_bridge_has_old_libsoup ())
    {
      g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_MISSING, "%s",
                   _ ("Another part of this program uses an old network library (libsoup 2), beside which "
                      "Pressbrief cannot reach services"));
      return NULL;
    }
  if (found == NULL)
    found = press_bridge_open ("web", PRESS_WEB_TABLE_SYMBOL, NULL);
  if (found == NULL)
    g_set_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_MISSING, "%s",
                 _ ("Services cannot be reached: libsoup 3 is not installed"));
  g_atomic_pointer_set (&table, found);
  return found;
}

static void
set_fault (GError **error, int code, const char *host)
{
  g_autofree char *message = NULL;

  switch (code)
    {
    case PRESS_WEB_ERROR_UNREACHABLE:
      /* Translators: a host, "api.example.org" or "127.0.0.1" */
      message = g_strdup_printf (_ ("%s cannot be reached"), host);
      break;
    case PRESS_WEB_ERROR_CERTIFICATE:
      message = g_strdup_printf (_ ("%s cannot prove who it is: its certificate is not valid"), host);
      break;
    case PRESS_WEB_ERROR_TIMED_OUT:
      message = g_strdup_printf (_ ("%s does not answer"), host);
      break;
    case PRESS_WEB_ERROR_TOO_LARGE:
      message = g_strdup_printf (_ ("The answer of %s is too long"), host);
      break;
    default:
      message = g_strdup_printf (_ ("The answer of %s broke off or cannot be read"), host);
    }
  g_set_error_literal (error, PRESS_WEB_ERROR, code, message);
}

/**
 * press_web_send:
 *
 * Asks and waits for the whole answer; blocks: for a thread. An answer of any status is an answer.
 *
 * Returns: (transfer full) (nullable): %NULL with a #PressWebError or %G_IO_ERROR_CANCELLED
 */
PressWebResponse *
press_web_send (const PressWebRequest *request, GCancellable *cancellable, GError **error)
{
  PressWebRequest asked = *request;
  g_autoptr (GUri) uri = parse (request->url);
  g_autoptr (PressWebResponse) response = g_new0 (PressWebResponse, 1);
  g_autoptr (PressDeadline) deadline = NULL;
  const PressWebTable *table;
  int outcome;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !may_ask (request, uri, error))
    return NULL;
  table = open_table (error);
  if (table == NULL)
    return NULL;
  asked.most = asked.most != 0 ? asked.most : PRESS_WEB_MOST;
  deadline = press_deadline_new (asked.seconds != 0 ? asked.seconds : PRESS_WEB_SECONDS, cancellable);
  outcome = table->send (&asked, uri, is_here (uri), response, press_deadline_get_cancellable (deadline));
  if (outcome == PRESS_WEB_ANSWERED)
    return g_steal_pointer (&response);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (press_deadline_is_over (deadline))
    outcome = PRESS_WEB_ERROR_TIMED_OUT;
  set_fault (error, outcome, g_uri_get_host (uri));
  return NULL;
}

/** press_web_response_free: @self may be %NULL. */
void
press_web_response_free (PressWebResponse *self)
{
  if (self == NULL)
    return;
  g_free (self->content_type);
  g_free (self->retry_after);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

static PressWebRequest *
copy_request (const PressWebRequest *request)
{
  PressWebRequest *copy = g_new (PressWebRequest, 1);

  *copy = *request;
  copy->method = g_strdup (request->method);
  copy->url = g_strdup (request->url);
  copy->headers = (const char *const *)g_strdupv ((char **)request->headers);
  copy->content_type = g_strdup (request->content_type);
  copy->body = request->body != NULL ? g_bytes_ref (request->body) : NULL;
  return copy;
}

static void
free_request (gpointer data)
{
  PressWebRequest *self = data;

  g_free ((char *)self->method);
  g_free ((char *)self->url);
  g_strfreev ((char **)self->headers);
  g_free ((char *)self->content_type);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

static void
send_in_thread (GTask *task, gpointer source, gpointer request, GCancellable *cancellable)
{
  GError *error = NULL;
  PressWebResponse *response = press_web_send (request, cancellable, &error);

  if (response != NULL)
    g_task_return_pointer (task, response, (GDestroyNotify)press_web_response_free);
  else
    g_task_return_error (task, error);
}

/** press_web_send_async: press_web_send() in a thread; @request is copied. */
void
press_web_send_async (const PressWebRequest *request,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, press_web_send_async);
  g_task_set_task_data (task, copy_request (request), free_request);
  g_task_run_in_thread (task, send_in_thread);
}

/** press_web_send_finish: (transfer full): the answer, as of press_web_send(). */
PressWebResponse *
press_web_send_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
