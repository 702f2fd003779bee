// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The mails of a story in this folder, parallel-STORY-NAME.eml, each analyzed once. */

#include "brief/press-analysis.h"

typedef struct
{
  const char *story;
  GPtrArray *names;  /* "de", "de-corrected": */
  GPtrArray *briefs; /* of each */
} Mails;

static inline Mails
mails_of (const char *story)
{
  return (Mails){ story, g_ptr_array_new_with_free_func (g_free),
                  g_ptr_array_new_with_free_func (g_object_unref) };
}

static inline PressBrief *
brief_of (Mails *mails, const char *name)
{
  g_autofree char *file = g_strdup_printf ("parallel-%s-%s.eml", mails->story, name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;
  guint known;

  if (g_ptr_array_find_with_equal_func (mails->names, name, g_str_equal, &known))
    return g_ptr_array_index (mails->briefs, known);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  g_ptr_array_add (mails->names, g_strdup (name));
  g_ptr_array_add (mails->briefs, press_analyze (bytes, NULL, NULL, &error));
  g_assert_no_error (error);
  return g_ptr_array_index (mails->briefs, mails->briefs->len - 1);
}

static inline void
mails_clear (Mails *mails)
{
  g_ptr_array_unref (mails->names);
  g_ptr_array_unref (mails->briefs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mails, mails_clear)
