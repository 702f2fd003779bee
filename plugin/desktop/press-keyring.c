// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Access keys in the reader's keyring, behind the module press-keyring.so. A keyring that hangs is given a
 * few seconds; one that asks the reader for a password, as long as a person needs. Keys stand in no message
 * and in no log.
 *
 * Errors are of %G_IO_ERROR: %G_IO_ERROR_NOT_FOUND (no key), %G_IO_ERROR_NOT_SUPPORTED (no keyring, or no
 * session bus), %G_IO_ERROR_PERMISSION_DENIED (locked), %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_CANCELLED,
 * %G_IO_ERROR_FAILED (it does not take the key).
 */

#include "desktop/press-keyring.h"

#include "desktop/press-bridge.h"
#include "desktop/press-deadline.h"
#include "desktop/press-keyring-table.h"

#include <glib/gi18n-lib.h>

#define SECONDS 10
#define SECONDS_FOR_PEOPLE 180

static const PressKeyringTable *
open_table (GError **error)
{
  static const PressKeyringTable *table;
  const PressKeyringTable *found = g_atomic_pointer_get (&table);

  if (found == NULL)
    found = press_bridge_open ("keyring", PRESS_KEYRING_TABLE_SYMBOL, NULL);
  if (found == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Access keys cannot be kept: libsecret is not installed"));
  g_atomic_pointer_set (&table, found);
  return found;
}

/* What libsecret and D-Bus say, in one sentence. */
static void
set_fault (GError **error, const GError *fault, PressDeadline *deadline, GCancellable *cancellable)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return;
  if (press_deadline_is_over (deadline) || g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
      || g_error_matches (fault, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                         _ ("The keyring of this computer does not answer"));
  else if (fault != NULL
           && (g_error_matches (fault, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
               || g_error_matches (fault, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
               || fault->domain == G_SPAWN_ERROR
               || (fault->domain == G_DBUS_ERROR && fault->code >= G_DBUS_ERROR_SPAWN_EXEC_FAILED
                   && fault->code <= G_DBUS_ERROR_SPAWN_NO_MEMORY)
               || (fault->domain == G_IO_ERROR && fault->code != G_IO_ERROR_DBUS_ERROR)))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("This computer has no keyring to keep access keys in"));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("The keyring of this computer refused the access key"));
}

static char *
find (const PressKeyringTable *table,
      const char *service,
      const char *address,
      gboolean unlock,
      gboolean *is_locked,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (PressDeadline) deadline
      = press_deadline_new (unlock ? SECONDS_FOR_PEOPLE : SECONDS, cancellable);
  g_autoptr (GError) fault = NULL;
  char *key
      = table->find (service, address, unlock, is_locked, press_deadline_get_cancellable (deadline), &fault);

  if (key == NULL)
    set_fault (error, fault, deadline, cancellable);
  return key;
}

/**
 * press_keyring_get:
 * @service: "joplin"
 * @address: where the service is; "" for one without
 *
 * A locked keyring asks the reader for its password.
 *
 * Returns: (transfer full) (nullable): the key, never empty; %NULL with %G_IO_ERROR_NOT_FOUND when there is
 * none, or another error as above
 */
char *
press_keyring_get (const char *service, const char *address, GCancellable *cancellable, GError **error)
{
  const PressKeyringTable *table = open_table (error);
  gboolean is_locked = FALSE;
  g_autofree char *key = NULL;

  if (table == NULL)
    return NULL;
  key = find (table, service, address, FALSE, &is_locked, cancellable, error);
  if (key != NULL && is_locked)
    {
      g_free (key);
      key = find (table, service, address, TRUE, &is_locked, cancellable, error);
    }
  if (key == NULL || *key != '\0')
    return g_steal_pointer (&key);
  if (is_locked)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                         _ ("The keyring of this computer is locked"));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: a host or a program, "api.example.org", "joplin" */
                 _ ("There is no access key for %s"), *address != '\0' ? address : service);
  return NULL;
}

/** press_keyring_set: keeps @key, in place of one that is there; "" is no key: it clears. */
gboolean
press_keyring_set (
    const char *service, const char *address, const char *key, GCancellable *cancellable, GError **error)
{
  const PressKeyringTable *table = open_table (error);
  /* Translators: as the keyring's own program lists it; a host or a program */
  g_autofree char *label
      = g_strdup_printf (_ ("Pressbrief: access key for %s"), *address != '\0' ? address : service);
  g_autoptr (PressDeadline) deadline = NULL;
  g_autoptr (GError) fault = NULL;

  if (table == NULL)
    return FALSE;
  if (*key == '\0')
    return press_keyring_clear (service, address, cancellable, error);
  deadline = press_deadline_new (SECONDS_FOR_PEOPLE, cancellable);
  if (table->store (service, address, label, key, press_deadline_get_cancellable (deadline), &fault))
    return TRUE;
  set_fault (error, fault, deadline, cancellable);
  return FALSE;
}

/** press_keyring_clear: forgets the key; that there is none is no error. */
gboolean
press_keyring_clear (const char *service, const char *address, GCancellable *cancellable, GError **error)
{
  const PressKeyringTable *table = open_table (error);
  g_autoptr (PressDeadline) deadline = NULL;
  g_autoptr (GError) fault = NULL;

  if (table == NULL)
    return FALSE;
  deadline = press_deadline_new (SECONDS, cancellable);
  if (table->clear (service, address, press_deadline_get_cancellable (deadline), &fault))
    return TRUE;
  set_fault (error, fault, deadline, cancellable);
  return FALSE;
}
