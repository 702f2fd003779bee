// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* LibreTranslate, on this computer or elsewhere. It says which languages it has (/languages), how long a
 * request may be and whether it wants a key (/frontend/settings); both are asked once. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "translation/press-service.h"

#define MOST_TEXTS 16

struct _PressLibretranslate
{
  PressService parent_instance;
  GMutex lock;
  JsonNode *languages; /* nullable: not asked yet */
  gint64 most;         /* characters of a request; below 1: any number */
  gboolean needs_key;
};

#define PRESS_TYPE_LIBRETRANSLATE (press_libretranslate_get_type ())
G_DECLARE_FINAL_TYPE (PressLibretranslate, press_libretranslate, PRESS, LIBRETRANSLATE, PressService)
G_DEFINE_FINAL_TYPE (PressLibretranslate, press_libretranslate, PRESS_TYPE_SERVICE)

/* Older ones have no settings: then there are no limits. */
static gboolean
load_settings (PressLibretranslate *self, GCancellable *cancellable, GError **error)
{
  const PressCall call = { .path = "/frontend/settings" };
  g_autoptr (GError) why = NULL;
  g_autoptr (JsonNode) root = press_service_ask (PRESS_SERVICE (self), &call, cancellable, &why);
  JsonNode *key = press_json_find (root, "keyRequired");

  if (root == NULL && !g_error_matches (why, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_ADDRESS))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  self->most = press_json_int (root, "charLimit", -1);
  self->needs_key = key != NULL && JSON_NODE_HOLDS_VALUE (key) && json_node_get_boolean (key);
  return TRUE;
}

static gboolean
load (PressLibretranslate *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  const PressCall call = { .path = "/languages" };
  g_autoptr (JsonNode) root = NULL;
  g_auto (GStrv) codes = NULL;

  if (self->languages != NULL)
    return TRUE;
  root = press_service_ask (PRESS_SERVICE (self), &call, cancellable, error);
  if (root == NULL)
    return FALSE;
  codes = press_json_strings (root, "code");
  if (codes == NULL)
    return press_service_broken (PRESS_SERVICE (self), error) != NULL;
  if (!load_settings (self, cancellable, error))
    return FALSE;
  self->languages = g_steal_pointer (&root);
  return TRUE;
}

/* The code among @codes that fits best: "pt-BR" itself, else "pt"; for "zh" also "zh-Hans". */
static const char *
find_code (char **codes, const char *language)
{
  gsize length = strcspn (language, "-_");
  const char *found = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (codes[i], language) == 0)
        return codes[i];
      if (g_ascii_strncasecmp (codes[i], language, length) == 0 && strchr ("-_", codes[i][length]) != NULL
          && (found == NULL || codes[i][length] == '\0'))
        found = codes[i];
    }
  return found;
}

/* What it calls the languages; an entry without targets goes to all. */
static gboolean
find_codes (PressLibretranslate *self, const char *from, const char *to, char **source, char **target)
{
  g_auto (GStrv) codes = press_json_strings (self->languages, "code");
  g_auto (GStrv) targets = NULL;
  const char *first = find_code (codes, from), *second = NULL;

  for (guint i = 0; first != NULL && codes[i] != NULL; i++)
    if (g_str_equal (codes[i], first))
      {
        g_autofree char *place = g_strdup_printf ("%u.targets", i);

        targets = press_json_strings (press_json_find (self->languages, place), NULL);
        second = find_code (targets != NULL ? targets : codes, to);
        break;
      }
  *source = g_strdup (first);
  *target = g_strdup (second);
  return second != NULL;
}

static gboolean
find_route (PressTranslator *translator,
            const char *from,
            const char *to,
            char **by_way_of,
            GCancellable *cancellable,
            GError **error)
{
  PressLibretranslate *self = PRESS_LIBRETRANSLATE (translator);
  g_autofree char *source = NULL, *target = NULL;

  if (!load (self, cancellable, error))
    return FALSE;
  return find_codes (self, from, to, &source, &target)
         || press_service_no_route (PRESS_SERVICE (self), from, to, error);
}

static GBytes *
make_body (const char *const *texts, guint n, const char *source, const char *target, const char *key)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();

  json_builder_begin_object (b);
  json_builder_set_member_name (b, "q");
  json_builder_begin_array (b);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (b, texts[i]);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "source");
  json_builder_add_string_value (b, source);
  json_builder_set_member_name (b, "target");
  json_builder_add_string_value (b, target);
  json_builder_set_member_name (b, "format");
  json_builder_add_string_value (b, "text");
  if (key != NULL)
    {
      json_builder_set_member_name (b, "api_key");
      json_builder_add_string_value (b, key);
    }
  json_builder_end_object (b);
  return press_json_bytes (b);
}

/* How many of @texts fit into a request, at least one; 0 when the first is too long for any. */
static guint
count_fitting (const PressLibretranslate *self, const char *const *texts)
{
  glong characters = 0;
  guint n = 0;

  for (; texts[n] != NULL; n++)
    {
      characters += g_utf8_strlen (texts[n], -1);
      if (self->most > 0 && characters > self->most)
        break;
    }
  return n;
}

static gboolean
translate_some (PressLibretranslate *self,
                GBytes *body,
                guint n,
                GStrvBuilder *all,
                GCancellable *cancellable,
                GError **error)
{
  const PressCall call = { .path = "/translate", .json = body };
  g_autoptr (JsonNode) root = press_service_ask (PRESS_SERVICE (self), &call, cancellable, error);
  g_auto (GStrv) answer = press_json_strings (press_json_find (root, "translatedText"), NULL);

  if (root == NULL)
    return FALSE;
  if (answer == NULL)
    return press_service_broken (PRESS_SERVICE (self), error) != NULL;
  if (g_strv_length (answer) != n)
    {
      g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_BROKEN,
                   _ ("%s answered with another number of sentences"),
                   press_translator_get_name (PRESS_TRANSLATOR (self)));
      return FALSE;
    }
  g_strv_builder_addv (all, (const char **)answer);
  return TRUE;
}

static char **
translate (PressTranslator *translator,
           const char *const *texts,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  PressLibretranslate *self = PRESS_LIBRETRANSLATE (translator);
  g_autofree char *source = NULL, *target = NULL, *key = NULL;
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  guint n;

  if (!load (self, cancellable, error) || !find_codes (self, from, to, &source, &target))
    return NULL;
  if (self->needs_key || press_translator_is_elsewhere (translator))
    key = press_service_get_key (PRESS_SERVICE (self), self->needs_key, cancellable, error);
  if (self->needs_key && key == NULL)
    return NULL;
  for (; *texts != NULL; texts += n)
    {
      g_autoptr (GBytes) body = NULL;

      n = count_fitting (self, texts);
      if (n == 0)
        {
          g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_REFUSED,
                       _ ("The text is too long for %s"), press_translator_get_name (translator));
          return NULL;
        }
      body = make_body (texts, n, source, target, key);
      if (!translate_some (self, body, n, all, cancellable, error))
        return NULL;
    }
  return g_strv_builder_end (all);
}

static void
finalize (GObject *object)
{
  PressLibretranslate *self = PRESS_LIBRETRANSLATE (object);

  g_clear_pointer (&self->languages, json_node_unref);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (press_libretranslate_parent_class)->finalize (object);
}

static void
press_libretranslate_class_init (PressLibretranslateClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  translator->id = "libretranslate";
  translator->name = "LibreTranslate";
  translator->style = PRESS_MASK_WORDS;
  translator->texts = MOST_TEXTS;
  translator->find_route = find_route;
  translator->translate = translate;
}

static void
press_libretranslate_init (PressLibretranslate *self)
{
  g_mutex_init (&self->lock);
}

/** press_libretranslate_new: (transfer full): LibreTranslate at @address, or %NULL with @error set. */
PressTranslator *
press_libretranslate_new (const char *address, GError **error)
{
  return press_service_new (PRESS_TYPE_LIBRETRANSLATE, address, error);
}
