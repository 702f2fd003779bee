// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which of the dates found in the text the brief lists: those of the body and the boilerplate, one entry for
 * each wording; neither "now" and "this week" nor the date in a forwarded mail's header. */

#include "brief/press-date-private.h"

#include <string.h>

#define MOST_SECTIONS 60 /* of a mail whose comments are told apart */
#define LONGEST_VIEW 400 /* tokens before a date in which readers' comments may begin */
#define MOST_DATES 200

/** press_date_side: whether the date is over, now, or to come: ISO values compare as text as far as both go.
 */
PressDateSide
press_date_side (const PressDraft *self, const char *value)
{
  char today[32];
  const char *end = strchr (value, '/');
  gsize length;
  int order;

  if (self->today.year == 0)
    return SIDE_FUTURE;
  g_snprintf (today, sizeof today, "%04d-%02d-%02d", self->today.year, self->today.month, self->today.day);
  if (strchr (value, 'Q') != NULL) /* quarters compare by their last month */
    {
      char month[16];

      g_snprintf (month, sizeof month, "%.4s-%02d", value, (value[6] - '0') * 3);
      order = strncmp (month, today, 7);
      return order < 0 ? SIDE_PAST : SIDE_FUTURE;
    }
  length = MIN (strlen (end != NULL ? end + 1 : value), 10);
  order = strncmp (end != NULL ? end + 1 : value, today, length);
  if (order < 0)
    return SIDE_PAST;
  if (order == 0 && length == 10 && end == NULL)
    return SIDE_TODAY;
  return order == 0 && length < 10 && end == NULL && length == 4 ? SIDE_FUTURE
         : order == 0                                            ? SIDE_TODAY
                                                                 : SIDE_FUTURE;
}

/** press_date_days_ago: days between the date and the mail; G_MAXINT when @value names no day. */
gint64
press_date_days_ago (const PressDraft *self, const char *value)
{
  PressDay day;
  g_autoptr (GDate) then = NULL, now = NULL;

  if (strlen (value) < 10 || self->today.year == 0 || !press_day_parse (value, &day))
    return G_MAXINT;
  then = g_date_new_dmy ((GDateDay)day.day, (GDateMonth)day.month, (GDateYear)day.year);
  now = g_date_new_dmy ((GDateDay)self->today.day, (GDateMonth)self->today.month,
                        (GDateYear)self->today.year);
  return g_date_days_between (then, now);
}

/** press_date_is_days: whether @value is a range of days. */
gboolean
press_date_is_days (const char *value)
{
  return strlen (value) >= 21 && strchr (value, '/') != NULL && value[7] == '-';
}

/* Whether the comment at @byte is the writer's own view below a story, and neither a note above it nor what
 * readers say. */
static gboolean
is_view (const PressDraft *self, guint byte)
{
  gboolean story = FALSE;

  for (guint i = 0; i < MIN (self->sections->len, MOST_SECTIONS); i++)
    {
      const PressSection *section = &g_array_index (self->sections, PressSection, i);
      guint first = press_text_token_at (self->text, section->span.begin);
      const char *value = NULL;
      guint at;

      story |= section->kind == PRESS_SECTION_BODY;
      if (byte >= section->span.end)
        continue;
      at = press_text_token_at (self->text, byte);
      for (guint k = MAX (first, at > LONGEST_VIEW ? at - LONGEST_VIEW : 0); k < at; k++)
        if ((k == first || self->text->tokens[k].flags & PRESS_TOKEN_AFTER_BREAK)
            && press_text_match_any (self->text, k, PRESS_TERM_SIGNAL, &value) > 0
            && g_str_equal (value, "comments"))
          return FALSE;
      return story;
    }
  return FALSE;
}

static gboolean
counts (const PressDraft *self, const PressDate *date)
{
  const PressEmbargo *embargo = self->brief->embargo;

  if (embargo != NULL && embargo->span.end > 0 && press_span_overlaps (embargo->span, date->span))
    return TRUE;
  switch (press_draft_section_at (self, date->span.begin))
    {
    case PRESS_SECTION_BODY:
    case PRESS_SECTION_BOILERPLATE:
      return TRUE;
    case PRESS_SECTION_COMMENT:
      return is_view (self, date->span.begin);
    default:
      return FALSE;
    }
}

/* "this week", "this year": no news. */
static gboolean
is_now (const PressDraft *self, const PressDate *date)
{
  int year = 0;

  if (!date->relative)
    return FALSE;
  if (strlen (date->value) == 4)
    {
      year = (int)g_ascii_strtoll (date->value, NULL, 10);
      return year == self->today.year;
    }
  return press_date_is_days (date->value) && press_date_side (self, date->value) != SIDE_PAST
         && press_date_days_ago (self, date->value) >= 0 && press_date_days_ago (self, date->value) < 7
         && press_date_days_ago (self, date->value + 11) <= 0 && date->end_token - date->first_token <= 3;
}

/* "1800/1899". */
static gboolean
is_century (const char *value)
{
  return strlen (value) == 9 && value[4] == '/' && g_str_has_suffix (value, "99")
         && strncmp (value + 2, "00/", 3) == 0;
}

/* "now", "Christmas", "the 19th century": too vague to note. */
static gboolean
is_vague (const PressDraft *self, const PressDate *date)
{
  const char *day = NULL;
  guint length = press_text_match (self->text, date->first_token, PRESS_TERM_DAY, &day);

  if (is_century (date->value))
    return TRUE;
  if (press_text_match (self->text, date->first_token, PRESS_TERM_SEASON, NULL)
      == date->end_token - date->first_token)
    return TRUE; /* "in summer" */
  if (length == 0 || date->first_token + length < date->end_token)
    return FALSE;
  return g_str_equal (day, "now") || g_str_has_prefix (day, "easter") || strchr (day, '/') != NULL
         || (day[0] != '-' && day[0] != '\0' && day[1] != '\0' && day[2] == '-'
             && !g_str_equal (day, "12-31"));
}

/* "Date: Tue, 27 Jan 2026 09:14": the header of a forwarded mail. */
static gboolean
is_header (const PressDraft *self, const PressDate *date)
{
  static const char *const names[] = { "date",    "datum",  "data",    "sent",    "gesendet", "fecha",
                                       "enviado", "envoyé", "inviato", "tanggal", "dikirim",  NULL };
  const PressText *text = self->text;
  guint i = date->first_token;

  while (i > 0 && i + 4 > date->first_token && !(text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK))
    i--;
  return text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK && press_text_is (text, i + 1, ":")
         && g_strv_contains (names, press_text_folded (text, i)) && strlen (date->value) > 10;
}

/** press_draft_find_dates: fills the brief, one entry for each wording. */
void
press_draft_find_dates (PressDraft *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->dates->len && self->brief->dates->len < MOST_DATES; i++)
    {
      const PressDate *date = &g_array_index (self->dates, PressDate, i);
      g_autofree char *text = press_text_slice (self->text, date->span);
      PressDateRole role;

      if (!counts (self, date) || is_now (self, date) || is_vague (self, date) || is_header (self, date))
        continue;
      role = press_date_role (self, date);
      if (g_hash_table_add (seen, g_strdup_printf ("%d %s %s", (int)role, date->value, text)))
        press_brief_add_date (self->brief, date->value, text, role, date->span);
    }
}
