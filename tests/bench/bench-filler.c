// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Speed of filling the archive: bench-filler FOLDER FILE.eml...
 *
 * The mails given, as many mails as a folder has, are read from memory, so that the figure is the filler's:
 * MIME, analysis, archive. Says how many mails a second, and how long the main loop worked at most until it
 * could take its next turn, in time of the processor: what other programs take is not the filler's. */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "stories/press-filler.h"

#define MAILS 3000
#define FEWEST_A_SECOND 150

typedef struct
{
  GPtrArray *mails; /* char * */
  GMainLoop *loop;
  gint64 last_turn;
  gint64 longest; /* microseconds between two turns */
} Bench;

/* Every copy gets a Message-ID of its own. */
static void
drop_message_id (char *mail)
{
  char *id = strcasestr (mail, "Message-ID:");

  if (id != NULL)
    id[0] = 'X';
}

static gboolean
hand_out (gpointer data)
{
  GTask *task = data;
  Bench *bench = g_task_get_task_data (task);
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (task), "n"));
  char *mail = g_strdup_printf ("Message-ID: <%u@bench.example>\r\n%s", n,
                                (char *)bench->mails->pdata[n % bench->mails->len]);

  g_task_return_pointer (task, g_bytes_new_take (mail, strlen (mail)), (GDestroyNotify)g_bytes_unref);
  return G_SOURCE_REMOVE;
}

static void
read_mail (gpointer host,
           const char *key,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, host, NULL);
  g_object_set_data (G_OBJECT (task), "n", GUINT_TO_POINTER (g_ascii_strtoull (key, NULL, 10)));
  g_idle_add_full (G_PRIORITY_DEFAULT, hand_out, task, g_object_unref);
}

static GBytes *
read_mail_finish (gpointer host, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static const PressFillerHost host = { read_mail, read_mail_finish };

static gint64
work_of_thread (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static gboolean
take_turn (gpointer data)
{
  Bench *bench = data;
  gint64 now = work_of_thread ();

  bench->longest = MAX (bench->longest, now - bench->last_turn);
  bench->last_turn = now;
  return G_SOURCE_CONTINUE;
}

static void
take_end (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Bench *bench = user_data;
  g_autoptr (GError) error = NULL;

  if (!press_filler_run_finish (PRESS_FILLER (source), result, &error))
    g_error ("%s", error->message);
  g_main_loop_quit (bench->loop);
}

static double
run (Bench *bench, PressArchive *archive)
{
  g_autoptr (PressFiller) filler = press_filler_new (archive, &host, bench);
  gint64 begin;

  for (guint i = 0; i < MAILS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      press_filler_add (filler, key, i);
    }
  begin = g_get_monotonic_time ();
  bench->last_turn = work_of_thread ();
  g_timeout_add_full (G_PRIORITY_HIGH, 1, take_turn, bench, NULL);
  press_filler_run_async (filler, NULL, NULL, take_end, bench);
  g_main_loop_run (bench->loop);
  return MAILS / ((double)(g_get_monotonic_time () - begin) / 1e6);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = argc > 2 ? g_build_filename (argv[1], "filled.db", NULL) : NULL;
  g_autoptr (PressArchive) archive = press_archive_new (path);
  Bench bench = { .mails = g_ptr_array_new_with_free_func (g_free), .loop = g_main_loop_new (NULL, FALSE) };
  double rate;

  if (argc < 3)
    {
      fputs ("usage: bench-filler FOLDER FILE.eml...\n", stderr);
      return 2;
    }
  for (int i = 2; i < argc; i++)
    {
      char *mail;

      if (!g_file_get_contents (argv[i], &mail, NULL, NULL))
        g_error ("%s cannot be read", argv[i]);
      drop_message_id (mail);
      g_ptr_array_add (bench.mails, mail);
    }
  rate = run (&bench, archive);
  printf ("filling the archive: %.0f mails a second (at least %d); the main loop worked %.1f ms at a time, "
          "at most\n",
          rate, FEWEST_A_SECOND, (double)bench.longest / 1e3);
  g_main_loop_unref (bench.loop);
  g_ptr_array_unref (bench.mails);
  return rate >= FEWEST_A_SECOND ? 0 : 1;
}
