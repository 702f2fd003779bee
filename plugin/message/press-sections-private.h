// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-sections*.c: the lines of a text, and what tells what they are there for. */

#include "message/press-message.h"

G_BEGIN_DECLS

/** PressRow: a line of a paragraph. Tokens, bytes. */
typedef struct
{
  PressSpan span;
  guint first_token, end_token;
  guint paragraph;
  const char *label; /* (nullable): key of the label it begins with, interned */
  guint end_label;   /* the token after it */
  gboolean evidence; /* has a mail address, a phone number or a web address */
} PressRow;

/** PressScope: how far a label reaches. */
typedef enum
{
  PRESS_SCOPE_NONE,      /* the label is no label here */
  PRESS_SCOPE_ROW,       /* its line */
  PRESS_SCOPE_PARAGRAPH, /* its paragraph, from the line on */
  PRESS_SCOPE_NEXT,      /* that, and the next paragraph */
  PRESS_SCOPE_ON,        /* until the next label */
} PressScope;

/** PressSaid: what stands in a paragraph, wherever. */
typedef struct
{
  gboolean footer, legal, navigation, left;
  guint profile; /* phrases of a company profile */
  gboolean quote;
} PressSaid;

/** PressOutline: the working state. */
typedef struct
{
  const PressMessage *message;
  const PressText *text;
  PressRow *rows;
  guint n_rows;
  guint *first_rows; /* of each paragraph, and n_rows at the end */
  PressSaid *said;   /* of each paragraph */
  guint8 *kinds;     /* PressSectionKind of each row */
  guint first_prose; /* the first paragraph that is running text; n_paragraphs when there is none */
} PressOutline;

void press_outline_cut (PressOutline *self);
guint press_outline_hints (const PressOutline *self, guint paragraph);
guint press_row_length (const PressRow *row);
gboolean press_row_is_heading (const PressOutline *self, const PressRow *row);
gboolean press_row_is_mark (const PressOutline *self, const PressRow *row, gboolean *weak);
gboolean press_row_is_links (const PressOutline *self, const PressRow *row);
gboolean press_outline_is_list (const PressOutline *self, guint paragraph);
gboolean press_paragraph_is_sentence (const PressOutline *self, guint paragraph);
gboolean press_paragraph_is_contact (const PressOutline *self, guint paragraph);
gboolean press_paragraph_is_prose (const PressOutline *self, guint paragraph);

PressScope press_row_label (const PressOutline *self, guint row, PressSectionKind *kind);

void press_outline_listen (PressOutline *self);
gboolean press_paragraph_guess (const PressOutline *self, guint paragraph, PressSectionKind *kind);
void press_outline_find_profiles (PressOutline *self);

G_END_DECLS
