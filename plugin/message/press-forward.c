// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Mails inside a mail's text. */

#include "message/press-message-private.h"

void
press_forward_find (PressMessage *self, PressPieces *pieces)
{
}
