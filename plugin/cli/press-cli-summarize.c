// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief summarize: which sentences stand for a text. */

#include "cli/press-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "text/press-summarizer.h"

#define MAX_COUNT 1000
#define DEFAULT_COUNT 3

static GPtrArray *
row_sentences (JsonObject *row, GError **error)
{
  JsonNode *node = json_object_get_member (row, "sentences");
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        list = NULL;
      else
        g_ptr_array_add (sentences, (gpointer)json_node_get_string (element));
    }
  if (list == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "\"sentences\" is not a list of strings");
      return NULL;
    }
  g_ptr_array_add (sentences, NULL);
  return g_steal_pointer (&sentences);
}

static GArray *
choose_in_row (JsonObject *row, const char *language, guint count, GError **error)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (PressText) text = NULL;
  const char *given;

  if (json_object_has_member (row, "sentences"))
    {
      sentences = row_sentences (row, error);
      return sentences == NULL ? NULL
                               : press_summarize_sentences ((const char *const *)sentences->pdata, language,
                                                            press_lexicons_get_default (), count);
    }
  given = press_cli_row_string (row, "text", error);
  if (given == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             "the row has neither \"sentences\" nor \"text\"");
      return NULL;
    }
  text = press_cli_text_new (given, language, error);
  return text != NULL ? press_summarize (text, NULL, count) : NULL;
}

static gboolean
summarize_row (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error)
{
  JsonNode *count = json_object_get_member (row, "count");
  gint64 wanted = DEFAULT_COUNT;
  g_autoptr (GError) local = NULL;
  const char *language = press_cli_row_string (row, "language", &local);
  g_autoptr (GArray) chosen = NULL;

  if (count != NULL && JSON_NODE_HOLDS_VALUE (count) && json_node_get_value_type (count) == G_TYPE_INT64)
    wanted = json_node_get_int (count);
  else if (count != NULL && local == NULL)
    wanted = -1;
  if (local == NULL && (wanted < 0 || wanted > MAX_COUNT))
    g_set_error (&local, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "\"count\" is not a number from 0 to %d",
                 MAX_COUNT);
  if (local == NULL)
    chosen = choose_in_row (row, language, (guint)wanted, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  json_builder_set_member_name (answer, "summary");
  json_builder_begin_array (answer);
  for (guint i = 0; i < chosen->len; i++)
    json_builder_add_int_value (answer, g_array_index (chosen, guint, i));
  json_builder_end_array (answer);
  return TRUE;
}

static int
summarize_file (const char *path, const char *language, guint count)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *given = NULL;
  g_autoptr (PressText) text = NULL;
  g_autoptr (GArray) chosen = NULL;

  if (press_cli_read_text (path, &given, &error))
    text = press_cli_text_new (given, language, &error);
  if (text == NULL)
    {
      press_cli_complain (path, error);
      return PRESS_EXIT_BAD_INPUT;
    }
  chosen = press_summarize (text, NULL, count);
  for (guint i = 0; i < chosen->len; i++)
    {
      g_autofree char *sentence
          = press_text_slice (text, text->sentences[g_array_index (chosen, guint, i)].span);

      puts (g_strdelimit (sentence, "\n", ' '));
    }
  return press_cli_flushed () ? PRESS_EXIT_OK : PRESS_EXIT_BAD_INPUT;
}

int
press_cli_summarize (int argc, char **argv)
{
  int count = DEFAULT_COUNT;
  gboolean ndjson = FALSE;
  g_autofree char *language = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "count", 'n', 0, G_OPTION_ARG_INT, &count, N_ ("How many sentences (default: 3)"), "N" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the text (default: found out)"),
      "L" },
    { "ndjson", 0, 0, G_OPTION_ARG_NONE, &ndjson, N_ ("Answer rows of JSON from standard input"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!press_cli_parse (&argc, &argv, _ ("[FILE]"), _ ("Prints the sentences that stand for a plain text."),
                        entries))
    return PRESS_EXIT_USAGE;
  if (count < 0 || count > MAX_COUNT || (files != NULL && files[1] != NULL) || (ndjson && files != NULL))
    {
      g_printerr (_ ("pressbrief summarize: takes one FILE or --ndjson, and --count 0 to %d; see --help\n"),
                  MAX_COUNT);
      return PRESS_EXIT_USAGE;
    }
  if (ndjson)
    return press_cli_rows (summarize_row, NULL);
  return summarize_file (files != NULL ? files[0] : "-", language, (guint)count);
}
