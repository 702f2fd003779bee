// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* An excerpt of the mail. The mail's own words are there at once. What they say in the reader's language
 * takes their place when it comes, with a line below that says whose wording it is and a toggle that shows
 * the mail's words below that. What is asked or said about the excerpt stands in the same place. */

#include "sidebar/press-excerpt-view.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "sidebar/press-widgets.h"

#define DURATION 150 /* ms, to open the original */
#define GAP 2
#define ICON_GAP 5

struct _PressExcerptView
{
  GtkBox parent_instance;

  char *text;
  PressSpan span;
  GtkWidget *original; /* the mail's words, as they are shown while there are no others */
  GtkWidget *wording;  /* those others; the three below belong to them. NULL until they come */
  GtkWidget *line;
  GtkWidget *toggle;
  GtkWidget *revealer;
  char *provenance;
  GtkWidget *note; /* nullable */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PressExcerptView, press_excerpt_view, GTK_TYPE_BOX)

static void
press_excerpt_view_finalize (GObject *object)
{
  g_free (PRESS_EXCERPT_VIEW (object)->text);
  g_free (PRESS_EXCERPT_VIEW (object)->provenance);
  G_OBJECT_CLASS (press_excerpt_view_parent_class)->finalize (object);
}

static void
press_excerpt_view_class_init (PressExcerptViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = press_excerpt_view_finalize;
  /* "changed": other words are shown, or the original was opened or closed */
  signals[CHANGED] = g_signal_new ("changed", PRESS_TYPE_EXCERPT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
press_excerpt_view_init (PressExcerptView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), GAP);
}

/** press_excerpt_view_new: (transfer floating): @original shows @text, which stands at @span of the brief's
 * text. */
GtkWidget *
press_excerpt_view_new (GtkWidget *original, const char *text, PressSpan span)
{
  PressExcerptView *self = g_object_new (PRESS_TYPE_EXCERPT_VIEW, "visible", TRUE, NULL);

  self->text = g_strdup (text);
  self->span = span;
  self->original = original;
  press_add (GTK_WIDGET (self), original, FALSE);
  return GTK_WIDGET (self);
}

/** press_excerpt_view_get_text: (transfer none): the mail's words. */
const char *
press_excerpt_view_get_text (PressExcerptView *self)
{
  return self->text;
}

/** press_excerpt_view_get_span: where they stand in the brief's text. */
PressSpan
press_excerpt_view_get_span (PressExcerptView *self)
{
  return self->span;
}

static void
on_toggled (PressExcerptView *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), press_excerpt_view_get_open (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
toggle_new (PressExcerptView *self, const PressRendering *wording)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (_ ("Original"));
  g_autofree char *language = wording->language != NULL ? press_format_language (wording->language) : NULL;
  /* Translators: what the mail says itself; %s is a language */
  g_autofree char *name = language != NULL ? g_strdup_printf (_ ("Show the %s original"), language)
                                           : g_strdup (_ ("Show the original"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_container_add (GTK_CONTAINER (toggle), label);
  gtk_widget_set_valign (toggle, GTK_ALIGN_START);
  press_add_classes (toggle, "flat inline original");
  gtk_widget_set_tooltip_text (toggle, name);
  press_set_accessible_name (toggle, name);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  return toggle;
}

/* Whose words they are; a button where that leads somewhere. */
static GtkWidget *
whose_new (const PressRendering *wording)
{
  GtkWidget *label = press_label_new (wording->provenance, NULL);
  GtkWidget *button;

  if (wording->action == NULL)
    return label;
  button = gtk_button_new ();
  gtk_container_add (GTK_CONTAINER (button), label);
  press_add_classes (button, "flat inline source");
  gtk_widget_set_tooltip_text (button, _ ("Open that mail"));
  press_set_accessible_name (button, wording->provenance);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), wording->action);
  return button;
}

/* The words, whose they are, and the mail's own. */
static void
make_wording (PressExcerptView *self, const PressRendering *wording)
{
  GtkWidget *icon = press_icon_new (wording->icon, "lead");
  GtkWidget *whose = whose_new (wording);
  GtkWidget *original = press_verbatim_new (self->text, "small");
  GtkWidget *rule = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->provenance = g_strdup (wording->provenance);
  self->wording = press_verbatim_new (wording->text, NULL);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ICON_GAP);
  self->toggle = toggle_new (self, wording);
  self->revealer = gtk_revealer_new ();
  press_add_classes (self->line, "provenance");
  press_add_classes (self->line, wording->kind);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_valign (whose, GTK_ALIGN_START);
  press_add (self->line, icon, FALSE);
  press_add (self->line, whose, TRUE);
  press_add (self->line, self->toggle, FALSE);
  press_add_classes (rule, "wording");
  gtk_widget_set_margin_top (rule, 3);
  press_add (rule, original, FALSE);
  gtk_container_add (GTK_CONTAINER (self->revealer), rule);
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), DURATION);
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *part = i == 0 ? self->wording : i == 1 ? self->line : self->revealer;

      gtk_widget_show_all (part);
      press_add (GTK_WIDGET (self), part, FALSE);
    }
}

/* What is about to go must not take the keyboard focus along: the row keeps it. */
static void
keep_focus (PressExcerptView *self, GtkWidget *part)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (self));
  GtkWidget *focus = GTK_IS_WINDOW (toplevel) ? gtk_window_get_focus (GTK_WINDOW (toplevel)) : NULL;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);

  if (focus != NULL && row != NULL && gtk_widget_is_ancestor (focus, part))
    gtk_widget_grab_focus (row);
}

static void
drop_wording (PressExcerptView *self)
{
  if (self->wording == NULL)
    return;
  keep_focus (self, self->line);
  g_clear_pointer (&self->wording, gtk_widget_destroy);
  g_clear_pointer (&self->line, gtk_widget_destroy);
  g_clear_pointer (&self->revealer, gtk_widget_destroy);
  g_clear_pointer (&self->provenance, g_free);
  self->toggle = NULL;
}

/**
 * press_excerpt_view_set_wording:
 * @wording: (nullable): what is shown instead of the mail's words, and whose it is; %NULL: the mail's
 *
 * Takes the place of any wording before, and of the note.
 */
void
press_excerpt_view_set_wording (PressExcerptView *self, const PressRendering *wording)
{
  if (wording == NULL && self->wording == NULL)
    return;
  drop_wording (self);
  if (wording != NULL)
    {
      press_excerpt_view_set_note (self, NULL);
      make_wording (self, wording);
    }
  gtk_widget_set_visible (self->original, wording == NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** press_excerpt_view_has_wording: whether other words than the mail's are shown. */
gboolean
press_excerpt_view_has_wording (PressExcerptView *self)
{
  return self->wording != NULL;
}

/** press_excerpt_view_describe: (transfer full): the words that are shown, and whose they are, for a screen
 * reader. */
char *
press_excerpt_view_describe (PressExcerptView *self)
{
  const char *words = self->wording != NULL ? gtk_label_get_text (GTK_LABEL (self->wording)) : self->text;
  g_autofree char *described = g_strjoin (", ", words, self->provenance, NULL);

  return press_one_line (described, PRESS_LONGEST_TEXT);
}

/** press_excerpt_view_set_open: shows the mail's words below the others, or hides them. */
void
press_excerpt_view_set_open (PressExcerptView *self, gboolean open)
{
  if (self->toggle != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), open);
}

/** press_excerpt_view_get_open: whether the mail's words stand below the others. */
gboolean
press_excerpt_view_get_open (PressExcerptView *self)
{
  return self->toggle != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

/** press_excerpt_view_set_note: @note: (nullable) (transfer floating): stands below the words: that they are
 * being translated, why they are not, a question. */
void
press_excerpt_view_set_note (PressExcerptView *self, GtkWidget *note)
{
  if (self->note != NULL)
    {
      keep_focus (self, self->note);
      gtk_widget_destroy (self->note);
    }
  self->note = note;
  if (note != NULL)
    press_add (GTK_WIDGET (self), note, FALSE);
}

/** press_excerpt_view_get_note: (transfer none) (nullable): as press_excerpt_view_set_note(). */
GtkWidget *
press_excerpt_view_get_note (PressExcerptView *self)
{
  return self->note;
}
