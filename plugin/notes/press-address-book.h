// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brief/press-brief.h"

G_BEGIN_DECLS

/** PressCard: a press contact as it is stored; any string may be NULL. @is_there: the book has one with this
 * e-mail address already, and the card is both of them merged: nothing that is there is lost. */
typedef struct
{
  char *name;
  char *organization;
  char *email;
  char *phone;
  char *source; /* "mid:" URL */
  gboolean is_there;
} PressCard;

PressCard *press_card_new_for_contact (PressBrief *brief, guint index);
void press_card_free (PressCard *self);

/* @book: (nullable): uid of the address book's source; %NULL or "": the default one */
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressCard, press_card_free)

G_END_DECLS
