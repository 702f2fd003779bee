// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A note as a headline of Org with what stands below it. Days to come are active timestamps, so that they
 * are in the agenda; the first of them is what the headline is scheduled for, and so not there twice. */

#include "notes/press-note-org.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"
#include "brief/press-line.h"
#include "notes/press-escape.h"
#include "notes/press-front-matter.h"

/* "2026-03-02" or "2026-03-02T10:00" as a timestamp; nothing for a month or a year. */
static gboolean
put_moment (GString *out, const char *value, gsize length, gboolean active)
{
  if (length < 10 || value[4] != '-' || value[7] != '-')
    return FALSE;
  g_string_append_printf (out, "%c%.10s", active ? '<' : '[', value);
  if (length >= 16 && value[10] == 'T')
    g_string_append_printf (out, " %.5s", value + 11);
  g_string_append_c (out, active ? '>' : ']');
  return TRUE;
}

/* @value of a brief as a timestamp or a range of two; %NULL when it names no day. */
static char *
stamp_of (const char *value, gboolean active)
{
  g_autoptr (GString) stamp = g_string_new (NULL);
  gsize length = strcspn (value, "/");

  if (!put_moment (stamp, value, length, active))
    return NULL;
  if (value[length] == '/')
    {
      g_string_append (stamp, "--");
      if (!put_moment (stamp, value + length + 1, strlen (value + length + 1), active))
        return NULL;
    }
  return g_string_free (g_steal_pointer (&stamp), FALSE);
}

static gboolean
is_coming (const PressNote *self, const PressNoteBlock *block)
{
  g_autofree char *stamp = block->value != NULL ? stamp_of (block->value, TRUE) : NULL;

  return stamp != NULL && press_date_is_coming (block->value, self->created);
}

static const PressNoteBlock *
first_coming (const PressNote *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    if (is_coming (self, self->blocks->pdata[i]))
      return self->blocks->pdata[i];
  return NULL;
}

/** press_note_org_headline: (transfer full): the title, which is no keyword ("TODO"), priority or tag;
 * without stars and line break. */
char *
press_note_org_headline (const PressNote *self)
{
  GString *out = g_string_new (NULL);

  if (g_ascii_isupper (self->title[0]) && g_ascii_isupper (self->title[1]))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
  press_org_escape (out, self->title);
  if (g_str_has_suffix (out->str, ":"))
    g_string_append (out, PRESS_ZERO_WIDTH_SPACE);
  return g_string_free (out, FALSE);
}

/** press_note_org_planning: (transfer full): the line of the first day to come; "" when there is none. */
char *
press_note_org_planning (const PressNote *self)
{
  const PressNoteBlock *coming = first_coming (self);
  g_autofree char *stamp = coming != NULL ? stamp_of (coming->value, TRUE) : NULL;

  if (stamp == NULL)
    return g_strdup ("");
  /* What is scheduled has one day: a range begins on it. */
  *(strchr (stamp, '>') + 1) = '\0';
  return g_strdup_printf ("SCHEDULED: %s\n", stamp);
}

static void
put_property (GString *out, const char *key, const char *value)
{
  g_autofree char *line = value != NULL ? press_one_line (value, G_MAXLONG) : NULL;

  if (line == NULL)
    return;
  g_string_append_printf (out, ":%s: ", key);
  press_org_escape (out, line);
  g_string_append_c (out, '\n');
}

/** press_note_org_properties: (transfer full): the lines of the drawer, without its fences. */
char *
press_note_org_properties (const PressNote *self, const char *checksum)
{
  GString *out = g_string_new (NULL);
  const PressBrief *brief = self->brief;
  g_autofree char *day = press_note_day (self);
  g_autofree char *created = g_date_time_format (self->created, "%Y-%m-%d %H:%M");
  g_autofree char *embargo = NULL;

  g_string_append_printf (out, ":%s: %s\n", PRESS_ORG_SOURCE, self->source);
  put_property (out, "FROM", brief->from);
  g_string_append_printf (out, ":DATE: [%s]\n", day);
  put_property (out, "LANGUAGE", brief->languages->len > 0 ? brief->languages->pdata[0] : NULL);
  put_property (out, "KIND", press_kind_to_string (brief->kind));
  if (self->embargo != NULL)
    embargo = g_date_time_format_iso8601 (self->embargo);
  if (embargo != NULL)
    g_string_append_printf (out, ":EMBARGO: %s\n", embargo);
  g_string_append_printf (out, ":%s: %s\n", PRESS_ORG_CHECKSUM, checksum);
  g_string_append_printf (out, ":%s: [%s]\n", PRESS_ORG_CREATED, created);
  return g_string_free (out, FALSE);
}

static void
put_stars (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, '*');
  g_string_append_c (out, ' ');
}

static void
put_words (GString *out, const char *detail, const char *separator, const char *text)
{
  if (detail != NULL && *detail != '\0')
    {
      press_org_escape (out, detail);
      g_string_append (out, separator);
    }
  press_org_escape (out, text);
  g_string_append_c (out, '\n');
}

static void
put_item (GString *out, const PressNote *self, const PressNoteBlock *block)
{
  gboolean active = is_coming (self, block) && block != first_coming (self);
  g_autofree char *stamp = block->value != NULL ? stamp_of (block->value, active) : NULL;

  g_string_append (out, "- ");
  if (stamp != NULL)
    g_string_append_printf (out, "%s ", stamp);
  put_words (out, block->detail, ": ", block->text);
}

/* @last: what was written before */
static void
put_block (
    GString *out, const PressNote *self, const PressNoteBlock *block, PressNoteBlockKind last, guint level)
{
  switch (block->kind)
    {
    case PRESS_NOTE_BLOCK_HEADING:
      put_stars (out, level + 1);
      put_words (out, NULL, "", block->text);
      break;
    case PRESS_NOTE_BLOCK_MAIL:
      press_org_escape (out, block->text);
      if (g_str_has_prefix (block->detail, "mid:"))
        g_string_append_printf (out, " · [[%s][%s]]", block->detail, _ ("Open the mail"));
      g_string_append (out, "\n\n");
      break;
    case PRESS_NOTE_BLOCK_PERSON:
      put_words (out, block->text, block->detail != NULL ? ", " : "",
                 block->detail != NULL ? block->detail : "");
      g_string_append_c (out, '\n');
      break;
    case PRESS_NOTE_BLOCK_QUOTE:
      g_string_append (out, "#+begin_quote\n");
      put_words (out, block->detail, ": ", block->text);
      g_string_append (out, "#+end_quote\n\n");
      break;
    case PRESS_NOTE_BLOCK_ITEM:
      put_item (out, self, block);
      break;
    case PRESS_NOTE_BLOCK_EXCERPT:
      g_string_append (out, last == PRESS_NOTE_BLOCK_ITEM ? "  - " : "");
      put_words (out, block->detail, ": ", block->text);
      g_string_append (out, last == PRESS_NOTE_BLOCK_ITEM ? "" : "\n");
      break;
    case PRESS_NOTE_BLOCK_EMBARGO:
    case PRESS_NOTE_BLOCK_PARAGRAPH:
      put_words (out, NULL, "", block->text);
      g_string_append_c (out, '\n');
      break;
    }
}

/** press_note_org_body: (transfer full): what stands below the drawer of a headline with @level stars. */
char *
press_note_org_body (const PressNote *self, guint level)
{
  GString *out = g_string_new (NULL);
  PressNoteBlockKind last = PRESS_NOTE_BLOCK_HEADING;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const PressNoteBlock *block = self->blocks->pdata[i];

      put_block (out, self, block, last, level);
      if (block->kind != PRESS_NOTE_BLOCK_EXCERPT)
        last = block->kind;
    }
  return g_string_free (out, FALSE);
}
