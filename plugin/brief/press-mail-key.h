// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/brief and what stands on it: what a mail is known by when it is met again. */

#include "brief/press-brief.h"

G_BEGIN_DECLS

char *press_mail_key (PressBrief *brief);

G_END_DECLS
