// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dates and languages as the reader writes them, by ICU (CLDR): "July 2022", "31 March 2022", "4–8 May 2026".
 * A skeleton says which fields are wanted; the reader's locale says their order and the words between. */

#include "brief/press-format.h"

#include <locale.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LONGEST 128

static const UChar UTC[] = { 'U', 'T', 'C', 0 };
/* CLDR's patterns for a zone: the town that stands for it, and its offset. */
static const UChar CITY[] = { 'V', 'V', 'V', 0 };
static const UChar OFFSET[] = { 'O', 0 };

/** Moment: a date of a brief; 0 for what it does not say, -1 for no hour. */
typedef struct
{
  int year, month, day, quarter, hour, minute;
} Moment;

/* The reader's locale for ICU. Plain C is no language: its readers get English with the day first. */
static const char *
reader_locale (int category)
{
  const char *name = setlocale (category, NULL);

  if (name == NULL || *name == 'C' || g_str_has_prefix (name, "POSIX"))
    return "en_GB";
  return name;
}

/* Reads exactly @n digits; -1 when there are fewer. */
static int
read_digits (const char **p, const char *end, int n)
{
  int number = 0;

  if (end - *p < n)
    return -1;
  for (int i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return -1;
      number = number * 10 + g_ascii_digit_value (**p);
    }
  return number;
}

static gboolean
read_clock (Moment *moment, const char *p, const char *end)
{
  moment->hour = read_digits (&p, end, 2);
  if (moment->hour < 0 || moment->hour > 24 || p >= end || *p++ != ':')
    return FALSE;
  moment->minute = read_digits (&p, end, 2);
  return moment->minute >= 0 && moment->minute < 60;
}

/* ISO 8601 as far as briefs use it; what follows the minutes (seconds, an offset) is left out. */
static gboolean
read_moment (Moment *moment, const char *p, const char *end)
{
  *moment = (Moment){ .hour = -1 };
  moment->year = read_digits (&p, end, 4);
  if (moment->year < 1 || p == end)
    return moment->year >= 1;
  if (*p++ != '-')
    return FALSE;
  if (end - p == 2 && *p == 'Q' && p[1] >= '1' && p[1] <= '4')
    {
      moment->quarter = p[1] - '0';
      return TRUE;
    }
  moment->month = read_digits (&p, end, 2);
  if (moment->month < 1 || moment->month > 12 || p == end)
    return moment->month >= 1 && moment->month <= 12;
  if (*p++ != '-')
    return FALSE;
  moment->day = read_digits (&p, end, 2);
  if (moment->day < 1 || !g_date_valid_dmy (moment->day, moment->month, moment->year))
    return FALSE;
  return p == end || (*p == 'T' && read_clock (moment, p + 1, end));
}

/* Both ends of @value; the same twice when it is no interval. */
static gboolean
read_value (const char *value, Moment *begin, Moment *end)
{
  const char *slash = strchr (value, '/');
  const char *stop = value + strlen (value);

  if (!read_moment (begin, value, slash != NULL ? slash : stop))
    return FALSE;
  *end = *begin;
  return slash == NULL || read_moment (end, slash + 1, stop);
}

static int
first_month (const Moment *moment)
{
  return moment->quarter > 0 ? moment->quarter * 3 - 2 : MAX (moment->month, 1);
}

/* The instant at which @moment begins, its clock taken as UTC; nullable. */
static GDateTime *
first_instant (const Moment *moment)
{
  return g_date_time_new_utc (moment->year, first_month (moment), MAX (moment->day, 1),
                              MAX (moment->hour, 0) % 24, moment->minute, 0);
}

static UDate
to_udate (const Moment *moment)
{
  g_autoptr (GDateTime) instant = first_instant (moment);

  return instant != NULL ? g_date_time_to_unix (instant) * 1000.0 : 0;
}

static const char *
skeleton_of (const Moment *moment)
{
  if (moment->hour >= 0)
    return "yMMMMdjmm";
  if (moment->day > 0)
    return "yMMMMd";
  if (moment->month > 0)
    return "yMMMM";
  return moment->quarter > 0 ? "yQQQ" : "y";
}

static char *
to_utf8 (const UChar *text, int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *)text, length, NULL, NULL, NULL);
}

/* The generator of patterns takes long to make and is kept. */
static const UDateTimePatternGenerator *
pattern_generator (void)
{
  static UDateTimePatternGenerator *generator;
  UErrorCode status = U_ZERO_ERROR;

  if (generator == NULL)
    generator = udatpg_open (reader_locale (LC_TIME), &status);
  return generator;
}

/* @zone: an ICU name, %NULL for the reader's own. */
static char *
format_pattern (const UChar *pattern, int32_t length, const char *zone, UDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar id[LONGEST], out[LONGEST];
  UDateFormat *format;
  int32_t n;

  if (zone != NULL)
    {
      u_uastrncpy (id, zone, LONGEST - 1);
      id[LONGEST - 1] = 0;
    }
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, reader_locale (LC_TIME), zone != NULL ? id : NULL, -1,
                      pattern, length, &status);
  if (U_FAILURE (status))
    return NULL;
  n = udat_format (format, date, out, LONGEST, NULL, &status);
  udat_close (format);
  return U_SUCCESS (status) ? to_utf8 (out, n) : NULL;
}

static char *
format_skeleton (const char *skeleton, const char *zone, UDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[32], pattern[LONGEST];
  int32_t n;

  u_uastrcpy (wanted, skeleton);
  n = udatpg_getBestPattern ((UDateTimePatternGenerator *)pattern_generator (), wanted, -1, pattern, LONGEST,
                             &status);
  return U_SUCCESS (status) ? format_pattern (pattern, n, zone, date) : NULL;
}

static char *
format_interval (const char *skeleton, UDate begin, UDate end)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[32], out[2 * LONGEST];
  UDateIntervalFormat *format;
  int32_t n;

  u_uastrcpy (wanted, skeleton);
  format = udtitvfmt_open (reader_locale (LC_TIME), wanted, -1, UTC, -1, &status);
  if (U_FAILURE (status))
    return NULL;
  n = udtitvfmt_format (format, begin, end, out, G_N_ELEMENTS (out), NULL, &status);
  udtitvfmt_close (format);
  return U_SUCCESS (status) ? to_utf8 (out, n) : NULL;
}

/** press_format_date: the date value @value of a brief for the reader; @value itself when it is of no known
 * form. */
char *
press_format_date (const char *value)
{
  Moment begin, end;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  char *text = NULL;

  if (!read_value (value, &begin, &end))
    return g_strdup (value);
  if (strchr (value, '/') != NULL && g_str_equal (skeleton_of (&begin), skeleton_of (&end))
      && begin.quarter == 0)
    text = format_interval (skeleton_of (&begin), to_udate (&begin), to_udate (&end));
  if (text != NULL)
    return text;
  first = format_skeleton (skeleton_of (&begin), "UTC", to_udate (&begin));
  last = format_skeleton (skeleton_of (&end), "UTC", to_udate (&end));
  if (first == NULL || last == NULL)
    return g_strdup (value);
  return strchr (value, '/') != NULL ? g_strdup_printf ("%s – %s", first, last) : g_steal_pointer (&first);
}

/* "+07:00" is "GMT+07:00" to ICU. */
static char *
icu_zone (const char *zone)
{
  if (zone == NULL)
    return NULL;
  return *zone == '+' || *zone == '-' ? g_strconcat ("GMT", zone, NULL) : g_strndup (zone, LONGEST - 1);
}

static char *
format_in_zone (const char *skeleton, GDateTime *instant, const char *zone)
{
  g_autofree char *id = icu_zone (zone);
  char *text = format_skeleton (skeleton, id, g_date_time_to_unix (instant) * 1000.0);

  return text != NULL ? text : g_date_time_format_iso8601 (instant);
}

/** press_format_instant: weekday, day and time of @instant in @zone (IANA or offset; %NULL: the reader's
 * own). */
char *
press_format_instant (GDateTime *instant, const char *zone)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gboolean this_year = g_date_time_get_year (now) == g_date_time_get_year (instant);

  return format_in_zone (this_year ? "EEEMMMMdjmm" : "yEEEMMMMdjmm", instant, zone);
}

/** press_format_clock: the time of day of @instant, as press_format_instant(). */
char *
press_format_clock (GDateTime *instant, const char *zone)
{
  return format_in_zone ("jmm", instant, zone);
}

/** press_format_day: day and month of @instant for the reader. */
char *
press_format_day (GDateTime *instant)
{
  return format_in_zone ("MMMMd", instant, NULL);
}

/** press_format_zone: (transfer full): the reader's own zone, "Europe/London". */
char *
press_format_zone (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar id[LONGEST];
  int32_t n = ucal_getDefaultTimeZone (id, LONGEST, &status);

  return U_SUCCESS (status) ? to_utf8 (id, n) : g_strdup ("UTC");
}

/** press_format_city: the town that stands for @zone, or "GMT+7"; @zone as press_format_instant(). */
char *
press_format_city (const char *zone)
{
  g_autofree char *id = zone != NULL ? icu_zone (zone) : press_format_zone ();
  gboolean named = strchr (id, '/') != NULL && !g_str_has_prefix (id, "Etc/");
  char *text = format_pattern (named ? CITY : OFFSET, -1, id, g_get_real_time () / 1000.0);

  return text != NULL ? text : g_steal_pointer (&id);
}

/** press_format_offset: the offset of @zone, as it is now: "GMT+7"; @zone as press_format_instant(). */
char *
press_format_offset (const char *zone)
{
  g_autofree char *id = icu_zone (zone);
  char *text = format_pattern (OFFSET, -1, id, g_get_real_time () / 1000.0);

  return text != NULL ? text : g_strdup ("");
}

/** press_format_language: the name of the language @code (ISO 639), as it stands alone; @code when it has
 * none. */
char *
press_format_language (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_STANDALONE };
  ULocaleDisplayNames *names
      = uldn_openForContext (reader_locale (LC_MESSAGES), contexts, G_N_ELEMENTS (contexts), &status);
  UChar out[LONGEST];
  int32_t n;

  if (U_FAILURE (status))
    return g_strdup (code);
  n = uldn_languageDisplayName (names, code, out, LONGEST, &status);
  uldn_close (names);
  return U_SUCCESS (status) ? to_utf8 (out, n) : g_strdup (code);
}

/* The first instant after @moment. */
static GDateTime *
end_instant (const Moment *moment)
{
  g_autoptr (GDateTime) begin = first_instant (moment);

  if (begin == NULL)
    return NULL;
  if (moment->hour >= 0)
    return g_date_time_add_minutes (begin, 1);
  if (moment->day > 0)
    return g_date_time_add_days (begin, 1);
  if (moment->month > 0 || moment->quarter > 0)
    return g_date_time_add_months (begin, moment->quarter > 0 ? 3 : 1);
  return g_date_time_add_years (begin, 1);
}

/** press_date_is_coming: whether the date @value of a brief is not over at @now, by the clock on @now's wall.
 */
gboolean
press_date_is_coming (const char *value, GDateTime *now)
{
  Moment begin, end;
  g_autoptr (GDateTime) over = NULL;
  g_autoptr (GDateTime) wall = g_date_time_new_utc (
      g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now),
      g_date_time_get_hour (now), g_date_time_get_minute (now), 0);

  if (!read_value (value, &begin, &end))
    return FALSE;
  over = end_instant (&end);
  return over != NULL && g_date_time_compare (wall, over) < 0;
}

static gint64
sort_key (const char *value)
{
  Moment begin, end;

  if (!read_value (value, &begin, &end))
    return G_MAXINT64;
  return (((gint64)begin.year * 16 + first_month (&begin)) * 32 + begin.day) * 2048 + (begin.hour + 1) * 60
         + begin.minute;
}

/** press_date_compare: which of two date values begins first; what cannot be read comes last. */
int
press_date_compare (const char *a, const char *b)
{
  gint64 left = sort_key (a), right = sort_key (b);

  return left < right ? -1 : left > right;
}
