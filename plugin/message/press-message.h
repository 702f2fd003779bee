// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "text/press-text.h"

G_BEGIN_DECLS

#define PRESS_MESSAGE_ERROR (press_message_error_quark ())
GQuark press_message_error_quark (void);

/** PressMessageError: why a mail has no text to brief. */
typedef enum
{
  PRESS_MESSAGE_ERROR_EMPTY,     /* no bytes, or neither header nor body */
  PRESS_MESSAGE_ERROR_NO_TEXT,   /* attachments only */
  PRESS_MESSAGE_ERROR_ENCRYPTED, /* all of the text is encrypted: it stays shut */
  PRESS_MESSAGE_ERROR_TOO_LARGE, /* a bound was passed before any text was found */
  PRESS_MESSAGE_ERROR_DAMAGED,   /* not a mail */
} PressMessageError;

/** PressBlockHint: what the structure of the mail said of a paragraph. */
typedef enum
{
  PRESS_BLOCK_HEADING = 1 << 0,   /* <h1> to <h3>, or a whole paragraph in bold */
  PRESS_BLOCK_QUOTE = 1 << 1,     /* <blockquote>, "> " */
  PRESS_BLOCK_LIST = 1 << 2,      /* list item */
  PRESS_BLOCK_TABLE = 1 << 3,     /* data table, not layout */
  PRESS_BLOCK_LINKS = 1 << 4,     /* hardly anything but links */
  PRESS_BLOCK_SMALL = 1 << 5,     /* small print */
  PRESS_BLOCK_CAPTION = 1 << 6,   /* <figcaption>, right below an image */
  PRESS_BLOCK_SIGNATURE = 1 << 7, /* below "-- " */
  PRESS_BLOCK_NOTE = 1 << 8, /* of the colleague who forwarded the mail, or headers of the forwarded one */
  PRESS_BLOCK_QUOTED_MAIL = 1 << 9, /* of an earlier mail that is answered */
} PressBlockHint;

/** PressBlock: a paragraph of the message's text (bytes, as PressText finds them) and its hints. */
typedef struct
{
  PressSpan span;
  guint hints; /* PressBlockHint */
} PressBlock;

/** PressSectionKind: what a part of a press mail is there for. */
typedef enum
{
  PRESS_SECTION_BODY,
  PRESS_SECTION_BOILERPLATE,
  PRESS_SECTION_CONTACT,
  PRESS_SECTION_CAPTION,
  PRESS_SECTION_COMMENT,
  PRESS_SECTION_FOOTER,
  PRESS_SECTION_QUOTED_MAIL,
} PressSectionKind;

/** PressSection: a run of paragraphs of one kind; all sections together cover the text. Bytes. */
typedef struct
{
  PressSpan span;
  PressSectionKind kind;
} PressSection;

/**
 * PressMessage:
 * @id: Message-ID without angle brackets; nullable
 * @from_name: display name of From, decoded; nullable
 * @from_address: address of From; nullable
 * @subject: decoded; "" when missing
 * @date: (nullable): the Date header with its offset
 * @list_id: (nullable): the List-Id header
 * @forged: the server that received the mail says that its sender is not who it says
 * @bulk: List-Unsubscribe, Precedence: bulk or the like
 * @reply: In-Reply-To or References
 * @forwarded: the text is that of a forwarded mail; the headers are the forwarded mail's where it shows them
 * @text: decoded and cleaned: NFC, paragraphs apart by an empty line, soft line breaks undone
 * @blocks: (element-type PressBlock): the paragraphs of @text
 * @shut: part of the mail is encrypted and was left shut
 * @signed_: the mail is signed; the text is what was signed
 * @truncated: the text was cut at the bound
 *
 * A mail, read. Immutable.
 */
typedef struct
{
  char *id;
  char *from_name;
  char *from_address;
  char *subject;
  GDateTime *date;
  char *list_id;
  gboolean forged;
  gboolean bulk;
  gboolean reply;
  gboolean forwarded;
  char *text;
  GArray *blocks;
  gboolean shut;
  gboolean signed_;
  gboolean truncated;
} PressMessage;

PressMessage *press_message_new (GBytes *bytes, GCancellable *cancellable, GError **error);
void press_message_free (PressMessage *self);

GArray *press_sections_find (const PressMessage *message, const PressText *text);
const char *press_section_kind_to_string (PressSectionKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressMessage, press_message_free)

G_END_DECLS
