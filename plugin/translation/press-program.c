// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Runs a program: text in, text out, with an end to both its output and its time. Input and complaints are
 * files in memory, so that only the output has to be waited for; the program has a process group of its own,
 * so that what it started ends with it. */

#include "translation/press-program.h"

#include <errno.h>
#include <glib-unix.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define LONGEST_COMPLAINT 500 /* bytes */

static void
lead_group (gpointer unused)
{
  setpgid (0, 0);
}

/* A file in memory that holds @text, at its beginning; -1 on failure. */
static int
file_of (const char *text)
{
  int file = memfd_create ("pressbrief", MFD_CLOEXEC);
  gsize length = strlen (text), done = 0;

  while (file >= 0 && done < length)
    {
      ssize_t n = write (file, text + done, length - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          close (file);
          return -1;
        }
      done += (gsize)n;
    }
  if (file >= 0)
    lseek (file, 0, SEEK_SET);
  return file;
}

static char *
read_complaint (int file)
{
  char text[LONGEST_COMPLAINT + 1];
  ssize_t n = pread (file, text, LONGEST_COMPLAINT, 0);

  text[MAX (n, 0)] = '\0';
  text[strcspn (text, "\n")] = '\0';
  return g_utf8_make_valid (text, -1);
}

/* Waits until @pipe has something. Fails when the time is over or nobody wants it any more. */
static gboolean
wait_for (int pipe, gint64 end, GCancellable *cancellable, GError **error)
{
  GPollFD watch[2] = { { .fd = pipe, .events = G_IO_IN | G_IO_HUP } };
  gboolean cancels = cancellable != NULL && g_cancellable_make_pollfd (cancellable, &watch[1]);
  gint64 left;

  do
    {
      left = (end - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;
      watch[0].revents = 0;
    }
  while (left > 0 && g_poll (watch, cancels ? 2 : 1, (gint)left) < 0 && errno == EINTR);
  if (cancels)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (watch[0].revents != 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, g_strerror (ETIMEDOUT));
  return FALSE;
}

static GString *
read_output (int pipe, gsize most, gint64 end, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) output = g_string_new (NULL);
  char piece[4096];
  ssize_t n;

  while (wait_for (pipe, end, cancellable, error))
    {
      n = read (pipe, piece, sizeof piece);
      if (n == 0)
        return g_steal_pointer (&output);
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
          return NULL;
        }
      if (n > 0)
        g_string_append_len (output, piece, n);
      if (output->len > most)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, g_strerror (EFBIG));
          return NULL;
        }
    }
  return NULL;
}

/* Starts it; @pipe: its output, to be closed by the caller; @complaints: a file in memory. */
static GSubprocess *
start (const char *const *argv, const char *input, int *pipe, int *complaints, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  int ends[2], in = file_of (input);

  *complaints = file_of ("");
  if (in < 0 || *complaints < 0 || !g_unix_open_pipe (ends, FD_CLOEXEC, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      if (in >= 0)
        close (in);
      return NULL;
    }
  *pipe = ends[0];
  g_subprocess_launcher_take_stdin_fd (launcher, in);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  g_subprocess_launcher_take_stderr_fd (launcher, dup (*complaints));
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_set_child_setup (launcher, lead_group, NULL, NULL);
  return g_subprocess_launcher_spawnv (launcher, argv, error);
}

static void
end_group (GSubprocess *process)
{
  const char *id = g_subprocess_get_identifier (process);
  gint64 pid = id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;

  if (pid > 1)
    kill (-(pid_t)pid, SIGKILL);
  g_subprocess_force_exit (process);
}

/**
 * press_program_run:
 * @argv: (array zero-terminated=1): the program and its arguments; looked for in PATH
 * @input: what it reads
 * @most: bytes of output that are too many
 * @seconds: after which it is ended
 * @complaint: (out) (optional): the first line of its standard error
 *
 * Blocks. Its exit status does not count: a pipeline has the one of its last program.
 *
 * Returns: (transfer full): what it printed, or %NULL with @error set (%G_IO_ERROR: TIMED_OUT,
 * MESSAGE_TOO_LARGE, INVALID_DATA when it is not UTF-8, CANCELLED; %G_SPAWN_ERROR)
 */
char *
press_program_run (const char *const *argv,
                   const char *input,
                   gsize most,
                   guint seconds,
                   char **complaint,
                   GCancellable *cancellable,
                   GError **error)
{
  int pipe = -1, complaints = -1;
  g_autoptr (GSubprocess) process = start (argv, input, &pipe, &complaints, error);
  g_autoptr (GString) output = NULL;

  if (process != NULL)
    {
      output = read_output (pipe, most, g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND, cancellable,
                            error);
      if (output == NULL)
        end_group (process);
      g_subprocess_wait (process, NULL, NULL);
      if (complaint != NULL)
        *complaint = read_complaint (complaints);
    }
  if (pipe >= 0)
    close (pipe);
  if (complaints >= 0)
    close (complaints);
  if (output == NULL)
    return NULL;
  if (!g_utf8_validate_len (output->str, output->len, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "its output is not UTF-8");
      return NULL;
    }
  return g_string_free (g_steal_pointer (&output), FALSE);
}
