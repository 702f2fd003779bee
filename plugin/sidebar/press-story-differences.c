// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the mails of a story say differently: each wording verbatim, with the mail that it is from, which a
 * button opens there; the words that differ are bold and underlined. No sentence of ours is about them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sidebar/press-row.h"
#include "sidebar/press-story-rows.h"
#include "sidebar/press-story-words.h"
#include "sidebar/press-widgets.h"
#include "stories/press-diff.h"

#define MOST_SOURCES 6 /* wordings of one difference that are shown */

/* Gives the characters @mark of @text, which is shown by @label as one line, their attributes. */
static void
mark_words (GtkWidget *label, const char *text, PressSpan mark)
{
  const char *shown = gtk_label_get_text (GTK_LABEL (label));
  g_autofree char *before = g_utf8_substring (text, 0, mark.begin);
  g_autofree char *words = g_utf8_substring (text, mark.begin, mark.end);
  g_autofree char *line = press_one_line (words, PRESS_LONGEST_TEXT);
  g_autofree char *head = press_one_line (before, PRESS_LONGEST_TEXT);
  PangoAttrList *old = gtk_label_get_attributes (GTK_LABEL (label));
  g_autoptr (PangoAttrList) attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  const char *from = strlen (head) <= strlen (shown) ? shown + strlen (head) : shown;
  const char *found = *line != '\0' ? strstr (from, line) : NULL;
  PangoAttribute *both[]
      = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      both[i]->start_index = found != NULL ? (guint)(found - shown) : 0;
      both[i]->end_index = found != NULL ? (guint)(found - shown + (gssize)strlen (line)) : 0;
      pango_attr_list_insert (attributes, both[i]);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

/* "this mail", or a button with the sender and the day that opens the other mail at @span. */
static GtkWidget *
source_new (PressStoryModel *model, PressTrail *trail, guint mail, PressSpan span)
{
  const PressStoryMail *of = press_story_model_mail (model, mail);
  g_autofree char *source = press_story_source (of->brief);
  g_autofree char *action = NULL;
  GtkWidget *button, *label;

  if (mail == model->in_view)
    return press_label_new (_ ("this mail"), "small quiet");
  if (of->id == 0 || !press_trail_can_open (trail))
    return press_label_new (source, "small quiet");
  button = gtk_button_new ();
  label = press_label_new (source, "quiet");
  gtk_container_add (GTK_CONTAINER (button), label);
  press_add_classes (button, "flat inline source");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Open that mail"));
  press_set_accessible_name (button, source);
  action = g_strdup_printf ("pressbrief.open-mail((int64 %" G_GINT64_FORMAT ", %d, %d))", of->id,
                            (int)span.begin, (int)span.end);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* The chip and the source, and below them the words, which are at @span of the mail; (out) @label. */
static GtkWidget *
block_new (PressStoryModel *model,
           PressTrail *trail,
           guint mail,
           const char *language,
           const char *text,
           PressSpan span,
           GtkWidget **label)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *rule = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  press_add (head, press_story_chip_new (press_story_model_mail (model, mail)->brief, language), FALSE);
  press_add (head, source_new (model, trail, mail, span), TRUE);
  *label = press_verbatim_new (text, NULL);
  press_add_classes (rule, "wording");
  press_add (rule, *label, FALSE);
  press_add (block, head, FALSE);
  press_add (block, rule, FALSE);
  return block;
}

static GtkWidget *
box_new (const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  if (title != NULL)
    press_add (box, press_verbatim_new (title, "strong"), FALSE);
  return box;
}

/* What is shown in the mail in view when the row is activated. */
static void
set_place (GtkWidget *row, PressStoryModel *model, const PressWording *wording)
{
  if (wording->mail == model->in_view)
    press_row_set_place (PRESS_ROW (row), wording->span);
}

/* "Quote of Ada Lund", "Quote of Ada Lund, in 3 other mails" */
static char *
describe_quote (const PressDifference *difference)
{
  guint n = difference->sources->len;
  g_autofree char *about = press_isolate (difference->about);

  if (difference->kind == PRESS_DIFFERENCE_ONLY_HERE)
    /* Translators: %s is a person */
    return g_strdup_printf (_ ("Quote of %s"), about);
  /* Translators: %1$s is a person, %2$u a number of mails */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Quote of %1$s, in %2$u other mail",
                                       "Quote of %1$s, in %2$u other mails", n),
                          about, n);
}

static void
add_sources (GtkWidget *box, PressStoryModel *model, PressTrail *trail, const PressDifference *difference)
{
  for (guint i = 0; i < MIN (difference->sources->len, MOST_SOURCES); i++)
    {
      const PressDifferenceSource *source = difference->sources->pdata[i];
      const PressWording *passage = source->passage;
      PressSpan focus
          = { source->focus.begin - passage->span.begin, source->focus.end - passage->span.begin };
      GtkWidget *label;

      press_add (
          box,
          block_new (model, trail, passage->mail, passage->language, passage->text, passage->span, &label),
          FALSE);
      if (focus.end > focus.begin && focus.end <= (guint)g_utf8_strlen (passage->text, -1))
        mark_words (label, passage->text, focus);
    }
}

/** press_story_difference_row_new: (transfer floating): the difference @index; @titled: with its kind. */
GtkWidget *
press_story_difference_row_new (PressStoryModel *model, PressTrail *trail, guint index, gboolean titled)
{
  const PressDifference *difference = model->differences->pdata[index];
  const PressDifferenceSource *first = difference->sources->pdata[0];
  gboolean inventory
      = difference->kind == PRESS_DIFFERENCE_ONLY_HERE || difference->kind == PRESS_DIFFERENCE_MISSING_HERE;
  gboolean quote = inventory && first->passage->quote >= 0 && difference->about != NULL;
  g_autofree char *title = g_strjoin (", ", press_story_difference (difference->kind),
                                      inventory ? NULL : difference->about, NULL);
  g_autofree char *described = quote ? describe_quote (difference) : NULL;
  g_autofree char *spoken
      = g_strjoin (", ", title, described != NULL ? described : first->passage->text, NULL);
  g_autofree char *name = press_one_line (spoken, PRESS_LONGEST_TEXT);
  GtkWidget *box = box_new (titled ? title : NULL);
  GtkWidget *row;

  if (described != NULL)
    press_add (box, press_label_new (described, NULL), FALSE);
  else
    add_sources (box, model, trail, difference);
  row = press_row_new (trail, box, name);
  press_row_set_copy (PRESS_ROW (row), first->passage->text);
  set_place (row, model, first->passage);
  if (described != NULL && first->passage->mail != model->in_view && press_trail_can_open (trail)
      && press_story_model_mail (model, first->passage->mail)->id != 0)
    {
      g_autofree char *action
          = g_strdup_printf ("pressbrief.open-mail((int64 %" G_GINT64_FORMAT ", %d, %d))",
                             press_story_model_mail (model, first->passage->mail)->id,
                             (int)first->passage->span.begin, (int)first->passage->span.end);

      press_row_set_action (PRESS_ROW (row), action, _ ("Open that mail"));
    }
  return row;
}

static char *
text_at (PressBrief *brief, PressSpan span)
{
  return span.end > span.begin ? g_utf8_substring (brief->text, span.begin, span.end) : NULL;
}

/* One side of a change; nothing when it is empty there. */
static void
add_side (
    GtkWidget *box, PressStoryModel *model, PressTrail *trail, guint mail, PressSpan span, PressSpan around)
{
  PressBrief *brief = press_story_model_mail (model, mail)->brief;
  PressSpan whole = around.end > around.begin ? around : span;
  g_autofree char *text = text_at (brief, whole);
  GtkWidget *label;

  if (text == NULL)
    return;
  press_add (box, block_new (model, trail, mail, NULL, text, whole, &label), FALSE);
  if (span.end > span.begin && (span.begin != whole.begin || span.end != whole.end))
    mark_words (label, text, (PressSpan){ span.begin - whole.begin, span.end - whole.begin });
}

/** press_story_change_row_new: (transfer floating): a change since the first version. */
GtkWidget *
press_story_change_row_new (PressStoryModel *model, PressTrail *trail, const PressChange *change)
{
  const char *title = press_story_change (change->kind);
  GtkWidget *box = box_new (title);
  g_autofree char *spoken = g_strjoin (", ", title, change->from != NULL ? change->from : change->to,
                                       change->from != NULL ? change->to : NULL, NULL);
  g_autofree char *name = press_one_line (spoken, PRESS_LONGEST_TEXT);
  GtkWidget *row;

  add_side (box, model, trail, (guint)model->first, change->from_span, change->from_sentence);
  add_side (box, model, trail, model->in_view, change->to_span, change->to_sentence);
  row = press_row_new (trail, box, name);
  press_row_set_copy (PRESS_ROW (row), change->to != NULL ? change->to : change->from);
  press_row_set_place (PRESS_ROW (row), change->to_span);
  return row;
}

/** press_story_wordings_row_new: (transfer floating): one thing that two mails word differently. */
GtkWidget *
press_story_wordings_row_new (PressStoryModel *model, PressTrail *trail, const PressTwoWordings *pair)
{
  const PressWording *both[] = { pair->first, pair->second };
  g_autoptr (GArray) runs = press_diff_words (pair->first->text, pair->second->text);
  const char *title = pair->speaker != NULL ? pair->speaker : _ ("Speaker not named");
  g_autofree char *name = press_one_line (title, PRESS_LONGEST_NAME);
  g_autofree char *copy = g_strjoin ("\n", pair->first->text, pair->second->text, NULL);
  GtkWidget *box = box_new (name);
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      GtkWidget *label;

      press_add (
          box,
          block_new (model, trail, both[i]->mail, both[i]->language, both[i]->text, both[i]->span, &label),
          FALSE);
      for (guint j = 0; j < runs->len; j++)
        {
          const PressDiffRun *run = &g_array_index (runs, PressDiffRun, j);
          PressSpan mark = i == 0 ? run->from : run->to;

          if (run->kind == PRESS_DIFF_CHANGED && mark.end > mark.begin)
            mark_words (label, both[i]->text, mark);
        }
    }
  row = press_row_new (trail, box, name);
  press_row_set_copy (PRESS_ROW (row), copy);
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    set_place (row, model, both[i]);
  return row;
}
