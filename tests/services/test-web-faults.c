// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Servers that do not keep to HTTP, or to any time: what the reader is told, how soon, and that cancelling is
 * never late. */

#include "test-web.h"

#include <string.h>

static void
answer_cut_off (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"translatedText\": \"Ha", -1);
}

static void
answer_cut_chunk (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nabc", -1);
}

static void
answer_half_head (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream, "HTTP/1.1 200 OK\r\nContent-Le", -1);
}

static void
answer_nothing (Peer *peer, const char *request, GIOStream *stream)
{
}

static void
answer_noise (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream, "\x16\x03\x01 this is no HTTP\r\n\r\n", -1);
}

static void
answer_never (Peer *peer, const char *request, GIOStream *stream)
{
  peer_wait (peer, 20000);
}

static void
answer_drip (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", -1);
  for (guint i = 0; i < 200 && peer_wait (peer, 50); i++)
    peer_write (stream, "a", 1);
}

static void
answer_large (Peer *peer, const char *request, GIOStream *stream)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');

  peer_write (stream, "HTTP/1.1 200 OK\r\n\r\n", -1);
  for (guint i = 0; i < 10; i++)
    peer_write (stream, megabyte, 1024 * 1024);
}

static void
answer_endless_head (Peer *peer, const char *request, GIOStream *stream)
{
  g_autofree char *line = g_strnfill (64 * 1024, 'x');

  peer_write (stream, "HTTP/1.1 200 OK\r\nX: ", -1);
  for (guint i = 0; i < 400 && peer_wait (peer, 1); i++)
    peer_write (stream, line, 64 * 1024);
}

static const struct
{
  const char *name;
  PeerAnswer answer;
  int code;
  const char *message;
} faults[] = {
  { "cut-off", answer_cut_off, PRESS_WEB_ERROR_BROKEN,
    "The answer of 127.0.0.1 broke off or cannot be read" },
  { "cut-chunk", answer_cut_chunk, PRESS_WEB_ERROR_BROKEN,
    "The answer of 127.0.0.1 broke off or cannot be read" },
  { "half-head", answer_half_head, PRESS_WEB_ERROR_BROKEN,
    "The answer of 127.0.0.1 broke off or cannot be read" },
  { "nothing", answer_nothing, PRESS_WEB_ERROR_BROKEN,
    "The answer of 127.0.0.1 broke off or cannot be read" },
  { "noise", answer_noise, PRESS_WEB_ERROR_BROKEN, "The answer of 127.0.0.1 broke off or cannot be read" },
  { "never", answer_never, PRESS_WEB_ERROR_TIMED_OUT, "127.0.0.1 does not answer" },
  { "drip", answer_drip, PRESS_WEB_ERROR_TIMED_OUT, "127.0.0.1 does not answer" },
  { "large", answer_large, PRESS_WEB_ERROR_TOO_LARGE, "The answer of 127.0.0.1 is too long" },
  { "endless-head", answer_endless_head, PRESS_WEB_ERROR_BROKEN,
    "The answer of 127.0.0.1 broke off or cannot be read" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Peer) peer = peer_new (faults[i].answer, NULL);
  g_autofree char *url = peer_url (peer, "/?key=" KEY);
  PressWebRequest request = { "GET", url, .seconds = 2 };
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_assert_null (ask (&request, NULL, &error));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 3 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (peer_get_requests (peer), ==, 1);
  g_assert_error (error, PRESS_WEB_ERROR, faults[i].code);
  g_assert_cmpstr (error->message, ==, faults[i].message);
}

static gboolean
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (void)
{
  const PeerAnswer answers[] = { answer_never, answer_drip };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    for (guint after = 0; after < 300; after += 60)
      {
        g_autoptr (Peer) peer = peer_new (answers[i], NULL);
        g_autofree char *url = peer_url (peer, "/");
        PressWebRequest request = { "GET", url };
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GError) error = NULL;
        gint64 begin = g_get_monotonic_time ();

        g_timeout_add (after, cancel, cancellable);
        g_assert_null (ask (&request, cancellable, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_TIME_SPAN_SECOND);
      }
}

static void
test_nobody (void)
{
  g_autoptr (Peer) peer = peer_new (answer_nothing, NULL);
  g_autofree char *url = peer_url (peer, "/");
  PressWebRequest request = { "GET", url };
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&peer, peer_free);
  g_assert_null (ask (&request, NULL, &error));
  g_assert_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_UNREACHABLE);
  g_assert_cmpstr (error->message, ==, "127.0.0.1 cannot be reached");
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/web/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/web/cancel", test_cancel);
  g_test_add_func ("/web/nobody", test_nobody);
  return g_test_run ();
}
