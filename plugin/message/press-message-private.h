// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/message: from MIME parts to the paragraphs of a message. */

#include <gmime/gmime.h>

#include "message/press-message.h"

G_BEGIN_DECLS

/* GMime 3.2 has no autoptr of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeFilter, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParserOptions, g_mime_parser_options_free)

#define PRESS_MAX_TEXT (1024 * 1024)      /* bytes of a message's text */
#define PRESS_MAX_PART (4 * 1024 * 1024)  /* bytes of one decoded part */
#define PRESS_MAX_MAIL (32 * 1024 * 1024) /* bytes of a mail that are looked at */
#define PRESS_MAX_PARTS 1000
#define PRESS_MAX_DEPTH 50

/** PressPiece: a paragraph: clean lines apart by "\n", none empty. @depth: how often it is quoted. */
typedef struct
{
  char *text;
  guint hints; /* PressBlockHint */
  guint depth;
} PressPiece;

/**
 * PressPieces:
 * @pieces: (element-type PressPiece): the paragraphs, in order
 * @length: bytes of all of them, with the empty lines between them
 * @shut: encrypted text was left out
 * @signed_: a signature was taken off
 * @truncated: the bound is reached, nothing more is taken
 *
 * The paragraphs of a text in the making. At most PRESS_MAX_TEXT bytes.
 */
typedef struct
{
  GArray *pieces;
  gsize length;
  gboolean shut;
  gboolean signed_;
  gboolean truncated;
} PressPieces;

PressPieces *press_pieces_new (void);
void press_pieces_free (PressPieces *self);
void press_pieces_add (PressPieces *self, const char *text, gssize length, guint hints, guint depth);
void press_pieces_append (PressPieces *self, PressPieces *other);
guint press_pieces_count_words (const PressPieces *self);
void press_pieces_hint (PressPieces *self, guint first, guint end, guint hints);
PressPiece *press_pieces_get (const PressPieces *self, guint i);
void press_pieces_split (PressPieces *self, guint i, gsize at);
char *press_clean_text (const char *text, gssize length);
char *press_clean_line (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressPieces, press_pieces_free)

GBytes *press_guard_mail (GBytes *bytes);
char *press_guard_html (const char *html, gsize *length);

char *press_charset_decode (const char *bytes, gsize length, const char *charset, gboolean html);

PressPieces *press_html_read (const char *html, gsize length);
PressPieces *press_plain_read (const char *text, gboolean flowed, gboolean delete_space);

/**
 * PressReading:
 * @cancellable: (nullable): asked before each part
 * @n_parts: parts looked at
 * @shut: an encrypted part was passed
 * @signed_: a signed part was passed
 * @bounded: a bound was passed
 * @forward: (nullable): the attached mail whose text it is
 *
 * The state of one way through a mail's parts.
 */
typedef struct
{
  GCancellable *cancellable;
  guint n_parts;
  gboolean shut;
  gboolean signed_;
  gboolean bounded;
  GMimeMessage *forward;
} PressReading;

PressPieces *press_mime_read (PressReading *self, GMimeObject *object);

void press_message_take_headers (PressMessage *self, GMimeMessage *mail);
void press_forward_find (PressMessage *self, PressPieces *pieces);

gboolean press_authentication_failed (const char *header);

G_END_DECLS
