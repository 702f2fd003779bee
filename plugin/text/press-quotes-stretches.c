// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Stretches between quotation marks.
 *
 * A mark opens or closes by its shape first (press-quotes-marks.c), by its direction second, and by what is
 * open last; marks of one family pair with each other whatever their direction. One pass over the marks with
 * a small stack for each paragraph; what is still open at the end of a paragraph stays open if the next one
 * begins with an opening mark, as is the custom for long quotes. */

#include "text/press-quotes-marks.h"

#define MAX_DEPTH 6

/** Pairing: the marks of a paragraph on their way to stretches. */
typedef struct
{
  const PressText *text;
  GArray *marks;  /* PressMark, those of the paragraph */
  GArray *found;  /* PressStretch */
  GArray *nested; /* PressStretch, right inside the outermost open one */
  struct
  {
    PressStretch stretch;
    PressMarkFamily family;
  } stack[MAX_DEPTH];
  guint depth;
  gboolean unclosed; /* the paragraph before ended inside a stretch */
} Pairing;

static gint
depth_of (const Pairing *self, PressMarkFamily family)
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
open_at (Pairing *self, const PressMark *mark, guint paragraph)
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
  return self->stack[1].family == self->stack[0].family || self->stack[0].family == PRESS_MARK_SINGLE;
}

static void
close_at (Pairing *self, const PressMark *mark, guint depth)
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

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == ',' || c == '!' || c == '?' || c == 0x2026;
}

/* A mark that closes what nothing opened: the stretch began without a mark, at the earliest where the one
 * before ended ("…", said X. Rest of her words."). Only behind the end of a sentence or a comma: else it is
 * an apostrophe or a slip. */
static void
close_unopened (Pairing *self, const PressMark *mark, guint paragraph)
{
  const PressText *text = self->text;
  PressStretch stretch = { .paragraph = paragraph, .end = mark->token, .after = mark->token + mark->length };
  gunichar before = mark->token > 0 ? press_mark_character (text, mark->token - 1) : 0;
  gunichar behind = press_mark_character (text, stretch.after);

  if (!is_stop (before) && (mark->apostrophe || (behind != ',' && behind != '.')))
    return;
  stretch.open = stretch.first = text->paragraphs[paragraph].first_token;
  if (self->found->len > 0)
    {
      const PressStretch *last = &g_array_index (self->found, PressStretch, self->found->len - 1);

      if (last->paragraph == paragraph && (mark->apostrophe || !last->closed || !last->opened))
        return;
      if (last->paragraph == paragraph)
        stretch.open = stretch.first = last->after;
      stretch.resumed = last->paragraph == paragraph;
    }
  stretch.closed = TRUE;
  emit (self, &stretch);
}

static gboolean
is_word_before (const PressText *text, guint token, PressTokenKind kind)
{
  return token > 0 && !press_mark_space_before (text, token) && text->tokens[token - 1].kind == kind;
}

/* "27"", "the companies' plans", "'90s". */
static gboolean
is_no_mark (const Pairing *self, const PressMark *mark, gboolean open)
{
  const PressText *text = self->text;
  guint next = mark->token + 1;

  if (mark->length == 2)
    return FALSE;
  if (is_word_before (text, mark->token, PRESS_TOKEN_NUMBER) && !(mark->opens && !mark->closes)
      && (mark->family == PRESS_MARK_DOUBLE || mark->family == PRESS_MARK_SINGLE))
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

/* A guillemet with space on either side points nowhere: with another one behind it, it opens. */
static gboolean
is_spaced (const Pairing *self, const PressMark *mark)
{
  const PressMark *next = mark + 1;

  return mark->family == PRESS_MARK_GUILLEMET
         && next < &g_array_index (self->marks, PressMark, self->marks->len)
         && next->family == PRESS_MARK_GUILLEMET && press_mark_space_before (self->text, mark->token)
         && press_mark_space_before (self->text, mark->token + 1);
}

static void
take_mark (Pairing *self, const PressMark *mark, guint paragraph)
{
  gint depth = depth_of (self, mark->family);
  gboolean closes = mark->closes;

  if (is_no_mark (self, mark, depth >= 0))
    return;
  if (mark->opens == mark->closes)
    closes = depth >= 0 && (mark->direction <= 0 || !mark->later);
  else if (mark->opens && depth >= 0 && mark->direction >= 0 && !mark->later
           && mark->token + mark->length < self->text->n_tokens
           && press_mark_space_before (self->text, mark->token + mark->length))
    closes = TRUE; /* "« ... « ": closed with the wrong mark */
  if (closes && depth >= 0)
    close_at (self, mark, (guint)depth);
  else if (closes && self->depth == 1 && !mark->apostrophe)
    close_at (self, mark, 0); /* closed with a mark of another family */
  else if (closes && self->depth == 0 && is_spaced (self, mark))
    open_at (self, mark, paragraph); /* "» ... «" */
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

  while (first < p->end_token && is_dash (press_mark_character (self->text, first)))
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
  if (self->marks->len == 0 && p->first_token > 0
      && press_mark_character (self->text, p->first_token - 1) == ':')
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
  self.marks = g_array_new (FALSE, TRUE, sizeof (PressMark));
  self.nested = g_array_new (FALSE, TRUE, sizeof (PressStretch));
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      press_marks_read (text, &text->paragraphs[p], self.marks);
      if (take_dialogue (&self, p))
        {
          self.unclosed = FALSE;
          continue;
        }
      for (guint i = 0; i < self.marks->len; i++)
        take_mark (&self, &g_array_index (self.marks, PressMark, i), p);
      end_paragraph (&self, p);
      take_bare (&self, p);
    }
  g_array_unref (self.marks);
  g_array_unref (self.nested);
  return found;
}
