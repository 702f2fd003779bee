// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-forward*.c: the headers of a mail that stand in the text of another. */

#include "message/press-message-private.h"

G_BEGIN_DECLS

/**
 * PressInnerHeaders:
 * @first: the paragraph of the headers, or of the line above them
 * @end: the paragraph below them
 * @marked: a line says that a forwarded mail begins
 * @strong: from, and subject or date: nothing but headers looks so
 *
 * The strings are owned and nullable.
 */
typedef struct
{
  guint first, end;
  gboolean marked;
  gboolean strong;
  char *subject;
  char *from_name;
  char *from_address;
  char *date;
} PressInnerHeaders;

gboolean press_inner_headers_find (PressPieces *pieces, guint first, PressInnerHeaders *headers);
void press_inner_headers_clear (PressInnerHeaders *self);
GDateTime *press_inner_date (const char *text, GDateTime *outer);
gboolean press_inner_is_answer (const char *subject);
gboolean press_inner_wrote (const char *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PressInnerHeaders, press_inner_headers_clear)

G_END_DECLS
