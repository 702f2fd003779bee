// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Plain text to paragraphs. A text is cut into lines; quote marks are counted and taken off, format=flowed is
 * undone (RFC 3676), PGP's armour is taken off. Lines between empty lines are a paragraph; which of their
 * breaks are soft is found in press-plain-wrap.c. */

#include "message/press-plain-private.h"

#include <string.h>

#define MAX_SIGNATURE_LINES 20
#define LONG_LINE 120 /* characters: of a line that is a paragraph */

typedef struct
{
  PressPieces *pieces;
  GArray *lines; /* PressLine */
  guint width;   /* at which the text is wrapped, 0: it is not */
  gboolean below_signature;
} Reader;

static void
line_clear (gpointer line)
{
  g_free (((PressLine *)line)->text);
}

static PressLine *
line_at (const GArray *lines, guint i)
{
  return &g_array_index (lines, PressLine, i);
}

/* Takes the quote marks off: ">", "> >", ">>". Returns how many. */
static guint
unquote (const char **line)
{
  guint depth = 0;
  const char *p = *line;

  while (*p == '>')
    {
      depth++;
      p++;
      if (*p == ' ' && p[1] == '>')
        p++;
    }
  if (depth > 0 && *p == ' ')
    p++;
  *line = p;
  return depth;
}

/* Undoes format=flowed: a line that ends in a space goes on in the next one of the same depth. */
static void
append_line (GArray *lines, const char *text, gboolean flowed, gboolean delete_space)
{
  PressLine *last = lines->len > 0 ? line_at (lines, lines->len - 1) : NULL;
  PressLine line = { 0 };
  gsize length;

  line.depth = unquote (&text);
  if (flowed && line.depth == 0 && *text == ' ')
    text++;
  length = strlen (text);
  line.flows = flowed && length > 0 && text[length - 1] == ' ' && !g_str_equal (text, "-- ");
  if (last != NULL && last->flows && last->depth == line.depth && !g_str_equal (text, "-- ") && length > 0)
    {
      g_ptr_array_add (last->more, g_strndup (text, length - (line.flows && delete_space ? 1 : 0)));
      last->flows = line.flows;
      return;
    }
  line.text = g_strndup (text, length - (line.flows && delete_space ? 1 : 0));
  if (line.flows)
    line.more = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (lines, line);
}

static void
join_flowed (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PressLine *line = line_at (lines, i);

      if (line->more != NULL)
        {
          GString *text = g_string_new (line->text);

          for (guint j = 0; j < line->more->len; j++)
            g_string_append (text, g_ptr_array_index (line->more, j));
          g_free (line->text);
          line->text = g_string_free (text, FALSE);
          line->joined = line->more->len > 0;
          g_clear_pointer (&line->more, g_ptr_array_unref);
        }
    }
}

/* ">> 12 replies": an arrow. Who is quoted twice is quoted once somewhere, and not between two lines of one's
 * own. */
static void
forget_arrows (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (line_at (lines, i)->depth == 1)
      return;
  for (guint i = 0; i < lines->len; i++)
    if (line_at (lines, i)->depth > 1 && (i == 0 || line_at (lines, i - 1)->depth == 0)
        && (i + 1 == lines->len || line_at (lines, i + 1)->depth == 0))
      line_at (lines, i)->depth = 0;
}

static GArray *
cut_lines (const char *text, gboolean flowed, gboolean delete_space)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (PressLine));

  g_array_set_clear_func (lines, line_clear);
  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "\n");
      gsize end = length;
      g_autofree char *line = NULL;

      while (end > 0 && p[end - 1] == '\r')
        end--;
      line = g_strndup (p, end);
      append_line (lines, line, flowed, delete_space);
      p += length + (p[length] == '\n');
    }
  join_flowed (lines);
  forget_arrows (lines);
  for (guint i = 0; i < lines->len; i++)
    press_line_measure (line_at (lines, i));
  return lines;
}

/* Takes off what OpenPGP put around the text (RFC 9580, 6.2 and 7); what is encrypted is emptied. */
static void
strip_armour (Reader *self)
{
  enum
  {
    OUTSIDE,
    HEADERS,
    SIGNED,
    INSIDE
  } state
      = OUTSIDE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      PressLine *line = line_at (self->lines, i);
      const char *text = line->text;
      gboolean begins = g_str_has_prefix (text, "-----BEGIN PGP ");
      gboolean drop = begins || state == HEADERS || state == INSIDE;

      if (g_str_has_prefix (text, "-----BEGIN PGP SIGNED MESSAGE"))
        state = HEADERS;
      else if (begins)
        {
          state = INSIDE;
          self->pieces->shut |= g_str_has_prefix (text, "-----BEGIN PGP MESSAGE");
          self->pieces->signed_ |= g_str_has_prefix (text, "-----BEGIN PGP SIGNATURE");
        }
      else if (state == HEADERS && line->length == 0)
        state = SIGNED;
      else if (state == INSIDE && g_str_has_prefix (text, "-----END PGP "))
        state = OUTSIDE;
      else if (state == SIGNED && g_str_has_prefix (text, "- "))
        {
          memmove (line->text, text + 2, strlen (text + 2) + 1);
          press_line_measure (line);
        }
      if (drop)
        {
          *line->text = '\0';
          press_line_measure (line);
        }
    }
}

static gboolean
is_signature_mark (const Reader *self, guint i)
{
  const char *text = line_at (self->lines, i)->text;

  return g_str_equal (text, "-- ")
         || (g_str_equal (text, "--") && self->lines->len - i <= MAX_SIGNATURE_LINES);
}

/* The lines from @first to before @end are a paragraph; two long ones beside each other are two. */
static void
add_paragraph (Reader *self, guint first, guint end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint hints = self->below_signature ? PRESS_BLOCK_SIGNATURE : 0;
  guint depth = line_at (self->lines, first)->depth;
  gsize last_line = 0;

  if (depth > 0)
    hints |= PRESS_BLOCK_QUOTED_MAIL;
  if (line_at (self->lines, first)->item)
    hints |= PRESS_BLOCK_LIST;
  for (guint i = first; i < end; i++)
    {
      const PressLine *line = line_at (self->lines, i);
      PressJoint joint = i > first ? press_line_joint (line - 1, line, self->width) : PRESS_JOINT_GLUE;

      if (joint == PRESS_JOINT_BREAK && text->len - last_line > LONG_LINE && line->length > LONG_LINE)
        {
          press_pieces_add (self->pieces, text->str, (gssize)text->len, hints, depth);
          g_string_truncate (text, 0);
          last_line = 0;
        }
      else if (joint != PRESS_JOINT_GLUE)
        g_string_append_c (text, joint == PRESS_JOINT_SPACE ? ' ' : '\n');
      if (joint == PRESS_JOINT_BREAK)
        last_line = text->len;
      g_string_append (text, line->text);
    }
  press_pieces_add (self->pieces, text->str, (gssize)text->len, hints, depth);
}

static void
add_paragraphs (Reader *self)
{
  guint first = 0;

  for (guint i = 0; i <= self->lines->len && !self->pieces->truncated; i++)
    {
      const PressLine *line = i < self->lines->len ? line_at (self->lines, i) : NULL;
      gboolean mark = line != NULL && is_signature_mark (self, i);
      gboolean gap = line == NULL || line->length == 0 || line->rule || mark;

      if (first < i && (gap || line->depth != line_at (self->lines, first)->depth))
        {
          add_paragraph (self, first, i);
          first = i;
        }
      if (gap)
        first = i + 1;
      self->below_signature |= mark;
    }
}

/**
 * press_plain_read:
 * @text: UTF-8, valid
 * @flowed: format=flowed
 * @delete_space: DelSp=yes
 *
 * Returns: (transfer full): its paragraphs
 */
PressPieces *
press_plain_read (const char *text, gboolean flowed, gboolean delete_space)
{
  Reader self = { .pieces = press_pieces_new () };
  gboolean flows = FALSE;

  self.lines = cut_lines (text, flowed, delete_space);
  strip_armour (&self);
  for (guint i = 0; i < self.lines->len && !flows; i++)
    flows = line_at (self.lines, i)->joined;
  self.width = flows ? 0 : press_lines_width (self.lines);
  add_paragraphs (&self);
  g_array_unref (self.lines);
  return self.pieces;
}
