// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What all services have in common: who they are, where they run, what they are called beside a translation.
 * Whether they may be asked is not decided here but in press-consent.c. */

#include "translation/press-translator.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"

G_DEFINE_QUARK (press_translator_error_quark, press_translator_error)
G_DEFINE_ABSTRACT_TYPE (PressTranslator, press_translator, G_TYPE_OBJECT)

static void
press_translator_class_init (PressTranslatorClass *klass)
{
  klass->texts = G_MAXUINT;
  klass->bytes = G_MAXSIZE;
}

static void
press_translator_init (PressTranslator *self)
{
}

/** press_translator_get_id: (transfer none): as settings and the command name it. */
const char *
press_translator_get_id (PressTranslator *self)
{
  return PRESS_TRANSLATOR_GET_CLASS (self)->id;
}

/** press_translator_get_name: (transfer none): as people know it. */
const char *
press_translator_get_name (PressTranslator *self)
{
  return _ (PRESS_TRANSLATOR_GET_CLASS (self)->name);
}

/** press_translator_get_host: (transfer none) (nullable): where texts go; %NULL: nowhere, it is a program. */
const char *
press_translator_get_host (PressTranslator *self)
{
  PressTranslatorClass *klass = PRESS_TRANSLATOR_GET_CLASS (self);

  return klass->get_host != NULL ? klass->get_host (self) : NULL;
}

/** press_translator_get_address: (transfer none) (nullable): where texts go, with scheme and port. */
const char *
press_translator_get_address (PressTranslator *self)
{
  PressTranslatorClass *klass = PRESS_TRANSLATOR_GET_CLASS (self);

  return klass->get_address != NULL ? klass->get_address (self) : NULL;
}

/** press_translator_is_elsewhere: whether texts leave this computer. */
gboolean
press_translator_is_elsewhere (PressTranslator *self)
{
  PressTranslatorClass *klass = PRESS_TRANSLATOR_GET_CLASS (self);

  return klass->is_elsewhere != NULL && klass->is_elsewhere (self);
}

/**
 * press_translator_label:
 * @by_way_of: (nullable): ISO 639-1: of the language in between
 *
 * Returns: (transfer full): what stands beside a translation: "Machine translation · Apertium · on this
 * computer · rough, by way of Spanish"
 */
char *
press_translator_label (PressTranslator *self, const char *by_way_of)
{
  GString *label = g_string_new (_ ("Machine translation"));

  g_string_append_printf (label, " · %s · %s", press_translator_get_name (self),
                          press_translator_is_elsewhere (self) ? _ ("on the internet")
                                                               : _ ("on this computer"));
  if (PRESS_TRANSLATOR_GET_CLASS (self)->is_rough)
    g_string_append_printf (label, " · %s", _ ("rough"));
  if (by_way_of != NULL)
    {
      g_autofree char *language = press_format_language (by_way_of);

      g_string_append (label, PRESS_TRANSLATOR_GET_CLASS (self)->is_rough ? ", " : " · ");
      /* Translators: %s is a language: from Italian into English by way of Spanish */
      g_string_append_printf (label, _ ("by way of %s"), language);
    }
  return g_string_free (label, FALSE);
}

/**
 * press_translator_find_route:
 * @from: ISO 639-1
 * @to: ISO 639-1, with or without a region
 * @by_way_of: (out) (optional) (nullable): the language in between
 *
 * Returns: whether it translates from one into the other; else @error is set
 */
gboolean
press_translator_find_route (PressTranslator *self,
                             const char *from,
                             const char *to,
                             char **by_way_of,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree char *between = NULL;

  if (!PRESS_TRANSLATOR_GET_CLASS (self)->find_route (self, from, to, &between, cancellable, error))
    return FALSE;
  if (by_way_of != NULL)
    *by_way_of = g_steal_pointer (&between);
  return TRUE;
}

/** press_translator_get_version: (transfer full): changes whenever a text may be translated in another way.
 */
char *
press_translator_get_version (PressTranslator *self, GCancellable *cancellable)
{
  return PRESS_TRANSLATOR_GET_CLASS (self)->get_version (self, cancellable);
}

/**
 * press_translator_translate:
 * @texts: (array zero-terminated=1): one paragraph each
 *
 * Returns: (transfer full) (array zero-terminated=1): as many texts, or %NULL with @error set
 * (%PRESS_TRANSLATOR_ERROR, %G_IO_ERROR_CANCELLED)
 */
char **
press_translator_translate (PressTranslator *self,
                            const char *const *texts,
                            const char *from,
                            const char *to,
                            GCancellable *cancellable,
                            GError **error)
{
  g_auto (GStrv) answer
      = PRESS_TRANSLATOR_GET_CLASS (self)->translate (self, texts, from, to, cancellable, error);

  if (answer == NULL)
    return NULL;
  if (g_strv_length (answer) != g_strv_length ((char **)texts))
    {
      g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_BROKEN,
                   _ ("%s answered with another number of sentences"), press_translator_get_name (self));
      return NULL;
    }
  return g_steal_pointer (&answer);
}
