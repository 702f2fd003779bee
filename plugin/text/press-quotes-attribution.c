// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The clause that attributes a stretch between quotation marks: behind it ("…", said X), before it (X: "…")
 * or inside it (« …, souligne X. … »). Each looks at a bounded number of tokens, within one sentence. */

#include "text/press-quotes-private.h"

#include <string.h>

#define MAX_CLAUSE 60
#define MAX_LEAD 70
#define MAX_STRETCH 600
#define NAME_REACH 14

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

/* A dash; not the hyphen inside a word. */
static gboolean
is_dash (const PressText *text, guint token)
{
  if (token < text->n_tokens && !(text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE)
      && token + 1 < text->n_tokens && !(text->tokens[token + 1].flags & PRESS_TOKEN_AFTER_SPACE)
      && text->tokens[token + 1].kind != PRESS_TOKEN_PUNCTUATION)
    return is_text (text, token, "\xe2\x80\x94");
  return is_text (text, token, "-") || is_text (text, token, "\xe2\x80\x93")
         || is_text (text, token, "\xe2\x80\x94") || is_text (text, token, "\xe2\x80\x95");
}

static gboolean
is_separator (const PressText *text, guint token)
{
  return is_text (text, token, ",") || is_text (text, token, ";") || is_dash (text, token);
}

static guint
paragraph_end (const PressText *text, guint paragraph)
{
  return text->paragraphs[paragraph].end_token;
}

/* The first verb of saying in [first, end); its length goes to @length. @end when there is none. */
static guint
verb_in (const PressText *text, guint first, guint end, guint *length)
{
  for (guint i = first; i < end; i++)
    {
      *length = press_clause_verb (text, i, end);
      if (*length > 0)
        return i;
    }
  return end;
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

/* "he added", "the cooperative's general manager, Max Muster, said" */
static PressVoice
subject_first (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  guint length, verb = verb_in (text, first, MIN (end, first + 2 * NAME_REACH), &length);
  PressVoice voice;

  if (verb >= MIN (end, first + 2 * NAME_REACH))
    return PRESS_VOICE_NONE;
  voice = press_clause_speaker (text, names, first, verb, FALSE, speaker);
  if (voice == PRESS_VOICE_NAME && text->tokens[first].end < speaker->begin
      && press_text_token_at (text, speaker->begin) - first > NAME_REACH)
    return PRESS_VOICE_NONE;
  if (voice == PRESS_VOICE_ROLE && verb - first > NAME_REACH)
    return PRESS_VOICE_NONE;
  return voice;
}

/* "…", enthuses the founder, Vera Lohse: no lexicon has all verbs of saying, but only they stand right
 * between a quote and a name. */
static PressVoice
unknown_verb (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  PressSpan found = { 0, 0 };
  guint verb = first;

  while (verb < end && verb < first + 2 && text->tokens[verb].kind == PRESS_TOKEN_WORD
         && (press_text_match (text, verb, PRESS_TERM_FUNCTION_WORD, NULL) > 0))
    verb++;
  if (verb > first && text->tokens[verb - 1].end - text->tokens[verb - 1].begin > 2)
    return PRESS_VOICE_NONE;
  if (verb + 1 >= end || text->tokens[verb].kind != PRESS_TOKEN_WORD
      || text->tokens[verb].flags & PRESS_TOKEN_CAPITAL || press_clause_word (text, verb, "of") > 0
      || press_clause_word (text, verb, "that") > 0
      || press_text_match (text, verb, PRESS_TERM_FUNCTION_WORD, NULL) > 0)
    return PRESS_VOICE_NONE;
  if (press_clause_speaker (text, names, verb + 1, MIN (end, verb + NAME_REACH), FALSE, &found)
      != PRESS_VOICE_NAME)
    return PRESS_VOICE_NONE;
  for (guint i = verb + 1; text->tokens[i].begin < found.begin; i++)
    if (i > verb + 4 && press_text_match (text, verb + 1, PRESS_TERM_ROLE, NULL) == 0
        && press_text_match (text, verb + 2, PRESS_TERM_ROLE, NULL) == 0)
      return PRESS_VOICE_NONE;
  *speaker = found;
  return PRESS_VOICE_NAME;
}

/* A line of its own below the quote: "– Max Muster, CEO". */
static gboolean
is_signed (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  PressVoice voice;

  if (first >= end || end - first > 25 || !(text->tokens[first].flags & PRESS_TOKEN_CAPITAL))
    return FALSE;
  voice = press_clause_speaker (text, names, first, MIN (end, first + 6), FALSE, speaker);
  return voice == PRESS_VOICE_NAME && press_text_token_at (text, speaker->begin) <= first + 3;
}

/* "That is how X puts it." */
static gboolean
is_next_sentence (
    const PressText *text, const GArray *names, guint first, guint end, PressAttribution *attribution)
{
  guint length = first < end ? press_clause_word (text, first, "thus") : 0;

  if (length == 0 || end - first > 30)
    return FALSE;
  attribution->voice = press_clause_speaker (text, names, first + length, end, FALSE, &attribution->speaker);
  return attribution->voice != PRESS_VOICE_NONE;
}

static guint
clause_end (const PressText *text, guint first, guint limit)
{
  guint end = first;

  while (end < limit && end < first + MAX_CLAUSE && !press_clause_ends_sentence (text, end))
    end++;
  return end;
}

static gboolean
has_subject (const PressText *text, guint token, guint end)
{
  return token < end
         && (press_clause_word (text, token, "subject") > 0 || press_clause_word (text, token, "that") > 0);
}

static gboolean
read_after (const PressText *text,
            const GArray *names,
            guint first,
            guint end,
            gboolean separated,
            gboolean free,
            PressAttribution *attribution)
{
  PressSpan *speaker = &attribution->speaker;
  guint length = press_clause_word (text, first, "so");
  guint verb;

  if (length == 0)
    length = press_clause_word (text, first, "source");
  if (length == 0)
    length = press_clause_verb (text, first, end);
  if (length > 0)
    {
      attribution->voice = press_clause_speaker (text, names, first + length, end, FALSE, speaker);
      attribution->subject
          = attribution->voice == PRESS_VOICE_NONE && has_subject (text, first + length, end);
      return TRUE;
    }
  length = press_clause_word (text, first, "auxiliary");
  if (length > 0 && verb_in (text, first + length, end, &verb) < end)
    {
      attribution->voice = press_clause_speaker (text, names, first + length, end, FALSE, speaker);
      return attribution->voice != PRESS_VOICE_NONE;
    }
  if (separated)
    attribution->voice = subject_first (text, names, first, end, speaker);
  if (separated && free && attribution->voice == PRESS_VOICE_NONE)
    attribution->voice = unknown_verb (text, names, first, end, speaker);
  return attribution->voice != PRESS_VOICE_NONE;
}

/**
 * press_attribution_after:
 * @limit: the token where the next stretch begins
 * @attribution: (out): the clause; set when %TRUE is returned
 *
 * Returns: whether a clause behind @stretch attributes it
 */
gboolean
press_attribution_after (const PressText *text,
                         const GArray *names,
                         const PressStretch *stretch,
                         guint limit,
                         PressAttribution *attribution)
{
  guint first = stretch->after, bound = MIN (limit, paragraph_end (text, stretch->paragraph)), end;
  gboolean stopped = FALSE, separated, dashed = FALSE;
  gboolean free = stretch->open == text->paragraphs[stretch->paragraph].first_token
                  || text->tokens[stretch->open - 1].kind != PRESS_TOKEN_WORD;

  *attribution = (PressAttribution){ .voice = PRESS_VOICE_NONE };
  if (!stretch->closed)
    return FALSE;
  separated = stretch->end > stretch->first && text->tokens[stretch->end - 1].kind == PRESS_TOKEN_PUNCTUATION;
  while (first < bound && first < stretch->after + 3
         && (is_separator (text, first) || is_text (text, first, ".") || is_text (text, first, "(")
             || is_text (text, first, "!")))
    {
      stopped |= is_text (text, first, ".");
      dashed |= is_dash (text, first) || is_text (text, first, "(");
      separated = TRUE;
      first++;
    }
  if (first >= bound)
    return FALSE;
  end = clause_end (text, first, bound);
  attribution->first = first;
  attribution->end = end;
  attribution->leads = end == limit && end > first && is_text (text, end - 1, ":");
  if (!stopped && read_after (text, names, first, end, separated, free, attribution))
    return TRUE;
  dashed |= free && end + 1 >= paragraph_end (text, stretch->paragraph) && is_text (text, first - 1, ",");
  if ((dashed || text->tokens[first].flags & PRESS_TOKEN_AFTER_BREAK)
      && is_signed (text, names, first, end, &attribution->speaker))
    {
      attribution->voice = PRESS_VOICE_NAME;
      attribution->signature = TRUE;
      return TRUE;
    }
  return separated && is_next_sentence (text, names, first, end, attribution);
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

  if (verb > first
      && press_clause_speaker (text, names, verb - 1, verb, FALSE, speaker) == PRESS_VOICE_PRONOUN)
    return PRESS_VOICE_PRONOUN;
  if (verb + length < end)
    behind = press_clause_speaker (text, names, verb + length, end, FALSE, &other);
  before = behind == PRESS_VOICE_PRONOUN ? PRESS_VOICE_NONE
                                         : press_clause_speaker (text, names, first, verb, FALSE, speaker);
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

static gboolean
read_before (const PressText *text,
             const GArray *names,
             guint first,
             guint end,
             gboolean colon,
             PressAttribution *attribution)
{
  PressSpan *speaker = &attribution->speaker;
  guint length = 0, verb = last_verb_in (text, first, end, &length);

  for (guint i = first; i < end && i < first + 4; i++)
    {
      guint source = source_at (text, i);

      if (source == 0)
        continue;
      attribution->voice = press_clause_speaker (text, names, i + source, end, FALSE, speaker);
      if (attribution->voice != PRESS_VOICE_NONE)
        return TRUE;
    }
  if (verb < end && (colon || end - verb <= NAME_REACH))
    {
      attribution->voice = lead_speaker (text, names, first, end, verb, length, speaker);
      return attribution->voice != PRESS_VOICE_NONE || colon;
    }
  if (!colon)
    return FALSE;
  attribution->voice = press_clause_speaker (text, names, first, end, FALSE, speaker);
  return attribution->voice == PRESS_VOICE_NAME
         || (attribution->voice == PRESS_VOICE_ROLE && end - first <= 8);
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
  comma = is_text (text, end - 1, ",") || is_dash (text, end - 1);
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
  return read_before (text, names, first, end, colon, attribution);
}

/**
 * press_attribution_subject:
 * @limit: the token where the stretch before, or its attribution, ended
 * @speaker: (out): the bytes of a name; untouched when there is none
 *
 * Returns: whether the sentence before @stretch, in its paragraph, has a person as its subject
 */
gboolean
press_attribution_subject (
    const PressText *text, const GArray *names, const PressStretch *stretch, guint limit, PressSpan *speaker)
{
  guint end = stretch->open, first;
  PressSpan found = { 0, 0 };

  limit = MAX (limit, text->paragraphs[stretch->paragraph].first_token);
  if (end <= limit + 1)
    return FALSE;
  first = sentence_begin (text, limit, end - 1);
  if (first >= end || press_clause_speaker (text, names, first, end, FALSE, &found) != PRESS_VOICE_NAME)
    return FALSE;
  *speaker = found;
  return TRUE;
}

/* Where a clause that is put into a speech ends: at the next dash if a dash began it; else behind the name
 * and its apposition. */
static guint
inside_end (const PressText *text, const GArray *names, guint first, guint end, gboolean dash, guint name_end)
{
  for (guint i = first; i < end && i < first + MAX_CLAUSE; i++)
    {
      if (dash ? is_dash (text, i) : press_clause_ends_sentence (text, i))
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
      gboolean dash = is_dash (text, i), voiced;
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
      voice = press_clause_speaker (text, names, i + 1 + verb, reach, FALSE, &speaker);
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
