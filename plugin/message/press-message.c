// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mail's bytes to its headers and its text. GMime takes the mail apart, press-mime.c chooses the text,
 * press-plain.c and press-html.c make paragraphs of it, press-forward.c looks for a mail inside the mail;
 * here they are put together. */

#include "message/press-message-private.h"

#include <string.h>

G_DEFINE_QUARK (press_message_error_quark, press_message_error)

void
press_message_free (PressMessage *self)
{
  g_free (self->id);
  g_free (self->from_name);
  g_free (self->from_address);
  g_free (self->subject);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self->list_id);
  g_free (self->text);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_free (self);
}

static void
replace (char **field, const char *value)
{
  g_autofree char *clean = value != NULL ? press_clean_line (value) : NULL;

  g_free (*field);
  *field = clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static gboolean
is_bulk (GMimeObject *mail)
{
  const char *precedence = g_mime_object_get_header (mail, "Precedence");

  return g_mime_object_get_header (mail, "List-Unsubscribe") != NULL
         || g_mime_object_get_header (mail, "List-Id") != NULL
         || g_mime_object_get_header (mail, "Feedback-ID") != NULL
         || (precedence != NULL
             && (g_ascii_strcasecmp (precedence, "bulk") == 0 || g_ascii_strcasecmp (precedence, "list") == 0
                 || g_ascii_strcasecmp (precedence, "junk") == 0));
}

static void
take_sender (PressMessage *self, GMimeMessage *mail)
{
  InternetAddressList *from = g_mime_message_get_from (mail);
  InternetAddress *first;

  if (from == NULL || internet_address_list_length (from) == 0)
    return;
  first = internet_address_list_get_address (from, 0);
  replace (&self->from_name, internet_address_get_name (first));
  if (INTERNET_ADDRESS_IS_MAILBOX (first))
    replace (&self->from_address, internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (first)));
}

/**
 * press_message_take_headers:
 * @mail: the mail whose headers count
 *
 * Sets the headers of @self; those that @mail lacks stay as they are.
 */
void
press_message_take_headers (PressMessage *self, GMimeMessage *mail)
{
  GMimeObject *object = GMIME_OBJECT (mail);
  GDateTime *date = g_mime_message_get_date (mail);

  if (g_mime_message_get_message_id (mail) != NULL)
    replace (&self->id, g_mime_message_get_message_id (mail));
  if (g_mime_message_get_subject (mail) != NULL)
    replace (&self->subject, g_mime_message_get_subject (mail));
  take_sender (self, mail);
  if (date != NULL)
    {
      g_clear_pointer (&self->date, g_date_time_unref);
      self->date = g_date_time_ref (date);
    }
  if (g_mime_object_get_header (object, "List-Id") != NULL)
    replace (&self->list_id, g_mime_object_get_header (object, "List-Id"));
  self->bulk |= is_bulk (object);
}

/* GMime's global tables, once; header bytes without a charset are UTF-8 or else windows-1252 everywhere. */
static GMimeParserOptions *
parser_options (void)
{
  static const char *charsets[] = { "utf-8", "windows-1252", NULL };
  static gsize started;
  GMimeParserOptions *options;

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
  options = g_mime_parser_options_new ();
  g_mime_parser_options_set_fallback_charsets (options, charsets);
  return options;
}

static GMimeMessage *
parse (GBytes *bytes)
{
  g_autoptr (GMimeParserOptions) options = parser_options ();
  g_autoptr (GMimeStream) stream = NULL;
  g_autoptr (GMimeParser) parser = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *line;

  if (length > 5 && memcmp (data, "From ", 5) == 0 && (line = memchr (data, '\n', length)) != NULL)
    {
      length -= (gsize)(line + 1 - data);
      data = line + 1;
    }
  stream = g_mime_stream_mem_new_with_buffer (data, length);
  parser = g_mime_parser_new_with_stream (stream);
  return g_mime_parser_construct_message (parser, options);
}

static void
set_text (PressMessage *self, const PressPieces *pieces)
{
  g_autoptr (GString) text = g_string_sized_new (pieces->length);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (PressBlock));
  for (guint i = 0; i < pieces->pieces->len; i++)
    {
      const PressPiece *piece = press_pieces_get (pieces, i);
      PressBlock block = { .hints = piece->hints };

      if (i > 0)
        g_string_append (text, "\n\n");
      block.span.begin = (guint)text->len;
      g_string_append (text, piece->text);
      block.span.end = (guint)text->len;
      g_array_append_val (self->blocks, block);
    }
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
fail (GError **error, PressMessageError code, const char *message)
{
  g_set_error_literal (error, PRESS_MESSAGE_ERROR, code, message);
  return FALSE;
}

static gboolean
read_text (PressMessage *self, GMimeMessage *mail, GCancellable *cancellable, GError **error)
{
  PressReading reading = { .cancellable = cancellable };
  g_autoptr (PressPieces) pieces = press_mime_read (&reading, GMIME_OBJECT (mail));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->shut = reading.shut || pieces->shut;
  self->signed_ = reading.signed_ || pieces->signed_;
  self->truncated |= pieces->truncated;
  if (pieces->pieces->len == 0)
    {
      if (self->shut)
        return fail (error, PRESS_MESSAGE_ERROR_ENCRYPTED, "the mail is encrypted");
      if (reading.bounded)
        return fail (error, PRESS_MESSAGE_ERROR_TOO_LARGE, "the mail has too many parts");
      return fail (error, PRESS_MESSAGE_ERROR_NO_TEXT, "the mail has no text");
    }
  if (reading.forward != NULL)
    {
      self->forwarded = TRUE;
      press_message_take_headers (self, reading.forward);
    }
  press_forward_find (self, pieces);
  set_text (self, pieces);
  return TRUE;
}

/**
 * press_message_new:
 * @bytes: a mail as it lies in a mailbox (RFC 5322)
 * @cancellable: (nullable): asked between the parts of the mail
 *
 * Reads at most the first 32 MiB, 1,000 parts, 50 levels and 1 MiB of text. Nothing is decrypted or verified.
 *
 * Returns: (transfer full): the mail, or %NULL with @error set (#PressMessageError)
 */
PressMessage *
press_message_new (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressMessage) self = g_new0 (PressMessage, 1);
  g_autoptr (GMimeMessage) mail = NULL;
  g_autoptr (GBytes) guarded = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (g_bytes_get_size (bytes) == 0)
    {
      fail (error, PRESS_MESSAGE_ERROR_EMPTY, "the mail is empty");
      return NULL;
    }
  guarded = press_guard_mail (bytes);
  mail = parse (guarded);
  if (mail == NULL || g_mime_header_list_get_count (g_mime_object_get_header_list (GMIME_OBJECT (mail))) == 0)
    {
      fail (error, PRESS_MESSAGE_ERROR_DAMAGED, "not a mail");
      return NULL;
    }
  self->truncated = g_bytes_get_size (bytes) > PRESS_MAX_MAIL;
  press_message_take_headers (self, mail);
  self->forged = press_authentication_failed (
      g_mime_object_get_header (GMIME_OBJECT (mail), "Authentication-Results"));
  self->reply = g_mime_object_get_header (GMIME_OBJECT (mail), "In-Reply-To") != NULL
                || g_mime_object_get_header (GMIME_OBJECT (mail), "References") != NULL;
  if (!read_text (self, mail, cancellable, error))
    return NULL;
  if (self->subject == NULL)
    self->subject = g_strdup ("");
  return g_steal_pointer (&self);
}
