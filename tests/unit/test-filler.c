// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The filler, driven by a mail program of this test: a table of mails that are handed out from its main loop.
 */

#include "stories/press-filler.h"

#include <string.h>

#define MAILS 300 /* more than one lot; every third is press, every tenth is gone */

typedef struct
{
  PressArchive *archive;
  PressFiller *filler;
  GCancellable *cancellable;
  GPtrArray *read; /* keys, in the order of reading */
  guint stop_at;   /* cancels after so many, 0: never */
  guint done, total;
  gboolean ended;
  GError *error;
} Fixture;

static GBytes *
mail_of (const char *key)
{
  guint n = (guint)g_ascii_strtoull (key, NULL, 10);
  const char *private = "Are you coming on Saturday? I bring the cake.\n\nBo\n";
  const char *press
      = "PRESS RELEASE\n\nHull, 6 May 2026. Ostrander Ferries plc announced today that it has bought "
        "Vellum Lines for 81 million pounds.\n\n\"Two fleets, one timetable,\" said Casimir Thorne, "
        "chairman of Ostrander Ferries plc.\n\nPress contact: Ada Reed, press@ostrander.example\n";
  char *mail
      = g_strdup_printf ("From: Press <press@ostrander.example>\r\nSubject: Ostrander Ferries buys Vellum "
                         "Lines\r\nMessage-ID: <%u@x.example>\r\nDate: Mon, 04 May 2026 09:00:00 +0200\r\n"
                         "\r\n%s",
                         n, n % 3 == 0 ? press : private);

  return g_bytes_new_take (mail, strlen (mail));
}

static gboolean
hand_out (gpointer data)
{
  GTask *task = data;
  const char *key = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (g_ascii_strtoull (key, NULL, 10) % 10 == 9)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
  else
    g_task_return_pointer (task, mail_of (key), (GDestroyNotify)g_bytes_unref);
  return G_SOURCE_REMOVE;
}

static void
read_mail (gpointer host,
           const char *key,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  Fixture *self = host;
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_ptr_array_add (self->read, g_strdup (key));
  g_task_set_task_data (task, g_strdup (key), g_free);
  g_idle_add_full (G_PRIORITY_DEFAULT, hand_out, task, g_object_unref);
}

static GBytes *
read_mail_finish (gpointer host, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static const PressFillerHost host = { read_mail, read_mail_finish };

static void
set_up (Fixture *self, gconstpointer data)
{
  self->archive = press_archive_new (NULL);
  self->filler = press_filler_new (self->archive, &host, self);
  self->read = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->filler);
  g_clear_object (&self->archive);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->read);
}

static void
add_mails (Fixture *self)
{
  for (guint i = 0; i < MAILS; i++) /* in no order */
    {
      guint n = i * 7 % MAILS;
      g_autofree char *key = g_strdup_printf ("%u", n);

      press_filler_add (self->filler, key, n);
    }
}

static void
take_progress (guint done, guint total, gpointer user_data)
{
  Fixture *self = user_data;

  g_assert_cmpuint (done, >=, self->done);
  g_assert_cmpuint (done, <=, total);
  self->done = done;
  self->total = total;
  if (self->stop_at > 0 && done >= self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

static void
take_end (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  press_filler_run_finish (PRESS_FILLER (source), result, &self->error);
  self->ended = TRUE;
}

static void
run (Fixture *self)
{
  self->ended = FALSE;
  self->done = 0;
  g_clear_error (&self->error);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  press_filler_run_async (self->filler, take_progress, self->cancellable, take_end, self);
  while (!self->ended)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
briefs_of (PressArchive *archive)
{
  PressArchiveStats stats = { 0 };

  press_archive_get_stats (archive, &stats, NULL);
  return stats.briefs;
}

/* Of 300 mails 30 are gone; of the 270 others 90 are press. */
static void
test_all (Fixture *self, gconstpointer data)
{
  add_mails (self);
  run (self);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->done, ==, MAILS);
  g_assert_cmpuint (self->total, ==, MAILS);
  g_assert_cmpuint (self->read->len, ==, MAILS);
  g_assert_cmpint (briefs_of (self->archive), ==, 90);
}

static void
test_newest_first (Fixture *self, gconstpointer data)
{
  add_mails (self);
  run (self);
  for (guint i = 0; i < MAILS; i++)
    g_assert_cmpuint (g_ascii_strtoull (self->read->pdata[i], NULL, 10), ==, MAILS - 1 - i);
}

/* Cancelled after 100 mails; another filler, as after a restart of the mail program, reads the others. */
static void
test_resumed (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) once = g_hash_table_new (g_str_hash, g_str_equal);

  add_mails (self);
  self->stop_at = 100;
  run (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (self->read->len, <, 120);
  g_assert_cmpint (briefs_of (self->archive), <, 40);
  g_clear_object (&self->filler);
  g_ptr_array_set_size (self->read, 0);
  self->filler = press_filler_new (self->archive, &host, self);
  add_mails (self);
  self->stop_at = 0;
  run (self);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->done, ==, MAILS);
  g_assert_cmpuint (self->read->len, <, 230); /* those that are gone are asked for again */
  for (guint i = 0; i < self->read->len; i++)
    g_assert_true (g_hash_table_add (once, self->read->pdata[i]));
  g_assert_cmpint (briefs_of (self->archive), ==, 90);
}

/* The same filler goes on after it was cancelled, too. */
static void
test_again (Fixture *self, gconstpointer data)
{
  add_mails (self);
  self->stop_at = 50;
  run (self);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  self->stop_at = 0;
  run (self);
  g_assert_no_error (self->error);
  g_assert_cmpint (briefs_of (self->archive), ==, 90);
  run (self); /* nothing waits */
  g_assert_no_error (self->error);
}

static void
test_archive_fails (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->filler);
  g_clear_object (&self->archive);
  self->archive = press_archive_new ("/dev/null/pressbrief/stories.db");
  self->filler = press_filler_new (self->archive, &host, self);
  add_mails (self);
  run (self);
  g_assert_nonnull (self->error);
  g_assert_cmpuint (self->read->len, <, 20); /* it does not try all mails */
}

#define ADD(name, func) g_test_add ("/filler/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all", test_all);
  ADD ("newest-first", test_newest_first);
  ADD ("resumed", test_resumed);
  ADD ("again", test_again);
  ADD ("archive-fails", test_archive_fails);
  return g_test_run ();
}
