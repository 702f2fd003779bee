// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Asking a service over HTTP: its address, its key, and a request with its retries. What may go wrong, and
 * what is said of it: press-service-faults.c.
 *
 * Addresses, redirects, certificates, limits of size and time: desktop/press-web.h.
 */

#include "translation/press-service.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "brief/press-format.h"
#include "desktop/press-keyring.h"
#include "desktop/press-web.h"

typedef struct
{
  char *address; /* without "/" at its end */
  char *host;
  gboolean elsewhere;
  GMutex lock;
  char *key;
  gboolean key_known;
} PressServicePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PressService, press_service, PRESS_TYPE_TRANSLATOR)

#define PRIVATE(self) ((PressServicePrivate *)press_service_get_instance_private (PRESS_SERVICE (self)))

static const char *
name_of (PressService *self)
{
  return press_translator_get_name (PRESS_TRANSLATOR (self));
}

/** press_service_broken: sets @error: the answer is not what it should be. Returns: %NULL. */
gpointer
press_service_broken (PressService *self, GError **error)
{
  press_service_fail (error, PRESS_TRANSLATOR_ERROR_BROKEN,
                      _ ("The answer of %s broke off or cannot be read"), self);
  return NULL;
}

/** press_service_no_route: sets @error: it does not translate from @from into @to. Returns: %FALSE. */
gboolean
press_service_no_route (PressService *self, const char *from, const char *to, GError **error)
{
  g_autofree char *source = press_format_language (from), *target = press_format_language (to);

  g_set_error (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_PAIR, _ ("%s has no way from %s to %s"),
               name_of (self), source, target);
  return FALSE;
}

static const char *
get_host (PressTranslator *translator)
{
  return PRIVATE (translator)->host;
}

static const char *
get_address (PressTranslator *translator)
{
  return PRIVATE (translator)->address;
}

static gboolean
is_elsewhere (PressTranslator *translator)
{
  return PRIVATE (translator)->elsewhere;
}

static char *
get_version (PressTranslator *translator, GCancellable *cancellable)
{
  return g_strdup (PRIVATE (translator)->address);
}

static void
finalize (GObject *object)
{
  PressServicePrivate *priv = PRIVATE (object);

  g_free (priv->address);
  g_free (priv->host);
  g_free (priv->key);
  g_mutex_clear (&priv->lock);
  G_OBJECT_CLASS (press_service_parent_class)->finalize (object);
}

static void
press_service_class_init (PressServiceClass *klass)
{
  PressTranslatorClass *translator = PRESS_TRANSLATOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  translator->bytes = 32768;
  translator->get_host = get_host;
  translator->get_address = get_address;
  translator->is_elsewhere = is_elsewhere;
  translator->get_version = get_version;
}

static void
press_service_init (PressService *self)
{
  g_mutex_init (&PRIVATE (self)->lock);
}

/* Without what a text could be hidden in, and as the agreements list it: lower case, no "/" at the end. */
static char *
clean_address (const char *address, char **host)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  g_autofree char *path = NULL, *lower = NULL, *whole = NULL;
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;
  int port;

  if (scheme == NULL || (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
      || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' || g_uri_get_userinfo (uri) != NULL
      || g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return NULL;
  lower = g_ascii_strdown (g_uri_get_host (uri), -1);
  path = g_strdup (g_uri_get_path (uri));
  while (g_str_has_suffix (path, "/"))
    path[strlen (path) - 1] = '\0';
  port = g_uri_get_port (uri);
  if (port == (g_str_equal (scheme, "https") ? 443 : 80))
    port = -1; /* it goes without saying */
  whole = g_uri_join (G_URI_FLAGS_NONE, scheme, NULL, lower, port, path, NULL, NULL);
  *host = g_steal_pointer (&lower);
  return g_steal_pointer (&whole);
}

/**
 * press_service_new:
 * @type: of the service
 * @address: of the settings
 *
 * Returns: (transfer full): the service, or %NULL with @error set (%PRESS_TRANSLATOR_ERROR_ADDRESS): it is no
 * address, neither https nor on this computer, or elsewhere though it must not be
 */
PressTranslator *
press_service_new (GType type, const char *address, GError **error)
{
  g_autoptr (PressService) self = g_object_new (type, NULL);
  PressServicePrivate *priv = PRIVATE (self);

  priv->address = clean_address (address, &priv->host);
  priv->elsewhere = priv->address == NULL || !press_web_is_local (priv->address);
  if (priv->address == NULL)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_ADDRESS,
                        _ ("The address of %s is not one that Pressbrief can ask"), self);
  else if (priv->elsewhere && PRESS_SERVICE_GET_CLASS (self)->only_here)
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_ADDRESS, _ ("%s can only be asked on this computer"),
                        self);
  else if (priv->elsewhere && !g_str_has_prefix (priv->address, "https:"))
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_ADDRESS, _ ("%s can only be asked over https"), self);
  else
    return PRESS_TRANSLATOR (g_steal_pointer (&self));
  return NULL;
}

/**
 * press_service_get_key:
 * @needed: whether it is an error that there is none
 *
 * Blocks, for as long as the reader types a password when the keyring is locked.
 *
 * Returns: (transfer full) (nullable): the access key; %NULL with @error set when one is needed
 */
char *
press_service_get_key (PressService *self, gboolean needed, GCancellable *cancellable, GError **error)
{
  PressServicePrivate *priv = PRIVATE (self);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&priv->lock);
  g_autoptr (GError) why = NULL;

  if (!priv->key_known)
    {
      priv->key = press_keyring_get (press_translator_get_id (PRESS_TRANSLATOR (self)), priv->address,
                                     cancellable, &why);
      priv->key_known = priv->key != NULL;
    }
  if (priv->key != NULL || !needed)
    return g_strdup (priv->key);
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    press_service_fail (error, PRESS_TRANSLATOR_ERROR_KEY, _ ("%s needs an access key"), self);
  else if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&why));
  else
    g_set_error_literal (error, PRESS_TRANSLATOR_ERROR, PRESS_TRANSLATOR_ERROR_KEY, why->message);
  return NULL;
}

/* Returns FALSE when it was cancelled meanwhile. */
static gboolean
wait_for (double seconds, GCancellable *cancellable, GError **error)
{
  GPollFD watch;

  if (cancellable == NULL || !g_cancellable_make_pollfd (cancellable, &watch))
    g_usleep ((gulong)(seconds * G_USEC_PER_SEC));
  else
    {
      g_poll (&watch, 1, (gint)(seconds * 1000));
      g_cancellable_release_fd (cancellable);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The answer of the last try, whatever it is. */
static PressWebResponse *
send_call (PressService *self, const PressCall *call, GCancellable *cancellable, GError **error)
{
  g_autofree char *url
      = g_strconcat (call->base != NULL ? call->base : PRIVATE (self)->address, call->path, NULL);
  g_autoptr (GBytes) form = call->form != NULL ? g_bytes_new (call->form, strlen (call->form)) : NULL;
  PressWebRequest request = { .method = form != NULL || call->json != NULL ? "POST" : "GET", .url = url };
  PressWebResponse *response = NULL;
  g_autoptr (GError) why = NULL;

  request.headers = call->headers;
  request.body = form != NULL ? form : call->json;
  request.content_type = form != NULL ? "application/x-www-form-urlencoded" : "application/json";
  for (guint try = 0;; try++)
    {
      double patience;

      response = press_web_send (&request, cancellable, &why);
      if (response == NULL)
        {
          press_service_explain_silence (self, why, error);
          return NULL;
        }
      patience = press_service_get_patience (response, try);
      if (patience < 0)
        return response;
      press_web_response_free (response);
      if (!wait_for (patience, cancellable, error))
        return NULL;
    }
}

/**
 * press_service_ask:
 *
 * Blocks, tries and retries included.
 *
 * Returns: (transfer full): the JSON that it answers, or %NULL with @error set
 */
JsonNode *
press_service_ask (PressService *self, const PressCall *call, GCancellable *cancellable, GError **error)
{
  g_autoptr (PressWebResponse) response = send_call (self, call, cancellable, error);
  JsonNode *root;
  const char *body;
  gsize length;

  if (response == NULL)
    return NULL;
  if (response->status < 200 || response->status > 299)
    {
      press_service_explain_status (self, response, PRIVATE (self)->key, error);
      return NULL;
    }
  body = g_bytes_get_data (response->body, &length);
  root = press_json_parse (body, length);
  return root != NULL ? root : press_service_broken (self, error);
}
