// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The story of the mail in the sidebar: when it is looked for, its page, and the way to its other mails. A
 * mail that was opened from here arrives like any other; then its passage is shown. */

#include "sidebar/press-sidebar-parts.h"

#include <glib/gi18n-lib.h>

#include "desktop/press-settings.h"
#include "sidebar/press-story-menu.h"
#include "sidebar/press-story-page.h"
#include "sidebar/press-widgets.h"

#define ARRIVAL 300 /* ms that a mail program takes to lay a mail out */

/* What the stack's children are called. */
#define BRIEF "brief"
#define STORY "story"

static gboolean
is_open (PressSidebar *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), STORY) == 0;
}

static void
put_page (PressSidebar *self)
{
  gboolean was_open = is_open (self);

  if (self->story_page != NULL)
    gtk_widget_destroy (self->story_page);
  self->story_page = press_story_page_new (self->story, self->trail);
  gtk_stack_add_named (self->stack, self->story_page, STORY);
  if (was_open)
    gtk_stack_set_visible_child_name (self->stack, STORY);
}

static void
close_page (PressSidebar *self)
{
  if (is_open (self))
    gtk_stack_set_visible_child_name (self->stack, BRIEF);
  g_clear_pointer (&self->story_page, gtk_widget_destroy);
  press_sidebar_update_actions (self);
}

/* The page changes under the reader's eyes only when the story itself does. */
static void
on_changed (PressSidebar *self, PressStoryModel *story)
{
  if (self->story != story)
    return;
  if (is_open (self) && press_story_model_count_others (story) > 0)
    put_page (self);
  else if (is_open (self))
    close_page (self);
  if (!press_story_model_is_busy (story) && self->excerpts != NULL)
    press_excerpts_start (self->excerpts);
  press_sidebar_update_actions (self);
}

/** press_sidebar_end_story: nothing of the current mail's story is waited for any more. */
void
press_sidebar_end_story (PressSidebar *self)
{
  if (self->story == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->story, on_changed, self);
  press_story_model_stop (self->story);
  g_clear_object (&self->story);
}

static gboolean
is_wanted (PressSidebar *self, gboolean folded)
{
  return !folded && self->brief->kind != PRESS_KIND_OTHER && !press_brief_is_shut (self->brief)
         && press_settings_get_boolean (PRESS_SETTINGS_STORIES_FIND, TRUE);
}

/** press_sidebar_prepare_story: the mail goes into the archive and its story is looked for, once. */
void
press_sidebar_prepare_story (PressSidebar *self, gboolean folded)
{
  g_clear_pointer (&self->story_page, gtk_widget_destroy);
  if (self->story != NULL && press_story_model_of (self->brief) == self->story && is_wanted (self, folded))
    return;
  press_sidebar_end_story (self);
  if (!is_wanted (self, folded))
    return;
  self->story = press_story_model_new (self->brief, self->key);
  g_signal_connect_object (self->story, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  press_story_model_start (self->story);
}

static gboolean
on_arrived (gpointer data)
{
  PressSidebar *self = data;

  self->arrival = 0;
  press_trail_show (self->trail, self->arriving_span);
  return G_SOURCE_REMOVE;
}

/** press_sidebar_arrive: the mail in view may be the one that was opened from here. */
void
press_sidebar_arrive (PressSidebar *self)
{
  g_autofree char *arriving = g_steal_pointer (&self->arriving);

  g_clear_handle_id (&self->arrival, g_source_remove);
  if (arriving != NULL && g_strcmp0 (arriving, self->brief->id) == 0)
    self->arrival = g_timeout_add (ARRIVAL, on_arrived, self);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressSidebar) self = data;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    {
      g_clear_pointer (&self->arriving, g_free);
      press_sidebar_say (self, _ ("That mail is not there any more"));
    }
}

/* What the host is asked for. */
typedef struct
{
  GWeakRef sidebar;
  gint64 mail;
  char *message_id;
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_weak_ref_clear (&self->sidebar);
  g_free (self->message_id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wanted, wanted_free)

static gpointer
get_place (PressArchive *archive, gpointer data, GError **error)
{
  return press_archive_get_place (archive, *(const gint64 *)data);
}

static void
on_place (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wanted) wanted = data;
  g_autofree char *place = press_archive_call_finish (PRESS_ARCHIVE (source), result, NULL);
  PressSidebar *self = g_weak_ref_get (&wanted->sidebar);

  if (self == NULL)
    return;
  if (press_trail_can_open (self->trail))
    press_trail_open (self->trail, wanted->message_id, place, on_opened, self);
  else
    g_object_unref (self);
}

/* (mail, begin, end): a mail of the story, and a passage of its text; none: 0, 0. */
static void
on_open_mail (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  const PressStoryMail *mail;
  Wanted *wanted;
  gint64 number;

  g_variant_get (parameter, "(xii)", &number, &self->arriving_span.begin, &self->arriving_span.end);
  mail = self->story != NULL ? press_story_model_find (self->story, number) : NULL;
  if (mail == NULL)
    return;
  g_free (self->arriving);
  self->arriving = g_strdup (mail->brief->id);
  wanted = g_new0 (Wanted, 1);
  g_weak_ref_init (&wanted->sidebar, self);
  wanted->message_id = g_strdup (mail->brief->id);
  press_archive_call_async (press_archive_get_default (), get_place, g_memdup2 (&number, sizeof number),
                            g_free, g_free, NULL, on_place, wanted);
}

static void
on_story (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->story == NULL || press_story_model_count_others (self->story) == 0)
    return;
  put_page (self);
  gtk_stack_set_visible_child_name (self->stack, STORY);
  gtk_widget_child_focus (self->story_page, GTK_DIR_TAB_FORWARD);
  press_sidebar_update_actions (self);
}

static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  press_sidebar_note_focus (self);
  gtk_stack_set_visible_child_name (self->stack, BRIEF);
  if (self->had_focus)
    gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
  self->had_focus = FALSE;
  press_sidebar_update_actions (self);
}

/* Where an answer is shown: at the row that asked, else at the top. */
static GtkWidget *
beside (PressSidebar *self)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (self->actions), "pressbrief-beside");

  return row != NULL ? row : GTK_WIDGET (self->status_line);
}

static void
on_story_why (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->story != NULL)
    press_story_menu_why (self->story, g_variant_get_int64 (parameter), beside (self));
}

static void
on_story_split (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->story != NULL)
    press_story_menu_split (self->story, g_variant_get_int64 (parameter));
}

/* 0: the mail in view. */
static void
on_story_join (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;
  gint64 mail = g_variant_get_int64 (parameter);

  if (self->story == NULL || self->story->story == NULL)
    return;
  if (mail == 0)
    mail = press_story_model_mail (self->story, self->story->in_view)->id;
  if (mail != 0)
    press_story_menu_join (self->story, mail, beside (self));
}

static void
on_story_forget (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PressSidebar *self = data;

  if (self->story != NULL)
    press_story_menu_forget (self->story);
}

const GActionEntry press_sidebar_story_entries[] = {
  { "back", on_back },
  { "open-mail", on_open_mail, "(xii)" },
  { "story", on_story },
  { "story-forget", on_story_forget },
  { "story-join", on_story_join, "x" },
  { "story-split", on_story_split, "x" },
  { "story-why", on_story_why, "x" },
};

const guint press_sidebar_n_story_entries = G_N_ELEMENTS (press_sidebar_story_entries);

/** press_sidebar_update_story_actions: enables what can be done now. */
void
press_sidebar_update_story_actions (PressSidebar *self)
{
  GActionMap *map = G_ACTION_MAP (self->actions);
  gboolean stored = self->story != NULL && self->story->story != NULL && self->story->story->id != 0;
  guint others = self->story != NULL ? press_story_model_count_others (self->story) : 0;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "back", is_open (self) }, { "story", others > 0 }, { "story-join", stored }, { "story-forget", stored }
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, states[i].name)),
                                 states[i].enabled);
}
