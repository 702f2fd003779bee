// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The headers of a mail that stand in the text of another. Their labels are the lexicons' ([section]:
 * forward, header-from ...); they may stand in one paragraph, or in several of a line each. */

#include "message/press-forward-private.h"

#include <string.h>

#include "text/press-dates.h"

#define MAX_LABEL 80        /* bytes of a line that are looked at for a label */
#define MAX_MARKER 120      /* bytes of "---- Forwarded message ----" */
#define MAX_HEADERS 12      /* paragraphs */
#define MAX_LOOK 40         /* paragraphs that are looked through for headers */
#define LONG_PARAGRAPH 4000 /* bytes: holds no headers */

/* The longest phrase of @term that @line begins with, in any language; marks before it do not count. Returns
 * the byte behind it, 0 when there is none. */
static gsize
match (const char *line, PressTerm term, const char **key)
{
  PressLexicons *lexicons = press_lexicons_get_default ();
  const char *const *languages = press_lexicons_languages (lexicons);
  gsize length = strnlen (line, MAX_LABEL), end = 0;
  g_autoptr (PressTokens) tokens = NULL;
  guint first = 0;

  while (length > 0 && ((guchar)line[length] & 0xc0) == 0x80)
    length--;
  tokens = press_tokens_new (line, length);
  while (first < tokens->n_tokens && tokens->tokens[first].kind != PRESS_TOKEN_WORD)
    first++;
  for (guint l = 0; first < tokens->n_tokens; l++)
    {
      const PressLexicon *lexicon
          = press_lexicons_get (lexicons, languages[l] != NULL ? languages[l] : "common");
      guint node = 0;

      for (guint i = first; i < tokens->n_tokens; i++)
        {
          const char *found;

          node = press_lexicon_step (lexicon, node,
                                     press_lexicon_word (lexicon, press_tokens_folded (tokens, i)));
          if (node == 0)
            break;
          found = press_lexicon_value (lexicon, node, term);
          if (found != NULL && tokens->tokens[i].end > end)
            {
              end = tokens->tokens[i].end;
              *key = found;
            }
        }
      if (languages[l] == NULL)
        break;
    }
  return end;
}

/* The label of a header line, and its value. */
static const char *
header_label (const char *line, const char **value)
{
  const char *key = NULL;
  gsize end = match (line, PRESS_TERM_SECTION, &key);

  if (end == 0 || !g_str_has_prefix (key, "header-"))
    return NULL;
  line += end;
  line += strspn (line, " *");
  if (*line != ':')
    return NULL;
  line++;
  *value = line + strspn (line, " *");
  return key;
}

static gboolean
is_marker (const char *line)
{
  const char *key = NULL;
  gsize end = match (line, PRESS_TERM_SECTION, &key);

  if (end == 0 || !g_str_equal (key, "forward") || strlen (line) > MAX_MARKER)
    return FALSE;
  return g_ascii_strncasecmp (line, "--", 2) == 0 || line[end + strspn (line + end, " :-_*")] == '\0'
         || strstr (line, "--") != NULL;
}

static void
take_sender (PressInnerHeaders *self, const char *value)
{
  g_auto (GStrv) words = g_strsplit_set (value, " <>[]()\"*;,", -1);
  const char *end = strpbrk (value, "<[(");
  g_autofree char *name = NULL;

  for (guint i = 0; words[i] != NULL && self->from_address == NULL; i++)
    {
      const char *word = g_str_has_prefix (words[i], "mailto:") ? words[i] + strlen ("mailto:") : words[i];

      if (strchr (word, '@') != NULL && word[0] != '@')
        self->from_address = g_strdup (word);
    }
  name = end != NULL ? g_strndup (value, (gsize)(end - value)) : g_strdup (value);
  g_strdelimit (name, "\"*", ' ');
  g_strstrip (name);
  if (*name != '\0' && strchr (name, '@') == NULL)
    self->from_name = g_steal_pointer (&name);
}

static void
take (PressInnerHeaders *self, const char *key, const char *value, guint *seen)
{
  static const char *const keys[] = { "header-from", "header-to", "header-date", "header-subject" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (key, keys[i]))
      *seen |= 1u << i;
  if (g_str_equal (key, "header-from") && self->from_name == NULL && self->from_address == NULL)
    take_sender (self, value);
  else if (g_str_equal (key, "header-date") && self->date == NULL)
    self->date = g_strdup (value);
  else if (g_str_equal (key, "header-subject") && self->subject == NULL)
    self->subject = g_strdup (value);
}

/* Reads headers from byte @at of paragraph @first on. Returns whether there are some; @end_byte is where they
 * end in paragraph self->end. */
static gboolean
read_headers (const PressPieces *pieces, guint first, gsize at, PressInnerHeaders *self, gsize *end_byte)
{
  guint seen = 0, i = first;
  const char *key = NULL;
  gboolean over = FALSE;

  *end_byte = at;
  for (; i < pieces->pieces->len && i < first + MAX_HEADERS && !over; i++)
    {
      const char *text = press_pieces_get (pieces, i)->text, *value = NULL;

      for (gsize begin = i == first ? at : 0; text[begin] != '\0' && !over;)
        {
          gsize length = strcspn (text + begin, "\n");
          g_autofree char *line = g_strndup (text + begin, length);
          const char *label = header_label (line, &value);

          self->end = i;
          *end_byte = begin;
          over = label == NULL
                 && !(key != NULL && g_str_equal (key, "header-to") && strchr (line, '@') != NULL);
          if (label != NULL)
            take (self, key = label, value, &seen);
          begin += length + (text[begin + length] == '\n');
        }
    }
  if (!over)
    {
      self->end = i;
      *end_byte = 0;
    }
  self->strong = (seen & 1) && seen >= 4;
  return self->strong || (self->marked && seen != 0);
}

void
press_inner_headers_clear (PressInnerHeaders *self)
{
  g_free (self->subject);
  g_free (self->from_name);
  g_free (self->from_address);
  g_free (self->date);
  memset (self, 0, sizeof *self);
}

/* Makes paragraphs of their own of the headers that begin at byte @at of paragraph @i. */
static void
set_apart (PressPieces *pieces, guint i, gsize at, PressInnerHeaders *headers, gsize end_byte)
{
  if (end_byte > 0)
    press_pieces_split (pieces, headers->end++, end_byte);
  headers->first = i;
  if (at > 0)
    {
      press_pieces_split (pieces, i, at);
      headers->first++;
      headers->end++;
    }
}

/* Looks for headers at byte @at, a line's begin, of paragraph @i. */
static gboolean
try_line (PressPieces *pieces, guint i, gsize at, PressInnerHeaders *headers)
{
  const char *text = press_pieces_get (pieces, i)->text, *value;
  gsize length = strcspn (text + at, "\n"), below = at + length + (text[at + length] == '\n'), end_byte;
  g_autofree char *line = NULL;
  gboolean rest = text[below] != '\0';

  if (length > MAX_MARKER && memchr (text + at, ':', MAX_LABEL) == NULL)
    return FALSE;
  line = g_strndup (text + at, length);
  headers->marked = is_marker (line);
  if (!headers->marked && header_label (line, &value) == NULL)
    return FALSE;
  if (!headers->marked)
    rest = TRUE, below = at;
  if (!read_headers (pieces, rest ? i : i + 1, rest ? below : 0, headers, &end_byte))
    return FALSE;
  set_apart (pieces, i, at, headers, end_byte);
  return TRUE;
}

/**
 * press_inner_headers_find:
 * @pieces: a text; a paragraph that holds headers and more is split
 * @first: where to begin
 * @headers: (out): zeroed
 *
 * Returns: whether there are headers of another mail
 */
gboolean
press_inner_headers_find (PressPieces *pieces, guint first, PressInnerHeaders *headers)
{
  for (guint i = first; i < pieces->pieces->len && i < first + MAX_LOOK; i++)
    {
      gsize at = 0;

      while (strnlen (press_pieces_get (pieces, i)->text, LONG_PARAGRAPH) < LONG_PARAGRAPH)
        {
          const char *next;

          if (try_line (pieces, i, at, headers))
            return TRUE;
          press_inner_headers_clear (headers);
          next = strchr (press_pieces_get (pieces, i)->text + at, '\n');
          if (next == NULL)
            break;
          at = (gsize)(next + 1 - press_pieces_get (pieces, i)->text);
        }
    }
  return FALSE;
}

/* A day or a time of a day in @zone. */
static GDateTime *
from_iso (const char *value, GTimeZone *zone)
{
  g_autofree char *full = NULL;

  if (strchr (value, '/') != NULL || strlen (value) < strlen ("2026-03-02"))
    return NULL;
  full = g_strconcat (value, strchr (value, 'T') != NULL ? ":00" : "T00:00:00", NULL);
  return g_date_time_new_from_iso8601 (full, zone);
}

/**
 * press_inner_date:
 * @text: a date as a mail program writes it in some language
 * @outer: (nullable): the date of the mail around; its offset counts when @text has none
 *
 * Returns: (transfer full) (nullable): the date
 */
GDateTime *
press_inner_date (const char *text, GDateTime *outer)
{
  PressLexicons *lexicons = press_lexicons_get_default ();
  const char *const *languages = press_lexicons_languages (lexicons);
  GDateTime *date = g_mime_utils_header_decode_date (text);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *start = g_strndup (text, strnlen (text, MAX_LABEL));
  g_autofree char *valid = g_utf8_make_valid (start, -1);

  zone = outer != NULL ? g_time_zone_ref (g_date_time_get_timezone (outer)) : g_time_zone_new_utc ();
  for (guint i = 0; date == NULL && languages[i] != NULL; i++)
    {
      g_autoptr (PressText) words = press_text_new (valid, -1, lexicons, languages[i]);
      g_autoptr (GArray) dates = press_dates_find (words, (PressDay){ 0 });

      if (dates->len > 0)
        date = from_iso (g_array_index (dates, PressDate, 0).value, zone);
    }
  return date;
}

/** press_inner_is_answer: whether a mail with this @subject (nullable) answers another. */
gboolean
press_inner_is_answer (const char *subject)
{
  const char *key = NULL;
  gsize end = subject != NULL ? match (subject, PRESS_TERM_SENDER, &key) : 0;

  return end > 0 && g_str_equal (key, "reply") && strchr (" :[", subject[end]) != NULL;
}

/** press_inner_wrote: whether @line says that somebody wrote what follows. */
gboolean
press_inner_wrote (const char *line)
{
  const char *key = NULL;

  for (const char *p = line; *p != '\0'; p++)
    if ((p == line || p[-1] == ' ') && match (p, PRESS_TERM_SECTION, &key) > 0 && g_str_equal (key, "wrote"))
      return TRUE;
  return FALSE;
}
