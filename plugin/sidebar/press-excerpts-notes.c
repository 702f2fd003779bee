// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What stands below an excerpt that has no other words yet: that it is being translated, why it is not and
 * the one step that mends that, or what is asked before anything is sent. A note stays as it is for as long
 * as it says the same, so that nothing flickers and the keyboard keeps its place. */

#include "sidebar/press-excerpts-private.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-anchor.h"
#include "sidebar/press-consent-words.h"
#include "sidebar/press-preferences.h"
#include "sidebar/press-widgets.h"

#define KEY "pressbrief-note"

/* A step, and the page of the settings where it is done. */
static const char *
page_of (int code)
{
  switch (code)
    {
    case PRESS_TRANSLATOR_ERROR_OFFLINE:
      return "privacy";
    case PRESS_TRANSLATOR_ERROR_PAIR:
    case PRESS_TRANSLATOR_ERROR_MISSING:
    case PRESS_TRANSLATOR_ERROR_CONSENT:
    case PRESS_TRANSLATOR_ERROR_EMBARGO:
    case PRESS_TRANSLATOR_ERROR_ADDRESS:
    case PRESS_TRANSLATOR_ERROR_KEY:
      return "translation";
    default:
      return NULL;
    }
}

static GtkWidget *
line_new (GtkWidget *lead, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = press_label_new (text, NULL);

  press_add_classes (line, "provenance");
  press_add_classes (lead, "lead");
  gtk_widget_set_valign (lead, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  press_add (line, lead, FALSE);
  press_add (line, label, TRUE);
  gtk_widget_show_all (line);
  return line;
}

static GtkWidget *
pending_new (void)
{
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *line = line_new (spinner, _ ("Translating…"));

  gtk_spinner_start (GTK_SPINNER (spinner));
  press_set_accessible_name (spinner, "");
  return line;
}

static void
on_settings_clicked (GtkButton *button, gpointer page)
{
  press_preferences_present (page);
}

static void
on_again_clicked (GtkWidget *button, PressExcerpts *self)
{
  PressExcerptView *view = PRESS_EXCERPT_VIEW (gtk_widget_get_ancestor (button, PRESS_TYPE_EXCERPT_VIEW));

  press_excerpts_translate (self, view);
}

static GtkWidget *
failed_new (PressExcerpts *self, const GError *error)
{
  /* Translators: %s is why, "DeepL does not answer" */
  g_autofree char *text = g_strdup_printf (_ ("Not translated · %s"), error->message);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *page = page_of (error->code);
  GtkWidget *button;

  press_add (box, line_new (press_icon_new ("dialog-warning-symbolic", NULL), text), FALSE);
  gtk_widget_show (box);
  if (error->code == PRESS_TRANSLATOR_ERROR_SHUT)
    return box;
  button = press_button_new (page != NULL ? _ ("Settings…") : _ ("Try again"), NULL, NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 16);
  if (page != NULL)
    g_signal_connect (button, "clicked", G_CALLBACK (on_settings_clicked), (gpointer)page);
  else
    g_signal_connect_object (button, "clicked", G_CALLBACK (on_again_clicked), self, 0);
  press_add (box, button, FALSE);
  return box;
}

static GtkWidget *
answer_new (PressExcerpts *self, const char *label, void (*answer) (PressExcerpts *self))
{
  GtkWidget *button = press_button_new (label, NULL, NULL);

  gtk_style_context_remove_class (gtk_widget_get_style_context (button), "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (answer), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return button;
}

/* A question before anything is sent; the answer that sends nothing has the focus. */
static GtkWidget *
question_new (const char *text, GtkWidget *yes, GtkWidget *no)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *flow = press_flow_new ();

  press_add_classes (box, "wording question");
  gtk_widget_set_margin_top (box, 4);
  press_set_accessible_name (box, text);
  press_add (box, press_label_new (text, "small"), FALSE);
  press_flow_add (flow, yes);
  press_flow_add (flow, no);
  press_add (box, flow, FALSE);
  gtk_widget_show_all (box);
  return box;
}

static void
ask (PressExcerpts *self, PressExcerptView *view)
{
  g_autoptr (PressTranslator) translator = press_translator_new_from_settings (NULL);
  gboolean embargo = self->question == PRESS_TRANSLATOR_ERROR_EMBARGO;
  g_autofree char *text = NULL;
  GtkWidget *yes, *no;

  if (translator == NULL)
    return;
  text = embargo ? press_consent_words_for_embargo (translator, self->wants_all)
                 : press_consent_words (translator);
  yes = embargo ? answer_new (self, _ ("Send"), press_excerpts_send)
                : answer_new (self, _ ("Agree"), press_excerpts_agree);
  no = answer_new (self, embargo ? _ ("Keep here") : _ ("Not now"), press_excerpts_decline);
  press_excerpt_view_set_note (view, question_new (text, yes, no));
  gtk_widget_grab_focus (no);
}

/** press_excerpts_set_note: says in @view what there is to say of @entry. */
void
press_excerpts_set_note (PressExcerpts *self, PressExcerptView *view, const PressExcerptEntry *entry)
{
  const char *before = g_object_get_data (G_OBJECT (view), KEY);
  g_autofree char *key = NULL;

  if (press_excerpt_view_has_wording (view))
    key = NULL;
  else if (self->asking == view)
    key = g_strdup_printf ("? %d", self->question);
  else if (entry->pending)
    key = self->impatient ? g_strdup ("…") : NULL;
  else if (entry->error != NULL)
    key = g_strdup (entry->error->message);
  if (g_strcmp0 (before, key) == 0 && (key == NULL) == (press_excerpt_view_get_note (view) == NULL))
    return;
  press_anchor_hold (GTK_WIDGET (view));
  press_excerpt_view_set_note (view, NULL);
  g_object_set_data_full (G_OBJECT (view), KEY, g_strdup (key), g_free);
  if (key == NULL)
    return;
  if (self->asking == view)
    ask (self, view);
  else
    press_excerpt_view_set_note (view, entry->pending ? pending_new () : failed_new (self, entry->error));
}
