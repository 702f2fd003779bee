// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The clause behind a quote that attributes it ("…", said X), in one sentence of a bounded number of tokens.
 * It begins with "so" or the like, with a verb of saying or a verb that no lexicon has, or with its subject;
 * or it is a line with nothing but a name. */

#include "text/press-quotes-private.h"

#define MAX_CLAUSE 60
#define NAME_REACH 14
#define MAX_SIGNATURE 25 /* tokens */
#define SHORT_CLAUSE 7   /* tokens */

static gboolean
is_text (const PressText *text, guint token, const char *folded)
{
  return press_text_is (text, token, folded);
}

static gboolean
is_separator (const PressText *text, guint token)
{
  if (is_text (text, token, ":")) /* "…": so X comments */
    return press_clause_word (text, token + 1, "so") > 0 || press_clause_word (text, token + 1, "thus") > 0;
  return is_text (text, token, ",") || is_text (text, token, ";") || press_clause_is_dash (text, token);
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

/* "he added", "the cooperative's general manager, Max Muster, said" */
static PressVoice
subject_first (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  guint length, verb = verb_in (text, first, MIN (end, first + 2 * NAME_REACH), &length);
  PressVoice voice;

  if (verb >= MIN (end, first + 2 * NAME_REACH))
    return PRESS_VOICE_NONE;
  voice = press_clause_speaker (text, names, first, verb, speaker);
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
  PressVoice voice;
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
  voice = press_clause_speaker (text, names, verb + 1, MIN (end, verb + NAME_REACH), &found);
  if (voice == PRESS_VOICE_ROLE && end - first <= SHORT_CLAUSE
      && press_text_token_at (text, found.begin) <= verb + 3)
    {
      *speaker = found;
      return PRESS_VOICE_ROLE;
    }
  if (voice != PRESS_VOICE_NAME)
    return PRESS_VOICE_NONE;
  for (guint i = verb + 1; text->tokens[i].begin < found.begin; i++)
    if (i > verb + 4 && press_text_match (text, verb + 1, PRESS_TERM_ROLE, NULL) == 0
        && press_text_match (text, verb + 2, PRESS_TERM_ROLE, NULL) == 0)
      return PRESS_VOICE_NONE;
  *speaker = found;
  return PRESS_VOICE_NAME;
}

/* "…," Max Muster cautions: right behind a comma, a name and one word that ends the sentence. */
static PressVoice
unknown_verb_behind (const PressText *text, const GArray *names, guint first, guint end, PressSpan *speaker)
{
  PressSpan found = { 0, 0 };
  guint verb;

  if (press_clause_speaker (text, names, first, MIN (end, first + NAME_REACH), &found) != PRESS_VOICE_NAME
      || text->tokens[first].begin != found.begin)
    return PRESS_VOICE_NONE;
  verb = press_text_token_at (text, found.end - 1) + 1;
  if (verb >= end || end - verb > 2 || text->tokens[verb].kind != PRESS_TOKEN_WORD
      || text->tokens[verb].flags & PRESS_TOKEN_CAPITAL
      || press_text_match (text, verb, PRESS_TERM_FUNCTION_WORD, NULL) > 0
      || (end - verb == 2 && text->tokens[end - 1].kind != PRESS_TOKEN_WORD))
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
  voice = press_clause_speaker (text, names, first, MIN (end, first + 6), speaker);
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
  attribution->voice = press_clause_speaker (text, names, first + length, end, &attribution->speaker);
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

/* Indonesian "katanya di Makassar": its ending is "he" or "she", whoever is named behind it is somebody else.
 */
static gboolean
has_own_subject (const PressText *text, guint verb)
{
  const PressParagraph *paragraph = &text->paragraphs[press_text_paragraph_of (text, verb)];

  return g_str_equal (paragraph->language, "id") && g_str_has_suffix (press_text_folded (text, verb), "nya");
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
  if (length > 0 && has_own_subject (text, first))
    return TRUE;
  if (length > 0)
    {
      attribution->voice = press_clause_pronoun (text, first + 1, first + length, speaker);
      if (attribution->voice == PRESS_VOICE_NONE)
        attribution->voice = press_clause_speaker (text, names, first + length, end, speaker);
      attribution->subject
          = attribution->voice == PRESS_VOICE_NONE && has_subject (text, first + length, end);
      return TRUE;
    }
  length = press_clause_word (text, first, "auxiliary");
  if (length > 0 && verb_in (text, first + length, end, &verb) < end)
    {
      attribution->voice = press_clause_speaker (text, names, first + length, end, speaker);
      return attribution->voice != PRESS_VOICE_NONE;
    }
  if (separated)
    attribution->voice = subject_first (text, names, first, end, speaker);
  if (separated && free && attribution->voice == PRESS_VOICE_NONE)
    attribution->voice = unknown_verb (text, names, first, end, speaker);
  if (separated && free && attribution->voice == PRESS_VOICE_NONE)
    attribution->voice = unknown_verb_behind (text, names, first, end, speaker);
  return attribution->voice != PRESS_VOICE_NONE;
}

/* A paragraph of its own below the quote: a name and what its bearer is, no sentence, no address. */
static gboolean
signed_below (const PressText *text,
              const GArray *names,
              const PressStretch *stretch,
              PressAttribution *attribution)
{
  const PressParagraph *below = &text->paragraphs[stretch->paragraph] + 1;
  guint first, end;

  if (stretch->paragraph + 1 >= text->n_paragraphs || below->end_token - below->first_token > MAX_SIGNATURE)
    return FALSE;
  first = below->first_token;
  end = below->end_token;
  while (first < end && press_clause_is_dash (text, first))
    first++;
  for (guint i = first; i < end; i++)
    if (text->tokens[i].kind == PRESS_TOKEN_NUMBER || is_text (text, i, "@") || is_text (text, i, ":")
        || press_stretch_is_mark (text, i) || press_clause_verb (text, i, end) > 0)
      return FALSE;
  if (first + 1 >= end || is_text (text, end - 1, ".")
      || !is_signed (text, names, first, end, &attribution->speaker))
    return FALSE;
  *attribution = (PressAttribution){
    .first = first, .end = end, .voice = PRESS_VOICE_NAME, .speaker = attribution->speaker, .signature = TRUE
  };
  return TRUE;
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
      dashed |= press_clause_is_dash (text, first) || is_text (text, first, "(");
      separated = TRUE;
      first++;
    }
  if (first >= bound)
    return free && press_stretch_begins_paragraph (text, stretch)
           && signed_below (text, names, stretch, attribution);
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
