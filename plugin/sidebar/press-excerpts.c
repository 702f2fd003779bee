// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the excerpts of a mail say in the reader's language: what came of each, and which of it is shown. The
 * rows of the sidebar add their views, and each view follows its entry; views that come later find what came
 * before them. Official wording comes before a translation. All of it belongs to the main thread. */

#include "sidebar/press-excerpts-private.h"

#include "desktop/press-settings.h"
#include "notes/press-note.h"
#include "sidebar/press-anchor.h"

/* As the setting has them, by PressExcerptsShow. */
static const char *const SHOWS[] = { "as-in-mail", "translated", "both" };

/* The excerpts of each brief that is shown; nothing is owned. */
static GHashTable *by_brief;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PressExcerpts, press_excerpts, G_TYPE_OBJECT)

static void
entry_free (gpointer data)
{
  PressExcerptEntry *self = data;

  g_free (self->text);
  g_clear_pointer (&self->machine, press_rendering_free);
  g_clear_pointer (&self->official, press_rendering_free);
  g_clear_error (&self->error);
  g_free (self);
}

static void
on_view_gone (PressExcerpts *self, PressExcerptView *view)
{
  g_ptr_array_remove (self->views, view);
  if (self->asking == view)
    self->asking = NULL;
}

static void
press_excerpts_dispose (GObject *object)
{
  PressExcerpts *self = PRESS_EXCERPTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (by_brief != NULL && self->brief != NULL && g_hash_table_lookup (by_brief, self->brief) == self)
    g_hash_table_remove (by_brief, self->brief);
  g_clear_object (&self->brief);
  g_ptr_array_set_size (self->views, 0);
  self->asking = NULL;
  G_OBJECT_CLASS (press_excerpts_parent_class)->dispose (object);
}

static void
press_excerpts_finalize (GObject *object)
{
  PressExcerpts *self = PRESS_EXCERPTS (object);

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->views);
  g_clear_pointer (&self->stretches, g_array_unref);
  G_OBJECT_CLASS (press_excerpts_parent_class)->finalize (object);
}

static void
press_excerpts_class_init (PressExcerptsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = press_excerpts_dispose;
  G_OBJECT_CLASS (klass)->finalize = press_excerpts_finalize;
  /* "changed": other words are shown, or work goes on */
  signals[CHANGED]
      = g_signal_new ("changed", PRESS_TYPE_EXCERPTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static PressExcerptsShow
chosen_show (void)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_SHOW_EXCERPTS, SHOWS[1]);

  for (guint i = 0; i < G_N_ELEMENTS (SHOWS); i++)
    if (g_str_equal (chosen, SHOWS[i]))
      return i;
  return PRESS_EXCERPTS_TRANSLATED;
}

static void
press_excerpts_init (PressExcerpts *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->views = g_ptr_array_new ();
  self->show = chosen_show ();
}

/** press_excerpts_new: (transfer full): those of @brief, which finds them by press_excerpts_of() as long as
 * they are there. Nothing is translated before press_excerpts_start(). */
PressExcerpts *
press_excerpts_new (PressBrief *brief)
{
  PressExcerpts *self = g_object_new (PRESS_TYPE_EXCERPTS, NULL);

  self->brief = g_object_ref (brief);
  if (by_brief == NULL)
    by_brief = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (by_brief, brief, self);
  press_excerpts_read_languages (self);
  return self;
}

/** press_excerpts_of: (transfer none) (nullable): the excerpts of @brief, while it is shown. */
PressExcerpts *
press_excerpts_of (PressBrief *brief)
{
  return by_brief != NULL ? g_hash_table_lookup (by_brief, brief) : NULL;
}

/** press_excerpts_entry: (transfer none): what came of @text at @span, an empty one if it is new. */
PressExcerptEntry *
press_excerpts_entry (PressExcerpts *self, const char *text, PressSpan span)
{
  PressExcerptEntry *entry;

  for (guint i = 0; i < self->entries->len; i++)
    {
      entry = self->entries->pdata[i];
      if (entry->span.begin == span.begin && entry->span.end == span.end && g_str_equal (entry->text, text))
        return entry;
    }
  entry = g_new0 (PressExcerptEntry, 1);
  entry->text = g_strdup (text);
  entry->span = span;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

static PressExcerptEntry *
entry_of (PressExcerpts *self, PressExcerptView *view)
{
  return press_excerpts_entry (self, press_excerpt_view_get_text (view), press_excerpt_view_get_span (view));
}

/* The wording that is to be shown for @entry. */
static const PressRendering *
wording_of (PressExcerpts *self, const PressExcerptEntry *entry)
{
  if (self->show == PRESS_EXCERPTS_AS_IN_MAIL && !entry->asked)
    return NULL;
  return entry->official != NULL ? entry->official : entry->machine;
}

static void
update_view (PressExcerpts *self, PressExcerptView *view)
{
  const PressExcerptEntry *entry = entry_of (self, view);
  const PressRendering *wording = wording_of (self, entry);
  gconstpointer shown = g_object_get_data (G_OBJECT (view), "pressbrief-wording");

  if (shown != wording)
    {
      press_anchor_hold (GTK_WIDGET (view));
      g_object_set_data (G_OBJECT (view), "pressbrief-wording", (gpointer)wording);
      press_excerpt_view_set_wording (view, wording);
      press_excerpt_view_set_open (view, self->show == PRESS_EXCERPTS_BOTH);
    }
  press_excerpts_set_note (self, view, entry);
}

/** press_excerpts_update: each view shows what is known by now. */
void
press_excerpts_update (PressExcerpts *self)
{
  for (guint i = 0; i < self->views->len; i++)
    update_view (self, self->views->pdata[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/** press_excerpts_add_view: @view shows what is known of its excerpt, from now on. */
void
press_excerpts_add_view (PressExcerpts *self, PressExcerptView *view)
{
  g_ptr_array_add (self->views, view);
  g_signal_connect_object (view, "destroy", G_CALLBACK (on_view_gone), self, G_CONNECT_SWAPPED);
  update_view (self, view);
}

/**
 * press_excerpts_set_wording:
 * @text: an excerpt of the mail, a sentence of the summary or a quote, as the brief has it; @span: as well
 * @wording: (transfer full): it is shown as soon as its row is; official wording before a machine's
 */
void
press_excerpts_set_wording (PressExcerpts *self, const char *text, PressSpan span, PressRendering *wording)
{
  PressExcerptEntry *entry = press_excerpts_entry (self, text, span);
  PressRendering **place = press_rendering_is_official (wording) ? &entry->official : &entry->machine;
  PressRendering *before = *place;

  *place = wording;
  entry->pending = FALSE;
  g_clear_error (&entry->error);
  press_excerpts_update (self);
  g_clear_pointer (&before, press_rendering_free); /* no view shows it any more */
}

/** press_excerpts_forget_machine: as before anything was translated. */
void
press_excerpts_forget_machine (PressExcerpts *self)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify)press_rendering_free);

  for (guint i = 0; i < self->entries->len; i++)
    {
      PressExcerptEntry *entry = self->entries->pdata[i];

      if (entry->machine != NULL)
        g_ptr_array_add (before, g_steal_pointer (&entry->machine));
      g_clear_error (&entry->error);
      entry->pending = entry->asked = FALSE;
    }
  press_excerpts_update (self);
}

static void
note_excerpt_free (gpointer data)
{
  PressNoteExcerpt *self = data;

  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

/** press_excerpts_collect: (transfer full) (element-type PressNoteExcerpt): the wordings that are shown, for
 * a note. */
GPtrArray *
press_excerpts_collect (PressExcerpts *self)
{
  GPtrArray *collected = g_ptr_array_new_with_free_func (note_excerpt_free);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PressExcerptEntry *entry = self->entries->pdata[i];
      const PressRendering *wording = wording_of (self, entry);
      PressNoteExcerpt *excerpt;

      if (wording == NULL)
        continue;
      excerpt = g_new0 (PressNoteExcerpt, 1);
      excerpt->span = entry->span;
      excerpt->text = g_strdup (wording->text);
      excerpt->label = g_strdup (wording->provenance);
      g_ptr_array_add (collected, excerpt);
    }
  return collected;
}

static gboolean
has_wording (PressExcerpts *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PressExcerptEntry *entry = self->entries->pdata[i];

      if (entry->machine != NULL || entry->official != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether there are other words than the mail's, or there will be. */
static gboolean
is_more_than_mail (PressExcerpts *self)
{
  return self->n_runs > 0 || has_wording (self);
}

/** press_excerpts_get_show: which words are read; the mail's as long as there are no others. */
PressExcerptsShow
press_excerpts_get_show (PressExcerpts *self)
{
  return is_more_than_mail (self) ? self->show : PRESS_EXCERPTS_AS_IN_MAIL;
}

/** press_excerpts_set_show: what the reader chose, for all mails from now on; other words than the mail's are
 * asked for when they are not there yet. */
void
press_excerpts_set_show (PressExcerpts *self, PressExcerptsShow show)
{
  self->show = show;
  if (press_settings_has (PRESS_SETTINGS_SHOW_EXCERPTS))
    g_settings_set_string (press_settings_get (), PRESS_SETTINGS_SHOW_EXCERPTS, SHOWS[show]);
  for (guint i = 0; i < self->entries->len; i++)
    ((PressExcerptEntry *)self->entries->pdata[i])->asked = FALSE;
  press_excerpts_update (self);
  for (guint i = 0; i < self->views->len; i++)
    press_excerpt_view_set_open (self->views->pdata[i], show == PRESS_EXCERPTS_BOTH);
  if (show != PRESS_EXCERPTS_AS_IN_MAIL && !(self->begun && is_more_than_mail (self)))
    press_excerpts_translate (self, NULL);
}
