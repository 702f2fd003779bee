// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Shows a passage of the brief's text in the message: tints it in Claws Mail's text view, and scrolls to it.
 * The body is searched first, what stands above it last. Where a plugin shows the message (HTML), its own
 * search scrolls there, when it has one.
 */

#include "claws-mail/press-claws.h"

#include "sidebar/press-passage.h"

#define TAG "pressbrief"

enum
{
  WORDS = 40, /* bytes of a passage that a viewer is asked to search: more may stand on two lines */
};

static GtkTextTag *
get_tag (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, TAG);
  GdkRGBA tint = { 0.2, 0.5, 0.9, 1 };

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, TAG, NULL);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "theme_selected_bg_color",
                                  &tint);
  tint.alpha = 0.3;
  g_object_set (tag, "background-rgba", &tint, NULL);
  gtk_text_tag_set_priority (tag, gtk_text_tag_table_get_size (table) - 1);
  return tag;
}

static gboolean
find_from (GtkTextBuffer *buffer, const PressPassage *passage, int from, PressSpan *found)
{
  GtkTextIter begin, end;
  g_autofree char *shown = NULL;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, from);
  gtk_text_buffer_get_end_iter (buffer, &end);
  shown = gtk_text_buffer_get_slice (buffer, &begin, &end, TRUE);
  if (!press_passage_find (passage, shown, found))
    return FALSE;
  found->begin += from;
  found->end += from;
  return TRUE;
}

static gboolean
reveal_in_text (const TextView *text, const PressPassage *passage)
{
  GtkTextView *view = GTK_TEXT_VIEW (text->text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter begin, end;
  GtkTextMark *mark;
  PressSpan found;

  if (!find_from (buffer, passage, MAX (text->body_pos, 0), &found)
      && !find_from (buffer, passage, 0, &found))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &begin, found.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, found.end);
  gtk_text_buffer_apply_tag (buffer, get_tag (view), &begin, &end);
  mark = gtk_text_buffer_create_mark (buffer, NULL, &begin, TRUE);
  gtk_text_view_scroll_to_mark (view, mark, 0.1, FALSE, 0, 0);
  gtk_text_buffer_delete_mark (buffer, mark);
  return TRUE;
}

/* The first words of the passage, whole ones. */
static gboolean
reveal_in_viewer (MimeViewer *viewer, const PressPassage *passage)
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

  press_claws_conceal (view);
  if (passage == NULL)
    return FALSE;
  if (view->type == MIMEVIEW_VIEWER && view->mimeviewer != NULL)
    return reveal_in_viewer (view->mimeviewer, passage);
  return reveal_in_text (view->textview, passage);
}

/** press_claws_conceal: takes the highlight of press_claws_reveal() away. */
void
press_claws_conceal (MimeView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view->textview->text));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG);
  GtkTextIter begin, end;

  if (tag == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &begin, &end);
}
