// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which story a new mail belongs to. Candidates are the mails that share keys with it and are near it in
 * time: of every key a bounded number is read, the nearest days first, so that this takes as long in a large
 * archive as in a small one. The best candidates are compared with the mail; a story is its own when one of
 * its mails is surely about the same, and the others do not speak against it. A mail may tie two stories that
 * were apart so far (a translation came before the original). What the reader split and joined goes before
 * all of that. */

#include "stories/press-archive-private.h"

#define NEAR_ROWS 24       /* mails read of a key, before and after the day each */
#define MOST_CANDIDATES 24 /* that are compared */
#define MOST_MEMBERS 8     /* of a story that are compared with a mail that may join it */
#define AGREE 0.4          /* what the members of a story have to say on the average */

typedef struct
{
  gint64 mail;
  gint64 story;
  double weight; /* of the keys it shares; later the probability of being the same story */
} Candidate;

static void
read_rows (PressStatement *rows, GArray *mails)
{
  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      gint64 mail = sqlite3_column_int64 (rows, 0);

      g_array_append_val (mails, mail);
    }
}

/* Adds to the weights of all mails that have @key near @day: the rarer a key, the more. */
static void
weigh_key (PressArchive *self, guint32 key, gint32 day, GHashTable *weights)
{
  gint64 from = (gint64)day - self->apart, to = (gint64)day + self->apart;
  g_autoptr (GArray) mails = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PressStatement) before
      = press_archive_ask (self,
                           "SELECT mail FROM trait WHERE hash = ? AND day BETWEEN ? AND ?"
                           " ORDER BY day DESC, mail DESC LIMIT ?",
                           "iiii", (gint64)key, from, (gint64)day, (gint64)NEAR_ROWS);
  g_autoptr (PressStatement) after = press_archive_ask (
      self, "SELECT mail FROM trait WHERE hash = ? AND day BETWEEN ? AND ? ORDER BY day, mail LIMIT ?",
      "iiii", (gint64)key, (gint64)day + 1, to, (gint64)NEAR_ROWS);

  read_rows (before, mails);
  read_rows (after, mails);
  for (guint i = 0; i < mails->len; i++)
    {
      gint64 mail = g_array_index (mails, gint64, i);
      double *weight = g_hash_table_lookup (weights, &mail);

      if (weight == NULL)
        {
          weight = g_new0 (double, 1);
          g_hash_table_insert (weights, g_memdup2 (&mail, sizeof mail), weight);
        }
      *weight += 1.0 / mails->len;
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;

  if (one->weight != two->weight)
    return one->weight > two->weight ? -1 : 1;
  return (one->mail > two->mail) - (one->mail < two->mail);
}

/* The mails that share most with @fingerprint, best first; their stories are not filled in yet. */
static GArray *
find_candidates (PressArchive *self, const PressFingerprint *fingerprint)
{
  g_autoptr (GArray) keys = press_fingerprint_keys (fingerprint);
  g_autoptr (GHashTable) weights = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  GHashTableIter iter;
  gpointer mail, weight;

  for (guint i = 0; i < keys->len; i++)
    weigh_key (self, g_array_index (keys, guint32, i), fingerprint->day, weights);
  g_hash_table_iter_init (&iter, weights);
  while (g_hash_table_iter_next (&iter, &mail, &weight))
    {
      Candidate candidate = { .mail = *(gint64 *)mail, .weight = *(double *)weight };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  g_array_set_size (candidates, MIN (candidates->len, MOST_CANDIDATES));
  return candidates;
}

/* Compares the candidates with @fingerprint; those that tell another story are left out. */
static void
keep_alike (PressArchive *self, const PressFingerprint *fingerprint, GArray *candidates)
{
  guint kept = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate candidate = g_array_index (candidates, Candidate, i);
      g_autoptr (PressFingerprint) other = press_archive_load_fingerprint (self, candidate.mail);

      if (other == NULL)
        continue;
      candidate.weight = press_match_probability (fingerprint, other);
      candidate.story
          = press_archive_number (self, "SELECT story FROM mail WHERE id = ?", "i", candidate.mail);
      if (candidate.weight >= PRESS_MATCH_SAME)
        g_array_index (candidates, Candidate, kept++) = candidate;
    }
  g_array_set_size (candidates, kept);
  g_array_sort (candidates, compare_candidates);
}

/* What the members of @story say on the average of a mail. */
static double
agreement (PressArchive *self, const PressFingerprint *fingerprint, gint64 story)
{
  g_autoptr (PressStatement) rows
      = press_archive_ask (self, "SELECT id FROM mail WHERE story = ? ORDER BY id DESC LIMIT ?", "ii", story,
                           (gint64)MOST_MEMBERS);
  double sum = 0;
  guint n = 0;

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      g_autoptr (PressFingerprint) member
          = press_archive_load_fingerprint (self, sqlite3_column_int64 (rows, 0));

      if (member == NULL)
        continue;
      sum += press_match_probability (fingerprint, member);
      n++;
    }
  return n > 0 ? sum / n : 0;
}

/* Whether the members of two stories agree, as far as they are looked at. */
static gboolean
stories_agree (PressArchive *self, gint64 story, gint64 other)
{
  g_autoptr (PressStatement) rows
      = press_archive_ask (self, "SELECT id, key FROM mail WHERE story = ? ORDER BY id DESC LIMIT ?", "ii",
                           other, (gint64)MOST_MEMBERS);
  double sum = 0;
  guint n = 0;

  while (rows != NULL && sqlite3_step (rows) == SQLITE_ROW)
    {
      g_autoptr (PressFingerprint) member
          = press_archive_load_fingerprint (self, sqlite3_column_int64 (rows, 0));

      if (press_archive_are_apart (self, sqlite3_column_blob (rows, 1), story))
        return FALSE;
      sum += member != NULL ? agreement (self, member, story) : 0;
      n++;
    }
  return n > 0 && sum / n >= AGREE;
}

/* The story that the reader put this mail into, 0: none. */
static gint64
decided_story (PressArchive *self, const guint8 *key)
{
  return press_archive_number (self,
                               "SELECT story FROM verdict JOIN mail ON mail.key = verdict.second"
                               " WHERE verdict.first = ? AND together = 1 LIMIT 1",
                               "b", key, (gsize)PRESS_ARCHIVE_KEY_BYTES);
}

/**
 * press_archive_choose_story:
 * @key: of the mail
 * @merge: whether stories that the mail ties may become one
 *
 * Returns: the story that a new mail belongs to, 0: none
 */
gint64
press_archive_choose_story (PressArchive *self,
                            const guint8 *key,
                            const PressFingerprint *fingerprint,
                            gboolean merge)
{
  g_autoptr (GArray) candidates = find_candidates (self, fingerprint);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 home = decided_story (self, key);

  keep_alike (self, fingerprint, candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      gint64 story = g_array_index (candidates, Candidate, i).story;

      if (story == home || !g_hash_table_add (seen, g_memdup2 (&story, sizeof story))
          || press_archive_are_apart (self, key, story) || agreement (self, fingerprint, story) < AGREE)
        continue;
      if (home == 0)
        home = story;
      else if (merge && stories_agree (self, home, story))
        press_archive_do (self, "UPDATE mail SET story = ? WHERE story = ?", "ii", home, story);
    }
  return home;
}
