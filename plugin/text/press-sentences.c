// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Sentences of one paragraph, by the shape of its tokens and the abbreviations of its language.
 *
 * One pass over the tokens. A full stop, question or exclamation mark or ellipsis ends a sentence, together
 * with the closing quotes and brackets behind it, when what follows can begin one: a capital, a digit, an
 * opening quote. A full stop is looked at closer: initials, ordinals and the lexicon's [abbreviation] do not
 * end a sentence, or only before a word that begins one ("etc. The"). A line break ends one when it was set
 * on purpose, not by wrapping (press-sentences-lines.c). What is quoted is cut like all else, so that an
 * attribution stays with the last quoted sentence: a lower-case word or a comma follows the quote.
 *
 * ICU's sentence rules (UAX #29) know neither abbreviations nor quotes of six languages, so they are not
 * used. */

#include "text/press-sentences-private.h"

#include <string.h>
#include <unicode/uchar.h>

#define LONGEST_ABBREVIATION 9 /* tokens: "u. v. a. m." */

gunichar
press_sentences_char (const PressText *text, guint token)
{
  return token < text->n_tokens ? g_utf8_get_char (text->text + text->tokens[token].begin) : 0;
}

static gboolean
is_after_space (const PressText *text, guint token)
{
  return (text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE) != 0;
}

static gboolean
is_function_word (const PressText *text, const PressParagraph *p, guint token)
{
  return press_text_match_in (text, token, p->lexicon, PRESS_TERM_FUNCTION_WORD, NULL) > 0
         || press_text_match_in (text, token, p->lexicon, PRESS_TERM_PRONOUN, NULL) > 0;
}

static gboolean
is_end_mark (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f;
}

gboolean
press_sentences_is_quote (gunichar c)
{
  return c == '"' || c == '\'' || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) || c == 0x2039
         || c == 0x203a;
}

/* Whether the quote at @token, behind an end mark, closes; @open: how many straight quotes stand open. */
static gboolean
closes_quote (const PressText *text, const PressParagraph *p, guint token, gboolean open)
{
  gunichar c = press_sentences_char (text, token);
  gboolean space_before = is_after_space (text, token);
  gboolean space_after = token + 1 >= p->end_token || is_after_space (text, token + 1);

  if (!space_before)
    return c != 0x201e && c != 0x201a; /* „ and ‚ open in all languages */
  if (!space_after && text->tokens[token + 1].kind != PRESS_TOKEN_PUNCTUATION)
    return FALSE;
  return c == 0xbb || c == 0x201d || (c == '"' && open);
}

/* Whether a sentence can begin at @token: not with a lower-case word, not with a mark that goes on. */
static gboolean
can_begin (const PressText *text, guint token)
{
  const PressToken *t = &text->tokens[token];
  gunichar c = press_sentences_char (text, token);

  switch ((PressTokenKind)t->kind)
    {
    case PRESS_TOKEN_WORD:
      return (t->flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED | PRESS_TOKEN_DIGITS)) != 0
             || !u_islower ((UChar32)c);
    case PRESS_TOKEN_NUMBER:
    case PRESS_TOKEN_SYMBOL:
      return TRUE;
    case PRESS_TOKEN_PUNCTUATION:
    default:
      return press_sentences_is_quote (c) || strchr ("([#@&/*", (int)MIN (c, 127)) != NULL || c == 0xbf
             || c == 0xa1 || u_ispunct ((UChar32)c) == FALSE || c == 0x2022 || c == 0xb7 || c == 0xa7;
    }
}

/* The first word of what begins at @token: quotes and brackets before it are passed. */
static guint
first_word (const PressText *text, const PressParagraph *p, guint token)
{
  guint i = token;

  while (i < p->end_token && i < token + 3 && text->tokens[i].kind == PRESS_TOKEN_PUNCTUATION)
    i++;
  return i < p->end_token ? i : token;
}

static gboolean
begins_lower (const PressText *text, const PressParagraph *p, guint token)
{
  guint word = first_word (text, p, token);

  return text->tokens[word].kind == PRESS_TOKEN_WORD && !can_begin (text, word);
}

/* Whether the word at @token is one that begins sentences, so that even an abbreviation may end before it. */
static gboolean
begins_surely (const PressText *text, const PressParagraph *p, guint token)
{
  guint word = first_word (text, p, token);

  return (text->tokens[word].flags & PRESS_TOKEN_CAPITAL) != 0 && is_function_word (text, p, word);
}

/* Whether @token goes on with the name before it: "Inc. CEO", "Co. KG". */
static gboolean
goes_on_with_name (const PressText *text, guint token)
{
  return press_text_match (text, token, PRESS_TERM_ROLE, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_LEGAL_FORM, NULL) > 0
         || press_text_match (text, token, PRESS_TERM_TITLE, NULL) > 0;
}

/* Whether the word at @token is one with the word before it: "m" in "I'm", not "ing" in "l'ing." */
static gboolean
is_glued (const PressText *text, guint token)
{
  const char *before = press_text_folded (text, token - 1);

  return text->tokens[token - 1].kind == PRESS_TOKEN_WORD && !g_str_has_suffix (before, "'");
}

/* The key of the abbreviation that the full stop at @dot belongs to, NULL when there is none. */
static const char *
abbreviation_at (const PressText *text, const PressParagraph *p, guint begin, guint dot)
{
  guint from = dot >= begin + LONGEST_ABBREVIATION ? dot - LONGEST_ABBREVIATION : begin;
  const char *value = NULL;

  for (guint i = from; i < dot; i++)
    {
      guint length;

      if (i > p->first_token && !is_after_space (text, i) && is_glued (text, i))
        continue;
      length = press_text_match_in (text, i, p->lexicon, PRESS_TERM_ABBREVIATION, &value);
      if (length < dot + 1 - i)
        length = press_text_match_in (text, i, text->common, PRESS_TERM_ABBREVIATION, &value);
      if (length > dot + 1 - i && i + length <= p->end_token)
        return "inner"; /* "EE. UU." */
      if (length == dot + 1 - i)
        return value;
    }
  if (p->lexicon != NULL)
    return press_lexicon_affix (p->lexicon, press_text_folded (text, dot - 1), PRESS_TERM_ABBREVIATION);
  return NULL;
}

/* "A.", "U.S.", "p.m.": a letter alone before the full stop at @dot. */
static gboolean
is_letter_alone (const PressText *text, guint dot)
{
  const PressToken *t = &text->tokens[dot - 1];

  return t->kind == PRESS_TOKEN_WORD && t->end - t->begin <= 4
         && g_utf8_strlen (text->text + t->begin, t->end - t->begin) == 1
         && u_isalpha ((UChar32)press_sentences_char (text, dot - 1));
}

/* "3. Quartal", "31. März": the number before the full stop at @dot counts in order. */
static gboolean
is_ordinal (const PressText *text, const PressParagraph *p, guint begin, guint dot, guint next)
{
  const PressToken *number = &text->tokens[dot - 1];
  const char *value = NULL;

  if (number->end - number->begin > 3)
    return FALSE;
  if (dot - 1 == begin)
    return TRUE; /* "1. First point" */
  if (p->lexicon == NULL || press_text_match_in (text, dot, p->lexicon, PRESS_TERM_ABBREVIATION, &value) == 0
      || !g_str_equal (value, "ordinal"))
    return FALSE;
  if (press_text_match (text, next, PRESS_TERM_MONTH, NULL) > 0
      || press_text_match (text, next, PRESS_TERM_DATE_UNIT, NULL) > 0)
    return TRUE;
  if (begins_surely (text, p, next) || number->end - number->begin > 2)
    return FALSE;
  if (press_sentences_char (text, next) == '(')
    return TRUE;
  return is_after_space (text, dot - 1) && is_function_word (text, p, dot - 2);
}

/* "XX. Jahrhundert", "Wilhelm II. war": Roman numerals count in order where numbers do. */
static gboolean
is_roman_ordinal (const PressText *text, const PressParagraph *p, guint dot, guint next)
{
  const char *folded = press_text_folded (text, dot - 1);
  const char *value = NULL;

  return p->lexicon != NULL && (text->tokens[dot - 1].flags & PRESS_TOKEN_ALL_CAPS) != 0
         && strspn (folded, "ivxlc") == strlen (folded)
         && press_text_match_in (text, dot, p->lexicon, PRESS_TERM_ABBREVIATION, &value) > 0
         && g_str_equal (value, "ordinal") && !begins_surely (text, p, next);
}

/* Whether the abbreviation of @kind that ends at @dot ends the sentence too, before the word at @next. */
static gboolean
abbreviation_ends (const PressText *text, const PressParagraph *p, const char *kind, guint dot, guint next)
{
  guint word = first_word (text, p, next);
  const PressToken *t = &text->tokens[word];

  if (g_str_equal (kind, "inner") || g_str_equal (kind, "title"))
    return FALSE;
  if (begins_surely (text, p, next))
    return TRUE;
  if (is_letter_alone (text, dot) || press_sentences_char (text, next) == '(')
    return FALSE; /* "U.S. Senate", "Inc. (NYSE: ABX)" */
  if (t->kind == PRESS_TOKEN_NUMBER || press_sentences_char (text, word) == '+'
      || goes_on_with_name (text, word))
    return FALSE;
  if (g_str_equal (kind, "number") && is_letter_alone (text, word + 1))
    return FALSE;
  /* Where nouns are written with capitals, a capital alone says little. */
  return (t->flags & PRESS_TOKEN_CAPITAL) != 0 && p->lexicon != NULL && !g_str_equal (p->language, "de");
}

/* Whether the single full stop at @dot ends a sentence that begins at @begin; @next: the token after it. */
static gboolean
full_stop_ends (const PressText *text, const PressParagraph *p, guint begin, guint dot, guint next)
{
  const char *kind;

  if (dot == begin || is_after_space (text, dot))
    return TRUE;
  if (text->tokens[dot - 1].kind == PRESS_TOKEN_NUMBER)
    return !is_ordinal (text, p, begin, dot, next);
  if (text->tokens[dot - 1].kind != PRESS_TOKEN_WORD && press_sentences_char (text, dot - 1) != 0xb0
      && press_sentences_char (text, dot - 1) != 0xba)
    return TRUE;
  kind = abbreviation_at (text, p, begin, dot);
  if (kind != NULL)
    return abbreviation_ends (text, p, kind, dot, next);
  if (is_letter_alone (text, dot) || is_roman_ordinal (text, p, dot, next))
    return begins_surely (text, p, next);
  return TRUE;
}

/* "satz.Der": the space behind a full stop was forgotten, and the word behind it begins sentences. */
static gboolean
lacks_space (const PressText *text, const PressParagraph *p, guint dot, guint next)
{
  const PressToken *before = &text->tokens[dot - 1], *after = &text->tokens[next];

  return before->kind == PRESS_TOKEN_WORD && before->end - before->begin >= 3
         && after->kind == PRESS_TOKEN_WORD
         && (before->flags & (PRESS_TOKEN_ALL_CAPS | PRESS_TOKEN_DIGITS)) == 0
         && (after->flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_ALL_CAPS)) == PRESS_TOKEN_CAPITAL
         && next + 1 < p->end_token && is_after_space (text, next + 1) && is_function_word (text, p, next);
}

/* The token after the end mark at @mark, more marks of its kind, and what closes behind them. */
static guint
pass_marks (const PressText *text, const PressParagraph *p, guint mark, gboolean open)
{
  guint i = mark + 1;

  while (i < p->end_token && is_end_mark (press_sentences_char (text, i)) && !is_after_space (text, i))
    i++;
  while (i < p->end_token)
    {
      gunichar c = press_sentences_char (text, i);

      if (press_sentences_is_quote (c) && closes_quote (text, p, i, open))
        {
          open = FALSE;
          i++;
        }
      else if ((c == ')' || c == ']') && !is_after_space (text, i))
        i++;
      else if (is_end_mark (c) && !is_after_space (text, i)) /* ".“." */
        i++;
      else
        break;
    }
  return i;
}

static void
add_sentence (const PressText *text, guint paragraph, guint begin, guint end, GArray *sentences)
{
  PressSentence sentence
      = { { text->tokens[begin].begin, text->tokens[end - 1].end }, begin, end, paragraph };

  g_array_append_val (sentences, sentence);
}

/* Where the sentence ends whose end mark stands at @mark; 0 when it does not end there. */
static guint
end_at_mark (const PressText *text, const PressParagraph *p, guint begin, guint mark, gboolean open)
{
  guint next = pass_marks (text, p, mark, open);

  if (next >= p->end_token)
    return next;
  if (!is_after_space (text, next))
    return next == mark + 1 && press_sentences_char (text, mark) == '.' && mark > begin
                   && lacks_space (text, p, mark, next)
               ? next
               : 0;
  if (!can_begin (text, next) || begins_lower (text, p, next))
    return 0;
  if (next == mark + 1 && press_sentences_char (text, mark) == '.'
      && !full_stop_ends (text, p, begin, mark, next))
    return 0;
  return next;
}

/**
 * press_sentences_find:
 * @text: a text whose paragraphs and their languages are known
 * @paragraph: which one
 * @sentences: (element-type PressSentence): where they are appended
 */
void
press_sentences_find (const PressText *text, guint paragraph, GArray *sentences)
{
  const PressParagraph *p = &text->paragraphs[paragraph];
  guint width = press_sentences_line_width (text, p);
  guint begin = p->first_token;
  gboolean open = FALSE; /* a straight quote */

  for (guint i = p->first_token; i < p->end_token; i++)
    {
      gunichar c = press_sentences_char (text, i);
      guint end = 0;

      if (i > begin && text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK
          && press_sentences_break_ends (text, p, begin, i, width))
        {
          add_sentence (text, paragraph, begin, i, sentences);
          begin = i;
          open = FALSE;
        }
      if (c == '"')
        open = !open;
      if (is_end_mark (c))
        end = end_at_mark (text, p, begin, i, open);
      if (end == 0)
        continue;
      for (guint k = i + 1; k < end; k++)
        if (press_sentences_char (text, k) == '"')
          open = !open;
      add_sentence (text, paragraph, begin, end, sentences);
      begin = end;
      i = end - 1;
    }
  if (begin < p->end_token)
    add_sentence (text, paragraph, begin, p->end_token, sentences);
}
