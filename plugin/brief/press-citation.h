// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and plugin/sidebar: a quote as it goes into an article. */

#include "brief/press-people-quotes.h"

G_BEGIN_DECLS

char *press_citation_new (PressBrief *brief, const PressSpeaker *speaker, const PressBriefQuote *quote);

G_END_DECLS
