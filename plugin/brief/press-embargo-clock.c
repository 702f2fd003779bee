// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What an embargo means now: whether it runs, until when, and how that is said. A mail that names no time
 * zone leaves the end open: then the reader's choice counts, and until there is one the latest possible end,
 * which is that hour of the clock in the zone farthest west (UTC-12). */

#include "brief/press-embargo-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"

/* How long a lifted embargo is worth a line. */
#define AFTERGLOW (24 * G_TIME_SPAN_HOUR)
/* From the clock of UTC to the same hour in the zone farthest west. */
#define FARTHEST_WEST (12 * G_TIME_SPAN_HOUR)
/* The zone farthest east is 14 hours before UTC. */
#define FARTHEST_EAST (14 * G_TIME_SPAN_HOUR)

/* The clock on the wall that the mail means, as if it hung in @zone; nullable. The date with the embargo's
 * role has it; a day begins at midnight. */
static GDateTime *
wall_clock (PressBrief *brief, GTimeZone *zone)
{
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];
      const char *rest = strchr (date->value, 'T') != NULL ? ":00" : "T00:00:00";
      g_autofree char *full = g_strconcat (date->value, rest, NULL);

      if (date->role == PRESS_DATE_ROLE_EMBARGO && press_span_overlaps (date->span, brief->embargo->span))
        return g_date_time_new_from_iso8601 (full, zone);
    }
  return NULL;
}

/* The end when the clock hangs in the reader's @zone; nullable. */
static GDateTime *
end_in_zone (PressBrief *brief, const char *zone)
{
  g_autoptr (GTimeZone) there = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;
  g_autoptr (GDateTime) local = there != NULL ? wall_clock (brief, there) : NULL;

  return local != NULL ? g_date_time_to_utc (local) : NULL;
}

/** press_embargo_zone: (nullable): the zone in which the embargo ends: the mail's, else @zone when that makes
 * the end clear. */
const char *
press_embargo_zone (PressBrief *brief, const char *zone)
{
  g_autoptr (GDateTime) end = NULL;

  if (brief->embargo == NULL || brief->embargo->zone != NULL)
    return brief->embargo != NULL ? brief->embargo->zone : NULL;
  end = end_in_zone (brief, zone);
  return end != NULL ? zone : NULL;
}

/** press_embargo_end: (transfer full) (nullable): when it ends at the latest; %NULL when the mail does not
 * tell. */
GDateTime *
press_embargo_end (PressBrief *brief, const char *zone)
{
  g_autoptr (GDateTime) until = g_date_time_new_from_iso8601 (brief->embargo->until, NULL);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) wall = NULL;
  GDateTime *end;

  if (until == NULL || brief->embargo->zone != NULL)
    return g_steal_pointer (&until);
  end = end_in_zone (brief, zone);
  if (end != NULL)
    return end;
  wall = wall_clock (brief, utc);
  if (wall != NULL)
    return g_date_time_add (wall, FARTHEST_WEST);
  return g_date_time_add (until, FARTHEST_WEST + FARTHEST_EAST);
}

/** press_embargo_state: what the embargo of @brief is at @now. */
PressEmbargoState
press_embargo_state (PressBrief *brief, const char *zone, GDateTime *now)
{
  g_autoptr (GDateTime) end = NULL;
  GTimeSpan left;

  if (brief->embargo == NULL)
    return PRESS_EMBARGO_OVER;
  end = press_embargo_end (brief, zone);
  if (end == NULL)
    return PRESS_EMBARGO_UNCLEAR;
  left = g_date_time_difference (end, now);
  if (left > 0)
    return press_embargo_zone (brief, zone) == NULL ? PRESS_EMBARGO_UNCLEAR : PRESS_EMBARGO_RUNNING;
  return left > -AFTERGLOW ? PRESS_EMBARGO_LIFTED : PRESS_EMBARGO_OVER;
}

/* "14 hours": over two days in days, under an hour in minutes. */
static char *
format_duration (GTimeSpan span)
{
  guint minutes = span / G_TIME_SPAN_MINUTE;
  guint hours = span / G_TIME_SPAN_HOUR;
  guint days = span / G_TIME_SPAN_DAY;

  if (hours >= 48)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
  if (hours >= 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hour", "%u hours", hours), hours);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes", minutes), minutes);
}

/** press_embargo_countdown: (transfer full): the first line about an embargo. */
char *
press_embargo_countdown (PressBrief *brief, const char *zone, GDateTime *now)
{
  g_autoptr (GDateTime) end = press_embargo_end (brief, zone);
  GTimeSpan left = end != NULL ? g_date_time_difference (end, now) : 0;
  g_autofree char *duration = format_duration (ABS (left));

  if (end == NULL)
    return g_strdup (_ ("Embargo, but until when?"));
  if (left > 0 && press_embargo_zone (brief, zone) == NULL)
    return g_strdup (_ ("Embargo, but in which time zone?"));
  if (left > 0 && left < G_TIME_SPAN_MINUTE)
    return g_strdup (_ ("Embargo ends in less than a minute"));
  if (left > 0)
    /* Translators: %s is "14 hours" */
    return g_strdup_printf (_ ("Embargo ends in %s"), duration);
  if (left > -G_TIME_SPAN_MINUTE)
    return g_strdup (_ ("Embargo lifted just now"));
  /* Translators: %s is "2 hours" */
  return g_strdup_printf (_ ("Embargo lifted %s ago"), duration);
}

/** press_embargo_next_change: after how many milliseconds from @now the countdown says something else; 0:
 * never. */
guint
press_embargo_next_change (PressBrief *brief, const char *zone, GDateTime *now)
{
  g_autoptr (GDateTime) end = brief->embargo != NULL ? press_embargo_end (brief, zone) : NULL;
  GTimeSpan left;

  if (end == NULL || press_embargo_state (brief, zone, now) == PRESS_EMBARGO_OVER)
    return 0;
  left = g_date_time_difference (end, now);
  if (left > 0)
    left = left % G_TIME_SPAN_MINUTE;
  else
    left = G_TIME_SPAN_MINUTE - ABS (left) % G_TIME_SPAN_MINUTE;
  return left / G_TIME_SPAN_MILLISECOND + 1;
}

/** press_embargo_line: (transfer full) (nullable): an embargo that has not ended, for the first line of a
 * copy. */
char *
press_embargo_line (PressBrief *brief, const char *zone)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  PressEmbargoState state = press_embargo_state (brief, zone, now);
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *when = NULL;

  if (state != PRESS_EMBARGO_RUNNING && state != PRESS_EMBARGO_UNCLEAR)
    return NULL;
  end = press_embargo_end (brief, zone);
  if (end == NULL)
    return g_strdup_printf (_ ("Embargo: %s"), brief->embargo->text);
  when = press_format_instant (end, press_embargo_zone (brief, zone));
  if (state == PRESS_EMBARGO_UNCLEAR)
    /* Translators: the first %s is a date with time, the second the mail's own words */
    return g_strdup_printf (_ ("Embargo, at the latest until %s your time: %s"), when, brief->embargo->text);
  return g_strdup_printf (_ ("Embargo until %s: %s"), when, brief->embargo->text);
}
