// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For hosts and their tests: what happens when. */

#include "sidebar/press-sidebar.h"

G_BEGIN_DECLS

void press_trace_init (void);
void press_trace_watch (PressSidebar *sidebar);
gint64 press_trace_begin (void);
void press_trace_end (gint64 begin, const char *what, const char *detail);

G_END_DECLS
