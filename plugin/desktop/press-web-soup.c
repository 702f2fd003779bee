// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The module press-web.so: requests through libsoup 3. A session a request, in the thread that asks: requests
 * are few and far between, and a connection that is not kept is none that can go stale. No cookies, no
 * passwords asked for, no redirect followed; certificates are verified by GIO. What this computer serves is
 * asked directly, without proxy and without resolving its name.
 */

#include "desktop/press-web-table.h"

#include <gmodule.h>
#include <libsoup/soup.h>

#define CHUNK (32 * 1024)

G_MODULE_EXPORT extern const PressWebTable press_web_table;

static SoupSession *
new_session (GUri *uri, gboolean is_local)
{
  g_autoptr (GSocketConnectable) here = NULL;
  SoupSession *session;

  if (is_local && g_ascii_strcasecmp (g_uri_get_host (uri), "localhost") == 0)
    here = g_network_address_new_loopback (g_uri_get_port (uri));
  session = soup_session_new_with_options ("user-agent", "Pressbrief/" PRESS_VERSION, "remote-connectable",
                                           here, "timeout", 0, "idle-timeout", 1, NULL);
  if (is_local)
    soup_session_set_proxy_resolver (session, NULL);
  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  return session;
}

static SoupMessage *
new_message (const PressWebRequest *request, GUri *uri)
{
  SoupMessage *message = soup_message_new_from_uri (request->method, uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  for (guint i = 0; request->headers != NULL && request->headers[i] != NULL; i += 2)
    soup_message_headers_replace (headers, request->headers[i], request->headers[i + 1]);
  if (request->body != NULL)
    soup_message_set_request_body_from_bytes (message, request->content_type, request->body);
  return message;
}

/* What went wrong, by what mends it. */
static int
sort_error (SoupMessage *message, const GError *error)
{
  if (error->domain == G_TLS_ERROR)
    return soup_message_get_tls_peer_certificate_errors (message) != 0
                   || g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE)
               ? PRESS_WEB_ERROR_CERTIFICATE
               : PRESS_WEB_ERROR_BROKEN;
  if (error->domain == G_RESOLVER_ERROR)
    return PRESS_WEB_ERROR_UNREACHABLE;
  if (error->domain == G_IO_ERROR)
    switch (error->code)
      {
      case G_IO_ERROR_CONNECTION_REFUSED:
      case G_IO_ERROR_HOST_UNREACHABLE:
      case G_IO_ERROR_NETWORK_UNREACHABLE:
      case G_IO_ERROR_HOST_NOT_FOUND:
      case G_IO_ERROR_PROXY_FAILED:
        return PRESS_WEB_ERROR_UNREACHABLE;
      case G_IO_ERROR_TIMED_OUT:
        return PRESS_WEB_ERROR_TIMED_OUT;
      default:
        return PRESS_WEB_ERROR_BROKEN;
      }
  return PRESS_WEB_ERROR_BROKEN;
}

/* The body, as far as @most; one byte more is too many. */
static int
read_body (SoupMessage *message, GInputStream *stream, gsize most, GBytes **body, GCancellable *cancellable)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      gssize n = g_input_stream_read (stream, chunk, CHUNK, cancellable, &error);

      if (n < 0)
        return sort_error (message, error);
      if (n == 0)
        break;
      if (bytes->len + (gsize)n > most)
        return PRESS_WEB_ERROR_TOO_LARGE;
      g_byte_array_append (bytes, chunk, (guint)n);
    }
  *body = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return PRESS_WEB_ANSWERED;
}

static int
send_request (const PressWebRequest *request,
              GUri *uri,
              gboolean is_local,
              PressWebResponse *response,
              GCancellable *cancellable)
{
  g_autoptr (SoupSession) session = new_session (uri, is_local);
  g_autoptr (SoupMessage) message = new_message (request, uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = soup_session_send (session, message, cancellable, &error);
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  int outcome;

  if (stream == NULL)
    return sort_error (message, error);
  outcome = read_body (message, stream, request->most, &response->body, cancellable);
  if (outcome != PRESS_WEB_ANSWERED)
    return outcome;
  response->status = soup_message_get_status (message);
  response->content_type = g_strdup (soup_message_headers_get_content_type (headers, NULL));
  response->retry_after = g_strdup (soup_message_headers_get_one (headers, "Retry-After"));
  return PRESS_WEB_ANSWERED;
}

const PressWebTable press_web_table = { send_request };
