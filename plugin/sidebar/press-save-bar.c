// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The bar below a brief: "Save to notes", its arrow "Save somewhere else", and Copy. What came of saving
 * stands above them until another mail is shown, with the one step that follows. Saving that takes no longer
 * than a reader notices shows no sign of itself. */

#include "sidebar/press-save-bar.h"

#include <glib/gi18n-lib.h>

#include "brief/press-mail-key.h"
#include "notes/press-note-open.h"
#include "sidebar/press-save-result.h"
#include "sidebar/press-save-targets.h"
#include "sidebar/press-saving.h"
#include "sidebar/press-sidebar.h"
#include "sidebar/press-widgets.h"

/* Saving that takes no longer than this goes unnoticed, ms. */
#define PATIENCE 150
/* Pixels, as the style sheet and the theme have them. */
#define SIDE_PADDING 16
#define BUTTON_PADDING 12

struct _PressSaveBar
{
  GtkBox parent_instance;

  PressSaveResult *result;
  GtkWidget *split;
  GtkWidget *save;
  GtkSpinner *spinner;
  GtkLabel *save_label;
  GtkMenuButton *arrow;
  GtkWidget *copy;
  GtkWidget *copy_icon;
  GtkLabel *copy_label;
  GtkWidget *targets;

  PressSavings *savings; /* owned */
  PressBrief *brief;     /* owned, nullable */
  char *mail;            /* owned: that of @brief */
  gboolean had_focus;    /* the button, before it became insensitive */
  gboolean narrow;       /* Copy shows its icon only */
  int copy_width;        /* of the word on Copy */
  guint patience;        /* source */
  guint narrowing;       /* source */
};

G_DEFINE_FINAL_TYPE (PressSaveBar, press_save_bar, GTK_TYPE_BOX)

static const PressSaving *
current (PressSaveBar *self)
{
  return self->mail != NULL ? press_savings_get (self->savings, self->mail) : NULL;
}

static gboolean
is_running (const PressSaving *saving)
{
  return saving != NULL && saving->saved == NULL && saving->error == NULL;
}

static void
show_button (PressSaveBar *self, const char *words, gboolean busy, gboolean suggested)
{
  gboolean had_focus = self->had_focus && gtk_widget_has_focus (self->copy);
  gboolean has_focus = busy && gtk_widget_has_focus (self->save);

  gtk_label_set_text (self->save_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  g_object_set (self->spinner, "active", busy, NULL);
  if (has_focus) /* an insensitive button would lose it: Copy keeps it near */
    gtk_widget_grab_focus (self->copy);
  gtk_widget_set_sensitive (self->split, !busy);
  if (!busy && had_focus)
    gtk_widget_grab_focus (self->save);
  self->had_focus = busy && (has_focus || had_focus);
  press_set_class (self->save, "suggested-action", suggested);
  press_set_class (GTK_WIDGET (self->arrow), "suggested-action", suggested);
}

static void update (PressSaveBar *self);

static gboolean
on_patience_over (gpointer data)
{
  PressSaveBar *self = data;

  self->patience = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
show_running (PressSaveBar *self, const PressSaving *saving)
{
  gint64 waited = (g_get_monotonic_time () - saving->begun) / G_TIME_SPAN_MILLISECOND;

  if (waited >= PATIENCE)
    {
      press_save_result_fade (self->result);
      show_button (self, _ ("Saving…"), TRUE, FALSE);
    }
  else if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE - waited, on_patience_over, self);
}

static void
update (PressSaveBar *self)
{
  const PressSaving *saving = current (self);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (is_running (saving))
    {
      show_running (self, saving);
      return;
    }
  if (saving == NULL)
    {
      gtk_widget_hide (GTK_WIDGET (self->result));
      show_button (self, _ ("Save to notes"), FALSE, TRUE);
    }
  else if (saving->saved != NULL)
    {
      press_save_result_show_saved (self->result, saving, NULL);
      show_button (self, _ ("Update note"), FALSE, FALSE);
    }
  else
    {
      press_save_result_show_failed (self->result, saving, saving->error->message);
      show_button (self, _ ("Try again"), FALSE, TRUE);
    }
}

static void
on_saving_changed (GObject *owner, const char *mail)
{
  PressSaveBar *self = PRESS_SAVE_BAR (owner);

  if (g_strcmp0 (self->mail, mail) == 0)
    update (self);
}

/**
 * press_save_bar_save:
 * @name: (nullable): of the notebook; %NULL: the one of the note that is there already, else the one that the
 * reader chose
 * @full_text: with the whole text of the mail
 *
 * Saves the note of the brief that is shown, or updates it.
 */
void
press_save_bar_save (PressSaveBar *self, const char *name, gboolean full_text)
{
  const PressSaving *before = current (self);

  if (self->brief == NULL || is_running (before))
    return;
  if (before != NULL)
    {
      full_text |= before->full_text;
      name = name != NULL ? name : before->name;
    }
  press_savings_begin (self->savings, self->brief, name, full_text, self->save);
}

static void
on_save_clicked (PressSaveBar *self)
{
  press_save_bar_save (self, NULL, FALSE);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressSaveBar) self = data;
  const PressSaving *saving = current (self);

  if (!press_note_open_finish (result, NULL) && saving != NULL && saving->saved != NULL)
    press_save_result_show_saved (self->result, saving, _ ("No program is set up to open this note."));
}

static void
open_note (PressSaveBar *self, const char *uri)
{
  g_autoptr (GdkAppLaunchContext) context
      = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  press_note_open_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, on_opened, g_object_ref (self));
}

static void
on_step (PressSaveBar *self)
{
  const PressSaving *saving = current (self);
  PressSaveStep step = saving != NULL ? press_save_step_of (saving) : PRESS_SAVE_STEP_NONE;
  GtkWidget *sidebar = gtk_widget_get_ancestor (self->save, PRESS_TYPE_SIDEBAR);
  g_autoptr (GError) error = NULL;

  if (step == PRESS_SAVE_STEP_OPEN)
    open_note (self, saving->saved->uri);
  else if (step == PRESS_SAVE_STEP_FOLDER || step == PRESS_SAVE_STEP_FILE)
    press_save_step_choose (step, GTK_WIDGET (self->result), G_CALLBACK (on_save_clicked), self);
  else if (step == PRESS_SAVE_STEP_START
           && !press_save_step_start (saving, GTK_WIDGET (self->result), &error))
    press_save_result_show_failed (self->result, saving,
                                   error != NULL ? error->message : saving->error->message);
  else if (step == PRESS_SAVE_STEP_ELSEWHERE)
    press_save_bar_open_targets (self);
  else if (step == PRESS_SAVE_STEP_SETTINGS && sidebar != NULL)
    g_action_group_activate_action (gtk_widget_get_action_group (sidebar, "pressbrief"), "settings", NULL);
}

/** press_save_bar_open_targets: opens the menu of the arrow. */
void
press_save_bar_open_targets (PressSaveBar *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->arrow), TRUE);
}

static void
on_arrow_toggled (PressSaveBar *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->arrow)))
    press_save_targets_fill (self->targets);
}

static gboolean
on_narrowing (gpointer data)
{
  PressSaveBar *self = data;

  self->narrowing = 0;
  gtk_widget_set_visible (self->copy_icon, self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_label), !self->narrow);
  return G_SOURCE_REMOVE;
}

/* What @widget wants when it may have all of it. */
static int
width_of (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_get_preferred_width (widget, NULL, &width);
  return width;
}

static void
press_save_bar_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  PressSaveBar *self = PRESS_SAVE_BAR (widget);
  int padding = 2 * SIDE_PADDING + 4 * BUTTON_PADDING + width_of (GTK_WIDGET (self->arrow));
  gboolean narrow;

  if (gtk_widget_get_visible (GTK_WIDGET (self->copy_label))) /* else it wants nothing */
    self->copy_width = width_of (GTK_WIDGET (self->copy_label));
  narrow = width_of (GTK_WIDGET (self->save_label)) + self->copy_width + padding > allocation->width;
  GTK_WIDGET_CLASS (press_save_bar_parent_class)->size_allocate (widget, allocation);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->narrowing == 0)
    self->narrowing = g_idle_add (on_narrowing, self);
}

static void
press_save_bar_dispose (GObject *object)
{
  PressSaveBar *self = PRESS_SAVE_BAR (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->narrowing, g_source_remove);
  g_clear_object (&self->brief);
  g_clear_object (&self->savings);
  G_OBJECT_CLASS (press_save_bar_parent_class)->dispose (object);
}

static void
press_save_bar_finalize (GObject *object)
{
  g_free (PRESS_SAVE_BAR (object)->mail);
  G_OBJECT_CLASS (press_save_bar_parent_class)->finalize (object);
}

static void
press_save_bar_class_init (PressSaveBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_save_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_save_bar_finalize;
  widget_class->size_allocate = press_save_bar_size_allocate;
  g_type_ensure (PRESS_TYPE_SAVE_RESULT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/save-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, result);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, split);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, save);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, save_label);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, arrow);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, copy);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, copy_icon);
  gtk_widget_class_bind_template_child (widget_class, PressSaveBar, copy_label);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_step);
}

static void
press_save_bar_init (PressSaveBar *self)
{
  GtkWidget *popover;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->savings = press_savings_new (G_OBJECT (self), on_saving_changed);
  popover = gtk_popover_new (GTK_WIDGET (self->arrow));
  self->targets = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_object_set (self->targets, "margin", 10, "visible", TRUE, NULL);
  press_add_classes (self->targets, "pressbrief-popover");
  gtk_container_add (GTK_CONTAINER (popover), self->targets);
  gtk_menu_button_set_popover (self->arrow, popover);
  g_signal_connect_object (self->arrow, "toggled", G_CALLBACK (on_arrow_toggled), self, G_CONNECT_SWAPPED);
  gtk_label_set_text (self->copy_label, _ ("Copy"));
  update (self);
}

/** press_save_bar_set_brief: the note of @brief (nullable) is what is saved from now on. */
void
press_save_bar_set_brief (PressSaveBar *self, PressBrief *brief)
{
  g_autofree char *mail = brief != NULL ? press_mail_key (brief) : NULL;

  if (self->mail != NULL && g_strcmp0 (self->mail, mail) != 0)
    press_savings_forget (self->savings, self->mail);
  g_set_object (&self->brief, brief);
  g_free (self->mail);
  self->mail = g_steal_pointer (&mail);
  update (self);
}

/** press_save_bar_get_copy_label: (transfer none): the word on the button that copies. */
GtkLabel *
press_save_bar_get_copy_label (PressSaveBar *self)
{
  return self->copy_label;
}
