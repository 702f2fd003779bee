// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to the quotes finder: quotation marks. */

#include "text/press-quotes-private.h"

G_BEGIN_DECLS

/** PressMarkFamily: marks that pair with each other, whatever their direction. */
typedef enum
{
  PRESS_MARK_NONE,
  PRESS_MARK_DOUBLE,
  PRESS_MARK_GUILLEMET,
  PRESS_MARK_SINGLE_GUILLEMET,
  PRESS_MARK_SINGLE,
  PRESS_MARK_CORNER,
  PRESS_N_MARKS
} PressMarkFamily;

/** PressMark: a quotation mark of a paragraph, and what it looks like there. */
typedef struct
{
  guint token;
  guint8 length;     /* tokens */
  guint8 family;     /* PressMarkFamily */
  gint8 direction;   /* 1: made to open, -1: made to close, 0: either */
  guint8 opens;      /* has the shape of an opening mark */
  guint8 closes;     /* has the shape of a closing mark */
  guint8 later;      /* a mark that closes follows before the next that opens */
  guint8 apostrophe; /* may be no mark at all */
} PressMark;

gunichar press_mark_character (const PressText *text, guint token);
gboolean press_mark_space_before (const PressText *text, guint token);
void press_marks_read (const PressText *text, const PressParagraph *paragraph, GArray *marks);

G_END_DECLS
