// SPDX-FileCopyrightText: The Pressbrief authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* For hosts that show mails in a GtkTextView: a passage is tinted there. */

#include <gtk/gtk.h>

#include "sidebar/press-passage.h"

G_BEGIN_DECLS

gboolean press_text_view_reveal (GtkTextView *view, const PressPassage *passage, int body);
void press_text_view_conceal (GtkTextView *view);

G_END_DECLS
