// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* One run: which excerpts, in which languages; what is stored comes at once; the rest is asked for, when it
 * may be. */

#include "translation/press-translation-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Raise it when the same answer of a service is used in another way. */
#define OWN_VERSION "1"

/** press_run_clear: frees what @self holds. */
void
press_run_clear (PressRun *self)
{
  g_clear_object (&self->translator);
  g_clear_object (&self->brief);
  g_clear_pointer (&self->excerpts, g_ptr_array_unref);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->reads, g_strfreev);
  g_clear_error (&self->refused);
  g_clear_pointer (&self->text, press_text_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->cache, press_translation_cache_close);
  g_clear_pointer (&self->version, g_free);
  g_clear_error (&self->failed);
}

/** press_run_key: (transfer full): where the translation of @excerpt is stored. */
char *
press_run_key (PressRun *self, const PressTranslatable *excerpt)
{
  return press_translation_cache_key (excerpt->text, excerpt->language, self->to,
                                      press_translator_get_id (self->translator), self->version);
}

static void
set_version (PressRun *self)
{
  g_autofree char *version = press_translator_get_version (self->translator, self->cancellable);

  self->version = g_strdup_printf (OWN_VERSION " %d %s", self->keep_names, version);
}

static void
choose (PressRun *self)
{
  gboolean unasked = self->excerpts == NULL;

  if (unasked)
    self->excerpts = press_translatables_choose (self->brief);
  self->text = press_text_new (self->brief->text, -1, press_lexicons_get_default (), NULL);
  press_translatables_read (self->excerpts, self->brief, self->text);
  if (unasked)
    press_translatables_drop (self->excerpts, (const char *const *)self->reads);
}

/* Emits what is stored; returns the rest, borrowed. */
static GPtrArray *
emit_stored (PressRun *self)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < self->excerpts->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      const PressTranslatable *excerpt = self->excerpts->pdata[i];
      g_autofree char *key = press_run_key (self, excerpt), *by_way_of = NULL, *translation = NULL;

      if (self->cache != NULL)
        translation = press_translation_cache_get (self->cache, key, &by_way_of);
      if (translation != NULL)
        self->emit (self, excerpt, translation, by_way_of, NULL);
      else
        g_ptr_array_add (rest, (gpointer)excerpt);
    }
  return rest;
}

/** press_run_work: does all of it; blocks. */
void
press_run_work (PressRun *self)
{
  g_autoptr (GPtrArray) rest = NULL;

  if (press_brief_is_shut (self->brief) && self->excerpts == NULL)
    {
      self->excerpts = g_ptr_array_new ();
      return;
    }
  choose (self);
  if (self->excerpts->len == 0)
    return;
  set_version (self);
  self->cache = press_translation_cache_open (NULL);
  rest = emit_stored (self);
  if (self->refused == NULL)
    press_run_ask (self, rest);
  for (guint i = 0; self->refused != NULL && i < rest->len; i++)
    self->emit (self, rest->pdata[i], NULL, NULL, self->refused);
}
