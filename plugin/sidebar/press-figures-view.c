// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures, as the mail claims them: each with some words of its sentence around it. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sidebar/press-row.h"
#include "brief/press-snippet.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const PressBriefFigure *figure = brief->figures->pdata[index];
  g_autoptr (PressSnippet) snippet = press_snippet_new (brief, data, figure->span);
  GtkWidget *label = press_verbatim_new (snippet->text, NULL);
  GtkWidget *row;

  press_label_set_bold (GTK_LABEL (label), snippet->begin, snippet->end);
  row = press_row_new (trail, label, snippet->text);
  press_row_set_place (PRESS_ROW (row), figure->span);
  press_row_set_copy (PRESS_ROW (row), snippet->text);
  return row;
}

/** press_figures_view_new: see press-views.h. */
GtkWidget *
press_figures_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  PressRowSource source = { make_row };

  if (brief->figures->len == 0)
    return NULL;
  source.data = press_offsets_new (brief->text, strlen (brief->text));
  source.destroy = (GDestroyNotify)press_offsets_free;
  source.n_rows = brief->figures->len;
  source.n_first = press_section_rows_at_first (source.n_rows);
  view = press_section_view_new (_ ("Figures"), brief, trail);
  /* Translators: beside the heading "Figures" */
  press_section_view_set_note (PRESS_SECTION_VIEW (view), _ ("as the mail claims them"));
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
