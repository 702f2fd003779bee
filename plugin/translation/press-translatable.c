// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What of a brief is translated unasked: the sentences of the summary and the first direct quote of each
 * person. The language is the paragraph's, so that of a mail in two languages only the foreign one is sent.
 */

#include "translation/press-translatable.h"

#include <string.h>

#include "desktop/press-settings.h"

/** press_translatable_new: (transfer full): an excerpt whose language is not known yet. */
PressTranslatable *
press_translatable_new (const char *text, PressSpan span)
{
  PressTranslatable *self = g_new0 (PressTranslatable, 1);

  self->text = g_strdup (text);
  self->span = span;
  self->language = "und";
  return self;
}

/** press_translatable_free: frees @self. */
void
press_translatable_free (PressTranslatable *self)
{
  g_free (self->text);
  g_free (self);
}

/** press_translatables_choose: (transfer full) (element-type PressTranslatable): what is translated unasked,
 * in whatever language it is. */
GPtrArray *
press_translatables_choose (PressBrief *brief)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translatable_free);
  g_autoptr (GHashTable) heard = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < brief->summary->len; i++)
    {
      const PressExcerpt *sentence = brief->summary->pdata[i];

      g_ptr_array_add (chosen, press_translatable_new (sentence->text, sentence->span));
    }
  for (guint i = 0; i < brief->quotes->len; i++)
    {
      const PressBriefQuote *quote = brief->quotes->pdata[i];

      if (quote->direct && quote->speaker != NULL && g_hash_table_add (heard, quote->speaker))
        g_ptr_array_add (chosen, press_translatable_new (quote->text, quote->span));
    }
  return chosen;
}

/** press_translatables_read: finds out the languages; @text is the brief's. */
void
press_translatables_read (GPtrArray *translatables, PressBrief *brief, const PressText *text)
{
  g_autoptr (PressOffsets) offsets = press_offsets_new (text->text, text->length);
  const char *main_language = brief->languages->len > 0 ? brief->languages->pdata[0] : "und";

  for (guint i = 0; i < translatables->len; i++)
    {
      PressTranslatable *one = translatables->pdata[i];
      guint token = press_text_token_at (text, press_offsets_to_bytes (offsets, one->span.begin));

      one->language = "und";
      if (token < text->n_tokens)
        one->language = text->paragraphs[press_text_paragraph_of (text, token)].language;
      if (g_str_equal (one->language, "und"))
        one->language = g_intern_string (main_language);
    }
}

/** press_translatables_drop: takes out what is in a language of @reads, or in none. */
void
press_translatables_drop (GPtrArray *translatables, const char *const *reads)
{
  for (guint i = translatables->len; i-- > 0;)
    {
      const PressTranslatable *one = translatables->pdata[i];
      gboolean known = g_str_equal (one->language, "und");

      for (guint j = 0; reads[j] != NULL; j++)
        known = known || strncmp (reads[j], one->language, strcspn (reads[j], "-_.@")) == 0;
      if (known)
        g_ptr_array_remove_index (translatables, i);
    }
}

/**
 * press_translatables_find:
 * @reads: (array zero-terminated=1): languages that the reader reads, ISO 639-1, see press_reader_languages()
 *
 * Takes some milliseconds: the text is read for the languages of its paragraphs.
 *
 * Returns: (transfer full) (element-type PressTranslatable): what is translated unasked, in order
 */
GPtrArray *
press_translatables_find (PressBrief *brief, const char *const *reads)
{
  GPtrArray *found = press_translatables_choose (brief);
  g_autoptr (PressText) text = press_text_new (brief->text, -1, press_lexicons_get_default (), NULL);

  press_translatables_read (found, brief, text);
  press_translatables_drop (found, reads);
  return found;
}

/** press_reader_languages: (transfer full) (array zero-terminated=1): those of the settings; the desktop's
 * while none is chosen there. ISO 639-1, the first is the reader's own. */
char **
press_reader_languages (void)
{
  g_auto (GStrv) chosen = press_settings_get_strv (PRESS_SETTINGS_LANGUAGES);
  const char *const *desktop = g_get_language_names ();
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  guint n = 0;

  if (chosen[0] != NULL)
    return g_steal_pointer (&chosen);
  for (guint i = 0; desktop[i] != NULL; i++)
    if (strlen (desktop[i]) == 2)
      {
        g_strv_builder_add (languages, desktop[i]);
        n++;
      }
  if (n == 0)
    g_strv_builder_add (languages, "en");
  return g_strv_builder_end (languages);
}

/** press_reader_target: (transfer full): into which language: the one of the settings, else the reader's own.
 */
char *
press_reader_target (void)
{
  g_autofree char *chosen = press_settings_get_string (PRESS_SETTINGS_TRANSLATION_TARGET, "");
  g_auto (GStrv) languages = press_reader_languages ();

  return g_strdup (*chosen != '\0' ? chosen : languages[0]);
}
