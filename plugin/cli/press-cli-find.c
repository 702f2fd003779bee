// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief find: the finders of plugin/text, one by one. */

#include "cli/press-cli.h"

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
  g_autoptr (GArray) names = press_names_find (text);

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
  g_autoptr (GArray) names = press_names_find (text);
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

static gboolean
find_in_row (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error)
{
  FindFunc find = (FindFunc)user_data;
  const char *given = json_object_get_string_member_with_default (row, "text", NULL);
  const char *language = json_object_get_string_member_with_default (row, "language", NULL);
  const char *day = json_object_get_string_member_with_default (row, "reference", NULL);
  g_autoptr (PressText) text = NULL;
  g_autoptr (PressOffsets) offsets = NULL;
  PressDay reference = { 0 };

  if (given == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the row has no \"text\"");
      return FALSE;
    }
  if (day != NULL && !press_day_parse (day, &reference))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "\"reference\" is no day: %s", day);
      return FALSE;
    }
  text = press_text_new (given, -1, press_lexicons_get_default (), language);
  offsets = press_offsets_new (text->text, text->length);
  find (text, offsets, reference, answer);
  return TRUE;
}

int
press_cli_find (int argc, char **argv)
{
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (finders); i++)
    if (g_str_equal (argv[1], finders[i].name))
      return press_cli_rows (find_in_row, (gpointer)finders[i].find);
  g_printerr ("usage: pressbrief find dates|names|quotes|sentences|language --ndjson\n");
  return PRESS_EXIT_USAGE;
}
