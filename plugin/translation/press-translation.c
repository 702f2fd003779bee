// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Translating the excerpts of a mail: settings and consent are read where it is asked for, the work is done
 * in a thread, and each excerpt is handed over in the main context of who asked. */

#include "translation/press-translation.h"

#include <string.h>

#include "desktop/press-settings.h"
#include "translation/press-translation-run.h"

/* A run, and who waits for it. */
typedef struct
{
  PressRun run;
  PressTranslationFunc func;
  gpointer func_data;
  GMainContext *context;
  GCancellable *cancellable;
  gint references; /* atomic: the task, and each excerpt on its way */
  guint done;      /* in the main context */
} Job;

typedef struct
{
  Job *job;
  PressTranslation *translation;
  guint total;
} Delivery;

/** press_translation_copy: (transfer full): a copy. */
PressTranslation *
press_translation_copy (const PressTranslation *self)
{
  PressTranslation *copy = g_new0 (PressTranslation, 1);

  copy->text = g_strdup (self->text);
  copy->span = self->span;
  copy->language = self->language;
  copy->translation = g_strdup (self->translation);
  copy->label = g_strdup (self->label);
  copy->error = self->error != NULL ? g_error_copy (self->error) : NULL;
  return copy;
}

/** press_translation_free: frees @self. */
void
press_translation_free (PressTranslation *self)
{
  g_free (self->text);
  g_free (self->translation);
  g_free (self->label);
  g_clear_error (&self->error);
  g_free (self);
}

static void
job_unref (gpointer data)
{
  Job *self = data;

  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  press_run_clear (&self->run);
  g_main_context_unref (self->context);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
delivery_free (gpointer data)
{
  Delivery *self = data;

  press_translation_free (self->translation);
  job_unref (self->job);
  g_free (self);
}

static gboolean
deliver (gpointer data)
{
  Delivery *delivery = data;
  Job *job = delivery->job;

  if (!g_cancellable_is_cancelled (job->cancellable))
    job->func (delivery->translation, ++job->done, delivery->total, job->func_data);
  return G_SOURCE_REMOVE;
}

/* In the thread: sends an excerpt on its way. */
static void
emit (PressRun *run,
      const PressTranslatable *excerpt,
      const char *translation,
      const char *by_way_of,
      const GError *error)
{
  Job *job = (Job *)run;
  Delivery *delivery = g_new0 (Delivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();
  PressTranslation *made = g_new0 (PressTranslation, 1);

  made->text = g_strdup (excerpt->text);
  made->span = excerpt->span;
  made->language = excerpt->language;
  made->translation = g_strdup (translation);
  made->label = press_translator_label (run->translator, by_way_of);
  made->error = error != NULL ? g_error_copy (error) : NULL;
  delivery->translation = made;
  delivery->job = job;
  delivery->total = run->excerpts->len;
  g_atomic_int_inc (&job->references);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver, delivery, delivery_free);
  g_source_attach (source, job->context);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  press_run_work (&job->run);
  g_clear_pointer (&job->run.cache, press_translation_cache_close);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static GPtrArray *
copy_excerpts (GPtrArray *excerpts)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translatable_free);

  for (guint i = 0; i < excerpts->len; i++)
    {
      const PressTranslatable *excerpt = excerpts->pdata[i];

      g_ptr_array_add (copies, press_translatable_new (excerpt->text, excerpt->span));
    }
  return copies;
}

/**
 * press_translate_async:
 * @request: what is asked for
 * @func: told each excerpt as it comes: what is stored at once, then what the service answers
 * @callback: called when all have come
 *
 * Call it in the main thread: settings are read here. A service that may not be asked is not asked: then each
 * excerpt that is not stored comes with the error of press_consent_check().
 */
void
press_translate_async (const PressTranslationRequest *request,
                       PressTranslationFunc func,
                       gpointer func_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *const target_alone[] = { request->to, NULL };
  Job *job = g_new0 (Job, 1);

  job->references = 1;
  job->func = func;
  job->func_data = func_data;
  job->context = g_main_context_ref_thread_default ();
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->run.translator = g_object_ref (request->translator);
  job->run.brief = g_object_ref (request->brief);
  job->run.excerpts = request->excerpts != NULL ? copy_excerpts (request->excerpts) : NULL;
  job->run.to = g_strdup (request->to);
  job->run.reads = g_strdupv (request->reads != NULL ? (char **)request->reads : (char **)target_alone);
  job->run.keep_names = press_settings_get_boolean (PRESS_SETTINGS_KEEP_NAMES, TRUE);
  job->run.cancellable = job->cancellable;
  job->run.emit = emit;
  press_consent_check (request->translator, request->brief, request->yes, &job->run.refused);
  g_task_set_source_tag (task, press_translate_async);
  g_task_set_task_data (task, job, job_unref);
  g_task_run_in_thread (task, work_in_thread);
}

/** press_translate_finish: whether the run came to its end, whatever became of its excerpts; else it was
 * cancelled. */
gboolean
press_translate_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
