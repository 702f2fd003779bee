// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the settings ask a service: to translate a sentence of our own, and what was used of what may be used.
 * Consent is needed as for a mail. */

#include "translation/press-trial.h"

/* In whatever language the service knows. */
static const struct
{
  const char *language;
  const char *sentence;
} TRIALS[] = {
  { "en", "The new bridge opens to the public in spring." },
  { "es", "El nuevo puente se abre al público en primavera." },
  { "fr", "Le nouveau pont ouvre au public au printemps." },
  { "it", "Il nuovo ponte apre al pubblico in primavera." },
  { "de", "Die neue Brücke wird im Frühling für das Publikum geöffnet." },
};

static void
try_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PressTranslator *self = source;
  const char *to = data;
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (TRIALS); i++)
    {
      const char *const texts[] = { TRIALS[i].sentence, NULL };
      g_auto (GStrv) answer = NULL;

      if (g_str_has_prefix (to, TRIALS[i].language))
        continue;
      g_clear_error (&error);
      if (!press_translator_find_route (self, TRIALS[i].language, to, NULL, cancellable, &error))
        {
          if (g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_PAIR))
            continue;
          break;
        }
      answer = press_translator_translate (self, texts, TRIALS[i].language, to, cancellable, &error);
      if (answer == NULL)
        break;
      g_task_return_pointer (task, g_strdup (answer[0]), g_free);
      return;
    }
  g_task_return_error (task, error);
}

/* A task that is allowed; %NULL when it has failed already. */
static GTask *
new_task (PressTranslator *translator,
          PressYes yes,
          gpointer tag,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (translator, cancellable, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, tag);
  if (press_consent_check (translator, NULL, yes, &error))
    return g_steal_pointer (&task);
  g_task_return_error (task, error);
  return NULL;
}

/**
 * press_trial_async:
 * @to: ISO 639-1, with or without a region
 * @yes: what the reader said yes to, beyond the settings
 *
 * Translates a fixed sentence into @to: a real request. Call it in the main thread.
 */
void
press_trial_async (PressTranslator *translator,
                   const char *to,
                   PressYes yes,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = new_task (translator, yes, press_trial_async, cancellable, callback, user_data);

  if (task == NULL)
    return;
  g_task_set_task_data (task, g_strdup (to), g_free);
  g_task_run_in_thread (task, try_in_thread);
}

/** press_trial_finish: (transfer full): the translated sentence, or %NULL with @error set
 * (%PRESS_TRANSLATOR_ERROR). */
char *
press_trial_finish (PressTranslator *translator, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, translator), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ask_usage (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PressTranslator *self = source;
  GError *error = NULL;
  char *usage = PRESS_TRANSLATOR_GET_CLASS (self)->get_usage (self, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, usage, g_free);
}

/** press_usage_async: asks what was used of what may be used. @yes: as for press_trial_async(). */
void
press_usage_async (PressTranslator *translator,
                   PressYes yes,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = new_task (translator, yes, press_usage_async, cancellable, callback, user_data);

  if (task == NULL)
    return;
  if (PRESS_TRANSLATOR_GET_CLASS (translator)->get_usage == NULL)
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_run_in_thread (task, ask_usage);
}

/** press_usage_finish: (transfer full) (nullable): a line for people; %NULL without @error: it counts
 * nothing. */
char *
press_usage_finish (PressTranslator *translator, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, translator), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
