// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A press contact as a card, and the two steps into the address book: what would be stored, and storing it.
 */

#include "notes/press-address-book.h"

#include <string.h>

#include "brief/press-line.h"
#include "desktop/press-settings.h"
#include "notes/press-note.h"

/* RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
#define LONGEST_ADDRESS 254

/* (nullable): @text as one line; %NULL for nothing. */
static char *
line_of (const char *text)
{
  g_autofree char *line = press_one_line (text != NULL ? text : "", PRESS_LONGEST_NAME);

  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* (nullable): one bare address; %NULL when @email is none. */
static char *
address_of (const char *email)
{
  g_autofree char *line = line_of (email);
  const char *bare = line == NULL ? "" : g_ascii_strncasecmp (line, "mailto:", 7) == 0 ? line + 7 : line;
  const char *at = strchr (bare, '@');

  if (at == NULL || at == bare || at[1] == '\0' || strchr (at + 1, '@') != NULL
      || strpbrk (bare, " ,;<>\"?\\") != NULL || strlen (bare) > LONGEST_ADDRESS)
    return NULL;
  return g_strdup (bare);
}

/** press_card_new_for_contact: (transfer full): a card for contact @index of @brief. */
PressCard *
press_card_new_for_contact (PressBrief *brief, guint index)
{
  const PressContact *contact = brief->contacts->pdata[index];
  PressCard *card = g_new0 (PressCard, 1);

  card->name = line_of (contact->name);
  card->organization = line_of (contact->organization);
  card->email = address_of (contact->email);
  card->phone = line_of (contact->phone);
  card->source = press_note_source_of (brief);
  return card;
}

/** Entry: the card of a task, and the book it goes into. */
typedef struct
{
  PressCard *card;
  char *book;
} Entry;

static void
entry_free (Entry *self)
{
  press_card_free (self->card);
  g_free (self->book);
  g_free (self);
}

static void
run (const PressCard *card,
     const char *book,
     gpointer tag,
     GTaskThreadFunc function,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Entry *entry = g_new0 (Entry, 1);

  entry->card = press_card_copy (card);
  entry->book = book != NULL ? g_strdup (book) : press_settings_get_string (PRESS_SETTINGS_ADDRESS_BOOK, "");
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, entry, (GDestroyNotify)entry_free);
  g_task_run_in_thread (task, function);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Entry *entry = data;
  g_autoptr (GError) error = NULL;
  PressCard *card = press_organizer_look_up_card (entry->card, entry->book, cancellable, &error);

  if (card != NULL)
    g_task_return_pointer (task, card, (GDestroyNotify)press_card_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * press_address_book_look_async:
 * @book: (nullable): uid of the address book's source, "": the default one, %NULL: as the settings say
 *
 * Finds out what press_address_book_store_async() would store; stores nothing.
 */
void
press_address_book_look_async (const PressCard *card,
                               const char *book,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  run (card, book, press_address_book_look_async, look_in_thread, cancellable, callback, user_data);
}

/** press_address_book_look_finish: (transfer full): the card as it would be stored; @error: a
 * #PressOrganizerError. */
PressCard *
press_address_book_look_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
store_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Entry *entry = data;
  g_autoptr (GError) error = NULL;

  if (press_organizer_store_card (entry->card, entry->book, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** press_address_book_store_async: stores @card, merged with the same person's; @book as
 * press_address_book_look_async(). */
void
press_address_book_store_async (const PressCard *card,
                                const char *book,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  run (card, book, press_address_book_store_async, store_in_thread, cancellable, callback, user_data);
}

/** press_address_book_store_finish: whether the card is in the address book now; @error: a
 * #PressOrganizerError. */
gboolean
press_address_book_store_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
