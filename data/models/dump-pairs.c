// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What fit-stories fits on: dump-pairs FILE.eml... prints the features of every pair of press mails that
 * share a key, a row each: the two names of the files, then the features, apart by blanks. */

#include <stdio.h>

#include "brief/press-analysis.h"
#include "stories/press-match.h"

typedef struct
{
  char *name;
  PressFingerprint *fingerprint;
} Mail;

static gboolean
share_key (const PressFingerprint *a, const PressFingerprint *b)
{
  g_autoptr (GArray) of_a = press_fingerprint_keys (a), of_b = press_fingerprint_keys (b);

  for (guint i = 0; i < of_a->len; i++)
    for (guint j = 0; j < of_b->len; j++)
      if (g_array_index (of_a, guint32, i) == g_array_index (of_b, guint32, j))
        return TRUE;
  return FALSE;
}

static void
print_pair (const Mail *a, const Mail *b)
{
  double features[PRESS_MATCH_N_FEATURES];

  press_match_compare (a->fingerprint, b->fingerprint, features);
  printf ("%s %s", a->name, b->name);
  for (guint i = 0; i < PRESS_MATCH_N_FEATURES; i++)
    printf (" %.4g", features[i]);
  putchar ('\n');
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) mails = g_array_new (FALSE, FALSE, sizeof (Mail));

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *contents = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PressBrief) brief = NULL;
      Mail mail;
      gsize length;

      if (!g_file_get_contents (argv[i], &contents, &length, NULL))
        g_error ("%s cannot be read", argv[i]);
      bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
      brief = press_analyze (bytes, NULL, NULL, NULL);
      if (brief == NULL || brief->kind == PRESS_KIND_OTHER)
        continue;
      mail = (Mail){ g_path_get_basename (argv[i]), press_fingerprint_new (brief) };
      g_array_append_val (mails, mail);
    }
  for (guint i = 0; i < mails->len; i++)
    for (guint j = i + 1; j < mails->len; j++)
      if (share_key (g_array_index (mails, Mail, i).fingerprint, g_array_index (mails, Mail, j).fingerprint))
        print_pair (&g_array_index (mails, Mail, i), &g_array_index (mails, Mail, j));
  return 0;
}
