// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Excerpts to a service and back: those of one language together, in as few requests as it takes, with
 * placeholders for what is kept. An excerpt whose placeholders did not come back is asked for once more,
 * alone and with other placeholders; then it has failed. */

#include "translation/press-translation-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desktop/press-settings.h"
#include "text/press-names.h"
#include "translation/press-sent.h"

#define MOST_NAMES 2000

/* An excerpt under way. */
typedef struct
{
  const PressTranslatable *excerpt;
  PressText *text;
  PressMask *mask;
} Item;

static void
item_free (gpointer data)
{
  Item *self = data;

  g_clear_pointer (&self->text, press_text_free);
  g_clear_pointer (&self->mask, press_mask_free);
  g_free (self);
}

static void
add_name (GHashTable *names, const char *name)
{
  if (name != NULL && g_hash_table_size (names) < MOST_NAMES)
    g_hash_table_add (names, g_strdup (name));
}

static void
add_slices (GHashTable *names, const PressText *text, const PressOffsets *offsets, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      PressSpan span = g_array_index (spans, PressSpan, i);
      g_autofree char *name = NULL;

      span.begin = press_offsets_to_bytes (offsets, span.begin);
      span.end = press_offsets_to_bytes (offsets, span.end);
      name = press_text_slice (text, span);
      add_name (names, name);
    }
}

static void
add_names_of_brief (GHashTable *names, const PressText *text, PressBrief *brief)
{
  g_autoptr (PressOffsets) offsets = press_offsets_new (text->text, text->length);

  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = brief->people->pdata[i];

      add_name (names, person->name);
      add_slices (names, text, offsets, person->spans);
    }
  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *organization = brief->organizations->pdata[i];

      add_name (names, organization->name);
      add_slices (names, text, offsets, organization->spans);
      for (guint j = 0; j < organization->aliases->len; j++)
        add_name (names, organization->aliases->pdata[j]);
    }
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const PressContact *contact = brief->contacts->pdata[i];

      add_name (names, contact->name);
      add_name (names, contact->organization);
    }
}

/* The names of people, organisations and towns that the mail has, each once. */
static GPtrArray *
collect_names (const PressText *text, PressBrief *brief)
{
  g_autoptr (GHashTable) set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) found = press_names_find (text, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  add_names_of_brief (set, text, brief);
  for (guint i = 0; i < found->len; i++)
    {
      const PressName *one = &g_array_index (found, PressName, i);
      g_autofree char *slice = press_text_slice (text, one->span);

      if (one->kind != PRESS_NAME_PLACE || !press_place_is_translated (text, one->first_token))
        add_name (set, slice);
    }
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_ptr_array_add (names, name);
      g_hash_table_iter_steal (&iter);
    }
  return names;
}

static void
mask_item (PressRun *self, Item *item, guint attempt)
{
  g_autoptr (GArray) kept = NULL;

  if (self->names == NULL)
    self->names = self->keep_names ? collect_names (self->text, self->brief) : g_ptr_array_new ();
  if (item->text == NULL)
    {
      g_autofree char *line = g_strdelimit (g_strdup (item->excerpt->text), "\r\n\t", ' ');

      item->text = press_text_new (line, -1, press_lexicons_get_default (), item->excerpt->language);
    }
  kept = press_kept_find (item->text, self->names);
  g_clear_pointer (&item->mask, press_mask_free);
  item->mask = press_mask_new (item->text->text, kept, PRESS_TRANSLATOR_GET_CLASS (self->translator)->style,
                               attempt);
}

/* What leaves this computer is listed before it goes. */
static gboolean
note_sent (PressRun *self, Item *const *items, guint n, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (!press_translator_is_elsewhere (self->translator))
    return TRUE;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, items[i]->excerpt->text);
  g_ptr_array_add (texts, NULL);
  return press_sent_add (press_translator_get_name (self->translator),
                         press_translator_get_host (self->translator), (const char *const *)texts->pdata,
                         error);
}

static char **
ask_once (PressRun *self, Item *const *items, guint n, guint attempt, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      mask_item (self, items[i], attempt);
      g_ptr_array_add (texts, (gpointer)press_mask_get_text (items[i]->mask));
    }
  g_ptr_array_add (texts, NULL);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !note_sent (self, items, n, error))
    return NULL;
  return press_translator_translate (self->translator, (const char *const *)texts->pdata,
                                     items[0]->excerpt->language, self->to, self->cancellable, error);
}

/* Emits and stores @answer when it kept what it had to. */
static gboolean
accept (PressRun *self, const Item *item, const char *answer, const char *by_way_of)
{
  g_autofree char *whole = g_strstrip (g_strdup (answer));
  g_autofree char *translation = press_mask_restore (item->mask, whole, item->excerpt->language, self->to);
  g_autofree char *key = NULL;

  if (translation == NULL || !press_kept_agree (item->text, translation, self->to))
    return FALSE;
  key = press_run_key (self, item->excerpt);
  if (self->cache != NULL)
    press_translation_cache_put (self->cache, key, translation, by_way_of);
  self->emit (self, item->excerpt, translation, by_way_of, NULL);
  return TRUE;
}

/* Whether asking for other excerpts makes no sense after @error. */
static gboolean
is_final (const GError *error)
{
  static const PressTranslatorError of_one[]
      = { PRESS_TRANSLATOR_ERROR_BROKEN, PRESS_TRANSLATOR_ERROR_NAMES, PRESS_TRANSLATOR_ERROR_REFUSED };

  for (guint i = 0; i < G_N_ELEMENTS (of_one); i++)
    if (g_error_matches (error, PRESS_TRANSLATOR_ERROR, of_one[i]))
      return FALSE;
  return TRUE;
}

static void
fail (PressRun *self, const Item *item, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->emit (self, item->excerpt, NULL, NULL, error);
  if (is_final (error) && self->failed == NULL)
    self->failed = g_error_copy (error);
}

/* An excerpt by itself. */
static void
ask_alone (PressRun *self, Item *item, const char *by_way_of)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) answer = NULL;

  if (self->failed != NULL)
    {
      fail (self, item, self->failed);
      return;
    }
  answer = ask_once (self, &item, 1, 1, &error);
  if (answer != NULL && accept (self, item, answer[0], by_way_of))
    return;
  if (error == NULL)
    g_set_error (&error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_NAMES,
                 /* Translators: %s is a service */
                 _ ("%s did not keep the names and numbers"), press_translator_get_name (self->translator));
  fail (self, item, error);
}

/* Some excerpts in one request. */
static void
ask_batch (PressRun *self, Item *const *items, guint n, const char *by_way_of)
{
  g_autoptr (GError) error = self->failed != NULL ? g_error_copy (self->failed) : NULL;
  g_auto (GStrv) answers = error == NULL ? ask_once (self, items, n, 0, &error) : NULL;
  gboolean again = n > 1 && g_error_matches (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_BROKEN);

  for (guint i = 0; i < n; i++)
    if (error != NULL && !again)
      fail (self, items[i], error);
    else if (answers == NULL || !accept (self, items[i], answers[i], by_way_of))
      ask_alone (self, items[i], by_way_of);
}

/* All excerpts of one language, in as few requests as the service allows. */
static void
ask_language (PressRun *self, GPtrArray *items)
{
  const PressTranslatorClass *klass = PRESS_TRANSLATOR_GET_CLASS (self->translator);
  const Item *head = items->pdata[0];
  g_autofree char *by_way_of = NULL;
  g_autoptr (GError) error = NULL;

  if (!press_translator_find_route (self->translator, head->excerpt->language, self->to, &by_way_of,
                                    self->cancellable, &error))
    {
      for (guint i = 0; i < items->len; i++)
        if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
          self->emit (self, ((const Item *)items->pdata[i])->excerpt, NULL, NULL, error);
      return;
    }
  for (guint first = 0, end; first < items->len; first = end)
    {
      gsize bytes = 0;

      for (end = first; end < items->len && end - first < klass->texts; end++)
        {
          bytes += strlen (((const Item *)items->pdata[end])->excerpt->text);
          if (bytes > klass->bytes && end > first)
            break;
        }
      ask_batch (self, (Item *const *)items->pdata + first, end - first, by_way_of);
    }
}

/** press_run_ask: asks for @excerpts (element-type PressTranslatable), one language after another. */
void
press_run_ask (PressRun *self, GPtrArray *excerpts)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < excerpts->len; i++)
    {
      const char *language = ((const PressTranslatable *)excerpts->pdata[i])->language;
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

      if (!g_hash_table_add (done, (gpointer)language) || g_cancellable_is_cancelled (self->cancellable))
        continue;
      for (guint j = i; j < excerpts->len; j++)
        if (g_str_equal (((const PressTranslatable *)excerpts->pdata[j])->language, language))
          {
            Item *item = g_new0 (Item, 1);

            item->excerpt = excerpts->pdata[j];
            g_ptr_array_add (items, item);
          }
      ask_language (self, items);
    }
}
