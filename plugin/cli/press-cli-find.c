// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief find: the finders of plugin/text, one by one. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "brief/press-models.h"
#include "text/press-dates.h"
#include "text/press-names.h"
#include "text/press-quotes.h"

typedef void (*FindFunc) (const PressText *text,
                          const PressOffsets *offsets,
                          PressDay reference,
                          JsonBuilder *answer);

static void
put_span (JsonBuilder *b, const PressOffsets *offsets, PressSpan span)
{
  json_builder_set_member_name (b, "begin");
  json_builder_add_int_value (b, press_offsets_to_characters (offsets, span.begin));
  json_builder_set_member_name (b, "end");
  json_builder_add_int_value (b, press_offsets_to_characters (offsets, span.end));
}

static void
put_text (JsonBuilder *b, const char *name, const PressText *text, PressSpan span)
{
  g_autofree char *slice = press_text_slice (text, span);

  json_builder_set_member_name (b, name);
  json_builder_add_string_value (b, slice);
}

static void
find_dates (const PressText *text, const PressOffsets *offsets, PressDay reference, JsonBuilder *b)
{
  g_autoptr (GArray) dates = press_dates_find (text, reference);

  json_builder_set_member_name (b, "dates");
  json_builder_begin_array (b);
  for (guint i = 0; i < dates->len; i++)
    {
      const PressDate *date = &g_array_index (dates, PressDate, i);

      json_builder_begin_object (b);
      put_span (b, offsets, date->span);
      put_text (b, "text", text, date->span);
      json_builder_set_member_name (b, "value");
      json_builder_add_string_value (b, date->value);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
find_names (const PressText *text, const PressOffsets *offsets, PressDay reference, JsonBuilder *b)
{
  g_autoptr (GArray) names = press_names_find (text, press_models_get_tagger ());

  json_builder_set_member_name (b, "names");
  json_builder_begin_array (b);
  for (guint i = 0; i < names->len; i++)
    {
      const PressName *name = &g_array_index (names, PressName, i);

      json_builder_begin_object (b);
      put_span (b, offsets, name->span);
      put_text (b, "text", text, name->span);
      json_builder_set_member_name (b, "kind");
      json_builder_add_string_value (b, press_name_kind_to_string (name->kind));
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
find_quotes (const PressText *text, const PressOffsets *offsets, PressDay reference, JsonBuilder *b)
{
  g_autoptr (GArray) names = press_names_find (text, press_models_get_tagger ());
  g_autoptr (GArray) quotes = press_quotes_find (text, names);

  json_builder_set_member_name (b, "quotes");
  json_builder_begin_array (b);
  for (guint i = 0; i < quotes->len; i++)
    {
      const PressQuote *quote = &g_array_index (quotes, PressQuote, i);

      json_builder_begin_object (b);
      put_span (b, offsets, quote->span);
      put_text (b, "text", text, quote->span);
      if (quote->speaker.end > quote->speaker.begin)
        put_text (b, "speaker", text, quote->speaker);
      else
        {
          json_builder_set_member_name (b, "speaker");
          json_builder_add_null_value (b);
        }
      json_builder_set_member_name (b, "direct");
      json_builder_add_boolean_value (b, quote->direct);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
find_sentences (const PressText *text, const PressOffsets *offsets, PressDay reference, JsonBuilder *b)
{
  json_builder_set_member_name (b, "sentences");
  json_builder_begin_array (b);
  for (guint i = 0; i < text->n_sentences; i++)
    {
      json_builder_begin_object (b);
      put_span (b, offsets, text->sentences[i].span);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
find_language (const PressText *text, const PressOffsets *offsets, PressDay reference, JsonBuilder *b)
{
  float confidence;
  const char *language = press_language_detect (text, 0, text->n_tokens, &confidence);

  json_builder_set_member_name (b, "language");
  json_builder_add_string_value (b, language);
  json_builder_set_member_name (b, "confidence");
  json_builder_add_double_value (b, confidence);
}

static const struct
{
  const char *name;
  FindFunc find;
} finders[] = {
  { "dates", find_dates },         { "names", find_names },       { "quotes", find_quotes },
  { "sentences", find_sentences }, { "language", find_language },
};

/* Finds in one text; the answer's object is open. */
static gboolean
find_in_text (FindFunc find,
              const char *given,
              const char *language,
              const char *day,
              JsonBuilder *answer,
              GError **error)
{
  g_autoptr (PressText) text = NULL;
  g_autoptr (PressOffsets) offsets = NULL;
  PressDay reference = { 0 };

  if (day != NULL && !press_day_parse (day, &reference))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the reference is no day: %s", day);
      return FALSE;
    }
  text = press_cli_text_new (given, language, error);
  if (text == NULL)
    return FALSE;
  offsets = press_offsets_new (text->text, text->length);
  find (text, offsets, reference, answer);
  return TRUE;
}

static gboolean
find_in_row (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char *given = press_cli_row_string (row, "text", &local);
  const char *language = local == NULL ? press_cli_row_string (row, "language", &local) : NULL;
  const char *day = local == NULL ? press_cli_row_string (row, "reference", &local) : NULL;

  if (local == NULL && given == NULL)
    g_set_error_literal (&local, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the row has no \"text\"");
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return find_in_text ((FindFunc)user_data, given, language, day, answer, error);
}

static int
find_in_file (FindFunc find, const char *path, const char *language, const char *day)
{
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *given = NULL, *json = NULL;

  json_builder_begin_object (answer);
  if (!press_cli_read_text (path, &given, &error)
      || !find_in_text (find, given, language, day, answer, &error))
    {
      press_cli_complain (path, error);
      return PRESS_EXIT_BAD_INPUT;
    }
  json_builder_end_object (answer);
  root = json_builder_get_root (answer);
  json = json_to_string (root, TRUE);
  puts (json);
  return press_cli_flushed () ? PRESS_EXIT_OK : PRESS_EXIT_BAD_INPUT;
}

static FindFunc
finder_of (const char *name)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (finders); i++)
    if (g_str_equal (name, finders[i].name))
      return finders[i].find;
  return NULL;
}

int
press_cli_find (int argc, char **argv)
{
  gboolean ndjson = FALSE;
  g_autofree char *language = NULL, *day = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the text (default: found out)"),
      "L" },
    { "reference", 'r', 0, G_OPTION_ARG_STRING, &day, N_ ("The day that relative dates count from"), "DATE" },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &ndjson, N_ ("Answer rows of JSON from standard input"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  FindFunc find;

  if (!press_cli_parse (
          &argc, &argv, _ ("dates|names|quotes|sentences|language [FILE]"),
          _ ("Finds things in a plain text and prints them as JSON; positions count characters."), entries))
    return PRESS_EXIT_USAGE;
  find = finder_of (rest != NULL ? rest[0] : NULL);
  if (find == NULL || (rest[1] != NULL && (ndjson || rest[2] != NULL)))
    {
      g_printerr (
          _ ("pressbrief find: needs dates, names, quotes, sentences or language, and then one FILE or "
             "--ndjson; see --help\n"));
      return PRESS_EXIT_USAGE;
    }
  if (ndjson)
    return press_cli_rows (find_in_row, (gpointer)find);
  return find_in_file (find, rest[1] != NULL ? rest[1] : "-", language, day);
}
