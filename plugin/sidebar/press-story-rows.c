// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The row of a mail of a story: its language, who sent it, what it is, and when. Activating it opens the
 * mail; its menu says why it belongs here, and can take it out. */

#include "sidebar/press-story-rows.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-row.h"
#include "sidebar/press-story-words.h"
#include "sidebar/press-widgets.h"

/** press_story_chip_new: (transfer floating): the code of @language, of @brief's own without it (nullable).
 */
GtkWidget *
press_story_chip_new (PressBrief *brief, const char *language)
{
  const char *code = language != NULL            ? language
                     : brief->languages->len > 0 ? (const char *)brief->languages->pdata[0]
                                                 : "und";
  gboolean known = !g_str_equal (code, "und");
  GtkWidget *chip = gtk_label_new (known ? code : "–");
  g_autofree char *name = known ? press_format_language (code) : g_strdup ("");

  gtk_widget_set_valign (chip, GTK_ALIGN_START);
  gtk_widget_set_margin_top (chip, 2);
  gtk_widget_set_tooltip_text (chip, name);
  press_set_accessible_name (chip, name);
  press_add_classes (chip, "chip code");
  return chip;
}

/* What the mail is, beside this one. */
static char *
describe (PressStoryModel *model, guint index)
{
  PressBrief *brief = press_story_model_mail (model, index)->brief;
  const char *kind = press_story_kind (brief);

  if (index == model->in_view)
    /* Translators: %s is what it is, "Press release" */
    return g_strdup_printf (_ ("This mail · %s"), kind);
  if ((int)index == model->first)
    return g_strdup (_ ("The first version of this mail"));
  if (model->brief->kind == PRESS_KIND_COVERAGE && brief->kind == PRESS_KIND_PRESS_RELEASE)
    return g_strdup (_ ("The press release itself"));
  return g_strdup (kind);
}

static GtkWidget *
content_new (PressStoryModel *model, guint index, const char *sender, const char *kind, const char *day)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *when = gtk_label_new (day);
  PressBrief *brief = press_story_model_mail (model, index)->brief;

  press_add (line, press_story_chip_new (brief, NULL), FALSE);
  press_add (words, press_verbatim_new (sender, index == model->in_view ? "strong" : NULL), FALSE);
  press_add (words, press_label_new (kind, "small quiet"), FALSE);
  press_add (line, words, TRUE);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_set_margin_top (when, 1);
  press_add_classes (when, "small quiet figure");
  press_add (line, when, FALSE);
  return line;
}

static void
add_item (GtkWidget *row, const char *label, const char *action, gint64 mail)
{
  g_autofree char *detailed = g_strdup_printf ("pressbrief.%s(int64 %" G_GINT64_FORMAT ")", action, mail);

  press_row_add_item (PRESS_ROW (row), label, detailed);
}

static void
add_items (PressStoryModel *model, GtkWidget *row, guint index)
{
  gint64 mail = press_story_model_mail (model, index)->id;

  if (mail == 0)
    return;
  if (index != model->in_view)
    add_item (row, _ ("Why?"), "story-why", mail);
  add_item (row, _ ("Not this story"), "story-split", mail);
  add_item (row, _ ("Same story as…"), "story-join", mail);
  press_row_add_item (PRESS_ROW (row), _ ("Forget this story"), "pressbrief.story-forget");
}

/** press_story_mail_row_new: (transfer floating): the row of the mail @index of the story. */
GtkWidget *
press_story_mail_row_new (PressStoryModel *model, PressTrail *trail, guint index)
{
  const PressStoryMail *mail = press_story_model_mail (model, index);
  g_autofree char *sender = press_story_sender (mail->brief);
  g_autofree char *day = press_story_day (mail->brief);
  g_autofree char *kind = describe (model, index);
  const char *code = mail->brief->languages->len > 0 ? mail->brief->languages->pdata[0] : NULL;
  g_autofree char *language = code != NULL ? press_format_language (code) : NULL;
  g_autofree char *name
      = g_strjoin (", ", sender, kind, *day != '\0' ? day : language, *day != '\0' ? language : NULL, NULL);
  g_autofree char *copy = g_strjoin (", ", sender, mail->brief->subject, *day != '\0' ? day : NULL, NULL);
  GtkWidget *row = press_row_new (trail, content_new (model, index, sender, kind, day), name);

  press_row_set_copy (PRESS_ROW (row), copy);
  if (index != model->in_view && mail->id != 0 && press_trail_can_open (trail))
    {
      g_autofree char *action
          = g_strdup_printf ("pressbrief.open-mail((int64 %" G_GINT64_FORMAT ", 0, 0))", mail->id);

      press_row_set_action (PRESS_ROW (row), action, _ ("Open this mail"));
    }
  add_items (model, row, index);
  return row;
}
