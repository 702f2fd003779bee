// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The language of a stretch of text: every word votes for the languages that have it as a function word,
 * else, with less weight, for those that have its ending, beginning or letters (press-language-profile.c).
 * The votes become a probability over all languages and "none of them", whose votes grow with the words that
 * nobody claims; so few words give little confidence and an unknown language gives none. Of a long stretch
 * evenly spread windows are looked at. */

#include "text/press-language-profile.h"
#include "text/press-text.h"

#include <math.h>
#include <string.h>

#define SAMPLE 1500 /* tokens looked at, at most */
#define WINDOW 100  /* of them, in a row */
#define TITLE 8     /* words of the longest quotation that is a title */

/* Votes, tuned by hand on short sentences of the languages told apart. */
#define VOTE_WORD 1.0f
#define VOTE_LETTER_WORD 0.5f /* a function word of one letter */
#define VOTE_NAME 0.3f        /* in a run of capitals: "The Old Mill" */
#define VOTE_TITLE 0.3f       /* in a short quotation: a title, often in another language */
#define VOTE_AFFIX 0.4f
#define VOTE_LETTER 0.5f
#define VOTE_NEIGHBOUR 0.9f /* of the above, for a language without lexicon */
#define VOTE_NONE 0.13f     /* for "none of them", by each word */
#define VOTE_NONE_BASE 0.7f
#define SHARPNESS 1.5f

typedef struct
{
  float votes[PRESS_PROFILE_LANGUAGES];
  float none;
  guint n_known;
} Poll;

static void
vote (Poll *self, guint32 mask, float weight)
{
  for (guint i = 0; mask != 0; i++, mask >>= 1)
    if (mask & 1)
      self->votes[i] += i < self->n_known ? weight : VOTE_NEIGHBOUR * weight;
}

static guint32
lookup (GHashTable *table, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
}

/* The languages of the longest known ending, else beginning, of 5 to 2 letters. */
static guint32
affix_mask (const PressLanguageProfile *profile, const char *folded, gsize length)
{
  char head[6];
  guint32 mask = 0;

  for (gsize n = 6; n >= 2 && mask == 0; n--)
    if (length > n + 2)
      mask = lookup (profile->suffixes, folded + length - n);
  for (gsize n = 5; n >= 4 && mask == 0; n--)
    if (length > n + 2)
      {
        g_strlcpy (head, folded, n + 1);
        mask = lookup (profile->prefixes, head);
      }
  return mask;
}

static void
poll_letters (Poll *self, const PressLanguageProfile *profile, const char *folded)
{
  guint32 seen = 0;
  gboolean foreign = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar)*p >= 0x80)
      {
        gunichar c = g_utf8_get_char (p);

        seen |= GPOINTER_TO_UINT (g_hash_table_lookup (profile->letters, GUINT_TO_POINTER (c)));
        foreign |= c >= 0x370 && c < 0x1e00;
        foreign |= c >= 0x2e80;
      }
  vote (self, seen, VOTE_LETTER);
  if (foreign)
    self->none += 1;
}

static gboolean
is_capital (const PressText *text, guint token)
{
  return token < text->n_tokens && (text->tokens[token].flags & PRESS_TOKEN_CAPITAL) != 0;
}

static gboolean
is_in_name (const PressText *text, guint token)
{
  return is_capital (text, token)
         && (is_capital (text, token + 1) || (token > 0 && is_capital (text, token - 1)));
}

static gboolean
is_quote (const PressText *text, guint token)
{
  gunichar c = g_utf8_get_char (text->text + text->tokens[token].begin);

  return c == '"' || c == 0xab || c == 0xbb || (c >= 0x201c && c <= 0x201e);
}

/* The token behind the title that the quotation mark at @token opens; @token when it opens none. */
static guint
title_end (const PressText *text, guint token, guint end)
{
  for (guint i = token + 1; i < MIN (end, token + TITLE + 2); i++)
    if (is_quote (text, i))
      return i;
  return token;
}

static void
poll_token (
    Poll *self, const PressText *text, const PressLanguageProfile *profile, guint i, gboolean in_title)
{
  const PressToken *token = &text->tokens[i];
  const char *folded = press_text_folded (text, i);
  gboolean name = in_title || is_in_name (text, i);
  gsize length;
  guint32 mask;

  if (token->kind != PRESS_TOKEN_WORD)
    return;
  length = strlen (folded);
  mask = lookup (profile->words, folded);
  self->none += is_capital (text, i) ? VOTE_NONE / 2 : VOTE_NONE;
  if (mask != 0)
    {
      vote (self, mask,
            in_title      ? VOTE_TITLE
            : name        ? VOTE_NAME
            : length == 1 ? VOTE_LETTER_WORD
                          : VOTE_WORD);
      return;
    }
  if (!name)
    vote (self, affix_mask (profile, folded, length), VOTE_AFFIX);
  if (!g_str_is_ascii (folded))
    poll_letters (self, profile, folded);
}

static void
poll_stretch (Poll *self,
              const PressText *text,
              const PressLanguageProfile *profile,
              guint first_token,
              guint end_token)
{
  guint length = end_token - first_token;
  guint windows = length <= SAMPLE ? 1 : SAMPLE / WINDOW;
  guint size = length <= SAMPLE ? length : WINDOW;

  for (guint w = 0; w < windows; w++)
    {
      guint begin = first_token + (guint)((guint64)w * length / windows);
      guint title = begin;

      for (guint i = begin; i < begin + size; i++)
        {
          if (i >= title && is_quote (text, i))
            title = title_end (text, i, begin + size);
          poll_token (self, text, profile, i, i < title);
        }
    }
}

/**
 * press_language_detect:
 * @text: a text whose tokens are known
 * @first_token: begin of the stretch
 * @end_token: its end
 * @confidence: (out): 0 to 1
 *
 * Returns: ISO 639-1, interned; "und" when nothing tells, and for a language that has no lexicon
 */
const char *
press_language_detect (const PressText *text, guint first_token, guint end_token, float *confidence)
{
  const PressLanguageProfile *profile = press_language_profile_get (text->lexicons);
  Poll poll = { { 0 }, VOTE_NONE_BASE, profile->n_known };
  float total, known = 0;
  guint best = 0;

  *confidence = 0;
  if (first_token >= end_token)
    return g_intern_static_string ("und");
  poll_stretch (&poll, text, profile, first_token, end_token);
  for (guint i = 1; i < profile->n_codes; i++)
    if (poll.votes[i] > poll.votes[best])
      best = i;
  if (poll.votes[best] <= 0)
    return g_intern_static_string ("und");
  total = expf (SHARPNESS * (poll.none - poll.votes[best]));
  for (guint i = 0; i < profile->n_codes; i++)
    {
      total += expf (SHARPNESS * (poll.votes[i] - poll.votes[best]));
      if (i + 1 == profile->n_known)
        known = total - expf (SHARPNESS * (poll.none - poll.votes[best]));
    }
  if (best >= profile->n_known)
    {
      *confidence = 1 - known / total - expf (SHARPNESS * (poll.none - poll.votes[best])) / total;
      return g_intern_static_string ("und");
    }
  *confidence = 1 / total;
  return *confidence < 0.2f ? g_intern_static_string ("und") : profile->codes[best];
}
