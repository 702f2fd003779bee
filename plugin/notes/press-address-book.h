// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"
#include "desktop/press-organizer.h"

G_BEGIN_DECLS

PressCard *press_card_new_for_contact (PressBrief *brief, guint index);

void press_address_book_look_async (const PressCard *card,
                                    const char *book,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
PressCard *press_address_book_look_finish (GAsyncResult *result, GError **error);
void press_address_book_store_async (const PressCard *card,
                                     const char *book,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean press_address_book_store_finish (GAsyncResult *result, GError **error);

G_END_DECLS
