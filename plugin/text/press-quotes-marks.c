// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stretches between quotation marks.
 *
 * The same character opens in one language and closes in another, and people mistype them. So a mark is read
 * by its shape first (space before it, none behind: it opens), by its direction second, and by what is open
 * last. Marks of one family pair with each other whatever their direction. One pass over the tokens with a
 * small stack for each paragraph; what is still open at the end of a paragraph stays open if the next one
 * begins with an opening mark, as is the custom for long quotes. */

#include "text/press-quotes-private.h"

#include <string.h>

#define MAX_DEPTH 6

typedef enum
{
  FAMILY_NONE,
  FAMILY_DOUBLE,
  FAMILY_GUILLEMET,
  FAMILY_SINGLE_GUILLEMET,
  FAMILY_SINGLE,
  FAMILY_CORNER,
  N_FAMILIES
} Family;

typedef struct
{
  guint token;
  guint8 length;     /* tokens */
  guint8 family;     /* Family */
  gint8 direction;   /* 1: made to open, -1: made to close, 0: either */
  guint8 opens;      /* has the shape of an opening mark */
  guint8 closes;     /* has the shape of a closing mark */
  guint8 later;      /* a mark that closes follows before the next that opens */
  guint8 apostrophe; /* may be no mark at all */
} Mark;

typedef struct
{
  const PressText *text;
  GArray *marks;  /* Mark, those of the paragraph */
  GArray *found;  /* PressStretch */
  GArray *nested; /* PressStretch, right inside the outermost open one */
  struct
  {
    PressStretch stretch;
    Family family;
  } stack[MAX_DEPTH];
  guint depth;
  gboolean unclosed; /* the paragraph before ended inside a stretch */
} Pairing;

static gunichar
character (const PressText *text, guint token)
{
  return token < text->n_tokens ? g_utf8_get_char (text->text + text->tokens[token].begin) : 0;
}

static Family
family_of (gunichar c, gint8 *direction)
{
  static const struct
  {
    gunichar c;
    Family family;
    gint8 direction;
  } marks[] = {
    { '"', FAMILY_DOUBLE, 0 },
    { 0x201c, FAMILY_DOUBLE, 0 },
    { 0x201d, FAMILY_DOUBLE, -1 },
    { 0x201e, FAMILY_DOUBLE, 1 },
    { 0x201f, FAMILY_DOUBLE, 1 },
    { 0xff02, FAMILY_DOUBLE, 0 },
    { 0x301d, FAMILY_DOUBLE, 1 },
    { 0x301e, FAMILY_DOUBLE, -1 },
    { 0xab, FAMILY_GUILLEMET, 1 },
    { 0xbb, FAMILY_GUILLEMET, -1 },
    { 0x2039, FAMILY_SINGLE_GUILLEMET, 1 },
    { 0x203a, FAMILY_SINGLE_GUILLEMET, -1 },
    { '\'', FAMILY_SINGLE, 0 },
    { 0x2018, FAMILY_SINGLE, 1 },
    { 0x2019, FAMILY_SINGLE, -1 },
    { 0x201a, FAMILY_SINGLE, 1 },
    { 0x201b, FAMILY_SINGLE, 1 },
    { 0x300c, FAMILY_CORNER, 1 },
    { 0x300d, FAMILY_CORNER, -1 },
    { 0x300e, FAMILY_CORNER, 1 },
    { 0x300f, FAMILY_CORNER, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].c == c)
      {
        *direction = marks[i].direction;
        return marks[i].family;
      }
  return FAMILY_NONE;
}

/** press_stretch_is_mark: whether @token is a quotation mark. */
gboolean
press_stretch_is_mark (const PressText *text, guint token)
{
  gint8 direction;
  gunichar c = character (text, token);

  return c != 0 && text->tokens[token].kind != PRESS_TOKEN_WORD && family_of (c, &direction) != FAMILY_NONE;
}

static gboolean
space_before (const PressText *text, guint token)
{
  return token >= text->n_tokens || text->tokens[token].flags & PRESS_TOKEN_AFTER_SPACE;
}

static gboolean
is_any (gunichar c, const gunichar *set)
{
  for (; *set != 0; set++)
    if (*set == c)
      return TRUE;
  return FALSE;
}

static gboolean
is_opening_neighbour (const PressText *text, guint token)
{
  static const gunichar set[] = { '(', '[', '{', ':', '/', '-', 0x2013, 0x2014, 0x2015, 0x2026, 0 };

  return is_any (character (text, token), set) || press_stretch_is_mark (text, token);
}

static gboolean
is_closing_neighbour (const PressText *text, guint token)
{
  static const gunichar set[]
      = { ')', ']', '}', ':', '.', ',', ';', '!', '?', '/', '-', 0x2013, 0x2014, 0x2015, 0x2026, 0x3002, 0 };

  return is_any (character (text, token), set) || press_stretch_is_mark (text, token);
}

/* ",,", "``" and "''": two tokens that stand for one mark. */
static gboolean
read_double (const PressText *text, guint token, guint end, Mark *mark)
{
  gunichar c = character (text, token);

  if (token + 1 >= end || character (text, token + 1) != c || space_before (text, token + 1)
      || (c != ',' && c != '`' && c != '\'' && c != 0x2019 && c != 0xb4))
    return FALSE;
  if (c == ',' && (!space_before (text, token) || space_before (text, token + 2)))
    return FALSE;
  mark->family = FAMILY_DOUBLE;
  mark->direction = c == ',' || c == '`' ? 1 : 0;
  mark->length = 2;
  return TRUE;
}

static gboolean
read_mark (const PressText *text, guint token, guint end, Mark *mark)
{
  gunichar c = character (text, token);
  gboolean before, behind;

  *mark = (Mark){ .token = token, .length = 1 };
  if (text->tokens[token].kind == PRESS_TOKEN_WORD || text->tokens[token].kind == PRESS_TOKEN_NUMBER)
    return FALSE;
  if (!read_double (text, token, end, mark))
    mark->family = family_of (c, &mark->direction);
  if (mark->family == FAMILY_NONE)
    return FALSE;
  before = space_before (text, token);
  behind = token + mark->length >= end || space_before (text, token + mark->length);
  mark->opens = !behind && (before || is_opening_neighbour (text, token - 1))
                && !(is_closing_neighbour (text, token + mark->length)
                     && !is_opening_neighbour (text, token + mark->length));
  mark->closes = !before && (behind || is_closing_neighbour (text, token + mark->length));
  if (before && behind && mark->direction > 0 && token + mark->length < end)
    mark->opens = TRUE;
  if (before && (behind || is_closing_neighbour (text, token + mark->length)) && mark->direction < 0)
    mark->closes = TRUE;
  if (mark->opens && mark->closes)
    {
      mark->opens = mark->direction > 0;
      mark->closes = mark->direction < 0;
    }
  mark->apostrophe = mark->length == 1 && mark->family == FAMILY_SINGLE && (c == '\'' || c == 0x2019);
  return TRUE;
}

static void
read_paragraph (Pairing *self, const PressParagraph *paragraph)
{
  gboolean later[N_FAMILIES] = { FALSE };

  g_array_set_size (self->marks, 0);
  for (guint i = paragraph->first_token; i < paragraph->end_token; i++)
    {
      Mark mark;

      if (!read_mark (self->text, i, paragraph->end_token, &mark))
        continue;
      g_array_append_val (self->marks, mark);
      i += mark.length - 1u;
    }
  for (guint i = self->marks->len; i > 0; i--)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i - 1);

      mark->later = later[mark->family];
      if (mark->closes || mark->opens)
        later[mark->family] = mark->closes;
    }
}

static gint
depth_of (const Pairing *self, Family family)
{
  for (guint i = self->depth; i > 0; i--)
    if (self->stack[i - 1].family == family)
      return (gint)i - 1;
  return -1;
}

static void
count_words (const PressText *text, PressStretch *stretch)
{
  stretch->words = 0;
  for (guint i = stretch->first; i < stretch->end; i++)
    stretch->words += text->tokens[i].kind == PRESS_TOKEN_WORD || text->tokens[i].kind == PRESS_TOKEN_NUMBER;
}

static void
emit (Pairing *self, PressStretch *stretch)
{
  if (stretch->end > stretch->first)
    {
      count_words (self->text, stretch);
      g_array_append_vals (self->found, stretch, 1);
    }
}

static void
open_at (Pairing *self, const Mark *mark, guint paragraph)
{
  PressStretch stretch
      = { .open = mark->token, .first = mark->token + mark->length, .paragraph = paragraph, .opened = TRUE };

  if (self->depth == MAX_DEPTH)
    return;
  if (self->depth == 0)
    {
      g_array_set_size (self->nested, 0);
      stretch.continued = self->unclosed && mark->token == self->text->paragraphs[paragraph].first_token;
    }
  self->stack[self->depth].stretch = stretch;
  self->stack[self->depth].family = mark->family;
  self->depth++;
}

/* Whether what was opened inside the outermost stretch stands by itself should that one never be closed. */
static gboolean
stands_alone (const Pairing *self)
{
  return self->stack[1].family == self->stack[0].family || self->stack[0].family == FAMILY_SINGLE;
}

static void
close_at (Pairing *self, const Mark *mark, guint depth)
{
  PressStretch *stretch = &self->stack[depth].stretch;

  stretch->end = mark->token;
  stretch->after = mark->token + mark->length;
  stretch->closed = TRUE;
  if (depth == 0)
    emit (self, stretch);
  else if (depth == 1 && stands_alone (self))
    g_array_append_vals (self->nested, stretch, 1);
  self->depth = depth;
}

/* A mark that closes what nothing opened: the stretch began without a mark, at the earliest where the one
 * before ended. Only behind the end of a sentence or a comma: else it is an apostrophe or a slip. */
static void
close_unopened (Pairing *self, const Mark *mark, guint paragraph)
{
  const PressText *text = self->text;
  PressStretch stretch = { .paragraph = paragraph, .end = mark->token, .after = mark->token + mark->length };
  static const gunichar stops[] = { '.', ',', '!', '?', 0x2026, 0 };
  gunichar before = mark->token > 0 ? character (text, mark->token - 1) : 0;
  gunichar behind = character (text, stretch.after);

  if (!is_any (before, stops) && (mark->apostrophe || behind != ','))
    return;
  stretch.open = stretch.first = text->paragraphs[paragraph].first_token;
  if (self->found->len > 0)
    {
      const PressStretch *last = &g_array_index (self->found, PressStretch, self->found->len - 1);

      if (last->paragraph == paragraph)
        return;
    }
  stretch.closed = TRUE;
  emit (self, &stretch);
}

static gboolean
is_word_before (const PressText *text, guint token, PressTokenKind kind)
{
  return token > 0 && !space_before (text, token) && text->tokens[token - 1].kind == kind;
}

/* "27"", "the companies' plans", "'90s". */
static gboolean
is_no_mark (const Pairing *self, const Mark *mark, gboolean open)
{
  const PressText *text = self->text;
  guint next = mark->token + 1;

  if (mark->length == 2)
    return FALSE;
  if (is_word_before (text, mark->token, PRESS_TOKEN_NUMBER) && !(mark->opens && !mark->closes)
      && (mark->family == FAMILY_DOUBLE || mark->family == FAMILY_SINGLE))
    return open ? mark->later : TRUE;
  if (!mark->apostrophe)
    return FALSE;
  if (mark->closes && open && is_word_before (text, mark->token, PRESS_TOKEN_WORD) && mark->later
      && next < text->n_tokens && text->tokens[next].kind == PRESS_TOKEN_WORD
      && !(text->tokens[next].flags & PRESS_TOKEN_CAPITAL))
    return text->text[text->tokens[mark->token - 1].end - 1] == 's';
  if (mark->opens && !open)
    return !mark->later || text->tokens[next].kind == PRESS_TOKEN_NUMBER;
  return mark->opens;
}

static void
take_mark (Pairing *self, const Mark *mark, guint paragraph)
{
  gint depth = depth_of (self, mark->family);
  gboolean closes = mark->closes;

  if (is_no_mark (self, mark, depth >= 0))
    return;
  if (mark->opens == mark->closes)
    closes = depth >= 0 && (mark->direction <= 0 || !mark->later);
  else if (mark->opens && depth >= 0 && mark->direction >= 0 && !mark->later
           && mark->token + mark->length < self->text->n_tokens
           && space_before (self->text, mark->token + mark->length))
    closes = TRUE; /* "« ... « ": closed with the wrong mark */
  if (closes && depth >= 0)
    close_at (self, mark, (guint)depth);
  else if (closes && self->depth == 1 && !mark->apostrophe)
    close_at (self, mark, 0); /* closed with a mark of another family */
  else if (closes && mark->closes && self->depth == 0)
    close_unopened (self, mark, paragraph);
  else if (!closes && (mark->opens || mark->direction > 0 || (depth < 0 && mark->opens == mark->closes))
           && (mark->opens || !mark->apostrophe))
    open_at (self, mark, paragraph);
}

/* What is open at the end of a paragraph ends with it; if other stretches of its own family were opened after
 * it, it rather ended before the first of them, and they stand by themselves. */
static void
end_paragraph (Pairing *self, guint paragraph)
{
  PressStretch *stretch = &self->stack[0].stretch;

  self->unclosed = FALSE;
  if (self->depth == 0)
    return;
  stretch->end = stretch->after = self->text->paragraphs[paragraph].end_token;
  if (self->depth > 1 && stands_alone (self))
    {
      PressStretch last = self->stack[1].stretch;

      last.end = last.after = stretch->end;
      g_array_append_val (self->nested, last);
    }
  if (self->nested->len > 0)
    stretch->end = stretch->after = g_array_index (self->nested, PressStretch, 0).open;
  emit (self, stretch);
  for (guint i = 0; i < self->nested->len; i++)
    emit (self, &g_array_index (self->nested, PressStretch, i));
  self->unclosed
      = self->found->len > 0 && !g_array_index (self->found, PressStretch, self->found->len - 1).closed;
  self->depth = 0;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2212;
}

/* "—No prometemos nada —advierte la doctora—." */
static gboolean
take_dialogue (Pairing *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  PressStretch stretch = { .open = p->first_token, .paragraph = paragraph, .opened = TRUE, .dialogue = TRUE };
  guint first = p->first_token;

  while (first < p->end_token && is_dash (character (self->text, first)))
    first++;
  if (first == p->first_token || first >= p->end_token || self->marks->len > 0)
    return FALSE;
  stretch.first = first;
  stretch.end = stretch.after = p->end_token;
  emit (self, &stretch);
  return TRUE;
}

/* "Vera Lohse says:", and below it a paragraph without any marks. */
static void
take_bare (Pairing *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  PressStretch stretch
      = { .open = p->first_token, .first = p->first_token, .paragraph = paragraph, .bare = TRUE };

  stretch.end = stretch.after = p->end_token;
  if (self->marks->len == 0 && p->first_token > 0 && character (self->text, p->first_token - 1) == ':')
    emit (self, &stretch);
}

/**
 * press_stretches_find:
 * @text: a text made ready
 *
 * Returns: (transfer full) (element-type PressStretch): what stands between quotation marks, outermost ones
 * only, in order; speech or not
 */
GArray *
press_stretches_find (const PressText *text)
{
  Pairing self = { .text = text };
  GArray *found = g_array_new (FALSE, TRUE, sizeof (PressStretch));

  self.found = found;
  self.marks = g_array_new (FALSE, TRUE, sizeof (Mark));
  self.nested = g_array_new (FALSE, TRUE, sizeof (PressStretch));
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      read_paragraph (&self, &text->paragraphs[p]);
      if (take_dialogue (&self, p))
        {
          self.unclosed = FALSE;
          continue;
        }
      for (guint i = 0; i < self.marks->len; i++)
        take_mark (&self, &g_array_index (self.marks, Mark, i), p);
      end_paragraph (&self, p);
      take_bare (&self, p);
    }
  g_array_unref (self.marks);
  g_array_unref (self.nested);
  return found;
}
