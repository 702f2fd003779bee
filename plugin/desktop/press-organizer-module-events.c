// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Events: VEVENT (RFC 5545, 3.6.1) with a uid of ours. One that is there is the reader's, and left alone; but
 * what was uncertain moves to the time that is known now, and what she wrote into it stays. A
 * day, or days, have a DTEND that they do not reach; a time without an end has none. */

#include "desktop/press-organizer-module.h"

#include <glib/gi18n-lib.h>

/* When a reminder of a whole day rings. */
#define MORNING "PT9H"

/* Whether @text is of the shape @form: "0" is a digit, all else itself. */
static gboolean
has_form (const char *text, const char *form)
{
  for (; *form != '\0'; form++, text++)
    if (*form == '0' ? !g_ascii_isdigit (*text) : *text != *form)
      return FALSE;
  return *text == '\0';
}

/* (transfer full) (nullable): "2026-03-02", "2026-03-02T10:00", the last with "Z" for UTC. */
static ICalTime *
parse_time (const char *text)
{
  gboolean is_day = has_form (text, "0000-00-00");
  gboolean is_utc = has_form (text, "0000-00-00T00:00Z");
  g_autofree char *basic = NULL;
  press_autounref ICalTime *time = NULL;

  if (!is_day && !is_utc && !has_form (text, "0000-00-00T00:00"))
    return NULL;
  basic = g_strdup_printf ("%.4s%.2s%.2s", text, text + 5, text + 8);
  if (!is_day)
    {
      g_autofree char *day = g_steal_pointer (&basic);

      basic = g_strdup_printf ("%sT%.2s%.2s00%s", day, text + 11, text + 14, is_utc ? "Z" : "");
    }
  time = i_cal_time_new_from_string (basic);
  if (time == NULL || i_cal_time_is_null_time (time) || !i_cal_time_is_valid_time (time))
    return NULL;
  return g_steal_pointer (&time);
}

/* Puts the local time @time into @zone, when there is one. */
static void
take_time (ICalComponent *event, ICalProperty *property, ICalTime *time, ICalTimezone *zone)
{
  if (zone != NULL && !i_cal_time_is_date (time) && !i_cal_time_is_utc (time))
    i_cal_property_take_parameter (property, i_cal_parameter_new_tzid (i_cal_timezone_get_tzid (zone)));
  i_cal_component_take_property (event, property);
}

/* An end that cannot be (before the begin, or a day where that is a time) is left out. */
static void
add_end (ICalComponent *event, const PressEvent *data, ICalTime *begin, ICalTimezone *zone)
{
  press_autounref ICalTime *end = data->end != NULL ? parse_time (data->end) : NULL;

  if (end != NULL
      && (i_cal_time_is_date (end) != i_cal_time_is_date (begin) || i_cal_time_compare (end, begin) < 0))
    g_clear_object (&end);
  if (end == NULL && !i_cal_time_is_date (begin))
    return;
  if (end == NULL)
    end = i_cal_time_clone (begin);
  if (i_cal_time_is_date (end))
    i_cal_time_adjust (end, 1, 0, 0, 0);
  take_time (event, i_cal_property_new_dtend (end), end, zone);
}

/* @trigger: of RFC 5545, 3.8.6.3, from the begin of the event. */
static void
add_alarm (ICalComponent *event, const char *trigger, const char *title)
{
  ICalComponent *alarm = i_cal_component_new_valarm ();
  g_autofree char *line = g_strconcat ("TRIGGER;RELATED=START:", trigger, NULL);

  i_cal_component_take_property (alarm, i_cal_property_new_action (I_CAL_ACTION_DISPLAY));
  i_cal_component_take_property (alarm, i_cal_property_new_from_string (line));
  i_cal_component_take_property (alarm, i_cal_property_new_description (title));
  i_cal_component_take_component (event, alarm);
}

static void
add_alarms (ICalComponent *event, const PressEvent *data)
{
  const char *title = data->title != NULL ? data->title : "";
  g_autofree char *before = g_strdup_printf ("-PT%dM", data->alarm);

  if (data->at_start)
    add_alarm (event, MORNING, title);
  else if (data->alarm >= 0)
    add_alarm (event, "PT0S", title);
  if (!data->at_start && data->alarm > 0)
    add_alarm (event, before, title);
}

/* (transfer full): @data as iCalendar; *@zone: (nullable): that the calendar must know. */
static ICalComponent *
event_new (const PressEvent *data, ICalTimezone **zone, GError **error)
{
  press_autounref ICalTime *now = i_cal_time_new_current_with_zone (i_cal_timezone_get_utc_timezone ());
  press_autounref ICalTime *begin = data->begin != NULL ? parse_time (data->begin) : NULL;
  ICalComponent *event;

  *zone = NULL;
  if (begin == NULL)
    {
      g_set_error (error, PRESS_ORGANIZER_ERROR, PRESS_ORGANIZER_ERROR_REFUSED,
                   /* Translators: %s is a date as it stands in a mail */
                   _ ("“%s” is no day that a calendar has."), data->begin != NULL ? data->begin : "");
      return NULL;
    }
  if (data->zone != NULL && !i_cal_time_is_date (begin) && !i_cal_time_is_utc (begin))
    *zone = i_cal_timezone_get_builtin_timezone (data->zone);
  event = i_cal_component_new_vevent ();
  i_cal_component_set_uid (event, data->uid);
  i_cal_component_take_property (event, i_cal_property_new_dtstamp (now));
  i_cal_component_take_property (event, i_cal_property_new_summary (data->title != NULL ? data->title : ""));
  i_cal_component_take_property (event, i_cal_property_new_description (data->description));
  if (data->source != NULL)
    i_cal_component_take_property (event, i_cal_property_new_url (data->source));
  take_time (event, i_cal_property_new_dtstart (begin), begin, *zone);
  add_end (event, data, begin, *zone);
  /* The reader is not busy because of news. */
  i_cal_component_take_property (event, i_cal_property_new_transp (I_CAL_TRANSP_TRANSPARENT));
  add_alarms (event, data);
  return event;
}

/* Whether @found, the event of @data, begins when @event, made of @data, does. */
static gboolean
begins_with (ICalComponent *found, ICalComponent *event)
{
  press_autounref ICalProperty *now = i_cal_component_get_first_property (found, I_CAL_DTSTART_PROPERTY);
  press_autounref ICalProperty *then = i_cal_component_get_first_property (event, I_CAL_DTSTART_PROPERTY);
  g_autofree char *is = now != NULL ? i_cal_property_as_ical_string (now) : NULL;
  g_autofree char *should = i_cal_property_as_ical_string (then);

  return g_strcmp0 (is, should) == 0;
}

static gboolean
add_zone (ECalClient *client, ICalTimezone *zone, GCancellable *cancellable, GError **error)
{
  return zone == NULL || e_cal_client_add_timezone_sync (client, zone, cancellable, error);
}

/* Moves @found to when @event is, and gives it its description, unless the reader wrote into that. */
static gboolean
move_event (ECalClient *client,
            ICalComponent *found,
            ICalComponent *event,
            const PressEvent *data,
            GCancellable *cancellable,
            GError **error)
{
  press_autounref ICalProperty *now = i_cal_component_get_first_property (found, I_CAL_DTSTART_PROPERTY);
  press_autounref ICalProperty *then = i_cal_component_get_first_property (event, I_CAL_DTSTART_PROPERTY);

  if (now != NULL)
    i_cal_component_remove_property (found, now);
  i_cal_component_take_property (found, i_cal_property_clone (then));
  if (g_strcmp0 (i_cal_component_get_description (found), data->earlier) == 0)
    i_cal_component_set_description (found, data->description);
  return e_cal_client_modify_object_sync (client, found, E_CAL_OBJ_MOD_ALL, E_CAL_OPERATION_FLAG_NONE,
                                          cancellable, error);
}

/** press_module_store_event: puts @data into the open calendar @client. *@was_there: it was there already, as
 * it is. */
gboolean
press_module_store_event (ECalClient *client,
                          const PressEvent *data,
                          gboolean *was_there,
                          GCancellable *cancellable,
                          GError **error)
{
  press_autounref ICalComponent *found = NULL;
  press_autounref ICalComponent *event = NULL;
  g_autoptr (GError) failure = NULL;
  ICalTimezone *zone = NULL;

  if (!press_module_find_object (client, data->uid, &found, cancellable, error))
    return FALSE;
  *was_there = found != NULL && data->earlier == NULL;
  if (*was_there)
    return TRUE;
  event = event_new (data, &zone, error);
  *was_there = event != NULL && found != NULL && begins_with (found, event);
  if (*was_there)
    return TRUE;
  if (event == NULL || !add_zone (client, zone, cancellable, error))
    return FALSE;
  if (found != NULL)
    return move_event (client, found, event, data, cancellable, error);
  if (e_cal_client_create_object_sync (client, event, E_CAL_OPERATION_FLAG_NONE, NULL, cancellable, &failure))
    return TRUE;
  *was_there = g_error_matches (failure, E_CAL_CLIENT_ERROR, E_CAL_CLIENT_ERROR_OBJECT_ID_ALREADY_EXISTS);
  if (!*was_there)
    g_propagate_error (error, g_steal_pointer (&failure));
  return *was_there;
}
