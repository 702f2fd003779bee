// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Private to plugin/sidebar: the line on top of a brief. */

#include <gtk/gtk.h>

#include "sidebar/press-decisions.h"
#include "sidebar/press-language-menu.h"

G_BEGIN_DECLS

#define PRESS_TYPE_STATUS_LINE (press_status_line_get_type ())
G_DECLARE_FINAL_TYPE (PressStatusLine, press_status_line, PRESS, STATUS_LINE, GtkBox)

void press_status_line_set_brief (PressStatusLine *self,
                                  PressBrief *brief,
                                  PressDecision decision,
                                  gboolean can_unfold);
void press_status_line_set_excerpts (PressStatusLine *self, PressExcerpts *excerpts);

G_END_DECLS
