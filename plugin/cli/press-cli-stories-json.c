// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stories as JSON: their mails, parallel wording, what changed between versions. */

#include <json-glib/json-glib.h>
#include <stdio.h>

#include "cli/press-cli-stories.h"
#include "stories/press-changes.h"

#define MOST_ALIGNED 24 /* mails of a story whose wording is compared */

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
put_wording (JsonBuilder *b, GPtrArray *mails, const PressWording *wording)
{
  const PressCliStoryMail *mail = mails->pdata[wording->mail];

  json_builder_begin_object (b);
  put_path (b, "path", mail->path);
  json_builder_set_member_name (b, "span");
  json_builder_begin_array (b);
  json_builder_add_int_value (b, wording->span.begin);
  json_builder_add_int_value (b, wording->span.end);
  json_builder_end_array (b);
  put_string (b, "text", wording->text);
  json_builder_end_object (b);
}

static void
put_parallels (JsonBuilder *b, GPtrArray *mails, const GPtrArray *parallels)
{
  for (guint i = 0; i < parallels->len; i++)
    {
      const PressParallel *parallel = parallels->pdata[i];

      json_builder_begin_object (b);
      put_string (b, "speaker", parallel->speaker);
      json_builder_set_member_name (b, "confidence");
      json_builder_add_double_value (b, parallel->confidence);
      json_builder_set_member_name (b, "wordings");
      json_builder_begin_array (b);
      for (guint j = 0; j < parallel->wordings->len; j++)
        put_wording (b, mails, parallel->wordings->pdata[j]);
      json_builder_end_array (b);
      json_builder_end_object (b);
    }
}

static void
put_change (JsonBuilder *b,
            const PressChange *change,
            const PressCliStoryMail *from,
            const PressCliStoryMail *to)
{
  const char *const paths[] = { from->path, to->path };

  json_builder_begin_object (b);
  put_string (b, "from", change->from);
  put_string (b, "to", change->to);
  json_builder_set_member_name (b, "paths");
  json_builder_begin_array (b);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *valid = g_utf8_make_valid (paths[i], -1);

      json_builder_add_string_value (b, valid);
    }
  json_builder_end_array (b);
  json_builder_end_object (b);
}

static void
put_story (JsonBuilder *b, GPtrArray *mails)
{
  PressBrief *briefs[MOST_ALIGNED];
  guint n = MIN (mails->len, MOST_ALIGNED);
  g_autoptr (GPtrArray) parallels = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  for (guint i = 0; i < n; i++)
    briefs[i] = ((PressCliStoryMail *)mails->pdata[i])->brief;
  parallels = press_alignment_quotes (briefs, n);
  changes = press_changes_in_story (briefs, n, parallels);
  json_builder_begin_object (b);
  json_builder_set_member_name (b, "mails");
  json_builder_begin_array (b);
  for (guint i = 0; i < mails->len; i++)
    put_mail (b, mails->pdata[i]);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "parallel");
  json_builder_begin_array (b);
  put_parallels (b, mails, parallels);
  json_builder_end_array (b);
  json_builder_set_member_name (b, "changes");
  json_builder_begin_array (b);
  for (guint i = 0; i < changes->len; i++)
    {
      const PressStoryChange *change = changes->pdata[i];

      put_change (b, change->change, mails->pdata[change->from], mails->pdata[change->to]);
    }
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
