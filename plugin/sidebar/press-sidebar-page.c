// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sidebar shows: the brief, a notice of a line or two, or, for a moment, what it showed before.
 *
 * Until a brief is there, the old one stays where it is, insensitive; only when it takes longer than a reader
 * notices the sidebar says that it is reading. The sections of a brief come from top to bottom, one row a
 * frame.
 */

#include "sidebar/press-sidebar-parts.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-copy.h"
#include "sidebar/press-widgets.h"

/* A wait that is shorter than this goes unnoticed, ms. */
#define PATIENCE 200
/* How long the line below the brief stays, ms. */
#define SAID 4000
static const struct
{
  const char *section;
  PressView make;
} views[] = {
  { "summary", press_summary_view_new }, { "people", press_people_view_new },
  { "dates", press_dates_view_new },     { "companies", press_companies_view_new },
  { "figures", press_figures_view_new }, { "contact", press_contact_view_new },
  { "story", press_story_view_new },
};

static void
stop_waiting (PressSidebar *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_set_sensitive (self->page, TRUE);
}

/** press_sidebar_show_notice: a page with one line or two; @icon: nullable, for a spinner; @body: nullable;
 * @again: offers to try again. */
void
press_sidebar_show_notice (
    PressSidebar *self, const char *icon, const char *title, const char *body, gboolean again)
{
  stop_waiting (self);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_icon), icon != NULL);
  gtk_image_set_from_icon_name (self->notice_icon, icon != NULL ? icon : "", GTK_ICON_SIZE_DIALOG);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_spinner), icon == NULL);
  g_object_set (self->notice_spinner, "active", icon == NULL, NULL);
  gtk_label_set_text (self->notice_title, title);
  gtk_label_set_text (self->notice_body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice_body), body != NULL);
  gtk_widget_set_visible (self->notice_again, again);
  gtk_stack_set_visible_child_name (self->stack, "notice");
}

static gboolean
on_patience_over (gpointer data)
{
  PressSidebar *self = data;

  self->patience = 0;
  press_sidebar_show_notice (self, NULL, _ ("Reading the mail…"), NULL, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
has_focus (PressSidebar *self)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (self));
  GtkWidget *focus = GTK_IS_WINDOW (toplevel) ? gtk_window_get_focus (GTK_WINDOW (toplevel)) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/** press_sidebar_note_focus: a brief that comes gets the keyboard focus when the sidebar has it now. */
void
press_sidebar_note_focus (PressSidebar *self)
{
  self->had_focus |= has_focus (self);
}

/** press_sidebar_start_waiting: the old brief stays for a while, but nobody can click on what belongs to
 * another mail. */
void
press_sidebar_start_waiting (PressSidebar *self)
{
  press_sidebar_note_focus (self);
  gtk_widget_set_sensitive (self->page, FALSE);
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE, on_patience_over, self);
}

/** press_sidebar_is_filling: whether rows of the current brief are still to come. */
gboolean
press_sidebar_is_filling (PressSidebar *self)
{
  return self->section != NULL || self->next_view < self->n_views;
}

/** press_sidebar_stop_filling: no more rows follow. */
void
press_sidebar_stop_filling (PressSidebar *self)
{
  self->section = NULL;
  self->next_view = self->n_views;
}

/** press_sidebar_end_frames: for a sidebar that goes: nothing happens in its frames any more. */
void
press_sidebar_end_frames (PressSidebar *self)
{
  if (self->filling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->filling);
  self->filling = 0;
  press_sidebar_stop_filling (self);
  if (self->old_rows != NULL)
    gtk_widget_destroy (self->old_rows);
  g_clear_object (&self->old_rows);
}

/* The next section that has something to show, without rows; %NULL when there is none. */
static PressSectionView *
add_section (PressSidebar *self)
{
  gboolean first = self->next_view == 0;

  while (self->next_view < self->n_views)
    {
      GtkWidget *view = self->views[self->next_view++](self->brief, self->trail);

      if (view == NULL)
        continue;
      press_set_class (view, "first", first);
      press_add (self->rows, view, FALSE);
      return PRESS_SECTION_VIEW (view);
    }
  return NULL;
}

/* Makes the next row; whether there was one. */
static gboolean
add_row (PressSidebar *self)
{
  if (self->section == NULL)
    self->section = add_section (self);
  if (self->section == NULL)
    return FALSE;
  if (!press_section_view_fill (self->section))
    self->section = NULL;
  return TRUE;
}

/* Destroys a row of the brief that was shown before; whether there was one. */
static gboolean
drop_old_row (PressSidebar *self)
{
  g_autoptr (GList) sections = NULL;

  if (self->old_rows == NULL)
    return FALSE;
  sections = gtk_container_get_children (GTK_CONTAINER (self->old_rows));
  if (sections == NULL)
    {
      gtk_widget_destroy (self->old_rows);
      g_clear_object (&self->old_rows);
      return FALSE;
    }
  if (!press_section_view_drop_row (PRESS_SECTION_VIEW (sections->data)))
    gtk_widget_destroy (sections->data);
  return TRUE;
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PressSidebar *self = PRESS_SIDEBAR (widget);
  gboolean added = add_row (self);

  if (drop_old_row (self) || added)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* Takes the rows off the page at once, and apart later: that takes longer than making them. */
static void
put_rows_away (PressSidebar *self)
{
  press_sidebar_end_frames (self);
  if (self->rows != NULL)
    {
      self->old_rows = g_object_ref (self->rows);
      gtk_container_remove (GTK_CONTAINER (self->sections), self->rows);
    }
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_show (self->rows);
  press_add (self->sections, self->rows, FALSE);
}

/* The sections that the reader wants, in her order. */
static void
choose_views (PressSidebar *self)
{
  PressSectionChoice choices[PRESS_SECTIONS];

  press_section_order_get (choices);
  self->n_views = 0;
  for (guint i = 0; i < PRESS_SECTIONS; i++)
    for (guint j = 0; choices[i].shown && j < G_N_ELEMENTS (views); j++)
      if (g_str_equal (choices[i].id, views[j].section))
        self->views[self->n_views++] = views[j].make;
  self->next_view = 0;
}

/* The first row is there at once. The others follow one by one, each with a frame of its own: making a row is
 * quick, but measuring, laying out and painting it takes a millisecond or more, and input should not wait for
 * all of them. They grow downwards, below what is read first. A sidebar that nobody sees has no frames and
 * waits. */
static void
fill_sections (PressSidebar *self)
{
  put_rows_away (self);
  if (!press_sidebar_is_folded (self))
    {
      choose_views (self);
      add_row (self);
    }
  self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

/** press_sidebar_fill: makes at once all rows that are still to come. */
void
press_sidebar_fill (PressSidebar *self)
{
  while (add_row (self))
    ;
}

static gboolean
has_facts (PressBrief *brief)
{
  return brief->summary->len + brief->people->len + brief->dates->len + brief->organizations->len
             + brief->quotes->len + brief->contacts->len + brief->figures->len
         > 0;
}

/** press_sidebar_end_excerpts: nothing of the current mail is translated any more. */
void
press_sidebar_end_excerpts (PressSidebar *self)
{
  if (self->excerpts != NULL)
    press_excerpts_stop (self->excerpts);
  g_clear_object (&self->excerpts);
}

/* The rows of the brief, which are about to be made, will find them. */
static void
prepare_excerpts (PressSidebar *self)
{
  if (self->excerpts != NULL && press_excerpts_of (self->brief) == self->excerpts)
    return;
  press_sidebar_end_excerpts (self);
  self->excerpts = press_excerpts_new (self->brief);
}

/** press_sidebar_show_page: shows the brief of the current mail. */
void
press_sidebar_show_page (PressSidebar *self)
{
  gboolean folded = press_sidebar_is_folded (self);

  stop_waiting (self);
  press_trail_set_brief (self->trail, self->brief);
  prepare_excerpts (self);
  press_sidebar_prepare_story (self, folded);
  press_status_line_set_brief (self->status_line, self->brief, self->decision,
                               folded && has_facts (self->brief));
  press_status_line_set_excerpts (self->status_line, folded ? NULL : self->excerpts);
  press_embargo_bar_set_brief (self->embargo_bar, folded ? NULL : self->brief, self->trail);
  fill_sections (self);
  press_save_bar_set_brief (self->save_bar, folded ? NULL : self->brief);
  gtk_widget_set_visible (GTK_WIDGET (self->save_bar), !folded);
  gtk_stack_set_visible_child_name (self->stack, "brief");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (self->had_focus)
    gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
  self->had_focus = FALSE;
  press_sidebar_update_actions (self);
  if (!folded && (self->story == NULL || !press_story_model_is_busy (self->story)))
    press_excerpts_start (self->excerpts); /* else official wording comes first */
  press_sidebar_arrive (self);
}

/** press_sidebar_say: a line below the brief, for a moment. */
void
press_sidebar_say (PressSidebar *self, const char *text)
{
  press_copy_say (self->said, text, SAID);
}

/* Why a mail could not be read, in plain words; @error: nullable. */
static const char *
reason_of (const GError *error)
{
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_EMPTY))
    return _ ("It is empty.");
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_NO_TEXT))
    return _ ("It has no text, only attachments.");
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_TOO_LARGE))
    return _ ("It is too large.");
  if (error != NULL && error->domain == PRESS_MESSAGE_ERROR)
    return _ ("It seems to be damaged. The mail itself is unchanged.");
  return _ ("The mail program did not hand it over.");
}

/** press_sidebar_show_error: says why the current mail has no brief; @error: nullable. */
void
press_sidebar_show_error (PressSidebar *self, const GError *error)
{
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_ENCRYPTED))
    press_sidebar_show_notice (self, "changes-prevent-symbolic", _ ("This mail is encrypted"),
                               _ ("Pressbrief leaves it shut."), FALSE);
  else
    press_sidebar_show_notice (self, "dialog-error-symbolic", _ ("This mail could not be read"),
                               reason_of (error), self->bytes != NULL);
  self->had_focus = FALSE;
  press_sidebar_update_actions (self);
}
