// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* A request, and waiting for its answer while the main loop turns. */

#include "desktop/press-web.h"

#include "peer.h"

#define KEY "s3cret-key"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **)place = g_object_ref (result);
}

static PressWebResponse *
ask (const PressWebRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  press_web_send_async (request, cancellable, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return press_web_send_finish (result, error);
}
