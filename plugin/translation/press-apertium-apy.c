// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Apertium APy: Apertium over HTTP. It lists its pairs; a way over another language is two requests, because
 * its own chains mark unknown words. All texts are paragraphs of one. */

#include <glib/gi18n-lib.h>

#include "translation/press-apertium-text.h"
#include "translation/press-routes.h"
#include "translation/press-service.h"

struct _PressApertiumApy
{
  PressService parent_instance;
  GMutex lock;
  PressRoutes *routes; /* nullable: not asked yet */
};

#define PRESS_TYPE_APERTIUM_APY (press_apertium_apy_get_type ())
G_DECLARE_FINAL_TYPE (PressApertiumApy, press_apertium_apy, PRESS, APERTIUM_APY, PressService)
G_DEFINE_FINAL_TYPE (PressApertiumApy, press_apertium_apy, PRESS_TYPE_SERVICE)

/* The lock is held. */
static gboolean
load_routes (PressApertiumApy *self, GCancellable *cancellable, GError **error)
{
  const PressCall call = { .path = "/listPairs" };
  g_autoptr (JsonNode) root = NULL;
  g_auto (GStrv) from = NULL, to = NULL;

  if (self->routes != NULL)
    return TRUE;
  root = press_service_ask (PRESS_SERVICE (self), &call, cancellable, error);
  if (root == NULL)
    return FALSE;
  from = press_json_strings (press_json_find (root, "responseData"), "sourceLanguage");
  to = press_json_strings (press_json_find (root, "responseData"), "targetLanguage");
  if (from == NULL || to == NULL)
    return press_service_broken (PRESS_SERVICE (self), error) != NULL;
  self->routes = press_routes_new ();
  for (guint i = 0; from[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", from[i], to[i]);

      press_routes_add (self->routes, name);
    }
  return TRUE;
}

/* The pairs on the way, "ita|spa": one or two. */
static char **
find_pairs (PressApertiumApy *self,
            const char *from,
            const char *to,
            char **between,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const PressPair *steps[2];
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();
  guint n;

  if (!load_routes (self, cancellable, error))
    return NULL;
  n = press_routes_find (self->routes, from, to, &steps[0], &steps[1]);
  if (n == 0)
    {
      press_service_no_route (PRESS_SERVICE (self), from, to, error);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pair = g_strdelimit (g_strdup (steps[i]->name), "-", '|');

      g_strv_builder_add (pairs, pair);
    }
  if (n == 2 && between != NULL)
    *between = g_strdup (steps[0]->to);
  return g_strv_builder_end (pairs);
}

static gboolean
find_route (PressTranslator *translator,
            const char *from,
            const char *to,
            char **by_way_of,
            GCancellable *cancellable,
            GError **error)
{
  g_auto (GStrv) pairs
      = find_pairs (PRESS_APERTIUM_APY (translator), from, to, by_way_of, cancellable, error);

  return pairs != NULL;
}

/* One step of the way. */
static char **
translate_step (
    PressService *self, const char *const *texts, const char *pair, GCancellable *cancellable, GError **error)
{
  g_autofree char *joined = press_apertium_join (texts);
  g_autofree char *text = g_uri_escape_string (joined, NULL, FALSE);
  g_autofree char *names = g_uri_escape_string (pair, NULL, FALSE);
  g_autofree char *form = g_strdup_printf ("q=%s&langpair=%s&format=txt&markUnknown=no", text, names);
  const PressCall call = { .path = "/translate", .form = form };
  g_autoptr (JsonNode) root = press_service_ask (self, &call, cancellable, error);
  const char *answer = press_json_string (root, "responseData.translatedText");

  if (answer != NULL)
    return press_apertium_split (answer);
  return root != NULL ? press_service_broken (self, error) : NULL;
}

static char **
translate (PressTranslator *translator,
           const char *const *texts,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  g_auto (GStrv) pairs = find_pairs (PRESS_APERTIUM_APY (translator), from, to, NULL, cancellable, error);
  g_auto (GStrv) answer = pairs != NULL ? g_strdupv ((char **)texts) : NULL;

  for (guint i = 0; answer != NULL && pairs[i] != NULL; i++)
    {
      char **next = translate_step (PRESS_SERVICE (translator), (const char *const *)answer, pairs[i],
                                    cancellable, error);

      g_strfreev (answer);
      answer = next;
    }
  return g_steal_pointer (&answer);
}

static void
finalize (GObject *object)
{
  PressApertiumApy *self = PRESS_APERTIUM_APY (object);

  g_clear_pointer (&self->routes, press_routes_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (press_apertium_apy_parent_class)->finalize (object);
}

static void
press_apertium_apy_class_init (PressApertiumApyClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  translator->id = "apy";
  translator->name = "Apertium APy";
  translator->is_rough = TRUE;
  translator->style = PRESS_MASK_WORDS;
  translator->find_route = find_route;
  translator->translate = translate;
}

static void
press_apertium_apy_init (PressApertiumApy *self)
{
  g_mutex_init (&self->lock);
}

/** press_apertium_apy_new: (transfer full): APy at @address, or %NULL with @error set. */
PressTranslator *
press_apertium_apy_new (const char *address, GError **error)
{
  return press_service_new (PRESS_TYPE_APERTIUM_APY, address, error);
}
