// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What may be asked and how it is asked, with a server on loopback that keeps to HTTP. Nothing here
 * leaves the computer: names are looked up by a resolver that counts and knows none.
 */

#include "desktop/press-settings.h"

#include "resolver.h"
#include "test-web.h"

#include <dlfcn.h>
#include <string.h>

static const struct
{
  const char *url;
  gboolean is_local;
} places[] = {
  { "http://127.0.0.1:41184/ping", TRUE },
  { "http://127.8.9.10/", TRUE },
  { "http://[::1]:5000/translate", TRUE },
  { "http://localhost:5000/translate", TRUE },
  { "http://LocalHost/", TRUE },
  { "https://localhost/", TRUE },
  { "http://localhost.evil.example/", FALSE },
  { "http://evil.example/localhost", FALSE },
  { "http://127.0.0.1.evil.example/", FALSE },
  { "http://127.0.0.1@evil.example/", FALSE },
  { "http://evil.example\\@127.0.0.1/", FALSE },
  { "http://evil.example#@127.0.0.1/", FALSE },
  { "http://localhost./", FALSE },
  { "http://127.1/", FALSE },
  { "http://2130706433/", FALSE },
  { "http://0x7f000001/", FALSE },
  { "http://0.0.0.0/", FALSE },
  { "http://[::ffff:192.0.2.1]/", FALSE },
  { "http://192.168.1.10/", FALSE },
  { "ftp://127.0.0.1/", FALSE },
  { "file:///etc/passwd", FALSE },
  { "127.0.0.1:5000", FALSE },
  { "", FALSE },
  { NULL, FALSE },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].url != NULL ? places[i].url : "(none)");
      g_assert_cmpint (press_web_is_local (places[i].url), ==, places[i].is_local);
    }
}

/* What is refused before anything is looked up, while Pressbrief works without the network and while not. */
static const struct
{
  const char *url;
  gboolean offline;
  int code;
  const char *message;
} refused[] = {
  { "http://api.desk.example/v2?key=" KEY, FALSE, PRESS_WEB_ERROR_ADDRESS,
    "api.desk.example can only be asked over https" },
  { "http://localhost.desk.example/" KEY, FALSE, PRESS_WEB_ERROR_ADDRESS,
    "localhost.desk.example can only be asked over https" },
  { "http://127.1/" KEY, FALSE, PRESS_WEB_ERROR_ADDRESS, "127.1 can only be asked over https" },
  { "https://me:" KEY "@api.desk.example/", FALSE, PRESS_WEB_ERROR_ADDRESS,
    "The address is not one that Pressbrief can ask" },
  { "file:///etc/passwd", FALSE, PRESS_WEB_ERROR_ADDRESS, "The address is not one that Pressbrief can ask" },
  { "not an address", FALSE, PRESS_WEB_ERROR_ADDRESS, "The address is not one that Pressbrief can ask" },
  { "https://api.desk.example/v2?key=" KEY, TRUE, PRESS_WEB_ERROR_OFFLINE,
    "api.desk.example was not asked: Pressbrief works without the network" },
  { "https://192.0.2.7/", TRUE, PRESS_WEB_ERROR_OFFLINE,
    "192.0.2.7 was not asked: Pressbrief works without the network" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      PressWebRequest request = { "POST", refused[i].url };
      g_autoptr (GError) error = NULL;

      g_settings_set_boolean (press_settings_get (), PRESS_SETTINGS_OFFLINE, refused[i].offline);
      g_assert_null (ask (&request, NULL, &error));
      g_assert_error (error, PRESS_WEB_ERROR, refused[i].code);
      g_assert_cmpstr (error->message, ==, refused[i].message);
      g_assert_cmpint (resolver_take_lookups (), ==, 0);
    }
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_OFFLINE);
  g_assert_true (g_settings_get_boolean (press_settings_get (), PRESS_SETTINGS_OFFLINE));
}

/* Only the reader's consent to the network lets a name be looked up: this shows that the resolver above
 * counts. */
static void
test_unknown_host (void)
{
  PressWebRequest request = { "GET", "https://api.desk.example/?key=" KEY };
  g_autoptr (GError) error = NULL;

  g_settings_set_boolean (press_settings_get (), PRESS_SETTINGS_OFFLINE, FALSE);
  g_assert_null (ask (&request, NULL, &error));
  g_settings_reset (press_settings_get (), PRESS_SETTINGS_OFFLINE);
  g_assert_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_UNREACHABLE);
  g_assert_cmpstr (error->message, ==, "api.desk.example cannot be reached");
  g_assert_cmpint (resolver_take_lookups (), >, 0);
}

static void
answer_well (Peer *peer, const char *request, GIOStream *stream)
{
  peer_write (stream,
              "HTTP/1.1 429 Slow down\r\nContent-Type: text/plain; charset=utf-8\r\nRetry-After: 7\r\n"
              "Set-Cookie: track=1\r\nContent-Length: 5\r\n\r\nlater",
              -1);
}

static void
test_answer (void)
{
  g_autoptr (Peer) peer = peer_new (answer_well, NULL);
  g_autofree char *url = peer_url (peer, "/translate?q=%C3%A4");
  const char *const headers[] = { "Authorization", "Desk " KEY, NULL };
  g_autoptr (GBytes) body = g_bytes_new_static ("{\"q\":1}", 7);
  PressWebRequest request = { "POST", url, headers, "application/json", body };
  const char *const asked[] = { "POST /translate?q=%C3%A4 HTTP/1.1\r\n",
                                "\r\nAuthorization: Desk " KEY "\r\n",
                                "\r\nContent-Type: application/json\r\n",
                                "\r\nContent-Length: 7\r\n",
                                "\r\nUser-Agent: Pressbrief/" PRESS_VERSION "\r\n",
                                "\r\n\r\n{\"q\":1}" };

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PressWebResponse) response = ask (&request, NULL, &error);
      g_autofree char *seen = peer_get_last_request (peer);

      g_assert_no_error (error);
      g_assert_cmpuint (response->status, ==, 429);
      g_assert_cmpstr (response->content_type, ==, "text/plain");
      g_assert_cmpstr (response->retry_after, ==, "7");
      g_assert_cmpmem (g_bytes_get_data (response->body, NULL), g_bytes_get_size (response->body), "later",
                       5);
      for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
        g_assert_nonnull (strstr (seen, asked[i]));
      g_assert_null (strcasestr (seen, "\r\nCookie:"));
    }
}

/* A name is not looked up, and a proxy not asked, for this computer. */
static void
test_localhost (void)
{
  g_autoptr (Peer) peer = peer_new (answer_well, NULL);
  const char *const hosts[] = { "localhost", "LOCALHOST", "127.0.0.1", "[::1]" };

  g_setenv ("http_proxy", "http://127.0.0.1:1/", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *url = g_strdup_printf ("http://%s:%u/", hosts[i], peer_get_port (peer));
      PressWebRequest request = { "GET", url };
      g_autoptr (GError) error = NULL;
      g_autoptr (PressWebResponse) response = ask (&request, NULL, &error);

      if (i == 3 && g_error_matches (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_UNREACHABLE))
        continue; /* a computer without IPv6 */
      g_assert_no_error (error);
      g_assert_cmpuint (response->status, ==, 429);
    }
  g_unsetenv ("http_proxy");
  g_assert_cmpint (resolver_take_lookups (), ==, 0);
}

static Peer *elsewhere;

static void
answer_redirect (Peer *peer, const char *request, GIOStream *stream)
{
  g_autofree char *url = peer_url (elsewhere, "/stolen");
  g_autofree char *head = g_strdup_printf ("HTTP/1.1 %.3s Moved\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n",
                                           strchr (request, '/') + 1, url);

  peer_write (stream, head, -1);
}

static void
test_redirect (void)
{
  g_autoptr (Peer) peer = peer_new (answer_redirect, NULL);
  const char *const headers[] = { "Authorization", KEY, NULL };

  elsewhere = peer_new (answer_well, NULL);
  for (guint status = 301; status <= 308; status++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", status);
      g_autofree char *url = peer_url (peer, path);
      PressWebRequest request = { "GET", url, headers };
      g_autoptr (GError) error = NULL;
      g_autoptr (PressWebResponse) response = status != 304 ? ask (&request, NULL, &error) : NULL;

      g_assert_no_error (error);
      g_assert_true (response == NULL || response->status == status);
    }
  g_assert_cmpuint (peer_get_requests (elsewhere), ==, 0);
  g_clear_pointer (&elsewhere, peer_free);
}

static void
test_header (void)
{
  g_autoptr (Peer) peer = peer_new (answer_well, NULL);
  g_autofree char *url = peer_url (peer, "/");
  const char *const headers[] = { "Authorization", KEY "\r\nX-Other: 1", NULL };
  PressWebRequest request = { "GET", url, headers };
  g_autoptr (GError) error = NULL;

  g_assert_null (ask (&request, NULL, &error));
  g_assert_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_ADDRESS);
  g_assert_cmpstr (error->message, ==, "The access key for 127.0.0.1 has characters that no key has");
  g_assert_cmpuint (peer_get_requests (peer), ==, 0);
}

/* A certificate as anybody can make one, and the same for @name once the system vouches for it. */
static GTlsCertificate *
make_certificate (const char *folder, const char *name)
{
  g_autofree char *key = g_build_filename (folder, "key.pem", NULL);
  g_autofree char *certificate = g_build_filename (folder, "certificate.pem", NULL);
  g_autofree char *subject = g_strdup_printf ("/CN=%s", name);
  g_autofree char *names = g_strdup_printf ("subjectAltName=DNS:%s", name);
  const char *const command[]
      = { "openssl", "req",  "-x509",     "-newkey", "rsa:2048", "-nodes",  "-days", "2", "-keyout",
          key,       "-out", certificate, "-subj",   subject,    "-addext", names,   NULL };
  GTlsCertificate *made;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)command, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  made = g_tls_certificate_new_from_files (certificate, key, &error);
  g_assert_no_error (error);
  return made;
}

static void
test_certificate (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pressbrief-web-XXXXXX", NULL);
  g_autofree char *authority = g_build_filename (folder, "certificate.pem", NULL);
  g_autoptr (GTlsCertificate) certificate = make_certificate (folder, "localhost");
  g_autoptr (Peer) peer = peer_new (answer_well, certificate);
  g_autofree char *right = g_strdup_printf ("https://localhost:%u/", peer_get_port (peer));
  g_autofree char *wrong = g_strdup_printf ("https://127.0.0.1:%u/", peer_get_port (peer));
  const struct
  {
    const char *url;
    gboolean is_vouched_for;
    const char *message;
  } cases[] = {
    { right, FALSE, "localhost cannot prove who it is: its certificate is not valid" },
    { right, TRUE, NULL },
    { wrong, TRUE, "127.0.0.1 cannot prove who it is: its certificate is not valid" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PressWebRequest request = { "GET", cases[i].url };
      g_autoptr (GTlsDatabase) database
          = cases[i].is_vouched_for ? g_tls_file_database_new (authority, NULL) : NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (PressWebResponse) response = NULL;

      g_tls_backend_set_default_database (g_tls_backend_get_default (), database);
      response = ask (&request, NULL, &error);
      g_assert_cmpint (response != NULL, ==, cases[i].message == NULL);
      g_assert_cmpuint (peer_get_requests (peer), ==, i >= 1);
      if (cases[i].message != NULL)
        {
          g_assert_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_CERTIFICATE);
          g_assert_cmpstr (error->message, ==, cases[i].message);
        }
    }
}

/* Debian's libsoup 2, in the order in which a mail program may load it: before, where we must not, and after,
 * where its own check must not find ours. */
static void
test_old_library (gconstpointer before)
{
  g_autoptr (Peer) peer = NULL;
  g_autofree char *url = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressWebResponse) response = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  if (before != NULL && dlopen ("libsoup-2.4.so.1", RTLD_NOW | RTLD_LOCAL) == NULL)
    return;
  peer = peer_new (answer_well, NULL);
  url = peer_url (peer, "/");
  response = ask (&(PressWebRequest){ "GET", url }, NULL, &error);
  if (before != NULL)
    g_assert_error (error, PRESS_WEB_ERROR, PRESS_WEB_ERROR_MISSING);
  else
    g_assert_no_error (error);
  g_assert_cmpuint (peer_get_requests (peer), ==, before == NULL);
  dlopen ("libsoup-2.4.so.1", RTLD_NOW | RTLD_GLOBAL);
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_unsetenv ("http_proxy");
  g_unsetenv ("https_proxy");
  g_test_init (&argc, &argv, NULL);
  resolver_install ();
  g_test_add_func ("/web/places", test_places);
  g_test_add_func ("/web/refused", test_refused);
  g_test_add_func ("/web/unknown-host", test_unknown_host);
  g_test_add_func ("/web/answer", test_answer);
  g_test_add_func ("/web/localhost", test_localhost);
  g_test_add_func ("/web/redirect", test_redirect);
  g_test_add_func ("/web/header", test_header);
  g_test_add_func ("/web/certificate", test_certificate);
  g_test_add_data_func ("/web/libsoup-2/before", "before", test_old_library);
  g_test_add_data_func ("/web/libsoup-2/after", NULL, test_old_library);
  return g_test_run ();
}
