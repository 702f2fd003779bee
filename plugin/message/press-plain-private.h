// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-plain*.c: lines and how they hang together. */

#include "message/press-message-private.h"

G_BEGIN_DECLS

/** PressLine: a line of a plain text. */
typedef struct
{
  char *text;
  GPtrArray *more;  /* while flowed lines are joined: what follows @text */
  guint depth;      /* quote marks taken off */
  guint length;     /* characters, without the blanks at the end */
  guint first_word; /* characters of the first word */
  guint indent;     /* blanks at the begin */
  gboolean flows;   /* ends softly, by format=flowed */
  gboolean joined;  /* was put together from flowed lines */
  gboolean item;    /* begins with the mark of a list item */
  gboolean rule;    /* nothing but a drawn line */
  gboolean table;   /* has columns */
} PressLine;

/** PressJoint: what becomes of the break between two lines. */
typedef enum
{
  PRESS_JOINT_BREAK, /* it stays */
  PRESS_JOINT_SPACE, /* it was soft */
  PRESS_JOINT_GLUE,  /* it was soft, behind a hyphen */
} PressJoint;

void press_line_measure (PressLine *line);
guint press_lines_width (const GArray *lines);
PressJoint press_line_joint (const PressLine *line, const PressLine *next, guint width);

G_END_DECLS
