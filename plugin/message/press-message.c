// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mail's bytes to its headers and its text. */

#include "message/press-message.h"

#include <gmime/gmime.h>

/* GMime 3.2 has no autoptr of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)

G_DEFINE_QUARK (press - message - error - quark, press_message_error)

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

static char *
first_text (GMimeObject *object)
{
  if (GMIME_IS_TEXT_PART (object))
    return g_mime_text_part_get_text (GMIME_TEXT_PART (object));
  if (GMIME_IS_MULTIPART (object))
    for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++)
      {
        char *text = first_text (g_mime_multipart_get_part (GMIME_MULTIPART (object), i));

        if (text != NULL)
          return text;
      }
  return NULL;
}

/**
 * press_message_new:
 * @bytes: a mail as it lies in a mailbox (RFC 5322)
 *
 * Returns: (transfer full): the mail, or %NULL with @error set (#PressMessageError)
 */
PressMessage *
press_message_new (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  static gsize started;
  g_autoptr (PressMessage) self = g_new0 (PressMessage, 1);
  g_autoptr (GMimeStream) stream = NULL;
  g_autoptr (GMimeParser) parser = NULL;
  g_autoptr (GMimeMessage) mail = NULL;
  InternetAddressList *from;
  GDateTime *date;

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
  stream = g_mime_stream_mem_new_with_buffer (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parser = g_mime_parser_new_with_stream (stream);
  mail = g_mime_parser_construct_message (parser, NULL);
  if (mail == NULL)
    {
      g_set_error (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_DAMAGED, "not a mail");
      return NULL;
    }
  self->id = g_strdup (g_mime_message_get_message_id (mail));
  self->subject = g_strdup (g_mime_message_get_subject (mail));
  if (self->subject == NULL)
    self->subject = g_strdup ("");
  date = g_mime_message_get_date (mail);
  self->date = date != NULL ? g_date_time_ref (date) : NULL;
  from = g_mime_message_get_from (mail);
  if (from != NULL && internet_address_list_length (from) > 0)
    {
      InternetAddress *first = internet_address_list_get_address (from, 0);

      self->from_name = g_strdup (internet_address_get_name (first));
      if (INTERNET_ADDRESS_IS_MAILBOX (first))
        self->from_address = g_strdup (internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (first)));
    }
  self->text = first_text (g_mime_message_get_mime_part (mail));
  if (self->text == NULL)
    {
      g_set_error (error, PRESS_MESSAGE_ERROR, PRESS_MESSAGE_ERROR_NO_TEXT, "the mail has no text");
      return NULL;
    }
  self->blocks = g_array_new (FALSE, TRUE, sizeof (PressBlock));
  return g_steal_pointer (&self);
}
