// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** What an answer may be long, and how long everything may take, unless a request says so. */
#define PRESS_WEB_MOST (2 * 1024 * 1024)
#define PRESS_WEB_SECONDS 30

/**
 * PressWebRequest:
 * @method: "GET", "POST", "PUT", "DELETE"
 * @url: https, or http to this computer
 * @headers: (nullable) (array zero-terminated=1): name, value, name, value ...
 * @content_type: (nullable): of @body
 * @body: (nullable)
 * @most: the most bytes of an answer; 0: %PRESS_WEB_MOST
 * @seconds: for everything; 0: %PRESS_WEB_SECONDS
 */
typedef struct
{
  const char *method;
  const char *url;
  const char *const *headers;
  const char *content_type;
  GBytes *body;
  gsize most;
  guint seconds;
} PressWebRequest;

/** PressWebResponse: @content_type and @retry_after, a header, are nullable. A redirect is an answer like any
 * other: it is never followed. */
typedef struct
{
  guint status;
  char *content_type;
  char *retry_after;
  GBytes *body;
} PressWebResponse;

#define PRESS_WEB_ERROR (press_web_error_quark ())
GQuark press_web_error_quark (void);

/** PressWebError: why there is no answer. Cancelling is %G_IO_ERROR_CANCELLED. */
typedef enum
{
  PRESS_WEB_ERROR_ADDRESS,     /* no URL, or http to another computer */
  PRESS_WEB_ERROR_OFFLINE,     /* another computer, while Pressbrief works without the network */
  PRESS_WEB_ERROR_UNREACHABLE, /* nobody answers there, or the name is not known */
  PRESS_WEB_ERROR_CERTIFICATE, /* it is not who it says */
  PRESS_WEB_ERROR_TIMED_OUT,   /* more than @seconds */
  PRESS_WEB_ERROR_TOO_LARGE,   /* more than @most */
  PRESS_WEB_ERROR_BROKEN,      /* cut off, or not HTTP */
  PRESS_WEB_ERROR_MISSING,     /* libsoup is not installed, or cannot run in this program */
} PressWebError;

void press_web_send_async (const PressWebRequest *request,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
PressWebResponse *press_web_send_finish (GAsyncResult *result, GError **error);
PressWebResponse *press_web_send (const PressWebRequest *request, GCancellable *cancellable, GError **error);
void press_web_response_free (PressWebResponse *self);
gboolean press_web_is_local (const char *url);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressWebResponse, press_web_response_free)

G_END_DECLS
