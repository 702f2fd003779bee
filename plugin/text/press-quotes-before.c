// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The clause before a quote that attributes it (X: "…"), and the one put inside it (« …, souligne X. … »).
 * Each looks at a bounded number of tokens, within one sentence. */

#include "text/press-quotes-private.h"

#define MAX_CLAUSE 60
#define MAX_LEAD 70
#define MAX_STRETCH 600
#define NAME_REACH 14

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

static guint
last_verb_in (const PressText *text, guint first, guint end, guint *length)
{
  guint found = end;

  for (guint i = first; i < end; i++)
    {
      guint n = press_clause_verb (text, i, end);

      if (n > 0)
        {
          found = i;
          *length = n;
          i += n - 1;
        }
    }
  return found;
}

static guint
sentence_begin (const PressText *text, guint limit, guint end)
{
  guint first = end;

  while (first > limit && end - first < MAX_LEAD && !press_clause_ends_sentence (text, first - 1))
    first--;
  return first;
}

/* Who speaks in a clause that leads to a quote; @verb and @length: its verb of saying. */
static PressVoice
lead_speaker (const PressText *text,
              const GArray *names,
              guint first,
              guint end,
              guint verb,
              guint length,
              PressSpan *speaker)
{
  PressVoice before, behind = PRESS_VOICE_NONE;
  PressSpan other = { 0, 0 };

  if (verb > first && press_clause_speaker (text, names, verb - 1, verb, speaker) == PRESS_VOICE_PRONOUN)
    return PRESS_VOICE_PRONOUN;
  if (verb + length < end)
    behind = press_clause_speaker (text, names, verb + length, end, &other);
  before = behind == PRESS_VOICE_PRONOUN ? PRESS_VOICE_NONE
                                         : press_clause_speaker (text, names, first, verb, speaker);
  if (before >= behind && before != PRESS_VOICE_NONE)
    return before;
  *speaker = other;
  return behind;
}

static guint
source_at (const PressText *text, guint token)
{
  guint length = press_clause_word (text, token, "source");

  if (length == 0)
    length = press_clause_word (text, token, "so");
  return length > 0 ? length : press_clause_word (text, token, "lead");
}

/* X retorts, "…": no lexicon has all verbs of saying, but one word between a name and a comma is one. */
static gboolean
unknown_verb (
    const PressText *text, const GArray *names, guint first, guint end, PressAttribution *attribution)
{
  const PressToken *word = &text->tokens[end - 1];

  if (!is_text (text, end, ",") || word->kind != PRESS_TOKEN_WORD || word->flags & PRESS_TOKEN_CAPITAL
      || press_text_match (text, end - 1, PRESS_TERM_FUNCTION_WORD, NULL) > 0
      || press_clause_speaker (text, names, first, end - 1, &attribution->speaker) != PRESS_VOICE_NAME
      || attribution->speaker.end != text->tokens[end - 2].end)
    return FALSE;
  attribution->voice = PRESS_VOICE_NAME;
  return TRUE;
}

static gboolean
read_before (const PressText *text,
             const GArray *names,
             guint first,
             guint end,
             gboolean colon,
             gboolean goes_on,
             PressAttribution *attribution)
{
  PressSpan *speaker = &attribution->speaker;
  guint length = 0, verb = last_verb_in (text, first, end, &length);

  for (guint i = first; i < end && i < first + 4; i++)
    {
      guint source = source_at (text, i);

      if (source == 0)
        continue;
      attribution->voice = press_clause_speaker (text, names, i + source, end, speaker);
      if (attribution->voice != PRESS_VOICE_NONE)
        return TRUE;
    }
  if (verb < end && (colon || end - verb <= NAME_REACH))
    {
      attribution->voice = lead_speaker (text, names, first, end, verb, length, speaker);
      return attribution->voice != PRESS_VOICE_NONE || colon || (goes_on && verb + length == end);
    }
  if (!colon)
    return unknown_verb (text, names, first, end, attribution);
  attribution->voice = press_clause_speaker (text, names, first, end, speaker);
  return attribution->voice == PRESS_VOICE_NAME
         || (attribution->voice != PRESS_VOICE_NONE && attribution->voice != PRESS_VOICE_ORGANIZATION
             && end - first <= 8);
}

/**
 * press_attribution_before:
 * @limit: the token where the stretch before ended
 * @attribution: (out): the clause; set when %TRUE is returned
 *
 * Returns: whether a clause before @stretch attributes it
 */
gboolean
press_attribution_before (const PressText *text,
                          const GArray *names,
                          const PressStretch *stretch,
                          guint limit,
                          PressAttribution *attribution)
{
  const PressParagraph *p = &text->paragraphs[stretch->paragraph];
  guint end = stretch->open, first;
  gboolean colon, comma;

  *attribution = (PressAttribution){ .voice = PRESS_VOICE_NONE };
  if (end == p->first_token && stretch->paragraph > 0)
    {
      p--;
      if (end <= limit || !is_text (text, end - 1, ":"))
        return FALSE;
    }
  limit = MAX (limit, p->first_token);
  if (end <= limit)
    return FALSE;
  colon = is_text (text, end - 1, ":");
  comma = is_text (text, end - 1, ",") || press_clause_is_dash (text, end - 1);
  if (!colon && !comma && text->tokens[end - 1].kind != PRESS_TOKEN_WORD)
    return FALSE;
  if (!colon && !comma
      && (press_clause_word (text, end - 1, "that") > 0 || press_clause_word (text, end - 1, "of") > 0))
    return FALSE;
  end -= colon || comma;
  first = sentence_begin (text, limit, end);
  if (first >= end || (!colon && !comma && end - first < 2))
    return FALSE;
  attribution->first = first;
  attribution->end = end;
  /* "X said, “…”, and added, “…”" */
  return read_before (text, names, first, end, colon, first == limit && first > p->first_token, attribution);
}

/* Whom a sentence is about: a person named near its beginning. */
static gboolean
sentence_subject (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  PressSpan found = { 0, 0 };

  if (first >= end || press_clause_speaker (text, names, first, end, &found) != PRESS_VOICE_NAME
      || press_text_token_at (text, found.begin) > first + NAME_REACH)
    return FALSE;
  *speaker = found;
  return TRUE;
}

/**
 * press_attribution_subject:
 * @limit: the token where the stretch before, or its attribution, ended
 * @sentences: how many are looked at
 * @speaker: (out): the bytes of a name; untouched when there is none
 *
 * Returns: whether one of the last sentences before @stretch, in its paragraph, has a person as its subject
 */
gboolean
press_attribution_subject (const PressText *text,
                           const GArray *names,
                           const PressStretch *stretch,
                           guint limit,
                           guint sentences,
                           PressSpan *speaker)
{
  guint end = stretch->open;

  limit = MAX (limit, text->paragraphs[stretch->paragraph].first_token);
  for (guint i = 0; i < sentences && end > limit + 1; i++)
    {
      guint first = sentence_begin (text, limit, end - 1);

      if (sentence_subject (text, names, first, end, speaker))
        return TRUE;
      if (first + MAX_LEAD <= end)
        return FALSE;
      end = first;
    }
  return FALSE;
}

/* Where a clause that is put into a speech ends: at the next dash if a dash began it; else behind the name
 * and its apposition. */
static guint
inside_end (const PressText *text, const GArray *names, guint first, guint end, gboolean dash, guint name_end)
{
  for (guint i = first; i < end && i < first + MAX_CLAUSE; i++)
    {
      if (dash ? press_clause_is_dash (text, i) : press_clause_ends_sentence (text, i))
        return i;
      if (dash || i < name_end || !is_text (text, i, ","))
        continue;
      for (guint k = i + 1; k < end && k <= i + 5; k++)
        {
          if (press_text_match (text, k, PRESS_TERM_ROLE, NULL) > 0)
            {
              name_end = k;
              break;
            }
          if (text->tokens[k].kind != PRESS_TOKEN_WORD)
            break;
        }
      if (name_end <= i)
        return i;
    }
  return MIN (end, first + MAX_CLAUSE);
}

/**
 * press_attribution_inside:
 * @first: the first token of a stretch
 * @end: the token after its last
 * @dialogue: dashes mark the speech
 * @attribution: (out): the clause; set when %TRUE is returned
 *
 * Returns: whether a clause that attributes it was put into the stretch
 */
gboolean
press_attribution_inside (const PressText *text,
                          const GArray *names,
                          guint first,
                          guint end,
                          gboolean dialogue,
                          PressAttribution *attribution)
{
  end = MIN (end, first + MAX_STRETCH);
  for (guint i = first; i + 2 < end; i++)
    {
      gboolean dash = press_clause_is_dash (text, i), voiced;
      guint verb, reach;
      PressSpan speaker = { 0, 0 };
      PressVoice voice;

      if (!dash && !is_text (text, i, ",") && !(is_text (text, i, "?") || is_text (text, i, "!")))
        continue;
      if (text->tokens[i + 1].flags & PRESS_TOKEN_CAPITAL)
        continue;
      verb = press_clause_verb (text, i + 1, end);
      if (verb == 0)
        verb = press_clause_word (text, i + 1, "so");
      if (verb == 0 && dash && text->tokens[i].flags & PRESS_TOKEN_AFTER_SPACE
          && !(text->tokens[i + 1].flags & PRESS_TOKEN_AFTER_SPACE))
        verb = 1 + (text->tokens[i + 1].end - text->tokens[i + 1].begin <= 2); /* "—se pregunta X—" */
      if (verb == 0)
        continue;
      reach = MIN (end, i + 1 + verb + (dash ? 14 : 9));
      for (guint k = i + 1 + verb; k < reach; k++)
        if (press_clause_ends_sentence (text, k) || (!dash && is_text (text, k, ",")))
          reach = k;
      voice = press_clause_pronoun (text, i + 1, i + 1 + verb, &speaker);
      if (voice == PRESS_VOICE_NONE)
        voice = press_clause_speaker (text, names, i + 1 + verb, reach, &speaker);
      voiced = voice == PRESS_VOICE_NAME || voice == PRESS_VOICE_PRONOUN
               || (voice == PRESS_VOICE_ROLE && (dash || dialogue));
      if (!voiced)
        continue;
      *attribution = (PressAttribution){ .first = i, .voice = voice, .speaker = speaker };
      attribution->end
          = inside_end (text, names, i + 1, end, dash, press_text_token_at (text, speaker.end - 1) + 1);
      return TRUE;
    }
  return FALSE;
}
