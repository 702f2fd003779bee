// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Tints a passage of the brief's text in a text view of the mail program, and scrolls to it. The tint is a
 * tag of our own: text and cursor stay as they are.
 */

#include "sidebar/press-text-view.h"

#define TAG "pressbrief"

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

/** press_text_view_conceal: takes the tint of press_text_view_reveal() away, and its tag. */
void
press_text_view_conceal (GtkTextView *view)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, TAG);

  if (tag != NULL)
    gtk_text_tag_table_remove (table, tag);
}

/**
 * press_text_view_reveal:
 * @body: where the body of the mail begins in @view, in characters: it is searched first, what stands above
 * last
 *
 * Tints the passage instead of another one, and scrolls to it; whether it is there.
 */
gboolean
press_text_view_reveal (GtkTextView *view, const PressPassage *passage, int body)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter begin, end;
  GtkTextMark *mark;
  PressSpan found;

  if (!find_from (buffer, passage, MAX (body, 0), &found) && !find_from (buffer, passage, 0, &found))
    return FALSE;
  press_text_view_conceal (view);
  gtk_text_buffer_get_iter_at_offset (buffer, &begin, found.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, found.end);
  gtk_text_buffer_apply_tag (buffer, get_tag (view), &begin, &end);
  mark = gtk_text_buffer_create_mark (buffer, NULL, &begin, TRUE);
  gtk_text_view_scroll_to_mark (view, mark, 0.1, FALSE, 0, 0);
  gtk_text_buffer_delete_mark (buffer, mark);
  return TRUE;
}
