// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails out of files: a file is one mail, or a mailbox (mboxrd: it begins with "From ", and so does every
 * mail in it, after an empty line). A mailbox is read mail by mail, so that its size does not matter. */

#include "cli/press-cli.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_MAIL (64u << 20) /* bytes */

struct _PressMailReader
{
  FILE *stream;
  char *path;
  char *line; /* the line read last; getline()'s */
  size_t size;
  ssize_t length; /* of line, -1 at the end */
  gboolean mailbox;
  gboolean done;
};

static gboolean
is_from_line (const PressMailReader *self)
{
  return self->length >= 5 && memcmp (self->line, "From ", 5) == 0;
}

static void
next_line (PressMailReader *self)
{
  self->length = getline (&self->line, &self->size, self->stream);
}

/**
 * press_mail_reader_open:
 * @path: a file, or "-" for standard input
 *
 * Returns: (transfer full): a reader, or %NULL with @error set
 */
PressMailReader *
press_mail_reader_open (const char *path, GError **error)
{
  g_autoptr (PressMailReader) self = g_new0 (PressMailReader, 1);

  self->path = g_strdup (path);
  if (!g_str_equal (path, "-") && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "%s", g_strerror (EISDIR));
      return NULL;
    }
  self->stream = g_str_equal (path, "-") ? stdin : g_fopen (path, "rb");
  if (self->stream == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
      return NULL;
    }
  next_line (self);
  self->mailbox = is_from_line (self);
  if (self->mailbox)
    next_line (self);
  return g_steal_pointer (&self);
}

/* "From " inside a mail is kept apart from the border by one ">" more than it had. */
static gsize
quoting (const PressMailReader *self)
{
  gsize marks = strspn (self->line, ">");

  return self->mailbox && marks > 0 && strncmp (self->line + marks, "From ", 5) == 0;
}

/**
 * press_mail_reader_next:
 *
 * Returns: (transfer full): the next mail's bytes; %NULL at the end, or with @error set when it is too large
 */
GBytes *
press_mail_reader_next (PressMailReader *self, GError **error)
{
  g_autoptr (GByteArray) mail = g_byte_array_new ();
  gboolean after_empty = FALSE, too_large = FALSE;

  if (self->done)
    return NULL;
  while (self->length >= 0 && !(self->mailbox && after_empty && is_from_line (self)))
    {
      gsize skip = quoting (self);

      after_empty = self->line[0] == '\n' || (self->line[0] == '\r' && self->line[1] == '\n');
      too_large = too_large || mail->len + (gsize)self->length > MAX_MAIL;
      if (!too_large)
        g_byte_array_append (mail, (const guint8 *)self->line + skip, (guint)((gsize)self->length - skip));
      next_line (self);
    }
  if (self->length < 0 && ferror (self->stream))
    {
      self->done = TRUE;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
      return NULL;
    }
  if (self->length < 0)
    self->done = TRUE;
  else
    next_line (self); /* over the border */
  if (too_large)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "a mail of more than %u MiB",
                   MAX_MAIL >> 20);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&mail));
}

/** press_mail_reader_free: closes the file. */
void
press_mail_reader_free (PressMailReader *self)
{
  if (self->stream != NULL && self->stream != stdin)
    fclose (self->stream);
  free (self->line);
  g_free (self->path);
  g_free (self);
}

/**
 * press_cli_read_text:
 * @path: a file, or "-" for standard input
 * @text: (out): its text
 *
 * Returns: whether it could be read and is UTF-8
 */
gboolean
press_cli_read_text (const char *path, char **text, GError **error)
{
  g_autoptr (PressMailReader) reader = press_mail_reader_open (path, error);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (reader == NULL)
    return FALSE;
  reader->mailbox = FALSE;
  bytes = press_mail_reader_next (reader, error);
  if (bytes == NULL)
    return FALSE;
  if (!g_utf8_validate_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the text is not UTF-8");
      return FALSE;
    }
  *text = g_strndup (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  return TRUE;
}
