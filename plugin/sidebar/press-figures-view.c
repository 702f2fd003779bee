// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures, as the mail claims them: in bold, with the clause that they stand in. Figures of one clause are
 * one row. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-brief-lists.h"
#include "brief/press-snippet.h"
#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

typedef struct
{
  GPtrArray *lines;      /* PressFigureLine */
  PressOffsets *offsets; /* of the brief's text */
} Figures;

static void
figures_free (Figures *self)
{
  g_ptr_array_unref (self->lines);
  press_offsets_free (self->offsets);
  g_free (self);
}

static PressSnippet *
snippet_of (PressBrief *brief, const PressOffsets *offsets, guint index)
{
  const PressBriefFigure *figure = brief->figures->pdata[index];

  return press_snippet_new (brief, offsets, figure->span);
}

static Figures *
figures_new (PressBrief *brief)
{
  Figures *self = g_new0 (Figures, 1);

  self->offsets = press_offsets_new (brief->text, strlen (brief->text));
  self->lines = press_figure_lines_of (brief, self->offsets);
  return self;
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const Figures *self = data;
  const PressFigureLine *line = self->lines->pdata[index];
  GtkWidget *label = press_verbatim_new (line->text, NULL);
  PressSpan span = ((PressBriefFigure *)brief->figures->pdata[line->first])->span;
  GtkWidget *view = press_excerpt_view_new (label, line->text, span);
  GtkWidget *row;

  for (guint i = 0; i < line->n; i++)
    {
      g_autoptr (PressSnippet) snippet = snippet_of (brief, self->offsets, line->first + i);

      press_label_add_bold (GTK_LABEL (label), snippet->begin, snippet->end);
    }
  row = press_row_new (trail, view, line->text);
  press_row_set_place (PRESS_ROW (row), span);
  press_row_set_copy_words (PRESS_ROW (row), line->text);
  press_row_set_excerpt (PRESS_ROW (row), PRESS_EXCERPT_VIEW (view), TRUE);
  return row;
}

/** press_figures_view_new: see press-views.h. */
GtkWidget *
press_figures_view_new (PressBrief *brief, PressTrail *trail)
{
  GtkWidget *view;
  Figures *self;
  PressRowSource source = { make_row };

  if (brief->figures->len == 0)
    return NULL;
  self = figures_new (brief);
  source.data = self;
  source.destroy = (GDestroyNotify)figures_free;
  source.n_rows = self->lines->len;
  source.n_first = press_section_rows_at_first (source.n_rows);
  view = press_section_view_new (_ ("Figures"), brief, trail);
  /* Translators: beside the heading "Figures" */
  press_section_view_set_note (PRESS_SECTION_VIEW (view), _ ("as the mail claims them"));
  press_section_view_set_rows (PRESS_SECTION_VIEW (view), &source);
  return view;
}
