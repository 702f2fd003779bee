// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What goes into memos, calendars and address books comes from mails. Here its texts are made harmless: valid
 * UTF-8, no control characters, and of bounded length. What line breaks, commas and semicolons mean to
 * iCalendar and vCard is escaped by their libraries. */

#include "desktop/press-organizer-table.h"

#include <string.h>

/* In characters. */
#define LONGEST_LINE 300
#define LONGEST_TEXT 200000
#define LONGEST_URL 4096 /* bytes */
#define MOST_CATEGORIES 50

/* A line break of any kind, or what else could end a line somewhere. */
static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* @most: of characters; what is cut off leaves an ellipsis. */
static char *
cut (GString *text, glong most)
{
  if ((glong)text->len > most && g_utf8_strlen (text->str, text->len) > most)
    {
      g_string_truncate (text, g_utf8_offset_to_pointer (text->str, most - 1) - text->str);
      g_string_append (text, "…");
    }
  return g_string_free (text, FALSE);
}

/* They change how a line looks, not what it says. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f
         || c == 0x61c;
}

/* One line: every run of white space and control characters is a space. */
static char *
clean_line (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_bidi_control (c))
        continue;
      if (is_break (c) || g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, c);
    }
  if (line->len > 0)
    return cut (line, LONGEST_LINE);
  g_string_free (line, TRUE);
  return NULL;
}

/* Lines, ended by "\n". */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_break (c))
        g_string_append_c (clean, '\n');
      else if (!g_unichar_iscntrl (c) || c == '\t')
        g_string_append_unichar (clean, c);
    }
  return cut (clean, LONGEST_TEXT);
}

/* A URL of ours: without what no URL has; %NULL when it is too long to be one. */
static char *
clean_url (const char *url)
{
  g_autofree char *valid = url != NULL ? g_utf8_make_valid (url, -1) : NULL;

  if (valid == NULL || *valid == '\0' || strlen (valid) > LONGEST_URL)
    return NULL;
  return g_uri_escape_string (valid, ":/?#[]@!$&'()*+,;=%", FALSE);
}

static GStrv
clean_categories (GStrv categories)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; categories != NULL && categories[i] != NULL && i < MOST_CATEGORIES; i++)
    {
      g_autofree char *category = clean_line (categories[i]);

      if (category != NULL)
        g_strv_builder_add (builder, category);
    }
  return g_strv_builder_end (builder);
}

/** press_memo_cleaned: (transfer full): @self with texts that do no harm. */
PressMemo *
press_memo_cleaned (const PressMemo *self)
{
  PressMemo *memo = g_new0 (PressMemo, 1);

  memo->uid = clean_line (self->uid);
  memo->summary = clean_line (self->summary);
  memo->text = clean_text (self->text);
  memo->source = clean_url (self->source);
  memo->categories = clean_categories (self->categories);
  memo->marker = clean_line (self->marker);
  return memo;
}

/** press_event_cleaned: (transfer full): @self with texts that do no harm. */
PressEvent *
press_event_cleaned (const PressEvent *self)
{
  PressEvent *event = g_new0 (PressEvent, 1);

  *event = *self;
  event->uid = clean_line (self->uid);
  event->title = clean_line (self->title);
  event->description = clean_text (self->description);
  event->source = clean_url (self->source);
  event->earlier = clean_text (self->earlier);
  event->begin = clean_line (self->begin);
  event->end = clean_line (self->end);
  event->zone = clean_line (self->zone);
  return event;
}

/** press_card_cleaned: (transfer full): @self with texts that do no harm. */
PressCard *
press_card_cleaned (const PressCard *self)
{
  PressCard *card = g_new0 (PressCard, 1);

  card->name = clean_line (self->name);
  card->organization = clean_line (self->organization);
  card->email = clean_line (self->email);
  card->phone = clean_line (self->phone);
  card->source = clean_url (self->source);
  card->is_there = self->is_there;
  return card;
}
