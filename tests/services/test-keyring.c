// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Keys in the real gnome-keyring, on a session bus and in a home folder of their own. */

#include "desktop/press-keyring.h"

#include <signal.h>
#include <string.h>

#define PASSWORD "night desk"
#define HERE "http://127.0.0.1:41184"

static GSubprocess *daemon_process;

static void
wait_for_name (gboolean wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 100; i++)
    {
      gboolean is_there;
      g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
          bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
          g_variant_new ("(s)", "org.freedesktop.secrets"), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

      g_assert_no_error (error);
      g_variant_get (reply, "(b)", &is_there);
      if (is_there == wanted)
        return;
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (50 * 1000);
    }
  g_error ("gnome-keyring-daemon does not %s its name", wanted ? "take" : "give back");
}

/* Runs in the foreground, so that it is this process and no other that is stopped and ended. */
static void
start_daemon (void)
{
  g_autoptr (GError) error = NULL;
  GOutputStream *password;

  daemon_process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
      &error, "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", NULL);
  g_assert_no_error (error);
  password = g_subprocess_get_stdin_pipe (daemon_process);
  g_output_stream_write_all (password, PASSWORD, strlen (PASSWORD), NULL, NULL, NULL);
  g_output_stream_close (password, NULL, NULL);
  wait_for_name (TRUE);
}

static void
end_daemon (void)
{
  g_subprocess_send_signal (daemon_process, SIGTERM);
  g_subprocess_wait (daemon_process, NULL, NULL);
  g_clear_object (&daemon_process);
  wait_for_name (FALSE);
}

/* What another program finds, asked by the attributes that ours writes. */
static char *
look_up_outside (const char *service, const char *address)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) tool
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "secret-tool", "lookup", "service", service,
                          "address", address, "xdg:schema", "org.pressbrief.Key", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (tool, NULL, NULL, &found, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&found);
}

static void
assert_key (const char *service, const char *address, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = press_keyring_get (service, address, NULL, &error);
  g_autofree char *outside = look_up_outside (service, address);

  if (expected != NULL)
    g_assert_no_error (error);
  g_assert_cmpstr (key, ==, expected);
  g_assert_cmpstr (outside, ==, expected != NULL ? expected : "");
  if (expected == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_keys (void)
{
  g_autoptr (GError) error = NULL;

  start_daemon ();
  assert_key ("joplin", HERE, NULL);
  press_keyring_set ("joplin", HERE, "first", NULL, &error);
  g_assert_no_error (error);
  assert_key ("joplin", HERE, "first");
  press_keyring_set ("joplin", HERE, "sécond\"'\\ key", NULL, &error);
  g_assert_no_error (error);
  assert_key ("joplin", HERE, "sécond\"'\\ key");
  assert_key ("joplin", "http://127.0.0.1:5000", NULL);
  assert_key ("deepl", HERE, NULL);

  press_keyring_set ("deepl", "https://api.desk.example", "third", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (press_keyring_clear ("joplin", HERE, NULL, &error));
  assert_key ("joplin", HERE, NULL);
  assert_key ("deepl", "https://api.desk.example", "third");
  g_assert_true (press_keyring_clear ("joplin", HERE, NULL, &error));
  g_assert_true (press_keyring_set ("deepl", "https://api.desk.example", "", NULL, &error));
  assert_key ("deepl", "https://api.desk.example", NULL);
  end_daemon ();
}

/* The keyring's file outlives its program, and shows no key. */
static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "keyrings", "login.keyring", NULL);
  g_autofree char *text = NULL;
  gsize length;

  start_daemon ();
  press_keyring_set ("joplin", HERE, "0123456789abcdef", NULL, &error);
  g_assert_no_error (error);
  end_daemon ();
  g_file_get_contents (file, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_null (memmem (text, length, "0123456789abcdef", 16));
  start_daemon ();
  assert_key ("joplin", HERE, "0123456789abcdef");
  end_daemon ();
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (300 * 1000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* A keyring that is there and says nothing: a time-out, or the reader's own decision. */
static void
test_hanging (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 begin;
  GThread *thread;

  start_daemon ();
  press_keyring_set ("joplin", HERE, "key", NULL, &error);
  g_assert_no_error (error);
  g_subprocess_send_signal (daemon_process, SIGSTOP);

  begin = g_get_monotonic_time ();
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (press_keyring_get ("joplin", HERE, cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_TIME_SPAN_SECOND);
  g_clear_error (&error);

  begin = g_get_monotonic_time ();
  g_assert_null (press_keyring_get ("joplin", HERE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_cmpstr (error->message, ==, "The keyring of this computer does not answer");
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 15 * G_TIME_SPAN_SECOND);
  g_subprocess_send_signal (daemon_process, SIGCONT);
  assert_key ("joplin", HERE, "key");
  end_daemon ();
}

/* In a program of its own, because a bus that was found stays: one that has none. */
static void
test_no_bus (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  g_assert_null (press_keyring_get ("joplin", HERE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpstr (error->message, ==, "This computer has no keyring to keep access keys in");
  g_clear_error (&error);
  g_assert_false (press_keyring_set ("joplin", HERE, "key", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyring/keys", test_keys);
  g_test_add_func ("/keyring/kept", test_kept);
  g_test_add_func ("/keyring/hanging", test_hanging);
  g_test_add_func ("/keyring/no-bus", test_no_bus);
  return g_test_run ();
}
