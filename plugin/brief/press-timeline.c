// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The dates of a brief in calendar order. What a mail says twice, of the same day and with the same role, is
 * one date: the first wording of it. */

#include "brief/press-timeline.h"

#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-snippet.h"

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const PressBriefDate *left = *(PressBriefDate *const *)a, *right = *(PressBriefDate *const *)b;
  int order = press_date_compare (left->value, right->value);

  return order != 0 ? order : (left->span.begin > right->span.begin) - (left->span.begin < right->span.begin);
}

/* @dates are sorted, so the first wording of what happens on a day is the one that
 * stays. */
static void
remove_repeated (GPtrArray *dates)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      const PressBriefDate *date = dates->pdata[i];

      if (g_hash_table_add (seen, g_strdup_printf ("%d %s", date->role, date->value)))
        dates->pdata[n++] = dates->pdata[i];
    }
  g_ptr_array_set_size (dates, n);
}

/** press_timeline_of: (transfer full) (element-type PressBriefDate): the dates of @brief, which owns them. */
GPtrArray *
press_timeline_of (PressBrief *brief)
{
  GPtrArray *dates = g_ptr_array_sized_new (brief->dates->len);

  for (guint i = 0; i < brief->dates->len; i++)
    g_ptr_array_add (dates, brief->dates->pdata[i]);
  g_ptr_array_sort (dates, compare_dates);
  remove_repeated (dates);
  return dates;
}

/** press_timeline_wording: (transfer full): the mail's own words for @date, with those around them; @offsets
 * are of the text of @brief. */
char *
press_timeline_wording (PressBrief *brief, const PressOffsets *offsets, const PressBriefDate *date)
{
  g_autoptr (PressSnippet) snippet = NULL;

  if (date->span.end <= date->span.begin)
    return press_one_line (date->text, PRESS_LONGEST_NAME);
  snippet = press_snippet_new (brief, offsets, date->span);
  return g_steal_pointer (&snippet->text);
}
