// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-dates*.c: what the words of a text can mean in a date, the moments put together from them,
 * and the parsers that do so. */

#include "text/press-dates.h"

G_BEGIN_DECLS

/** PressDateSlot: what a phrase can be, one value each. */
typedef enum
{
  SLOT_MONTH,
  SLOT_WEEKDAY,
  SLOT_SEASON,
  SLOT_ORDINAL, /* -1: the last one */
  SLOT_DAY,
  SLOT_DAY_PART,
  SLOT_UNIT,
  SLOT_NUMBER,
  SLOT_EDGE, /* PressDateEdge */
  SLOT_ZONE,
  N_SLOTS
} PressDateSlot;

/** PressDateWord: what a small word can do in a date; the keys of [date-word] and [time-word]. */
typedef enum
{
  WORD_NEXT = 1 << 0,   /* of the week, month ... after this one */
  WORD_COMING = 1 << 1, /* the first one from now on */
  WORD_AFTER_NEXT = 1 << 2,
  WORD_LAST = 1 << 3,
  WORD_THIS = 1 << 4,
  WORD_LAST_YEAR = 1 << 5,
  WORD_NEXT_YEAR = 1 << 6,
  WORD_LAST_MONTH = 1 << 7,
  WORD_LAST_WEEK = 1 << 8,
  WORD_PARTICIPLE = 1 << 9,  /* right before a weekday the past: "firmato martedì" */
  WORD_ABOUT = 1 << 10,      /* a number behind it counts things: "près de 2000 clients" */
  WORD_AGO_BEFORE = 1 << 11, /* stands before the number: "vor" */
  WORD_AGO_AFTER = 1 << 12,  /* stands after the unit: "ago" */
  WORD_IN = 1 << 13,
  WORD_LATER = 1 << 14,
  WORD_BEGIN = 1 << 15,
  WORD_MIDDLE = 1 << 16,
  WORD_END = 1 << 17,
  WORD_FROM = 1 << 18,
  WORD_TO = 1 << 19,
  WORD_AND = 1 << 20,
  WORD_SINCE = 1 << 21,
  WORD_UNTIL = 1 << 22,
  WORD_OF = 1 << 23,
  WORD_THE = 1 << 24,
  WORD_ON = 1 << 25,
  WORD_EVERY = 1 << 26, /* what follows is a set, or no date at all: "every", "version" */
  WORD_YEAR = 1 << 27,  /* a number behind it is a year */
  WORD_PAST = 1 << 28,
  WORD_FUTURE = 1 << 29,
  WORD_ONE = 1 << 30, /* "a", "einer" */
} PressDateWord;

#define SURELY_PAST -2          /* a tense: "since", and a verb of the past right before the date */
#define WORD_PERFECT (1u << 31) /* "has": the past, when no other word tells */

/** PressDateEdge: "Jahresbeginn", "month-end" in one word; and what counts from a day: "after", "before". */
typedef enum
{
  EDGE_YEAR_BEGIN,
  EDGE_YEAR_MIDDLE,
  EDGE_YEAR_END,
  EDGE_MONTH_BEGIN,
  EDGE_MONTH_MIDDLE,
  EDGE_MONTH_END,
  EDGE_WEEK_BEGIN,
  EDGE_WEEK_MIDDLE,
  EDGE_WEEK_END,
  EDGE_AUTUMN_TERM, /* "la rentrée": September */
  EDGE_BEFORE_LAST, /* "vorletzte": a modifier of two back */
  EDGE_YEARLY,      /* "revenue": a number before it is a year */
  EDGE_FOR,         /* what is set for a day lies ahead */
  EDGE_AFTER,
  EDGE_BEFORE,
  EDGE_FIRST,            /* of several: "the first", "primi" */
  EDGE_FINAL,            /* "the last", "ultimi" */
  EDGE_YEAR_AGO_QUARTER, /* "Vorjahresquartal" */
  EDGE_YEAR_AGO_HALF,
  EDGE_YEAR_AGO_MONTH,
  EDGE_LAST_QUARTER, /* "Vorquartal" */
  EDGE_LAST_HALF,
  EDGE_YEAR_AGO_PERIOD, /* "same period last year": of whatever was spoken of */
  EDGE_CLOSED,          /* behind a weekday: that of every week */
  EDGE_WEEK_OF          /* the day behind it is in the week */
} PressDateEdge;

typedef enum
{
  TIME_BEFORE = 1 << 0,
  TIME_AFTER = 1 << 1,
  TIME_AM = 1 << 2,
  TIME_PM = 1 << 3,
} PressTimeWord;

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_HALF,
  UNIT_YEAR,
  UNIT_DECADE,
  UNIT_CENTURY,
  UNIT_HOUR,
  UNIT_MINUTE,
  UNIT_WEEKEND,
  UNIT_PLURAL = 16,
  UNIT_ONE = 32, /* "setahun": one of them */
  UNIT_CALENDAR_WEEK = 64,
  UNIT_FORTNIGHT = 65,         /* half a month: "quincena" */
  UNIT_MONTHS = 128,           /* so many of them: "anderthalb Jahre" is 18 */
  UNIT_DAYS = 300,             /* likewise: "fortnight" is 14 */
  UNIT_WEEKEND_OF_MONTH = 500, /* and the month: "Märzwochenende" */
  UNIT_HALF_OF_MONTH = 520,    /* "Märzhälfte" */
  UNIT_CENTURY_NAME = 600,     /* and its hundreds: "Ottocento" is 18 */
  UNIT_FIRST_DECADE = 1000     /* "the seventies" is 1970 */
} PressDateUnit;

typedef enum
{
  PART_MORNING,
  PART_NOON,
  PART_AFTERNOON,
  PART_EVENING,
  PART_NIGHT,
  PART_MIDNIGHT
} PressDayPart;

#define LONGEST_WORD 6
#define HOLIDAY 1000 /* a SLOT_DAY from here on has a name: press_dates_holiday_of() */
#define MODIFIER (WORD_NEXT | WORD_COMING | WORD_AFTER_NEXT | WORD_LAST | WORD_THIS)

/** PressDateMarks: all that the phrases that begin at a token can be. */
typedef struct
{
  gint16 value[N_SLOTS];
  guint8 length[N_SLOTS]; /* tokens; 0: not such a thing */
  guint8 times[LONGEST_WORD + 1];
  guint32 words[LONGEST_WORD + 1]; /* PressDateWord, by length */
  const char *zone;
} PressDateMarks;

typedef enum
{
  GRAIN_NONE, /* a time of day without its day */
  GRAIN_DAY,
  GRAIN_WEEK,    /* the day is its Monday */
  GRAIN_WEEKEND, /* the day is its Saturday */
  GRAIN_MONTH,
  GRAIN_QUARTER, /* month is the quarter */
  GRAIN_HALF,    /* month is the half */
  GRAIN_SEASON,  /* month is its first month */
  GRAIN_YEAR,
  GRAIN_DECADE,
  GRAIN_CENTURY
} PressDateGrain;

/** PressMoment: one point of a text's time, as fine as the text says. */
typedef struct
{
  guint begin, end; /* tokens */
  PressDateGrain grain;
  int year, month, day; /* year 0: open, month 0: open */
  int weekday;          /* 0: none given */
  int hour, minute;     /* hour -1: none given */
  int to_hour, to_minute;
  const char *zone; /* interned; NULL: none given */
  gboolean relative;
  gboolean bare; /* a weekday or day that the tense of the sentence must place */
} PressMoment;

#define NO_MOMENT ((PressMoment){ .hour = -1, .to_hour = -1 })

/** PressDates: the state of one search. */
typedef struct
{
  const PressText *text;
  const PressLexicon *common;
  PressDay reference;
  gint64 today;
  guint32 *marks_of; /* by token: index into marks; 0: none */
  guint32 *ended;    /* by token: PressDateWord of the phrases that end right before it */
  guint8 *timed;     /* by token: PressTimeWord, likewise */
  GArray *marks;     /* PressDateMarks */
  GArray *found;     /* PressDate */
  guint paragraph;   /* the one being read, its end and language */
  guint first, end;
  const char *language;
  guint names;         /* day words that the text has as names, by bits: 1 << (3 + offset) */
  PressMoment anchor;  /* the last day that the text named */
  PressMoment stretch; /* the last quarter, half, month or year */
} PressDates;

void press_dates_mark (PressDates *self);
guint press_dates_slot (const PressDates *self, guint token, PressDateSlot slot, int *value);
guint press_dates_word (const PressDates *self, guint token, guint32 words);
guint press_dates_time_word (const PressDates *self, guint token, guint8 words);
const char *press_dates_zone_at (const PressDates *self, guint token, guint *length);
gboolean press_dates_is (const PressDates *self, guint token, const char *folded);
gboolean press_dates_glued (const PressDates *self, guint token);
gboolean
press_dates_number (const PressDates *self, guint token, int *value, guint *digits, const char **rest);
guint press_dates_count (const PressDates *self, guint token, int *value);
gboolean press_dates_alone (const PressDates *self, guint begin, guint end);
gboolean press_dates_follows_noun (const PressDates *self);

gboolean press_dates_absolute (PressDates *self, guint token, PressMoment *moment);
guint press_dates_year_tail (PressDates *self, guint token, PressMoment *moment);
guint press_dates_day_number (PressDates *self, guint token, int *day);
guint press_dates_year_number (const PressDates *self, guint token, int *year);
gboolean press_dates_numeric (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_period (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_relative (PressDates *self, guint token, PressMoment *moment);
int press_dates_holiday_of (const char *key);
gboolean press_dates_holiday (PressDates *self, guint token, int holiday, PressMoment *moment);
gboolean press_dates_weekend (PressDates *self, guint token, PressMoment *moment);
void press_dates_set_weekend (PressDates *self, PressMoment *moment, guint32 how);
guint press_dates_hours_of_week (PressDates *self, guint token);
gboolean press_dates_is_habit (const PressDates *self, const PressMoment *from, const PressMoment *to);
gboolean press_dates_century (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_first_of (PressDates *self, guint token, PressMoment *left, PressMoment *right);
gboolean press_dates_half_month (PressDates *self, guint token, PressMoment *left, PressMoment *right);
gboolean press_dates_month_weekend (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_week_of (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_year_ago (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_calendar_week (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_edge (PressDates *self, guint token, PressMoment *moment);
int press_dates_shared_year (const PressDates *self, const PressMoment *moment);
gboolean press_dates_named_pair (PressDates *self, guint token, PressMoment *left, PressMoment *right);
gboolean press_dates_from_day (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_decade (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_year_alone (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_counts (const PressDates *self, guint token);
guint press_dates_relative_unit (PressDates *self, guint token, int *unit, int *shift, guint32 *how);
gboolean press_dates_starts_line (const PressDates *self, guint token);
gboolean press_dates_hour_of_line (const PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_is_clock (const PressDates *self, guint token, gboolean short_hour);
guint press_dates_other_clock (PressDates *self, guint token);
gboolean press_dates_hours_behind (const PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_time (PressDates *self, guint token, gboolean licensed, PressMoment *moment);

int press_dates_shift (const PressDates *self, guint token, guint32 *how);
int press_dates_full_year (const PressDates *self, int year, guint digits);
gboolean press_dates_spaced_numbers (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_distance (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_alone_distance (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_unit (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_weekday (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_nth (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_alone_day (PressDates *self, guint token, PressMoment *moment);
guint press_dates_joint (const PressDates *self, guint token);
gboolean press_dates_moment (PressDates *self, guint token, PressMoment *moment);
gboolean press_dates_year_range (PressDates *self, guint token, PressMoment *left, PressMoment *right);
gboolean
press_dates_range (PressDates *self, guint token, PressMoment *left, gboolean has_left, PressMoment *right);

gint64 press_civil_to_days (int year, int month, int day);
void press_civil_from_days (gint64 days, int *year, int *month, int *day);
int press_civil_month_days (int year, int month);
int press_civil_weekday (gint64 days);
void press_moment_set_days (PressMoment *self, gint64 days);
gboolean press_moment_is_valid (const PressMoment *self);
int press_dates_tense (const PressDates *self, guint begin, guint end);
gboolean press_moment_complete (PressMoment *self, const PressDates *dates, int tense);
void press_moment_format (const PressMoment *from, const PressMoment *to, char *value, gsize size);

G_END_DECLS
