// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Story: the other mails about the same announcement. The section is there from the start, without being
 * seen, and comes when the story is found. */

#include <glib/gi18n-lib.h>

#include "sidebar/press-story-rows.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

static GtkWidget *
make_row (PressBrief *brief, PressTrail *trail, gpointer data, guint index)
{
  PressStoryModel *model = data;

  return press_story_mail_row_new (model, trail, index < model->in_view ? index : index + 1);
}

/* "3 differences": what the page has that this section has not. */
static char *
describe_page (PressStoryModel *model)
{
  guint n_changes = model->changes != NULL ? model->changes->len : 0;
  guint n_differences = model->differences != NULL ? model->differences->len : 0;

  if (n_changes > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n_changes), n_changes);
  if (n_differences > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u difference", "%u differences", n_differences),
                            n_differences);
  return g_strdup (_ ("Compare the mails"));
}

static GtkWidget *
opener_new (PressStoryModel *model)
{
  g_autofree char *label = describe_page (model);
  GtkWidget *button = press_button_new (label, NULL, NULL);

  gtk_box_pack_end (GTK_BOX (gtk_bin_get_child (GTK_BIN (button))), press_icon_new ("pan-end-symbolic", NULL),
                    FALSE, FALSE, 0);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "pressbrief.story");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
update (PressSectionView *view, PressStoryModel *model)
{
  guint n = press_story_model_count_others (model);
  PressRowSource source = { make_row };
  g_autofree char *note = NULL;

  press_section_view_clear (view);
  gtk_widget_set_visible (GTK_WIDGET (view), n > 0);
  press_section_view_set_below (view, NULL);
  if (n == 0)
    return;
  note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %u other mail", "in %u other mails", n), n);
  press_section_view_set_note (view, note);
  source.data = g_object_ref (model);
  source.destroy = g_object_unref;
  source.n_rows = n;
  source.n_first = press_section_rows_at_first (n);
  press_section_view_set_rows (view, &source);
  while (press_section_view_fill (view))
    ;
  if (model->read)
    press_section_view_set_below (view, opener_new (model));
}

/** press_story_view_new: see press-views.h. */
GtkWidget *
press_story_view_new (PressBrief *brief, PressTrail *trail)
{
  PressStoryModel *model = press_story_model_of (brief);
  GtkWidget *view;

  if (model == NULL)
    return NULL;
  view = press_section_view_new (_ ("Story"), brief, trail);
  gtk_widget_set_no_show_all (view, TRUE);
  g_signal_connect_object (model, "changed", G_CALLBACK (update), view, G_CONNECT_SWAPPED);
  update (PRESS_SECTION_VIEW (view), model);
  return view;
}
