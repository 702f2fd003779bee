// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A quote as it goes into an article: “…”, said Ada Lund, CEO, Lumio AG (source), in the language of the
 * mail, with that language's marks. The words between the marks are the mail's; marks that the mail has
 * around them give way, and the full stop at their end.
 *
 * Marks: Interinstitutional style guide of the European Union, 4.2.3 (de, en, fr, it, es); Ejaan Bahasa
 * Indonesia yang Disempurnakan, III.K (id). */

#include "brief/press-citation.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#include "brief/press-line.h"

#define LONGEST_DATE 128

/* %q: what was said, %w: who said it, %s: the mail. */
typedef struct
{
  const char *language, *locale;
  const char *open, *close;
  const char *said, *indirect;
} Pattern;

static const Pattern patterns[] = {
  { "en", "en_GB", "“", "”", "%q, said %w (%s)", "%w: %q (indirect speech; %s)" },
  { "de", "de_DE", "„", "“", "%q, sagte %w (%s)", "%w: %q (indirekte Rede; %s)" },
  { "fr", "fr_FR", "«\u00a0", "\u00a0»", "%q, a déclaré %w (%s)",
    "%w\u00a0: %q (discours indirect\u00a0; %s)" },
  { "it", "it_IT", "«", "»", "%q, ha dichiarato %w (%s)", "%w: %q (discorso indiretto; %s)" },
  { "es", "es_ES", "«", "»", "%q, dijo %w (%s)", "%w: %q (estilo indirecto; %s)" },
  { "id", "id_ID", "“", "”", "%q, kata %w (%s)", "%w: %q (kutipan tidak langsung; %s)" },
};

static const Pattern *
pattern_of (PressBrief *brief)
{
  const char *language = brief->languages->len > 0 ? brief->languages->pdata[0] : "";

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (g_str_equal (patterns[i].language, language))
      return &patterns[i];
  return &patterns[0];
}

static gboolean
is_mark (gunichar c)
{
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F);
}

/* Takes the marks around @text away; %FALSE when they are not one pair around all of it: "A" and "B". */
static gboolean
strip_marks (char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gboolean opens = is_mark (g_utf8_get_char (text));
  gboolean closes = last != NULL && last > text && is_mark (g_utf8_get_char (last));
  guint inside = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    inside += p != text && p != last && is_mark (g_utf8_get_char (p));
  if (opens && closes && inside > 0)
    return FALSE;
  if (closes)
    text[last - text] = '\0';
  if (opens)
    memmove (text, g_utf8_next_char (text), strlen (g_utf8_next_char (text)) + 1);
  g_strstrip (text);
  return TRUE;
}

static void
strip_stop (char *text)
{
  gsize n = strlen (text);

  if (n > 1 && (text[n - 1] == ',' || text[n - 1] == '.') && text[n - 2] != '.')
    text[n - 1] = '\0';
}

/* What was said, between the marks of the language. */
static char *
words_of (const Pattern *pattern, const PressBriefQuote *quote)
{
  GString *words = g_string_new (NULL);
  gboolean bare = TRUE;

  for (guint i = 0; i < MAX (quote->parts->len, 1); i++)
    {
      const char *part = i < quote->parts->len ? ((PressExcerpt *)quote->parts->pdata[i])->text : quote->text;
      g_autofree char *line = press_one_line (part, G_MAXLONG);

      if (quote->direct)
        bare &= strip_marks (line);
      if (i + 1 >= quote->parts->len)
        strip_stop (line);
      g_string_append_printf (words, "%s%s", i > 0 ? " [...] " : "", line);
    }
  if (quote->direct && bare)
    {
      g_string_prepend (words, pattern->open);
      g_string_append (words, pattern->close);
    }
  return g_string_free (words, FALSE);
}

/* "12 May 2026" in the language of the mail; nullable. */
static char *
day_of (const Pattern *pattern, PressBrief *brief)
{
  g_autoptr (GDateTime) date = brief->date != NULL ? g_date_time_new_from_iso8601 (brief->date, NULL) : NULL;
  UErrorCode status = U_ZERO_ERROR;
  UChar out[LONGEST_DATE], utc[] = { 'U', 'T', 'C', 0 };
  UDateFormat *format;
  int32_t n;

  if (date == NULL)
    return NULL;
  format = udat_open (UDAT_NONE, UDAT_LONG, pattern->locale, utc, -1, NULL, 0, &status);
  if (U_FAILURE (status))
    return NULL;
  /* the day that the mail says, wherever the reader is */
  n = udat_format (
      format, (g_date_time_to_unix (date) + g_date_time_get_utc_offset (date) / G_TIME_SPAN_SECOND) * 1000.0,
      out, LONGEST_DATE, NULL, &status);
  udat_close (format);
  return U_SUCCESS (status) ? g_utf16_to_utf8 ((const gunichar2 *)out, n, NULL, NULL, NULL) : NULL;
}

/* "Lumio AG: Subject, 12 May 2026" */
static char *
source_of (const Pattern *pattern, PressBrief *brief)
{
  const char *address = brief->from != NULL ? strrchr (brief->from, '<') : NULL;
  g_autofree char *named = address != NULL && address > brief->from
                               ? g_strndup (brief->from, (gsize)(address - brief->from))
                               : g_strdup (brief->from);
  g_autofree char *sender = named != NULL ? press_one_line (g_strstrip (named), PRESS_LONGEST_NAME) : NULL;
  g_autofree char *subject
      = press_one_line (brief->subject != NULL ? brief->subject : "", PRESS_LONGEST_NAME);
  g_autofree char *day = day_of (pattern, brief);
  GString *source = g_string_new (sender);

  if (*subject != '\0')
    g_string_append_printf (source, "%s%s", source->len > 0 ? ": " : "", subject);
  if (day != NULL)
    g_string_append_printf (source, "%s%s", source->len > 0 ? ", " : "", day);
  if (source->len == 0 && brief->id != NULL)
    g_string_append_printf (source, "mid:%s", brief->id);
  return g_string_free (source, FALSE);
}

static char *
fill (const char *pattern, const char *words, const char *who, const char *source)
{
  GString *filled = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    if (*p == '%')
      {
        p++;
        g_string_append (filled, *p == 'q' ? words : *p == 'w' ? who : source);
      }
    else
      g_string_append_c (filled, *p);
  return g_string_free (filled, FALSE);
}

/** press_citation_new: (transfer full): @quote of @speaker, with who said it and where, one line in the
 * language of the mail; for an article, so nothing of it is cut. */
char *
press_citation_new (PressBrief *brief, const PressSpeaker *speaker, const PressBriefQuote *quote)
{
  const Pattern *pattern = pattern_of (brief);
  g_autofree char *words = words_of (pattern, quote);
  g_autofree char *source = source_of (pattern, brief);
  g_autofree char *described = press_speaker_describe (speaker);
  g_autofree char *who = NULL;
  g_autofree char *shown = NULL;

  if (speaker->name == NULL)
    return g_strdup_printf ("%s (%s)", words, source);
  who = described != NULL ? g_strjoin (", ", speaker->name, described, NULL) : g_strdup (speaker->name);
  shown = press_one_line (who, G_MAXLONG);
  return fill (quote->direct ? pattern->said : pattern->indirect, words, shown, source);
}
