// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* pressbrief summarize: which sentences stand for a text. */

#include "cli/press-cli.h"

#include "text/press-summarizer.h"

static gboolean
summarize_row (JsonObject *row, JsonBuilder *answer, gpointer user_data, GError **error)
{
  const char *language = json_object_get_string_member_with_default (row, "language", NULL);
  guint count = (guint)json_object_get_int_member_with_default (row, "count", 3);
  g_autoptr (GArray) chosen = NULL;

  if (json_object_has_member (row, "sentences"))
    {
      JsonArray *list = json_object_get_array_member (row, "sentences");
      g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

      for (guint i = 0; i < json_array_get_length (list); i++)
        g_ptr_array_add (sentences, (gpointer)json_array_get_string_element (list, i));
      g_ptr_array_add (sentences, NULL);
      chosen = press_summarize_sentences ((const char *const *)sentences->pdata, language,
                                          press_lexicons_get_default (), count);
    }
  else
    {
      const char *given = json_object_get_string_member_with_default (row, "text", "");
      g_autoptr (PressText) text = press_text_new (given, -1, press_lexicons_get_default (), language);

      chosen = press_summarize (text, NULL, count);
    }
  json_builder_set_member_name (answer, "summary");
  json_builder_begin_array (answer);
  for (guint i = 0; i < chosen->len; i++)
    json_builder_add_int_value (answer, g_array_index (chosen, guint, i));
  json_builder_end_array (answer);
  return TRUE;
}

int
press_cli_summarize (int argc, char **argv)
{
  return press_cli_rows (summarize_row, NULL);
}
