// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stories/press-alignment.h"

G_BEGIN_DECLS

/**
 * PressOfficial:
 * @wording: a whole verbatim passage: which of the mails that were handed in, and where in its text
 * @confidence: 0 to 1, that it says what the excerpt says
 * @quoting: the mail is coverage and the passage is one that a release words so, or one under a release's
 *   own dateline: "quoting the release"
 *
 * The official wording of an excerpt, in another language.
 */
typedef struct
{
  PressWording *wording;
  double confidence;
  gboolean quoting;
} PressOfficial;

PressOfficial *press_official_find (
    PressBrief *brief, PressSpan excerpt, PressBrief *const *mails, guint n_mails, const char *language);
void press_official_free (PressOfficial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PressOfficial, press_official_free)

G_END_DECLS
