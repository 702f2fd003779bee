// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* NDJSON: one answer a row, in order, constant memory; a bad row gets an error row and the stream goes on. */

#include "cli/press-cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
answer_error (JsonBuilder *answer, const GError *error)
{
  json_builder_set_member_name (answer, "error");
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "code");
  json_builder_add_string_value (answer, "bad-row");
  json_builder_set_member_name (answer, "message");
  json_builder_add_string_value (answer, error->message);
  json_builder_end_object (answer);
}

static void
answer_row (const char *line, gssize length, PressRowFunc func, gpointer user_data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (answer);
  if (json_parser_load_from_data (parser, line, length, &error))
    {
      JsonNode *row = json_parser_get_root (parser);

      if (row == NULL || !JSON_NODE_HOLDS_OBJECT (row))
        g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the row is no object");
      else
        func (json_node_get_object (row), answer, user_data, &error);
    }
  if (error != NULL)
    {
      g_clear_object (&answer);
      answer = json_builder_new ();
      json_builder_begin_object (answer);
      answer_error (answer, error);
    }
  json_builder_end_object (answer);
  root = json_builder_get_root (answer);
  text = json_to_string (root, FALSE);
  puts (text);
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
      answer_row (line, length, func, user_data);
  free (line);
  return fflush (stdout) == 0 ? PRESS_EXIT_OK : PRESS_EXIT_BAD_INPUT;
}

/**
 * press_cli_read:
 * @path: a file, or "-" for standard input
 * @bytes: (out): its bytes
 *
 * Returns: whether it could be read
 */
gboolean
press_cli_read (const char *path, GBytes **bytes, GError **error)
{
  g_autoptr (GByteArray) all = NULL;
  g_autofree char *contents = NULL;
  guint8 piece[65536];
  gsize length;
  ssize_t n;

  if (strcmp (path, "-") != 0)
    {
      if (!g_file_get_contents (path, &contents, &length, error))
        return FALSE;
      *bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
      return TRUE;
    }
  all = g_byte_array_new ();
  while ((n = read (STDIN_FILENO, piece, sizeof piece)) > 0)
    g_byte_array_append (all, piece, (guint)n);
  if (n < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "standard input: %s",
                   g_strerror (errno));
      return FALSE;
    }
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  return TRUE;
}
