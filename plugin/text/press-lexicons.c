// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The lexicons that are compiled in: a GResource, out of which each is read when it is first asked for. */

#include "text/press-lexicon.h"

#include <gio/gio.h>

#include "press-lexicon-resources.h"
#include "text/press-lexicon-file.h"

struct _PressLexicons
{
  GMutex lock;
  GHashTable *lexicons; /* language (owned) -> PressLexicon */
  const PressLexicon **all;
};

static GBytes *
lexicon_bytes (const char *language)
{
  g_autofree char *path = g_strconcat ("/org/pressbrief/lexicons/", language, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes
      = g_resource_lookup_data (press_lexicon_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message); /* compiled in and covered by a test: cannot be missing */
  return bytes;
}

static PressLexicon *
load (const char *language)
{
  g_autoptr (GBytes) bytes = lexicon_bytes (language);
  g_autoptr (GError) error = NULL;
  PressLexicon *lexicon = press_lexicon_new_from_bytes (bytes, &error);

  if (lexicon == NULL)
    g_error ("%s", error->message);
  return lexicon;
}

typedef struct
{
  PressPhraseFunc func;
  gpointer user_data;
} Listener;

static gboolean
tell_line (const char *group, const char *key, const char *phrase, gpointer user_data, GError **error)
{
  const Listener *listener = user_data;

  listener->func (key, phrase, listener->user_data);
  return TRUE;
}

/**
 * press_lexicons_foreach:
 * @language: ISO 639-1, or "common"
 * @term: which group
 * @func: (scope call): told each phrase of the group, as the file writes it
 *
 * Reads one group of a lexicon that need not be loaded for it.
 */
void
press_lexicons_foreach (
    PressLexicons *self, const char *language, PressTerm term, PressPhraseFunc func, gpointer user_data)
{
  g_autoptr (GBytes) bytes = lexicon_bytes (language);
  Listener listener = { func, user_data };

  press_lexicon_file_read (bytes, press_term_name (term), tell_line, &listener, NULL);
}

/**
 * press_lexicons_get_default:
 *
 * Returns: (transfer none): the lexicons that were compiled in; each is read when first asked for, once, and
 * shared by all threads
 */
PressLexicons *
press_lexicons_get_default (void)
{
  static PressLexicons *self;

  if (g_once_init_enter (&self))
    {
      PressLexicons *lexicons = g_new0 (PressLexicons, 1);

      g_mutex_init (&lexicons->lock);
      lexicons->lexicons = g_hash_table_new (g_str_hash, g_str_equal);
      g_once_init_leave (&self, lexicons);
    }
  return self;
}

/**
 * press_lexicons_get:
 * @language: ISO 639-1, or "common" for what all languages share
 *
 * Returns: (nullable) (transfer none): the lexicon of @language, %NULL when there is none
 */
const PressLexicon *
press_lexicons_get (PressLexicons *self, const char *language)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  PressLexicon *lexicon;

  if (!g_str_equal (language, "common") && !g_strv_contains (press_lexicons_languages (self), language))
    return NULL;
  lexicon = g_hash_table_lookup (self->lexicons, language);
  if (lexicon == NULL)
    {
      lexicon = load (language);
      g_hash_table_insert (self->lexicons, (gpointer)g_intern_string (language), lexicon);
    }
  return lexicon;
}

/** press_lexicons_languages: the languages there is a lexicon for, in alphabetical order. */
const char *const *
press_lexicons_languages (PressLexicons *self)
{
  static const char *const languages[] = { "de", "en", "es", "fr", "id", "it", NULL };

  return languages;
}

/**
 * press_lexicons_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): the lexicons of all languages, in the order of
 *   press_lexicons_languages(); read once
 */
const PressLexicon *const *
press_lexicons_all (PressLexicons *self)
{
  if (g_once_init_enter (&self->all))
    {
      const char *const *languages = press_lexicons_languages (self);
      const PressLexicon **all = g_new0 (const PressLexicon *, g_strv_length ((char **)languages) + 1);

      for (guint i = 0; languages[i] != NULL; i++)
        all[i] = press_lexicons_get (self, languages[i]);
      g_once_init_leave (&self->all, all);
    }
  return self->all;
}
