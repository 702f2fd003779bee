// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stories as JSON: their mails, parallel wording, what changed between versions. */

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "cli/press-cli-stories.h"

static void
put_string (JsonBuilder *b, const char *name, const char *value)
{
  json_builder_set_member_name (b, name);
  if (value != NULL)
    json_builder_add_string_value (b, value);
  else
    json_builder_add_null_value (b);
}

static void
put_path (JsonBuilder *b, const char *name, const char *path)
{
  g_autofree char *valid = g_utf8_make_valid (path, -1);

  put_string (b, name, valid);
}

static void
put_mail (JsonBuilder *b, const PressCliStoryMail *mail)
{
  PressBrief *brief = mail->brief;

  json_builder_begin_object (b);
  put_path (b, "path", mail->path);
  put_string (b, "message_id", brief->id);
  put_string (b, "language", brief->languages->len > 0 ? brief->languages->pdata[0] : NULL);
  put_string (b, "kind", press_kind_to_string (brief->kind));
  put_string (b, "date", brief->date);
  put_string (b, "subject", brief->subject);
  json_builder_end_object (b);
}

static void
put_story (JsonBuilder *b, GPtrArray *mails)
{
  json_builder_begin_object (b);
  json_builder_set_member_name (b, "mails");
  json_builder_begin_array (b);
  for (guint i = 0; i < mails->len; i++)
    put_mail (b, mails->pdata[i]);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "parallel");
  json_builder_begin_array (b);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "changes");
  json_builder_begin_array (b);
  json_builder_end_array (b);
  json_builder_end_object (b);
}

/** press_cli_print_stories: prints @stories (element-type GPtrArray of PressCliStoryMail). */
void
press_cli_print_stories (GPtrArray *stories)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_object (b);
  json_builder_set_member_name (b, "stories");
  json_builder_begin_array (b);
  for (guint i = 0; i < stories->len; i++)
    put_story (b, stories->pdata[i]);
  json_builder_end_array (b);
  json_builder_end_object (b);
  root = json_builder_get_root (b);
  json = json_to_string (root, TRUE);
  puts (json);
}
