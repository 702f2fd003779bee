// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a sentence of a mail is by its wording: none at all, a label, an address, an announcement, history. */

#include "brief/press-summary-private.h"

#include <string.h>

#define FEWEST_WORDS 4       /* numbers too */
#define ROWS 3               /* labels with a colon in a sentence that is none */
#define LONGEST_LABEL 7      /* "Press conference" may begin a sentence */
#define FEWEST_BY_ADDRESS 20 /* words of a sentence that does more than name an address */

static gunichar
last_char (const PressText *text, PressSpan span)
{
  const char *p = g_utf8_find_prev_char (text->text + span.begin, text->text + span.end);

  return p != NULL ? g_utf8_get_char (p) : 0;
}

/** press_summary_is_complete: whether @span ends as a sentence does, quotes and brackets behind it left out.
 */
gboolean
press_summary_is_complete (const PressText *text, PressSpan span)
{
  while (span.end > span.begin)
    {
      gunichar c = last_char (text, span);

      if (c == '.' || c == '!' || c == 0x2026 || c == 0x3002)
        return TRUE;
      if (!g_unichar_ispunct (c) || c == ':' || c == ',' || c == '?')
        return FALSE;
      span.end -= (guint)g_unichar_to_utf8 (c, NULL);
    }
  return FALSE;
}

/* Whether the sentence is the headline and no more; a lead that was taken for a headline has several
 * sentences. */
static gboolean
is_headline (const PressGuide *self, PressSpan span)
{
  const char *headline = self->draft->brief->headline;
  gsize length = span.end - span.begin;

  return headline != NULL && strlen (headline) == length
         && memcmp (headline, self->text->text + span.begin, length) == 0;
}

/* Whether all of the sentence stands in one pair of brackets. */
static gboolean
is_aside (const PressText *text, const PressSentence *sentence)
{
  guint end = sentence->end_token;

  if (!press_text_is (text, sentence->first_token, "(") && !press_text_is (text, sentence->first_token, "["))
    return FALSE;
  for (guint i = sentence->first_token; i < end; i++)
    if (press_text_is (text, i, ")") || press_text_is (text, i, "]"))
      return i + 2 >= end;
  return FALSE;
}

/* Whether the sentence is rows of labels and values that ran into one: "Date: ... Place: ... Tickets: ...".
 */
static gboolean
is_rows (const PressText *text, const PressSentence *sentence)
{
  guint n = 0;

  for (guint i = sentence->first_token + 1; i < sentence->end_token; i++)
    n += press_text_is (text, i, ":") && text->tokens[i - 1].kind == PRESS_TOKEN_WORD;
  return n >= ROWS;
}

static guint
count_words (const PressText *text, const PressSentence *sentence)
{
  guint words = 0;

  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    words += text->tokens[i].kind == PRESS_TOKEN_WORD || text->tokens[i].kind == PRESS_TOKEN_NUMBER;
  return words;
}

/** press_summary_is_label: whether one stands at the begin: a label wherever it stands, or one with a colon.
 */
gboolean
press_summary_is_label (const PressText *text, const PressSentence *sentence)
{
  static const char *const always[]
      = { "embargo", "immediate",  "press-release", "caption", "left",     "picture",     "footer",
          "legal",   "navigation", "comment",       "source",  "sign-off", "editor-note", NULL };
  const char *value = NULL;
  guint length = press_text_match_any (text, sentence->first_token, PRESS_TERM_LABEL, &value);

  if (length == 0)
    return FALSE;
  if (g_str_equal (value, "press-release") && count_words (text, sentence) > LONGEST_LABEL)
    return FALSE;
  return press_text_is (text, sentence->first_token + length, ":") || g_strv_contains (always, value);
}

/* Whether a mail or web address stands in the sentence; "@ 10:30" is none. */
static gboolean
has_address (const PressText *text, const PressSentence *sentence)
{
  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    {
      gboolean apart = i + 1 == text->n_tokens || (text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE);

      if (press_text_is (text, i, "www") || press_text_is (text, i, "https")
          || press_text_is (text, i, "http") || (press_text_is (text, i, "@") && !apart))
        return TRUE;
    }
  return FALSE;
}

/** press_summary_is_out: whether @sentence can never stand for the mail. */
gboolean
press_summary_is_out (const PressGuide *self, const PressSentence *sentence)
{
  const PressText *text = self->text;
  const PressBrief *brief = self->draft->brief;

  if (press_draft_section_at (self->draft, sentence->span.begin) != PRESS_SECTION_BODY
      || !press_summary_is_complete (text, sentence->span) || count_words (text, sentence) < FEWEST_WORDS
      || press_summary_is_label (text, sentence) || is_aside (text, sentence) || is_rows (text, sentence)
      || is_headline (self, sentence->span)

      || (has_address (text, sentence) && count_words (text, sentence) < FEWEST_BY_ADDRESS))
    return TRUE;
  if (brief->embargo != NULL && press_span_overlaps (brief->embargo->span, sentence->span))
    return TRUE;
  return brief->dateline != NULL && brief->dateline->span.begin <= sentence->span.begin
         && brief->dateline->span.end + 2 >= sentence->span.end;
}

static void
read_signals (const PressText *text, guint token, float *looks)
{
  const char *value = NULL;

  if (press_text_match (text, token, PRESS_TERM_SIGNAL, &value) > 0)
    {
      if (g_str_equal (value, "first-person"))
        looks[PRESS_MAIL_WRITER] = 1;
      if (g_str_equal (value, "second-person"))
        looks[PRESS_MAIL_READER] = 1;
    }
  if (press_text_match (text, token, PRESS_TERM_CONTACT_WORD, &value) > 1 && g_str_equal (value, "label"))
    looks[PRESS_MAIL_INFORMATION] = 1;
}

/** press_summary_read_wording: fills in @looks. */
void
press_summary_read_wording (const PressGuide *self, const PressSentence *sentence, float *looks)
{
  const PressText *text = self->text;

  for (guint i = sentence->first_token; i < sentence->end_token; i++)
    {
      const char *value = NULL;

      if (text->tokens[i].flags & PRESS_TOKEN_DIGITS)
        looks[PRESS_MAIL_NUMBER] = 1;
      if (text->tokens[i].kind != PRESS_TOKEN_WORD)
        continue;
      if (press_text_match (text, i, PRESS_TERM_ANNOUNCEMENT, &value) > 0
          && (g_str_equal (value, "verb") || g_str_equal (value, "deed") || g_str_equal (value, "noun")))
        looks[PRESS_MAIL_ANNOUNCEMENT] = 1;
      if (press_text_match (text, i, PRESS_TERM_SECTION, &value) > 0 && g_str_equal (value, "profile"))
        looks[PRESS_MAIL_PROFILE] = 1;
      if (press_text_match (text, i, PRESS_TERM_DATE_ROLE, &value) > 0
          && (g_str_equal (value, "launch") || g_str_equal (value, "start") || g_str_equal (value, "event")))
        looks[PRESS_MAIL_ROLE] = 1;
      read_signals (text, i, looks);
    }
  looks[PRESS_MAIL_ADDRESS] = has_address (text, sentence);
  looks[PRESS_MAIL_LENGTH] = (float)MIN (count_words (text, sentence), 40) / 40;
  looks[PRESS_MAIL_BOUND] = press_text_match (text, sentence->first_token, PRESS_TERM_PRONOUN, NULL) > 0;
  looks[PRESS_MAIL_LOWER] = text->tokens[sentence->first_token].kind == PRESS_TOKEN_WORD
                            && g_unichar_islower (g_utf8_get_char (text->text + sentence->span.begin));
}
