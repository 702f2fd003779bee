// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* JSON that somebody else wrote: nothing is taken for granted, what is not there or of another type is NULL.
 * json-glib reads nested values by calling itself, so how deep they are is counted first. */

#include "translation/press-json.h"

#include <string.h>

#define DEEPEST 64

static gboolean
is_shallow (const char *text, gsize length)
{
  gboolean inside = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (inside && text[i] == '\\')
      i++;
    else if (text[i] == '"')
      inside = !inside;
    else if (!inside && (text[i] == '[' || text[i] == '{') && ++depth > DEEPEST)
      return FALSE;
    else if (!inside && (text[i] == ']' || text[i] == '}') && depth > 0)
      depth--;
  return TRUE;
}

/** press_json_parse: (transfer full) (nullable): the value that @text is; %NULL when it is no JSON. */
JsonNode *
press_json_parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (length == 0 || !g_utf8_validate_len (text, length, NULL) || !is_shallow (text, length)
      || !json_parser_load_from_data (parser, text, length, NULL))
    return NULL;
  return json_parser_steal_root (parser);
}

/**
 * press_json_find:
 * @root: (nullable)
 * @path: names of members and indexes of elements, with "." between them: "choices.0.message"
 *
 * Returns: (transfer none) (nullable): the value there
 */
JsonNode *
press_json_find (JsonNode *root, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  JsonNode *node = root;

  for (guint i = 0; steps[i] != NULL && node != NULL; i++)
    if (JSON_NODE_HOLDS_OBJECT (node))
      node = json_object_get_member (json_node_get_object (node), steps[i]);
    else if (JSON_NODE_HOLDS_ARRAY (node) && g_ascii_isdigit (steps[i][0]))
      {
        JsonArray *array = json_node_get_array (node);
        guint64 index = g_ascii_strtoull (steps[i], NULL, 10);

        node = index < json_array_get_length (array) ? json_array_get_element (array, (guint)index) : NULL;
      }
    else
      node = NULL;
  return node;
}

/** press_json_string: (transfer none) (nullable): the string at @path; %NULL when it is none. */
const char *
press_json_string (JsonNode *root, const char *path)
{
  JsonNode *node = press_json_find (root, path);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/** press_json_int: the whole number at @path; @otherwise when it is none. */
gint64
press_json_int (JsonNode *root, const char *path, gint64 otherwise)
{
  JsonNode *node = press_json_find (root, path);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : otherwise;
}

/**
 * press_json_strings:
 * @array: (nullable)
 * @path: (nullable): where in each element its string is; %NULL: it is the string
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the strings; %NULL when it is no array, or
 * an element has none
 */
char **
press_json_strings (JsonNode *array, const char *path)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonArray *elements;

  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array))
    return NULL;
  elements = json_node_get_array (array);
  for (guint i = 0; i < json_array_get_length (elements); i++)
    {
      g_autofree char *place = path != NULL ? g_strdup_printf ("%u.%s", i, path) : g_strdup_printf ("%u", i);
      const char *string = press_json_string (array, place);

      if (string == NULL)
        return NULL;
      g_strv_builder_add (strings, string);
    }
  return g_strv_builder_end (strings);
}

/** press_json_bytes: (transfer full): what @builder has built. */
GBytes *
press_json_bytes (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  char *json = json_to_string (root, FALSE);

  return g_bytes_new_take (json, strlen (json));
}
