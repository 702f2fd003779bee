// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The archive of stories: what is stored, found, decided and forgotten, and what it does when its file is
 * damaged, newer, or shared with another program. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "brief/press-analysis.h"
#include "stories/press-archive.h"

#define KILLS 50

typedef struct
{
  char *folder;
  char *path;
  PressArchive *archive;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("pressbrief-archive-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "pressbrief", "stories.db", NULL);
  self->archive = press_archive_new (self->path);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->archive);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* A release of one of two announcements: 'p': a partnership, in English or German; 'v': an acquisition. */
static const struct
{
  char what;
  const char *subject;
  const char *body;
} texts[] = {
  { 'p', "Quillwork and Tarnhelm build a solar kiln",
    "Leeds, 4 May 2026. Quillwork Ltd and Tarnhelm GmbH announced today that they will build a solar kiln in "
    "Whitby. The Brightkiln will fire 4,300 bricks a day and open on 14 September 2026. Quillwork invests 27 "
    "million euros.\n\n\"Brick has waited two hundred years for this,\" said Orla Pennyfeather, chief "
    "executive of Quillwork Ltd.\n\nTarnhelm GmbH supplies the mirrors. The partners employ 340 people." },
  { 'g', "Quillwork und Tarnhelm bauen einen Solarofen",
    "Leeds, 4. Mai 2026. Die Quillwork Ltd und die Tarnhelm GmbH haben heute bekannt gegeben, dass sie in "
    "Whitby gemeinsam einen Solarofen bauen. Der Brightkiln brennt 4.300 Ziegel am Tag und öffnet am 14. "
    "September 2026. Quillwork investiert 27 Millionen Euro.\n\n„Darauf hat der Ziegel zweihundert Jahre "
    "gewartet“, sagt Orla Pennyfeather, Geschäftsführerin der Quillwork Ltd.\n\nDie Tarnhelm GmbH liefert "
    "die Spiegel. Die Partner beschäftigen 340 Menschen." },
  { 'v', "Ostrander Ferries buys Vellum Lines",
    "Hull, 6 May 2026. Ostrander Ferries plc announced today that it has bought Vellum Lines for 81 million "
    "pounds. The sale closes on 30 June 2026.\n\n\"Two fleets, one timetable,\" said Casimir Thorne, "
    "chairman "
    "of Ostrander Ferries plc.\n\nVellum Lines runs 19 ships." },
};

static PressBrief *
brief_of (char what, const char *id, const char *from)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].what == what)
      {
        g_autofree char *header = id != NULL ? g_strdup_printf ("Message-ID: <%s>\r\n", id) : g_strdup ("");
        g_autofree char *mail
            = g_strdup_printf ("From: Press office <%s>\r\nSubject: %s\r\n%s"
                               "Date: Mon, 04 May 2026 09:00:00 +0200\r\n"
                               "Content-Type: text/plain; charset=utf-8\r\n\r\nPRESS RELEASE\n\n%s\n\n%s\n\n"
                               "Press contact: Ada Reed, press@quillwork.example, +44 20 7946 0018\n",
                               from, texts[i].subject, header, texts[i].subject, texts[i].body);
        g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));
        PressOptions options = { .treat_as = PRESS_TREAT_AS_PRESS_RELEASE };
        PressBrief *brief = press_analyze (bytes, &options, NULL, NULL);

        g_assert_nonnull (brief);
        return brief;
      }
  g_assert_not_reached ();
}

static PressStory *
add (PressArchive *archive, char what, const char *id)
{
  g_autoptr (PressBrief) brief = brief_of (what, id, "press@quillwork.example");
  g_autoptr (GError) error = NULL;
  PressStory *story = press_archive_add (archive, brief, &error);

  g_assert_no_error (error);
  return story;
}

/* Adds a mail and returns how many mails its story has. */
static guint
count_after (PressArchive *archive, char what, const char *id)
{
  g_autoptr (PressStory) story = add (archive, what, id);

  return story->mails->len;
}

static gint64
mail_of (const PressStory *story, const char *id)
{
  for (guint i = 0; i < story->mails->len; i++)
    {
      const PressStoryMail *mail = story->mails->pdata[i];

      if (g_strcmp0 (mail->brief->id, id) == 0)
        return mail->id;
    }
  g_assert_not_reached ();
}

static PressArchiveStats
stats_of (PressArchive *archive)
{
  PressArchiveStats stats;
  g_autoptr (GError) error = NULL;

  press_archive_get_stats (archive, &stats, &error);
  g_assert_no_error (error);
  return stats;
}

static void
reopen (Fixture *self)
{
  g_clear_object (&self->archive);
  self->archive = press_archive_new (self->path);
}

static void
test_add (Fixture *self, gconstpointer data)
{
  g_autoptr (PressStory) story = NULL;
  struct stat file;

  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS)); /* opened when it is first asked */
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'v', "v@x.example"), ==, 1);
  story = add (self->archive, 'g', "g@x.example");
  g_assert_cmpuint (story->mails->len, ==, 2);
  g_assert_cmpstr (((PressStoryMail *)story->mails->pdata[0])->brief->headline, ==,
                   "Quillwork and Tarnhelm build a solar kiln");
  g_assert_cmpuint (count_after (self->archive, 'g', "g@x.example"), ==, 2); /* met again */
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 3);
  g_assert_cmpint (stats_of (self->archive).stories, ==, 2);
  g_assert_cmpint (g_stat (self->path, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  reopen (self);
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 2);
}

static void
test_brief_is_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (PressStory) story = add (self->archive, 'p', "p@x.example");
  g_autofree char *given = press_brief_to_json (brief, FALSE);
  g_autofree char *stored = press_brief_to_json (((PressStoryMail *)story->mails->pdata[0])->brief, FALSE);

  g_assert_cmpstr (stored, ==, given);
}

static void
test_reasons (Fixture *self, gconstpointer data)
{
  g_autoptr (PressStory) first = add (self->archive, 'p', "p@x.example");
  g_autoptr (PressStory) story = add (self->archive, 'g', "g@x.example");
  g_autoptr (GPtrArray) reasons = press_archive_explain (self->archive, mail_of (story, "p@x.example"),
                                                         mail_of (story, "g@x.example"), NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason = press_reason_to_text (reasons->pdata[i]);

      g_string_append_printf (all, "%s\n", reason);
    }
  g_assert_nonnull (strstr (all->str, "Companies: "));
  g_assert_nonnull (strstr (all->str, "Tarnhelm GmbH"));
  g_assert_nonnull (strstr (all->str, "People: Orla Pennyfeather\n"));
  g_assert_nonnull (strstr (all->str, "14 September 2026"));
  g_assert_nonnull (strstr (all->str, "Brightkiln"));
}

/* A careless sender uses one Message-ID for all mails; another one uses none. */
static void
test_message_ids (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_after (self->archive, 'p', "same@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'v', "same@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'g', NULL), ==, 2);
  g_assert_cmpuint (count_after (self->archive, 'v', NULL), ==, 2);
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 4);
}

static void
test_split (Fixture *self, gconstpointer data)
{
  g_autoptr (PressStory) first = add (self->archive, 'p', "p@x.example");
  g_autoptr (PressStory) story = add (self->archive, 'g', "g@x.example");
  gint64 german = mail_of (story, "g@x.example");

  g_assert_true (press_archive_split (self->archive, &german, 1, NULL));
  g_assert_cmpuint (count_after (self->archive, 'g', "g@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  reopen (self);
  /* A third mail belongs to both; they are kept apart all the same. */
  g_assert_cmpuint (count_after (self->archive, 'p', "p2@x.example"), ==, 2);
  g_assert_cmpint (stats_of (self->archive).stories, ==, 2);
}

static void
test_join (Fixture *self, gconstpointer data)
{
  g_autoptr (PressStory) story = add (self->archive, 'p', "p@x.example");
  g_autoptr (PressStory) other = add (self->archive, 'v', "v@x.example");
  g_autoptr (GPtrArray) reasons = NULL;
  gint64 p = mail_of (story, "p@x.example"), v = mail_of (other, "v@x.example");

  g_assert_true (press_archive_join (self->archive, p, v, NULL));
  g_assert_cmpuint (count_after (self->archive, 'v', "v@x.example"), ==, 2);
  reasons = press_archive_explain (self->archive, p, v, NULL);
  g_assert_cmpint (((PressReason *)reasons->pdata[0])->kind, ==, PRESS_REASON_DECISION);
  /* Split again: the last word counts. */
  g_assert_true (press_archive_split (self->archive, &v, 1, NULL));
  g_assert_cmpuint (count_after (self->archive, 'v', "v@x.example"), ==, 1);
}

static void
test_nothing_kept (Fixture *self, gconstpointer data)
{
  press_archive_set_days (self->archive, PRESS_ARCHIVE_NOTHING, 90);
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'g', "g@x.example"), ==, 1);
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 0);
}

/* Private mail stays out, whatever shows it. */
static void
test_no_press (Fixture *self, gconstpointer data)
{
  const char *mail = "From: Bo <bo@friends.example>\r\nSubject: Saturday\r\nDate: Mon, 04 May 2026 09:00:00 "
                     "+0200\r\n\r\nAre you coming on Saturday? I bring the cake.\n\nBo\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));
  g_autoptr (PressBrief) brief = press_analyze (bytes, NULL, NULL, NULL);
  g_autoptr (PressStory) story = press_archive_add (self->archive, brief, NULL);

  g_assert_cmpint (story->id, ==, 0);
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 0);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

/* Seen 100 days ago: too old for 90. Seen "next year": the clock was wrong, it counts from now. */
static void
test_sweep (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_assert_cmpuint (count_after (self->archive, 'v', "v@x.example"), ==, 1);
  run_sql (self->path, "UPDATE mail SET seen = seen - 100 * 86400 WHERE id = 1;"
                       "UPDATE mail SET seen = seen + 365 * 86400 WHERE id = 2");
  press_archive_set_days (self->archive, PRESS_ARCHIVE_FOREVER, 90);
  g_assert_true (press_archive_sweep (self->archive, NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 2);
  press_archive_set_days (self->archive, 90, 90);
  g_assert_true (press_archive_sweep (self->archive, NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 1);
  run_sql (self->path, "UPDATE mail SET seen = seen - 100 * 86400");
  g_assert_true (press_archive_sweep (self->archive, NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 0);
}

static gboolean
file_has (const char *path, const GByteArray *bytes)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &contents, &length, NULL)
         && memmem (contents, length, bytes->data, bytes->len) != NULL;
}

static void
test_forget (Fixture *self, gconstpointer data)
{
  g_autoptr (PressBrief) other = brief_of ('v', "other@x.example", "news@ostrander.example");
  g_autoptr (PressStory) story = NULL;
  gint64 full;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u@x.example", i);

      count_after (self->archive, "pgv"[i % 3], id);
    }
  full = stats_of (self->archive).bytes;
  g_assert_true (press_archive_forget_mail (self->archive, "0@x.example", NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 99);
  story = press_archive_add (self->archive, other, NULL);
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 100);
  g_assert_true (press_archive_forget_sender (self->archive, "Ostrander <News@Ostrander.example>", NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 99);
  g_assert_true (press_archive_forget_story (self->archive, story->id, NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 66);
  g_assert_cmpint (stats_of (self->archive).stories, ==, 1);
  g_assert_true (press_archive_forget_everything (self->archive, NULL));
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 0);
  g_assert_cmpint (stats_of (self->archive).bytes, <, full / 3);
}

/* What was forgotten stands in none of the files any more. */
static void
test_overwritten (Fixture *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (PressFingerprint) fingerprint = press_fingerprint_new (brief);
  g_autoptr (GByteArray) bytes = press_fingerprint_to_bytes (fingerprint);

  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_assert_true (file_has (self->path, bytes) || file_has (log, bytes));
  g_assert_true (press_archive_forget_mail (self->archive, "p@x.example", NULL));
  g_assert_false (file_has (self->path, bytes));
  g_assert_false (file_has (log, bytes));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (self->path, ".damaged", NULL);
  g_autofree char *noise = g_strnfill (20000, 'x');

  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_clear_object (&self->archive);
  g_assert_true (g_file_set_contents (self->path, noise, -1, NULL));
  self->archive = press_archive_new (self->path);
  g_test_expect_message ("pressbrief", G_LOG_LEVEL_MESSAGE, "*was damaged: it was moved to *.damaged*");
  g_assert_cmpuint (count_after (self->archive, 'g', "g@x.example"), ==, 1);
  g_test_assert_expected_messages ();
  g_assert_true (press_archive_was_mended (self->archive));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 2);
}

/* Damage in the middle is met only when that page is read. */
static void
test_damaged_inside (Fixture *self, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u@x.example", i);

      count_after (self->archive, "pv"[i % 2], id);
    }
  g_clear_object (&self->archive);
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  memset (contents + 4096, 'x', length - 4096);
  g_assert_true (g_file_set_contents (self->path, contents, (gssize)length, NULL));
  self->archive = press_archive_new (self->path);
  g_test_expect_message ("pressbrief", G_LOG_LEVEL_MESSAGE, "*was damaged*");
  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_test_assert_expected_messages ();
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_assert_cmpuint (count_after (self->archive, 'p', "p@x.example"), ==, 1);
  g_clear_object (&self->archive);
  run_sql (self->path, "PRAGMA user_version = 99; PRAGMA wal_checkpoint (TRUNCATE)");
  g_file_get_contents (self->path, &before, NULL, NULL);
  self->archive = press_archive_new (self->path);
  g_assert_null (press_archive_add (self->archive, brief, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "newer"));
  g_file_get_contents (self->path, &after, NULL, NULL);
  g_assert_cmpstr (before, ==, after);
}

static void
test_cannot_be_made (Fixture *self, gconstpointer data)
{
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (PressArchive) archive = press_archive_new ("/dev/null/pressbrief/stories.db");
  g_autoptr (GError) error = NULL;

  g_assert_null (press_archive_add (archive, brief, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/dev/null/pressbrief"));
}

/* Writes until it is killed; says after each mail that it is in. */
static void
write_forever (const char *path, int ready)
{
  PressArchive *archive = press_archive_new (path);
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");

  for (guint i = 0;; i++)
    {
      g_autoptr (PressStory) story = NULL;

      g_free (brief->id);
      brief->id = g_strdup_printf ("%d-%u@x.example", (int)getpid (), i);
      story = press_archive_add (archive, brief, NULL);
      if (story == NULL || write (ready, "x", 1) != 1)
        _exit (1);
    }
}

static void
test_killed (Fixture *self, gconstpointer data)
{
  gint64 told = 0;

  for (int i = 0; i < KILLS; i++)
    {
      int ends[2], status;
      char byte;
      pid_t child;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        write_forever (self->path, ends[1]);
      close (ends[1]);
      g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
      told++;
      g_usleep ((gulong)g_random_int_range (0, 8000));
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      g_assert_true (WIFSIGNALED (status));
      while (read (ends[0], &byte, 1) == 1)
        told++;
      close (ends[0]);
      reopen (self);
      /* All that was said to be in is in, and of the last one nothing or all. */
      g_assert_cmpint (stats_of (self->archive).briefs, >=, told);
      g_assert_cmpint (stats_of (self->archive).briefs, <=, told + 1);
      told = stats_of (self->archive).briefs;
      g_clear_object (&self->archive);
    }
  self->archive = press_archive_new (self->path);
  g_assert_cmpuint (count_after (self->archive, 'g', "g@x.example"), >, 1);
  g_assert_false (press_archive_was_mended (self->archive));
}

/* Two programs write at the same time. */
static void
test_two_programs (Fixture *self, gconstpointer data)
{
  enum
  {
    EACH = 60
  };
  g_autoptr (PressBrief) brief = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (GError) error = NULL;
  pid_t children[2];

  g_clear_object (&self->archive);
  for (int c = 0; c < 2; c++)
    {
      children[c] = fork ();
      if (children[c] != 0)
        continue;
      self->archive = press_archive_new (self->path);
      for (guint i = 0; i < EACH; i++)
        {
          g_free (brief->id);
          brief->id = g_strdup_printf ("%d-%u@x.example", c, i);
          if (!press_archive_store (self->archive, brief, &error))
            g_error ("%s", error->message);
        }
      g_clear_object (&self->archive);
      g_clear_object (&brief);
      _exit (0);
    }
  for (int c = 0; c < 2; c++)
    {
      int status;

      waitpid (children[c], &status, 0);
      g_assert_cmpint (status, ==, 0);
    }
  self->archive = press_archive_new (self->path);
  g_assert_cmpint (stats_of (self->archive).briefs, ==, 2 * EACH);
  g_assert_cmpint (stats_of (self->archive).stories, ==, 1);
}

static void
take_story (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(PressStory **)user_data = press_archive_add_finish (PRESS_ARCHIVE (source), result, NULL);
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autoptr (PressBrief) p = brief_of ('p', "p@x.example", "press@quillwork.example");
  g_autoptr (PressBrief) g = brief_of ('g', "g@x.example", "press@quillwork.example");
  g_autoptr (PressStory) first = NULL, second = NULL;

  press_archive_add_async (self->archive, p, NULL, take_story, &first);
  press_archive_add_async (self->archive, g, NULL, take_story, &second);
  while (second == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (first->mails->len, ==, 1);
  g_assert_cmpuint (second->mails->len, ==, 2);
}

static void
test_large (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) mail = g_string_new ("From: Press <press@quillwork.example>\r\nSubject: Long\r\n"
                                           "Message-ID: <long@x.example>\r\n\r\nPRESS RELEASE\n\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PressBrief) brief = NULL;
  g_autoptr (PressStory) story = NULL;
  PressOptions options = { .treat_as = PRESS_TREAT_AS_PRESS_RELEASE };
  gint64 begin;

  for (guint i = 0; mail->len < 1000000; i++)
    g_string_append_printf (mail, "%s In hall %u they fired %u bricks for Customer%u Ltd.\n\n", texts[0].body,
                            i, i * 37, i);
  bytes = g_bytes_new (mail->str, mail->len);
  brief = press_analyze (bytes, &options, NULL, NULL);
  begin = g_get_monotonic_time ();
  story = press_archive_add (self->archive, brief, NULL);
  g_test_message ("%d ms", (int)((g_get_monotonic_time () - begin) / 1000));
  g_assert_cmpuint (story->mails->len, ==, 1);
}

#define ADD(name, func) g_test_add ("/archive/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("brief-is-whole", test_brief_is_whole);
  ADD ("reasons", test_reasons);
  ADD ("message-ids", test_message_ids);
  ADD ("split", test_split);
  ADD ("join", test_join);
  ADD ("nothing-kept", test_nothing_kept);
  ADD ("no-press", test_no_press);
  ADD ("sweep", test_sweep);
  ADD ("forget", test_forget);
  ADD ("overwritten", test_overwritten);
  ADD ("damaged", test_damaged);
  ADD ("damaged-inside", test_damaged_inside);
  ADD ("newer", test_newer);
  ADD ("cannot-be-made", test_cannot_be_made);
  ADD ("killed", test_killed);
  ADD ("two-programs", test_two_programs);
  ADD ("async", test_async);
  ADD ("large", test_large);
  return g_test_run ();
}
