// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The sidebar: which mail is current, and its analysis.
 *
 * A host says which mail was selected, then hands over its bytes. Each run of the analysis has a cancellable
 * of its own, and a result counts only while the sidebar still holds that one: a late answer for another mail
 * is dropped. */

#include "sidebar/press-sidebar-parts.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-keys.h"
#include "sidebar/press-resources.h"
#include "desktop/press-settings.h"

G_DEFINE_FINAL_TYPE (PressSidebar, press_sidebar, GTK_TYPE_BOX)

/* One run of the analysis. */
typedef struct
{
  GWeakRef sidebar;
  GCancellable *cancellable;
} Run;

static void
run_free (Run *self)
{
  g_weak_ref_clear (&self->sidebar);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* Forgets the current mail; what it showed stays on screen. */
static void
leave_mail (PressSidebar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  press_sidebar_stop_filling (self);
  press_sidebar_end_excerpts (self);
  press_sidebar_end_story (self);
  g_clear_object (&self->brief);
  self->decision = (PressDecision){ PRESS_TREAT_AS_IT_LOOKS, 0 };
  self->unfolded = FALSE;
  press_trail_set_brief (self->trail, NULL);
  press_sidebar_update_actions (self);
}

/* The mail is known only now, and the reader may have decided about it before. */
static gboolean
must_run_again (PressSidebar *self)
{
  PressDecision decision = press_decisions_get (self->brief);
  gboolean again = decision.treat_as != self->decision.treat_as;

  self->decision = decision;
  return again;
}

static void
on_analyzed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) brief = press_analyze_finish (result, &error);
  g_autoptr (PressSidebar) self = g_weak_ref_get (&run->sidebar);

  if (self == NULL || self->cancellable != run->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (brief == NULL)
    {
      press_sidebar_show_error (self, error);
      return;
    }
  g_set_object (&self->brief, brief);
  if (must_run_again (self))
    press_sidebar_analyze (self);
  else
    press_sidebar_show_page (self);
}

/** press_sidebar_analyze: briefs the current mail, whose bytes are there, as the reader decided. */
void
press_sidebar_analyze (PressSidebar *self)
{
  PressOptions options = {
    .sentences = press_settings_get_int (PRESS_SETTINGS_SUMMARY_SENTENCES, 0),
    .treat_as = self->decision.treat_as,
  };
  Run *run = g_new0 (Run, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  run->cancellable = g_object_ref (self->cancellable);
  g_weak_ref_init (&run->sidebar, self);
  press_analyze_async (self->bytes, &options, self->cancellable, on_analyzed, run);
}

static void
press_sidebar_dispose (GObject *object)
{
  PressSidebar *self = PRESS_SIDEBAR (object);

  press_sidebar_end_frames (self);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->following, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  press_sidebar_end_excerpts (self);
  press_sidebar_end_story (self);
  g_clear_handle_id (&self->arrival, g_source_remove);
  G_OBJECT_CLASS (press_sidebar_parent_class)->dispose (object);
}

static void
press_sidebar_finalize (GObject *object)
{
  PressSidebar *self = PRESS_SIDEBAR (object);

  g_free (self->key);
  g_free (self->arriving);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->brief);
  g_clear_object (&self->trail);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (press_sidebar_parent_class)->finalize (object);
}

static void
press_sidebar_class_init (PressSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = press_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_sidebar_finalize;
  press_resources_use ();
  g_type_ensure (PRESS_TYPE_STATUS_LINE);
  g_type_ensure (PRESS_TYPE_EMBARGO_BAR);
  g_type_ensure (PRESS_TYPE_SAVE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/pressbrief/sidebar/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, notice_icon);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, notice_spinner);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, notice_title);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, notice_body);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, notice_again);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, page);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, status_line);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, embargo_bar);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, sections);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, save_bar);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, said);
}

static void
press_sidebar_init (PressSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  press_sidebar_add_actions (self);
  press_sidebar_follow_settings (self);
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (self->sections),
                                       gtk_scrolled_window_get_vadjustment (self->scrolled));
}

/**
 * press_sidebar_new:
 * @host: (nullable): what the program around can do; must outlive the sidebar, or press_sidebar_end()
 * @host_data: for the functions of @host
 *
 * Returns: (transfer floating): a sidebar without a mail
 */
GtkWidget *
press_sidebar_new (const PressHost *host, gpointer host_data)
{
  PressSidebar *self = g_object_new (PRESS_TYPE_SIDEBAR, NULL);

  self->trail = press_trail_new (host, host_data);
  press_keys_attach (GTK_WIDGET (self), self->trail);
  press_sidebar_set_none (self, 0);
  return GTK_WIDGET (self);
}

/**
 * press_sidebar_end:
 * @stays: whether the mail that is shown stays on screen: then its highlight is taken away
 *
 * The host and its data go, and are not asked for anything any more; the sidebar itself may go later.
 */
void
press_sidebar_end (PressSidebar *self, gboolean stays)
{
  g_return_if_fail (PRESS_IS_SIDEBAR (self));

  if (stays)
    press_trail_forget (self->trail);
  press_trail_end (self->trail);
}

static gboolean
is_current (PressSidebar *self, const char *key)
{
  return g_strcmp0 (self->key, key) == 0;
}

/**
 * press_sidebar_expect:
 * @key: names the mail for the host, of any form; equal keys mean the same mail
 *
 * A mail was selected and its bytes are on the way: press_sidebar_set_message() or press_sidebar_set_error()
 * follow with the same @key, and what comes with another key from now on is dropped.
 */
void
press_sidebar_expect (PressSidebar *self, const char *key)
{
  g_return_if_fail (PRESS_IS_SIDEBAR (self));
  g_return_if_fail (key != NULL);

  if (is_current (self, key) && self->brief != NULL)
    {
      press_trail_set_brief (self->trail, self->brief);
      return;
    }
  if (!is_current (self, key))
    {
      g_free (self->key);
      self->key = g_strdup (key);
      leave_mail (self);
    }
  press_sidebar_start_waiting (self);
}

/**
 * press_sidebar_set_message:
 * @key: as press_sidebar_expect(); another than the current one is late and dropped
 * @bytes: the mail as it lies in a mailbox (RFC 5322)
 *
 * Briefs the mail. The same bytes again change nothing.
 */
void
press_sidebar_set_message (PressSidebar *self, const char *key, GBytes *bytes)
{
  g_return_if_fail (PRESS_IS_SIDEBAR (self));
  g_return_if_fail (key != NULL && bytes != NULL);

  if (!is_current (self, key))
    return;
  if (self->bytes != NULL && g_bytes_equal (self->bytes, bytes)
      && (self->brief != NULL || self->cancellable != NULL))
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_ref (bytes);
  press_sidebar_start_waiting (self);
  press_sidebar_analyze (self);
}

/**
 * press_sidebar_set_error:
 * @key: as press_sidebar_expect(); another than the current one is late and dropped
 * @error: why the host has no bytes; its message is not shown
 */
void
press_sidebar_set_error (PressSidebar *self, const char *key, const GError *error)
{
  g_return_if_fail (PRESS_IS_SIDEBAR (self));

  if (!is_current (self, key))
    return;
  leave_mail (self);
  press_sidebar_show_error (self, error);
}

/**
 * press_sidebar_set_none:
 * @n_selected: how many mails are selected: 0, or more than one
 */
void
press_sidebar_set_none (PressSidebar *self, guint n_selected)
{
  g_autofree char *title = NULL;

  g_return_if_fail (PRESS_IS_SIDEBAR (self));

  g_clear_pointer (&self->key, g_free);
  leave_mail (self);
  self->had_focus = FALSE;
  if (n_selected < 2)
    {
      press_sidebar_show_notice (self, "pressbrief-symbolic", _ ("No mail selected"),
                                 _ ("Select a mail to see its brief."), FALSE);
      return;
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mail selected", "%u mails selected", n_selected),
                           n_selected);
  press_sidebar_show_notice (self, "pressbrief-symbolic", title, NULL, FALSE);
}

/** press_sidebar_get_key: (transfer none) (nullable): the current mail. */
const char *
press_sidebar_get_key (PressSidebar *self)
{
  g_return_val_if_fail (PRESS_IS_SIDEBAR (self), NULL);

  return self->key;
}

/** press_sidebar_get_brief: (transfer none) (nullable): the brief of the current mail, %NULL until it is
 * there. */
PressBrief *
press_sidebar_get_brief (PressSidebar *self)
{
  g_return_val_if_fail (PRESS_IS_SIDEBAR (self), NULL);

  return self->brief;
}

/**
 * press_sidebar_show_brief:
 * @key: as press_sidebar_expect()
 * @brief: its brief, made before
 *
 * Shows a brief without an analysis: nothing can be briefed again then.
 */
void
press_sidebar_show_brief (PressSidebar *self, const char *key, PressBrief *brief)
{
  g_return_if_fail (PRESS_IS_SIDEBAR (self));
  g_return_if_fail (key != NULL && PRESS_IS_BRIEF (brief));

  press_sidebar_expect (self, key);
  leave_mail (self);
  self->brief = g_object_ref (brief);
  self->decision = press_decisions_get (brief);
  press_sidebar_show_page (self);
}
