// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Which parts of a mail are its text.
 *
 * Parts are walked in order, PRESS_MAX_DEPTH levels deep. Of alternatives the HTML is taken, for its headings
 * and whole lines, unless it has less to read than the plain text. Inline text parts are joined; what is an
 * attachment, has a file name or is no text is passed by. An attached mail is the text when what stands
 * before it is no more than a note. Encrypted parts stay shut; of signed ones the first part is read. */

#include "message/press-message-private.h"

#include <string.h>

#define MAX_NOTE_WORDS 250

static PressPieces *read_object (PressReading *self, GMimeObject *object, guint depth);

static gboolean
stops (PressReading *self)
{
  return self->n_parts > PRESS_MAX_PARTS || g_cancellable_is_cancelled (self->cancellable);
}

static char *
content_of (GMimePart *part, gsize *length)
{
  GMimeDataWrapper *wrapper = g_mime_part_get_content (part);
  g_autoptr (GMimeStream) filtered = NULL;
  g_autoptr (GMimeFilter) decoder = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0, room = 64 * 1024;

  *length = 0;
  if (wrapper == NULL)
    return NULL;
  g_mime_stream_reset (g_mime_data_wrapper_get_stream (wrapper));
  filtered = g_mime_stream_filter_new (g_mime_data_wrapper_get_stream (wrapper));
  decoder = g_mime_filter_basic_new (g_mime_data_wrapper_get_encoding (wrapper), FALSE);
  g_mime_stream_filter_add (GMIME_STREAM_FILTER (filtered), decoder);
  bytes = g_malloc (room);
  while (size < PRESS_MAX_PART)
    {
      gssize n = g_mime_stream_read (filtered, bytes + size, MIN (room, PRESS_MAX_PART) - size);

      if (n <= 0)
        break;
      size += (gsize)n;
      if (size == room)
        bytes = g_realloc (bytes, room *= 2);
    }
  *length = size;
  return g_steal_pointer (&bytes);
}

static gboolean
has_parameter (GMimeContentType *type, const char *name, const char *value)
{
  const char *found = g_mime_content_type_get_parameter (type, name);

  return found != NULL && g_ascii_strcasecmp (found, value) == 0;
}

static PressPieces *
read_text (PressReading *self, GMimePart *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  gboolean html = g_mime_content_type_is_type (type, "text", "html");
  const char *charset = g_mime_content_type_get_parameter (type, "charset");
  g_autofree char *bytes = NULL, *text = NULL;
  gsize length;
  PressPieces *pieces;

  bytes = content_of (part, &length);
  text = press_charset_decode (bytes != NULL ? bytes : "", length, charset, html);
  if (html)
    pieces = press_html_read (text, strlen (text));
  else
    pieces = press_plain_read (text, has_parameter (type, "format", "flowed"),
                               has_parameter (type, "delsp", "yes"));
  pieces->truncated |= length >= PRESS_MAX_PART;
  return pieces;
}

static gboolean
is_encrypted (GMimeObject *object)
{
  GMimeContentType *type = g_mime_object_get_content_type (object);
  const char *kind = g_mime_content_type_get_parameter (type, "smime-type");

  if (g_mime_content_type_is_type (type, "multipart", "encrypted")
      || g_mime_content_type_is_type (type, "application", "pgp-encrypted"))
    return TRUE;
  return (g_mime_content_type_is_type (type, "application", "pkcs7-mime")
          || g_mime_content_type_is_type (type, "application", "x-pkcs7-mime"))
         && (kind == NULL || g_ascii_strcasecmp (kind, "certs-only") != 0);
}

static gboolean
is_inline_text (GMimeObject *object)
{
  GMimeContentType *type = g_mime_object_get_content_type (object);
  const char *disposition = g_mime_object_get_disposition (object);

  if (!GMIME_IS_PART (object) || (disposition != NULL && g_ascii_strcasecmp (disposition, "attachment") == 0))
    return FALSE;
  if (g_mime_part_get_filename (GMIME_PART (object)) != NULL
      && (disposition == NULL || g_ascii_strcasecmp (disposition, "inline") != 0))
    return FALSE;
  return g_mime_content_type_is_type (type, "text", "plain")
         || g_mime_content_type_is_type (type, "text", "html")
         || g_mime_content_type_is_type (type, "text", "enriched")
         || g_mime_content_type_is_type (type, "text", "markdown");
}

/* How much of @few's wording @rich has, roughly: the first word of each paragraph's longest line is not
 * compared, only the amount is. */
static gboolean
is_richer (const PressPieces *html, const PressPieces *plain)
{
  return press_pieces_count_words (html) * 10 >= press_pieces_count_words (plain) * 8;
}

static PressPieces *
read_alternatives (PressReading *self, GMimeMultipart *multipart, guint depth)
{
  g_autoptr (PressPieces) best = NULL;

  for (int i = 0; i < g_mime_multipart_get_count (multipart) && !stops (self); i++)
    {
      g_autoptr (PressPieces) pieces = read_object (self, g_mime_multipart_get_part (multipart, i), depth);

      if (pieces == NULL || pieces->pieces->len == 0)
        continue;
      if (best == NULL || is_richer (pieces, best))
        {
          g_clear_pointer (&best, press_pieces_free);
          best = g_steal_pointer (&pieces);
        }
    }
  return g_steal_pointer (&best);
}

/* The root part alone: the one that "start" names, or the first. */
static PressPieces *
read_related (PressReading *self, GMimeMultipart *multipart, guint depth)
{
  const char *start = g_mime_object_get_content_type_parameter (GMIME_OBJECT (multipart), "start");
  g_autofree char *id = start != NULL ? g_mime_utils_decode_message_id (start) : NULL;
  int root = id != NULL ? g_mime_multipart_index_of (
                 multipart, g_mime_multipart_get_subpart_from_content_id (multipart, id))
                        : 0;

  if (g_mime_multipart_get_count (multipart) == 0)
    return NULL;
  return read_object (self, g_mime_multipart_get_part (multipart, MAX (root, 0)), depth);
}

/* An attached mail: its text takes the place of a note before it, and the note is kept as one. */
static PressPieces *
read_attached_mail (PressReading *self, GMimeMessagePart *part, PressPieces *before, guint depth)
{
  GMimeMessage *mail = g_mime_message_part_get_message (part);
  g_autoptr (PressPieces) pieces = NULL;

  if (mail == NULL || self->forward != NULL || press_pieces_count_words (before) > MAX_NOTE_WORDS)
    return NULL;
  pieces = read_object (self, g_mime_message_get_mime_part (mail), depth);
  if (pieces == NULL || pieces->pieces->len == 0)
    return NULL;
  if (self->forward == NULL) /* an innermost mail has set it */
    self->forward = mail;
  press_pieces_hint (before, 0, before->pieces->len, PRESS_BLOCK_NOTE);
  return g_steal_pointer (&pieces);
}

static PressPieces *
read_mixed (PressReading *self, GMimeMultipart *multipart, guint depth, gboolean mails)
{
  g_autoptr (PressPieces) all = press_pieces_new ();

  for (int i = 0; i < g_mime_multipart_get_count (multipart) && !stops (self); i++)
    {
      GMimeObject *object = g_mime_multipart_get_part (multipart, i);
      g_autoptr (PressPieces) pieces = NULL;

      if (!GMIME_IS_MESSAGE_PART (object))
        pieces = read_object (self, object, depth);
      else if (mails && ++self->n_parts <= PRESS_MAX_PARTS && depth < PRESS_MAX_DEPTH)
        pieces = read_attached_mail (self, GMIME_MESSAGE_PART (object), all, depth + 1);
      if (pieces != NULL)
        press_pieces_append (all, pieces);
    }
  return g_steal_pointer (&all);
}

static PressPieces *
read_multipart (PressReading *self, GMimeMultipart *multipart, guint depth)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (multipart));

  if (g_mime_content_type_is_type (type, "multipart", "signed"))
    {
      self->signed_ = TRUE;
      return g_mime_multipart_get_count (multipart) > 0
                 ? read_object (self, g_mime_multipart_get_part (multipart, 0), depth)
                 : NULL;
    }
  if (g_mime_content_type_is_type (type, "multipart", "alternative"))
    return read_alternatives (self, multipart, depth);
  if (g_mime_content_type_is_type (type, "multipart", "related"))
    return read_related (self, multipart, depth);
  return read_mixed (self, multipart, depth, !g_mime_content_type_is_type (type, "multipart", "report"));
}

static PressPieces *
read_object (PressReading *self, GMimeObject *object, guint depth)
{
  if (object == NULL || stops (self))
    return NULL;
  if (++self->n_parts > PRESS_MAX_PARTS || depth > PRESS_MAX_DEPTH)
    {
      self->bounded = TRUE;
      return NULL;
    }
  if (is_encrypted (object))
    {
      self->shut = TRUE;
      return NULL;
    }
  if (GMIME_IS_MULTIPART (object))
    return read_multipart (self, GMIME_MULTIPART (object), depth + 1);
  if (GMIME_IS_MESSAGE_PART (object))
    {
      g_autoptr (PressPieces) none = press_pieces_new ();

      return read_attached_mail (self, GMIME_MESSAGE_PART (object), none, depth + 1);
    }
  return is_inline_text (object) ? read_text (self, GMIME_PART (object)) : NULL;
}

/**
 * press_mime_read:
 * @object: a mail
 *
 * Returns: (transfer full): the paragraphs of its text; none when it has no text, or the reading was
 * cancelled
 */
PressPieces *
press_mime_read (PressReading *self, GMimeObject *object)
{
  PressPieces *pieces = read_object (self, g_mime_message_get_mime_part (GMIME_MESSAGE (object)), 0);

  return pieces != NULL ? pieces : press_pieces_new ();
}
