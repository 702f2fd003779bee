// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* For test-disk: archive-tool PATH add FIRST COUNT FILE.eml: adds the mail COUNT times, as so many mails,
 * until the archive refuses; says how many went in, and why it refused. archive-tool PATH count: how many
 * there are. archive-tool PATH forget: forgets everything. */

#include <stdio.h>
#include <stdlib.h>

#include "brief/press-analysis.h"
#include "stories/press-archive.h"

static int
fail (const GError *error)
{
  printf ("error: %s\n", error->message);
  return 1;
}

static int
add (PressArchive *archive, guint first, guint count, const char *file)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PressBrief) brief = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (file, &contents, &length, &error))
    return fail (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  brief = press_analyze (bytes, NULL, NULL, &error);
  if (brief == NULL)
    return fail (error);
  for (guint i = first; i < first + count; i++)
    {
      g_autoptr (PressStory) story = NULL;

      g_free (brief->id);
      brief->id = g_strdup_printf ("%u@disk.example", i);
      story = press_archive_add (archive, brief, &error);
      if (story == NULL)
        {
          printf ("added %u, headline \"%s\"\n", i - first, brief->headline);
          return fail (error);
        }
    }
  printf ("added %u\n", count);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (PressArchive) archive = argc > 2 ? press_archive_new (argv[1]) : NULL;
  g_autoptr (GError) error = NULL;
  PressArchiveStats stats;

  if (argc == 6 && g_str_equal (argv[2], "add"))
    return add (archive, (guint)strtoul (argv[3], NULL, 10), (guint)strtoul (argv[4], NULL, 10), argv[5]);
  if (argc == 3 && g_str_equal (argv[2], "forget"))
    return press_archive_forget_everything (archive, &error) ? 0 : fail (error);
  if (argc != 3 || !g_str_equal (argv[2], "count"))
    return 2;
  if (!press_archive_get_stats (archive, &stats, &error))
    return fail (error);
  printf ("%" G_GINT64_FORMAT "\n", stats.briefs);
  return 0;
}
