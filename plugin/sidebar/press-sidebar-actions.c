// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the sidebar does when it is told to: by its menu, its buttons and "Why?". */

#include "sidebar/press-sidebar-parts.h"

#include "desktop/press-settings.h"
#include "sidebar/press-filing.h"
#include "sidebar/press-preferences.h"
#include "sidebar/press-senders.h"

static void
set_action_enabled (PressSidebar *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/** press_sidebar_update_actions: enables what can be done now. */
void
press_sidebar_update_actions (PressSidebar *self)
{
  static const char *const states[] = { "as-it-looks", "press-release", "coverage", "other" };
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "treat-as");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (states[self->decision.treat_as]));
  set_action_enabled (self, "again", self->bytes != NULL);
  set_action_enabled (self, "treat-as", self->brief != NULL);
  set_action_enabled (self, "copy", self->brief != NULL);
  set_action_enabled (self, "save", self->brief != NULL);
  set_action_enabled (self, "save-full", self->brief != NULL);
  set_action_enabled (self, "targets", self->brief != NULL);
  press_sidebar_update_story_actions (self);
}

static void
on_again (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->bytes == NULL)
    return;
  press_sidebar_start_waiting (self);
  press_sidebar_analyze (self);
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
  press_sidebar_update_actions (self);
  on_again (NULL, NULL, self);
}

/* "always", "never", or "ask": decide anew for each mail */
static void
on_sender (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  const char *wanted = g_variant_get_string (parameter, NULL);
  g_autofree char *address = self->brief != NULL ? press_senders_address (self->brief) : NULL;

  if (address == NULL)
    return;
  if (g_str_equal (wanted, "always"))
    press_senders_add (PRESS_SETTINGS_SENDERS_ALWAYS, address);
  else if (g_str_equal (wanted, "never"))
    press_senders_add (PRESS_SETTINGS_SENDERS_NEVER, address);
  else
    press_senders_forget (self->brief);
}

static void
on_settings (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  press_preferences_present (NULL);
}

static void
on_unfold (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->brief == NULL)
    return;
  press_sidebar_note_focus (self);
  self->unfolded = TRUE;
  press_sidebar_show_page (self);
}

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  gboolean markdown = g_str_equal (g_variant_get_string (parameter, NULL), "markdown");
  GtkLabel *told = press_save_bar_get_copy_label (self->save_bar);

  if (self->brief != NULL)
    press_filing_copy (self->brief, markdown ? PRESS_FILING_MARKDOWN : PRESS_FILING_PLAIN,
                       gtk_widget_get_ancestor (GTK_WIDGET (told), GTK_TYPE_BUTTON), told);
}

/* The parameter is a notebook; "" is the one that the reader chose. */
static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  const char *name = g_variant_get_string (parameter, NULL);

  press_save_bar_save (self->save_bar, *name != '\0' ? name : NULL, FALSE);
}

static void
on_save_full (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  press_save_bar_save (((PressSidebar *)data)->save_bar, NULL, TRUE);
}

static void
on_targets (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  press_save_bar_open_targets (((PressSidebar *)data)->save_bar);
}

static const GActionEntry entries[] = {
  { "again", on_again },
  { "copy", on_copy, "s" },
  { "save", on_save, "s", "'markdown'" },
  { "save-full", on_save_full },
  { "sender", on_sender, "s" },
  { "settings", on_settings },
  { "targets", on_targets },
  { "treat-as", on_treat_as, "s", "'as-it-looks'" },
  { "unfold", on_unfold },
};

/** press_sidebar_add_actions: makes the actions, "pressbrief.copy" and others, once. */
void
press_sidebar_add_actions (PressSidebar *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), press_sidebar_story_entries,
                                   (int)press_sidebar_n_story_entries, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pressbrief", G_ACTION_GROUP (self->actions));
}
