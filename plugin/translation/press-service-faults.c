// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What may go wrong with a service over HTTP. The status comes before the body: bodies of refusals may be
 * empty, or HTML. Who is busy is asked again, after as long as it says (Retry-After) or 1 s, 1.6 s, 2.6 s,
 * 4.1 s, each some more or less so that programs do not come back together; five times in all. What is said
 * to people is a sentence with the service's name, and never has the key.
 */

#include "translation/press-service.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/press-line.h"

#define TRIES 5
#define FIRST_WAIT 1.0 /* seconds */
#define WAIT_GROWTH 1.6
#define JITTER 0.23
#define LONGEST_WAIT 30.0 /* who asks for more patience is asked another day */
#define LONGEST_MESSAGE 160

/** press_service_fail: sets @error. @format has one "%s", for the name. */
void
press_service_fail (GError **error, PressTranslatorError code, const char *format, PressService *self)
{
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *message
      = g_strconcat (around[0], press_translator_get_name (PRESS_TRANSLATOR (self)), around[1], NULL);

  g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, code, message);
}

/** press_service_explain_silence: says in @error why there is no answer at all. */
void
press_service_explain_silence (PressService *self, const GError *why, GError **error)
{
  static const struct
  {
    PressWebError why;
    PressTranslatorError code;
    const char *format;
  } reasons[] = {
    { PRESS_WEB_ERROR_ADDRESS, PRESS_TRANSLATOR_ERROR_ADDRESS,
      N_ ("The address of %s is not one that Pressbrief can ask") },
    { PRESS_WEB_ERROR_OFFLINE, PRESS_TRANSLATOR_ERROR_OFFLINE,
      N_ ("%s was not asked: Pressbrief works without the network") },
    { PRESS_WEB_ERROR_UNREACHABLE, PRESS_TRANSLATOR_ERROR_SILENT, N_ ("%s cannot be reached") },
    { PRESS_WEB_ERROR_CERTIFICATE, PRESS_TRANSLATOR_ERROR_SILENT,
      N_ ("%s cannot prove who it is: its certificate is not valid") },
    { PRESS_WEB_ERROR_TIMED_OUT, PRESS_TRANSLATOR_ERROR_SILENT, N_ ("%s does not answer") },
    { PRESS_WEB_ERROR_TOO_LARGE, PRESS_TRANSLATOR_ERROR_BROKEN, N_ ("The answer of %s is too long") },
    { PRESS_WEB_ERROR_BROKEN, PRESS_TRANSLATOR_ERROR_BROKEN,
      N_ ("The answer of %s broke off or cannot be read") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (why, PRESS_WEB_ERROR, reasons[i].why))
      {
        press_service_fail (error, reasons[i].code, _ (reasons[i].format), self);
        return;
      }
  if (why->domain == PRESS_WEB_ERROR)
    g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_MISSING, why->message);
  else
    g_propagate_error (error, g_error_copy (why));
}

/* What the service says itself, in whatever shape; NULL when it says nothing, or repeats the key. */
static char *
message_of (const PressWebResponse *response, const char *key)
{
  static const char *const places[] = { "error.message", "error", "message", "explanation", "detail" };
  gsize length;
  const char *body = g_bytes_get_data (response->body, &length);
  g_autoptr (JsonNode) root = press_json_parse (body, length);
  const char *said = NULL;

  for (guint i = 0; said == NULL && i < G_N_ELEMENTS (places); i++)
    said = press_json_string (root, places[i]);
  if (said == NULL || *said == '\0' || (key != NULL && strstr (said, key) != NULL))
    return NULL;
  return press_one_line (said, LONGEST_MESSAGE);
}

/** press_service_explain_status: says in @error why there is an answer, but no translation. @key: (nullable):
 * what was sent. */
void
press_service_explain_status (PressService *self,
                              const PressWebResponse *response,
                              const char *key,
                              GError **error)
{
  g_autofree char *said = message_of (response, key);

  if (response->status >= 500)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_SILENT, _ ("%s is out of order at the moment"), self);
  else if (response->status == 429)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_LIMIT, _ ("%s is asked too often: try again later"),
                        self);
  else if (response->status == 456)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_LIMIT, _ ("What you may ask of %s is used up"), self);
  else if (response->status == 413)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_LIMIT, _ ("The text is too long for %s"), self);
  else if (response->status == 401 || response->status == 403)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_KEY,
                        key != NULL ? _ ("%s does not accept the access key") : _ ("%s needs an access key"),
                        self);
  else if (response->status == 404 || response->status == 405)
    /* Translators: a service and an address */
    g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_ADDRESS, _ ("There is no %s at %s"),
                 press_translator_get_name (PRESS_TRANSLATOR (self)),
                 press_translator_get_address (PRESS_TRANSLATOR (self)));
  else if (response->status >= 300 && response->status < 400)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_REFUSED,
                        _ ("%s sends to another address, where Pressbrief does not follow"), self);
  else if (said != NULL)
    /* Translators: a service, and what it says itself */
    g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_REFUSED,
                 _ ("%s did not accept the text: %s"), press_translator_get_name (PRESS_TRANSLATOR (self)),
                 said);
  else
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_REFUSED, _ ("%s did not accept the text"), self);
}

/* "Wed, 21 Oct 2026 07:28:00 GMT" (RFC 9110, 5.6.7); the forms of the last century are not read. */
static GDateTime *
parse_date (const char *text)
{
  static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  char month[4];
  int day, year, hour, minute, second;
  const char *found;

  if (sscanf (text, "%*3s, %2d %3s %4d %2d:%2d:%2d GMT", &day, month, &year, &hour, &minute, &second) != 6)
    return NULL;
  found = strlen (month) == 3 ? strstr (months, month) : NULL;
  if (found == NULL || (found - months) % 3 != 0)
    return NULL;
  return g_date_time_new_utc (year, (int)(found - months) / 3 + 1, day, hour, minute, second);
}

/** press_service_get_patience: seconds to wait before the next try, after @try others (from 0); below 0:
 * there is none. */
double
press_service_get_patience (const PressWebResponse *response, guint try)
{
  const char *asked = response->retry_after;
  double seconds = FIRST_WAIT * pow (WAIT_GROWTH, try) * g_random_double_range (1 - JITTER, 1 + JITTER);

  if ((response->status != 429 && response->status != 500 && response->status < 502) || response->status > 504
      || try + 1 >= TRIES)
    return -1;
  if (asked != NULL && g_ascii_isdigit (*asked))
    seconds = MAX (seconds, g_ascii_strtod (asked, NULL));
  else if (asked != NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc (), then = parse_date (asked);

      if (then != NULL)
        seconds = MAX (seconds, g_date_time_difference (then, now) / (double)G_TIME_SPAN_SECOND);
    }
  return seconds > LONGEST_WAIT ? -1 : seconds;
}
