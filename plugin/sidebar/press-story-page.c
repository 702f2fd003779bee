// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The page of a story: its mails, what a new version changed, on what the mails disagree, and what two of
 * them word differently. */

#include "sidebar/press-story-page.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-row.h"
#include "sidebar/press-story-words.h"
#include "sidebar/press-widgets.h"

/* Two wordings, one pair at a time. */
typedef struct
{
  PressStoryModel *model;
  PressTrail *trail;
  PressSectionView *view;
  GtkLabel *position;
  GtkWidget *previous;
  GtkWidget *next;
  guint index;
} Pager;

static void
pager_free (Pager *self)
{
  g_object_unref (self->model);
  g_object_unref (self->trail);
  g_free (self);
}

static GtkWidget *
icon_button_new (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_container_add (GTK_CONTAINER (button), press_icon_new (icon, NULL));
  press_add_classes (button, "flat icon");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  press_set_accessible_name (button, name);
  gtk_widget_show_all (button);
  return button;
}

static GtkWidget *
header_new (PressStoryModel *model)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = icon_button_new ("go-previous-symbolic", _ ("Back to the brief"));
  GtkWidget *title = press_label_new (_ ("Story"), "kind");
  guint n = press_story_model_count_others (model) + 1;
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mail", "%u mails", n), n);
  GtkWidget *mails = gtk_label_new (count);

  press_add_classes (header, "statusline");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (back), "pressbrief.back");
  atk_object_set_role (gtk_widget_get_accessible (title), ATK_ROLE_HEADING);
  press_add_classes (mails, "small quiet");
  gtk_widget_set_margin_end (mails, 6);
  press_add (header, back, FALSE);
  press_add (header, title, TRUE);
  press_add (header, mails, FALSE);
  gtk_widget_show_all (header);
  return header;
}

static PressSectionView *
add_section (GtkWidget *box, PressStoryModel *model, PressTrail *trail, const char *title)
{
  GtkWidget *view = press_section_view_new (title, model->brief, trail);
  g_autoptr (GList) before = gtk_container_get_children (GTK_CONTAINER (box));

  press_set_class (view, "first", before == NULL);
  press_add (box, view, FALSE);
  return PRESS_SECTION_VIEW (view);
}

static void
fill (PressSectionView *view, PressStoryModel *model, PressRowMaker make, guint n)
{
  PressRowSource source = { make, .data = g_object_ref (model), .destroy = g_object_unref };

  source.n_rows = n;
  source.n_first = press_section_rows_at_first (n);
  press_section_view_set_rows (view, &source);
  while (press_section_view_fill (view))
    ;
}

static GtkWidget *
make_mail (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  return press_story_mail_row_new (data, trail, index);
}

static gboolean
is_inventory (PressDifferenceKind kind)
{
  return kind == PRESS_DIFFERENCE_ONLY_HERE || kind == PRESS_DIFFERENCE_MISSING_HERE;
}

/* What is only here, or missing, stands below one title. */
static GtkWidget *
make_difference (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  PressStoryModel *model = data;
  const PressDifference *this = model->differences->pdata[index];
  const PressDifference *before = index > 0 ? model->differences->pdata[index - 1] : NULL;
  gboolean goes_on = before != NULL && before->kind == this->kind && is_inventory (this->kind);

  return press_story_difference_row_new (model, trail, index, !goes_on);
}

/* The @index th change that is boilerplate, or is not. */
static const PressChange *
nth_change (PressStoryModel *model, guint index, gboolean boilerplate)
{
  for (guint i = 0; i < model->changes->len; i++)
    {
      const PressChange *change = model->changes->pdata[i];

      if (!change->boilerplate == !boilerplate && index-- == 0)
        return change;
    }
  return NULL;
}

static GtkWidget *
make_change (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  PressStoryModel *model = data;

  if (index == 0)
    return press_story_mail_row_new (model, trail, (guint)model->first);
  return press_story_change_row_new (model, trail, nth_change (model, index - 1, FALSE));
}

static GtkWidget *
make_boilerplate (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  PressStoryModel *model = data;

  return press_story_change_row_new (model, trail, nth_change (model, index, TRUE));
}

static void
add_changes (GtkWidget *box, PressStoryModel *model, PressTrail *trail)
{
  guint n = 0, n_boilerplate = 0;
  g_autofree char *source = NULL;
  g_autofree char *note = NULL;
  PressSectionView *view;

  if (model->first < 0 || model->changes == NULL)
    return;
  for (guint i = 0; i < model->changes->len; i++)
    n_boilerplate += ((PressChange *)model->changes->pdata[i])->boilerplate;
  n = model->changes->len - n_boilerplate;
  source = press_story_source (press_story_model_mail (model, (guint)model->first)->brief);
  /* Translators: %s is a sender with a day, "Tidewell, 23 May" */
  note = g_strdup_printf (_ ("since %s"), source);
  view = add_section (box, model, trail, _ ("Changes"));
  press_section_view_set_note (view, note);
  fill (view, model, make_change, n + 1);
  if (n_boilerplate > 0)
    fill (add_section (box, model, trail, _ ("Changes outside the announcement")), model, make_boilerplate,
          n_boilerplate);
}

static GtkWidget *
make_pair (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  const Pager *pager = data;

  return press_story_wordings_row_new (pager->model, trail, pager->model->pairs->pdata[pager->index]);
}

static void
show_pair (Pager *self)
{
  PressRowSource source = { make_pair, .data = self, .n_rows = 1, .n_first = 1 };
  guint n = self->model->pairs->len;
  /* Translators: a position in a list, "1 of 6" */
  g_autofree char *position = g_strdup_printf (_ ("%u of %u"), self->index + 1, n);

  press_section_view_clear (self->view);
  press_section_view_set_rows (self->view, &source);
  press_section_view_fill (self->view);
  gtk_label_set_text (self->position, position);
  gtk_widget_set_sensitive (self->previous, self->index > 0);
  gtk_widget_set_sensitive (self->next, self->index + 1 < n);
}

static void
on_previous (Pager *self)
{
  self->index -= self->index > 0;
  show_pair (self);
}

static void
on_next (Pager *self)
{
  self->index += self->index + 1 < self->model->pairs->len;
  show_pair (self);
}

static void
add_pairs (GtkWidget *box, PressStoryModel *model, PressTrail *trail)
{
  Pager *pager;
  GtkWidget *position, *controls;

  if (model->pairs == NULL || model->pairs->len == 0)
    return;
  pager = g_new0 (Pager, 1);
  controls = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  position = gtk_label_new (NULL);
  *pager = (Pager){ g_object_ref (model), g_object_ref (trail) };
  pager->view = add_section (box, model, trail, _ ("Two wordings"));
  g_object_set_data_full (G_OBJECT (pager->view), "pressbrief-pager", pager, (GDestroyNotify)pager_free);
  pager->position = GTK_LABEL (position);
  pager->previous = icon_button_new ("go-previous-symbolic", _ ("Previous passage"));
  pager->next = icon_button_new ("go-next-symbolic", _ ("Next passage"));
  press_add_classes (position, "small quiet figure");
  g_signal_connect_swapped (pager->previous, "clicked", G_CALLBACK (on_previous), pager);
  g_signal_connect_swapped (pager->next, "clicked", G_CALLBACK (on_next), pager);
  press_add (controls, position, FALSE);
  press_add (controls, pager->previous, FALSE);
  press_add (controls, pager->next, FALSE);
  gtk_widget_show_all (controls);
  gtk_widget_set_visible (pager->previous, model->pairs->len > 1);
  gtk_widget_set_visible (pager->next, model->pairs->len > 1);
  press_section_view_add_to_head (pager->view, controls);
  show_pair (pager);
}

/** press_story_page_new: (transfer floating): the page of the story of @model, as it is now. */
GtkWidget *
press_story_page_new (PressStoryModel *model, PressTrail *trail)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  press_add (page, header_new (model), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), box);
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (box),
                                       gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  press_set_accessible_name (scrolled, _ ("Story"));
  press_add (page, scrolled, TRUE);
  add_changes (box, model, trail);
  fill (add_section (box, model, trail, _ ("Mails")), model, make_mail,
        press_story_model_count_others (model) + 1);
  if (model->differences != NULL && model->differences->len > 0)
    fill (add_section (box, model, trail, _ ("Differences")), model, make_difference,
          model->differences->len);
  add_pairs (box, model, trail);
  gtk_widget_show (box);
  gtk_widget_show (gtk_widget_get_parent (box)); /* the viewport */
  gtk_widget_show (scrolled);
  gtk_widget_show (page);
  return page;
}
