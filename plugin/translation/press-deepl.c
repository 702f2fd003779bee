// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* DeepL. A key that ends in ":fx" is of its free service, which has an address of its own. Names stand in XML
 * elements that it is told to leave alone, so that it still sees them. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "translation/press-service.h"

#define ADDRESS "https://api.deepl.com"
#define FREE_ADDRESS "https://api-free.deepl.com"
#define MOST_TEXTS 50
#define MOST_BYTES 65536 /* of 128 KiB, that escapes and elements need too */

struct _PressDeepl
{
  PressService parent_instance;
};

#define PRESS_TYPE_DEEPL (press_deepl_get_type ())
G_DECLARE_FINAL_TYPE (PressDeepl, press_deepl, PRESS, DEEPL, PressService)
G_DEFINE_FINAL_TYPE (PressDeepl, press_deepl, PRESS_TYPE_SERVICE)

/* What it translates, from its list of languages; asking for the list would be one more request. */
static const char *const LANGUAGES[]
    = { "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hu", "id", "it", "ja", "ko",
        "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh", NULL };

static gboolean
find_route (PressTranslator *translator,
            const char *from,
            const char *to,
            char **by_way_of,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *target = g_strndup (to, strcspn (to, "-_"));

  if (g_strv_contains (LANGUAGES, from) && g_strv_contains (LANGUAGES, target))
    return TRUE;
  return press_service_no_route (PRESS_SERVICE (translator), from, to, error);
}

/* "en" alone is no target: which one is the reader's region's, else British; "pt" alone is European. */
static char *
find_target (const char *to)
{
  const char *desktop = g_get_language_names ()[0];

  if (strchr (to, '-') == NULL && g_str_equal (to, "en"))
    return g_strdup (g_str_has_prefix (desktop, "en_US") ? "EN-US" : "EN-GB");
  if (g_str_equal (to, "pt"))
    return g_strdup (g_str_has_prefix (desktop, "pt_BR") ? "PT-BR" : "PT-PT");
  return g_ascii_strup (to, -1);
}

static JsonNode *
ask (PressService *self, const char *path, GBytes *json, GCancellable *cancellable, GError **error)
{
  g_autofree char *key = press_service_get_key (self, TRUE, cancellable, error);
  g_autofree char *authorization = g_strconcat ("DeepL-Auth-Key ", key, NULL);
  const char *const headers[] = { "Authorization", authorization, NULL };
  PressCall call = { .path = path, .json = json, .headers = headers };
  const char *address = press_translator_get_address (PRESS_TRANSLATOR (self));

  if (key == NULL)
    return NULL;
  if (g_str_equal (address, ADDRESS) && g_str_has_suffix (key, ":fx"))
    call.base = FREE_ADDRESS;
  return press_service_ask (self, &call, cancellable, error);
}

static GBytes *
make_body (const char *const *texts, const char *from, const char *to)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autofree char *source = g_ascii_strup (from, -1), *target = find_target (to);

  json_builder_begin_object (b);
  json_builder_set_member_name (b, "text");
  json_builder_begin_array (b);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (b, texts[i]);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "source_lang");
  json_builder_add_string_value (b, source);
  json_builder_set_member_name (b, "target_lang");
  json_builder_add_string_value (b, target);
  json_builder_set_member_name (b, "tag_handling");
  json_builder_add_string_value (b, "xml");
  json_builder_set_member_name (b, "ignore_tags");
  json_builder_begin_array (b);
  json_builder_add_string_value (b, "x");
  json_builder_end_array (b);
  json_builder_end_object (b);
  return press_json_bytes (b);
}

static char **
translate (PressTranslator *translator,
           const char *const *texts,
           const char *from,
           const char *to,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GBytes) body = make_body (texts, from, to);
  g_autoptr (JsonNode) root = ask (PRESS_SERVICE (translator), "/v2/translate", body, cancellable, error);
  char **answer = press_json_strings (press_json_find (root, "translations"), "text");

  if (root == NULL || answer != NULL)
    return answer;
  return press_service_broken (PRESS_SERVICE (translator), error);
}

static char *
get_usage (PressTranslator *translator, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonNode) root = ask (PRESS_SERVICE (translator), "/v2/usage", NULL, cancellable, error);
  gint64 used = press_json_int (root, "character_count", -1);
  gint64 most = press_json_int (root, "character_limit", -1);
  g_autofree char *count = g_strdup_printf ("%'" G_GINT64_FORMAT, used);
  g_autofree char *limit = g_strdup_printf ("%'" G_GINT64_FORMAT, most);

  if (root == NULL)
    return NULL;
  if (used < 0 || most < 0)
    return press_service_broken (PRESS_SERVICE (translator), error);
  /* Translators: two numbers: "18,000 of 500,000 characters used" */
  return g_strdup_printf (_ ("%s of %s characters used"), count, limit);
}

static void
press_deepl_class_init (PressDeeplClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  translator->id = "deepl";
  translator->name = "DeepL";
  translator->style = PRESS_MASK_TAGS;
  translator->texts = MOST_TEXTS;
  translator->bytes = MOST_BYTES;
  translator->find_route = find_route;
  translator->translate = translate;
  translator->get_usage = get_usage;
}

static void
press_deepl_init (PressDeepl *self)
{
}

/** press_deepl_new: (transfer full): DeepL; @address: "" for its own. */
PressTranslator *
press_deepl_new (const char *address, GError **error)
{
  return press_service_new (PRESS_TYPE_DEEPL, *address != '\0' ? address : ADDRESS, error);
}
