// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* In which time zone a sender is, as far as the mail tells: by the place of its dateline, when the lexicon
 * knows the zone there and the Date header (RFC 5322, 3.3) was written by a clock of that zone, else by the
 * offset of that clock alone. */

#include "brief/press-sender-zone.h"

#include <string.h>

/** press_zone_of_place: (nullable): the zone (IANA) of the first place at @span (bytes of @text) that the
 * lexicon knows one of. */
const char *
press_zone_of_place (const PressText *text, PressSpan span)
{
  guint first = press_text_token_at (text, span.begin);

  for (guint i = first; i < text->n_tokens && text->tokens[i].begin < span.end; i++)
    {
      const char *place = NULL;
      const char *zone;

      if (press_text_match_any (text, i, PRESS_TERM_PLACE, &place) > 0
          && (zone = strchr (place, ':')) != NULL)
        return zone + 1;
    }
  return NULL;
}

/* "ROSTOCK" is Rostock; what has small letters stays. */
static char *
in_small_letters (const char *place)
{
  GString *name = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = place; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      {
        g_string_free (name, TRUE);
        return g_strdup (place);
      }
  for (const char *p = place; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, inside ? g_unichar_tolower (c) : c);
      inside = g_unichar_isalpha (c);
    }
  return g_string_free (name, FALSE);
}

static const char *
zone_of_dateline (PressBrief *brief)
{
  const char *language = brief->languages->len > 0 ? brief->languages->pdata[0] : NULL;
  g_autoptr (PressText) text = NULL;

  if (brief->dateline == NULL || brief->dateline->place == NULL)
    return NULL;
  text = press_text_new (brief->dateline->place, -1, press_lexicons_get_default (), language);
  return press_zone_of_place (text, (PressSpan){ 0, strlen (brief->dateline->place) });
}

/* Whether a clock in @zone (nullable) shows what the sender's clock showed. */
static gboolean
is_on_clock (const char *name, GDateTime *date)
{
  g_autoptr (GTimeZone) zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  g_autoptr (GDateTime) there = zone != NULL ? g_date_time_to_timezone (date, zone) : NULL;

  return there != NULL && g_date_time_get_utc_offset (there) == g_date_time_get_utc_offset (date);
}

/**
 * press_sender_zone:
 * @place: (out) (nullable): where that is, as the dateline says; %NULL when only the clock is known
 *
 * Returns: (transfer full) (nullable): the zone of the sender of @brief: an IANA name, or the offset of the
 * Date header, "+02:00"; %NULL when the mail tells neither
 */
char *
press_sender_zone (PressBrief *brief, char **place)
{
  g_autoptr (GDateTime) date = brief->date != NULL ? g_date_time_new_from_iso8601 (brief->date, NULL) : NULL;
  const char *zone = zone_of_dateline (brief);

  *place = NULL;
  if (date == NULL)
    return NULL;
  if (is_on_clock (zone, date))
    {
      *place = in_small_letters (brief->dateline->place);
      return g_strdup (zone);
    }
  return g_date_time_format (date, "%:z");
}
