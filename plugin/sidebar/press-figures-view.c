// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Figures, as the mail claims them: each with some words of its sentence around it. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sidebar/press-row.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* Words shown around a figure, at most so many characters on each side. */
#define BEFORE 40
#define AFTER 40

/* A figure is named with its sentence: words end at a blank, the sentence at a full stop before one or at a
 * line. */
static gboolean
ends_sentence (const char *p)
{
  return *p == '\n' || (strchr (".!?", *p) != NULL && (p[1] == ' ' || p[1] == '\n' || p[1] == '\0'));
}

/* The byte from which the words before the byte @at are shown. */
static const char *
first_word (const char *text, const char *at)
{
  const char *begin = at;
  const char *p = at;

  for (int i = 0; i < BEFORE && p > text; i++)
    {
      p = g_utf8_prev_char (p);
      if (ends_sentence (p))
        return begin;
      if (*p == ' ')
        begin = p + 1;
      else if (p == text)
        begin = p;
    }
  return begin;
}

/* The byte up to which the words from the byte @at on are shown. */
static const char *
last_word (const char *at)
{
  const char *end = at;
  const char *p = at;

  for (int i = 0; i < AFTER; i++, p = g_utf8_next_char (p))
    {
      if (*p == '\0' || ends_sentence (p))
        return p;
      if (*p == ' ')
        end = p;
    }
  return end;
}

/* The bytes [@from, @to) as one line, with a blank where they begin or end with white space. */
static char *
piece (const char *from, const char *to)
{
  g_autofree char *raw = g_strndup (from, to - from);
  g_autofree char *line = press_one_line (raw, PRESS_LONGEST_NAME);
  gboolean before = to > from && g_ascii_isspace (*from);
  gboolean after = to > from && *line != '\0' && g_ascii_isspace (to[-1]);

  return g_strconcat (before ? " " : "", line, after ? " " : "", NULL);
}

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const PressBriefFigure *figure = brief->figures->pdata[index];
  const PressOffsets *offsets = data;
  const char *begin = brief->text + press_offsets_to_bytes (offsets, figure->span.begin);
  const char *end = brief->text + press_offsets_to_bytes (offsets, figure->span.end);
  g_autofree char *before = piece (first_word (brief->text, begin), begin);
  g_autofree char *words = piece (begin, end);
  g_autofree char *after = piece (end, last_word (end));
  g_autofree char *snippet = g_strconcat (before, words, after, NULL);
  GtkWidget *label = press_verbatim_new (snippet, NULL);
  GtkWidget *row;

  press_label_set_bold (GTK_LABEL (label), strlen (before), strlen (before) + strlen (words));
  row = press_row_new (trail, label, snippet);
  press_row_set_place (PRESS_ROW (row), figure->span);
  press_row_set_copy (PRESS_ROW (row), snippet);
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
