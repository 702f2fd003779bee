// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The embargo and the instant at which it ends.
 *
 * The lexicons' [date-role] has the wording: "embargo-until" is clear wherever it stands ("embargoed until",
 * "Sperrfrist"), "embargo" only as a label at the beginning of a line, for an oil embargo is a topic, and
 * "no-embargo" takes it back ("the embargo was lifted"). The date is the nearest behind the wording, in its
 * paragraph or the one below, else the one right before it. A mail whose text has none may have it in its
 * subject. The wall time is made an instant by the zone that is named, else by that of the dateline's place
 * or the main country of the language, else by the offset of the Date header; GTimeZone knows about summer
 * time. */

#include "brief/press-draft.h"

#include <stdio.h>
#include <string.h>

#include "brief/press-sender-zone.h"

#define MOST_BEHIND 30 /* tokens between the wording and its date */
#define MOST_BEFORE 6
#define TOP_TOKENS 150 /* where the wording may be in another language than its paragraph's */
#define LABEL_TOKENS 8 /* a label begins that near to the beginning of its line */

typedef struct
{
  const PressDraft *draft; /* when @text is the mail's own, else NULL */
  const PressText *text;
  const GArray *dates;
  const PressDate *date;
  const char *zone; /* interned; NULL: none named */
  PressSpan span;
} Embargo;

static const char *
role_at (const PressText *text, guint token, guint *length)
{
  const char *role = NULL;

  *length = 0;
  if (token < TOP_TOKENS)
    *length = press_text_match_any (text, token, PRESS_TERM_DATE_ROLE, &role);
  else if (text->tokens[token].word != 0 || text->tokens[token].common != 0)
    *length = press_text_match (text, token, PRESS_TERM_DATE_ROLE, &role);
  return *length > 0 && (g_str_has_prefix (role, "embargo") || g_str_equal (role, "no-embargo")) ? role
                                                                                                 : NULL;
}

/* Whether @token stands near the beginning of its line. */
static gboolean
is_label (const PressText *text, guint token)
{
  for (guint n = 0; n < LABEL_TOKENS && n <= token; n++)
    if (text->tokens[token - n].flags & PRESS_TOKEN_AFTER_BREAK || token == n)
      return n < 3 || text->tokens[token].flags & PRESS_TOKEN_ALL_CAPS
             || press_text_match_any (text, token - n, PRESS_TERM_LABEL, NULL) > 0;
  return FALSE;
}

static guint
first_date_from (const GArray *dates, guint token)
{
  guint low = 0, high = dates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dates, PressDate, middle).first_token < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_day (const PressDate *date)
{
  return strlen (date->value) >= 10 && date->value[4] == '-' && date->value[7] == '-';
}

static gboolean
has_time (const PressDate *date)
{
  return date->value[10] == 'T';
}

/* The zone named right behind the date, perhaps in brackets. */
static const char *
zone_behind (const PressText *text, guint token, guint end, guint *behind)
{
  for (guint i = token; i < MIN (token + 4, end); i++)
    {
      const char *zone;
      guint length = press_text_match (text, i, PRESS_TERM_TIME_ZONE, &zone);

      if (length > 0 && (length > 1 || text->tokens[i].flags & PRESS_TOKEN_ALL_CAPS))
        {
          *behind = i + length;
          return zone;
        }
      if (text->tokens[i].kind == PRESS_TOKEN_WORD && text->tokens[i].end - text->tokens[i].begin > 4)
        break;
    }
  return NULL;
}

/* "4 a.m. CT/5 a.m. ET, 30 January": the clock of another zone, then the same instant with its day. */
static gboolean
names_the_day (const PressDate *date, const PressDate *next)
{
  return has_time (date) && date->relative && has_day (next) && has_time (next) && !next->relative
         && next->first_token <= date->end_token + 2;
}

/* Fits the date at @index to the wording at [@cue, @behind); the next one may hold its time. */
static gboolean
take_date (Embargo *found, guint index, guint cue, guint behind)
{
  const PressText *text = found->text;
  const PressDate *date = &g_array_index (found->dates, PressDate, index);
  const PressDate *next = index + 1 < found->dates->len ? date + 1 : NULL;
  guint paragraph = press_text_paragraph_of (text, date->first_token);
  guint end = MAX (date->end_token, behind), after;

  if (!has_day (date))
    return FALSE;
  if (next != NULL && names_the_day (date, next))
    {
      date = next;
      end = MAX (end, next->end_token);
    }
  else if (!has_time (date) && next != NULL && has_day (next) && has_time (next)
           && next->first_token <= date->end_token + 6 && strncmp (date->value, next->value, 10) == 0
           && press_text_paragraph_of (text, next->first_token) == paragraph)
    {
      date = next;
      end = MAX (end, next->end_token);
    }
  found->date = date;
  found->zone = date->zone[0] != '\0' ? g_intern_string (date->zone) : NULL;
  after = end;
  if (found->zone == NULL)
    found->zone = zone_behind (text, date->end_token, text->paragraphs[paragraph].end_token, &after);
  if (found->zone != NULL && g_str_equal (found->zone, "local"))
    found->zone = NULL;
  end = MAX (end, after);
  found->span.begin
      = text->tokens[MIN (cue, g_array_index (found->dates, PressDate, index).first_token)].begin;
  found->span.end = text->tokens[end - 1].end;
  return TRUE;
}

/* A date in a later sentence of the same line tells something else. */
static gboolean
is_elsewhere (const PressText *text, guint behind, guint date)
{
  if (behind == 0 || press_text_sentence_of (text, behind - 1) == press_text_sentence_of (text, date))
    return FALSE;
  for (guint i = behind; i <= date; i++)
    if (text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
      return FALSE;
  return TRUE;
}

/* The date of the wording at [@cue, @behind). */
static gboolean
find_date (Embargo *found, guint cue, guint behind, gboolean clear)
{
  const PressText *text = found->text;
  guint paragraph = press_text_paragraph_of (text, cue);
  guint index = first_date_from (found->dates, cue);
  guint limit = behind + (clear ? MOST_BEHIND : MOST_BEHIND / 3);

  if (index < found->dates->len)
    {
      const PressDate *date = &g_array_index (found->dates, PressDate, index);
      guint of_date = press_text_paragraph_of (text, date->first_token);
      gboolean below = of_date == paragraph + 1
                       && date->first_token <= text->paragraphs[of_date].first_token + 6
                       && text->paragraphs[paragraph].end_token <= behind + 6;

      if ((below || (of_date == paragraph && !is_elsewhere (text, behind, date->first_token)))
          && date->first_token <= limit && take_date (found, index, cue, behind))
        return TRUE;
    }
  if (index > 0)
    {
      const PressDate *date = &g_array_index (found->dates, PressDate, index - 1);

      if (press_text_paragraph_of (text, date->first_token) == paragraph
          && date->end_token + MOST_BEFORE >= cue)
        return take_date (found, index - 1, cue, behind);
    }
  return FALSE;
}

static gboolean
is_taken_back (const PressText *text, guint token)
{
  const PressSentence *sentence = &text->sentences[press_text_sentence_of (text, token)];
  guint length;

  for (guint i = token > 6 ? token - 6 : 0; i < MIN (token + 14, sentence->end_token); i++)
    {
      const char *role;

      if (i < sentence->first_token || (role = role_at (text, i, &length)) == NULL)
        continue;
      if (g_str_equal (role, "no-embargo"))
        return TRUE;
    }
  return FALSE;
}

/* Whether @token stands in the headers of a forwarded mail, whose dates say when it was sent. */
static gboolean
is_in_headers (const Embargo *found, guint token)
{
  return found->draft != NULL
         && press_draft_section_at (found->draft, found->text->tokens[token].begin)
                == PRESS_SECTION_QUOTED_MAIL;
}

/* The first wording with a day and a time, the clear one if there is one, else the first with a day. */
static gboolean
search (Embargo *found)
{
  const PressText *text = found->text;
  Embargo first = { 0 }, trial;
  guint length, best = 0, rank;

  for (guint i = 0; i < text->n_tokens; i += MAX (length, 1))
    {
      const char *role;
      gboolean clear;

      length = 0;
      if (text->tokens[i].kind != PRESS_TOKEN_WORD || (role = role_at (text, i, &length)) == NULL)
        {
          length = 0;
          continue;
        }
      clear = g_str_equal (role, "embargo-until");
      if (press_text_is (text, i + length, ":") && first_date_from (found->dates, i) < found->dates->len
          && g_array_index (found->dates, PressDate, first_date_from (found->dates, i)).first_token
                 <= i + length + 3)
        clear = TRUE; /* "Please note the embargo: 9 March, 07:00" */
      if (g_str_equal (role, "no-embargo") || (!clear && !is_label (text, i)) || is_in_headers (found, i)
          || is_taken_back (text, i))
        continue;
      trial = *found;
      if (!find_date (&trial, i, i + length, clear) || (rank = 1 + 2 * has_time (trial.date) + clear) <= best)
        continue;
      first = trial;
      best = rank;
      if (best == 4)
        break;
    }
  if (first.date != NULL)
    *found = first;
  return first.date != NULL;
}

/* The zone of the dateline's place, when the lexicon knows it. */
static const char *
zone_of_dateline (const PressDraft *self)
{
  const PressDateline *dateline = self->brief->dateline;

  if (dateline == NULL || dateline->place == NULL)
    return NULL;
  return press_zone_of_place (self->text, dateline->span);
}

static const char *
zone_of_language (const PressDraft *self)
{
  static const char *const zones[][2] = { { "de", "Europe/Berlin" },
                                          { "it", "Europe/Rome" },
                                          { "fr", "Europe/Paris" },
                                          { "es", "Europe/Madrid" },
                                          { "id", "Asia/Jakarta" } };
  const char *language = self->brief->languages->len > 0 ? g_ptr_array_index (self->brief->languages, 0) : "";

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (zones[i][0], language))
      return zones[i][1];
  return NULL;
}

static GTimeZone *
zone_for (const PressDraft *self, const char *named)
{
  const char *name = named != NULL ? named : zone_of_dateline (self);
  GTimeZone *zone;

  if (name == NULL)
    name = zone_of_language (self);
  zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  if (zone == NULL && self->message->date != NULL)
    zone = g_time_zone_ref (g_date_time_get_timezone (self->message->date));
  return zone != NULL ? zone : g_time_zone_new_utc ();
}

/* The instant, in UTC, at which the clock in @zone shows the wall time @value; a day begins at midnight. */
static char *
instant_of (const char *value, GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;
  int year, month, day, hour = 0, minute = 0;

  if (sscanf (value, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute) < 3)
    return NULL;
  local = g_date_time_new (zone, year, month, day, hour, minute, 0);
  utc = local != NULL ? g_date_time_to_utc (local) : NULL;
  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
fill (PressDraft *self, const Embargo *found, gboolean in_text)
{
  g_autoptr (GTimeZone) zone = zone_for (self, found->zone);
  g_autofree char *until = instant_of (found->date->value, zone);
  PressEmbargo *embargo;

  if (until == NULL)
    return;
  embargo = g_new0 (PressEmbargo, 1);
  embargo->until = g_steal_pointer (&until);
  embargo->zone = g_strdup (found->zone);
  embargo->text = press_text_slice (found->text, found->span);
  if (in_text)
    embargo->span = found->span;
  self->brief->embargo = embargo;
}

/** press_draft_find_embargo: fills the brief. */
void
press_draft_find_embargo (PressDraft *self)
{
  Embargo found = { .draft = self, .text = self->text, .dates = self->dates };
  g_autoptr (PressText) subject = NULL;
  g_autoptr (GArray) dates = NULL;
  const char *language
      = self->brief->languages->len > 0 ? g_ptr_array_index (self->brief->languages, 0) : NULL;

  if (search (&found))
    {
      fill (self, &found, TRUE);
      return;
    }
  if (self->message->subject == NULL || self->message->subject[0] == '\0')
    return;
  subject = press_text_new (self->message->subject, -1, self->text->lexicons, language);
  dates = press_dates_find (subject, self->today);
  found = (Embargo){ .text = subject, .dates = dates };
  if (search (&found))
    fill (self, &found, FALSE);
}
