// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Whether a line that begins with a label of the lexicon opens a section. Most labels are ordinary words too
 * ("About", "Foto", "Note"), so each kind asks for more: that the line is a heading, that a colon follows,
 * that a phone number is near, that the release has begun. */

#include "message/press-sections-private.h"

#include <string.h>

#define NEAR_ROWS 7    /* lines after a contact label that have its number or address */
#define MAX_TITLE 90   /* bytes of "About X:" before a text on the same line */
#define MAX_CREDIT 300 /* bytes of a photo credit */
#define MAX_SOURCE 160

static const PressToken *
token_of (const PressOutline *self, guint token)
{
  return &self->text->tokens[token];
}

static gboolean
is_mark (const PressOutline *self, guint token, const char *marks)
{
  const char *folded = press_text_folded (self->text, token);

  return *folded != '\0' && strstr (marks, folded) != NULL;
}

/* The token behind a colon that stands within @bytes after the label; 0 when there is none. */
static guint
after_colon (const PressOutline *self, const PressRow *row, guint bytes)
{
  guint begin = token_of (self, row->first_token)->begin;

  for (guint i = row->end_label; i < row->end_token && token_of (self, i)->begin - begin < bytes; i++)
    if (press_text_is (self->text, i, ":"))
      return i + 1;
  return 0;
}

static gboolean
is_whole (const PressOutline *self, const PressRow *row)
{
  for (guint i = row->end_label; i < row->end_token; i++)
    if (token_of (self, i)->kind == PRESS_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/* "About Example Ltd": no number follows, and what follows is a name. */
static gboolean
is_title (const PressOutline *self, const PressRow *row)
{
  for (guint i = row->end_label; i < row->end_token && i < row->end_label + 4; i++)
    {
      const PressToken *token = token_of (self, i);

      if (token->kind == PRESS_TOKEN_NUMBER && i == row->end_label)
        return FALSE;
      if (token->flags & (PRESS_TOKEN_CAPITAL | PRESS_TOKEN_MIXED | PRESS_TOKEN_DIGITS))
        return TRUE;
    }
  return is_whole (self, row) || press_text_is (self->text, row->end_token - 1, ":");
}

static PressScope
boilerplate (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];
  guint colon = after_colon (self, row, MAX_TITLE);

  if (row->paragraph <= self->first_prose && (row->paragraph != self->first_prose || colon == 0))
    return PRESS_SCOPE_NONE;
  if (row->paragraph == self->first_prose || !is_title (self, row))
    return PRESS_SCOPE_NONE;
  if (press_row_is_heading (self, row) || colon > 0)
    return PRESS_SCOPE_ON;
  return PRESS_SCOPE_NONE;
}

static PressScope
contact (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];
  gboolean heading = press_row_is_heading (self, row);
  guint colon = after_colon (self, row, MAX_TITLE);

  if (!heading && colon == 0
      && !(row->evidence && press_row_length (row) < 300 && row->first_token == row->end_label - 1))
    if (!(row->evidence && i == self->first_rows[row->paragraph] && press_row_length (row) < 300
          && row->paragraph > self->first_prose))
      return PRESS_SCOPE_NONE;
  for (guint j = i; j < self->n_rows && j < i + NEAR_ROWS && press_row_length (&self->rows[j]) < 400; j++)
    if (self->rows[j].evidence)
      return PRESS_SCOPE_ON;
  return heading && is_whole (self, row) && colon > 0 ? PRESS_SCOPE_ON : PRESS_SCOPE_NONE;
}

static PressScope
caption (const PressOutline *self, guint i, gboolean weak)
{
  const PressRow *row = &self->rows[i];
  const PressSaid *said = &self->said[row->paragraph];
  gboolean credit = after_colon (self, row, MAX_TITLE) > 0 || is_mark (self, row->end_label, "/©|–-");

  if (weak && !credit && !said->left && !is_whole (self, row))
    return PRESS_SCOPE_NONE;
  if (weak && !said->left && press_row_length (row) > MAX_CREDIT)
    return PRESS_SCOPE_NONE;
  if (said->quote && !said->left && !credit)
    return PRESS_SCOPE_NONE;
  if (i + 1 == self->first_rows[row->paragraph + 1] && is_whole (self, row)
      && i == self->first_rows[row->paragraph])
    return weak && row->paragraph <= self->first_prose ? PRESS_SCOPE_NONE : PRESS_SCOPE_NEXT;
  return press_row_length (row) > 700 ? PRESS_SCOPE_ROW : PRESS_SCOPE_PARAGRAPH;
}

/* "Our view", "Our view: ...", "3 comments". */
static PressScope
comment (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];

  if (row->paragraph <= self->first_prose)
    return PRESS_SCOPE_NONE;
  if (is_whole (self, row))
    return PRESS_SCOPE_ON;
  if (is_mark (self, row->end_label, ":.,–—"))
    return PRESS_SCOPE_PARAGRAPH;
  return i == self->first_rows[row->paragraph] && press_row_length (row) < 60
                 && press_row_is_heading (self, row)
             ? PRESS_SCOPE_ON
             : PRESS_SCOPE_NONE;
}

static PressScope
editor_note (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];

  if (row->paragraph <= self->first_prose)
    return PRESS_SCOPE_NONE;
  if (is_whole (self, row))
    return PRESS_SCOPE_ON;
  return is_mark (self, row->end_label, ":–—") ? PRESS_SCOPE_ON : PRESS_SCOPE_NONE;
}

static PressScope
source (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];
  gboolean loud = token_of (self, row->end_label - 1)->flags & PRESS_TOKEN_ALL_CAPS;

  if (press_row_length (row) > MAX_SOURCE || row->paragraph < self->first_prose)
    return PRESS_SCOPE_NONE;
  return loud || is_mark (self, row->end_label, ":") || press_text_is (self->text, row->end_label - 1, ":")
             ? PRESS_SCOPE_ROW
             : PRESS_SCOPE_NONE;
}

/* Navigation: on the top a line, "Also in this issue" further down all that follows. */
static PressScope
navigation (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];
  gboolean alone = self->first_rows[row->paragraph] == i && self->first_rows[row->paragraph + 1] == i + 1;

  if (press_row_length (row) > 250
      || !(is_whole (self, row) || press_row_length (row) < 100 || is_mark (self, row->end_label, ":|,?.")))
    return PRESS_SCOPE_NONE;
  if (row->paragraph <= self->first_prose)
    return press_row_length (row) < 160 ? PRESS_SCOPE_ROW : PRESS_SCOPE_NONE;
  if (is_mark (self, row->end_label, ":|"))
    return PRESS_SCOPE_PARAGRAPH;
  return alone && press_row_is_heading (self, row) ? PRESS_SCOPE_ON : PRESS_SCOPE_ROW;
}

static PressScope
legal (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];

  if (row->paragraph <= self->first_prose && self->first_prose < self->text->n_paragraphs
      && press_row_length (row) < 100)
    return PRESS_SCOPE_NONE;
  return press_row_is_heading (self, row) && is_title (self, row) ? PRESS_SCOPE_ON : PRESS_SCOPE_PARAGRAPH;
}

static PressScope
footer (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];

  if (row->paragraph <= self->first_prose)
    return press_row_length (row) < 100 && row->paragraph == 0 ? PRESS_SCOPE_ROW : PRESS_SCOPE_NONE;
  return press_row_length (row) < 600 ? PRESS_SCOPE_PARAGRAPH : PRESS_SCOPE_NONE;
}

/* A greeting at the end and the name below it. */
static PressScope
sign_off (const PressOutline *self, guint i)
{
  const PressRow *row = &self->rows[i];

  if (press_row_length (row) > 60 || !is_whole (self, row) || row->paragraph == 0)
    return press_row_length (row) <= 60 && is_mark (self, row->end_label, ",") ? PRESS_SCOPE_PARAGRAPH
                                                                               : PRESS_SCOPE_NONE;
  return i + 1 == self->first_rows[row->paragraph + 1] && i == self->first_rows[row->paragraph]
             ? PRESS_SCOPE_NEXT
             : PRESS_SCOPE_PARAGRAPH;
}

/**
 * press_row_label:
 * @row: number of a line
 * @kind: (inout): set when its label opens a section
 *
 * Returns: how far the label reaches
 */
PressScope
press_row_label (const PressOutline *self, guint row, PressSectionKind *kind)
{
  const char *label = self->rows[row].label;
  PressScope scope = PRESS_SCOPE_NONE;
  PressSectionKind found = PRESS_SECTION_FOOTER;

  if (label == NULL)
    return PRESS_SCOPE_NONE;
  if (g_str_equal (label, "boilerplate"))
    found = PRESS_SECTION_BOILERPLATE, scope = boilerplate (self, row);
  else if (g_str_equal (label, "editor-note"))
    found = PRESS_SECTION_BOILERPLATE, scope = editor_note (self, row);
  else if (g_str_equal (label, "contact"))
    found = PRESS_SECTION_CONTACT, scope = contact (self, row);
  else if (g_str_equal (label, "sign-off"))
    found = PRESS_SECTION_CONTACT, scope = sign_off (self, row);
  else if (g_str_equal (label, "caption") || g_str_equal (label, "picture"))
    found = PRESS_SECTION_CAPTION, scope = caption (self, row, *label == 'p');
  else if (g_str_equal (label, "comment"))
    found = PRESS_SECTION_COMMENT, scope = comment (self, row);
  else if (g_str_equal (label, "source"))
    scope = source (self, row);
  else if (g_str_equal (label, "navigation"))
    scope = navigation (self, row);
  else if (g_str_equal (label, "legal"))
    scope = legal (self, row);
  else if (g_str_equal (label, "footer"))
    scope = footer (self, row);
  if (scope != PRESS_SCOPE_NONE)
    *kind = found;
  return scope;
}
