// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The line on top of a brief: what the mail is and why, its languages, and what else can be done with it.
 * What its buttons do are the sidebar's actions ("pressbrief.…"), found by name. */

#include "sidebar/press-status-line.h"

#include <glib/gi18n-lib.h>

#include "brief/press-format.h"
#include "brief/press-words.h"
#include "desktop/press-settings.h"
#include "sidebar/press-senders.h"
#include "sidebar/press-widgets.h"

/* Reasons that "Why?" gives. */
#define MOST_REASONS 8
/* Languages that the line names. */
#define MOST_LANGUAGES 3

struct _PressStatusLine
{
  GtkBox parent_instance;

  GtkLabel *kind;
  GtkMenuButton *why;
  GtkBox *reasons;
  GtkBox *languages;
  PressLanguageMenu *language_menu;
  GtkWidget *shut;
  GtkWidget *unfold;
  GtkMenuButton *menu;

  PressBrief *brief; /* owned: of which "Why?" does not tell yet; nullable */
  PressDecision decision;
  guint filling; /* source */
};

G_DEFINE_FINAL_TYPE (PressStatusLine, press_status_line, GTK_TYPE_BOX)

static void
press_status_line_dispose (GObject *object)
{
  PressStatusLine *self = PRESS_STATUS_LINE (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->brief);
  G_OBJECT_CLASS (press_status_line_parent_class)->dispose (object);
}

static void
press_status_line_class_init (PressStatusLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_status_line_dispose;
  g_type_ensure (PRESS_TYPE_LANGUAGE_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, kind);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, why);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, reasons);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, languages);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, language_menu);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, shut);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, unfold);
  gtk_widget_class_bind_template_child (widget_class, PressStatusLine, menu);
}

static void
add_reason (PressStatusLine *self, PressBrief *brief, const PressSignal *signal)
{
  g_autofree char *sentence = press_words_signal_with_evidence (brief, signal);
  g_autofree char *name = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon
      = press_icon_new (signal->weight > 0 ? "list-add-symbolic" : "list-remove-symbolic", "lead");
  GtkWidget *label = press_label_new (sentence, NULL);

  /* Translators: a reason that speaks for or against a press release, for screen readers */
  name = g_strdup_printf (signal->weight > 0 ? _ ("For: %s") : _ ("Against: %s"), sentence);
  press_set_accessible_name (label, name);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  press_add (line, icon, FALSE);
  press_add (line, label, TRUE);
  gtk_widget_show (line);
  press_add (GTK_WIDGET (self->reasons), line, FALSE);
}

static void
add_line (PressStatusLine *self, const char *text, const char *classes)
{
  GtkWidget *label = press_label_new (text, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  press_add (GTK_WIDGET (self->reasons), label, FALSE);
}

static void
add_button (PressStatusLine *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *words = gtk_bin_get_child (GTK_BIN (button));

  gtk_label_set_line_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 28);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown),
                           gtk_menu_button_get_popover (self->why), G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_show (button);
  press_add (GTK_WIDGET (self->reasons), button, FALSE);
}

/* Whose mails are treated so; NULL when the mail does not say who it is from. */
static char *
sender_of (PressBrief *brief)
{
  g_autofree char *address = press_senders_address (brief);

  return address != NULL ? press_isolate_ltr (address) : NULL;
}

static void
add_decision (PressStatusLine *self, PressBrief *brief, PressDecision decision)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (decision.when);
  g_autofree char *day = when != NULL ? press_format_day (when) : g_strdup ("");
  g_autofree char *sender = sender_of (brief);
  g_autofree char *line = NULL;

  if (decision.when != 0)
    /* Translators: %s is a day, "23 May" */
    line = g_strdup_printf (_ ("You decided this on %s."), day);
  else
    /* Translators: %s is an address */
    line = g_strdup_printf (_ ("You decided this for all mails of %s."), sender);
  add_line (self, line, NULL);
}

/* What a decision about this mail may become: one about all mails of its sender. */
static void
offer_sender (PressStatusLine *self, PressBrief *brief, PressDecision decision)
{
  g_autofree char *sender = sender_of (brief);
  g_autofree char *label = NULL;

  if (sender == NULL || decision.treat_as == PRESS_TREAT_AS_COVERAGE)
    return;
  if (decision.when == 0)
    {
      add_button (self, _ ("Not for this sender any more"), "pressbrief.sender::ask");
      return;
    }
  if (press_senders_list_of (brief) != NULL)
    return;
  if (decision.treat_as == PRESS_TREAT_AS_PRESS_RELEASE)
    {
      /* Translators: mails of %s, an address, are always treated as press releases */
      label = g_strdup_printf (_ ("Always for %s"), sender);
      add_button (self, label, "pressbrief.sender::always");
    }
  else
    {
      /* Translators: mails of %s, an address, are never treated as press releases */
      label = g_strdup_printf (_ ("Never for %s"), sender);
      add_button (self, label, "pressbrief.sender::never");
    }
}

/* "Always" does not hold for a mail that the server calls forged: that is said. */
static gboolean
is_forged_friend (PressBrief *brief)
{
  return brief->forged && g_strcmp0 (press_senders_list_of (brief), PRESS_SETTINGS_SENDERS_ALWAYS) == 0;
}

/* The reasons, strongest first: what is not known here is left out. */
static void
add_reasons (PressStatusLine *self, PressBrief *brief)
{
  guint n = 0;

  for (guint i = 0; i < brief->signals->len && n < MOST_REASONS; i++)
    {
      const PressSignal *signal = brief->signals->pdata[i];

      if (signal->weight == 0 || press_words_signal (signal->name) == NULL
          || g_str_equal (signal->name, "reader-decided"))
        continue;
      add_reason (self, brief, signal);
      n++;
    }
}

static void
add_buttons (PressStatusLine *self, PressBrief *brief, PressDecision decision)
{
  gboolean other = brief->kind == PRESS_KIND_OTHER;

  if (decision.treat_as != PRESS_TREAT_AS_IT_LOOKS)
    {
      if (decision.when != 0)
        add_button (self, _ ("Undo"), "pressbrief.treat-as::as-it-looks");
      offer_sender (self, brief, decision);
      return;
    }
  if (other || !press_words_is_sure (brief))
    add_button (self, _ ("Treat as press release"), "pressbrief.treat-as::press-release");
  if (!other)
    add_button (self, _ ("Not a press release"), "pressbrief.treat-as::other");
}

static void
fill_why (PressStatusLine *self, PressBrief *brief, PressDecision decision)
{
  gboolean decided = decision.treat_as != PRESS_TREAT_AS_IT_LOOKS;
  /* Translators: %s is what the mail is, "Press release" */
  g_autofree char *title = g_strdup_printf (_ ("Why “%s”?"), press_words_kind (brief));

  press_empty (GTK_WIDGET (self->reasons));
  add_line (self, title, "strong");
  if (decided)
    add_decision (self, brief, decision);
  if (is_forged_friend (brief))
    add_line (self, _ ("The mail server says that the sender is forged, so “always” does not count here."),
              NULL);
  add_reasons (self, brief);
  if (!decided && !press_words_is_sure (brief) && brief->kind != PRESS_KIND_OTHER)
    add_line (self, _ ("Enough for a brief, not enough to be sure."), "small quiet");
  add_buttons (self, brief, decision);
}

/* Fills "Why?" if it is not filled yet. */
static void
finish_why (PressStatusLine *self)
{
  g_autoptr (PressBrief) brief = g_steal_pointer (&self->brief);

  g_clear_handle_id (&self->filling, g_source_remove);
  if (brief != NULL)
    fill_why (self, brief, self->decision);
}

static gboolean
on_idle (gpointer data)
{
  PressStatusLine *self = data;

  self->filling = 0;
  finish_why (self);
  return G_SOURCE_REMOVE;
}

/* The reasons stand in a popover, so that there is time to make them; whoever is quicker does not wait. */
static void
prepare_why (PressStatusLine *self, PressBrief *brief, PressDecision decision)
{
  g_autofree char *title = g_strdup_printf (_ ("Why “%s”?"), press_words_kind (brief));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why), title);
  press_set_accessible_name (GTK_WIDGET (self->why), title);
  g_set_object (&self->brief, brief);
  self->decision = decision;
  if (self->filling == 0)
    self->filling = g_idle_add (on_idle, self);
}

static void
press_status_line_init (PressStatusLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  press_set_accessible_name (GTK_WIDGET (self->menu), _ ("More actions"));
  g_signal_connect_object (self->why, "toggled", G_CALLBACK (finish_why), self, G_CONNECT_SWAPPED);
}

static void
fill_languages (PressStatusLine *self, PressBrief *brief)
{
  press_empty (GTK_WIDGET (self->languages));
  for (guint i = 0; i < MIN (brief->languages->len, MOST_LANGUAGES); i++)
    {
      g_autofree char *language = press_format_language (brief->languages->pdata[i]);
      /* Translators: %s is the name of a language */
      g_autofree char *name = g_strdup_printf (_ ("The mail is in %s"), language);
      GtkWidget *chip = gtk_label_new (language);

      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (chip, name);
      press_set_accessible_name (chip, name);
      press_add_classes (chip, "chip");
      gtk_widget_show (chip);
      press_add (GTK_WIDGET (self->languages), chip, FALSE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->languages), brief->languages->len > 0);
}

/**
 * press_status_line_set_brief:
 * @decision: what the reader decided about the mail
 * @can_unfold: whether the facts of the brief are hidden and "Brief it anyway" is offered
 */
void
press_status_line_set_brief (PressStatusLine *self,
                             PressBrief *brief,
                             PressDecision decision,
                             gboolean can_unfold)
{
  gtk_label_set_text (self->kind, press_words_kind (brief));
  press_set_class (GTK_WIDGET (self->kind), "kind", brief->kind != PRESS_KIND_OTHER);
  prepare_why (self, brief, decision);
  fill_languages (self, brief);
  gtk_widget_set_visible (self->shut, press_brief_is_shut (brief));
  gtk_widget_set_visible (self->unfold, can_unfold);
}

/** press_status_line_set_excerpts: what the language menu is about; @excerpts: nullable. */
void
press_status_line_set_excerpts (PressStatusLine *self, PressExcerpts *excerpts)
{
  press_language_menu_set_excerpts (self->language_menu, excerpts);
}
