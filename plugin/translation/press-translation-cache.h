// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How many translations are kept, and how many bytes of them. */
#define PRESS_TRANSLATION_CACHE_MOST 20000
#define PRESS_TRANSLATION_CACHE_MOST_BYTES (32 * 1024 * 1024)

typedef struct _PressTranslationCache PressTranslationCache;

PressTranslationCache *press_translation_cache_open (GError **error);
void press_translation_cache_close (PressTranslationCache *self);
char *press_translation_cache_key (
    const char *text, const char *from, const char *to, const char *service, const char *version);
char *press_translation_cache_get (PressTranslationCache *self, const char *key, char **by_way_of);
void press_translation_cache_put (PressTranslationCache *self,
                                  const char *key,
                                  const char *translation,
                                  const char *by_way_of);

/* For the settings. */
gboolean press_translation_cache_measure (guint *count, guint64 *bytes, GError **error);
gboolean press_translation_cache_clear (GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressTranslationCache, press_translation_cache_close)

G_END_DECLS
