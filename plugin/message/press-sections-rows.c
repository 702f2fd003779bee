// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The lines of a text and how they look. */

#include "message/press-sections-private.h"

#include <string.h>

#define MAX_ROWS_ANY 5000 /* lines whose labels are looked for in all languages */
#define MAX_LEAD 8        /* tokens before a label: marks, a number */
#define MAX_HEADING 100   /* bytes */
#define MAX_CONTACT 700   /* bytes of a paragraph */
#define MAX_ENTRY 120     /* bytes of a line in it */
#define PROSE 160         /* bytes */
#define SENTENCE 10       /* words */
#define MAX_MARK 12       /* tokens */
#define MAX_PHONE 40      /* bytes */
#define MIN_PHONE 7       /* digits */
#define MIN_BARE_PHONE 9  /* digits, when nothing else says that it is one */

guint
press_row_length (const PressRow *row)
{
  return row->span.end - row->span.begin;
}

guint
press_outline_hints (const PressOutline *self, guint paragraph)
{
  const GArray *blocks = self->message != NULL ? self->message->blocks : NULL;

  return blocks != NULL && paragraph < blocks->len ? g_array_index (blocks, PressBlock, paragraph).hints : 0;
}

/* A run of digits and the marks between them that is long enough for a phone number and is no date. */
static gboolean
is_phone (const char *p, const char *end)
{
  guint digits = 0, parts = 0;
  const char *q = p;

  for (; q < end && q - p < MAX_PHONE && (g_ascii_isdigit (*q) || strchr (" ()/-+.", *q) != NULL); q++)
    {
      digits += g_ascii_isdigit (*q);
      parts += (*q == '.' || *q == '/') && q + 1 < end && g_ascii_isdigit (q[1]);
    }
  if (digits >= MIN_PHONE && (*p == '+' || *p == '('))
    return TRUE;
  return (digits >= MIN_BARE_PHONE || (digits > MIN_PHONE && *p == '0' && parts != 2)) && digits <= 16;
}

static gboolean
has_evidence (const char *p, const char *end)
{
  gboolean inside = FALSE;

  for (const char *begin = p; p < end; p++)
    {
      if (*p == '@' && p > begin && g_ascii_isalnum (p[-1]) && p + 1 < end && g_ascii_isalnum (p[1]))
        return TRUE;
      if (*p == 'w' && !inside && end - p > 6 && memcmp (p, "www.", 4) == 0)
        return TRUE;
      if ((g_ascii_isdigit (*p) || *p == '+' || *p == '(') && !inside && is_phone (p, end))
        return TRUE;
      inside = g_ascii_isalnum (*p) || (guchar)*p >= 0x80;
    }
  return FALSE;
}

/* The label or other telling phrase at @token, the longer one; @any: of any language. */
static guint
match (const PressText *text, guint token, gboolean any, const char **key)
{
  const char *section = NULL;
  guint label = any ? press_text_match_any (text, token, PRESS_TERM_LABEL, key)
                    : press_text_match (text, token, PRESS_TERM_LABEL, key);
  guint length = any ? press_text_match_any (text, token, PRESS_TERM_SECTION, &section)
                     : press_text_match (text, token, PRESS_TERM_SECTION, &section);

  if (length > label)
    *key = section;
  return MAX (label, length);
}

static void
find_label (const PressOutline *self, PressRow *row, gboolean any)
{
  const PressText *text = self->text;

  for (guint i = row->first_token; i < row->end_token && i < row->first_token + MAX_LEAD; i++)
    {
      guint length = match (text, i, any, &row->label);

      if (length > 0 && i + length <= row->end_token)
        {
          row->end_label = i + length;
          return;
        }
      row->label = NULL;
      if (text->tokens[i].kind == PRESS_TOKEN_WORD)
        return;
    }
}

static void
add_row (PressOutline *self, GArray *rows, guint first, guint end, guint paragraph)
{
  PressRow row = { .first_token = first, .end_token = end, .end_label = first, .paragraph = paragraph };

  row.span.begin = self->text->tokens[first].begin;
  row.span.end = self->text->tokens[end - 1].end;
  row.evidence = has_evidence (self->text->text + row.span.begin, self->text->text + row.span.end);
  find_label (self, &row, rows->len < MAX_ROWS_ANY);
  g_array_append_val (rows, row);
}

/** press_outline_cut: finds the lines, their labels, and where running text begins. */
void
press_outline_cut (PressOutline *self)
{
  const PressText *text = self->text;
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (PressRow));

  self->first_rows = g_new0 (guint, text->n_paragraphs + 1);
  for (guint p = 0; p < text->n_paragraphs; p++)
    {
      guint first = text->paragraphs[p].first_token;

      self->first_rows[p] = rows->len;
      for (guint i = first + 1; i < text->paragraphs[p].end_token; i++)
        if (text->tokens[i].flags & PRESS_TOKEN_AFTER_BREAK)
          {
            add_row (self, rows, first, i, p);
            first = i;
          }
      add_row (self, rows, first, text->paragraphs[p].end_token, p);
    }
  self->first_rows[text->n_paragraphs] = rows->len;
  self->n_rows = rows->len;
  self->rows = (PressRow *)g_array_free (rows, FALSE);
  while (self->first_prose < text->n_paragraphs
         && (!press_paragraph_is_prose (self, self->first_prose)
             || press_outline_hints (self, self->first_prose) & PRESS_BLOCK_NOTE))
    self->first_prose++;
}

/* "Inc.", "S.A.", "e. V.": a full stop that ends no sentence. */
static gboolean
ends_in_abbreviation (const PressOutline *self, const PressRow *row)
{
  const PressToken *word = &self->text->tokens[row->end_token - 2];

  return row->end_token - row->first_token >= 2 && word->kind == PRESS_TOKEN_WORD
         && (word->end - word->begin <= 3 || word->flags & PRESS_TOKEN_CAPITAL)
         && word->end - word->begin <= 5;
}

/** press_row_is_heading: whether @row may be one: short, and no sentence. */
gboolean
press_row_is_heading (const PressOutline *self, const PressRow *row)
{
  const char *last = press_text_folded (self->text, row->end_token - 1);

  if (press_row_length (row) > MAX_HEADING)
    return FALSE;
  if (g_str_equal (last, "."))
    return ends_in_abbreviation (self, row);
  return strstr (",;!?", last) == NULL;
}

/**
 * press_row_is_mark:
 * @weak: (out): the mark may stand between parts of the text too
 *
 * Returns: whether @row marks the end of the release
 */
gboolean
press_row_is_mark (const PressOutline *self, const PressRow *row, gboolean *weak)
{
  const char *begin = self->text->text + row->span.begin;
  gsize length = press_row_length (row);

  if (row->end_token - row->first_token > MAX_MARK)
    return FALSE;
  *weak = *begin == '*' || *begin == '~';
  if (length >= 3 && strspn (begin, "#") == length)
    return TRUE;
  if (length >= 3 && (strspn (begin, "# ") >= length || strspn (begin, "*~ ") >= length))
    return TRUE;
  if (row->label == NULL || !g_str_equal (row->label, "end-mark"))
    return FALSE;
  for (guint i = row->end_label; i < row->end_token; i++)
    if (self->text->tokens[i].kind == PRESS_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/** press_row_is_links: whether @row has nothing but hashtags, or one web address. */
gboolean
press_row_is_links (const PressOutline *self, const PressRow *row)
{
  const char *begin = self->text->text + row->span.begin, *end = self->text->text + row->span.end;
  guint words = 0, tags = 0;

  for (const char *p = begin; p < end; p++)
    if ((p == begin || p[-1] == ' ') && *p != ' ')
      {
        words++;
        tags += *p == '#' && p + 1 < end && (g_ascii_isalpha (p[1]) || (guchar)p[1] >= 0x80);
      }
  if (tags == words)
    return TRUE;
  return words == 1
         && (g_str_has_prefix (begin, "http://") || g_str_has_prefix (begin, "https://")
             || g_str_has_prefix (begin, "www."));
}

/** press_paragraph_is_prose: whether @paragraph is running text. */
gboolean
press_paragraph_is_prose (const PressOutline *self, guint paragraph)
{
  for (guint i = self->first_rows[paragraph]; i < self->first_rows[paragraph + 1]; i++)
    if (press_row_length (&self->rows[i]) >= PROSE)
      return TRUE;
  return FALSE;
}

/** press_outline_is_list: whether @paragraph is an item of a list, or begins with the mark of one. */
gboolean
press_outline_is_list (const PressOutline *self, guint paragraph)
{
  const char *begin = self->text->text + self->text->paragraphs[paragraph].span.begin;

  return press_outline_hints (self, paragraph) & PRESS_BLOCK_LIST || g_str_has_prefix (begin, "•")
         || g_str_has_prefix (begin, "- ") || g_str_has_prefix (begin, "* ")
         || g_str_has_prefix (begin, "– ");
}

/** press_paragraph_is_sentence: whether @paragraph is written out and ends with a full stop: it has as many
 * small words as text has, and a block of names and numbers has not. */
gboolean
press_paragraph_is_sentence (const PressOutline *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  guint small = 0, words = 0;

  if (self->text->text[p->span.end - 1] != '.')
    return FALSE;
  for (guint i = p->first_token; i < p->end_token; i++)
    {
      words += self->text->tokens[i].kind == PRESS_TOKEN_WORD;
      small += press_text_match (self->text, i, PRESS_TERM_FUNCTION_WORD, NULL) > 0;
    }
  return words >= SENTENCE && small * 5 >= words;
}

/** press_paragraph_is_contact: whether @paragraph is a block of names, numbers and addresses. */
gboolean
press_paragraph_is_contact (const PressOutline *self, guint paragraph)
{
  const PressParagraph *p = &self->text->paragraphs[paragraph];
  gboolean evidence = FALSE;

  if (p->span.end - p->span.begin > MAX_CONTACT)
    return FALSE;
  for (guint i = self->first_rows[paragraph]; i < self->first_rows[paragraph + 1]; i++)
    {
      if (press_row_length (&self->rows[i]) > MAX_ENTRY)
        return FALSE;
      evidence |= self->rows[i].evidence;
    }
  return evidence;
}
