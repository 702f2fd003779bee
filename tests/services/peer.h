// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* A peer on loopback that answers with bytes, right or wrong. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _Peer Peer;

/**
 * PeerAnswer: called in a thread, when the head of a request and what Content-Length
 * promises have been read; writes what it wants, and returns to close.
 */
typedef void (*PeerAnswer) (Peer *self, const char *request, GIOStream *stream);

Peer *peer_new (PeerAnswer answer, GTlsCertificate *certificate);
guint16 peer_get_port (Peer *self);
char *peer_url (Peer *self, const char *path);
guint peer_get_requests (Peer *self);
char *peer_get_last_request (Peer *self);
void peer_write (GIOStream *stream, const char *bytes, gssize length);
gboolean peer_wait (Peer *self, guint milliseconds);
void peer_free (Peer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Peer, peer_free)

G_END_DECLS
