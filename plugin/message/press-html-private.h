// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-html*.c: how an element of a mail looks. */

#include <libxml/HTMLparser.h>

#include "message/press-message-private.h"

G_BEGIN_DECLS

#define PRESS_NO_COLOUR G_MAXUINT32

/** PressBreak: what stands between two pieces of text. */
typedef enum
{
  PRESS_BREAK_NONE,
  PRESS_BREAK_LINE,  /* the next line of the paragraph */
  PRESS_BREAK_SOFT,  /* another block: a paragraph, or a line when both are short */
  PRESS_BREAK_BLANK, /* another paragraph */
} PressBreak;

/** PressLook: what an element hands on to its children, and the break around itself. */
typedef struct
{
  guint hints;  /* PressBlockHint */
  guint depth;  /* how often it is quoted */
  guint pixels; /* size of the font, 0: unknown */
  guint32 colour, background;
  gboolean hidden;
  gboolean zero; /* a font too small to see; a child may undo it */
  gboolean bold;
  gboolean slanted;
  gboolean link;
  gboolean verbatim; /* line breaks count */
  gboolean data;     /* inside a data table: a row is a line */
  PressBreak around;
} PressLook;

void press_look_of (xmlNode *element, const PressLook *parent, PressLook *look);
gboolean press_html_is_data_table (xmlNode *table);

G_END_DECLS
