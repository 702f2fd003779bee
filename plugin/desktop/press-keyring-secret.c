// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The module press-keyring.so: keys in the reader's keyring, through libsecret. A connection a call: the one
 * that libsecret shares does not notice that the keyring was started anew.
 */

#include "desktop/press-keyring-table.h"

#include <gmodule.h>
#include <libsecret/secret.h>

G_MODULE_EXPORT extern const PressKeyringTable press_keyring_table;

static const SecretSchema schema = {
  "org.pressbrief.Key",
  SECRET_SCHEMA_NONE,
  { { "service", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "address", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

static SecretService *
open_service (GCancellable *cancellable, GError **error)
{
  return secret_service_open_sync (SECRET_TYPE_SERVICE, NULL, SECRET_SERVICE_OPEN_SESSION, cancellable,
                                   error);
}

/* Of several, which only a hand made can have left there, one that is not locked, else the first. */
static SecretItem *
search (SecretService *keyring, GHashTable *attributes, GCancellable *cancellable, GError **error)
{
  GError *fault = NULL;
  g_autolist (SecretItem) items
      = secret_service_search_sync (NULL, &schema, attributes, SECRET_SEARCH_ALL, cancellable, &fault);

  if (fault != NULL)
    {
      g_propagate_error (error, fault);
      return NULL;
    }
  for (GList *l = items; l != NULL; l = l->next)
    if (!secret_item_get_locked (l->data))
      return g_object_ref (l->data);
  return items != NULL ? g_object_ref (items->data) : NULL;
}

static gboolean
unlock_item (SecretService *keyring, SecretItem *item, GCancellable *cancellable, GError **error)
{
  g_autoptr (GList) items = g_list_append (NULL, item);

  return secret_service_unlock_sync (keyring, items, cancellable, NULL, error) > 0;
}

static char *
find (const char *service,
      const char *address,
      gboolean unlock,
      gboolean *is_locked,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GHashTable) attributes
      = secret_attributes_build (&schema, "service", service, "address", address, NULL);
  GError *fault = NULL;
  g_autoptr (SecretService) keyring = open_service (cancellable, &fault);
  g_autoptr (SecretItem) item = keyring != NULL ? search (keyring, attributes, cancellable, &fault) : NULL;
  g_autoptr (SecretValue) value = NULL;
  const char *text;

  *is_locked = FALSE;
  if (fault == NULL && item != NULL && secret_item_get_locked (item))
    *is_locked = !unlock || !unlock_item (keyring, item, cancellable, &fault);
  if (fault == NULL && item != NULL && !*is_locked)
    secret_item_load_secret_sync (item, cancellable, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, fault);
      return NULL;
    }
  value = item != NULL && !*is_locked ? secret_item_get_secret (item) : NULL;
  text = value != NULL ? secret_value_get_text (value) : NULL;
  return g_strdup (text != NULL ? text : "");
}

static gboolean
store (const char *service,
       const char *address,
       const char *label,
       const char *key,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (GHashTable) attributes
      = secret_attributes_build (&schema, "service", service, "address", address, NULL);
  g_autoptr (SecretValue) value = secret_value_new (key, -1, "text/plain");
  g_autoptr (SecretService) keyring = open_service (cancellable, error);

  return keyring != NULL
         && secret_service_store_sync (keyring, &schema, attributes, SECRET_COLLECTION_DEFAULT, label, value,
                                       cancellable, error);
}

static gboolean
clear (const char *service, const char *address, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes
      = secret_attributes_build (&schema, "service", service, "address", address, NULL);
  g_autoptr (SecretService) keyring = open_service (cancellable, error);
  GError *fault = NULL;

  if (keyring == NULL)
    return FALSE;
  secret_service_clear_sync (keyring, &schema, attributes, cancellable, &fault);
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}

const PressKeyringTable press_keyring_table = { find, store, clear };
