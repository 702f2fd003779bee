// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * A date of a brief as an event.
 *
 * A day is a whole day, days are all of them. A time is the clock that the mail means: where the mail was
 * sent from the reader's own time zone it stands there, else it floats, and nobody guesses. A month, a
 * quarter or a year is a reminder on its first day. The end of an embargo is an instant: in the zone of the
 * mail or the one that the reader chose.
 */

#include "notes/press-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-embargo-clock.h"
#include "brief/press-format.h"
#include "brief/press-line.h"
#include "brief/press-timeline.h"
#include "brief/press-words.h"
#include "desktop/press-settings.h"
#include "desktop/press-zones.h"
#include "notes/press-note.h"

/* So long before an embargo ends: time enough to have the story ready. */
#define EMBARGO_ALARM 15 /* minutes */
#define LONGEST_TITLE 200
#define LONGEST_HEADER 300
#define DAY "%Y-%m-%d"
#define MINUTE "%Y-%m-%dT%H:%M"

/** Edge: one side of a date value; @last: of the days it names. */
typedef struct
{
  GDate first;
  GDate last;
  int hour; /* -1: none */
  int minute;
} Edge;

/* @n digits at *@p; -1 when there are fewer. */
static int
read_digits (const char **p, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return -1;
      number = number * 10 + g_ascii_digit_value (**p);
    }
  return number;
}

/* The whole months from @month on. */
static gboolean
set_months (Edge *edge, int year, int month, int n)
{
  if (year < 1 || month < 1 || month > 12)
    return FALSE;
  g_date_set_dmy (&edge->first, 1, month, year);
  edge->last = edge->first;
  g_date_add_months (&edge->last, n);
  g_date_subtract_days (&edge->last, 1);
  return TRUE;
}

static gboolean
read_clock (Edge *edge, const char *p)
{
  edge->hour = read_digits (&p, 2);
  if (edge->hour < 0 || edge->hour > 24 || *p++ != ':')
    return FALSE;
  edge->minute = read_digits (&p, 2);
  if (edge->hour == 24) /* the end of the day, ISO 8601 */
    {
      edge->hour = 0;
      g_date_add_days (&edge->first, 1);
      g_date_add_days (&edge->last, 1);
    }
  return edge->minute >= 0 && edge->minute < 60;
}

/* A date value of a brief without "/"; what follows the minutes is left out. */
static gboolean
read_edge (Edge *edge, const char *p)
{
  int year, month, day;

  *edge = (Edge){ .hour = -1 };
  year = read_digits (&p, 4);
  if (*p == '\0')
    return set_months (edge, year, 1, 12);
  if (*p++ != '-')
    return FALSE;
  if (*p == 'Q')
    return p[1] >= '1' && p[1] <= '4' && p[2] == '\0' && set_months (edge, year, (p[1] - '1') * 3 + 1, 3);
  month = read_digits (&p, 2);
  if (*p == '\0')
    return set_months (edge, year, month, 1);
  if (*p++ != '-')
    return FALSE;
  day = read_digits (&p, 2);
  if (year < 1 || day < 1 || month < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (&edge->first, day, month, year);
  edge->last = edge->first;
  return *p == '\0' || (*p == 'T' && read_clock (edge, p + 1));
}

static char *
format_edge (const Edge *edge, const GDate *day, gboolean with_clock)
{
  char text[16];

  g_date_strftime (text, sizeof text, DAY, day);
  return with_clock ? g_strdup_printf ("%sT%02d:%02d", text, edge->hour, edge->minute) : g_strdup (text);
}

/* (transfer full) (nullable): the reader's own zone, when the mail of @brief was sent from where the clocks
 * are the same. */
static char *
zone_of_clock (PressBrief *brief)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) sent = brief->date != NULL ? g_date_time_new_from_iso8601 (brief->date, NULL) : NULL;
  g_autoptr (GDateTime) arrived = sent != NULL ? g_date_time_to_timezone (sent, here) : NULL;
  const char *name = g_time_zone_get_identifier (here);

  if (arrived == NULL || g_date_time_get_utc_offset (sent) != g_date_time_get_utc_offset (arrived))
    return NULL;
  return name != NULL && strchr (name, '/') != NULL ? g_strdup (name) : NULL;
}

/* When, from the value of a date; %FALSE when that names no day. */
static gboolean
set_time (PressEvent *event, PressBrief *brief, const char *value)
{
  g_auto (GStrv) sides = g_strsplit (value, "/", 2);
  Edge begin, end;
  gboolean is_range = sides[0] != NULL && sides[1] != NULL;
  gboolean has_clock;

  if (sides[0] == NULL || !read_edge (&begin, sides[0]) || (is_range && !read_edge (&end, sides[1])))
    return FALSE;
  has_clock = begin.hour >= 0 && (!is_range || end.hour >= 0);
  event->at_start = g_date_compare (&begin.first, &begin.last) != 0;
  event->begin = format_edge (&begin, &begin.first, has_clock);
  if (is_range && !event->at_start)
    event->end = format_edge (&end, &end.last, has_clock);
  if (has_clock)
    event->zone = zone_of_clock (brief);
  return TRUE;
}

static const char *
subject_of (PressBrief *brief)
{
  return brief->headline != NULL ? brief->headline : brief->subject;
}

/* Which mail: its subject and who sent it. */
static void
add_mail (GString *text, PressBrief *brief)
{
  g_autofree char *subject = press_one_line (brief->subject, LONGEST_HEADER);
  g_autofree char *from = press_one_line (brief->from != NULL ? brief->from : "", LONGEST_HEADER);

  g_string_append_c (text, '\n');
  if (*subject != '\0')
    g_string_append_printf (text, _ ("Mail: %s"), subject);
  if (*subject != '\0')
    g_string_append_c (text, '\n');
  if (*from != '\0')
    g_string_append_printf (text, _ ("From: %s"), from);
}

/* @zone: (nullable): of an embargo whose mail names none. */
static char *
describe_date (PressBrief *brief, const PressBriefDate *date, const char *zone, gboolean at_start)
{
  g_autofree char *embargo = press_embargo_line (brief, zone);
  GString *text = g_string_new (NULL);
  g_autofree char *when = press_format_date (date->value);
  PressOffsets *offsets = press_offsets_new (brief->text, strlen (brief->text));
  g_autofree char *wording = press_timeline_wording (brief, offsets, date);

  press_offsets_free (offsets);
  if (embargo != NULL)
    g_string_append_printf (text, "%s\n", embargo);
  /* Translators: what happens, then when or what: "Launch: July 2022" */
  g_string_append_printf (text, _ ("%s: %s"), press_words_date_role (date->role), when);
  g_string_append_printf (text, "\n%s\n", wording);
  if (at_start)
    g_string_append_printf (text, "%s\n", _ ("The mail names no day: this is a reminder at the start."));
  add_mail (text, brief);
  return g_string_free (text, FALSE);
}

/**
 * press_event_new_for_date:
 * @index: of the dates of @brief
 *
 * To be called in the main thread: it is written for the reader's locale.
 *
 * Returns: (transfer full) (nullable): the event; %NULL when the value of the date names no day of a calendar
 */
PressEvent *
press_event_new_for_date (PressBrief *brief, guint index)
{
  const PressBriefDate *date = brief->dates->pdata[index];
  g_autofree char *zone = press_zones_get (brief->from);
  g_autoptr (PressEvent) event = NULL;
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;

  if (date->role == PRESS_DATE_ROLE_EMBARGO && brief->embargo != NULL)
    return press_event_new_for_embargo (brief, zone);
  event = g_new0 (PressEvent, 1);
  event->alarm = -1;
  if (!set_time (event, brief, date->value))
    return NULL;
  title = press_one_line (subject_of (brief), LONGEST_TITLE);
  event->title = g_strdup_printf (_ ("%s: %s"), press_words_date_role (date->role), title);
  event->description = describe_date (brief, date, zone, event->at_start);
  event->source = press_note_source_of (brief);
  what = g_strdup_printf ("%s %s", press_date_role_to_string (date->role), date->value);
  event->uid = press_organizer_uid (event->source, what);
  return g_steal_pointer (&event);
}

/* As local time of @zone where that is a place, else in UTC. */
static void
set_instant (PressEvent *event, GDateTime *instant, const char *zone)
{
  gboolean is_place = zone != NULL && strchr (zone, '/') != NULL;
  g_autoptr (GTimeZone) there = is_place ? g_time_zone_new_identifier (zone) : NULL;
  g_autoptr (GDateTime) local = there != NULL ? g_date_time_to_timezone (instant, there) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_to_utc (instant);

  event->zone = local != NULL ? g_strdup (zone) : NULL;
  event->begin = local != NULL ? g_date_time_format (local, MINUTE) : g_date_time_format (utc, MINUTE "Z");
}

/* @is_certain: whether the zone of the end is known. */
static char *
describe_embargo (PressBrief *brief, gboolean is_certain)
{
  GString *text = g_string_new (brief->embargo->text);

  g_string_append_c (text, '\n');
  if (!is_certain)
    g_string_append_printf (text, "%s\n",
                            _ ("The mail names no time zone: this is the latest possible end."));
  add_mail (text, brief);
  return g_string_free (text, FALSE);
}

/**
 * press_event_new_for_embargo:
 * @zone: (nullable): that the reader chose for a mail that names none
 *
 * The end of the embargo of @brief, with an alarm there and one before: one event, which moves when the
 * reader chooses a zone. To be called in the main thread.
 *
 * Returns: (transfer full) (nullable): the event; %NULL when the mail does not tell the end
 */
PressEvent *
press_event_new_for_embargo (PressBrief *brief, const char *zone)
{
  const char *known = press_embargo_zone (brief, zone);
  g_autoptr (GDateTime) end = brief->embargo != NULL ? press_embargo_end (brief, zone) : NULL;
  g_autofree char *title = press_one_line (subject_of (brief), LONGEST_TITLE);
  PressEvent *event;

  if (end == NULL)
    return NULL;
  event = g_new0 (PressEvent, 1);
  set_instant (event, end, known);
  event->alarm = EMBARGO_ALARM;
  event->source = press_note_source_of (brief);
  /* Translators: %s is the headline of a mail */
  event->title = g_strdup_printf (_ ("Embargo ends: %s"), title);
  event->description = describe_embargo (brief, known != NULL);
  event->earlier = describe_embargo (brief, known == NULL);
  event->uid = press_organizer_uid (event->source, "embargo");
  return event;
}

/** Adding: what a task adds, where. */
typedef struct
{
  PressEvent *event;
  char *calendar;
  gboolean was_there;
} Adding;

static void
adding_free (Adding *self)
{
  press_event_free (self->event);
  g_free (self->calendar);
  g_free (self);
}

static void
add_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Adding *adding = data;
  g_autoptr (GError) error = NULL;

  if (press_organizer_add_event (adding->event, adding->calendar, &adding->was_there, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * press_calendar_add_async:
 * @calendar: (nullable): uid of the calendar's source, "": the default one, %NULL: as the settings say
 *
 * Adds @event, unless it is there already.
 */
void
press_calendar_add_async (const PressEvent *event,
                          const char *calendar,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Adding *adding = g_new0 (Adding, 1);

  adding->event = press_event_copy (event);
  adding->calendar
      = calendar != NULL ? g_strdup (calendar) : press_settings_get_string (PRESS_SETTINGS_CALENDAR, "");
  g_task_set_source_tag (task, press_calendar_add_async);
  g_task_set_task_data (task, adding, (GDestroyNotify)adding_free);
  g_task_run_in_thread (task, add_in_thread);
}

/** press_calendar_add_finish: whether the event is in the calendar now; *@was_there: (out) (optional): and
 * was before; @error: a #PressOrganizerError. */
gboolean
press_calendar_add_finish (GAsyncResult *result, gboolean *was_there, GError **error)
{
  const Adding *adding = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (was_there != NULL)
    *was_there = adding->was_there;
  return TRUE;
}
