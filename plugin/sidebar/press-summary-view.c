// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Summary: the sentences that tell the announcement: verbatim, or what they say in the reader's
 * language. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const PressExcerpt *sentence = brief->summary->pdata[index];
  GtkWidget *view
      = press_excerpt_view_new (press_verbatim_new (sentence->text, NULL), sentence->text, sentence->span);
  g_autofree char *name = press_one_line (sentence->text, PRESS_LONGEST_TEXT);
  GtkWidget *row;

  row = press_row_new (trail, view, name);
  press_row_set_place (PRESS_ROW (row), sentence->span);
  press_row_set_copy_words (PRESS_ROW (row), sentence->text);
  press_row_set_excerpt (PRESS_ROW (row), PRESS_EXCERPT_VIEW (view), TRUE);
  return row;
}

/** press_summary_view_new: see press-views.h. Sentences are what the reader asked for: up to ten do not fold.
 */
GtkWidget *
press_summary_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  PressRowSource source = { make_row };

  if (brief->summary->len == 0)
    return NULL;
  source.n_rows = brief->summary->len;
  source.n_first = MIN (source.n_rows, 10);
  view = press_section_view_new (_ ("Summary"), brief, trail);
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
