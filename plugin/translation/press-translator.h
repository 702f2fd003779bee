// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "translation/press-mask.h"

G_BEGIN_DECLS

#define PRESS_TRANSLATOR_ERROR (press_translator_error_quark ())
GQuark press_translator_error_quark (void);

/** PressTranslatorError: why there is no translation, by the step that mends it. The message is one sentence
 * for people, translated, with the service's name and without a full stop: it stands after "Not translated".
 */
typedef enum
{
  PRESS_TRANSLATOR_ERROR_PAIR,    /* it does not translate between these languages */
  PRESS_TRANSLATOR_ERROR_MISSING, /* the program is not installed */
  PRESS_TRANSLATOR_ERROR_CONSENT, /* the reader has not chosen it, or has not agreed: ask */
  PRESS_TRANSLATOR_ERROR_EMBARGO, /* the mail is under embargo: ask for this mail */
  PRESS_TRANSLATOR_ERROR_SHUT,    /* the mail is encrypted */
  PRESS_TRANSLATOR_ERROR_OFFLINE, /* Pressbrief works without the network */
  PRESS_TRANSLATOR_ERROR_ADDRESS, /* the settings have no usable address */
  PRESS_TRANSLATOR_ERROR_SILENT,  /* nobody answers: try again */
  PRESS_TRANSLATOR_ERROR_KEY,     /* the key is missing or not accepted */
  PRESS_TRANSLATOR_ERROR_LIMIT,   /* too much was asked of it: later */
  PRESS_TRANSLATOR_ERROR_REFUSED, /* it answered that it will not or cannot */
  PRESS_TRANSLATOR_ERROR_BROKEN,  /* its answer makes no sense */
  PRESS_TRANSLATOR_ERROR_NAMES,   /* it did not keep names or numbers */
} PressTranslatorError;

#define PRESS_TYPE_TRANSLATOR (press_translator_get_type ())
G_DECLARE_DERIVABLE_TYPE (PressTranslator, press_translator, PRESS, TRANSLATOR, GObject)

/**
 * PressTranslatorClass:
 * @id: as settings and the command name it: "libretranslate"
 * @name: as people know it: "LibreTranslate"
 * @is_rough: whether its wording gives the gist only
 * @style: which placeholders survive it
 * @texts: the most texts that one request has
 * @bytes: the most bytes of text that one request has
 * @get_host: (nullable): where texts go, without port; %NULL, or without it: nowhere, it is a program here
 * @is_elsewhere: (nullable): whether that is another computer
 * @get_address: (nullable): what is agreed to, with scheme and port
 * @find_route: whether it translates from one language into another, both ISO 639-1 (a target may have a
 *   region, "en-US"); @by_way_of: (out): the language in between, or %NULL. Blocks
 * @get_version: changes whenever the same text may be translated in another way. Blocks
 * @translate: as many texts as it was given, in order. Blocks; what @find_route refused is not asked
 * @get_usage: (nullable): what was used of what may be used, a line for people. Blocks
 *
 * Something that translates. Its functions that block are called in a thread, by one at a time.
 */
struct _PressTranslatorClass
{
  GObjectClass parent_class;

  const char *id;
  const char *name;
  gboolean is_rough;
  PressMaskStyle style;
  guint texts;
  gsize bytes;

  const char *(*get_host) (PressTranslator *self);
  gboolean (*is_elsewhere) (PressTranslator *self);
  const char *(*get_address) (PressTranslator *self);
  gboolean (*find_route) (PressTranslator *self,
                          const char *from,
                          const char *to,
                          char **by_way_of,
                          GCancellable *cancellable,
                          GError **error);
  char *(*get_version) (PressTranslator *self, GCancellable *cancellable);
  char **(*translate) (PressTranslator *self,
                       const char *const *texts,
                       const char *from,
                       const char *to,
                       GCancellable *cancellable,
                       GError **error);
  char *(*get_usage) (PressTranslator *self, GCancellable *cancellable, GError **error);
};

/* The services; "names" are those of the settings. */
const char *const *press_translator_ids (void);
const char *press_translator_name_of (const char *id);
PressTranslator *press_translator_new_for (const char *id, const char *address, GError **error);
PressTranslator *press_translator_new_from_settings (GError **error);

const char *press_translator_get_id (PressTranslator *self);
const char *press_translator_get_name (PressTranslator *self);
const char *press_translator_get_host (PressTranslator *self);
const char *press_translator_get_address (PressTranslator *self);
gboolean press_translator_is_elsewhere (PressTranslator *self);
char *press_translator_label (PressTranslator *self, const char *by_way_of);

/* These block. */
gboolean press_translator_find_route (PressTranslator *self,
                                      const char *from,
                                      const char *to,
                                      char **by_way_of,
                                      GCancellable *cancellable,
                                      GError **error);
char *press_translator_get_version (PressTranslator *self, GCancellable *cancellable);
char **press_translator_translate (PressTranslator *self,
                                   const char *const *texts,
                                   const char *from,
                                   const char *to,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
