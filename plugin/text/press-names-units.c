// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Units: tokens glued to what a reader takes for one word ("Anna-Lena", "O'Malley", "R&D"), how each is
 * written, whether a capital letter says something where it stands, and how every word is written in the
 * rest of the text. One pass for each. */

#include "text/press-names-private.h"

#include <string.h>

#define NARROW 56 /* bytes: no program wraps lines that early */

static gboolean
is_hyphen (const PressText *text, guint token)
{
  return press_text_is (text, token, "-") || press_text_is (text, token, "‐")
         || press_text_is (text, token, "‑");
}

static gboolean
ends_elided (const PressText *text, guint token)
{
  const char *folded = press_text_folded (text, token);
  gsize length = strlen (folded);

  return text->tokens[token].kind == PRESS_TOKEN_WORD && length > 1 && folded[length - 1] == '\'';
}

static gboolean
opens_sentence (const PressText *text, guint token)
{
  static const char *const before[]
      = { ".", "!", "?", "…", "„", "“", "«", "»", "‘", "›", "‹", "\"", "—", "–", "•", "*", "|", "·", NULL };
  const PressToken *t = &text->tokens[token];

  if (t->flags & PRESS_TOKEN_AFTER_BLANK || token == 0)
    return TRUE;
  return text->sentences[press_text_sentence_of (text, token)].first_token == token
         || g_strv_contains (before, press_text_folded (text, token - 1))
         || (press_text_is (text, token - 1, ":") && t->flags & PRESS_TOKEN_AFTER_SPACE)
         || (t->flags & PRESS_TOKEN_AFTER_BREAK && is_hyphen (text, token - 1));
}

/* An elided article ("L'azienda") opens a unit of its own unless it can only be part of a name. */
static gboolean
glues_elision (const PressText *text, guint token)
{
  static const char *const name_parts[] = { "o'", "d'", "n'", "m'", "t'", "l'", NULL };
  const PressToken *next = &text->tokens[token + 1];

  if (!(text->tokens[token].flags & PRESS_TOKEN_CAPITAL) || !(next->flags & PRESS_TOKEN_CAPITAL)
      || next->flags & PRESS_TOKEN_AFTER_SPACE
      || !g_strv_contains (name_parts, press_text_folded (text, token)))
    return FALSE;
  if (press_text_is (text, token, "o'") || press_text_is (text, token, "n'"))
    return TRUE;
  return !opens_sentence (text, token) || press_text_is (text, token, "d'");
}

/* "Leica-CEO", "Nordsee-Werft": a name and what it names are two words, unless a person is called so. */
static gboolean
splits_compound (const PressText *text, guint token, GHashTable *lone)
{
  const PressLexicon *own = press_text_lexicon_of (text, token);
  const char *language = text->paragraphs[press_text_paragraph_of (text, token)].language;
  guint last = token + 2;

  if (!g_str_equal (language, "de") || !(text->tokens[token].flags & PRESS_TOKEN_CAPITAL)
      || press_text_match (text, token, PRESS_TERM_GIVEN_NAME, NULL) == 1)
    return FALSE;
  if (press_text_match_in (text, last, own, PRESS_TERM_ROLE, NULL) == 1
      || press_text_match_in (text, last, text->common, PRESS_TERM_ROLE, NULL) == 1)
    return TRUE;
  if (token > 0
      && (press_text_match (text, token - 1, PRESS_TERM_GIVEN_NAME, NULL) == 1
          || press_text_match (text, token - 1, PRESS_TERM_TITLE, NULL) == 1))
    return FALSE;
  return g_hash_table_contains (lone, press_text_folded (text, token))
         && press_text_match (text, last, PRESS_TERM_SURNAME, NULL) != 1
         && press_text_match (text, token, PRESS_TERM_SURNAME, NULL) != 1;
}

/* Capitalised words that stand without a hyphen somewhere. */
static GHashTable *
find_lone_words (const PressText *text)
{
  GHashTable *lone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < text->n_tokens; i++)
    if (text->tokens[i].flags & PRESS_TOKEN_CAPITAL && (i + 1 == text->n_tokens || !is_hyphen (text, i + 1))
        && (i == 0 || !is_hyphen (text, i - 1)))
      g_hash_table_add (lone, (gpointer)press_text_folded (text, i));
  return lone;
}

static guint
unit_end (const PressText *text, guint token, GHashTable *lone)
{
  guint end = token + 1;

  if (text->tokens[token].kind != PRESS_TOKEN_WORD && text->tokens[token].kind != PRESS_TOKEN_NUMBER)
    return end;
  if (ends_elided (text, token))
    {
      if (end >= text->n_tokens || !glues_elision (text, token))
        return end;
      end++;
    }
  while (end + 1 < text->n_tokens && end - token < 12 && !(text->tokens[end].flags & PRESS_TOKEN_AFTER_SPACE)
         && !(text->tokens[end + 1].flags & PRESS_TOKEN_AFTER_SPACE)
         && text->tokens[end + 1].kind <= PRESS_TOKEN_NUMBER
         && (is_hyphen (text, end) || press_text_is (text, end, "&"))
         && !(end == token + 1 && is_hyphen (text, end) && splits_compound (text, token, lone)))
    end += ends_elided (text, end + 1) && end + 2 < text->n_tokens ? 3 : 2;
  return end;
}

static guint16
spelling (const PressText *text, guint first, guint end)
{
  guint16 flags = 0;
  gboolean caps = TRUE;

  for (guint i = first; i < end; i++)
    {
      const PressToken *t = &text->tokens[i];

      if (t->kind == PRESS_TOKEN_WORD)
        flags |= PRESS_UNIT_WORD;
      if (t->flags & PRESS_TOKEN_DIGITS)
        flags |= PRESS_UNIT_DIGITS;
      if (t->flags & PRESS_TOKEN_CAPITAL)
        flags |= PRESS_UNIT_CAPITAL;
      if (t->flags & PRESS_TOKEN_MIXED)
        flags |= PRESS_UNIT_MIXED | PRESS_UNIT_CAPITAL;
      if (t->kind == PRESS_TOKEN_WORD && !(t->flags & PRESS_TOKEN_ALL_CAPS))
        caps = FALSE;
      if (i > first && is_hyphen (text, i))
        flags |= PRESS_UNIT_HYPHEN;
    }
  if (caps && flags & PRESS_UNIT_WORD)
    flags |= PRESS_UNIT_CAPS;
  if (end == first + 1 && flags & PRESS_UNIT_CAPITAL
      && text->tokens[first].end
             == (guint)(g_utf8_next_char (text->text + text->tokens[first].begin) - text->text))
    flags |= PRESS_UNIT_INITIAL;
  return flags;
}

static guint8
tongue_of (const char *language)
{
  if (g_str_equal (language, "de"))
    return PRESS_TONGUE_GERMAN;
  if (g_str_equal (language, "en"))
    return PRESS_TONGUE_ENGLISH;
  if (g_str_equal (language, "id"))
    return PRESS_TONGUE_INDONESIAN;
  if (g_str_equal (language, "it") || g_str_equal (language, "fr") || g_str_equal (language, "es"))
    return PRESS_TONGUE_ROMANCE;
  return PRESS_TONGUE_OTHER;
}

static const char *
unit_key (PressNameWork *self, guint first, guint end)
{
  g_autoptr (GString) key = NULL;

  if (end == first + 1)
    return press_text_folded (self->text, first);
  key = g_string_new (NULL);
  for (guint i = first; i < end; i++)
    g_string_append (key, press_text_folded (self->text, i));
  return g_string_chunk_insert (self->keys, key->str);
}

/* The widest line of a paragraph, in bytes. */
static guint
line_width (const PressText *text, const PressParagraph *paragraph)
{
  guint begin = paragraph->span.begin, width = 0;

  for (guint i = paragraph->first_token + 1; i < paragraph->end_token; i++)
    if (text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
      {
        width = MAX (width, text->tokens[i - 1].end - begin);
        begin = text->tokens[i].begin;
      }
  return MAX (width, paragraph->span.end - begin);
}

/* A line break is the writer's, not the mail program's, where the next word had still fitted. */
static void
add_units (PressNameWork *self, GArray *units, const PressParagraph *paragraph, GHashTable *lone)
{
  const PressText *text = self->text;
  guint width = line_width (text, paragraph), line = paragraph->span.begin;
  guint8 tongue = tongue_of (paragraph->language);

  for (guint i = paragraph->first_token; i < paragraph->end_token;)
    {
      const PressToken *t = &text->tokens[i];
      PressUnit unit
          = { .first = i, .end = MIN (unit_end (text, i, lone), paragraph->end_token), .tongue = tongue };

      unit.flags = spelling (text, i, unit.end);
      unit.key = unit_key (self, i, unit.end);
      if (t->flags & PRESS_TOKEN_AFTER_SPACE)
        unit.flags |= PRESS_UNIT_SPACE;
      if (t->flags & PRESS_TOKEN_AFTER_BLANK)
        unit.flags |= PRESS_UNIT_BREAK;
      else if (t->flags & PRESS_TOKEN_AFTER_BREAK)
        {
          guint fits = text->tokens[i - 1].end - line + 1 + text->tokens[unit.end - 1].end - t->begin;

          if (fits + 1 < width || width < NARROW)
            unit.flags |= PRESS_UNIT_BREAK;
          line = t->begin;
        }
      if (opens_sentence (text, i) || unit.flags & PRESS_UNIT_BREAK)
        unit.flags |= PRESS_UNIT_START;
      g_array_append_val (units, unit);
      i = unit.end;
    }
}

/* Lines whose words are nearly all capital or capitalised: there a capital letter says nothing. */
static void
mark_headings (PressNameWork *self)
{
  for (guint first = 0, end; first < self->n_units; first = end)
    {
      guint words = 0, capitals = 0, caps = 0, long_words = 0;

      for (end = first;
           end < self->n_units && (end == first || !press_unit_has (self, end, PRESS_UNIT_BREAK)); end++)
        if (self->units[end].flags & PRESS_UNIT_WORD)
          {
            words++;
            caps += (self->units[end].flags & PRESS_UNIT_CAPS) != 0;
            capitals += (self->units[end].flags & PRESS_UNIT_CAPITAL) != 0;
            long_words += strlen (self->units[end].key) > 3;
          }
      if (caps * 4 < words * 3
          && (self->units[first].tongue == PRESS_TONGUE_GERMAN || words < 5 || capitals * 5 < words * 3
              || capitals * 4 < long_words * 3
              || press_unit_is (self, end - 1, (const char *[]){ ".", NULL })))
        continue;
      for (guint i = first; i < end && (words > 3 || caps == words) && words > 1; i++)
        self->units[i].flags |= PRESS_UNIT_HEADING;
    }
}

static gboolean
is_article (const PressNameWork *self, guint unit)
{
  static const char *const articles[]
      = { "der",    "die",    "das",    "den",    "dem",    "des",   "ein",   "eine",  "einen",  "einem",
          "einer",  "eines",  "kein",   "keine",  "keinen", "mein",  "meine", "sein",  "seine",  "seinen",
          "seiner", "seinem", "ihr",    "ihre",   "ihren",  "ihrem", "ihrer", "unser", "unsere", "unseren",
          "zum",    "zur",    "im",     "am",     "beim",   "vom",   "ins",   "ans",   "diese",  "dieser",
          "diesem", "diesen", "dieses", "jeder",  "jede",   "jedes", "jeden", "viele", "alle",   "mehr",
          "the",    "a",      "an",     "welche", "manche", "neue",  "neuen", "neuer", "neues",  NULL };

  return press_unit_is (self, unit, articles);
}

static void
learn_habits (PressNameWork *self)
{
  self->habits = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < self->n_units; i++)
    {
      const PressUnit *unit = &self->units[i];
      PressHabit *habit;

      if (!(unit->flags & PRESS_UNIT_WORD))
        continue;
      habit = g_hash_table_lookup (self->habits, unit->key);
      if (habit == NULL)
        g_hash_table_insert (self->habits, (gpointer)unit->key, habit = g_new0 (PressHabit, 1));
      if (!(unit->flags & PRESS_UNIT_CAPITAL))
        habit->lower++;
      else if (!(unit->flags & (PRESS_UNIT_START | PRESS_UNIT_HEADING)))
        habit->capital++;
      if (unit->flags & PRESS_UNIT_CAPITAL && i > 0 && is_article (self, i - 1)
          && !press_unit_has (self, i + 1, PRESS_UNIT_CAPITAL))
        habit->article++;
    }
}

/** press_units_find: cuts @self's text into units and learns its habits. */
void
press_units_find (PressNameWork *self)
{
  g_autoptr (GHashTable) lone = find_lone_words (self->text);
  GArray *units = g_array_sized_new (FALSE, TRUE, sizeof (PressUnit), self->text->n_tokens);

  self->keys = g_string_chunk_new (1024);
  for (guint i = 0; i < self->text->n_paragraphs; i++)
    add_units (self, units, &self->text->paragraphs[i], lone);
  self->n_units = units->len;
  self->units = (PressUnit *)g_array_free (units, FALSE);
  mark_headings (self);
  learn_habits (self);
}

/** press_unit_has: whether @unit exists and has one of @flags. */
gboolean
press_unit_has (const PressNameWork *self, guint unit, PressUnitFlags flags)
{
  return unit < self->n_units && (self->units[unit].flags & flags) != 0;
}

/** press_unit_is: whether @unit exists and is one of @words (folded). */
gboolean
press_unit_is (const PressNameWork *self, guint unit, const char *const *words)
{
  return unit < self->n_units && g_strv_contains (words, self->units[unit].key);
}
