// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Asking for translations. A program of this computer is asked at once for the summary and the first quote of
 * each person; any other service when the reader asks, or at once when a setting says so and nothing is left
 * to be agreed to. What the mail must be read for happens in a thread. One cancellable ends all of it. */

#include "sidebar/press-excerpts-private.h"

#include "desktop/press-settings.h"

/* A wait that is shorter than this goes unnoticed, ms. */
#define PATIENCE 200

/* One run; @once: errors that concern all excerpts were told. */
typedef struct
{
  PressExcerpts *excerpts;
  GCancellable *cancellable;
  gboolean unasked;
  gboolean once;
  PressYes yes;
} Run;

static void
run_free (Run *self)
{
  g_object_unref (self->excerpts);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static gboolean
on_patience_over (gpointer data)
{
  PressExcerpts *self = data;

  self->patience = 0;
  self->impatient = TRUE;
  press_excerpts_update (self);
  return G_SOURCE_REMOVE;
}

static Run *
run_new (PressExcerpts *self, gboolean unasked, PressYes yes)
{
  Run *run = g_new0 (Run, 1);

  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
  *run = (Run){ g_object_ref (self), g_object_ref (self->cancellable), unasked, FALSE, yes };
  self->n_runs++;
  if (!self->impatient && self->patience == 0)
    self->patience = g_timeout_add (PATIENCE, on_patience_over, self);
  return run;
}

/* The run is over. Whoever stopped it has counted already. */
static void
run_end (Run *run)
{
  PressExcerpts *self = run->excerpts;

  if (self->cancellable != run->cancellable)
    return;
  if (--self->n_runs == 0)
    {
      g_clear_handle_id (&self->patience, g_source_remove);
      self->impatient = FALSE;
      self->done = self->total = 0;
    }
  press_excerpts_update (self);
}

/* Whether @error would be the same for any excerpt. */
static gboolean
concerns_all (const GError *error)
{
  switch (error->code)
    {
    case PRESS_TRANSLATOR_ERROR_BROKEN:
    case PRESS_TRANSLATOR_ERROR_LIMIT:
    case PRESS_TRANSLATOR_ERROR_NAMES:
    case PRESS_TRANSLATOR_ERROR_REFUSED:
    case PRESS_TRANSLATOR_ERROR_SILENT:
      return FALSE;
    default:
      return TRUE;
    }
}

/* What nobody asked for and what cannot be done stays unsaid; what concerns all excerpts is said once. */
static gboolean
is_told (Run *run, const GError *error)
{
  gboolean told = !concerns_all (error) || !run->once;

  if (run->unasked && g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_MISSING))
    return FALSE;
  run->once |= concerns_all (error);
  return told;
}

static void
on_translated (const PressTranslation *translation, guint done, guint total, gpointer data)
{
  Run *run = data;
  PressExcerpts *self = run->excerpts;
  PressExcerptEntry *entry = press_excerpts_entry (self, translation->text, translation->span);

  self->done++;
  if (translation->translation != NULL)
    {
      press_excerpts_set_wording (
          self, translation->text, translation->span,
          press_rendering_new_machine (translation->translation, translation->label, translation->language));
      return;
    }
  entry->pending = FALSE;
  g_clear_error (&entry->error);
  if (is_told (run, translation->error))
    entry->error = g_error_copy (translation->error);
  press_excerpts_update (self);
}

static void
on_run_over (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;

  press_translate_finish (result, NULL); /* each excerpt has said what became of it */
  run_end (run);
}

/* Asks for @excerpts, PressTranslatable; takes @run. */
static void
run_ask (Run *run, GPtrArray *excerpts)
{
  PressExcerpts *self = run->excerpts;
  g_autoptr (PressTranslator) translator = press_translator_new_from_settings (NULL);
  g_auto (GStrv) reads = press_reader_languages ();
  g_autofree char *to = press_reader_target ();
  PressTranslationRequest request
      = { translator, self->brief, excerpts, to, (const char *const *)reads, run->yes };

  if (translator == NULL || excerpts->len == 0)
    {
      run_end (run);
      run_free (run);
      return;
    }
  self->total += excerpts->len;
  for (guint i = 0; i < excerpts->len; i++)
    {
      const PressTranslatable *excerpt = excerpts->pdata[i];
      PressExcerptEntry *entry = press_excerpts_entry (self, excerpt->text, excerpt->span);

      entry->pending = TRUE;
      g_clear_error (&entry->error);
    }
  press_translate_async (&request, on_translated, run, run->cancellable, on_run_over, run);
  press_excerpts_update (self);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_auto (GStrv) reads = press_reader_languages ();

  g_task_return_pointer (task, press_translatables_find (data, (const char *const *)reads),
                         (GDestroyNotify)g_ptr_array_unref);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  PressExcerpts *self = run->excerpts;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL || g_cancellable_is_cancelled (run->cancellable))
    {
      run_end (run);
      run_free (run);
      return;
    }
  for (guint i = found->len; i-- > 0;)
    {
      const PressTranslatable *one = found->pdata[i];
      const PressExcerptEntry *entry = press_excerpts_entry (self, one->text, one->span);

      if (entry->machine != NULL || entry->official != NULL || entry->pending)
        g_ptr_array_remove_index (found, i);
    }
  run_ask (run, found);
}

/** press_excerpts_begin_all: asks for what is translated unasked. */
void
press_excerpts_begin_all (PressExcerpts *self, gboolean unasked, PressYes yes)
{
  Run *run = run_new (self, unasked, yes);
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_found, run);

  self->begun = TRUE;
  g_task_set_source_tag (task, press_excerpts_begin_all);
  g_task_set_task_data (task, g_object_ref (self->brief), g_object_unref);
  g_task_run_in_thread (task, find_in_thread);
}

/** press_excerpts_begin_one: asks for the excerpt of @view, and for all that failed before. */
void
press_excerpts_begin_one (PressExcerpts *self, PressExcerptView *view, PressYes yes)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translatable_free);
  PressExcerptEntry *one
      = press_excerpts_entry (self, press_excerpt_view_get_text (view), press_excerpt_view_get_span (view));

  one->asked = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PressExcerptEntry *entry = self->entries->pdata[i];

      if (entry == one || entry->error != NULL)
        g_ptr_array_add (wanted, press_translatable_new (entry->text, entry->span));
    }
  run_ask (run_new (self, FALSE, yes), wanted);
}

/** press_excerpts_start: asks for what is translated unasked, once, if there is something that may be asked.
 */
void
press_excerpts_start (PressExcerpts *self)
{
  g_autoptr (PressTranslator) translator = NULL;
  g_autofree char *when = press_settings_get_string (PRESS_SETTINGS_TRANSLATE_WHEN, "ask");

  if (self->begun || self->show == PRESS_EXCERPTS_AS_IN_MAIL || !press_excerpts_is_foreign (self))
    return;
  translator = press_translator_new_from_settings (NULL);
  if (translator == NULL
      || (press_translator_get_host (translator) != NULL && !g_str_equal (when, "automatic"))
      || !press_consent_check (translator, self->brief, PRESS_YES_TO_NOTHING, NULL))
    return;
  press_excerpts_begin_all (self, TRUE, PRESS_YES_TO_NOTHING);
}

/** press_excerpts_stop: ends all work; what has come stays. */
void
press_excerpts_stop (PressExcerpts *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  self->impatient = FALSE;
  self->n_runs = self->done = self->total = 0;
  self->asking = NULL;
  for (guint i = 0; i < self->entries->len; i++)
    ((PressExcerptEntry *)self->entries->pdata[i])->pending = FALSE;
  press_excerpts_update (self);
}

/** press_excerpts_restart: another service, or another language: everything anew. */
void
press_excerpts_restart (PressExcerpts *self)
{
  press_excerpts_stop (self);
  press_excerpts_forget_machine (self);
  self->begun = FALSE;
  press_excerpts_start (self);
}

/** press_excerpts_get_progress: how much of what was asked for has come; whether something is under way for
 * longer than goes unnoticed. */
gboolean
press_excerpts_get_progress (PressExcerpts *self, guint *done, guint *total)
{
  *done = self->done;
  *total = self->total;
  return self->n_runs > 0 && self->impatient;
}
