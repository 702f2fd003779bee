// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* From a brief to its fingerprint. Names, values and dates come from the brief, where they are the same in
 * every language; words that are written like names (products, models), numbers and sentences come from the
 * parts of its text that tell the news: what stands in every mail of a sender (profile, contact, footer) says
 * nothing. */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "brief/press-sender.h"
#include "stories/press-fingerprint.h"
#include "text/press-lexicon.h"

#define SHORTEST_NAME 3      /* characters of a word that is compared as a name */
#define SHORTEST_SENTENCE 30 /* bytes of its key */
#define SECONDS_A_DAY 86400
#define EARLIEST 7305     /* 1990-01-01: an earlier header is of a clock that was not set */
#define DATELINE_TRUST 31 /* days that a dateline may differ from the Date header */
#define CLOCK_TRUST 2     /* days that a Date header may lie in the future */

typedef struct
{
  PressFingerprint *self;
  PressBrief *brief;
  PressText *text;
  PressOffsets *offsets;
  GHashTable *named; /* folded words of the names of people and companies */
} Making;

static void
add_text (PressFingerprint *self, PressTraitKind kind, const char *key, const char *text)
{
  if (*key != '\0')
    press_fingerprint_add (self, kind, press_trait_hash (key), text);
}

/* The day of "2026-05-04...", days since 1970; G_MININT for none. */
static gint32
day_of (const char *iso)
{
  int year, month, day;
  g_autoptr (GDateTime) instant = NULL;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return G_MININT32;
  instant = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return instant != NULL ? (gint32)(g_date_time_to_unix (instant) / SECONDS_A_DAY) : G_MININT32;
}

/* A header may be missing, or of a machine whose clock is wrong; a dateline may be of another year. The same
 * mail has the same day whenever it is looked at, unless it names none. */
static gint32
day_of_announcement (PressBrief *brief)
{
  gint32 today = (gint32)(g_get_real_time () / G_USEC_PER_SEC / SECONDS_A_DAY);
  gint32 header = day_of (brief->date);
  gint32 dateline = brief->dateline != NULL ? day_of (brief->dateline->date) : G_MININT32;

  if (dateline <= 0)
    return header > EARLIEST ? header : today;
  if (header <= EARLIEST || header > today + CLOCK_TRUST)
    return dateline;
  return ABS (dateline - header) <= DATELINE_TRUST ? dateline : header;
}

/* The words of a name, without its legal form, as one key; each of them is noted as named. */
static char *
key_of_name (Making *making, const char *name)
{
  g_autoptr (PressText) words = press_text_new (name, -1, making->text->lexicons, making->self->language);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < words->n_tokens; i++)
    {
      const char *value, *folded = press_text_folded (words, i);
      guint form = press_text_match_any (words, i, PRESS_TERM_LEGAL_FORM, &value);

      if (form > 0 && words->n_tokens > form)
        {
          i += form - 1;
          continue;
        }
      if (words->tokens[i].kind > PRESS_TOKEN_NUMBER)
        continue;
      g_hash_table_add (making->named, g_strdup (folded));
      g_string_append_printf (key, "%s ", folded);
    }
  return press_sender_key (key->str);
}

static void
add_company (Making *making, const PressOrganization *company, const char *name)
{
  g_autofree char *key = key_of_name (making, name);

  if (company->relation == PRESS_RELATION_ISSUER || company->relation == PRESS_RELATION_PARTNER)
    add_text (making->self, PRESS_TRAIT_ISSUER, key, name);
  add_text (making->self, PRESS_TRAIT_COMPANY, key, name);
}

static void
add_names (Making *making)
{
  PressBrief *brief = making->brief;

  for (guint i = 0; i < brief->organizations->len; i++)
    {
      const PressOrganization *company = brief->organizations->pdata[i];

      add_company (making, company, company->name);
      for (guint j = 0; j < company->aliases->len; j++)
        add_company (making, company, company->aliases->pdata[j]);
    }
  for (guint i = 0; i < brief->people->len; i++)
    {
      const PressPerson *person = brief->people->pdata[i];
      g_autofree char *key = key_of_name (making, person->name);

      if (strchr (person->name, ' ') != NULL)
        add_text (making->self, PRESS_TRAIT_PERSON, key, person->name);
      if (brief->headline != NULL && strstr (brief->headline, person->name) != NULL)
        add_text (making->self, PRESS_TRAIT_MARK, key, person->name);
    }
}

static gboolean
tells_news (PressBrief *brief, guint character)
{
  for (guint i = 0; i < brief->sections->len; i++)
    {
      const PressSection *section = &g_array_index (brief->sections, PressSection, i);

      if (section->span.begin <= character && character < section->span.end)
        return section->kind == PRESS_SECTION_BODY || section->kind == PRESS_SECTION_CAPTION;
    }
  return TRUE;
}

/* Of a date, a month or a quarter as press_trait_date() has it: days since 1970. */
static gint32
last_day_of (guint32 value)
{
  guint month = value / 100 % 100;
  g_autofree char *iso = NULL;

  if (month > 20)
    month = (month - 20) * 3;
  iso = g_strdup_printf ("%04u-%02u-%02u", value / 10000, month, value % 100 != 0 ? value % 100 : 28);
  return day_of (iso);
}

static void
add_values (Making *making)
{
  PressBrief *brief = making->brief;

  for (guint i = 0; i < brief->figures->len; i++)
    {
      const PressBriefFigure *figure = brief->figures->pdata[i];
      char key[G_ASCII_DTOSTR_BUF_SIZE];

      if (!tells_news (brief, figure->span.begin) || fabs (figure->value) < 2)
        continue;
      g_ascii_formatd (key, sizeof key, "%.6g", figure->value);
      add_text (making->self, PRESS_TRAIT_FIGURE, key, figure->text);
    }
  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];
      guint32 value = press_trait_date (date->value);

      if (value == 0 || date->role == PRESS_DATE_ROLE_PUBLISHED || date->role == PRESS_DATE_ROLE_FOUNDED
          || date->role == PRESS_DATE_ROLE_EMBARGO || !tells_news (brief, date->span.begin))
        continue;
      press_fingerprint_add (making->self, PRESS_TRAIT_DATE, value, date->text);
      if (value % 10000 != 0 && last_day_of (value) > making->self->day)
        press_fingerprint_add (making->self, PRESS_TRAIT_COMING, value, date->text);
    }
}

/* A word that a lexicon knows is no name, but a place says something. */
static gboolean
is_common (const PressText *text, guint i)
{
  const char *value;

  if (text->tokens[i].word == 0 && text->tokens[i].common == 0)
    return FALSE;
  return press_text_match_any (text, i, PRESS_TERM_PLACE, &value) == 0;
}

static gboolean
is_number (const PressText *text, guint i, gsize digits)
{
  return i < text->n_tokens && text->tokens[i].kind == PRESS_TOKEN_NUMBER
         && (digits == 0 || text->tokens[i].end - text->tokens[i].begin == digits);
}

/* Appends the number that begins at token @i as it would be written without marks between thousands:
 * "4.500", "4,500" and "4 500" are 4500, "6.4.2" stays. Returns the token after it. */
static guint
read_number (const PressText *text, guint i, GString *number)
{
  const PressToken *tokens = text->tokens;
  gsize lead = tokens[i].end - tokens[i].begin;

  g_string_append (number, press_text_folded (text, i++));
  if (lead <= 3 && is_number (text, i, 3) && text->text[tokens[i].begin - 1] != '\n')
    while (is_number (text, i, 3))
      g_string_append (number, press_text_folded (text, i++));
  while (i + 1 < text->n_tokens && tokens[i].begin == tokens[i - 1].end
         && strchr (".,:", text->text[tokens[i].begin]) != NULL && is_number (text, i + 1, 0)
         && tokens[i + 1].begin == tokens[i].end)
    {
      if (lead > 3 || !is_number (text, i + 1, 3))
        g_string_append_c (number, '.');
      g_string_append (number, press_text_folded (text, i + 1));
      i += 2;
    }
  return i;
}

/* Adds the number at token @i, in digits or in a word ("third"), as @kind; returns the token after it, @i
 * when there is none. */
static guint
add_number (Making *making, const PressText *text, guint i, PressTraitKind kind)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *value = NULL;
  guint n;

  if (is_number (text, i, 0))
    {
      guint end = read_number (text, i, number);

      add_text (making->self, kind, number->str, number->str);
      return end;
    }
  n = press_text_match (text, i, PRESS_TERM_ORDINAL, &value);
  if (n == 0)
    n = press_text_match (text, i, PRESS_TERM_NUMBER_WORD, &value);
  if (n > 0 && value != NULL && g_ascii_strtoull (value, NULL, 10) > 1)
    add_text (making->self, kind, value, value);
  return i + n;
}

static void
add_word (Making *making, guint i)
{
  const PressText *text = making->text;
  const PressToken *token = &text->tokens[i];
  const char *folded = press_text_folded (text, i);
  gboolean marked = (token->flags & (PRESS_TOKEN_MIXED | PRESS_TOKEN_DIGITS)) != 0;
  guint sentence = press_text_sentence_of (text, i);
  g_autofree char *written = NULL, *key = NULL;

  if ((token->flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED | PRESS_TOKEN_DIGITS)) == 0
      || g_utf8_strlen (folded, -1) < (marked ? 2 : SHORTEST_NAME)
      || g_hash_table_contains (making->named, folded) || is_common (text, i))
    return;
  if (!marked && sentence < text->n_sentences && text->sentences[sentence].first_token == i)
    return;
  written = press_text_slice (text, (PressSpan){ token->begin, token->end });
  key = press_sender_key (folded);
  add_text (making->self, PRESS_TRAIT_NAME, key, written);
}

static void
add_sentence (Making *making, const PressSentence *sentence)
{
  g_autofree char *written = press_text_slice (making->text, sentence->span);
  g_autofree char *key = press_sender_key (written);

  if (strlen (key) >= SHORTEST_SENTENCE)
    add_text (making->self, PRESS_TRAIT_SENTENCE, key, written);
}

static void
add_words (Making *making)
{
  const PressText *text = making->text;

  for (guint s = 0; s < text->n_sentences; s++)
    {
      const PressSentence *sentence = &text->sentences[s];

      if (!tells_news (making->brief, press_offsets_to_characters (making->offsets, sentence->span.begin)))
        continue;
      add_sentence (making, sentence);
      for (guint i = sentence->first_token; i < sentence->end_token;)
        {
          guint after = add_number (making, text, i, PRESS_TRAIT_NUMBER);

          if (after == i && text->tokens[i].kind == PRESS_TOKEN_WORD)
            add_word (making, i);
          i = MAX (after, i + 1);
        }
    }
}

static void
add_headline_word (Making *making, const PressText *words, guint i)
{
  const PressToken *token = &words->tokens[i];
  g_autofree char *key = NULL, *written = NULL;

  if (token->kind != PRESS_TOKEN_WORD || is_common (words, i)
      || g_hash_table_contains (making->named, press_text_folded (words, i))
      || g_utf8_strlen (press_text_folded (words, i), -1) < SHORTEST_NAME)
    return;
  key = press_sender_key (press_text_folded (words, i));
  written = press_text_slice (words, (PressSpan){ token->begin, token->end });
  add_text (making->self, PRESS_TRAIT_HEADLINE, key, written);
}

/* "Results of the third quarter": the dates of the brief that stand in the headline. */
static void
add_headline_dates (Making *making)
{
  PressBrief *brief = making->brief;
  const char *at = strstr (brief->text, brief->headline);
  guint begin = at != NULL ? (guint)g_utf8_pointer_to_offset (brief->text, at) : 0;
  guint end = at != NULL ? begin + (guint)g_utf8_strlen (brief->headline, -1) : 0;

  for (guint i = 0; i < brief->dates->len; i++)
    {
      const PressBriefDate *date = brief->dates->pdata[i];
      guint32 value = press_trait_date (date->value);

      if (date->span.begin >= begin && date->span.end <= end && value % 10000 != 0
          && date->role != PRESS_DATE_ROLE_PUBLISHED)
        press_fingerprint_add (making->self, PRESS_TRAIT_MARK, value, date->text);
    }
}

static void
add_headline (Making *making)
{
  const char *headline = making->brief->headline;
  g_autoptr (PressText) words = NULL;

  if (headline == NULL)
    return;
  words = press_text_new (headline, -1, making->text->lexicons, making->self->language);
  for (guint i = 0; i < words->n_tokens;)
    {
      guint after = add_number (making, words, i, PRESS_TRAIT_MARK);

      if (after == i)
        add_headline_word (making, words, i);
      i = MAX (after, i + 1);
    }
  add_headline_dates (making);
}

/* "presse@mail.nordlicht.example": "mail.nordlicht.example". */
static void
add_sender (Making *making)
{
  const char *at = making->brief->from != NULL ? strrchr (making->brief->from, '@') : NULL;
  g_autofree char *domain = at != NULL ? g_ascii_strdown (at + 1, (gssize)strcspn (at + 1, "> ")) : NULL;

  if (domain != NULL)
    add_text (making->self, PRESS_TRAIT_SENDER, domain, domain);
}

/**
 * press_fingerprint_new:
 * @brief: a finished brief
 *
 * Returns: (transfer full): its fingerprint, with texts
 */
PressFingerprint *
press_fingerprint_new (PressBrief *brief)
{
  g_autoptr (PressFingerprint) self = press_fingerprint_empty ();
  g_autoptr (PressText) text = press_text_new (brief->text, -1, press_lexicons_get_default (), NULL);
  g_autoptr (PressOffsets) offsets = press_offsets_new (brief->text, text->length);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Making making = { .self = self, .brief = brief, .text = text, .offsets = offsets, .named = named };

  self->day = day_of_announcement (brief);
  self->kind = brief->kind;
  if (brief->languages->len > 0)
    g_strlcpy (self->language, brief->languages->pdata[0], sizeof self->language);
  add_names (&making);
  add_values (&making);
  add_words (&making);
  add_headline (&making);
  add_sender (&making);
  press_fingerprint_settle (self);
  return g_steal_pointer (&self);
}
