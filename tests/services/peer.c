// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A server of a few lines, so that a test can send what no library would: half a head, a body that drips, a
 * length that is not kept. One connection after the other; each ends with its answer. */

#include "peer.h"

#include <string.h>

struct _Peer
{
  GSocket *listeners[2]; /* IPv4, and IPv6 where there is one */
  GThread *acceptors[2];
  GTlsCertificate *certificate; /* nullable */
  PeerAnswer answer;
  guint16 port;
  GCancellable *end;
  GMutex lock;
  GCond ending;
  gboolean is_ending;
  guint requests;
  GString *last;
};

/* Whether @text is a whole request: its head, and as many bytes as its Content-Length says. */
static gboolean
is_whole (const GString *text)
{
  const char *body = strstr (text->str, "\r\n\r\n");
  g_autofree char *head = body != NULL ? g_ascii_strdown (text->str, body - text->str) : NULL;
  const char *length = head != NULL ? strstr (head, "\r\ncontent-length:") : NULL;

  if (body == NULL)
    return FALSE;
  return length == NULL
         || text->len - (gsize)(body + 4 - text->str)
                >= g_ascii_strtoull (length + strlen ("\r\ncontent-length:"), NULL, 10);
}

static void
serve (Peer *self, GSocketConnection *connection)
{
  g_autoptr (GIOStream) stream = g_object_ref (G_IO_STREAM (connection));
  g_autoptr (GString) request = g_string_new (NULL);
  char piece[4096];

  if (self->certificate != NULL)
    {
      g_object_unref (stream);
      stream = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
    }
  while (!is_whole (request))
    {
      gssize n
          = g_input_stream_read (g_io_stream_get_input_stream (stream), piece, sizeof piece, self->end, NULL);

      if (n <= 0)
        return;
      g_string_append_len (request, piece, n);
    }
  g_mutex_lock (&self->lock);
  self->requests++;
  g_string_assign (self->last, request->str);
  g_mutex_unlock (&self->lock);
  self->answer (self, request->str, stream);
  g_io_stream_close (stream, NULL, NULL);
}

typedef struct
{
  Peer *peer;
  GSocket *listener;
} Acceptor;

static gpointer
accept_connections (gpointer data)
{
  g_autofree Acceptor *self = data;
  GSocket *socket;

  while ((socket = g_socket_accept (self->listener, self->peer->end, NULL)) != NULL)
    {
      g_autoptr (GSocketConnection) connection = g_socket_connection_factory_create_connection (socket);

      g_object_unref (socket);
      serve (self->peer, connection);
    }
  return NULL;
}

static gboolean
listen_on (Peer *self, guint i, const char *address)
{
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new_from_string (address, self->port);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocket) listener = g_socket_new (g_socket_address_get_family (wanted), G_SOCKET_TYPE_STREAM,
                                               G_SOCKET_PROTOCOL_TCP, NULL);
  Acceptor *acceptor;

  if (listener == NULL || !g_socket_bind (listener, wanted, TRUE, NULL) || !g_socket_listen (listener, NULL))
    return FALSE;
  bound = g_socket_get_local_address (listener, NULL);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  self->listeners[i] = g_steal_pointer (&listener);
  acceptor = g_new (Acceptor, 1);
  *acceptor = (Acceptor){ self, self->listeners[i] };
  self->acceptors[i] = g_thread_new ("peer", accept_connections, acceptor);
  return TRUE;
}

/** peer_new: listens on 127.0.0.1, and on ::1 where there is one. @certificate: (nullable): for https. */
Peer *
peer_new (PeerAnswer answer, GTlsCertificate *certificate)
{
  Peer *self = g_new0 (Peer, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->ending);
  self->last = g_string_new (NULL);
  self->end = g_cancellable_new ();
  self->answer = answer;
  self->certificate = certificate != NULL ? g_object_ref (certificate) : NULL;
  g_assert_true (listen_on (self, 0, "127.0.0.1"));
  listen_on (self, 1, "::1");
  return self;
}

guint16
peer_get_port (Peer *self)
{
  return self->port;
}

char *
peer_url (Peer *self, const char *path)
{
  return g_strdup_printf ("%s://127.0.0.1:%u%s", self->certificate != NULL ? "https" : "http", self->port,
                          path);
}

/** peer_get_requests: how many requests came. */
guint
peer_get_requests (Peer *self)
{
  guint requests;

  g_mutex_lock (&self->lock);
  requests = self->requests;
  g_mutex_unlock (&self->lock);
  return requests;
}

char *
peer_get_last_request (Peer *self)
{
  char *last;

  g_mutex_lock (&self->lock);
  last = g_strdup (self->last->str);
  g_mutex_unlock (&self->lock);
  return last;
}

/** peer_write: that nobody reads any more is no fault of the test. */
void
peer_write (GIOStream *stream, const char *bytes, gssize length)
{
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), bytes,
                             length >= 0 ? (gsize)length : strlen (bytes), NULL, NULL, NULL);
}

/** peer_wait: waits inside of an answer; %FALSE: the test is over. */
gboolean
peer_wait (Peer *self, guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  gboolean goes_on;

  g_mutex_lock (&self->lock);
  while (!self->is_ending && g_cond_wait_until (&self->ending, &self->lock, end))
    ;
  goes_on = !self->is_ending;
  g_mutex_unlock (&self->lock);
  return goes_on;
}

/** peer_free: ends what still answers. */
void
peer_free (Peer *self)
{
  g_mutex_lock (&self->lock);
  self->is_ending = TRUE;
  g_cond_broadcast (&self->ending);
  g_mutex_unlock (&self->lock);
  g_cancellable_cancel (self->end);
  for (guint i = 0; i < G_N_ELEMENTS (self->acceptors); i++)
    {
      g_clear_pointer (&self->acceptors[i], g_thread_join);
      g_clear_object (&self->listeners[i]);
    }
  g_clear_object (&self->certificate);
  g_clear_object (&self->end);
  g_string_free (self->last, TRUE);
  g_cond_clear (&self->ending);
  g_mutex_clear (&self->lock);
  g_free (self);
}
