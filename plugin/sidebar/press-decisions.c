// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the reader decided about mails, in $XDG_DATA_HOME/pressbrief/decisions: a key file with one line a
 * mail, its name a hash of the Message-ID, so that the file tells nobody what the mails were. It is read when
 * a decision is made and when it has changed; writing is atomic and happens in a thread. */

#include "sidebar/press-decisions.h"

#include <glib/gstdio.h>
#include <string.h>

#include "brief/press-mail-key.h"
#include "sidebar/press-senders.h"

#define GROUP "Decisions"

static const char *const names[] = { "as-it-looks", "press-release", "coverage", "other" };

static GKeyFile *decisions;
static gint64 read_at; /* modification time of what was read */

static char *
file_name (void)
{
  return g_build_filename (g_get_user_data_dir (), "pressbrief", "decisions", NULL);
}

static void
read_again (void)
{
  g_autofree char *name = file_name ();
  GStatBuf status;
  gboolean there = g_stat (name, &status) == 0;
  gint64 modified
      = there ? status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec : 0;

  if (decisions != NULL && modified == read_at)
    return;
  g_clear_pointer (&decisions, g_key_file_unref);
  decisions = g_key_file_new ();
  read_at = modified;
  if (there)
    g_key_file_load_from_file (decisions, name, G_KEY_FILE_NONE, NULL);
}

/* "coverage 1653300000" */
static PressDecision
decision_of (const char *key)
{
  g_autofree char *value = g_key_file_get_string (decisions, GROUP, key, NULL);
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", " ", 2);
  PressDecision decision = { PRESS_TREAT_AS_IT_LOOKS, 0 };

  if (g_strv_length (words) != 2)
    return decision;
  for (guint i = PRESS_TREAT_AS_PRESS_RELEASE; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (words[0], names[i]))
      decision = (PressDecision){ i, g_ascii_strtoll (words[1], NULL, 10) };
  return decision;
}

static void
forget_oldest (void)
{
  gsize n = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (decisions, GROUP, &n, NULL);

  for (; n > PRESS_DECISIONS_MOST; n--)
    {
      const char *oldest = NULL;
      gint64 when = G_MAXINT64;

      for (guint i = 0; keys[i] != NULL; i++)
        if (g_key_file_has_key (decisions, GROUP, keys[i], NULL) && decision_of (keys[i]).when < when)
          {
            oldest = keys[i];
            when = decision_of (oldest).when;
          }
      if (oldest == NULL)
        return;
      g_key_file_remove_key (decisions, GROUP, oldest, NULL);
    }
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_info ("A decision could not be kept: %s", error->message);
}

static void
write_out (void)
{
  g_autofree char *name = file_name ();
  g_autofree char *folder = g_path_get_dirname (name);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  gsize length = 0;
  char *data = g_key_file_to_data (decisions, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);

  g_mkdir_with_parents (folder, 0700);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                       on_written, NULL);
}

static PressDecision
decision_about (PressBrief *brief, const char *key)
{
  PressDecision decision = decision_of (key);

  if (decision.when == 0)
    decision.treat_as = press_senders_treat_as (brief);
  return decision;
}

/** press_decisions_get: what the reader decided about the mail of @brief, else about its sender. */
PressDecision
press_decisions_get (PressBrief *brief)
{
  g_autofree char *key = press_mail_key (brief);

  read_again ();
  return decision_about (brief, key);
}

/** press_decisions_count: about how many mails the reader decided @treat_as. */
guint
press_decisions_count (PressTreatAs treat_as)
{
  g_auto (GStrv) keys = NULL;
  guint n = 0;

  read_again ();
  keys = g_key_file_get_keys (decisions, GROUP, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    n += decision_of (keys[i]).treat_as == treat_as;
  return n;
}

/** press_decisions_set: keeps a decision about the mail of @brief; %PRESS_TREAT_AS_IT_LOOKS forgets it: what
 * counts then is returned. */
PressDecision
press_decisions_set (PressBrief *brief, PressTreatAs treat_as)
{
  g_autofree char *key = press_mail_key (brief);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *value = g_strdup_printf ("%s %" G_GINT64_FORMAT, names[treat_as], now);

  read_again ();
  if (treat_as == PRESS_TREAT_AS_IT_LOOKS)
    g_key_file_remove_key (decisions, GROUP, key, NULL);
  else
    g_key_file_set_string (decisions, GROUP, key, value);
  forget_oldest ();
  write_out ();
  return decision_about (brief, key);
}
