// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which language an excerpt has: that of the mail, or, in a mail with several, that of its paragraph, for
 * which the text is read once more, in a thread. Until that is known, such a mail has no language. */

#include "sidebar/press-excerpts-private.h"

#include <string.h>

/* A paragraph: where it ends, in characters, and its language. */
typedef struct
{
  int end;
  const char *language; /* interned */
} Stretch;

static gboolean
is_read (const char *language, const char *const *reads)
{
  gboolean read = g_str_equal (language, "und");

  for (guint i = 0; reads[i] != NULL; i++)
    read = read || strncmp (reads[i], language, strcspn (reads[i], "-_.@")) == 0;
  return read;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PressBrief *brief = data;
  g_autoptr (PressText) text = press_text_new (brief->text, -1, press_lexicons_get_default (), NULL);
  g_autoptr (PressOffsets) offsets = press_offsets_new (text->text, text->length);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < text->n_paragraphs; i++)
    {
      Stretch stretch = { (int)press_offsets_to_characters (offsets, text->paragraphs[i].span.end),
                          text->paragraphs[i].language };

      g_array_append_val (stretches, stretch);
    }
  g_task_return_pointer (task, stretches, (GDestroyNotify)g_array_unref);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PressExcerpts) self = data;

  g_clear_pointer (&self->stretches, g_array_unref);
  self->stretches = g_task_propagate_pointer (G_TASK (result), NULL);
  press_excerpts_update (self);
}

/** press_excerpts_read_languages: finds out the languages of the paragraphs, if the mail has several. */
void
press_excerpts_read_languages (PressExcerpts *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->brief->languages->len < 2 || !press_excerpts_is_foreign (self))
    return;
  task = g_task_new (NULL, NULL, on_read, g_object_ref (self));
  g_task_set_source_tag (task, press_excerpts_read_languages);
  g_task_set_task_data (task, g_object_ref (self->brief), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static const char *
language_at (PressExcerpts *self, int place)
{
  for (guint i = 0; self->stretches != NULL && i < self->stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (self->stretches, Stretch, i);

      if (place < stretch->end)
        return stretch->language;
    }
  return "und";
}

/** press_excerpts_is_foreign_at: whether what stands at @span is in a language that the reader does not read.
 */
gboolean
press_excerpts_is_foreign_at (PressExcerpts *self, PressSpan span)
{
  g_auto (GStrv) reads = press_reader_languages ();
  GPtrArray *languages = self->brief->languages;

  if (press_brief_is_shut (self->brief) || languages->len == 0)
    return FALSE;
  return !is_read (languages->len == 1 ? languages->pdata[0] : language_at (self, span.begin),
                   (const char *const *)reads);
}

/** press_excerpts_is_foreign: whether the mail has a language that the reader does not read. */
gboolean
press_excerpts_is_foreign (PressExcerpts *self)
{
  g_auto (GStrv) reads = press_reader_languages ();
  gboolean foreign = FALSE;

  for (guint i = 0; i < self->brief->languages->len; i++)
    foreign = foreign || !is_read (self->brief->languages->pdata[i], (const char *const *)reads);
  return foreign && !press_brief_is_shut (self->brief);
}
