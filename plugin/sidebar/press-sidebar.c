// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The sidebar: which mail is current, its analysis, and what is shown meanwhile.
 *
 * A host says which mail was selected, then hands over its bytes. Each run of the analysis has a cancellable
 * of its own, and a result counts only while the sidebar still holds that one: a late answer for another mail
 * is dropped. Until a brief is there, the old one stays where it is, insensitive; only when it takes longer
 * than a reader notices the sidebar says that it is reading. */

#include "sidebar/press-sidebar-private.h"

#include <glib/gi18n-lib.h>

#include "sidebar/press-decisions.h"
#include "sidebar/press-embargo-bar.h"
#include "sidebar/press-keys.h"
#include "sidebar/press-resources.h"
#include "sidebar/press-section-view.h"
#include "sidebar/press-settings.h"
#include "sidebar/press-status-line.h"
#include "sidebar/press-text-copy.h"
#include "sidebar/press-trail.h"
#include "sidebar/press-views.h"
#include "sidebar/press-widgets.h"

/* A wait that is shorter than this goes unnoticed, ms. */
#define PATIENCE 200
/* How long the button says "Copied", ms. */
#define COPIED 2000

struct _PressSidebar
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkImage *notice_icon;
  GtkSpinner *notice_spinner;
  GtkLabel *notice_title;
  GtkLabel *notice_body;
  GtkWidget *notice_again;
  GtkWidget *page;
  PressStatusLine *status_line;
  PressEmbargoBar *embargo_bar;
  GtkScrolledWindow *scrolled;
  GtkWidget *sections;
  GtkWidget *bottom;
  GtkLabel *copy_label;

  PressTrail *trail;           /* owned */
  GSimpleActionGroup *actions; /* owned */
  char *key;                   /* owned: of the current mail, NULL for none */
  GBytes *bytes;               /* owned: of the current mail, NULL until they are there */
  PressBrief *brief;           /* owned: of the current mail, NULL until it is there */
  PressDecision decision;      /* about the current mail */
  gboolean unfolded;           /* "Brief it anyway" */
  GCancellable *cancellable;   /* owned: of the run that counts */
  gboolean had_focus;          /* before the old brief became insensitive */
  guint next_view;             /* of the brief that is being shown */
  gboolean has_section;        /* the brief that is being shown has one */
  guint filling;               /* source */
  guint patience;              /* source */
  guint copied;                /* source */
};

G_DEFINE_FINAL_TYPE (PressSidebar, press_sidebar, GTK_TYPE_BOX)

/* In the order of the page. */
static const PressView views[] = {
  press_summary_view_new,   press_people_view_new,  press_dates_view_new,
  press_companies_view_new, press_figures_view_new, press_contact_view_new,
};

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

static void analyze (PressSidebar *self);

static void
set_action_enabled (PressSidebar *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (PressSidebar *self)
{
  static const char *const states[] = { "as-it-looks", "press-release", "coverage", "other" };
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "treat-as");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (states[self->decision.treat_as]));
  set_action_enabled (self, "again", self->bytes != NULL);
  set_action_enabled (self, "treat-as", self->brief != NULL);
  set_action_enabled (self, "copy", self->brief != NULL);
}

static void
stop_waiting (PressSidebar *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_set_sensitive (self->page, TRUE);
}

/* A page with one line or two: @icon, or a spinner for NULL; @body: nullable. */
static void
show_notice (PressSidebar *self, const char *icon, const char *title, const char *body, gboolean again)
{
  stop_waiting (self);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_icon), icon != NULL);
  gtk_image_set_from_icon_name (self->notice_icon, icon != NULL ? icon : "", GTK_ICON_SIZE_DIALOG);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_spinner), icon == NULL);
  g_object_set (self->notice_spinner, "active", icon == NULL, NULL);
  gtk_label_set_text (self->notice_title, title);
  gtk_label_set_text (self->notice_body, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice_body), body != NULL);
  gtk_widget_set_visible (self->notice_again, again);
  gtk_stack_set_visible_child_name (self->stack, "notice");
}

static gboolean
on_patience_over (gpointer data)
{
  PressSidebar *self = data;

  self->patience = 0;
  show_notice (self, NULL, _ ("Reading the mail…"), NULL, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
has_focus (PressSidebar *self)
{
  GtkWidget *toplevel = gtk_widget_get_toplevel (GTK_WIDGET (self));
  GtkWidget *focus = GTK_IS_WINDOW (toplevel) ? gtk_window_get_focus (GTK_WINDOW (toplevel)) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The old brief stays for a while, but nobody can click on what belongs to another mail. */
static void
start_waiting (PressSidebar *self)
{
  self->had_focus |= has_focus (self);
  gtk_widget_set_sensitive (self->page, FALSE);
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE, on_patience_over, self);
}

/* Forgets the current mail; what it showed stays on screen. */
static void
leave_mail (PressSidebar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->brief);
  self->decision = (PressDecision){ PRESS_TREAT_AS_IT_LOOKS, 0 };
  self->unfolded = FALSE;
  press_trail_set_brief (self->trail, NULL);
  update_actions (self);
}

/* Makes the next section that has something to show; whether there was one. */
static gboolean
add_section (PressSidebar *self)
{
  while (self->next_view < G_N_ELEMENTS (views))
    {
      GtkWidget *view = views[self->next_view++](self->brief, self->trail);

      if (view == NULL)
        continue;
      press_set_class (view, "first", !self->has_section);
      press_add (self->sections, view, FALSE);
      self->has_section = TRUE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
on_filling (gpointer data)
{
  PressSidebar *self = data;

  if (add_section (self))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* The first section is there at once. The others follow one by one, each with a frame of its own, so that the
 * work of laying them out never keeps input waiting; they grow downwards, below what is read first. */
static void
fill_sections (PressSidebar *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  press_empty (self->sections);
  self->next_view = 0;
  self->has_section = FALSE;
  if (self->brief->kind == PRESS_KIND_OTHER && !self->unfolded)
    return;
  if (add_section (self))
    self->filling = g_idle_add (on_filling, self);
}

static gboolean
has_facts (PressBrief *brief)
{
  return brief->summary->len + brief->people->len + brief->dates->len + brief->organizations->len
             + brief->quotes->len + brief->contacts->len + brief->figures->len
         > 0;
}

static void
show_brief (PressSidebar *self)
{
  gboolean folded = self->brief->kind == PRESS_KIND_OTHER && !self->unfolded;

  stop_waiting (self);
  press_trail_set_brief (self->trail, self->brief);
  press_status_line_set_brief (self->status_line, self->brief, self->decision,
                               folded && has_facts (self->brief));
  press_embargo_bar_set_brief (self->embargo_bar, folded ? NULL : self->brief, self->trail);
  fill_sections (self);
  gtk_widget_set_visible (self->bottom, !folded);
  gtk_stack_set_visible_child_name (self->stack, "brief");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  if (self->had_focus)
    gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
  self->had_focus = FALSE;
  update_actions (self);
}

/* Why a mail could not be read, in plain words. */
static const char *
reason_of (const GError *error)
{
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_ENCRYPTED))
    return _ ("This mail is encrypted, so Pressbrief leaves it shut.");
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_EMPTY))
    return _ ("It is empty.");
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_NO_TEXT))
    return _ ("It has no text, only attachments.");
  if (g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_TOO_LARGE))
    return _ ("It is too large.");
  if (error != NULL && error->domain == PRESS_MESSAGE_ERROR)
    return _ ("It seems to be damaged. The mail itself is unchanged.");
  return _ ("The mail program did not hand it over.");
}

static void
show_error (PressSidebar *self, const GError *error)
{
  gboolean shut = g_error_matches (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_ENCRYPTED);

  show_notice (self, shut ? "changes-prevent-symbolic" : "dialog-error-symbolic",
               _ ("This mail could not be read"), reason_of (error), !shut && self->bytes != NULL);
  self->had_focus = FALSE;
  update_actions (self);
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
      show_error (self, error);
      return;
    }
  g_set_object (&self->brief, brief);
  if (must_run_again (self))
    analyze (self);
  else
    show_brief (self);
}

static void
analyze (PressSidebar *self)
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
on_again (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->bytes == NULL)
    return;
  start_waiting (self);
  analyze (self);
}

static void
on_treat_as (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  const char *wanted = g_variant_get_string (parameter, NULL);
  PressTreatAs treat_as = PRESS_TREAT_AS_IT_LOOKS;

  if (self->brief == NULL)
    return;
  if (g_str_equal (wanted, "press-release"))
    treat_as = PRESS_TREAT_AS_PRESS_RELEASE;
  else if (g_str_equal (wanted, "coverage"))
    treat_as = PRESS_TREAT_AS_COVERAGE;
  else if (g_str_equal (wanted, "other"))
    treat_as = PRESS_TREAT_AS_OTHER;
  self->decision = press_decisions_set (self->brief, treat_as);
  self->unfolded = FALSE;
  update_actions (self);
  on_again (NULL, NULL, self);
}

static void
on_unfold (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->brief == NULL)
    return;
  self->had_focus = has_focus (self);
  self->unfolded = TRUE;
  show_brief (self);
}

static gboolean
on_copied_over (gpointer data)
{
  PressSidebar *self = data;

  self->copied = 0;
  gtk_label_set_text (self->copy_label, _ ("Copy"));
  return G_SOURCE_REMOVE;
}

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  g_autofree char *text = NULL;

  if (self->brief == NULL)
    return;
  text = press_text_copy (self->brief);
  press_copy (GTK_WIDGET (self), text);
  gtk_label_set_text (self->copy_label, _ ("Copied"));
  g_clear_handle_id (&self->copied, g_source_remove);
  self->copied = g_timeout_add (COPIED, on_copied_over, self);
}

static const GActionEntry entries[] = {
  { "again", on_again },
  { "copy", on_copy },
  { "treat-as", on_treat_as, "s", "'as-it-looks'" },
  { "unfold", on_unfold },
};

static void
press_sidebar_dispose (GObject *object)
{
  PressSidebar *self = PRESS_SIDEBAR (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->copied, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (press_sidebar_parent_class)->dispose (object);
}

static void
press_sidebar_finalize (GObject *object)
{
  PressSidebar *self = PRESS_SIDEBAR (object);

  g_free (self->key);
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
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, bottom);
  gtk_widget_class_bind_template_child (widget_class, PressSidebar, copy_label);
}

static void
press_sidebar_init (PressSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pressbrief", G_ACTION_GROUP (self->actions));
  gtk_label_set_text (self->copy_label, _ ("Copy"));
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (self->sections),
                                       gtk_scrolled_window_get_vadjustment (self->scrolled));
}

/**
 * press_sidebar_new:
 * @host: (nullable): what the program around can do; must outlive the sidebar
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
  start_waiting (self);
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
  start_waiting (self);
  analyze (self);
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
  show_error (self, error);
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
      show_notice (self, "pressbrief-symbolic", _ ("No mail selected"), _ ("Select a mail to see its brief."),
                   FALSE);
      return;
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mail selected", "%u mails selected", n_selected),
                           n_selected);
  show_notice (self, "pressbrief-symbolic", title, NULL, FALSE);
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
  show_brief (self);
}
