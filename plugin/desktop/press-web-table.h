// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/desktop: what press-web.c asks of the module that knows libsoup. */

#include "desktop/press-web.h"

G_BEGIN_DECLS

#define PRESS_WEB_TABLE_SYMBOL "press_web_table"
#define PRESS_WEB_ANSWERED (-1)

/**
 * PressWebTable:
 * @send: blocks until there is the whole answer. @uri is @request's, checked; @is_local: connect to this
 * computer, whatever the name resolves to; fills @response, whose fields the caller frees. Returns
 * %PRESS_WEB_ANSWERED or a #PressWebError; when @cancellable is cancelled, any of these
 */
typedef struct
{
  int (*send) (const PressWebRequest *request,
               GUri *uri,
               gboolean is_local,
               PressWebResponse *response,
               GCancellable *cancellable);
} PressWebTable;

G_END_DECLS
