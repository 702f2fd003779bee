// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief translate: the excerpts of a mail in another language, by the service of the settings or by the
 * one that is named. What the settings did not agree to is not asked, unless it is named and on this
 * computer. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "brief/press-analysis.h"
#include "translation/press-translation.h"

typedef struct
{
  GMainLoop *loop;
  GPtrArray *translations; /* PressTranslation */
  GError *error;
} Wait;

static void
take_translation (const PressTranslation *translation, guint done, guint total, gpointer user_data)
{
  Wait *wait = user_data;

  g_ptr_array_add (wait->translations, press_translation_copy (translation));
}

static void
finish (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  press_translate_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const PressTranslation *left = *(PressTranslation *const *)a, *right = *(PressTranslation *const *)b;

  return (left->span.begin > right->span.begin) - (left->span.begin < right->span.begin);
}

static void
put_text (JsonBuilder *b, const char *name, const char *text)
{
  json_builder_set_member_name (b, name);
  if (text != NULL)
    json_builder_add_string_value (b, text);
  else
    json_builder_add_null_value (b);
}

static void
put_translation (JsonBuilder *b, const PressTranslation *translation, const char *service)
{
  json_builder_begin_object (b);
  put_text (b, "text", translation->text);
  json_builder_set_member_name (b, "span");
  json_builder_begin_array (b);
  json_builder_add_int_value (b, translation->span.begin);
  json_builder_add_int_value (b, translation->span.end);
  json_builder_end_array (b);
  put_text (b, "translation", translation->translation);
  put_text (b, "service", service);
  put_text (b, "official_from", NULL);
  if (translation->error != NULL)
    put_text (b, "error", translation->error->message);
  json_builder_end_object (b);
}

static void
print_json (const Wait *wait, const char *service)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (b);
  json_builder_set_member_name (b, "excerpts");
  json_builder_begin_array (b);
  for (guint i = 0; i < wait->translations->len; i++)
    put_translation (b, wait->translations->pdata[i], service);
  json_builder_end_array (b);
  json_builder_end_object (b);
  root = json_builder_get_root (b);
  json = json_to_string (root, TRUE);
  puts (json);
}

static void
print_text (const Wait *wait)
{
  for (guint i = 0; i < wait->translations->len; i++)
    {
      const PressTranslation *translation = wait->translations->pdata[i];
      g_autofree char *reason = NULL;

      printf ("%s%s\n", i > 0 ? "\n" : "",
              translation->translation != NULL ? translation->translation : translation->text);
      if (translation->translation == NULL)
        /* Translators: %s is why */
        reason = g_strdup_printf (_ ("Not translated · %s"), translation->error->message);
      printf ("  %s\n", reason != NULL ? reason : translation->label);
    }
}

/* Says the first failure on standard error. */
static int
judge (const Wait *wait, const char *file)
{
  for (guint i = 0; i < wait->translations->len; i++)
    {
      const PressTranslation *translation = wait->translations->pdata[i];

      if (translation->error == NULL)
        continue;
      press_cli_complain (file, translation->error);
      return PRESS_EXIT_BAD_INPUT;
    }
  return press_cli_flushed () ? PRESS_EXIT_OK : PRESS_EXIT_BAD_INPUT;
}

static PressBrief *
read_brief (const char *file, GError **error)
{
  g_autoptr (PressMailReader) reader = press_mail_reader_open (file, error);
  g_autoptr (GBytes) bytes = reader != NULL ? press_mail_reader_next (reader, error) : NULL;

  return bytes != NULL ? press_analyze (bytes, NULL, NULL, error) : NULL;
}

static int
translate_file (PressTranslator *translator, const char *to, PressYes yes, gboolean json, const char *file)
{
  g_autoptr (GPtrArray) translations
      = g_ptr_array_new_with_free_func ((GDestroyNotify)press_translation_free);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PressBrief) brief = read_brief (file, &error);
  PressTranslationRequest request = { .translator = translator, .brief = brief, .to = to, .yes = yes };
  Wait wait = { loop, translations, NULL };

  if (brief == NULL)
    {
      press_cli_complain (file, error);
      return PRESS_EXIT_BAD_INPUT;
    }
  press_translate_async (&request, take_translation, &wait, NULL, finish, &wait);
  g_main_loop_run (loop);
  g_ptr_array_sort (translations, compare_places);
  if (json)
    print_json (&wait, press_translator_get_name (translator));
  else
    print_text (&wait);
  return judge (&wait, file);
}

/* "de", "pt-BR", "zh-Hans" */
static gboolean
is_language (const char *code)
{
  return code != NULL && g_regex_match_simple ("^[a-z]{2,3}(-[A-Za-z]{2,4})?$", code, 0, 0);
}

int
press_cli_translate (int argc, char **argv)
{
  g_autofree char *to = NULL, *service = NULL, *address = NULL, *format = NULL;
  gboolean embargoed = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &to, N_ ("Into which language"), "LANG" },
    { "service", 's', 0, G_OPTION_ARG_STRING, &service,
      N_ ("apertium, apy, libretranslate, deepl or chat (default: as in the settings)"), "NAME" },
    { "address", 'a', 0, G_OPTION_ARG_STRING, &address, N_ ("Where the service is"), "URL" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("text (default) or json"), "FORMAT" },
    { "embargoed", 0, 0, G_OPTION_ARG_NONE, &embargoed,
      N_ ("Yes, send this mail although it is under embargo"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PressTranslator) translator = NULL;

  if (!press_cli_parse (
          &argc, &argv, _ ("FILE"),
          _ ("Translates the summary of a mail and the first quote of each person.\n"
             "A service on another computer is asked only when it is the one of the settings and you agreed\n"
             "to it there. A service on this computer may also be named here. Keys come from the keyring."),
          entries))
    return PRESS_EXIT_USAGE;
  if (!is_language (to) || files == NULL || files[1] != NULL || (address != NULL && service == NULL)
      || (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
      || (service != NULL && !g_strv_contains (press_translator_ids (), service)))
    {
      g_printerr ("%s", _ ("pressbrief translate: needs --to LANG and one FILE; --service apertium, apy, "
                           "libretranslate, deepl or chat; --format text or json; see --help\n"));
      return PRESS_EXIT_USAGE;
    }
  translator = service != NULL ? press_translator_new_for (service, address, &error)
                               : press_translator_new_from_settings (&error);
  if (translator == NULL)
    {
      press_cli_complain (service != NULL ? service : "translate", error);
      return PRESS_EXIT_BAD_INPUT;
    }
  return translate_file (translator, to,
                         (service != NULL ? PRESS_YES_TO_SERVICE : 0) | (embargoed ? PRESS_YES_TO_MAIL : 0),
                         g_strcmp0 (format, "json") == 0, files[0]);
}
