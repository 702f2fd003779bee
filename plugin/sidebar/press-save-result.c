// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What came of saving: a line, why in one sentence, and a button for the one step that follows, whose signal
 * is "step". A screen reader is told like of a status bar. */

#include "sidebar/press-save-result.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-widgets.h"

struct _PressSaveResult
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *reason;
  GtkWidget *button;
  GtkLabel *button_label;
};

G_DEFINE_FINAL_TYPE (PressSaveResult, press_save_result, GTK_TYPE_BOX)

static guint step_signal;

static void
on_step_clicked (PressSaveResult *self)
{
  g_signal_emit (self, step_signal, 0);
}

static void
press_save_result_class_init (PressSaveResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  step_signal
      = g_signal_new ("step", PRESS_TYPE_SAVE_RESULT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_STATUSBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/save-result.ui");
  gtk_widget_class_bind_template_child (widget_class, PressSaveResult, icon);
  gtk_widget_class_bind_template_child (widget_class, PressSaveResult, title);
  gtk_widget_class_bind_template_child (widget_class, PressSaveResult, reason);
  gtk_widget_class_bind_template_child (widget_class, PressSaveResult, button);
  gtk_widget_class_bind_template_child (widget_class, PressSaveResult, button_label);
  gtk_widget_class_bind_template_callback (widget_class, on_step_clicked);
}

static void
press_save_result_init (PressSaveResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @saving: (nullable): nothing follows. */
static void
show_step (PressSaveResult *self, const PressSaving *saving)
{
  PressSaveStep step = saving != NULL ? press_save_step_of (saving) : PRESS_SAVE_STEP_NONE;
  g_autofree char *label = saving != NULL ? press_save_step_label (step, saving) : NULL;
  const char *name = step == PRESS_SAVE_STEP_OPEN ? _ ("Open the note") : label;

  gtk_widget_set_visible (self->button, label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_text (self->button_label, label);
  gtk_widget_set_tooltip_text (self->button, name);
  press_set_accessible_name (self->button, name);
}

static void
show (PressSaveResult *self, gboolean saved, const char *title, const char *reason)
{
  g_autofree char *name = reason != NULL ? g_strdup_printf ("%s. %s", title, reason) : g_strdup (title);

  press_set_class (GTK_WIDGET (self), "saved", saved);
  press_set_class (GTK_WIDGET (self), "failed", !saved);
  gtk_image_set_from_icon_name (self->icon, saved ? "object-select-symbolic" : "dialog-error-symbolic",
                                GTK_ICON_SIZE_MENU);
  gtk_image_set_pixel_size (self->icon, 16);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  press_set_accessible_name (GTK_WIDGET (self), name);
  gtk_widget_set_opacity (GTK_WIDGET (self), 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  gtk_widget_show (GTK_WIDGET (self));
}

/** press_save_result_show_saved: "Saved to Press notes"; @trouble: (nullable): with opening the note. */
void
press_save_result_show_saved (PressSaveResult *self, const PressSaving *saving, const char *trouble)
{
  g_autofree char *place = press_one_line (saving->saved->place, PRESS_LONGEST_NAME);
  /* Translators: %s is where a note is, "Press notes" */
  g_autofree char *title = g_strdup_printf (_ ("Saved to %s"), place);

  show (self, TRUE, title, trouble);
  show_step (self, saving);
}

/** press_save_result_show_failed: "Not saved", and why; @saving: (nullable): whose failure a step mends. */
void
press_save_result_show_failed (PressSaveResult *self, const PressSaving *saving, const char *reason)
{
  show (self, FALSE, _ ("Not saved"), reason);
  show_step (self, saving);
}

/** press_save_result_fade: what was said does not hold any more, but its room stays, so that nothing moves.
 */
void
press_save_result_fade (PressSaveResult *self)
{
  press_set_accessible_name (GTK_WIDGET (self), "");
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
