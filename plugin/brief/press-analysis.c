// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* From a mail's bytes to its brief: the stages, in order, in a worker thread. Hosts, the command and all else
 * use this one call; that the work runs in a thread of this process is known to this file alone. */

#include "brief/press-analysis.h"

#include "brief/press-draft.h"

#define DEFAULT_SENTENCES 3

static void
draft_free (PressDraft *self)
{
  g_clear_pointer (&self->message, press_message_free);
  g_clear_pointer (&self->text, press_text_free);
  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->quotes, g_array_unref);
  g_clear_pointer (&self->seekers, g_array_unref);
  g_clear_object (&self->brief);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressDraft, draft_free)

/** press_draft_section_at: the kind of section that @byte lies in. */
PressSectionKind
press_draft_section_at (const PressDraft *self, guint byte)
{
  guint low = 0, high = self->sections->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, PressSection, middle).span.begin <= byte)
        low = middle;
      else
        high = middle;
    }
  return self->sections->len > 0 ? g_array_index (self->sections, PressSection, low).kind
                                 : PRESS_SECTION_BODY;
}

static void
fill_headers (PressDraft *self)
{
  const PressMessage *message = self->message;
  PressBrief *brief = self->brief;

  brief->id = g_strdup (message->id);
  if (message->from_name != NULL && message->from_address != NULL)
    brief->from = g_strdup_printf ("%s <%s>", message->from_name, message->from_address);
  else
    brief->from = g_strdup (message->from_address != NULL ? message->from_address : message->from_name);
  brief->subject = g_strdup (message->subject);
  brief->date = message->date != NULL ? g_date_time_format_iso8601 (message->date) : NULL;
  brief->text = g_strdup (message->text);
  brief->forged = message->forged;
  if (message->shut)
    press_brief_add_signal (brief, "encrypted", 0, (PressSpan){ 0, 0 });
  g_array_append_vals (brief->sections, self->sections->data, self->sections->len);
  if (message->date != NULL)
    g_date_time_get_ymd (message->date, &self->today.year, &self->today.month, &self->today.day);
}

static void (*const stages[]) (PressDraft *) = {
  press_draft_find_languages,    press_draft_find_headline,
  press_draft_find_dateline, /* leaves draft->today right and fills draft->dates */
  press_draft_find_embargo,      press_draft_find_contacts,
  press_draft_find_people,       press_draft_find_organizations,
  press_draft_find_affiliations, press_draft_find_quotes,
  press_draft_find_dates,        press_draft_find_figures,
  press_draft_find_kind,         press_draft_drop_contacts,
  press_draft_find_summary,
};

/**
 * press_analyze:
 * @bytes: a mail as it lies in a mailbox (RFC 5322)
 * @options: (nullable): what the reader chose
 *
 * Blocks for as long as the analysis takes: for programs and worker threads.
 *
 * Returns: (transfer full): the brief, or %NULL with @error set (#PressMessageError, %G_IO_ERROR_CANCELLED)
 */
PressBrief *
press_analyze (GBytes *bytes, const PressOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressDraft) draft = g_new0 (PressDraft, 1);

  if (options != NULL)
    draft->options = *options;
  if (draft->options.sentences == 0)
    draft->options.sentences = DEFAULT_SENTENCES;
  draft->message = press_message_new (bytes, cancellable, error);
  if (draft->message == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  draft->text = press_text_new (draft->message->text, -1, press_lexicons_get_default (), NULL);
  draft->sections = press_sections_find (draft->message, draft->text);
  draft->names = press_names_find (draft->text, NULL);
  press_draft_anchor_names (draft);
  draft->quotes = press_quotes_find (draft->text, draft->names);
  draft->brief = press_brief_new ();
  fill_headers (draft);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      stages[i](draft);
    }
  press_brief_seal (draft->brief);
  return g_steal_pointer (&draft->brief);
}

typedef struct
{
  GBytes *bytes;
  PressOptions options;
} Request;

static void
request_free (Request *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
analyze_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  g_autoptr (GError) error = NULL;
  PressBrief *brief = press_analyze (request->bytes, &request->options, cancellable, &error);

  if (brief != NULL)
    g_task_return_pointer (task, brief, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * press_analyze_async:
 * @bytes: a mail as it lies in a mailbox (RFC 5322)
 * @options: (nullable): what the reader chose; copied
 * @callback: called in the thread-default main context of the caller
 */
void
press_analyze_async (GBytes *bytes,
                     const PressOptions *options,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->bytes = g_bytes_ref (bytes);
  if (options != NULL)
    request->options = *options;
  g_task_set_source_tag (task, press_analyze_async);
  g_task_set_task_data (task, request, (GDestroyNotify)request_free);
  g_task_run_in_thread (task, analyze_in_thread);
}

/**
 * press_analyze_finish:
 *
 * Returns: (transfer full): the brief, or %NULL with @error set (#PressMessageError, %G_IO_ERROR_CANCELLED)
 */
PressBrief *
press_analyze_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
