// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails inside a mail's text.
 *
 * A forwarded mail is found by its headers ("From: ... Sent: ... Subject: ...", in the lexicons' languages),
 * with a line such as "---- Forwarded message ----" above them or without one. When no more than a note
 * stands before them, the text below is what is briefed and its headers take the place of the mail's own; a
 * mail forwarded twice is followed to the innermost. In an answer the same headers begin the mail that is
 * answered, which is quoted, as is what ">" marks and the line "On ... wrote:" above it. */

#include "message/press-forward-private.h"

#include <string.h>

#define MAX_NOTE_WORDS 250
#define MAX_ROUNDS 5
#define MAX_WROTE 300 /* bytes of "On ... wrote:" */

static guint
count_words (const PressPieces *pieces, guint first, guint end)
{
  guint words = 0;

  for (guint i = first; i < end; i++)
    for (const char *p = press_pieces_get (pieces, i)->text; *p != '\0' && words <= MAX_NOTE_WORDS; p++)
      words += *p == ' ' || *p == '\n' || p[1] == '\0';
  return words;
}

/* What stands inside the quote marks of the forwarded mail is not quoted. */
static void
unquote (PressPieces *pieces, guint first, guint depth)
{
  for (guint i = first; i < pieces->pieces->len; i++)
    {
      PressPiece *piece = press_pieces_get (pieces, i);

      piece->depth -= MIN (piece->depth, depth);
      if (piece->depth == 0)
        piece->hints &= ~(guint)PRESS_BLOCK_QUOTED_MAIL;
    }
}

static void
take_headers (PressMessage *self, const PressInnerHeaders *headers)
{
  if (headers->subject != NULL)
    {
      g_free (self->subject);
      self->subject = g_strdup (headers->subject);
    }
  if (headers->from_name != NULL || headers->from_address != NULL)
    {
      g_free (self->from_name);
      g_free (self->from_address);
      self->from_name = g_strdup (headers->from_name);
      self->from_address = g_strdup (headers->from_address);
    }
  if (headers->date != NULL)
    {
      g_autoptr (GDateTime) date = press_inner_date (headers->date, self->date);

      if (date != NULL)
        {
          g_clear_pointer (&self->date, g_date_time_unref);
          self->date = g_steal_pointer (&date);
        }
    }
}

/* Follows one forward below paragraph @first; returns the paragraph below its headers, 0 when there is none.
 */
static guint
follow (PressMessage *self, PressPieces *pieces, guint first, gboolean answer)
{
  g_auto (PressInnerHeaders) headers = { 0 };
  guint depth;

  if (!press_inner_headers_find (pieces, first, &headers))
    return 0;
  depth = press_pieces_get (pieces, headers.end - 1)->depth;
  if ((!headers.marked && answer) || count_words (pieces, first, headers.first) > MAX_NOTE_WORDS
      || headers.end >= pieces->pieces->len)
    {
      if (headers.strong)
        press_pieces_hint (pieces, headers.first, pieces->pieces->len, PRESS_BLOCK_QUOTED_MAIL);
      return 0;
    }
  press_pieces_hint (pieces, first, headers.end, PRESS_BLOCK_NOTE);
  press_pieces_hint (pieces, headers.first, headers.end, PRESS_BLOCK_QUOTED_MAIL);
  unquote (pieces, headers.end, depth);
  take_headers (self, &headers);
  self->forwarded = TRUE;
  self->reply = FALSE;
  return headers.end;
}

/* "On ... wrote:" above a quote. */
static void
find_attributions (PressPieces *pieces)
{
  for (guint i = 0; i + 1 < pieces->pieces->len; i++)
    {
      const PressPiece *piece = press_pieces_get (pieces, i), *next = piece + 1;
      const char *line = strrchr (piece->text, '\n');
      gboolean above = next->depth > piece->depth && next->hints & PRESS_BLOCK_QUOTED_MAIL;

      line = line != NULL ? line + 1 : piece->text;
      if (!above || strlen (line) > MAX_WROTE || !g_str_has_suffix (line, ":") || !press_inner_wrote (line))
        continue;
      if (line > piece->text && strlen (piece->text) > MAX_WROTE)
        press_pieces_split (pieces, i++, (gsize)(line - piece->text));
      press_pieces_get (pieces, i)->hints |= PRESS_BLOCK_QUOTED_MAIL;
    }
}

/* A mail that is nothing but a quote was passed on so. */
static void
unquote_all (PressPieces *pieces)
{
  guint depth = G_MAXUINT;

  for (guint i = 0; i < pieces->pieces->len; i++)
    depth = MIN (depth, press_pieces_get (pieces, i)->depth);
  if (depth > 0)
    unquote (pieces, 0, depth);
}

/**
 * press_forward_find:
 * @self: a mail; its headers are set
 * @pieces: its text
 *
 * Gives their hints to notes and quoted mails, and takes the headers of a forwarded mail.
 */
void
press_forward_find (PressMessage *self, PressPieces *pieces)
{
  gboolean answer = press_inner_is_answer (self->subject) && !self->forwarded;
  guint first = 0;

  unquote_all (pieces);
  while (first < pieces->pieces->len && press_pieces_get (pieces, first)->hints & PRESS_BLOCK_NOTE)
    first++;
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      guint next = follow (self, pieces, first, answer);

      if (next == 0)
        break;
      first = next;
      answer = press_inner_is_answer (self->subject);
    }
  find_attributions (pieces);
}
