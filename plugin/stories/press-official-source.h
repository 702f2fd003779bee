// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to press-official.c: whether a passage is the issuer's own. */

#include "stories/press-alignment.h"

G_BEGIN_DECLS

/** PressSourceKind: whose words a passage is in. */
typedef enum
{
  PRESS_SOURCE_NONE,    /* the writer's of an article */
  PRESS_SOURCE_QUOTING, /* the issuer's, in an article that quotes the release */
  PRESS_SOURCE_RELEASE,
} PressSourceKind;

PressSourceKind press_official_source (PressBrief *const *mails, guint n_mails, const PressWording *wording);

G_END_DECLS
