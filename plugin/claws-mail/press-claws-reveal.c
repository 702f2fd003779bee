// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Shows a passage of the brief's text in the message: tints it in Claws Mail's text view, and scrolls to it.
 * The body is searched first, what stands above it last. Where a plugin shows the message (HTML), its own
 * search scrolls there, when it has one.
 */

#include "claws-mail/press-claws.h"

#include <string.h>

#include "sidebar/press-text-view.h"

enum
{
  WORDS = 40, /* bytes of a passage that a viewer is asked to search: more may stand on two lines */
};

/* The first words of the passage, whole ones, by the viewer's own search. */
static gboolean
search_in_viewer (MimeViewer *viewer, const PressPassage *passage)
{
  g_autofree char *words = g_strdup (passage->text);

  if (viewer->text_search == NULL)
    return FALSE;
  if (strlen (words) > WORDS)
    {
      const char *cut = g_strrstr_len (words, WORDS, " ");

      words[cut != NULL ? cut - words : 0] = '\0';
    }
  return *words != '\0' && viewer->text_search (viewer, FALSE, words, TRUE);
}

/* The first one, from outside. */
static void
find_scrollable (GtkWidget *widget, gpointer found)
{
  if (*(GtkWidget **)found != NULL)
    return;
  if (GTK_IS_SCROLLABLE (widget))
    *(GtkWidget **)found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_scrollable, found);
}

/* To where about the passage must be: as far down as it is in the text. */
static gboolean
scroll_viewer (MimeViewer *viewer, const char *text, PressSpan span)
{
  GtkWidget *found = NULL;
  GtkAdjustment *adjustment;
  double share = (double)span.begin / g_utf8_strlen (text, -1);

  find_scrollable (viewer->get_widget (viewer), &found);
  adjustment = found != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (found)) : NULL;
  if (adjustment == NULL)
    return FALSE;
  gtk_adjustment_set_value (adjustment, share * gtk_adjustment_get_upper (adjustment)
                                            - gtk_adjustment_get_page_size (adjustment) / 2);
  return TRUE;
}

/**
 * press_claws_reveal:
 * @text: the brief's text
 * @span: the passage, in characters
 *
 * Highlights the passage in the message and scrolls to it; one passage at a time.
 *
 * Returns: whether it is there
 */
gboolean
press_claws_reveal (MimeView *view, const char *text, PressSpan span)
{
  g_autoptr (PressPassage) passage = press_passage_new (text, span);

  if (passage == NULL)
    return FALSE;
  if (view->type != MIMEVIEW_VIEWER || view->mimeviewer == NULL)
    return press_text_view_reveal (GTK_TEXT_VIEW (view->textview->text), passage, view->textview->body_pos);
  return search_in_viewer (view->mimeviewer, passage) || scroll_viewer (view->mimeviewer, text, span);
}

/** press_claws_conceal: takes the highlight of press_claws_reveal() away. */
void
press_claws_conceal (MimeView *view)
{
  press_text_view_conceal (GTK_TEXT_VIEW (view->textview->text));
}
