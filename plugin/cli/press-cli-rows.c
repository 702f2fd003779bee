// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* NDJSON: one answer a row, in order, constant memory; a bad row gets an error row and the stream goes on. */

#include "cli/press-cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message/press-message.h"

#define MAX_DEPTH 32 /* json-glib descends by recursion: a hostile row must not end the stack */

static const char *
error_code (const GError *error)
{
  static const char *const message_codes[] = { "empty", "no-text", "encrypted", "too-large", "damaged" };

  if (error->domain == PRESS_MESSAGE_ERROR && error->code >= 0
      && error->code < (int)G_N_ELEMENTS (message_codes))
    return message_codes[error->code];
  if (error->domain == JSON_PARSER_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    return "bad-row";
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return "too-large";
  return "unreadable";
}

static char *
object_to_string (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/** press_cli_error_row: (transfer full): {"error":{"code","message"}} on one line, without a line break. */
char *
press_cli_error_row (const GError *error)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autofree char *message = g_utf8_make_valid (error->message, -1);

  json_builder_begin_object (b);
  json_builder_set_member_name (b, "error");
  json_builder_begin_object (b);
  json_builder_set_member_name (b, "code");
  json_builder_add_string_value (b, error_code (error));
  json_builder_set_member_name (b, "message");
  json_builder_add_string_value (b, message);
  json_builder_end_object (b);
  return object_to_string (b);
}

static gboolean
is_shallow (const char *line, gsize length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (in_string && line[i] == '\\')
      i++;
    else if (line[i] == '"')
      in_string = !in_string;
    else if (!in_string && (line[i] == '[' || line[i] == '{') && ++depth > MAX_DEPTH)
      return FALSE;
    else if (!in_string && (line[i] == ']' || line[i] == '}') && depth > 0)
      depth--;
  return TRUE;
}

static JsonObject *
parse_row (JsonParser *parser, const char *line, gsize length, GError **error)
{
  JsonNode *row;

  if (!g_utf8_validate_len (line, length, NULL) || !is_shallow (line, length))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "the row is not UTF-8, or nested too deeply");
      return NULL;
    }
  if (!json_parser_load_from_data (parser, line, (gssize)length, error))
    return NULL;
  row = json_parser_get_root (parser);
  if (row == NULL || !JSON_NODE_HOLDS_OBJECT (row))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the row is no object");
      return NULL;
    }
  return json_node_get_object (row);
}

static void
answer_row (const char *line, gsize length, PressRowFunc func, gpointer user_data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JsonObject *row = parse_row (parser, line, length, &error);

  json_builder_begin_object (answer);
  if (row != NULL && func (row, answer, user_data, &error))
    text = object_to_string (answer);
  else
    text = press_cli_error_row (error);
  puts (text);
}

/**
 * press_cli_row_string:
 *
 * Returns: (nullable): the string @name of @row; %NULL when it is missing or null, with @error set when it is
 * something else
 */
const char *
press_cli_row_string (JsonObject *row, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (row, name);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "\"%s\" is not a string", name);
  return NULL;
}

/**
 * press_cli_rows:
 *
 * Answers every row of standard input on standard output.
 *
 * Returns: an exit status
 */
int
press_cli_rows (PressRowFunc func, gpointer user_data)
{
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) >= 0)
    if (strspn (line, " \t\r\n") < (size_t)length)
      answer_row (line, (gsize)length, func, user_data);
  free (line);
  return press_cli_flushed () ? PRESS_EXIT_OK : PRESS_EXIT_BAD_INPUT;
}

/**
 * press_cli_text_new:
 * @text: UTF-8
 * @language: (nullable): ISO 639-1
 *
 * Returns: (transfer full): @text made ready, or %NULL with @error set when there is no lexicon for @language
 */
PressText *
press_cli_text_new (const char *text, const char *language, GError **error)
{
  PressLexicons *lexicons = press_lexicons_get_default ();

  if (language != NULL && !g_strv_contains (press_lexicons_languages (lexicons), language))
    {
      g_autofree char *known = g_strjoinv (", ", (char **)press_lexicons_languages (lexicons));

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no lexicon for language \"%s\": %s", language,
                   known);
      return NULL;
    }
  return press_text_new (text, -1, lexicons, language);
}
